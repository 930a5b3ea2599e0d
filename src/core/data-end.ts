import { isBlank, textOf } from "./cell-text";
import { readDate } from "./date-reading";
import type { FieldColumns } from "./layout";
import { valueAt, type CellValue, type Sheet } from "./workbook";

/** The rows of one stretch of a sheet that no blank row breaks. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The stretches from `first` to `last`, looking at the columns from `left` to `right`. */
function stretches(sheet: Sheet, rows: Stretch, left: number, right: number): Stretch[] {
  const found: Stretch[] = [];
  let start: number | null = null;
  for (let row = rows.first; row <= rows.last + 1; row++) {
    const isFilled = row <= rows.last && filledIn(sheet, row, left, right).length > 0;
    if (isFilled) start ??= row;
    else if (start !== null) {
      found.push({ first: start, last: row - 1 });
      start = null;
    }
  }
  return found;
}

function filledIn(sheet: Sheet, row: number, left: number, right: number): CellValue[] {
  const cells = sheet.values[row - sheet.used.row] ?? [];
  return cells.slice(left - sheet.used.column, right + 1 - sheet.used.column).filter((value) => !isBlank(value));
}

const rowsOf = ({ first, last }: Stretch): number[] => Array.from({ length: last - first + 1 }, (_, place) => first + place);

/** The columns that nearly every one of some rows fills. */
function alwaysFilled(sheet: Sheet, rows: readonly number[], columns: readonly number[]): number[] {
  return columns.filter((column) => rows.filter((row) => !isBlank(valueAt(sheet, row, column))).length >= rows.length * 0.8);
}

const hasDigit = (sheet: Sheet, row: number, column: number): boolean => /\d/.test(textOf(valueAt(sheet, row, column)));

/** Short texts only, and none of them a date: as the headings of another table are. */
const couldBeHeadings = (cells: readonly CellValue[]): boolean =>
  cells.length >= 2 && cells.every((value) => typeof value === "string" && value.trim().length <= 40 && readDate(value, false).how === "unreadable");

/** Who made the sheet, and when. */
const SIGN_OFF = /^(?:prepared|approved|reviewed|signed(?: off)?|updated|compiled|produced|authorised|completed) by\b|^(?:last updated|last reviewed|date|version|signed|signature)(?: ?:| [\dv])/i;

/** What stands below a plan and is none of it: the title of a key, a colour of the key, and who made the sheet. */
const BELOW_A_PLAN = [
  /^(?:(?:b?rag|status|colour|progress|rating)s? )?(?:key|legend|definitions?|guide|guidance)\b.{0,30}$/i,
  /^(?:red|amber|green|blue|gr[ae]y|white|black|purple|yellow)\b.{0,30}$/i,
  SIGN_OFF,
];

/** Whether a stretch begins as what stands below a plan does. */
const beginsAnother = (cells: readonly CellValue[]): boolean => couldBeHeadings(cells) || BELOW_A_PLAN.some((words) => words.test(textOf(cells[0] ?? "")));

/** So many rows at the end of a long sheet are looked at besides its first: what stands below a plan is short. */
const TAIL_ROWS = 60;

/**
 * The last row of the data in a plain range whose headings, first and last rows are known. Below a blank row another small
 * table may stand (a scoring guide, a key, a summary), or who made the sheet: it begins as such things do, and no row of it or below it fills half
 * of the columns that the rows above always fill; where the rows above have numbered references, none of it has one. Only the first rows of a
 * sheet that `looked` says are looked at, and its last; where the columns tell too little, nothing is cut off.
 */
export function endOfData(sheet: Sheet, rows: Stretch, looked: number, left: number, right: number, columns: FieldColumns): number {
  const [data, ...others] = stretches(sheet, { first: rows.first, last: Math.min(rows.last, looked) }, left, right);
  // A row of one cell is a heading between the others.
  const dataRows = data ? rowsOf(data).filter((row) => filledIn(sheet, row, left, right).length > 1) : [];
  const always = alwaysFilled(sheet, dataRows, Object.values(columns));
  if (dataRows.length < 2 || always.length < 3) return rows.last;
  const { reference } = columns;
  const referencesCount = reference !== undefined && dataRows.every((row) => hasDigit(sheet, row, reference));
  const isLikeData = (row: number): boolean => {
    if (SIGN_OFF.test(textOf(filledIn(sheet, row, left, right)[0] ?? ""))) return false;
    const filled = always.filter((column) => !isBlank(valueAt(sheet, row, column))).length;
    return referencesCount ? hasDigit(sheet, row, reference) || filled * 4 > always.length * 3 : filled * 2 >= always.length;
  };
  const tail = Math.max(looked + 1, rows.last - TAIL_ROWS + 1);
  const below = [...others, ...stretches(sheet, { first: tail, last: rows.last }, left, right).filter(({ first }) => first > tail)];
  const lastOfData = below.findLastIndex((stretch) => rowsOf(stretch).some(isLikeData));
  const other = below.slice(lastOfData + 1).find((stretch) => beginsAnother(filledIn(sheet, stretch.first, left, right)));
  if (!other) return rows.last;
  return lastFilledAbove(sheet, other.first, left, right);
}

/** The last row above another that has anything. */
function lastFilledAbove(sheet: Sheet, row: number, left: number, right: number): number {
  let last = row - 1;
  while (filledIn(sheet, last, left, right).length === 0) last -= 1;
  return last;
}
