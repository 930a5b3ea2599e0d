import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { dayOf } from "../../../src/core/day";
import type { ProblemCode } from "../../../src/core/problem";
import { review } from "../../../src/core/review";
import type { CellValue, Sheet, Workbook } from "../../../src/core/workbook";
import { sayFix } from "../../../src/core/wording";
import { named, reviewOf, serial, sheet, TODAY, type Rows } from "../workbook-builder";

const REGISTER: Rows = [
  ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Executive lead", "Status"],
  ["OIC R2", "Crime", serial("2025-05-16"), "Make sure that every record is complete", "Chief constables", serial("2026-12-31"), "ACC Crime", "In progress"],
  ["R1.2", "Crime", serial("2025-05-16"), "Make sure that every file is complete", "Chief constables", serial("2026-12-31"), "ACC Crime", "In progress"],
];
const HEADINGS = ["Ref", "Action", "Delivery lead", "Start date", "Target date", "% complete", "Required", "Completed", "Status", "Last updated", "Date closed", "Evidence"];
const ACTION: CellValue[] = ["OIC R2", "Write the guide and give it to everybody", "Supt Khan", serial("2026-05-01"), serial("2026-11-30"), 0.4, "", "", "In progress", serial("2026-05-20"), "", ""];
const DONE = { Status: "Complete", Evidence: "On the drive", "Date closed": serial("2026-05-20"), "% complete": 1 };

type Changes = Readonly<Record<string, CellValue>>;
const action = (changes: Changes = {}): CellValue[] => HEADINGS.map((heading, column) => changes[heading] ?? ACTION[column] ?? "");
const register = (rows: Rows = REGISTER): Sheet => sheet("Register", rows);
/** The action that is tried stands in row 3, below one that is as it should be. */
const plan = (changes: Changes, ...others: CellValue[][]): Sheet => sheet("Plan", [HEADINGS, action(), action(changes), ...others]);

/** The fixes as "code cell from → to", in the order of the problems. */
const fixesOf = (sheets: readonly Sheet[]): string[] =>
  reviewOf(sheets).problems.flatMap(({ fix }) => (fix ? [`${fix.code} ${named(fix.edit)} ${JSON.stringify(fix.edit.from[0])} → ${JSON.stringify(fix.edit.to[0])} ${fix.edit.formats.to[0]}`] : []));

describe("a date that is text", () => {
  const SERIAL = serial("2026-03-27");
  it.each([
    "27/03/2026", "27/3/26", "27.03.2026", "27-03-2026", "2026-03-27", "27 March 2026", "27th Mar 2026", "March 27, 2026", " 27/03/2026 ", "27\u00A0March 2026", "Friday 27 March 2026", "Fri 27/03/2026", "27/03/2026 00:00", "2026-03-27T00:00:00Z",
  ])("%j is made a date", (text) => {
    expect(fixesOf([register(), plan({ "Start date": text })])).toEqual([`date-as-text Plan D3 ${JSON.stringify(text)} → ${SERIAL} dd/mm/yyyy`]);
  });

  it.each([
    ["words round the date, which would be lost", "by 27 March 2026"],
    ["no day", "March 2026"],
    ["no such day", "31/02/2026"],
    ["the month before the day", "03/27/2026"],
    ["a time of day, which would be lost", "27/03/2026 14:30"],
    ["a time of day, written as a clock has it", "27 March 2026 at 9.30am"],
    ["a weekday that it is not", "Monday 27 March 2026"],
    ["a year too far away", "27/03/2206"],
    ["two dates", "27/03/2026 and 28/03/2026"],
  ])("is left where it has %s", (_why, text) => expect(fixesOf([register(), plan({ "Start date": text })])).toEqual([]));

  it("counts from 1904 where the workbook does", () => {
    const book: Workbook = { sheets: [sheet("Plan", [HEADINGS, action({ "Start date": "27/03/2026", "Target date": "", "Last updated": "" })])], date1904: true };
    const [fix] = review(book, DEFAULT_SETTINGS, dayOf(TODAY)).problems.flatMap((problem) => (problem.fix?.code === "date-as-text" ? [problem.fix] : []));
    expect(fix?.edit.to).toEqual([SERIAL - 1462]);
  });

  it.each([
    ["General", "dd/mm/yyyy"], ["@", "dd/mm/yyyy"], ["0.00", "dd/mm/yyyy"], ['0 "days"', "dd/mm/yyyy"], ["d mmm yy", "d mmm yy"], ["[$-809]dd mmmm yyyy;@", "[$-809]dd mmmm yyyy;@"], ["m/d/yyyy", "m/d/yyyy"],
  ])("in a cell with the format %j gets %j", (from, to) => {
    const one = plan({ "Start date": "27/03/2026" });
    const formatted = { ...one, formats: one.formats.map((row) => row.map((format, column) => (column === 3 ? from : format))) };
    const [problem] = reviewOf([register(), formatted]).problems.filter(({ fix }) => fix);
    expect(problem?.fix?.edit.formats).toEqual({ from: [from], to: [to] });
  });

  it("in the register is made one too", () => {
    const rows = REGISTER.map((row, at) => (at === 1 ? row.map((value, column) => (column === 5 ? "31 December 2026" : value)) : row));
    expect(fixesOf([register(rows), plan({})])).toEqual([`date-as-text Register F2 "31 December 2026" → ${serial("2026-12-31")} dd/mm/yyyy`]);
  });
});

