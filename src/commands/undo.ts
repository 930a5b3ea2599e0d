import { type CellsEdit, type Edit, inverseAll, type SheetEdit } from "../core/edit";
import { standingOf } from "../core/sheet-standing";
import { addressOf, type CellValue } from "../core/workbook";
import type { Connection, Line } from "../excel/connection";
import { readOutline } from "../excel/read";
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
    const cells = edits.filter((edit) => edit.kind === "cells");
    const now = await readEdited(line, cells, there);
    const sifted = sift(edits, new Map(cells.map((edit, at) => [edit, now[at] ?? null])), there);
    const made = await siftSheets(line, edits.filter((edit) => edit.kind === "sheet"));
    const [untouched, left] = [[...made.untouched, ...sifted.untouched], [...made.left, ...sifted.left]];
    watch.progress("Putting back what was there");
    const making = await makeEdits(line, inverseAll(untouched), filteredSheets(sheets));
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

/** The edits that can be taken back whole or in part, and the addresses of the cells that have changed since. */
function sift(edits: readonly Edit[], now: ReadonlyMap<CellsEdit, CellValue[] | null>, there: ReadonlySet<string>): Sifted {
  const untouched: Edit[] = [];
  const left: string[] = [];
  const kept = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== "cells") continue;
    const values = now.get(edit) ?? null;
    if (values === null) continue;
    const changed = edit.to.flatMap((wanted, at) => (values[at] === wanted || values[at] === edit.from[at] ? [] : [at]));
    left.push(...changed.map((at) => `${edit.sheet} ${addressOf({ row: edit.row + at, column: edit.column })}`));
    if (changed.length > 0) kept.add(columnKey(edit));
    untouched.push(...without(edit, changed));
  }
  const shapes = edits.filter((edit) => edit.kind !== "cells" && edit.kind !== "sheet" && there.has(edit.sheet) && !(edit.kind === "look" && kept.has(columnKey(edit))));
  return { untouched: inOrder(edits, untouched, keepTables(shapes, sheetsKept(edits, kept))), left };
}

function columnKey(edit: { readonly sheet: string; readonly column: number }): string {
  return `${edit.column} ${edit.sheet}`;
}

/** The sheets on which a column that was given its look, and so is ours, holds something of the user's. */
function sheetsKept(edits: readonly Edit[], kept: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(edits.filter((edit) => edit.kind === "look" && kept.has(columnKey(edit))).map(({ sheet }) => sheet));
}

/** A table is not made smaller while one of the columns that it was given holds something of the user's. */
function keepTables(shapes: readonly Edit[], sheets: ReadonlySet<string>): Edit[] {
  return shapes.filter((edit) => edit.kind !== "table" || !sheets.has(edit.sheet));
}

function inOrder(edits: readonly Edit[], cells: readonly Edit[], shapes: readonly Edit[]): Edit[] {
  const first = edits.findIndex((edit) => edit.kind === "cells");
  const before = shapes.filter((edit) => edits.indexOf(edit) < first);
  const after = shapes.filter((edit) => edits.indexOf(edit) >= first);
  return [...before, ...cells, ...after];
}

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
