import { columnName, columnNumber } from "./areas";
import { MAX_ROWS } from "./limits";
import { lineLimit, shiftedLine, shiftedSpan, type LineShift } from "./line-shift";
import { bracketEnd } from "./shared-formula";

/** Where a formula stands that may speak of the shifted lines. */
export interface Standing {
  /** The shifted sheet as the formula calls it. */
  readonly shifted: string;
  /** The sheet that is meant where the formula names none; null where that cannot be the shifted one. */
  readonly own: string | null;
  /**
   * What relative references count from: the cell itself ("cell"), no cell ("none": they stay, as in a name), or the first cell of an area that
   * has one formula for all its cells.
   */
  readonly from: "cell" | "none" | Rooted;
}

/** The lines of an area whose formula is written for its first cell: before and after. */
export interface Rooted {
  readonly first: number;
  readonly last: number;
  readonly now: number;
}

export interface ShiftedFormula {
  readonly text: string;
  /** A reference has become #REF!, since all its cells went. */
  readonly lost: boolean;
  /** It counts over several sheets, so no reference can be right for all of them. */
  readonly several: boolean;
}

const CELL = String.raw`(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})`;
const BEHIND = String.raw`(?![\p{L}\p{N}_.\\?!(\[])`;
const CELLS = new RegExp(`${CELL}(?::${CELL})?${BEHIND}`, "iuy");
const COLUMNS = new RegExp(String.raw`(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})${BEHIND}`, "iuy");
const ROWS = new RegExp(String.raw`(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})${BEHIND}`, "iuy");
/** A sheet before "!": quoted, plain, or the first and last of several. */
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.\\?]+(?::[\p{L}\p{N}_.\\?]+)?))!/uy;
const EXTERNAL = /[\p{L}\p{N}_.\\?:]*!/uy;
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z0-9/]+[!?]?|[\p{L}\p{N}_.$\\?]+/iuy;

/** A formula as it reads once lines of a sheet were put in or taken out: its references to that sheet follow, all else stays letter for letter. */
export function withLines(formula: string, shift: LineShift, standing: Standing): ShiftedFormula {
  let [text, lost, several] = ["", false, false];
  const shifted = standing.shifted.toLowerCase();
  let sheet = standing.own;
  for (let at = 0; at < formula.length; ) {
    const prefix = prefixAt(formula, at);
    if (prefix) {
      several ||= prefix.sheet === SEVERAL;
      sheet = prefix.sheet;
      text += formula.slice(at, prefix.end);
      at = prefix.end;
    }
    const found = referenceAt(formula, at);
    const moved = found && sheet?.toLowerCase() === shifted ? shiftedReference(found, shift, standing.from) : undefined;
    lost ||= moved === null;
    const end = found?.end ?? tokenEnd(formula, at);
    text += moved === undefined ? formula.slice(at, end) : (moved ?? "#REF!");
    at = end;
    sheet = standing.own;
  }
  return { text, lost, several };
}

/** No sheet has such a name: colons may not stand in one. */
const SEVERAL = ":";

/** What names a sheet there; the sheet is null where it belongs to another workbook. */
function prefixAt(formula: string, at: number): { sheet: string | null; end: number } | null {
  if (formula[at] === "[") {
    EXTERNAL.lastIndex = bracketEnd(formula, at);
    return EXTERNAL.test(formula) ? { sheet: null, end: EXTERNAL.lastIndex } : null;
  }
  SHEET.lastIndex = at;
  const match = SHEET.exec(formula);
  if (!match) return null;
  const name = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  return { sheet: name.includes("[") ? null : name.includes(":") ? SEVERAL : name, end: SHEET.lastIndex };
}

function tokenEnd(formula: string, at: number): number {
  if (formula[at] === "[") return bracketEnd(formula, at);
  TOKEN.lastIndex = at;
  return TOKEN.test(formula) ? TOKEN.lastIndex : at + 1;
}

/** One end of a reference on one axis: whether it is fixed by "$", and the line. */
interface End {
  readonly fixed: boolean;
  readonly line: number;
}

interface Reference {
  readonly end: number;
  /** One or two ends each; null where it names no row or no column. */
  readonly columns: readonly End[] | null;
  readonly rows: readonly End[] | null;
}

