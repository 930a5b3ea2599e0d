import { planColumns } from "../core/calculated-columns";
import type { Day } from "../core/day";
import type { Edit } from "../core/edit";
import { DEFAULT_SETTINGS } from "../core/default-settings";
import { sheetsOf } from "../core/layout";
import { recognise } from "../core/recognise";
import { review, type Review } from "../core/review";
import type { Workbook } from "../core/workbook";
import type { Connection, Line } from "../excel/connection";
import { readWorkbook } from "../excel/read";
import { command, failed } from "./command";
import { filteredSheets, makeEdits, protectedSheet } from "./make-edits";
import type { Done, Failed, NothingFound, Outcome } from "./outcome";
import type { Watch } from "./watch";

/**
 * Reads the workbook, checks it, assesses every action as at `today`, and writes RAG, reason and days to deadline in
 * columns of ours to the right of each plan. Writes only cells that change; nothing of the user's is touched.
 */
export function recalculate(excel: Connection, today: Day, watch: Watch): Promise<Outcome> {
  return command(excel, watch, (line) => bringUpToDate(line, today, watch));
}

/** The inside of Recalculate, for a command that ends with it. */
export async function bringUpToDate(line: Line, today: Day, watch: Watch): Promise<Done | NothingFound | Failed> {
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
}

/** The sheets whose rows are wanted beyond the first look: registers and plans. */
function neededSheets(firstLook: Workbook): string[] {
  const { sheets } = recognise(firstLook, DEFAULT_SETTINGS);
  return sheets.filter((sheet) => sheet.role !== "neither").map((sheet) => sheet.sheet);
}

const NOTHING_FOUND =
  "No delivery plan was found in this workbook. A plan has a row of headings such as Reference, Action, Lead, Target date and Status, within the first 40 rows of a sheet.";

async function write(line: Line, workbook: Workbook, found: Review, edits: readonly Edit[]): Promise<Done | Failed> {
  const making = await makeEdits(line, edits, filteredSheets(workbook.sheets));
  if (!making.made) return failed(making.refusal, making.restored, found, protectedSheet(workbook.sheets, edits));
  return { kind: "done", message: said(edits), review: found, edits, cost: { ...line.spent } };
}

function said(edits: readonly Edit[]): string {
  const cells = edits.reduce((sum, edit) => sum + (edit.kind === "cells" ? changedCells(edit) : 0), 0);
  if (cells === 0) return "Nothing to change: every status is up to date.";
  return cells === 1 ? "1 cell changed" : `${cells.toLocaleString("en-GB")} cells changed`;
}

function changedCells(edit: Extract<Edit, { kind: "cells" }>): number {
  return edit.to.filter((value, at) => value !== edit.from[at]).length;
}
