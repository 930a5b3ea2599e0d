import { NOT_CALCULATED } from "../core/cell-text";
import type { WantedCells } from "../core/wanted-cells";
import { valueAt, type Area, type CellValue, type Sheet } from "../core/workbook";
import type { Line } from "./connection";
import { readAreas, type Wanted } from "./read-areas";
import type { SheetSeen } from "./read-first-look";

/** Bytes of a cell's type in an answer: `["String"],`. */
const TYPE_BYTES = 11;

/**
 * The sheets with `NOT_CALCULATED` in the cells whose formula shows nothing because no spreadsheet has calculated it yet: those have
 * no type, and one that shows an empty text has. Asked only where such cells are; one request.
 */
export async function withoutUncalculated(line: Line, seen: readonly SheetSeen[], wanted: ReadonlyMap<string, WantedCells>): Promise<SheetSeen[]> {
  const runs = seen.flatMap(({ sheet }) => (wanted.get(sheet.name)?.shown ?? []).flatMap((column) => blankFormulas(sheet, column)));
  if (runs.length === 0) return [...seen];
  const types = await readAreas(line, runs);
  const uncalculated = new Map<string, Area[]>();
  runs.forEach(({ sheet, area }, place) => {
    const rows = (types[place] ?? []).flatMap(([type], down) => (type === "Empty" ? [{ ...area, row: area.row + down, rows: 1 }] : []));
    uncalculated.set(sheet, [...(uncalculated.get(sheet) ?? []), ...rows]);
  });
  return seen.map((one) => {
    const cells = uncalculated.get(one.sheet.name) ?? [];
    return cells.length === 0 ? one : { ...one, sheet: marked(one.sheet, cells) };
  });
}

/** The runs of cells of a column that have a formula and show nothing. */
function blankFormulas(sheet: Sheet, column: number): Wanted[] {
  const runs: { row: number; rows: number }[] = [];
  const last = sheet.used.row + sheet.values.length - 1;
  const here = (sheet.formulas ?? []).filter((area) => column >= area.column && column < area.column + area.columns);
  for (const area of here) {
    for (let row = Math.max(area.row, sheet.used.row); row <= Math.min(area.row + area.rows - 1, last); row++) {
      if (valueAt(sheet, row, column) !== "") continue;
      const run = runs.at(-1);
      if (run && run.row + run.rows === row) run.rows += 1;
      else runs.push({ row, rows: 1 });
    }
  }
  return runs.map((run) => ({ what: "valueTypes", sheet: sheet.name, area: { ...run, column, columns: 1 }, bytesPerRow: TYPE_BYTES }));
}

function marked(sheet: Sheet, cells: readonly Area[]): Sheet {
  const { used } = sheet;
  const values: (readonly CellValue[])[] = [...sheet.values];
  for (const { row, column } of cells) values[row - used.row] = (values[row - used.row] ?? []).map((value, place) => (place === column - used.column && value === "" ? NOT_CALCULATED : value));
  return { ...sheet, values };
}
