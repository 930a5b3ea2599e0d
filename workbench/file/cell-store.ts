import type { Area, Scalar } from "./book";
import { Growing } from "./growing";
import { MAX_UNORDERED_CELLS } from "./limits";
import { damaged } from "./problem";
import { movedFormula } from "./shared-formula";
import { NO_TEXTS, TextStore, type Texts } from "./texts";

/** What a cell's number stands for. */
export const BLANK = 0;
export const NUMBER = 1;
/** An index into the workbook's shared strings. */
export const SHARED_TEXT = 2;
/** An index into the sheet's own texts. */
export const OWN_TEXT = 3;
export const BOOLEAN = 4;
/** An index into the sheet's own texts ("#N/A"). */
export const ERROR = 5;

/** A formula that several cells share; relative references count from the master. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** An area whose cells one formula fills: an array formula, what a dynamic array spills over, or a what-if data table. */
export interface FormulaArea {
  readonly area: Area;
  readonly kind: "array" | "spill" | "dataTable";
}

/** The cells of a sheet as the file has them: typed arrays, one entry for each cell, rows and columns ascending. Never changed. */
export interface CellStore {
  readonly rowNumbers: Uint32Array;
  /** Where each row's cells start in the arrays below; one entry more than there are rows. */
  readonly rowFirst: Uint32Array;
  /** Where each row's element starts and ends in the part, in bytes. */
  readonly rowStart: Uint32Array;
  readonly rowEnd: Uint32Array;
  /** Points; NaN where the row has the usual height. */
  readonly rowHeights: Float64Array;
  /** The style of the row's empty cells, or -1. */
  readonly rowStyles: Int32Array;
  readonly rowHidden: Uint8Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly styles: Uint32Array;
  readonly texts: Texts;
  readonly sharedTexts: Texts;
  /** The cells that have a formula, ascending; their texts, or null and the number of a shared one. */
  readonly formulaCells: Uint32Array;
  readonly formulaTexts: readonly (string | null)[];
  readonly formulaShared: Int32Array;
  readonly sharedFormulas: ReadonlyMap<number, SharedFormula>;
  readonly formulaAreas: readonly FormulaArea[];
  /** False where rows or cells are out of order or stand twice, so that no change can be made safely. */
  readonly patchable: boolean;
}

/** The four arrays of the cells, grown together: millions of calls want one simple function. Room that is not used takes no memory. */
class CellColumns {
  private columns = new Uint16Array(1024);
  private kinds = new Uint8Array(1024);
  private numbers = new Float64Array(1024);
  private styles = new Uint32Array(1024);
  length = 0;
  /** How many there may be in the end, as far as can be told. */
  expected = 0;

  add(column: number, style: number): void {
    if (this.length === this.columns.length) this.grow(Math.max(this.length + (this.length >> 1), this.expected));
    this.columns[this.length] = column;
    this.styles[this.length++] = style;
  }

  /** Of the cell added last. */
  setValue(kind: number, number: number): void {
    this.kinds[this.length - 1] = kind;
    this.numbers[this.length - 1] = number;
  }

  finish(): Pick<CellStore, "columns" | "kinds" | "numbers" | "styles"> {
    const { length } = this;
    return { columns: this.columns.subarray(0, length), kinds: this.kinds.subarray(0, length), numbers: this.numbers.subarray(0, length), styles: this.styles.subarray(0, length) };
  }

  private grow(length: number): void {
    const larger = <T extends { set(from: T): void }>(make: (length: number) => T, from: T): T => {
      const made = make(length);
      made.set(from);
      return made;
    };
    this.columns = larger((length) => new Uint16Array(length), this.columns);
    this.kinds = larger((length) => new Uint8Array(length), this.kinds);
    this.numbers = larger((length) => new Float64Array(length), this.numbers);
    this.styles = larger((length) => new Uint32Array(length), this.styles);
  }
}

