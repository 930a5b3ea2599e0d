import { scaleOf, type Scale } from "./progress";
import { formatAt, isFormatHeld, valueAt, type Sheet } from "./workbook";

/** How a column of percentages is kept. */
export interface PercentColumn {
  /** What 1 means in the cells without a percentage format. */
  readonly scale: Scale;
  /** Whether the cell of a row has a percentage format, as far as it is known. */
  isPercent(row: number): boolean;
}

/**
 * A column of percentages, by the rows that hold data. Formats are held for the first rows only: the others are taken to have
 * the one that most of those have.
 */
export function percentColumnOf(sheet: Sheet, column: number, dataRows: readonly number[]): PercentColumn {
  const isHeld = (row: number): boolean => isFormatHeld(sheet, row, column);
  const hasPercent = (row: number): boolean => isPercentFormat(formatAt(sheet, row, column));
  const held = dataRows.filter(isHeld);
  const mostly = held.filter(hasPercent).length * 2 > held.length;
  const isPercent = (row: number): boolean => (isHeld(row) ? hasPercent(row) : mostly);
  return { isPercent, scale: scaleOf(dataRows.filter((row) => !isPercent(row)).map((row) => valueAt(sheet, row, column))) };
}

export const isPercentFormat = (format: string): boolean => format.includes("%");
