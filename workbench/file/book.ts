import type { DateGroup } from "./filter-dates";
import type { CellTexts, ColumnFilter, FilterPlace, SheetFilter } from "./filters";
import type { PageSetup } from "./page-setup";
import type { Protection } from "./protection";
import type { ValidationRule } from "./validations";
import type { WorkbookProtection } from "./workbook-protection";

/**
 * A workbook in memory, as the host works on it. Rows and columns count from 0.
 * The file core fills it from an .xlsx and writes back only what was changed; the host answers the Excel client from it.
 */

import type { ChartModel } from "./charts";

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "#REF!", "#N/A" and the like, told apart from text that merely looks so. */
export interface CellError {
  readonly error: string;
}

/** null is an empty cell. Dates are serial numbers. */
export type Scalar = string | number | boolean | CellError | null;

export interface Cell {
  readonly value: Scalar;
  /** Without the leading "=", as the file keeps it (English names, commas). */
  readonly formula?: string;
  /** An index into the book's cell formats: see `Formats`. */
  readonly style: number;
}

export type Colour = `#${string}`;

export interface Border {
  readonly style: string;
  readonly colour: Colour | null;
}

/** How a cell looks, resolved (theme and indexed colours as #RRGGBB). */
export interface Format {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly colour: Colour | null;
  };
  /** null is no fill. */
  readonly fill: Colour | null;
  readonly horizontal: "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: { readonly [edge in "top" | "bottom" | "left" | "right"]: Border | null };
  /** The cell was entered with a leading apostrophe: text, whatever it looks like. */
  readonly quotePrefix: boolean;
  readonly locked: boolean;
}

/** A change to a format: what is not named stays. */
export type FormatChange = Partial<Omit<Format, "font" | "borders">> & {
  readonly font?: Partial<Format["font"]>;
  readonly borders?: Partial<Format["borders"]>;
};

export interface Formats {
  /** The look of a style index. Index 0 is the workbook's normal format. */
  get(style: number): Format;
  /** The index of the format that is `style` with a change: found if the book has it, else appended. */
  with(style: number, change: FormatChange): number;
}

export interface TableModel {
  readonly id: number;
  name: string;
  /** With its heading row and, where there is one, its totals row. */
  area: Area;
  readonly headings: boolean;
  totals: boolean;
  /** Column names, left to right. */
  columns: string[];
  style: string;
  /** Every other row is shaded, as the style has it. */
  banded: boolean;
  /** The headings have filter buttons. */
  filterButtons: boolean;
  /** A filter on the table hides rows now. */
  filtered: boolean;
  /** The columns whose filter has criteria; missing is none. */
  filterColumns?: readonly ColumnFilter[];
}

/** What a conditional format lays over a cell; what is not named shows through. */
export interface ConditionalLook {
  readonly fill?: Colour;
  readonly font?: Colour;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** What the file says besides (borders, a number format), as its XML: it is carried along with every change. */
  readonly others?: string;
}

/** A conditional format. What the host does not model is kept in the file and listed as kind "other". */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly rule:
    | { readonly kind: "cellIs"; readonly operator: string; readonly formulas: readonly string[] }
    | { readonly kind: "containsText"; readonly operator: string; readonly text: string; readonly formula: string }
    | { readonly kind: "expression"; readonly formula: string }
    /** `place`: which it is among those of the file's rules that are not modelled. */
    | { readonly kind: "other"; readonly name: string; readonly place?: number };
  readonly format: ConditionalLook;
  readonly stopIfTrue: boolean;
}

export interface RowLook {
  /** Points; undefined where the row has the sheet's usual height. */
  readonly height?: number | undefined;
  /** The height follows the row's content: Excel fits it anew when that changes. */
  readonly fitted?: boolean | undefined;
  readonly hidden: boolean;
}

export interface ColumnLook {
  /** Characters of the standard font, as the file keeps it; undefined where usual. */
  readonly width?: number | undefined;
  readonly hidden: boolean;
  readonly style: number;
}

