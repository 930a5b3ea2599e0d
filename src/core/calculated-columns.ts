import type { CellsEdit, ColumnLook, Edit, LookEdit } from "./edit";
import { OUR_HEADINGS, sheetsOf, type OurColumn, type SheetLayout } from "./layout";
import type { Review } from "./review";
import type { Settings } from "./settings";
import { valueAt, type Area, type BodyLook, type CellValue, type Sheet, type TableOutline, type Workbook } from "./workbook";

/** The RAG column's word for a row that was read and could not be assessed. */
export const NOT_ASSESSED = "Not assessed";

const OUR_COLUMNS = Object.keys(OUR_HEADINGS) as OurColumn[];
/** Cells that stay as they are between two that change are written too, rather than begin another edit, where they are no more than this. */
const SMALL_GAP = 8;

/** What our three columns hold beside one row. */
type OurCells = Readonly<Record<OurColumn, CellValue>>;

const NOTHING: OurCells = { rag: "", reason: "", days: "" };

/** What belongs beside each row, for every plan sheet: by sheet, then by row. */
function wantedCells(review: Review, { ragLooks }: Settings): ReadonlyMap<string, ReadonlyMap<number, OurCells>> {
  const sheets = new Map<string, Map<number, OurCells>>();
  const put = (sheet: string, row: number, cells: OurCells): void => {
    const rows = sheets.get(sheet);
    if (rows) rows.set(row, cells);
    else sheets.set(sheet, new Map([[row, cells]]));
  };
  for (const { row, assessment } of review.actions) {
    put(row.sheet, row.row, { rag: ragLooks[assessment.rag].word, reason: assessment.reason, days: assessment.days ?? "" });
  }
  for (const { at, reason } of review.notAssessed) put(at.sheet, at.row, { rag: NOT_ASSESSED, reason, days: "" });
  return sheets;
}

const rightOf = ({ column, columns }: Area): number => column + columns;

/** All cells of an area are empty, and no table reaches into it. */
function isFree(sheet: Sheet, area: Area): boolean {
  const meets = ({ area: table }: TableOutline): boolean =>
    table.row < area.row + area.rows && area.row < table.row + table.rows && table.column < rightOf(area) && area.column < rightOf(table);
  if (sheet.tables.some(meets)) return false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < rightOf(area); column++) if (valueAt(sheet, row, column) !== "") return false;
  }
  return true;
}

function lastHeading(sheet: Sheet, { headingRow }: SheetLayout): number {
  const cells = sheet.values[headingRow - sheet.used.row] ?? [];
  return sheet.used.column + cells.findLastIndex((value) => value !== "");
}

interface Places {
  readonly columns: Readonly<Record<OurColumn, number>>;
  readonly made: readonly OurColumn[];
  readonly table: { readonly outline: TableOutline; readonly to: Area } | null;
}

/** The first column of so many new ones: beside the table or the last heading where they are free, else right of all that is used. */
function placeFor(sheet: Sheet, layout: SheetLayout, count: number): { first: number; widened: TableOutline | null } {
  const outline = sheet.tables.find(({ name }) => name === layout.table);
  const beside = outline ? rightOf(outline.area) : lastHeading(sheet, layout) + 1;
  const height = Math.max(sheet.used.row + sheet.used.rows, layout.lastRow + 1) - layout.headingRow;
  const isBeside = isFree(sheet, { row: layout.headingRow, rows: height, column: beside, columns: count });
  if (isBeside) return { first: beside, widened: outline ?? null };
  const tableEdges = sheet.tables.map(({ area }) => rightOf(area));
  return { first: Math.max(rightOf(sheet.used), ...tableEdges), widened: null };
}

function placesOf(sheet: Sheet, layout: SheetLayout): Places {
  const made = OUR_COLUMNS.filter((column) => layout.ours[column] === undefined);
  const { first, widened } = made.length === 0 ? { first: 0, widened: null } : placeFor(sheet, layout, made.length);
  const columns = Object.fromEntries(OUR_COLUMNS.map((column) => [column, layout.ours[column] ?? first + made.indexOf(column)])) as Record<OurColumn, number>;
  const table = widened && { outline: widened, to: { ...widened.area, columns: widened.area.columns + made.length } };
  return { columns, made, table };
}

/** Runs of one column whose cells change, joined across small gaps. `wanted` begins at row `first`. */
function runsDown(sheet: Sheet, column: number, first: number, wanted: readonly CellValue[]): CellsEdit[] {
  const now = wanted.map((_, place) => valueAt(sheet, first + place, column));
  const runs: { from: number; to: number }[] = [];
  wanted.forEach((value, place) => {
    if (value === now[place]) return;
    const run = runs.at(-1);
    if (run && place - run.to - 1 <= SMALL_GAP) run.to = place;
    else runs.push({ from: place, to: place });
  });
  return runs.map(({ from, to }) => ({
    kind: "cells",
    sheet: sheet.name,
    row: first + from,
    column,
    from: now.slice(from, to + 1),
    to: wanted.slice(from, to + 1),
  }));
}

