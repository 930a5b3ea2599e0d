import type { CellsEdit, ColumnLook, Edit, LookEdit } from "./edit";
import { meets, ourPlaces, placeFor } from "./column-place";
import { OUR_HEADINGS, sheetsOf, type OurColumn, type SheetLayout } from "./layout";
import type { Review } from "./review";
import type { Settings } from "./settings";
import { formatAt, isFormatHeld, valueAt, type Area, type BodyLook, type CellValue, type ColumnAsFound, type Sheet, type TableOutline, type Workbook } from "./workbook";

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

interface Places {
  readonly columns: Readonly<Record<OurColumn, number>>;
  readonly made: readonly OurColumn[];
  readonly table: { readonly outline: TableOutline; readonly to: Area } | null;
}

/** null where there is no room for those that are missing. */
function placesOf(sheet: Sheet, layout: SheetLayout, keepTables: boolean): Places | null {
  const ours = ourPlaces(sheet, layout);
  const made = OUR_COLUMNS.filter((column) => ours[column] === undefined);
  const place = made.length === 0 ? { first: 0, widened: null } : placeFor(sheet, layout, made.length, keepTables);
  if (place === null) return null;
  const { first, widened } = place;
  const columns = Object.fromEntries(OUR_COLUMNS.map((column) => [column, ours[column] ?? first + made.indexOf(column)])) as Record<OurColumn, number>;
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
const NUMBER_FORMATS: Readonly<Record<OurColumn, string>> = { rag: "General", reason: "General", days: "0" };

function lookOf(column: OurColumn, headingLike: number, body: BodyLook | null, { ragLooks }: Settings): ColumnLook {
  const words = column === "rag" ? Object.values(ragLooks).map(({ word, fill, font }) => ({ word, fill, font })) : [];
  return {
    headingLike,
    width: WIDTHS[column],
    wrap: column === "reason",
    numberFormat: NUMBER_FORMATS[column],
    align: column === "rag" ? "center" : column === "days" ? "right" : "left",
    body,
    words,
  };
}

interface Like {
  readonly headingLike: number;
  readonly apart: boolean;
}

/**
 * The heading that ours are made like: the user's last before our first that has no conditional format, else the last; `column`
 * itself where a conditional format covers both, and would be cut.
 */
function headingLikeFor(sheet: Sheet, layout: SheetLayout, columns: readonly number[], column: number): Like {
  const { headingRow } = layout;
  const own = new Set(columns);
  const isConditional = (at: number): boolean => (sheet.conditional ?? []).some((area) => meets(area, { row: headingRow, column: at, rows: 1, columns: 1 }));
  const headings: number[] = [];
  for (let at = Math.min(...columns) - 1; at >= sheet.used.column; at--) if (!own.has(at) && valueAt(sheet, headingRow, at) !== "") headings.push(at);
  const plain = headings.find((at) => !isConditional(at));
  if (plain !== undefined) return { headingLike: plain, apart: false };
  const [last = Math.max(sheet.used.column, ...Object.values(layout.columns))] = headings;
  return isConditional(column) ? { headingLike: column, apart: false } : { headingLike: last, apart: isConditional(last) };
}

/** Rows below the last one that had a status: they are new, and look as Excel makes new cells. */
function newRows(sheet: Sheet, { firstRow, lastRow }: SheetLayout, ragColumn: number): { row: number; rows: number } {
  let row = lastRow + 1;
  while (row > firstRow && valueAt(sheet, row - 1, ragColumn) === "") row -= 1;
  return { row, rows: lastRow + 1 - row };
}

/** Rows of the days in which a number would be shown as something else: as a date, or as text. */
function misshownRows(sheet: Sheet, { firstRow, lastRow }: SheetLayout, column: number): { row: number; rows: number } {
  const isWrong = (row: number): boolean => isFormatHeld(sheet, row, column) && !["0", "General"].includes(formatAt(sheet, row, column));
  let [row, last] = [firstRow, lastRow];
  while (row <= last && !isWrong(row)) row += 1;
  while (last >= row && !isWrong(last)) last -= 1;
  return { row, rows: last + 1 - row };
}

/** What an edit of new cells has to put back beside their column's own look, and to leave alone. */
function before(sheet: Sheet, row: number, rows: number, column: number): Pick<LookEdit, "among" | "was"> {
  const among = (sheet.conditional ?? []).some((area) => meets(area, { row, rows, column, columns: 1 }));
  const found = sheet.strip?.[column];
  const bare = sheet.bareFormats?.[column] ?? "General";
  const was = found?.row === row && found.formats.length >= rows ? firstRows(found, rows) : among && bare !== "General" ? bareColumn(row, rows, bare) : null;
  return { ...(among ? { among } : {}), ...(was ? { was } : {}) };
}

const bareColumn = (row: number, rows: number, format: string): ColumnAsFound => ({ row, formats: Array.from({ length: rows }, () => format), looks: null, width: null });

const firstRows = (found: ColumnAsFound, rows: number): ColumnAsFound => ({ ...found, formats: found.formats.slice(0, rows), looks: found.looks?.slice(0, rows) ?? null });

function looks(sheet: Sheet, layout: SheetLayout, { columns, made }: Places, settings: Settings): LookEdit[] {
  const { headingRow, lastRow } = layout;
  return OUR_COLUMNS.flatMap((our): LookEdit[] => {
    const column = columns[our];
    const heading = made.includes(our);
    const { headingLike, apart } = headingLikeFor(sheet, layout, Object.values(columns), column);
    const to = lookOf(our, headingLike, sheet.body ?? null, settings);
    const edit = (row: number, rows: number): LookEdit => ({ kind: "look", sheet: sheet.name, row, rows, column, heading, ...before(sheet, row, rows, column), ...(heading && apart ? { apart } : {}), from: null, to });
    if (heading) return [edit(headingRow, lastRow + 1 - headingRow)];
    const runs = [newRows(sheet, layout, columns.rag), ...(our === "days" ? [misshownRows(sheet, layout, column)] : [])];
    return runs.flatMap(({ row, rows }) => (rows > 0 ? [edit(row, rows)] : []));
  });
}

function sheetEdits(sheet: Sheet, layout: SheetLayout, cells: ReadonlyMap<number, OurCells>, settings: Settings, keepTables: boolean): Edit[] {
  const { headingRow, firstRow, lastRow } = layout;
  const places = placesOf(sheet, layout, keepTables);
  if (places === null) return [];
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
  if (edits.length === 0 && misshownRows(sheet, layout, columns.days).rows <= 0) return [];
  // Last, and so taken back first: a heading that is cleared while it is in a table is given a name by Excel.
  const widened: Edit[] = table ? [{ kind: "table", sheet: sheet.name, table: table.outline.name, from: table.outline.area, to: table.to }] : [];
  return [...edits, ...looks(sheet, layout, places, settings), ...widened];
}

/**
 * The edits that bring the calculated columns of every plan sheet up to date: RAG word, reason, days to deadline. Columns
 * of ours are found by their headings, wherever the user has moved them; those that are missing are added directly right of
 * the table or of the last heading, or where that is taken right of all that is somebody's (`placeFor`). A row without an action
 * loses what is stale beside it. The whole of each plan sheet must have been read. Where everything is up to date there are no
 * edits. `keepTables`: no table is made to take our columns in, because Excel will not have it.
 */
export function planColumns(workbook: Workbook, review: Review, settings: Settings, keepTables = false): Edit[] {
  const wanted = wantedCells(review, settings);
  return sheetsOf(review.layout, "plan").flatMap((layout) => {
    const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
    const cells = wanted.get(layout.sheet);
    // A plan without a row gets no columns before it needs them; where it has them, stale cells go.
    const isEmpty = cells === undefined && Object.keys(layout.ours).length === 0;
    return sheet && !isEmpty ? sheetEdits(sheet, layout, cells ?? new Map(), settings, keepTables) : [];
  });
}
