import { describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../src/commands/outcome";
import { dayOf } from "../../src/core/day";
import type { Edit } from "../../src/core/edit";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Review } from "../../src/core/review";
import { begun, broken, ended, FRESH_SESSION, NO_FILTER, openStore, progressed, type Session } from "../../taskpane/session";
import { NOTHING_READ } from "./small-workbook";

const REVIEW: Review = {
  asAt: dayOf("2026-06-01"),
  settings: DEFAULT_SETTINGS,
  layout: { sheets: [], lost: [], leftOut: [], rememberedAs: [] },
  rowsRead: 0,
  actions: [],
  notAssessed: [],
  recommendations: [],
  problems: [],
};
const OLDER: Review = { ...REVIEW, asAt: dayOf("2026-02-01") };
const EDIT: Edit = { kind: "cells", sheet: "Plan", row: 1, column: 9, from: [""], to: ["Red"] };
const OLD_EDIT: Edit = { ...EDIT, to: ["Amber"] };
const COST = { requests: 3, cellsWritten: 1 };
const RUNNING = begun({ ...FRESH_SESSION, review: OLDER, undoable: [OLD_EDIT] }, "recalculate");

describe("a session", () => {
  it("forgets what the last command said when another begins, and keeps what was read", () => {
    const before: Session = { ...RUNNING, running: null, notice: "Gone.", result: { command: "recalculate", outcome: failed(null), at: 1 }, fault: new Error("x") };
    expect(begun(before, "undo")).toEqual({ ...before, running: { command: "undo", text: "" }, result: null, notice: null, fault: null });
  });

  it("shows progress only while a command runs", () => {
    expect(progressed(RUNNING, "Reading").running).toEqual({ command: "recalculate", text: "Reading" });
    expect(progressed(FRESH_SESSION, "Reading")).toBe(FRESH_SESSION);
  });

  const done = (edits: readonly Edit[]): Outcome => ({ kind: "done", message: "1 cell changed", review: REVIEW, ...NOTHING_READ, edits, cost: COST });
  const fixed = (edits: readonly Edit[]): Outcome => ({ kind: "fixed", message: "1 cell fixed", review: REVIEW, ...NOTHING_READ, edits, left: [], cost: COST });
  it.each<[string, Outcome, Partial<Session>]>([
    ["a run that wrote", done([EDIT]), { review: REVIEW, undoable: [EDIT] }],
    ["a run that wrote nothing: the run before it can still be undone", done([]), { review: REVIEW, undoable: [OLD_EDIT] }],
    ["a fix", fixed([EDIT]), { review: REVIEW, undoable: [EDIT], previewKind: null }],
    ["a fix of cells that had all changed", fixed([]), { review: REVIEW, undoable: [OLD_EDIT] }],
    ["no plan", { kind: "nothing-found", message: "None", review: REVIEW, ...NOTHING_READ, cost: COST }, { review: REVIEW, undoable: [OLD_EDIT] }],
    ["an undo", { kind: "undone", message: "Back", left: [], cost: COST }, { review: OLDER, undoable: [] }],
    ["a refusal before reading", failed(null), { review: OLDER, undoable: [OLD_EDIT] }],
    ["a refusal to be written to", failed(REVIEW), { review: REVIEW, undoable: [OLD_EDIT] }],
  ])("after %s", (_what, outcome, expected) => {
    const after = ended(RUNNING, outcome, 7);
    expect(after).toMatchObject(expected);
    expect(after.running).toBeNull();
    expect(after.result).toEqual({ command: "recalculate", outcome, at: 7 });
  });

  it("drops a filter that was chosen for another reading", () => {
    const filtered: Session = { ...RUNNING, problemFilter: { severity: "error", sheet: "Old sheet", lead: "" } };
    expect(ended(filtered, done([EDIT]), 1).problemFilter).toEqual(NO_FILTER);
  });

  it("ends the run when a fault of ours breaks it off", () => {
    const fault = new Error("x");
    expect(broken(RUNNING, fault)).toEqual({ ...RUNNING, running: null, fault });
  });
});

describe("a store", () => {
  it("tells its listeners of a change, not of none, and not after they have gone", () => {
    const store = openStore();
    const listener = vi.fn();
    const stop = store.listen(listener);
    store.change((session) => session);
    expect(listener).not.toHaveBeenCalled();
    store.change((session) => ({ ...session, view: "setup" }));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.get().view).toBe("setup");
    stop();
    store.change((session) => ({ ...session, view: "board" }));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

function failed(review: Review | null): Outcome {
  return { kind: "failed", code: "protected", message: "Protected.", details: "AccessDenied", restored: true, review };
}
