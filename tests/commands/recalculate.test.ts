import { describe, expect, it, vi } from "vitest";
import { HISTORY_HEADINGS } from "../../src/core/history/history";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import type { Edit } from "../../src/core/edit";
import { connect } from "../../workbench/client";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { bookOf, table } from "../workbench/host/books";
import { planBook, sheetOf, snapshot } from "./plan-book";

const TODAY = dayOf("2026-06-01");
const WATCH = { progress: () => undefined };
const OURS = 9;

const run = (host: Host): Promise<Outcome> => recalculate(connect(host), { today: TODAY, asAt: null }, WATCH);

async function done(host: Host) {
  const outcome = await run(host);
  if (outcome.kind !== "done") throw new Error(`Expected it to be done: ${outcome.message}`);
  return outcome;
}

async function failure(host: Host) {
  const outcome = await run(host);
  if (outcome.kind !== "failed") throw new Error(`Expected it to fail, but it was ${outcome.kind}`);
  return outcome;
}

const column = (host: Host, at: number) => [2, 3, 4, 5, 6, 7].map((row) => sheetOf(host.book, "Plan").value(row, at));

describe("Recalculate", () => {
  it("writes RAG, reason and days to deadline to the right of the plan", async () => {
    const host = createHost(planBook());
    await done(host);
    expect(column(host, OURS)).toEqual(["Calculated RAG", "Red", "Blue", "Green", "Green", "Red"]);
    expect(sheetOf(host.book, "Plan").value(3, OURS + 1)).toContain("32 days past");
    expect(column(host, OURS + 2)).toEqual(["Calculated days to deadline", -32, null, 100, 90, 20]);
  });

  it("takes three requests, and a second run writes nothing", async () => {
    const host = createHost(planBook());
    const first = await done(host);
    expect(first.cost.requests).toBe(3);
    expect(host.counts.requests).toBe(3);
    expect(first.cost.cellsWritten).toBe(host.counts.cellsWritten);
    host.resetCounts();
    const second = await done(host);
    expect(second.edits).toEqual([]);
    expect(second.message).toBe("Nothing to change: every status is up to date.");
    expect(host.counts).toMatchObject({ requests: 2, cellsWritten: 0 });
  });

  it("leaves everything that is the user's as it was", async () => {
    const before = snapshot(planBook()) as { cells: Record<string, unknown> }[];
    const host = createHost(planBook());
    await done(host);
    const after = snapshot(host.book) as { cells: Record<string, unknown> }[];
    for (const [at, sheet] of before.entries()) expect(after[at]?.cells).toMatchObject(sheet.cells);
  });

  it("writes only the cells that change", async () => {
    const host = createHost(planBook());
    await done(host);
    sheetOf(host.book, "Plan").set(5, 7, { value: "Closed" });
    host.resetCounts();
    const outcome = await done(host);
    expect(outcome.message).toBe("3 cells changed. 1 line added to the RAG history.");
    // RAG, reason and days beside the row, and its line in the history.
    expect(host.counts.cellsWritten).toBeLessThanOrEqual(3 + HISTORY_HEADINGS.length);
    expect(sheetOf(host.book, "Plan").value(5, OURS)).toBe("Blue");
  });

  it("keeps no history where the workbook's structure is protected, says so, and does the rest", async () => {
    const book = planBook();
    book.protection = { hasPassword: false };
    const host = createHost(book);
    const outcome = await done(host);
    expect(outcome.message).toMatch(/^\d+ cells changed\. No RAG history is kept: the workbook’s structure is protected/);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Register", "Plan", "Notes"]);
    expect(sheetOf(book, "Plan").value(3, OURS)).toBe("Red");
    host.resetCounts();
    await done(host);
    expect(host.counts.cellsWritten).toBe(0);
  });

  it("adds nothing to a history whose sheet is protected, and says so", async () => {
    const host = createHost(planBook());
    await done(host);
    sheetOf(host.book, "Plan").set(5, 7, { value: "Closed" });
    host.faults.protected = ["RAG history"];
    expect((await done(host)).message).toBe("3 cells changed. The RAG history was not added to: its sheet is protected.");
  });

  it("says so when there is no plan, and writes nothing", async () => {
    const host = createHost(planBook());
    for (const name of ["Plan", "Register"]) sheetOf(host.book, name).set(2, 2, { value: null });
    for (const sheet of host.book.sheets) for (let at = 0; at < 9; at += 1) sheet.set(2, at, { value: null });
    const outcome = await run(host);
    expect(outcome.kind).toBe("nothing-found");
    expect(host.counts.cellsWritten).toBe(0);
  });
});

