import type { SheetModel } from "../../file/book";
import { cellsOfFormula } from "../cells/address";
import { type Argument, bind, flagOf, type HostObject, type Kind, wholeOf } from "../object";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from "../refusal";
import { beforeChange, isAlive, type World } from "../world";
import { cellsOf } from "./range";
import { TABLE } from "./table";
import { type TableRef, tablesOf } from "./table-ref";
import { overlaps } from "../../file/areas";

/** A table by its name, without regard to case, or by its id. */
function tableWith(world: World, sheet: SheetModel | null, key: Argument | undefined): TableRef | null {
  if (typeof key !== "string" && typeof key !== "number") throw invalidArgument("a table's name or id is a text or a number");
  const wanted = String(key).toLowerCase();
  return tablesOf(world, sheet).find(({ table }) => String(table.id) === wanted || table.name.toLowerCase() === wanted) ?? null;
}

function found(ref: TableRef | null | undefined, key: Argument | undefined): HostObject {
  if (ref === null || ref === undefined) throw itemNotFound(`the table ${String(key)}`);
  return bind(TABLE, ref);
}

function add(world: World, sheet: SheetModel | null, args: readonly Argument[]): HostObject {
  const beside = sheet ?? world.book.sheets[world.book.active];
  const address = args[0];
  if (beside === undefined) throw invalidArgument("there is no sheet");
  const cells = typeof address === "string" ? (cellsOfFormula(world, address) ?? cellsOf(world, address, beside)) : cellsOf(world, address, beside);
  if (!flagOf(args[1], "hasHeaders")) throw notImplemented("TableCollection.add without headings");
  beforeChange(world, cells.sheet);
  if (cells.sheet.tables.some((table) => overlaps(table.area, cells.area))) throw invalidOperation("a table cannot overlap another table");
  if (world.book.addTable === undefined) throw notImplemented("TableCollection.add over this workbook");
  return bind(TABLE, { sheet: cells.sheet, table: world.book.addTable(cells.sheet.id, cells.area) });
}

/** The tables of a sheet; of the workbook where the target is null. */
export const TABLES: Kind<SheetModel | null> = {
  name: "TableCollection",
  alive: (sheet, world) => sheet === null || isAlive(world, sheet),
  properties: { Count: { get: (sheet, world) => tablesOf(world, sheet).length } },
  items: (sheet, world) => tablesOf(world, sheet).map((ref) => bind(TABLE, ref)),
  item: (sheet, key, world) => found(tableWith(world, sheet, key), key),
  finders: {
    Add: (sheet, args, world) => add(world, sheet, args),
    GetItemAt: (sheet, args, world) => found(tablesOf(world, sheet)[wholeOf(args[0], "index")], args[0]),
    GetItemOrNullObject: (sheet, args, world) => {
      const ref = tableWith(world, sheet, args[0]);
      return ref === null ? null : bind(TABLE, ref);
    },
  },
  methods: { GetCount: (sheet, _args, world) => tablesOf(world, sheet).length },
};
