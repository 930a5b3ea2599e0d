import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { severityOf, type Problem } from "../../../src/core/problem";
import { readSettings } from "../../../src/core/settings-sheet/read-settings";
import type { Settings } from "../../../src/core/settings";
import { sayProblem } from "../../../src/core/wording";
import { addressOf, type CellValue, type Sheet, type Workbook } from "../../../src/core/workbook";
import { sheet, workbook } from "../workbook-builder";

/** A settings sheet that a person has typed: below its title the headings of some tables side by side, then their rows. */
const typedSheet = (...rows: readonly (readonly CellValue[])[]): Sheet => sheet("Plan settings", [["Plan settings"], ...rows]);
const table = (headings: readonly string[], ...rows: readonly (readonly CellValue[])[]): Sheet => typedSheet(headings, ...rows);

const statuses = (...rows: CellValue[][]): Sheet => table(["Status word", "Means"], ...rows);
const ragWords = (...rows: CellValue[][]): Sheet => table(["RAG word", "Means"], ...rows);
const levels = (...rows: CellValue[][]): Sheet => table(["Level", "What it demands to close", "Evidence", "Approver", "Completion date"], ...rows);
const addressees = (...rows: CellValue[][]): Sheet => table(["Addressee that means us"], ...rows);
const holidays = (...rows: CellValue[][]): Sheet => table(["Extra holiday"], ...rows);
const looks = (...rows: CellValue[][]): Sheet => table(["RAG", "Shown as", "Fill", "Font"], ...rows);
const columns = (...rows: CellValue[][]): Sheet => table(["Sheet", "What it is", "Field", "Heading", "Column"], ...rows);
const single = (...rows: CellValue[][]): Sheet => table(["Setting", "Value", "What it means"], ...rows.map((row) => [...row, "So it is"]));
const shownAs = (format: string, one: Sheet): Sheet => ({ ...one, formats: one.values.map((row) => row.map(() => format)) });

const RED = ["Red", "Rot", "#C00000", "#FFFFFF"];

