import { plainWords } from "../cell-text";
import { dayRead } from "../date-reading";
import { sayDay, type Day } from "../day";
import { referenceKey } from "../register";
import type { RecommendationRow } from "../rows";
import type { Intake, IntakeItem, ItemKind } from "./intake";
import { numberedIn, referencePattern, renumbered } from "./register-references";

/** A difference between what the register says and what the text says, as a person reads both. */
export interface Change {
  readonly field: "recommendationText" | "deadline";
  readonly was: string;
  readonly now: string;
}

/** What the register says of an item. */
export type ItemStanding =
  | { readonly is: "new" }
  | { readonly is: "there"; readonly row: RecommendationRow }
  | { readonly is: "changed"; readonly row: RecommendationRow; readonly changes: readonly Change[] };

/** An item of the text with what can be corrected before it is added. */
export interface DraftItem {
  readonly item: IntakeItem;
  readonly standing: ItemStanding;
  /** It is to be added; for one that has changed, the register is to be given the new wording and date. */
  readonly include: boolean;
  readonly number: string;
  readonly reference: string;
  /** Somebody has typed the reference: a corrected number leaves it as it is. */
  readonly isReferenceTyped: boolean;
  readonly forForce: boolean;
  readonly deadline: Day | null;
  readonly executiveLead: string;
  readonly deliveryLead: string;
  readonly level: string;
}

/** What was read from a report, before anything of it is in the workbook. */
export interface IntakeDraft {
  readonly report: string;
  readonly published: Day | null;
  /** What the references begin with; a new report's can be corrected. */
  readonly prefix: string;
  readonly isNewReport: boolean;
  readonly items: readonly DraftItem[];
}

export type Correction = Partial<Omit<DraftItem, "item" | "standing" | "isReferenceTyped">>;

/** The whole of an item's words in the order of the original, as a register keeps them in one cell. */
export const wholeText = ({ text, subPoints, after }: IntakeItem): string => [text, ...subPoints.map((point) => `• ${point}`), after].filter((part) => part !== "").join("\n");

const isOf = (report: string) => (row: RecommendationRow): boolean => plainWords(row.report) === plainWords(report);

/** The kind as the register's own column names it, else by the letters of the reference. */
function kindOf(row: RecommendationRow): ItemKind {
  if (/improvement|\bafi\b/i.test(row.kind)) return "area-for-improvement";
  if (/cause|concern|\bcoc\b/i.test(row.kind)) return "cause-of-concern";
  return row.kind === "" ? (numberedIn(row.reference)?.kind ?? "recommendation") : "recommendation";
}

function changesOf(row: RecommendationRow, item: IntakeItem): Change[] {
  const [was, now] = [dayRead(row.deadline), item.deadline];
  const text = wholeText(item);
  const words: Change[] = row.columns.recommendationText === undefined || plainWords(row.recommendationText) === plainWords(text) ? [] : [{ field: "recommendationText", was: row.recommendationText, now: text }];
  const date: Change[] = row.columns.deadline === undefined || now === null || was === now ? [] : [{ field: "deadline", was: was === null ? "" : sayDay(was), now: sayDay(now) }];
  return [...words, ...date];
}

/** Rows of the report for the items, each row for one item at most: by kind and number, else by the same words. */
function rowsFor(items: readonly IntakeItem[], rows: readonly RecommendationRow[]): (RecommendationRow | null)[] {
  const left = new Set(rows);
  const take = (fits: (row: RecommendationRow) => boolean): RecommendationRow | null => {
    const found = [...left].find(fits) ?? null;
    if (found) left.delete(found);
    return found;
  };
  const byWords = items.map((item) => take((row) => kindOf(row) === item.kind && row.recommendationText !== "" && plainWords(row.recommendationText) === plainWords(wholeText(item))));
  return items.map((item, place) => byWords[place] ?? take((row) => item.number !== null && kindOf(row) === item.kind && numberedIn(row.reference)?.number === item.number));
}

function standingOf(row: RecommendationRow | null, item: IntakeItem): ItemStanding {
  if (row === null) return { is: "new" };
  const changes = changesOf(row, item);
  return changes.length === 0 ? { is: "there", row } : { is: "changed", row, changes };
}

