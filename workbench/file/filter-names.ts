import { columnName, sameArea } from "./areas";
import type { Area, DefinedName } from "./book";
import type { Sheet } from "./sheet";
import { quotedSheet } from "./sheet-references";
import type { Workbook } from "./workbook";

/** The hidden name that Excel gives to the area of a sheet's own filter. */
const FILTER_NAME = "_xlnm._FilterDatabase";

/** The workbook's names, with those of filters that were turned on, off or moved; the very list where there are none. */
export function namesWithFilters(book: Workbook): readonly DefinedName[] {
  const changed = book.sheets.filter(isFilterMoved);
  if (changed.length === 0) return book.names;
  const kept = book.names.filter(({ name, sheet }) => name.toLowerCase() !== FILTER_NAME.toLowerCase() || !changed.some((one) => one.name === sheet));
  const added = changed.flatMap(({ name, autoFilter }) => (autoFilter ? [{ name: FILTER_NAME, sheet: name, hidden: true, formula: `${quotedSheet(name)}!${absolute(autoFilter.area)}` }] : []));
  return [...kept, ...added];
}

function isFilterMoved({ autoFilter, facts }: Sheet): boolean {
  if (!autoFilter || !facts.autoFilter) return autoFilter !== facts.autoFilter;
  return !sameArea(autoFilter.area, facts.autoFilter.area);
}

function absolute({ row, column, rows, columns }: Area): string {
  return `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + rows}`;
}
