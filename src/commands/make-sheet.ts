import type { PlannedSheet } from "../core/planned-sheet";
import type { Sheet } from "../core/workbook";
import type { Line } from "../excel/connection";
import type { Asks, Declined, Outcome } from "./outcome";
import { bringUpToDate, type Days, type Ground } from "./recalculate";
import type { Watch } from "./watch";

interface Making {
  /** The sheets of this kind, which have to be read whole. */
  readonly reads: (sheet: Sheet) => boolean;
  readonly plan: (ground: Ground) => PlannedSheet;
  /** What somebody is asked who has written on the sheet of this name. */
  readonly asked: (sheet: string) => string;
}

/** Brings the figures up to date and makes a sheet of ours from them, both or neither. */
export async function makeSheet(line: Line, days: Days, watch: Watch, { reads, plan, asked }: Making): Promise<Outcome> {
  let warnings: readonly string[] = [];
  let sheet = "";
  let message = "";
  const after = await bringUpToDate<Asks | Declined>(line, days, watch, {
    reads,
    also: (ground) => {
      const planned = plan(ground);
      if (planned.kind === "asks") return { stopped: { kind: "asks", sheet: planned.sheet, message: asked(planned.sheet) } };
      if (planned.kind === "refused") return { stopped: { kind: "declined", message: planned.why } };
      if (planned.kind === "stands") {
        ({ sheet, warnings } = planned);
        message = `The sheet “${sheet}” is up to date as it stands. To have it made afresh all the same, delete it first.`;
        return { edits: [] };
      }
      warnings = planned.edit.from === null ? planned.warnings : [...planned.warnings, REPLACED];
      ({ sheet } = planned.edit);
      message = `The sheet “${sheet}” has been made.`;
      watch.progress(`Making the sheet “${sheet}”`);
      return { edits: [planned.edit] };
    },
  });
  return after.kind === "done" ? { ...after, kind: "made", sheet, warnings, message } : after;
}

const REPLACED = "It took the place of the sheet that was there. Undo brings that back with its values and tables, but without its charts, links and comments.";
