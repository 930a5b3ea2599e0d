import type { Area, SheetModel } from "../../file/book";
import { movedFormula } from "../../file/shared-formula";
import type { Json } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import { beforeChange, type World } from "../world";
import { areaAt, type Cells, isUnbounded } from "./address";
import { copyFormats } from "./conditional-formats";
import { eachCell } from "./formatting";

const TYPES = ["All", "Formats", "Values", "Formulas"] as const;
type CopyType = (typeof TYPES)[number];

/** `Range.copyFrom`. A destination that is smaller than the source grows to its size; a larger one is filled with copies. */
export function copyFrom(world: World, to: Cells, from: Cells, copyType: Json, skipBlanks: Json, transpose: Json): void {
  const type = TYPES.find((one) => one === (copyType ?? "All"));
  if (type === undefined) throw notImplemented(`Range.copyFrom of "${String(copyType)}"`);
  if (skipBlanks === true || transpose === true) throw notImplemented("Range.copyFrom with skipBlanks or transpose");
  if (isUnbounded(from.area) || isUnbounded(to.area)) throw notImplemented("Range.copyFrom of whole rows or columns");
  beforeChange(world, to.sheet);
  const target = { sheet: to.sheet, area: filled(to.area, from.area) };
  if (from.sheet === to.sheet && type === "All" && overlapsItself(from.area, target.area)) throw invalidArgument("the source and the destination overlap");
  eachCell(target.area, (row, column) => copyCell(from, target, row, column, type));
  if (type === "All" || type === "Formats") copyFormats(world, from, target);
}

function filled(to: Area, from: Area): Area {
  const fits = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return fits ? to : areaAt(to.row, to.column, from.rows, from.columns);
}

function overlapsItself(a: Area, b: Area): boolean {
  const apart = a.row + a.rows <= b.row || b.row + b.rows <= a.row || a.column + a.columns <= b.column || b.column + b.columns <= a.column;
  return !apart;
}

function copyCell(from: Cells, to: Cells, row: number, column: number, type: CopyType): void {
  const sourceRow = from.area.row + ((row - to.area.row) % from.area.rows);
  const sourceColumn = from.area.column + ((column - to.area.column) % from.area.columns);
  const { value, formula, style } = from.sheet.cell(sourceRow, sourceColumn);
  const look = type === "All" || type === "Formats" ? { style } : {};
  to.sheet.set(row, column, { ...look, ...contentOf({ value, formula, moved: [row - sourceRow, column - sourceColumn] }, type) });
}

interface Source {
  readonly value: ReturnType<SheetModel["value"]>;
  readonly formula: string | undefined;
  readonly moved: readonly [rows: number, columns: number];
}

function contentOf({ value, formula, moved }: Source, type: CopyType): Parameters<SheetModel["set"]>[2] {
  if (type === "Formats") return {};
  if (type === "Values" || formula === undefined) return { value };
  return { formula: movedFormula(formula, moved[0], moved[1]) };
}
