import { contains } from "../file/areas";
import type { Area, Book, Scalar, SheetModel } from "../file/book";
import { isDateFormat, isInGroup } from "../file/filter-dates";
import { filteredRows, type CellTexts, type ColumnFilter, type FilterPlace } from "../file/filters";
import { cellText } from "./cell-text";

/** A heading with a filter button. */
export interface HeadingFilter {
  readonly at: FilterPlace;
  /** The sheet's column. */
  readonly column: number;
  readonly heading: string;
  /** The filter's rows, headings and totals left out. */
  readonly rows: Area;
  /** The column's own criteria; null where it has none. */
  readonly criteria: ColumnFilter["criteria"] | null;
}

/** What a column's cells show, and whether the filter lets it through now. "" stands for blanks. */
export interface FilterChoice {
  readonly text: string;
  readonly shown: boolean;
}

/** How the page reads cells for a filter: as it shows them. */
export function cellTexts(book: Book): CellTexts {
  return { formats: book.formats, date1904: book.date1904, text: cellText };
}

interface FilterArea {
  readonly at: FilterPlace;
  readonly area: Area;
  readonly rows: Area;
  readonly columns: readonly ColumnFilter[];
  readonly filtered: boolean;
}

/** The filters of a sheet: its own, and those of tables whose buttons show. */
export function filtersOf(sheet: SheetModel): readonly FilterArea[] {
  const own = sheet.autoFilter;
  const tables = sheet.tables.filter(({ headings, filterButtons }) => headings && filterButtons);
  return [
    ...(own === null ? [] : [{ at: { table: null }, area: own.area, rows: filteredRows(own.area, false), columns: own.columns ?? [], filtered: own.filtered }]),
    ...tables.map(({ id, area, totals, filterColumns, filtered }) => ({ at: { table: id }, area, rows: filteredRows(area, totals), columns: filterColumns ?? [], filtered })),
  ];
}

/** Gives the filter whose button stands in a cell, or null. */
export function filterButtons(sheet: SheetModel): (row: number, column: number) => HeadingFilter | null {
  const filters = filtersOf(sheet);
  return (row, column) => {
    const found = filters.find(({ area }) => row === area.row && contains(area, row, column));
    if (found === undefined) return null;
    const criteria = found.columns.find((one) => one.column === column - found.area.column)?.criteria ?? null;
    return { at: found.at, column, heading: textOf(sheet.value(row, column)), rows: found.rows, criteria };
  };
}

/** Whether a row lies in a filter that hides rows: Excel shows its number in blue. */
export function isInFilteredArea(sheet: SheetModel): (row: number) => boolean {
  const areas = filtersOf(sheet).filter(({ filtered }) => filtered).map(({ rows }) => rows);
  return (row) => areas.some((area) => row >= area.row && row < area.row + area.rows);
}

/** What a column can be filtered by: each text once, numbers and dates by size, then texts, then blanks. */
export function filterChoices(book: Book, sheet: SheetModel, { rows, column, criteria }: HeadingFilter): FilterChoice[] {
  const found = new Map<string, { readonly text: string; readonly value: Scalar; readonly shown: boolean }>();
  for (let row = rows.row; row < rows.row + rows.rows; row += 1) {
    const value = sheet.value(row, column);
    const { numberFormat } = book.formats.get(sheet.style(row, column));
    const text = cellText(value, numberFormat, book.date1904);
    const key = text.toLowerCase();
    if (!found.has(key)) found.set(key, { text, value, shown: letsThrough(criteria, text, value, numberFormat, book.date1904) });
  }
  return [...found.values()].sort((a, b) => compare(a.value, b.value)).map(({ text, shown }) => ({ text, shown }));
}

function letsThrough(criteria: HeadingFilter["criteria"], text: string, value: Scalar, numberFormat: string, date1904: boolean): boolean {
  if (criteria === null || criteria.kind === "other") return true;
  if (text === "") return criteria.blanks;
  if (criteria.texts.some((one) => one.toLowerCase() === text.toLowerCase())) return true;
  return typeof value === "number" && isDateFormat(numberFormat) && criteria.dates.some((group) => isInGroup(value, group, date1904));
}

function compare(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return rank(a) - rank(b) || textOf(a).localeCompare(textOf(b), "en-GB");
}

function rank(value: Scalar): number {
  return value === null || value === "" ? 2 : typeof value === "number" ? 0 : 1;
}

function textOf(value: Scalar): string {
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}
