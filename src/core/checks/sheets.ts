import { isBlank, textOf } from "../cell-text";
import { readDateText } from "../date-text";
import { isDateFormat } from "../fixes/date-fix";
import { firstMappedColumn, type Layout, type LostSheet, type SheetLayout } from "../layout";
import { sharedAreas } from "../merged-cells";
import { BY_WHEN } from "../sheet-role";
import { formatAt, valueAt, type CellAt, type CellValue } from "../workbook";
import type { Check } from "./check";
import type { SheetRead } from "./check";

const headingsAt = ({ layout }: SheetRead): CellAt => ({
  sheet: layout.sheet,
  row: layout.headingRow,
  column: firstMappedColumn(layout),
});

/** Where to look for a sheet that has gone: in the one that may have taken its place, or else the first. */
const insteadOf = ({ likeliest }: LostSheet, { sheets }: Layout): CellAt => ({ sheet: likeliest ?? sheets[0]?.sheet ?? "", row: 0, column: 0 });

/** So many rows tell what a column holds. */
const SAMPLE_ROWS = 60;

const isDate = (value: CellValue, format: string): boolean => (typeof value === "number" ? isDateFormat(format) : typeof readDateText(textOf(value)) === "number");

/** The columns with a heading that means nothing to us whose cells are dates, in the first rows. */
function unusedDates({ sheet, layout }: SheetRead): SheetLayout["unmapped"] {
  const last = Math.min(layout.lastRow, layout.firstRow + SAMPLE_ROWS - 1);
  const rows = Array.from({ length: Math.max(0, last - layout.firstRow + 1) }, (_, place) => layout.firstRow + place);
  return layout.unmapped.filter(({ column }) => {
    const filled = rows.filter((row) => !isBlank(valueAt(sheet, row, column)));
    return filled.length >= 2 && filled.filter((row) => isDate(valueAt(sheet, row, column), formatAt(sheet, row, column))).length * 2 > filled.length;
  });
}

const hasByWhen = ({ columns }: SheetLayout): boolean => BY_WHEN.some((field) => columns[field] !== undefined);

/** Problems of a sheet as a whole: it has gone, or a column has; it is not read though it could be a plan; columns of dates that are not used; hidden rows (they are read all the same), blank rows and merged cells in the data, columns that were not understood. */
export const checkSheets: Check = function* ({ sheets, layout: workbook }) {
  for (const lost of workbook.lost) yield { code: "sheet-gone", at: insteadOf(lost, workbook), reference: "", ...lost };
  for (const { sheet, headingRow, headings } of workbook.leftOut) {
    yield { code: "sheet-left-out", at: { sheet, row: headingRow, column: headings[0]?.column ?? 0 }, reference: "", headings: headings.map(({ heading }) => heading) };
  }
  for (const read of sheets) {
    const { sheet, layout, blankRows } = read;
    const at = headingsAt(read);
    if (sheet.hiddenRows > 0) yield { code: "rows-hidden", at, reference: "", rows: sheet.hiddenRows, filtered: sheet.filtered };
    const [first] = blankRows;
    if (first !== undefined) yield { code: "rows-blank", at: { ...at, row: first }, reference: "", rows: blankRows.length, first };
    const areas = sharedAreas(sheet, layout);
    const [area] = areas;
    if (area) yield { code: "cells-merged", at: { ...at, row: area.row, column: area.column }, reference: "", areas: areas.length, first: area };
    const dates = unusedDates(read);
    const [date] = dates;
    if (date) yield { code: "dates-unused", at: { ...at, column: date.column }, reference: "", headings: dates.map(({ heading }) => heading), hasDates: hasByWhen(layout) };
    for (const { columns, headings, fields } of layout.ambiguities) {
      yield { code: "column-unclear", at: { ...at, column: columns[0] ?? at.column }, reference: "", headings, fields };
    }
    for (const gone of layout.gone) yield { code: "column-gone", at: { ...at, column: gone.likeliest?.column ?? at.column }, reference: "", ...gone };
  }
};
