import type { Scalar } from "./book";

export interface Content {
  readonly value: Scalar;
  /** Without "="; undefined is no formula. */
  readonly formula: string | undefined;
  /** Set where the content was moved here from another cell: the number of its shared text in the file, whose runs of rich text it keeps, or null. */
  readonly shared?: number | null;
}

/** What was changed of one cell: its content, its style, or both. */
export interface CellEdit {
  readonly content: Content | undefined;
  readonly style: number | undefined;
}

export const NO_EDIT: CellEdit = { content: undefined, style: undefined };

/** The edits of one column, by row, with holes where there are none: at a hundred thousand rows a map takes several times as long to look in. */
type Column = (CellEdit | undefined)[];

/** The cells changed since the file was read. By column, then row: plans are written a column at a time. */
export class CellEdits {
  private readonly columns = new Map<number, Column>();
  /** The columns in their order; null where one has come since. */
  private ascending: [column: number, inColumn: Column][] | null = null;
  private count = 0;

  get size(): number {
    return this.count;
  }

  find(row: number, column: number): CellEdit | undefined {
    return this.count === 0 ? undefined : this.columns.get(column)?.[row];
  }

  /** Merges a change into what is known of the cell; `undefined` takes that part of the change back. */
  put(row: number, column: number, change: { content?: Content | undefined; style?: number | undefined }): void {
    const inColumn = this.columnOf(column);
    const before = inColumn[row];
    const edit: CellEdit = { content: "content" in change ? change.content : before?.content, style: "style" in change ? change.style : before?.style };
    const isEdited = edit.content !== undefined || edit.style !== undefined;
    this.count += Number(isEdited) - Number(before !== undefined);
    if (isEdited) inColumn[row] = edit;
    else if (before) inColumn[row] = undefined;
  }

  private columnOf(column: number): Column {
    const known = this.columns.get(column);
    if (known) return known;
    const made: Column = [];
    this.columns.set(column, made);
    this.ascending = null;
    return made;
  }

  *[Symbol.iterator](): Generator<readonly [row: number, column: number, edit: CellEdit]> {
    for (const [column, inColumn] of this.columns) {
      for (const row of rowsIn(inColumn)) {
        const edit = inColumn[row];
        if (edit) yield [row, column, edit];
      }
    }
  }

  /** The rows with edits, in no order. */
  rows(): Set<number> {
    const rows = new Set<number>();
    for (const inColumn of this.columns.values()) for (const row of rowsIn(inColumn)) if (inColumn[row]) rows.add(row);
    return rows;
  }

  /** A row's edits by column, ascending. */
  inRow(row: number): ReadonlyMap<number, CellEdit> {
    this.ascending ??= [...this.columns].sort(([a], [b]) => a - b);
    const inRow = new Map<number, CellEdit>();
    for (const [column, inColumn] of this.ascending) {
      const edit = inColumn[row];
      if (edit) inRow.set(column, edit);
    }
    return inRow;
  }
}

/** The rows of a column that have, or had, an edit: not the holes between them, of which there may be a million. */
function rowsIn(column: Column): number[] {
  return Object.keys(column).map(Number);
}
