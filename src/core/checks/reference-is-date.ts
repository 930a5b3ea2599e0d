import type { ProblemFound } from "../problem";
import { isReferenceDate, shownAt } from "../reference-cell";
import { cellOf, type RecommendationRow } from "../rows";
import type { Sheet } from "../workbook";
import type { Check } from "./check";

function* datesIn(row: RecommendationRow, sheet: Sheet): Iterable<ProblemFound> {
  for (const field of ["reference", "actionReference"] as const) {
    const at = cellOf(row, field);
    if (at && isReferenceDate(sheet, at.row, at.column)) yield { code: "reference-is-date", at, reference: row.reference, field, found: shownAt(sheet, at.row, at.column) };
  }
}

/** No reference has become a date: "1/2" typed into a cell that is not text is 1 February to Excel. */
export const checkReferenceIsDate: Check = function* ({ register, actions, sheets }) {
  const byName = new Map(sheets.map(({ sheet }) => [sheet.name, sheet]));
  for (const row of [...register.rows, ...actions.map((action) => action.row)]) {
    const sheet = byName.get(row.sheet);
    if (sheet) yield* datesIn(row, sheet);
  }
};
