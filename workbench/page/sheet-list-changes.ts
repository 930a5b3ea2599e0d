import type { Book, SheetModel } from "../file/book";
import { unsupportedChange } from "../file/problem";
import { PLAIN_PROTECTION } from "../file/protection";
import { isSheetName, otherSheetNamed } from "../host/sheet-name";
import type { Desk } from "./desk";

/** What a person changes in the list of sheets. Each gives the sentence that says why it cannot be done, or null. */

/** Why a name cannot be a sheet's, as a sentence; null when it can. `sheet` is the one that is to have it, null for a new one. */
export function sheetNameProblem(book: Book, name: string, sheet: SheetModel | null): string | null {
  if (!isSheetName(name)) return "A sheet's name has 1 to 31 characters, none of them : \\ / ? * [ ], and no apostrophe at either end. “History” is Excel's own.";
  const other = otherSheetNamed(book, name, sheet);
  return other === undefined ? null : `There is a sheet “${other.name}” already. Choose another name.`;
}

/** Makes a change to the list of sheets, unless the workbook is protected. */
function changeList(desk: Desk, change: () => string): string | null {
  return desk.change(() => {
    if (desk.book.protection !== null) throw unsupportedChange("The workbook is protected, so its sheets cannot be added, deleted, renamed, moved, hidden or shown. Unprotect it in Excel (Review, Protect Workbook).");
    return change();
  });
}

export function renameSheet(desk: Desk, sheet: SheetModel, name: string): string | null {
  return changeList(desk, () => {
    if (desk.book.renameSheet === undefined) throw unsupportedChange("This workbook's sheets cannot be renamed here. Rename them in Excel.");
    desk.book.renameSheet(sheet.id, name);
    return "";
  });
}

/** A new sheet in front of another, under the first name that is free ("Sheet4"). */
export function addSheet(desk: Desk, before: SheetModel): string | null {
  return changeList(desk, () => {
    const { book } = desk;
    if (book.addSheet === undefined) throw unsupportedChange("This workbook cannot take another sheet here. Add it in Excel.");
    const added = book.addSheet(freeName(book));
    book.moveSheet?.(added.id, book.sheets.indexOf(before));
    book.active = book.sheets.indexOf(added);
    return "";
  });
}

function freeName(book: Book): string {
  let number = book.sheets.length + 1;
  while (otherSheetNamed(book, `Sheet${number}`, null) !== undefined) number += 1;
  return `Sheet${number}`;
}

export function deleteSheet(desk: Desk, sheet: SheetModel): string | null {
  return changeList(desk, () => {
    if (desk.book.deleteSheet === undefined) throw unsupportedChange("This workbook's sheets cannot be deleted here. Delete them in Excel.");
    desk.book.deleteSheet(sheet.id);
    return `“${sheet.name}” is deleted. This cannot be undone here.`;
  });
}

/** Moves a sheet by one place among those that are shown: 1 to the right, -1 to the left. */
export function moveSheet(desk: Desk, sheet: SheetModel, by: 1 | -1): string | null {
  return changeList(desk, () => {
    const { book } = desk;
    const shown = book.sheets.filter(({ visibility }) => visibility === "visible");
    const neighbour = shown[shown.indexOf(sheet) + by];
    if (neighbour !== undefined) book.moveSheet?.(sheet.id, book.sheets.indexOf(neighbour));
    return "";
  });
}

export function setHidden(desk: Desk, sheet: SheetModel, hidden: boolean): string | null {
  return changeList(desk, () => {
    const others = desk.book.sheets.some((one) => one !== sheet && one.visibility === "visible");
    if (hidden && !others) throw unsupportedChange("A workbook must contain at least one visible sheet. Show another sheet before you hide this one.");
    sheet.visibility = hidden ? "hidden" : "visible";
    if (!hidden) desk.book.active = desk.book.sheets.indexOf(sheet);
    return "";
  });
}

/** Protects a sheet as Excel does without a password, or takes such a protection away. */
export function setProtected(desk: Desk, sheet: SheetModel, isProtected: boolean): string | null {
  return desk.change(() => {
    if (!isProtected && sheet.protection?.hasPassword === true) throw unsupportedChange(`“${sheet.name}” is protected with a password, which is not checked here. Unprotect it in Excel.`);
    sheet.protection = isProtected ? PLAIN_PROTECTION : null;
    desk.history.forget(isProtected ? "protecting a sheet" : "unprotecting a sheet");
    return isProtected ? `“${sheet.name}” is protected.` : `“${sheet.name}” is no longer protected.`;
  });
}
