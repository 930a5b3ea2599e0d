import { describe, expect, it, vi } from "vitest";
import { HISTORY_HEADINGS } from "../../src/core/history/history";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate, setUp } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import type { Edit } from "../../src/core/edit";
import { rememberedOf } from "../../src/core/remembered";
import { connect } from "../../workbench/client";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { bookOf, table } from "../workbench/host/books";
import { FIRST_OF_JUNE, planBook, sheetOf, snapshot } from "./plan-book";

const TODAY = dayOf("2026-06-01");
const WATCH = { progress: () => undefined };
/** The first column of ours beside the plan, and beside the register. */
const [OURS, REGISTERS] = [9, 8];

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
  it("writes RAG, reason, date and days to the right of the plan", async () => {
    const host = createHost(planBook());
    await done(host);
    expect(column(host, OURS)).toEqual(["Calculated RAG", "Red", "Blue", "Green", "Green", "Red"]);
    expect(sheetOf(host.book, "Plan").value(3, OURS + 1)).toContain("32 days past");
    expect(column(host, OURS + 2)).toEqual(["Calculated date", ...[-32, null, 100, 90, 20].map((days) => days && FIRST_OF_JUNE + days)]);
    expect(column(host, OURS + 3)).toEqual(["Calculated days", -32, null, 100, 90, 20]);
    const formats = (at: number) => [2, 3, 4].map((row) => host.book.formats.get(sheetOf(host.book, "Plan").style(row, at)).numberFormat);
    expect([formats(OURS + 2), formats(OURS + 3)]).toEqual([["General", "dd mmm yyyy", "dd mmm yyyy"], ["General", "0", "0"]]);
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
    expect(outcome.message).toBe("5 cells changed. 1 line added to the RAG history.");
    // RAG, reason, date and days beside the row, how many are open beside its recommendation, and its line in the history.
    expect(host.counts.cellsWritten).toBeLessThanOrEqual(5 + HISTORY_HEADINGS.length + 1);
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
    expect((await done(host)).message).toBe("5 cells changed. The RAG history was not added to: its sheet is protected.");
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

  it("give back the look of blank cells that they were made in: fonts, lines, alignment, formats, widths", async () => {
    const formatted = () => {
      const book = planBook();
      const plan = sheetOf(book, "Plan");
      const line = { style: "thin", colour: "#FF0000" } as const;
      const head = book.formats.with(0, { font: { bold: true, name: "Arial", size: 14, colour: "#FFFFFF" }, horizontal: "center", vertical: "center", borders: { top: line, bottom: line, left: line, right: line } });
      const bare = book.formats.with(0, { font: { name: "Cambria", size: 9, italic: true }, wrap: true, horizontal: "right", borders: { bottom: line }, numberFormat: "0.00" });
      for (let at = 0; at < 6; at += 1) {
        plan.set(2, OURS + at, { style: head });
        for (let row = 3; row < 12; row += 1) plan.set(row, OURS + at, { style: row % 2 === 0 ? bare : head });
      }
      plan.setColumnLook(OURS + 1, { width: 33 });
      return book;
    };
    const host = createHost(formatted());
    const { edits } = await done(host);
    const heading = host.book.formats.get(sheetOf(host.book, "Plan").style(2, OURS));
    expect([heading.font.size, heading.borders.top?.colour]).toEqual([11, "#FF0000"]);
    await undo(connect(host), JSON.parse(JSON.stringify(edits)) as Edit[], WATCH);
    expect(snapshot(host.book)).toEqual(snapshot(formatted()));
  });

  it("are extended, look and all, to rows that are added below", async () => {
    const host = createHost(planBook());
    await done(host);
    const plan = sheetOf(host.book, "Plan");
    ["R2", "A6", "Evaluate the training", "Head of Learning", 46_100, 46_250, 0.5, "In progress", 46_170].forEach((value, at) => plan.set(8, at, { value }));
    const outcome = await done(host);
    expect(outcome.message).toBe("5 cells changed. 1 line added to the RAG history.");
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
      for (let column = OURS + 3; column >= OURS; column -= 1) plan.set(row, column + 4, { value: plan.value(row, column), style: plan.style(row, column) });
      for (let column = OURS; column < OURS + 4; column += 1) plan.set(row, column, { value: null, style: 0 });
    }
    host.resetCounts();
    await done(host);
    expect(host.counts.cellsWritten).toBe(0);
  });

  it("are not made beside a plan that has no rows yet", async () => {
    const book = planBook();
    for (let row = 3; row < 8; row += 1) for (let at = 0; at < 9; at += 1) sheetOf(book, "Plan").set(row, at, { value: null });
    const host = createHost(book);
    expect(new Set((await done(host)).edits.map(({ sheet }) => sheet))).toEqual(new Set(["Register", "RAG history"]));
    for (const row of [3, 4, 5]) for (let at = 0; at < REGISTERS + 5; at += 1) sheetOf(book, "Register").set(row, at, { value: null });
    for (let at = REGISTERS; at < REGISTERS + 5; at += 1) sheetOf(book, "Register").set(2, at, { value: null });
    expect(new Set((await done(host)).edits.map(({ sheet }) => sheet)), "recommendations that have gone are told in the history").toEqual(new Set(["RAG history"]));
    expect((await done(host)).edits).toEqual([]);
  });
});

