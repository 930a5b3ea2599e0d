import type { Outcome, Previewed } from "../src/commands/outcome";
import type { Day } from "../src/core/day";
import type { Edit } from "../src/core/edit";
import type { ProblemCode, Severity } from "../src/core/problem";
import type { Rag } from "../src/core/rag";
import type { History } from "../src/core/history/history";
import type { Movement } from "../src/core/history/movement";
import type { Remembered } from "../src/core/remembered";
import type { Review } from "../src/core/review";
import type { Workbook } from "../src/core/workbook";

export const VIEWS = ["overview", "problems", "recommendations", "board", "setup"] as const;
export type View = (typeof VIEWS)[number];

/** "" stands for all. */
export interface ProblemFilter {
  readonly severity: Severity | "";
  readonly sheet: string;
  readonly lead: string;
}

export type CommandName = "recalculate" | "set-up" | "fix" | "board-summary" | "response" | "read-report" | "add-report" | "leads" | "blank-start" | "undo";

/** A workbook as it was last read, and what it remembers of how it is to be understood. */
export interface Reading {
  readonly workbook: Workbook;
  /** The settings sheet's name; null where the workbook has not been set up. */
  readonly settingsSheet: string | null;
  readonly remembered: Remembered | null;
  /** What has changed since the last day that is kept; null where there is none. */
  readonly movement: Movement | null;
  readonly history: History;
}

/** What the pane knows. It outlives the pane's being shut, because the add-in's runtime does. */
export interface Session {
  readonly view: View;
  /** The day to assess as at; null is whatever day it is when the command runs. */
  readonly asAt: Day | null;
  readonly running: { readonly command: CommandName; readonly text: string } | null;
  /** How the last command ended; `at` in milliseconds. */
  readonly result: { readonly command: CommandName; readonly outcome: Outcome; readonly at: number } | null;
  /** What was last found in the workbook. */
  readonly review: Review | null;
  /** The workbook that it was found in; null before anything has been read. */
  readonly reading: Reading | null;
  /** What Undo would take back. */
  readonly undoable: readonly Edit[];
  /** Why the cell that was asked for could not be shown. */
  readonly notice: string | null;
  /** A fault of ours, for the error boundary. */
  readonly fault: Error | null;
  /** Which rows the overview lists; null is none. */
  readonly listed: Rag | "not-assessed" | null;
  readonly problemFilter: ProblemFilter;
  /** The kind of problem that someone came to see; null leaves it to the view which groups are open. */
  readonly openKind: ProblemCode | null;
  /** The kind of problem whose fixes are shown before they are made. */
  readonly previewKind: ProblemCode | null;
  /** How somebody would have the workbook understood, not saved yet; null where nothing has been chosen in Setup. */
  readonly setupDraft: Remembered | null;
  /** Whether the register gets calculated columns, as somebody has chosen and not saved yet; null where nobody has. */
  readonly setupRegister: boolean | null;
  /** A report's text as it was read, with what has been corrected since; null where none is at hand. */
  readonly intake: Previewed | null;
}

export const NO_FILTER: ProblemFilter = { severity: "", sheet: "", lead: "" };

export const FRESH_SESSION: Session = {
  view: "overview",
  asAt: null,
  running: null,
  result: null,
  review: null,
  reading: null,
  undoable: [],
  notice: null,
  fault: null,
  listed: null,
  problemFilter: NO_FILTER,
  openKind: null,
  previewKind: null,
  setupDraft: null,
  setupRegister: null,
  intake: null,
};

/** A command has begun: what the one before it said no longer stands. */
export function begun(session: Session, command: CommandName): Session {
  return { ...session, running: { command, text: "" }, result: null, notice: null, fault: null };
}

export function progressed(session: Session, text: string): Session {
  return session.running === null ? session : { ...session, running: { ...session.running, text } };
}

/** A command has ended. A run that wrote nothing leaves the run before it to be undone. */
export function ended(session: Session, outcome: Outcome, at: number): Session {
  const after = { ...session, running: null, result: { command: session.running?.command ?? "recalculate", outcome, at } };
  switch (outcome.kind) {
    case "done":
      return found({ ...after, reading: readingOf(outcome), ...draftAfter(session) }, outcome.review, outcome.edits.length > 0 ? outcome.edits : session.undoable);
    case "made":
      return { ...after, reading: readingOf(outcome), review: outcome.review, undoable: outcome.edits.length > 0 ? outcome.edits : session.undoable };
    case "asks":
    case "declined":
      return after;
    case "previewed":
      return { ...after, intake: outcome };
    case "added":
      return { ...after, reading: readingOf(outcome), review: outcome.review, undoable: outcome.edits, intake: session.running?.command === "add-report" ? null : session.intake };
    case "fixed":
      // Whoever fixes one row after another goes on where they are, with what they filtered by.
      return { ...after, reading: readingOf(outcome), review: outcome.review, undoable: outcome.edits.length > 0 ? outcome.edits : session.undoable, previewKind: null };
    case "nothing-found":
    case "unsettled":
      return found({ ...after, reading: readingOf(outcome) }, outcome.review, session.undoable);
    case "undone":
      return { ...after, undoable: [], reading: withoutMade(session) };
    case "failed":
      return outcome.review === null ? after : found(after, outcome.review, session.undoable);
  }
}

const readingOf = ({ workbook, settingsSheet, remembered, movement, history }: Reading): Reading => ({ workbook, settingsSheet, remembered, movement, history });

/** What was chosen in Setup has been saved by a set-up; another run leaves it to be saved. */
const draftAfter = ({ running, setupDraft, setupRegister }: Session): Pick<Session, "setupDraft" | "setupRegister"> =>
  running?.command === "set-up" ? { setupDraft: null, setupRegister: null } : { setupDraft, setupRegister };

/** Where the undone run made the settings sheet, the workbook is not set up any more. */
function withoutMade({ reading, undoable }: Session): Reading | null {
  const isGone = undoable.some((edit) => edit.kind === "sheet" && edit.sheet === reading?.settingsSheet);
  return reading && isGone ? { ...reading, settingsSheet: null, remembered: null } : reading;
}

/** A filter that was set for another reading may name a sheet or a lead that is no longer there. */
function found(session: Session, review: Review, undoable: readonly Edit[]): Session {
  return { ...session, review, undoable, problemFilter: NO_FILTER };
}

/** A command broke off through a fault of ours. */
export function broken(session: Session, fault: Error): Session {
  return { ...session, running: null, fault };
}

/** Holds the session and tells whoever listens. */
export interface Store {
  get(): Session;
  change(to: (session: Session) => Session): void;
  /** Gives the function that ends the listening. */
  listen(listener: () => void): () => void;
}

export function openStore(session: Session = FRESH_SESSION): Store {
  let current = session;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    change(to) {
      const next = to(current);
      if (next === current) return;
      current = next;
      listeners.forEach((listener) => listener());
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
