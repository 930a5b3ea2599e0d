import type { CellValue } from "./workbook";

/** Stands for the value of a formula that no spreadsheet has calculated yet: unknown, and not blank. Read as an error value is. */
export const NOT_CALCULATED = "#NOT_CALCULATED!";

const ERROR_VALUES = new Set([
  "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
  "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA", "#EXTERNAL!", "#PYTHON!", NOT_CALCULATED,
]);

/** Most texts: nothing in them that is not on the keyboard. */
const BEYOND_KEYBOARD = /[^\t-~]/;

/** Direction marks, zero-width spaces and joiners, soft hyphens, byte-order marks: they come along from mails and web pages, and show nothing. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** Spaces that do not break a line, or are wider or narrower than the plain one. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

const HYPHENS = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/g;
const SLASHES = /[\u2044\u2215\uFF0F]/g;
const APOSTROPHES = /[\u2018\u2019\u201B\u02B9\u02BC\u2032\u00B4\uFF07]/g;

/** Text without spaces round it and without what cannot be seen, and with plain spaces in the place of other ones. */
export const plainSpaces = (text: string): string => (BEYOND_KEYBOARD.test(text) ? text.replace(SPACES, " ").replace(UNSEEN, "") : text).trim();

/** Text with the keyboard's own hyphen, slash and apostrophe in the place of every other kind: for reading and comparing, not for showing. */
export const plainMarks = (text: string): string =>
  BEYOND_KEYBOARD.test(text) ? text.replace(HYPHENS, "-").replace(SLASHES, "/").replace(APOSTROPHES, "'") : text;

/** Words that people type into a cell that has nothing to say. */
const NOTHING = new Set(["-", "--", "---", "n/a", "na", "none", "nil", "tbc", "tba", "tbd", "?", "."]);
const LONGEST_NOTHING = 4;

/** The text of a cell as people see it (`plainSpaces`). Numbers and booleans as Excel would show them plainly. */
export function textOf(value: CellValue): string {
  if (typeof value === "string") return plainSpaces(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export const isErrorValue = (value: CellValue): value is string =>
  typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_VALUES.has(value);

/** Nothing, or nothing that can be seen. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  // Nearly all texts begin with a letter or a digit.
  const first = value.charCodeAt(0);
  return !(first > 32 && first < 127) && plainSpaces(value) === "";
}

/** Blank, or a dash, "n/a", "TBC" or the like. */
export const saysNothing = (text: string): boolean => text === "" || (text.length <= LONGEST_NOTHING && NOTHING.has(plainMarks(text).toLowerCase()));

/** What is comparable as it stands: most references and words of a list. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** What may stand within a word and does not part it: apostrophes, and what cannot be seen. */
const WITHIN_WORDS = new RegExp(`['\`]|${APOSTROPHES.source}|${UNSEEN.source}`, "g");

/**
 * Words made comparable: lower case, one space between, without punctuation. "Not-Started." and "not  started" are the same.
 * The sign % is kept as a word, because it is the whole of what a heading says.
 */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replaceAll("%", " % ")
    .replace(WITHIN_WORDS, "")
    .replace(/[^\p{L}\p{N}%#&+]+/gu, " ")
    .trim();
}

/** What Excel gives as a cell's formula is one, and not the cell's own value. */
export const isFormula = (formula: CellValue | undefined): boolean => typeof formula === "string" && formula.startsWith("=");
