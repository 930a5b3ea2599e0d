import { areaName, cellName, contains, overlaps } from "./areas";
import type { Area, TableModel } from "./book";
import { groupOf, isDateFormat, isInGroup, type DateGroup } from "./filter-dates";
import { filteredRows, type CellTexts, type ColumnFilter, type Criteria, type FilterPlace } from "./filters";
import { unsupportedChange } from "./problem";
import type { Sheet } from "./sheet";

type Values = Extract<Criteria, { kind: "values" }>;

/** A filter of a sheet: where it lies, the rows that it hides or shows, and its criteria. */
interface Filter {
  readonly name: string;
  readonly table: TableModel | null;
  readonly area: Area;
  readonly rows: Area;
  readonly columns: readonly ColumnFilter[];
}

/** `SheetModel.setFilter`. */
export function setFilter(sheet: Sheet, at: FilterPlace, column: number, shown: readonly (string | DateGroup)[] | null, texts: CellTexts): void {
  const filter = demandFilter(sheet, at);
  const index = column - filter.area.column;
  if (index < 0 || index >= filter.area.columns) throw unsupportedChange(`${filter.name} has no column there: it covers ${areaName(filter.area)}. Choose a column of it.`);
  const others = filter.columns.filter((one) => one.column !== index);
  const criteria = shown === null ? [] : [{ column: index, criteria: criteriaOf(sheet, filter, column, shown, texts) }];
  refilter(sheet, { ...filter, columns: [...others, ...criteria].sort((a, b) => a.column - b.column) }, texts);
}

/** `SheetModel.clearFilter`. */
export function clearFilter(sheet: Sheet, at: FilterPlace, texts: CellTexts): void {
  refilter(sheet, { ...demandFilter(sheet, at), columns: [] }, texts);
}

/** `SheetModel.reapplyFilter`. */
export function reapplyFilter(sheet: Sheet, at: FilterPlace, texts: CellTexts): void {
  refilter(sheet, demandFilter(sheet, at), texts);
}

/** `SheetModel.enableFilter`. A sheet has one filter of its own: another area takes the place of the one before. */
export function enableFilter(sheet: Sheet, area: Area | null): void {
  const table = area && sheet.tables.find((one) => overlaps(one.area, area));
  if (table) throw unsupportedChange(`The sheet "${sheet.name}" cannot have a filter over ${areaName(table.area)}: the table "${table.name}" there has its own. Choose cells beside it.`);
  const before = sheet.autoFilter;
  if (before?.filtered) {
    const rows = filteredRows(before.area, false);
    const elsewhere = filtersOf(sheet).find(({ table: one, columns, rows: other }) => one !== null && columns.length > 0 && sharesRows(other, rows));
    if (elsewhere) throw unsupportedChange(`The sheet's filter cannot be taken away here, since ${elsewhere.name} hides rows beside it. Clear that filter first.`);
    showRows(sheet, rows, () => true);
  }
  sheet.autoFilter = area ? { area, filtered: false, columns: [] } : null;
}

function filtersOf(sheet: Sheet): Filter[] {
  const own = sheet.autoFilter;
  const tables = sheet.tables.filter(({ headings, filterButtons }) => headings && filterButtons);
  return [
    ...(own ? [{ name: `The filter of the sheet "${sheet.name}"`, table: null, area: own.area, rows: filteredRows(own.area, false), columns: own.columns ?? [] }] : []),
    ...tables.map((table) => ({ name: `The filter of the table "${table.name}"`, table, area: table.area, rows: filteredRows(table.area, table.totals), columns: table.filterColumns ?? [] })),
  ];
}

function demandFilter(sheet: Sheet, at: FilterPlace): Filter {
  const found = filtersOf(sheet).find(({ table }) => (table?.id ?? null) === at.table);
  if (found) return found;
  throw unsupportedChange(at.table === null ? `The sheet "${sheet.name}" has no filter. Turn it on first.` : `The table with the number ${at.table} on the sheet "${sheet.name}" has no filter. Show its filter buttons first.`);
}

