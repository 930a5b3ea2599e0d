import { findHistory } from "./history/history";
import { isSettingsSheet } from "./settings-sheet/find";
import { valueAt, type CellValue, type Sheet } from "./workbook";

/** What stands in A1 of the sheets that we make, beside the settings sheet; a date or a report's name may follow. */
const TITLES = ["rag history", "board summary", "inspection response"];

/** What stands at the end of A2 of them, after what the sheet shows: nobody who makes such a sheet by hand says so. */
export const OUR_MARK = "Made by the inspection delivery plan add-in.";

const plain = (value: CellValue): string => String(value).trim().toLowerCase();

/**
 * A sheet that we made, which is never taken for the user's: the settings sheet and the history, known by their headings; and one
 * with a title of ours in A1, known by our mark in A2 under any name, or without it by its name.
 */
export function isOurSheet(sheet: Sheet): boolean {
  const title = TITLES.find((ours) => plain(valueAt(sheet, 0, 0)).startsWith(ours));
  const isOurs = title !== undefined && (plain(valueAt(sheet, 1, 0)).endsWith(OUR_MARK.toLowerCase()) || plain(sheet.name).startsWith(title));
  return isOurs || findHistory(sheet) !== null || isSettingsSheet(sheet);
}
