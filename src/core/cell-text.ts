import type { CellValue } from "./workbook";

/** Stands for the value of a formula that no spreadsheet has calculated yet: unknown, and not blank. Read as an error value is. */
export const NOT_CALCULATED = "#NOT_CALCULATED!";

const ERROR_VALUES = new Set([
  "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
  "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA", "#EXTERNAL!", "#PYTHON!", NOT_CALCULATED,
]);

/** Words that people type into a cell that has nothing to say. */
const NOTHING = new Set(["-", "–", "—", "--", "n/a", "na", "none", "nil", "tbc", "tba", "tbd", "?", "."]);

/** The text of a cell, without spaces round it; non-breaking spaces count as spaces. Numbers and booleans as Excel would show them plainly. */
export function textOf(value: CellValue): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export const isErrorValue = (value: CellValue): value is string =>
  typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_VALUES.has(value);

/** Nothing, or only spaces. */
export const isBlank = (value: CellValue): boolean => value === "" || (typeof value === "string" && value.trim() === "");

/** Blank, or a dash, "n/a", "TBC" or the like. */
export const saysNothing = (text: string): boolean => text === "" || NOTHING.has(text.toLowerCase());

/** Text without spaces round it, and with plain spaces in the place of those that do not break a line. */
export const plainSpaces = (text: string): string => text.replace(/[\u00A0\u2007\u202F]/g, " ").trim();

/** What is comparable as it stands: most references and words of a list. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * Words made comparable: lower case, one space between, without punctuation. "Not-Started." and "not  started" are the same.
 * The sign % is kept as a word, because it is the whole of what a heading says.
 */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replaceAll("%", " % ")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}%#&+]+/gu, " ")
    .trim();
}

/** What Excel gives as a cell's formula is one, and not the cell's own value. */
export const isFormula = (formula: CellValue | undefined): boolean => typeof formula === "string" && formula.startsWith("=");
