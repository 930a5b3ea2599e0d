import { parseArea } from "../../file/areas";
import type { Area, DefinedName, SheetModel } from "../../file/book";
import { notImplemented } from "../refusal";
import { beforeBookChange, type World } from "../world";
import { absoluteAddress, isWholeColumns, isWholeRows, quotedName } from "./address";

/** Excel keeps a sheet's print area and titles as names of the sheet's own (18.2.5). */
const AREA = "_xlnm.Print_Area";
const TITLES = "_xlnm.Print_Titles";

export function printArea(world: World, sheet: SheetModel): Area[] {
  return areasOf(nameOf(world, sheet, AREA)?.formula ?? "");
}

export function setPrintArea(world: World, sheet: SheetModel, areas: readonly Area[]): void {
  setName(world, sheet, AREA, areas);
}

export function printTitles(world: World, sheet: SheetModel): { rows: Area | null; columns: Area | null } {
  const areas = areasOf(nameOf(world, sheet, TITLES)?.formula ?? "");
  return { rows: areas.find(isWholeRows) ?? null, columns: areas.find(isWholeColumns) ?? null };
}

export function setPrintTitles(world: World, sheet: SheetModel, change: { rows?: Area; columns?: Area }): void {
  const { rows, columns } = { ...printTitles(world, sheet), ...change };
  setName(world, sheet, TITLES, [columns, rows].filter((area) => area !== null));
}

function nameOf(world: World, sheet: SheetModel, wanted: string): DefinedName | undefined {
  return world.book.names.find(({ name, sheet: scope }) => scope === sheet.name && name.toLowerCase() === wanted.toLowerCase());
}

function setName(world: World, sheet: SheetModel, name: string, areas: readonly Area[]): void {
  beforeBookChange(world);
  if (world.book.setNames === undefined) throw notImplemented("names over this workbook");
  const known = nameOf(world, sheet, name);
  const formula = areas.map((area) => `${quotedName(sheet.name)}!${absoluteAddress(area)}`).join(",");
  const now = { ...(known ?? { name, sheet: sheet.name, hidden: false }), formula };
  const others = world.book.names.filter((one) => one !== known);
  world.book.setNames(areas.length === 0 ? others : [...others, now]);
  world.changed.add(sheet);
}

/** The areas of a list of references to one sheet. */
function areasOf(formula: string): Area[] {
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseArea(part.slice(part.lastIndexOf("!") + 1)) ?? []);
}
