import { plainSpaces } from "../cell-text";
import { cellOf, type RecommendationRow } from "../rows";
import type { Field } from "../fields";
import type { ProblemFound } from "../problem";
import { valueAt, type Sheet } from "../workbook";
import type { Check } from "./check";

/** The short texts that people filter, sort and look up by. */
const FIELDS: readonly Field[] = ["reference", "actionReference", "status", "executiveLead", "deliveryLead"];

function* strayIn(row: RecommendationRow, sheet: Sheet): Iterable<ProblemFound> {
  for (const field of FIELDS) {
    const column = row.columns[field];
    if (column === undefined) continue;
    const value = valueAt(sheet, row.row, column);
    if (typeof value !== "string") continue;
    const plain = plainSpaces(value);
    const at = plain === value || plain === "" ? null : cellOf(row, field);
    if (at) yield { code: "spaces-around", at, reference: row.reference, field, found: plain };
  }
}

/** References, statuses and leads have no spaces round them and none that only look like one: these are read, but Excel's filters do not see through them. */
export const checkSpacesAround: Check = function* ({ register, actions, sheets }) {
  const byName = new Map(sheets.map(({ sheet }) => [sheet.name, sheet]));
  const rows = [...register.rows, ...actions.map(({ row }) => row)];
  for (const row of rows) {
    const sheet = byName.get(row.sheet);
    if (sheet) yield* strayIn(row, sheet);
  }
};
