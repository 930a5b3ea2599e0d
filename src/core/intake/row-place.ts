import { isBlank } from "../cell-text";
import type { SheetLayout } from "../layout";
import { valueAt, type Area, type Sheet } from "../workbook";

/** What stands above new rows, and in their own cells. */
export interface RowAbove {
  /** The cells of the new rows have no number format and no colour of their own, and look as those of the row below them. */
  readonly isBare: boolean;
  /** They hold nothing but formulas that go on from above. */
  readonly isFree: boolean;
  /** The number formats of the new rows' own cells, row by row. */
  readonly ownFormats: readonly (readonly string[])[];
  /** One for each column of the list; `list` is the drop-down's source where it has to be given to the new rows. */
  readonly columns: readonly { readonly column: number; readonly isFormula: boolean; readonly format: string; readonly list: string | null }[];
}

/** Where new rows of a list go: its own columns, below its last row that holds anything; else why they cannot, as a sentence. */
export type RowPlace = { readonly area: Area; readonly isFirst: boolean } | { readonly refused: string };

function columnsOf(sheet: Sheet, layout: SheetLayout): { column: number; columns: number } {
  const table = sheet.tables.find(({ name }) => name === layout.table);
  if (table) return { column: table.area.column, columns: table.area.columns };
  const headed = [...Object.values(layout.columns), ...layout.unmapped.map(({ column }) => column), ...Object.values(layout.ours)];
  const first = Math.min(...headed);
  return { column: first, columns: Math.max(...headed) - first + 1 };
}

/** The place of so many new rows: the first ones below the last row of the list that holds anything. */
export function placeRows(sheet: Sheet, layout: SheetLayout, rows: number): RowPlace {
  const fields = Object.values(layout.columns);
  let last = layout.lastRow;
  while (last >= layout.firstRow && fields.every((column) => isBlank(valueAt(sheet, last, column)))) last -= 1;
  const row = Math.max(last + 1, layout.firstRow);
  const area = { row, rows, ...columnsOf(sheet, layout) };
  const table = sheet.tables.find(({ name }) => name === layout.table);
  const where = `The rows below the list on the sheet “${sheet.name}”`;
  if (table?.totals === true && row + rows > table.area.row + table.area.rows - 1) return { refused: `The table on the sheet “${sheet.name}” ends in a row of totals. Take it off for now (Table Design, Total Row), then try again.` };
  if (sheet.tables.some((other) => other !== table && meets(other.area, area))) return { refused: `${where} belong to another table. Make room, then try again.` };
  if (sheet.merged?.some((merged) => meets(merged, { ...area, row: row - 1, rows: rows + 1 })) === true) return { refused: `${where}, or its last row, have merged cells. Unmerge them, then try again.` };
  for (let at = row; at < row + rows; at++) {
    // Our own columns are cleared where a row has nothing to assess, and formulas are looked at when the row above is read.
    for (const column of fields) if (!isBlank(valueAt(sheet, at, column))) return { refused: `${where} are not empty (row ${at + 1}). Make room, then try again.` };
  }
  return { area, isFirst: last < layout.firstRow };
}

const meets = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
