import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardFacts, disagreement, type BoardChoice, type BoardFacts } from "../../../src/core/board/board-facts";
import { boardSheet } from "../../../src/core/board/board-sheet";
import { dayOf } from "../../../src/core/day";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { NO_HISTORY, type History } from "../../../src/core/history/history";
import { newEntries } from "../../../src/core/history/record";
import { standingsOf } from "../../../src/core/history/standing";
import type { Review } from "../../../src/core/review";
import { cellsOf, type SheetPlan } from "../../../src/core/sheet-plan";
import type { CellValue } from "../../../src/core/workbook";
import { reviewOf, serial, sheet } from "../workbook-builder";

const REGISTER = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Level", "Executive lead", "Status"];
const PLAN = ["Ref", "Action ref", "Action", "Delivery lead", "Start date", "Target date", "Revised target", "% complete", "Status", "Last updated", "Evidence", "Date closed", "Progress update", "Reason for delay", "Approved by"];

const recommendation = (ref: string, report: string, more: { to?: string; lead?: string; status?: string } = {}): CellValue[] => [
  ref, report, serial("2026-05-16"), "Make sure that every custody record is complete", more.to ?? "Chief constables", serial("2026-12-31"), 2, more.lead ?? "ACC Crime", more.status ?? "In progress",
];
const action = (ref: string, no: string, target: string, status: string, more: { percent?: number; revised?: string; approver?: string } = {}): CellValue[] => [
  ref, no, `Do ${no}`, "Supt Khan", serial("2026-01-05"), serial(target), more.revised ? serial(more.revised) : "", more.percent ?? 0.9, status, serial("2026-05-25"), "On the drive", status === "Complete" ? serial("2026-05-20") : "", "Drafted", "", more.approver ?? "",
];

const CHOICE: BoardChoice = { boardDate: dayOf("2026-06-18"), reports: null, since: null };
const factsOf = (review: Review, choice: BoardChoice = CHOICE, history: History = NO_HISTORY): BoardFacts => boardFacts(review, DEFAULT_SETTINGS, history, standingsOf(review), choice);

const SOME = reviewOf([
  sheet("Register", [REGISTER, recommendation("R1", "Custody"), recommendation("R2", "Custody", { lead: "" }), recommendation("R3", "Fraud", { to: "Home Office" }), recommendation("R4", "Fraud"), recommendation("R5", "Fraud")]),
  sheet("Plan", [
    PLAN,
    action("R1", "A1", "2026-05-20", "In progress"),
    action("R1", "A2", "2026-06-20", "In progress"),
    action("R2", "A3", "2026-07-20", "In progress", { percent: 0.2 }),
    action("R4", "A4", "2026-08-25", "Complete", { percent: 1 }),
    action("R4", "A5", "2026-08-20", "Not started", { percent: 0, revised: "2026-09-20" }),
    action("IA-9", "A6", "2026-08-20", "In progress"),
    action("R1", "A7", "2026-08-20", "Paused"),
    action("R5", "A8", "2026-05-01", "Complete", { percent: 1 }),
  ]),
]);

