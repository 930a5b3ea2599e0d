import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, LEVEL_PLACEHOLDER } from "../../../src/core/default-settings";
import { dayOf } from "../../../src/core/day";
import { isOurSheet, OUR_MARK } from "../../../src/core/our-sheets";
import { severityOf, type Problem, type ProblemFound } from "../../../src/core/problem";
import { readSettings } from "../../../src/core/settings-sheet/read-settings";
import type { Settings } from "../../../src/core/settings";
import { sayProblem } from "../../../src/core/wording";
import { addressOf, type CellValue, type Sheet, type Workbook } from "../../../src/core/workbook";
import { sheet, workbook } from "../workbook-builder";
import { PLAN, placeOf, REMEMBERED, settingsBook, settingsOf, typed, withCell } from "./settings-book";

const said = (found: ProblemFound): string => `${addressOf(found.at)}: ${sayProblem({ ...found, severity: severityOf(found) } as Problem)}`;
const problems = (book: Workbook): string[] => readSettings(book).problems.map(said);
const changed = (book: Workbook, change: (sheet: Sheet) => Sheet): Workbook => ({ ...book, sheets: book.sheets.map((one) => (one.name === "Plan settings" ? change(one) : one)) });

const BOOK = settingsBook();

describe("the settings sheet as it was made", () => {
  it("says what it was made from, and has no problem", () => {
    expect(readSettings(BOOK)).toEqual({ settings: DEFAULT_SETTINGS, remembered: REMEMBERED, asAt: null, sheet: "Plan settings", problems: [] });
  });

  it("is not needed", () => {
    expect(readSettings(workbook(PLAN))).toEqual({ settings: DEFAULT_SETTINGS, remembered: null, asAt: null, sheet: null, problems: [] });
  });
});

describe("what a person types is understood", () => {
  type Case = [what: string, beside: CellValue, right: number, value: CellValue, expected: Partial<Settings>];
  it.each<Case>([
    ["a number", "Due soon (days)", 1, 14, { dueSoonDays: 14 }],
    ["a number as text, with its unit", "Due soon (days)", 1, " 14 days ", { dueSoonDays: 14 }],
    ["a share", "Due soon (per cent done)", 1, "60%", { dueSoonPercent: 60 }],
    ["half a point", "Behind (points)", 1, 7.5, { behindPoints: 7.5 }],
    ["yes", "Past the target is Amber", 1, "\u00A0YES", { pastTargetIsAmber: true }],
    ["true", "Past the target is Amber", 1, true, { pastTargetIsAmber: true }],
    ["a name with spaces round it", "Force", 1, " Northshire\u00A0Police ", { force: "Northshire Police" }],
    ["a number for a name", "Board", 1, 101, { board: "101" }],
    ["a word for a RAG", "Amber", 1, "At risk", { ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Amber: { ...DEFAULT_SETTINGS.ragLooks.Amber, word: "At risk" } } }],
    ["a colour without its sign", "#1E7B34", 0, "005500", { ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Green: { ...DEFAULT_SETTINGS.ragLooks.Green, fill: "#005500" } } }],
    ["what a status word means, in any case", "On track", 1, " NOT started", { statusWords: DEFAULT_SETTINGS.statusWords.map((one) => (one.word === "On track" ? { ...one, means: "not-started" } : one)) }],
    ["a holiday as a date", "Extra holiday", 0, "Extra holiday", {}],
  ])("%s", (_, beside, right, value, expected) => {
    const read = readSettings(typed(BOOK, beside, right, value));
    expect(read.problems).toEqual([]);
    expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });

  it("a cell that shows a percentage holds a share", () => {
    const { row, column } = placeOf(settingsOf(BOOK), "Due soon (per cent done)", 1);
    const shown = changed(withCell(BOOK, row, column, 0.07), (one) => ({ ...one, formats: one.formats.map((cells, at) => (at === row ? cells.with(column, "0%") : cells)) }));
    expect(readSettings(shown).settings.dueSoonPercent).toBe(7);
  });

  it.each<[CellValue]>([[46_188], ["15/06/2026"], ["15 June 2026"]])("a day: %s", (value) => {
    const { row, column } = placeOf(settingsOf(BOOK), "Extra holiday");
    const book = typed(withCell(BOOK, row + 1, column, value), "Today", 1, value);
    expect(readSettings(book)).toMatchObject({ asAt: dayOf("2026-06-15"), settings: { extraHolidays: ["2026-06-15"] }, problems: [] });
  });

  it("rows added below a table, and blank ones between", () => {
    const { row, column } = placeOf(settingsOf(BOOK), "4");
    const rows = withCell(withCell(BOOK, row + 1, column, 5), row + 1, column + 1, "Evidence of a year");
    expect(readSettings(rows).settings.levels.at(-1)).toEqual({ level: "5", demands: "Evidence of a year", needs: [] });
  });

  it("tables that were moved, columns between them, headings in another case, and plain ranges", () => {
    const moved = changed(BOOK, (one) => ({
      ...one,
      tables: [],
      values: [one.values[0] ?? [], [], ...one.values.slice(1)].map((row) => ["Field", "RAG", "Shown as"].reduce((cells, heading) => cells.map((cell) => (cell === heading ? ` ${heading.toUpperCase()} ` : cell)), ["", "mine", ...row].with(0, row[0] === "Plan settings" ? "PLAN settings " : ""))),
    }));
    expect(readSettings(moved)).toMatchObject({ settings: DEFAULT_SETTINGS, remembered: REMEMBERED, problems: [] });
  });
});

