import { isPlaceholder } from "./action-text";
import { NOT_CALCULATED } from "./cell-text";
import { cannotBeRead } from "./date-reading";
import { countingDeadline, deadlineDay } from "./extension";
import { deadlineOf, TARGETS } from "./facts";
import type { Field } from "./fields";
import { assess, rankOf, type Assessment, type Facts } from "./rag";
import type { Register } from "./register";
import type { PassedOver } from "./row-kind";
import { cellOf, type ActionRow, type RecommendationRow } from "./rows";
import type { Settings } from "./settings";
import { isFinished } from "./status";
import type { CellAt } from "./workbook";

/** What a cell holds that keeps a row from being assessed: its place (null where the sheet has no such column), and what stands there. */
interface InCell {
  readonly field: Field;
  readonly found: string;
  readonly at: CellAt | null;
}

/**
 * What keeps a row of the plan from being assessed: it is none, or a cell that could make it worse was not read. "cannot-be-read":
 * a date or a figure that is none. "reference-not-known": the register has no such recommendation, or several. "placeholder": no action
 * has been agreed yet.
 */
export type Obstacle = { readonly code: PassedOver } | ({ readonly code: "status-unknown" | "error-value" | "cannot-be-read" | "reference-not-known" | "placeholder" } & InCell);

/** An obstacle that stands in a cell. */
export type CellObstacle = Extract<Obstacle, InCell>;

/** An action as far as it is known, and what it is held against. */
export interface Known {
  readonly row: ActionRow;
  /** The recommendations by which it is assessed; `isReferenceKnown` where every one that its reference names is in the register. */
  readonly recommendations: readonly RecommendationRow[];
  readonly isReferenceKnown: boolean;
  readonly facts: Facts;
  readonly assessment: Assessment;
  /** null where there is no register. */
  readonly register: Register | null;
  readonly settings: Settings;
}

function inCell(row: RecommendationRow, field: Field): CellObstacle | null {
  const at = cellOf(row, field);
  const broken = row.errors.find((error) => error.field === field);
  if (broken) return { code: "error-value", field, found: broken.text, at };
  const reading = (row as Partial<Record<Field, unknown>>)[field];
  return reading instanceof Object && "text" in reading ? { code: "cannot-be-read", field, found: String(reading.text), at } : null;
}

const PROGRESS = ["percentComplete", "completed", "required"] as const;

/** Where no column says the status, it is given by progress and completion date: of a formula that was never calculated nothing is known. */
const GIVES_STATUS: readonly Field[] = ["closed", ...PROGRESS];

function statusObstacles(row: ActionRow): CellObstacle[] {
  const { status, columns, errors } = row;
  if (status.how === "unknown") return [{ code: "status-unknown", field: "status", found: status.text, at: cellOf(row, "status") }];
  if (status.how === "error") return [inCell(row, "status")].filter((one) => one !== null);
  if (status.how === "known" || columns.status !== undefined) return [];
  const uncalculated = errors.filter(({ field, text }) => text === NOT_CALCULATED && GIVES_STATUS.includes(field));
  return uncalculated.map(({ field, text }) => ({ code: "error-value", field, found: text, at: cellOf(row, field) }));
}

/**
 * A reference that the register lacks, or has several times. With the inspectorate's deadline in a column of the plan's own it is not
 * needed; where that cannot be read it stands in the way too.
 */
function referenceObstacles(known: Known): CellObstacle[] {
  const { row, isReferenceKnown, register } = known;
  if (register === null || isReferenceKnown || deadlineDay(row) !== null) return [];
  const found = unknownReference(row, register);
  return found.length > 0 && cannotBeRead(countingDeadline(row).reading) ? [...found, ...deadlineObstacles(known)] : found;
}

function unknownReference(row: ActionRow, register: Register): CellObstacle[] {
  const at = cellOf(row, "reference");
  const broken = row.errors.find(({ field }) => field === "reference");
  if (broken) return [{ code: "error-value", field: "reference", found: broken.text, at }];
  if (row.referenceDay === null && (row.reference === "" || register.anothersBeginning(row.reference) !== null)) return [];
  const own: CellObstacle = { code: "reference-not-known", field: "reference", found: row.reference, at };
  const hidden = register.has(row.reference) ? [] : register.hidden.slice(0, HIDDEN_NAMED);
  return [own, ...hidden.map((from) => inCell(from, "reference") ?? { code: "cannot-be-read" as const, field: "reference" as const, found: from.reference, at: cellOf(from, "reference") })];
}

/** So many references of the register's that cannot be read are named beside one that it lacks. */
const HIDDEN_NAMED = 3;

const deadlineObstacles = ({ row, recommendations }: Known): CellObstacle[] => deadlineOf(row, recommendations).hidden.flatMap((from) => inCell(from, countingDeadline(from).field) ?? []);

/** The row's own cells of some fields that were not read and may be worse than what was. */
function unreadIn(row: ActionRow, fields: readonly Field[]): CellObstacle[] {
  return row.unread
    .filter(({ field }) => fields.includes(field))
    .map(({ field, column, text }) => {
      const isError = row.errors.some((error) => error.field === field && error.text === text);
      return { code: isError ? "error-value" : "cannot-be-read", field, found: text, at: { sheet: row.sheet, row: row.row, column } };
    });
}

const dateObstacles = (known: Known): CellObstacle[] => [...deadlineObstacles(known), ...unreadIn(known.row, TARGETS)];

/** Progress that cannot be read matters where none at all would make the row worse. */
function progressObstacles({ row, facts, assessment, settings }: Known): CellObstacle[] {
  const unread = unreadIn(row, PROGRESS);
  return unread.length === 0 || rankOf(assess({ ...facts, progress: 0 }, settings)) >= rankOf(assessment) ? [] : unread;
}

/** Each cell once. */
const unlike = (obstacles: readonly CellObstacle[]): CellObstacle[] => {
  const seen = new Map(obstacles.map((one) => [`${one.field} ${one.at?.sheet ?? ""} ${one.at?.row ?? ""}`, one]));
  return [...seen.values()];
};

/**
 * The cells that could make an action worse than it is known to be, and were not read: none where it is Red or Amber already, or
 * closed; a placeholder is no action yet, whatever else the row says. One that is not for the force is so by the register, whose row must be known. What is finished needs no dates.
 */
export function obstaclesTo(known: Known): CellObstacle[] {
  const { row, facts, assessment } = known;
  if (isPlaceholder(row)) return [{ code: "placeholder", field: "action", found: row.action, at: cellOf(row, "action") }];
  if (assessment.rag === "Red" || assessment.rag === "Amber" || assessment.code === "closed") return [];
  const references = referenceObstacles(known);
  if (facts.addressedToOthers !== null) return references;
  const needed = isFinished(facts.status) ? [] : [...dateObstacles(known), ...progressObstacles(known)];
  return unlike([...statusObstacles(row), ...references, ...needed]);
}
