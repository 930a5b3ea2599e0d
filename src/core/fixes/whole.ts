import type { PercentColumn } from "../percent-column";
import type { CellValue } from "../workbook";

/** What says 100 % in a cell as the column is kept: 1, 100, "100%" or such a number as text; null where that is not plain. */
export function wholeFor(value: CellValue, row: number, { isPercent, scale }: PercentColumn): CellValue | null {
  const whole = isPercent(row) || scale === "fraction" ? 1 : 100;
  if (typeof value === "number") return whole;
  if (typeof value !== "string") return null;
  if (/^\s*\d+(?:\.\d+)?%\s*$/.test(value)) return "100%";
  return /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? String(whole) : null;
}
