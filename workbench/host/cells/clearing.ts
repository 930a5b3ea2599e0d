import type { SheetModel } from "../../file/book";
import type { Json } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import { beforeCellChange, beforeChange, type World } from "../world";
import { type Cells, intersection } from "./address";
import { eachCell, restyleWith } from "./formatting";
import { removeFormats } from "./conditional-formats";

/** `Range.clear`: "All", "Contents" or "Formats". Conditional formats go with the formats. */
export function clear(world: World, cells: Cells, applyTo: Json): void {
  const what = applyTo ?? "All";
  if (what !== "All" && what !== "Contents" && what !== "Formats") throw typeof what === "string" ? notImplemented(`Range.clear("${what}")`) : invalidArgument("applyTo is not a text");
  if (what !== "Formats") clearContents(world, cells);
  if (what !== "Contents") clearFormats(world, cells);
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

function clearFormats(world: World, cells: Cells): void {
  beforeChange(world, cells.sheet);
  restyleWith(cells, () => 0);
  removeFormats(world, cells);
}
