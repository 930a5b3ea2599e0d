import { NOT_CALCULATED } from "../cell-text";
import type { Field } from "../fields";
import type { ProblemFound } from "../problem";
import { cellOf, type RecommendationRow } from "../rows";
import type { CellAt } from "../workbook";
import type { Check } from "./check";

/** The problem of a cell that shows an error value, or nothing yet. */
export const errorIn = (at: CellAt, reference: string, field: Field, found: string): ProblemFound =>
  found === NOT_CALCULATED ? { code: "not-calculated", at, reference, field } : { code: "error-value", at, reference, field, found };

function* errorsOf(row: RecommendationRow): Iterable<ProblemFound> {
  for (const { field, text } of row.errors) {
    const at = cellOf(row, field);
    if (at) yield errorIn(at, row.reference, field, text);
  }
}

/** No cell that is read holds an error value such as #REF!, or a formula that was never calculated. */
export const checkErrorValues: Check = function* ({ register, actions }) {
  for (const row of register.rows) yield* errorsOf(row);
  for (const { row } of actions) yield* errorsOf(row);
};
