import { chooseColumns, type Choice, type HeadedColumn } from "./column-choice";
import { profileOf, type ColumnProfile, type KnownWords } from "./column-profile";
import { COLUMNS_LOOKED_AT, framesAt, type Frame } from "./frame";
import { guideRows } from "./guide-rows";
import { isKnown, vagueFields } from "./heading";
import { headingCells, lowestHeadings, oneLine, ourColumns, shownHeading } from "./heading-cells";
import type { FieldScores } from "./heading-match";
import { SOME_ID } from "./heading-phrases";
import type { SheetLayout } from "./layout";
import { formatAt, valueAt, type CellValue, type Sheet } from "./workbook";

/** So many first rows of each sheet are looked at, and no more: a workbook that holds only these is recognised the same. */
export const HEAD_ROWS = 120;
/** The headings are looked for in so many first rows of a sheet. */
const HEADING_ROWS = 40;

/** A list of a sheet: its frame, and what its headings say. */
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

/** The rows of a sample of a frame's cells, below the headings and what explains them. */
function rowsBelow(sheet: Sheet, frame: Frame, guides: number): number[] {
  const first = frame.headingRow + 1 + guides;
  const last = Math.min(frame.lastRow, sheet.used.row + HEAD_ROWS - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}

/** The sample of a column's cells. */
export const cellsBelow = (sheet: Sheet, frame: Frame, guides: number, column: number): CellValue[] =>
  rowsBelow(sheet, frame, guides).map((row) => valueAt(sheet, row, column));

/** What the sample of a column's cells looks like. */
function profileBelow(sheet: Sheet, frame: Frame, guides: number, column: number, words: KnownWords): ColumnProfile {
  const formats = rowsBelow(sheet, frame, guides).map((row) => formatAt(sheet, row, column));
  return profileOf(cellsBelow(sheet, frame, guides, column), words, formats);
}

/** From so much on a heading says that its column is a status. */
const SAYS_STATUS = 0.8;
/** What "Status" over percentages counts for: it gives way to a column of percentages that says so. */
const STATUS_AS_PROGRESS = 0.85;

/** What an id that no two rows share counts for. */
const OWN_ID = 0.8;

/** "Obligation ID" is the row's own where each row has another: what several rows share is another thing's. */
function withOwnId(scores: FieldScores, { filled, variety, references }: ColumnProfile): FieldScores {
  return scores.reference === SOME_ID && filled > 1 && variety === 1 && references > 0.5 ? { ...scores, reference: OWN_ID } : scores;
}

/** A "Status" that holds percentages says how far the work has come. */
function withProgress(scores: FieldScores, { percentages }: ColumnProfile): FieldScores {
  if ((scores.status ?? 0) < SAYS_STATUS || percentages < 0.7) return scores;
  return { ...scores, percentComplete: Math.max(scores.percentComplete ?? 0, STATUS_AS_PROGRESS) };
}

/** The columns with a heading, and how many rows below the headings explain them. */
function headedColumns(sheet: Sheet, frame: Frame, { words, scoreOf }: Known): { headed: HeadedColumn[]; guides: number } {
  const cells = headingCells(sheet, frame);
  const nothing = profileOf([], words);
  const unread = cells.map((cell): HeadedColumn => ({ ...cell, heading: shownHeading(cell, cells), scores: scoreOf(cell.own, cell.group), profile: nothing }));
  const guides = guideRows(sheet, frame.headingRow, unread);
  const read = (headed: HeadedColumn): HeadedColumn => {
    const profile = profileBelow(sheet, frame, guides, headed.column, words);
    return { ...headed, profile, scores: withOwnId(withProgress(headed.scores, profile), profile) };
  };
  return { headed: unread.map((headed) => (isKnown(headed.scores) || vagueFields(headed.heading) ? read(headed) : headed)), guides };
}

/** What the headings of a frame say, with the cells beneath. */
export function readHeadings(sheet: Sheet, frame: Frame, knowledge: Known): Found {
  const { headed, guides } = headedColumns(sheet, frame, knowledge);
  return { ...frame, choice: chooseColumns(headed), headed, ours: ourColumns(sheet, frame.headingRow), guideRows: guides };
}

/** At least two of its cells could be headings. */
const isHopeful = (sheet: Sheet, row: number, { scoreOf }: Known): boolean => {
  const cells = (sheet.values[row - sheet.used.row] ?? []).slice(0, COLUMNS_LOOKED_AT);
  return cells.filter((value) => typeof value === "string" && isKnown(scoreOf(oneLine(value), ""))).length >= 2;
};

/** At least two of its cells could be headings beneath those of the row above: "Original" and "Revised" beneath "Target". */
const isHopefulBeneath = (sheet: Sheet, frame: Frame, { scoreOf }: Known): boolean =>
  lowestHeadings(sheet, frame).filter(({ own, group }) => group !== "" && isKnown(scoreOf(own, group))).length >= 2;

/** Headings are repeated down some sheets, for printing: the first are the ones that count. */
function repeats(sheet: Sheet, row: number, earlier: Found): boolean {
  const own = earlier.headed.map(({ column }) => {
    const value = valueAt(sheet, row, column);
    return typeof value === "string" ? oneLine(value) : "";
  });
  const filled = own.filter((heading) => heading !== "").length;
  return earlier.headed.filter(({ heading }, place) => heading === own[place]).length * 2 > filled;
}

/** The rows that headings are looked for in: the first of the sheet. */
export function headingRows({ used, values }: Sheet): number[] {
  const count = Math.max(0, Math.min(HEADING_ROWS, used.rows, values.length));
  return Array.from({ length: count }, (_, place) => used.row + place);
}

/** The row whose headings, with the cells beneath, say most; the upper one of two that say the same. */
export function findHeadings(sheet: Sheet, knowledge: Known): Found | null {
  let best: Found | null = null;
  for (const row of headingRows(sheet)) {
    const isOwn = isHopeful(sheet, row, knowledge);
    if (!isOwn && !isHopeful(sheet, row - 1, knowledge)) continue;
    for (const frame of framesAt(sheet, row)) {
      if (!isOwn && !isHopefulBeneath(sheet, frame, knowledge)) continue;
      const found = readHeadings(sheet, frame, knowledge);
      if (!best || (found.choice.total > best.choice.total + 0.01 && !(found.headingRow > best.headingRow && repeats(sheet, row, best)))) best = found;
    }
  }
  return best;
}
