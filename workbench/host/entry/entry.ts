import type { Scalar } from "../../file/book";
import { invalidArgument } from "../refusal";
import { readDate } from "./date-entry";
import { readNumber } from "./number-entry";

/** What becomes of a cell when something is entered into it. */
export interface Entry {
  readonly value: Scalar;
  /** Without "=". Its value is unknown until Excel works it out. */
  readonly formula?: string;
  /** Entered with a leading apostrophe. */
  readonly quotePrefix?: boolean;
  /** The number format that a cell takes on where it has none of its own (General). */
  readonly numberFormat?: string;
}

export interface EntryRules {
  readonly date1904: boolean;
  /** The year of a date without one. */
  readonly thisYear: number;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const ERRORS = new Set(["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!"]);

/**
 * What Excel makes of a value that an add-in writes. A text is read as if it had been typed in en-US, whatever the
 * user's locale (office-js #1559, "by design"). `asText` is a cell with the number format "@".
 */
export function entryOf(value: string | number | boolean, asText: boolean, rules: EntryRules): Entry {
  if (typeof value === "string") return textEntry(value, asText, rules);
  if (!asText) return { value };
  return { value: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
}

function textEntry(text: string, asText: boolean, rules: EntryRules): Entry {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: checked(text.slice(1)), quotePrefix: true };
  if (asText) return { value: checked(text) };
  if (text.startsWith("=") && text.length > 1) return formulaEntry(text.slice(1));
  return readNumber(text) ?? readDate(text, rules) ?? wordEntry(text);
}

function wordEntry(text: string): Entry {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  // As typed: what begins like a sum is one (general knowledge of Excel, not documented for add-ins).
  if (/^[+-][^\s]/.test(text)) return formulaEntry(text);
  if (/^@\S/.test(text)) throw invalidArgument(`"${shown(text)}" begins like a formula and is none`);
  return { value: checked(text) };
}

function formulaEntry(formula: string): Entry {
  if (formula.length > LONGEST_FORMULA) throw invalidArgument(`a formula of ${formula.length} characters, where Excel takes ${LONGEST_FORMULA}`);
  if (!isBalanced(formula)) throw invalidArgument(`"=${shown(formula)}" is no formula`);
  return { value: null, formula };
}

/** Brackets and quotation marks close: as much of a formula's grammar as is checked here. */
function isBalanced(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'/g, "");
  let open = 0;
  for (const character of bare) {
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open < 0 || character === '"') return false;
  }
  return open === 0;
}

function checked(text: string): string {
  if (text.length > LONGEST_TEXT) throw invalidArgument(`a text of ${text.length} characters, where a cell takes ${LONGEST_TEXT}`);
  return text;
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
