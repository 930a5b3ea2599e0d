import { sameArea } from "../../file/areas";
import type { Area, SheetModel, TableModel } from "../../file/book";
import type { DateGroup } from "../../file/filter-dates";
import type { CellTexts, ColumnFilter, Criteria } from "../../file/filters";
import { displayText } from "../display/display";
import { isJsonObject, type Json } from "../json";
import { accessDenied, invalidArgument, notImplemented } from "../refusal";
import { beforeBookChange, beforeChange, isProtected, type World } from "../world";
import { intersection, isUnbounded } from "./address";

/** A sheet's own filter, or a table's. */
export interface FilterRef {
  readonly sheet: SheetModel;
  readonly table: TableModel | null;
}

/** The cells that a filter covers: headings and data, without a totals row; null where there is none. */
export function filterArea({ sheet, table }: FilterRef): Area | null {
  if (table === null) return sheet.autoFilter?.area ?? null;
  return table.headings && table.filterButtons ? { ...table.area, rows: table.area.rows - (table.totals ? 1 : 0) } : null;
}

export function columnFilters({ sheet, table }: FilterRef): readonly ColumnFilter[] {
  return (table === null ? sheet.autoFilter?.columns : table.filterColumns) ?? [];
}

/** The filter hides rows, or has criteria (documentation of AutoFilter.isDataFiltered: "has filter criteria"). */
export function isDataFiltered(ref: FilterRef): boolean {
  const filtered = ref.table === null ? (ref.sheet.autoFilter?.filtered ?? false) : ref.table.filtered;
  return filtered || columnFilters(ref).length > 0;
}

const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** A column's criteria for the client; null where it has none. What is not set is null (office-js #1226). */
export function criteriaJson(ref: FilterRef, column: number): Json {
  const criteria = columnFilters(ref).find((one) => one.column === column)?.criteria;
  if (criteria === undefined) return null;
  if (criteria.kind === "other") throw notImplemented(`reading a filter of the kind "${criteria.name}"`);
  const nothing = { color: null, criterion1: null, criterion2: null, dynamicCriteria: null, icon: null, operator: null, subField: null };
  return { ...nothing, filterOn: "Values", values: valuesOf(criteria) };
}

function valuesOf({ texts, blanks, dates }: Extract<Criteria, { kind: "values" }>): Json {
  return [...texts, ...(blanks ? [""] : []), ...dates.map((group) => ({ date: isoText(group), specificity: SPECIFICITIES[group.length - 1] ?? "Second" }))];
}

/** "2026-04-30" or "2026-04-30T12:00:00"; parts that are not meant are the first ones. */
function isoText(group: DateGroup): string {
  const [year = 1900, month = 1, day = 1, ...time] = group;
  const two = (part: number): string => String(part).padStart(2, "0");
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return time.length === 0 ? date : `${date}T${[0, 1, 2].map((at) => two(time[at] ?? 0)).join(":")}`;
}

/** Shows the rows with these texts and dates in a column of the filter; null takes the column's criteria away. */
export function filterColumn(world: World, ref: FilterRef, column: number, shown: readonly (string | DateGroup)[] | null): void {
  const area = filterArea(ref);
  if (area === null || column < 0 || column >= area.columns) throw invalidArgument(`the filter has no column ${column}`);
  beforeFiltering(world, ref.sheet);
  if (ref.sheet.setFilter === undefined) throw notImplemented("filters over this workbook");
  ref.sheet.setFilter({ table: ref.table?.id ?? null }, area.column + column, shown, textsOf(world));
}

/** Takes the criteria of every column away. */
export function clearCriteria(world: World, ref: FilterRef): void {
  beforeFiltering(world, ref.sheet);
  if (columnFilters(ref).length > 0) ref.sheet.clearFilter?.({ table: ref.table?.id ?? null }, textsOf(world));
}