/** What a person types, and the sheet with it. */
const CASES: readonly (readonly [what: string, sheet: Sheet])[] = [
  ["status words, in any case and spacing", statuses(["Done ", " complete"], ["Under\u00A0way", "IN  PROGRESS"])],
  ["a status word that is blank, one that means nothing and one whose meaning is none", statuses(["", "Complete"], ["Fine", ""], ["Good", "Well"], ["Done", "Complete"])],
  ["a status word that is an error value", statuses(["#REF!", "Complete"], ["Done", "#N/A"])],
  ["a status word twice that means the same, in two spellings", statuses(["Done", "Complete"], ["done", "Complete"], ["Done.", "Complete"])],
  ["a status word twice that means two things: the first holds", statuses(["Done", "Complete"], ["DONE", "Closed"], ["Shut", "Closed"])],
  ["words of a RAG column, one of which means none", ragWords(["R", "red"], ["A", "Yellow"], ["G", "Green"])],
  ["a level that is blank, and one without its demand", levels(["", "Evidence", "Yes", "No", "No"], ["2", "", "No", "Yes", "yes"])],
  ["a level twice that says the same, in another case", levels(["High", "A review", "Yes", "No", "No"], ["HIGH", "A review", "y", "", "n"])],
  ["a level twice that demands another thing", levels(["High", "A review", "Yes", "No", "No"], ["high", "A test", "Yes", "No", "No"])],
  ["a level twice that needs another thing", levels(["High", "A review", "Yes", "No", "No"], ["High", "A review", "No", "No", "No"])],
  ["needs that are neither yes nor no: as usual", levels(["1", "A review", "Perhaps", "perhaps", "later"])],
  ["addressees, one of which is an error value", addressees(["All forces"], ["#NAME?"], ["Northshire  Police"])],
  ["days off: a date, a text, no day, and an error value", holidays([46_188], ["16 June 2026"], ["soon"], ["31/02/2026"], ["#VALUE!"])],
  ["a RAG's word and colours, without signs and in any case", looks(["red", " Rot ", "c00000", "fff"], ["GREEN", "Gut", "#1e7b34", "#ffffff"])],
  ["a RAG that is none, and one that is there twice", looks(RED, ["Crimson", "Rot", "#C00000", "#FFFFFF"], ["Red", "Rouge", "#900000", "#FFFFFF"])],
  ["a RAG without a word, one without colours, and one of the same colours", looks(["Red", "", "#C00000", "#FFFFFF"], ["Amber", "At risk", "", "orange"], ["Green", "Gut", "#1E7B34", "#1E7B34"])],
  ["colours that can just be read on each other, and just not", looks(["Red", "Rot", "#767676", "#FFFFFF"], ["Green", "Gut", "#777777", "#FFFFFF"])],
  ["sheets and columns", columns(["Plan", "delivery plan", "Reference", "Ref", "A"], ["plan", "", "Target", "Due  by", "xfd"], ["Notes", "Left alone", "", "", ""])],
  ["a row without a sheet", columns(["", "Register", "Reference", "Ref", "A"], ["Plan", "Delivery plan", "Reference", "Ref", "A"])],
  ["a sheet of which nothing says what it is", columns(["Plan", "", "Reference", "Ref", "A"])],
  ["a sheet that is two things: the first holds", columns(["Plan", "Register", "Reference", "Ref", "A"], ["Plan", "Delivery plan", "Status", "State", "B"], ["Plan", "Register", "Level", "Stage", "C"])],
  ["a sheet that is none of them, and says so later", columns(["Plan", "Ledger", "Reference", "Ref", "A"], ["Plan", "Register", "Status", "State", "B"])],
  ["a field that is none, a field without heading, a heading without field", columns(["Plan", "Register", "Wishes", "Ref", "A"], ["Plan", "", "Reference", "", "A"], ["Plan", "", "", "State", "B"])],
  ["columns that are none: beyond the last, too long, a number, a cell", columns(["Plan", "Register", "Reference", "Ref", "XFE"], ["Plan", "", "Status", "State", "AAAA"], ["Plan", "", "Level", "Stage", "7"], ["Plan", "", "Addressed to", "For", "A1"])],
  ["a field that the sheet does not have, in any case", columns(["Plan", "Register", "Level", "(NONE)", ""], ["Plan", "", "Status", "(none)", "B"], ["Plan", "", "Reference", "Ref", ""])],
  ["a field twice that says the same", columns(["Plan", "Register", "Reference", "Ref", "A"], ["Plan", "", "Reference", "Ref", "a"])],
  ["a field twice in another column", columns(["Plan", "Register", "Reference", "Ref", "A"], ["Plan", "", "Reference", "Ref", "B"])],
  ["a field twice with another heading", columns(["Plan", "Register", "Reference", "Ref", "A"], ["Plan", "", "Reference", "Reference", "A"])],
  ["days as people type them", single(["Stale (days)", "28 days"], ["Due soon (days)", "14day"], ["Sign-off overdue (days)", " 60 DAYS "], ["Far target (years)", "1 year"])],
  ["days that are none", single(["Stale (days)", "28 days or so"], ["Due soon (days)", "about 14"], ["Sign-off overdue (days)", "-1"], ["Far target (years)", "3 winters"])],
  ["points as people type them", single(["Behind (points)", "5 point"], ["Far behind (points)", "15.5 points"], ["Due soon (per cent done)", "60 %"])],
  ["a number of days in a cell that shows a percentage is no share", shownAs("0%", single(["Stale (days)", 28], ["Due soon (per cent done)", 0.6]))],
  ["yes and no in other words", single(["Past the target is Amber", "Y"], ["Write into the plan's RAG", "TRUE"])],
  ["no in other words", single(["Past the target is Amber", "n"], ["Write into the plan's RAG", false])],
  ["more than yes or no", single(["Past the target is Amber", "yes please"], ["Write into the plan's RAG", "oh no"])],
  ["no more than a part of yes and no", single(["Past the target is Amber", "oh yes"], ["Write into the plan's RAG", "not at all"])],
  ["a setting twice that says the same, and one that does not", single(["Stale (days)", 28], ["stale  (days)", 28], ["Force", "Northshire"], ["Force", "Westmere"])],
  ["a setting that is none", single(["Stale weeks", 4], ["Force", "Northshire"])],
  ["the day to calculate for, which is none", single(["Today", "tomorrow"])],
  ["the day to calculate for", single(["Today", "15 June 2026"])],
  ["tables side by side, with a column of somebody's between", typedSheet(["Status word", "mine", "Means", "", "RAG word", "Means"], ["Done", "x", "Complete", "", "R", "Red"])],
  ["a table whose other headings are those of the next one", typedSheet(["Status word", "RAG word", "Means"], ["Done", "R", "Red"])],
  ["a table whose headings stand in another order", typedSheet(["Means", "Status word", "RAG word", "Means"], ["Complete", "Done", "R", "Red"])],
  ["a table that is there twice: the first counts", typedSheet(["Status word", "Means", "", "Status word", "Means"], ["Done", "Complete", "", "Shut", "Closed"])],
  ["a blank row between rows of a plain range", statuses(["Done", "Complete"], ["", ""], ["Shut", "Closed"])],
];

