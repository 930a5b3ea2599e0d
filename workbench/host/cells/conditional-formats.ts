import { overlaps } from "../../file/areas";
import type { Area, ConditionalFormat, SheetModel } from "../../file/book";
import { movedFormula } from "../../file/shared-formula";
import { Refusal } from "../refusal";
import { beforeChange, type World } from "../world";
import { type Cells, intersection, without } from "./address";

/** A conditional format of a sheet, by the id that the client knows it by. */
export interface FormatRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** The file has no ids, so each conditional format is given one when it is first seen. */
export function idOf(world: World, format: ConditionalFormat): string {
  const known = world.formatIds.get(format);
  if (known !== undefined) return known;
  const id = newFormatId(world);
  world.formatIds.set(format, id);
  return id;
}

export function newFormatId(world: World): string {
  world.nextFormatId += 1;
  return `{${String(world.nextFormatId).padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

/** In the order in which Excel applies them. */
export function formatsOf(sheet: SheetModel): ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

export function formatWith(world: World, { sheet, id }: FormatRef): ConditionalFormat | null {
  return sheet.conditionalFormats.find((format) => idOf(world, format) === id) ?? null;
}

/** Puts a changed format in the place of the one with that id, or takes it away. */
export function replaceFormat(world: World, { sheet, id }: FormatRef, changed: ConditionalFormat | null): void {
  const before = formatWith(world, { sheet, id });
  if (before?.rule.kind === "other" && changed !== null) throw cannotChange(before);
  if (changed !== null) world.formatIds.set(changed, id);
  const after = sheet.conditionalFormats.flatMap((format) => (format === before ? (changed ?? []) : format));
  sheet.setConditionalFormats(after);
  if (before !== null && changed === null && sheet.conditionalFormats.includes(before)) throw cannotChange(before);
}

function cannotChange({ rule }: ConditionalFormat): Refusal {
  return new Refusal("NotImplemented", `The stand-in for Excel keeps conditional formats of the kind "${rule.kind === "other" ? rule.name : rule.kind}" as they are.`);
}

/** A new format comes first, and the others after it (documentation of ConditionalFormatCollection.add). */
export function addFormat(world: World, sheet: SheetModel, format: Omit<ConditionalFormat, "priority">, id: string): void {
  const first = { ...format, priority: 1 };
  const later = sheet.conditionalFormats.map((one) => keepId(world, one, { ...one, priority: one.priority + 1 }));
  world.formatIds.set(first, id);
  sheet.setConditionalFormats([first, ...later]);
}

function keepId(world: World, before: ConditionalFormat, after: ConditionalFormat): ConditionalFormat {
  world.formatIds.set(after, idOf(world, before));
  return after;
}

/** Takes the cells out of every conditional format; one that has no cells left goes. */
export function removeFormats(world: World, { sheet, area }: Cells, stays: (format: ConditionalFormat) => boolean = () => false): void {
  const goes = (format: ConditionalFormat): boolean => touches(format, area) && !stays(format);
  if (!sheet.conditionalFormats.some(goes)) return;
  beforeChange(world, sheet);
  const stubborn = sheet.conditionalFormats.find((format) => format.rule.kind === "other" && goes(format));
  if (stubborn !== undefined) throw cannotChange(stubborn);
  const left = sheet.conditionalFormats.flatMap((format) => {
    if (!goes(format)) return format;
    const areas = format.areas.flatMap((one) => without(one, area));
    return areas.length === 0 ? [] : keepId(world, format, { ...format, areas });
  });
  sheet.setConditionalFormats(left);
}

export function touches(format: ConditionalFormat, area: Area): boolean {
  return format.areas.some((one) => overlaps(one, area));
}

/** Copied cells bring their conditional formats with them, but for the kinds that the file core keeps as they are. */
export function copyFormats(world: World, from: Cells, to: Cells): void {
  const copied = formatsOf(from.sheet).filter((format) => touches(format, from.area));
  if (from.sheet !== to.sheet) return copyToSheet(world, copied, from, to);
  const ids = new Set(copied.map((format) => idOf(world, format)));
  // One that covers both the source and the copies is there already.
  const stays = (format: ConditionalFormat): boolean => ids.has(idOf(world, format)) && format.areas.some((one) => without(to.area, one).length === 0);
  removeFormats(world, to, stays);
  if (ids.size === 0) return;
  const after = to.sheet.conditionalFormats.map((format) => {
    // What is not modelled is kept where it is.
    const areas = ids.has(idOf(world, format)) && format.rule.kind !== "other" && !stays(format) ? format.areas.flatMap((one) => copiesOf(one, from.area, to.area)) : [];
    return areas.length === 0 ? format : keepId(world, format, { ...format, areas: [...format.areas, ...areas] });
  });
  to.sheet.setConditionalFormats(after);
}

/** On another sheet they are formats of their own, whose formulas speak of the cells beside the copies. */
function copyToSheet(world: World, copied: readonly ConditionalFormat[], from: Cells, to: Cells): void {
  removeFormats(world, to);
  const stubborn = copied.find(({ rule }) => rule.kind === "other");
  if (stubborn !== undefined) throw cannotChange(stubborn);
  for (const format of copied.toReversed()) {
    const areas = format.areas.flatMap((one) => copiesOf(one, from.area, to.area));
    const [before, after] = [cornerOf(format.areas), cornerOf(areas)];
    const rule = movedRule(format.rule, after.row - before.row, after.column - before.column);
    addFormat(world, to.sheet, { areas, rule, format: format.format, stopIfTrue: format.stopIfTrue }, newFormatId(world));
  }
}

/** The cell that a format's formulas are written for: the top left one of all its areas. */
function cornerOf(areas: readonly Area[]): { row: number; column: number } {
  return { row: Math.min(...areas.map(({ row }) => row)), column: Math.min(...areas.map(({ column }) => column)) };
}

function movedRule(rule: ConditionalFormat["rule"], rows: number, columns: number): ConditionalFormat["rule"] {
  if (rule.kind === "other") return rule;
  if (rule.kind === "cellIs") return { ...rule, formulas: rule.formulas.map((formula) => movedFormula(formula, rows, columns)) };
  return { ...rule, formula: movedFormula(rule.formula, rows, columns) };
}

/** Where the part of a format's area that lies in the source comes to lie in each copy. */
function copiesOf(area: Area, from: Area, to: Area): Area[] {
  const part = intersection(area, from);
  if (part === null) return [];
  const copies: Area[] = [];
  for (let row = 0; row < to.rows; row += from.rows) {
    for (let column = 0; column < to.columns; column += from.columns) {
      copies.push({ ...part, row: to.row + row + part.row - from.row, column: to.column + column + part.column - from.column });
    }
  }
  return copies;
}
