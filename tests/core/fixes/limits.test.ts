import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { dayOf, toSerial } from "../../../src/core/day";
import { isDateFormat, serialFor } from "../../../src/core/fixes/date-fix";
import { statusMeant } from "../../../src/core/fixes/misspelling";
import { registerSpelling } from "../../../src/core/fixes/reference-fix";
import { wholeFor } from "../../../src/core/fixes/whole";
import { percentColumnOf } from "../../../src/core/percent-column";
import { registerOf } from "../../../src/core/register";
import type { Status } from "../../../src/core/status";
import type { CellValue } from "../../../src/core/workbook";
import { reviewOf, sheet } from "../workbook-builder";

describe("A status word with a slip", () => {
  const meant = (found: string, ...words: readonly (readonly [word: string, means: Status])[]): string | null => statusMeant(found, { ...DEFAULT_SETTINGS, statusWords: words.map(([word, means]) => ({ word, means })) });

  it.each<[string, string, string, boolean]>([
    ["a letter put in", "oppen", "open", true], ["a letter put in at the end", "opens", "open", true], ["a letter left out of five", "wrte", "write", true], ["a letter left out of four", "pen", "open", false], ["another letter", "opem", "open", true], ["two letters that changed places", "oepn", "open", true], ["two letters that changed places at the end", "opne", "open", true],
    ["two slips in one word", "oppenn", "open", false], ["letters that changed places two apart", "nepo", "open", false], ["another first letter", "upen", "open", false], ["a word of three", "new", "now", false], ["a short word beside a longer one", "dne", "done", false],
    ["a slip in each of two words", "wrte dwon", "write down", true], ["a slip in each of three words", "wrte dwon heer", "write down here", false], ["a slip in two of three words", "wrte dwon here", "write down here", true], ["a word too many", "write it down", "write down", false], ["words in one", "writedown", "write down", true], ["one word in two", "wri te down", "write down", true],
    ["a tense", "close", "closed", false], ["a tense the other way", "closed", "close", false], ["an e and a d that are no tense", "bored", "borer", true], ["a d without an e", "opend", "open", true], ["nothing wrong but its case", "OPEN", "open", true], ["nothing in common", "shut", "open", false], ["a slip further on", "opening tht", "opening that", false],
  ])("that is %s: %j for %j", (_, found, word, isMeant) => expect(meant(found, [word, "in-progress"])).toBe(isMeant ? word : null));

  it("is the first of the words that mean the same, and none of those that do not", () => {
    expect(meant("halzed", ["halted", "closed"], ["halved", "closed"])).toBe("halted");
    expect(meant("halzed", ["halted", "closed"], ["halved", "in-progress"])).toBeNull();
    expect(meant("halzed")).toBeNull();
  });
});

describe("The register's spelling of a reference", () => {
  const register = registerOf(reviewOf([sheet("Recs", [["Reference", "Report", "Recommendation", "Addressed to"], ...["OIC R2", "R1.2", "R12", "A-1", "A 1", "ÉT 3", "...", "oic r2"].map((reference): CellValue[] => [reference, "Custody", "The force should act on it", "Chief constables"])]), sheet("Plan", [["Reference", "Action", "Target date"], ["x", "Do it", "TBC"]])]).recommendations.map(({ row }) => row));

  it.each<[string, string | null]>([
    ["OIC-R2", "OIC R2"], ["oicr2", "OIC R2"], ["OIC  R 2.", "OIC R2"], ["R 1-2", "R1.2"], ["R1 2", "R1.2"], ["R1..2", "R1.2"], ["r-12", "R12"], ["R1/2/", "R1.2"], ["R121", null], ["A1", null], ["ét-3", "ÉT 3"], ["...", null], ["", null], ["OIC", null],
  ])("of %j is %j", (found, wanted) => expect(registerSpelling(register)(found)).toBe(wanted));
});

describe("What says 100 %", () => {
  it.each<[CellValue, boolean, "fraction" | "hundred", CellValue | null]>([
    [0.4, true, "hundred", 1], [0.4, false, "fraction", 1], [40, false, "hundred", 100], ["40%", false, "hundred", "100%"], [" 40.5% ", false, "fraction", "100%"], ["40 %", false, "hundred", null], ["40", false, "hundred", "100"], [" 0.4 ", false, "fraction", "1"], ["x40", false, "hundred", null], ["40x", false, "hundred", null], ["40%x", false, "hundred", null], ["x40%", false, "hundred", null], ["1.", false, "hundred", null], [true, false, "hundred", null],
  ])("in the place of %j, with a percentage format %s and a column of %ss", (value, isPercent, scale, wanted) => expect(wholeFor(value, 3, { isPercent: (row) => row === 3 && isPercent, scale: scale === "hundred" ? "hundred" : "fraction" } as Parameters<typeof wholeFor>[2])).toBe(wanted));
});

describe("A column of percentages", () => {
  const column = (values: readonly CellValue[], formats: readonly string[]) => percentColumnOf({ ...sheet("Plan", values.map((value) => [value]), { from: { row: 2, column: 4 } }), formats: formats.map((format) => [format]) }, 4, values.map((_, at) => at + 2));

  it("is by its formats, and beyond those that were read as most of them are", () => {
    const mostly = column([0.1, 0.2, 0.3, 0.4], ["0%", "0.0%", "General"]);
    expect([2, 3, 4, 5].map((row) => mostly.isPercent(row))).toEqual([true, true, false, true]);
    const half = column([0.1, 0.2, 0.3], ["0%", "General"]);
    expect([2, 3, 4].map((row) => half.isPercent(row))).toEqual([true, false, false]);
  });

  it("has the scale of the cells without such a format", () => {
    expect(column([0.1, 40], ["0%", "General"]).scale).toBe(column([40], ["General"]).scale);
    expect(column([40, 0.4], ["0%", "General"]).scale).toBe(column([0.4], ["General"]).scale);
    expect(column([40], ["General"]).scale).not.toBe(column([0.4], ["General"]).scale);
  });
});

describe("A date that is text", () => {
  const day = dayOf("2026-03-27");
  it.each<[string, number | null]>([
    ["27/03/2026", toSerial(day, false)], ["46108", toSerial(day, false)], [" 46108 ", toSerial(day, false)], ["46108.5", null], ["46109", null], ["28/03/2026", null], ["27/03/2026 00:00", toSerial(day, false)], ["27/03/2026 00:01", null], ["Friday 27/03/2026", toSerial(day, false)], ["Fri 27/03/2026", toSerial(day, false)], ["Sat 27/03/2026", null], ["by 27/03/2026", null],
  ])("%j stands for the serial %s", (found, serial) => expect(serialFor(found, day, false)).toBe(serial));

  it.each([["dd/mm/yyyy", true], ["yyyy", true], ["D MMM", true], ["mmm", false], ["0.00", false], ["General", false], ["general", false], ['0 "days"', false], ["0\\d", false], ["[Red]0", false], ["[$-809]d mmm", true], ["@", false], ['"day" d', true], ["", false]])("the format %j is a date's: %s", (format, isDate) => expect(isDateFormat(format)).toBe(isDate));
});
