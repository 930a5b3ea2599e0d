import { SHEET_COLUMNS, SHEET_ROWS, type Area, type CellValue, type Sheet, type TableOutline } from "../core/workbook";
import { areasIn } from "./addresses";
import type { Line } from "./connection";
import { Refusal } from "./refusal";

/** What the first request tells of a sheet: enough to ask for its cells. */
export interface SheetOutline {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly tables: readonly { readonly name: string; readonly headings: boolean; readonly totals: boolean }[];
}

/** A sheet as the first look gives it. */
export interface SheetSeen {
  readonly sheet: Sheet;
  /** The ids of the sheet's comments. */
  readonly comments: readonly string[];
}

/** How far the first look goes. */
export interface Look {
  /** Rows of each sheet. */
  readonly rows: number;
  /** The number formats of all of these rows are read; else of the very first, and of the columns that are known beforehand. */
  readonly allFormats: boolean;
  /** Columns that are known beforehand, by sheet. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

/** No plan is wider; a wider sheet is looked at as far as this. */
export const MOST_COLUMNS = 256;
/** Rows of a hidden sheet in the first look: enough to know a sheet of ours by. */
const HIDDEN_ROWS = 10;
/** Rows of which the number formats are read everywhere: enough for a title block, the headings and a sample of values. */
export const FORMAT_ROWS = 60;
/** Columns of which the number formats of all rows are read in a sample. */
const FORMAT_COLUMNS = 40;
/** Columns whose bare cells are looked at. */
const BARE_COLUMNS = 80;
/** A sheet that is used further down than this is looked at piece by piece before more of it is read. */
export const FAR_ROW = 150_000;

/** The first rows of every sheet in one request; half as many, and at last one sheet at a time, where Excel finds that too much. */
export async function readFirstRows(line: Line, sheets: readonly SheetOutline[], look: Look): Promise<SheetSeen[]> {
  try {
    return await askFirstRows(line, sheets, look);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "too-large")) throw error;
  }
  if (look.rows > 2 * FORMAT_ROWS) return readFirstRows(line, sheets, { ...look, rows: look.rows >> 1 });
  const one: SheetSeen[] = [];
  for (const sheet of sheets) one.push(...(await askFirstRows(line, [sheet], { ...look, rows: FORMAT_ROWS })));
  return one;
}

function askFirstRows(line: Line, sheets: readonly SheetOutline[], look: Look): Promise<SheetSeen[]> {
  return line.ask(
    ({ workbook: { worksheets } }) => sheets.map((sheet) => queueFirstRows(worksheets.getItem(sheet.name), sheet, sheet.visible ? look : { ...look, rows: HIDDEN_ROWS })),
    (queued) => queued.map(takeFirstRows),
  );
}

function queueFirstRows(sheet: Excel.Worksheet, outline: SheetOutline, look: Look) {
  const part = (row: number, column: number, rows: number, columns: number) => used.getIntersectionOrNullObject(sheet.getRangeByIndexes(row, column, rows, columns));
  // A blank sheet's used range is its first cell, so nothing here can be a null object but an intersection and what it leads to.
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const formatted = sheet.getUsedRange(false);
  formatted.load("rowIndex,columnIndex,rowCount,columnCount");
  const near = part(0, 0, FAR_ROW, MOST_COLUMNS);
  near.load("rowCount");
  const shown = near.getVisibleView();
  shown.load("rowCount");
  const first = part(0, 0, look.rows, MOST_COLUMNS);
  first.load("values");
  if (outline.protected) first.load("formulas");
  const sample = part(0, 0, Math.min(look.rows, FORMAT_ROWS), MOST_COLUMNS);
  sample.load("numberFormat");
  const body = first.getLastRow().getCell(0, 0);
  body.load("format/font/name,format/font/size,format/verticalAlignment");
  return { outline, used, formatted, near, shown, first, sample, body, columns: queueColumns(part, outline, look), cells: queueCells(sheet, used, outline), tables: queueTables(sheet, outline) };
}

/** The number formats of the rows below the first ones: of all columns in a sample, else of those that are known beforehand. */
function queueColumns(part: (row: number, column: number, rows: number, columns: number) => Excel.Range, { name, visible }: SheetOutline, { rows, allFormats, columns }: Look) {
  if (!visible || rows <= FORMAT_ROWS) return [];
  const wanted = allFormats ? [{ column: 0, columns: FORMAT_COLUMNS }] : (columns.get(name) ?? []).map((column) => ({ column, columns: 1 }));
  return wanted.map((run) => {
    const range = part(FORMAT_ROWS, run.column, rows - FORMAT_ROWS, run.columns);
    range.load("numberFormat,columnIndex,rowIndex");
    return range;
  });
}

