import { useState, type KeyboardEvent, type RefObject } from "react";
import { areaName, cellName, parseArea } from "../file/areas";
import type { Desk } from "./desk";
import type { Editing } from "./grid/editing";
import { finishEditing } from "./grid/grid-pointer";
import { ends } from "./selection";

interface FormulaBarProps {
  readonly desk: Desk;
  readonly editing: Editing;
  readonly grid: RefObject<HTMLElement | null>;
  onRefusal(sentence: string): void;
}

/** The address of the selection, which can be typed to go there, and the active cell's value or formula. */
export function FormulaBar({ desk, editing, grid, onRefusal }: FormulaBarProps) {
  const begin = (text: string): void => {
    editing.begin("bar", "edit");
    const refusal = desk.type(text);
    if (refusal !== null) onRefusal(refusal);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== "Escape" && (event.key !== "Enter" || event.altKey)) return;
    event.preventDefault();
    if (event.key === "Escape") desk.cancel();
    else finishEditing(desk, onRefusal);
    focusGrid(grid.current);
  };
  return (
    <div className="formula-bar">
      <NameBox desk={desk} grid={grid} />
      <span className="formula-sign" aria-hidden="true">
        fx
      </span>
      <textarea
        aria-label="Value or formula of the active cell"
        rows={1}
        spellCheck={false}
        value={desk.draft() ?? desk.present()}
        onFocus={() => desk.draft() !== null && editing.begin("bar", "edit")}
        onChange={(event) => begin(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function NameBox({ desk, grid }: Pick<FormulaBarProps, "desk" | "grid">) {
  const [typed, setTyped] = useState<string | null>(null);
  const { active, area } = desk.selection();
  const goTo = (): void => {
    const wanted = parseArea(typed ?? "");
    setTyped(null);
    if (wanted !== null) desk.select(wanted, ends(wanted));
    focusGrid(grid.current);
  };
  const shown = area.rows * area.columns > 1 && !desk.sheet().merges.some((merge) => areaName(merge) === areaName(area)) ? areaName(area) : cellName(active.row, active.column);
  return (
    <input
      className="name-box"
      aria-label="Selected cells"
      spellCheck={false}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Enter") goTo();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}

function focusGrid(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}
