import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import type { PlannedSheet } from "../../../src/core/planned-sheet";
import { isResponse, planResponse, type ResponseWish } from "../../../src/core/response/plan-response";
import type { SheetPlan } from "../../../src/core/sheet-plan";
import type { CellValue, Workbook } from "../../../src/core/workbook";
import { planAsText } from "../plan-as-text";
import { REGISTER_SHEET, reviewed, WHOLE_BOOK } from "../whole-book";
import { reviewOf, serial, sheet, workbook } from "../workbook-builder";

const planned = (report: string, wish: Partial<ResponseWish> = {}, book: Workbook = WHOLE_BOOK, settings = reviewed().settings): PlannedSheet =>
  planResponse({ workbook: book, review: reviewed(settings, book) }, { report, changed: null, ...wish });

function planIn(made: PlannedSheet): SheetPlan {
  if (made.kind !== "sheet" || made.edit.to === null) throw new Error(`Expected a sheet: ${JSON.stringify(made).slice(0, 300)}`);
  return made.edit.to;
}

describe("the whole of a response", () => {
  it.each(["Custody", "Fraud", "Vetting", "Undated", "Border", ""])("to the report %j", async (report) => {
    await expect(planAsText(planIn(planned(report)))).toMatchFileSnapshot(join(import.meta.dirname, `response-${(report || "no report").replace(" ", "-").toLowerCase()}.txt`));
  });
});

const HEADINGS = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Executive lead", "Delivery lead", "Status"];
const PLAN = ["Ref", "Action", "Executive lead", "Delivery lead", "Target date", "% complete", "Number required", "Number completed", "Status", "Evidence", "Progress update", "Reason for delay"];
const recommendation = (ref: string, published: CellValue, more: Readonly<Record<string, CellValue>> = {}): CellValue[] =>
  HEADINGS.map((heading) => more[heading] ?? { Ref: ref, Report: "Custody", "Date published": published, Recommendation: "Chief constables should keep records", "Addressed to": "Chief constables", Deadline: "by March 2027", "Executive lead": "ACC Crime" }[heading] ?? "");
const action = (more: Readonly<Record<string, CellValue>>): CellValue[] => PLAN.map((heading) => more[heading] ?? { Ref: "R1", Action: "Write the guide" }[heading] ?? "");

/** What the response says of R1, with its actions. */
function told(...actions: readonly CellValue[][]): CellValue {
  const book = workbook(sheet("Register", [HEADINGS, recommendation("R1", serial("2026-05-16"))]), sheet("Plan", [PLAN, ...actions]));
  const { blocks } = planIn(planResponse({ workbook: book, review: reviewOf(book.sheets) }, { report: "Custody", changed: null }));
  return blocks.findLast(({ values }) => values[0]?.[0] === "R1")?.values[0]?.[1] ?? "";
}

describe("what was done about a recommendation", () => {
  it.each<[string, CellValue[][], string]>([
    ["nothing yet", [], "The plan has no action for this recommendation yet."],
    ["an action, with all that is known", [action({ "Target date": serial("2026-09-30"), "% complete": 0.125, Status: "In progress", "Progress update": "Drafted" })], "Write the guide. In progress, 12.5% done, target 30 September 2026. Drafted."],
    ["a counted one", [action({ "Number required": 1_200, "Number completed": 1_100, Status: "In progress" })], "Write the guide. In progress, 1,100 of 1,200 done."],
    ["one without words", [action({ Action: "", Status: "Closed", "Target date": serial("2026-09-30") })], "Closed, target 30 September 2026."],
    ["one with nothing but its words", [action({ Action: " Write the guide! " })], "Write the guide! No status is given."],
    ["words with a full stop in them", [action({ Action: "Write e.g. a guide", Status: "Closed" })], "Write e.g. a guide. Closed."],
    ["words that end a sentence are left so", [action({ Action: "Is it done?", Status: "Closed", "Progress update": "Yes." })], "Is it done? Closed. Yes."],
    ["progress that says nothing is left out", [action({ Status: "In progress", "Progress update": "n/a" })], "Write the guide. In progress."],
    ["two actions, a line for each", [action({ Status: "Closed" }), action({ Action: "Give it out", Status: "Not started" })], "Write the guide. Closed.\nGive it out. Not started."],
    ["no action is needed, for a reason", [action({ Status: "No action", "Progress update": "-", "Reason for delay": "The law has changed", Evidence: "A letter" })], "No action is needed: The law has changed."],
    ["no action is needed, and each says why", [action({ Status: "No action", "Progress update": "Done elsewhere" }), action({ Status: "No action", Evidence: "The Act." })], "No action is needed: Done elsewhere. The Act."],
    ["no action is needed, and nobody says why", [action({ Status: "No action" })], "No action is needed. The plan does not say why, and the response has to."],
    ["one of two needs no action: it says why in its own line", [action({ Status: "No action", "Reason for delay": "The law has changed", Evidence: "A letter", "Progress update": "None" }), action({ Status: "Closed", "Reason for delay": "Staff left", Evidence: "On the drive" })], "Write the guide. No action. The law has changed. A letter.\nWrite the guide. Closed."],
  ])("%s", (_, actions, expected) => expect(told(...actions)).toBe(expected));
});

