import { areaName } from "../file/areas";
import type { Area, Book, SheetModel } from "../file/book";
import { MAX_COLUMNS, MAX_ROWS } from "../file/limits";
import { unsupportedChange } from "../file/problem";
import type { Side, Turned } from "./edit-history";
import { filledPart } from "./selection";

export type Along = "rows" | "columns";

/** Rows or columns of a sheet that lie together. `at` counts from 0. */
export interface Lines {
  readonly along: Along;
  readonly at: number;
  readonly count: number;
}

export interface InsertionStep extends Lines {
  readonly kind: "inserted";
  /** The sheet's id. */
  readonly sheet: string;
}

/** Puts empty rows or columns in front of a place. Throws `FileProblem` where the file core cannot without loss. */
export function insertLines(book: Book, sheet: SheetModel, { along, at, count }: Lines): void {
  const insert = along === "rows" ? book.insertRows : book.insertColumns;
  if (insert === undefined) throw unsupportedChange(`This workbook cannot take ${along} in here. Insert them in Excel.`);
  insert.call(book, sheet.id, at, count);
}

/** Takes rows or columns out with what is in them. Throws `FileProblem` where the file core cannot without loss. */
export function deleteLines(book: Book, sheet: SheetModel, { along, at, count }: Lines): void {
  const remove = along === "rows" ? book.deleteRows : book.deleteColumns;
  if (remove === undefined) throw unsupportedChange(`This workbook cannot lose ${along} here. Delete them in Excel.`);
  remove.call(book, sheet.id, at, count);
}

/** The whole rows or columns as an area. */
export function areaOf({ along, at, count }: Lines): Area {
  return along === "rows" ? { row: at, column: 0, rows: count, columns: MAX_COLUMNS } : { row: 0, column: at, rows: MAX_ROWS, columns: count };
}

/** "3 rows", "1 column". */
export function sayLines({ along, count }: Lines): string {
  return `${count} ${count === 1 ? along.slice(0, -1) : along}`;
}

/** Takes inserted rows or columns out again, while they are empty, or puts them in again. */
export function turnInsertion(book: Book, sheet: SheetModel, step: InsertionStep, side: Side): Turned {
  const area = areaOf(step);
  const filled = side === "from" ? filledPart(sheet, area) : null;
  if (filled !== null && hasContent(sheet, filled)) {
    return { sentence: `Inserting ${sayLines(step)} is not undone: there is something in ${areaName(filled)} now.`, sheet: sheet.name, area: filled, step: null };
  }
  (side === "from" ? deleteLines : insertLines)(book, sheet, step);
  return { sentence: `${side === "from" ? "Undone" : "Done again"}: inserting ${sayLines(step)}.`, sheet: sheet.name, area: null, step };
}

function hasContent(sheet: SheetModel, { row, column, rows, columns }: Area): boolean {
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const { value, formula } = sheet.cell(row + down, column + across);
      if (value !== null || formula !== undefined) return true;
    }
  }
  return false;
}
