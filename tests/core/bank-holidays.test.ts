import { describe, expect, it } from "vitest";
import { BANK_HOLIDAYS_KNOWN_TO, daysOff } from "../../src/core/bank-holidays";
import { addDays, dayOf, isoDay, type Day } from "../../src/core/day";

const dayOff = daysOff(["2026-06-15"]);

describe("a day off", () => {
  it.each([
    ["2026-06-12", null],
    ["2026-06-13", "Saturday"],
    ["2026-06-14", "Sunday"],
    ["2026-06-15", "bank holiday"],
    ["2026-06-16", null],
    ["2026-12-25", "bank holiday"],
    ["2026-12-26", "Saturday"],
    ["2026-12-28", "bank holiday"],
    ["2029-01-01", null],
  ])("%s: %j", (iso, expected) => expect(dayOff(dayOf(iso))).toBe(expected));

  it("is one of the bank holidays of England and Wales, 2025 to 2028", () => {
    const days: string[] = [];
    const known = daysOff([]);
    for (let day = dayOf("2025-01-01"); day <= BANK_HOLIDAYS_KNOWN_TO; day = addDays(day as Day, 1)) if (known(day) === "bank holiday") days.push(isoDay(day));
    expect(days.map((iso) => iso.slice(2)).join(" ")).toBe(
      "25-01-01 25-04-18 25-04-21 25-05-05 25-05-26 25-08-25 25-12-25 25-12-26 " +
      "26-01-01 26-04-03 26-04-06 26-05-04 26-05-25 26-08-31 26-12-25 26-12-28 " +
      "27-01-01 27-03-26 27-03-29 27-05-03 27-05-31 27-08-30 27-12-27 27-12-28 " +
      "28-01-03 28-04-14 28-04-17 28-05-01 28-05-29 28-08-28 28-12-25 28-12-26",
    );
  });
});
