import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank, NOT_CALCULATED, plainMarks, plainWords, saysNothing, textOf } from "../../src/core/cell-text";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { cannotBeRead, dayRead, readDate, saysNoDate, type DateReading } from "../../src/core/date-reading";
import { dayOf, isoDay } from "../../src/core/day";
import { recognise } from "../../src/core/recognise";
import { lastRevised } from "../../src/core/revised-dates";
import { readRows, wordsOf } from "../../src/core/row-reading";
import { actionRowSchema, cellOf, type ActionRow } from "../../src/core/rows";
import type { CellValue } from "../../src/core/workbook";
import { named, serial, sheet, workbook } from "./workbook-builder";

const UNSEEN = ["\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069", "\uFEFF", "\u00AD", "\u2060"];

describe("text", () => {
  it.each<[CellValue, string]>([
    ["\u200E15/05/2026", "15/05/2026"], ["15\u200B/05/2026", "15/05/2026"], ["\uFEFFR1", "R1"], ["In\u00A0progress", "In progress"], ["\u2066R1\u2069 ", "R1"], ["\u200B", ""], ["R1\u00AD-2", "R1-2"], ["Supt O\u2019Brien", "Supt O\u2019Brien"],
    ["a \u2013 b", "a \u2013 b"], [true, "TRUE"], [1.5, "1.5"],
  ])("%j is %j", (value, text) => expect(textOf(value)).toBe(text));

  it.each<[CellValue, boolean]>([["", true], [" ", true], ["\u200B", true], ["\u00A0\u200E", true], ["x", false], ["\u200Bx", false], ["\u2013", false], [0, false], [false, false], [NOT_CALCULATED, false]])("%j is blank: %s", (value, blank) => expect(isBlank(value)).toBe(blank));
  it.each([["-", true], ["\u2013", true], ["\u2014", true], ["\u2212", true], ["N/A", true], ["n\u2044a", true], ["TBC", true], ["", true], ["no", false], ["not yet", false]])("%j says nothing: %s", (text, nothing) => expect(saysNothing(text)).toBe(nothing));

  it.each([["Com\u200Bplete", "complete"], ["O\u2019Brien", "obrien"], ["O\u02BCBrien", "obrien"], ["O`Brien", "obrien"], ["on\u2011going", "on going"], ["In\u00A0progress", "in progress"]])("%j is compared as %j", (text, words) => expect(plainWords(text)).toBe(words));
  it("has the keyboard's own marks where it is read", () => expect(plainMarks("1\u20102\u20133\u20144\u22125 6\u20447\uFF0F8 \u20189\u2019")).toBe("1-2-3-4-5 6/7/8 '9'"));

  it("is the same with marks that nobody sees anywhere in it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...UNSEEN)), { maxLength: 4 }), (text, marks) => {
        const marked = marks.reduce((so, [at, mark]) => so.slice(0, at) + mark + so.slice(at), text);
        expect(textOf(marked)).toBe(textOf(text));
        expect(plainWords(marked)).toBe(plainWords(text));
        expect(isBlank(marked)).toBe(isBlank(text));
      }),
    );
  });

  it("gives the same date with marks that nobody sees, and with other hyphens, slashes and spaces", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf("1990-01-01"), max: dayOf("2099-12-31") }), fc.constantFrom("-", "\u2010", "\u2011", "\u2013", "\u2212", "/", "\u2044", "\uFF0F"), fc.constantFrom("", ...UNSEEN), (day, mark, unseen) => {
        const [year, month, date] = isoDay(day as never).split("-");
        expect(dayRead(readDate(`${unseen}${date}${mark}${month}${unseen}${mark}${year}`, false))).toBe(day);
      }),
    );
  });
});

describe("no date yet", () => {
  it.each<[CellValue, boolean, boolean]>([
    ["", true, false], [0, true, false], ["TBC", true, false], ["to be agreed", true, false], ["\u2013", true, false], ["Ongoing", true, false], [1, false, true], ["Extension requested", false, true], ["31/02/2026", false, true],
    ["#REF!", false, true], [NOT_CALCULATED, false, true], ["within six months", false, true], [46_142, false, false], ["30 June 2026", false, false],
  ])("%j says no date: %s, cannot be read: %s", (value, none, unread) => {
    expect(saysNoDate(readDate(value, false))).toBe(none);
    expect(cannotBeRead(readDate(value, false))).toBe(unread);
  });

  it("is said of a text whose day and month could be either", () => expect(cannotBeRead({ how: "either-order", text: "06/05/2026" })).toBe(true));
});

describe("of several revised dates", () => {
  const told = (values: readonly CellValue[]): string => {
    const dates = values.map((value, column) => ({ column, reading: readDate(value, false) }));
    const { counts, others, unread } = lastRevised(dates as [{ column: number; reading: DateReading }]);
    return `${counts.column} ${counts.reading.how}; others ${others.map(({ column }) => column).join()}; unread ${unread.map(({ column }) => column).join()}`;
  };
  const [MAY, JUNE] = [serial("2026-05-01"), serial("2026-06-01")];
  it.each<[string, CellValue[], string]>([
    ["the last filled counts", [MAY, JUNE], "1 date; others 0; unread "],
    ["the one before a blank counts", [MAY, ""], "0 date; others ; unread "],
    ["the one before words counts, and the words may be worse", [MAY, "Extension requested"], "0 date; others 1; unread 1"],
    ["the one before 0 counts", [MAY, 0], "0 date; others 1; unread "],
    ["the one before TBC counts", [MAY, "TBC"], "0 date; others 1; unread "],
    ["words before it are past", ["soon", JUNE], "1 date; others 0; unread "],
    ["words stand where there is no date", ["soon", ""], "0 unreadable; others ; unread 0"],
    ["words stand before TBC where there is no date", ["soon", "TBC"], "0 unreadable; others 1; unread 0"],
    ["0 stands where there is nothing else", [0, ""], "0 out-of-range; others ; unread "],
    ["all blank", ["", ""], "1 blank; others ; unread "],
    ["an error value after a date may be worse", [MAY, "#REF!"], "0 date; others 1; unread 1"],
  ])("%s", (_, values, expected) => expect(told(values)).toBe(expected));
});

