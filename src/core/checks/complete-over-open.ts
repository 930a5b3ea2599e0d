import { cellOf } from "../rows";
import { awaitsSignOff } from "../status";
import type { Check } from "./check";

/** What the register says is complete or submitted has an action, and none that is open or cannot be assessed. */
export const checkCompleteOverOpen: Check = function* ({ recommendations, hasRegister }) {
  if (!hasRegister) return;
  for (const { row, forForce, allActions, unfinishedActions } of recommendations) {
    const status = row.status.how === "known" ? row.status.means : null;
    const at = cellOf(row, "status");
    if (!at || !forForce || status === null || !awaitsSignOff(status)) continue;
    const { reference } = row;
    if (allActions === 0) yield { code: "complete-without-action", at, reference, status };
    else if (unfinishedActions > 0) yield { code: "complete-over-open", at, reference, status, open: unfinishedActions };
  }
};
