import type { Scalar } from "./book";

export interface Content {
  readonly value: Scalar;
  /** Without "="; undefined is no formula. */
  readonly formula: string | undefined;
}

/** What was changed of one cell: its content, its style, or both. */
export interface CellEdit {
  readonly content: Content | undefined;
  readonly style: number | undefined;
}

export const NO_EDIT: CellEdit = { content: undefined, style: undefined };

/** The cells changed since the file was read. By column, then row: plans are written a column at a time. */
export class CellEdits {
  private readonly columns = new Map<number, Map<number, CellEdit>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  find(row: number, column: number): CellEdit | undefined {
    return this.count === 0 ? undefined : this.columns.get(column)?.get(row);
  }

  /** Merges a change into what is known of the cell; `undefined` takes that part of the change back. */
  put(row: number, column: number, change: { content?: Content | undefined; style?: number | undefined }): void {
    const inColumn = this.columnOf(column);
    const before = inColumn.get(row);
    const edit: CellEdit = { ...NO_EDIT, ...before, ...change };
    if (edit.content === undefined && edit.style === undefined) this.count -= inColumn.delete(row) ? 1 : 0;
    else {
      this.count += before ? 0 : 1;
      inColumn.set(row, edit);
    }
  }

  private columnOf(column: number): Map<number, CellEdit> {
    const known = this.columns.get(column);
    if (known) return known;
    const made = new Map<number, CellEdit>();
    this.columns.set(column, made);
    return made;
  }

  *[Symbol.iterator](): Generator<readonly [row: number, column: number, edit: CellEdit]> {
    for (const [column, inColumn] of this.columns) for (const [row, edit] of inColumn) yield [row, column, edit];
  }

  /** The edits by row, in no order of rows, and within each by column, ascending. */
  byRow(): Map<number, Map<number, CellEdit>> {
    const rows = new Map<number, Map<number, CellEdit>>();
    for (const [column, inColumn] of [...this.columns].sort(([a], [b]) => a - b)) {
      for (const [row, edit] of inColumn) {
        const inRow = rows.get(row);
        if (inRow) inRow.set(column, edit);
        else rows.set(row, new Map([[column, edit]]));
      }
    }
    return rows;
  }
}
