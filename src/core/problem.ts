import type { Assumption } from "./date-reading";
import type { DayOff } from "./bank-holidays";
import type { Day } from "./day";
import type { Field } from "./fields";
import type { Fix } from "./fixes/fix";
import type { GoneColumn, HiddenSheet, LostSheet } from "./layout";
import type { Rag, RuleCode } from "./rag";
import type { ResponseClock } from "./response-clock";
import type { UnreadFigure } from "./rows";
import type { LevelDemand } from "./settings";
import type { Status } from "./status";
import type { UnusedKind } from "./unused-columns";
import type { Area, CellAt } from "./workbook";

/** error: the row cannot be assessed, or the figures would mislead. warning: it should be put right. note: good to know. */
export type Severity = "error" | "warning" | "note";

type LeadField = "executiveLead" | "deliveryLead";

/** What each kind of problem holds beside its cell: what is there, and what was expected. No prose: see `sayProblem`. */
export interface ProblemDetails {
  "lead-missing": { readonly field: LeadField };
  "two-people": { readonly field: LeadField; readonly found: string; readonly people: readonly string[] };
  "reference-missing": object;
  "reference-malformed": { readonly found: string; readonly why: "several" | "no-letters-or-digits" | "no-number" | "too-long" };
  /** Excel has made a date of what was typed. */
  "reference-is-date": { readonly field: "reference" | "actionReference"; readonly found: string };
  "reference-repeated": { readonly found: string; readonly field: "reference" | "actionReference"; readonly firstAt: CellAt };
  "status-missing": object;
  "status-unknown": { readonly found: string; readonly nearest: string | null };
  "progress-unreadable": { readonly field: UnreadFigure["field"]; readonly found: string };
  "completed-over-required": { readonly completed: number; readonly required: number };
  "hundred-not-complete": { readonly status: Status };
  "complete-not-hundred": { readonly field: "percentComplete" | "completed"; readonly status: Status; readonly progress: number };
  "completion-date-missing": { readonly status: Status };
  /** An open action with a completion date that has come, also one that was opened again. */
  "completed-while-open": { readonly closed: Day; readonly status: Status };
  "update-in-future": { readonly updated: Day; readonly today: Day };
  /** Some of it is done, and the status says that nothing has begun. */
  "progress-before-start": { readonly field: "percentComplete" | "completed"; readonly status: Status; readonly progress: number };
  /** A closed row of a level that the settings' table lacks. */
  "level-unknown": { readonly level: string };
  /** Complete or submitted in the register, and so many of its actions open or not assessed. */
  "complete-over-open": { readonly status: Status; readonly open: number };
  "complete-without-action": { readonly status: Status };
  "completion-in-future": { readonly closed: Day; readonly today: Day };
  "completion-before-start": { readonly closed: Day; readonly start: Day; readonly startAt: CellAt };
  "target-before-start": { readonly field: Field; readonly target: Day; readonly start: Day; readonly startAt: CellAt };
  "target-before-publication": { readonly field: Field; readonly target: Day; readonly published: Day; readonly publishedAt: CellAt };
  "target-far-out": { readonly field: Field; readonly target: Day; readonly years: number };
  "date-as-text": { readonly field: Field; readonly found: string; readonly day: Day };
  "date-assumed": { readonly field: Field; readonly found: string; readonly day: Day; readonly assumption: Assumption };
  "date-in-words-only": { readonly field: Field; readonly found: string };
  "date-needs-publication": { readonly field: Field; readonly found: string };
  "date-impossible": { readonly field: Field; readonly found: string };
  "date-unreadable": { readonly field: Field; readonly found: string };
  "date-out-of-range": { readonly field: Field; readonly found: string };
  /** A text that may have its month first, as another one of its column has. */
  "date-either-order": { readonly field: Field; readonly found: string; readonly monthFirst: string };
  /** True dates beside a text that has its month first: so many have a day of 12 or less, the first of them `day`. */
  "dates-maybe-swapped": { readonly field: Field; readonly dates: number; readonly day: Day; readonly monthFirst: string };
  /** A true date with a day of 12 or less, where all dates of its column that are text have a later one. */
  "date-maybe-swapped": { readonly field: Field; readonly day: Day; readonly swapped: Day };
  "date-weekday-differs": { readonly field: Field; readonly found: string; readonly day: Day };
  "error-value": { readonly field: Field; readonly found: string };
  /** A formula whose value no spreadsheet has worked out yet. */
  "not-calculated": { readonly field: Field };
  "rag-disagrees": { readonly stated: Rag; readonly statedText: string; readonly calculated: Rag; readonly rule: RuleCode };
  "stated-rag-unknown": { readonly found: string };
  "evidence-missing": { readonly status: Status };
  "no-action-unexplained": object;
  "closed-without-approver": { readonly level: string };
  "level-demand-unchecked": { readonly level: string; readonly demand: LevelDemand; readonly rows: number };
  "reference-not-in-register": { readonly found: string; readonly nearest: string | null; readonly nearestAt: CellAt | null };
  /** References that begin as none of the register's: of another body. `found` is the first of so many rows. */
  "reference-of-another": { readonly found: string; readonly rows: number };
  /** Several rows of the register use the reference, and nothing says which is meant: the report of each. */
  "reference-shared": { readonly found: string; readonly reports: readonly string[] };
  "no-action-in-plan": object;
  /** Neither us nor a body that is known: taken as ours, in so many rows. */
  "addressee-unknown": { readonly found: string; readonly rows: number; readonly isForceSet: boolean };
  /** All rows of a sheet are addressed to others. */
  "all-for-others": { readonly rows: number };
  "target-after-deadline": { readonly field: Field; readonly target: Day; readonly deadline: Day; readonly deadlineAt: CellAt };
  "deadline-differs": { readonly plan: Day; readonly register: Day; readonly registerAt: CellAt };
  /** `agreed`: a day that is still to come; null where there is none that can be read. */
  "extension-not-agreed": { readonly extended: Day; readonly first: Day | null; readonly agreed: Day | null };
  /** `servesOpen`: the action is also for a recommendation that is open, so that it may be open rightly. */
  "closed-in-one": { readonly here: Status; readonly there: Status; readonly otherAt: CellAt; readonly servesOpen: boolean };
  "deadline-on-day-off": { readonly deadline: Day; readonly why: DayOff };
  "target-moved-unexplained": { readonly from: Day; readonly to: Day; readonly missing: "reason" | "approver" | "both" };
  "target-moved-often": { readonly times: number };
  /** `clock`: by whom and by which law the response is published. */
  "response-due": { readonly report: string; readonly due: Day; readonly days: number; readonly clock: ResponseClock };
  /** `isKnown`: the register has a column that would say so if it had been published. */
  "response-late": { readonly report: string; readonly due: Day; readonly days: number; readonly isKnown: boolean; readonly clock: ResponseClock };
  "response-was-late": { readonly report: string; readonly due: Day; readonly published: Day; readonly clock: ResponseClock };
  "spaces-around": { readonly field: Field; readonly found: string };
  "rows-hidden": { readonly rows: number; readonly filtered: boolean };
  "rows-blank": { readonly rows: number; readonly first: number };
  "cells-merged": { readonly areas: number; readonly first: Area };
  "column-unclear": { readonly headings: readonly string[]; readonly fields: readonly Field[] };
  /** Columns that seem to hold what is read elsewhere. `hasOther`: another column of the sheet is used for it. */
  "columns-unused": { readonly kind: UnusedKind; readonly headings: readonly string[]; readonly hasOther: boolean };
  /** A column whose heading surely means a field, and whose cells do not. `by`: the heading of the column that is used for the field. */
  "column-outweighed": { readonly field: Field; readonly heading: string; readonly by: string | null };
  "sheet-left-out": { readonly headings: readonly string[] };
  "sheet-hidden": HiddenSheet;
  "column-gone": GoneColumn;
  "sheet-gone": LostSheet;
  "setting-broken": { readonly setting: string; readonly found: string; readonly expected: string; readonly used: string };
  "setting-missing": { readonly setting: string; readonly used: string };
  "setting-repeated": { readonly setting: string; readonly found: string; readonly firstAt: CellAt };
}

