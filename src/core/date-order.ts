import type { DateReading } from "./date-reading";
import { ordersWithin } from "./date-text";
import type { CellValue } from "./workbook";

/** What the dates of a column that are text tell of the order in which its people write them. */
export interface ColumnOrder {
  /** The first text that can only have its month first, "06/15/2026": after it, no text of the column that could be either is sure. */
  readonly monthFirst: string | null;
  /** Some can only have their day first, and none could be either: what Excel leaves as text where it takes the month first. */
  readonly leftByMonthFirst: boolean;
}

/** The order in a column, from its cells; each different one need be given once. Numbers, which are dates already, say nothing. */
export function orderOf(cells: Iterable<CellValue>): ColumnOrder {
  let monthFirst: string | null = null;
  let [hasDayFirst, hasEither] = [false, false];
  for (const cell of cells) {
    if (typeof cell !== "string" || cell === "") continue;
    for (const order of ordersWithin(cell)) {
      if (order === "month-first") monthFirst ??= cell;
      hasDayFirst ||= order === "day-first";
      hasEither ||= order === "either";
    }
  }
  return { monthFirst, leftByMonthFirst: monthFirst === null && hasDayFirst && !hasEither };
}

/** A reading in a column in which a text has its month first: a text that may have it first too gives no day. Months in letters and days above 12 are sure. */
export const inDoubt = (reading: DateReading): DateReading =>
  "day" in reading && "text" in reading && ordersWithin(reading.text).includes("either") ? { how: "either-order", text: reading.text } : reading;
