import { contains } from "./areas";
import type { Area } from "./book";
import type { CellEdit, CellEdits } from "./cell-edits";
import { BLANK, hasFormula, type CellStore } from "./cell-store";

/** Bounds that grow with every cell that counts. */
class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  include(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  area(): Area | null {
    if (this.bottom < 0) return null;
    return { row: this.top, column: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }
}

/** The smallest area with every cell that has content, or (not `valuesOnly`) content or a format of its own. */
export function usedArea(store: CellStore, edits: CellEdits, valuesOnly: boolean): Area | null {
  const bounds = new Bounds();
  for (let at = 0; at < store.rowNumbers.length; at++) includeRow(bounds, store, edits, at, valuesOnly);
  for (const [row, column, edit] of edits) if (editCounts(edit, valuesOnly)) bounds.include(row, column);
  return bounds.area();
}

/** Only the first and the last cell that count can be on an edge. */
function includeRow(bounds: Bounds, store: CellStore, edits: CellEdits, at: number, valuesOnly: boolean): void {
  const row = store.rowNumbers[at] ?? 0;
  let first = store.rowFirst[at] ?? 0;
  let last = (store.rowFirst[at + 1] ?? 0) - 1;
  while (first <= last && !cellCounts(store, edits, row, first, valuesOnly)) first++;
  if (first > last) return;
  bounds.include(row, store.columns[first] ?? 0);
  while (last > first && !cellCounts(store, edits, row, last, valuesOnly)) last--;
  bounds.include(row, store.columns[last] ?? 0);
}

function cellCounts(store: CellStore, edits: CellEdits, row: number, cell: number, valuesOnly: boolean): boolean {
  const edit = edits.find(row, store.columns[cell] ?? 0);
  if (!edit?.content && (store.kinds[cell] !== BLANK || hasFormula(store, cell))) return true;
  return !valuesOnly && (edit?.style ?? store.styles[cell] ?? 0) !== 0;
}

function editCounts({ content, style }: CellEdit, valuesOnly: boolean): boolean {
  if (content && (content.value !== null || content.formula !== undefined)) return true;
  return !valuesOnly && style !== undefined && style !== 0;
}

export function grown(area: Area | null, row: number, column: number): Area {
  if (!area) return { row, column, rows: 1, columns: 1 };
  if (contains(area, row, column)) return area;
  const [top, left] = [Math.min(area.row, row), Math.min(area.column, column)];
  const [bottom, right] = [Math.max(area.row + area.rows, row + 1), Math.max(area.column + area.columns, column + 1)];
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

export function onEdge(area: Area | null, row: number, column: number): boolean {
  if (!area) return false;
  return row === area.row || row === area.row + area.rows - 1 || column === area.column || column === area.column + area.columns - 1;
}
