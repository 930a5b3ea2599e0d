import { deadlineAlone } from "./deadline-phrase";
import { isBlankLine, unquoted, type Line } from "./line";
import { labelOf } from "./label";
import { sectionOf } from "./section";
import type { SpreadRow } from "./stacked-table";
import { columnsOf, isNumberCell } from "./table";

/** A row of more lines is none. */
const LONGEST = 60;

const cellsIn = ({ cells, text }: Line): readonly string[] => (cells.length > 0 ? cells : [text]);

const isOpen = (cell: string): boolean => cell.startsWith('"') && (cell.match(/"/g) ?? []).length % 2 === 1;

/** A line's first cell goes on with the last cell of the row before it. */
const withLine = (row: readonly string[], [first = "", ...others]: readonly string[]): string[] => [...row.slice(0, -1), `${row.at(-1) ?? ""}\n${first}`.trim(), ...others];

/** A row with cells in quotation marks, until the last of them is closed. */
function quotedRow(lines: readonly Line[], start: number): SpreadRow | null {
  const after = lines.slice(start, start + LONGEST);
  let cells: readonly string[] = [];
  for (const [at, line] of after.entries()) {
    cells = at === 0 ? cellsIn(line) : withLine(cells, cellsIn(line));
    if (cells.slice(0, -1).some(isOpen)) return null;
    if (isOpen(cells.at(-1) ?? "")) continue;
    return at > 0 && cells.length > 1 ? { cells: cells.map(unquoted), lines: after.slice(0, at + 1).map((_, place) => start + place) } : null;
  }
  return null;
}

const beginsRow = ([first = "", ...others]: readonly string[]): boolean => others.length > 0 && isNumberCell(first);

/** What stands between the rows of a table, and belongs to none. */
const isBetweenRows = (line: Line): boolean => isBlankLine(line) || beginsRow(line.cells) || labelOf(line.text) !== null || sectionOf(line.text) !== null || columnsOf(line) !== null;

/** What can only be the rest of a last cell, where a heading between rows could stand as well: "Head of Finance" and its date. */
const endsCell = (text: string): boolean => /^[a-z]/.test(text) || deadlineAlone(text, null) !== null;

/** A row that begins with a number, under `count` headings, with the lines below that complete it. */
function numberedRow(lines: readonly Line[], start: number, count: number, furniture: ReadonlySet<number>): SpreadRow | null {
  const [first] = lines.slice(start, start + 1);
  if (first === undefined || !beginsRow(first.cells)) return null;
  let cells = first.cells;
  const places = [start];
  for (const [after, line] of lines.slice(start + 1, start + LONGEST).entries()) {
    const at = start + 1 + after;
    if (furniture.has(at)) continue;
    const parts = cellsIn(line);
    if (isBetweenRows(line) || cells.length + parts.length - 1 > count || (cells.length >= count && !endsCell(line.text))) break;
    cells = withLine(cells, parts);
    places.push(at);
  }
  return cells.length >= count && places.length > 1 ? { cells, lines: places } : null;
}

/** Rows whose cells hold several lines, as Word and Excel paste them: by the index of their first line. */
export function brokenRows(lines: readonly Line[], furniture: ReadonlySet<number>): ReadonlyMap<number, SpreadRow> {
  const rows = new Map<number, SpreadRow>();
  let count = 0;
  let next = 0;
  for (const [at, line] of lines.entries()) {
    if (at < next) continue;
    const quoted = quotedRow(lines, at);
    const columns = columnsOf(quoted ?? line);
    if (columns !== null) count = columns[0] === "number" ? columns.length : 0;
    const row = quoted ?? (columns === null && count > 0 ? numberedRow(lines, at, count, furniture) : null);
    if (row === null) continue;
    rows.set(at, row);
    next = (row.lines.at(-1) ?? at) + 1;
  }
  return rows;
}
