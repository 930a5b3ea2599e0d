import { overlaps, parseArea } from "../../file/areas";
import type { Area } from "../../file/book";
import { clear } from "../cells/clearing";
import { clearCriteria, reapplyCriteria } from "../cells/filters";
import type { Json } from "../json";
import { type Argument, bind, type HostObject, type Kind } from "../object";
import { invalidArgument, invalidOperation, notImplemented, Refusal } from "../refusal";
import { beforeChange, type World } from "../world";
import { AUTO_FILTER } from "./auto-filter";
import { cellsOf, range } from "./range";
import { TABLE_SORT } from "./sort";
import { TABLE_COLUMNS } from "./table-columns";
import { isTableThere, type TableRef, tablesOf } from "./table-ref";
import { WORKSHEET } from "./worksheet";

/** The rows between headings and totals. */
export function bodyOf({ table }: TableRef): Area {
  const { area, headings, totals } = table;
  const above = headings ? 1 : 0;
  return { ...area, row: area.row + above, rows: Math.max(1, area.rows - above - (totals ? 1 : 0)) };
}

export function headingsOf({ table }: TableRef): Area {
  if (!table.headings) throw invalidOperation(`the table "${table.name}" shows no headings`);
  return { ...table.area, rows: 1 };
}

export function totalsOf({ table }: TableRef): Area {
  if (!table.totals) throw invalidOperation(`the table "${table.name}" shows no totals`);
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}

function rename(ref: TableRef, value: Json, world: World): void {
  if (typeof value !== "string" || !/^[A-Za-z_\\\p{L}][\w.\\\p{L}\p{N}]{0,254}$/u.test(value) || parseArea(value) !== null || /^(?:R\d*C\d*|R|C)$/i.test(value)) throw invalidArgument(`${JSON.stringify(value)} is no name for a table`);
  const lower = value.toLowerCase();
  const taken = tablesOf(world, null).some(({ table }) => table !== ref.table && table.name.toLowerCase() === lower) || world.book.names.some(({ name }) => name.toLowerCase() === lower);
  if (taken) throw new Refusal("ItemAlreadyExists", `The name "${value}" is taken.`);
  beforeChange(world, ref.sheet);
  ref.table.name = value;
}

/** The headings must stay in their row, and the new area must overlap the old one (documentation of Table.resize). */
function resize(ref: TableRef, to: Argument | undefined, world: World): void {
  const { sheet, table } = ref;
  const { sheet: other, area } = cellsOf(world, to, sheet);
  if (other !== sheet || area.row !== table.area.row || !overlaps(area, table.area)) throw invalidArgument("a table is resized over its own cells, with its headings in their row");
  if (sheet.tables.some((one) => one !== table && overlaps(one.area, area))) throw invalidOperation("a table cannot overlap another table");
  beforeChange(world, sheet);
  sheet.resizeTable(table.id, area);
}

function setFlag({ sheet }: TableRef, world: World, value: Json, set: (on: boolean) => void): void {
  if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
  beforeChange(world, sheet);
  set(value);
}

/** The table goes with what is in its cells; what is below stays where it is (assumed: the documentation says only that the table is deleted). */
function remove({ sheet, table }: TableRef, world: World): void {
  beforeChange(world, sheet);
  if (world.book.deleteTable === undefined) throw notImplemented("Table.delete over this workbook");
  world.book.deleteTable(sheet.id, table.id);
  clear(world, { sheet, area: table.area }, "All");
}

function part(area: (ref: TableRef) => Area): (ref: TableRef) => HostObject {
  return (ref) => range({ sheet: ref.sheet, area: area(ref) });
}

export const TABLE: Kind<TableRef> = {
  name: "Table",
  id: ({ table }) => String(table.id),
  alive: isTableThere,
  properties: {
    Id: { get: ({ table }) => String(table.id) },
    Name: { get: ({ table }) => table.name, set: rename },
    ShowBandedRows: { get: ({ table }) => table.banded, set: (ref, value, world) => setFlag(ref, world, value, (on) => (ref.table.banded = on)) },
    ShowFilterButton: {
      get: ({ table }) => table.filterButtons,
      set: (ref, value, world) => {
        if (ref.table.filtered) throw notImplemented("Table.showFilterButton while a filter hides rows");
        setFlag(ref, world, value, (on) => (ref.table.filterButtons = on));
      },
    },
    ShowHeaders: { get: ({ table }) => table.headings },
    ShowTotals: { get: ({ table }) => table.totals },
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value, world) => {
        if (typeof value !== "string") throw invalidArgument("a table style is a text");
        beforeChange(world, sheet);
        table.style = value;
      },
    },
  },
  links: {
    AutoFilter: (ref) => bind(AUTO_FILTER, ref),
    Columns: (ref) => bind(TABLE_COLUMNS, ref),
    Sort: (ref) => bind(TABLE_SORT, ref),
    Worksheet: ({ sheet }) => bind(WORKSHEET, sheet),
  },
  finders: {
    GetDataBodyRange: part(bodyOf),
    GetHeaderRowRange: part(headingsOf),
    GetRange: part(({ table }) => table.area),
    GetTotalRowRange: part(totalsOf),
  },
  methods: {
    ClearFilters: (ref, _args, world) => clearCriteria(world, ref),
    Delete: (ref, _args, world) => remove(ref, world),
    ReapplyFilters: (ref, _args, world) => reapplyCriteria(world, ref),
    Resize: (ref, args, world) => resize(ref, args[0], world),
  },
};
