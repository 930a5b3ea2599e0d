import type { Area } from "../../file/book";
import { found } from "../cells/address";
import { applyFilter, clearCriteria, columnFilters, criteriaJson, filterArea, filterColumn, type FilterRef, isDataFiltered, reapplyCriteria, removeFilter, shownBy } from "../cells/filters";
import type { Json } from "../json";
import { type Argument, type HostObject, jsonOf, type Kind, wholeOf } from "../object";
import { invalidArgument } from "../refusal";
import { isAlive, type World } from "../world";
import { cellsOf, range } from "./range";

function isThere({ sheet, table }: FilterRef, world: World): boolean {
  return isAlive(world, sheet) && (table === null || sheet.tables.includes(table));
}

/** One entry for each column of the filter: its index is the column's (office-js #1226); null for one without criteria (assumed). */
function criteria(ref: FilterRef): Json {
  const area = filterArea(ref);
  return area === null ? [] : Array.from({ length: area.columns }, (_, column) => criteriaJson(ref, column));
}

/** A column without criteria is only given its button (documentation of AutoFilter.apply: it filters "if column index and filter criteria are specified"). */
function apply(ref: FilterRef, [cells, column = null, wanted = null]: readonly Argument[], world: World): void {
  const { sheet, area } = cellsOf(world, cells, ref.sheet);
  if (sheet !== ref.sheet) throw invalidArgument("the range is on another sheet than the filter");
  if (column !== null) demandColumn(area, wholeOf(column, "columnIndex"));
  const shown = wanted === null ? null : shownBy(jsonOf(wanted));
  applyFilter(world, ref, area);
  const start = filterArea(ref)?.column ?? area.column;
  if (column !== null && shown !== null) filterColumn(world, ref, area.column - start + wholeOf(column, "columnIndex"), shown);
}

function demandColumn({ columns }: Area, column: number): void {
  if (column < 0 || column >= columns) throw invalidArgument(`the range has no column ${column}`);
}

function clearColumn(ref: FilterRef, args: readonly Argument[], world: World): void {
  const column = wholeOf(args[0], "columnIndex");
  demandColumn(found(filterArea(ref), "the filter"), column);
  if (columnFilters(ref).some((one) => one.column === column)) filterColumn(world, ref, column, null);
}

function cellsOrNull(ref: FilterRef): HostObject | null {
  const area = filterArea(ref);
  return area === null ? null : range({ sheet: ref.sheet, area });
}

/** A sheet's own filter, or a table's. */
export const AUTO_FILTER: Kind<FilterRef> = {
  name: "AutoFilter",
  alive: isThere,
  properties: {
    Criteria: { get: criteria },
    Enabled: { get: (ref) => filterArea(ref) !== null },
    IsDataFiltered: { get: isDataFiltered },
  },
  finders: {
    GetRange: (ref) => found(cellsOrNull(ref), "the filter"),
    GetRangeOrNullObject: cellsOrNull,
  },
  methods: {
    Apply: apply,
    ClearColumnCriteria: clearColumn,
    ClearCriteria: (ref, _args, world) => clearCriteria(world, ref),
    Reapply: (ref, _args, world) => reapplyCriteria(world, ref),
    Remove: (ref, _args, world) => removeFilter(world, ref),
  },
};

/** The filter of one column of a table. */
export interface ColumnFilterRef extends FilterRef {
  readonly column: number;
}

export const FILTER: Kind<ColumnFilterRef> = {
  name: "Filter",
  alive: isThere,
  properties: {
    Criteria: { get: (ref) => criteriaJson(ref, ref.column) },
  },
  methods: {
    Apply: (ref, args, world) => filterColumn(world, ref, ref.column, shownBy(jsonOf(args[0]))),
    ApplyValuesFilter: (ref, args, world) => filterColumn(world, ref, ref.column, shownBy({ filterOn: "Values", values: jsonOf(args[0]) })),
    Clear: (ref, _args, world) => filterColumn(world, ref, ref.column, null),
  },
};
