import type { Worksheet } from "exceljs";
import { NUMBER_FORMATS, cellValue, letters } from "./column";
import type { Column, Row } from "./column";
import { NAVY, WHITE, font, hairlines, solid } from "./look";

/** The lines over the headings: the first is the sheet's title, the rest stand under it in small type. */
export function writeTitle(sheet: Worksheet, lines: readonly string[]): void {
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = index === 0 ? font(16, { bold: true, color: { argb: NAVY } }) : font(10, { bold: index === 1 });
    sheet.getRow(index + 1).height = index === 0 ? 24 : 15;
  });
}

/** Writes headings in the given row and the rows of data below it, with widths, formats, borders and row heights. */
export function writeRows<Key extends string>(
  sheet: Worksheet,
  headingRow: number,
  columns: readonly Column<Key>[],
  rows: readonly Row<Key>[],
): void {
  columns.forEach((column, index) => (sheet.getColumn(index + 1).width = column.width));
  writeHeadings(sheet, headingRow, columns.map((column) => column.heading));
  rows.forEach((row, index) => writeRow(sheet, headingRow + 1 + index, columns, row));
}

export function writeHeadings(sheet: Worksheet, row: number, headings: readonly string[]): void {
  headings.forEach((heading, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = heading;
    cell.font = font(10, { bold: true, color: { argb: WHITE } });
    cell.fill = solid(NAVY);
    cell.border = hairlines();
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: "center" };
  });
  sheet.getRow(row).height = 42;
}

export function writeRow<Key extends string>(sheet: Worksheet, row: number, columns: readonly Column<Key>[], entries: Row<Key>): void {
  columns.forEach((column, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = cellValue(entries[column.key], column.kind);
    cell.numFmt = NUMBER_FORMATS[column.kind];
    cell.font = font(10);
    cell.border = hairlines();
    cell.alignment = column.kind === "text" ? { wrapText: true, vertical: "middle", horizontal: "left", indent: 1 } : { wrapText: true, vertical: "middle", horizontal: "center" };
  });
  sheet.getRow(row).height = rowHeight(columns, entries);
}

/** Letters of ordinary text in Arial 10 that fit in one unit of column width, which is the width of a digit of the standard font. */
const LETTERS_A_UNIT = 1.15;

/** Points that the longest wrapped entry needs: a row whose height is not in the file is cut short by many readers. */
function rowHeight<Key extends string>(columns: readonly Column<Key>[], entries: Row<Key>): number {
  const lines = columns.map((column) => linesOf(String(entries[column.key] ?? ""), column.width * LETTERS_A_UNIT));
  return 8 + 13 * Math.max(...lines);
}

/** Lines that a text takes in a cell of that many characters, broken between words. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += word.length + (used > 0 ? 1 : 0);
  }
  return lines;
}

/** The address of a column's data: "M6:M23". */
export function dataOf<Key extends string>(columns: readonly Column<Key>[], key: Key, firstRow: number, rows: number): string {
  const column = letters(columns.findIndex((each) => each.key === key) + 1);
  return `${column}${firstRow}:${column}${firstRow + rows - 1}`;
}