describe("which report is meant", () => {
  const front = (...rows: readonly CellValue[][]): readonly CellValue[] => {
    const book = workbook(sheet("Register", [HEADINGS, ...rows]), sheet("Plan", [PLAN]));
    return planIn(planResponse({ workbook: book, review: reviewOf(book.sheets) }, { report: "custody!", changed: null })).blocks[2]?.values.map(([, value]) => value ?? "") ?? [];
  };
  it.each<[string, CellValue[][], CellValue[]]>([
    ["in any case and punctuation", [recommendation("R1", serial("2026-05-16"))], ["Custody", "16 May 2026", "10 July 2026, 39 days left"]],
    ["of two of one title the latest", [recommendation("R1", serial("2026-05-16")), recommendation("R2", serial("2026-05-17")), recommendation("R3", serial("2020-01-01"))], ["Custody", "17 May 2026", "11 July 2026, 40 days left"]],
    ["due today", [recommendation("R1", serial("2026-04-07"))], ["Custody", "7 April 2026", "1 June 2026, today"]],
    ["a day late", [recommendation("R1", serial("2026-04-06"))], ["Custody", "6 April 2026", "31 May 2026, 1 day ago"]],
    ["without a day", [recommendation("R1", "TBC")], ["Custody", "Not known", "Not known: the register gives no date of publication"]],
    ["with nothing for the force", [recommendation("R1", "TBC", { "Addressed to": "Home Office" })], ["Custody", "Not known", "None: the report has nothing for the force"]],
  ])("%s", (_, rows, expected) => expect(front(...rows)).toEqual(expected));

  it("is refused where the register has none of that title", () => {
    expect(planned("Firearms")).toEqual({ kind: "refused", why: "There is no report “Firearms” in the register. It has “Custody”, “Fraud”, “Vetting”, “Tasers”, “PEEL”, “PEEL before”, “Undated”, “Border”, “Closed ones”." });
    const empty = workbook(sheet("Notes", [["Nothing"]]));
    expect(planned("Firearms", {}, empty)).toEqual({ kind: "refused", why: "There is no report “Firearms” in the register. It has none." });
  });
});

