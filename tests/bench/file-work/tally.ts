/** What is written in the new column. */
export const LABEL = "Checked";

/** How many values were read and written, and the sum of the numbers and of the lengths of the texts: it shows that all were read. */
export interface Counts {
  readonly read: number;
  readonly written: number;
  readonly sum: number;
}

/** Counts while a library works. */
export class Tally {
  written = 0;
  private values = 0;
  private sum = 0;

  read(value: unknown): void {
    if (value === null || value === undefined) return;
    this.values += 1;
    this.sum += typeof value === "number" ? value : typeof value === "string" ? value.length : 0;
  }

  counts(): Counts {
    return { read: this.values, written: this.written, sum: this.sum };
  }
}
