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

/** What a frame holds beside tables: the columns between them. */
function besideTables(frame: Frame, tables: readonly TableOutline[]): Frame[] {
  const fromLeft = [...tables].sort((one, other) => one.area.column - other.area.column);
  const firsts = [frame.firstColumn, ...fromLeft.map(({ area }) => area.column + area.columns)];
  const lasts = [...fromLeft.map(({ area }) => area.column - 1), frame.lastColumn];
  return firsts.map((firstColumn, place) => ({ ...frame, firstColumn, lastColumn: lasts[place] ?? frame.lastColumn })).filter(({ firstColumn, lastColumn }) => firstColumn <= lastColumn);
}

/** The lists whose headings may stand in a row: the tables that begin there, and what the sheet holds below beside them, each list by itself. */
export function framesAt(sheet: Sheet, headingRow: number): Frame[] {
  const tables = tablesAt(sheet, headingRow);
  return [...tables.map(frameOfTable), ...besideTables(wholeFrame(sheet, headingRow), tables).flatMap((frame) => sideBySide(sheet, frame))];
}

/** `framesAt`, and what would be one list if none stood beside another: for columns that have been found in it before. */
export function framesTriedAt(sheet: Sheet, headingRow: number): Frame[] {
  const frames = framesAt(sheet, headingRow);
  return frames.length > 1 && tablesAt(sheet, headingRow).length === 0 ? [...frames, wholeFrame(sheet, headingRow)] : frames;
}