export function reapplyCriteria(world: World, ref: FilterRef): void {
  beforeFiltering(world, ref.sheet);
  if (columnFilters(ref).length > 0) ref.sheet.reapplyFilter?.({ table: ref.table?.id ?? null }, textsOf(world));
}

/** Puts the filter over cells; criteria stay where it lies there already. A table's filter covers its table, whatever cells of it are named (assumed). */
export function applyFilter(world: World, ref: FilterRef, cells: Area): void {
  const { sheet, table } = ref;
  const before = filterArea(ref);
  if (table !== null) {
    if (intersection(table.area, cells) === null) throw invalidArgument(`the range is not of the table "${table.name}"`);
    if (!table.headings) throw notImplemented("a filter of a table without headings");
    if (before === null) beforeChange(world, sheet);
    table.filterButtons = true;
    return;
  }
  const area = boundedArea(sheet, cells);
  if (before !== null && sameArea(before, area)) return;
  turnOn(world, sheet, area);
}

/** Takes the filter away and shows its rows. */
export function removeFilter(world: World, ref: FilterRef): void {
  if (filterArea(ref) === null) return;
  if (ref.table === null) return turnOn(world, ref.sheet, null);
  beforeChange(world, ref.sheet);
  clearCriteria(world, ref);
  ref.table.filterButtons = false;
}

function turnOn(world: World, sheet: SheetModel, area: Area | null): void {
  beforeChange(world, sheet);
  if (sheet.enableFilter === undefined) throw notImplemented("filters over this workbook");
  sheet.enableFilter(area);
}

/** Whole columns or rows, as far as they are in use. */
function boundedArea(sheet: SheetModel, area: Area): Area {
  const used = isUnbounded(area) ? sheet.used(true) : area;
  const within = used === null ? null : intersection(used, area);
  if (within === null) throw invalidArgument("there is nothing to filter in the range");
  if (within.rows * within.columns === 1) throw notImplemented("a filter of a single cell, which Excel widens to the cells round it");
  return within;
}

/** A protected sheet's filter can be used where the protection allows that, not turned on or off (documentation of WorksheetProtectionOptions.allowAutoFilter). */
function beforeFiltering(world: World, sheet: SheetModel): void {
  beforeBookChange(world);
  if (isProtected(world, sheet) && sheet.protection?.allowed.autoFilter !== true) throw accessDenied(`the sheet "${sheet.name}" is protected`);
  world.changed.add(sheet);
}

function textsOf({ book: { formats, date1904 } }: World): CellTexts {
  return { formats, date1904, text: displayText };
}

/** The texts and dates of criteria (`FilterCriteria`) that filter on values; others are refused by name. Properties that are null are refused (office-js #1226). */
export function shownBy(criteria: Json): (string | DateGroup)[] {
  if (!isJsonObject(criteria)) throw invalidArgument("filter criteria are an object");
  const { filterOn, values, ...others } = criteria;
  if (filterOn !== "Values") throw notImplemented(`a filter on ${JSON.stringify(filterOn ?? null)}; the one on "Values" is there`);
  const [other] = Object.keys(others);
  if (other !== undefined) throw invalidArgument(`"${other}" has no place in a filter on values`);
  if (!Array.isArray(values)) throw invalidArgument("the values of a filter are an array");
  return values.map((value: Json) => (typeof value === "string" ? value : groupIn(value)));
}

const ISO_DATE = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d))?)?.*)?)?$/;

/** `FilterDatetime`: a date in ISO 8601, and how much of it is meant. */
function groupIn(value: Json): DateGroup {
  const { date, specificity } = isJsonObject(value) ? value : {};
  const parts = ISO_DATE.exec(typeof date === "string" ? date : "");
  const size = SPECIFICITIES.findIndex((one) => one === specificity) + 1;
  if (parts === null || size === 0) throw invalidArgument(`${JSON.stringify(value)} is neither a text nor a date to filter by`);
  return Array.from({ length: size }, (_, at) => Number(parts[at + 1] ?? (at < 3 ? 1 : 0)));
}
