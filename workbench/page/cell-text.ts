import { format, formatColor, isDateFormat } from "numfmt";
import type { Scalar } from "../file/book";

/** Excel keeps the system's short date as its US code; where it runs in the UK it shows it day first. */
const SYSTEM_DATES: ReadonlyMap<string, string> = new Map([
  ["m/d/yyyy", "dd/mm/yyyy"],
  ["m/d/yy", "dd/mm/yyyy"],
  ["mm-dd-yy", "dd/mm/yyyy"],
  ["m/d/yyyy h:mm", "dd/mm/yyyy hh:mm"],
  ["m/d/yy h:mm", "dd/mm/yyyy hh:mm"],
]);

const UK = { locale: "en-GB" } as const;

/** Days by which the 1904 date system counts later than the usual one. */
export const DAYS_1904 = 1462;

/** What Excel shows in a cell in the UK, width apart: "30/04/2026", "40%", "1,234", "#N/A", "" for an empty cell. */
export function cellText(value: Scalar, numberFormat: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const pattern = SYSTEM_DATES.get(numberFormat) ?? numberFormat;
  if (typeof value === "string") return pattern.includes("@") && pattern !== "@" ? formatted(pattern, value) : value;
  return numberText(value, pattern, date1904);
}

/** The colour that a number format gives to a value ("[Red]-0"), as CSS, or null. */
export function formatColour(value: Scalar, numberFormat: string): string | null {
  if (typeof value !== "number" || !numberFormat.includes("[")) return null;
  try {
    const colour = formatColor(numberFormat, value);
    return typeof colour === "string" ? colour : null;
  } catch {
    return null;
  }
}

/** A date before the calendar's start fills the cell with hashes, as in Excel. */
function numberText(value: number, pattern: string, date1904: boolean): string {
  if (pattern === "General") return formatted(pattern, value);
  if (!dates(pattern)) return formatted(pattern, value);
  const serial = date1904 ? value + DAYS_1904 : value;
  return serial < 0 ? "########" : formatted(pattern, serial);
}

function dates(pattern: string): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}

/** A code that the library cannot read shows the plain value: better than none. */
function formatted(pattern: string, value: string | number): string {
  try {
    return format(pattern, value, UK);
  } catch {
    return String(value);
  }
}
