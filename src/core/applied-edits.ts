import type { CellsEdit, Edit, LookEdit, SheetEdit, TableEdit } from "./edit";
import { sheetOfPlan } from "./sheet-plan";
import { formatAt, valueAt, type Area, type CellValue, type Sheet, type Workbook } from "./workbook";

/** An area made to reach over another that begins below and right of its first cell. */
function grown(area: Area, other: Area): Area {
  const rows = Math.max(area.rows, other.row + other.rows - area.row);
  return { ...area, rows, columns: Math.max(area.columns, other.column + other.columns - area.column) };
}

function withCells(sheet: Sheet, { row, column, to, formats }: CellsEdit): Sheet {
  const used = grown(sheet.used, { row, column, rows: to.length, columns: 1 });
  const values = Array.from({ length: used.rows }, (_, rowPlace) =>
    Array.from({ length: used.columns }, (_unused, columnPlace): CellValue => {
      const [at, over] = [used.row + rowPlace, used.column + columnPlace];
      return over === column && at >= row && at < row + to.length ? (to[at - row] ?? "") : valueAt(sheet, at, over);
    }),
  );
  return formats ? { ...sheet, used, values, ...withFormats(sheet, row, column, formats.to) } : { ...sheet, used, values };
}

/** Formats are held of the first rows and of some columns only: what is set elsewhere is not kept. */
function withFormats(sheet: Sheet, row: number, column: number, to: readonly string[]): Pick<Sheet, "formats" | "columnFormats"> {
  const set = (held: string, rowPlace: number): string => to[sheet.used.row + rowPlace - row] ?? held;
  const formats = sheet.formats.map((cells, rowPlace) => cells.map((held, columnPlace) => (sheet.used.column + columnPlace === column ? set(held, rowPlace) : held)));
  const own = sheet.columnFormats?.[column];
  return { formats, ...(own ? { columnFormats: { ...sheet.columnFormats, [column]: own.map(set) } } : {}) };
}

const withTable = (sheet: Sheet, { table, to }: TableEdit): Sheet => ({
  ...sheet,
  tables: sheet.tables.map((outline) => (outline.name === table ? { ...outline, area: to } : outline)),
});

/** Of a look only the number formats are among what is read of a sheet; a heading has none of its own. */
function withLook(sheet: Sheet, { row, rows, column, heading, to }: LookEdit): Sheet {
  const first = heading ? row + 1 : row;
  const { numberFormat } = to ?? { numberFormat: "General" };
  const own = Array.from({ length: sheet.used.rows }, (_, place) => {
    const at = sheet.used.row + place;
    return at >= first && at < row + rows ? numberFormat : formatAt(sheet, at, column);
  });
  return own.every((format, place) => format === formatAt(sheet, sheet.used.row + place, column)) ? sheet : { ...sheet, columnFormats: { ...sheet.columnFormats, [column]: own } };
}

function withEdit(sheet: Sheet, edit: Edit): Sheet {
  if (edit.kind === "cells") return withCells(sheet, edit);
  if (edit.kind === "look") return withLook(sheet, edit);
  return edit.kind === "table" ? withTable(sheet, edit) : sheet;
}

function withSheet(sheets: readonly Sheet[], { sheet: name, to }: SheetEdit): readonly Sheet[] {
  const at = sheets.findIndex((sheet) => sheet.name === name);
  if (to === null) return sheets.filter((_, place) => place !== at);
  return at < 0 ? [...sheets, sheetOfPlan(to)] : sheets.with(at, sheetOfPlan(to));
}

/**
 * The workbook as it is once the edits are made, in their order. A used range grows where it must, to the right and down
 * (our columns never stand above or left of it), and does not shrink. A sheet that is made comes last, or in the place of
 * the one that it replaces.
 */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const apply = (sheets: readonly Sheet[], edit: Edit): readonly Sheet[] =>
    edit.kind === "sheet" ? withSheet(sheets, edit) : sheets.map((sheet) => (sheet.name === edit.sheet ? withEdit(sheet, edit) : sheet));
  return { ...workbook, sheets: edits.reduce(apply, workbook.sheets) };
}
