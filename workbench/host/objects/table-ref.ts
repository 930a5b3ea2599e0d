import type { SheetModel, TableModel } from "../../file/book";
import { isAlive, type World, worksheetsOf } from "../world";

/** A table and the sheet that it is on. */
export interface TableRef {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

export function isTableThere({ sheet, table }: TableRef, world: World): boolean {
  return isAlive(world, sheet) && sheet.tables.includes(table);
}

/** The tables of a sheet, or of the whole workbook. */
export function tablesOf(world: World, sheet: SheetModel | null): TableRef[] {
  const sheets = sheet === null ? worksheetsOf(world) : [sheet];
  return sheets.flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
}
