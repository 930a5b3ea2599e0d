import { LockClosedRegular } from "@fluentui/react-icons";
import type { KeyboardEvent, MouseEvent } from "react";
import type { SheetModel } from "../file/book";
import type { Desk } from "./desk";
import { finishEditing } from "./grid/grid-pointer";
import { showNextSheet, shownSheets } from "./grid/sheet-order";
import type { OpenMenu } from "./menus/context-menu";
import { sheetMenu } from "./menus/sheet-menu";

interface SheetTabsProps {
  readonly desk: Desk;
  onRefusal(sentence: string): void;
  onMenu(menu: OpenMenu): void;
  onRename(sheet: SheetModel): void;
}

/** The tabs of the sheets that are not hidden. The arrow keys move between them; the menu key and the right button open a sheet's menu. */
export function SheetTabs({ desk, onRefusal, onMenu, onRename }: SheetTabsProps) {
  const shown = desk.sheet();
  const hidden = desk.book.sheets.length - shownSheets(desk).length;
  const openMenu = (sheet: SheetModel, { left, top }: { readonly left: number; readonly top: number }): void =>
    onMenu({ label: `Sheet ${sheet.name}`, left, top, groups: sheetMenu({ desk, onRename, onRefusal }, sheet) });
  const show = (sheet: SheetModel): void => {
    finishEditing(desk, onRefusal);
    desk.showSheet(sheet.name);
  };
  const onContextMenu = (event: MouseEvent, sheet: SheetModel): void => {
    event.preventDefault();
    show(sheet);
    openMenu(sheet, { left: event.clientX, top: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      event.preventDefault();
      return openMenu(shown, (event.target instanceof Element ? event.target : event.currentTarget).getBoundingClientRect());
    }
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
            aria-description={sheet.protected ? "Protected" : undefined}
            onClick={() => show(sheet)}
            onDoubleClick={() => onRename(sheet)}
            onContextMenu={(event) => onContextMenu(event, sheet)}
          >
            {sheet.protected ? <LockClosedRegular aria-hidden="true" /> : null}
            {sheet.name}
          </button>
        ))}
      </div>
      {hidden > 0 ? <span className="hidden-sheets">{hidden === 1 ? "1 hidden sheet" : `${hidden} hidden sheets`}</span> : null}
    </div>
  );
}