/** Numbers for the items: their own, and for those that have none, or another's, the next free one of their kind. */
function numbersOf(items: readonly IntakeItem[]): string[] {
  const taken = new Map<ItemKind, Set<string>>();
  const takenOf = (kind: ItemKind): Set<string> => taken.get(kind) ?? taken.set(kind, new Set()).get(kind) ?? new Set();
  const own = items.map(({ kind, number }) => {
    if (number === null || !/^\d+$/.test(number) || takenOf(kind).has(number)) return null;
    takenOf(kind).add(number);
    return number;
  });
  return items.map(({ kind }, place) => {
    const given = own[place] ?? null;
    if (given !== null) return given;
    let next = 1;
    while (takenOf(kind).has(String(next))) next += 1;
    takenOf(kind).add(String(next));
    return String(next);
  });
}

/**
 * What the reader found, beside what the register says. New items are to be added; those that are there are not, and those
 * that have changed only once somebody says so. `prefix` is what the user has put in front of a new report's references.
 */
export function intakeDraft(intake: Intake, register: readonly RecommendationRow[], report: string = intake.report ?? "", prefix: string | null = null): IntakeDraft {
  const pattern = referencePattern(register, report, prefix);
  const rows = rowsFor(intake.items, register.filter(isOf(report)));
  const numbers = numbersOf(intake.items);
  let added = 0;
  const items = intake.items.map((item, place): DraftItem => {
    const row = rows[place] ?? null;
    const standing = standingOf(row, item);
    const number = numbers[place] ?? "";
    const reference = row?.reference ?? pattern.referenceOf(item.kind, number, added);
    if (standing.is === "new") added += 1;
    return {
      item, standing, number, reference, isReferenceTyped: false, include: standing.is === "new", forForce: item.forForce === true, deadline: item.deadline,
      executiveLead: row?.executiveLead.text ?? "", deliveryLead: row?.deliveryLead.text ?? "", level: row?.level ?? "",
    };
  });
  return { report, published: intake.published, prefix: pattern.prefix, isNewReport: pattern.isNew, items };
}

function correctedItem(item: DraftItem, correction: Correction): DraftItem {
  const isReferenceTyped = item.isReferenceTyped || correction.reference !== undefined;
  const follows = !isReferenceTyped && correction.number !== undefined && item.standing.is === "new";
  const reference = follows ? renumbered(item.reference, item.number, correction.number) : item.reference;
  return { ...item, reference, isReferenceTyped, ...correction };
}

/** The draft with one item corrected; the same draft where there is no such item. A new item's reference follows its number until it is typed. */
export function corrected(draft: IntakeDraft, place: number, correction: Correction): IntakeDraft {
  const items = draft.items.map((item, at) => (at === place ? correctedItem(item, correction) : item));
  return { ...draft, items };
}

/** The draft with leads for all its items that have none. "" leaves a lead as it is. */
export function withLeads(draft: IntakeDraft, { executive, delivery }: { readonly executive: string; readonly delivery: string }): IntakeDraft {
  const items = draft.items.map((item) => ({ ...item, executiveLead: item.executiveLead || executive.trim(), deliveryLead: item.deliveryLead || delivery.trim() }));
  return { ...draft, items };
}

/** What has to be put right before the draft can be added, as sentences; empty where it can be. */
export function draftProblems(draft: IntakeDraft, register: readonly RecommendationRow[]): string[] {
  const wanted = draft.items.filter(({ include, standing }) => include && standing.is === "new");
  const taken = new Set(register.map(({ reference }) => referenceKey(reference)));
  const seen = new Set<string>();
  const problems = draft.items.length === 0 ? ["No recommendation was found in the text."] : [];
  if (draft.report.trim() === "" && wanted.length > 0) problems.push("The report has no title: type one.");
  for (const { reference, item } of wanted) {
    const key = referenceKey(reference);
    if (key === "") problems.push(`The item that begins on line ${item.lines[0] ?? 1} has no reference: type one.`);
    else if (taken.has(key)) problems.push(`The register already has the reference ${reference}: choose another.`);
    else if (seen.has(key)) problems.push(`Two items have the reference ${reference}: change one of them.`);
    seen.add(key);
  }
  return problems;
}
