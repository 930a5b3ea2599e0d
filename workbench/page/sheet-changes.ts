import { areaName, contains, overlaps } from "../file/areas";
import type { Area, SheetModel } from "../file/book";
import { unsupportedChange } from "../file/problem";
import type { Permission } from "../file/protection";
import { stepOf } from "./cell-changes";
import type { Desk } from "./desk";
import { cellTexts, filterButtons, filtersOf, type HeadingFilter } from "./filters";
import { deleteLines, insertLines, sayLines, type Along, type Lines } from "./line-changes";
import { ends, filledPart, type CellPlace } from "./selection";

/** What a person changes on a sheet beside its cells. Each gives the sentence that says why it cannot be done, or null. */

/** The rows or columns of the selection. */
function selectedLines(desk: Desk, along: Along): Lines {
  const { area } = desk.selection();
  return along === "rows" ? { along, at: area.row, count: area.rows } : { along, at: area.column, count: area.columns };
}

/** Puts as many empty rows or columns in front of the selection as it has. */
export function insertSelected(desk: Desk, along: Along): string | null {
  return desk.change((sheet) => {
    const lines = selectedLines(desk, along);
    demandAllowed(sheet, along === "rows" ? "insertRows" : "insertColumns");
    insertLines(desk.book, sheet, lines);
    desk.history.record({ kind: "inserted", sheet: sheet.id, ...lines });
    return `Inserted ${sayLines(lines)}.`;
  });
}

export function deleteSelected(desk: Desk, along: Along): string | null {
  return desk.change((sheet) => {
    const lines = selectedLines(desk, along);
    demandAllowed(sheet, along === "rows" ? "deleteRows" : "deleteColumns");
    deleteLines(desk.book, sheet, lines);
    desk.history.forget(`deleting ${along}`);
    return `Deleted ${sayLines(lines)}. This cannot be undone here.`;
  });
}

/** Hides or shows the selected rows or columns. */
export function hideSelected(desk: Desk, along: Along, hidden: boolean): string | null {
  return desk.change((sheet) => {
    demandAllowed(sheet, along === "rows" ? "formatRows" : "formatColumns");
    const { at, count } = selectedLines(desk, along);
    for (let line = at; line < at + count; line += 1) {
      if (along === "rows") sheet.setRowLook(line, { hidden });
      else sheet.setColumnLook(line, { hidden });
    }
    return "";
  });
}

/** Sorts the rows round the active cell by its column: those of its table or filter, or those that are selected. */
export function sortBySelected(desk: Desk, descending: boolean): string | null {
  return desk.change((sheet) => {
    demandAllowed(sheet, "sort");
    const area = rowsToSort(sheet, desk.selection());
    if (sheet.sortRows === undefined) throw unsupportedChange("This workbook cannot be sorted here. Sort it in Excel.");
    const step = stepOf(sheet, placesIn(area), () => sheet.sortRows?.(area, desk.selection().active.column, descending));
    desk.history.record(step);
    return `Sorted ${areaName(area)}.`;
  });
}

/** Without a table or a filter only the user knows where headings end, so the rows have to be selected. */
function rowsToSort(sheet: SheetModel, { active, area }: { readonly active: CellPlace; readonly area: Area }): Area {
  const filter = filtersOf(sheet).find((one) => contains(one.area, active.row, active.column));
  const table = sheet.tables.find((one) => contains(one.area, active.row, active.column));
  const rows = filter?.rows ?? (table === undefined ? null : bodyOf(table));
  if (rows !== null) return rows;
  const selected = filledPart(sheet, area);
  if (selected !== null && selected.rows > 1 && !isWholeColumn(sheet, area)) return selected;
  throw unsupportedChange("Choose a cell in a table or in a filtered list, or select the rows to sort without their headings.");
}

function bodyOf({ area, headings, totals }: SheetModel["tables"][number]): Area {
  const above = headings ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (totals ? 1 : 0) };
}

function isWholeColumn(sheet: SheetModel, area: Area): boolean {
  const used = sheet.used(true);
  return area.row === 0 && used !== null && ends(area).row > ends(used).row;
}

