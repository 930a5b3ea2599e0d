import { areaName } from "../file/areas";
import type { Area, Book, Scalar, SheetModel } from "../file/book";
import { MAX_COLUMNS, MAX_ROWS } from "../file/limits";
import { FileProblem } from "../file/problem";
import { drawChart } from "./chart-edits";
import { lineEdits } from "./line-edits";
import { listRemovals, removalsOf } from "./removals";
import { listEdits, pageEdits } from "./sheet-edits";

/** One change and what kind of change it is, for the report. */
export type Edit = readonly [kind: string, run: () => void];

/** What was done to a workbook, and what was refused with a sentence. */
export interface EditReport {
  readonly done: number;
  /** How often each kind of change was made. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly refused: readonly string[];
  /** The cells written to, by sheet. */
  readonly written: ReadonlyMap<string, readonly Area[]>;
}

/** One of each kind of value, with the characters that go wrong most easily. */
const VALUES: readonly Scalar[] = ["Checked & <kept> \"ünïcödé\" 中 _x0041_\nsecond line", 46_142.25, true, null, { error: "#N/A" }, " spaces ", false, -0.000012];

/** Rows written to at the right of what a sheet has: enough to touch rows of every kind. */
const MANY_ROWS = 200;

/** Makes a change of every kind: sheets renamed, added, moved and deleted, names; on every worksheet that has room cells, formulas, formats, widths, heights, conditional formats, tables, borders, links, charts, panes, pages and protection. */
export function editEverything(book: Book): EditReport {
  const written = new Map<string, Area[]>();
  const report = new Tally();
  report.run(listEdits(book, written));
  for (const sheet of book.sheets.filter(({ kind }) => kind === "worksheet")) {
    const areas = written.get(sheet.name) ?? [];
    written.set(sheet.name, areas);
    report.run([...editsOf(book, sheet, areas), ...pageEdits(book, sheet)]);
  }
  return { ...report.result(), written };
}

/** The second round: moves rows and columns, and takes away all that can be, of what was added and of what the file had: sheets, tables, charts, links, rules, panes, names. */
export function moveAndTakeAway(book: Book, sort = true): EditReport {
  const report = new Tally();
  report.run(listRemovals(book));
  for (const sheet of book.sheets.filter(({ kind }) => kind === "worksheet")) report.run([...lineEdits(book, sheet, sort), ...removalsOf(book, sheet)]);
  return { ...report.result(), written: new Map() };
}

/** Counts what is done, and keeps what is refused. */
class Tally {
  private readonly kinds = new Map<string, number>();
  private readonly refused: string[] = [];
  private done = 0;

  run(edits: readonly Edit[]): void {
    for (const [kind, edit] of edits) {
      try {
        edit();
        this.done++;
        this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof FileProblem)) throw error;
        this.refused.push(error.message);
      }
    }
  }

  result(): Omit<EditReport, "written"> {
    return { done: this.done, kinds: this.kinds, refused: this.refused };
  }
}

function editsOf(book: Book, sheet: SheetModel, written: Area[]): Edit[] {
  const used = sheet.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const right = used.column + used.columns;
  const below = used.row + used.rows + 2;
  const set = (row: number, column: number, change: Parameters<SheetModel["set"]>[2]): void => {
    sheet.set(row, column, change);
    written.push({ row, column, rows: 1, columns: 1 });
  };
  const rows = Array.from({ length: Math.min(used.rows, MANY_ROWS) }, (_, at) => used.row + at);
  const chartsFit = right + 12 < MAX_COLUMNS && used.row + 14 < MAX_ROWS;
  const toTheRight: Edit[] = [
    ...rows.map((row, at): Edit => ["value", () => set(row, right + 1, { value: VALUES[at % VALUES.length] ?? null })]),
    ["formula", () => set(used.row, right + 2, { formula: "1+1", value: 2, style: filled(book, sheet, used.row, right + 2) })],
    ["cell format", () => format(book, sheet, right + 1, used)],
    ["conditional format", () => addConditionalFormats(sheet, { ...used, column: right + 1, columns: 1 })],
    ["link", () => link(sheet, used.row, right + 1)],
  ];
  return [
    ...sheet.tables.map((table): Edit => ["table resized", () => widen(sheet, table.id, written)]),
    ...(right + 3 < MAX_COLUMNS ? toTheRight : []),
    ...(below + VALUES.length < MAX_ROWS ? VALUES.map((value, at): Edit => ["value", () => set(below, used.column + Math.min(at, MAX_COLUMNS - 1 - used.column), { value })]) : []),
    ["value overwritten", () => overwrite(sheet, used, set)],
    ...(chartsFit ? (["BarStacked", "ColumnClustered", "LineMarkers"] as const).map((type): Edit => ["chart", () => drawChart(sheet, { row: used.row, column: right + 1, rows: rows.length, columns: 1 }, type)]) : []),
    ["row height", () => sheet.setRowLook(Math.min(below, MAX_ROWS - 1), { height: 31.5 })],
    ["row hidden", () => sheet.setRowLook(Math.min(below + 1, MAX_ROWS - 1), { hidden: true })],
    ["column width", () => sheet.setColumnLook(Math.min(right + 1, MAX_COLUMNS - 1), { width: 23.5 })],
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

function format(book: Book, sheet: SheetModel, column: number, used: Area): void {
  for (let row = used.row; row < used.row + Math.min(used.rows, 20); row++) sheet.set(row, column, { style: filled(book, sheet, row, column) });
}

function addConditionalFormats(sheet: SheetModel, area: Area): void {
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
  for (let row = used.row; row < used.row + Math.min(used.rows, MANY_ROWS) && !(found.string && found.number); row++) {
    for (let column = used.column; column < used.column + Math.min(used.columns, MANY_ROWS) && !headings.has(row); column++) {
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
