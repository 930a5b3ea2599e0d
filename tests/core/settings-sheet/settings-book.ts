import { applyEdits } from "../../../src/core/applied-edits";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import type { Remembered } from "../../../src/core/remembered";
import { planSettings } from "../../../src/core/settings-sheet/plan-settings";
import type { Settings } from "../../../src/core/settings";
import { valueAt, type CellValue, type Sheet, type Workbook } from "../../../src/core/workbook";
import { sheet, workbook } from "../workbook-builder";

export const REMEMBERED: Remembered = {
  sheets: [
    { sheet: "OIC register", role: "register", columns: [{ field: "reference", heading: "Ref", column: 0 }, { field: "deadline", heading: "HMICFRS Deadline", column: 5 }], without: ["level"] },
    { sheet: "Delivery plan", role: "plan", columns: [{ field: "reference", heading: "Rec Ref", column: 0 }, { field: "target", heading: "Target\nDate", column: 27 }], without: [] },
    { sheet: "Notes", role: "neither", columns: [], without: [] },
  ],
};

export const PLAN = sheet("Plan", [["Ref", "Action"], ["R1", "Do it"]]);

/** A workbook with its settings sheet, as planned. */
export function settingsBook(settings: Settings = DEFAULT_SETTINGS, remembered: Remembered = REMEMBERED, book: Workbook = workbook(PLAN)): Workbook {
  return applyEdits(book, planSettings(book, settings, remembered));
}

export const settingsOf = (book: Workbook): Sheet => {
  const found = book.sheets.find(({ name }) => name === "Plan settings");
  if (!found) throw new Error("There is no settings sheet.");
  return found;
};

/** The cell that stands so many columns right of the first cell with this text. */
export function placeOf(one: Sheet, text: CellValue, right = 0): { readonly row: number; readonly column: number } {
  for (let row = 0; row < one.used.rows; row++) {
    for (let column = 0; column < one.used.columns; column++) if (valueAt(one, row, column) === text) return { row, column: column + right };
  }
  throw new Error(`No cell holds ${String(text)}.`);
}

/** The workbook with a cell of its settings sheet changed: the one that stands so many columns right of a text. */
export function typed(book: Workbook, text: CellValue, right: number, value: CellValue): Workbook {
  const { row, column } = placeOf(settingsOf(book), text, right);
  return withCell(book, row, column, value);
}

export function withCell(book: Workbook, row: number, column: number, value: CellValue): Workbook {
  return applyEdits(book, [{ kind: "cells", sheet: "Plan settings", row, column, from: [valueAt(settingsOf(book), row, column)], to: [value] }]);
}