function placesIn({ row, column, rows, columns }: Area): CellPlace[] {
  return Array.from({ length: rows * columns }, (_, at) => ({ row: row + Math.floor(at / columns), column: column + (at % columns) }));
}

/** Shows only the rows whose cell reads as one of the texts; null shows all again. */
export function filterBy(desk: Desk, filter: HeadingFilter, shown: readonly string[] | null): string | null {
  return desk.change((sheet) => {
    demandAllowed(sheet, "autoFilter");
    if (sheet.setFilter === undefined) throw unsupportedChange("This workbook cannot be filtered here. Filter it in Excel.");
    sheet.setFilter(filter.at, filter.column, shown, cellTexts(desk.book));
    return rowsShown(sheet, filter.rows);
  });
}

/** The button of the heading above the active cell, if its column has one. */
export function filterAbove(sheet: SheetModel, { row, column }: CellPlace): HeadingFilter | null {
  const filter = filtersOf(sheet).find(({ area }) => contains(area, row, column));
  return filter === undefined ? null : filterButtons(sheet)(filter.area.row, column);
}

/** Turns the filter of the table or list round the active cell off, or on. */
export function toggleFilter(desk: Desk): string | null {
  return desk.change((sheet) => {
    demandAllowed(sheet, "autoFilter");
    const { active, area } = desk.selection();
    const table = sheet.tables.find((one) => contains(one.area, active.row, active.column));
    if (table !== undefined) {
      if (table.filterButtons && (table.filterColumns ?? []).length > 0) sheet.clearFilter?.({ table: table.id }, cellTexts(desk.book));
      table.filterButtons = !table.filterButtons;
      return table.filterButtons ? "Filter buttons are on." : "Filter buttons are off.";
    }
    if (sheet.enableFilter === undefined) throw unsupportedChange("This sheet cannot have a filter here. Turn it on in Excel.");
    const on = sheet.autoFilter === null ? listRound(sheet, active, area) : null;
    sheet.enableFilter(on);
    return on === null ? "The filter is off." : `The filter is on over ${areaName(on)}.`;
  });
}

/** The filled cells that hang together round a cell, or the selection where it has several cells. */
function listRound(sheet: SheetModel, active: CellPlace, area: Area): Area {
  const selected = filledPart(sheet, area);
  if (selected !== null && selected.rows > 1) return selected;
  const used = sheet.used(true);
  if (used === null || !overlaps(used, { ...active, rows: 1, columns: 1 })) throw unsupportedChange("There is no list here to filter. Choose a cell in a list with headings.");
  let [top, bottom] = [active.row, active.row];
  while (top > used.row && isFilledRow(sheet, top - 1, used)) top -= 1;
  while (bottom < ends(used).row && isFilledRow(sheet, bottom + 1, used)) bottom += 1;
  return { row: top, column: used.column, rows: bottom - top + 1, columns: used.columns };
}

function isFilledRow(sheet: SheetModel, row: number, { column, columns }: Area): boolean {
  return Array.from({ length: columns }, (_, at) => sheet.value(row, column + at)).some((value) => value !== null);
}

function rowsShown(sheet: SheetModel, { row, rows }: Area): string {
  let shown = 0;
  for (let at = row; at < row + rows; at += 1) if (!sheet.rowLook(at).hidden) shown += 1;
  return shown === rows ? `All ${rows} rows are shown.` : `${shown} of ${rows} rows are shown.`;
}

/** Refuses what a sheet's protection does not allow, in Excel's sort of words. */
function demandAllowed(sheet: SheetModel, permission: Permission): void {
  if (sheet.kind !== "worksheet") throw unsupportedChange(`“${sheet.name}” is a ${sheet.kind} sheet: it has no cells.`);
  if (sheet.protection !== null && !sheet.protection.allowed[permission]) throw unsupportedChange(`“${sheet.name}” is protected, and its protection does not allow this. Unprotect the sheet first (in the menu of its tab).`);
}
