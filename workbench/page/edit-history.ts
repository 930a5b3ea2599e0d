import type { Area, Book } from "../file/book";
import { turnCells, type CellsStep } from "./cell-changes";
import { turnInsertion, type InsertionStep } from "./line-changes";

/** What a person did on a sheet, with both sides, so that it can be taken back and done again. */
export type Step = CellsStep | InsertionStep;

/** "from": as it was before the step. "to": as the step left it. */
export type Side = "from" | "to";

/** What turning a step to a side came to: a sentence, where to look, and what of the step can be turned again. */
export interface Turned {
  readonly sentence: string;
  readonly sheet: string | null;
  readonly area: Area | null;
  readonly step: Step | null;
}

/** The edits that a person made by hand. What the add-in writes is not among them. */
export interface EditHistory {
  record(step: Step): void;
  /** Forgets all, after a change that cannot be taken back. `what` stands in a sentence: "deleting rows". */
  forget(what: string): void;
  undo(): Turned;
  redo(): Turned;
}

const MOST_STEPS = 100;

/** The history of one open workbook, last edit first. Undo and redo throw `FileProblem` where the file core refuses. */
export function newHistory(book: Book): EditHistory {
  const done: Step[] = [];
  const undone: Step[] = [];
  let forgotten: string | null = null;
  return {
    record: (step) => {
      if (step.kind === "cells" && step.cells.length === 0) return;
      done.push(step);
      if (done.length > MOST_STEPS) done.shift();
      undone.length = 0;
      forgotten = null;
    },
    forget: (what) => {
      done.length = 0;
      undone.length = 0;
      forgotten = what;
    },
    undo: () => turnLast(book, done, undone, "from", nothingToUndo(forgotten)),
    redo: () => turnLast(book, undone, done, "to", "There is nothing to do again."),
  };
}

function nothingToUndo(forgotten: string | null): string {
  const why = forgotten === null ? "There is nothing to undo." : `There is nothing to undo: ${forgotten} cannot be taken back here.`;
  return `${why} What the add-in writes is taken back with Undo in its pane.`;
}

/** A step whose sheet has gone is left out; one that is refused stays on its list. */
function turnLast(book: Book, list: Step[], other: Step[], side: Side, nothing: string): Turned {
  const step = list.at(-1);
  if (step === undefined) return { sentence: nothing, sheet: null, area: null, step: null };
  const sheet = book.sheets.find(({ id }) => id === step.sheet);
  const turned = sheet === undefined ? GONE : step.kind === "cells" ? turnCells(sheet, step, side) : turnInsertion(book, sheet, step, side);
  list.pop();
  if (turned.step !== null) other.push(turned.step);
  return turned;
}

const GONE: Turned = { sentence: "The sheet of that edit has been deleted, so the edit is left out.", sheet: null, area: null, step: null };
