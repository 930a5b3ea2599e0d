import { useCallback, type ClipboardEvent, type KeyboardEvent } from "react";
import type { Desk } from "../desk";
import type { Along } from "../line-changes";
import { ends, type CellPlace } from "../selection";
import { deleteSelected, filterAbove, insertSelected, toggleFilter } from "../sheet-changes";
import { cellId } from "./cell-view";
import { finishEditing, lastLine, linesChosen, type GridPart } from "./grid-pointer";
import { destination, stepFrom, type Press } from "./keyboard";
import { copiedText, pastedTexts } from "./clipboard";
import { showNextSheet } from "./sheet-order";

interface GridKeys {
  onGridKey(event: KeyboardEvent): void;
  onEditorKey(event: KeyboardEvent<HTMLTextAreaElement>): void;
  onCopy(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

const ARROW = /^Arrow/;

/** With Ctrl. The plus stands with Shift on most keyboards, and as "=" without. */
const LINE_KEYS: Readonly<Record<string, "insert" | "delete">> = { "+": "insert", "=": "insert", "-": "delete" };

/** With Ctrl, and Shift where it is named. */
const COMMANDS: Readonly<Record<string, (desk: Desk) => string | null>> = {
  z: (desk) => desk.undo(),
  y: (desk) => desk.redo(),
  "shift z": (desk) => desk.redo(),
  "shift l": toggleFilter,
};

/** What the keyboard does on the sheet, as in Excel; Tab alone leaves the grid, so that nobody is caught in it. */
export function useGridKeys(part: GridPart & { pageRows(): number }): GridKeys {
  const { desk, axes, editing, grid, onRefusal, onMenu, onFilter, pageRows } = part;

  const tell = (refusal: string | null): void => {
    if (refusal !== null) onRefusal(refusal);
  };
  const begin = (mode: "enter" | "edit", text: string): void => {
    editing.begin("cell", mode);
    tell(desk.type(text));
  };
  const moveBy = (down: number, across: number): void => desk.select(stepFrom(desk.sheet(), axes, desk.selection().active, { down, across }));
  const travel = (press: Press, extend: boolean): boolean => {
    const { active, area } = desk.selection();
    const from = extend ? farCorner(active, area) : active;
    const to = destination(press, from, desk.sheet(), axes, pageRows());
    if (to !== null) desk.select(extend ? active : to, to);
    return to !== null;
  };
  const menuAtActive = (on: Parameters<GridPart["onMenu"]>[0]): void => {
    const { active } = desk.selection();
    const box = document.getElementById(cellId(active.row, active.column))?.getBoundingClientRect();
    onMenu(on, box?.left ?? 0, box?.bottom ?? 0);
  };
  const openFilter = (): void => {
    const filter = filterAbove(desk.sheet(), desk.selection().active);
    if (filter !== null) onFilter(filter);
  };
  const selectLine = (along: Along): void => {
    const { active, area } = desk.selection();
    const last = ends(area);
    if (along === "rows") desk.select({ row: active.row, column: 0 }, { row: active.row === area.row ? last.row : area.row, column: lastLine(axes.columns) });
    else desk.select({ row: 0, column: active.column }, { row: lastLine(axes.rows), column: active.column === area.column ? last.column : area.column });
  };
  const changeLines = (deed: "insert" | "delete"): void => {
    const on = linesChosen(axes, desk.selection().area);
    if (on === "cell") menuAtActive(deed);
    else tell((deed === "insert" ? insertSelected : deleteSelected)(desk, on));
  };
  const onGridKey = (event: KeyboardEvent): void => {
    if (event.target !== grid.current) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (act(event, ctrl)) event.preventDefault();
  };
  const act = (event: KeyboardEvent, ctrl: boolean): boolean => {
    const { key, shiftKey, altKey } = event;
    if ((ctrl || altKey) && (key === "PageDown" || key === "PageUp")) return showNextSheet(desk, key === "PageDown" ? 1 : -1);
    if (altKey && key === "ArrowDown") return done(openFilter);
    if (key === "ContextMenu" || (shiftKey && key === "F10")) return done(() => menuAtActive(linesChosen(axes, desk.selection().area)));
    if (key === " " && (ctrl || shiftKey)) return done(() => selectLine(ctrl ? "columns" : "rows"));
    if (ctrl && LINE_KEYS[key] !== undefined) return done(() => changeLines(LINE_KEYS[key] ?? "insert"));
    if (ctrl && COMMANDS[commandOf(key, shiftKey)] !== undefined) return done(() => tell(COMMANDS[commandOf(key, shiftKey)]?.(desk) ?? null));
    if (travel({ key, ctrl }, shiftKey)) return true;
    if (key === "Enter") return done(() => moveBy(shiftKey ? -1 : 1, 0));
    if (key === "F2") return done(() => begin("edit", desk.present()));
    if (key === "Delete") return done(() => tell(desk.clearSelected()));
    if (key === "Backspace") return done(() => begin("enter", ""));
    if (ctrl && key.toLowerCase() === "a") return done(() => desk.select({ row: 0, column: 0 }, { row: axes.rows.line(axes.rows.count - 1), column: axes.columns.line(axes.columns.count - 1) }));
    if (!ctrl && !altKey && key.length === 1) return done(() => begin("enter", key));
    return false;
  };
  const onEditorKey = useCallback(
    (event: KeyboardEvent<HTMLTextAreaElement>): void => {
      event.stopPropagation();
      const { key, altKey, shiftKey } = event;
      const leaves = ARROW.test(key) && editing.mode === "enter";
      if (key === "Enter" && altKey) return lineBreak(event, desk.type);
      if (key !== "Enter" && key !== "Tab" && key !== "Escape" && !leaves) return;
      event.preventDefault();
      if (key === "Escape") desk.cancel();
      else finishEditing(desk, onRefusal);
      grid.current?.focus({ preventScroll: true });
      if (key === "Enter") moveBy(shiftKey ? -1 : 1, 0);
      if (key === "Tab") moveBy(0, shiftKey ? -1 : 1);
      if (leaves) travel({ key, ctrl: false }, false);
    },
    [desk, axes, editing, grid, onRefusal],
  );
  return {
    onGridKey,
    onEditorKey,
    onCopy: (event) => {
      if (event.target !== grid.current) return;
      event.clipboardData.setData("text/plain", copiedText(desk));
      event.preventDefault();
    },
    onPaste: (event) => {
      if (event.target !== grid.current) return;
      event.preventDefault();
      tell(desk.enter(desk.selection().area, pastedTexts(event.clipboardData.getData("text/plain"))));
    },
  };
}

function done(action: () => void): true {
  action();
  return true;
}

function commandOf(key: string, shift: boolean): string {
  return `${shift ? "shift " : ""}${key.toLowerCase()}`;
}

/** The end of the selection that is not at the active cell: Shift moves this one. */
function farCorner(active: CellPlace, area: { row: number; column: number; rows: number; columns: number }): CellPlace {
  return {
    row: active.row === area.row ? area.row + area.rows - 1 : area.row,
    column: active.column === area.column ? area.column + area.columns - 1 : area.column,
  };
}

function lineBreak(event: KeyboardEvent<HTMLTextAreaElement>, type: (text: string) => unknown): void {
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  type(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
}
