import { type CellsEdit, type Edit, inverseAll, type SheetEdit } from "../core/edit";
import { standingOf } from "../core/sheet-standing";
import { addressOf, type CellValue } from "../core/workbook";
import type { Connection, Line } from "../excel/connection";
import { readOutline, readShapes } from "../excel/read";
import { readEdited } from "../excel/read-edited";
import { readSheet } from "../excel/read-sheet";
import { command, failed } from "./command";
import { filteredSheets, makeEdits, protectedSheet } from "./make-edits";
import type { Outcome } from "./outcome";
import type { Watch } from "./watch";

/**
 * Takes back the edits of the last command: every cell as it was before, except those that somebody has changed
 * since, which are listed and left alone. A column of ours keeps its look while such a cell stands in it, and a sheet of
 * ours stays while anything on it is not as it was made.
 */
export function undo(excel: Connection, edits: readonly Edit[], watch: Watch): Promise<Outcome> {
  return command(excel, watch, async (line) => {
    watch.progress("Looking at what has changed since");
    const { sheets } = await readOutline(line);
    const there = new Set(sheets.map((sheet) => sheet.name));
    const shapes = await readShapes(line, [...new Set(edits.flatMap((edit) => (edit.kind !== "sheet" && there.has(edit.sheet) ? [edit.sheet] : [])))]);
    const cells = edits.filter((edit) => edit.kind === "cells");
    const now = await readEdited(line, cells, there);
    const sifted = sift(edits, new Map(cells.map((edit, at) => [edit, now[at] ?? null])), there);
    const made = await siftSheets(line, edits.filter((edit) => edit.kind === "sheet"));
    const [untouched, left] = [[...made.untouched, ...sifted.untouched], [...made.left, ...sifted.left]];
    watch.progress("Putting back what was there");
    const making = await makeEdits(line, inverseAll(untouched), filteredSheets(sheets), shapes);
    if (!making.made) return failed(making.refusal, making.restored, null, protectedSheet(sheets, untouched));
    return { kind: "undone", message: said(left), left, cost: { ...line.spent } };
  });
}

interface Sifted {
  readonly untouched: Edit[];
  readonly left: string[];
}

/** The sheets of ours that are still as they were made, and those that somebody has changed since; one that has gone is neither. */
async function siftSheets(line: Line, edits: readonly SheetEdit[]): Promise<Sifted> {
  const sifted: Sifted = { untouched: [], left: [] };
  for (const edit of edits) {
    const found = edit.to && (await readSheet(line, edit.sheet));
    if (edit.to === null || found === null) continue;
    if (standingOf(edit.to, found) === "as-planned") sifted.untouched.push(edit);
    else sifted.left.push(`the sheet “${edit.sheet}”`);
  }
  return sifted;
}

/** The edits that can be taken back whole or in part, in their order, and the addresses of the cells that have changed since. */
function sift(edits: readonly Edit[], now: ReadonlyMap<CellsEdit, CellValue[] | null>, there: ReadonlySet<string>): Sifted {
  const changed = new Map<Edit, number[]>();
  const columns = new Set<string>();
  const left: string[] = [];
  for (const [edit, values] of now) {
    if (values === null) continue;
    const places = changedPlaces(edit, values);
    changed.set(edit, places);
    if (places.length > 0) columns.add(columnKey(edit));
    left.push(...places.map((at) => `${edit.sheet} ${addressOf({ row: edit.row + at, column: edit.column })}`));
  }
  const holdsTheirs = (edit: Edit): boolean => edit.kind === "look" && columns.has(columnKey(edit));
  // A column that was given its look, and so is ours, holds something of the user's: its table is not made smaller.
  const sheets = new Set(edits.filter(holdsTheirs).map(({ sheet }) => sheet));
  const untouched = edits.flatMap((edit): Edit[] => {
    if (edit.kind === "cells") return changed.has(edit) ? without(edit, changed.get(edit) ?? []) : [];
    return edit.kind === "sheet" || !there.has(edit.sheet) || holdsTheirs(edit) || (edit.kind === "table" && sheets.has(edit.sheet)) ? [] : [edit];
  });
  return { untouched, left };
}

/** The places of an edit whose cells hold neither what it wrote nor what was there before. */
function changedPlaces({ from, to }: CellsEdit, values: readonly CellValue[]): number[] {
  return to.flatMap((wanted, at) => (values[at] === wanted || values[at] === from[at] ? [] : [at]));
}

const columnKey = ({ sheet, column }: { readonly sheet: string; readonly column: number }): string => `${column} ${sheet}`;

/** The edit without some of its cells, as shorter runs. */
function without(edit: CellsEdit, places: readonly number[]): CellsEdit[] {
  if (places.length === 0) return [edit];
  const bounds = [-1, ...places, edit.to.length];
  return bounds.slice(1).flatMap((end, at) => {
    const start = (bounds[at] ?? -1) + 1;
    if (start >= end) return [];
    const { from, to, formats } = edit;
    const some = formats && { formats: { from: formats.from.slice(start, end), to: formats.to.slice(start, end) } };
    return [{ ...edit, row: edit.row + start, from: from.slice(start, end), to: to.slice(start, end), ...some }];
  });
}

function said(left: readonly string[]): string {
  if (left.length === 0) return "The last run has been taken back.";
  return `The last run has been taken back, but for ${left.length === 1 ? "1 place" : `${left.length} places`} that somebody has changed since.`;
}