const WIDTHS: Readonly<Record<OurColumn, number>> = { rag: 14, reason: 48, days: 13 };

function lookOf(column: OurColumn, headingLike: number, body: BodyLook | null, { ragLooks }: Settings): ColumnLook {
  const words = column === "rag" ? Object.values(ragLooks).map(({ word, fill, font }) => ({ word, fill, font })) : [];
  return {
    headingLike,
    width: WIDTHS[column],
    wrap: column === "reason",
    align: column === "rag" ? "center" : column === "days" ? "right" : "left",
    body,
    words,
  };
}

/** The heading that ours are made like: the user's last before our first. */
function headingLikeFor({ columns, ours }: SheetLayout, first: number, sheet: Sheet, headingRow: number): number {
  const own = new Set(Object.values(ours));
  for (let column = first - 1; column >= sheet.used.column; column--) {
    if (!own.has(column) && valueAt(sheet, headingRow, column) !== "") return column;
  }
  return Math.max(sheet.used.column, ...Object.values(columns));
}

/** Rows below the last one that had a status: they are new, and look as Excel makes new cells. */
function newRows(sheet: Sheet, { firstRow, lastRow }: SheetLayout, ragColumn: number): { row: number; rows: number } {
  let row = lastRow + 1;
  while (row > firstRow && valueAt(sheet, row - 1, ragColumn) === "") row -= 1;
  return { row, rows: lastRow + 1 - row };
}

function looks(sheet: Sheet, layout: SheetLayout, { columns, made }: Places, settings: Settings): LookEdit[] {
  const { headingRow, lastRow } = layout;
  const like = headingLikeFor(layout, Math.min(...Object.values(columns)), sheet, headingRow);
  return OUR_COLUMNS.flatMap((column): LookEdit[] => {
    const heading = made.includes(column);
    const { row, rows } = heading ? { row: headingRow, rows: lastRow + 1 - headingRow } : newRows(sheet, layout, columns.rag);
    return rows === 0 ? [] : [{ kind: "look", sheet: sheet.name, row, rows, column: columns[column], heading, from: null, to: lookOf(column, like, sheet.body ?? null, settings) }];
  });
}

function sheetEdits(sheet: Sheet, layout: SheetLayout, cells: ReadonlyMap<number, OurCells>, settings: Settings): Edit[] {
  const { headingRow, firstRow, lastRow } = layout;
  const places = placesOf(sheet, layout);
  const { columns, made, table } = places;
  const edits: Edit[] = [];
  for (const column of OUR_COLUMNS) {
    const at = columns[column];
    const wanted: CellValue[] = [made.includes(column) ? OUR_HEADINGS[column] : valueAt(sheet, headingRow, at)];
    // Between the headings and the first row there is nothing of ours to say, and nothing of the user's to touch.
    for (let row = headingRow + 1; row < firstRow; row++) wanted.push(valueAt(sheet, row, at));
    for (let row = firstRow; row <= lastRow; row++) wanted.push((cells.get(row) ?? NOTHING)[column]);
    edits.push(...runsDown(sheet, at, headingRow, wanted));
  }
  if (edits.length === 0) return [];
  // Last, and so taken back first: a heading that is cleared while it is in a table is given a name by Excel.
  const widened: Edit[] = table ? [{ kind: "table", sheet: sheet.name, table: table.outline.name, from: table.outline.area, to: table.to }] : [];
  return [...edits, ...looks(sheet, layout, places, settings), ...widened];
}

/**
 * The edits that bring the calculated columns of every plan sheet up to date: RAG word, reason, days to deadline. Columns
 * of ours are found by their headings, wherever the user has moved them; those that are missing are added directly right of
 * the table or of the last heading, or where that is taken right of all that is used. A row without an action loses what is
 * stale beside it. The whole of each plan sheet must have been read. Where everything is up to date there are no edits.
 */
export function planColumns(workbook: Workbook, review: Review, settings: Settings): Edit[] {
  const wanted = wantedCells(review, settings);
  return sheetsOf(review.layout, "plan").flatMap((layout) => {
    const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
    const cells = wanted.get(layout.sheet);
    // A plan without a row gets no columns before it needs them; where it has them, stale cells go.
    const isEmpty = cells === undefined && Object.keys(layout.ours).length === 0;
    return sheet && !isEmpty ? sheetEdits(sheet, layout, cells ?? new Map(), settings) : [];
  });
}
