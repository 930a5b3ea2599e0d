/**
 * What has been read from Excel, as plain data: it can be saved as JSON and reviewed again elsewhere.
 * Rows and columns are counted from 0 throughout; only `addressOf` and the words shown to people count from 1.
 */

/** A cell's value as Excel gives it: a date is a serial number, an error is its text ("#REF!"), an empty cell is "". */
export type CellValue = string | number | boolean;

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell. The sheet is named as on its tab. */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** An Excel table: `area` includes its heading row, and its totals row where `totals` is true. */
export interface TableOutline {
  readonly name: string;
  readonly area: Area;
  readonly headings: boolean;
  readonly totals: boolean;
}

/** How the cells of the data look, as Excel names it: font, size in points, "Top", "Center" or "Bottom". */
export interface BodyLook {
  readonly font: string;
  readonly size: number;
  readonly vertical: string;
}

export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** A filter hides some of its rows now. */
  readonly filtered: boolean;
  readonly tables: readonly TableOutline[];
  /** The used range, without what stands by itself far below. `values` may hold only its first rows. */
  readonly used: Area;
  /** Row by row from `used.row`, column by column from `used.column`. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the first rows, with the same origin as `values`; enough to tell dates and percentages. */
  readonly formats: readonly (readonly string[])[];
  /** Number formats of whole columns, by the column's place on the sheet, each from `used.row` down: of those in which the format says what a number means. */
  readonly columnFormats?: Readonly<Record<number, readonly string[]>>;
  /** Where formulas stand, also those that show nothing. */
  readonly formulas?: readonly Area[];
  /** What else is somebody's, as far as it was looked for: cells with a rule for what may be entered, with a fill, a comment, or merged ones. */
  readonly taken?: readonly Area[];
  /** The cells that have a conditional format. */
  readonly conditional?: readonly Area[];
  /** The number format of each column's cells of which nothing else is said, from the sheet's first column on. */
  readonly bareFormats?: readonly string[];
  /** The used range with cells that have nothing but a look of their own. */
  readonly formatted?: Area;
  /** Some rows have a look of their own as a whole. */
  readonly rowLooks?: boolean;
  /** The used range as Excel has it, where it reaches far below the last row that holds anything. */
  readonly reach?: Area;
  /** How the first cell of the last row looks, which stands for the data: our cells are made to match. */
  readonly body?: BodyLook;
  /** The merged areas, where any were looked for: only their top left cells hold values. */
  readonly merged?: readonly Area[];
  /** How many rows of the used range are hidden, by hand or by a filter. */
  readonly hiddenRows: number;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Sheets that nobody sees and that are not ours: their names, and their tables', are taken. `first` is the sheet with its very first rows. */
  readonly hidden?: readonly { readonly name: string; readonly tables: readonly string[]; readonly first?: Sheet }[];
  /** Sheets can be neither added nor taken away. */
  readonly structureProtected?: boolean;
  /** The workbook counts its dates from 1904 (old Macs), 1,462 days later than the usual system. */
  readonly date1904: boolean;
}

/** So many rows has every sheet of Excel's. */
export const SHEET_ROWS = 1_048_576;

/** So many columns. */
export const SHEET_COLUMNS = 16_384;

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** "F9": the address within the sheet, as Excel writes it. */
export function addressOf(cell: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(cell.column)}${cell.row + 1}`;
}

/** The value of a cell by its place on the sheet; "" outside what was read. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.values[row - sheet.used.row]?.[column - sheet.used.column] ?? "";
}

/** Whether the number format of a cell was read: those of the first rows are, and those of whole columns. */
export const isFormatHeld = (sheet: Sheet, row: number, column: number): boolean =>
  row - sheet.used.row < (sheet.columnFormats?.[column]?.length ?? 0) || row - sheet.used.row < sheet.formats.length;

/** The number format of a cell by its place on the sheet; "General" where it was not read. */
export function formatAt(sheet: Sheet, row: number, column: number): string {
  const place = row - sheet.used.row;
  return sheet.columnFormats?.[column]?.[place] ?? sheet.formats[place]?.[column - sheet.used.column] ?? "General";
}
