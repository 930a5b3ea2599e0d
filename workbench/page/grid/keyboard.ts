import type { SheetModel } from "../../file/book";
import { ends, mergeAt, type CellPlace } from "../selection";
import type { Axis } from "./axis";

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** A key with what is held down with it. */
export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
}

type Step = { readonly down: number; readonly across: number };

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { down: -1, across: 0 },
  ArrowDown: { down: 1, across: 0 },
  ArrowLeft: { down: 0, across: -1 },
  ArrowRight: { down: 0, across: 1 },
};

/** Where a key leads from a cell, as in Excel; null for a key that leads nowhere. `page` is the visible rows in sight. */
export function destination(press: Press, from: CellPlace, sheet: SheetModel, axes: Axes, page: number): CellPlace | null {
  const step = ARROWS[press.key];
  if (step !== undefined) return press.ctrl ? jump(sheet, axes, from, step) : stepFrom(sheet, axes, from, step);
  switch (press.key) {
    case "PageDown":
      return { ...from, row: move(axes.rows, from.row, page) };
    case "PageUp":
      return { ...from, row: move(axes.rows, from.row, -page) };
    case "Home":
      return press.ctrl ? { row: axes.rows.line(axes.rows.frozen), column: axes.columns.line(axes.columns.frozen) } : { ...from, column: axes.columns.line(axes.columns.frozen) };
    case "End":
      return press.ctrl ? lastUsed(sheet) : null;
    default:
      return null;
  }
}

/** The next visible cell in a direction; from a merged area, the one beyond it. */
export function stepFrom(sheet: SheetModel, axes: Axes, from: CellPlace, { down, across }: Step): CellPlace {
  const merge = mergeAt(sheet, from);
  const edge = merge === undefined || (down <= 0 && across <= 0) ? from : ends(merge);
  return {
    row: down === 0 ? from.row : move(axes.rows, edge.row, down),
    column: across === 0 ? from.column : move(axes.columns, edge.column, across),
  };
}

/** Ctrl with an arrow: to the last filled cell of a run, or to the next filled cell, or to the edge. */
function jump(sheet: SheetModel, axes: Axes, from: CellPlace, step: Step): CellPlace {
  const next = (cell: CellPlace): CellPlace => stepFrom(sheet, axes, cell, step);
  const filled = ({ row, column }: CellPlace): boolean => sheet.value(row, column) !== null;
  const atEdge = (cell: CellPlace): boolean => same(next(cell), cell);
  let cell = next(from);
  if (filled(from) && filled(cell)) {
    while (!atEdge(cell) && filled(next(cell))) cell = next(cell);
    return cell;
  }
  while (!atEdge(cell) && !filled(cell)) cell = next(cell);
  return cell;
}

function move(axis: Axis, line: number, by: number): number {
  const index = Math.min(Math.max(axis.indexOf(line) + by, 0), axis.count - 1);
  return axis.line(index);
}

function lastUsed(sheet: SheetModel): CellPlace {
  const used = sheet.used(false);
  return used === null ? { row: 0, column: 0 } : ends(used);
}

function same(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}
