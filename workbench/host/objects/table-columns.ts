import type { Area } from "../../file/book";
import { grid, valueReader } from "../cells/reading";
import { enter } from "../cells/writing";
import type { Json } from "../json";
import { type Argument, bind, type HostObject, jsonOf, type Kind, textOf, wholeOf } from "../object";
import { invalidArgument, itemNotFound, notImplemented } from "../refusal";
import { beforeChange, type World } from "../world";
import { FILTER } from "./auto-filter";
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

/** Adds a column at the right. Excel can put one between others too, which moves cells, and the stand-in cannot. */
function add(ref: TableRef, [index = null, values = null, name = null]: readonly Argument[], world: World): HostObject {
  const { sheet, table } = ref;
  const count = table.columns.length;
  if (index !== null && index !== -1 && index !== count) throw notImplemented("TableColumnCollection.add between columns");
  const area = { ...table.area, column: table.area.column + count, columns: 1 };
  const isFree = Array.from({ length: area.rows }, (_, at) => sheet.cell(area.row + at, area.column)).every(({ value, formula }) => value === null && formula === undefined);
  if (!isFree) throw notImplemented("TableColumnCollection.add where cells would have to move");
  beforeChange(world, sheet);
  sheet.resizeTable(table.id, { ...table.area, columns: count + 1 });
  if (values !== null) enter(world, { sheet, area }, columnValues(values, area));
  if (name !== null) enter(world, { sheet, area: { ...area, rows: 1 } }, textOf(name, "name"));
  return bind(TABLE_COLUMN, { ...ref, index: count });
}

/** One value or formula for each cell of the column, its heading among them; a single one is the heading's. */
function columnValues(values: Argument, area: Area): Json {
  const given = jsonOf(values);
  return Array.isArray(given) ? given : [[given], ...Array.from({ length: area.rows - 1 }, () => [null])];
}

export const TABLE_COLUMNS: Kind<TableRef> = {
  name: "TableColumnCollection",
  alive: isTableThere,
  properties: { Count: { get: ({ table }) => table.columns.length } },
  items: (ref) => ref.table.columns.map((_, index) => bind(TABLE_COLUMN, { ...ref, index })),
  item: (ref, key) => found(columnWith(ref, key), key),
  finders: {
    Add: add,
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
  links: {
    Filter: ({ sheet, table, index }) => bind(FILTER, { sheet, table, column: index }),
  },
  finders: {
    GetDataBodyRange: part(bodyOf),
    GetHeaderRowRange: part(headingsOf),
    GetRange: part(({ table }) => table.area),
    GetTotalRowRange: part(totalsOf),
  },
};