describe("made again", () => {
  const made = planned("Custody");
  const book = made.kind === "sheet" ? applyEdits(WHOLE_BOOK, [made.edit]) : WHOLE_BOOK;
  const NAME = "Response Custody";
  const typed = (label: string, column: number, value: CellValue, one: Workbook = book): Workbook => ({ ...one, sheets: one.sheets.map((some) => (some.name === NAME ? { ...some, values: some.values.map((row) => (row[0] === label ? row.with(column, value) : row)) } : some)) });

  it("stands where nothing would be otherwise", () => expect(planned("custody", {}, book)).toEqual({ kind: "stands", sheet: NAME, warnings: [] }));

  it("keeps what was written in each of its boxes", () => {
    const LABELS = ["Type of inspection", "Is the force quoted in the report?", "Executive summary of the report", "The force's comment", "The local policing body's comment"];
    const written = LABELS.reduce((one, label, place) => typed(label, 1, `Words ${place}`, one), book);
    const changed: Workbook = { ...written, sheets: written.sheets.map((one) => (one.name === "Plan" ? { ...one, values: one.values.map((row) => (row[1] === "A1" ? row.with(12, "Closed") : row)) } : one)) };
    const again = planIn(planned("Custody", {}, changed));
    expect(again.name).toBe(NAME);
    expect(again.blocks.flatMap(({ values }) => values).filter(([label]) => LABELS.includes(String(label))).map(([, value]) => value)).toEqual(LABELS.map((_, place) => `Words ${place}`));
  });

  it.each<[ResponseWish["changed"], object]>([
    [null, { kind: "asks", sheet: NAME }],
    ["keep", { kind: "sheet", edit: { sheet: `${NAME} 2`, from: null } }],
    ["replace", { kind: "sheet", edit: { sheet: NAME } }],
  ])("where more than the boxes was changed, and it is told %j", (changed, expected) => {
    expect(planned("Custody", { changed }, typed("C1", 1, "Somebody's own words"))).toMatchObject(expected);
  });

  it("takes the place of the one to the report that has no title", () => {
    const first = planned("");
    const with1 = first.kind === "sheet" ? applyEdits(WHOLE_BOOK, [first.edit]) : WHOLE_BOOK;
    expect(planned("", {}, with1)).toEqual({ kind: "stands", sheet: "Response", warnings: [] });
  });

  it("leaves the response to another report, or to the same of another day, alone", () => {
    for (const other of ["Fraud", "Closed ones"]) expect(planned(other, {}, book)).toMatchObject({ kind: "sheet", edit: { sheet: `Response ${other}`, from: null } });
    const later: Workbook = { ...book, sheets: book.sheets.map((one) => (one.name === "Register" ? { ...one, values: REGISTER_SHEET.values.map((row) => (row[1] === "Custody" ? row.with(2, serial("2026-05-20")) : row)) } : one)) };
    expect(planned("Custody", {}, later)).toMatchObject({ kind: "sheet", edit: { sheet: `${NAME} 2`, from: null } });
  });

  it.each([
    [true, "as it was made", book.sheets.at(-1)],
    [false, "the user's own of that title", sheet("Ours", [["Inspection response"], ["Notes"]])],
    [false, "another sheet of ours", sheet("May", [["Board summary, 1 June 2026"], ["Made by the inspection delivery plan add-in."]])],
  ])("is known for what it is: %s, %s", (expected, _, one) => expect(one && isResponse(one)).toBe(expected));
});

it("names no references where there are none, and cuts a long title at the foot of the page", () => {
  const book = workbook(sheet("Register", [HEADINGS, recommendation("", serial("2026-05-16"), { Ref: "", Report: `${"x".repeat(80)}yz` }), recommendation("", serial("2026-05-16"), { Report: `${"x".repeat(80)}yz` }), recommendation("R3", serial("2026-05-16"), { Report: "Fraud" }), recommendation("", serial("2026-05-16"), { Report: "Fraud" })]), sheet("Plan", [PLAN]));
  const made = (report: string): SheetPlan => planIn(planResponse({ workbook: book, review: reviewOf(book.sheets) }, { report, changed: null }));
  const noteOf = (report: string) => made(report).blocks.flatMap(({ values }) => values.map(([first]) => String(first))).find((text) => text.startsWith("The report has"));
  expect(noteOf(`${"x".repeat(80)}yz`)).toBe("The report has 2 recommendations for the force. What was done or is planned, from the delivery plan.");
  expect(noteOf("Fraud")).toBe("The report has 2 recommendations for the force: R3. What was done or is planned, from the delivery plan.");
  expect(made(`${"x".repeat(80)}yz`).print.footer.left).toBe("x".repeat(80));
});

it("prints what the settings say", () => {
  expect(planIn(planned("Custody", {}, WHOLE_BOOK, DEFAULT_SETTINGS)).print).toMatchObject({ header: { left: "", right: "" }, footer: { left: "Custody", centre: "" } });
});
