import { fieldNamed } from "./field-line";
import { isBlankLine, type Line } from "./line";
import { columnsOf, type Columns } from "./table";

/** A row of a table that was pasted over several lines. */
export interface SpreadRow {
  readonly cells: readonly string[];
  /** Indexes of its lines. */
  readonly lines: readonly number[];
}

const NUMBER = /^(?:R|Rec )?\d{1,3}(?:\.\d{1,2})?[a-z]?\.?$/i;
/** The first cell where the number stands in the text. */
const NUMBERED_TEXT = /^(?:\(?\d{1,3}[.)]|R\d{1,3}:?|Recommendation \d{1,3}:?) \S/;
const FEWEST = 3;
const MOST = 8;
/** A row of more lines is none. */
const LONGEST = 60;

/** A line that is not blank and has no cells of its own, with its index among all lines. */
interface Cell {
  readonly at: number;
  readonly text: string;
}

const textAt = (filled: readonly Cell[], place: number): string => filled[place]?.text ?? "";

/** The columns that the lines from `start` on are headings of, a number's or the text's first; empty where there are none. */
function headingsFrom(filled: readonly Cell[], start: number): Columns {
  const lines = filled.slice(start, start + MOST);
  const end = lines.findIndex(({ text }) => fieldNamed(text) === null);
  const cells = lines.slice(0, end < 0 ? MOST : end).map(({ text }) => text);
  const columns = cells.length >= FEWEST ? columnsOf({ cells }) : null;
  return columns !== null && (columns[0] === "number" || columns[0] === "text") ? columns : [];
}

/** The lines of a row as its cells: where there are more than columns, the text was broken. */
function cellsOf(texts: readonly string[], fields: Columns): string[] {
  const at = fields.indexOf("text");
  const after = at + 1 + Math.max(0, texts.length - fields.length);
  return [...texts.slice(0, at), texts.slice(at, after).join(" "), ...texts.slice(after)];
}

/** A row ends where the next begins. */
function endOf(filled: readonly Cell[], start: number, count: number, begins: RegExp): number {
  for (let end = start + count; end < start + LONGEST && headingsFrom(filled, end).length === 0; end++) if (begins.test(textAt(filled, end))) return end;
  return endOfLast(filled, start, count);
}

/** The last row has no other after it: it ends at a gap or at headings soon after it could, else it has one line for each cell. */
function endOfLast(filled: readonly Cell[], start: number, count: number): number {
  const least = Math.min(filled.length, start + count);
  for (let end = least; end <= least + 4; end++) {
    const [last, next] = [filled[end - 1], filled[end]];
    if (last === undefined || next === undefined || next.at - last.at > 1 || headingsFrom(filled, end).length > 0) return end;
  }
  return least;
}

/** Tables whose cells stand one to a line, as PDF readers paste them: rows by the index of their first line. */
export function stackedRows(lines: readonly Line[]): ReadonlyMap<number, SpreadRow> {
  const filled = lines.flatMap((line, at): Cell[] => (isBlankLine(line) || line.cells.length > 0 ? [] : [{ at, text: line.text }]));
  const rows: SpreadRow[] = [];
  for (let place = 0; place < filled.length; place++) {
    const fields = headingsFrom(filled, place);
    if (fields.length === 0) continue;
    let start = place + fields.length;
    const headings = filled.slice(place, start);
    rows.push({ cells: headings.map(({ text }) => text), lines: headings.map(({ at }) => at) });
    const begins = fields[0] === "number" ? NUMBER : NUMBERED_TEXT;
    while (begins.test(textAt(filled, start))) {
      const row = filled.slice(start, endOf(filled, start, fields.length, begins));
      rows.push({ cells: cellsOf(row.map(({ text }) => text), fields), lines: row.map(({ at }) => at) });
      start += row.length;
    }
    place = start - 1;
  }
  return new Map(rows.map((row) => [row.lines[0] ?? 0, row]));
}
