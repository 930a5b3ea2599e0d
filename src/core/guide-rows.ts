import { isBlank, isErrorValue, plainWords, textOf } from "./cell-text";
import type { HeadedColumn } from "./column-choice";
import { readDate } from "./date-reading";
import type { Field } from "./fields";
import { GUIDE_WORDS, VOCABULARY, type ValueKind } from "./vocabulary";
import { valueAt, type CellValue, type Sheet } from "./workbook";

/** No more rows than this stand between headings and data. */
const MOST_GUIDE_ROWS = 3;

interface GuideCell {
  readonly value: CellValue;
  /** What the heading above says that the column holds; null where it says nothing clearly. */
  readonly holds: ValueKind | null;
}

function kindUnder({ scores }: HeadedColumn): ValueKind | null {
  const [best] = Object.entries(scores).sort(([, one], [, other]) => other - one);
  return best && best[1] >= 0.75 ? VOCABULARY[best[0] as Field].holds : null;
}

/** 1, 2, 3 … or A, B, C …: forms number their columns. */
function isCount(cells: readonly CellValue[]): boolean {
  const marks = cells.map((value) => textOf(value).replace(/[().\s]/g, ""));
  const numbers = marks.map((mark) => (/^[A-Z]$/i.test(mark) ? mark.toUpperCase().charCodeAt(0) - 64 : /^\d+$/.test(mark) ? Number(mark) : NaN));
  return numbers.length >= 3 && numbers.every((number, place) => number === (numbers[0] ?? NaN) + place);
}

/** Names a type ("Date", "Free text"), or tells in some words what belongs in the column. */
function explains(value: CellValue): boolean {
  const words = plainWords(textOf(value)).split(" ");
  return typeof value === "string" && (words.length >= 3 || GUIDE_WORDS.has(words.join(" ")) || GUIDE_WORDS.has(words[0] ?? ""));
}

/** In a column of dates, numbers or references: nothing of the kind. */
function contradicts({ value, holds }: GuideCell): boolean {
  if (holds === "date") return readDate(value, false).how === "unreadable";
  return (holds === "percent" || holds === "number" || holds === "reference") && !/\d/.test(textOf(value));
}

const IS_TYPED: ReadonlySet<ValueKind | null> = new Set<ValueKind | null>(["date", "percent", "number", "reference"]);

function isGuide(cells: readonly GuideCell[], columns: number): boolean {
  const filled = cells.filter(({ value }) => !isBlank(value) && !isErrorValue(value));
  if (filled.length < Math.max(3, columns * 0.6)) return false;
  if (isCount(filled.map(({ value }) => value))) return true;
  const typed = filled.filter(({ holds }) => IS_TYPED.has(holds));
  const explained = filled.filter(({ value }) => explains(value)).length;
  return typed.length >= 2 && typed.every(contradicts) && filled.every(({ value }) => typeof value === "string") && explained * 2 >= filled.length;
}

/**
 * How many rows straight below the headings explain them instead of holding data: they number the columns, name the
 * types ("Date", "Free text"), or say what belongs where a date or a reference ought to be.
 */
export function guideRows(sheet: Sheet, headingRow: number, headed: readonly HeadedColumn[]): number {
  const kinds = headed.map((column) => ({ column: column.column, holds: kindUnder(column) }));
  for (let rows = 0; rows < MOST_GUIDE_ROWS; rows++) {
    const cells = kinds.map(({ column, holds }) => ({ value: valueAt(sheet, headingRow + 1 + rows, column), holds }));
    if (!isGuide(cells, headed.length)) return rows;
  }
  return MOST_GUIDE_ROWS;
}
