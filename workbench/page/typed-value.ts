import { getFormatFromId, isDateFormat, isPercentFormat, parseValue } from "numfmt";
import type { Cell, Scalar } from "../file/book";
import { cellText, DAYS_1904 } from "./cell-text";

/** What a person's typing makes of a cell. */
export interface TypedCell {
  readonly value: Scalar;
  /** Without the leading "=". */
  readonly formula?: string;
  /** The format that the typing brings with it ("30/04/2026" makes a date); undefined leaves the cell's own. */
  readonly numberFormat?: string;
  /** Entered with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

const SHORT_DATE = "dd/mm/yyyy";
/** The library's number for the system's short date (ECMA-376 part 1, 18.8.30). */
const SHORT_DATE_ID = 14;
const ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/**
 * Reads typing as Excel does in the UK: "30/04/2026" is a date, "40%" is 0.4 shown as a percentage, "=A1" a formula,
 * "'007" text. `numberFormat` is the cell's present format.
 */
export function typedCell(text: string, numberFormat: string, date1904: boolean): TypedCell {
  if (text === "") return plain(null);
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (numberFormat === "@") return plain(text);
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text.slice(1), quotePrefix: false };
  if (ERRORS.has(text.toUpperCase())) return plain({ error: text.toUpperCase() });
  return typedNumber(text, numberFormat, date1904) ?? plain(text);
}

function plain(value: Scalar): TypedCell {
  return { value, quotePrefix: false };
}

function typedNumber(text: string, numberFormat: string, date1904: boolean): TypedCell | null {
  const read = parseValue(text.trim(), { locale: "en-GB" });
  if (read === undefined) return null;
  if (typeof read.value === "boolean") return plain(read.value);
  const own = "formatId" in read ? patternOf(read.formatId) : null;
  const value = own !== null && isDateFormat(own) && date1904 ? read.value - DAYS_1904 : read.value;
  if (own === null) return plain(isPercentFormat(numberFormat) ? asPercentage(value) : value);
  return brings(own, numberFormat) ? { value, numberFormat: own, quotePrefix: false } : plain(value);
}

function patternOf(id: number | undefined): string | null {
  if (id === undefined) return null;
  return id === SHORT_DATE_ID ? SHORT_DATE : (getFormatFromId(id, "en-GB") ?? null);
}

/** A cell that already shows dates, or percentages, keeps its own way of showing them. */
function brings(own: string, present: string): boolean {
  if (present === "General") return true;
  return isDateFormat(own) && !isDateFormat(present);
}

/** Automatic percent entry: in a percentage cell both 10 and 0.1 mean 10 %. */
function asPercentage(value: number): number {
  return Math.abs(value) >= 1 ? value / 100 : value;
}

/** What stands in the formula bar, and in the cell when it is edited. */
export function editingText(cell: Cell, numberFormat: string, quotePrefix: boolean, date1904: boolean): string {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (typeof value === "string") return quotePrefix ? `'${value}` : value;
  if (typeof value !== "number") return cellText(value, "General", date1904);
  if (isPercentFormat(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  if (isDateFormat(numberFormat)) return cellText(value, Number.isInteger(value) ? SHORT_DATE : "dd/mm/yyyy hh:mm:ss", date1904);
  return String(value);
}
