import { isBoardSummary } from "../core/board/earlier-summaries";
import { planBoard, type BoardWish } from "../core/board/plan-board";
import type { Connection } from "../excel/connection";
import { command } from "./command";
import { makeSheet } from "./make-sheet";
import type { Outcome } from "./outcome";
import type { Days } from "./recalculate";
import type { Watch } from "./watch";

/**
 * Brings the figures up to date and makes the board's summary from them, both or neither. The summary for the same board date
 * is replaced by the new one, unless somebody has written on it since: then they are asked first.
 */
export function boardSummary(excel: Connection, wish: BoardWish, days: Days, watch: Watch): Promise<Outcome> {
  return command(excel, watch, (line) => makeSheet(line, days, watch, { reads: isBoardSummary, plan: (ground) => planBoard(ground, wish), asked: sayAsked }));
}

const sayAsked = (sheet: string): string => `The sheet “${sheet}” is a summary for the same board date, and somebody has written on it since it was made. Replace it, and what was written on it is lost; or keep it, and the new summary gets a sheet of its own.`;
