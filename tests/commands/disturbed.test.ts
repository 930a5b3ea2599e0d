import { describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import type { Faults } from "../../workbench/host/faults";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { busyBook, contentsOf, planBook, sheetOf, snapshot } from "./plan-book";
import { started, TRIALS, UNDOS, WATCH, type Trial } from "./trials";

const ALL = [...TRIALS, ...UNDOS];
const DAYS = { today: dayOf("2026-06-01"), asAt: null };

/** A command while the workbook is so from its beginning to its end. */
async function throughout(trial: Trial, faults: Faults): Promise<{ outcome: Outcome; before: unknown; after: unknown }> {
  const { host, run } = await started(trial, busyBook());
  const before = snapshot(host.book);
  vi.useFakeTimers();
  try {
    Object.assign(host.faults, faults);
    const ending = run();
    await vi.advanceTimersByTimeAsync(60_000);
    return { outcome: await ending, before, after: snapshot(host.book) };
  } finally {
    vi.useRealTimers();
  }
}

describe.each(ALL)("$name", (trial) => {
  it.each<[string, Faults, string]>([
    ["the plan's sheet is protected", { protected: ["Plan"] }, "The sheet “Plan” is protected, so nothing can be written on it. Choose Review, Unprotect Sheet, then try again."],
    ["the workbook is open for reading only", { readOnly: true }, "The workbook is open for reading only. Save a copy, or ask whoever has it open to close it, then try again."],
    ["a cell is being edited all the while", { cellEdit: true }, "A cell is being edited. Press Enter or Esc in Excel, then try again."],
    ["Excel never answers", { neverSettle: true }, "Excel has not answered for half a minute. If the workbook is large, wait until Excel responds again; otherwise close this pane and open it again."],
  ])("where %s, changes nothing and says so", async (_, faults, message) => {
    const { outcome, before, after } = await throughout(trial, faults);
    expect(outcome).toMatchObject({ kind: "failed", restored: true, message });
    expect(after).toEqual(before);
  });

  it("where a filter hides rows, does the same as without it", async () => {
    const plain = await started(trial, busyBook());
    await plain.run();
    const hidden = await started(trial, busyBook());
    for (const row of [4, 6]) sheetOf(hidden.host.book, "Plan").setRowLook(row, { hidden: true });
    hidden.host.book.sheets.find(({ name }) => name === "Plan")?.enableFilter?.({ row: 2, column: 0, rows: 6, columns: 9 });
    expect((await hidden.run()).kind).toBe(trial.ends);
    // What is made of the rows may say that some are hidden.
    const lists = (host: Host) => [...contentsOf(host.book)].filter(([cell]) => /^(Plan|Register) /.test(cell));
    expect(lists(hidden.host)).toEqual(lists(plain.host));
  });

  it("where another command is running, is told to wait", async () => {
    const { host, run } = await started(trial, busyBook());
    const before = snapshot(host.book);
    const other = recalculate(connect(createHost(planBook(), { faults: { delayMs: 20 } })), DAYS, WATCH);
    expect(await run()).toMatchObject({ kind: "failed", message: "Another command is still running. Wait until it has finished." });
    expect(snapshot(host.book)).toEqual(before);
    await other;
  });
});

type Change = (book: Book) => void;

/** What is looked at afterwards: all, or where there is no plan any more what the user has in the other sheets. */
type Looked = (cell: string) => boolean;
const all: Looked = () => true;
const usersOwn: Looked = (cell) => /^Notes |^Register \d+ [0-7]$/.test(cell);

const CHANGES: readonly [string, Change, Looked, readonly string[]][] = [
  ["deletes the plan's sheet", (book) => book.deleteSheet?.(sheetOf(book, "Plan").id), usersOwn, ["The sheet that was read is no longer there. It may have been renamed or deleted by somebody else. Try again to read the workbook afresh."]],
  ["inserts a column", (book) => book.insertColumns?.(sheetOf(book, "Plan").id, 3, 1), all, ["Somebody else put in or took out rows or columns while this ran, so nothing was written. Try again when they have finished."]],
  ["inserts a row", (book) => book.insertRows?.(sheetOf(book, "Plan").id, 4, 1), all, ["Somebody else put in or took out rows or columns while this ran, so nothing was written. Try again when they have finished."]],
];

/** What the workbook holds after the command, the change having come before that request; 0 is no change. */
async function changedBefore(trial: Trial, change: Change, request: number): Promise<{ host: Host; outcome: Outcome; requests: number }> {
  const { host, run } = await started(trial, busyBook());
  let requests = 0;
  host.onRequest = () => {
    requests += 1;
    if (requests === request) change(host.book);
  };
  return { host, outcome: await run(), requests };
}

describe.each(CHANGES)("somebody else %s while a command runs", (_, change, looked, sentences) => {
  it.each(ALL)("$name: before whichever request, only its own is changed, all of it or nothing", async (trial) => {
    const untouched = await started(trial, busyBook());
    change(untouched.host.book);
    const whole = await changedBefore(trial, change, 0);
    change(whole.host.book);
    const first = await changedBefore(trial, change, 1);
    const cells = (book: Book): string[] => [...contentsOf(book)].filter(([cell]) => looked(cell)).map((entry) => JSON.stringify(entry)).sort();
    const allowed = [untouched.host.book, whole.host.book, first.host.book].map((book) => cells(book).join());
    for (let request = 1; request <= whole.requests; request += 1) {
      const { host, outcome } = await changedBefore(trial, change, request);
      const found = cells(host.book);
      if (!allowed.includes(found.join())) expect({ request, kind: outcome.kind, found }).toEqual({ request, kind: outcome.kind, found: cells(outcome.kind === "failed" ? untouched.host.book : whole.host.book) });
      if (outcome.kind === "failed") expect(sentences).toContain(outcome.message);
    }
  });
});