/** A hyperlink. It has an address, a place in the workbook, or both (a place in another file). */
export interface Link {
  readonly area: Area;
  /** Address and place as one text, for showing. */
  readonly target: string;
  /** A web, mail or file address. */
  readonly address?: string | undefined;
  /** "Register!A4" or a defined name. */
  readonly place?: string | undefined;
  readonly tip?: string | undefined;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface SheetModel {
  /** Excel's own id in braces or any id that stays when the sheet is renamed. */
  readonly id: string;
  /** Changed by the book's `renameSheet`, so that formulas follow. */
  readonly name: string;
  /** "chart", "macro" and "dialog" sheets are listed and kept; they have no cells. */
  readonly kind: "worksheet" | "chart" | "macro" | "dialog";
  visibility: Visibility;
  tabColour: Colour | null;
  showGridlines: boolean;

  /** The smallest area that holds every cell with content (`valuesOnly`) or with content or a format; null when there is none. */
  used(valuesOnly: boolean): Area | null;
  cell(row: number, column: number): Cell;
  /** Quick paths for large reads. */
  value(row: number, column: number): Scalar;
  style(row: number, column: number): number;
  /** The cells that hold a formula, in any order. Without it the host looks at every cell. */
  formulaPlaces?(): Iterable<readonly [row: number, column: number]>;
  /** Changes what is named; `formula: null` removes it. A value given without a formula removes the formula. */
  set(row: number, column: number, change: { value?: Scalar; formula?: string | null; style?: number }): void;

  rowLook(row: number): RowLook;
  setRowLook(row: number, change: Partial<RowLook>): void;
  /** The styles that whole rows have, each row with its own. */
  rowStyles(): Iterable<readonly [row: number, style: number]>;
  columnLook(column: number): ColumnLook;
  setColumnLook(column: number, change: Partial<ColumnLook>): void;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;

  readonly merges: readonly Area[];
  readonly tables: readonly TableModel[];
  /** Rows above and columns left of the frozen line. */
  freeze: { readonly rows: number; readonly columns: number };
  pageSetup: PageSetup;
  /** The sheet's own filter (not a table's). `filtered`: it hides rows now. */
  readonly autoFilter: SheetFilter | null;
  /** The sheet's own filter over an area with its headings, without criteria; null takes it away and shows its rows. Without it the host says that it cannot. */
  enableFilter?(area: Area | null): void;
  /**
   * Shows the rows whose cell in a column of the sheet reads as one of `shown` (case aside, "" for blanks) or lies in one of its dates, as far as
   * the other columns' criteria let them through; null takes the column's criteria away. Throws a FileProblem where a filter is of a kind that
   * cannot be worked out here.
   */
  setFilter?(at: FilterPlace, column: number, shown: readonly (string | DateGroup)[] | null, texts: CellTexts): void;
  /** Takes every column's criteria away, of whatever kind. */
  clearFilter?(at: FilterPlace, texts: CellTexts): void;
  /** Works the filter out anew for the values of now. */
  reapplyFilter?(at: FilterPlace, texts: CellTexts): void;
  /**
   * Sorts the rows of an area without headings by a column of the sheet, as Excel does: values, formulas, formats and links move, hidden rows stay.
   * Throws a FileProblem where something in the area cannot be moved.
   */
  sortRows?(area: Area, column: number, descending: boolean): void;
  readonly protected: boolean;
  /** What the protection still allows; null where there is none. */
  protection: Protection | null;
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Puts in place of every conditional format of the kinds that are modelled; of "other" ones, which always stay, only the priority is taken. */
  setConditionalFormats(formats: readonly ConditionalFormat[]): void;
  /** Another area for a table, with the same heading row; column names are taken from the heading cells. */
  resizeTable(id: number, area: Area): void;
  /** Cells with a comment or note. `threaded`: a comment, to which people reply; else a note. */
  readonly comments: readonly { readonly row: number; readonly column: number; readonly author: string; readonly text: string; readonly threaded?: boolean }[];
  readonly links: readonly Link[];
  /** Puts in place of every link. Those that are the same objects as before keep all that the file says of them. */
  setLinks(links: readonly Link[]): void;
  /** The sheet's own properties that only add-ins see. Without them the host says that it does not know them. */
  readonly customProperties?: Map<string, string>;
  /** Where charts and pictures lie, for showing. */
  readonly drawings: readonly { readonly kind: "chart" | "picture" | "shape"; readonly title: string; readonly area: Area }[];
  /** Charts in the order in which they lie over each other. Those that were added can be changed in place. */
  readonly charts: readonly ChartModel[];
  addChart(chart: ChartModel): void;
  /** Takes a chart away; refuses one that came with the file and is bound to more than itself. */
  deleteChart(chart: ChartModel): void;
  /** What may be entered, but for rules in an extension. Put another list in place to change it. */
  validationRules: readonly ValidationRule[];
  /** Cells with data validation, those in an extension among them. */
  readonly validations: readonly Area[];
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet's name where the name belongs to one sheet. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly comment?: string | undefined;
}

export interface Book {
  readonly sheets: readonly SheetModel[];
  readonly formats: Formats;
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Index into `sheets`. */
  active: number;
  /** A new sheet at the end. Without it the host says that it cannot. */
  addSheet?(name: string): SheetModel;
  /** Takes a sheet out for good; formulas that speak of it read #REF! then. Without it the host says that it cannot. */
  deleteSheet?(id: string): void;
  /** Another name for a sheet; formulas and defined names follow. Without it the host says that it cannot. */
  renameSheet?(id: string, name: string): void;
  /** Another place for a sheet among all sheets, counted from 0. Without it the host says that it cannot. */
  moveSheet?(id: string, position: number): void;
  /**
   * `count` empty rows before row `row`; what stood there moves down, and all that speaks of it follows. The new rows look as the row above.
   * Throws a FileProblem before anything is changed where that cannot be done right. Without it the host says that it cannot.
   */
  insertRows?(sheetId: string, row: number, count: number): void;
  insertColumns?(sheetId: string, column: number, count: number): void;
  /** Takes rows out for good; refused as above, and where something speaks of nothing but them. */
  deleteRows?(sheetId: string, row: number, count: number): void;
  deleteColumns?(sheetId: string, column: number, count: number): void;
  /** A new table over an area of a sheet whose first row holds the headings. Without it the host says that it cannot. */
  addTable?(sheetId: string, area: Area): TableModel;
  /** Takes a table away; its cells stay. Without it the host says that it cannot. */
  deleteTable?(sheetId: string, id: number): void;
  /** Puts in place of every defined name. Without it the host says that it cannot. */
  setNames?(names: readonly DefinedName[]): void;
  readonly hasMacros: boolean;
  calculationMode: "automatic" | "automaticExceptTables" | "manual";
  /** Locks the list of sheets for whoever works with the book; null where it is open. The functions above do not ask for it. */
  protection: WorkbookProtection | null;
}
