import { columnOf, rowOf, type Block, LAST_ROW } from "./places";
import type { SheetFacts } from "./sheet-reader";

/** What a command may change. What a user had in a cell stays in any case, but for the cells that they told us to fix. */
export interface Allowance {
  /** Columns and sheets of ours may come and change: not by Undo. */
  readonly ours: boolean;
  /** Cells by sheet and place whose value and number format may change. */
  readonly told: ReadonlyMap<string, ReadonlySet<number>>;
  /** Cells of new rows, by sheet. */
  readonly added: ReadonlyMap<string, readonly Block[]>;
}

export const NOTHING_ALLOWED: Allowance = { ours: false, told: new Map(), added: new Map() };
export const OURS_ALLOWED: Allowance = { ...NOTHING_ALLOWED, ours: true };

const OUR_HEADING = /^s "Calculated (RAG|reason|date|days|days to deadline|open)"$/;
const OUR_SHEET = /^(plan settings|rag history|board summary|inspection response)/i;

export const isOurHeading = (value: string): boolean => OUR_HEADING.test(value);

/** A sheet of ours from an earlier run, by its name. */
export const isOurSheet = (name: string): boolean => OUR_SHEET.test(name);

export interface OurColumn {
  readonly column: number;
  readonly headingRow: number;
  /** Whether it was there before the command. */
  readonly old: boolean;
}

/** Where columns of ours stand after a command, by their headings: the topmost in each column. */
export function ourColumns(before: SheetFacts, after: SheetFacts): OurColumn[] {
  const found = new Map<number, OurColumn>();
  for (const [place, { value }] of after.cells) {
    if (!isOurHeading(value)) continue;
    const [row, column] = [rowOf(place), columnOf(place)];
    if (row < (found.get(column)?.headingRow ?? Infinity)) found.set(column, { column, headingRow: row, old: isOurHeading(before.cells.get(place)?.value ?? "") });
  }
  return [...found.values()];
}

/**
 * Whose a cell is: "user" nothing of it may change, "told" only value and number format, "free" it was blank and a new cell of
 * ours may stand there, "ours" it was ours already.
 */
export type Owner = "user" | "told" | "free" | "ours";

/** What a command may do on one sheet. */
export class SheetAllowance {
  readonly columns: readonly OurColumn[];
  readonly added: readonly Block[];
  private readonly told: ReadonlySet<number>;
  private readonly byColumn: ReadonlyMap<number, OurColumn>;
  private readonly before: SheetFacts;

  constructor({ ours, told, added }: Allowance, sheet: string, before: SheetFacts, after: SheetFacts) {
    this.before = before;
    this.columns = ours ? ourColumns(before, after) : [];
    this.added = added.get(sheet) ?? [];
    this.told = told.get(sheet) ?? new Set();
    this.byColumn = new Map(this.columns.map((column) => [column.column, column]));
  }

  ownerOf(place: number): Owner {
    const [row, column] = [rowOf(place), columnOf(place)];
    const cell = this.before.cells.get(place);
    const ours = this.byColumn.get(column);
    const isBelow = ours !== undefined && row >= ours.headingRow;
    if (isBelow && ours.old) return "ours";
    if (this.told.has(place) && !cell?.formula) return "told";
    const isFree = isBelow || this.added.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
    return isFree && !cell?.value && !cell?.formula ? "free" : "user";
  }

  /** Rows of which some cells are new. */
  isAddedRow(row: number): boolean {
    return this.added.some(({ top, bottom }) => top <= row && row <= bottom);
  }

  /** Our columns from their headings down. */
  get blocks(): Block[] {
    return this.columns.map(({ column, headingRow }) => ({ top: headingRow, left: column, bottom: LAST_ROW, right: column }));
  }

  /** The cells that our new columns have taken, down to the last one written. */
  newBlocks(after: SheetFacts): Block[] {
    return this.columns.filter(({ old }) => !old).map(({ column, headingRow }) => ({ top: headingRow, left: column, bottom: lastWritten(after, column), right: column }));
  }
}

function lastWritten({ cells }: SheetFacts, column: number): number {
  let last = 0;
  for (const [place, { value }] of cells) if (columnOf(place) === column && value !== "") last = Math.max(last, rowOf(place));
  return last;
}
