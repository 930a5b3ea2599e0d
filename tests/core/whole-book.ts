import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { dayOf } from "../../src/core/day";
import { NO_HISTORY, withEntries, type History, type HistoryEntry, type Stand } from "../../src/core/history/history";
import { review, type Review } from "../../src/core/review";
import type { Settings } from "../../src/core/settings";
import type { CellValue, Sheet, Workbook } from "../../src/core/workbook";
import { serial, sheet, TODAY, workbook } from "./workbook-builder";

/** A workbook that has one of everything that a summary can tell, as at 1 June 2026, with a history since 1 April. */

type Cells = Readonly<Record<string, CellValue>>;

const REGISTER = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Level", "Executive lead", "Delivery lead", "Status", "Date closed"];
const PLAN = [
  "Ref", "Action ref", "Action", "Executive lead", "Delivery lead", "Start date", "Original target", "Target date", "Revised target", "% complete", "Number required", "Number completed", "Status", "Last updated", "Evidence", "Date closed",
  "Progress update", "Reason for delay", "Approved by",
];

const rowOf = (headings: readonly string[], cells: Cells): CellValue[] => headings.map((heading) => (/date|target|deadline|start|updated/i.test(heading) && /^\d{4}-/.test(String(cells[heading] ?? "")) ? serial(String(cells[heading])) : (cells[heading] ?? "")));

const recommendation = (Ref: string, Report: string, published: string, cells: Cells = {}): CellValue[] =>
  rowOf(REGISTER, { Ref, Report, "Date published": published, Recommendation: `Chief constables should see to ${Ref}`, "Addressed to": "Chief constables", Deadline: "2026-12-31", Level: 2, "Executive lead": "ACC Crime", Status: "In progress", ...cells });

const action = (Ref: string, ref: string, target: string, cells: Cells = {}): CellValue[] =>
  rowOf(PLAN, { Ref, "Action ref": ref, Action: `Write part ${ref} of the guide and give it out`, "Delivery lead": "Supt Khan", "Start date": "2026-01-05", "Target date": target, "% complete": 0.9, Status: "In progress", "Last updated": "2026-05-25", "Progress update": "Drafted", ...cells });

const DONE: Cells = { Status: "Complete", "% complete": 1, Evidence: "On the drive", "Date closed": "2026-05-20" };
const CLOSED: Cells = { ...DONE, Status: "Closed" };

export const REGISTER_SHEET: Sheet = sheet("Register", [
  REGISTER,
  recommendation("C1", "Custody", "2026-05-16"),
  recommendation("C2", "Custody", "2026-05-16", { Deadline: "2026-05-20", "Executive lead": "T/ACC Crime" }),
  recommendation("C3", "Custody", "2026-05-16", { "Executive lead": "", Deadline: "2026-09-30" }),
  recommendation("C4", "Custody", "2026-05-16", { "Addressed to": "Home Office", "Executive lead": "", Deadline: "within six months" }),
  recommendation("C5", "Custody", "2026-05-16", { Level: 1 }),
  recommendation("C6", "Custody", "2026-05-16", { "Delivery lead": "Insp Lee", Deadline: "" }),
  recommendation("F1", "Fraud", "2025-10-01"),
  recommendation("F2", "Fraud", "2025-10-01", { Level: "" }),
  recommendation("F3", "Fraud", "2025-10-01", { Level: 9, Deadline: "TBC" }),
  recommendation("F4", "Fraud", "2025-10-01", { "Executive lead": "", "Delivery lead": "Insp Lee", Deadline: "" }),
  recommendation("V1", "Vetting", "2026-03-03", { "Addressed to": "" }),
  recommendation("T1", "Tasers", "2026-04-07"),
  recommendation("P1", "PEEL", "2026-01-07"),
  recommendation("P0", "PEEL before", "2026-01-06"),
  recommendation("U1", "Undated", "TBC", { "Executive lead": "" }),
  recommendation("N1", "", "2026-05-01", { "Executive lead": "" }),
  recommendation("", "", "2026-05-01", { "Executive lead": "", "Delivery lead": "Insp Lee" }),
  recommendation("B1", "Border", "2026-05-16", { "Addressed to": "Home Office", "Executive lead": "" }),
  recommendation("X1", "Closed ones", "2026-05-16", { Status: "Closed", "Executive lead": "", "Date closed": "2026-05-01" }),
]);

