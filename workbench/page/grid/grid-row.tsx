import type { VirtualItem } from "@tanstack/react-virtual";
import { memo, type ReactNode } from "react";
import type { SheetModel } from "../../file/book";
import { ends } from "../selection";
import type { Axis } from "./axis";
import { CellView, type CellPosition } from "./cell-view";
import type { Axes } from "./keyboard";
import type { PaintedCell, PaintedSheet } from "./painted-sheet";
import { textWidth } from "./text-width";

/** Width of the row numbers and height of the column letters, in CSS pixels. */
export const HEADING = { width: 46, height: 24 } as const;

interface GridRowProps {
  readonly sheet: SheetModel;
  readonly painted: PaintedSheet;
  readonly axes: Axes;
  readonly row: number;
  readonly top: number;
  readonly columns: readonly VirtualItem[];
  /** The row lies in a filter that hides rows. */
  readonly filtered: boolean;
  /** The columns selected in this row, or `NONE`. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly activeColumn: number | null;
  /** Stands in place of the active cell while it is edited. */
  readonly editor: ((position: CellPosition) => ReactNode) | null;
}

/** No column. */
export const NONE = -1;

/** Text runs on over this many empty cells at most. */
const LONGEST_RUN = 40;

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, axes, selectedFrom } = props;
  const height = axes.rows.size(row);
  const gap = hidesBefore(axes.rows, row);
  const classes = ["row-heading", selectedFrom !== NONE && "chosen", props.filtered && "filtered", gap && "after-gap"];
  return (
    <div role="row" aria-rowindex={row + 2} className="grid-row" style={{ top, height }}>
      <div role="rowheader" className={classes.filter(Boolean).join(" ")} data-row={row} title={gap ? "Rows above this one are hidden" : undefined} style={{ height }}>
        {row + 1}
      </div>
      {props.columns.map((item) => (
        <GridCell key={item.index} {...props} item={item} />
      ))}
    </div>
  );
});

function GridCell(props: GridRowProps & { readonly item: VirtualItem }): ReactNode {
  const { painted, axes, row, item, selectedFrom, selectedTo } = props;
  const column = axes.columns.line(item.index);
  if (painted.isCovered(row, column)) return null;
  const merge = painted.mergeFrom(row, column);
  const last = merge === undefined ? { row, column } : ends(merge);
  const position: CellPosition = {
    left: HEADING.width + axes.columns.before(column),
    width: span(axes.columns, column, last.column),
    height: span(axes.rows, row, last.row),
  };
  const active = props.activeColumn === column;
  if (active && props.editor !== null) return props.editor(position);
  const cell = painted.cell(row, column);
  return (
    <CellView
      row={row}
      column={column}
      cell={cell}
      position={position}
      overflow={merge === undefined ? roomBeside(props, cell, column, position.width) : 0}
      frozen={item.index < axes.columns.frozen}
      merged={merge !== undefined}
      active={active}
      selected={selectedFrom !== NONE && column <= selectedTo && last.column >= selectedFrom}
    />
  );
}

/** Whether the line before this one is hidden. */
export function hidesBefore(axis: Axis, line: number): boolean {
  return line > 0 && axis.size(line - 1) === 0;
}

function span(axis: Axis, from: number, to: number): number {
  return axis.before(to + 1) - axis.before(from);
}

/** How far a long text may run to the right: over empty cells, as far as it needs. */
function roomBeside({ sheet, painted, axes, row }: GridRowProps, cell: PaintedCell, column: number, width: number): number {
  if (cell.kind !== "text" || cell.align.textAlign !== "left") return 0;
  const wanted = textWidth(cell.text, cell.look.text) + 6 - width;
  let room = 0;
  for (let next = column + 1; room < wanted && next < column + LONGEST_RUN; next += 1) {
    if (sheet.value(row, next) !== null || painted.isCovered(row, next) || painted.mergeFrom(row, next) !== undefined) break;
    room += axes.columns.size(next);
  }
  return room;
}
