import type { SheetModel } from "../../file/book";
import { PLAIN_PROTECTION, type Permission } from "../../file/protection";
import { isJsonObject, type Json } from "../json";
import { type Argument, jsonOf, type Kind } from "../object";
import { accessDenied, invalidArgument, notImplemented } from "../refusal";
import { beforeBookChange, isAlive, isProtected, type World } from "../world";

/** The client's options and the file's words for them. */
const OPTIONS: Readonly<Record<string, Permission>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

/** Which cells can be selected: locked ones, unlocked ones. */
const SELECTION: Readonly<Record<string, readonly [locked: boolean, unlocked: boolean]>> = { Normal: [true, true], Unlocked: [false, true], None: [false, false] };

function optionsOf({ protection }: SheetModel): Json {
  if (protection === null) return null;
  const { allowed } = protection;
  const mode = Object.entries(SELECTION).find(([, [locked, unlocked]]) => locked === allowed.selectLockedCells && unlocked === allowed.selectUnlockedCells)?.[0] ?? "Normal";
  return { ...Object.fromEntries(Object.entries(OPTIONS).map(([name, permission]) => [name, allowed[permission]])), selectionMode: mode };
}

/** Fails where the sheet is protected already (documentation of WorksheetProtection.protect). */
function protect(sheet: SheetModel, args: readonly Argument[], world: World): void {
  const options = jsonOf(args[0]) ?? {};
  if (!isJsonObject(options)) throw invalidArgument("the options are no object");
  if ((args[1] ?? "") !== "") throw notImplemented("WorksheetProtection.protect with a password");
  beforeBookChange(world);
  if (isProtected(world, sheet)) throw accessDenied(`the sheet "${sheet.name}" is protected already`);
  sheet.protection = { allowed: { ...PLAIN_PROTECTION.allowed, ...allowedBy(options) }, hasPassword: false };
  world.changed.add(sheet);
}

function allowedBy(options: { readonly [name: string]: Json }): Partial<Record<Permission, boolean>> {
  const allowed: Partial<Record<Permission, boolean>> = {};
  for (const [name, value] of Object.entries(options)) {
    const permission = OPTIONS[name];
    const selection = name === "selectionMode" ? SELECTION[String(value)] : undefined;
    if (selection) [allowed.selectLockedCells, allowed.selectUnlockedCells] = selection;
    else if (permission !== undefined && typeof value === "boolean") allowed[permission] = value;
    else if (value !== null) throw invalidArgument(`${name}: ${JSON.stringify(value)}`);
  }
  return allowed;
}

/** A password that is given where none is needed changes nothing (assumed); one that is needed cannot be checked here. */
function unprotect(sheet: SheetModel, args: readonly Argument[], world: World): void {
  beforeBookChange(world);
  if (sheet.protection?.hasPassword === true) throw (args[0] ?? "") === "" ? accessDenied(`the sheet "${sheet.name}" is protected with a password`) : notImplemented("WorksheetProtection.unprotect with a password");
  if (sheet.protection === null && isProtected(world, sheet)) throw accessDenied(`the sheet "${sheet.name}" is protected with a password`);
  sheet.protection = null;
  world.changed.add(sheet);
}

export const PROTECTION: Kind<SheetModel> = {
  name: "WorksheetProtection",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {
    Options: { get: optionsOf },
    Protected: { get: (sheet, world) => isProtected(world, sheet) },
  },
  methods: { Protect: protect, Unprotect: unprotect },
};