describe("what the board is told", () => {
  const facts = factsOf(SOME);
  const named = (actions: readonly { readonly actionReference: string }[]) => actions.map(({ actionReference }) => actionReference);

  it("has every action in one report and with one executive lead", () => {
    expect(facts.byReport.map(({ name, total }) => [name, total])).toEqual([["Custody", 3], ["Fraud", 3], ["", 1]]);
    expect(facts.byExecutiveLead.map(({ name, total }) => [name, total])).toEqual([["ACC Crime", 5], ["", 2]]);
    expect([facts.rowsRead, facts.actions.length, facts.notAssessed.length, facts.leftOut]).toEqual([8, 7, 1, 0]);
  });

  it("lists what is overdue and due, in bands that do not overlap, and nothing that is finished", () => {
    expect(named(facts.overdue)).toEqual(["A1"]);
    expect(facts.due.map(({ upTo, actions }) => [upTo, named(actions)])).toEqual([[30, ["A2"]], [60, ["A3"]], [90, ["A6"]]]);
  });

  it("lists what is proposed for closure with what its level demands, moved targets, and what does not match", () => {
    expect(facts.proposals.map(({ recommendation: { row }, level, actions, evidenced }) => [row.reference, level, actions, evidenced])).toEqual([["R5", "2", 1, 1]]);
    expect(facts.extensions.map(({ action: { actionReference }, times }) => [actionReference, times])).toEqual([["A5", 1]]);
    expect(named(facts.withoutRecommendation)).toEqual(["A6"]);
    expect(facts.withoutAction).toEqual([]);
    expect(facts.reports.map(({ title, withoutLeads, response }) => [title, withoutLeads.length, response?.daysLeft])).toEqual([["Custody", 1, 39], ["Fraud", 0, 39]]);
  });

  it("of chosen reports tells nothing of others, but how many there are", () => {
    const chosen = factsOf(SOME, { ...CHOICE, reports: ["fraud"] });
    expect([chosen.actions.length, chosen.leftOut]).toEqual([3, 4]);
    expect(disagreement(chosen)).toBeNull();
  });

  it.each<[string, Partial<BoardFacts>, string]>([
    ["rows", { rowsRead: 9 }, "9 rows were read, but 7 are counted, 1 not assessed and 0 left out"],
    ["counts", { totals: { ...facts.totals, total: 6 } }, "the RAG counts come to 6, and there are 7 actions"],
    ["reports", { byReport: facts.byReport.slice(1) }, "the counts by report come to 4, and there are 7 actions"],
    ["leads", { byExecutiveLead: [] }, "the counts by executive lead come to 0, and there are 7 actions"],
    ["exceptions", { exceptions: [] }, "0 exceptions are listed, and 3 are Red or Amber"],
    ["two lists", { overdue: facts.due[0]?.actions ?? [] }, "an action is in two lists of what is overdue or due"],
    ["a finished action that is late", { overdue: facts.actions.filter(({ actionReference }) => actionReference === "A8") }, "a finished action is in a list of what is overdue or due"],
  ])("does not reconcile where it is made not to: %s", (_, wrong, words) => {
    expect(disagreement(facts)).toBeNull();
    expect(disagreement({ ...facts, ...wrong })).toEqual(words);
  });
});

const sheetOf = (facts: BoardFacts, more: Partial<Parameters<typeof boardSheet>[0]> = {}): SheetPlan =>
  boardSheet({ facts, settings: { ...DEFAULT_SETTINGS, force: "Northshire Police", marking: "OFFICIAL" }, history: NO_HISTORY, trendDays: [], date1904: false, name: "Board 2026-06-18", takenNames: ["board_KEY_2026_06_18"], ...more });

const SECTIONS = [
  "Decisions asked of the board", "Recommendations by report", "Past the deadline", "Actions by report", "Trend", "Movement since the last summary", "Overdue", "Due in the next 30 days", "Due in 31 to 60 days", "Due in 61 to 90 days", "Exceptions", "Proposed for closure", "Extensions",
  "Reports awaiting leads, and the local policing body's response", "By executive lead", "Register against plan", "Data quality", "Key",
];

/** Laws of every sheet that we make. */
function expectSound(plan: SheetPlan): void {
  const { values } = cellsOf(plan);
  const names = plan.tables.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const { area } of plan.tables) {
    const headings = values[area.row]?.slice(area.column, area.column + area.columns) ?? [];
    expect(headings.every((heading) => typeof heading === "string" && heading !== "")).toBe(true);
    expect(new Set(headings).size).toBe(headings.length);
    expect(area.rows).toBeGreaterThan(1);
  }
  for (const { row, column } of plan.links) expect(values[row]?.[column]).not.toBe("");
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
}