describe("what cannot be understood is a problem on its cell, and the default holds", () => {
  it.each<[CellValue, number, CellValue, string]>([
    ["Due soon (days)", 1, "soon", "B12: Due soon (days) cannot be “soon”: a whole number of days, 0 or more is expected. Until it is put right, 30 is used."],
    ["Due soon (days)", 1, 7.5, "B12: Due soon (days) cannot be “7.5”: a whole number of days, 0 or more is expected. Until it is put right, 30 is used."],
    ["Due soon (days)", 1, "", "B12: Due soon (days) is blank: a whole number of days, 0 or more is expected. Until it is put right, 30 is used."],
    ["Behind (points)", 1, 101, "B11: Behind (points) cannot be “101”: a number from 0 to 100 is expected. Until it is put right, 10 is used."],
    ["Stale (days)", 1, "#REF!", "B14: Stale (days) cannot be “#REF!”: a whole number of days, 0 or more is expected. Until it is put right, 35 is used."],
    ["Force", 1, "#N/A", "B7: Force cannot be “#N/A”: the force's name is expected. Until it is put right, nothing is used."],
    ["Past the target is Amber", 1, "perhaps", "B18: Past the target is Amber cannot be “perhaps”: Yes or No is expected. Until it is put right, No is used."],
    ["Today", 1, "31/02/2026", "B6: Today cannot be “31/02/2026”: a date, or nothing, is expected. Until it is put right, the day on which it is calculated is used."],
    ["RAG", 0, "crimson", "S6: RAG cannot be “crimson”: Red, Amber, Green, Blue or Grey is expected. Until it is put right, the row is left out."],
  ])("%s: %s", (beside, right, value, sentence) => {
    const { row, column } = placeOf(settingsOf(BOOK), beside, right);
    const book = withCell(BOOK, beside === "RAG" ? row + 1 : row, column, value);
    expect(problems(book)[0]).toBe(sentence);
    expect(readSettings(book).settings).toEqual(DEFAULT_SETTINGS);
  });

  it.each<[string, CellValue, number, CellValue, RegExp]>([
    ["a meaning that is none", "On track", 1, "Fine", /Means cannot be “Fine”: Not allocated, Not started, .* or No action is expected\. Until it is put right, “On track” is not a word that is known\./],
    ["a meaning that is an object's", "On track", 1, "constructor", /Means cannot be “constructor”/],
    ["a word that is an object's", "On track", 0, "__proto__", /^$/],
    ["a word with two meanings", "On track", 0, "complete", /Status word “Complete” is there already, at Plan settings M\d+, and does not say the same/],
    ["a RAG's colour", "#C00000", 0, "red", /Fill of Red cannot be “red”: a colour such as #C00000 is expected\. Until it is put right, the usual colours are used\./],
    ["a contrast that is too low", "#C00000", 0, "#FFFF00", /Font of Red cannot be “#FFFFFF”: a colour that can be read on #FFFF00 \(a contrast of at least 4\.5 to 1\) is expected/],
    ["a RAG's word", "#C00000", -1, " ", /The word for Red is blank: a word is expected\. Until it is put right, “Red” is used\./],
    ["a level that demands evidence perhaps", "4", 2, "Perhaps", /Evidence cannot be “Perhaps”: Yes or No is expected.*Yes is used/],
    ["a level without its demand", "4", 1, "", /What it demands to close is blank: what the level demands is expected/],
    ["a sheet that is something else", "OIC register", 1, "Ledger", /What it is cannot be “Ledger”: Register, Delivery plan or Left alone is expected\. Until it is put right, the sheet's other rows say what it is\./],
    ["a field that is none", "HMICFRS Deadline", -1, "Deadlines", /Field cannot be “Deadlines”: one of the words in the list beside it is expected/],
    ["a heading that is blank", "HMICFRS Deadline", 0, "", /Heading is blank: a heading, or \(none\), is expected/],
    ["a column that is none", "HMICFRS Deadline", 1, "ZZZZ", /Column cannot be “ZZZZ”: a column's letter is expected/],
    ["a field that is there twice", "HMICFRS Deadline", -1, "Reference", /Field “Reference” is there already/],
    ["a setting that is none", "Stale (days)", 0, "Stale", /Setting cannot be “Stale”: one of the names that the sheet was made with is expected/],
  ])("%s", (_, beside, right, value, sentence) => {
    const book = typed(BOOK, beside, right, value);
    expect(problems(book).join("\n")).toMatch(sentence);
    expect(() => JSON.stringify(readSettings(book))).not.toThrow();
  });

  it("what has gone", () => {
    const { row, column } = placeOf(settingsOf(BOOK), "Stale (days)");
    expect(problems([0, 1, 2].reduce((book, at) => withCell(book, row, column + at, ""), BOOK)).join("\n")).toContain("Stale (days) is no longer on the settings sheet, so 35 is used.");
    const without = withCell(BOOK, placeOf(settingsOf(BOOK), "Level").row, placeOf(settingsOf(BOOK), "Level").column, "Stage");
    expect(readSettings(without).settings.levels).toEqual(DEFAULT_SETTINGS.levels);
    expect(problems(without)).toEqual(["A1: The table “Levels” is no longer on the settings sheet, so levels 1 to 4 are used, and nothing is known of what they demand. Type it again, or delete the sheet and set the workbook up afresh."]);
    const blue = placeOf(settingsOf(BOOK), "Shown as");
    const gone = [0, 1, 2, 3].reduce((book, at) => withCell(book, blue.row + 4, blue.column - 1 + at, ""), BOOK);
    expect(problems(gone)).toEqual(["A1: How Blue is shown is no longer on the settings sheet, so it is shown as usual. Type it again, or delete the sheet and set the workbook up afresh."]);
    const columns = placeOf(settingsOf(BOOK), "What it is");
    expect(readSettings(withCell(BOOK, columns.row, columns.column, "?")).remembered).toBeNull();
  });

  it("a level whose demand is blank still is one", () => {
    expect(readSettings(typed(BOOK, "4", 1, "")).settings.levels.at(-1)).toEqual({ level: "4", demands: LEVEL_PLACEHOLDER, needs: ["evidence", "date"] });
  });

  it("two settings sheets: the one that is seen counts", () => {
    const two = { ...BOOK, sheets: [...BOOK.sheets.map((one) => (one.name === "Plan settings" ? { ...one, visible: false } : one)), { ...settingsOf(BOOK), name: "Copy" }] };
    const read = readSettings(two);
    expect(read.sheet).toBe("Copy");
    expect(read.problems.map(({ code, at }) => [code, at.sheet])).toEqual([["setting-repeated", "Plan settings"]]);
  });

  it("rubbish in 100,000 rows", () => {
    const rubbish: CellValue[] = ["#REF!", "__proto__", "constructor", true, -1e300, "x".repeat(1_000), "=1+1", "", "NaN", 0.1];
    const long = changed(BOOK, (one) => {
      const rows = Array.from({ length: 100_000 }, (_, row) => Array.from({ length: 24 }, (_unused, column) => (column < 3 || column > 10 ? rubbish[(row * 7 + column) % rubbish.length] ?? "" : "")));
      return { ...one, tables: [], used: { ...one.used, rows: one.values.length + rows.length }, values: [...one.values, ...rows] };
    });
    const read = readSettings(long);
    expect(read.problems.length).toBeGreaterThan(100_000);
    expect(read.settings).toMatchObject({ dueSoonDays: 30, ragLooks: DEFAULT_SETTINGS.ragLooks, extraHolidays: [] });
  });
});

describe("whose a sheet is, is told by what it holds", () => {
  const settings = settingsOf(BOOK);
  it.each<[boolean, string, Sheet]>([
    [true, "the settings sheet", settings],
    [true, "under another name", { ...settings, name: "Our settings" }],
    [true, "of which only the first rows were read", { ...settings, values: settings.values.slice(0, 10) }],
    [false, "with another title", { ...settings, values: settings.values.map((row, at) => (at === 0 ? row.with(0, "My settings") : row)) }],
    [false, "a sheet of that name and title that has no table of ours", sheet("Plan settings", [["Plan settings"], ["Ref", "Action"]])],
    [true, "a board summary with our mark, under another name", sheet("May", [["Board summary, 1 June 2026"], [`What it shows. ${OUR_MARK}`]])],
    [true, "a board summary with our title and name", sheet("Board summary 1 June", [["Board summary, 1 June 2026"], ["What it shows."]])],
    [false, "the user's own of that name", sheet("Board summary", [["Ref", "Action"], ["R1", "Do it"]])],
    [false, "the user's own of that title", sheet("May", [["Board summary"], ["Ref", "Action"]])],
  ])("%s: %s", (ours, _, one) => expect(isOurSheet(one)).toBe(ours));
});
