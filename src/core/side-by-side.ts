import { isBlank, textOf } from "./cell-text";
import type { Field } from "./fields";
import type { Frame } from "./frame";
import { scoreHeading } from "./heading";
import { valueAt, type Sheet } from "./workbook";

/** So many first rows below the headings are looked at. */
const ROWS_LOOKED_AT = 80;
/** A list of words to choose from holds no longer ones. */
const LONGEST_WORD = 25;

/** A list has something in so many of its rows at least. */
const DENSE = 0.8;
/** Fewer rows may only explain the headings of a list that is still empty. */
const FEWEST = 4;

/** Neighbouring columns with something in them, and the rows below the headings in which they have it. */
interface Stretch {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headings: readonly string[];
  readonly rows: readonly number[];
}

const range = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);

function stretchOf(sheet: Sheet, { headingRow, lastRow }: Frame, firstColumn: number, lastColumn: number): Stretch {
  const columns = range(firstColumn, lastColumn);
  const rows = range(headingRow + 1, Math.min(lastRow, headingRow + ROWS_LOOKED_AT)).filter((row) => columns.some((column) => !isBlank(valueAt(sheet, row, column))));
  const headings = columns.map((column) => textOf(valueAt(sheet, headingRow, column)).toLowerCase()).filter((heading) => heading !== "");
  return { firstColumn, lastColumn, headings, rows };
}

/** The stretches of columns that a wholly blank column parts. */
function stretchesOf(sheet: Sheet, frame: Frame): Stretch[] {
  const looked = range(frame.headingRow, Math.min(frame.lastRow, frame.headingRow + ROWS_LOOKED_AT));
  const isFilled = (column: number): boolean => looked.some((row) => !isBlank(valueAt(sheet, row, column)));
  const stretches: Stretch[] = [];
  let first: number | null = null;
  for (let column = frame.firstColumn; column <= frame.lastColumn + 1; column++) {
    if (column <= frame.lastColumn && isFilled(column)) first ??= column;
    else if (first !== null) {
      stretches.push(stretchOf(sheet, frame, first, column - 1));
      first = null;
    }
  }
  return stretches;
}

/** Words to choose from: short, none twice, in every row from the first to one well above the end of the list beside. */
function isWordList(sheet: Sheet, beside: Stretch, { firstColumn, lastColumn, rows }: Stretch): boolean {
  if (rows.length < 2 || rows.length > beside.rows.length - 2 || rows.some((row, place) => row !== beside.rows[place])) return false;
  return range(firstColumn, lastColumn).every((column) => {
    const words = rows.map((row) => valueAt(sheet, row, column)).filter((value) => !isBlank(value));
    return words.length > 0 && new Set(words).size === words.length && words.every((word) => typeof word === "string" && word.length <= LONGEST_WORD);
  });
}

/** What each heading most likely means. */
function fieldsOf({ headings }: Stretch): (Field | undefined)[] {
  return headings.map((heading) => (Object.entries(scoreHeading(heading)) as [Field, number][]).sort(([, one], [, other]) => other - one)[0]?.[0]);
}

/** Headings of both mean the same. */
function meanTheSame(left: Stretch, right: Stretch): boolean {
  const fields = new Set(fieldsOf(left));
  return fieldsOf(right).some((field) => field !== undefined && fields.has(field));
}

/** Two lists of which the right one goes on, with more than one column, below the left one, which has next to no gaps. */
function goesOnBelow(sheet: Sheet, left: Stretch, right: Stretch): boolean {
  const [first = 0, last = 0] = [left.rows[0], left.rows.at(-1)];
  const isDense = left.rows.length >= FEWEST && left.rows.length >= (last - first + 1) * DENSE;
  const filled = (row: number): number => range(right.firstColumn, right.lastColumn).filter((column) => !isBlank(valueAt(sheet, row, column))).length;
  return isDense && right.rows.filter((row) => row > last && filled(row) >= 2).length >= 2;
}

/** Whether a stretch is another list than the one on its left: it has headings that mean the same and goes on below it, or has headings of it again over other rows. */
function isOtherList(sheet: Sheet, left: Stretch, right: Stretch): boolean {
  const hasSameRows = right.rows.length === left.rows.length && right.rows.every((row, place) => row === left.rows[place]);
  return (goesOnBelow(sheet, left, right) && meanTheSame(left, right)) || (!hasSameRows && right.headings.some((heading) => left.headings.includes(heading)));
}

/**
 * The lists of a frame that stand beside each other, with a blank column between; a blank column alone parts nothing, nor
 * does a list of words that the list goes on behind.
 */
export function sideBySide(sheet: Sheet, frame: Frame): Frame[] {
  const [first, ...others] = stretchesOf(sheet, frame);
  if (!first || others.length === 0) return [frame];
  const lists: Stretch[] = [first];
  /** The place of the last list that is not one of words. */
  let last = 0;
  for (const stretch of others) {
    const left = lists[last] ?? first;
    const canPart = left.headings.length > 1 && stretch.headings.length > 0;
    if (canPart && isOtherList(sheet, left, stretch)) last = lists.push(stretch) - 1;
    else if (canPart && isWordList(sheet, left, stretch)) lists.push(stretch);
    else lists.splice(last, lists.length, stretchOf(sheet, frame, left.firstColumn, stretch.lastColumn));
  }
  if (lists.length === 1) return [frame];
  return lists.map(({ firstColumn, lastColumn }) => ({ ...frame, firstColumn, lastColumn }));
}
