import type { Area, CellValue, Sheet, TableOutline, Workbook } from "../core/workbook";
import type { Line } from "./connection";
import { bytesOfValues } from "./payload";
import { readAreas, type Wanted } from "./read-areas";
import { withMergedAreas } from "./read-merged";
import { Refusal } from "./refusal";

/** What the first request tells of a sheet: enough to ask for its cells. */
interface SheetOutline {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly tables: readonly { readonly name: string; readonly headings: boolean; readonly totals: boolean }[];
}

interface Outline {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

/** Cells in the first look at all sheets together, if all are as long: about 1.5 MB; or, in a workbook that is known, so many that a plan of 10,000 rows is whole. */
const FIRST_LOOK_CELLS = { sample: 100_000, far: 640_000 };
/** How wide a sheet is taken to be before its width is known. */
const USUAL_COLUMNS = 20;
/** No plan is wider; a wider sheet is looked at as far as this. */
const MOST_COLUMNS = 256;
/** Rows of a sheet in a first look that is but a sample. */
const SAMPLE_ROWS = 2_000;
/** Rows of a hidden sheet in the first look: enough to know a sheet of ours by. */
const HIDDEN_ROWS = 10;
/** Rows of which the number formats are read: enough for a title block, the headings and a sample of values. */
const FORMAT_ROWS = 60;

/**
 * Reads the workbook: the outline, then the first rows of every sheet (of a hidden one the very first), then the rest of those
 * sheets that `needed` names (by what it sees in the first rows). The first rows are a sample, or, where `isKnown` says so by
 * the sheets' names, as many as an answer holds. Two requests where that is all; one more for every 4 MB of cells beyond, and
 * one where cells may be merged. Sheets that are not needed keep the rows that were read; those
 * that are hidden as well are left out.
 */
export async function readWorkbook(line: Line, needed: (firstLook: Workbook) => readonly string[], isKnown: (sheetNames: readonly string[]) => boolean = () => false): Promise<Workbook> {
  const outline = await readOutline(line);
  const rows = rowsToSee(outline.sheets, isKnown(outline.sheets.map(({ name }) => name)));
  const firstLook = { date1904: outline.date1904, sheets: await readFirstRows(line, outline.sheets, rows) };
  const names = new Set(needed(firstLook));
  const isHidden = ({ name, visible }: { readonly name: string; readonly visible: boolean }): boolean => !visible && !names.has(name);
  const sheets: Sheet[] = [];
  const shown = firstLook.sheets.filter((one) => !isHidden(one));
  const whole = await readRest(line, shown.filter(({ name }) => names.has(name)));
  for (const sheet of shown) sheets.push(names.has(sheet.name) ? await withMergedAreas(line, whole.get(sheet.name) ?? sheet) : sheet);
  const hidden = firstLook.sheets.filter(isHidden).map((first) => ({ name: first.name, tables: first.tables.map((table) => table.name), first }));
  return { date1904: outline.date1904, sheets, ...(hidden.length > 0 ? { hidden } : {}), ...(outline.structureProtected ? { structureProtected: true } : {}) };
}

/** Serial of 1 January 1904 in a workbook that counts from 1900; 0 in one that counts from 1904. */
const FIRST_OF_1904 = 1462;

const SHEET_PROPERTIES = "items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered";
const TABLE_PROPERTIES =
  "items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals,items/tables/items/autoFilter/isDataFiltered";

/** The sheets and what state they are in, in one request. */
export function readOutline(line: Line): Promise<Outline> {
  return line.ask(
    (context) => {
      const sheets = context.workbook.worksheets;
      // In one load: a second load of a collection puts new items in the place of the first one's.
      sheets.load(`${SHEET_PROPERTIES},${TABLE_PROPERTIES}`);
      const epoch = context.workbook.functions.date(1904, 1, 1);
      epoch.load("value");
      const { protection } = context.workbook;
      protection.load("protected");
      return { sheets, epoch, protection };
    },
    ({ sheets, epoch, protection }) => ({ sheets: sheets.items.map(outlineOf), date1904: epoch.value !== FIRST_OF_1904, structureProtected: protection.protected }),
  );
}

/** Whether the workbook is open for reading only: Excel refuses to write in it with the words that it has for a protected sheet. */
export function isReadOnly(line: Line): Promise<boolean> {
  return line.ask(
    ({ workbook }) => workbook.load("readOnly"),
    ({ readOnly }) => readOnly,
  );
}

/** The used ranges of these sheets, by which it is seen later whether somebody has put in or taken out lines; one request. */
export function readShapes(line: Line, sheets: readonly string[]): Promise<Map<string, Area>> {
  return line.ask(
    ({ workbook: { worksheets } }) => sheets.map((name) => ({ name, used: worksheets.getItem(name).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount") })),
    (asked) => new Map(asked.flatMap(({ name, used }) => (used.isNullObject ? [] : [[name, { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }] as const]))),
  );
}

function outlineOf(sheet: Excel.Worksheet): SheetOutline {
  const tables = sheet.tables.items;
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protection.protected,
    filtered: sheet.autoFilter.isDataFiltered || tables.some((table) => table.autoFilter.isDataFiltered),
    tables: tables.map((table) => ({ name: table.name, headings: table.showHeaders, totals: table.showTotals })),
  };
}

/** How many rows of each sheet the first look takes, as if all sheets were as long. */
function rowsToSee(sheets: readonly SheetOutline[], far: boolean): number {
  const visible = sheets.filter((sheet) => sheet.visible).length;
  const share = Math.floor(FIRST_LOOK_CELLS[far ? "far" : "sample"] / (USUAL_COLUMNS * Math.max(1, visible)));
  return Math.max(FORMAT_ROWS, far ? share : Math.min(SAMPLE_ROWS, share));
}

/** The first rows of every sheet in one request; half as many, and at last one sheet at a time, where Excel finds that too much. */
async function readFirstRows(line: Line, sheets: readonly SheetOutline[], rows: number): Promise<Sheet[]> {
  try {
    return await askFirstRows(line, sheets, rows);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "too-large")) throw error;
  }
  if (rows > 2 * FORMAT_ROWS) return readFirstRows(line, sheets, rows >> 1);
  const one: Sheet[] = [];
  for (const sheet of sheets) one.push(...(await askFirstRows(line, [sheet], FORMAT_ROWS)));
  return one;
}

function askFirstRows(line: Line, sheets: readonly SheetOutline[], rows: number): Promise<Sheet[]> {
  return line.ask(
    (context) => sheets.map((sheet) => queueFirstRows(context.workbook.worksheets.getItem(sheet.name), sheet, sheet.visible ? rows : HIDDEN_ROWS)),
    (queued) => queued.map(takeFirstRows),
  );
}

function queueFirstRows(sheet: Excel.Worksheet, outline: SheetOutline, rows: number) {
  // A blank sheet's used range is its first cell, so nothing here can be a null object but an intersection.
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const shown = used.getVisibleView();
  shown.load("rowCount");
  const first = used.getIntersectionOrNullObject(sheet.getRangeByIndexes(0, 0, rows, MOST_COLUMNS));
  first.load("values");
  const sample = used.getIntersectionOrNullObject(sheet.getRangeByIndexes(0, 0, Math.min(rows, FORMAT_ROWS), MOST_COLUMNS));
  sample.load("numberFormat");
  const body = used.getLastRow().getCell(0, 0);
  body.load("format/font/name,format/font/size,format/verticalAlignment");
  const tables = outline.tables.map((table) => {
    const area = sheet.tables.getItem(table.name).getRange();
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    return { ...table, area };
  });
  return { outline, used, shown, first, sample, body, tables };
}

function takeFirstRows({ outline, used, shown, first, sample, body, tables }: ReturnType<typeof queueFirstRows>): Sheet {
  return {
    name: outline.name,
    visible: outline.visible,
    protected: outline.protected,
    filtered: outline.filtered,
    tables: tables.map(({ name, headings, totals, area }): TableOutline => ({ name, headings, totals, area: areaOf(area) })),
    used: areaOf(used),
    values: first.isNullObject ? [] : (first.values as CellValue[][]),
    formats: sample.isNullObject ? [] : (sample.numberFormat as string[][]),
    body: { font: body.format.font.name, size: body.format.font.size, vertical: body.format.verticalAlignment },
    hiddenRows: used.rowCount - shown.rowCount,
  };
}

function areaOf(range: Excel.Range) {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The sheets with all their rows, by name: what the first look left out, all together. */
async function readRest(line: Line, sheets: readonly Sheet[]): Promise<Map<string, Sheet>> {
  const rest = await readAreas(line, sheets.map(restOf));
  return new Map(sheets.map((sheet, place) => [sheet.name, { ...sheet, values: [...sheet.values, ...(rest[place] ?? [])] }]));
}

function restOf({ name, used, values }: Sheet): Wanted {
  const area = { row: used.row + values.length, column: used.column, rows: used.rows - values.length, columns: Math.min(used.columns, MOST_COLUMNS - used.column) };
  return { sheet: name, area, bytesPerRow: bytesPerRow(values) };
}

/** By the last of the rows that were read. */
function bytesPerRow(values: readonly (readonly CellValue[])[]): number {
  const sample = values.slice(-200);
  return sample.length === 0 ? 2 * MOST_COLUMNS : sample.reduce((bytes, row) => bytes + bytesOfValues(row), 0) / sample.length;
}