/** Puts a filter with its criteria in place, and hides and shows its rows by all the filters that lie over them. */
function refilter(sheet: Sheet, filter: Filter, texts: CellTexts): void {
  const others = filtersOf(sheet).filter(({ table, rows, columns }) => table !== filter.table && columns.length > 0 && sharesRows(rows, filter.rows));
  const tests = [filter, ...others].map((one) => ({ rows: one.rows, passes: rowTest(sheet, one, texts) }));
  const filtered = showRows(sheet, filter.rows, (row) => tests.every(({ rows, passes }) => !contains(rows, row, rows.column) || passes(row)));
  const isOn = filtered && filter.columns.length > 0;
  if (filter.table) Object.assign(filter.table, { filtered: isOn, filterColumns: filter.columns });
  else sheet.autoFilter = { area: filter.area, filtered: isOn, columns: filter.columns };
}

function sharesRows(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows;
}

/** Shows the rows that are wanted and hides the rest; whether any is hidden. */
function showRows(sheet: Sheet, { row: first, rows }: Area, isWanted: (row: number) => boolean): boolean {
  const changes: number[] = [];
  let hides = false;
  for (let row = first; row < first + rows; row++) {
    const hidden = !isWanted(row);
    hides ||= hidden;
    if (hidden !== sheet.rowLook(row).hidden) changes.push(row);
  }
  for (const row of changes) sheet.setRowLook(row, { hidden: !sheet.rowLook(row).hidden });
  return hides;
}

/** Whether a row meets the criteria of every column. */
function rowTest(sheet: Sheet, filter: Filter, texts: CellTexts): (row: number) => boolean {
  const tests = filter.columns.map(({ column, criteria }) => {
    if (criteria.kind === "values") return valueTest(sheet, filter.area.column + column, criteria, texts);
    const name = cellName(filter.area.row, filter.area.column + column);
    throw unsupportedChange(`${filter.name} has a criterion at ${name} of a kind that cannot be worked out here (${criteria.name}). Clear that column's filter first, or filter in Excel.`);
  });
  return (row) => tests.every((passes) => passes(row));
}

function valueTest(sheet: Sheet, column: number, { texts: shown, blanks, dates }: Values, texts: CellTexts): (row: number) => boolean {
  const wanted = new Set(shown.map((text) => text.toLowerCase()));
  const read = cellReader(sheet, column, texts);
  return (row) => {
    const { text, date } = read(row);
    if (text === "") return blanks;
    return wanted.has(text.toLowerCase()) || (date !== null && dates.some((group) => isInGroup(date, group, texts.date1904)));
  };
}

interface Shown {
  readonly text: string;
  /** The serial number of a cell that shows a calendar day. */
  readonly date: number | null;
  readonly numberFormat: string;
}

function cellReader(sheet: Sheet, column: number, { formats, date1904, text }: CellTexts): (row: number) => Shown {
  return (row) => {
    const value = sheet.value(row, column);
    if (value === null && sheet.content(row, column).formula !== undefined) throw unworked(sheet, row, column, "filtered");
    const { numberFormat } = formats.get(sheet.style(row, column));
    return { text: text(value, numberFormat, date1904), date: typeof value === "number" && isDateFormat(numberFormat) ? value : null, numberFormat };
  };
}

/** The refusal for a formula whose value nobody has worked out yet. */
export function unworked(sheet: Sheet, row: number, column: number, what: string): Error {
  return unsupportedChange(`The formula in ${sheet.name} ${cellName(row, column)} has no value yet, so its column cannot be ${what} by. Open the workbook in Excel, save it and try again.`);
}

/** The texts as criteria: dates are kept by their day, as Excel keeps them, and the rest by what the cells show. */
function criteriaOf(sheet: Sheet, { rows }: Filter, column: number, shown: readonly (string | DateGroup)[], texts: CellTexts): Values {
  const left = new Map(shown.flatMap((one) => (typeof one === "string" ? [[one.toLowerCase(), one] as const] : [])));
  const groups = new Map(shown.flatMap((one) => (typeof one === "string" ? [] : [[one.join(" "), one] as const])));
  const wanted = new Set(left.keys());
  const blanks = left.delete("");
  const found = new Map<string, string>();
  const read = cellReader(sheet, column, texts);
  for (let row = rows.row; row < rows.row + rows.rows; row++) {
    const { text, date, numberFormat } = read(row);
    const key = text.toLowerCase();
    if (key === "" || !wanted.has(key)) continue;
    left.delete(key);
    if (date === null) found.set(key, found.get(key) ?? text);
    else {
      const group = groupOf(date, numberFormat, texts.date1904);
      groups.set(group.join(" "), group);
    }
  }
  return { kind: "values", texts: [...found.values(), ...left.values()], blanks, dates: [...groups.values()] };
}
