import type { VirtualItem } from "@tanstack/react-virtual";
import { columnName } from "../../file/areas";
import type { Axis } from "./axis";
import { HEADING, hidesBefore } from "./grid-row";

interface ColumnHeadingsProps {
  readonly items: readonly VirtualItem[];
  readonly axis: Axis;
  /** The selected columns. */
  readonly chosen: { readonly from: number; readonly to: number };
}

/** The row of column letters. */
export function ColumnHeadings({ items, axis, chosen }: ColumnHeadingsProps) {
  return (
    <div role="row" aria-rowindex={1} className="grid-row column-headings" style={{ top: 0, height: HEADING.height }}>
      <div role="columnheader" aria-colindex={1} className="row-heading corner" style={{ height: HEADING.height }}>
        <span className="only-read">Row</span>
      </div>
      {items.map((item) => {
        const column = axis.line(item.index);
        const gap = hidesBefore(axis, column);
        const classes = ["column-heading", gap && "after-gap", item.index < axis.frozen && "frozen", column >= chosen.from && column <= chosen.to && "chosen"];
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            data-column={column}
            title={gap ? "Columns before this one are hidden" : undefined}
            className={classes.filter(Boolean).join(" ")}
            style={{ left: HEADING.width + axis.before(column), width: axis.size(column), height: HEADING.height }}
          >
            {columnName(column)}
          </div>
        );
      })}
    </div>
  );
}
