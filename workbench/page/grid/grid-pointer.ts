import type { MouseEvent, PointerEvent, RefObject } from "react";
import type { Desk } from "../desk";
import type { CellPlace } from "../selection";
import type { Editing } from "./editing";
import type { Axes } from "./keyboard";

export interface GridPart {
  readonly desk: Desk;
  readonly axes: Axes;
  readonly editing: Editing;
  readonly grid: RefObject<HTMLDivElement | null>;
  onRefusal(sentence: string): void;
}

interface PointerHandlers {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onDoubleClick(event: MouseEvent): void;
}

/** Selecting and editing with the mouse: click, drag, Shift, the headings, double click. */
export function useGridPointer({ desk, axes, editing, grid, onRefusal }: GridPart): PointerHandlers {
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || inEditor(event.target)) return;
      event.preventDefault();
      finishEditing(desk, onRefusal);
      grid.current?.focus({ preventScroll: true });
      const cell = cellOf(event.target);
      const row = lineOf(event.target, "row");
      const column = lineOf(event.target, "column");
      if (cell !== null) desk.select(event.shiftKey ? desk.selection().active : cell, cell);
      else if (row !== null) desk.select({ row, column: 0 }, { row, column: axes.columns.line(axes.columns.count - 1) });
      else if (column !== null) desk.select({ row: 0, column }, { row: axes.rows.line(axes.rows.count - 1), column });
    },
    onPointerMove: (event) => {
      if ((event.buttons & 1) === 0 || desk.draft() !== null) return;
      const cell = cellOf(document.elementFromPoint(event.clientX, event.clientY));
      if (cell !== null) desk.select(desk.selection().active, cell);
    },
    onDoubleClick: (event) => {
      if (inEditor(event.target) || cellOf(event.target) === null) return;
      editing.begin("cell", "edit");
      const refusal = desk.type(desk.present());
      if (refusal !== null) onRefusal(refusal);
    },
  };
}

/** Ends editing as a click elsewhere on the sheet does, and says so when the change cannot be made. */
export function finishEditing(desk: Desk, onRefusal: (sentence: string) => void): void {
  const refusal = desk.commit();
  if (refusal !== null) onRefusal(refusal);
}

function inEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement;
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
