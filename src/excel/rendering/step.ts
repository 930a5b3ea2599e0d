import { type Area, addressOf } from "../../core/workbook";

/** A part of making a sheet: what it asks of Excel, and about how many bytes that takes in the request. */
export interface Step {
  readonly bytes: number;
  /** How many cells it gives a value. */
  readonly cells: number;
  queue(sheet: Excel.Worksheet): void;
}

/** A step that gives no cell a value. */
export const step = (bytes: number, queue: Step["queue"]): Step => ({ bytes, cells: 0, queue });

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

/** "B3:D9". */
export function addressOfArea({ row, column, rows, columns }: Area): string {
  const first = addressOf({ row, column });
  return rows === 1 && columns === 1 ? first : `${first}:${addressOf({ row: row + rows - 1, column: column + columns - 1 })}`;
}
