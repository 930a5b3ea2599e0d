import type { DefinedName, SheetModel } from "../../file/book";
import { cellsOfFormula, fullAddress } from "../cells/address";
import type { Json } from "../json";
import { type Argument, bind, type HostObject, type Kind } from "../object";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from "../refusal";
import { isAlive, type World } from "../world";
import { range } from "./range";

/** The names of a sheet's own, or the workbook's. */
function namesOf(world: World, sheet: SheetModel | null): DefinedName[] {
  return world.book.names.filter((name) => name.sheet === (sheet?.name ?? null));
}

function nameWith(world: World, sheet: SheetModel | null, key: Argument | undefined): HostObject | null {
  if (typeof key !== "string") throw invalidArgument("a name is a text");
  const name = namesOf(world, sheet).find((one) => one.name.toLowerCase() === key.toLowerCase());
  return name === undefined ? null : bind(NAMED_ITEM, name);
}

function found(item: HostObject | null, key: Argument): HostObject {
  if (item === null) throw itemNotFound(`the name ${String(key)}`);
  return item;
}

/** What a name stands for, where that can be told without calculating. */
function typeOf({ name, formula }: DefinedName, world: World): string {
  if (cellsOfFormula(world, formula) !== null) return "Range";
  if (formula.includes("#REF!")) return "Error";
  if (/^-?\d+(\.\d+)?$/.test(formula)) return "Double";
  if (/^"(?:[^"]|"")*"$/.test(formula)) return "String";
  if (/^(TRUE|FALSE)$/i.test(formula)) return "Boolean";
  throw notImplemented(`NamedItem.type of "${name}", whose formula would have to be calculated`);
}

function valueOf(item: DefinedName, world: World): Json {
  const cells = cellsOfFormula(world, item.formula);
  if (cells !== null) return fullAddress(cells);
  const type = typeOf(item, world);
  if (type === "Double") return Number(item.formula);
  if (type === "Boolean") return /^TRUE$/i.test(item.formula);
  return type === "String" ? item.formula.slice(1, -1).replaceAll('""', '"') : item.formula;
}

function rangeOf(item: DefinedName, world: World): HostObject | null {
  const cells = cellsOfFormula(world, item.formula);
  return cells === null ? null : range(cells);
}

export const NAMED_ITEM: Kind<DefinedName> = {
  name: "NamedItem",
  id: ({ name }) => name,
  properties: {
    Formula: { get: ({ formula }) => `=${formula}` },
    Name: { get: ({ name }) => name },
    Scope: { get: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: { get: ({ hidden }) => !hidden },
  },
  finders: {
    GetRange: (item, _args, world) => {
      const cells = rangeOf(item, world);
      if (cells === null) throw invalidOperation(`the name "${item.name}" stands for no range`);
      return cells;
    },
    GetRangeOrNullObject: (item, _args, world) => rangeOf(item, world),
  },
};

/** The names of a sheet's own; the workbook's where the target is null. */
export const NAMED_ITEMS: Kind<SheetModel | null> = {
  name: "NamedItemCollection",
  alive: (sheet, world) => sheet === null || isAlive(world, sheet),
  properties: {},
  items: (sheet, world) => namesOf(world, sheet).map((name) => bind(NAMED_ITEM, name)),
  item: (sheet, key, world) => found(nameWith(world, sheet, key), key),
  finders: { GetItemOrNullObject: (sheet, args, world) => nameWith(world, sheet, args[0]) },
  methods: { GetCount: (sheet, _args, world) => namesOf(world, sheet).length },
};
