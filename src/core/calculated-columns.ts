import type { CellsEdit, ColumnLook, Edit, LookEdit } from "./edit";
import { toSerial } from "./day";
import { meets, ourHeadingCells, placeFor } from "./column-place";
import { isDateFormat } from "./fixes/date-fix";
import { isFormerHeading, OUR_HEADINGS, ourColumnsOf, sheetsOf, type OurColumn, type SheetLayout } from "./layout";
import type { RecommendationAssessment, Review } from "./review";
import type { Settings } from "./settings";
import { CELL_STYLES } from "./sheet-style";
import { formatAt, isFormatHeld, valueAt, type Area, type BodyLook, type CellValue, type Sheet, type TableOutline, type Workbook } from "./workbook";

/** The RAG column's word for a row that was read and could not be assessed. */
export const NOT_ASSESSED = "Not assessed";

/** Cells that stay as they are between two that change are written too, rather than begin another edit, where they are no more than this. */
const SMALL_GAP = 8;

/** What our columns hold beside one row; nothing where they say nothing of it. */
type OurCells = Readonly<Partial<Record<OurColumn, CellValue>>>;

const NOTHING: OurCells = {};

interface Told extends Pick<RecommendationAssessment, "rag" | "reason" | "date" | "days"> {
  readonly open?: string;
}

/** What belongs beside each row, for every plan sheet and every register: by sheet, then by row. */
function wantedCells({ actions, notAssessed, recommendations, layout }: Review, { ragLooks, writesRegister }: Settings, date1904: boolean): ReadonlyMap<string, ReadonlyMap<number, OurCells>> {
  const sheets = new Map<string, Map<number, OurCells>>();
  const put = ({ sheet, row }: { readonly sheet: string; readonly row: number }, { rag, reason, date, days, open = "" }: Told): void => {
    const cells = { rag: rag === null ? NOT_ASSESSED : ragLooks[rag].word, reason, open, date: date === null ? "" : toSerial(date, date1904), days: days ?? "" };
    const rows = sheets.get(sheet);
    if (rows) rows.set(row, cells);
    else sheets.set(sheet, new Map([[row, cells]]));
  };
  for (const { row, assessment } of actions) put(row, assessment);
  for (const { at, reason } of notAssessed) put(at, { rag: null, reason, date: null, days: null });
  const registers = new Set(writesRegister ? sheetsOf(layout, "register").map(({ sheet }) => sheet) : []);
  for (const { row, assessment, openActions, allActions } of recommendations) if (registers.has(row.sheet)) put(row, { ...assessment, open: `${openActions} of ${allActions}` });
  return sheets;
}

interface Places {
  readonly columns: Readonly<Partial<Record<OurColumn, number>>>;
  readonly made: readonly OurColumn[];
  readonly table: { readonly outline: TableOutline; readonly to: Area } | null;
}

/** null where there is no room for those that are missing. Without `isMade` those that are there are kept, and no others. */
function placesOf(sheet: Sheet, layout: SheetLayout, { keepTables, isMade }: Wish): Places | null {
  const cells = ourHeadingCells(sheet, layout);
  const made = isMade ? ourColumnsOf(layout.role).filter((column) => cells[column] === undefined) : [];
  const place = made.length === 0 ? { first: 0, widened: null } : placeFor(sheet, layout, made.length, keepTables);
  if (place === null) return null;
  const { first, widened } = place;
  const columns = Object.fromEntries(ourColumnsOf(layout.role).flatMap((our) => {
    const column = cells[our]?.column ?? (made.includes(our) ? first + made.indexOf(our) : null);
    return column === null ? [] : [[our, column]];
  }));
  const table = widened && { outline: widened, to: { ...widened.area, columns: widened.area.columns + made.length } };
  return { columns, made, table };
}

