import { isBlank, textOf } from "./cell-text";
import { BY_WHEN, type Field } from "./fields";
import type { SheetLayout } from "./layout";
import { valueAt, type CellValue, type Sheet } from "./workbook";

/**
 * What a row of a sheet is, below its headings. "blank" rows are no rows at all, nor are those in which nothing but a number was
 * filled in beforehand; of the others only "data" holds a recommendation or an action.
 */
export type RowKind = "data" | "blank" | "only-numbered" | PassedOver;

/** Rows with something in them that are neither recommendations nor actions. */
export type PassedOver = "other-list" | "section-heading" | "outline-heading" | "repeated-headings" | "more-headings" | "totals" | "nothing-to-read";

const SECTION_WORDS = /^(?:section|part|phase|theme|chapter|priority|workstream|strand|objective|pillar|stage|group)\b/i;
const TOTALS = /^(?:grand\s+|sub[\s-]?)?totals?\b/i;

/** "R4", "OIC R2", 2.1: short, with a digit, and not the name of a section. */
function looksLikeReference(value: CellValue): boolean {
  const text = textOf(value);
  return text.length <= 24 && /\d/.test(text) && text.split(/\s+/).length <= 3 && !SECTION_WORDS.test(text);
}

const YEAR = /\b(?:19|20)\d\d\b/;
/** A number and nothing else: 3, "3.", "1.2". */
const NUMBER = /^\d+(?:\.\d+)*[.)]?$/;

/** What is needed to tell the rows of one sheet apart, worked out once. */
interface Shape {
  /** Columns that are the user's, as places in a row of `values`. */
  readonly users: readonly number[];
  readonly mapped: readonly number[];
  readonly headings: ReadonlyMap<number, string>;
  readonly reference: number | undefined;
  readonly action: number | undefined;
  /** Where numbers and references stand. */
  readonly references: readonly number[];
  /** Where it stands who does something, by when, and how far it has come. */
  readonly says: readonly number[];
  /** The references have years in them. */
  readonly hasYears: boolean;
  /** Rows that a merged cell stretches across, by their place in `values`. */
  readonly across: ReadonlySet<number>;
}

/** What a row says of a piece of work beside its reference and what is to be done. */
const SAYS: readonly Field[] = [...BY_WHEN, "start", "closed", "deliveryLead", "executiveLead", "status", "statedRag", "percentComplete", "completed", "required"];

/** Cells merged across so many columns are a band. */
const ACROSS = 3;
/** So many rows tell what references look like. */
const SAMPLE_ROWS = 120;

function shapeOf(sheet: Sheet, layout: SheetLayout): Shape {
  const table = sheet.tables.find(({ name }) => name === layout.table)?.area ?? sheet.used;
  const ours = new Set(Object.values(layout.ours));
  const { column: origin } = sheet.used;
  const columns = Array.from({ length: table.columns }, (_, place) => table.column + place);
  const mapped = Object.values(layout.columns).map((column) => column - origin).sort((one, other) => one - other);
  const headingCells = sheet.values[layout.headingRow - sheet.used.row] ?? [];
  const place = (column: number | undefined): number | undefined => (column === undefined ? undefined : column - origin);
  const placesOf = (fields: readonly Field[]): number[] => fields.map((field) => place(layout.columns[field])).filter((one) => one !== undefined);
  return {
    users: columns.filter((column) => !ours.has(column)).map((column) => column - origin),
    mapped,
    headings: new Map(mapped.map((column) => [column, textOf(headingCells[column] ?? "").toLowerCase()])),
    reference: place(layout.columns.reference),
    action: place(layout.columns.action ?? layout.columns.recommendationText),
    references: placesOf(["reference", "actionReference"]),
    says: [...placesOf(SAYS), ...[...(layout.revisedBefore ?? []), ...(layout.statusUnclear ?? []), ...Object.values(layout.byWhenUnclear ?? {}).flat()].map((column) => column - origin)],
    hasYears: haveYears(sheet, layout),
    across: new Set((sheet.merged ?? []).filter(({ rows, columns: wide }) => rows === 1 && wide >= ACROSS).map(({ row }) => row - sheet.used.row)),
  };
}

