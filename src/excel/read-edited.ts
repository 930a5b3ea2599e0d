import type { CellsEdit } from "../core/edit";
import type { CellValue } from "../core/workbook";
import type { Line } from "./connection";

/** What stands now in the cells that the edits changed, edit by edit; null where the sheet is no longer there. One request. */
export function readEdited(line: Line, edits: readonly CellsEdit[], sheets: ReadonlySet<string>): Promise<(CellValue[] | null)[]> {
  return line.ask(
    (context) =>
      edits.map((edit) => {
        if (!sheets.has(edit.sheet)) return null;
        const range = context.workbook.worksheets.getItem(edit.sheet).getRangeByIndexes(edit.row, edit.column, edit.to.length, 1);
        range.load("values");
        return range;
      }),
    (ranges) => ranges.map((range) => (range === null ? null : (range.values as CellValue[][]).map((row) => row[0] ?? ""))),
  );
}