export type ProblemCode = keyof ProblemDetails;

interface ProblemBase {
  readonly severity: Severity;
  readonly at: CellAt;
  /** The row's reference, "" for a problem of a whole sheet. */
  readonly reference: string;
  /** What puts it right, where one thing surely does. */
  readonly fix?: Fix;
}

/** A fault in what the user keeps, by code. */
export type Problem = { [Code in ProblemCode]: { readonly code: Code } & ProblemBase & ProblemDetails[Code] }[ProblemCode];

/** As a check finds it: the severity goes with the code, and a fix with the cell. */
export type ProblemFound = {
  [Code in ProblemCode]: { readonly code: Code } & Omit<ProblemBase, "severity" | "fix"> & ProblemDetails[Code];
}[ProblemCode];

const SEVERITIES: Readonly<Record<ProblemCode, Severity>> = {
  "lead-missing": "warning",
  "two-people": "warning",
  "reference-missing": "error",
  "reference-malformed": "error",
  "reference-is-date": "error",
  "reference-repeated": "error",
  "status-missing": "error",
  "status-unknown": "error",
  "progress-unreadable": "warning",
  "completed-over-required": "note",
  "hundred-not-complete": "warning",
  "complete-not-hundred": "warning",
  "completion-date-missing": "warning",
  "completion-in-future": "warning",
  "completion-before-start": "warning",
  "target-before-start": "warning",
  "target-before-publication": "warning",
  "target-far-out": "warning",
  "date-as-text": "warning",
  "date-assumed": "note",
  "date-in-words-only": "note",
  "date-needs-publication": "warning",
  "date-impossible": "warning",
  "date-unreadable": "warning",
  "date-out-of-range": "warning",
  "date-either-order": "warning",
  "dates-maybe-swapped": "note",
  "date-maybe-swapped": "note",
  "date-weekday-differs": "warning",
  "error-value": "warning",
  "not-calculated": "warning",
  "rag-disagrees": "warning",
  "stated-rag-unknown": "note",
  "evidence-missing": "warning",
  "no-action-unexplained": "warning",
  "closed-without-approver": "error",
  "level-demand-unchecked": "note",
  "reference-not-in-register": "error",
  "reference-shared": "error",
  "reference-of-another": "note",
  "completed-while-open": "warning",
  "update-in-future": "warning",
  "progress-before-start": "warning",
  "level-unknown": "warning",
  "complete-over-open": "error",
  "complete-without-action": "error",
  "no-action-in-plan": "error",
  "addressee-unknown": "warning",
  "all-for-others": "warning",
  "target-after-deadline": "warning",
  "deadline-differs": "error",
  "extension-not-agreed": "warning",
  "closed-in-one": "error",
  "deadline-on-day-off": "note",
  "target-moved-unexplained": "warning",
  "target-moved-often": "warning",
  "response-due": "note",
  "response-late": "warning",
  "response-was-late": "note",
  "spaces-around": "note",
  "rows-hidden": "note",
  "rows-blank": "note",
  "cells-merged": "note",
  "column-unclear": "warning",
  "columns-unused": "note",
  "column-outweighed": "note",
  "sheet-hidden": "note",
  "sheet-left-out": "note",
  "column-gone": "error",
  "sheet-gone": "error",
  "setting-broken": "warning",
  "setting-missing": "warning",
  "setting-repeated": "warning",
};