describe("when Excel refuses", () => {
  it.each([
    ["protected", { protected: ["Plan"] }, "protected", "The sheet “Plan” is protected"],
    ["being edited for ever", { cellEdit: true }, "cell-edit", "Press Enter or Esc"],
    ["busy for ever", { failAt: { action: 1, code: "ServiceNotAvailable" } }, "busy", ""],
  ] as const)("a sheet that is %s", async (_name, faults, code, words) => {
    vi.useFakeTimers();
    try {
      const host = createHost(planBook(), { faults: { ...faults } });
      const ending = run(host);
      await vi.advanceTimersByTimeAsync(60_000);
      const outcome = await ending;
      if (code === "busy") expect(outcome.kind).toBe("done");
      else expect(outcome).toMatchObject({ kind: "failed", code, message: expect.stringContaining(words), restored: true });
      if (outcome.kind === "failed") expect(snapshot(host.book)).toEqual(snapshot(planBook()));
    } finally {
      vi.useRealTimers();
    }
  });

  it("a protected sheet is told as such, and all put back, although Excel will not say whether the workbook is read-only", async () => {
    const whole = createHost(planBook(), { faults: { protected: ["Plan"] } });
    expect(await failure(whole)).toMatchObject({ code: "protected" });
    const host = createHost(planBook(), { faults: { protected: ["Plan"] } });
    let requests = 0;
    host.onRequest = () => {
      requests += 1;
      // The question comes last, when all has been put back.
      if (requests === whole.counts.requests) host.faults.failAt = { action: host.counts.actions + 1, code: "GeneralException" };
    };
    expect(await failure(host)).toMatchObject({ code: "protected", restored: true });
    expect(requests).toBe(whole.counts.requests);
    expect(snapshot(host.book)).toEqual(snapshot(planBook()));
  });

  it("goes on when the user leaves the cell", async () => {
    const said: string[] = [];
    const host = createHost(planBook(), { faults: { cellEdit: { requests: 2 } } });
    const outcome = await recalculate(connect(host), { today: TODAY, asAt: null }, { progress: (text) => said.push(text) });
    expect(outcome.kind).toBe("done");
    expect(said).toContain("A cell is being edited. Press Enter or Esc in Excel, then this will go on.");
  });

  it("gives up when Excel never answers", async () => {
    vi.useFakeTimers();
    try {
      const ending = failure(createHost(planBook(), { faults: { neverSettle: true } }));
      await vi.advanceTimersByTimeAsync(31_000);
      expect((await ending).message).toContain("has not answered");
    } finally {
      vi.useRealTimers();
    }
  });

  it("when somebody deletes or renames the sheet between reading and writing", async () => {
    const host = createHost(planBook());
    let requests = 0;
    host.onRequest = () => {
      requests += 1;
      if (requests === 3) host.book.renameSheet?.(sheetOf(host.book, "Plan").id, "Plan 2026");
    };
    expect(await failure(host)).toMatchObject({ code: "gone", restored: true, message: expect.stringContaining("no longer there") });
  });

  it("one command at a time", async () => {
    const first = createHost(planBook(), { faults: { delayMs: 20 } });
    const [one, other] = await Promise.all([run(first), run(createHost(planBook()))]);
    expect(one.kind).toBe("done");
    expect(other).toMatchObject({ kind: "failed", code: "other-command" });
  });

  it("stops when told to, before anything is written", async () => {
    const stop = new AbortController();
    stop.abort();
    const host = createHost(planBook());
    const outcome = await recalculate(connect(host), { today: TODAY, asAt: null }, { progress: () => undefined, signal: stop.signal });
    expect(outcome).toMatchObject({ kind: "failed", code: "cancelled" });
    expect(snapshot(host.book)).toEqual(snapshot(planBook()));
  });
});

describe("a run that is stopped while it writes", () => {
  it("puts back what it has written", async () => {
    const book = planBook();
    const plan = sheetOf(book, "Plan");
    for (let row = 8; row < 30_000; row += 1) ["R1", `A${row}`, "Review", "Head of Custody", 46_100, 46_250, 0.5, "In progress", 46_170].forEach((value, at) => plan.set(row, at, { value }));
    const host = createHost(book);
    const stop = new AbortController();
    let wrote = false;
    host.onRequest = () => {
      if (wrote) stop.abort();
    };
    const outcome = await recalculate(connect(host), { today: TODAY, asAt: null }, { progress: (text) => (wrote ||= text.startsWith("Writing")), signal: stop.signal });
    expect(outcome).toMatchObject({ kind: "failed", code: "cancelled", restored: true, message: "Stopped, as you asked. The workbook is as it was." });
    for (const row of [2, 3, 20_000, 29_999]) expect(plan.value(row, OURS)).toBeNull();
  });
});

describe("Undo", () => {
  const takeBack = (host: Host, edits: readonly Edit[]) => undo(connect(host), edits, WATCH);

  it("puts back every cell, width, format and table", async () => {
    const host = createHost(planBook());
    const { edits } = await done(host);
    const outcome = await takeBack(host, JSON.parse(JSON.stringify(edits)) as Edit[]);
    expect(outcome).toMatchObject({ kind: "undone", left: [], message: "The last run has been taken back." });
    expect(snapshot(host.book)).toEqual(snapshot(planBook()));
  });

  it("leaves what somebody has changed since, and lists it", async () => {
    const host = createHost(planBook());
    const { edits } = await done(host);
    sheetOf(host.book, "Plan").set(4, OURS + 1, { value: "Agreed with the board" });
    const outcome = await takeBack(host, edits);
    expect(outcome).toMatchObject({ kind: "undone", left: ["Plan K5"] });
    expect(sheetOf(host.book, "Plan").value(4, OURS + 1)).toBe("Agreed with the board");
    expect(sheetOf(host.book, "Plan").value(5, OURS)).toBeNull();
  });

});

