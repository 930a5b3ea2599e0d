import { areaName, overlaps } from "./areas";
import type { Area, Scalar, SheetModel, TableModel } from "./book";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { unsupportedChange } from "./problem";

/** Throws a sentence where Excel would not resize the table so, or where it could not be done without loss. */
export function checkResize(sheet: SheetModel, table: TableModel, area: Area, queried: boolean): void {
  const refuse = (why: string): never => {
    throw unsupportedChange(`The table "${table.name}" on the sheet "${sheet.name}" cannot be made ${areaName(area)}: ${why}.`);
  };
  const fixedRows = (table.headings ? 1 : 0) + (table.totals ? 1 : 0);
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS || area.columns < 1) refuse("that is no area of the sheet");
  if (queried && area.columns !== table.area.columns) refuse("a query fills it and settles its columns");
  if (area.rows <= fixedRows) refuse("a table needs at least one row below its headings");
  if (table.headings && area.row !== table.area.row) refuse("its headings must stay in their row");
  if (!overlaps(area, table.area)) refuse("it would not overlap the table as it is");
  if (table.totals && area.row + area.rows !== table.area.row + table.area.rows) refuse("its totals row would have to move; turn the totals row off in Excel first");
  if (area.column !== table.area.column) refuse("its first column must stay where it is");
  const other = sheet.tables.find((one) => one.id !== table.id && overlaps(one.area, area));
  if (other) refuse(`the table "${other.name}" is in the way`);
  const merge = sheet.merges.find((one) => overlaps(one, area) && !overlaps(one, table.area));
  if (merge) refuse(`the merged cells ${areaName(merge)} are in the way`);
}

/** The column names that the table has at an area: those it has, and for new columns the heading cells' texts, made unique as Excel makes them. */
export function columnNames(sheet: SheetModel, table: TableModel, area: Area): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < area.columns; at++) {
    const name = table.columns[at] ?? uniqueName(table.headings ? headingText(sheet.value(area.row, area.column + at)) : "", at, taken);
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

/** What a value reads as in a heading. */
export function headingText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** The text as it is, or "Column3" where blank, with a number behind it where it is taken (names in lower case). */
export function uniqueName(wanted: string, at: number, taken: ReadonlySet<string>): string {
  const base = wanted || "Column";
  let name = wanted || `Column${at + 1}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
  return name;
}
