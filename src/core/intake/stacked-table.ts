import { fieldNamed } from "./field-line";
import { isBlankLine, type Line } from "./line";

/** A row of a table whose cells were pasted one to a line. */
export interface StackedRow {
  readonly cells: readonly string[];
  /** Indexes of its lines. */
  readonly lines: readonly number[];
}

const NUMBER = /^(?:R|Rec )?\d{1,3}(?:\.\d{1,2})?[a-z]?\.?$/i;
/** The first cell where the number stands in the text. */
const NUMBERED_TEXT = /^(?:\(?\d{1,3}[.)]|R\d{1,3}:?|Recommendation \d{1,3}:?) \S/;
const FEWEST = 3;
const MOST = 8;

/** How many lines from `start` on are headings of columns, a number's or the text's first; 0 where there are none. */
function headingsFrom(lines: readonly Line[], filled: readonly number[], start: number): number {
  const fields = [];
  for (let place = start; place < filled.length && fields.length < MOST; place++) {
    const field = fieldNamed(lines[filled[place] ?? -1]?.text ?? "");
    if (field === null) break;
    fields.push(field);
  }
  const [first] = fields;
  return fields.length >= FEWEST && (first === "number" || first === "text") && fields.includes("text") ? fields.length : 0;
}

/** The lines of a row as its cells: where there are more than columns, the text was broken. */
function cellsOf(texts: readonly string[], headings: readonly string[]): string[] {
  const extra = texts.length - headings.length;
  const at = headings.findIndex((heading) => fieldNamed(heading) === "text");
  if (extra <= 0) return [...texts];
  return [...texts.slice(0, at), texts.slice(at, at + extra + 1).join(" "), ...texts.slice(at + extra + 1)];
}

/** The last row has no other after it: it ends at a gap soon after it could, else it has one line for each cell. */
function endOfLast(filled: readonly number[], start: number, count: number): number {
  const least = Math.min(filled.length, start + count);
  for (let end = least; end <= least + 4 && end <= filled.length; end++) {
    if (end === filled.length || (filled[end] ?? 0) - (filled[end - 1] ?? 0) > 1) return end;
  }
  return least;
}

/** Tables whose cells stand one to a line, as PDF readers paste them: rows by the index of their first line. */
export function stackedRows(lines: readonly Line[]): ReadonlyMap<number, StackedRow> {
  const rows = new Map<number, StackedRow>();
  const filled = lines.flatMap((line, at) => (isBlankLine(line) || line.cells.length > 0 ? [] : [at]));
  const textAt = (place: number): string => lines[filled[place] ?? -1]?.text ?? "";
  const add = (from: number, to: number, cells: readonly string[]): void => {
    const places = filled.slice(from, to);
    rows.set(places[0] ?? 0, { cells, lines: places });
  };
  for (let place = 0; place < filled.length; place++) {
    const count = headingsFrom(lines, filled, place);
    if (count === 0) continue;
    const headings = filled.slice(place, place + count).map((at) => lines[at]?.text ?? "");
    add(place, place + count, headings);
    const begins = fieldNamed(headings[0] ?? "") === "number" ? NUMBER : NUMBERED_TEXT;
    let start = place + count;
    while (begins.test(textAt(start))) {
      let end = start + 1;
      while (end < filled.length && end < start + 60 && !(begins.test(textAt(end)) && end - start >= count)) end++;
      if (end === filled.length || end === start + 60) end = endOfLast(filled, start, count);
      add(start, end, cellsOf(filled.slice(start, end).map((at) => lines[at]?.text ?? ""), headings));
      start = end;
    }
    place = start - 1;
  }
  return rows;
}
