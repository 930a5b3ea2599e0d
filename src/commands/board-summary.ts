import { isBoardSummary } from "../core/board/earlier-summaries";
import { planBoard, type BoardWish } from "../core/board/plan-board";
import type { Connection } from "../excel/connection";
import { command } from "./command";
import type { Asks, Declined, Outcome } from "./outcome";
import { bringUpToDate, type Days } from "./recalculate";
import type { Watch } from "./watch";

/**
 * Brings the figures up to date and makes the board's summary from them, both or neither. The summary for the same board date
 * is replaced by the new one, unless somebody has written on it since: then they are asked first.
 */
export function boardSummary(excel: Connection, wish: BoardWish, days: Days, watch: Watch): Promise<Outcome> {
  return command(excel, watch, async (line) => {
    let warnings: readonly string[] = [];
    let sheet = "";
    const after = await bringUpToDate<Asks | Declined>(line, days, watch, {
      reads: isBoardSummary,
      also: (ground) => {
        const plan = planBoard(ground, wish);
        if (plan.kind === "asks") return { stopped: { kind: "asks", sheet: plan.sheet, message: sayAsked(plan.sheet) } };
        if (plan.kind === "refused") return { stopped: { kind: "declined", message: plan.why } };
        warnings = plan.warnings;
        sheet = plan.edit.sheet;
        watch.progress("Making the summary");
        return { edits: [plan.edit] };
      },
    });
    if (after.kind !== "done") return after;
    return { ...after, kind: "made", sheet, warnings, message: `The sheet “${sheet}” has been made.` };
  });
}

const sayAsked = (sheet: string): string => `The sheet “${sheet}” is a summary for the same board date, and somebody has written on it since it was made. Replace it, and what was written on it is lost; or keep it, and the new summary gets a sheet of its own.`;
