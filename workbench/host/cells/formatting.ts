import type { Area, FormatChange, SheetModel } from "../../file/book";
import type { Json } from "../json";
import { beforeChange, restyler, type World } from "../world";
import { type Cells, intersection, isWholeColumns, isWholeRows } from "./address";
import type { FormatProperty } from "./format-properties";
import { setStyle } from "./writing";

/** Changes the look of cells. Of whole columns the column's own style is changed as well, so that cells yet to come have it. */
export function restyle(world: World, cells: Cells, change: FormatChange): void {
  beforeChange(world, cells.sheet);
  restyleWith(cells, restyler(world, change));
}

export function restyleWith({ sheet, area }: Cells, restyle: (style: number) => number): void {
  const reach = reachOf(sheet, area);
  // Cells first: those without a style of their own show their column's.
  if (reach !== null) eachCell(reach, (row, column) => setStyle(sheet, row, column, restyle));
  if (isWholeColumns(area)) eachColumn(area, (column) => sheet.setColumnLook(column, { style: restyle(sheet.columnLook(column).style) }));
}

/** The cells that a change of look must touch one by one: of whole rows and columns those in use. */
function reachOf(sheet: SheetModel, area: Area): Area | null {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = sheet.used(false);
  return used === null ? null : intersection(area, used);
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
  }
}

export function eachRow(area: Area, visit: (row: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) visit(row);
}

export function eachColumn(area: Area, visit: (column: number) => void): void {
  for (let column = area.column; column < area.column + area.columns; column += 1) visit(column);
}

/** What all the cells have in common; null where they differ (documentation: mixed properties are null). */
export function common(world: World, { sheet, area }: Cells, property: FormatProperty): Json {
  const values = new Set<Json>();
  for (const style of stylesIn(sheet, area)) values.add(property.read(world.book.formats.get(style)));
  return onlyOne(values);
}

export function onlyOne(values: ReadonlySet<Json>): Json {
  const [first = null] = values;
  return values.size === 1 ? first : null;
}

/** The styles of the cells in use, and of the rows and columns where the area goes beyond those. */
function stylesIn(sheet: SheetModel, area: Area): Set<number> {
  if (area.rows === 1 && area.columns === 1) return new Set([sheet.style(area.row, area.column)]);
  const styles = new Set<number>();
  const used = sheet.used(false);
  const within = used === null ? null : intersection(area, used);
  if (within !== null) eachCell(within, (row, column) => styles.add(sheet.style(row, column)));
  const goesBeyond = within === null || within.rows < area.rows || within.columns < area.columns;
  if (goesBeyond) {
    const ofRows = [...sheet.rowStyles()].filter(([row]) => row >= area.row && row < area.row + area.rows);
    for (const [, style] of ofRows) styles.add(style);
    if (ofRows.length < area.rows) eachColumn(area, (column) => styles.add(sheet.columnLook(column).style));
  }
  return styles;
}