/** Collects cells in the order of the file. */
export class CellCollector {
  readonly rowNumbers = new Growing((length) => new Uint32Array(length));
  readonly rowFirst = new Growing((length) => new Uint32Array(length));
  readonly rowStart = new Growing((length) => new Uint32Array(length));
  readonly rowEnd = new Growing((length) => new Uint32Array(length));
  readonly rowHeights = new Growing((length) => new Float64Array(length));
  readonly rowStyles = new Growing((length) => new Int32Array(length));
  readonly rowHidden = new Growing((length) => new Uint8Array(length));
  readonly cells = new CellColumns();
  readonly texts = new TextStore();
  /** Rows and cells have come in ascending order so far. */
  isOrdered = true;
  private readonly marked = { rows: 0, cells: 0, texts: 0, formulas: 0, shared: 0, areas: 0 };
  readonly formulaCells = new Growing((length) => new Uint32Array(length));
  readonly formulaTexts: (string | null)[] = [];
  readonly formulaShared = new Growing((length) => new Int32Array(length));
  readonly sharedFormulas = new Map<number, SharedFormula>();
  readonly formulaAreas: FormulaArea[] = [];

  /** Takes note of how much has been collected, for `cut`. */
  mark(): void {
    const { marked, rowNumbers, cells, texts, formulaCells, sharedFormulas, formulaAreas } = this;
    marked.rows = rowNumbers.length;
    marked.cells = cells.length;
    marked.texts = texts.length;
    marked.formulas = formulaCells.length;
    marked.shared = sharedFormulas.size;
    marked.areas = formulaAreas.length;
  }

  /** Takes back all that was added since the last mark. */
  cut(): void {
    const { rows, cells, texts, formulas, shared, areas } = this.marked;
    for (const list of [this.rowNumbers, this.rowFirst, this.rowStart, this.rowHeights, this.rowStyles, this.rowHidden]) list.length = rows;
    this.cells.length = cells;
    this.texts.cut(texts);
    for (const list of [this.formulaCells, this.formulaTexts, this.formulaShared]) list.length = formulas;
    for (const group of this.sharedFormulas.keys()) if (group >= shared) this.sharedFormulas.delete(group);
    this.formulaAreas.length = areas;
  }

  finish(sharedTexts: Texts): CellStore {
    this.rowFirst.push(this.cells.length);
    const store: CellStore = {
      rowNumbers: this.rowNumbers.finish(),
      rowFirst: this.rowFirst.finish(),
      rowStart: this.rowStart.finish(),
      rowEnd: this.rowEnd.finish(),
      rowHeights: this.rowHeights.finish(),
      rowStyles: this.rowStyles.finish(),
      rowHidden: this.rowHidden.finish(),
      ...this.cells.finish(),
      texts: this.texts,
      sharedTexts,
      formulaCells: this.formulaCells.finish(),
      formulaTexts: this.formulaTexts,
      formulaShared: this.formulaShared.finish(),
      sharedFormulas: this.sharedFormulas,
      formulaAreas: this.formulaAreas,
      patchable: true,
    };
    if (this.isOrdered) return store;
    if (store.columns.length > MAX_UNORDERED_CELLS) throw damaged("the cells of a large sheet are out of order");
    return ordered(store);
  }
}