export const PROBLEM_CODES = Object.keys(SEVERITIES) as readonly ProblemCode[];

/** In these a date or figure that cannot be read changes what the row is assessed as. */
const DECIDING_FIELDS: ReadonlySet<Field> = new Set(["deadline", "extendedDeadline", "target", "revisedTarget", "status", "percentComplete", "completed", "required"]);

/** The cell could not be read at all. */
export const isOfReading = (problem: ProblemFound): problem is Extract<ProblemFound, { code: CodeOfReading }> => CODES_OF_READING.some((code) => code === problem.code);
const CODES_OF_READING = ["date-impossible", "date-unreadable", "date-out-of-range", "date-either-order", "error-value", "not-calculated"] as const;
type CodeOfReading = (typeof CODES_OF_READING)[number];

/** A response that is due in so many days or fewer is more than good to know. */
const RESPONSE_SOON = 14;

/** How much a problem matters: by its code, and more where it is in a cell that decides the RAG status, or on an item that is closed. */
export function severityOf(problem: ProblemFound): Severity {
  if (isOfReading(problem)) return DECIDING_FIELDS.has(problem.field) ? "error" : "warning";
  if (problem.code === "response-late" && !problem.isKnown) return "note";
  if (problem.code === "response-due" && problem.days <= RESPONSE_SOON) return "warning";
  if (problem.code === "columns-unused" && !problem.hasOther) return "warning";
  if (problem.code === "column-outweighed" && problem.by === null) return "warning";
  if (problem.code === "sheet-hidden" && problem.isOnly) return "warning";
  const lacks = problem.code === "evidence-missing" || problem.code === "completion-date-missing";
  return lacks && problem.status === "closed" ? "error" : SEVERITIES[problem.code];
}
