import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../core/workbook";

/** A part of an address: "Plan!A1:B2", "'My, plan'!C:C", "4:9". */
const PART = /(?:'(?:[^']|'')*'|[^,'])+/g;
const CELLS = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/;

/** The rectangles of an address as Excel gives it, parts with commas between; what is no address is left out. */
export function areasIn(address: string): Area[] {
  return (address.match(PART) ?? []).flatMap((part) => areaOf(part.slice(part.lastIndexOf("!") + 1).trim()) ?? []);
}

function areaOf(cells: string): Area | null {
  const [whole, left, top, right = left, bottom = top] = CELLS.exec(cells) ?? [];
  if (whole === undefined || whole === "") return null;
  const [column, last] = [left === undefined ? 0 : columnOf(left), right === undefined ? SHEET_COLUMNS - 1 : columnOf(right)];
  const [row, end] = [top === undefined ? 0 : Number(top) - 1, bottom === undefined ? SHEET_ROWS - 1 : Number(bottom) - 1];
  return { row, column, rows: end + 1 - row, columns: last + 1 - column };
}

const columnOf = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
