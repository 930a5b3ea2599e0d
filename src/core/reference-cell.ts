import { textOf } from "./cell-text";
import { fromSerial, MONTH_NAMES, partsOf, type Day } from "./day";
import { isDateFormat } from "./fixes/date-fix";
import { shownNumber } from "./number-format";
import { formatAt, isFormatHeld, valueAt, type Sheet } from "./workbook";

/** A reference as its cell shows it, and the day that Excel has made of it: "1/2" typed is 1 February. */
export interface ReferenceReading {
  readonly text: string;
  readonly day: Day | null;
}

/** A day in a reference's cell, simply: the parts of it that the format shows. */
function shownDay(day: Day, format: string): string {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const { year, month, day: dayOfMonth } = partsOf(day);
  const name = MONTH_NAMES[month - 1]?.slice(0, 3) ?? "";
  return [/d/i.test(bare) ? String(dayOfMonth) : "", name, /y/i.test(bare) ? String(year) : ""].filter((part) => part !== "").join(" ");
}

/** Reads a number in a cell of references. */
export function readReference(value: number, format: string, date1904: boolean): ReferenceReading {
  const day = isDateFormat(format) ? fromSerial(value, date1904) : null;
  return day === null ? { text: shownNumber(value, format), day } : { text: shownDay(day, format), day };
}

/** Whether Excel has made a date of what was typed in a reference's cell. */
export const isReferenceDate = (sheet: Sheet, row: number, column: number): boolean =>
  typeof valueAt(sheet, row, column) === "number" && isDateFormat(formatAt(sheet, row, column));

/** What a cell of references shows. */
export function shownAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" ? readReference(value, formatAt(sheet, row, column), false).text : textOf(value);
}

/**
 * The number formats of a column of references. Where they are held for the first rows only, the others have the one that all
 * numbers of those have, if it is one.
 */
export function referenceFormats(sheet: Sheet, column: number, dataRows: readonly number[]): (row: number) => string {
  const held = dataRows.filter((row) => isFormatHeld(sheet, row, column));
  if (held.length === dataRows.length) return (row) => formatAt(sheet, row, column);
  const formats = new Set(held.filter((row) => typeof valueAt(sheet, row, column) === "number").map((row) => formatAt(sheet, row, column)));
  const usual = formats.size === 1 ? ([...formats][0] ?? "General") : "General";
  return (row) => (isFormatHeld(sheet, row, column) ? formatAt(sheet, row, column) : usual);
}
