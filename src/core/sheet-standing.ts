import { cellsOf, type SheetPlan } from "./sheet-plan";
import type { Area, CellValue } from "./workbook";

/** The values of a sheet as it is now, from `used.row` and `used.column` on. */
export interface SheetFound {
  readonly used: Area;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * How a sheet stands to the plan that it was made from. "as-planned": every cell is what the plan says. "in-part": every cell
 * is what the plan says, or blank, as where the making was cut short. "changed": it holds something of the plan's, and
 * something else. "theirs": it holds nothing of the plan's, so it is not the sheet that we made.
 */
export type Standing = "as-planned" | "in-part" | "changed" | "theirs";

/** Tells whose a sheet is, that bears a plan's name: what we made may be taken away again only where nobody has changed it. */
export function standingOf(plan: SheetPlan, { used, values }: SheetFound): Standing {
  const { values: planned } = cellsOf(plan);
  let [kept, lost, strange] = [0, 0, 0];
  const count = (wanted: CellValue, found: CellValue): void => {
    if (found === wanted) kept += wanted === "" ? 0 : 1;
    else if (found === "") lost += 1;
    else strange += 1;
  };
  const rows = Math.max(planned.length, used.row + values.length);
  for (let row = 0; row < rows; row += 1) {
    const [wanted, found] = [planned[row] ?? [], values[row - used.row] ?? []];
    const columns = Math.max(wanted.length, used.column + found.length);
    for (let column = 0; column < columns; column += 1) count(wanted[column] ?? "", found[column - used.column] ?? "");
  }
  if (strange > 0) return kept > 0 ? "changed" : "theirs";
  return lost > 0 ? "in-part" : "as-planned";
}