/** Headings of ours that have another name now, wherever they stand. */
function renamedHeadings(sheet: Sheet, layout: SheetLayout): CellsEdit[] {
  return Object.entries(ourHeadingCells(sheet, layout)).flatMap(([our, { row, column }]) => {
    const from = valueAt(sheet, row, column);
    return typeof from === "string" && isFormerHeading(from) ? [{ kind: "cells" as const, sheet: sheet.name, row, column, from: [from], to: [OUR_HEADINGS[our as OurColumn]] }] : [];
  });
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

interface OwnLook extends Pick<ColumnLook, "width" | "align" | "numberFormat"> {
  /** Whether a number format that stands there shows what we write as it is meant. */
  readonly shows: (format: string) => boolean;
}

const ANY = (): boolean => true;

const LOOKS: Readonly<Record<OurColumn, OwnLook>> = {
  rag: { width: 14, align: "center", numberFormat: "General", shows: ANY },
  reason: { width: 48, align: "left", numberFormat: "General", shows: ANY },
  open: { width: 13, align: "center", numberFormat: "General", shows: ANY },
  date: { width: 14, align: "left", numberFormat: CELL_STYLES.date.numberFormat, shows: isDateFormat },
  days: { width: 13, align: "right", numberFormat: "0", shows: (format) => ["0", "General"].includes(format) },
};

function lookOf(column: OurColumn, headingLike: number, body: BodyLook | null, { ragLooks }: Settings): ColumnLook {
  const words = column === "rag" ? Object.values(ragLooks).map(({ word, fill, font }) => ({ word, fill, font })) : [];
  return {
    headingLike,
    width: LOOKS[column].width,
    wrap: column === "reason",
    numberFormat: LOOKS[column].numberFormat,
    align: LOOKS[column].align,
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
function newRows(sheet: Sheet, { firstRow, lastRow }: SheetLayout, ragColumn: number | undefined): { row: number; rows: number } {
  let row = lastRow + 1;
  if (ragColumn === undefined) return { row, rows: 0 };
  while (row > firstRow && valueAt(sheet, row - 1, ragColumn) === "") row -= 1;
  return { row, rows: lastRow + 1 - row };
}

/** Rows in which a date or a number would be shown as something else. */
function misshownRows(sheet: Sheet, { firstRow, lastRow }: SheetLayout, our: OurColumn, column: number): { row: number; rows: number } {
  const isWrong = (row: number): boolean => isFormatHeld(sheet, row, column) && !LOOKS[our].shows(formatAt(sheet, row, column));
  let [row, last] = [firstRow, lastRow];
  while (row <= last && !isWrong(row)) row += 1;
  while (last >= row && !isWrong(last)) last -= 1;
  return { row, rows: last + 1 - row };
}

/** Whether a conditional format that was there before covers new cells. */
const isAmong = (sheet: Sheet, area: Area): boolean => (sheet.conditional ?? []).some((one) => meets(one, area));

function looks(sheet: Sheet, layout: SheetLayout, { columns, made }: Places, settings: Settings): LookEdit[] {
  const { headingRow, lastRow } = layout;
  return (Object.entries(columns) as [OurColumn, number][]).flatMap(([our, column]): LookEdit[] => {
    const heading = made.includes(our);
    const { headingLike, apart } = headingLikeFor(sheet, layout, Object.values(columns), column);
    const to = lookOf(our, headingLike, sheet.body ?? null, settings);
    const edit = (row: number, rows: number): LookEdit => ({ kind: "look", sheet: sheet.name, row, rows, column, heading, ...(isAmong(sheet, { row, rows, column, columns: 1 }) ? { among: true } : {}), ...(heading && apart ? { apart } : {}), from: null, to });
    if (heading) return [edit(headingRow, lastRow + 1 - headingRow)];
    const added = newRows(sheet, layout, columns.rag);
    return [added, misshownRows(sheet, { ...layout, lastRow: added.row - 1 }, our, column)].flatMap(({ row, rows }) => (rows > 0 ? [edit(row, rows)] : []));
  });
}

/** How columns of ours are wanted on a sheet. */
interface Wish {
  readonly settings: Settings;
  readonly keepTables: boolean;
  /** Those that are missing are made. */
  readonly isMade: boolean;
}

function sheetEdits(sheet: Sheet, layout: SheetLayout, cells: ReadonlyMap<number, OurCells>, wish: Wish): Edit[] {
  const { headingRow, firstRow, lastRow } = layout;
  const places = placesOf(sheet, layout, wish);
  if (places === null) return [];
  const { columns, made, table } = places;
  const edits: Edit[] = renamedHeadings(sheet, layout);
  for (const [our, at] of Object.entries(columns) as [OurColumn, number][]) {
    const wanted: CellValue[] = [made.includes(our) ? OUR_HEADINGS[our] : valueAt(sheet, headingRow, at)];
    // Between the headings and the first row there is nothing of ours to say, and nothing of the user's to touch.
    for (let row = headingRow + 1; row < firstRow; row++) wanted.push(valueAt(sheet, row, at));
    for (let row = firstRow; row <= lastRow; row++) wanted.push((cells.get(row) ?? NOTHING)[our] ?? "");
    edits.push(...runsDown(sheet, at, headingRow, wanted));
  }
  const isMisshown = (Object.entries(columns) as [OurColumn, number][]).some(([our, column]) => misshownRows(sheet, layout, our, column).rows > 0);
  if (edits.length === 0 && !isMisshown) return [];
  // Last, and so taken back first: a heading that is cleared while it is in a table is given a name by Excel.
  const widened: Edit[] = table ? [{ kind: "table", sheet: sheet.name, table: table.outline.name, from: table.outline.area, to: table.to }] : [];
  return [...edits, ...looks(sheet, layout, places, wish.settings), ...widened];
}

/**
 * The edits that bring the calculated columns of every plan sheet and register up to date: RAG word, reason, the date that the
 * reason speaks of and the days to it, and beside a recommendation how many of its actions are open. Columns of ours are found each
 * by its heading, wherever the user has moved them; those that are missing are added directly right of
 * the table or of the last heading, or where that is taken right of all that is somebody's (`placeFor`). A row without an action
 * loses what is stale beside it. The whole of each sheet must have been read. Where everything is up to date there are no
 * edits. A register gets none where the settings say so, or where its sheet is protected: columns that are there lose what they
 * said. `keepTables`: no table is made to take our columns in, because Excel will not have it.
 */
export function planColumns(workbook: Workbook, review: Review, settings: Settings, keepTables = false): Edit[] {
  const wanted = wantedCells(review, settings, workbook.date1904);
  const lists = [...sheetsOf(review.layout, "plan"), ...sheetsOf(review.layout, "register")];
  return lists.flatMap((layout) => {
    const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
    const isMade = layout.role === "plan" || settings.writesRegister;
    if (sheet === undefined || isShut(sheet, layout)) return [];
    const cells = wanted.get(layout.sheet);
    // A list without a row gets no columns before it needs them; where it has them, stale cells go.
    const isEmpty = cells === undefined && Object.keys(ourHeadingCells(sheet, layout)).length === 0;
    return isEmpty ? [] : sheetEdits(sheet, layout, cells ?? new Map(), { settings, keepTables, isMade });
  });
}

/** A protected register: the plan's columns are written without it, where it would be refused with them. */
const isShut = (sheet: Sheet, { role }: SheetLayout): boolean => role === "register" && sheet.protected;

/** The registers whose columns cannot be kept, because their sheets are protected. */
export const shutRegisters = ({ sheets }: Workbook, { layout }: Review, { writesRegister }: Settings): string[] =>
  writesRegister ? sheetsOf(layout, "register").flatMap((one) => (sheets.some((sheet) => sheet.name === one.sheet && isShut(sheet, one)) ? [one.sheet] : [])) : [];
