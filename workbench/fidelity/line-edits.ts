import type { Area, Book, SheetModel } from "../file/book";
import type { CellTexts } from "../file/filters";
import type { Edit } from "./edits";

/** Rows that are sorted and filtered at most. */
const MANY_ROWS = 200;

/** Rows and columns put in and taken out, rows sorted and filtered: what moves cells, so that only the model can tell what should stand where. */
export function lineEdits(book: Book, sheet: SheetModel, sort: boolean): Edit[] {
  const used = sheet.used(true);
  if (!used || used.rows < 3) return [];
  const data: Area = { ...used, row: used.row + 1, rows: Math.min(used.rows - 1, MANY_ROWS), columns: Math.min(used.columns, MANY_ROWS) };
  return [
    ...(sort ? [["rows sorted", () => sheet.sortRows?.(data, data.column, true)] as const] : []),
    ["filter", () => filter(book, sheet, { ...data, row: used.row, rows: data.rows + 1 })],
    ["rows inserted", () => book.insertRows?.(sheet.id, used.row + 2, 2)],
    ["columns inserted", () => book.insertColumns?.(sheet.id, used.column + 1, 1)],
    ["rows deleted", () => book.deleteRows?.(sheet.id, used.row + used.rows, 1)],
    ["columns deleted", () => book.deleteColumns?.(sheet.id, used.column + 1, 1)],
  ];
}

/** The sheet's own filter where there is room for one, else a table's, by the text of the first cell below its heading. */
function filter(book: Book, sheet: SheetModel, area: Area): void {
  const texts: CellTexts = { formats: book.formats, date1904: book.date1904, text: (value) => (value === null ? "" : typeof value === "object" ? value.error : String(value)) };
  const [table] = sheet.tables;
  if (!table && !sheet.autoFilter) sheet.enableFilter?.(area);
  const over = table?.area ?? sheet.autoFilter?.area ?? area;
  const value = sheet.value(over.row + 1, over.column);
  sheet.setFilter?.({ table: table?.id ?? null }, over.column, [texts.text(value, "General", book.date1904)], texts);
}
