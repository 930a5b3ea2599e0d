import type { SheetFound } from "../core/sheet-standing";
import type { Line } from "./connection";
import { readAreas } from "./read-areas";

/** A row of a sheet of ours, in bytes: wider than usual. */
const USUAL_ROW = 2_000;

/** All values of a sheet, and the place of its tab from 0; null where there is no sheet of that name. One request, and one more for every 4 MB of cells. */
export async function readSheet(line: Line, name: string): Promise<(SheetFound & { readonly position: number }) | null> {
  const outline = await line.ask(
    (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject(true);
      sheet.load("position");
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used };
    },
    ({ sheet, used }) => {
      if (sheet.isNullObject) return null;
      const area = used.isNullObject ? { row: 0, column: 0, rows: 0, columns: 0 } : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
      return { position: sheet.position, used: area };
    },
  );
  if (outline === null) return null;
  const [values = []] = await readAreas(line, [{ sheet: name, area: outline.used, bytesPerRow: USUAL_ROW }]);
  return { ...outline, values };
}
