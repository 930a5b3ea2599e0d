import { isBlank } from "./cell-text";
import { chooseColumns, type Choice, type HeadedColumn } from "./column-choice";
import { profileOf, type KnownWords } from "./column-profile";
import { guideRows } from "./guide-rows";
import { isKnown, vagueFields, type FieldScores } from "./heading";
import { OUR_HEADINGS, type OurColumn, type SheetLayout } from "./layout";
import { valueAt, type CellValue, type Sheet, type TableOutline } from "./workbook";

/** So many first rows of each sheet are looked at, and no more: a workbook that holds only these is recognised the same. */
export const HEAD_ROWS = 120;
/** The headings are looked for in so many first rows of a sheet. */
const HEADING_ROWS = 40;
const COLUMNS_LOOKED_AT = 300;

/** Rows and columns that belong to one heading row: a table's, or the sheet's. */
interface Frame {
  readonly headingRow: number;
  readonly table: TableOutline | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

export interface Found extends Frame {
  readonly choice: Choice;
  readonly headed: readonly HeadedColumn[];
  readonly ours: SheetLayout["ours"];
  /** Rows straight below the headings that explain them. */
  readonly guideRows: number;
}

/** What is worked out once for all sheets. */
export interface Known {
  readonly words: KnownWords;
  readonly scoreOf: (heading: string, group: string) => FieldScores;
}

const ourColumnOf = (heading: string): OurColumn | null =>
  (Object.keys(OUR_HEADINGS) as OurColumn[]).find((column) => OUR_HEADINGS[column].toLowerCase() === heading.toLowerCase()) ?? null;

function frameOf(sheet: Sheet, headingRow: number): Frame {
  const { used } = sheet;
  const table = sheet.tables.find(({ area, headings }) => headings && area.row === headingRow) ?? null;
  if (!table) {
    const lastColumn = Math.min(used.column + used.columns, used.column + COLUMNS_LOOKED_AT) - 1;
    return { headingRow, table, firstColumn: used.column, lastColumn, lastRow: used.row + used.rows - 1 };
  }
  const { area } = table;
  const lastRow = area.row + area.rows - 1 - (table.totals ? 1 : 0);
  return { headingRow, table, firstColumn: area.column, lastColumn: area.column + area.columns - 1, lastRow };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A heading is one cell of text, whatever its line breaks. */
function headingAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? oneLine(value) : "";
}

/** A cell left empty in the heading row may have its heading in the row above: group headings and merged cells do that. */
function headingOver(sheet: Sheet, row: number, column: number): string {
  const own = headingAt(sheet, row, column);
  return own !== "" || !isBlank(valueAt(sheet, row, column)) || row === sheet.used.row ? own : headingAt(sheet, row - 1, column);
}

/** The group headings in the row above, spread to the right as they are merged across. One text alone, in the first column, is a title. */
function groupsOver(sheet: Sheet, { headingRow, firstColumn, lastColumn }: Frame): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  if (headingRow === sheet.used.row) return groups;
  const texts: number[] = [];
  let group = "";
  for (let column = firstColumn; column <= lastColumn; column++) {
    const above = headingAt(sheet, headingRow - 1, column);
    const own = headingAt(sheet, headingRow, column);
    if (above !== "") texts.push(column);
    if (above !== "" || own === "") group = above;
    if (own !== "" && group !== "") groups.set(column, group);
  }
  return texts.length === 1 && texts[0] === firstColumn ? new Map() : groups;
}

/** The sample of a column's cells, below the headings and what explains them. */
export function cellsBelow(sheet: Sheet, frame: Frame, guides: number, column: number): CellValue[] {
  const last = Math.min(frame.lastRow, sheet.used.row + HEAD_ROWS - 1);
  const cells: CellValue[] = [];
  for (let row = frame.headingRow + 1 + guides; row <= last; row++) cells.push(valueAt(sheet, row, column));
  return cells;
}

/** The columns with a heading, and how many rows below the headings explain them. */
function headedColumns(sheet: Sheet, frame: Frame, { words, scoreOf }: Known): { headed: HeadedColumn[]; guides: number } {
  const groups = groupsOver(sheet, frame);
  const nothing = profileOf([], words);
  const unread: HeadedColumn[] = [];
  for (let column = frame.firstColumn; column <= frame.lastColumn; column++) {
    const own = headingOver(sheet, frame.headingRow, column);
    if (own === "" || ourColumnOf(own)) continue;
    const group = groups.get(column) ?? "";
    const scores = scoreOf(own, group);
    const heading = isKnown(scores) && !isKnown(scoreOf(own, "")) ? `${group} – ${own}` : own;
    unread.push({ column, heading, scores, profile: nothing });
  }
  const guides = guideRows(sheet, frame.headingRow, unread);
  const read = (headed: HeadedColumn): HeadedColumn => ({ ...headed, profile: profileOf(cellsBelow(sheet, frame, guides, headed.column), words) });
  return { headed: unread.map((headed) => (isKnown(headed.scores) || vagueFields(headed.heading) ? read(headed) : headed)), guides };
}

/** Where our own columns stand: anywhere in the heading row, beyond a table too if something kept them from standing beside it. */
function ourColumns(sheet: Sheet, headingRow: number): SheetLayout["ours"] {
  const ours: Partial<Record<OurColumn, number>> = {};
  (sheet.values[headingRow - sheet.used.row] ?? []).forEach((value, place) => {
    const ourColumn = typeof value === "string" ? ourColumnOf(oneLine(value)) : null;
    if (ourColumn) ours[ourColumn] ??= sheet.used.column + place;
  });
  return ours;
}

/** At least two of its cells could be headings. */
const isHopeful = (sheet: Sheet, row: number, { scoreOf }: Known): boolean => {
  const cells = (sheet.values[row - sheet.used.row] ?? []).slice(0, COLUMNS_LOOKED_AT);
  return cells.filter((value) => typeof value === "string" && isKnown(scoreOf(oneLine(value), ""))).length >= 2;
};

/** Headings are repeated down some sheets, for printing: the first are the ones that count. */
function repeats(sheet: Sheet, row: number, earlier: Found): boolean {
  const own = earlier.headed.map(({ column }) => headingAt(sheet, row, column));
  const filled = own.filter((heading) => heading !== "").length;
  return earlier.headed.filter(({ heading }, place) => heading === own[place]).length * 2 > filled;
}

/** The row whose headings, with the cells beneath, say most; the upper one of two that say the same. */
export function findHeadings(sheet: Sheet, knowledge: Known): Found | null {
  let best: Found | null = null;
  const last = Math.min(sheet.used.row + Math.min(HEADING_ROWS, sheet.used.rows) - 1, sheet.used.row + sheet.values.length - 1);
  for (let row = sheet.used.row; row <= last; row++) {
    if (!isHopeful(sheet, row, knowledge)) continue;
    const frame = frameOf(sheet, row);
    const { headed, guides } = headedColumns(sheet, frame, knowledge);
    const found: Found = { ...frame, choice: chooseColumns(headed), headed, ours: ourColumns(sheet, row), guideRows: guides };
    if (!best || (found.choice.total > best.choice.total + 0.01 && !repeats(sheet, row, best))) best = found;
  }
  return best;
}
