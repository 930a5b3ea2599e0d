import type { SheetModel } from "../../file/book";
import { found, isWholeColumns, isWholeRows, WHOLE_SHEET } from "../cells/address";
import { type Argument, type HostObject, type Kind, wholeOf } from "../object";
import { invalidArgument, notImplemented } from "../refusal";
import { beforeBookChange, isAlive, type World } from "../world";
import { cellsOf, range } from "./range";

/** The frozen rows, the frozen columns, or the corner where both are frozen. */
function location(sheet: SheetModel): HostObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rows: rows === 0 ? WHOLE_SHEET.rows : rows, columns: columns === 0 ? WHOLE_SHEET.columns : columns };
  return range({ sheet, area });
}

function freeze(sheet: SheetModel, world: World, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows >= WHOLE_SHEET.rows || columns >= WHOLE_SHEET.columns) throw invalidArgument("so much cannot be frozen");
  beforeBookChange(world);
  sheet.freeze = { rows, columns };
  world.changed.add(sheet);
}

/** Rows take the place of frozen columns and the other way round (assumed); zero only unfreezes its own (documentation). */
function freezeRows(sheet: SheetModel, count: number, world: World): void {
  freeze(sheet, world, count, count === 0 ? sheet.freeze.columns : 0);
}

function freezeColumns(sheet: SheetModel, count: number, world: World): void {
  freeze(sheet, world, count === 0 ? sheet.freeze.rows : 0, count);
}

/** The range's rows and columns; whole rows freeze rows alone. From another cell than A1 Excel scrolls first, and the stand-in has no scrolling. */
function freezeAt(sheet: SheetModel, argument: Argument | undefined, world: World): void {
  if (argument === null || argument === undefined) return freeze(sheet, world, 0, 0);
  const { sheet: other, area } = cellsOf(world, argument, sheet);
  if (other !== sheet) throw invalidArgument("the range is on another sheet");
  if (area.row > 0 || area.column > 0) throw notImplemented("WorksheetFreezePanes.freezeAt from another cell than A1");
  freeze(sheet, world, isWholeColumns(area) ? 0 : area.rows, isWholeRows(area) ? 0 : area.columns);
}

export const FREEZE_PANES: Kind<SheetModel> = {
  name: "WorksheetFreezePanes",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {},
  finders: {
    GetLocation: (sheet) => found(location(sheet), "nothing is frozen"),
    GetLocationOrNullObject: location,
  },
  methods: {
    FreezeAt: (sheet, args, world) => freezeAt(sheet, args[0], world),
    FreezeColumns: (sheet, args, world) => freezeColumns(sheet, wholeOf(args[0], "count", 1), world),
    FreezeRows: (sheet, args, world) => freezeRows(sheet, wholeOf(args[0], "count", 1), world),
    Unfreeze: (sheet, _args, world) => freeze(sheet, world, 0, 0),
  },
};
