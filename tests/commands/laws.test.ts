import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undo } from "../../src/commands/undo";
import type { Edit, RowsEdit } from "../../src/core/edit";
import { connect } from "../../workbench/client";
import { generatedPlans } from "./generated-plan";
import { cellKey as key, contentsOf, snapshot, type Contents } from "./plan-book";
import { editsOf, started, TRIALS, WATCH, type Trial } from "./trials";

/** What the cells ought to hold once the edits are made. Sheets of ours that were made are looked at elsewhere. */
function wanted(before: Contents, edits: readonly Edit[]): Contents {
  const after = new Map(before);
  for (const edit of edits) {
    if (edit.kind !== "cells") continue;
    edit.to.forEach((value, at) => {
      if (value === "") after.delete(key(edit.sheet, edit.row + at, edit.column));
      else after.set(key(edit.sheet, edit.row + at, edit.column), value);
    });
  }
  return after;
}

/** Without the sheets that were made, and the formulas that went on into new rows. */
function without(contents: Contents, edits: readonly Edit[]): Contents {
  const made = new Set(edits.filter(({ kind }) => kind === "sheet").map(({ sheet }) => sheet));
  const rows = edits.filter((edit): edit is RowsEdit => edit.kind === "rows");
  const goesOn = (cell: string): boolean => rows.some((edit) => edit.to?.formulas.some((column) => Array.from({ length: edit.rows }, (_, at) => key(edit.sheet, edit.row + at, column)).includes(cell)));
  return new Map([...contents].filter(([cell]) => !made.has(cell.split(" ").slice(0, -2).join(" ")) && !goesOn(cell)));
}

const lines = (contents: Contents): string[] => [...contents].map(([cell, value]) => `${cell}: ${JSON.stringify(value)}`).sort();

const RUNS = 20;

describe("the laws of every command, on generated workbooks", () => {
  it.each(TRIALS)("$name", { timeout: 300_000 }, async (trial) => {
    const tried = { done: 0, nothing: 0 };
    await fc.assert(
      fc.asyncProperty(generatedPlans, async (make) => {
        const { host, run } = await started(trial, make());
        const [start, before, cells] = [await started(trial, make()), snapshot(host.book), contentsOf(host.book)];
        const outcome = await run();
        const edits = editsOf(outcome);
        if (outcome.kind !== trial.ends || edits.length === 0) {
          // There was nothing to do for it here, and so it did nothing.
          expect(outcome.kind).not.toBe("failed");
          expect(snapshot(host.book)).toEqual(before);
          tried.nothing += 1;
          return;
        }
        tried.done += 1;
        // Applying reaches what was wanted, in each cell and in no other.
        expect(lines(without(contentsOf(host.book), edits))).toEqual(lines(without(wanted(cells, edits), edits)));
        if (trial.oursOnly) expect(lines(contentsOf(host.book))).toEqual(expect.arrayContaining(lines(untouchable(trial, cells, edits))));
        // It survives JSON.
        const copy = JSON.parse(JSON.stringify(edits)) as Edit[];
        expect(copy).toEqual(edits);
        // Planning again gives nothing.
        const after = snapshot(host.book);
        const again = await run();
        expect(editsOf(again)).toEqual([]);
        expect(snapshot(host.book)).toEqual(after);
        // Inverting restores.
        expect(await undo(connect(host), copy, WATCH)).toMatchObject({ kind: "undone", left: [] });
        expect(lines(contentsOf(host.book))).toEqual(lines(cells));
        // A sheet that took another's place gives it back with its values; all else is as it was in every way.
        const replaced = edits.filter((edit) => edit.kind === "sheet" && edit.from !== null).map(({ sheet }) => sheet);
        expect(snapshot(host.book, replaced)).toEqual(snapshot(start.host.book, replaced));
      }),
      { numRuns: RUNS },
    );
    console.log(`${trial.name}: ${tried.done} generated workbooks changed, ${tried.nothing} with nothing to do`);
    expect(tried.done).toBeGreaterThan(RUNS / 5);
  });
});

/** What a command may not change: every cell that held something, but those of ours that stand there already. */
function untouchable(trial: Trial, cells: Contents, edits: readonly Edit[]): Contents {
  return trial.name.endsWith("made again") ? new Map([...cells].filter(([cell]) => !edits.some(({ sheet }) => cell.startsWith(`${sheet} `)))) : cells;
}