describe("a status word", () => {
  it.each([
    ["In progres", "In progress"], ["in progess", "In progress"], ["In porgress", "In progress"], ["In progresss", "In progress"], ["Inprogress", "In progress"], ["  In progres ", "In progress"],
    ["Compleet", "Complete"], ["Compleated", "Completed"], ["Not startd", "Not started"], ["Submited for closur", "Submitted for closure"], ["Closedd", "Closed"], ["Supersceded", "Superseded"], ["Completd", "Complete"],
  ])("%j is made %j", (found, to) => {
    const fixes = fixesOf([register(), plan({ Status: found })]).filter((fix) => fix.startsWith("status-unknown"));
    expect(fixes).toEqual([`status-unknown Plan I3 ${JSON.stringify(found)} → ${JSON.stringify(to)} General`]);
  });

  it.each([
    ["says the opposite", "Incomplete"], ["says the opposite", "Inactive"], ["says what is to be done", "Close"], ["says what is to be done", "Replace"], ["is another word", "Paused"], ["is another word", "Delivery"],
    ["is too short to tell", "Now"], ["says more", "In progress - see notes"], ["has too many slips", "Sumbited fro closrue"], ["is a date", "27/03/2026"],
  ])("that %s is left: %j", (_why, found) => expect(fixesOf([register(), plan({ Status: found })])).toEqual([]));

  it("that could be either of two is left", () => {
    const settings = { statusWords: [{ word: "Halted", means: "closed" as const }, { word: "Halved", means: "in-progress" as const }] };
    const { problems } = reviewOf([plan({ Status: "Halzed" })], settings);
    expect(problems.filter(({ at }) => at.row === 2).map(({ code, fix }) => [code, fix])).toContainEqual(["status-unknown", undefined]);
  });
});

describe("a reference that the register spells otherwise", () => {
  it.each([
    ["OIC-R2", "OIC R2"], ["oic/r2", "OIC R2"], ["OICR2", "OIC R2"], ["OIC R2.", "OIC R2"], ["(OIC R2)", "OIC R2"], ["R1-2", "R1.2"], ["r 1 . 2", "R1.2"],
  ])("%j is made %j", (found, to) => expect(fixesOf([register(), plan({ Ref: found })])).toEqual([`reference-not-in-register Plan A3 ${JSON.stringify(found)} → ${JSON.stringify(to)} General`]));

  it.each([
    ["another digit", "OIC R3"], ["a digit more", "OIC R22"], ["another letter", "OIC A2"], ["a letter more", "OICS R2"], ["nothing between its digits", "R12"], ["something between other digits", "R.1.2.0"],
  ])("is left where it has %s: %j", (_why, found) => expect(fixesOf([register(), plan({ Ref: found })])).toEqual([]));

  it("is left where the register has two such spellings", () => {
    const twin = (REGISTER[1] ?? []).map((value, column) => (column === 0 ? "OIC.R2" : value));
    expect(fixesOf([register([...REGISTER, twin]), plan({ Ref: "OIC-R2" }, action({ Ref: "OIC.R2" }))])).toEqual([]);
  });
});

describe("stray spaces", () => {
  it.each([
    ["Ref", "A3", " OIC R2", "OIC R2"], ["Ref", "A3", "OIC\u00A0R2", "OIC R2"], ["Status", "I3", "In progress  ", "In progress"], ["Status", "I3", "\u00A0In progress", "In progress"], ["Delivery lead", "C3", "Supt Khan\n", "Supt Khan"],
  ])("in %s are taken out", (heading, cell, found, to) => expect(fixesOf([register(), plan({ [heading]: found })])).toEqual([`spaces-around Plan ${cell} ${JSON.stringify(found)} → ${JSON.stringify(to)} General`]));

  it.each([
    ["in the text of an action, which nobody looks up", { Action: " Write the guide " }], ["within a name", { "Delivery lead": "Supt  Khan" }], ["that are all there is", { "Delivery lead": "  " }],
  ])("are left %s", (_what, changes) => expect(fixesOf([register(), plan(changes)])).toEqual([]));
});

