import type { CellsEdit } from "../core/edit";
import type { CellValue } from "../core/workbook";
import type { Line } from "./connection";
import { bytesOfValues } from "./payload";
import { readAreas, type Wanted } from "./read-areas";

/**
 * What stands now in the cells that the edits changed, edit by edit; null where the sheet is no longer there. One request
 * where the answer fits in it, judged by what the edits put there.
 */
export async function readEdited(line: Line, edits: readonly CellsEdit[], sheets: ReadonlySet<string>): Promise<(CellValue[] | null)[]> {
  const there = edits.filter(({ sheet }) => sheets.has(sheet));
  const values = await readAreas(line, there.map(cellsOf));
  const found = new Map(there.map((edit, place) => [edit, (values[place] ?? []).map((row) => row[0] ?? "")]));
  return edits.map((edit) => found.get(edit) ?? null);
}

function cellsOf({ sheet, row, column, from, to }: CellsEdit): Wanted {
  const rows = to.length;
  return { sheet, area: { row, column, rows, columns: 1 }, bytesPerRow: Math.max(bytesOfValues(from), bytesOfValues(to)) / Math.max(1, rows) };
}
