import type { Area } from "./book";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** "A" for 0, "XFD" for 16383. */
export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** 0 for "A"; -1 for what is no column. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number > 0 && number <= MAX_COLUMNS ? number - 1 : -1;
}

/** "B7" for row 6, column 1. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "B7:C9", or "B7" for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const REFERENCE = /^\$?([A-Z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Z]{1,3})?\$?([0-9]{1,7})?)?$/i;

/** The area of "B7", "$B$7:C9", "B:C" or "7:9"; null for what is no reference. */
export function parseArea(text: string): Area | null {
  const match = REFERENCE.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const single = !text.includes(":");
  if (single && (match[1] === undefined || match[2] === undefined)) return null;
  const columns = span(match[1], single ? match[1] : match[3], columnNumber, MAX_COLUMNS);
  const rows = span(match[2], single ? match[2] : match[4], (digits) => Number(digits) - 1, MAX_ROWS);
  return rows && columns ? { row: rows.from, column: columns.from, rows: rows.count, columns: columns.count } : null;
}

function span(first: string | undefined, last: string | undefined, read: (text: string) => number, limit: number): { from: number; count: number } | null {
  if (first === undefined && last === undefined) return { from: 0, count: limit };
  if (first === undefined || last === undefined) return null;
  const [a, b] = [read(first), read(last)];
  return a < 0 || b < 0 || a >= limit || b >= limit ? null : { from: Math.min(a, b), count: Math.abs(a - b) + 1 };
}

/** The areas of a space-separated list (`sqref`); what is no reference is left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((one) => parseArea(one) ?? []);
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
