import { cellName } from "../../file/areas";
import type { Area, SheetModel } from "../../file/book";
import { isJsonObject, type Json } from "../json";
import { accessDenied, invalidArgument, invalidOperation, notImplemented } from "../refusal";
import { beforeBookChange, isProtected, type World } from "../world";
import { type Cells, isUnbounded } from "./address";
import { eachCell } from "./formatting";
import { usedWithin } from "./reading";

interface Key {
  readonly column: number;
  readonly descending: boolean;
}

/** What a sort may be asked for besides its fields; what the stand-in cannot do is refused by name. */
export interface SortOptions {
  readonly matchCase: Json;
  readonly hasHeaders: Json;
  readonly orientation: Json;
}

/** `Range.sort.apply` and `Table.sort.apply`: the rows by the first field, those that are alike in it by the second, and so on. */
export function sortCells(world: World, { sheet, area }: Cells, fields: Json, options: SortOptions): void {
  if (options.matchCase === true) throw notImplemented("a sort that matches case");
  if ((options.orientation ?? "Rows") !== "Rows") throw notImplemented(`a sort of ${JSON.stringify(options.orientation)}`);
  const whole = isUnbounded(area) ? usedWithin(sheet, area, false) : area;
  const headings = options.hasHeaders === true ? 1 : 0;
  const keys = keysOf(fields, area);
  if (whole === null || whole.rows <= headings) return;
  const rows = { ...whole, row: whole.row + headings, rows: whole.rows - headings };
  beforeSorting(world, sheet, rows);
  demandValues(sheet, rows, keys);
  if (sheet.sortRows === undefined) throw notImplemented("sorting over this workbook");
  for (const { column, descending } of [...keys].reverse()) sheet.sortRows(rows, column, descending);
}

function keysOf(fields: Json, area: Area): Key[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("a sort needs at least one field");
  return fields.map((field: Json) => keyOf(field, area));
}

function keyOf(field: Json, area: Area): Key {
  if (!isJsonObject(field)) throw invalidArgument("a field to sort by is an object");
  const { key, ascending, sortOn, dataOption, color, icon, subField } = field;
  if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= area.columns) throw invalidArgument(`${JSON.stringify(key ?? null)} is no column of the range`);
  if ((sortOn ?? "Value") !== "Value" || (dataOption ?? "Normal") !== "Normal") throw notImplemented(`a sort on ${JSON.stringify(sortOn ?? dataOption)}`);
  if ((color ?? icon ?? subField ?? null) !== null) throw notImplemented("a sort by colour, icon or subfield");
  return { column: area.column + key, descending: ascending === false };
}

/** On a protected sheet only unlocked cells are sorted, and only where the protection allows it (documentation of WorksheetProtectionOptions.allowSort). */
function beforeSorting(world: World, sheet: SheetModel, area: Area): void {
  beforeBookChange(world);
  if (isProtected(world, sheet)) {
    let locked = sheet.protection?.allowed.sort !== true;
    eachCell(area, (row, column) => (locked ||= world.book.formats.get(sheet.style(row, column)).locked));
    if (locked) throw accessDenied(`the sheet "${sheet.name}" is protected`);
  }
  world.changed.add(sheet);
}

/** Nothing is moved before it is known that every field can be sorted by: a formula without a value cannot. */
function demandValues(sheet: SheetModel, area: Area, keys: readonly Key[]): void {
  for (const { column } of keys) {
    eachCell({ ...area, column, columns: 1 }, (row) => {
      const { value, formula } = sheet.cell(row, column);
      if (value === null && formula !== undefined) throw invalidOperation(`the formula in ${sheet.name} ${cellName(row, column)} has no value here, so its column cannot be sorted by`);
    });
  }
}
