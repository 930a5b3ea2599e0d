import { knownWords, type KnownWords } from "../column-profile";
import { firstMappedColumn, type Layout, type LostSheet } from "../layout";
import { sharedAreas } from "../merged-cells";
import type { ProblemFound } from "../problem";
import { unusedColumns } from "../unused-columns";
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

/** Where to look for what is said of a hidden sheet, which shows no cell: in the first plan, else in the first sheet. */
function beside(sheets: readonly SheetRead[], { sheets: [first] }: Layout): CellAt {
  const read = sheets.find(({ layout }) => layout.role === "plan") ?? sheets[0];
  return read ? headingsAt(read) : { sheet: first?.sheet ?? "", row: 0, column: 0 };
}

/** The columns of a sheet that are not used, though they seem to hold what is read elsewhere, and those whose heading means a field that they are not used for. */
function* columnsUnused({ sheet, layout }: SheetRead, words: KnownWords): Iterable<ProblemFound> {
  const { kinds, outweighed } = unusedColumns(sheet, layout, words);
  const at = (column: number): CellAt => ({ sheet: layout.sheet, row: layout.headingRow, column });
  for (const { kind, columns, hasOther } of kinds) {
    yield { code: "columns-unused", at: at(columns[0]?.column ?? 0), reference: "", kind, headings: columns.map(({ heading }) => heading), hasOther };
  }
  for (const { column, heading, field, by } of outweighed) yield { code: "column-outweighed", at: at(column), reference: "", field, heading, by };
}

/** Problems of a sheet as a whole: it has gone, or a column has; it is not read though it could be a plan, or is hidden; columns that are not used; hidden rows (they are read all the same), blank rows and merged cells in the data, columns that were not understood. */
export const checkSheets: Check = function* ({ sheets, settings, layout: workbook }) {
  for (const lost of workbook.lost) yield { code: "sheet-gone", at: insteadOf(lost, workbook), reference: "", ...lost };
  for (const { sheet, headingRow, headings } of workbook.leftOut) {
    yield { code: "sheet-left-out", at: { sheet, row: headingRow, column: headings[0]?.column ?? 0 }, reference: "", headings: headings.map(({ heading }) => heading) };
  }
  for (const hidden of workbook.hidden ?? []) yield { code: "sheet-hidden", at: beside(sheets, workbook), reference: "", ...hidden };
  const words = knownWords(settings);
  for (const read of sheets) {
    const { sheet, layout, blankRows } = read;
    const at = headingsAt(read);
    if (sheet.hiddenRows > 0) yield { code: "rows-hidden", at, reference: "", rows: sheet.hiddenRows, filtered: sheet.filtered };
    const [first] = blankRows;
    if (first !== undefined) yield { code: "rows-blank", at: { ...at, row: first }, reference: "", rows: blankRows.length, first };
    const areas = sharedAreas(sheet, layout);
    const [area] = areas;
    if (area) yield { code: "cells-merged", at: { ...at, row: area.row, column: area.column }, reference: "", areas: areas.length, first: area };
    yield* columnsUnused(read, words);
    for (const { columns, headings, fields } of layout.ambiguities) {
      yield { code: "column-unclear", at: { ...at, column: columns[0] ?? at.column }, reference: "", headings, fields };
    }
    for (const gone of layout.gone) yield { code: "column-gone", at: { ...at, column: gone.likeliest?.column ?? at.column }, reference: "", ...gone };
  }
};
