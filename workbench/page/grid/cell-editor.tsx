import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { cellId, type CellPosition } from "./cell-view";
import type { PaintedCell } from "./painted-sheet";
import { textWidth } from "./text-width";

interface CellEditorProps {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly cell: PaintedCell;
  readonly position: CellPosition;
  readonly frozen: boolean;
  readonly draft: string;
  /** The typing is done here, and not in the formula bar. */
  readonly focused: boolean;
  onType(text: string): void;
  onKey(event: KeyboardEvent<HTMLTextAreaElement>): void;
}

const WIDEST = 480;

/** The active cell while it is edited: it grows with what is typed. Enter and Escape are the grid's to answer. */
export function CellEditor(props: CellEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { position, draft, cell, focused } = props;
  useLayoutEffect(() => {
    const element = area.current;
    if (!focused || element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [focused]);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = "0";
    element.style.height = `${Math.max(position.height - 2, element.scrollHeight)}px`;
  }, [draft, position.height]);
  const longest = Math.max(...draft.split("\n").map((line) => textWidth(line, cell.look.text)));
  const size: CSSProperties = { ...cell.look.text, color: undefined, width: Math.max(position.width - 2, Math.min(WIDEST, longest + 24)), whiteSpace: "pre-wrap" };
  return (
    <div role="gridcell" id={cellId(props.row, props.column)} aria-colindex={props.column + 2} className={props.frozen ? "cell frozen editing" : "cell editing"} style={{ left: position.left, width: position.width, height: position.height }}>
      <textarea ref={area} aria-label={props.name} rows={1} value={draft} style={size} onChange={(event) => props.onType(event.target.value)} onKeyDown={props.onKey} />
    </div>
  );
}
