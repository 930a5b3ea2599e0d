import type { DateReading } from "./date-reading";
import { MONTH_NAMES, monthEnd, partsOf } from "./day";
import { formatAt, isFormatHeld, valueAt, type Sheet } from "./workbook";

/** "mmm-yy", "[$-809]mmmm yyyy;@": a month and a year, and no day. */
export function isMonthFormat(format: string): boolean {
  const [first = ""] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";");
  return /m/i.test(first) && /y/i.test(first) && !/[dhs]/i.test(first);
}

/**
 * Whether a row's cell of a column shows its date as a month: what a person typed as "June 26", Excel keeps as its first day.
 * Where formats are held for the first rows only, the others show months where all dates of those do.
 */
export function monthCells(sheet: Sheet, column: number, dataRows: readonly number[]): (row: number) => boolean {
  const known = new Map<string, boolean>();
  const showsMonth = (row: number): boolean => {
    const format = formatAt(sheet, row, column);
    let isMonth = known.get(format);
    if (isMonth === undefined) known.set(format, (isMonth = isMonthFormat(format)));
    return isMonth;
  };
  let areAllMonths: boolean | null = null;
  const othersAre = (): boolean => {
    const dates = dataRows.filter((row) => isFormatHeld(sheet, row, column) && typeof valueAt(sheet, row, column) === "number");
    return dates.length > 0 && dates.every(showsMonth);
  };
  return (row) => (isFormatHeld(sheet, row, column) ? showsMonth(row) : (areAllMonths ??= othersAre()));
}

/** A date by which something is to be done, in a cell that shows a month: its first day stands for the month, and the last one counts. */
export function asMonth(reading: DateReading): DateReading {
  if (reading.how !== "date") return reading;
  const { year, month, day } = partsOf(reading.day);
  return day === 1 ? { how: "assumed", day: monthEnd(year, month), text: `${MONTH_NAMES[month - 1] ?? ""} ${year}`, assumption: "last-day-of-month" } : reading;
}
