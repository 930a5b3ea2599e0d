import type { Edit } from "../core/edit";
import type { Area } from "../core/workbook";
import type { Line } from "../excel/connection";
import { Refusal } from "../excel/refusal";
import { failed } from "./command";
import { filteredSheets, makeEdits, protectedSheet, putBack } from "./make-edits";
import type { Done, Failed } from "./outcome";
import { bringUpToDate, type Days } from "./recalculate";
import type { Watch } from "./watch";

/** The sheets as they were read before the edits were planned. */
interface AsRead {
  readonly sheets: readonly { readonly name: string; readonly filtered: boolean; readonly protected: boolean }[];
  /** Their used ranges, by which it is seen whether somebody has put in or taken out lines since. */
  readonly used?: ReadonlyMap<string, Area>;
}

/**
 * Makes edits, and then brings the figures up to date, from the workbook as it reads with them. Both are done or neither:
 * where the figures cannot be brought up to date the edits are taken back. What was done is told of both together; where there
 * was nothing to assess, of the edits alone.
 */
export async function editsThenFigures(line: Line, edits: readonly Edit[], { sheets, used }: AsRead, days: Days, watch: Watch): Promise<Done | Failed> {
  const filtered = filteredSheets(sheets);
  const making = await makeEdits(line, edits, filtered, used);
  if (!making.made) return failed(making.refusal, making.restored, null, protectedSheet(sheets, edits));
  try {
    const after = await bringUpToDate(line, days, watch);
    if (after.kind !== "failed") return { ...after, kind: "done", edits: after.kind === "done" ? [...edits, ...after.edits] : edits, cost: { ...line.spent } };
    const restored = await putBack(line.unstoppable, edits, filtered);
    return { ...after, restored: after.restored && restored, review: null };
  } catch (error) {
    const restored = await putBack(line.unstoppable, edits, filtered);
    if (error instanceof Refusal) return failed(error, restored);
    throw error;
  }
}
