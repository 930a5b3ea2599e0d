import { isBlank } from "./cell-text";
import type { Frame } from "./frame";
import { isKnown, scoreBeneath, scoreHeading } from "./heading";
import { headingWords } from "./heading-words";
import { OUR_HEADINGS, type OurColumn, type SheetLayout } from "./layout";
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

/** A cell left empty in the heading row may have its heading in a row above: group headings and merged cells do that. */
function headingOver(sheet: Sheet, rows: readonly number[], column: number): string {
  for (const row of rows) {
    const text = headingAt(sheet, row, column);
    if (text !== "" || !isBlank(valueAt(sheet, row, column))) return text;
  }
  return "";
}

/** The group headings in a row, spread to the right as they are merged across. One text alone, in the first column, is a title. */
function groupsIn(sheet: Sheet, row: number, frame: Frame): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  const texts = textsIn(sheet, row, frame);
  if (texts.length === 1 && texts[0] === frame.firstColumn) return groups;
  let group = "";
  for (let column = frame.firstColumn; column <= frame.lastColumn; column++) {
    const above = headingAt(sheet, row, column);
    const own = headingAt(sheet, frame.headingRow, column);
    if (above !== "" || own === "") group = above;
    if (own !== "" && group !== "") groups.set(column, group);
  }
  return groups;
}

const ourColumnOf = (heading: string): OurColumn | null =>
  (Object.keys(OUR_HEADINGS) as OurColumn[]).find((column) => OUR_HEADINGS[column].toLowerCase() === heading.toLowerCase()) ?? null;

/** The user's headings of a frame, from left to right; over two or three rows too. Columns of ours are left out. */
export function headingCells(sheet: Sheet, frame: Frame): HeadingCell[] {
  const above = rowsOver(sheet, frame);
  const groups = above.map((row) => groupsIn(sheet, row, frame));
  const cells: HeadingCell[] = [];
  for (let column = frame.firstColumn; column <= frame.lastColumn; column++) {
    const own = headingOver(sheet, [frame.headingRow, ...above], column);
    if (own === "" || ourColumnOf(own)) continue;
    cells.push({ column, own, group: groups.find((row) => row.has(column))?.get(column) ?? "" });
  }
  return cells;
}

/** Where our own columns stand: anywhere in the heading row, beyond a table too if something kept them from standing beside it. */
export function ourColumns(sheet: Sheet, headingRow: number): SheetLayout["ours"] {
  const ours: Partial<Record<OurColumn, number>> = {};
  (sheet.values[headingRow - sheet.used.row] ?? []).forEach((value, place) => {
    const ourColumn = typeof value === "string" ? ourColumnOf(oneLine(value)) : null;
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
