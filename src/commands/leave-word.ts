import type { Day } from "../core/day";
import { lastWord } from "../core/settings-sheet/last-word";
import { type Connection, lineTo } from "../excel/connection";
import { Refusal } from "../excel/refusal";
import { writeEdits } from "../excel/write";

/** Says on the settings sheet how a run went, for when the pane cannot be opened to say it. Where that is refused too, nothing more can be done. */
export async function leaveWord(excel: Connection, settingsSheet: string, today: Day, message: string): Promise<void> {
  try {
    await writeEdits(lineTo(excel, { waiting: () => undefined }), [lastWord(settingsSheet, today, message)], new Set());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
