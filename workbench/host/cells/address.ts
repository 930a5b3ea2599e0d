import { areaName, columnName, parseArea } from "../../file/areas";
import type { Area, SheetModel } from "../../file/book";
import { MAX_COLUMNS, MAX_ROWS } from "../../file/limits";
import { invalidArgument, itemNotFound } from "../refusal";
import { type World, worksheetsOf } from "../world";

/** Cells of a sheet: what the client calls a range. */
export interface Cells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Excel cuts addresses off at this length (documentation of Worksheet.getRange). */
const LONGEST_ADDRESS = 8_192;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function isWholeColumns(area: Area): boolean {
  return area.rows === MAX_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.columns === MAX_COLUMNS;
}

/** Whole rows or columns: their cells have no values that can be read or written in one go. */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

/** An area of a sheet's grid; refuses what lies outside it. */
export function areaAt(row: number, column: number, rows: number, columns: number): Area {
  const inside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!inside) throw invalidArgument(`${rows} × ${columns} cells from row ${row}, column ${column} do not lie on the sheet`);
  return { row, column, rows, columns };
}

/** "Plan!A1:B2", "'My plan'!A:C" or "Plan!3:4". */
export function fullAddress({ sheet, area }: Cells): string {
  return `${quotedName(sheet.name)}!${localAddress(area)}`;
}

function localAddress(area: Area): string {
  const name = areaName(area);
  const [first = name, last = name] = name.split(":");
  if (isWholeColumns(area)) return `${first.replace(/\d+/, "")}:${last.replace(/\d+/, "")}`;
  if (isWholeRows(area)) return `${first.replace(/[A-Z]+/, "")}:${last.replace(/[A-Z]+/, "")}`;
  return name;
}

/** "$A$1:$B$2", "$1:$2" or "$A:$B". */
export function absoluteAddress(area: Area): string {
  const [left, right] = [columnName(area.column), columnName(area.column + area.columns - 1)];
  const [top, bottom] = [area.row + 1, area.row + area.rows];
  if (isWholeRows(area)) return `$${top}:$${bottom}`;
  if (isWholeColumns(area)) return `$${left}:$${right}`;
  return area.rows * area.columns === 1 ? `$${left}$${top}` : `$${left}$${top}:$${right}$${bottom}`;
}

export function quotedName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && parseArea(name) === null ? name : `'${name.replaceAll("'", "''")}'`;
}

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** The cells of an address on a sheet, or of a defined name; an address may name its sheet. */
export function cellsAt(world: World, sheet: SheetModel, address: string): Cells {
  if (address.length > LONGEST_ADDRESS) throw invalidArgument(`an address of ${address.length} characters`);
  const [, quoted, plain, rest] = QUALIFIED.exec(address) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  if (name !== undefined && name.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument(`"${address}" is not on the sheet "${sheet.name}"`);
  const area = parseArea(rest ?? address);
  if (area !== null) return { sheet, area };
  const named = cellsNamed(world, address, sheet);
  if (named === null) throw invalidArgument(`"${address}" is no address`);
  return named;
}

/** The cells that a formula such as "Plan!$A$1:$B$2" stands for; null where it stands for something else. */
export function cellsOfFormula(world: World, formula: string): Cells | null {
  const [, quoted, plain, rest] = QUALIFIED.exec(formula.replace(/^=/, "")) ?? [];
  const name = (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase();
  const sheet = worksheetsOf(world).find((one) => one.name.toLowerCase() === name);
  const area = rest === undefined ? null : parseArea(rest);
  return sheet === undefined || area === null ? null : { sheet, area };
}

function cellsNamed(world: World, name: string, sheet: SheetModel): Cells | null {
  const named = world.book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const found = named.find((one) => one.sheet === sheet.name) ?? named.find((one) => one.sheet === null);
  return found === undefined ? null : cellsOfFormula(world, found.formula);
}

export function intersection(a: Area, b: Area): Area | null {
  const [top, left] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const [bottom, right] = [Math.min(a.row + a.rows, b.row + b.rows), Math.min(a.column + a.columns, b.column + b.columns)];
  return bottom > top && right > left ? { row: top, column: left, rows: bottom - top, columns: right - left } : null;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** What is left of an area without another: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: area.row + area.rows - cut.row - cut.rows },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: cut.column + cut.columns, columns: area.column + area.columns - cut.column - cut.columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Refuses where there is nothing: for the methods that have an "…OrNullObject" beside them. */
export function found<T>(thing: T | null, what: string): T {
  if (thing === null) throw itemNotFound(what);
  return thing;
}
