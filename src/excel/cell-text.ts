import type { CellValue } from "../core/workbook";

/**
 * A value as it must be handed to Excel so that it arrives as it is. Excel reads every string that it is given as if
 * it were typed, as en-US: "=1+1" becomes a formula and "3/4/2026" the fourth of March. An apostrophe in front, which
 * Excel takes off again, keeps such a string text.
 */
export function asGiven(value: CellValue): CellValue {
  return typeof value === "string" && wouldBeParsed(value) ? `'${value}` : value;
}

/** No number, date, time or percentage that Excel reads is longer than this. */
const LONGEST_LITERAL = 40;

function wouldBeParsed(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text)) return true;
  if (text.length > LONGEST_LITERAL) return false;
  return /\d/.test(text) || /^\s*(true|false)\s*$/i.test(text);
}
