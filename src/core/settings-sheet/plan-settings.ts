import { isBlank } from "../cell-text";
import { sheetEdit, type CellsEdit, type Edit, type TableEdit } from "../edit";
import type { Remembered } from "../remembered";
import type { Settings } from "../settings";
import { valueAt, type CellValue, type Sheet, type Workbook } from "../workbook";
import { findTables, settingsSheets, type FoundTable } from "./find";
import { CAPTION_ROW, HEADING_ROW, newSettingsSheet } from "./new-sheet";
import { readSettings } from "./read-settings";
import { TABLE_IDS, tableOf, type SettingsState, type TableId } from "./tables";

/** What rows of a table are to say, by what tells each from the others. */
type Rows = ReadonlyMap<string, readonly CellValue[]>;

/**
 * The edits after which the workbook's settings sheet says this: a new sheet where there is none, else only the cells of
 * the tables that differ, with a table made longer where rows are added. Rows that say something else than is wanted, or
 * what nobody understands, stay as they are unless they are about the same thing; rows that are no longer wanted are made
 * blank. The day to calculate for stays as it is. Nothing where the sheet says all this already.
 */
export function planSettings(workbook: Workbook, settings: Settings, remembered: Remembered): Edit[] {
  const [sheet] = settingsSheets(workbook);
  const read = readSettings(workbook);
  const wanted: SettingsState = { settings, remembered, asAt: read.asAt, date1904: workbook.date1904 };
  if (!sheet) return [sheetEdit(newSettingsSheet(workbook, wanted))];
  const now: SettingsState = { ...wanted, settings: read.settings, remembered: read.remembered ?? { sheets: [] } };
  const tables = findTables(sheet);
  let right = sheet.used.column + sheet.used.columns + 1;
  return TABLE_IDS.flatMap((id) => {
    const [before, after] = [keyed(id, now), keyed(id, wanted)];
    if (isSame(before, after)) return [];
    const found = tables.get(id);
    if (found) return tableEdits(sheet, id, found, before, after, wanted.date1904);
    const start = right;
    right += tableOf(id).headings.length + 1;
    return newTable(sheet, id, start, after);
  });
}

function keyed(id: TableId, state: SettingsState): Rows {
  const { keyOf, rowsOf } = tableOf(id);
  return new Map(rowsOf(state).map((cells) => [keyOf(cells, state.date1904), cells]));
}

const isSameRow = (one: readonly CellValue[] | undefined, other: readonly CellValue[] | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

const isSame = (one: Rows, other: Rows): boolean => one.size === other.size && [...other].every(([key, cells]) => isSameRow(one.get(key), cells));

/** The cells of a table that is there: rows that differ, rows that are no longer wanted, and rows that are new. */
function tableEdits(sheet: Sheet, id: TableId, found: FoundTable, before: Rows, after: Rows, date1904: boolean): Edit[] {
  const rowOf = new Map(found.rows.toReversed().map(({ row, cells }) => [tableOf(id).keyOf(cells, date1904), row]));
  const changed = new Map<number, readonly CellValue[]>();
  for (const { row, cells } of found.rows) {
    const key = tableOf(id).keyOf(cells, date1904);
    if (before.has(key) && !after.has(key)) changed.set(row, cells.map(() => ""));
  }
  const added: (readonly CellValue[])[] = [];
  for (const [key, cells] of after) {
    const row = rowOf.get(key);
    if (isSameRow(before.get(key), cells)) continue;
    if (row === undefined) added.push(cells);
    else changed.set(row, cells);
  }
  const free = freeRows(sheet, found, changed);
  for (const cells of added) changed.set(free.next().value, cells);
  return [...cellEdits(sheet, found.columns, changed), ...longerTable(sheet, found, [...changed.keys()].reduce((last, row) => Math.max(last, row), 0))];
}

/** Where new rows can stand: first those that become or are blank within the table, then those below it. */
function* freeRows(sheet: Sheet, { headingRow, columns }: FoundTable, changed: ReadonlyMap<number, readonly CellValue[]>): Generator<number, never> {
  const emptied = new Set([...changed].filter(([, cells]) => cells.every((value) => value === "")).map(([row]) => row));
  for (let row = headingRow + 1; ; row++) {
    const isFree = columns.every((column) => isBlank(valueAt(sheet, row, column)));
    if (emptied.has(row) || (isFree && !changed.has(row))) yield row;
  }
}

/** The cells that differ, as runs down each column. */
function cellEdits(sheet: Sheet, columns: readonly number[], changed: ReadonlyMap<number, readonly CellValue[]>): CellsEdit[] {
  const rows = [...changed.keys()].sort((one, other) => one - other);
  return columns.flatMap((column, place) => {
    const runs: { row: number; from: CellValue[]; to: CellValue[] }[] = [];
    for (const row of rows) {
      const [from, to] = [valueAt(sheet, row, column), changed.get(row)?.[place] ?? ""];
      if (from === to) continue;
      const last = runs.at(-1);
      if (last && last.row + last.to.length === row) {
        last.from.push(from);
        last.to.push(to);
      } else runs.push({ row, from: [from], to: [to] });
    }
    return runs.map((run): CellsEdit => ({ kind: "cells", sheet: sheet.name, column, ...run }));
  });
}

function longerTable(sheet: Sheet, { outline }: FoundTable, lastRow: number): TableEdit[] {
  if (!outline || outline.area.row + outline.area.rows > lastRow) return [];
  return [{ kind: "table", sheet: sheet.name, table: outline.name, from: outline.area, to: { ...outline.area, rows: lastRow + 1 - outline.area.row } }];
}

/** A table that has gone, written again right of all that is on the sheet, as plain cells. */
function newTable(sheet: Sheet, id: TableId, start: number, rows: Rows): CellsEdit[] {
  const { caption, headings } = tableOf(id);
  const lines = [[caption], headings, ...rows.values()];
  return cellEdits(sheet, headings.map((_, place) => start + place), new Map(lines.map((cells, place) => [(place === 0 ? CAPTION_ROW : HEADING_ROW - 1) + place, cells])));
}
