import type { Area, Scalar, SheetModel } from "../../file/book";
import { contains } from "../../file/areas";
import { displayText } from "../display/display";
import type { Json } from "../json";
import type { World } from "../world";
import { type Cells, intersection, isUnbounded } from "./address";

/** More cells than these are not handed over in one go (documentation of resource limits). */
const MOST_CELLS = 5_000_000;

/** A row of cells at a time, to a 2-D array; null for whole rows or columns (documentation: "unbounded range") and for too many cells. */
export function grid(cells: Cells, read: (row: number, column: number) => Json): Json {
  const { area } = cells;
  return isUnbounded(area) || area.rows * area.columns > MOST_CELLS ? null : rowsOf(area).map((row) => lineOf(area, row, read));
}

/** The same for the rows that are not hidden, and without the hidden columns. */
export function visibleGrid({ sheet, area }: Cells, read: (row: number, column: number) => Json): Json {
  const columns = visibleColumns(sheet, area);
  return visibleRows(sheet, area).map((row) => columns.map((column) => read(row, column)));
}

function rowsOf(area: Area): number[] {
  return Array.from({ length: area.rows }, (_, at) => area.row + at);
}

function lineOf(area: Area, row: number, read: (row: number, column: number) => Json): Json[] {
  const line: Json[] = [];
  const end = area.column + area.columns;
  for (let column = area.column; column < end; column += 1) line.push(read(row, column));
  return line;
}

export function visibleRows(sheet: SheetModel, area: Area): number[] {
  return rowsOf(area).filter((row) => !sheet.rowLook(row).hidden);
}

export function visibleColumns(sheet: SheetModel, area: Area): number[] {
  return Array.from({ length: area.columns }, (_, at) => area.column + at).filter((column) => !sheet.columnLook(column).hidden);
}

/** A value as the client gets it: "" for an empty cell, an error as its text. */
export function clientValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueReader(sheet: SheetModel) {
  return (row: number, column: number): Json => clientValue(sheet.value(row, column));
}

/** The formula with its "=", or the value where there is none. */
export function formulaReader(sheet: SheetModel) {
  return (row: number, column: number): Json => {
    const { value, formula } = sheet.cell(row, column);
    return formula === undefined ? clientValue(value) : `=${formula}`;
  };
}

export function formatReader(world: World, sheet: SheetModel) {
  const { formats } = world.book;
  return (row: number, column: number): Json => formats.get(sheet.style(row, column)).numberFormat;
}

export function textReader(world: World, sheet: SheetModel) {
  const { formats, date1904 } = world.book;
  return (row: number, column: number): Json => displayText(sheet.value(row, column), formats.get(sheet.style(row, column)).numberFormat, date1904);
}

export function typeReader(sheet: SheetModel) {
  return (row: number, column: number): Json => {
    const value = sheet.value(row, column);
    return value === "" && sheet.cell(row, column).formula !== undefined ? "String" : valueType(value);
  };
}

/** A formula that shows nothing gives a text; one that was never calculated gives nothing (assumed). */
function valueType(value: Scalar): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** The part of an area that is in use; null where none of it is. `valuesOnly` leaves cells out that are only formatted. */
export function usedWithin(sheet: SheetModel, area: Area, valuesOnly: boolean): Area | null {
  const used = sheet.used(valuesOnly);
  const within = used === null ? null : intersection(used, area);
  return within === null ? null : trimmed(within, (row, column) => isUsed(sheet, row, column, valuesOnly));
}

function isUsed(sheet: SheetModel, row: number, column: number, valuesOnly: boolean): boolean {
  if (sheet.value(row, column) !== null || sheet.cell(row, column).formula !== undefined) return true;
  return !valuesOnly && (sheet.style(row, column) !== 0 || sheet.merges.some((merge) => contains(merge, row, column)));
}

/** The area without the rows and columns at its edges in which nothing is used. */
function trimmed(area: Area, used: (row: number, column: number) => boolean): Area | null {
  let { row: top, column: left } = area;
  let [bottom, right] = [area.row + area.rows - 1, area.column + area.columns - 1];
  const inRow = (row: number): boolean => some(left, right, (column) => used(row, column));
  const inColumn = (column: number): boolean => some(top, bottom, (row) => used(row, column));
  while (top <= bottom && !inRow(top)) top += 1;
  while (bottom > top && !inRow(bottom)) bottom -= 1;
  if (top > bottom) return null;
  while (!inColumn(left)) left += 1;
  while (!inColumn(right)) right -= 1;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function some(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at <= to; at += 1) if (test(at)) return true;
  return false;
}
