import type { SheetModel } from "../../file/book";
import { found, WHOLE_SHEET } from "../cells/address";
import type { HostObject, Kind } from "../object";
import { isAlive } from "../world";
import { range } from "./range";

/** The frozen rows, the frozen columns, or the corner where both are frozen. */
function location(sheet: SheetModel): HostObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rows: rows === 0 ? WHOLE_SHEET.rows : rows, columns: columns === 0 ? WHOLE_SHEET.columns : columns };
  return range({ sheet, area });
}

export const FREEZE_PANES: Kind<SheetModel> = {
  name: "WorksheetFreezePanes",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {},
  finders: {
    GetLocation: (sheet) => found(location(sheet), "nothing is frozen"),
    GetLocationOrNullObject: location,
  },
};
