import { overlaps, sameArea } from "../file/areas";
import type { Area, SheetModel } from "../file/book";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the user is on one sheet: the active cell, and the area that is selected with it. */
export interface Selection {
  readonly active: CellPlace;
  readonly area: Area;
}

/** The smallest area that holds both cells. */
export function areaBetween(a: CellPlace, b: CellPlace): Area {
  const { row, column } = corner(a, b, Math.min);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** The selection from the active cell to another; merged cells are selected whole. */
export function selectionOf(sheet: SheetModel, active: CellPlace, to: CellPlace = active): Selection {
  return { active: mergeAt(sheet, active) ?? active, area: withMerges(sheet, areaBetween(active, to)) };
}

/** The merged area that a cell is part of. */
export function mergeAt(sheet: SheetModel, { row, column }: CellPlace): Area | undefined {
  return sheet.merges.find((merge) => overlaps(merge, { row, column, rows: 1, columns: 1 }));
}

/** The part of an area that has content: a selected column has a million cells. */
export function filledPart(sheet: SheetModel, area: Area): Area | null {
  const used = sheet.used(true);
  if (used === null || !overlaps(used, area)) return null;
  return areaBetween(corner(area, used, Math.max), corner(ends(area), ends(used), Math.min));
}

/** The last cell of an area. */
export function ends(area: Area): CellPlace {
  return { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
}

function withMerges(sheet: SheetModel, area: Area): Area {
  const touching = sheet.merges.filter((merge) => overlaps(merge, area));
  const grown = touching.reduce((whole, merge) => areaBetween(corner(whole, merge, Math.min), corner(ends(whole), ends(merge), Math.max)), area);
  return sameArea(grown, area) ? area : withMerges(sheet, grown);
}

function corner(a: CellPlace, b: CellPlace, choose: (x: number, y: number) => number): CellPlace {
  return { row: choose(a.row, b.row), column: choose(a.column, b.column) };
}
