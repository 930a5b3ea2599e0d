import { saysNothing } from "../cell-text";
import { cellOf } from "../rows";
import { awaitsSignOff } from "../status";
import type { Check } from "./check";

const isEmpty = (text: string): boolean => saysNothing(text);

/** A completed action has evidence; one that needs no action has an explanation (Police Act 1996, section 55(5B)). */
export const checkEvidence: Check = function* ({ actions }) {
  for (const { row, facts } of actions) {
    const { status } = facts;
    const { reference } = row;
    if (status !== null && (awaitsSignOff(status) || status === "closed") && isEmpty(row.evidence)) {
      const at = cellOf(row, "evidence");
      if (at) yield { code: "evidence-missing", at, reference, status };
    } else if (status === "no-action" && [row.progressText, row.delayReason, row.evidence].every(isEmpty)) {
      const at = cellOf(row, "status");
      if (at) yield { code: "no-action-unexplained", at, reference };
    }
  }
};