export const PLAN_SHEET: Sheet = sheet("Plan", [
  PLAN,
  // Days to go: the last of what is overdue, and the first and last of each band.
  action("C1", "A1", "2026-05-31", { "Executive lead": "DCC" }),
  action("C1", "A2", "2026-06-01", { "Delivery lead": "ACC Crime" }),
  action("C1", "A3", "2026-07-01", { "Progress update": "x".repeat(400) }),
  action("C1", "A4", "2026-07-02", { "% complete": 0.1, "Progress update": `${"y".repeat(399)}zz` }),
  action("C1", "A5", "2026-07-31", { "% complete": "", "Number required": 1_200, "Number completed": 1_100 }),
  action("C1", "A6", "2026-08-01"),
  action("C1", "A7", "2026-08-30"),
  action("C1", "A8", "2026-08-31"),
  action("C2", "A9", "2026-05-10", { "% complete": "", Status: "Not started", "Last updated": "" }),
  action("C2", "", "2026-05-10", { Action: "Tell the whole of custody about the new guide, and write down who has been told and who has not been yet", "% complete": 0.95 }),
  action("C4", "A10", "2026-05-10"),
  action("C5", "A11", "2026-05-20", DONE),
  action("F1", "A12", "2026-09-01", { "Original target": "2026-06-01", "Revised target": "2026-11-01", "Reason for delay": "Staff left", "Approved by": "DCC" }),
  action("F1", "A13", "2026-09-01", { "Revised target": "2026-10-01" }),
  action("F1", "A14", "2026-09-01", { "Original target": "2026-10-01" }),
  action("F1", "A15", "2026-09-01", { ...DONE, "Original target": "2026-06-01" }),
  action("F1", "A29", "2026-09-01", { "Original target": "2026-06-01" }),
  action("F1", "A30", "", { "Revised target": "2026-10-01" }),
  action("F1", "A31", "", { "Original target": "2026-06-01" }),
  action("F1", "A32", "2026-09-01", { Status: "Paused" }),
  action("C1", "A33", "2026-09-01", { Status: "Paused" }),
  action("C1", "A34", "2026-12-01", { Status: "" }),
  action("F2", "A16", "2026-09-01", { ...DONE, Evidence: "" }),
  action("F3", "A17", "2026-09-01", DONE),
  action("F3", "A18", "2026-09-01", { ...DONE, Evidence: "" }),
  action("F4", "A19", "", { "Delivery lead": "" }),
  action("V1", "A20", "2026-09-01", { Status: "No action", "% complete": "", "Progress update": "", "Reason for delay": "The law has changed" }),
  action("T1", "A21", "2026-09-01", CLOSED),
  action("P1", "A22", "2026-12-31", { "Last updated": "2026-04-01" }),
  action("P0", "A23", "2027-01-31"),
  action("U1", "A24", "2026-09-01", { Status: "Submitted for closure", "% complete": 1, "Date closed": "2026-01-01", Evidence: "A letter" }),
  action("N1", "A25", "2026-09-01", { Action: "=Do it\nin two lines" }),
  action("Z9", "A26", "2026-09-01"),
  action("Z9", "A27", "2026-09-01", { Status: "Paused" }),
  action("", "A28", "2026-09-01", { Action: "" , "Executive lead": "", "Delivery lead": "" }),
  ["Total"],
]);

export const WHOLE_BOOK: Workbook = workbook(REGISTER_SHEET, PLAN_SHEET);

export const WHOLE_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  force: "Northshire Police",
  board: "Governance of Audit and Inspection Board",
  marking: "OFFICIAL",
  levels: [{ level: "Level 1", demands: "An inspector has seen it", needs: ["evidence"] }, { level: "2", demands: "A letter from the chief constable", needs: ["evidence", "approver", "date"] }],
};

export const APRIL = dayOf("2026-04-01");
export const MAY = dayOf("2026-05-01");
export const JUNE = dayOf(TODAY);

const line = (reference: string, actionReference: string, stand: Stand, target: string | null, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  day: APRIL, reference, action: actionReference, before: null, stand, reason: "", status: "In progress", targetBefore: null, target: target === null ? null : dayOf(target), ...more,
});

/** What was kept of April and May: actions that have since been closed, re-opened, have become better or worse, been moved, or gone. */
export const KEPT: History = withEntries(NO_HISTORY, {
  actions: [
    line("C1", "A1", "Green", "2026-05-31"),
    line("C1", "A2", "Red", "2026-06-01"),
    line("C1", "A3", "Blue", "2026-07-01"),
    line("C1", "A4", "not-assessed", "2026-07-02"),
    line("T1", "A21", "Red", "2026-09-01"),
    line("F1", "A12", "Green", "2026-06-01"),
    line("F1", "A13", "Green", "2026-09-01"),
    line("F4", "A19", "Amber", "2026-09-01"),
    line("Z9", "A27", "Green", "2026-09-01"),
    line("C2", "Tell the whole of custody about the new guide, and write down who has been told", "Amber", "2026-05-10"),
    line("C1", "A97", "Green", "2026-09-01"),
    line("G1", "A98", "Amber", "2026-09-01"),
    line("", "Something that nobody does any more", "Green", null),
    line("F1", "A12", "Green", "2026-09-01", { day: MAY, before: "Green", targetBefore: dayOf("2026-06-01") }),
  ],
  recommendations: [
    line("C1", "", "Red", "2026-06-01"),
    line("F1", "", "not-assessed", null, { status: "" }),
    line("Z9", "", "Green", "2026-09-01"),
    line("C1", "", "Amber", "2026-07-01", { day: MAY, before: "Red", targetBefore: dayOf("2026-06-01") }),
  ],
});

export const reviewed = (settings: Settings = WHOLE_SETTINGS, book: Workbook = WHOLE_BOOK): Review => review(book, settings, JUNE, undefined, [], KEPT);
