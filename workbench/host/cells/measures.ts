import { contains } from "../../file/areas";
import type { Area, SheetModel } from "../../file/book";
import { pointsOfWidth, widthOfPoints } from "../../file/placing";
import type { Json } from "../json";
import { invalidArgument } from "../refusal";
import { beforeChange, type World } from "../world";
import { type Cells, intersection } from "./address";
import { eachCell, eachColumn, eachRow, onlyOne } from "./formatting";
import { textReader } from "./reading";
import { fittedHeights } from "./row-fitting";

/** Pixels of a character of the standard font, in which the file measures columns. */
const PIXELS_PER_CHARACTER = 7;
/** Pixels round a cell's text. */
const EDGES = 5;
const WIDEST = 255;

/** Points; null where the columns differ. */
export function columnWidth({ sheet, area }: Cells): Json {
  const widths = new Set<Json>();
  eachColumn(area, (column) => {
    const { width } = sheet.columnLook(column);
    widths.add(width === undefined ? pointsOfWidth(sheet.defaultColumnWidth) : pointsOfWidth(width));
  });
  return onlyOne(widths);
}

export function setColumnWidth(world: World, { sheet, area }: Cells, points: Json): void {
  if (typeof points !== "number" || points < 0) throw invalidArgument(`${JSON.stringify(points)} is no width`);
  beforeChange(world, sheet);
  eachColumn(area, (column) => sheet.setColumnLook(column, { width: widthOfPoints(points) }));
}

/** Points; null where the rows differ. Rows beyond those in use have the usual height. */
export function rowHeight({ sheet, area }: Cells): Json {
  const heights = new Set<Json>();
  eachRow(knownRows(sheet, area), (row) => heights.add(sheet.rowLook(row).height ?? sheet.defaultRowHeight));
  return onlyOne(heights);
}

function knownRows(sheet: SheetModel, area: Area): Area {
  const used = sheet.used(false);
  const last = used === null ? area.row + 1 : Math.max(used.row + used.rows + 1, area.row + 1);
  return { ...area, rows: Math.min(area.rows, last - area.row) };
}

const TALLEST = 409;

export function setRowHeight(world: World, { sheet, area }: Cells, points: Json): void {
  if (typeof points !== "number" || points < 0 || points > TALLEST) throw invalidArgument(`${JSON.stringify(points)} is no height`);
  beforeChange(world, sheet);
  eachRow(area, (row) => sheet.setRowLook(row, { height: points, fitted: false }));
}

export function rowsHidden({ sheet, area }: Cells): Json {
  const hidden = new Set<Json>();
  eachRow(knownRows(sheet, area), (row) => hidden.add(sheet.rowLook(row).hidden));
  return onlyOne(hidden);
}

export function columnsHidden({ sheet, area }: Cells): Json {
  const hidden = new Set<Json>();
  eachColumn(area, (column) => hidden.add(sheet.columnLook(column).hidden));
  return onlyOne(hidden);
}

export function hideRows(world: World, { sheet, area }: Cells, hidden: Json): void {
  if (typeof hidden !== "boolean") throw invalidArgument("neither true nor false");
  beforeChange(world, sheet);
  eachRow(area, (row) => sheet.setRowLook(row, { hidden }));
}

export function hideColumns(world: World, { sheet, area }: Cells, hidden: Json): void {
  if (typeof hidden !== "boolean") throw invalidArgument("neither true nor false");
  beforeChange(world, sheet);
  eachColumn(area, (column) => sheet.setColumnLook(column, { hidden }));
}

/** As wide as the longest line shown in each column, all characters taken to be equally wide (assumed: Excel measures the font). */
export function autofitColumns(world: World, { sheet, area }: Cells): void {
  beforeChange(world, sheet);
  const used = sheet.used(true);
  const within = used === null ? null : intersection(area, used);
  if (within === null) return;
  const text = textReader(world, sheet);
  const longest = new Map<number, number>();
  eachCell(within, (row, column) => {
    if (sheet.merges.some((merge) => merge.columns > 1 && contains(merge, row, column))) return;
    const length = Math.max(...String(text(row, column)).split("\n").map((line) => line.length));
    if (length > (longest.get(column) ?? 0)) longest.set(column, length);
  });
  for (const [column, length] of longest) sheet.setColumnLook(column, { width: Math.min(WIDEST, length + EDGES / PIXELS_PER_CHARACTER) });
}

/** As tall as the rows' texts need, and fitted anew by Excel whenever they change. */
export function autofitRows(world: World, { sheet, area }: Cells): void {
  beforeChange(world, sheet);
  const rows = knownRows(sheet, area);
  const used = sheet.used(true);
  // The whole row counts, whatever part of it is asked for.
  const filled = used && intersection({ ...rows, column: 0, columns: used.column + used.columns }, used);
  const heights = filled ? fittedHeights(world, sheet, filled) : new Map<number, number>();
  eachRow(rows, (row) => sheet.setRowLook(row, { height: heights.get(row), fitted: true }));
}

export function isUsualWidth({ sheet, area }: Cells): Json {
  const usual = new Set<Json>();
  eachColumn(area, (column) => usual.add(sheet.columnLook(column).width === undefined));
  return onlyOne(usual);
}

export function useUsualWidth(world: World, { sheet, area }: Cells, usual: Json): void {
  if (usual !== true) throw invalidArgument("a column's standard width can only be turned on");
  beforeChange(world, sheet);
  eachColumn(area, (column) => sheet.setColumnLook(column, { width: undefined }));
}

export function isUsualHeight({ sheet, area }: Cells): Json {
  const usual = new Set<Json>();
  eachRow(knownRows(sheet, area), (row) => usual.add(sheet.rowLook(row).height === undefined));
  return onlyOne(usual);
}

export function useUsualHeight(world: World, { sheet, area }: Cells, usual: Json): void {
  if (usual !== true) throw invalidArgument("a row's standard height can only be turned on");
  beforeChange(world, sheet);
  eachRow(area, (row) => sheet.setRowLook(row, { height: undefined }));
}
