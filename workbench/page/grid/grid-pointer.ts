import { useRef, type MouseEvent, type PointerEvent, type RefObject } from "react";
import { contains } from "../../file/areas";
import type { Area } from "../../file/book";
import type { Desk } from "../desk";
import { filterButtons, type HeadingFilter } from "../filters";
import type { MenuPart } from "../menus/grid-menu";
import { ends, type CellPlace } from "../selection";
import type { Editing } from "./editing";
import type { Axis } from "./axis";
import type { Axes } from "./keyboard";

export interface GridPart {
  readonly desk: Desk;
  readonly axes: Axes;
  readonly editing: Editing;
  readonly grid: RefObject<HTMLDivElement | null>;
  onRefusal(sentence: string): void;
  /** Asks for a menu at a place in the window. */
  onMenu(on: MenuPart | "insert" | "delete", left: number, top: number): void;
  onFilter(filter: HeadingFilter): void;
}

interface PointerHandlers {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onDoubleClick(event: MouseEvent): void;
  onClick(event: MouseEvent): void;
  onContextMenu(event: MouseEvent): void;
}

/** Selecting and editing with the mouse: click, drag, Shift, the headings, double click, the filter buttons, the menu. */
export function useGridPointer(part: GridPart): PointerHandlers {
  const { desk, axes, editing, grid, onRefusal, onMenu, onFilter } = part;
  // What a drag began on: it goes on selecting the same.
  const dragged = useRef<MenuPart>("cell");
  const selectAt = (target: EventTarget | null, on: MenuPart, extend: boolean): void => {
    const place = placeOf(target, on);
    if (place === null) return;
    const from = extend ? desk.selection().active : place;
    if (on === "cell") desk.select(from, place);
    else if (on === "rows") desk.select({ row: from.row, column: 0 }, { row: place.row, column: lastLine(axes.columns) });
    else desk.select({ row: 0, column: from.column }, { row: lastLine(axes.rows), column: place.column });
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || inEditor(event.target)) return;
      event.preventDefault();
      finishEditing(desk, onRefusal);
      grid.current?.focus({ preventScroll: true });
      dragged.current = partOf(event.target);
      selectAt(event.target, dragged.current, event.shiftKey);
    },
    onPointerMove: (event) => {
      if ((event.buttons & 1) === 0 || desk.draft() !== null) return;
      selectAt(document.elementFromPoint(event.clientX, event.clientY), dragged.current, true);
    },
    onDoubleClick: (event) => {
      if (inEditor(event.target) || partOf(event.target) !== "cell" || placeOf(event.target, "cell") === null) return;
      editing.begin("cell", "edit");
      const refusal = desk.type(desk.present());
      if (refusal !== null) onRefusal(refusal);
    },
    onClick: (event) => {
      const place = isFilterButton(event.target) ? placeOf(event.target, "cell") : null;
      const filter = place === null ? null : filterButtons(desk.sheet())(place.row, place.column);
      if (filter !== null) onFilter(filter);
    },
    onContextMenu: (event) => {
      if (inEditor(event.target)) return;
      event.preventDefault();
      finishEditing(desk, onRefusal);
      const on = partOf(event.target);
      const place = placeOf(event.target, on);
      const { area } = desk.selection();
      const inside = place !== null && (on === "cell" ? contains(area, place.row, place.column) : linesChosen(axes, area) === on && (on === "rows" ? contains(area, place.row, 0) : contains(area, 0, place.column)));
      if (!inside) selectAt(event.target, on, false);
      if (place !== null) onMenu(on, event.clientX, event.clientY);
    },
  };
}

/** "rows" or "columns" where whole ones are selected, else "cell". */
export function linesChosen(axes: Axes, area: Area): MenuPart {
  const last = ends(area);
  const wholeRows = area.column === 0 && last.column >= lastLine(axes.columns);
  const wholeColumns = area.row === 0 && last.row >= lastLine(axes.rows);
  if (wholeRows === wholeColumns) return "cell";
  return wholeRows ? "rows" : "columns";
}

export function lastLine(axis: Axis): number {
  return axis.line(axis.count - 1);
}

/** Ends editing as a click elsewhere on the sheet does, and says so when the change cannot be made. */
export function finishEditing(desk: Desk, onRefusal: (sentence: string) => void): void {
  const refusal = desk.commit();
  if (refusal !== null) onRefusal(refusal);
}

function inEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement;
}

function isFilterButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-filter]") !== null;
}

function partOf(target: EventTarget | null): MenuPart {
  if (lineOf(target, "row") !== null) return "rows";
  return lineOf(target, "column") === null ? "cell" : "columns";
}

/** Where a part of the grid is. A drag along headings may run over cells: these count for their row or column. */
function placeOf(target: EventTarget | null, on: MenuPart): CellPlace | null {
  const cell = cellOf(target);
  if (cell !== null) return cell;
  const row = on === "rows" ? lineOf(target, "row") : null;
  const column = on === "columns" ? lineOf(target, "column") : null;
  return row === null && column === null ? null : { row: row ?? 0, column: column ?? 0 };
}

function cellOf(target: EventTarget | null): CellPlace | null {
  const found = target instanceof Element ? target.closest<HTMLElement>("[data-cell]")?.dataset["cell"] : undefined;
  const [row, column] = found?.split(",").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

function lineOf(target: EventTarget | null, along: "row" | "column"): number | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(`[data-${along}]`)?.dataset[along] : undefined;
  return found === undefined ? null : Number(found);
}
