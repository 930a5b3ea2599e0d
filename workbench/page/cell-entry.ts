import { cellName } from "../file/areas";
import type { Book, SheetModel } from "../file/book";
import type { CellPlace } from "./selection";
import { editingText, typedCell } from "./typed-value";

/** Puts typed text into a cell as Excel would: its value or formula, and the format that the typing brings with it. */
export function enterText(book: Book, sheet: SheetModel, { row, column }: CellPlace, text: string): void {
  const style = sheet.style(row, column);
  const { numberFormat, quotePrefix } = book.formats.get(style);
  const typed = typedCell(text, numberFormat, book.date1904);
  const looksTheSame = quotePrefix === typed.quotePrefix && typed.numberFormat === undefined;
  sheet.set(row, column, {
    value: typed.value,
    formula: typed.formula ?? null,
    style: looksTheSame ? style : book.formats.with(style, { quotePrefix: typed.quotePrefix, numberFormat: typed.numberFormat ?? numberFormat }),
  });
}

/** What editing a cell begins with, and what the formula bar shows. */
export function presentText(book: Book, sheet: SheetModel, { row, column }: CellPlace): string {
  const cell = sheet.cell(row, column);
  const { numberFormat, quotePrefix } = book.formats.get(cell.style);
  return editingText(cell, numberFormat, quotePrefix, book.date1904);
}

/** Why a cell may not be edited by hand, as a sentence; null when it may. */
export function refusalFor(book: Book, sheet: SheetModel, cell: CellPlace): string | null {
  if (sheet.kind !== "worksheet") return `“${sheet.name}” is a ${sheet.kind} sheet: it has no cells to edit.`;
  if (!sheet.protected || !book.formats.get(sheet.style(cell.row, cell.column)).locked) return null;
  return `${cellName(cell.row, cell.column)} is locked, and “${sheet.name}” is protected. Unprotect the sheet first (in the menu of its tab) to change the cell.`;
}
