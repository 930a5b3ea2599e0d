import type { AddresseeReader } from "./addressee/addressees";
import { cannotBeRead, dayRead, type DateReading } from "./date-reading";
import type { Day } from "./day";
import { countingDeadline, deadlineDay } from "./extension";
import type { Field } from "./fields";
import type { Facts } from "./rag";
import type { ActionRow, RecommendationRow } from "./rows";
import { isFinished, type Status } from "./status";

/** The dates of the force's own, in the order in which they count. */
export const TARGETS = ["revisedTarget", "target", "originalTarget"] as const;

/** The current target: the revised one if there is one, else the target, else the original. What cannot be read, or says only "TBC", does not take its place. */
export function currentTarget(row: ActionRow): { readonly field: Field; readonly reading: DateReading } {
  const field = TARGETS.find((each) => dayRead(row[each]) !== null) ?? "target";
  return { field, reading: row[field] };
}

/**
 * The inspectorate's deadline for a plan row, with the row that it comes from: the earliest of the register's dates for what the row
 * serves, else the plan's own; `first` is the one before an extension. `hidden` are the rows whose deadline comes first, or may, and
 * cannot be read.
 */
export function deadlineOf(
  row: ActionRow,
  recommendations: readonly RecommendationRow[],
): { readonly reading: DateReading; readonly first: Day | null; readonly from: RecommendationRow; readonly hidden: readonly RecommendationRow[] } {
  const dayOf = (one: RecommendationRow): number => deadlineDay(one) ?? Infinity;
  const [earliest] = recommendations.filter((one) => deadlineDay(one) !== null).sort((one, other) => dayOf(one) - dayOf(other));
  const from = earliest ?? row;
  const { reading, first } = countingDeadline(from);
  const before = earliest ? recommendations : [...recommendations, row];
  return { reading, first, from, hidden: before.filter((one) => cannotBeRead(countingDeadline(one).reading)) };
}

/** How often the row's own columns show that its target was moved: from the original to the target, and on to each revised one. */
export function timesMoved({ originalTarget, target, revisedTarget, otherRevised }: ActionRow): number {
  if (originalTarget.how === "blank" && otherRevised.length === 0) return dayRead(revisedTarget) !== null && dayRead(target) !== null && dayRead(revisedTarget) !== dayRead(target) ? 1 : 0;
  const days = [originalTarget, target, ...otherRevised.map(({ reading }) => reading), revisedTarget].map(dayRead).filter((day) => day !== null);
  return days.filter((day, place) => place > 0 && day !== days[place - 1]).length;
}

const isFinishedInRegister = ({ status }: RecommendationRow): boolean => status.how === "known" && isFinished(status.means);

/** Of the recommendations that a row serves, those by which it is assessed: what is open and for the force, else what is for the force, else all. */
export function decisive(recommendations: readonly RecommendationRow[], others: AddresseeReader): readonly RecommendationRow[] {
  const ours = recommendations.filter(({ addressee }) => others(addressee) === null);
  const open = ours.filter((row) => !isFinishedInRegister(row));
  return open.length > 0 ? open : ours.length > 0 ? ours : recommendations;
}

/** What a percentage says: null when unknown. */
export const percentOf = ({ progress }: ActionRow): number | null => ("percent" in progress ? progress.percent : null);

/**
 * Where there is no status column, an action is complete when it is 100 % done or its completion date has come; what else
 * it may be is not known. A blank cell in a status column is not guessed at.
 */
function statusOf(row: ActionRow, today: Day): Status | null {
  if (row.status.how === "known") return row.status.means;
  if (row.columns.status !== undefined) return null;
  const closed = dayRead(row.closed);
  return percentOf(row) === 100 || (closed !== null && closed <= today) ? "complete" : null;
}

/** A last update that cannot be read counts as blank: it tells of no update. */
const lastUpdateOf = (row: ActionRow): Facts["lastUpdated"] => dayRead(row.lastUpdated) ?? (row.columns.lastUpdated === undefined ? null : "never");

/** What the rules look at, from a plan row and the recommendations in the register by which it is assessed (`decisive`; none where it has none). */
export function factsOf(row: ActionRow, recommendations: readonly RecommendationRow[], others: AddresseeReader, today: Day): Facts {
  const status = statusOf(row, today);
  const addressee = recommendations.find((one) => one.addressee !== "")?.addressee ?? row.addressee;
  const { reading, first } = deadlineOf(row, recommendations);
  return {
    today,
    status,
    addressedToOthers: others(addressee),
    deadline: dayRead(reading),
    firstDeadline: first,
    target: dayRead(currentTarget(row).reading),
    targetMoves: timesMoved(row),
    start: dayRead(row.start),
    progress: isFinished(status) ? 100 : percentOf(row),
    completedOn: dayRead(row.closed),
    submittedOn: dayRead(row.submittedOn),
    lastUpdated: lastUpdateOf(row),
  };
}
