import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateReadingSchema, fromPublication, readDate, type DateReading } from "../../src/core/date-reading";
import { dayOf, isoDay, sayDay, type Day } from "../../src/core/day";
import type { CellValue } from "../../src/core/workbook";

/** A reading in one line: how, and the day that it gives. */
const inShort = (reading: DateReading): string => {
  const day = "day" in reading ? ` ${isoDay(reading.day)}` : "";
  return reading.how === "assumed" ? `assumed${day} ${reading.assumption}` : `${reading.how}${day}`;
};
const read = (value: CellValue, date1904 = false): string => inShort(readDate(value, date1904));

describe("a date cell", () => {
  it.each<[CellValue, string]>([
    [46_142, "date 2026-04-30"],
    [46_142.5, "date 2026-04-30"],
    ["", "blank"],
    ["   ", "blank"],
    ["\u00a0", "blank"],
    [2026, "out-of-range"],
    [0, "out-of-range"],
    [-5, "out-of-range"],
    [60, "out-of-range"],
    [20_260_430, "out-of-range"],
    [32_873, "out-of-range"],
    [32_874, "date 1990-01-01"],
    [73_415, "date 2100-12-31"],
    [73_416, "out-of-range"],
    [true, "unreadable"],
    ["#REF!", "error"],
    ["#N/A", "error"],
  ])("%j is read as %s", (value, expected) => expect(read(value)).toBe(expected));

  it("counts from 1904 where the workbook does", () => {
    expect(read(44_680, true)).toBe("date 2026-04-30");
    expect(read("44680", true)).toBe("text 2026-04-30");
    expect(read("30/04/2026", true)).toBe("text 2026-04-30");
  });

  it.each([
    ["46142", "text 2026-04-30"],
    ["46142.5", "text 2026-04-30"],
    ["\u00a046142 ", "text 2026-04-30"],
    ["2026", "unreadable"],
    ["99999", "unreadable"],
    ["10231", "unreadable"],
  ])("may be a serial number stored as text: %j is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("a date written as text", () => {
  it.each([
    "30/4/2026", "30/04/2026", "30-04-2026", "30.04.2026", "30 04 2026", "30/4/26", "30 April 2026", "30 april 2026", "30th April 2026",
    "30 Apr 2026", "30 Apr 26", "30-Apr-26", "30-Apr-2026", "30Apr2026", "30 Apr. 2026", "30th of April 2026", "30 April, 2026",
    "April 30, 2026", "April 30th 2026", "2026-04-30", "2026/04/30", "2026.4.30", "20260430", "2026-04-30 00:00:00", "2026-04-30T09:30:00Z",
    "2026-04-30T09:30:00+01:00", "30/04/2026 17:00", "30/04/2026 5:00 pm", "Thursday 30 April 2026", "Thu, 30 Apr 2026", "2026-04-30 (Thursday)",
    "  30/04/2026  ", "30\u00a0April\u00a02026", "30 APRIL 2026", "30 Apr '26",
  ])("%s is 30 April 2026", (text) => expect(read(text)).toBe("text 2026-04-30"));

  it.each([
    ["3/4/2026", "text 2026-04-03"],
    ["03/04/2026", "text 2026-04-03"],
    ["12/11/2026", "text 2026-11-12"],
    ["1st Sept 2026", "text 2026-09-01"],
    ["29/02/2028", "text 2028-02-29"],
    ["31 May 2026", "text 2026-05-31"],
  ])("the day comes before the month: %s is %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["31/02/2026", "impossible"],
    ["29/02/2026", "impossible"],
    ["31 April 2026", "impossible"],
    ["04/30/2026", "impossible"],
    ["2026-13-01", "impossible"],
    ["00/01/2026", "impossible"],
    ["30/04/1926", "out-of-range"],
    ["30/04/2206", "out-of-range"],
    ["1900-12-30 (Sunday)", "out-of-range"],
    ["30/04/226", "unreadable"],
    ["30/04", "unreadable"],
    ["30 Aprill 2026", "unreadable"],
    ["2026", "unreadable"],
    ["soon", "unreadable"],
    ["see notes", "unreadable"],
    ["R4", "unreadable"],
    ["=TODAY()", "unreadable"],
    ["spring 2026", "unreadable"],
    ["Mayor 2026", "unreadable"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("the wording of a deadline", () => {
  it.each([
    ["By 31 December 2025", "wording 2025-12-31"],
    ["by 31/12/2025", "wording 2025-12-31"],
    ["No later than 31 March 2015", "wording 2015-03-31"],
    ["On or before 1 May 2026.", "wording 2026-05-01"],
    ["Due by 1 May 2026", "wording 2026-05-01"],
    ["Before 1 May 2026", "assumed 2026-04-30 day-before"],
    ["by end of March 2026", "assumed 2026-03-31 last-day-of-month"],
    ["By the end of March 2026", "assumed 2026-03-31 last-day-of-month"],
    ["End March 2026", "assumed 2026-03-31 last-day-of-month"],
    ["March 2026", "assumed 2026-03-31 last-day-of-month"],
    ["Mar-26", "assumed 2026-03-31 last-day-of-month"],
    ["Feb 2028", "assumed 2028-02-29 last-day-of-month"],
    ["03/2026", "assumed 2026-03-31 last-day-of-month"],
    ["Q2 2026/27", "assumed 2026-09-30 financial-quarter"],
    ["Q1 2026/27", "assumed 2026-06-30 financial-quarter"],
    ["Q3 2026-27", "assumed 2026-12-31 financial-quarter"],
    ["end of Q4 26/27", "assumed 2027-03-31 financial-quarter"],
    ["Quarter 2 2026/2027", "assumed 2026-09-30 financial-quarter"],
    ["Q2 2026", "assumed 2026-09-30 financial-quarter"],
    ["Q2 2026/29", "unreadable"],
    ["end of 2026/27", "assumed 2027-03-31 financial-year-end"],
    ["FY 2026/27", "assumed 2027-03-31 financial-year-end"],
    ["by the end of 2026", "assumed 2026-12-31 calendar-year-end"],
    ["ongoing", "no-date"],
    ["Ongoing.", "no-date"],
    ["TBC", "no-date"],
    ["To be confirmed", "no-date"],
    ["N/A", "no-date"],
    ["By 31 June 2026", "impossible"],
    ["By 1 May 1066", "out-of-range"],
    ["Within reason", "unreadable"],
    ["within six moons", "unreadable"],
    ["Q5 2026/27", "unreadable"],
  ])("%s: %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["Within six months", "2025-11-16"],
    ["within 6 months", "2025-11-16"],
    ["Within six months of publication", "2025-11-16"],
    ["six months from publication of this report", "2025-11-16"],
    ["within twelve months", "2026-05-16"],
    ["within one year", "2026-05-16"],
    ["Within 28 days", "2025-06-13"],
    ["within four weeks of the date of publication", "2025-06-13"],
    ["With immediate effect", "2025-05-16"],
    ["Immediately", "2025-05-16"],
  ])("%s, published on 16 May 2025: %s", (text, iso) => {
    const reading = readDate(text, false);
    expect(reading.how).toBe("relative");
    expect(inShort(fromPublication(reading, dayOf("2025-05-16")))).toBe(`wording ${iso}`);
    expect(fromPublication(reading, null)).toBe(reading);
  });

  it("takes the month's last day where it has no such day", () => {
    expect(inShort(fromPublication(readDate("within six months", false), dayOf("2025-08-31")))).toBe("wording 2026-02-28");
  });
});

describe("whatever is typed", () => {
  it("is read without a throw, in the form of the schema", () => {
    const typed = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.double(), fc.boolean(), fc.stringMatching(/^[0-3]?\d[-/. ][01]?\d[-/. ]\d{2,4}$/));
    fc.assert(fc.property(typed, fc.boolean(), (value, date1904) => dateReadingSchema.safeParse(readDate(value, date1904)).success));
  });

  it("comes back as the same day however it is written in British order", () => {
    const day = fc.integer({ min: dayOf("1990-01-01"), max: dayOf("2099-12-31") }).map((count) => count as Day);
    fc.assert(
      fc.property(day, (some) => {
        const [year, month, date] = isoDay(some).split("-");
        for (const text of [sayDay(some), isoDay(some), `${date}/${month}/${year}`, `${Number(date)}.${Number(month)}.${year}`]) {
          expect(read(text)).toBe(`text ${isoDay(some)}`);
        }
      }),
    );
  });
});
