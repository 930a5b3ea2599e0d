import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, type RefObject } from "react";
import type { Desk } from "../desk";
import type { Axis } from "./axis";
import { HEADING } from "./grid-row";
import type { Axes } from "./keyboard";

/** The part of an axis that is in sight. */
export interface AxisView {
  readonly items: readonly VirtualItem[];
  /** CSS pixels of the whole axis with its heading. */
  readonly total: number;
  scrollTo(index: number): void;
}

const BEYOND_SIGHT = { rows: 6, columns: 2 } as const;

/**
 * What to draw along an axis: the lines in sight, the frozen ones, the active one, and those where merged areas begin
 * that reach into sight. `mergesInto` gets the first and last line in sight and gives lines.
 */
export function useAxisView(
  along: "rows" | "columns",
  axis: Axis,
  scroller: RefObject<HTMLDivElement | null>,
  active: number,
  mergesInto: (first: number, last: number) => readonly number[],
): AxisView {
  const heading = along === "rows" ? HEADING.height : HEADING.width;
  const view = useVirtualizer({
    count: axis.count,
    horizontal: along === "columns",
    getScrollElement: () => scroller.current,
    estimateSize: (index) => axis.size(axis.line(index)),
    overscan: BEYOND_SIGHT[along],
    paddingStart: heading,
    scrollPaddingStart: heading + axis.before(axis.line(axis.frozen)),
    rangeExtractor: (range: Range) => {
      const wanted = new Set(defaultRangeExtractor(range));
      for (let index = 0; index < axis.frozen; index += 1) wanted.add(index);
      for (const line of mergesInto(axis.line(range.startIndex), axis.line(range.endIndex))) wanted.add(axis.indexOf(line));
      if (active < axis.count) wanted.add(active);
      return [...wanted].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => view.measure(), [view, axis]);
  const drawn = view.getVirtualItems();
  const which = drawn.map(({ index }) => index).join();
  // The same array while the same lines are drawn, so that a row whose cells have not changed is not drawn again.
  const items = useMemo(() => drawn, [axis, which]);
  return { items, total: view.getTotalSize(), scrollTo: (index) => view.scrollToIndex(index, { align: "auto" }) };
}

/** Keeps the active cell in sight; another sheet is shown from its top. */
export function useFollow(desk: Desk, axes: Axes, rows: AxisView, columns: AxisView, scroller: RefObject<HTMLDivElement | null>): void {
  const sheet = desk.sheet();
  const { active } = desk.selection();
  // Newer browsers give a promise, which is no answer for an effect.
  useLayoutEffect(() => void scroller.current?.scrollTo(0, 0), [scroller, sheet]);
  useLayoutEffect(() => {
    const row = axes.rows.indexOf(active.row);
    const column = axes.columns.indexOf(active.column);
    if (row >= axes.rows.frozen) rows.scrollTo(row);
    if (column >= axes.columns.frozen) columns.scrollTo(column);
    // Only a move of the active cell scrolls: not a change of its contents, nor the user's own scrolling.
  }, [sheet, active.row, active.column]);
}
