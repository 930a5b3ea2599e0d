import { areaName, overlaps, parseArea, sameArea } from "./areas";
import type { Area } from "./book";
import type { DateGroup } from "./filter-dates";
import type { ColumnFilter, Criteria } from "./filters";
import { placeFor, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { attribute, child, numberAt, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

/** A filter to be written over the one that the file has. */
export interface FilterChange {
  /** The headings and what is filtered, without a totals row. */
  readonly area: Area;
  readonly before: readonly ColumnFilter[];
  readonly now: readonly ColumnFilter[];
  /** Whether what the file says of the order of the rows still holds. */
  readonly keepsSort: (sort: Element) => boolean;
}

export function isFilterChanged({ autoFilter, facts, sorted }: Sheet): boolean {
  return autoFilter !== facts.autoFilter || sorted.length > 0;
}

/** The sheet's own filter, and what the file says of its rows' order. */
export function sheetFilterSplices(text: string, root: Element, sheet: Sheet): Splice[] {
  if (!isFilterChanged(sheet)) return [];
  const { autoFilter: now, facts } = sheet;
  const known = child(root, "autoFilter");
  const sort = child(root, "sortState");
  const stale = sort && !isSortKept(sheet, sort) ? [gone(sort)] : [];
  if (!now) return [...(known ? [gone(known)] : []), ...stale];
  const isSame = facts.autoFilter !== null && sameArea(facts.autoFilter.area, now.area);
  if (!known || !isSame) {
    const place = placeFor(root, "autoFilter", WORKSHEET_ORDER);
    return [{ start: known?.start ?? place, end: known?.end ?? place, text: newFilterXml(now.area, now.columns ?? [], root.prefix) }, ...stale];
  }
  const change = { area: now.area, before: facts.autoFilter.columns ?? [], now: now.columns ?? [], keepsSort: (one: Element) => isSortKept(sheet, one) };
  return [{ start: known.start, end: known.end, text: filterXml(text, known, change) }, ...stale];
}

/** Rows of it have not been sorted since. */
export function isSortKept({ sorted }: Sheet, sort: Element): boolean {
  const area = parseArea(attribute(sort, "ref") ?? "");
  return area === null || !sorted.some((one) => overlaps(one, area));
}

function gone({ start, end }: Element): Splice {
  return { start, end, text: "" };
}

/** An `<autoFilter>` that the file does not have yet. */
export function newFilterXml(area: Area, columns: readonly ColumnFilter[], prefix: string): string {
  const written = columns.map((column) => newColumnXml(column, prefix)).join("");
  const open = `<${prefix}autoFilter ref="${areaName(area)}"`;
  return written === "" ? `${open}/>` : `${open}>${written}</${prefix}autoFilter>`;
}

/** An `<autoFilter>` of the file with its changes: columns in their order, and what no change concerns as it is written. */
export function filterXml(text: string, element: Element, change: FilterChange): string {
  const open = withAttributes(text, element, { ref: areaName(change.area) }).text.replace(/\s*\/?>$/, "");
  const added = change.now.filter(({ column }) => !element.children.some((one) => one.name === "filterColumn" && numberAt(one, "colId") === column));
  let written = "";
  for (const one of element.children) {
    const column = one.name === "filterColumn" ? (numberAt(one, "colId") ?? 0) : Infinity;
    while ((added[0]?.column ?? Infinity) < column) written += added.splice(0, 1).map((each) => newColumnXml(each, element.prefix)).join("");
    written += one.name === "filterColumn" ? columnXml(text, one, change) : childXml(text, one, change);
  }
  written += added.map((each) => newColumnXml(each, element.prefix)).join("");
  return written === "" ? `${open}/>` : `${open}>${written}</${element.prefix}autoFilter>`;
}

function childXml(text: string, element: Element, { keepsSort }: FilterChange): string {
  return element.name === "sortState" && !keepsSort(element) ? "" : text.slice(element.start, element.end);
}

/** A column of the file's filter. One that says more than its criteria, such as that its button is hidden, stays without them. */
function columnXml(text: string, element: Element, { area, before, now }: FilterChange): string {
  const id = numberAt(element, "colId") ?? 0;
  if (id >= area.columns) return "";
  const criteria = now.find(({ column }) => column === id)?.criteria;
  if (criteria === before.find(({ column }) => column === id)?.criteria) return text.slice(element.start, element.end);
  const [known] = element.children;
  const others = element.children.filter((one) => one !== known || one.name === "extLst").map((one) => text.slice(one.start, one.end)).join("");
  const content = (criteria ? criteriaXml(criteria, element.prefix) : "") + others;
  if (content === "" && element.attributes.size === 1) return "";
  const open = withAttributes(text, element, {}).text.replace(/\s*\/?>$/, "");
  return content === "" ? `${open}/>` : `${open}>${content}</${element.prefix}filterColumn>`;
}

function newColumnXml({ column, criteria }: ColumnFilter, prefix: string): string {
  return `<${prefix}filterColumn colId="${column}">${criteriaXml(criteria, prefix)}</${prefix}filterColumn>`;
}

/** Texts, then dates (18.3.2.8). Criteria of other kinds are never written: they stand in the file. */
function criteriaXml(criteria: Criteria, prefix: string): string {
  if (criteria.kind === "other") return "";
  const { texts, blanks, dates } = criteria;
  const inner = texts.map((one) => `<${prefix}filter val="${escapeXml(one)}"/>`).join("") + dates.map((group) => dateXml(group, prefix)).join("");
  const open = `<${prefix}filters${blanks ? ' blank="1"' : ""}`;
  return inner === "" ? `${open}/>` : `${open}>${inner}</${prefix}filters>`;
}

const PARTS = ["year", "month", "day", "hour", "minute", "second"];

function dateXml(group: DateGroup, prefix: string): string {
  const parts = group.map((value, at) => ` ${PARTS[at]}="${value}"`).join("");
  return `<${prefix}dateGroupItem${parts} dateTimeGrouping="${PARTS[group.length - 1]}"/>`;
}
