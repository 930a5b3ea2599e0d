import { memo, type CSSProperties } from "react";
import type { PaintedCell } from "./painted-sheet";
import { textWidth } from "./text-width";

export interface CellPosition {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface CellViewProps {
  readonly row: number;
  readonly column: number;
  readonly cell: PaintedCell;
  readonly position: CellPosition;
  /** Pixels beyond the cell that its text may run into, to the right. */
  readonly overflow: number;
  readonly frozen: boolean;
  readonly merged: boolean;
  readonly active: boolean;
  readonly selected: boolean;
}

const PADDING = 6;
/** How much too wide a number may be and still be shown: the workbook's font may be missing here, and a wider one in its place. */
const SQUEEZE = 1.15;

/** The element of a cell in sight: the grid names its active cell by it. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** A cell as Excel would show it. */
export const CellView = memo(function CellView(props: CellViewProps) {
  const { cell, position, active, selected, merged, frozen, overflow } = props;
  const room = position.width - PADDING;
  const wide = textWidth(cell.text, cell.look.text);
  const fits = cell.kind !== "number" || wide <= room * SQUEEZE;
  const spills = cell.kind === "text" && overflow > 0 && wide > room;
  const classes = ["cell", frozen && "frozen", merged && "merged", active && "active", selected && "selected", spills && "spills"];
  const box: CSSProperties = { ...cell.look.box, left: position.left, width: position.width, height: position.height };
  const text: CSSProperties = { ...cell.look.text, ...cell.align, ...(spills ? { width: position.width + overflow } : {}), ...(cell.kind === "number" && wide > room && fits ? squeezed(cell, room / wide) : {}) };
  return (
    <div
      role="gridcell"
      id={cellId(props.row, props.column)}
      data-cell={`${props.row},${props.column}`}
      aria-colindex={props.column + 2}
      aria-selected={selected || active}
      aria-description={cell.comment ?? undefined}
      title={cell.comment ?? undefined}
      className={classes.filter(Boolean).join(" ")}
      style={box}
    >
      <span className="cell-text" style={text}>
        {fits ? cell.text : "#".repeat(Math.max(1, Math.floor(room / 8)))}
      </span>
      {cell.filter === null ? null : <FilterButton heading={cell.text} on={cell.filter === "on"} />}
      {cell.comment === null ? null : <span className="comment-mark" aria-hidden="true" />}
    </div>
  );
});

/** The keyboard opens it from the cell, by Alt with the arrow down. */
function FilterButton({ heading, on }: { readonly heading: string; readonly on: boolean }) {
  return (
    <button type="button" tabIndex={-1} data-filter="" className={on ? "filter-button on" : "filter-button"} aria-label={on ? `Filter ${heading} (filtered)` : `Filter ${heading}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={on ? "M1 2h10L7 6.5V11L5 9.5v-3z" : "M2 4h8L6 9z"} />
      </svg>
    </button>
  );
}

/** A number is never cut off: it is set a little smaller. */
function squeezed(cell: PaintedCell, by: number): CSSProperties {
  const { fontSize } = cell.look.text;
  return { fontSize: (typeof fontSize === "number" ? fontSize : 14.67) * by, whiteSpace: "pre", padding: "0 2px" };
}
