import { isBlank, textOf } from "./cell-text";
import type { SheetLayout } from "./layout";
import type { CellValue, Sheet } from "./workbook";

/**
 * What a row of a sheet is, below its headings. "blank" rows are no rows at all; of the others only "data" holds a
 * recommendation or an action.
 */
export type RowKind = "data" | "blank" | PassedOver;

/** Rows with something in them that are neither recommendations nor actions. */
export type PassedOver = "other-list" | "section-heading" | "repeated-headings" | "totals" | "nothing-to-read";

const SECTION_WORDS = /^(?:section|part|phase|theme|chapter|priority|workstream|strand|objective|pillar|stage|group)\b/i;
const TOTALS = /^(?:grand\s+|sub[\s-]?)?totals?\b/i;

/** "R4", "OIC R2", 2.1: short, with a digit, and not the name of a section. */
function looksLikeReference(value: CellValue): boolean {
  const text = textOf(value);
  return text.length <= 24 && /\d/.test(text) && text.split(/\s+/).length <= 3 && !SECTION_WORDS.test(text);
}

/** What is needed to tell the rows of one sheet apart, worked out once. */
interface Shape {
  /** Columns that are the user's, as places in a row of `values`. */
  readonly users: readonly number[];
  readonly mapped: readonly number[];
  readonly headings: ReadonlyMap<number, string>;
  readonly reference: number | undefined;
  readonly action: number | undefined;
}

function shapeOf(sheet: Sheet, layout: SheetLayout): Shape {
  const table = sheet.tables.find(({ name }) => name === layout.table)?.area ?? sheet.used;
  const ours = new Set(Object.values(layout.ours));
  const { column: origin } = sheet.used;
  const columns = Array.from({ length: table.columns }, (_, place) => table.column + place);
  const mapped = Object.values(layout.columns).map((column) => column - origin).sort((one, other) => one - other);
  const headingCells = sheet.values[layout.headingRow - sheet.used.row] ?? [];
  const place = (column: number | undefined): number | undefined => (column === undefined ? undefined : column - origin);
  return {
    users: columns.filter((column) => !ours.has(column)).map((column) => column - origin),
    mapped,
    headings: new Map(mapped.map((column) => [column, textOf(headingCells[column] ?? "").toLowerCase()])),
    reference: place(layout.columns.reference),
    action: place(layout.columns.action ?? layout.columns.recommendationText),
  };
}

const isFilled = (cells: readonly CellValue[], place: number): boolean => !isBlank(cells[place] ?? "");

/** A text that is much longer than a heading is none: it need not be read. */
const isHeading = (value: CellValue, heading: string): boolean => (typeof value !== "string" || value.length <= heading.length + 8) && textOf(value).toLowerCase() === heading;

const repeatsHeadings = (cells: readonly CellValue[], filled: readonly number[], { headings }: Shape): boolean => {
  const same = filled.filter((place) => isHeading(cells[place] ?? "", headings.get(place) ?? "")).length;
  return same >= 2 && same * 2 >= filled.length;
};

function isTotals(cells: readonly CellValue[], { users, action }: Shape): boolean {
  const first = users.find((place) => isFilled(cells, place));
  return first !== undefined && TOTALS.test(textOf(cells[first] ?? "")) && (action === undefined || action === first || !isFilled(cells, action));
}

/** Only one cell has anything, it is text, and it is not a reference. */
function isSectionHeading(cells: readonly CellValue[], only: number, { reference }: Shape): boolean {
  const value = cells[only] ?? "";
  return typeof value === "string" && !(only === reference && looksLikeReference(value));
}

function kindOf(cells: readonly CellValue[], shape: Shape): RowKind {
  const filled = shape.mapped.filter((place) => isFilled(cells, place));
  // Most rows of a plan have several mapped cells: what else they hold does not matter then.
  if (filled.length > 1) {
    if (repeatsHeadings(cells, filled, shape)) return "repeated-headings";
    return isTotals(cells, shape) ? "totals" : "data";
  }
  const all = shape.users.filter((place) => isFilled(cells, place));
  if (all.length === 0) return "blank";
  if (isTotals(cells, shape)) return "totals";
  const [only] = all;
  if (all.length === 1 && only !== undefined && isSectionHeading(cells, only, shape)) return "section-heading";
  return filled.length === 0 ? "nothing-to-read" : "data";
}

/** The rows below a plain range's data that hold something of the user's: another list, which the plan does not go on into. */
export function rowsBelow(sheet: Sheet, layout: SheetLayout): number[] {
  if (layout.table !== null) return [];
  const ours = new Set(Object.values(layout.ours).map((column) => column - sheet.used.column));
  const first = layout.lastRow + 1;
  return sheet.values.slice(first - sheet.used.row).flatMap((cells, place) => (cells.some((value, column) => !ours.has(column) && !isBlank(value)) ? [first + place] : []));
}

/** What each row is, from the layout's first row to its last. */
export function rowKinds(sheet: Sheet, layout: SheetLayout): RowKind[] {
  const shape = shapeOf(sheet, layout);
  const kinds: RowKind[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row++) kinds.push(kindOf(sheet.values[row - sheet.used.row] ?? [], shape));
  return kinds;
}
