import type { Book, SheetModel } from "../file/book";
import type { Edit } from "./edits";
import { BOARD } from "./sheet-edits";

/** What is taken away of a workbook's list of sheets: the sheet that was added before, and the names. */
export function listRemovals(book: Book): Edit[] {
  const added = book.sheets.filter(({ name }) => name.startsWith(BOARD));
  return [
    ...added.flatMap((sheet) => sheet.tables.map(({ id }): Edit => ["added table deleted", () => book.deleteTable?.(sheet.id, id)])),
    ...added.map(({ id }): Edit => ["sheet deleted", () => book.deleteSheet?.(id)]),
    ["workbook protection deleted", () => (book.protection = null)],
    ["name deleted", () => book.setNames?.(book.names.filter(({ name }) => name !== "Board_as_at"))],
  ];
}

/** What is taken away of one sheet. */
export function removalsOf(book: Book, sheet: SheetModel): Edit[] {
  return [
    ...sheet.tables.slice(0, 1).map(({ id }): Edit => ["table deleted", () => book.deleteTable?.(sheet.id, id)]),
    ...[...sheet.charts].map((chart): Edit => ["chart deleted", () => sheet.deleteChart(chart)]),
    ["links deleted", () => sheet.setLinks(sheet.links.slice(1, -1))],
    ["conditional formats deleted", () => sheet.setConditionalFormats([])],
    ["rules of entry deleted", () => (sheet.validationRules = [])],
    ["custom properties deleted", () => sheet.customProperties?.clear()],
    ["panes deleted", () => (sheet.freeze = { rows: 0, columns: 0 })],
    ["tab colour deleted", () => (sheet.tabColour = null)],
    ["protection deleted", () => (sheet.protection = null)],
    ["page breaks deleted", () => (sheet.pageSetup = { ...sheet.pageSetup, rowBreaks: [], columnBreaks: [], header: "", footer: "" })],
    ["values deleted", () => clearLastColumn(sheet)],
  ];
}

function clearLastColumn(sheet: SheetModel): void {
  const used = sheet.used(true);
  if (!used) return;
  const column = used.column + used.columns - 1;
  for (let row = used.row; row < used.row + Math.min(used.rows, 50); row++) if (!sheet.tables.some(({ area }) => area.row === row)) sheet.set(row, column, { value: null });
}