describe("the columns that are ours", () => {
  it("leave the look of what stands above them alone, also when they are taken back", async () => {
    const banded = () => {
      const book = planBook();
      const band = book.formats.with(0, { fill: "#1F3864" });
      for (let at = 0; at < 20; at += 1) sheetOf(book, "Plan").set(0, at, { style: band });
      return book;
    };
    const host = createHost(banded());
    const { edits } = await done(host);
    expect(host.book.formats.get(sheetOf(host.book, "Plan").style(0, OURS)).fill).toBe("#1F3864");
    await undo(connect(host), edits, WATCH);
    expect(snapshot(host.book)).toEqual(snapshot(banded()));
  });

  it("are extended, look and all, to rows that are added below", async () => {
    const host = createHost(planBook());
    await done(host);
    const plan = sheetOf(host.book, "Plan");
    ["R2", "A6", "Evaluate the training", "Head of Learning", 46_100, 46_250, 0.5, "In progress", 46_170].forEach((value, at) => plan.set(8, at, { value }));
    const outcome = await done(host);
    expect(outcome.message).toBe("3 cells changed. 1 line added to the RAG history.");
    expect(plan.value(8, OURS)).toBe("Green");
    expect(host.book.formats.get(plan.style(8, OURS + 1))).toMatchObject({ wrap: true });
    host.resetCounts();
    await done(host);
    expect(host.counts.cellsWritten).toBe(0);
  });

  it("are written in the user's own font", async () => {
    const book = planBook();
    const own = book.formats.with(0, { font: { name: "Arial", size: 10 }, vertical: "center" });
    for (let row = 3; row < 8; row += 1) for (let at = 0; at < 9; at += 1) sheetOf(book, "Plan").set(row, at, { style: own });
    const host = createHost(book);
    await done(host);
    expect(host.book.formats.get(sheetOf(book, "Plan").style(5, OURS))).toMatchObject({ font: { name: "Arial", size: 10 }, vertical: "center", horizontal: "center" });
  });

  it("stay where the user moves them", async () => {
    const host = createHost(planBook());
    await done(host);
    const plan = sheetOf(host.book, "Plan");
    for (let row = 2; row < 8; row += 1) {
      for (let column = OURS + 2; column >= OURS; column -= 1) plan.set(row, column + 3, { value: plan.value(row, column) });
      for (let column = OURS; column < OURS + 3; column += 1) plan.set(row, column, { value: null });
    }
    host.resetCounts();
    await done(host);
    expect(host.counts.cellsWritten).toBe(0);
  });

  it("are not made beside a plan that has no rows yet", async () => {
    const book = planBook();
    for (let row = 3; row < 8; row += 1) for (let at = 0; at < 9; at += 1) sheetOf(book, "Plan").set(row, at, { value: null });
    const host = createHost(book);
    expect((await done(host)).edits).toEqual([]);
  });
});

describe("a plan that is an Excel table with a filter on", () => {
  const tableBook = () => {
    const plain = planBook();
    const plan = sheetOf(plain, "Plan");
    const rows = Array.from({ length: 8 }, (_, row) => Array.from({ length: 9 }, (_cell, at) => plan.value(row, at)));
    const headings = (rows[2] ?? []).map(String);
    const book = bookOf([{ name: "Plan", values: rows, tables: [table("Actions", 2, 0, 6, headings, { filtered: true })] }]);
    for (const row of [4, 6]) sheetOf(book, "Plan").setRowLook(row, { hidden: true });
    return book;
  };

  it("takes our columns in, every value beside its own row, and keeps the filter", async () => {
    const host = createHost(tableBook());
    await done(host);
    expect(column(host, OURS)).toEqual(["Calculated RAG", "Red", "Blue", "Green", "Green", "Red"]);
    const [found] = sheetOf(host.book, "Plan").tables;
    expect(found).toMatchObject({ filtered: true, area: { row: 2, column: 0, rows: 6, columns: 12 } });
    expect(found?.columns.slice(9)).toEqual(["Calculated RAG", "Calculated reason", "Calculated days to deadline"]);
    expect([4, 6].map((row) => sheetOf(host.book, "Plan").rowLook(row).hidden)).toEqual([true, true]);
  });

  it("is as it was after Undo", async () => {
    const host = createHost(tableBook());
    const { edits } = await done(host);
    await undo(connect(host), edits, WATCH);
    expect(snapshot(host.book)).toEqual(snapshot(tableBook()));
  });
});
