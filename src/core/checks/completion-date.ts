import { dayRead } from "../date-reading";
import type { Day } from "../day";
import { cellOf, type RecommendationRow } from "../rows";
import { awaitsSignOff, isFinished, type Status } from "../status";
import type { ProblemFound } from "../problem";
import type { Check } from "./check";

const isDone = (status: Status): boolean => awaitsSignOff(status) || status === "closed";

/** What is wrong with the completion date of a row, by its status where that is known. */
function* completionOf(row: RecommendationRow, status: Status | null, today: Day): Iterable<ProblemFound> {
  const at = cellOf(row, "closed");
  if (!at) return;
  const { reference } = row;
  const closed = dayRead(row.closed);
  if (status !== null && isDone(status) && (row.closed.how === "blank" || row.closed.how === "no-date")) yield { code: "completion-date-missing", at, reference, status };
  if (closed === null) return;
  if (closed > today) yield { code: "completion-in-future", at, reference, closed, today };
  else if (status !== null && !isFinished(status)) yield { code: "completed-while-open", at, reference, closed, status };
}

/**
 * What is complete, submitted or closed says when, in the register as in the plan; the day is not in the future and not before the
 * start. What is open has no such day, also where it was opened again.
 */
export const checkCompletionDate: Check = function* ({ actions, register, today }) {
  for (const row of register.rows) yield* completionOf(row, row.status.how === "known" ? row.status.means : null, today);
  for (const { row, facts } of actions) {
    yield* completionOf(row, facts.status, today);
    const { start } = facts;
    const closed = dayRead(row.closed);
    const [at, startAt] = [cellOf(row, "closed"), cellOf(row, "start")];
    if (closed !== null && start !== null && closed < start && at && startAt) yield { code: "completion-before-start", at, reference: row.reference, closed, start, startAt };
  }
};