describe("a percentage on a complete action", () => {
  const done = (percent: CellValue, others: CellValue[][] = [], changes: Changes = {}) => plan({ ...DONE, "% complete": percent, ...changes }, ...others);
  it.each<[string, CellValue, CellValue[][], string]>([
    ["a fraction", 0.4, [], "0.4 → 1 General"],
    ["a fraction of nothing", 0, [], "0 → 1 General"],
    ["a percentage as text", "40%", [], '"40%" → "100%" General'],
    ["a fraction as text", "0.4", [], '"0.4" → "1" General'],
  ])("%s", (_form, percent, others, expected) => expect(fixesOf([register(), done(percent, others)])).toEqual([`complete-not-hundred Plan F3 ${expected}`]));

  it.each<[CellValue, string]>([[40, "40 → 100 General"], [0, "0 → 100 General"], ["40", '"40" → "100" General']])("%j of 100 in a column that counts to 100", (percent, expected) => {
    const rows = [HEADINGS, action({ "% complete": 60 }), action({ ...DONE, "% complete": percent })];
    expect(fixesOf([register(), sheet("Plan", rows)])).toEqual([`complete-not-hundred Plan F3 ${expected}`]);
  });

  it("with a percentage format is 1, also where the format of the row was not read", () => {
    const rows = [HEADINGS, action(), action(DONE), action({ ...DONE, "% complete": 0 })];
    const formats = rows.slice(0, 3).map((row) => row.map((_, column) => (column === 5 ? "0%" : "General")));
    const one = sheet("Plan", rows, { formats });
    expect(fixesOf([register(), one])).toEqual(["complete-not-hundred Plan F4 0 → 1 0%"]);
  });

  it.each<[string, Changes, CellValue]>([
    ["a count, which is put right by counting", { Required: 100, Completed: 40 }, 1],
    ["a percentage in words", {}, "40 per cent"],
  ])("is left where it is %s", (_what, changes, percent) => expect(fixesOf([register(), done(percent, [], changes)])).toEqual([]));
});

describe("an action that is open under a recommendation that is closed", () => {
  const closed = (...references: string[]): Rows => REGISTER.map((row) => (references.includes(String(row[0])) ? [...row.slice(0, 7), "Discharged"] : row));
  const fixes = (rows: Rows, ...actions: CellValue[][]): string[] => fixesOf([register(rows), sheet("Plan", [HEADINGS, ...actions])]).filter((fix) => fix.startsWith("closed-in-one"));
  const settings = { ...DEFAULT_SETTINGS, statusWords: [...DEFAULT_SETTINGS.statusWords.filter(({ word }) => word !== "Discharged"), { word: "Discharged", means: "closed" as const }, { word: "Shut", means: "closed" as const }] };
  const fixesBy = (rows: Rows, ...actions: CellValue[][]): string[] =>
    reviewOf([register(rows), sheet("Plan", [HEADINGS, ...actions])], settings).problems.flatMap(({ fix }) => (fix?.code === "closed-in-one" ? [`${named(fix.edit)} → ${JSON.stringify(fix.edit.to[0])}`] : []));

  it("is closed with it, every one of them", () => expect(fixesBy(closed("OIC R2"), action(), action({ Status: "Not started" }), action({ Ref: "R1.2" }))).toEqual(["Plan I2 → \"Discharged\"", "Plan I3 → \"Discharged\""]));
  it("is closed in the plan's own word, where it has one", () => expect(fixesBy(closed("OIC R2"), action(), action({ ...DONE, Status: "Shut" }))).toEqual(["Plan I2 → \"Shut\""]));
  it("stays where it is for an open one too", () => expect(fixesBy(closed("OIC R2"), action({ Ref: "OIC R2; R1.2" }))).toEqual([]));
  it("is closed where all that it is for are", () => expect(fixesBy(closed("OIC R2", "R1.2"), action({ Ref: "OIC R2; R1.2" }))).toContain("Plan I2 → \"Discharged\""));
  it("is no fix the other way round", () => expect(fixes(REGISTER, action({ ...DONE, Status: "Closed" }))).toEqual([]));
});

describe("what has no fix", () => {
  it.each<[ProblemCode, Changes]>([
    ["lead-missing", { "Delivery lead": "" }], ["two-people", { "Delivery lead": "JP/CD" }], ["hundred-not-complete", { "% complete": 1 }], ["reference-missing", { Ref: "" }], ["reference-malformed", { Ref: "---" }],
    ["status-missing", { Status: "" }], ["date-impossible", { "Start date": "31/02/2026" }], ["target-before-start", { "Target date": serial("2026-04-30") }],
  ])("%s", (code, changes) => {
    const { problems } = reviewOf([register(), plan(changes)]);
    expect(problems.filter((problem) => problem.code === code)).toHaveLength(1);
    expect(problems.filter(({ fix }) => fix)).toEqual([]);
  });
});

describe("the words for a fix", () => {
  it.each<[string, Changes, string, string]>([
    ["a date", { "Start date": "27/03/2026" }, "“27/03/2026”", "27 March 2026"],
    ["a reference", { Ref: "OIC-R2" }, "“OIC-R2”", "“OIC R2”"],
    ["a percentage", { ...DONE, "% complete": 0.4 }, "40%", "100%"],
    ["spaces", { Status: " In\u00A0progress" }, "“␣In␣progress”", "“In progress”"],
  ])("%s", (_what, changes, from, to) => {
    const [problem] = reviewOf([register(), plan(changes)]).problems.filter(({ fix }) => fix);
    expect(problem && sayFix(problem)).toEqual({ from, to });
  });
});
