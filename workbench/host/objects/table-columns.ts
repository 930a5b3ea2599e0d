import type { Area } from "../../file/book";
import { grid, valueReader } from "../cells/reading";
import { enter } from "../cells/writing";
import { type Argument, bind, type HostObject, type Kind, wholeOf } from "../object";
import { invalidArgument, itemNotFound } from "../refusal";
import type { World } from "../world";
import { range } from "./range";
import { bodyOf, headingsOf, totalsOf } from "./table";
import { isTableThere, type TableRef } from "./table-ref";

/** A column by its place, counted from 0. */
interface ColumnRef extends TableRef {
  readonly index: number;
}

/** The file core gives columns no ids, so a column's id is its place, counted from 1. */
function columnWith(ref: TableRef, key: Argument | undefined): HostObject | null {
  if (typeof key !== "string" && typeof key !== "number") throw invalidArgument("a column's name or id is a text or a number");
  const lower = String(key).toLowerCase();
  const byName = typeof key === "string" ? ref.table.columns.findIndex((name) => name.toLowerCase() === lower) : -1;
  const index = byName >= 0 ? byName : Number(key) - 1;
  return ref.table.columns[index] === undefined ? null : bind(TABLE_COLUMN, { ...ref, index });
}

function found(column: HostObject | null, key: Argument | undefined): HostObject {
  if (column === null) throw itemNotFound(`the column ${String(key)}`);
  return column;
}

export const TABLE_COLUMNS: Kind<TableRef> = {
  name: "TableColumnCollection",
  alive: isTableThere,
  properties: { Count: { get: ({ table }) => table.columns.length } },
  items: (ref) => ref.table.columns.map((_, index) => bind(TABLE_COLUMN, { ...ref, index })),
  item: (ref, key) => found(columnWith(ref, key), key),
  finders: {
    GetItemAt: (ref, args) => found(columnWith(ref, wholeOf(args[0], "index") + 1), args[0]),
    GetItemOrNullObject: (ref, args) => columnWith(ref, args[0]),
  },
  methods: { GetCount: ({ table }) => table.columns.length },
};

function inColumn(area: Area, { table, index }: ColumnRef): Area {
  return { ...area, column: table.area.column + index, columns: 1 };
}

function part(area: (ref: TableRef) => Area): (ref: ColumnRef) => HostObject {
  return (ref) => range({ sheet: ref.sheet, area: inColumn(area(ref), ref) });
}

export const TABLE_COLUMN: Kind<ColumnRef> = {
  name: "TableColumn",
  id: ({ index }) => index + 1,
  alive: (ref, world: World) => isTableThere(ref, world) && ref.table.columns[ref.index] !== undefined,
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => table.columns[index] ?? "",
      set: (ref, value, world) => enter(world, { sheet: ref.sheet, area: inColumn(headingsOf(ref), ref) }, value),
    },
    Values: { get: (ref) => grid({ sheet: ref.sheet, area: inColumn(ref.table.area, ref) }, valueReader(ref.sheet)) },
  },
  finders: {
    GetDataBodyRange: part(bodyOf),
    GetHeaderRowRange: part(headingsOf),
    GetRange: part(({ table }) => table.area),
    GetTotalRowRange: part(totalsOf),
  },
};
