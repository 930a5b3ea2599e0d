import { columnName, columnNumber } from "./areas";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** A string, a quoted sheet name, an error, or a run of letters, digits and the like. Brackets are matched by hand. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z0-9/]+[!?]?|[\p{L}\p{N}_.$\\?]+/giuy;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([0-9]{1,7})$/;

/**
 * A shared formula as it reads in another cell, `rows` down and `columns` to the right of the one it is written in.
 * Relative references move and come in again at the other edge of the sheet, as Excel has it; absolute ones, text and names stay.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let result = "";
  for (let at = 0; at < formula.length; ) {
    const end = formula[at] === "[" ? bracketEnd(formula, at) : tokenEnd(formula, at);
    const token = formula.slice(at, end);
    result += movedToken(formula, token, at, end, rows, columns);
    at = end;
  }
  return result;
}

function tokenEnd(formula: string, at: number): number {
  TOKEN.lastIndex = at;
  return TOKEN.test(formula) ? TOKEN.lastIndex : at + 1;
}

/** Where a structured reference or a workbook's number ends that begins at `start`: an apostrophe takes the meaning from the character after it. */
export function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function movedToken(formula: string, token: string, start: number, end: number, rows: number, columns: number): string {
  const next = formula[end];
  if (next === "!" || next === "(" || next === "[") return token;
  const cell = CELL.exec(token);
  if (cell) return movedCell(token, cell, rows, columns);
  if (next !== ":" && formula[start - 1] !== ":") return token;
  const column = COLUMN.exec(token);
  if (column && columnNumber(column[2] ?? "") >= 0) return movedColumn(column[1] ?? "", column[2] ?? "", columns);
  const row = ROW.exec(token);
  return row ? movedRow(row[1] ?? "", row[2] ?? "", rows) : token;
}

function movedCell(token: string, match: RegExpExecArray, rows: number, columns: number): string {
  const [, columnFixed = "", column = "", rowFixed = "", row = ""] = match;
  const inside = columnNumber(column) >= 0 && Number(row) >= 1 && Number(row) <= MAX_ROWS;
  return inside ? movedColumn(columnFixed, column, columns) + movedRow(rowFixed, row, rows) : token;
}

function movedColumn(fixed: string, name: string, by: number): string {
  return fixed ? fixed + name : columnName((columnNumber(name) + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function movedRow(fixed: string, digits: string, by: number): string {
  return fixed ? fixed + digits : String(((Number(digits) - 1 + by + MAX_ROWS) % MAX_ROWS) + 1);
}
