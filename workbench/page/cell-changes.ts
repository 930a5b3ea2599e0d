import { cellName } from "../file/areas";
import type { Area, Cell, SheetModel } from "../file/book";
import { sameScalar } from "../file/sheet";
import type { Side, Turned } from "./edit-history";
import { areaBetween, type CellPlace } from "./selection";

/** A cell before and after an edit. */
export interface CellChange extends CellPlace {
  readonly from: Cell;
  readonly to: Cell;
}

export interface CellsStep {
  readonly kind: "cells";
  /** The sheet's id. */
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

const NAMED = 3;

/** Does something to cells, and gives what it has changed as a step. */
export function stepOf(sheet: SheetModel, places: readonly CellPlace[], edit: () => void): CellsStep {
  const before = places.map(({ row, column }) => sheet.cell(row, column));
  edit();
  const cells = places.flatMap(({ row, column }, at) => {
    const from = before[at];
    const to = sheet.cell(row, column);
    return from === undefined || (sameContent(from, to) && from.style === to.style) ? [] : [{ row, column, from, to }];
  });
  return { kind: "cells", sheet: sheet.id, cells };
}

/** Gives the cells of a step the contents of one side. A cell that no longer holds what the other side left in it is not touched. */
export function turnCells(sheet: SheetModel, step: CellsStep, side: Side): Turned {
  const left: Side = side === "from" ? "to" : "from";
  const ours = (change: CellChange): boolean => sameContent(sheet.cell(change.row, change.column), change[left]);
  const turned = step.cells.filter(ours);
  const kept = step.cells.filter((change) => !turned.includes(change));
  for (const change of turned) put(sheet, change, change[left], change[side]);
  return {
    sentence: sentenceFor(side === "from" ? "Undone" : "Done again", turned.length, kept),
    sheet: sheet.name,
    area: around(turned.length > 0 ? turned : kept),
    step: turned.length === 0 ? null : { ...step, cells: turned },
  };
}

function put(sheet: SheetModel, { row, column }: CellPlace, now: Cell, wanted: Cell): void {
  const restyled = now.style !== wanted.style && sheet.style(row, column) === now.style;
  sheet.set(row, column, { value: wanted.value, formula: wanted.formula ?? null, ...(restyled ? { style: wanted.style } : {}) });
}

function sameContent(a: Cell, b: Cell): boolean {
  return a.formula === b.formula && sameScalar(a.value, b.value);
}

function sentenceFor(verb: string, turned: number, kept: readonly CellPlace[]): string {
  const said = turned === 0 ? "" : `${verb}: ${turned === 1 ? "1 cell" : `${turned} cells`}.`;
  if (kept.length === 0) return said;
  const names = kept.slice(0, NAMED).map(({ row, column }) => cellName(row, column)).join(", ");
  const rest = kept.length > NAMED ? ` and ${kept.length - NAMED} more` : "";
  const [was, it] = kept.length === 1 ? ["was", "it"] : ["were", "them"];
  return `${said} ${names}${rest} ${was} left alone: something else, such as the add-in, has changed ${it} since.`.trim();
}

function around(cells: readonly CellPlace[]): Area | null {
  const [first] = cells;
  if (first === undefined) return null;
  let [top, left, bottom, right] = [first.row, first.column, first.row, first.column];
  for (const { row, column } of cells) [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  return areaBetween({ row: top, column: left }, { row: bottom, column: right });
}
