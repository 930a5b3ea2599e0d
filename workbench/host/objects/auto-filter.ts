import type { SheetModel } from "../../file/book";
import type { Kind } from "../object";
import { isAlive } from "../world";
import { isTableThere, type TableRef } from "./table-ref";

/** The sheet's own filter. */
export const SHEET_FILTER: Kind<SheetModel> = {
  name: "AutoFilter",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {
    Enabled: { get: ({ autoFilter }) => autoFilter !== null },
    IsDataFiltered: { get: ({ autoFilter }) => autoFilter?.filtered ?? false },
  },
};

/** A table's filter. */
export const TABLE_FILTER: Kind<TableRef> = {
  name: "AutoFilter",
  alive: isTableThere,
  properties: {
    Enabled: { get: ({ table }) => table.headings && table.filterButtons },
    IsDataFiltered: { get: ({ table }) => table.filtered },
  },
};
