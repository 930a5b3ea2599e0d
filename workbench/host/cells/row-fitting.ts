import type { Area, SheetModel } from "../../file/book";
import type { World } from "../world";
import { eachCell } from "./formatting";
import { textReader } from "./reading";

/** A line is this much taller than its font: 15 points for the usual 11. */
const LINE_PER_POINT = 15 / 11;
/** Characters of the standard font's 11 points that go into a column's width unit: text is narrower than figures (assumed). */
const TEXT_PER_WIDTH = 1.05;
const TALLEST = 409;

/**
 * The heights in points of the rows of an area that need more than the usual one, by row: for the lines of each cell's text,
 * broken at words where the cell wraps. Excel measures the font; we take all characters to be equally wide (assumed).
 */
export function fittedHeights(world: World, sheet: SheetModel, area: Area): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const text = textReader(world, sheet);
  const merged = new Set(sheet.merges.flatMap((merge) => (merge.rows > 1 || merge.columns > 1 ? [`${merge.row},${merge.column}`] : [])));
  const widths: number[] = [];
  eachCell(area, (row, column) => {
    const value = sheet.value(row, column);
    // Excel leaves merged cells out of account.
    if (value === null || value === "" || (merged.size > 0 && merged.has(`${row},${column}`))) return;
    const { font, wrap } = world.book.formats.get(sheet.style(row, column));
    // Only texts are broken: a number that is too long for its column shows "####".
    const lines = wrap && typeof value === "string" ? linesOf(String(text(row, column)), ((widths[column] ??= widthOf(sheet, column)) * TEXT_PER_WIDTH * 11) / font.size) : 1;
    const height = Math.min(TALLEST, Math.ceil(lines * font.size * LINE_PER_POINT * 4) / 4);
    if (height > Math.max(sheet.defaultRowHeight, heights.get(row) ?? 0)) heights.set(row, height);
  });
  return heights;
}

function widthOf(sheet: SheetModel, column: number): number {
  return sheet.columnLook(column).width ?? sheet.defaultColumnWidth;
}

/** How many lines a text takes where so many characters go on one; a word that is longer is broken. */
function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((sum, line) => sum + linesOfLine(line, Math.max(1, room)), 0);
}

function linesOfLine(line: string, room: number): number {
  let lines = 1;
  let filled = 0;
  for (const { length } of line.split(" ")) {
    const gap = filled === 0 ? 0 : 1;
    if (filled + gap + length <= room) filled += gap + length;
    else {
      lines += (filled === 0 ? 0 : 1) + Math.ceil(length / room) - 1;
      filled = length > room ? length % room : length;
    }
  }
  return lines;
}
