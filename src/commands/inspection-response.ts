import { isResponse, planResponse, type ResponseWish } from "../core/response/plan-response";
import type { Connection } from "../excel/connection";
import { command } from "./command";
import { makeSheet } from "./make-sheet";
import type { Outcome } from "./outcome";
import type { Days } from "./recalculate";
import type { Watch } from "./watch";

/**
 * Brings the figures up to date and makes the response to a report from them, both or neither. Where there is one already it
 * is made again in its place, with what was written in its boxes; where more than the boxes was changed they are asked first.
 */
export function inspectionResponse(excel: Connection, wish: ResponseWish, days: Days, watch: Watch): Promise<Outcome> {
  return command(excel, watch, (line) => makeSheet(line, days, watch, { reads: isResponse, plan: (ground) => planResponse(ground, wish), asked: sayAsked }));
}

const sayAsked = (sheet: string): string => `On the sheet “${sheet}” more than the pale boxes has been changed since it was made. Replace it, and that is lost, but for the boxes; or keep it, and the new response gets a sheet of its own.`;
