import { isBlank } from "./cell-text";
import type { Frame } from "./frame";
import { isKnown, scoreBeneath, scoreHeading } from "./heading";
import { headingWords } from "./heading-words";
import { ourColumnNamed, type OurColumn, type SheetLayout } from "./layout";
import { valueAt, type Sheet } from "./workbook";

/** A heading as it stands, in one line, with the group heading above it ("" where there is none). */
export interface HeadingCell {
  readonly column: number;
  readonly own: string;
  readonly group: string;
}

/** Headings stand over no more rows than this. */
const MOST_ROWS = 3;

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A heading is one cell of text, whatever its line breaks. */
function headingAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? oneLine(value) : "";
}

function textsIn(sheet: Sheet, row: number, { firstColumn, lastColumn }: Frame): number[] {
  const columns: number[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) if (headingAt(sheet, row, column) !== "") columns.push(column);
  return columns;
}

/** The rows above a heading row that headings may stand in too: the one straight above, and another where both hold more than a title. */
function rowsOver(sheet: Sheet, frame: Frame): number[] {
  const rows: number[] = [];
  for (let row = frame.headingRow - 1; row >= sheet.used.row && rows.length < MOST_ROWS - 1; row--) {
    if (rows.length > 0 && (textsIn(sheet, row, frame).length < 2 || textsIn(sheet, row + 1, frame).length < 2)) break;
    rows.push(row);
  }
  return rows;
}

/** Where a column's heading stands among some rows, the lowest first: a cell left empty in one may have its heading in a row above, as merged cells do. */
function placeOfHeading(sheet: Sheet, rows: readonly number[], column: number): number {
  return rows.findIndex((row) => !isBlank(valueAt(sheet, row, column)));
}

/** The group headings in one row for the headings in a row below, spread to the right as they are merged across. One text alone, in the first column, is a title. */
function groupsIn(sheet: Sheet, row: number, below: number, frame: Frame): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  const texts = textsIn(sheet, row, frame);
  if (texts.length === 1 && texts[0] === frame.firstColumn) return groups;
  let group = "";
  for (let column = frame.firstColumn; column <= frame.lastColumn; column++) {
    const above = headingAt(sheet, row, column);
    const own = headingAt(sheet, below, column);
    if (above !== "" || own === "") group = above;
    if (own !== "" && group !== "") groups.set(column, group);
  }
  return groups;
}

/** The user's headings of a frame, from left to right; over two or three rows too. Columns of ours are left out. */
export function headingCells(sheet: Sheet, frame: Frame): HeadingCell[] {
  const rows = [frame.headingRow, ...rowsOver(sheet, frame)];
  const groups = rows.map((below, place) => rows.slice(place + 1).map((row) => groupsIn(sheet, row, below, frame)));
  const cells: HeadingCell[] = [];
  for (let column = frame.firstColumn; column <= frame.lastColumn; column++) {
    const place = placeOfHeading(sheet, rows, column);
    const own = headingAt(sheet, rows[place] ?? frame.headingRow, column);
    if (own === "" || ourColumnNamed(own)) continue;
    cells.push({ column, own, group: groups[place]?.find((row) => row.has(column))?.get(column) ?? "" });
  }
  return cells;
}

/** The headings that stand in the frame's lowest row themselves: none is taken from a row above. */
export const lowestHeadings = (sheet: Sheet, frame: Frame): HeadingCell[] =>
  headingCells(sheet, frame).filter(({ column }) => headingAt(sheet, frame.headingRow, column) !== "");

/** Where our own columns stand: anywhere in the heading row, beyond a table too if something kept them from standing beside it. */
export function ourColumns(sheet: Sheet, headingRow: number): SheetLayout["ours"] {
  const ours: Partial<Record<OurColumn, number>> = {};
  (sheet.values[headingRow - sheet.used.row] ?? []).forEach((value, place) => {
    const ourColumn = typeof value === "string" ? ourColumnNamed(oneLine(value)) : null;
    if (ourColumn) ours[ourColumn] ??= sheet.used.column + place;
  });
  return ours;
}

/** What stands between a group heading and the heading beneath it, where both are shown. */
const BENEATH = " – ";

export const withGroup = ({ own, group }: HeadingCell): string => (group === "" ? own : `${group}${BENEATH}${own}`);

/** The heading of a column whose group heading is shown with it; other headings as they are. */
export const partBeneath = (heading: string): string => heading.slice(heading.lastIndexOf(BENEATH) + (heading.includes(BENEATH) ? BENEATH.length : 1));

/**
 * A heading as people are shown it: with its group heading where it means something only beneath it, or where the same
 * heading stands beneath another group too.
 */
export function shownHeading(cell: HeadingCell, all: readonly HeadingCell[]): string {
  const { own, group } = cell;
  if (group === "") return own;
  const isTold = all.some((other) => other.own === own && other.group !== group);
  return isTold || (!isKnown(scoreHeading(own)) && isKnown(scoreBeneath(group, own))) ? withGroup(cell) : own;
}

/** The ways in which a heading is the same as one remembered, the surest first: word for word, then by its words alone. */
export const HEADING_KEYS: readonly ((heading: string) => string)[] = [
  (heading) => oneLine(heading).toLowerCase(),
  (heading) => headingWords(heading).join(" "),
];
