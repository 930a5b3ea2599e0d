import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_CHECKS } from "../../src/core/checks/all";
import { NOT_CALCULATED } from "../../src/core/cell-text";
import { addDays, dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { NO_HISTORY, withEntries, type History } from "../../src/core/history/history";
import { PROBLEM_CODES, type Problem, type ProblemCode } from "../../src/core/problem";
import { recognise } from "../../src/core/recognise";
import { rememberedOf } from "../../src/core/remembered";
import { review } from "../../src/core/review";
import type { LevelDemand } from "../../src/core/settings";
import { sayProblem } from "../../src/core/wording";
import type { CellValue, Sheet, Workbook } from "../../src/core/workbook";
import { named, reviewOf, serial, sheet, TODAY, workbook, type Rows } from "./workbook-builder";

const REGISTER_HEADINGS = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Level", "Executive lead", "Status"];
const R1: CellValue[] = ["R1", "Custody", serial("2025-05-16"), "Make sure that every custody record is complete", "Chief constables", serial("2026-12-31"), 2, "ACC Crime", "In progress"];
const R2: CellValue[] = ["R2", "Custody", serial("2025-05-16"), "Review how long detainees wait to be booked in", "Home Office", serial("2026-12-31"), 2, "", ""];
const PLAN_HEADINGS = [
  "Ref", "Action ref", "Action", "Delivery lead", "Start date", "Original target", "Target date", "Revised target", "% complete", "Required", "Completed", "Status", "RAG", "Last updated", "Evidence", "Date closed",
  "HMICFRS deadline", "Progress update", "Reason for delay", "Approved by",
];
const A1: CellValue[] = [
  "R1", "A1", "Write the guide and give it to everybody", "Supt Khan", serial("2026-05-01"), "", serial("2026-11-30"), "", 0.4, "", "", "In progress", "Green", serial("2026-05-20"), "", "", "", "Drafted", "", "",
];
const DONE = { Status: "Complete", "% complete": 1, Evidence: "On the drive", "Date closed": serial("2026-05-20") };

type Changes = Readonly<Record<string, CellValue>>;
const changed = (headings: readonly string[], row: readonly CellValue[], changes: Changes): CellValue[] => headings.map((heading, column) => changes[heading] ?? row[column] ?? "");
const action = (changes: Changes = {}): CellValue[] => changed(PLAN_HEADINGS, A1, changes);
const recommendation = (changes: Changes = {}): CellValue[] => changed(REGISTER_HEADINGS, R1, changes);

/** The plan's first action stands in row 3, below one that is as it should be; the register's first recommendation in row 3 as well. */
const planSheet = (...rows: Rows): Sheet => sheet("Plan", [PLAN_HEADINGS, action({ "Action ref": "A0" }), ...rows]);
const registerSheet = (...rows: Rows): Sheet => sheet("Register", [REGISTER_HEADINGS, R2, ...rows]);

const inShort = ({ code, severity, at }: Problem): string => `${severity} ${code} ${named(at)}`;
const problemsOf = (sheets: readonly Sheet[]): readonly Problem[] => reviewOf(sheets).problems;

describe("what is as it should be", () => {
  it("has no problem", () => {
    expect(problemsOf([registerSheet(R1), planSheet(action())]).map(inShort)).toEqual([]);
    expect(problemsOf([registerSheet(R1), planSheet(action(DONE))]).map(inShort)).toEqual([]);
  });
});

const seen = new Set<ProblemCode>();

/** Each case: one change to a row of the plan, and all the problems that it makes. */
const ROW_CASES: readonly (readonly [what: string, changes: Changes, problems: string[]])[] = [
  ["no lead", { "Delivery lead": "" }, ["warning lead-missing Plan D3"]],
  ["nobody yet", { "Delivery lead": "TBC" }, ["warning lead-missing Plan D3"]],
  ["no lead, finished", { ...DONE, "Delivery lead": "" }, []],
  ["two leads", { "Delivery lead": "JP/CD" }, ["warning two-people Plan D3"]],
  ["no reference", { Ref: "" }, ["error reference-missing Plan A3"]],
  ["a dash for a reference", { Ref: "---" }, ["error reference-malformed Plan A3"]],
  ["two references of the register's", { Ref: "R1, R2" }, []],
  ["a sentence for a reference", { Ref: "the one about custody records that we were asked for" }, ["error reference-malformed Plan A3"]],
  ["a reference not in the register", { Ref: "R-1" }, ["error reference-not-in-register Plan A3"]],
  ["a reference in other case", { Ref: "r1" }, []],
  ["an action's reference used twice", { "Action ref": "a0" }, ["error reference-repeated Plan B3"]],
  ["a reference with a space after it", { Ref: "R1 " }, ["note spaces-around Plan A3"]],
  ["a lead with a space that only looks like one", { "Delivery lead": "Supt\u00A0Khan" }, ["note spaces-around Plan D3"]],
  ["a status with a space before it", { Status: " In progress" }, ["note spaces-around Plan L3"]],
  ["two spaces in a name, and spaces round an action", { "Delivery lead": "Supt  Khan", Action: " Write the guide " }, []],
  ["no status", { Status: "" }, ["error status-missing Plan L3"]],
  ["an unknown status", { Status: "Paused" }, ["error status-unknown Plan L3"]],
  ["a progress of 140 %", { "% complete": 1.4 }, ["warning progress-unreadable Plan I3"]],
  ["progress in words", { "% complete": "nearly" }, ["warning progress-unreadable Plan I3"]],
  ["100 % and in progress", { "% complete": 1 }, ["warning hundred-not-complete Plan I3"]],
  ["complete and 40 %", { ...DONE, "% complete": 0.4 }, ["warning complete-not-hundred Plan I3"]],
  ["no action and 40 %", { Status: "No action", "% complete": 0.4, RAG: "Blue" }, []],
  ["more completed than required", { Required: 100, Completed: 120, RAG: "Green" }, ["warning hundred-not-complete Plan K3", "note completed-over-required Plan K3"]],
  ["complete without a date", { ...DONE, "Date closed": "" }, ["warning completion-date-missing Plan P3"]],
  ["closed without a date", { ...DONE, Status: "Closed", RAG: "Blue", "Date closed": "" }, ["error completion-date-missing Plan P3"]],
  ["completed tomorrow", { ...DONE, "Date closed": serial("2026-06-02") }, ["warning completion-in-future Plan P3"]],
  ["completed today", { ...DONE, "Date closed": serial("2026-06-01") }, []],
  ["completed before the start", { ...DONE, "Date closed": serial("2026-04-30") }, ["warning completion-before-start Plan P3"]],
  ["completed without evidence", { ...DONE, Evidence: "" }, ["warning evidence-missing Plan O3"]],
  ["no action, unexplained", { Status: "No action", RAG: "Blue", "Progress update": "" }, ["warning no-action-unexplained Plan L3"]],
  ["target before the start", { "Target date": serial("2026-04-30"), RAG: "Red" }, ["warning target-before-start Plan G3"]],
  ["target on the start", { "Target date": serial("2026-05-01"), RAG: "Red" }, []],
  ["target before publication", { "Start date": "", "Target date": serial("2025-05-15"), RAG: "Red" }, ["warning target-before-publication Plan G3"]],
  ["target five years out", { "Target date": serial("2031-06-01"), RAG: "Red" }, ["warning target-after-deadline Plan G3"]],
  ["target more than five years out", { "Target date": serial("2031-06-02"), RAG: "Red" }, ["warning target-after-deadline Plan G3", "warning target-far-out Plan G3"]],
  ["target after the deadline", { "Target date": serial("2027-01-01"), RAG: "Red" }, ["warning target-after-deadline Plan G3"]],
  ["revised target after the deadline, with a reason and no approver", { "Revised target": serial("2027-01-01"), RAG: "Red", "Reason for delay": "x", "Approved by": "TBC" }, ["warning target-after-deadline Plan H3", "warning target-moved-unexplained Plan H3"]],
  ["revised target after the deadline, with reason and approver", { "Revised target": serial("2027-01-01"), RAG: "Red", "Reason for delay": "x", "Approved by": "DCC" }, []],
  ["target after the deadline, with reason and approver", { "Target date": serial("2027-01-01"), RAG: "Red", "Reason for delay": "x", "Approved by": "DCC" }, []],
  ["in progress, with a completion date", { "Date closed": serial("2026-05-20") }, ["warning completed-while-open Plan P3"]],
  ["opened again, with a completion date", { Status: "Re-opened", "Date closed": serial("2026-06-01") }, ["warning completed-while-open Plan P3"]],
  ["not started, with a completion date to come", { Status: "Not started", "% complete": 0, RAG: "", "Date closed": serial("2026-06-02") }, ["warning completion-in-future Plan P3"]],
  ["on hold, with a completion date", { Status: "On hold", "Date closed": serial("2026-05-20") }, ["warning completed-while-open Plan P3"]],
  ["no status, with a completion date", { Status: "", "Date closed": serial("2026-05-20") }, ["error status-missing Plan L3"]],
  ["superseded, with a completion date", { Status: "Superseded", RAG: "Blue", "Date closed": serial("2026-05-20") }, []],
  ["updated tomorrow", { "Last updated": serial("2026-06-02") }, ["warning update-in-future Plan N3"]],
  ["updated today", { "Last updated": serial("2026-06-01") }, []],
  ["not started, with progress", { Status: "Not started", RAG: "", "% complete": 0.01 }, ["warning progress-before-start Plan I3"]],
  ["not allocated, with progress by counts", { Status: "Not allocated", RAG: "", Required: 10, Completed: 1 }, ["warning progress-before-start Plan K3"]],
  ["not started, without progress", { Status: "Not started", RAG: "", "% complete": 0 }, []],
  ["not started, all of it done", { Status: "Not started", RAG: "", "% complete": 1 }, ["warning hundred-not-complete Plan I3"]],
  ["one lead with a post", { "Delivery lead": "DCI Jane Smith (Crime & Intelligence)" }, []],
  ["one lead with a post behind a comma", { "Delivery lead": "Jane Smith, Head of Crime and Justice" }, []],
  ["a reference of another body", { Ref: "IA-12" }, ["note reference-of-another Plan A3"]],
  ["a reference of words and a year", { Ref: "Spring 2026" }, ["error reference-not-in-register Plan A3"]],
  ["a status that is not its opposite", { Status: "Uncomplete" }, ["error status-unknown Plan L3"]],
  ["target after the deadline, finished", { ...DONE, "Target date": serial("2027-01-01") }, []],
  ["a date as text", { "Start date": "1/5/2026" }, ["warning date-as-text Plan E3"]],
  ["a target in words", { "Target date": "by 30 November 2026" }, ["warning date-as-text Plan G3"]],
  ["a target by an assumption", { "Target date": "November 2026" }, ["note date-assumed Plan G3"]],
  ["a deadline in words", { "HMICFRS deadline": "By 31 December 2026" }, []],
  ["a deadline that is no date", { "HMICFRS deadline": "Ongoing" }, ["note date-in-words-only Plan Q3"]],
  ["a deadline that counts from nothing", { "HMICFRS deadline": "within six months" }, ["warning date-needs-publication Plan Q3"]],
  ["an impossible target", { "Target date": "31/02/2026" }, ["error date-impossible Plan G3"]],
  ["an impossible start", { "Start date": "31/02/2026" }, ["warning date-impossible Plan E3"]],
  ["a target that cannot be read", { "Target date": "soon" }, ["error date-unreadable Plan G3"]],
  ["a weekday that does not fit its date", { "Start date": "Mon 27/03/2026" }, ["warning date-as-text Plan E3", "warning date-weekday-differs Plan E3"]],
  ["a weekday that fits its date", { "Start date": "Fri 27/03/2026" }, ["warning date-as-text Plan E3"]],
  ["a weekday that does not fit, in words", { "HMICFRS deadline": "by Monday 31 December 2026" }, ["warning date-weekday-differs Plan Q3"]],
  ["a target of 0, which a formula gives for a blank cell", { "Target date": 0 }, ["error date-out-of-range Plan G3"]],
  ["a formula that was never calculated", { "Target date": NOT_CALCULATED }, ["error not-calculated Plan G3"]],
  ["a formula that was never calculated, where nothing depends on it", { Evidence: NOT_CALCULATED }, ["warning not-calculated Plan O3"]],
  ["a count in words", { Required: 100, Completed: "approx 50" }, ["warning progress-unreadable Plan K3"]],
  ["a number required in words", { Required: "all of them", Completed: 50 }, ["warning progress-unreadable Plan J3"]],
  ["a percentage that cannot be read beside a count that can", { "% complete": "lots", Required: 100, Completed: 50 }, ["warning progress-unreadable Plan I3"]],
  ["steps that were begun", { "% complete": "3 of 5" }, ["warning progress-unreadable Plan I3"]],
  ["marks that nobody sees in a status", { Status: "\u200EIn progress" }, ["note spaces-around Plan L3"]],
  ["a year for a date", { "Start date": 2026 }, ["warning date-out-of-range Plan E3"]],
  ["an error value in a target", { "Target date": "#REF!" }, ["error error-value Plan G3"]],
  ["an error value in an action", { Action: "#REF!" }, ["warning error-value Plan C3"]],
  ["a RAG that disagrees", { RAG: "Amber" }, ["warning rag-disagrees Plan M3"]],
  ["a RAG that is no word", { RAG: "Purple" }, ["note stated-rag-unknown Plan M3"]],
  ["a blank RAG", { RAG: "" }, []],
  ["another deadline than the register's", { "HMICFRS deadline": serial("2026-12-30") }, ["error deadline-differs Plan Q3"]],
  ["a target moved without a word", { "Original target": serial("2026-09-30") }, ["warning target-moved-unexplained Plan G3"]],
  ["a target moved with reason and approver", { "Original target": serial("2026-09-30"), "Reason for delay": "Staff left", "Approved by": "DCC" }, []],
  ["a target brought forward", { "Original target": serial("2026-12-15") }, []],
  ["closed without evidence", { ...DONE, Status: "Closed", RAG: "Blue", Evidence: "n/a" }, ["error evidence-missing Plan O3"]],
  ["closed and 40 %", { ...DONE, Status: "Closed", RAG: "Blue", "% complete": 0.4 }, ["warning complete-not-hundred Plan I3"]],
  ["100 %, and no status", { Status: "", "% complete": 1 }, ["error status-missing Plan L3"]],
  ["100 %, and an unknown status", { Status: "Paused", "% complete": 1 }, ["error status-unknown Plan L3"]],
  ["no progress", { "% complete": "" }, []],
  ["no target", { "Target date": "" }, []],
  ["no start, and an early target", { "Start date": "", "Target date": serial("2026-04-30"), RAG: "Red" }, []],
  ["no start, and an early completion", { ...DONE, "Start date": "", "Date closed": serial("2026-04-30") }, []],
  ["a lead of nothing but a space", { "Delivery lead": "\u00A0" }, ["warning lead-missing Plan D3"]],
  ["no lead, and an error value elsewhere", { "Delivery lead": "", Action: "#REF!" }, ["warning error-value Plan C3", "warning lead-missing Plan D3"]],
  ["no reference, and an error value elsewhere", { Ref: "", Action: "#REF!" }, ["error reference-missing Plan A3", "warning error-value Plan C3"]],
  ["two references with a comma after them", { Ref: "R1, R2," }, []],
  ["a target that is the original, then revised", { "Original target": serial("2026-11-30"), "Revised target": serial("2026-12-15"), "Reason for delay": "Staff left", "Approved by": "DCC" }, []],
  ["two executive leads' worth of names, finished", { ...DONE, "Delivery lead": "JP/CD" }, ["warning two-people Plan D3"]],
  ["an error value for a lead is told once", { "Delivery lead": "#REF!" }, ["warning error-value Plan D3"]],
  ["an error value for a reference is told once", { Ref: "#REF!" }, ["warning error-value Plan A3"]],
  ["40 letters for a reference", { Ref: "x".repeat(40) }, ["error reference-not-in-register Plan A3"]],
  ["41 letters for a reference", { Ref: "x".repeat(41) }, ["error reference-malformed Plan A3"]],
  ["two references, one of them unknown", { Ref: "R1 and R7" }, ["error reference-not-in-register Plan A3"]],
  ["two references in two lines", { Ref: "R1\nR2" }, []],
  ["one reference with a comma after it", { Ref: "R1," }, ["error reference-not-in-register Plan A3"]],
  ["a status one slip from a word", { Status: "Compleet" }, ["error status-unknown Plan L3"]],
  ["a short status one slip from a word", { Status: "Dne" }, ["error status-unknown Plan L3"]],
  ["a status too far from any word", { Status: "Zzzzzzzzz" }, ["error status-unknown Plan L3"]],
  ["submitted without a date or evidence", { ...DONE, Status: "Submitted for closure", "Date closed": "TBC", Evidence: "", "% complete": 0.99 }, ["warning completion-date-missing Plan P3", "warning evidence-missing Plan O3", "warning complete-not-hundred Plan I3"]],
  ["superseded without a date or evidence", { Status: "Superseded", RAG: "Blue" }, []],
  ["completed on the start", { ...DONE, "Date closed": serial("2026-05-01") }, []],
  ["no action, explained by its evidence", { Status: "No action", RAG: "Blue", "Progress update": "", Evidence: "A letter" }, []],
  ["no action, explained by the reason for delay", { Status: "No action", RAG: "Blue", "Progress update": "", "Reason for delay": "The law has changed" }, []],
  ["as many completed as required", { Required: 100, Completed: 100, RAG: "Green" }, ["warning hundred-not-complete Plan K3"]],
  ["fewer completed than required, and complete", { ...DONE, Required: 100, Completed: 99 }, ["warning complete-not-hundred Plan K3"]],
  ["target on the day of publication", { "Start date": "", "Target date": serial("2025-05-16"), RAG: "Red" }, []],
  ["target on the deadline", { "Target date": serial("2026-12-31") }, []],
  ["more than five years out, finished", { ...DONE, "Target date": serial("2036-06-02") }, []],
  ["an original target before the start", { "Original target": serial("2026-04-30"), "Reason for delay": "x", "Approved by": "DCC" }, ["warning target-before-start Plan F3"]],
  ["a date last updated that is text", { "Last updated": "20/5/2026" }, ["warning date-as-text Plan N3"]],
  ["a completion date that counts from nothing", { "Date closed": "within six months" }, ["warning date-needs-publication Plan P3"]],
  ["a start that is TBC", { "Start date": "TBC" }, []],
  ["a deadline that is TBC", { "HMICFRS deadline": "TBC" }, ["note date-in-words-only Plan Q3"]],
  ["a start in words that give none", { "Start date": "ongoing" }, ["note date-in-words-only Plan E3"]],
  ["a target moved, with a reason and no approver", { "Original target": serial("2026-09-30"), "Reason for delay": "Staff left", "Approved by": "-" }, ["warning target-moved-unexplained Plan G3"]],
  ["a target moved, with an approver and no reason", { "Revised target": serial("2026-12-15"), "Approved by": "DCC" }, ["warning target-moved-unexplained Plan H3"]],
  ["a revised target that is the target", { "Revised target": serial("2026-11-30") }, []],
];

describe("a row of the plan", () => {
  it.each(ROW_CASES)("%s", (_, changes, expected) => {
    const problems = problemsOf([registerSheet(R1), planSheet(action(changes))]);
    for (const problem of problems) seen.add(problem.code);
    expect(problems.map(inShort)).toEqual(expected);
  });
});

/** Plans of the first seven columns, some with number formats: what stands in which cell, by its heading and row, is told. */
describe("a column of dates", () => {
  const HEADINGS = ["Ref", "Action", "Delivery lead", "Start date", "Target date", "Status"];
  const dated = (column: 3 | 4, ...cells: CellValue[]): Sheet => sheet("Plan", [HEADINGS, ...cells.map((cell, place) => ["R1", `Write part ${place} of the guide`, "Supt Khan", "", "", "Open"].map((value, at) => (at === column ? cell : value)))]);
  it.each<[string, CellValue[], string[]]>([
    ["with its month first once", ["06/15/2026", "06/05/2026", "15/07/2026", "5 July 2026", "07/07/2026"], [
      "error date-impossible Plan E2", "error date-either-order Plan E3", "warning date-as-text Plan E4", "warning date-as-text Plan E5", "warning date-as-text Plan E6",
    ]],
    ["with its month first within words", ["by 06/15/2026", "w/c 06/05/2026"], ["error date-impossible Plan E2", "error date-either-order Plan E3"]],
    ["with true dates beside a text that has its month first", ["06/15/2026", serial("2026-05-06"), serial("2026-08-09"), serial("2026-06-06"), serial("2026-06-20")], ["error date-impossible Plan E2", "note dates-maybe-swapped Plan E3"]],
    ["with the day first throughout", ["15/06/2026", "06/05/2026"], ["warning date-as-text Plan E2", "warning date-as-text Plan E3"]],
    ["of which only days above 12 are text", ["15/06/2026", "17/06/2026", serial("2026-10-07"), serial("2026-07-07")], ["warning date-as-text Plan E2", "warning date-as-text Plan E3", "note date-maybe-swapped Plan E4"]],
    ["of which a true date has a day above 12", ["15/06/2026", "17/06/2026", serial("2026-10-07"), serial("2026-10-17")], ["warning date-as-text Plan E2", "warning date-as-text Plan E3"]],
    ["of which a text has a day of 12 or less", ["15/06/2026", "07/06/2026", serial("2026-10-07")], ["warning date-as-text Plan E2", "warning date-as-text Plan E3"]],
    ["with a day that there is not", ["31/02/2026", serial("2026-10-07"), serial("2026-10-08")], ["error date-impossible Plan E2"]],
  ])("%s", (_, cells, expected) => {
    const problems = problemsOf([dated(4, ...cells)]);
    for (const problem of problems) seen.add(problem.code);
    const told = problems.filter(({ at }) => at.column === 4).sort((one, other) => one.at.row - other.at.row);
    expect(told.map(inShort)).toEqual(expected);
  });

  it("is in doubt by itself: no other column is", () => {
    const rows = [["06/15/2026", "06/05/2026"], ["06/05/2026", "06/07/2026"]].map(([start = "", target = ""], place) => ["R1", `Write part ${place} of the guide`, "Supt Khan", start, target, "Open"]);
    const told = problemsOf([sheet("Plan", [HEADINGS, ...rows])]).filter(({ code }) => code.startsWith("date-"));
    expect(told.map(inShort).sort()).toEqual(["warning date-as-text Plan E2", "warning date-as-text Plan E3", "warning date-either-order Plan D3", "warning date-impossible Plan D2"]);
    expect(told.flatMap(({ fix, at }) => (fix ? [named(at)] : []))).toEqual(["Plan E2", "Plan E3"]);
  });
});

describe("a reference that has become a date", () => {
  it("is told as that, and not as a day", () => {
    const plan = planSheet(action({ Ref: serial("2026-02-01"), "Action ref": serial("2026-01-01") }));
    const formats = plan.formats.map((row, at) => row.map((format, column) => (at === 2 ? (["d-mmm", "mmm-yy"][column] ?? format) : format)));
    const problems = problemsOf([registerSheet(R1), { ...plan, formats }]).filter(({ code }) => code === "reference-is-date");
    for (const problem of problems) seen.add(problem.code);
    expect(problems.map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`)).toEqual([
      "error reference-is-date Plan A3: Excel has made a date of what was typed as the reference: the cell shows “1 Feb”, and what was meant cannot be told. Format the column as text, and type the reference again.",
      "error reference-is-date Plan B3: Excel has made a date of what was typed as the action reference: the cell shows “Jan 2026”, and what was meant cannot be told. Format the column as text, and type the reference again.",
    ]);
  });
});

const REGISTER_CASES: readonly (readonly [what: string, recommendations: Rows, actions: Rows, problems: string[]])[] = [
  ["a recommendation for the force without an action", [R1, recommendation({ Ref: "R3" })], [action()], ["error no-action-in-plan Register A4"]],
  ["one for others without an action", [R1], [action()], []],
  ["one that is closed without an action", [R1, recommendation({ Ref: "R3", Status: "Closed" })], [action()], []],
  ["a reference used twice in one report", [R1, recommendation({ Ref: " r1" })], [action()], ["error reference-repeated Register A4", "error reference-shared Plan A2", "error reference-shared Plan A3", "note spaces-around Register A4"]],
  ["a reference used in two reports", [R1, recommendation({ Report: "Firearms" })], [action()], ["error reference-shared Plan A2", "error reference-shared Plan A3"]],
  ["no executive lead", [recommendation({ "Executive lead": "" })], [action()], ["warning lead-missing Register H3"]],
  ["closed in the register, open in the plan", [recommendation({ Status: "Closed" })], [action()], ["error closed-in-one Plan L2", "error closed-in-one Plan L3"]],
  ["open in the register, all closed in the plan", [R1, recommendation({ Ref: "R3" })], [action(), action({ ...DONE, Ref: "R3", Status: "Closed", RAG: "Blue" })], ["error closed-in-one Plan L4"]],
  ["open in the register, one of two closed in the plan", [R1], [action({ ...DONE, Status: "Closed", RAG: "Blue" })], []],
  ["a deadline on a Sunday", [recommendation({ Deadline: serial("2027-01-03") })], [action()], ["note deadline-on-day-off Register F3"]],
  ["a deadline on a bank holiday", [recommendation({ Deadline: serial("2026-12-25") })], [action()], ["note deadline-on-day-off Register F3"]],
  ["an unknown status", [recommendation({ Status: "Paused" })], [action()], ["error status-unknown Register I3"]],
  ["a deadline by an assumption", [recommendation({ Deadline: "by end of December 2026" })], [action()], ["note date-assumed Register F3"]],
  ["a deadline in words", [recommendation({ Deadline: "Within 19 months" })], [action()], []],
  ["one for others without a lead or a status", [R1, recommendation({ Ref: "R3", "Addressed to": "Home Office", "Executive lead": "", Status: "" })], [action()], []],
  ["no status", [recommendation({ Status: "" })], [action()], ["error status-missing Register I3"]],
  ["no reference", [R1, recommendation({ Ref: "" })], [action()], ["error reference-missing Register A4", "error no-action-in-plan Register A4"]],
  ["a deadline on a Saturday that is past", [recommendation({ Deadline: serial("2026-05-30") })], [action({ RAG: "Red", "Target date": serial("2026-05-30") })], ["warning target-after-deadline Plan G2", "warning rag-disagrees Plan M2"]],
  ["a deadline on a Saturday, closed", [recommendation({ Deadline: serial("2027-01-02"), Status: "Closed" })], [action({ ...DONE, Status: "Closed", RAG: "Blue" })], ["error closed-in-one Plan L2"]],
  ["a deadline on a Saturday, for others", [R1, recommendation({ Ref: "R3", Deadline: serial("2027-01-02"), "Addressed to": "Home Office" })], [action()], []],
  ["error values", [R1, recommendation({ Ref: "R3", Deadline: "#REF!", "Executive lead": "#N/A", Status: "Closed" })], [action()], ["error error-value Register F4", "warning error-value Register H4"]],
  ["two leads", [recommendation({ "Executive lead": "JP/CD" })], [action()], ["warning two-people Register H3"]],
  ["no lead, finished, and no action", [R1, recommendation({ Ref: "R3", "Executive lead": "", Status: "Complete" })], [action()], ["error complete-without-action Register I4"]],
  ["complete over an open action", [R1, recommendation({ Ref: "R3", Status: "Complete" })], [action(), action({ Ref: "R3" })], ["error complete-over-open Register I4"]],
  ["submitted over an action that cannot be assessed", [R1, recommendation({ Ref: "R3", Status: "Submitted" })], [action(), action({ ...DONE, Ref: "R3" }), action({ Ref: "R3", "Action ref": "A2", Status: "Paused" })], ["error status-unknown Plan L5", "error complete-over-open Register I4"]],
  ["complete over what is complete", [R1, recommendation({ Ref: "R3", Status: "Complete" })], [action(), action({ ...DONE, Ref: "R3" })], []],
  ["complete, for others, and no action", [R1, recommendation({ Ref: "R3", "Addressed to": "Home Office", Status: "Complete" })], [action()], []],
  ["spaces that nobody sees", [recommendation({ "Executive lead": " ACC Crime", Report: " Custody " })], [action()], ["note spaces-around Register H3"]],
  ["open in the register, all closed in the plan but one that cannot be assessed", [R1, recommendation({ Ref: "R3" })], [action(), action({ ...DONE, Ref: "R3", Status: "Closed", RAG: "Blue" }), action({ Ref: "R3", "Action ref": "A2", Status: "Paused" })], ["error status-unknown Plan L5"]],
  ["a publication that is not known, and an early target", [recommendation({ "Date published": "" })], [action({ "Start date": "", "Target date": serial("2020-05-15"), RAG: "Red" })], []],
  ["actions without a reference of their own", [R1], [action({ "Action ref": "" }), action({ "Action ref": "" })], []],
  ["a reference of the register's that names two", [R1, recommendation({ Ref: "R1 & R2" })], [action({ Ref: "R1 & R2" })], []],
  ["an action for others without a status", [R1], [action({ Ref: "R2", Status: "", RAG: "Grey" })], []],
  ["a deadline on a Saturday, closed, and no action", [R1, recommendation({ Ref: "R3", Deadline: serial("2027-01-02"), Status: "Closed" })], [action()], []],
  ["no status in the register, all closed in the plan", [R1, recommendation({ Ref: "R3", Status: "" })], [action(), action({ ...DONE, Ref: "R3", Status: "Closed", RAG: "Blue" })], ["error status-missing Register I4"]],
];

describe("the register against the plan", () => {
  it.each(REGISTER_CASES)("%s", (_, recommendations, actions, expected) => {
    const problems = problemsOf([registerSheet(...recommendations), planSheet(...actions)]);
    for (const problem of problems) seen.add(problem.code);
    expect(problems.map(inShort)).toEqual(expected);
  });
});

describe("the register's own rows", () => {
  const headings = [...REGISTER_HEADINGS, "Date closed"];
  const own = (changes: Changes, closed: CellValue): CellValue[] => [...recommendation({ Ref: "R3", ...changes }), closed];
  const CLOSED_ACTION = { ...DONE, Ref: "R3", Status: "Closed", RAG: "Blue" };
  it.each<[string, Changes, CellValue, Changes, string[]]>([
    ["closed, with its day", { Status: "Closed" }, serial("2026-05-20"), CLOSED_ACTION, []],
    ["closed, without its day", { Status: "Closed" }, "", CLOSED_ACTION, ["error completion-date-missing Register J4"]],
    ["complete, without its day", { Status: "Complete" }, "TBC", { ...DONE, Ref: "R3" }, ["warning completion-date-missing Register J4"]],
    ["closed tomorrow", { Status: "Closed" }, serial("2026-06-02"), CLOSED_ACTION, ["warning completion-in-future Register J4"]],
    ["open, with a day of closure", {}, serial("2026-05-20"), { Ref: "R3" }, ["warning completed-while-open Register J4"]],
    ["a status that is not known, with a day of closure", { Status: "Paused" }, serial("2026-05-20"), { Ref: "R3" }, ["error status-unknown Register I4"]],
    ["closed, of a level that the table lacks", { Status: "Closed", Level: "Gold" }, serial("2026-05-20"), CLOSED_ACTION, ["warning level-unknown Register G4"]],
    ["open, of a level that the table lacks", { Level: "Gold" }, "", { Ref: "R3" }, []],
    ["closed, of no level", { Status: "Closed", Level: "TBC" }, serial("2026-05-20"), CLOSED_ACTION, []],
  ])("%s", (_, changes, closed, own3, expected) => {
    const problems = problemsOf([sheet("Register", [headings, [...R2, ""], [...R1, ""], own(changes, closed)]), planSheet(action(), action(own3))]);
    for (const problem of problems) seen.add(problem.code);
    expect(problems.map(inShort)).toEqual(expected);
  });
});

describe("references that are not the register's", () => {
  const OIC = [R1, recommendation({ Ref: "OIC R3" })];
  it.each<[string, CellValue[], Rows, string[]]>([
    ["of another body, told once for each beginning", ["IA-12", "IA-13", "IA 14", "Audit 3"], OIC, ["note reference-of-another Plan A3", "note reference-of-another Plan A6"]],
    ["that may be the register's, cut short", ["OIC 7"], OIC, ["error reference-not-in-register Plan A3"]],
    ["that may be the register's, with a slip", ["OCI R7"], OIC, ["error reference-not-in-register Plan A3"]],
    ["of a number alone", ["7"], OIC, ["error reference-not-in-register Plan A3"]],
    ["of words alone", ["custody"], OIC, ["error reference-not-in-register Plan A3"]],
    ["that is a date", ["31/02/2026"], OIC, ["error reference-not-in-register Plan A3"]],
    ["of the register's beginning", ["R77"], OIC, ["error reference-not-in-register Plan A3"]],
    ["beside a register of which one cannot be read", ["IA-12"], [R1, recommendation({ Ref: "custody" })], ["error reference-not-in-register Plan A3"]],
    ["beside a register without references", ["IA-12"], [recommendation({ Ref: "" })], ["error reference-missing Register A2", "error reference-not-in-register Plan A2", "error reference-not-in-register Plan A3", "error no-action-in-plan Register A2"]],
  ])("%s", (_, references, recommendations, expected) => {
    const plan = planSheet(...references.map((Ref, place) => action({ Ref, "Action ref": `A${place + 1}` })));
    const register = sheet("Register", [REGISTER_HEADINGS, ...(recommendations.includes(R1) ? [R2] : []), ...recommendations]);
    const problems = problemsOf([register, plan]).filter(({ at }) => !(at.sheet === "Register" && at.row === 3));
    expect(problems.filter(({ code }) => code !== "no-action-in-plan" || recommendations.length === 1).map(inShort)).toEqual(expected);
  });
});

describe("a plan that lacks columns", () => {
  const lacking = (headings: readonly string[], ...rows: Rows): Sheet => sheet("Plan", [PLAN_HEADINGS, action({ "Action ref": "A0" }), ...rows].map((row) => PLAN_HEADINGS.flatMap((heading, place) => (headings.includes(heading) ? [] : [row[place] ?? ""]))));
  const MOVED = { "Original target": serial("2026-09-30") };
  it.each<[string, readonly string[], Changes, string[]]>([
    ["reason and approver of a move", ["Reason for delay", "Approved by"], MOVED, []],
    ["the reason of a move", ["Reason for delay"], MOVED, ["warning target-moved-unexplained Plan G3"]],
    ["evidence", ["Evidence"], { ...DONE, Evidence: "" }, []],
    ["a completion date", ["Date closed"], DONE, []],
    ["a status, with a completion date and 40 %", ["Status"], { ...DONE, "% complete": 0.4 }, []],
    ["a status, with no action explained", ["Status"], { "Progress update": "" }, []],
    ["a start", ["Start date"], { "Target date": serial("2026-04-30"), RAG: "Red" }, []],
    ["a RAG", ["RAG"], {}, []],
    ["leads", ["Delivery lead"], {}, []],
    ["progress", ["% complete"], {}, []],
  ])("%s", (_, headings, changes, expected) => expect(problemsOf([registerSheet(R1), lacking(headings, action(changes))]).map(inShort)).toEqual(expected));
});

describe("a plan without a register", () => {
  it.each<[string, Changes[], string[]]>([
    ["one closed and one open action of a recommendation", [{ ...DONE, Status: "Closed", RAG: "Blue", Ref: "R5" }, { Ref: "R5", "Action ref": "A2" }], []],
    ["an unknown status is told once", [{ Ref: "R5", Status: "Paused" }], ["error status-unknown Plan L3"]],
    ["a stated RAG, and no date", [{ Ref: "R5", "Target date": "", RAG: "Red" }], []],
    ["a missing lead is told once", [{ Ref: "R5", "Delivery lead": "" }], ["warning lead-missing Plan D3"]],
    ["two references", [{ Ref: "R1, R2" }], ["error reference-malformed Plan A3"]],
    ["two numbers", [{ Ref: "5.1 and 5.2" }], ["error reference-malformed Plan A3"]],
    ["two with letters round their numbers", [{ Ref: "a1b; c2d" }], ["error reference-malformed Plan A3"]],
    ["two words", [{ Ref: "custody and fraud" }], []],
    ["a reference and a word", [{ Ref: "R1 and fraud" }], []],
    ["words with numbers among them", [{ Ref: "part 1, part 2" }], []],
  ])("%s", (_, changes, expected) => expect(problemsOf([planSheet(...changes.map(action))]).map(inShort)).toEqual(expected));

  it.each<[string, readonly string[], string[]]>([
    ["of recommendations has each reference once", ["Ref", "Recommendation", "Owner", "Target date", "Status"], ["error reference-repeated Plan A3"]],
    ["of actions may have one on several rows", ["Ref", "Action", "Owner", "Target date", "Status"], []],
  ])("%s", (_, headings, expected) => {
    const row = ["R1", "Make sure that every custody record is complete", "Supt Khan", serial("2026-11-30"), "Open"];
    expect(problemsOf([sheet("Plan", [headings, row, row])]).map(inShort)).toEqual(expected);
  });
});

describe("what is told of each of these", () => {
  it("names the row's reference, what stands there and what to do", async () => {
    const told = (what: string, sheets: readonly Sheet[]): string => [what, ...problemsOf(sheets).map((problem) => `  ${problem.code} ${named(problem.at)} (${problem.reference}): ${sayProblem(problem)}`)].join("\n");
    const text = [
      ...ROW_CASES.map(([what, changes]) => told(what, [registerSheet(R1), planSheet(action(changes))])),
      ...REGISTER_CASES.map(([what, recommendations, actions]) => told(what, [registerSheet(...recommendations), planSheet(...actions)])),
    ].join("\n");
    await expect(`${text}\n`).toMatchFileSnapshot(join(import.meta.dirname, "checks.txt"));
  });
});

describe("a sheet as a whole", () => {
  it("notes hidden rows, blank rows and columns that are not clear", () => {
    const rows = [[...PLAN_HEADINGS, "Target date"], action(), PLAN_HEADINGS.map(() => ""), action({ "Action ref": "A2" })].map((row, place) => (place % 2 === 1 ? [...row, serial("2026-09-01")] : row));
    const problems = problemsOf([registerSheet(R1), sheet("Plan", rows, { hiddenRows: 3, filtered: true })]);
    for (const problem of problems) seen.add(problem.code);
    expect(problems.filter(({ code }) => code === "column-unclear" || code.startsWith("rows-")).every(({ reference }) => reference === "")).toBe(true);
    expect(problems.map(inShort)).toEqual(expect.arrayContaining(["warning column-unclear Plan G1", "note rows-hidden Plan A1", "note rows-blank Plan A3"]));
  });

  it("reads every row of a merged cell with its value, and notes the merged cells", () => {
    const rows = [PLAN_HEADINGS, action(), action({ Ref: "", "Action ref": "A2", "Delivery lead": "" }), action({ Ref: "", "Action ref": "A3" }), PLAN_HEADINGS.map(() => "")];
    const merged = [{ row: 1, column: 0, rows: 4, columns: 1 }, { row: 1, column: 3, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }];
    const found = reviewOf([registerSheet(R1), sheet("Plan", rows, { merged })]);
    for (const problem of found.problems) seen.add(problem.code);
    expect(found.problems.map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`)).toEqual([
      "note cells-merged Plan A2: 2 merged cells stretch over several rows of the data, the first of them A2 to A5. Each of these rows is read with its value. Unmerge the cells and fill in every row, or Excel cannot sort and filter them.",
    ]);
    expect(found.actions.map(({ row }) => [row.reference, row.deliveryLead.text])).toEqual([["R1", "Supt Khan"], ["R1", "Supt Khan"], ["R1", "Supt Khan"]]);
    expect(found.rowsRead).toBe(3);
  });

  it("offers no fix that would write below the top of a merged cell", () => {
    const rows = [PLAN_HEADINGS, action({ ...DONE, "% complete": 0.4 }), action({ ...DONE, "Action ref": "A2", "% complete": "" })];
    const { problems } = reviewOf([registerSheet(R1), sheet("Plan", rows, { merged: [{ row: 1, column: 8, rows: 2, columns: 1 }] })]);
    expect(problems.filter(({ code }) => code === "complete-not-hundred").map((problem) => [named(problem.at), problem.fix !== undefined])).toEqual([["Plan I2", true], ["Plan I3", false]]);
  });

  it("names columns of dates that are not used, and makes more of it where nothing else says by when", () => {
    const extra = ["Zulu", "Yankee", "X-ray"];
    const dated = (headings: readonly string[], row: readonly CellValue[]): Sheet => {
      const rows = [[...headings, ...extra], ...[1, 2].map((at) => [...row, serial("2026-09-01"), at === 1 ? "1 May 2026" : "soon", 46_000])];
      const plan = sheet("Plan", rows);
      return { ...plan, formats: rows.map((cells) => cells.map((_, column) => (column === headings.length ? "dd/mm/yyyy" : "General"))) };
    };
    const told = (one: Sheet) => problemsOf([one]).filter(({ code }) => code === "columns-unused").map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`);
    const undated = PLAN_HEADINGS.map((heading) => !["Original target", "Target date", "Revised target", "HMICFRS deadline"].includes(heading));
    expect(told(dated(PLAN_HEADINGS, action()))).toEqual(["note columns-unused Plan U1: The column “Zulu” seems to hold dates and is not used. If it is a target or a deadline, say so in Setup."]);
    expect(told(dated(PLAN_HEADINGS.filter((_, at) => undated[at]), action().filter((_, at) => undated[at])))).toEqual([
      "warning columns-unused Plan Q1: The column “Zulu” seems to hold dates and is not used, and no other column says by when anything is to be done. If it is a target or a deadline, say so in Setup.",
    ]);
    seen.add("columns-unused");
  });

  it("names columns of people, statuses, percentages and references that are not used, once for each kind", () => {
    const extra: [heading: string, one: CellValue, other: CellValue][] = [
      ["Champion", "Insp Brook", "Sgt Ellis"], ["Helper", "Supt Khan", "Supt Khan"], ["North", "Open", "Closed"], ["How far", "40%", "50%"], ["Linked IA", "IA-12", "IA-14"],
      ["Zulu", "some words", "some other words"], ["Review date", serial("2026-03-01"), serial("2026-04-01")], ["Risk", "High", "Low"],
    ];
    const headings = [...PLAN_HEADINGS, ...extra.map(([heading]) => heading)];
    const rows = [[...action(), ...extra.map(([, one]) => one)], [...action({ "Action ref": "A2" }), ...extra.map(([, , other]) => other)]];
    const formats = [headings, ...rows].map((cells) => cells.map((_, column) => (headings[column] === "Review date" ? "dd/mm/yyyy" : "General")));
    const told = problemsOf([{ ...sheet("Plan", [headings, ...rows]), formats }]).flatMap((problem) => (problem.code === "columns-unused" ? [`${problem.severity} ${problem.kind}: ${problem.headings.join(", ")}`] : []));
    expect(told).toEqual(["note people: Champion, Helper", "note statuses: North", "note percentages: How far", "note references: Linked IA", "note dates: Review date"]);
  });

  it("names a column whose heading means a field, and which column has it instead", () => {
    const [headings, row] = [[...PLAN_HEADINGS], action()];
    const at = headings.indexOf("Status");
    const prose = "We have met the sergeants twice, and will meet them again before long";
    const both = sheet("Plan", [[...headings, "Current status"], [...row, prose], [...row, `${prose}.`], [...row, prose]]);
    expect(problemsOf([both]).filter(({ code }) => code === "column-outweighed").map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`)).toEqual([
      "note column-outweighed Plan U1: The column “Current status” is not used, though its heading means the status: its cells look like something else, and “Status” fits better. If it is the status, say so in Setup.",
    ]);
    const alone = sheet("Plan", [headings, ...[1, 2, 3].map(() => row.map((value, column) => (column === at ? prose : value)))]);
    expect(problemsOf([alone]).filter(({ code }) => code === "column-outweighed").map(({ severity }) => severity)).toEqual(["warning"]);
    seen.add("column-outweighed");
  });

  it("names hidden sheets that look like a plan or a register, and makes more of one whose like is not to be seen", () => {
    const hide = (one: Sheet): Sheet => ({ ...one, visible: false });
    const plan = sheet("Actions", [PLAN_HEADINGS, action()]);
    const told = (book: Workbook): string[] => {
      const { problems } = review(book, DEFAULT_SETTINGS, dayOf(TODAY));
      return problems.filter(({ code }) => code === "sheet-hidden").map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`);
    };
    const [register] = [registerSheet(R1)];
    expect(told(workbook(register, hide(plan)))).toEqual([
      "warning sheet-hidden Register A1: The hidden sheet “Actions” looks like a delivery plan and is not read; no sheet that can be seen is a plan of actions. If it counts, show it; if not, say in Setup which sheets do.",
    ]);
    const notKept = { ...workbook(register, plan), hidden: [{ name: "Old plan", tables: [], first: { ...plan, name: "Old plan", visible: false } }, { name: "Lists", tables: [] }] };
    expect(told(notKept)).toEqual(["note sheet-hidden Actions A1: The hidden sheet “Old plan” looks like a delivery plan and is not read. If it counts, show it; if not, say in Setup which sheets do."]);
    expect(told(workbook(register, plan, hide(sheet("Lists", [["Status"], ["Open"], ["Closed"]]))))).toEqual([]);
    seen.add("sheet-hidden");
  });

  it("names a sheet that could be a plan and is not read, until somebody has said in Setup that it is none", () => {
    const other = sheet("Pillar 1", [["Ref", "Widget", "Owner", "Begun", "Status"], ...[1, 2, 3].map((at): CellValue[] => [`R${at}`, `Part ${at} of it`, "Supt Khan", "May", "Open"])]);
    const shop = sheet("Stock", [["Ref", "Widget", "Owner", "Begun", "Status", "Unit price", "Quantity"], ...[1, 2, 3].map((at): CellValue[] => [`R${at}`, `Part ${at} of it`, "Supt Khan", "May", "Open", 4, 5])]);
    const sheets = [registerSheet(R1), planSheet(action()), other, shop];
    const problems = problemsOf(sheets);
    expect(problems.map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`)).toEqual([
      "note sheet-left-out Pillar 1 A1: The sheet is not read: it has headings of a plan (“Ref”, “Owner” and “Status”), but it is not clear from them what is to be done by when. If its rows are actions, say so in Setup.",
    ]);
    expect(recognise(workbook(...sheets), DEFAULT_SETTINGS, { sheets: [{ sheet: "Pillar 1", role: "neither", columns: [], without: [] }] }).leftOut).toEqual([]);
    seen.add("sheet-left-out");
  });

  it("says which remembered columns and sheets have gone, where they were, and what to choose", () => {
    const before = workbook(registerSheet(R1), planSheet(action()));
    const remembered = rememberedOf(recognise(before, DEFAULT_SETTINGS), before);
    const rows = [PLAN_HEADINGS, action()].map((row) => row.map((cell) => (cell === "Target date" ? "Force target" : cell)));
    const after = workbook(sheet("Contacts", [["Name", "Telephone"]]), sheet("Plan", rows));
    const { problems } = review(after, DEFAULT_SETTINGS, dayOf(TODAY), recognise(after, DEFAULT_SETTINGS, remembered));
    for (const problem of problems) seen.add(problem.code);
    const gone = problems.filter(({ code }) => code === "column-gone" || code === "sheet-gone");
    expect(gone.map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`)).toEqual([
      "error sheet-gone Contacts A1: The sheet “Register”, which was set up as the register, is not there any more, or is hidden. No other sheet looks like it. Choose the sheet in Setup, or show it again under its name.",
      "error column-gone Plan G1: The column “Target date” (target), which was column G, is no longer on this sheet. The likeliest to have taken its place is “Force target” (column G). Choose the column in Setup, or give it its heading back.",
    ]);
  });

  it.each([["2026-05-31", 1], ["2026-06-01", 0]])("notes a deadline on Sunday 31 May 2026 as at %s %i times", (today, times) => {
    const plan = planSheet(action({ "HMICFRS deadline": serial("2026-05-31"), "Target date": "" }), action({ ...DONE, "Action ref": "A2", "HMICFRS deadline": serial("2026-05-31") }));
    expect(reviewOf([plan], { today }).problems.filter(({ code }) => code === "deadline-on-day-off").map(inShort)).toEqual(Array.from({ length: times }, () => "note deadline-on-day-off Plan Q3"));
  });

  it("checks only the plan where there is no register", () => {
    expect(problemsOf([planSheet(action({ Ref: "R99" }))]).map(inShort)).toEqual([]);
  });

  it("finds a repeated reference where the plan has one row for each recommendation", () => {
    const rows: Rows = [["Ref", "Recommendation", "Owner", "Target date", "Status"], ...["R1", "R2", "R1"].map((reference) => [reference, "Make sure that every custody record is complete", "Supt Khan", serial("2026-11-30"), "Open"])];
    expect(problemsOf([sheet("Plan", rows)]).map(inShort)).toEqual(["error reference-repeated Plan A4"]);
  });
});

/** What a level demands, with one closed action of level 2, or of another. */
describe("closure by what the level demands", () => {
  const CLOSED = { ...DONE, Status: "Closed", RAG: "Blue" };
  const without = (...headings: readonly string[]): Sheet => {
    const places = PLAN_HEADINGS.flatMap((heading, place) => (headings.includes(heading) ? [] : [place]));
    return sheet("Plan", [PLAN_HEADINGS, action({ "Action ref": "A0" }), action(CLOSED), action({ ...CLOSED, "Action ref": "A2" })].map((row) => places.map((place) => row[place] ?? "")));
  };
  const levels = (needs: readonly LevelDemand[]) => ({ levels: [{ level: "Level 2", demands: "A year of evidence", needs }] });
  it.each<[string, Sheet, Rows, readonly LevelDemand[], string[]]>([
    ["nothing", without(), [R1], [], []],
    ["an approver, and none is named", without(), [R1], ["approver"], ["error closed-without-approver Plan T3", "error closed-without-approver Plan T4"]],
    ["an approver, for another level", without(), [recommendation({ Level: "3" })], ["approver"], []],
    ["an approver, and no level is given", without(), [recommendation({ Level: "" })], ["approver"], []],
    ["an approver, where the plan has no column", without("Approved by"), [R1], ["approver"], ["note level-demand-unchecked Plan L3"]],
    ["evidence and a date, where the plan has no columns", without("Evidence", "Date closed"), [R1], ["evidence", "date"], ["note level-demand-unchecked Plan L3", "note level-demand-unchecked Plan L3"]],
  ])("%s", (_, plan, recommendations, needs, expected) => {
    const { problems } = reviewOf([registerSheet(...recommendations), plan], levels(needs));
    for (const problem of problems) seen.add(problem.code);
    expect(problems.map(inShort)).toEqual(expected);
  });

  it("says how many rows could not be checked, and what to do", () => {
    const { problems } = reviewOf([registerSheet(R1), without("Approved by")], levels(["approver"]));
    expect(problems.map(sayProblem)).toEqual(["Level “Level 2” demands an approver before an action is closed, but this sheet has no column for it, so 2 closed rows could not be checked. Add a column, or change what the level demands in Plan settings."]);
  });
});

describe("a target that has been moved more than once", () => {
  const moves = (...targets: readonly (string | null)[]): History =>
    withEntries(NO_HISTORY, { actions: targets.slice(1).map((target, place) => ({
      day: addDays(dayOf("2026-01-01"), place), reference: "R1", action: "A1", before: null, stand: "Green", reason: "", status: "", targetBefore: targets[place] ? dayOf(targets[place] ?? "") : null, target: target === null ? null : dayOf(target),
    })) });
  const APPROVED = { "Reason for delay": "Staff left", "Approved by": "DCC" };
  it.each<[string, Changes, History, string[]]>([
    ["moved once, by the history", {}, moves("2026-10-31", "2026-11-30"), []],
    ["moved twice, by the history", {}, moves("2026-09-30", "2026-10-31", "2026-11-30"), ["warning target-moved-often Plan G3"]],
    ["moved once, and again since", {}, moves("2026-09-30", "2026-10-31"), ["warning target-moved-often Plan G3"]],
    ["finished", DONE, moves("2026-09-30", "2026-10-31", "2026-11-30"), []],
    ["moved twice, by the plan's own columns", { "Original target": serial("2026-09-30"), "Revised target": serial("2026-12-15"), ...APPROVED }, NO_HISTORY, ["warning target-moved-often Plan H3"]],
    ["moved once, by the plan's own columns", { "Original target": serial("2026-09-30"), ...APPROVED }, NO_HISTORY, []],
  ])("%s", (_, changes, history, expected) => {
    const book = workbook(registerSheet(R1), planSheet(action(changes)));
    const { problems } = review(book, DEFAULT_SETTINGS, dayOf(TODAY), undefined, [], history);
    for (const problem of problems) seen.add(problem.code);
    expect(problems.map(inShort)).toEqual(expected);
  });
});

/** The last day is 55 days after publication: 1 June 2026 for a report of 7 April 2026. */
describe("the section 55 response", () => {
  const register = (published: string, responded: string | null, status = "In progress"): Sheet => {
    const rows = [REGISTER_HEADINGS, R2, recommendation({ "Date published": serial(published), Status: status })];
    const given = [responded === null ? null : "Response published", "", responded === null || responded === "" ? "" : serial(responded)];
    return sheet("Register", rows.map((row, place) => (responded === null ? row : [...row, given[place] ?? ""])));
  };
  it.each<[string, string, string | null, string, string[]]>([
    ["due today, not published", "2026-04-07", "", "In progress", ["warning response-due Register C3"]],
    ["due tomorrow, no column says whether it is published", "2026-04-08", null, "In progress", ["warning response-due Register C3"]],
    ["due in 15 days", "2026-04-22", "", "In progress", ["note response-due Register C3"]],
    ["a day late", "2026-04-06", "", "In progress", ["warning response-late Register C3"]],
    ["a year late", "2025-04-06", "", "In progress", ["warning response-late Register C3"]],
    ["a day late, and no column says whether it is published", "2026-04-06", null, "In progress", ["note response-late Register C3"]],
    ["a year late, and no column says whether it is published", "2025-04-06", null, "In progress", []],
    ["a day late, and all is closed", "2026-04-06", "", "Closed", []],
    ["a day late, and nothing says how it stands", "2026-04-06", "", "", ["warning response-late Register C3"]],
    ["30 days late, and no column says whether it is published", "2026-03-08", null, "In progress", ["note response-late Register C3"]],
    ["31 days late, and no column says whether it is published", "2026-03-07", null, "In progress", []],
    ["published today", "2026-06-01", null, "In progress", ["note response-due Register C3"]],
    ["to be published tomorrow", "2026-06-02", null, "In progress", []],
    ["published on the last day", "2026-04-07", "2026-06-01", "In progress", []],
    ["published a day after the last", "2026-03-01", "2026-04-26", "In progress", ["note response-was-late Register C3"]],
  ])("%s", (_, published, responded, status, expected) => {
    const { problems } = reviewOf([register(published, responded, status), planSheet(action())]);
    for (const problem of problems) seen.add(problem.code);
    expect(problems.filter(({ code }) => code.startsWith("response")).map((problem) => inShort(problem) + problem.reference)).toEqual(expected);
  });

  it("that is late says for how long", () => {
    const { problems } = reviewOf([register("2026-04-04", ""), planSheet(action())]);
    expect(problems.filter(({ code }) => code.startsWith("response")).map(sayProblem)).toEqual(["The local policing body's response to “Custody” was due by 29 May 2026 (Police Act 1996, section 55), 3 days ago, and no date of publication is recorded. Type it, or ask the local policing body."]);
  });

  it("is worded with its dates", () => {
    const { problems } = reviewOf([register("2026-03-01", "2026-04-26"), planSheet(action())]);
    expect(problems.filter(({ code }) => code.startsWith("response")).map(sayProblem)).toEqual(["The local policing body's response to “Custody” was published on 26 April 2026, 1 day after the last day, 25 April 2026 (Police Act 1996, section 55)."]);
  });
});

describe("whom a recommendation is for", () => {
  const to = (...addressees: string[]): Sheet => sheet("Register", [REGISTER_HEADINGS, ...addressees.map((addressee, place) => recommendation({ Ref: `R${place + 1}`, "Addressed to": addressee }))]);
  const CODES = new Set<ProblemCode>(["addressee-unknown", "all-for-others"]);
  const toldOf = (force: string, ...sheets: Sheet[]): string[] => reviewOf(sheets, { force }).problems.filter(({ code }) => CODES.has(code)).map((problem) => `${inShort(problem)}: ${sayProblem(problem)}`);
  for (const code of CODES) seen.add(code);

  it.each<[string, string, string[], string[]]>([
    ["all known", "", ["Chief constables", "Home Office", "", "n/a"], []],
    ["our name, while it is not set: asked once, with its rows", "", ["Northshire Police", "Home Office", "northshire police"], [
      "warning addressee-unknown Register E2: It cannot be told whether “Northshire Police” means the force, whose name is not set, so 2 rows are taken to be for it. Type the force's name in Plan settings, or add the words to “Addressed to the force” or “Addressed to others” there.",
    ]],
    ["our name, when it is set", "Northshire Police", ["Northshire Police", "Westmere Police"], []],
    ["two wordings that nobody knows", "Northshire Police", ["Acme Ltd", "Head of Custody", "Forces"], [
      "warning addressee-unknown Register E2: It cannot be told whether “Acme Ltd” means the force, so this is taken to be for it. Add the words to “Addressed to the force” or to “Addressed to others” in Plan settings.",
      "warning addressee-unknown Register E3: It cannot be told whether “Head of Custody” means the force, so this is taken to be for it. Add the words to “Addressed to the force” or to “Addressed to others” in Plan settings.",
    ]],
    ["all for others", "Northshire Police", ["Home Office", "Westmere Police"], [
      "warning all-for-others Register E2: All 2 rows of this sheet are addressed to others, so nothing here is assessed for the force. If the force is meant, type its name in Plan settings, or add the words to “Addressed to the force” there.",
    ]],
    ["all for others but one that says nothing", "Northshire Police", ["Home Office", ""], []],
  ])("%s", (_, force, addressees, expected) => expect(toldOf(force, to(...addressees), planSheet(action()))).toEqual(expected));

  it("is asked of a plan that says it, where there is no register", () => {
    const plan = sheet("Plan", [[...PLAN_HEADINGS, "Addressed to"], [...action(), "Acme Ltd"], [...action({ Ref: "R2" }), "Forces"]]);
    expect(toldOf("Northshire Police", plan).map((told) => told.split(":")[0])).toEqual(["warning addressee-unknown Plan U2"]);
  });

  it("what cannot be told is not Grey", () => {
    const { recommendations } = reviewOf([to("Acme Ltd", "Home Office"), planSheet(action())], { force: "Northshire Police" });
    expect(recommendations.map(({ assessment, forForce }) => [assessment.code === "not-for-the-force", forForce])).toEqual([[false, true], [true, false]]);
  });
});

describe("an extension of the inspectorate's", () => {
  it.each<[string, CellValue, string[]]>([
    ["without a day of agreement", "", ["warning extension-not-agreed Register E2"]],
    ["agreed to", serial("2026-05-01"), []],
  ])("%s", (_, agreed, expected) => {
    const register = sheet("Register", [["Ref", "Recommendation", "Addressed to", "HMICFRS deadline", "Extended deadline", "Extension agreed on"], ["R1", "Forces should train all of their staff", "Forces", serial("2026-04-30"), serial("2026-12-01"), agreed]]);
    const problems = problemsOf([register, planSheet(action())]).filter(({ code }) => code === "extension-not-agreed");
    for (const { code } of problems) seen.add(code);
    expect(problems.map(inShort)).toEqual(expected);
  });
});

describe("all checks together", () => {
  it("are each in the list once, and every code has a case above, but for those of the settings sheet, which have theirs beside its reader", () => {
    expect(new Set(ALL_CHECKS).size).toBe(ALL_CHECKS.length);
    expect([...seen].sort()).toEqual(PROBLEM_CODES.filter((code) => !code.startsWith("setting-")).sort());
  });

  it("word every problem in a whole sentence that says what to do", () => {
    const { problems } = reviewOf([registerSheet(R1, recommendation({ Ref: "R3" })), planSheet(action({ Status: "Paused", Ref: "X9", "Target date": "31/02/2026" }), action({ ...DONE, Evidence: "", "% complete": 0.3 }))]);
    expect(problems.length).toBeGreaterThan(5);
    for (const problem of problems) expect(sayProblem(problem)).toMatch(/^[“\p{Lu}0-9].*\.$/u);
  });
});
