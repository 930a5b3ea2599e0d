import { cellOf } from "../rows";
import { malformedBecause } from "./reference-form";
import type { Check } from "./check";

/** Every reference in a plan is in the register, and of one report; where it is not, the nearest that the register has is named. */
export const checkNotInRegister: Check = function* ({ actions, register, hasRegister }) {
  if (!hasRegister) return;
  for (const { row, recommendation } of actions) {
    const at = cellOf(row, "reference");
    if (recommendation || row.reference === "" || !at || malformedBecause(row.reference, register)) continue;
    const reports = register.reportsOf(row.reference);
    if (reports.length > 1) yield { code: "reference-shared", at, reference: row.reference, found: row.reference, reports };
    if (reports.length > 0) continue;
    const nearest = register.nearest(row.reference);
    yield { code: "reference-not-in-register", at, reference: row.reference, found: row.reference, nearest: nearest?.reference ?? null, nearestAt: nearest && cellOf(nearest, "reference") };
  }
};
