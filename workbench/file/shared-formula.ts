import { columnName, columnNumber } from "./areas";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** A string, a quoted sheet name, an error, or a run of letters, digits and the like. Brackets are matched by hand. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z0-9/]+[!?]?|[\p{L}\p{N}_.$\\?]+/giuy;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([0-9]{1,7})$/;

/** What becomes of a relative reference that leaves the sheet: it comes in again at the other edge, as in shared formulas, or it is lost, as in a sort. */
export type Edge = "wraps" | "breaks";

/**
 * A shared formula as it reads in another cell, `rows` down and `columns` to the right of the one it is written in.
 * Relative references move; absolute ones, text and names stay.
 */
export function movedFormula(formula: string, rows: number, columns: number, edge: Edge = "wraps"): string {
  if (rows === 0 && columns === 0) return formula;
  let result = "";
  for (let at = 0; at < formula.length; ) {
    const end = formula[at] === "[" ? bracketEnd(formula, at) : tokenEnd(formula, at);
    const token = formula.slice(at, end);
    result += movedToken(formula, token, at, end, { rows, columns, edge });
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

interface Move {
  readonly rows: number;
  readonly columns: number;
  readonly edge: Edge;
}

function movedToken(formula: string, token: string, start: number, end: number, move: Move): string {
  const next = formula[end];
  if (next === "!" || next === "(" || next === "[") return token;
  const cell = CELL.exec(token);
  if (cell) return movedCell(token, cell, move);
  if (next !== ":" && formula[start - 1] !== ":") return token;
  const column = COLUMN.exec(token);
  if (column && columnNumber(column[2] ?? "") >= 0) return movedColumn(column[1] ?? "", column[2] ?? "", move) ?? LOST;
  const row = ROW.exec(token);
  return row ? (movedRow(row[1] ?? "", row[2] ?? "", move) ?? LOST) : token;
}

const LOST = "#REF!";

function movedCell(token: string, match: RegExpExecArray, move: Move): string {
  const [, columnFixed = "", column = "", rowFixed = "", row = ""] = match;
  const inside = columnNumber(column) >= 0 && Number(row) >= 1 && Number(row) <= MAX_ROWS;
  if (!inside) return token;
  const [movedTo, rowTo] = [movedColumn(columnFixed, column, move), movedRow(rowFixed, row, move)];
  return movedTo === null || rowTo === null ? LOST : movedTo + rowTo;
}

/** null where the reference is lost. */
function movedColumn(fixed: string, name: string, { columns, edge }: Move): string | null {
  if (fixed) return fixed + name;
  const to = placed(columnNumber(name) + columns, MAX_COLUMNS, edge);
  return to === null ? null : columnName(to);
}

function movedRow(fixed: string, digits: string, { rows, edge }: Move): string | null {
  if (fixed) return fixed + digits;
  const to = placed(Number(digits) - 1 + rows, MAX_ROWS, edge);
  return to === null ? null : String(to + 1);
}

function placed(to: number, size: number, edge: Edge): number | null {
  if (to >= 0 && to < size) return to;
  return edge === "wraps" ? (to + size) % size : null;
}
