import type { CellAt } from "../workbook";
import type { Check } from "./check";
import type { SheetRead } from "./check";

const headingsAt = ({ layout }: SheetRead): CellAt => ({
  sheet: layout.sheet,
  row: layout.headingRow,
  column: Math.min(...Object.values(layout.columns)),
});

/** Notes on a sheet as a whole: hidden rows (they are read all the same), blank rows in the data, columns that were not understood. */
export const checkSheets: Check = function* ({ sheets }) {
  for (const read of sheets) {
    const { sheet, layout, blankRows } = read;
    const at = headingsAt(read);
    if (sheet.hiddenRows > 0) yield { code: "rows-hidden", at, reference: "", rows: sheet.hiddenRows, filtered: sheet.filtered };
    const [first] = blankRows;
    if (first !== undefined) yield { code: "rows-blank", at: { ...at, row: first }, reference: "", rows: blankRows.length, first };
    for (const { columns, headings, fields } of layout.ambiguities) {
      yield { code: "column-unclear", at: { ...at, column: columns[0] ?? at.column }, reference: "", headings, fields };
    }
  }
};