describe("the board's sheet", () => {
  it("has its title in A1, all sections in their order, and its marking at head and foot", () => {
    const plan = sheetOf(factsOf(SOME));
    const { values } = cellsOf(plan);
    expect(values[0]?.[0]).toBe("Board summary, 18 June 2026");
    expect(values.map(([first]) => first).filter((first) => SECTIONS.includes(String(first)))).toEqual(SECTIONS);
    expect([plan.print.header.left, plan.print.footer.centre, plan.print.footer.right]).toEqual(["OFFICIAL", "OFFICIAL", "Page {page} of {pages}"]);
    expect(plan.print.titleRows).toEqual({ first: 0, last: 1 });
    expect(plan.tables.map(({ name }) => name)).toContain("Board_key_2026_06_18_2");
    expectSound(plan);
  });

  it("says so in words where a section has nothing", () => {
    const plan = sheetOf(factsOf(reviewOf([sheet("Plan", [PLAN])])));
    const text = cellsOf(plan).values.flat().join("\n");
    for (const words of ["No decision is asked of the board.", "No action is overdue.", "No problem was found in the workbook.", "No action has been assessed."]) expect(text).toContain(words);
    expect(plan.charts).toEqual([]);
    expectSound(plan);
  });

  it("says that nothing is late or due only where every action was assessed", () => {
    const textOf = (...rows: CellValue[][]): string => cellsOf(sheetOf(factsOf(reviewOf([sheet("Plan", [PLAN, ...rows])])))).values.flat().join("\n");
    const [fine, unknown] = [action("R1", "A1", "2026-12-20", "In progress"), action("R1", "A2", "2026-12-20", "Paused")];
    expect(textOf(fine)).toContain("No action is overdue.");
    expect(textOf(fine, unknown)).not.toMatch(/No (?:open )?action is (?:overdue|due|Red)/);
    expect(textOf(fine, unknown)).toContain("None of the 1 action that could be assessed; 1 could not.");
  });

  it("lists recommendations past the deadline that have no open action, and reassures nobody", () => {
    const late = (ref: string): CellValue[] => REGISTER.map((heading, place) => ({ Deadline: serial("2026-04-02"), Status: "Open" })[heading] ?? recommendation(ref, "Custody")[place] ?? "");
    const text = cellsOf(sheetOf(factsOf(reviewOf([sheet("Register", [REGISTER, late("R1"), late("R2")]), sheet("Plan", [PLAN, action("R2", "A1", "2026-04-01", "Closed", { percent: 1 })])])))).values.flat().join("\n");
    expect(text).toContain("2 open recommendations past the inspectorate's deadline, longest first.");
    expect(text).toContain("Direct what is to be done on 2 recommendations past the inspectorate's deadline: R1, R2.");
    expect(text).not.toContain("No recommendation is past");
  });

  it("does not speak for actions that were not assessed", () => {
    const text = (status: string): string => cellsOf(sheetOf(factsOf(reviewOf([sheet("Register", [REGISTER, recommendation("R1", "Custody")]), sheet("Plan", [PLAN, action("R1", "A1", "2026-08-20", "In progress"), action("IA-9", "A2", "2026-08-20", status)])])))).values.flat().join("\n");
    expect(text("Paused")).toContain("and every action that was assessed its recommendation.");
    expect(text("In progress")).toContain("In the plan, and its reference names no recommendation of the register");
  });

  it("compares the days that the history tells of", () => {
    const standings = standingsOf(SOME);
    const day = dayOf("2026-05-01");
    const entries = [...newEntries(NO_HISTORY, standings.slice(1), day)];
    const history: History = { entries: [...entries, ...newEntries({ entries, latest: day }, standings, SOME.asAt)], unread: 0, latest: SOME.asAt };
    const facts = factsOf(SOME, { ...CHOICE, since: day }, history);
    const plan = sheetOf(facts, { history, trendDays: [day, SOME.asAt] });
    expect(plan.charts.map(({ name, majorUnit }) => [name, majorUnit]), "few actions are counted by ones, never by halves").toEqual([["RAG by report", null], ["RAG over time", 1]]);
    expect(cellsOf(plan).values.flat().join("\n")).toContain("Since 1 May 2026: 1 new, 0 closed");
    expectSound(plan);
  });

  it("leads from each line of a list to its row", () => {
    const plan = sheetOf(factsOf(SOME));
    expect(plan.links.filter(({ to }) => "sheet" in to && to.sheet === "Plan" && to.row === 1).length).toBeGreaterThan(1);
  });
});

describe("the laws of a board summary", () => {
  const statuses = fc.constantFrom("In progress", "Not started", "Complete", "Submitted for closure", "Closed", "Paused", "");
  const rows = fc.array(fc.record({ ref: fc.constantFrom("R1", "R2", "R3", "R9", ""), status: statuses, offset: fc.integer({ min: -200, max: 300 }), percent: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 25 });
  const register = fc.subarray([recommendation("R1", "Custody"), recommendation("R2", "Fraud", { lead: "" }), recommendation("R3", "Fraud", { to: "Home Office" })]);

  it("every count equals the rows that it claims, nothing finished is overdue, and the sheet is sound", () => {
    fc.assert(
      fc.property(rows, register, fc.constantFrom(null, ["Fraud"], ["Custody", "Fraud"]), (actions, recommendations, reports) => {
        const lines = actions.map(({ ref, status, offset, percent }, place): CellValue[] => [ref, `A${place}`, "=Do it", "Supt Khan", serial("2026-01-05"), serial("2026-06-01") + offset, "", percent, status, serial("2026-05-25"), "", "", "", "", ""]);
        const review = reviewOf([sheet("Register", [REGISTER, ...recommendations]), sheet("Plan", [PLAN, ...lines])]);
        const facts = factsOf(review, { ...CHOICE, reports });
        expect(disagreement(facts)).toBeNull();
        expectSound(sheetOf(facts));
      }),
      { numRuns: 60 },
    );
  });
});
