import type { ProblemFound } from "../problem";
import { cellOf } from "../rows";
import { servedBy } from "../served";
import { malformedBecause } from "./reference-form";
import type { Check } from "./check";

/**
 * Every reference in a plan is in the register, and there is one that it means; where there is none, the nearest that the register has
 * is named. References of another body are told once for each beginning.
 */
export const checkNotInRegister: Check = function* ({ actions, register, hasRegister }) {
  if (!hasRegister) return;
  const others = new Map<string, { rows: number; first: ProblemFound & { code: "reference-of-another" } }>();
  for (const { row, serves } of actions) {
    const at = cellOf(row, "reference");
    // What Excel made a date of is told as that.
    if (row.reference === "" || row.referenceDay !== null || !at || malformedBecause(row.reference, register)) continue;
    if (serves.length > 0 && servedBy(row.reference, row, register).isWhole) continue;
    const reports = register.reportsOf(row.reference);
    const { reference } = row;
    const beginning = reports.length === 0 ? register.anothersBeginning(reference) : null;
    if (reports.length > 1) yield { code: "reference-shared", at, reference, found: reference, reports };
    else if (beginning !== null) {
      const known = others.get(beginning);
      if (known) known.rows += 1;
      else others.set(beginning, { rows: 1, first: { code: "reference-of-another", at, reference, found: reference, rows: 1 } });
    } else {
      const nearest = register.nearest(reference);
      yield { code: "reference-not-in-register", at, reference, found: reference, nearest: nearest?.reference ?? null, nearestAt: nearest && cellOf(nearest, "reference") };
    }
  }
  for (const { rows, first } of others.values()) yield { ...first, rows };
};
