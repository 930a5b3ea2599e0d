import type { SheetModel } from "../../file/book";
import { ends, type CellPlace } from "../selection";

/** The visible rows, or the visible columns, of a sheet: what lies along one edge of the grid, hidden ones left out. */
export interface Axis {
  /** How many are visible, and how many of these are frozen. */
  readonly count: number;
  readonly frozen: number;
  /** The sheet's row or column at a place among the visible ones. */
  line(index: number): number;
  /** The place of a row or column; of the next visible one where it is hidden. */
  indexOf(line: number): number;
  /** CSS pixels. */
  size(line: number): number;
  /** CSS pixels from the start of the first cell to the start of a row or column. */
  before(line: number): number;
}

const PIXELS_PER_POINT = 4 / 3;
/** Of the standard font, Calibri or Aptos 11. */
const PIXELS_PER_CHARACTER = 7;
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;

/** How many rows the grid has: those with content, those where the user is, and some to spare. */
export function rowExtent(sheet: SheetModel, active: CellPlace): number {
  return Math.min(1_048_576, roundUp(Math.max(200, lastOf(sheet, active, "row") + SPARE_ROWS), 100));
}

export function columnExtent(sheet: SheetModel, active: CellPlace): number {
  return Math.min(16_384, roundUp(Math.max(26, lastOf(sheet, active, "column") + SPARE_COLUMNS), 2));
}

function lastOf(sheet: SheetModel, active: CellPlace, along: "row" | "column"): number {
  const used = sheet.used(true);
  const areas = [...(used === null ? [] : [used]), ...sheet.merges, ...sheet.drawings.map(({ area }) => area)];
  return areas.reduce((last, area) => Math.max(last, ends(area)[along]), active[along]);
}

export function rowAxis(sheet: SheetModel, rows: number): Axis {
  return axis(rows, sheet.freeze.rows, (row) => {
    const { hidden, height } = sheet.rowLook(row);
    return hidden ? 0 : Math.round((height ?? sheet.defaultRowHeight) * PIXELS_PER_POINT);
  });
}

export function columnAxis(sheet: SheetModel, columns: number): Axis {
  return axis(columns, sheet.freeze.columns, (column) => {
    const { hidden, width } = sheet.columnLook(column);
    return hidden ? 0 : Math.trunc((width ?? sheet.defaultColumnWidth) * PIXELS_PER_CHARACTER + 0.5);
  });
}

function roundUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}

/** Sizes and starts are kept in typed arrays: a sheet of 100,000 rows costs a megabyte and no objects. */
function axis(lines: number, frozenLines: number, sizeOf: (line: number) => number): Axis {
  const starts = new Float64Array(lines + 1);
  const visible = new Int32Array(lines);
  const places = new Int32Array(lines + 1);
  let count = 0;
  for (let line = 0; line < lines; line += 1) {
    const size = sizeOf(line);
    starts[line + 1] = (starts[line] ?? 0) + size;
    places[line] = count;
    if (size > 0) visible[count++] = line;
  }
  places[lines] = count;
  const start = (line: number): number => starts[Math.min(line, lines)] ?? 0;
  return {
    count,
    frozen: places[Math.min(frozenLines, lines)] ?? 0,
    line: (index) => visible[index] ?? 0,
    indexOf: (line) => Math.min(places[Math.min(line, lines)] ?? 0, Math.max(0, count - 1)),
    size: (line) => start(line + 1) - start(line),
    before: start,
  };
}