function referenceAt(formula: string, at: number): Reference | null {
  const cells = matchAt(CELLS, formula, at);
  if (cells) return reference(CELLS.lastIndex, [[cells[1], cells[2]], [cells[5], cells[6]]], [[cells[3], cells[4]], [cells[7], cells[8]]]);
  const columns = matchAt(COLUMNS, formula, at);
  if (columns) return reference(COLUMNS.lastIndex, [[columns[1], columns[2]], [columns[3], columns[4]]], null);
  const rows = matchAt(ROWS, formula, at);
  return rows ? reference(ROWS.lastIndex, null, [[rows[1], rows[2]], [rows[3], rows[4]]]) : null;
}

function matchAt(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

type Written = readonly (readonly [fixed: string | undefined, line: string | undefined])[];

/** null where the letters and digits name no line that a sheet has: a name such as "ABC2026X" or "XYZ9" it is, then. */
function reference(end: number, columnsWritten: Written | null, rowsWritten: Written | null): Reference | null {
  const columns = columnsWritten && endsOf(columnsWritten, columnNumber);
  const rows = rowsWritten && endsOf(rowsWritten, (digits) => (Number(digits) <= MAX_ROWS ? Number(digits) - 1 : -1));
  const all = [...(columns ?? []), ...(rows ?? [])];
  return all.every(({ line }) => line >= 0) ? { end, columns, rows } : null;
}

function endsOf(written: Written, read: (text: string) => number): End[] {
  return written.flatMap(([fixed, line]) => (line === undefined ? [] : [{ fixed: fixed === "$", line: read(line) }]));
}

/** The reference as it reads now; undefined where it stays as it is written; null where its cells have gone. */
function shiftedReference(found: Reference, shift: LineShift, from: Standing["from"]): string | null | undefined {
  const ends = found[shift.axis];
  if (!ends) return undefined;
  const now = shiftedEnds(ends, shift, from);
  if (!now) return null;
  return now.every(({ line }, at) => line === ends[at]?.line) ? undefined : written({ ...found, [shift.axis]: now });
}

function shiftedEnds(ends: readonly End[], shift: LineShift, from: Standing["from"]): End[] | null {
  const [a, b = a] = ends;
  if (!a || !b) return null;
  if (from === "cell" || (a.fixed && b.fixed)) {
    const [low, high] = a.line <= b.line ? [a, b] : [b, a];
    const span = shiftedSpan({ first: low.line, last: high.line }, shift);
    return span && ends.map((end) => ({ ...end, line: end === low ? span.first : span.last }));
  }
  const lines = ends.map((end) => (end.fixed ? shiftedLine(end.line, shift) : from === "none" ? end.line : relativeLine(end.line, shift, from)));
  return lines.every((line) => line !== null) ? ends.map((end, at) => ({ ...end, line: lines[at] ?? 0 })) : null;
}

/**
 * A relative line in a formula that many cells share. Where all of them can follow the cells they speak of, the line follows; where only
 * some could, all keep their distance, as rules do that compare a row with the one above (assumed of Excel).
 */
function relativeLine(line: number, shift: LineShift, { first, last, now }: Rooted): number | null {
  const distance = line - first;
  const own = [shiftedLine(first, shift), shiftedLine(last, shift)];
  const meant = [shiftedLine(line, shift), shiftedLine(last + distance, shift)];
  const distances = own.map((cell, at) => (cell === null || meant[at] == null ? null : meant[at] - cell));
  const kept = now + (distances[0] !== null && distances[0] === distances[1] ? (distances[0] ?? distance) : distance);
  return kept >= 0 && kept < lineLimit(shift.axis) ? kept : null;
}

function written({ columns, rows }: Reference): string {
  const count = (columns ?? rows ?? []).length;
  const name = (ends: readonly End[] | null, at: number, write: (line: number) => string): string => {
    const end = ends?.[at];
    return end ? (end.fixed ? "$" : "") + write(end.line) : "";
  };
  const parts = Array.from({ length: count }, (_, at) => name(columns, at, columnName) + name(rows, at, (line) => String(line + 1)));
  return parts.join(":");
}

/** The first and last line of areas that share a formula, and where the first stands afterwards; null where none is left. */
export function rootOf(areas: readonly { readonly first: number; readonly last: number }[], shift: LineShift): Rooted | null {
  const first = Math.min(...areas.map((span) => span.first));
  const left = areas.flatMap((span) => shiftedSpan(span, shift)?.first ?? []);
  return left.length === 0 ? null : { first, last: Math.max(...areas.map((span) => span.last)), now: Math.min(...left) };
}
