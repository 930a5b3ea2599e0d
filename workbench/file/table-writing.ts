import { areaName, contains, overlaps, parseArea, sameArea } from "./areas";
import type { Area, TableModel } from "./book";
import { filterXml, isSortKept, newFilterXml } from "./filter-writing";
import { unsupportedChange } from "./problem";
import { prefixed } from "./schema-order";
import { escapeText, unescapeText } from "./shared-strings";
import type { Sheet } from "./sheet";
import type { TableInFile } from "./tables";
import { attribute, child, childrenOf, numberAt, parseXml, type Element } from "./xml";
import { escapeXml, spliced, withAttributes, type Splice } from "./xml-writing";

/** A table to be written: as the file has it and as it is to be. */
export interface TableChange {
  readonly before: TableInFile;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly now: TableModel;
  readonly sheet: Sheet;
}

/** The tables of a sheet that differ from the file; a change to one that cannot be written is refused by name. */
export function tableChanges(sheet: Sheet): TableChange[] {
  return sheet.facts.tables.flatMap((before) => {
    const now = sheet.tables.find(({ id }) => id === before.id);
    if (!now) return [];
    const change = { before, area: now.area, columns: now.columns, now, sheet };
    if (now.totals !== before.totals) throw refusal(before, "its totals row cannot be turned on or off yet");
    const isInOrder = now.filterColumns === before.filterColumns && !sheet.sorted.some((area) => overlaps(area, now.area));
    const same = isInOrder && sameArea(change.area, before.area) && isLookAlike(now, before) && now.name === before.name && change.columns.join("\n") === before.columns.join("\n");
    return same ? [] : [change];
  });
}

function isLookAlike(a: TableModel, b: TableModel): boolean {
  return a.style === b.style && a.banded === b.banded && a.filterButtons === b.filterButtons;
}

function refusal(table: TableModel, why: string): Error {
  return unsupportedChange(`The table "${table.name}" cannot be changed so: ${why}. Change it in Excel.`);
}

/** Names of columns that are in the file and go, by another name or altogether: a formula may speak of them. */
export function lostNames({ before, columns }: TableChange): string[] {
  return before.columns.filter((name, at) => columns[at] !== name);
}

/** The table part with the change. */
export function patchedTable(text: string, change: TableChange): string {
  const root = parseXml(text, `the table in ${change.before.part}`);
  const { before, now } = change;
  return spliced(text, [
    withAttributes(text, root, { ref: areaName(change.area), ...(now.name === before.name ? {} : { name: now.name, displayName: now.name }) }),
    ...filterSplices(text, root, change),
    ...columnSplices(text, root, change.columns),
    ...styleSplices(text, root, change),
  ]);
}

function styleSplices(text: string, root: Element, { before, now }: TableChange): Splice[] {
  if (now.style === before.style && now.banded === before.banded) return [];
  const style = child(root, "tableStyleInfo");
  if (style) return [withAttributes(text, style, { name: now.style === "" ? null : now.style, showRowStripes: now.banded ? "1" : "0" })];
  const place = child(root, "tableColumns")?.end ?? root.contentEnd;
  return [{ start: place, end: place, text: prefixed(tableStyleXml(now), root.prefix) }];
}

/** A table without a style has none of that name (18.5.1.5). */
export function tableStyleXml({ style, banded }: TableModel): string {
  const name = style === "" ? "" : ` name="${escapeXml(style)}"`;
  return `<tableStyleInfo${name} showFirstColumn="0" showLastColumn="0" showRowStripes="${banded ? 1 : 0}" showColumnStripes="0"/>`;
}

/** The filter covers the headings and the data, not the totals; criteria and sorting of what is gone go too. */
function filterSplices(text: string, root: Element, change: TableChange): Splice[] {
  const { area, before, now, sheet } = change;
  const filter = child(root, "autoFilter");
  if (now.filterButtons !== before.filterButtons) return buttonSplices(root, filter, now);
  const sort = child(root, "sortState");
  const keepsSort = (one: Element): boolean => isWithin(parseArea(attribute(one, "ref") ?? ""), area) && isSortKept(sheet, one);
  const stale = sort && !keepsSort(sort) ? [{ start: sort.start, end: sort.end, text: "" }] : [];
  if (!filter) return stale;
  const covered = { ...area, rows: area.rows - (before.totals ? 1 : 0) };
  return [{ start: filter.start, end: filter.end, text: filterXml(text, filter, { area: covered, before: before.filterColumns ?? [], now: now.filterColumns ?? [], keepsSort }) }, ...stale];
}

function buttonSplices(root: Element, filter: Element | undefined, now: TableModel): Splice[] {
  if (filter && filter.children.length > 0) throw refusal(now, "its filter is in use, and the buttons cannot be hidden here");
  if (filter) return [{ start: filter.start, end: filter.end, text: "" }];
  const covered = { ...now.area, rows: now.area.rows - (now.totals ? 1 : 0) };
  return [{ start: root.contentStart, end: root.contentStart, text: newFilterXml(covered, now.filterColumns ?? [], root.prefix) }];
}

function isWithin(inner: Area | null, outer: Area): boolean {
  return inner !== null && contains(outer, inner.row, inner.column) && contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);
}

function columnSplices(text: string, root: Element, names: readonly string[]): Splice[] {
  const list = child(root, "tableColumns");
  if (!list) return [];
  const columns = childrenOf(list, "tableColumn");
  const nextId = Math.max(0, ...columns.map((column) => numberAt(column, "id") ?? 0)) + 1;
  const added = names.slice(columns.length).map((name, at) => columnXml(nextId + at, name));
  const end = columns.at(-1)?.end ?? list.contentStart;
  return [
    withAttributes(text, list, { count: String(names.length) }),
    ...columns.flatMap((column, at) => columnSplice(text, column, names[at])),
    { start: end, end, text: prefixed(added.join(""), root.prefix) },
  ];
}

function columnSplice(text: string, column: Element, name: string | undefined): Splice[] {
  if (name === undefined) return [{ start: column.start, end: column.end, text: "" }];
  return unescapeText(attribute(column, "name") ?? "") === name ? [] : [withAttributes(text, column, { name: writtenName(name) })];
}

export function columnXml(id: number, name: string): string {
  return `<tableColumn id="${id}" name="${escapeXml(writtenName(name))}"/>`;
}

/** Line breaks in a column's name are written as escapes, since an attribute cannot hold them. */
function writtenName(name: string): string {
  return escapeText(name).replace(/[\n\t]/g, (c) => (c === "\n" ? "_x000a_" : "_x0009_"));
}
