import type { Edit } from "../core/edit";
import type { Fix } from "../core/fixes/fix";
import { sayLeft, settleFix } from "../core/fixes/settle";
import { countOf } from "../core/quantity";
import type { Connection } from "../excel/connection";
import { readOutline, readShapes } from "../excel/read";
import { type CellFound, readCells } from "../excel/read-cells";
import { command } from "./command";
import { editsThenFigures } from "./edits-then-figures";
import type { Outcome } from "./outcome";
import type { Days } from "./recalculate";
import type { Watch } from "./watch";

/**
 * Makes the fixes that still fit their cells, and then brings the figures up to date, formulas that read the
 * fixed cells and all. A cell that has changed since it was read, holds a formula or is gone is left and listed. Both are
 * done or neither: where the figures cannot be brought up to date the fixes are taken back.
 */
export function fix(excel: Connection, fixes: readonly Fix[], days: Days, watch: Watch): Promise<Outcome> {
  return command(excel, watch, async (line) => {
    watch.progress("Looking at the cells again");
    const { sheets } = await readOutline(line);
    const there = new Set(sheets.map(({ name }) => name));
    const shapes = await readShapes(line, [...new Set(fixes.map(({ edit }) => edit.sheet))].filter((name) => there.has(name)));
    const now = await readCells(line, fixes.map(({ edit }) => edit), there);
    const { edits, left } = settled(fixes, now);
    watch.progress("Writing what is fixed");
    const after = await editsThenFigures(line, edits, { sheets, used: shapes }, days, watch);
    return after.kind === "failed" ? after : { ...after, kind: "fixed", message: said(edits.length, left.length), left };
  });
}

function settled(fixes: readonly Fix[], now: readonly (CellFound | null)[]): { edits: Edit[]; left: string[] } {
  const edits: Edit[] = [];
  const left: string[] = [];
  fixes.forEach((each, place) => {
    const outcome = settleFix(each, now[place] ?? null);
    if ("edit" in outcome) edits.push(outcome.edit);
    else left.push(sayLeft(each.edit, outcome.left));
  });
  return { edits, left };
}

function said(fixed: number, left: number): string {
  const done = fixed === 0 ? "No cell was fixed" : `${countOf(fixed, "cell")} fixed`;
  return left === 0 ? done : `${done}, ${countOf(left, "cell")} left as ${left === 1 ? "it is" : "they are"}`;
}