describe("a row", () => {
  const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "Revised date", "Later date", "% complete", "Required", "Completed", "Status", "HMICFRS deadline"];
  const ROW: readonly CellValue[] = ["R1", "Write the guide", "Supt Khan", serial("2026-03-01"), "", "", 0.4, "", "", "In progress", ""];
  function rowWith(changes: Readonly<Record<string, CellValue>>, formats: Readonly<Record<string, string>> = {}, revised: readonly string[] = ["Revised date", "Later date"]): ActionRow {
    const plan = sheet("Plan", [HEADINGS, ROW, HEADINGS.map((heading, at) => changes[heading] ?? ROW[at] ?? "")]);
    const one = { ...plan, formats: plan.formats.map((row, at) => row.map((format, column) => (at === 2 ? (formats[HEADINGS[column] ?? ""] ?? format) : format))) };
    const [layout] = recognise(workbook(one), DEFAULT_SETTINGS).sheets;
    if (!layout) throw new Error("No layout");
    const columns = revised.map((heading) => HEADINGS.indexOf(heading));
    const known = { ...layout, columns: { ...layout.columns, required: 7, completed: 8, ...(revised.length > 0 && { revisedTarget: columns.at(-1) ?? -1 }) }, revisedBefore: columns.slice(0, -1) };
    const row = readRows(one, known, { words: wordsOf(DEFAULT_SETTINGS), date1904: false, today: dayOf("2026-06-01") }).rows[1];
    if (!row) throw new Error("No row");
    expect(actionRowSchema.safeParse(row).success).toBe(true);
    return row;
  }

  it.each<[string, CellValue, string, string, string | null]>([
    ["a number with decimals", 1.1, "0.00", "1.10", null], ["a number with zeros before it", 3, "000", "003", null], ["a number with letters", 1, '"REC-"000', "REC-001", null], ["a sum", 1.2000000000000002, "General", "1.2", null],
    ["a date", serial("2026-02-01"), "d-mmm", "1 Feb", "2026-02-01"], ["a month", serial("2026-02-01"), "mmm-yy", "Feb 2026", "2026-02-01"], ["a date in full", serial("2026-02-01"), "dd/mm/yyyy", "1 Feb 2026", "2026-02-01"],
    ["a text in a cell of dates", "1-1", "d-mmm", "1-1", null], ["a text with a mark that nobody sees", "\u200ER1", "@", "R1", null], ["an error value", "#REF!", "0.00", "", null],
  ])("has its reference as its cell shows it: %s", (_, value, format, text, day) => {
    const row = rowWith({ Ref: value }, { Ref: format });
    expect([row.reference, row.referenceDay && isoDay(row.referenceDay)]).toEqual([text, day]);
  });

  const [MAY, JUNE] = [serial("2026-05-01"), serial("2026-06-01")];
  it.each<[string, Readonly<Record<string, CellValue>>, string, string[]]>([
    ["the last revised date", { "Revised date": MAY, "Later date": JUNE }, "2026-06-01 Plan F3", []],
    ["the revised date before a blank", { "Revised date": MAY }, "2026-05-01 Plan E3", []],
    ["the revised date before words, which may be worse", { "Revised date": MAY, "Later date": "Extension requested" }, "2026-05-01 Plan E3", ["revisedTarget 5 Extension requested"]],
    ["a target that cannot be read", { "Target date": "soon" }, " Plan F3", ["target 3 soon"]],
    ["a target that cannot be read, and a revised date", { "Target date": "soon", "Later date": JUNE }, "2026-06-01 Plan F3", []],
    ["a deadline, a status and a count that cannot be read", { "HMICFRS deadline": "mid May", Status: "Paused", Required: 100, Completed: "most" }, " Plan F3", ["deadline 10 mid May", "status 9 Paused", "completed 8 most"]],
    ["a count that cannot be read, where none is required", { Completed: "most" }, " Plan F3", []],
    ["error values", { "Later date": "#REF!", Completed: "#N/A", Required: 3 }, " Plan F3", ["revisedTarget 5 #REF!", "completed 8 #N/A"]],
    ["no date yet", { "Target date": "TBC", "Later date": 0, "HMICFRS deadline": "-" }, " Plan F3", []],
  ])("knows what could not be read: %s", (_, changes, revised, unread) => {
    const row = rowWith(changes);
    const day = dayRead(row.revisedTarget);
    const at = cellOf(row, "revisedTarget");
    expect(`${day === null ? "" : isoDay(day)} ${at ? named(at) : ""}`).toBe(revised);
    expect(row.unread.map(({ field, column, text }) => `${field} ${column} ${text}`)).toEqual(unread);
  });

  it("has one object of columns for all rows whose revised date stands in the same column", () => {
    const [one, other] = [rowWith({ "Later date": JUNE }), rowWith({ "Revised date": MAY })];
    expect([one.columns.revisedTarget, other.columns.revisedTarget]).toEqual([5, 4]);
  });
});
