import { distance } from "fastest-levenshtein";
import { isBlank } from "./cell-text";
import { framesAt, framesTriedAt, type Frame } from "./frame";
import { headingCells } from "./heading-cells";
import { headingRows } from "./heading-row";
import type { LostSheet } from "./layout";
import { recallColumns } from "./recalled-columns";
import type { Remembered, RememberedSheet } from "./remembered";
import { valueAt, type Sheet } from "./workbook";

/** A sheet with so many of a remembered sheet's headings is taken for it, whatever its name. */
const NEARLY_ALL = 0.8;

export interface RecalledSheets {
  /** What is remembered of a sheet, by the name that it has now. */
  readonly bySheet: ReadonlyMap<string, RememberedSheet>;
  readonly rememberedAs: readonly { readonly from: string; readonly to: string }[];
  readonly lost: readonly LostSheet[];
}

/** The list of a sheet that has most of the remembered headings, the upper of two that have as many, and how many it has. */
export function recallFrame(sheet: Sheet, { columns }: RememberedSheet): { frame: Frame; found: number } | null {
  let best: { frame: Frame; found: number } | null = null;
  for (const frame of headingRows(sheet).flatMap((row) => framesTriedAt(sheet, row))) {
    const found = recallColumns(columns, headingCells(sheet, frame)).size;
    if (found > (best?.found ?? 0)) best = { frame, found };
  }
  return best;
}

/** For a sheet whose headings mean nothing to us: the list with the most texts in its heading row. */
export function fullestFrame(sheet: Sheet): Frame {
  const frames = headingRows(sheet).flatMap((row) => framesAt(sheet, row));
  const texts = ({ headingRow, firstColumn, lastColumn }: Frame): number => {
    let count = 0;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const value = valueAt(sheet, headingRow, column);
      if (typeof value === "string" && !isBlank(value)) count++;
    }
    return count;
  };
  const [first, ...others] = frames;
  const { used } = sheet;
  const nothing: Frame = { headingRow: used.row, table: null, firstColumn: used.column, lastColumn: used.column + used.columns - 1, lastRow: used.row + used.rows - 1 };
  return others.reduce((best, frame) => (texts(frame) > texts(best) ? frame : best), first ?? nothing);
}

const plainName = (name: string): string => name.trim().toLowerCase();

/** Its name is there, and at least one of its headings too. */
const isStill = (sheet: Sheet, remembered: RememberedSheet): boolean =>
  plainName(sheet.name) === plainName(remembered.sheet) && (remembered.role === "neither" || remembered.columns.length === 0 || recallFrame(sheet, remembered) !== null);

const shareIn = (sheet: Sheet, remembered: RememberedSheet): number => (recallFrame(sheet, remembered)?.found ?? 0) / Math.max(1, remembered.columns.length);

/** The sheet with most of the headings; of those with as many, the one whose name is nearest. */
function likeliestSheet(remembered: RememberedSheet, free: readonly Sheet[]): string | null {
  const weighed = free
    .map((sheet) => ({ name: sheet.name, share: shareIn(sheet, remembered), slips: distance(plainName(sheet.name), plainName(remembered.sheet)) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share || one.slips - other.slips);
  return weighed[0]?.name ?? null;
}

/**
 * Finds remembered sheets again: by name, or else by headings, where exactly one other sheet has nearly all of them and no other
 * lost sheet may claim it. `sheets` are those that may be the user's.
 */
export function recallSheets({ sheets: remembered }: Remembered, sheets: readonly Sheet[]): RecalledSheets {
  const bySheet = new Map<string, RememberedSheet>();
  for (const one of remembered) {
    const sheet = sheets.find((candidate) => isStill(candidate, one));
    if (sheet) bySheet.set(sheet.name, one);
  }
  const found = new Set(bySheet.values());
  const free = sheets.filter(({ name }) => !bySheet.has(name));
  const missing = remembered
    .filter((one) => !found.has(one) && one.role !== "neither")
    .map((one) => ({ one, candidates: one.columns.length === 0 ? [] : free.filter((sheet) => shareIn(sheet, one) >= NEARLY_ALL) }));
  const rememberedAs: { from: string; to: string }[] = [];
  const lost: LostSheet[] = [];
  for (const { one, candidates } of missing) {
    const [only] = candidates;
    const isContested = missing.some((other) => other.one !== one && other.candidates.some((sheet) => sheet === only));
    if (only && candidates.length === 1 && !isContested) {
      bySheet.set(only.name, one);
      rememberedAs.push({ from: one.sheet, to: only.name });
    } else lost.push({ sheet: one.sheet, role: one.role, likeliest: likeliestSheet(one, free) });
  }
  return { bySheet, rememberedAs, lost };
}
