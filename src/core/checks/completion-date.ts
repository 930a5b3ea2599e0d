import { dayRead } from "../date-reading";
import { cellOf } from "../rows";
import { awaitsSignOff } from "../status";
import type { Check } from "./check";

/** An action that is complete, submitted or closed says when; the day is not in the future and not before the start. */
export const checkCompletionDate: Check = function* ({ actions, today }) {
  for (const { row, facts } of actions) {
    const at = cellOf(row, "closed");
    if (!at) continue;
    const { reference } = row;
    const { status, start } = facts;
    const closed = dayRead(row.closed);
    const isDone = status !== null && (awaitsSignOff(status) || status === "closed");
    if (isDone && (row.closed.how === "blank" || row.closed.how === "no-date")) yield { code: "completion-date-missing", at, reference, status };
    if (closed === null) continue;
    if (closed > today) yield { code: "completion-in-future", at, reference, closed, today };
    const startAt = start !== null && closed < start ? cellOf(row, "start") : null;
    if (start !== null && startAt) yield { code: "completion-before-start", at, reference, closed, start, startAt };
  }
};
