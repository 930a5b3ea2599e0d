import { type Edit, inverseAll } from "../core/edit";
import type { Area } from "../core/workbook";
import type { Line } from "../excel/connection";
import { isReadOnly } from "../excel/read";
import { Refusal } from "../excel/refusal";
import { writeEdits } from "../excel/write";

/** How making edits ended: all made, or none, or (`restored` false) something between that could not be mended. */
export type Making = { readonly made: true } | { readonly made: false; readonly refusal: Refusal; readonly restored: boolean };

/**
 * Makes the edits, all or none. Excel has no transactions: what came before a refusal stays, so it is put back from
 * the edits' own `from` sides, sheet by sheet, so that one lost sheet does not keep the others from being mended. `asRead`:
 * the used ranges of the sheets by which the edits were planned.
 */
export async function makeEdits(line: Line, edits: readonly Edit[], filtered: ReadonlySet<string>, asRead?: ReadonlyMap<string, Area>): Promise<Making> {
  try {
    await writeEdits(line, edits, filtered, asRead);
    return { made: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Refused before anything was written; what would be put back belongs to other rows now.
    if (error.code === "shifted") return { made: false, refusal: error, restored: true };
    const restored = await putBack(line.unstoppable, edits, filtered);
    return { made: false, refusal: await rightlyNamed(line.unstoppable, error), restored };
  }
}

/** Excel refuses to write in a workbook that is open for reading only as on a protected sheet; where it does not even say which, it stays as it was told. */
async function rightlyNamed(line: Line, refusal: Refusal): Promise<Refusal> {
  if (refusal.code !== "protected") return refusal;
  try {
    return (await isReadOnly(line)) ? new Refusal("read-only", refusal.details) : refusal;
  } catch (error) {
    if (error instanceof Refusal) return refusal;
    throw error;
  }
}

/** Takes back edits that were made, or may have been, in part or whole. Gives false where something could not be put back. */
export async function putBack(line: Line, edits: readonly Edit[], filtered: ReadonlySet<string>): Promise<boolean> {
  let all = true;
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const ours = inverseAll(edits.filter((edit) => edit.sheet === sheet));
    all = (await wrote(line, ours, filtered)) && all;
  }
  return all;
}

async function wrote(line: Line, edits: readonly Edit[], filtered: ReadonlySet<string>): Promise<boolean> {
  try {
    await writeEdits(line, edits, filtered);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return error.code === "gone" || error.code === "protected";
    throw error;
  }
}

/** Names of the sheets whose filter hides rows. */
export function filteredSheets(sheets: readonly { readonly name: string; readonly filtered: boolean }[]): Set<string> {
  return new Set(sheets.filter(({ filtered }) => filtered).map(({ name }) => name));
}

/** The first protected sheet that the edits would write on; "" where there is none. */
export function protectedSheet(sheets: readonly { readonly name: string; readonly protected: boolean }[], edits: readonly Edit[]): string {
  return sheets.find((sheet) => sheet.protected && edits.some((edit) => edit.sheet === sheet.name))?.name ?? "";
}
