import { parseArea } from "./areas";
import type { Area, Formats, Scalar } from "./book";
import type { DateGroup } from "./filter-dates";
import { attribute, child, childrenOf, flagAt, numberAt, type Element } from "./xml";

/** A table's filter by the table's id, or the sheet's own. */
export interface FilterPlace {
  readonly table: number | null;
}

/** What one column of a filter lets through. Kinds that are not modelled (custom, top ten, colour, dynamic, icon) are kept in the file and named as it names them. */
export type Criteria =
  | { readonly kind: "values"; readonly texts: readonly string[]; readonly blanks: boolean; readonly dates: readonly DateGroup[] }
  | { readonly kind: "other"; readonly name: string };

export interface ColumnFilter {
  /** Counted from the filter's first column. */
  readonly column: number;
  readonly criteria: Criteria;
}

/** How cells read to whoever filters: a filter goes by what cells show, and that depends on who shows them. */
export interface CellTexts {
  readonly formats: Formats;
  readonly date1904: boolean;
  text(value: Scalar, numberFormat: string, date1904: boolean): string;
}

/** The sheet's own filter, headings and all. `filtered`: it hides rows now. */
export interface SheetFilter {
  readonly area: Area;
  readonly filtered: boolean;
  readonly columns?: readonly ColumnFilter[];
}

/** The columns of an `<autoFilter>` that have criteria (18.3.2.7). */
export function readColumnFilters(autoFilter: Element | undefined): ColumnFilter[] {
  return childrenOf(autoFilter, "filterColumn").flatMap((element) => {
    const column = numberAt(element, "colId");
    const [found] = element.children;
    return column === undefined || !found ? [] : [{ column, criteria: readCriteria(found) }];
  });
}

function readCriteria(element: Element): Criteria {
  const groups = childrenOf(element, "dateGroupItem").map(readDateGroup);
  if (element.name !== "filters" || groups.includes(null)) return { kind: "other", name: element.name };
  const texts = childrenOf(element, "filter").map((one) => attribute(one, "val") ?? "");
  return { kind: "values", texts, blanks: flagAt(element, "blank"), dates: groups.filter((group) => group !== null) };
}

const PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

/** Parts finer than the group's own say nothing; null where a part is missing. */
function readDateGroup(element: Element): DateGroup | null {
  const last = PARTS.findIndex((part) => part === attribute(element, "dateTimeGrouping"));
  const parts = PARTS.slice(0, last + 1).map((part) => numberAt(element, part));
  return last < 0 || parts.some((part) => part === undefined) ? null : parts.filter((part) => part !== undefined);
}

/** The area below the headings, and above the totals row where there is one. */
export function filteredRows(area: Area, totals: boolean): Area {
  return { ...area, row: area.row + 1, rows: Math.max(0, area.rows - 1 - (totals ? 1 : 0)) };
}

/** The sheet's own filter; null where it has none. `hides` tells whether rows of an area are hidden. */
export function readSheetFilter(root: Element, hides: (area: Area) => boolean): SheetFilter | null {
  const element = child(root, "autoFilter");
  const area = parseArea(attribute(element, "ref") ?? "");
  if (!area) return null;
  const columns = readColumnFilters(element);
  return { area, filtered: columns.length > 0 && hides(area), columns };
}
