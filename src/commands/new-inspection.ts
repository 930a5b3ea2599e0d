import { usOf } from "../core/addressee/addressees";
import { isFormula, plainWords } from "../core/cell-text";
import { dayRead } from "../core/date-reading";
import type { Edit } from "../core/edit";
import { draftProblems, intakeDraft, type IntakeDraft } from "../core/intake/intake-draft";
import { newActions, newItems, planIntake } from "../core/intake/plan-intake";
import { readReport } from "../core/intake/report-reader";
import { isSettled } from "../core/layout";
import type { ItemKind } from "../core/intake/intake";
import { countOf } from "../core/quantity";
import type { RecommendationRow } from "../core/rows";
import { isFinished } from "../core/status";
import { addressOf, valueAt } from "../core/workbook";
import type { Connection, Line } from "../excel/connection";
import { readCells } from "../excel/read-cells";
import { command } from "./command";
import { editsThenFigures } from "./edits-then-figures";
import { type IntakeBook, readIntakeBook, registerFor, targetsFor } from "./intake-book";
import type { Added, Declined, Failed, Previewed } from "./outcome";
import type { Days } from "./recalculate";
import type { Watch } from "./watch";

const NO_REGISTER = "No register was found in this workbook. A register has a row of headings such as Reference, Report, Recommendation, Addressed to and Deadline, within the first 40 rows of a sheet.";
const NO_PLAN = "No delivery plan was found in this workbook for the first actions. Choose one in Setup, then try again.";
const UNSETTLED = "Nothing was written: a column or a sheet that this workbook was set up with has gone. Settle it in Setup first.";

/** What the user says of a report that its text does not: null takes what we make of it. */
export interface ReportSaid {
  readonly report: string | null;
  readonly prefix: string | null;
}

/** Leads for a whole report; "" sets none. */
export interface ReportLeads {
  readonly executive: string;
  readonly delivery: string;
}

/** Reads a report's text and lays it beside the register. Writes nothing. */
export function previewInspection(excel: Connection, text: string, said: ReportSaid, days: Days, watch: Watch): Promise<Previewed | Failed> {
  return command(excel, watch, async (line) => {
    watch.progress("Reading the workbook");
    const book = await readIntakeBook(line, days);
    const rows = book.rows.map(({ row }) => row);
    const intake = readReport(text, { ...usOf(book.known.settings), published: null });
    const draft = intakeDraft(intake, rows, said.report ?? intake.report ?? "", said.prefix);
    const problems = book.registers.length === 0 ? [NO_REGISTER] : [];
    return { kind: "previewed", message: sayRead(draft), draft, register: rows, unread: intake.unread, problems, plans: book.plans.map(({ sheet }) => sheet) };
  });
}

/**
 * Adds a draft: rows to the register, and for those for the force a first action to the plan of that name (the first plan, where
 * it is null); then brings the figures up to date. All or nothing. What cannot be done safely is declined, in words.
 */
export function newInspection(excel: Connection, draft: IntakeDraft, plan: string | null, days: Days, watch: Watch): Promise<Added | Declined | Failed> {
  return command(excel, watch, async (line) => {
    watch.progress("Reading the workbook");
    const book = await readIntakeBook(line, days);
    const register = registerFor(book, draft.report);
    const chosen = book.plans.find(({ sheet }) => plan === null || sheet === plan) ?? null;
    const problems = draftProblems(draft, book.rows.map(({ row }) => row));
    const wrong = !isSettled(book.known.layout) ? UNSETTLED : register === null ? NO_REGISTER : chosen === null && newActions(draft).length > 0 ? NO_PLAN : (staleChange(book, draft) ?? problems[0]);
    if (wrong !== undefined || register === null) return declined(wrong ?? NO_REGISTER);
    const targets = await targetsFor(line, book, draft, register, chosen);
    if ("refused" in targets) return declined(targets.refused);
    const edits = planIntake(book.workbook, draft, targets.register, targets.plan, book.known.settings);
    const counts = { recommendations: newItems(draft).length, actions: newActions(draft).length };
    return write(line, book, edits, sayAdded(draft), counts, days, watch);
  });
}

/**
 * Sets leads for a whole report: in the register's rows of it that are for the force, and in their open actions, where there is
 * none. "" sets none. Cells that hold anything, a formula among them, are left.
 */
export function setReportLeads(excel: Connection, report: string, leads: ReportLeads, days: Days, watch: Watch): Promise<Added | Declined | Failed> {
  return command(excel, watch, async (line) => {
    watch.progress("Reading the workbook");
    const book = await readIntakeBook(line, days);
    if (!isSettled(book.known.layout)) return declined(UNSETTLED);
    const { register, plan } = leadEdits(book, report, leads);
    const edits = [...register, ...plan];
    if (edits.length === 0) return declined(`No recommendation of “${report}” that is for the force is without such a lead.`);
    return write(line, book, edits, sayLeads(register.length, plan.length), { recommendations: 0, actions: 0 }, days, watch);
  });
}

function sayRead({ items }: IntakeDraft): string {
  const [added, changed] = (["new", "changed"] as const).map((is) => items.filter(({ standing }) => standing.is === is).length);
  return `${countOf(items.length, "item")} found, ${added ?? 0} of them new${changed ? ` and ${changed} changed` : ""}`;
}

