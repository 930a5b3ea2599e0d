import { isBlank } from "../cell-text";
import { valueAt, type CellValue, type Sheet, type TableOutline, type Workbook } from "../workbook";
import { keyText, TABLE_IDS, tableOf, type TableId } from "./tables";

export const SETTINGS_TITLE = "Plan settings";

/** The headings stand within so many rows from the top, whatever has been put above them. */
const HEADING_ROWS = 40;

/** A row of a table: its cells in the order of the table's headings. */
export interface FoundRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** A table of the settings sheet as it stands there. */
export interface FoundTable {
  readonly headingRow: number;
  /** The column of each heading. */
  readonly columns: readonly number[];
  /** Its rows that are not blank. */
  readonly rows: readonly FoundRow[];
  /** The last of its rows, blank or not; its heading row where there is none. */
  readonly lastRow: number;
  /** The Excel table that it is; null where somebody has made it a plain range. */
  readonly outline: TableOutline | null;
}

export type FoundTables = ReadonlyMap<TableId, FoundTable>;

const FIRST_HEADINGS: ReadonlySet<string> = new Set(TABLE_IDS.map((id) => keyText(tableOf(id).headings[0])));

/** Where the headings of a table stand in a row that begins with the first of them; null where one is missing. Columns that somebody put between are passed over. */
function headingColumns(headings: readonly string[], cells: readonly string[], start: number): number[] | null {
  const [, ...others] = headings;
  const columns = [start];
  for (const heading of others) {
    const from = (columns.at(-1) ?? start) + 1;
    const at = cells.indexOf(keyText(heading), from);
    const next = cells.findIndex((cell, place) => place > start && FIRST_HEADINGS.has(cell));
    if (at < 0 || (next > 0 && at >= next)) return null;
    columns.push(at);
  }
  return columns;
}

function headingsIn(sheet: Sheet): { id: TableId; headingRow: number; columns: number[] }[] {
  const found = new Map<TableId, { id: TableId; headingRow: number; columns: number[] }>();
  sheet.values.slice(0, HEADING_ROWS).forEach((row, down) => {
    const cells = row.map((value) => (typeof value === "string" && value.length < 100 ? keyText(value) : ""));
    for (const id of TABLE_IDS) {
      const { headings } = tableOf(id);
      cells.forEach((cell, start) => {
        if (cell !== keyText(headings[0]) || found.has(id)) return;
        const columns = headingColumns(headings, cells, start);
        if (columns) found.set(id, { id, headingRow: sheet.used.row + down, columns: columns.map((column) => sheet.used.column + column) });
      });
    }
  });
  return [...found.values()];
}

const isInside = ({ area }: TableOutline, row: number, column: number): boolean => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The table's rows: those of the Excel table and what follows them without a gap; of a plain range all below the headings. */
function rowsOf(sheet: Sheet, headingRow: number, columns: readonly number[], outline: TableOutline | null): { rows: FoundRow[]; lastRow: number } {
  const end = sheet.used.row + sheet.values.length;
  const inTable = outline ? outline.area.row + outline.area.rows : end;
  const rows: FoundRow[] = [];
  let lastRow = Math.max(headingRow, outline ? inTable - 1 : headingRow);
  for (let row = headingRow + 1; row < end; row++) {
    const cells = columns.map((column) => valueAt(sheet, row, column));
    if (!cells.every(isBlank)) {
      rows.push({ row, cells });
      lastRow = Math.max(lastRow, row);
    } else if (row >= inTable) break;
  }
  return { rows, lastRow };
}

/** The tables of the settings sheet that are there, found by their headings wherever they stand. */
export function findTables(sheet: Sheet): FoundTables {
  return new Map(
    headingsIn(sheet).map(({ id, headingRow, columns }) => {
      const outline = sheet.tables.find((table) => isInside(table, headingRow, columns[0] ?? 0)) ?? null;
      return [id, { headingRow, columns, outline, ...rowsOf(sheet, headingRow, columns, outline) }];
    }),
  );
}

/** A1 says so, and at least one of our tables is there. Only the first rows need have been read. */
export function isSettingsSheet(sheet: Sheet): boolean {
  return keyText(valueAt(sheet, 0, 0)) === SETTINGS_TITLE.toLowerCase() && headingsIn(sheet).length > 0;
}

/** The workbook's settings sheets, under whatever name, the visible ones first: the first is the one that counts. */
export function settingsSheets(workbook: Workbook): readonly Sheet[] {
  const ours = workbook.sheets.filter(isSettingsSheet);
  return [...ours.filter(({ visible }) => visible), ...ours.filter(({ visible }) => !visible)];
}
