import type { DateReading } from "./date-reading";
import { MONTH_NAMES, monthEnd, partsOf } from "./day";
import { formatAt, isFormatHeld, valueAt, type Sheet } from "./workbook";

/** "mmm-yy", "[$-809]mmmm yyyy;@": a month and a year, and no day. */
export function isMonthFormat(format: string): boolean {
  const [first = ""] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";");
  return /m/i.test(first) && /y/i.test(first) && !/[dhs]/i.test(first);
}

/** Whether a column shows its dates as months, as far as its formats are held: what a person typed as "June 26", Excel keeps as its first day. */
export function showsMonths(sheet: Sheet, column: number, dataRows: readonly number[]): boolean {
  const dates = dataRows.filter((row) => isFormatHeld(sheet, row, column) && typeof valueAt(sheet, row, column) === "number");
  return dates.length > 0 && dates.every((row) => isMonthFormat(formatAt(sheet, row, column)));
}

/** A date by which something is to be done, in a column that shows months: its first day stands for the month, and the last one counts. */
export function asMonth(reading: DateReading): DateReading {
  if (reading.how !== "date") return reading;
  const { year, month, day } = partsOf(reading.day);
  return day === 1 ? { how: "assumed", day: monthEnd(year, month), text: `${MONTH_NAMES[month - 1] ?? ""} ${year}`, assumption: "last-day-of-month" } : reading;
}
