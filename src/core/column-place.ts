import { ourColumnNamed, type OurColumn, type SheetLayout } from "./layout";
import { SHEET_COLUMNS, SHEET_ROWS, valueAt, type Area, type Sheet, type TableOutline } from "./workbook";

/** So many rows above the headings a heading of ours may stand, where those were merged or have been read otherwise since. */
const ROWS_ABOVE = 3;

export const rightOf = ({ column, columns }: Area): number => column + columns;
const below = ({ row, rows }: Area): number => row + rows;

export const meets = (one: Area, other: Area): boolean => one.row < below(other) && other.row < below(one) && one.column < rightOf(other) && other.column < rightOf(one);

/** The last column with a heading in the headings' row, and all over which it is merged. */
export function lastHeading(sheet: Sheet, { headingRow }: SheetLayout): number {
  const cells = sheet.values[headingRow - sheet.used.row] ?? [];
  return sheet.used.column + cells.findLastIndex((value) => value !== "");
}

/** Where the headings of our columns stand: by the layout, and those that stand in another row near the headings. */
export function ourHeadingCells(sheet: Sheet, { ours, headingRow, firstRow }: SheetLayout): Partial<Record<OurColumn, { readonly row: number; readonly column: number }>> {
  const places: ReturnType<typeof ourHeadingCells> = {};
  for (const [our, column] of Object.entries(ours) as [OurColumn, number][]) places[our] = { row: headingRow, column };
  for (let row = Math.max(sheet.used.row, headingRow - ROWS_ABOVE); row < Math.max(firstRow, headingRow + 1); row++) {
    (sheet.values[row - sheet.used.row] ?? []).forEach((value, place) => {
      const our = typeof value === "string" ? ourColumnNamed(value) : null;
      if (our) places[our] ??= { row, column: sheet.used.column + place };
    });
  }
  return places;
}

/** Whether an area covers whole rows, or whole columns from the headings down: then it is background. */
export const isBackground = ({ row, rows, columns }: Area, headingRow: number): boolean => columns >= SHEET_COLUMNS || (row <= headingRow + 1 && row + rows >= SHEET_ROWS);

/** A place for new columns, and the table that is made to take them in. */
export interface Place {
  readonly first: number;
  readonly widened: TableOutline | null;
}

/**
 * The first column of so many new ones: beside the table or the last heading where they are free, else right of all that is
 * somebody's in the list's rows, from the headings to the last. It is somebody's if it has a value, a formula (also one that shows
 * nothing), a rule for what may be entered, a conditional format, a fill, a comment or a merge that is no background, or if it is
 * a table; from one that is not the list's they keep a column's distance. null where the sheet has no room left.
 */
export function placeFor(sheet: Sheet, layout: SheetLayout, count: number, keepTables: boolean): Place | null {
  const outline = sheet.tables.find(({ name }) => name === layout.table) ?? null;
  const isFree = freeOn(sheet, layout, outline);
  const beside = outline ? rightOf(outline.area) : lastHeading(sheet, layout) + 1;
  if (isFree(beside, count)) return { first: beside, widened: keepTables ? null : outline };
  const from = rightEdge(sheet, layout);
  for (let first = Math.max(from, beside); first + count <= SHEET_COLUMNS; first++) if (isFree(first, count)) return { first, widened: null };
  for (let first = beside; first + count <= SHEET_COLUMNS; first++) if (isFree(first, count)) return { first, widened: null };
  return null;
}

/** The rows that a list's columns have: to the end of what was read, which new rows will reach. */
function rowsOf(sheet: Sheet, { headingRow, lastRow }: SheetLayout): Pick<Area, "row" | "rows"> {
  return { row: headingRow, rows: Math.max(below(sheet.used), lastRow + 1) - headingRow };
}

function takenOn(sheet: Sheet, layout: SheetLayout): Area[] {
  const { formulas = [], taken = [], conditional = [], merged = [] } = sheet;
  const lines = { row: layout.headingRow, rows: layout.lastRow + 1 - layout.headingRow, column: 0, columns: SHEET_COLUMNS };
  const ruled = [...taken, ...conditional].filter((area) => !isBackground(area, layout.headingRow));
  return [...formulas, ...merged, ...ruled].filter((area) => meets(area, lines));
}

function freeOn(sheet: Sheet, layout: SheetLayout, own: TableOutline | null): (first: number, count: number) => boolean {
  const lines = rowsOf(sheet, layout);
  const areas = takenOn(sheet, layout);
  return (first, count) => {
    const area = { ...lines, column: first, columns: count };
    const withMargin = { ...lines, column: first - 1, columns: count + 2 };
    if (sheet.tables.some((table) => meets(table.area, table === own ? area : withMargin))) return false;
    return !areas.some((one) => meets(one, area)) && !hasValues(sheet, area);
  };
}

function hasValues(sheet: Sheet, area: Area): boolean {
  if (area.column >= rightOf(sheet.used)) return false;
  for (let row = area.row; row < below(area); row++) {
    for (let column = area.column; column < rightOf(area); column++) if (valueAt(sheet, row, column) !== "") return true;
  }
  return false;
}

/** Right of all that is somebody's in the list's rows. */
function rightEdge(sheet: Sheet, layout: SheetLayout): number {
  const { row, rows } = rowsOf(sheet, layout);
  const filled = sheet.values.slice(Math.max(0, row - sheet.used.row), row + rows - sheet.used.row).reduce((last, cells) => Math.max(last, cells.findLastIndex((value) => value !== "")), -1);
  const lines = { row, rows, column: 0, columns: SHEET_COLUMNS };
  const tables = sheet.tables.filter(({ area }) => meets(area, lines)).map(({ area }) => rightOf(area) + 1);
  return Math.max(sheet.used.column + filled + 1, ...tables, ...takenOn(sheet, layout).map(rightOf));
}
