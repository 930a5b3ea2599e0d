import type { Area, CellValue, Sheet, Workbook } from "../core/workbook";
import type { WantedCells } from "../core/wanted-cells";
import type { Line } from "./connection";
import { bytesOfValues } from "./payload";
import { readAreas, type Wanted } from "./read-areas";
import { withWhatStandsBeside } from "./read-beside";
import { withoutFarRows } from "./read-far";
import { areaOf, FORMAT_ROWS, MOST_COLUMNS, readFirstRows, type SheetOutline, type SheetSeen } from "./read-first-look";
import { withMergedAreas } from "./read-merged";
import { withoutUncalculated } from "./read-uncalculated";

interface Outline {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  /** The sheet that tells how the workbook is set up, as far as its cells go. */
  readonly settings: Sheet | null;
}

/** Cells in the first look at all sheets together, if all are as long: about 1.5 MB; or, in a workbook that is known, so many that a plan of 10,000 rows is whole. */
const FIRST_LOOK_CELLS = { sample: 100_000, far: 640_000 };
/** How wide a sheet is taken to be before its width is known. */
const USUAL_COLUMNS = 20;
/** Rows of a sheet in a first look that is but a sample. */
const SAMPLE_ROWS = 2_000;

/** What is known of a workbook before its sheets are looked at. */
export interface Beforehand {
  /** Most of the workbook is wanted, by its sheets' names. */
  readonly isKnown?: (sheetNames: readonly string[]) => boolean;
  /** The name of the sheet that tells how the workbook is set up, and the columns whose number formats are wanted by it, by sheet. */
  readonly settings?: { readonly sheet: string; readonly columns: (settings: Sheet) => ReadonlyMap<string, readonly number[]> };
}

/**
 * Reads the workbook: the outline, then the first rows of every sheet (of a hidden one the very first), then the rest of those
 * sheets that `needed` names (by what it sees in the first rows). The first rows are a sample, or, where `beforehand` says that
 * the workbook is known, as many as an answer holds. Two requests where that is all; one more for every 4 MB of cells beyond, and
 * one each where cells may be merged, where formulas may never have been calculated, where something is formatted where columns
 * are to be made, and where a sheet is used far down. Sheets that are not needed keep the rows that were read; those that are
 * hidden as well are left out.
 */
export async function readWorkbook(line: Line, needed: (firstLook: Workbook) => readonly (string | WantedCells)[], { isKnown = () => false, settings }: Beforehand = {}): Promise<Workbook> {
  const outline = await readOutline(line, settings?.sheet);
  const far = isKnown(outline.sheets.map(({ name }) => name));
  const columns = (settings && outline.settings && settings.columns(outline.settings)) ?? new Map<never, never>();
  const seen = await withoutFarRows(line, await readFirstRows(line, outline.sheets, { rows: rowsToSee(outline.sheets, far), allFormats: !far, columns }));
  const wanted = new Map(needed({ date1904: outline.date1904, sheets: seen.map(({ sheet }) => sheet) }).map((one) => (typeof one === "string" ? [one, { sheet: one, formats: [], shown: [], beside: null }] : [one.sheet, one])));
  const isHidden = ({ name, visible }: { readonly name: string; readonly visible: boolean }): boolean => !visible && !wanted.has(name);
  const shown = seen.filter(({ sheet }) => !isHidden(sheet));
  const whole = await readRest(line, shown, wanted);
  const calculated = await withoutUncalculated(line, await withWhatStandsBeside(line, whole, wanted), wanted);
  const sheets: Sheet[] = [];
  for (const { sheet } of calculated) sheets.push(wanted.has(sheet.name) ? await withMergedAreas(line, sheet) : sheet);
  const hidden = seen.flatMap(({ sheet: first }) => (isHidden(first) ? [{ name: first.name, tables: first.tables.map((table) => table.name), first }] : []));
  return { date1904: outline.date1904, sheets, ...(hidden.length > 0 ? { hidden } : {}), ...(outline.structureProtected ? { structureProtected: true } : {}) };
}

/** Serial of 1 January 1904 in a workbook that counts from 1900; 0 in one that counts from 1904. */
const FIRST_OF_1904 = 1462;

const SHEET_PROPERTIES = "items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered";
const TABLE_PROPERTIES =
  "items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals,items/tables/items/autoFilter/isDataFiltered";

