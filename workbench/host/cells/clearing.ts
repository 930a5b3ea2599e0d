import type { SheetModel } from "../../file/book";
import type { Json } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import { beforeCellChange, beforeChange, type World } from "../world";
import { type Cells, intersection } from "./address";
import { eachCell, restyleWith } from "./formatting";
import { removeFormats } from "./conditional-formats";
import { linkedAreas, removeLinks } from "./links";

/** What each word of `Range.clear` takes away, in turn (documentation of ClearApplyTo). Conditional formats go with the formats. */
const CLEARED: Readonly<Record<string, readonly ((world: World, cells: Cells) => void)[]>> = {
  All: [clearContents, clearFormats, removeLinks],
  Contents: [clearContents],
  Formats: [clearFormats],
  Hyperlinks: [removeLinks],
  RemoveHyperlinks: [clearLinkedLooks, removeLinks],
};

/** `Range.clear`. */
export function clear(world: World, cells: Cells, applyTo: Json): void {
  const what = applyTo ?? "All";
  if (typeof what !== "string") throw invalidArgument("applyTo is not a text");
  const steps = CLEARED[what];
  if (steps === undefined) throw notImplemented(`Range.clear("${what}")`);
  for (const step of steps) step(world, cells);
}

/** The look of the cells that have links; conditional formats stay. */
function clearLinkedLooks(world: World, cells: Cells): void {
  beforeChange(world, cells.sheet);
  for (const area of linkedAreas(cells)) restyleWith({ sheet: cells.sheet, area: intersection(area, cells.area) ?? area }, () => 0);
}

function clearContents(world: World, { sheet, area }: Cells): void {
  const used = sheet.used(true);
  const within = used === null ? null : intersection(used, area);
  beforeCellChange(world, sheet, () => within !== null && isAnyLocked(world, sheet, within));
  if (within !== null) eachCell(within, (row, column) => clearCell(sheet, row, column));
}

function isAnyLocked(world: World, sheet: SheetModel, area: Cells["area"]): boolean {
  let locked = false;
  eachCell(area, (row, column) => (locked ||= world.book.formats.get(sheet.style(row, column)).locked));
  return locked;
}

function clearCell(sheet: SheetModel, row: number, column: number): void {
  const { value, formula } = sheet.cell(row, column);
  if (value !== null || formula !== undefined) sheet.set(row, column, { value: null });
}

/** `Range.style`, as far as it is set to "Normal": every look of the cells' own goes, and conditional formats, which are no part of a style, stay. */
export function setNamedStyle(world: World, cells: Cells, name: Json): void {
  if (name !== "Normal") throw notImplemented(`Range.style = ${JSON.stringify(name)}`);
  beforeChange(world, cells.sheet);
  restyleWith(cells, () => 0);
}

function clearFormats(world: World, cells: Cells): void {
  beforeChange(world, cells.sheet);
  restyleWith(cells, () => 0);
  removeFormats(world, cells);
}
