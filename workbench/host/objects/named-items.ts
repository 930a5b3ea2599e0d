import type { DefinedName, SheetModel } from "../../file/book";
import { parseArea } from "../../file/areas";
import { absoluteAddress, cellsOfFormula, fullAddress, quotedName } from "../cells/address";
import type { Json } from "../json";
import { type Argument, bind, type HostObject, type Kind, targetOf, textOf } from "../object";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented, Refusal } from "../refusal";
import { beforeBookChange, isAlive, type World } from "../world";
import { RANGE, range } from "./range";
import { tablesOf } from "./table-ref";

/** A name and whose it is: what it stands for may change. */
interface NameRef {
  readonly scope: SheetModel | null;
  readonly name: string;
}

/** The names of a sheet's own, or the workbook's. */
function namesOf(world: World, sheet: SheetModel | null): DefinedName[] {
  return world.book.names.filter((name) => name.sheet === (sheet?.name ?? null));
}

function named(world: World, { scope, name }: NameRef): DefinedName | undefined {
  return namesOf(world, scope).find((one) => one.name.toLowerCase() === name.toLowerCase());
}

function itemOf(world: World, ref: NameRef): DefinedName {
  const item = named(world, ref);
  if (item === undefined) throw itemNotFound(`the name ${ref.name}`);
  return item;
}

function nameWith(world: World, scope: SheetModel | null, key: Argument | undefined): HostObject | null {
  if (typeof key !== "string") throw invalidArgument("a name is a text");
  const item = named(world, { scope, name: key });
  return item === undefined ? null : bind(NAMED_ITEM, { scope, name: item.name });
}

function replace(world: World, ref: NameRef, by: Partial<DefinedName> | null): void {
  beforeBookChange(world);
  if (world.book.setNames === undefined) throw notImplemented("names over this workbook");
  const item = itemOf(world, ref);
  world.book.setNames(world.book.names.flatMap((one) => (one !== item ? [one] : by === null ? [] : [{ ...one, ...by }])));
}

/** What Excel takes for a name: letters, digits, dots and underscores, no reference (documentation of names in formulas). */
function demandName(world: World, scope: SheetModel | null, name: string): void {
  const isReference = parseArea(name) !== null || /^(?:R\d*C\d*|R\d*|C\d*)$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || isReference || /^_xl(nm|fn)\./i.test(name)) throw invalidArgument(`"${name}" is no name`);
  const isTable = scope === null && tablesOf(world, null).some(({ table }) => table.name.toLowerCase() === name.toLowerCase());
  if (isTable || named(world, { scope, name }) !== undefined) throw new Refusal("ItemAlreadyExists", `The name "${name}" is taken.`);
}

/** A range, or a formula that starts with "="; what Excel makes of another text is not documented. */
function formulaOf(argument: Argument | undefined): string {
  const cells = targetOf(RANGE, argument);
  if (cells !== null) return `${quotedName(cells.sheet.name)}!${absoluteAddress(cells.area)}`;
  const text = textOf(argument, "reference");
  if (!text.startsWith("=") || text.length < 2) throw notImplemented("a name for a text that is no formula");
  return text.slice(1);
}

function add(world: World, scope: SheetModel | null, [name, reference, comment]: readonly Argument[]): HostObject {
  const wanted = textOf(name, "name");
  demandName(world, scope, wanted);
  const formula = formulaOf(reference);
  beforeBookChange(world);
  if (world.book.setNames === undefined) throw notImplemented("NamedItemCollection.add over this workbook");
  const item = { name: wanted, formula, sheet: scope?.name ?? null, hidden: false, ...(typeof comment === "string" ? { comment } : {}) };
  world.book.setNames([...world.book.names, item]);
  return bind(NAMED_ITEM, { scope, name: wanted });
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

function flagOfValue(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
  return value;
}

export const NAMED_ITEM: Kind<NameRef> = {
  name: "NamedItem",
  id: ({ name }) => name,
  alive: (ref, world) => (ref.scope === null || isAlive(world, ref.scope)) && named(world, ref) !== undefined,
  properties: {
    Comment: { get: (ref, world) => itemOf(world, ref).comment ?? "", set: (ref, value, world) => replace(world, ref, { comment: textOf(value, "comment") }) },
    Formula: { get: (ref, world) => `=${itemOf(world, ref).formula}`, set: (ref, value, world) => replace(world, ref, { formula: formulaOf(value) }) },
    Name: { get: (ref, world) => itemOf(world, ref).name },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    Type: { get: (ref, world) => typeOf(itemOf(world, ref), world) },
    Value: { get: (ref, world) => valueOf(itemOf(world, ref), world) },
    Visible: { get: (ref, world) => !itemOf(world, ref).hidden, set: (ref, value, world) => replace(world, ref, { hidden: !flagOfValue(value) }) },
  },
  finders: {
    GetRange: (ref, _args, world) => {
      const cells = rangeOf(itemOf(world, ref), world);
      if (cells === null) throw invalidOperation(`the name "${ref.name}" stands for no range`);
      return cells;
    },
    GetRangeOrNullObject: (ref, _args, world) => rangeOf(itemOf(world, ref), world),
  },
  methods: { Delete: (ref, _args, world) => replace(world, ref, null) },
};

/** The names of a sheet's own; the workbook's where the target is null. */
export const NAMED_ITEMS: Kind<SheetModel | null> = {
  name: "NamedItemCollection",
  alive: (sheet, world) => sheet === null || isAlive(world, sheet),
  properties: {},
  items: (scope, world) => namesOf(world, scope).map(({ name }) => bind(NAMED_ITEM, { scope, name })),
  item: (sheet, key, world) => found(nameWith(world, sheet, key), key),
  finders: {
    Add: (sheet, args, world) => add(world, sheet, args),
    GetItemOrNullObject: (sheet, args, world) => nameWith(world, sheet, args[0]),
  },
  methods: { GetCount: (sheet, _args, world) => namesOf(world, sheet).length },
};
