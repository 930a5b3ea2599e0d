import { type ReactNode, useId } from "react";
import { addressOf, type CellAt } from "../src/core/workbook";
import { CellText } from "./cell-text";
import { useActions } from "./pane-context";
import { ROW_BUTTON } from "./paged-list";

interface CellRowProps {
  /** The cell that a click or Enter goes to. */
  readonly at: CellAt;
  /** The line that names the row. */
  readonly head: ReactNode;
  /** A sentence about it, with what users typed in it. */
  readonly text?: string;
  readonly children?: ReactNode;
}

/** One row of a list. The whole of it is the button that goes to the cell, but for what stands in it to be pressed. */
export function CellRow({ at, head, text, children }: CellRowProps) {
  const { show } = useActions();
  const sentence = useId();
  return (
    <li className="row">
      <button type="button" className={ROW_BUTTON} aria-describedby={text === undefined ? undefined : sentence} onClick={() => void show(at)}>
        <span className="row-head">{head}</span>
        <span className="for-ears">, go to {addressOf(at)}</span>
      </button>
      {text !== undefined && (
        <p>
          <CellText id={sentence} text={text} />
        </p>
      )}
      {children}
    </li>
  );
}

/** "Plan F9", each part in its own direction. */
export function CellName({ at }: { readonly at: CellAt }) {
  return (
    <>
      <bdi>{at.sheet}</bdi> {addressOf(at)}
    </>
  );
}
