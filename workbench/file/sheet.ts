import { cellName, contains } from "./areas";
import type { Area, Cell, Colour, ColumnLook, ConditionalFormat, Link, RowLook, Scalar, SheetModel, TableModel, Visibility } from "./book";
import { CellEdits, type Content } from "./cell-edits";
import type { ChartModel } from "./charts";
import { findCell, formulaOf, indexIn, NO_CELLS, sharedTextAt, valueOf, type CellStore } from "./cell-store";
import { drawingsOf } from "./drawings";
import { formulaCells } from "./formula-cells";
import { clearFilter, enableFilter, reapplyFilter, setFilter } from "./filtering";
import type { CellTexts, FilterPlace } from "./filters";
import { MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from "./limits";
import type { PageSetup } from "./page-setup";
import { unsupportedChange } from "./problem";
import type { Protection } from "./protection";
import type { SheetFacts } from "./sheet-facts";
import { sortRows } from "./sorting";
import { checkResize, columnNames, headingText, uniqueName } from "./table-resize";
import { validatedAreas, type ValidationRule } from "./validations";
import { grown, onEdge, usedArea } from "./used-area";

/**
 * A sheet: what the file has, and the changes made since, which the file is patched with when it is saved. What the file has changes only
 * when rows or columns are put in or taken out: then it stands as if it had been read so, and saving first brings the file to that.
 */
export class Sheet implements SheetModel {
  facts: SheetFacts;
  store: CellStore;
  edits = new CellEdits();
  /** False where rows or columns were put in or taken out since, or formulas of the file's cells followed: the cells are not as the part has them. */
  isInPlace = true;
  readonly rowChanges = new Map<number, Partial<RowLook>>();
  readonly columnChanges = new Map<number, Partial<ColumnLook>>();
  tables: readonly TableModel[];
  name: string;
  visibility: Visibility;
  tabColour: Colour | null;
  showGridlines: boolean;
  freeze: SheetModel["freeze"];
  pageSetup: PageSetup;
  protection: Protection | null;
  customProperties: Map<string, string>;
  validationRules: readonly ValidationRule[];
  conditionalFormats: readonly ConditionalFormat[];
  links: readonly Link[];
  charts: readonly ChartModel[];
  autoFilter: SheetModel["autoFilter"];
  /** Where rows were sorted since the file was read. */
  sorted: readonly Area[] = [];
  private areas: { all: Area | null; values: Area | null } | null = null;

  constructor(facts: SheetFacts, store: CellStore = NO_CELLS) {
    this.facts = facts;
    this.store = store;
    this.tables = facts.tables.map((table) => ({ ...table, columns: [...table.columns] }));
    this.name = facts.name;
    this.visibility = facts.visibility;
    this.tabColour = facts.tabColour;
    this.showGridlines = facts.showGridlines;
    this.freeze = facts.freeze;
    this.pageSetup = facts.pageSetup;
    this.protection = facts.protection;
    this.validationRules = facts.validationRules;
    this.customProperties = new Map(facts.customProperties.map(({ key, value }) => [key, value]));
    this.conditionalFormats = facts.conditionalFormats;
    this.links = facts.links;
    this.charts = facts.charts;
    this.autoFilter = facts.autoFilter;
  }

  get id(): string {
    return this.facts.id;
  }
  get kind(): SheetModel["kind"] {
    return this.facts.kind;
  }
  get defaultRowHeight(): number {
    return this.facts.defaultRowHeight;
  }
  get defaultColumnWidth(): number {
    return this.facts.defaultColumnWidth;
  }
  get merges(): readonly Area[] {
    return this.facts.merges;
  }
  get protected(): boolean {
    return this.protection !== null;
  }
  get comments(): SheetModel["comments"] {
    return this.facts.comments;
  }
  get drawings(): SheetModel["drawings"] {
    return drawingsOf(this.facts.drawings, this.charts);
  }
  get validations(): readonly Area[] {
    return validatedAreas(this);
  }

  used(valuesOnly: boolean): Area | null {
    this.areas ??= { all: withMerges(usedArea(this.store, this.edits, false), this.merges), values: usedArea(this.store, this.edits, true) };
    return valuesOnly ? this.areas.values : this.areas.all;
  }

  cell(row: number, column: number): Cell {
    const { value, formula } = this.content(row, column);
    const style = this.style(row, column);
    return formula === undefined ? { value, style } : { value, formula, style };
  }

  value(row: number, column: number): Scalar {
    const edited = this.edits.find(row, column)?.content;
    if (edited) return edited.value;
    const at = findCell(this.store, row, column);
    return at < 0 ? null : valueOf(this.store, at);
  }

  style(row: number, column: number): number {
    return this.edits.find(row, column)?.style ?? this.styleInFile(row, column);
  }

  *formulaPlaces(): Generator<readonly [row: number, column: number]> {
    for (const [row, column] of formulaCells(this, () => true)) yield [row, column];
  }

  set(row: number, column: number, change: { value?: Scalar; formula?: string | null; style?: number }): void {
    this.demandPlace(row, column);
    if (change.value !== undefined || change.formula !== undefined) this.setContent(row, column, change);
    if (change.style !== undefined) {
      const same = change.style === this.styleInFile(row, column);
      this.edits.put(row, column, { style: same ? undefined : change.style });
    }
    this.countInAreas(row, column);
  }

  rowLook(row: number): RowLook {
    return { ...this.rowLookInFile(row), ...this.rowChanges.get(row) };
  }

  rowLookInFile(row: number): RowLook {
    const at = indexIn(this.store.rowNumbers, row);
    const height = at < 0 ? NaN : (this.store.rowHeights[at] ?? NaN);
    const hidden = at < 0 ? this.facts.rowsHidden : this.store.rowHidden[at] === 1;
    return { ...(Number.isNaN(height) ? {} : { height }), hidden };
  }

  setRowLook(row: number, change: Partial<RowLook>): void {
    this.demandPlace(row, 0);
    this.rowChanges.set(row, { ...this.rowChanges.get(row), ...change });
  }

  *rowStyles(): Generator<readonly [row: number, style: number]> {
    const { rowNumbers, rowStyles } = this.store;
    for (const [at, row] of rowNumbers.entries()) {
      const style = rowStyles[at] ?? -1;
      if (style >= 0) yield [row, style];
    }
  }

  columnLook(column: number): ColumnLook {
    return { ...this.columnInFile(column), ...this.columnChanges.get(column) };
  }

  setColumnLook(column: number, change: Partial<ColumnLook>): void {
    this.demandPlace(0, column);
    this.columnChanges.set(column, { ...this.columnChanges.get(column), ...change });
  }

  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.demandCells();
    const kept = this.conditionalFormats.filter(({ rule }) => rule.kind === "other").map((one) => ({ one, now: formats.find((format) => isSameButPriority(one, format)) }));
    this.conditionalFormats = [...kept.map(({ one, now }) => now ?? one), ...formats.filter(({ rule }) => rule.kind !== "other")];
  }

  setLinks(links: readonly Link[]): void {
    this.demandCells();
    this.links = [...links];
  }

  addChart(chart: ChartModel): void {
    this.demandCells();
    this.charts = [...this.charts, chart];
  }

  deleteChart(chart: ChartModel): void {
    const stuck = chart.inFile?.stuck ?? null;
    if (stuck !== null) throw unsupportedChange(stuck);
    this.charts = this.charts.filter((one) => one !== chart);
  }

  resizeTable(id: number, area: Area): void {
    const table = this.tables.find((one) => one.id === id);
    if (!table) throw unsupportedChange(`There is no table with the number ${id} on the sheet "${this.name}".`);
    const queried = this.facts.tables.some((one) => one.id === id && one.queried);
    checkResize(this, table, area, queried);
    const names = columnNames(this, table, area);
    const known = table.columns.length;
    table.area = area;
    table.columns = names;
    if (table.filterColumns?.some(({ column }) => column >= area.columns)) table.filterColumns = table.filterColumns.filter(({ column }) => column < area.columns);
    if (table.headings) for (let at = known; at < names.length; at++) this.set(area.row, area.column + at, { value: names[at] ?? null });
  }

  enableFilter(area: Area | null): void {
    this.demandCells();
    enableFilter(this, area);
  }

  setFilter(...change: Parameters<NonNullable<SheetModel["setFilter"]>>): void {
    this.demandCells();
    setFilter(this, ...change);
  }

  clearFilter(at: FilterPlace, texts: CellTexts): void {
    this.demandCells();
    clearFilter(this, at, texts);
  }

  reapplyFilter(at: FilterPlace, texts: CellTexts): void {
    this.demandCells();
    reapplyFilter(this, at, texts);
  }

  sortRows(area: Area, column: number, descending: boolean): void {
    this.demandCells();
    sortRows(this, area, column, descending);
  }

  /** Puts what stood in another cell here, with all that the file says of its text. */
  putMoved(row: number, column: number, content: Content, style: number): void {
    const inFile = this.contentInFile(row, column);
    const isSame = sameScalar(content.value, inFile.value) && content.formula === inFile.formula && content.shared === sharedTextAt(this.store, row, column);
    this.edits.put(row, column, { content: isSame ? undefined : content, style: style === this.styleInFile(row, column) ? undefined : style });
    this.areas = null;
  }

  /** What the cell holds now, to be put elsewhere. */
  taken(row: number, column: number): Content {
    const edited = this.edits.find(row, column)?.content;
    return edited ? { ...edited, shared: edited.shared ?? null } : { ...this.contentInFile(row, column), shared: sharedTextAt(this.store, row, column) };
  }

  /** Puts what the file has, and the changed cells, in other places. */
  rebase(facts: SheetFacts, store: CellStore, edits: CellEdits): void {
    if (store !== this.store) this.isInPlace = false;
    this.facts = facts;
    this.store = store;
    this.edits = edits;
    this.areas = null;
  }

  /** What the cell holds now. */
  content(row: number, column: number): Content {
    return this.edits.find(row, column)?.content ?? this.contentInFile(row, column);
  }

  contentInFile(row: number, column: number): Content {
    const at = findCell(this.store, row, column);
    if (at < 0) return { value: null, formula: undefined };
    return { value: valueOf(this.store, at), formula: formulaOf(this.store, at, row, column) };
  }

  hasContentEdits(): boolean {
    for (const [, , { content }] of this.edits) if (content) return true;
    return false;
  }

  columnInFile(column: number): ColumnLook {
    const run = this.facts.columns.find(({ first, last }) => column >= first && column <= last);
    if (!run) return { hidden: false, style: 0 };
    return { ...(run.width === undefined ? {} : { width: run.width }), hidden: run.hidden, style: run.style };
  }

  /** Keeps the used areas right without working them out anew, unless a cell on their edge was emptied. */
  private countInAreas(row: number, column: number): void {
    if (!this.areas) return;
    const { value, formula } = this.content(row, column);
    const content = value !== null || formula !== undefined;
    const all = content || (this.edits.find(row, column)?.style ?? this.cellStyleInFile(row, column)) !== 0;
    if ((!content && onEdge(this.areas.values, row, column)) || (!all && onEdge(this.areas.all, row, column))) this.areas = null;
    else this.areas = { values: content ? grown(this.areas.values, row, column) : this.areas.values, all: all ? grown(this.areas.all, row, column) : this.areas.all };
  }

  private cellStyleInFile(row: number, column: number): number {
    const at = findCell(this.store, row, column);
    return at < 0 ? 0 : (this.store.styles[at] ?? 0);
  }

  private styleInFile(row: number, column: number): number {
    const at = indexIn(this.store.rowNumbers, row);
    if (at >= 0) {
      const cell = indexIn(this.store.columns, column, this.store.rowFirst[at] ?? 0, this.store.rowFirst[at + 1] ?? 0);
      if (cell >= 0) return this.store.styles[cell] ?? 0;
      const rowStyle = this.store.rowStyles[at] ?? -1;
      if (rowStyle >= 0) return rowStyle;
    }
    return this.columnChanges.get(column)?.style ?? this.columnInFile(column).style;
  }

  private setContent(row: number, column: number, change: { value?: Scalar; formula?: string | null }): void {
    const inFile = this.contentInFile(row, column);
    const now = this.edits.find(row, column)?.content ?? inFile;
    const content = this.asHeading(row, column, contentAfter(now, change));
    this.demandText(row, column, content);
    const same = sameScalar(content.value, inFile.value) && content.formula === inFile.formula;
    if (!same) this.demandFree(row, column);
    this.edits.put(row, column, { content: same ? undefined : content });
    this.nameColumn(row, column, content);
  }

  /** The heading of a table's column is a text that no other heading has, as Excel makes it whatever is written there. */
  private asHeading(row: number, column: number, content: Content): Content {
    const table = this.tableHeadedAt(row, column);
    if (!table) return content;
    const at = column - table.area.column;
    const taken = new Set(table.columns.filter((_, other) => other !== at).map((name) => name.toLowerCase()));
    return { value: uniqueName(headingText(content.value), at, taken), formula: undefined };
  }

  private nameColumn(row: number, column: number, { value }: Content): void {
    const table = this.tableHeadedAt(row, column);
    if (table) table.columns[column - table.area.column] = String(value);
  }

  private tableHeadedAt(row: number, column: number): TableModel | undefined {
    return this.tables.find(({ headings, area }) => headings && row === area.row && contains(area, row, column));
  }

  private demandText(row: number, column: number, { value, formula }: Content): void {
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} is no number that a cell can hold`);
    if (typeof value !== "string" || value.length <= MAX_TEXT || formula !== undefined) return;
    throw unsupportedChange(`The text for ${this.name} ${cellName(row, column)} has ${value.length} characters, and Excel allows ${MAX_TEXT} in one cell. Shorten it.`);
  }

  private demandPlace(row: number, column: number): void {
    this.demandCells();
    const whole = Number.isInteger(row) && Number.isInteger(column);
    if (!whole || row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) throw new RangeError(`No cell at row ${row}, column ${column}`);
  }

  private demandCells(): void {
    if (this.kind !== "worksheet") throw unsupportedChange(`"${this.name}" is a ${this.kind} sheet and has no cells to change.`);
    if (!this.store.patchable) throw unsupportedChange(`The sheet "${this.name}" has rows or cells out of order in the file, so nothing on it can be changed safely. Open the workbook in Excel, save it and try again.`);
  }

  /** One formula fills several cells there, and only Excel can change a part of it. */
  private demandFree(row: number, column: number): void {
    const name = `${this.name} ${cellName(row, column)}`;
    if (this.facts.pivots.some((area) => contains(area, row, column))) throw unsupportedChange(`The cell ${name} belongs to a pivot table, which only Excel can change. Choose a cell outside it.`);
    const found = this.store.formulaAreas.find(({ area }) => (area.rows > 1 || area.columns > 1) && contains(area, row, column));
    if (!found) return;
    const what = { array: "an array formula", spill: "a formula that spills over several cells", dataTable: "a what-if data table" }[found.kind];
    throw unsupportedChange(`The cell ${name} belongs to ${what}, and a part of it cannot be changed. Clear the whole of it in Excel first.`);
  }
}

/** Merged cells count as formatted ones (general knowledge): an area reaches over the whole of them. */
function withMerges(area: Area | null, merges: readonly Area[]): Area | null {
  return merges.reduce<Area | null>((all, { row, column, rows, columns }) => grown(grown(all, row, column), row + rows - 1, column + columns - 1), area);
}

function isSameButPriority(one: ConditionalFormat, other: ConditionalFormat): boolean {
  return one === other || (one.rule.kind === "other" && JSON.stringify([one.rule, one.areas]) === JSON.stringify([other.rule, other.areas]));
}

/** A value alone takes the formula away; a formula alone has no value until Excel works it out. */
function contentAfter(now: Content, change: { value?: Scalar; formula?: string | null }): Content {
  if (change.formula === undefined) return { value: change.value ?? null, formula: undefined };
  if (change.formula === null) return { value: change.value === undefined ? now.value : change.value, formula: undefined };
  if (change.formula === now.formula && change.value === undefined) return now;
  return { value: change.value ?? null, formula: change.formula };
}

export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}
