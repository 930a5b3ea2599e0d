import { sideBySide } from "./side-by-side";
import type { Sheet, TableOutline } from "./workbook";

/** No sheet is looked at further to the right than this. */
export const COLUMNS_LOOKED_AT = 300;

/** Rows and columns that belong to one heading row: a table's, or the sheet's. */
export interface Frame {
  readonly headingRow: number;
  readonly table: TableOutline | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

function frameOfTable(table: TableOutline): Frame {
  const { area } = table;
  const lastRow = area.row + area.rows - 1 - (table.totals ? 1 : 0);
  return { headingRow: area.row, table, firstColumn: area.column, lastColumn: area.column + area.columns - 1, lastRow };
}

/** All that the sheet holds from a row down. */
function wholeFrame({ used }: Sheet, headingRow: number): Frame {
  const lastColumn = Math.min(used.column + used.columns, used.column + COLUMNS_LOOKED_AT) - 1;
  return { headingRow, table: null, firstColumn: used.column, lastColumn, lastRow: used.row + used.rows - 1 };
}

const tablesAt = (sheet: Sheet, headingRow: number): TableOutline[] => sheet.tables.filter(({ area, headings }) => headings && area.row === headingRow);

/**
 * The lists whose headings may stand in a row: the tables that begin there; else all that the sheet holds below, without
 * another list that stands beside it.
 */
export function framesAt(sheet: Sheet, headingRow: number): Frame[] {
  const tables = tablesAt(sheet, headingRow);
  return tables.length > 0 ? tables.map(frameOfTable) : sideBySide(sheet, wholeFrame(sheet, headingRow));
}

/** `framesAt`, and what would be one list if none stood beside another: for columns that have been found in it before. */
export function framesTriedAt(sheet: Sheet, headingRow: number): Frame[] {
  const frames = framesAt(sheet, headingRow);
  return frames.length > 1 && tablesAt(sheet, headingRow).length === 0 ? [...frames, wholeFrame(sheet, headingRow)] : frames;
}
