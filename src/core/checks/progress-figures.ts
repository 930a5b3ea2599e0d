import { cellOf } from "../rows";
import { awaitsSignOff, isFinished } from "../status";
import { percentOf } from "../facts";
import type { Check } from "./check";

/** Progress and its counts can be read (a percentage from 0 to 100, or 0 to 1), and agrees with the status. */
export const checkProgressFigures: Check = function* ({ actions }) {
  for (const { row, facts } of actions) {
    const { progress, reference } = row;
    for (const unread of row.unreadFigures) {
      const cell = cellOf(row, unread.field);
      if (cell) yield { code: "progress-unreadable", at: cell, reference, field: unread.field, found: unread.text };
    }
    const field = progress.how === "count" ? "completed" : "percentComplete";
    const at = cellOf(row, field);
    if (!at) continue;
    if (progress.how === "count" && progress.completed > progress.required) {
      yield { code: "completed-over-required", at, reference, completed: progress.completed, required: progress.required };
    }
    const done = percentOf(row);
    const { status } = facts;
    if (done === null || row.status.how !== "known" || status === null) continue;
    if (done === 100 && !isFinished(status)) yield { code: "hundred-not-complete", at, reference, status };
    if (done < 100 && (awaitsSignOff(status) || status === "closed")) yield { code: "complete-not-hundred", at, reference, field, status, progress: done };
  }
};