/** What is otherwise than usual, and what is said of it; tables that are not there are not told. */
function tell(one: Sheet): string {
  const { settings, remembered, asAt, problems } = readSettings(workbook(one));
  const other = (Object.keys(settings) as (keyof Settings)[]).filter((key) => JSON.stringify(settings[key]) !== JSON.stringify(DEFAULT_SETTINGS[key]));
  const shown = other.map((key) => `${key}: ${JSON.stringify(key === "ragLooks" ? Object.fromEntries(Object.entries(settings.ragLooks).filter(([rag, look]) => JSON.stringify(look) !== JSON.stringify(DEFAULT_SETTINGS.ragLooks[rag as "Red"]))) : settings[key])}`);
  const said = problems.filter(({ code }) => code !== "setting-missing").map((found) => `${addressOf(found.at)}: ${sayProblem({ ...found, severity: severityOf(found) } as Problem)}`);
  return [...shown, ...(asAt === null ? [] : [`as at ${asAt}`]), ...(remembered?.sheets ?? []).map((sheetOf) => JSON.stringify(sheetOf)), ...said].map((line) => `  ${line}\n`).join("");
}

describe("settings that a person has typed", () => {
  it("are understood as they are meant, or it is said what is expected", async () => {
    await expect(CASES.map(([what, one]) => `${what}\n${tell(one)}`).join("")).toMatchFileSnapshot(join(import.meta.dirname, "settings-typed.txt"));
  });

  it("are found only under the title, in the first 40 rows, under headings that are texts", () => {
    const below = (rows: number): Workbook => workbook(typedSheet(...Array.from({ length: rows }, () => [""]), ["Status word", "Means"], ["Done", "Complete"]));
    const words = (book: Workbook) => readSettings(book).settings.statusWords.length;
    expect([words(below(38)), words(below(39))]).toEqual([1, DEFAULT_SETTINGS.statusWords.length]);
  });
});

describe("the rows of a table", () => {
  const TABLE = { name: "Plan_settings_statuses", headings: true, totals: false, area: { row: 1, column: 0, rows: 3, columns: 2 } };
  const words = (one: Sheet): string[] => readSettings(workbook(one)).settings.statusWords.map(({ word }) => word);
  const other = { ...TABLE, name: "Another" };
  it.each<[what: string, tables: Sheet["tables"], rows: CellValue[][], expected: string[]]>([
    ["are those of the Excel table, blank ones between or not", [TABLE], [["", ""], ["Shut", "Closed"]], ["Shut"]],
    ["go on below the table without a gap", [TABLE], [["Done", "Complete"], ["Shut", "Closed"], ["Late", "Closed"]], ["Done", "Shut", "Late"]],
    ["end at the first blank row below the table", [TABLE], [["Done", "Complete"], ["Shut", "Closed"], ["", ""], ["Late", "Closed"]], ["Done", "Shut"]],
    ["are all that is below the headings of a plain range", [], [["Done", "Complete"], ["", ""], ["", ""], ["Late", "Closed"]], ["Done", "Late"]],
    ["do not end with a table above them", [{ ...other, area: { ...TABLE.area, row: 0, rows: 1 } }], [["Done", "Complete"], ["", ""], ["Late", "Closed"]], ["Done", "Late"]],
    ["do not end with a table below the headings", [{ ...other, area: { ...TABLE.area, row: 2, rows: 1 } }], [["Done", "Complete"], ["", ""], ["Late", "Closed"]], ["Done", "Late"]],
    ["do not end with a table beside them", [{ ...other, area: { ...TABLE.area, column: 2, rows: 2 } }], [["Done", "Complete"], ["", ""], ["Late", "Closed"]], ["Done", "Late"]],
  ])("%s", (_, tables, rows, expected) => {
    expect(words({ ...statuses(...rows), tables })).toEqual(expected);
  });
});
