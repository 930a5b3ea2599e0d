import type { AddresseeReader } from "./addressee/addressees";
import { dayRead, type DateReading } from "./date-reading";
import type { Day } from "./day";
import type { Field } from "./fields";
import type { Facts } from "./rag";
import type { ActionRow, RecommendationRow } from "./rows";
import { isFinished, type Status } from "./status";

const saysDate = ({ how }: DateReading): boolean => how !== "blank" && how !== "no-date";

/** The current target is the revised one if there is one, else the target, else the original. A revised cell that says only "TBC" leaves the target standing. */
export function currentTarget(row: ActionRow): { readonly field: Field; readonly reading: DateReading } {
  const field = (["revisedTarget", "target", "originalTarget"] as const).find((each) => saysDate(row[each])) ?? "target";
  return { field, reading: row[field] };
}

/**
 * The inspectorate's deadline for a plan row, with the row that it comes from: the register's date, else the plan's own. Where
 * neither is a date, what stands in the way of one: an error value in either.
 */
export function deadlineOf(row: ActionRow, recommendation: RecommendationRow | null): { readonly reading: DateReading; readonly from: RecommendationRow } {
  const places: readonly RecommendationRow[] = recommendation ? [recommendation, row] : [row];
  const from = places.find(({ deadline }) => dayRead(deadline) !== null) ?? places.find(({ deadline }) => deadline.how === "error") ?? row;
  return { reading: from.deadline, from };
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

function lastUpdateOf(row: ActionRow): Facts["lastUpdated"] {
  const blank = row.lastUpdated.how === "blank" || row.lastUpdated.how === "no-date";
  return row.columns.lastUpdated !== undefined && blank ? "never" : dayRead(row.lastUpdated);
}

/** What the rules look at, from a plan row and its recommendation in the register (null where there is none). */
export function factsOf(row: ActionRow, recommendation: RecommendationRow | null, others: AddresseeReader, today: Day): Facts {
  const status = statusOf(row, today);
  const addressee = recommendation && recommendation.addressee !== "" ? recommendation.addressee : row.addressee;
  return {
    today,
    status,
    addressedToOthers: others(addressee),
    deadline: dayRead(deadlineOf(row, recommendation).reading),
    target: dayRead(currentTarget(row).reading),
    start: dayRead(row.start),
    progress: isFinished(status) ? 100 : percentOf(row),
    completedOn: dayRead(row.closed),
    lastUpdated: lastUpdateOf(row),
  };
}
