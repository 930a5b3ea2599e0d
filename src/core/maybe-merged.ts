import { isBlank } from "./cell-text";
import type { CellValue, Sheet } from "./workbook";

/** What rows have in common stands in one of the first columns of a plan. */
const FIRST_COLUMNS = 4;
/** A row with fewer filled cells is a title, a section or a note. */
const FILLED = 3;
/** Headings stand over no more than two of the rows with so many filled cells. */
const HEADINGS = 2;

const isFilled = (value: CellValue | undefined): boolean => value !== undefined && !isBlank(value);

/**
 * Whether cells of a sheet's data may be merged: a row below the headings has nothing in one of the first columns, and the row
 * above has. Asking Excel for merged areas is kept for such sheets, because it empties the user's undo list (office-js#5918).
 */
export function mayHoldMergedCells({ values }: Pick<Sheet, "values">): boolean {
  const rows = values.map((cells, row) => ({ cells, row })).filter(({ cells }) => cells.filter(isFilled).length >= FILLED);
  return rows.slice(HEADINGS).some(({ cells, row }) => {
    const above = values[row - 1] ?? [];
    return Array.from({ length: FIRST_COLUMNS }).some((_, column) => !isFilled(cells[column]) && isFilled(above[column]));
  });
}
