import { isBlank, textOf } from "./cell-text";
import { dayRead, readDate } from "./date-reading";
import { sayDay } from "./day";
import { isDateFormat } from "./fixes/date-fix";
import type { SheetLayout } from "./layout";
import { isPercentFormat } from "./percent-column";
import { percent } from "./quantity";
import { formatAt, valueAt, type Sheet } from "./workbook";

function shown(sheet: Sheet, date1904: boolean, row: number, column: number): string {
  const [value, format] = [valueAt(sheet, row, column), formatAt(sheet, row, column)];
  if (typeof value !== "number") return textOf(value);
  if (isPercentFormat(format)) return percent(100 * value);
  const day = isDateFormat(format) ? dayRead(readDate(value, date1904)) : null;
  return day === null ? textOf(value) : sayDay(day);
}

/** The first values of a column beneath the headings, as people read them: at most so many, each once, blanks passed over. Empty where nothing stands there. */
export function sampleOf(sheet: Sheet, { firstRow, lastRow }: SheetLayout, column: number, date1904: boolean, most = 3): string[] {
  const samples = new Set<string>();
  const last = Math.min(lastRow, sheet.used.row + sheet.values.length - 1);
  for (let row = firstRow; row <= last && samples.size < most; row++) {
    if (!isBlank(valueAt(sheet, row, column))) samples.add(shown(sheet, date1904, row, column));
  }
  return [...samples];
}