/** Whether most references of rows that say anything else have a year in them. */
function haveYears(sheet: Sheet, layout: SheetLayout): boolean {
  const { reference, actionReference } = layout.columns;
  const column = reference ?? actionReference;
  if (column === undefined) return false;
  const others = Object.values(layout.columns).filter((one) => one !== column);
  let [years, rows] = [0, 0];
  for (let row = layout.firstRow; row <= Math.min(layout.lastRow, layout.firstRow + SAMPLE_ROWS); row++) {
    const text = textOf(valueAt(sheet, row, column));
    if (text === "" || !others.some((other) => !isBlank(valueAt(sheet, row, other)))) continue;
    rows++;
    if (YEAR.test(text)) years++;
  }
  return years * 2 > rows;
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

/** Only one cell has anything, it is text, and it is not a reference: "PEEL 2023-25" is the name of an inspection. */
function isSectionHeading(cells: readonly CellValue[], only: number, isAcross: boolean, { reference, hasYears }: Shape): boolean {
  const value = cells[only] ?? "";
  if (typeof value !== "string") return false;
  return isAcross || only !== reference || !looksLikeReference(value) || (YEAR.test(value) && /\p{L}/u.test(value) && !hasYears);
}

function kindOf(cells: readonly CellValue[], row: number, shape: Shape): RowKind {
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
  if (all.length === 1 && only !== undefined) {
    if (isSectionHeading(cells, only, shape.across.has(row), shape)) return "section-heading";
    if (shape.references.includes(only) && NUMBER.test(textOf(cells[only] ?? ""))) return "only-numbered";
  }
  return filled.length === 0 ? "nothing-to-read" : "data";
}

/** The cells of each row, with what the row is. */
interface Kinds {
  readonly rows: readonly (readonly CellValue[])[];
  readonly kinds: RowKind[];
  readonly shape: Shape;
}

/** No row has more headings below it than this: three in all. */
const MORE_HEADINGS = 2;
/** No heading of a further row is longer. */
const LONGEST = 30;

/** The first rows, where they only go on with the headings: short words without a figure, and nothing of what a row is about. */
function markMoreHeadings({ rows, kinds, shape }: Kinds): void {
  const about = [...shape.references, ...shape.says, ...(shape.action === undefined ? [] : [shape.action])];
  const goesOn = (cells: readonly CellValue[]): boolean => {
    const filled = shape.users.filter((place) => isFilled(cells, place));
    const areHeadings = filled.every((place) => typeof cells[place] === "string" && textOf(cells[place]).length <= LONGEST && !/\d/.test(textOf(cells[place])));
    return filled.length >= 2 && areHeadings && !filled.some((place) => about.includes(place));
  };
  for (let row = 0; row < MORE_HEADINGS && row + 1 < rows.length && goesOn(rows[row] ?? []); row++) kinds[row] = "more-headings";
}

/** "1.1" and "1a" are beneath "1", "R2-1" is beneath "R2"; "10" is not. */
const isBeneath = (reference: string, parent: string): boolean =>
  parent !== "" && /\d/.test(parent) && reference.length > parent.length && reference.toLowerCase().startsWith(parent.toLowerCase()) && /^(?:[.\-/\s]+[\p{L}\d]|\p{L}$)/u.test(reference.slice(parent.length));

/** The nearest row beneath that is not passed over, and whether it says anything that makes its parent a heading. */
interface Beneath {
  readonly cells: readonly CellValue[];
  readonly saysMore: boolean;
}

/** Parents of a numbered outline: they say only what the rows beneath are about, and those say the rest. */
function markOutline({ rows, kinds, shape }: Kinds): void {
  let beneath: Beneath = { cells: [], saysMore: false };
  for (let row = rows.length - 1; row >= 0; row--) {
    if (kinds[row] !== "data") continue;
    const cells = rows[row] ?? [];
    const { cells: below, saysMore } = beneath;
    const saysOwn = shape.says.some((place) => isFilled(cells, place));
    const isParent = saysMore && !saysOwn && shape.references.some((place) => isBeneath(textOf(below[place] ?? ""), textOf(cells[place] ?? "")));
    if (isParent) kinds[row] = "outline-heading";
    beneath = { cells, saysMore: isParent || saysOwn };
  }
}

/** Fewer references at the end may be those of rows that somebody is about to fill in. */
const FEWEST_NUMBERED = 2;

/** Rows at the end that have nothing but a reference: "R8", "R9", filled in beforehand. */
function markNumbered({ rows, kinds, shape }: Kinds): void {
  const onlyNumbered: number[] = [];
  for (let row = rows.length - 1; row >= 0; row--) {
    if (kinds[row] !== "data") continue;
    const [only, ...others] = shape.users.filter((place) => isFilled(rows[row] ?? [], place));
    if (only === undefined || others.length > 0 || !shape.references.includes(only)) break;
    onlyNumbered.push(row);
  }
  if (onlyNumbered.length >= FEWEST_NUMBERED) for (const row of onlyNumbered) kinds[row] = "only-numbered";
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
  const first = layout.firstRow - sheet.used.row;
  const rows = Array.from({ length: Math.max(0, layout.lastRow - layout.firstRow + 1) }, (_, place) => sheet.values[first + place] ?? []);
  const kinds = rows.map((cells, place) => kindOf(cells, first + place, shape));
  const told = { rows, kinds, shape };
  markMoreHeadings(told);
  // In a register a parent may be a recommendation of its own, whose parts stand beneath.
  if (layout.role === "plan") markOutline(told);
  markNumbered(told);
  return kinds;
}