/** The sheets and what state they are in, in one request. */
export function readOutline(line: Line, settingsSheet?: string): Promise<Outline> {
  return line.ask(
    (context) => {
      const sheets = context.workbook.worksheets;
      // In one load: a second load of a collection puts new items in the place of the first one's.
      sheets.load(`${SHEET_PROPERTIES},${TABLE_PROPERTIES}`);
      const epoch = context.workbook.functions.date(1904, 1, 1);
      epoch.load("value");
      const { protection } = context.workbook;
      protection.load("protected");
      const settings = settingsSheet === undefined ? null : sheets.getItemOrNullObject(settingsSheet).getUsedRangeOrNullObject(true);
      settings?.load("rowIndex,columnIndex,rowCount,columnCount,values");
      return { sheets, epoch, protection, settings };
    },
    ({ sheets, epoch, protection, settings }) => ({
      sheets: sheets.items.map(outlineOf),
      date1904: epoch.value !== FIRST_OF_1904,
      structureProtected: protection.protected,
      settings: settings === null || settings.isNullObject ? null : settingsOf(settingsSheet ?? "", settings),
    }),
  );
}

/** Its cells, and nothing else of it. */
function settingsOf(name: string, range: Excel.Range): Sheet {
  return { name, visible: true, protected: false, filtered: false, tables: [], used: areaOf(range), values: range.values as Sheet["values"], formats: [], hiddenRows: 0 };
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
    (asked) => new Map(asked.flatMap(({ name, used }) => (used.isNullObject ? [] : [[name, areaOf(used)] as const]))),
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

/** The sheets with all the rows and number formats that are wanted of them: what the first look left out, all together. */
async function readRest(line: Line, seen: readonly SheetSeen[], wanted: ReadonlyMap<string, WantedCells>): Promise<SheetSeen[]> {
  const parts = seen.flatMap(({ sheet }) => {
    const wish = wanted.get(sheet.name);
    return wish ? [restOf(sheet), ...wish.formats.flatMap((column) => restOfFormats(sheet, column))] : [];
  });
  const found = await readAreas(line, parts);
  const answers = new Map(parts.map((part, place) => [part, found[place] ?? []]));
  return seen.map((one) => {
    const { sheet } = one;
    const own = parts.filter((part) => part.sheet === sheet.name);
    const values = own.filter(({ what }) => what === undefined).flatMap((part) => answers.get(part) ?? []);
    const columns = own.filter(({ what }) => what === "numberFormat").map((part) => [part.area.column, [...formatsHeld(sheet, part.area.column), ...(answers.get(part) ?? []).map((row) => String(row[0] ?? "General"))]] as const);
    if (own.length === 0) return one;
    return { ...one, sheet: { ...sheet, values: [...sheet.values, ...values], ...(columns.length > 0 ? { columnFormats: { ...sheet.columnFormats, ...Object.fromEntries(columns) } } : {}) } };
  });
}

function restOf({ name, used, values }: Sheet): Wanted {
  const area = { row: used.row + values.length, column: used.column, rows: used.rows - values.length, columns: Math.min(used.columns, MOST_COLUMNS - used.column) };
  return { sheet: name, area, bytesPerRow: bytesPerRow(values) };
}

/** Bytes of a number format in an answer, usually. */
const FORMAT_BYTES = 14;

/** The number formats that are known of a column, from the first row of the used range. */
const formatsHeld = ({ columnFormats, formats, used }: Sheet, column: number): readonly string[] =>
  columnFormats?.[column] ?? formats.map((row) => row[column - used.column] ?? "General");

/** The rest of a column's number formats; nothing where all are held. */
function restOfFormats(sheet: Sheet, column: number): Wanted[] {
  const { name, used } = sheet;
  const held = formatsHeld(sheet, column).length;
  return held >= used.rows ? [] : [{ what: "numberFormat", sheet: name, area: { row: used.row + held, column, rows: used.rows - held, columns: 1 }, bytesPerRow: FORMAT_BYTES }];
}

/** By the last of the rows that were read. */
function bytesPerRow(values: readonly (readonly CellValue[])[]): number {
  const sample = values.slice(-200);
  return sample.length === 0 ? 2 * MOST_COLUMNS : sample.reduce((bytes, row) => bytes + bytesOfValues(row), 0) / sample.length;
}
