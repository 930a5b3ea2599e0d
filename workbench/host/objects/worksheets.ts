import { type Argument, bind, flagOf, type HostObject, type Kind } from "../object";
import { invalidArgument, itemNotFound, notImplemented, Refusal } from "../refusal";
import type { SheetModel } from "../../file/book";
import { demandSheetName } from "../sheet-name";
import { beforeListChange, type World, worksheetsOf } from "../world";
import { WORKSHEET } from "./worksheet";

/** A sheet by its name, without regard to case, or by its id. */
function sheetWith(world: World, key: Argument | undefined): SheetModel | null {
  if (typeof key !== "string") throw invalidArgument("a sheet's name or id is a text");
  const lower = key.toLowerCase();
  return worksheetsOf(world).find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower) ?? null;
}

function visible(world: World, args: readonly Argument[]): SheetModel[] {
  const only = flagOf(args[0], "visibleOnly");
  return worksheetsOf(world).filter((sheet) => !only || sheet.visibility === "visible");
}

function worksheet(sheet: SheetModel | null | undefined): HostObject | null {
  return sheet === null || sheet === undefined ? null : bind(WORKSHEET, sheet);
}

function sheetOf(object: HostObject | null, what: string): HostObject {
  if (object === null) throw itemNotFound(what);
  return object;
}

function active(world: World): HostObject {
  const sheet = world.book.sheets[world.book.active];
  if (sheet === undefined || sheet.kind !== "worksheet") throw new Refusal("UnsupportedSheet", "The active sheet is no worksheet.");
  return bind(WORKSHEET, sheet);
}

function add(world: World, name: Argument | undefined): HostObject {
  beforeListChange(world);
  const wanted = typeof name === "string" ? name : freeName(world);
  demandSheetName(world, wanted, null);
  if (world.book.addSheet === undefined) throw notImplemented("WorksheetCollection.add over this workbook");
  const sheet = world.book.addSheet(wanted);
  world.changed.add(sheet);
  return bind(WORKSHEET, sheet);
}

/** "Sheet4", the first of its kind that is free. */
function freeName(world: World): string {
  const taken = new Set(world.book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = world.book.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

export const WORKSHEETS: Kind<World> = {
  name: "WorksheetCollection",
  properties: {},
  items: (world) => worksheetsOf(world).map((sheet) => bind(WORKSHEET, sheet)),
  item: (world, key) => sheetOf(worksheet(sheetWith(world, key)), `the sheet "${String(key)}"`),
  finders: {
    Add: (world, args) => add(world, args[0]),
    GetActiveWorksheet: active,
    GetFirst: (world, args) => sheetOf(worksheet(visible(world, args)[0]), "a sheet"),
    GetItemOrNullObject: (world, args) => worksheet(sheetWith(world, args[0])),
    GetLast: (world, args) => sheetOf(worksheet(visible(world, args).at(-1)), "a sheet"),
  },
  methods: {
    GetCount: (world, args) => visible(world, args).length,
  },
};