/** Where formulas, rules and conditional formats stand, and how bare cells are formatted. On a protected sheet, where nothing can be written, Excel does not look for such cells. */
function queueCells(sheet: Excel.Worksheet, used: Excel.Range, { visible, protected: isProtected }: SheetOutline) {
  if (!visible || isProtected) return null;
  const bare = sheet.getRangeByIndexes(SHEET_ROWS - 1, 0, 1, BARE_COLUMNS);
  bare.load("numberFormat");
  const special = (range: Excel.Range, type: "Formulas" | "DataValidations" | "ConditionalFormats") => range.getSpecialCellsOrNullObject(type).load("address");
  // A row that is formatted as a whole is so up to the last column: what is mixed there is null, or "" for a colour.
  const edge = sheet.getRangeByIndexes(0, SHEET_COLUMNS - 1, SHEET_ROWS, 1);
  edge.load("format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/underline,format/font/strikethrough,format/font/color,format/fill/color");
  const { comments } = sheet;
  comments.load("items/id");
  return { bare, edge, comments, formulas: special(used, "Formulas"), validations: special(sheet.getRange(), "DataValidations"), conditional: special(sheet.getRange(), "ConditionalFormats") };
}

function queueTables(sheet: Excel.Worksheet, outline: SheetOutline) {
  return outline.tables.map((table) => {
    const area = sheet.tables.getItem(table.name).getRange();
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    return { ...table, area };
  });
}

type Queued = ReturnType<typeof queueFirstRows>;

function takeFirstRows({ outline, used, formatted, near, shown, first, sample, body, columns, cells, tables }: Queued): SheetSeen {
  const area = areaOf(used);
  const sheet: Sheet = {
    name: outline.name,
    visible: outline.visible,
    protected: outline.protected,
    filtered: outline.filtered,
    tables: tables.map(({ name, headings, totals, area: table }): TableOutline => ({ name, headings, totals, area: areaOf(table) })),
    used: area,
    values: first.isNullObject ? [] : (first.values as CellValue[][]),
    formats: sample.isNullObject ? [] : (sample.numberFormat as string[][]),
    ...takeColumns(area, sample, columns),
    ...takeCells(area, outline, first, cells),
    ...(first.isNullObject ? {} : { body: { font: body.format.font.name, size: body.format.font.size, vertical: body.format.verticalAlignment } }),
    hiddenRows: near.isNullObject ? 0 : near.rowCount - shown.rowCount,
    formatted: areaOf(formatted),
  };
  return { sheet, comments: cells?.comments.items.map(({ id }) => id) ?? [] };
}

/** The columns whose formats were read, each with those of the first rows before it. */
function takeColumns({ column: left }: Area, sample: Excel.Range, ranges: readonly Excel.Range[]): Pick<Sheet, "columnFormats"> {
  const found: Record<number, string[]> = {};
  for (const range of ranges) {
    if (range.isNullObject || sample.isNullObject) continue;
    const above = sample.numberFormat as string[][];
    const below = range.numberFormat as string[][];
    (below[0] ?? []).forEach((_, place) => {
      const column = range.columnIndex + place;
      found[column] = [...above, ...below].map((row, at) => row[at < above.length ? column - left : place] ?? "General");
    });
  }
  return ranges.length === 0 ? {} : { columnFormats: found };
}

function takeCells(used: Area, { protected: isProtected }: SheetOutline, first: Excel.Range, cells: Queued["cells"]): Pick<Sheet, "formulas" | "taken" | "conditional" | "bareFormats" | "rowLooks"> {
  if (isProtected && !first.isNullObject) return { formulas: formulasIn(used, first.formulas as CellValue[][]) };
  if (cells === null) return {};
  const areas = ({ isNullObject, address }: { readonly isNullObject: boolean; readonly address: string }): Area[] => (isNullObject ? [] : areasIn(address));
  return { formulas: areas(cells.formulas), taken: areas(cells.validations), conditional: areas(cells.conditional), bareFormats: (cells.bare.numberFormat[0] ?? []) as string[], ...(hasRowLooks(cells.edge) ? { rowLooks: true } : {}) };
}

function hasRowLooks({ format: { horizontalAlignment, verticalAlignment, wrapText, indentLevel, font, fill } }: Excel.Range): boolean {
  return [horizontalAlignment, verticalAlignment, wrapText, indentLevel, font.italic, font.underline, font.strikethrough, font.name, font.size, font.bold, font.color, fill.color].some((one: unknown) => one === null || one === "");
}

/** Each cell that holds a formula. */
function formulasIn({ row, column }: Area, cells: readonly (readonly CellValue[])[]): Area[] {
  return cells.flatMap((line, down) => line.flatMap((cell, along) => (typeof cell === "string" && cell.startsWith("=") ? [{ row: row + down, column: column + along, rows: 1, columns: 1 }] : [])));
}

export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