describe("a register with its plan", () => {
  const beside = (host: Host) => [2, 3, 4, 5].map((row) => [0, 1, 2, 3, 4].map((at) => sheetOf(host.book, "Register").value(row, REGISTERS + at)));
  const look = (host: Host, row: number, at: number) => host.book.formats.get(sheetOf(host.book, "Register").style(row, REGISTERS + at));

  it("gets what the plan's actions come to, with a look of its own, beside each recommendation", async () => {
    const host = createHost(planBook());
    const { message } = await done(host);
    expect(message).toBe("40 cells changed. The sheet “RAG history” was made.");
    expect(beside(host)).toEqual([
      ["Calculated RAG", "Calculated reason", "Calculated open", "Calculated date", "Calculated days"],
      ["Red", "32 days past the inspectorate's deadline of 30 April 2026", "1 of 2", FIRST_OF_JUNE - 32, -32],
      ["Red", "Action A5: 30% done, 53.3 points below the 83.3% that the time gone by would need. Also: 20 days to go", "3 of 3", FIRST_OF_JUNE + 20, 20],
      ["Grey", "Addressed to others: College of Policing", "0 of 0", null, null],
    ]);
    expect([0, 1, 2, 3, 4].map((at) => look(host, 3, at).numberFormat)).toEqual(["General", "General", "General", "dd mmm yyyy", "0"]);
    expect([look(host, 3, 0).horizontal, look(host, 3, 1).wrap]).toEqual(["center", true]);
    expect(sheetOf(host.book, "Register").conditionalFormats).toHaveLength(5);
  });

  it("is as it was after Undo, with the plan, and a second run changes nothing", async () => {
    const host = createHost(planBook());
    const { edits } = await done(host);
    const whole = snapshot(host.book);
    expect((await done(host)).edits).toEqual([]);
    expect(snapshot(host.book)).toEqual(whole);
    expect(await undo(connect(host), JSON.parse(JSON.stringify(edits)) as Edit[], WATCH)).toMatchObject({ kind: "undone", left: [] });
    expect(snapshot(host.book)).toEqual(snapshot(planBook()));
  });

  it("that is protected is left, and told of, while the plan is written", async () => {
    const host = createHost(planBook(), { faults: { protected: ["Register"] } });
    const { message, edits } = await done(host);
    expect(message).toBe("22 cells changed. The sheet “RAG history” was made. The sheet “Register” is protected, so nothing was written beside its recommendations.");
    expect(new Set(edits.map(({ sheet }) => sheet))).toEqual(new Set(["Plan", "RAG history"]));
    expect(beside(host).flat().filter((value) => value !== null)).toEqual([]);
    expect(column(host, OURS)).toEqual(["Calculated RAG", "Red", "Blue", "Green", "Green", "Red"]);
    const again = await done(host);
    expect([again.edits, again.message]).toEqual([[], "Every status is up to date. The sheet “Register” is protected, so nothing was written beside its recommendations."]);
    host.faults.protected = [];
    expect((await done(host)).message).toBe("18 cells changed");
  });

  it("that is to have no columns gets none, whether it is protected or not, and loses what it has", async () => {
    const off = async (host: Host): Promise<void> => {
      const { review, workbook } = await done(host);
      const choice = { settings: { ...review.settings, writesRegister: false }, remembered: rememberedOf(review.layout, workbook) };
      expect(await setUp(connect(host), choice, { today: TODAY, asAt: null }, WATCH)).toMatchObject({ kind: "done" });
    };
    const host = createHost(planBook());
    await off(host);
    expect(beside(host)).toEqual([["Calculated RAG", "Calculated reason", "Calculated open", "Calculated date", "Calculated days"], ...[1, 2, 3].map(() => [null, null, null, null, null])]);
    expect(column(host, OURS)).toEqual(["Calculated RAG", "Red", "Blue", "Green", "Green", "Red"]);
    expect((await done(host)).message).toBe("Nothing to change: every status is up to date.");

    const shut = createHost(planBook(), { faults: { protected: ["Register"] } });
    await off(shut);
    expect((await done(shut)).message).toBe("Nothing to change: every status is up to date.");
  });

  it("and with columns of before beside the plan has them under the names of now", async () => {
    const host = createHost(planBook());
    await done(host);
    const plan = sheetOf(host.book, "Plan");
    // As they were: RAG, reason and the days, under another name.
    plan.set(2, OURS + 2, { value: "Calculated days to deadline" });
    for (let row = 3; row < 8; row += 1) plan.set(row, OURS + 2, { value: plan.value(row, OURS + 3), style: plan.style(row, OURS + 3) });
    for (let row = 2; row < 8; row += 1) plan.set(row, OURS + 3, { value: null, style: 0 });
    plan.setColumnLook(OURS + 3, { width: undefined });
    const before = snapshot(host.book);
    const { edits } = await done(host);
    expect(column(host, OURS + 2)).toEqual(["Calculated days", -32, null, 100, 90, 20]);
    expect(column(host, OURS + 3)).toEqual(["Calculated date", ...[-32, null, 100, 90, 20].map((days) => days && FIRST_OF_JUNE + days)]);
    expect((await done(host)).edits).toEqual([]);
    await undo(connect(host), edits, WATCH);
    expect(snapshot(host.book)).toEqual(before);
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
    expect(found).toMatchObject({ filtered: true, area: { row: 2, column: 0, rows: 6, columns: 13 } });
    expect(found?.columns.slice(9)).toEqual(["Calculated RAG", "Calculated reason", "Calculated date", "Calculated days"]);
    expect([4, 6].map((row) => sheetOf(host.book, "Plan").rowLook(row).hidden)).toEqual([true, true]);
  });

  it("is as it was after Undo", async () => {
    const host = createHost(tableBook());
    const { edits } = await done(host);
    await undo(connect(host), edits, WATCH);
    expect(snapshot(host.book)).toEqual(snapshot(tableBook()));
  });
});
