import { contains } from "../../file/areas";
import type { Area, FormatChange, SheetModel, TableModel } from "../../file/book";
import { type Entry, entryOf, type EntryRules } from "../entry/entry";
import type { Json } from "../json";
import { invalidArgument } from "../refusal";
import { beforeCellChange, isFiltered, restyler, type World } from "../world";
import { type Cells, isUnbounded } from "./address";
import { clientValue, visibleRows } from "./reading";

/** The rows of a 2-D array of the range's shape; one value stands for all cells. Refuses any other shape. */
function rowsOfShape({ area }: Cells, input: Json): readonly (readonly Json[])[] {
  if (isUnbounded(area)) throw invalidArgument("the cells of whole rows or columns cannot be set in one go");
  if (!Array.isArray(input)) return repeated(area, input);
  const right = input.length === area.rows && input.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!right) throw invalidArgument(`the rows or columns of the array do not match the ${area.rows} × ${area.columns} cells of the range`);
  return input as readonly (readonly Json[])[];
}

function repeated(area: Area, value: Json): readonly (readonly Json[])[] {
  if (value === null) throw invalidArgument("null is no value for a range");
  const row = Array.from({ length: area.columns }, () => value);
  return Array.from({ length: area.rows }, () => row);
}

/** One cell to be written. */
interface Step {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

/**
 * Enters a 2-D array into the cells: null leaves a cell alone, "" empties it, texts are read as typed. Nothing is
 * written where any of it is refused.
 */
export function enter(world: World, cells: Cells, input: Json): void {
  const { sheet, area } = cells;
  const rows = rowsOfShape(cells, input);
  const steps = stepsFor(world, cells, rows);
  beforeCellChange(world, sheet, () => isAnyLocked(world, sheet, steps));
  for (const line of rows) for (const value of line) if (value !== null) world.counts.cellsWritten += 1;
  writeSteps(world, sheet, steps);
  renameColumns(sheet, area);
}

/**
 * Where each value of the array goes. Across rows that a filter hides Excel misplaces a block (office-js #224): assumed
 * here is that the values fill the visible rows from the top and the rest of them are lost.
 */
function stepsFor(world: World, { sheet, area }: Cells, rows: readonly (readonly Json[])[]): Step[] {
  const targets = targetRows(sheet, area);
  const merged = sheet.merges.length === 0 ? () => false : (row: number, column: number) => isCovered(sheet, row, column);
  const isText = textCells(world, sheet);
  const rules: EntryRules = { date1904: world.book.date1904, thisYear: world.thisYear };
  const steps: Step[] = [];
  rows.forEach((line, at) => {
    const row = targets[at];
    line.forEach((value, offset) => {
      const column = area.column + offset;
      if (value === null) return;
      if (typeof value === "object") throw invalidArgument("a cell's value is a text, a number, true or false");
      const entry = entryOf(value, isText(row ?? area.row + at, column), rules);
      if (row !== undefined && !merged(row, column)) steps.push({ row, column, entry });
    });
  });
  return steps;
}

function targetRows(sheet: SheetModel, area: Area): number[] {
  if (area.rows > 1 && isFiltered(sheet, area)) return visibleRows(sheet, area);
  return Array.from({ length: area.rows }, (_, at) => area.row + at);
}

/** The cell lies under another one with which it is merged: only the top left cell of merged ones holds a value. */
function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some((merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column));
}

function textCells(world: World, sheet: SheetModel): (row: number, column: number) => boolean {
  const known: boolean[] = [];
  return (row, column) => {
    const style = sheet.style(row, column);
    return (known[style] ??= world.book.formats.get(style).numberFormat === "@");
  };
}

function isAnyLocked(world: World, sheet: SheetModel, cells: readonly { readonly row: number; readonly column: number }[]): boolean {
  return cells.some(({ row, column }) => world.book.formats.get(sheet.style(row, column)).locked);
}

function writeSteps(world: World, sheet: SheetModel, steps: readonly Step[]): void {
  const styleFor = styleAfterEntry(world);
  for (const { row, column, entry } of steps) {
    const before = sheet.style(row, column);
    const style = styleFor(before, entry);
    const content = entry.formula === undefined ? { value: entry.value } : { formula: entry.formula };
    sheet.set(row, column, style === before ? content : { ...content, style });
  }
}

/** What is typed gives a General cell its format, and an apostrophe is remembered in the cell's style. */
function styleAfterEntry(world: World): (style: number, entry: Entry) => number {
  const restylers = new Map<string, (style: number) => number>();
  const { formats } = world.book;
  return (style, { numberFormat, quotePrefix = false }) => {
    const { quotePrefix: hadPrefix, numberFormat: had } = formats.get(style);
    const takesFormat = numberFormat !== undefined && had === "General";
    if (!takesFormat && hadPrefix === quotePrefix) return style;
    const change: FormatChange = { ...(takesFormat ? { numberFormat } : {}), ...(hadPrefix === quotePrefix ? {} : { quotePrefix }) };
    const key = JSON.stringify(change);
    const restyle = restylers.get(key) ?? restyler(world, change);
    restylers.set(key, restyle);
    return restyle(style);
  };
}

/** Sets number formats; null leaves a cell's format alone. */
export function enterNumberFormats(world: World, cells: Cells, input: Json): void {
  const { sheet, area } = cells;
  const rows = rowsOfShape(cells, input);
  if (rows.flat().some((format) => format !== null && typeof format !== "string")) throw invalidArgument("a number format is a text");
  beforeCellChange(world, sheet, () => true);
  const restylers = new Map<string, (style: number) => number>();
  rows.forEach((line, at) =>
    line.forEach((format, offset) => {
      if (typeof format !== "string") return;
      const restyle = restylers.get(format) ?? restyler(world, { numberFormat: format });
      restylers.set(format, restyle);
      setStyle(sheet, area.row + at, area.column + offset, restyle);
    }),
  );
}

export function setStyle(sheet: SheetModel, row: number, column: number, restyle: (style: number) => number): void {
  const before = sheet.style(row, column);
  const after = restyle(before);
  if (after !== before) sheet.set(row, column, { style: after });
}

/** A heading that is written is the column's name from then on: a text that no other column of the table has. */
function renameColumns(sheet: SheetModel, area: Area): void {
  for (const table of sheet.tables) {
    const { row, column } = table.area;
    if (!table.headings || row < area.row || row >= area.row + area.rows) continue;
    for (let at = 0; at < table.columns.length; at += 1) if (contains(area, row, column + at)) renameColumn(sheet, table, at);
  }
}

function renameColumn(sheet: SheetModel, table: TableModel, at: number): void {
  const [row, column] = [table.area.row, table.area.column + at];
  const heading = clientValue(sheet.value(row, column));
  const name = freeName(String(heading), at, table.columns);
  if (name !== heading) sheet.set(row, column, { value: name });
  if (name !== table.columns[at]) table.columns[at] = name;
}

function freeName(wanted: string, at: number, names: readonly string[]): string {
  const taken = new Set(names.filter((_, other) => other !== at).map((name) => name.toLowerCase()));
  const base = wanted === "" ? "Column" : wanted;
  let name = wanted === "" ? `Column${at + 1}` : wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
  return name;
}
