import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays, addMonths, dayFromParts, dayOf, daysBetween, earlier, fromSerial, isoDay, monthEnd, parseIsoDay, partsOf, sayDay, toSerial, weekdayOf, type Day,
} from "../../src/core/day";

const anyDay = fc.integer({ min: -200_000, max: 400_000 }).map((count) => count as Day);

describe("calendar days", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1900-03-01", -25_508],
    ["2000-02-29", 11_016],
    ["2025-05-16", 20_224],
    ["2026-04-30", 20_573],
  ])("%s is day %i", (iso, count) => {
    expect(dayOf(iso)).toBe(count);
    expect(isoDay(count as Day)).toBe(iso);
  });

  it("agrees with another calendar on every day for 400 years", () => {
    for (let count = dayOf("1800-01-01") as number; count < dayOf("2200-01-01"); count++) {
      if (isoDay(count as Day) !== new Date(count * 86_400_000).toISOString().slice(0, 10)) throw new Error(`day ${count} is wrong`);
    }
  });

  it("goes to parts and back", () => {
    fc.assert(fc.property(anyDay, (day) => dayFromParts(partsOf(day)) === day));
  });

  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "", "30/04/2026"])("%s is no ISO day", (text) => {
    expect(parseIsoDay(text)).toBeNull();
    expect(() => dayOf(text)).toThrow(RangeError);
  });

  it("says days in words", () => {
    expect(sayDay(dayOf("2026-04-30"))).toBe("30 April 2026");
    expect(sayDay(dayOf("2025-07-01"))).toBe("1 July 2025");
  });

  it.each([
    ["2025-07-10", "Thursday"],
    ["2026-05-31", "Sunday"],
    ["1970-01-01", "Thursday"],
    ["1969-12-31", "Wednesday"],
  ])("%s is a %s", (iso, weekday) => expect(weekdayOf(dayOf(iso))).toBe(weekday));
});

describe("reckoning", () => {
  it.each([
    ["2025-08-31", 6, "2026-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2025-05-16", 6, "2025-11-16"],
    ["2025-12-31", 2, "2026-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2026-01-15", 0, "2026-01-15"],
  ])("%s and %i months is %s", (from, months, to) => expect(isoDay(addMonths(dayOf(from), months))).toBe(to));

  it("counts the 56 days that begin with 16 May 2025 to 10 July 2025", () => {
    expect(isoDay(addDays(dayOf("2025-05-16"), 55))).toBe("2025-07-10");
    expect(daysBetween(dayOf("2025-05-16"), dayOf("2025-07-10"))).toBe(55);
  });

  it("takes the earlier of two days that may be missing", () => {
    const [one, two] = [dayOf("2026-01-01"), dayOf("2026-01-02")];
    expect([earlier(one, two), earlier(two, one), earlier(null, two), earlier(one, null), earlier(null, null)]).toEqual([one, one, two, one, null]);
  });

  it("knows the last day of a month", () => {
    expect(isoDay(monthEnd(2024, 2))).toBe("2024-02-29");
    expect(isoDay(monthEnd(2026, 12))).toBe("2026-12-31");
  });
});

describe("Excel's serials", () => {
  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [25_569, false, "1970-01-01"],
    [46_142, false, "2026-04-30"],
    [46_142.75, false, "2026-04-30"],
    [0, true, "1904-01-01"],
    [44_680, true, "2026-04-30"],
  ])("%d (1904: %s) is %s", (serial, date1904, iso) => {
    expect(isoDay(fromSerial(serial, date1904) as Day)).toBe(iso);
    expect(toSerial(dayOf(iso), date1904)).toBe(Math.floor(serial));
  });

  it.each([[60, false], [0, false], [-1, false], [-1, true], [Number.NaN, false], [Number.POSITIVE_INFINITY, true]])(
    "%d (1904: %s) is no day",
    (serial, date1904) => expect(fromSerial(serial, date1904)).toBeNull(),
  );

  it("go there and back in both systems", () => {
    const day = fc.integer({ min: dayOf("1904-01-01"), max: dayOf("2200-01-01") }).map((count) => count as Day);
    fc.assert(fc.property(day, fc.boolean(), (some, date1904) => fromSerial(toSerial(some, date1904), date1904) === some));
  });
});
