import { planColumns } from "../core/calculated-columns";
import type { Day } from "../core/day";
import type { Edit } from "../core/edit";
import { DEFAULT_SETTINGS } from "../core/default-settings";
import { sheetsOf } from "../core/layout";
import { recognise } from "../core/recognise";
import { review } from "../core/review";
import type { Workbook } from "../core/workbook";
import type { Connection, Line } from "../excel/connection";
import { readWorkbook } from "../excel/read";
import { command, failed } from "./command";
import { makeEdits } from "./make-edits";
import type { Outcome } from "./outcome";
import type { Watch } from "./watch";

/**
 * Reads the workbook, checks it, assesses every action as at `today`, and writes RAG, reason and days to deadline in
 * columns of ours to the right of each plan. Writes only cells that change; nothing of the user's is touched.
 */
export function recalculate(excel: Connection, today: Day, watch: Watch): Promise<Outcome> {
  return command(excel, watch, async (line) => {
    watch.progress("Reading the workbook");
    const workbook = await readWorkbook(line, neededSheets);
    watch.progress("Checking and assessing");
    const found = review(workbook, DEFAULT_SETTINGS, today);
    if (sheetsOf(found.layout, "plan").length === 0) {
      return { kind: "nothing-found", message: NOTHING_FOUND, review: found, cost: { ...line.spent } };
    }
    const edits = planColumns(workbook, found, DEFAULT_SETTINGS);
    watch.progress("Writing what changed");
    return write(line, workbook, found, edits);
  });
}

/** The sheets whose rows are wanted beyond the first look: registers and plans. */
function neededSheets(firstLook: Workbook): string[] {
  const { sheets } = recognise(firstLook, DEFAULT_SETTINGS);
  return sheets.filter((sheet) => sheet.role !== "neither").map((sheet) => sheet.sheet);
}

const NOTHING_FOUND =
  "No delivery plan was found in this workbook. A plan has a row of headings such as Reference, Action, Lead, Target date and Status, within the first 40 rows of a sheet.";

async function write(line: Line, workbook: Workbook, found: ReturnType<typeof review>, edits: readonly Edit[]): Promise<Outcome> {
  const making = await makeEdits(line, edits, filteredSheets(workbook));
  if (!making.made) return failed(making.refusal, making.restored, found, protectedSheet(workbook, edits));
  return { kind: "done", message: said(edits), review: found, edits, cost: { ...line.spent } };
}

/** Names of the sheets whose filter hides rows. */
export function filteredSheets(workbook: Workbook): Set<string> {
  return new Set(workbook.sheets.filter((sheet) => sheet.filtered).map((sheet) => sheet.name));
}

function protectedSheet(workbook: Workbook, edits: readonly Edit[]): string {
  return workbook.sheets.find((sheet) => sheet.protected && edits.some((edit) => edit.sheet === sheet.name))?.name ?? "";
}

function said(edits: readonly Edit[]): string {
  const cells = edits.reduce((sum, edit) => sum + (edit.kind === "cells" ? changedCells(edit) : 0), 0);
  if (cells === 0) return "Nothing to change: every status is up to date.";
  return cells === 1 ? "1 cell changed" : `${cells.toLocaleString("en-GB")} cells changed`;
}

function changedCells(edit: Extract<Edit, { kind: "cells" }>): number {
  return edit.to.filter((value, at) => value !== edit.from[at]).length;
}