const declined = (message: string): Declined => ({ kind: "declined", message });

function leadEdits(book: IntakeBook, report: string, leads: ReportLeads): { readonly register: readonly Edit[]; readonly plan: readonly Edit[] } {
  const ofReport = book.rows.filter(({ row, forForce }) => forForce && plainWords(row.report) === plainWords(report));
  const actions = ofReport.flatMap(({ actions: own }) => own.map(({ row }) => row)).filter(({ status }) => !(status.how === "known" && isFinished(status.means)));
  const editsOf = (row: RecommendationRow): Edit[] => leadEditsOf(book, row, leads);
  return { register: ofReport.flatMap(({ row }) => editsOf(row)), plan: actions.flatMap(editsOf) };
}

function leadEditsOf({ workbook }: IntakeBook, row: RecommendationRow, { executive, delivery }: ReportLeads): Edit[] {
  const sheet = workbook.sheets.find(({ name }) => name === row.sheet);
  return ([["executiveLead", executive.trim()], ["deliveryLead", delivery.trim()]] as const).flatMap(([field, lead]): Edit[] => {
    const column = row.columns[field];
    const isOpen = column !== undefined && sheet !== undefined && lead !== "" && row[field].text === "" && valueAt(sheet, row.row, column) === "";
    return isOpen ? [{ kind: "cells", sheet: row.sheet, row: row.row, column, from: [""], to: [lead] }] : [];
  });
}

/** "4 leads set in the register and 2 in the plan". */
function sayLeads(register: number, plan: number): string {
  const places = ([[register, "register"], [plan, "plan"]] as const).filter(([leads]) => leads > 0);
  return places.map(([leads, place], at) => `${at === 0 ? `${countOf(leads, "lead")} set` : leads} in the ${place}`).join(" and ");
}

/** A sentence where the register is no longer as the draft's confirmed changes found it. */
function staleChange({ rows }: IntakeBook, draft: IntakeDraft): string | undefined {
  const stale = draft.items.find(({ include, standing }) => include && standing.is === "changed" && !rows.some(({ row }) => row.sheet === standing.row.sheet && row.row === standing.row.row && row.reference === standing.row.reference && row.recommendationText === standing.row.recommendationText && dayRead(row.deadline) === dayRead(standing.row.deadline)));
  return stale && `The register's row of ${stale.reference} has changed since the text was read. Read the text again.`;
}

/** Cells that would be written and hold a formula, as a sentence; null where there are none. */
async function formulaIn(line: Line, { workbook }: IntakeBook, edits: readonly Edit[]): Promise<string | null> {
  const rows = edits.filter((edit) => edit.kind === "rows");
  const over = edits.filter((edit) => edit.kind === "cells" && !rows.some(({ sheet, row }) => sheet === edit.sheet && row === edit.row));
  const cells = over.flatMap((edit) => (edit.kind === "cells" ? edit.to.map((_, at) => ({ sheet: edit.sheet, row: edit.row + at, column: edit.column })) : []));
  const found = cells.length === 0 ? [] : await readCells(line, cells, new Set(workbook.sheets.map(({ name }) => name)));
  const at = cells.find((_, place) => isFormula(found[place]?.formula));
  return at ? `A formula gives the value of ${at.sheet} ${addressOf(at)}. Change it there, then try again.` : null;
}

async function write(line: Line, book: IntakeBook, edits: readonly Edit[], message: string, counts: Pick<Added, "recommendations" | "actions">, days: Days, watch: Watch): Promise<Added | Declined | Failed> {
  const formula = await formulaIn(line, book, edits);
  if (formula !== null) return declined(formula);
  if (edits.length === 0) return declined("Nothing was added: the register has all of it already.");
  const { sheets } = book.workbook;
  watch.progress("Writing the rows");
  const used = new Map(sheets.map((sheet) => [sheet.name, sheet.reach ?? sheet.used]));
  const after = await editsThenFigures(line, edits, { sheets, used }, days, watch);
  return after.kind === "failed" ? after : { ...after, kind: "added", message, ...counts };
}

const sayCount = (count: number, one: string, several?: string): string[] => (count === 0 ? [] : [countOf(count, one, several)]);

function sayAdded(draft: IntakeDraft): string {
  const changes = draft.items.filter(({ include, standing }) => include && standing.is === "changed").length;
  const [items, actions] = [newItems(draft), newActions(draft).length];
  const ofKind = (kind: ItemKind): number => items.filter(({ item }) => item.kind === kind).length;
  const parts = [
    ...([["recommendation"], ["area-for-improvement", "area for improvement", "areas for improvement"], ["cause-of-concern", "cause of concern", "causes of concern"]] as const).flatMap(([kind, one = kind, several]) => sayCount(ofKind(kind), one, several)),
    ...sayCount(actions, "action"),
  ];
  const last = parts.pop();
  const added = last && `${parts.length === 0 ? last : `${parts.join(", ")} and ${last}`} ${items.length + actions === 1 ? "was" : "were"} added`;
  const changed = changes === 0 ? undefined : `${countOf(changes, "item")} of the register changed`;
  return [added, changed].filter((part) => part !== undefined).join(", and ");
}
