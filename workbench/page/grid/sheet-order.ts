import type { SheetModel } from "../../file/book";
import type { Desk } from "../desk";

/** The sheets whose tabs are shown. */
export function shownSheets(desk: Desk): readonly SheetModel[] {
  return desk.book.sheets.filter(({ visibility }) => visibility === "visible");
}

/** Shows the next sheet to the right (1) or left (-1), if there is one. Always true: the key has been answered. */
export function showNextSheet(desk: Desk, by: 1 | -1): true {
  const sheets = shownSheets(desk);
  const next = sheets[sheets.indexOf(desk.sheet()) + by];
  if (next !== undefined) desk.showSheet(next.name);
  return true;
}
