import type { SheetModel } from "./book";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** A point on a sheet: a cell, and how far it lies in it, in points. */
export interface Marker {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** Distances from the sheet's top left corner, in points. */
export interface Point {
  readonly left: number;
  readonly top: number;
}

/** English Metric Units in a point. */
export const EMU = 12_700;

/** The file measures columns in characters of the standard font, seven pixels wide; a pixel is three quarters of a point. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column's width in characters. */
export function pointsOfWidth(characters: number): number {
  return Math.trunc(characters * PIXELS_PER_CHARACTER + 0.5) * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number): number {
  return Math.trunc((Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_CHARACTER) * 256) / 256;
}

function columnPoints(sheet: SheetModel, column: number): number {
  const { hidden, width } = sheet.columnLook(column);
  return hidden ? 0 : pointsOfWidth(width ?? sheet.defaultColumnWidth);
}

function rowPoints(sheet: SheetModel, row: number): number {
  const { hidden, height } = sheet.rowLook(row);
  return hidden ? 0 : (height ?? sheet.defaultRowHeight);
}

export function pointAt(sheet: SheetModel, { row, column, down, across }: Marker): Point {
  let [left, top] = [across, down];
  for (let at = 0; at < column; at += 1) left += columnPoints(sheet, at);
  for (let at = 0; at < row; at += 1) top += rowPoints(sheet, at);
  return { left, top };
}

export function markerAt(sheet: SheetModel, { left, top }: Point): Marker {
  const [column, across] = stepIn(left, MAX_COLUMNS, (at) => columnPoints(sheet, at));
  const [row, down] = stepIn(top, MAX_ROWS, (at) => rowPoints(sheet, at));
  return { row, column, down, across };
}

/** How many whole steps fit into a distance, and what is left of it. */
function stepIn(distance: number, steps: number, size: (step: number) => number): [step: number, rest: number] {
  let rest = distance;
  for (let step = 0; step < steps - 1; step += 1) {
    const length = size(step);
    if (rest < length) return [step, rest];
    rest -= length;
  }
  return [steps - 1, 0];
}
