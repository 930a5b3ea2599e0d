import { saysNothing } from "../cell-text";
import { dayRead } from "../date-reading";
import { cellOf, type ActionRow } from "../rows";
import type { Check } from "./check";

function lacking(row: ActionRow): "reason" | "approver" | "both" | null {
  const reason = row.columns.delayReason !== undefined && saysNothing(row.delayReason);
  const approver = row.columns.approver !== undefined && saysNothing(row.approver);
  if (reason && approver) return "both";
  return reason ? "reason" : approver ? "approver" : null;
}

/** A target that was put back says why and who agreed, where the plan has columns for that. */
export const checkTargetMoved: Check = function* ({ actions }) {
  for (const { row } of actions) {
    const revised = dayRead(row.revisedTarget);
    const to = revised ?? dayRead(row.target);
    const from = dayRead(row.originalTarget) ?? (revised === null ? null : dayRead(row.target));
    if (from === null || to === null || to <= from) continue;
    const missing = lacking(row);
    const at = cellOf(row, revised === null ? "target" : "revisedTarget");
    if (missing && at) yield { code: "target-moved-unexplained", at, reference: row.reference, from, to, missing };
  }
};
