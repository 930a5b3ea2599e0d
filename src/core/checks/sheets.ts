import { firstMappedColumn, type Layout, type LostSheet } from "../layout";
import { sharedAreas } from "../merged-cells";
import type { CellAt } from "../workbook";
import type { Check } from "./check";
import type { SheetRead } from "./check";

const headingsAt = ({ layout }: SheetRead): CellAt => ({
  sheet: layout.sheet,
  row: layout.headingRow,
  column: firstMappedColumn(layout),
});

/** Where to look for a sheet that has gone: in the one that may have taken its place, or else the first. */
const insteadOf = ({ likeliest }: LostSheet, { sheets }: Layout): CellAt => ({ sheet: likeliest ?? sheets[0]?.sheet ?? "", row: 0, column: 0 });

/** Problems of a sheet as a whole: it has gone, or a column has; hidden rows (they are read all the same), blank rows and merged cells in the data, columns that were not understood. */
export const checkSheets: Check = function* ({ sheets, layout: workbook }) {
  for (const lost of workbook.lost) yield { code: "sheet-gone", at: insteadOf(lost, workbook), reference: "", ...lost };
  for (const read of sheets) {
    const { sheet, layout, blankRows } = read;
    const at = headingsAt(read);
    if (sheet.hiddenRows > 0) yield { code: "rows-hidden", at, reference: "", rows: sheet.hiddenRows, filtered: sheet.filtered };
    const [first] = blankRows;
    if (first !== undefined) yield { code: "rows-blank", at: { ...at, row: first }, reference: "", rows: blankRows.length, first };
    const areas = sharedAreas(sheet, layout);
    const [area] = areas;
    if (area) yield { code: "cells-merged", at: { ...at, row: area.row, column: area.column }, reference: "", areas: areas.length, first: area };
    for (const { columns, headings, fields } of layout.ambiguities) {
      yield { code: "column-unclear", at: { ...at, column: columns[0] ?? at.column }, reference: "", headings, fields };
    }
    for (const gone of layout.gone) yield { code: "column-gone", at: { ...at, column: gone.likeliest?.column ?? at.column }, reference: "", ...gone };
  }
};
