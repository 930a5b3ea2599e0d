import { sayRefusal } from "../core/refusal";
import type { CellAt } from "../core/workbook";
import { type Connection, lineTo } from "../excel/connection";
import { Refusal } from "../excel/refusal";
import { showCell } from "../excel/show";

/** Brings a cell before the user. Gives null, or a sentence when it could not be shown. */
export async function show(excel: Connection, at: CellAt): Promise<string | null> {
  try {
    await showCell(lineTo(excel, { waiting: () => undefined }), at);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return sayRefusal(error.code, at.sheet);
    throw error;
  }
}
