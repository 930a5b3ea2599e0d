import { percentOf } from "../facts";
import { cellOf } from "../rows";
import { isNotStarted } from "../status";
import type { Check } from "./check";

/** What has not been started has no progress. */
export const checkProgressBeforeStart: Check = function* ({ actions }) {
  for (const { row, facts } of actions) {
    const { status } = facts;
    const progress = percentOf(row);
    const field = row.progress.how === "count" ? "completed" : "percentComplete";
    const at = cellOf(row, field);
    // All of it done is told already: the status should be complete.
    if (at && status !== null && isNotStarted(status) && progress !== null && progress > 0 && progress < 100) yield { code: "progress-before-start", at, reference: row.reference, field, status, progress };
  }
};
