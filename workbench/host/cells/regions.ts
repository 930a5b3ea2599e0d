import type { Area, SheetModel } from "../../file/book";
import { MAX_COLUMNS, MAX_ROWS } from "../../file/limits";
import { invalidArgument } from "../refusal";

const STEPS: Readonly<Record<string, { readonly down: number; readonly across: number }>> = {
  Up: { down: -1, across: 0 },
  Down: { down: 1, across: 0 },
  Left: { down: 0, across: -1 },
  Right: { down: 0, across: 1 },
};

function isFilled(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.value(row, column) !== null || sheet.cell(row, column).formula !== undefined;
}

/**
 * Where Ctrl with an arrow leads from a cell (documentation of Range.getRangeEdge): to the last filled cell of a run, else
 * to the next filled cell, else to the edge of the sheet. Hidden rows and columns are not passed over (assumed).
 */
export function edgeFrom(sheet: SheetModel, from: { readonly row: number; readonly column: number }, direction: unknown): Area {
  const step = typeof direction === "string" ? STEPS[direction] : undefined;
  if (step === undefined) throw invalidArgument(`${JSON.stringify(direction)} is no direction`);
  let { row, column } = from;
  const hasNext = (): boolean => row + step.down >= 0 && row + step.down < MAX_ROWS && column + step.across >= 0 && column + step.across < MAX_COLUMNS;
  const isNextFilled = (): boolean => isFilled(sheet, row + step.down, column + step.across);
  const go = (): void => void ([row, column] = [row + step.down, column + step.across]);
  const inRun = isFilled(sheet, row, column) && hasNext() && isNextFilled();
  while (hasNext() && isNextFilled() === inRun) go();
  if (!inRun && hasNext()) go();
  return { row, column, rows: 1, columns: 1 };
}

/** The area round a cell up to empty rows and columns, cells that touch by a corner among it (documentation of Range.getSurroundingRegion). */
export function regionRound(sheet: SheetModel, { row, column }: Area): Area {
  let area: Area = { row, column, rows: 1, columns: 1 };
  for (let grown = grownOnce(sheet, area); grown !== null; grown = grownOnce(sheet, area)) area = grown;
  return area;
}

/** The area with one more row or column that has something beside it; null where nothing is. */
function grownOnce(sheet: SheetModel, { row, column, rows, columns }: Area): Area | null {
  const across = (at: number): boolean => at >= 0 && at < MAX_ROWS && hasAny(column - 1, columns + 2, (one) => isFilled(sheet, at, one));
  const down = (at: number): boolean => at >= 0 && at < MAX_COLUMNS && hasAny(row - 1, rows + 2, (one) => isFilled(sheet, one, at));
  if (across(row - 1)) return { row: row - 1, column, rows: rows + 1, columns };
  if (across(row + rows)) return { row, column, rows: rows + 1, columns };
  if (down(column - 1)) return { row, column: column - 1, rows, columns: columns + 1 };
  return down(column + columns) ? { row, column, rows, columns: columns + 1 } : null;
}

function hasAny(first: number, count: number, test: (at: number) => boolean): boolean {
  for (let at = Math.max(0, first); at < first + count; at += 1) if (test(at)) return true;
  return false;
}
