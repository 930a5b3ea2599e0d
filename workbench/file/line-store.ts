import { formulaOf, type CellStore } from "./cell-store";
import { shiftedArea, shiftedLine, type LineShift } from "./line-shift";

/** What a formula of the sheet's cells reads as afterwards. */
export type Reword = (formula: string) => string;

/** The cells with their formulas reworded. `all`: every formula that cells share is written out for each, since they may move apart. */
export function rewordedStore(store: CellStore, reword: Reword, all: boolean): CellStore {
  const split = new Set([...store.sharedFormulas].filter(([, { text }]) => all || reword(text) !== text).map(([group]) => group));
  const formulaTexts = new Array<string | null>(store.formulaTexts.length);
  const formulaShared = store.formulaShared.slice();
  let changed = split.size > 0;
  let row = 0;
  for (let at = 0; at < formulaTexts.length; at++) {
    const cell = store.formulaCells[at] ?? 0;
    while ((store.rowFirst[row + 1] ?? Infinity) <= cell) row++;
    const own = store.formulaTexts[at] ?? null;
    const written = own ?? (split.has(formulaShared[at] ?? -1) ? (formulaOf(store, cell, store.rowNumbers[row] ?? 0, store.columns[cell] ?? 0) ?? null) : null);
    formulaTexts[at] = written === null ? null : reword(written);
    changed ||= formulaTexts[at] !== own;
    if (written !== null) formulaShared[at] = -1;
  }
  const sharedFormulas = new Map([...store.sharedFormulas].filter(([group]) => !split.has(group)));
  return changed ? { ...store, formulaTexts, formulaShared, sharedFormulas } : store;
}

/** The cells in their new places. Rows and cells keep their order, and rows the bytes that they have in the file; those that go are left out. */
export function shiftedStore(store: CellStore, shift: LineShift): CellStore {
  const formulaAreas = store.formulaAreas.flatMap((one) => {
    const area = shiftedArea(one.area, shift);
    return area ? [{ ...one, area }] : [];
  });
  const moved = { ...store, formulaAreas };
  return shift.axis === "rows" ? withRows(moved, shift) : withColumns(moved, shift);
}

function withRows(store: CellStore, shift: LineShift): CellStore {
  // Rows that are formatted and empty may be pushed off the sheet.
  const fits = shiftedLine(store.rowNumbers.at(-1) ?? 0, shift) !== null;
  if (shift.count > 0 && fits) return { ...store, rowNumbers: store.rowNumbers.map((row) => shiftedLine(row, shift) ?? row) };
  const kept = [...store.rowNumbers.keys()].filter((at) => shiftedLine(store.rowNumbers[at] ?? 0, shift) !== null);
  const rows = { ...store, rowNumbers: Uint32Array.from(kept, (at) => shiftedLine(store.rowNumbers[at] ?? 0, shift) ?? 0) };
  return withoutCells({ ...rows, ...rowsAt(store, kept) }, store, kept, () => true);
}

function rowsAt(store: CellStore, kept: readonly number[]): Pick<CellStore, "rowStart" | "rowEnd" | "rowHeights" | "rowStyles" | "rowHidden"> {
  return {
    rowStart: Uint32Array.from(kept, (at) => store.rowStart[at] ?? 0),
    rowEnd: Uint32Array.from(kept, (at) => store.rowEnd[at] ?? 0),
    rowHeights: Float64Array.from(kept, (at) => store.rowHeights[at] ?? NaN),
    rowStyles: Int32Array.from(kept, (at) => store.rowStyles[at] ?? -1),
    rowHidden: Uint8Array.from(kept, (at) => store.rowHidden[at] ?? 0),
  };
}

function withColumns(store: CellStore, shift: LineShift): CellStore {
  const columns = store.columns.map((column) => shiftedLine(column, shift) ?? column);
  if (shift.count > 0) return { ...store, columns };
  const stays = (cell: number): boolean => shiftedLine(store.columns[cell] ?? 0, shift) !== null;
  return withoutCells({ ...store, columns }, { ...store, columns }, [...store.rowNumbers.keys()], stays);
}

/** The cells of the kept rows (by their index) that stay. `before`: the cells by their old indexes. */
function withoutCells(rows: CellStore, before: CellStore, keptRows: readonly number[], stays: (cell: number) => boolean): CellStore {
  const now = new Int32Array(before.columns.length).fill(-1);
  const kept: number[] = [];
  const rowFirst = [0];
  for (const row of keptRows) {
    for (let cell = before.rowFirst[row] ?? 0; cell < (before.rowFirst[row + 1] ?? 0); cell++) if (stays(cell)) now[cell] = kept.push(cell) - 1;
    rowFirst.push(kept.length);
  }
  const formulas = [...before.formulaCells.keys()].filter((at) => (now[before.formulaCells[at] ?? 0] ?? -1) >= 0);
  return {
    ...rows,
    rowFirst: Uint32Array.from(rowFirst),
    columns: Uint16Array.from(kept, (cell) => before.columns[cell] ?? 0),
    kinds: Uint8Array.from(kept, (cell) => before.kinds[cell] ?? 0),
    numbers: Float64Array.from(kept, (cell) => before.numbers[cell] ?? 0),
    styles: Uint32Array.from(kept, (cell) => before.styles[cell] ?? 0),
    formulaCells: Uint32Array.from(formulas, (at) => now[before.formulaCells[at] ?? 0] ?? 0),
    formulaTexts: formulas.map((at) => before.formulaTexts[at] ?? null),
    formulaShared: Int32Array.from(formulas, (at) => before.formulaShared[at] ?? -1),
  };
}
