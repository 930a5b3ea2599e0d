import type { SheetModel } from "../../file/book";
import type { Desk } from "../desk";
import { shownSheets } from "../grid/sheet-order";
import { addSheet, deleteSheet, moveSheet, setHidden, setProtected } from "../sheet-list-changes";
import type { MenuEntry } from "./context-menu";

interface SheetMenuPart {
  readonly desk: Desk;
  onRename(sheet: SheetModel): void;
  /** Tells the user why something cannot be done. */
  onRefusal(sentence: string): void;
}

/** The menu of a sheet's tab. */
export function sheetMenu({ desk, onRename, onRefusal }: SheetMenuPart, sheet: SheetModel): MenuEntry[][] {
  const entry = (label: string, deed: () => string | null, off = false): MenuEntry => ({ label, off, run: () => tell(deed(), onRefusal) });
  const shown = shownSheets(desk);
  const place = shown.indexOf(sheet);
  const hidden = desk.book.sheets.filter(({ visibility }) => visibility === "hidden");
  return [
    [
      entry("Insert sheet", () => addSheet(desk, sheet)),
      entry("Delete", () => deleteSheet(desk, sheet)),
      { label: "Rename…", run: () => onRename(sheet) },
      entry("Move left", () => moveSheet(desk, sheet, -1), place <= 0),
      entry("Move right", () => moveSheet(desk, sheet, 1), place === shown.length - 1),
    ],
    [sheet.protected ? entry("Unprotect sheet", () => setProtected(desk, sheet, false)) : entry("Protect sheet", () => setProtected(desk, sheet, true))],
    [entry("Hide", () => setHidden(desk, sheet, true)), ...hidden.map((one) => entry(`Unhide “${one.name}”`, () => setHidden(desk, one, false)))],
  ];
}

export function tell(refusal: string | null, onRefusal: (sentence: string) => void): void {
  if (refusal !== null) onRefusal(refusal);
}
