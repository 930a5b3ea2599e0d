import { cellName } from "./areas";
import type { Area, Book, Scalar } from "./book";
import type { CellSource } from "./charts";
import { escapeXml } from "./xml-writing";

/** "'My plan'!$A$1:$B$2"; "#REF!" once the sheet has gone. */
function sourceFormula(book: Book, { sheet, area }: CellSource): string {
  if (!book.sheets.includes(sheet)) return "#REF!";
  const absolute = (row: number, column: number): string => cellName(row, column).replace(/^([A-Z]+)/, "$$$1$$");
  const first = absolute(area.row, area.column);
  const last = absolute(area.row + area.rows - 1, area.column + area.columns - 1);
  return `'${sheet.name.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

/** `<c:f>` and the values that the cells have now, as numbers. */
export function numbersXml(book: Book, source: CellSource): string {
  const cells = cellsOf(source);
  const points = cells.map((value, at) => (typeof value === "number" ? pointXml(at, String(value)) : typeof value === "boolean" ? pointXml(at, value ? "1" : "0") : ""));
  const format = sourceFormat(book, source);
  return `<c:numRef><c:f>${escapeXml(sourceFormula(book, source))}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** The number format of the first cell, which an axis and labels take over. */
export function sourceFormat(book: Book, { sheet, area }: CellSource): string {
  return book.formats.get(sheet.style(area.row, area.column)).numberFormat;
}

/** The same as texts, or as numbers where all of them are. */
export function labelsXml(book: Book, source: CellSource): string {
  const cells = cellsOf(source);
  const areNumbers = cells.some((value) => typeof value === "number") && cells.every((value) => value === null || typeof value === "number");
  return areNumbers ? numbersXml(book, source) : textsXml(book, source);
}

export function textsXml(book: Book, source: CellSource): string {
  const cells = cellsOf(source);
  const points = cells.map((value, at) => (value === null ? "" : pointXml(at, textOf(value))));
  return `<c:strRef><c:f>${escapeXml(sourceFormula(book, source))}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function cellsOf({ sheet, area }: CellSource): Scalar[] {
  return placesOf(area).map(([row, column]) => sheet.value(row, column));
}

function placesOf({ row, column, rows, columns }: Area): [row: number, column: number][] {
  return Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)]);
}

export function textOf(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : String(value);
}

function pointXml(at: number, value: string): string {
  return `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`;
}
