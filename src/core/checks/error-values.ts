import type { ProblemFound } from "../problem";
import { cellOf, type RecommendationRow } from "../rows";
import type { Check } from "./check";

function* errorsOf(row: RecommendationRow): Iterable<ProblemFound> {
  for (const { field, text } of row.errors) {
    const at = cellOf(row, field);
    if (at) yield { code: "error-value", at, reference: row.reference, field, found: text };
  }
}

/** No cell that is read holds an error value such as #REF!. */
export const checkErrorValues: Check = function* ({ register, actions }) {
  for (const row of register.rows) yield* errorsOf(row);
  for (const { row } of actions) yield* errorsOf(row);
};
