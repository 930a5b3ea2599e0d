import { cellOf, type RecommendationRow } from "../rows";
import { isClosed, type Status } from "../status";
import type { Check } from "./check";

const statusIn = (row: RecommendationRow): Status | null => (row.status.how === "known" ? row.status.means : null);

/**
 * Register and plan agree on what is closed: no action is open under a recommendation that is closed, and no recommendation
 * is open all of whose actions are closed.
 */
export const checkClosedInOne: Check = function* ({ recommendations, hasRegister, actions }) {
  if (!hasRegister) return;
  const unassessed = new Set(actions.flatMap(({ assessment, recommendation }) => (assessment || !recommendation ? [] : [recommendation])));
  const forOpen = new Set(recommendations.filter(({ row }) => !isClosed(statusIn(row))).flatMap(({ actions: own }) => own.map((action) => action.row)));
  for (const { row, actions: own } of recommendations) {
    const there = statusIn(row);
    const otherAt = cellOf(row, "status");
    if (there === null || !otherAt || own.length === 0) continue;
    const open = own.filter((action) => !isClosed(statusIn(action.row)));
    if (isClosed(there)) {
      for (const { row: action } of open) {
        const here = statusIn(action);
        const at = cellOf(action, "status");
        if (here !== null && at) yield { code: "closed-in-one", at, reference: row.reference, here, there, otherAt, servesOpen: forOpen.has(action) };
      }
    } else if (open.length === 0 && !unassessed.has(row)) {
      const [first] = own;
      const here = first && statusIn(first.row);
      const at = first && cellOf(first.row, "status");
      if (here && at) yield { code: "closed-in-one", at, reference: row.reference, here, there, otherAt, servesOpen: true };
    }
  }
};