/** The same cells with rows and columns ascending, for files whose writer did not keep the order; of what stands twice the last or the first is found. */
function ordered(store: CellStore): CellStore {
  const rows = [...store.rowNumbers.keys()].sort((a, b) => (store.rowNumbers[a] ?? 0) - (store.rowNumbers[b] ?? 0) || a - b);
  const cellsOfRow = rows.map((row) => sortedCells(store, row));
  const cells = cellsOfRow.flat();
  const order = new Map(cells.map((cell, index) => [cell, index]));
  const formulas = [...store.formulaCells.keys()].filter((at) => order.has(store.formulaCells[at] ?? -1));
  formulas.sort((a, b) => (order.get(store.formulaCells[a] ?? 0) ?? 0) - (order.get(store.formulaCells[b] ?? 0) ?? 0));
  let first = 0;
  const rowFirst = [0, ...cellsOfRow.map((row) => (first += row.length))];
  return {
    ...store,
    rowNumbers: store.rowNumbers.map((_, at) => store.rowNumbers[rows[at] ?? 0] ?? 0),
    rowStart: store.rowStart.map((_, at) => store.rowStart[rows[at] ?? 0] ?? 0),
    rowEnd: store.rowEnd.map((_, at) => store.rowEnd[rows[at] ?? 0] ?? 0),
    rowHeights: store.rowHeights.map((_, at) => store.rowHeights[rows[at] ?? 0] ?? 0),
    rowStyles: store.rowStyles.map((_, at) => store.rowStyles[rows[at] ?? 0] ?? 0),
    rowHidden: store.rowHidden.map((_, at) => store.rowHidden[rows[at] ?? 0] ?? 0),
    rowFirst: Uint32Array.from(rowFirst),
    columns: Uint16Array.from(cells, (cell) => store.columns[cell] ?? 0),
    kinds: Uint8Array.from(cells, (cell) => store.kinds[cell] ?? 0),
    numbers: Float64Array.from(cells, (cell) => store.numbers[cell] ?? 0),
    styles: Uint32Array.from(cells, (cell) => store.styles[cell] ?? 0),
    formulaCells: Uint32Array.from(formulas, (at) => order.get(store.formulaCells[at] ?? 0) ?? 0),
    formulaTexts: formulas.map((at) => store.formulaTexts[at] ?? null),
    formulaShared: Int32Array.from(formulas, (at) => store.formulaShared[at] ?? -1),
    patchable: false,
  };
}

function sortedCells(store: CellStore, row: number): number[] {
  const byColumn = new Map<number, number>();
  for (let cell = store.rowFirst[row] ?? 0; cell < (store.rowFirst[row + 1] ?? 0); cell++) byColumn.set(store.columns[cell] ?? 0, cell);
  return [...byColumn].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

/** The index at which `wanted` stands among ascending numbers between `from` and `to`, or -1. Runs without gaps are found at once. */
export function indexIn(numbers: Uint32Array | Uint16Array, wanted: number, from = 0, to = numbers.length): number {
  if (from >= to) return -1;
  const guess = from + wanted - (numbers[from] ?? 0);
  if (guess < from) return -1;
  if (guess < to && numbers[guess] === wanted) return guess;
  let low = from;
  let high = Math.min(guess, to) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The cell's index in the store, or -1. */
export function findCell(store: CellStore, row: number, column: number): number {
  const at = indexIn(store.rowNumbers, row);
  return at < 0 ? -1 : indexIn(store.columns, column, store.rowFirst[at] ?? 0, store.rowFirst[at + 1] ?? 0);
}

export function valueOf(store: CellStore, cell: number): Scalar {
  const number = store.numbers[cell] ?? 0;
  switch (store.kinds[cell]) {
    case NUMBER:
      return number;
    case SHARED_TEXT:
      return store.sharedTexts.at(number) ?? "";
    case OWN_TEXT:
      return store.texts.at(number) ?? "";
    case BOOLEAN:
      return number !== 0;
    case ERROR:
      return { error: store.texts.at(number) ?? "#VALUE!" };
    default:
      return null;
  }
}

/** The number of the shared text that a cell without a formula has; null where it has none. */
export function sharedTextAt(store: CellStore, row: number, column: number): number | null {
  const cell = findCell(store, row, column);
  return cell >= 0 && store.kinds[cell] === SHARED_TEXT && !hasFormula(store, cell) ? (store.numbers[cell] ?? null) : null;
}

/** The cell's formula without "=", a shared one moved to its place; undefined where there is none. */
export function formulaOf(store: CellStore, cell: number, row: number, column: number): string | undefined {
  const at = indexIn(store.formulaCells, cell);
  if (at < 0) return undefined;
  const own = store.formulaTexts[at];
  if (own !== null) return own;
  const shared = store.sharedFormulas.get(store.formulaShared[at] ?? -1);
  return shared ? movedFormula(shared.text, row - shared.row, column - shared.column) : undefined;
}

export function hasFormula(store: CellStore, cell: number): boolean {
  return store.formulaCells.length > 0 && indexIn(store.formulaCells, cell) >= 0;
}

export const NO_CELLS: CellStore = new CellCollector().finish(NO_TEXTS);
