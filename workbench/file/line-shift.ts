import type { Area } from "./book";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import type { Marker } from "./placing";

/** Lines are rows or columns, counted from 0. */
export type Axis = "rows" | "columns";

/** Lines put in before line `at`, or, where `count` is below none, as many lines taken out from there. */
export interface LineShift {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

/** What of a drawing follows the cells (20.5.3.2): both corners, the first with the size kept, or neither. */
export type Following = "twoCell" | "oneCell" | "absolute";

interface Span {
  readonly first: number;
  readonly last: number;
}

/** How many lines a sheet has. */
export function lineLimit(axis: Axis): number {
  return axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
}

/** Where a line stands afterwards; null where it has gone, or was pushed off the sheet. */
export function shiftedLine(line: number, { axis, at, count }: LineShift): number | null {
  if (line < at) return line;
  if (line < at - count) return null;
  const now = line + count;
  return now < lineLimit(axis) ? now : null;
}

/**
 * Where the lines from `first` to `last` stand afterwards, as Excel has it for references: lines put in between them come in, those put in
 * before the first move the whole, those behind the last leave it; of lines taken out the rest stays. Every line of a sheet stays every line.
 */
export function shiftedSpan({ first, last }: Span, shift: LineShift): Span | null {
  const { axis, at, count } = shift;
  const limit = lineLimit(axis);
  if (first === 0 && last === limit - 1) return { first, last };
  const gone = at - count;
  const from = first < at ? first : first < gone ? at : first + count;
  // What reaches to the sheet's edge stays there.
  const to = last === limit - 1 ? last : last < at ? last : last < gone ? at - 1 : Math.min(last + count, limit - 1);
  return from > to || from >= limit ? null : { first: from, last: to };
}

/** Where the cells of an area stand afterwards; null where none is left. */
export function shiftedArea(area: Area, shift: LineShift): Area | null {
  if (shift.axis === "rows") {
    const span = shiftedSpan({ first: area.row, last: area.row + area.rows - 1 }, shift);
    return span && { ...area, row: span.first, rows: span.last - span.first + 1 };
  }
  const span = shiftedSpan({ first: area.column, last: area.column + area.columns - 1 }, shift);
  return span && { ...area, column: span.first, columns: span.last - span.first + 1 };
}

/** The areas of a list that are left. */
export function shiftedAreas(areas: readonly Area[], shift: LineShift): Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}

/**
 * The corners of a drawing afterwards. Lines put in within it make it larger, unless it keeps its size; an edge on the very line before
 * which they come stays. A corner on a line that is taken out goes to the line that comes into its place.
 */
export function shiftedMarkers(from: Marker, to: Marker, follows: Following, shift: LineShift): { from: Marker; to: Marker } {
  if (follows === "absolute") return { from, to };
  const [line, offset] = shift.axis === "rows" ? (["row", "down"] as const) : (["column", "across"] as const);
  const start = markedLine(from[line], shift);
  const begins = to[line] === shift.at && to[offset] === 0 && shift.count > 0 && from[line] < shift.at;
  const end = begins ? to[line] : markedLine(to[line], shift);
  const kept = follows === "oneCell" ? to[line] + start - from[line] : end;
  return { from: { ...from, [line]: start }, to: { ...to, [line]: kept } };
}

function markedLine(line: number, shift: LineShift): number {
  const { axis, at, count } = shift;
  return line < at ? line : Math.min(Math.max(line + count, at), lineLimit(axis) - 1);
}

/** The first and the last line of an area. */
export function spanOf(area: Area, axis: Axis): Span {
  return axis === "rows" ? { first: area.row, last: area.row + area.rows - 1 } : { first: area.column, last: area.column + area.columns - 1 };
}

/** Whether lines are put in between lines of the area, or some of its lines are taken out and some are left. */
export function isCut(area: Area, { axis, at, count }: LineShift): boolean {
  const { first, last } = spanOf(area, axis);
  if (count > 0) return first < at && at <= last;
  const gone = at - count;
  return first < gone && last >= at && (first < at || last >= gone);
}
