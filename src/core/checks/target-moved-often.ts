import { dayRead } from "../date-reading";
import { currentTarget, timesMoved } from "../facts";
import { keyOf, type HistoryEntry } from "../history/history";
import { timesMoved as timesMovedIn } from "../history/movement";
import { stateAt } from "../history/record";
import { labelOf } from "../history/standing";
import { NEVER_LATE } from "../rag";
import { cellOf, type ActionRow } from "../rows";
import type { Check } from "./check";

/** How often the history tells that its target was moved, with the move that it does not hold yet. */
function keptMoves(row: ActionRow, times: ReadonlyMap<string, number>, last: ReadonlyMap<string, HistoryEntry> | null): number {
  const key = keyOf({ reference: row.reference, action: labelOf(row) });
  return (times.get(key) ?? 0) + (isMoved(last?.get(key), dayRead(currentTarget(row).reading)) ? 1 : 0);
}

/** A target that has been moved more than once, by the history or by the plan's own columns. */
export const checkTargetMovedOften: Check = function* ({ actions, history, today }) {
  const [times, last] = [timesMovedIn(history), stateAt(history, today)];
  for (const { row, facts, assessment } of actions) {
    if (assessment === null || NEVER_LATE.has(assessment.code)) continue;
    const count = Math.max(timesMoved(row), last.size === 0 ? 0 : keptMoves(row, times, history.isRebased === true ? null : last));
    if (count < 2) continue;
    const at = cellOf(row, row.columns.revisedTarget !== undefined && facts.target !== null && dayRead(row.revisedTarget) !== null ? "revisedTarget" : "target");
    if (at) yield { code: "target-moved-often", at, reference: row.reference, times: count };
  }
};

const isMoved = (last: HistoryEntry | undefined, now: number | null): boolean => last !== undefined && last.target !== null && now !== null && last.target !== now;
