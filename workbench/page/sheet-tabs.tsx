import type { KeyboardEvent } from "react";
import type { Desk } from "./desk";
import { finishEditing } from "./grid/grid-pointer";
import { showNextSheet, shownSheets } from "./grid/sheet-order";

interface SheetTabsProps {
  readonly desk: Desk;
  onRefusal(sentence: string): void;
}

/** The tabs of the sheets that are not hidden. The arrow keys move between them. */
export function SheetTabs({ desk, onRefusal }: SheetTabsProps) {
  const shown = desk.sheet();
  const hidden = desk.book.sheets.length - shownSheets(desk).length;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    showNextSheet(desk, event.key === "ArrowRight" ? 1 : -1);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".sheet-tab[aria-selected=true]")?.focus());
  };
  return (
    <div className="sheet-tabs">
      <div role="tablist" aria-label="Sheets" onKeyDown={onKeyDown}>
        {shownSheets(desk).map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="sheet-tab"
            aria-selected={sheet === shown}
            tabIndex={sheet === shown ? 0 : -1}
            style={sheet.tabColour === null ? undefined : { borderBottomColor: sheet.tabColour }}
            onClick={() => {
              finishEditing(desk, onRefusal);
              desk.showSheet(sheet.name);
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      {hidden > 0 ? <span className="hidden-sheets">{hidden === 1 ? "1 hidden sheet" : `${hidden} hidden sheets`}</span> : null}
    </div>
  );
}
