import type { Area } from "../../file/book";
import type { Axis, LineShift } from "../../file/line-shift";
import type { Argument } from "../object";
import { accessDenied, invalidArgument, notImplemented } from "../refusal";
import { beforeBookChange, isProtected, type World } from "../world";
import { type Cells, intersection, isWholeColumns, isWholeRows } from "./address";
import { eachCell } from "./formatting";

/** The ways in which cells make room and come together: those of rows, then those of columns (documentation of InsertShiftDirection, DeleteShiftDirection). */
const DIRECTIONS = { insert: { rows: "Down", columns: "Right" }, delete: { rows: "Up", columns: "Left" } } as const;

/** What a protected sheet must allow. */
const PERMISSIONS = { insert: { rows: "insertRows", columns: "insertColumns" }, delete: { rows: "deleteRows", columns: "deleteColumns" } } as const;

/**
 * `Range.insert` and `Range.delete` of whole rows or columns; parts of them are refused, since tables, merges and formulas would be torn. Gives what
 * has happened, for whoever holds areas of the sheet.
 */
export function shiftLines(world: World, { sheet, area }: Cells, way: keyof typeof DIRECTIONS, direction: Argument | undefined): LineShift {
  const axis = axisOf(area);
  if (axis === null) throw notImplemented(`Range.${way} of cells that are not whole rows or whole columns`);
  if (direction !== DIRECTIONS[way][axis]) throw invalidArgument(`whole ${axis} are ${way === "insert" ? "inserted" : "deleted"} with "${DIRECTIONS[way][axis]}"`);
  beforeBookChange(world);
  if (isProtected(world, sheet) && !isAllowed(world, { sheet, area }, way, axis)) throw accessDenied(`the sheet "${sheet.name}" is protected`);
  const change = world.book[`${way}${axis === "rows" ? "Rows" : "Columns"}`];
  if (change === undefined) throw notImplemented(`Range.${way} over this workbook`);
  const [at, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  change.call(world.book, sheet.id, at, count);
  world.changed.add(sheet);
  return { axis, at, count: way === "insert" ? count : -count };
}

function axisOf(area: Area): Axis | null {
  if (isWholeRows(area) === isWholeColumns(area)) return null;
  return isWholeRows(area) ? "rows" : "columns";
}

/** Of what is deleted no cell may be locked (Excel's help on protecting a worksheet). */
function isAllowed(world: World, { sheet, area }: Cells, way: keyof typeof DIRECTIONS, axis: Axis): boolean {
  if (!(sheet.protection?.allowed[PERMISSIONS[way][axis]] ?? false)) return false;
  const used = way === "insert" ? null : intersection(sheet.used(false) ?? area, area);
  let isLocked = false;
  if (used) eachCell(used, (row, column) => (isLocked ||= world.book.formats.get(sheet.style(row, column)).locked));
  return !isLocked;
}
