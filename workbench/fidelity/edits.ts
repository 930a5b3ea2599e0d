import { areaName } from "../file/areas";
import type { Area, Book, Scalar, SheetModel } from "../file/book";
import { MAX_COLUMNS, MAX_ROWS } from "../file/limits";
import { FileProblem } from "../file/problem";
import { listEdits, pageEdits } from "./sheet-edits";
import { drawChart } from "./chart-edits";

/** What was done to a workbook, and what was refused with a sentence. */
export interface EditReport {
  readonly done: number;
  readonly refused: readonly string[];
  /** The cells written to, by sheet. */
  readonly written: ReadonlyMap<string, readonly Area[]>;
}

/** One of each kind of value, with the characters that go wrong most easily. */
const VALUES: readonly Scalar[] = ["Checked & <kept> \"ünïcödé\" 中 _x0041_\nsecond line", 46_142.25, true, null, { error: "#N/A" }, " spaces ", false, -0.000012];

/** Rows written to at the right of what a sheet has: enough to touch rows of every kind. */
const MANY_ROWS = 200;

/** Makes a change of every kind: sheets renamed, added, moved and deleted, names; on every worksheet that has room cells, formulas, formats, widths, heights, conditional formats, tables, borders, links, charts, panes and pages. */
export function editEverything(book: Book): EditReport {
  const refused: string[] = [];
  const written = new Map<string, Area[]>();
  let done = 0;
  const run = (edits: readonly (() => void)[]): void => {
    for (const edit of edits) {
      try {
        edit();
        done++;
      } catch (error) {
        if (!(error instanceof FileProblem)) throw error;
        refused.push(error.message);
      }
    }
  };
  run(listEdits(book, written));
  for (const sheet of book.sheets.filter(({ kind }) => kind === "worksheet")) {
    const areas = written.get(sheet.name) ?? [];
    written.set(sheet.name, areas);
    run([...editsOf(book, sheet, areas), ...pageEdits(book, sheet)]);
  }
  return { done, refused, written };
}

function editsOf(book: Book, sheet: SheetModel, written: Area[]): (() => void)[] {
  const used = sheet.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const right = used.column + used.columns;
  const below = used.row + used.rows + 2;
  const set = (row: number, column: number, change: Parameters<SheetModel["set"]>[2]): void => {
    sheet.set(row, column, change);
    written.push({ row, column, rows: 1, columns: 1 });
  };
  const rows = Array.from({ length: Math.min(used.rows, MANY_ROWS) }, (_, at) => used.row + at);
  const toTheRight = right + 3 < MAX_COLUMNS;
  return [
    ...sheet.tables.map((table) => () => widen(sheet, table.id, written)),
    ...(toTheRight ? rows.map((row, at) => () => set(row, right + 1, { value: VALUES[at % VALUES.length] ?? null })) : []),
    ...(toTheRight ? [() => set(used.row, right + 2, { formula: "1+1", value: 2, style: filled(book, sheet, used.row, right + 2) })] : []),
    ...(toTheRight ? [() => format(book, sheet, right + 1, used)] : []),
    ...(below < MAX_ROWS ? VALUES.map((value, at) => () => set(below, used.column + at, { value })) : []),
    () => overwrite(sheet, used, set),
    ...(toTheRight ? [() => link(sheet, used.row, right + 1), () => unlink(sheet)] : []),
    ...(right + 12 < MAX_COLUMNS && used.row + 14 < MAX_ROWS ? (["BarStacked", "LineMarkers"] as const).map((type) => () => drawChart(sheet, { row: used.row, column: right + 1, rows: rows.length, columns: 1 }, type)) : []),
    () => dropChart(sheet),
    () => sheet.setRowLook(Math.min(below, MAX_ROWS - 1), { height: 31.5 }),
    () => sheet.setColumnLook(Math.min(right + 1, MAX_COLUMNS - 1), { width: 23.5 }),
  ];
}

function filled(book: Book, sheet: SheetModel, row: number, column: number): number {
  return book.formats.with(sheet.style(row, column), { fill: "#FFC000", font: { bold: true }, borders: { bottom: { style: "double", colour: "#1F4E79" } }, numberFormat: "dd mmm yyyy" });
}

/** One to an address, and one to a place in the workbook. */
function link(sheet: SheetModel, row: number, column: number): void {
  const area = { row, column, rows: 1, columns: 1 };
  const address = "https://example.org/report?a=1&b=2";
  const place = `'${sheet.name.replaceAll("'", "''")}'!A1`;
  sheet.setLinks([...sheet.links, { area, target: address, address, tip: "Opens \"it\"" }, { area: { ...area, column: column + 1 }, target: `#${place}`, place }]);
}

/** The first link that the sheet had goes. */
function unlink(sheet: SheetModel): void {
  if (sheet.links.length > 2) sheet.setLinks(sheet.links.slice(1));
}

/** The first chart of the file goes where that can be done. */
function dropChart(sheet: SheetModel): void {
  const chart = sheet.charts.find(({ inFile }) => inFile !== null);
  if (chart) sheet.deleteChart(chart);
}

function format(book: Book, sheet: SheetModel, column: number, used: Area): void {
  for (let row = used.row; row < used.row + Math.min(used.rows, 20); row++) sheet.set(row, column, { style: filled(book, sheet, row, column) });
  const area = { ...used, column, columns: 1 };
  const last = Math.max(0, ...sheet.conditionalFormats.map(({ priority }) => priority));
  const plain = { areas: [area], format: { fill: "#C00000", font: "#FFFFFF", bold: true }, stopIfTrue: true } as const;
  sheet.setConditionalFormats([
    ...sheet.conditionalFormats,
    { ...plain, priority: last + 1, rule: { kind: "cellIs", operator: "equal", formulas: ['"Red"'] } },
    { ...plain, priority: last + 2, rule: { kind: "expression", formula: `${areaName({ ...area, rows: 1 })}>"<"` } },
  ]);
}

/** The first text in the sheet that no formula makes becomes another; the first number goes. */
function overwrite(sheet: SheetModel, used: Area, set: (row: number, column: number, change: { value: Scalar }) => void): void {
  const found = { string: false, number: false };
  const headings = new Set(sheet.tables.map(({ area }) => area.row));
  for (let row = used.row; row < used.row + used.rows && !(found.string && found.number); row++) {
    for (let column = used.column; column < used.column + used.columns && !headings.has(row); column++) {
      const { value, formula } = sheet.cell(row, column);
      const kind = typeof value;
      if (formula !== undefined || (kind !== "string" && kind !== "number") || found[kind]) continue;
      found[kind] = true;
      set(row, column, { value: kind === "string" ? "Another text" : null });
    }
  }
}

function widen(sheet: SheetModel, id: number, written: Area[]): void {
  const table = sheet.tables.find((one) => one.id === id);
  if (!table) return;
  const column = table.area.column + table.area.columns;
  const isFree = Array.from({ length: table.area.rows }, (_, at) => sheet.value(table.area.row + at, column) === null).every(Boolean);
  if (!isFree || column >= MAX_COLUMNS) return;
  sheet.resizeTable(id, { ...table.area, columns: table.area.columns + 1 });
  if (table.headings) written.push({ row: table.area.row, column, rows: 1, columns: 1 });
}
