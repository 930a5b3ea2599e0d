import { Button } from "@fluentui/react-button";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useRef } from "react";
import { AsAt } from "./as-at";
import { useActions, useSession } from "./pane-context";
import { RunReport } from "./run-report";

/** The title, the day to assess as at, what can be started, and how the last run went. */
export function PaneHeader() {
  const { running, undoable } = useSession();
  const { recalculate, undo } = useActions();
  const buttons = useRef<HTMLDivElement>(null);
  return (
    <header className="pane-header">
      <AsAt />
      <div ref={buttons} className="buttons">
        {/* Focusable while disabled, so that pressing them does not throw the keyboard back to the top of the page. */}
        <Button
          appearance="primary"
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={running !== null}
          onClick={() => void recalculate()}
        >
          Recalculate
        </Button>
        <Button
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          disabledFocusable={running !== null || undoable.length === 0}
          onClick={() => void undo()}
        >
          Undo
        </Button>
      </div>
      <RunReport onCancelGone={() => buttons.current?.querySelector("button")?.focus()} />
    </header>
  );
}
