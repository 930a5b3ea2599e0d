import { textOf } from "../cell-text";
import { dayRead, readDate } from "../date-reading";
import type { Day } from "../day";
import { isOurSheet } from "../our-sheets";
import { valueAt, type Sheet, type Workbook } from "../workbook";
import { BOARD_TITLE, DATA_AS_AT } from "./board-sheet";

/** A board summary that the workbook holds already. */
export interface EarlierSummary {
  readonly sheet: Sheet;
  readonly boardDate: Day;
  /** The day that its figures are of; null where somebody has made that unreadable. */
  readonly asAt: Day | null;
}

/** Rows in which the front block stands. */
const FRONT = 14;

function dayBeside(sheet: Sheet, label: string): Day | null {
  for (let row = 2; row < FRONT; row += 1) if (textOf(valueAt(sheet, row, 0)) === label) return dayRead(readDate(valueAt(sheet, row, 1), false));
  return null;
}

/** A board summary of ours, by its own words. */
export const isBoardSummary = (sheet: Sheet): boolean => textOf(valueAt(sheet, 0, 0)).startsWith(`${BOARD_TITLE}, `) && isOurSheet(sheet);

/** The board summaries of a workbook by their own words, under whatever name, in the order of their board dates. */
export function earlierSummaries({ sheets }: Workbook): EarlierSummary[] {
  const found = sheets.filter(isBoardSummary).flatMap((sheet): EarlierSummary[] => {
    const boardDate = dayRead(readDate(textOf(valueAt(sheet, 0, 0)).slice(BOARD_TITLE.length + 2), false));
    return boardDate === null ? [] : [{ sheet, boardDate, asAt: dayBeside(sheet, DATA_AS_AT) }];
  });
  return found.sort((one, other) => one.boardDate - other.boardDate);
}
