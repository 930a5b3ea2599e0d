import { cellTextOf } from "./plan-text";
import { CELL_STYLES, type StyleName } from "./sheet-style";
import type { Area, CellValue, Sheet } from "./workbook";

/**
 * A sheet that we make, as plain data that survives JSON. No cell of it is a formula or merged with another, and a text is a
 * text, whatever it begins with. Rows and columns are counted from 0; what is not named looks as Excel makes it.
 */
export interface SheetPlan {
  readonly name: string;
  /** "#RRGGBB" */
  readonly tabColour: string;
  /** Widths from column A on, in characters of the standard font. */
  readonly columns: readonly number[];
  readonly blocks: readonly PlanBlock[];
  readonly tables: readonly PlanTable[];
  readonly charts: readonly PlanChart[];
  readonly lists: readonly PlanList[];
  readonly words: readonly PlanWords[];
  readonly links: readonly PlanLink[];
  /** So many rows stay in sight; 0 for none. */
  readonly freezeRows: number;
  readonly print: PrintPlan;
}

/** A rectangle of cells. All cells of a column of it have one style; a row that is shorter than `styles` ends in blank cells. */
export interface PlanBlock {
  readonly row: number;
  readonly column: number;
  readonly styles: readonly StyleName[];
  readonly values: readonly (readonly CellValue[])[];
}

/** An Excel table over cells of the plan, whose first row holds its headings: texts, none blank, none twice. At least one row more. */
export interface PlanTable {
  /** See `legalTableName`. */
  readonly name: string;
  readonly area: Area;
  /** As Excel names it: "TableStyleLight1". */
  readonly style: string;
  readonly filterButtons: boolean;
}

/** One of Excel's own charts. Without a number other than 0 in its source it is not drawn (see `chartsOf`). */
export interface PlanChart {
  readonly name: string;
  readonly title: string;
  readonly kind: "stacked-bar" | "line";
  /** Of a table, with its headings: they name the series, and the first column names the categories. */
  readonly source: Area;
  readonly seriesBy: "columns" | "rows";
  /** In the order of the series: its colour, and that of the figures on it. */
  readonly series: readonly { readonly colour: string; readonly font: string }[];
  readonly figures: boolean;
  /** The step of the axis of values; null leaves it to Excel, which steps by halves where the values are few. */
  readonly majorUnit: number | null;
  /** The cells that it covers. */
  readonly at: Area;
}

/** Cells in which one of a few words is wanted. */
export interface PlanList {
  readonly area: Area;
  /** The words themselves (without commas, 255 characters in all), or the cells of the sheet that hold them. */
  readonly from: readonly string[] | Area;
  /** What Excel says when another word is typed. */
  readonly otherwise: string;
}

/** A cell that holds exactly this word takes these colours, "#RRGGBB". */
export interface WordColours {
  readonly word: string;
  readonly fill: string;
  readonly font: string;
}

export interface PlanWords {
  readonly area: Area;
  readonly words: readonly WordColours[];
}

/** From one cell to another of the workbook, or to an address ("https://…"). */
export interface PlanLink {
  readonly row: number;
  readonly column: number;
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number } | { readonly address: string };
  /** Shown when the pointer rests on it. */
  readonly tip: string;
}

/** What is printed, on A4. Margins in centimetres; the texts of header and footer as they are read, but for `{page}` and `{pages}`. */
export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** The columns are made to fit so many pages; null prints them in full size, broken at `columnBreaks`. */
  readonly pagesWide: number | null;
  /** The rows printed on every page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly header: PrintLine;
  readonly footer: PrintLine;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** A new page begins with these rows, and with these columns. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export interface PrintLine {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

/** For a footer: `{page}` and `{pages}` become numbers when it is printed. */
export const PAGE_OF_PAGES = "Page {page} of {pages}";

/** The plan with its texts made such as a cell can hold. Every plan goes through this before it is an edit. */
export function cleanPlan(plan: SheetPlan): SheetPlan {
  const blocks = plan.blocks.map((block) => ({ ...block, values: block.values.map((row) => row.map((value) => (typeof value === "string" ? cellTextOf(value) : value))) }));
  return { ...plan, blocks };
}

/** The charts that have something to show: at least one number other than 0. Excel refuses to draw a series without cells. */
export function chartsOf(plan: SheetPlan): readonly PlanChart[] {
  const { values } = cellsOf(plan);
  const isFigure = (value: CellValue | undefined): boolean => typeof value === "number" && value !== 0;
  return plan.charts.filter(({ source }) => values.slice(source.row + 1, source.row + source.rows).some((row) => row.slice(source.column + 1, source.column + source.columns).some(isFigure)));
}

export const blockArea = ({ row, column, styles, values }: PlanBlock): Area => ({ row, column, rows: values.length, columns: styles.length });

/** All cells of the plan from A1 on, as far as there is a value, with their number formats. */
export function cellsOf({ blocks }: SheetPlan): { readonly values: CellValue[][]; readonly formats: string[][] } {
  const rows = Math.max(1, ...blocks.map(({ row, values }) => row + values.length));
  const columns = Math.max(1, ...blocks.map(({ column, styles }) => column + styles.length));
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(""));
  const formats = Array.from({ length: rows }, () => new Array<string>(columns).fill("General"));
  for (const { row, column, styles, values: cells } of blocks) {
    cells.forEach((line, down) =>
      styles.forEach((style, right) => {
        const [valueRow, formatRow] = [values[row + down], formats[row + down]];
        if (valueRow) valueRow[column + right] = line[right] ?? "";
        if (formatRow) formatRow[column + right] = CELL_STYLES[style].numberFormat;
      }),
    );
  }
  return { values, formats };
}

/** The area from A1 to the last value; A1 alone where there is none. */
function usedOf(values: readonly (readonly CellValue[])[]): Area {
  const rows = values.findLastIndex((row) => row.some((value) => value !== "")) + 1;
  const columns = Math.max(0, ...values.map((row) => row.findLastIndex((value) => value !== "") + 1));
  return { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

/** The sheet as it is read once the plan has been carried out. Its used range is taken to begin at A1. */
export function sheetOfPlan(plan: SheetPlan): Sheet {
  const { values, formats } = cellsOf(plan);
  const used = usedOf(values);
  const within = <T>(rows: readonly (readonly T[])[]): T[][] => rows.slice(0, used.rows).map((row) => row.slice(0, used.columns));
  return {
    name: plan.name,
    visible: true,
    protected: false,
    filtered: false,
    tables: plan.tables.map(({ name, area }) => ({ name, area, headings: true, totals: false })),
    used,
    values: within(values),
    formats: within(formats),
    hiddenRows: 0,
  };
}
