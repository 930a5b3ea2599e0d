import { mayHoldMergedCells } from "../core/maybe-merged";
import { isOurSheet } from "../core/our-sheets";
import type { Area, Sheet } from "../core/workbook";
import type { Line } from "./connection";
import { Refusal } from "./refusal";

/** Excel does not give more than 512 merged areas at once; fewer rows than this are taken never to have so many. */
const FEW_ROWS = 64;

/** The sheet with its merged areas, where its data looks as if it had any. A sheet that we made has none. */
export async function withMergedAreas(line: Line, sheet: Sheet): Promise<Sheet> {
  if (isOurSheet(sheet) || !mayHoldMergedCells(sheet)) return sheet;
  const merged = await readMergedAreas(line, sheet.name, sheet.used);
  // An area over the edge of two blocks is in both of them.
  const seen = new Map(merged.map((area) => [`${area.row} ${area.column}`, area]));
  return { ...sheet, merged: [...seen.values()] };
}

/** In one request; where Excel refuses, the upper and the lower half each by itself. */
async function readMergedAreas(line: Line, sheet: string, area: Area): Promise<readonly Area[]> {
  try {
    return await askMergedAreas(line, sheet, area);
  } catch (error) {
    if (!(error instanceof Refusal) || area.rows < FEW_ROWS) throw error;
  }
  const half = Math.ceil(area.rows / 2);
  const upper = await readMergedAreas(line, sheet, { ...area, rows: half });
  return [...upper, ...(await readMergedAreas(line, sheet, { ...area, row: area.row + half, rows: area.rows - half }))];
}

const AREAS = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

function askMergedAreas(line: Line, sheet: string, { row, column, rows, columns }: Area): Promise<readonly Area[]> {
  return line.ask(
    (context) => {
      const merged = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).getMergedAreasOrNullObject();
      merged.load(AREAS);
      return merged;
    },
    (merged) =>
      merged.isNullObject
        ? []
        : merged.areas.items.map((range) => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount })),
  );
}
