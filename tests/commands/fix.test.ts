import { describe, expect, it, vi } from "vitest";
import { HISTORY_TITLE } from "../../src/core/history/history-sheet";
import { fix } from "../../src/commands/fix";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import type { Edit } from "../../src/core/edit";
import type { Fix } from "../../src/core/fixes/fix";
import type { ProblemCode } from "../../src/core/problem";
import type { Book, Scalar } from "../../workbench/file/book";
import { connect } from "../../workbench/client";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { bookOf, table } from "../workbench/host/books";
import { FIRST_OF_JUNE, planBook, sheetOf, snapshot } from "./plan-book";

const TODAY = dayOf("2026-06-01");
const WATCH = { progress: () => undefined };
const [REF, , , LEAD, START, TARGET, PERCENT, STATUS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const OURS = 9;

type Wrong = readonly [row: number, column: number, value: Scalar, numberFormat?: string];

/** One thing wrong of each kind that can be fixed; rows and columns count from 0. */
const ALL_WRONG: readonly Wrong[] = [
  [3, START, "13/11/2025"],
  [5, TARGET, "9 September 2026", "@"],
  [4, PERCENT, 0.9, "0%"],
  [5, STATUS, "In progres"],
  [6, REF, "r-2"],
  [7, LEAD, "Head of Learning\u00A0"],
];

/** The plan with things wrong in it. */
function wrongBook(wrong: readonly Wrong[] = ALL_WRONG): Book {
  const book = planBook();
  for (const [row, column, value, numberFormat] of wrong) {
    sheetOf(book, "Plan").set(row, column, { value, ...(numberFormat === undefined ? {} : { style: book.formats.with(0, { numberFormat }) }) });
  }
  return book;
}

async function recalculated(host: Host) {
  const outcome = await recalculate(connect(host), { today: TODAY, asAt: null }, WATCH);
  if (outcome.kind !== "done") throw new Error(`Expected it to be done: ${outcome.message}`);
  return outcome;
}

/** A host on which the workbook has been recalculated, as the pane would have it, and the fixes that it offers. */
async function offered(book: Book, code?: ProblemCode): Promise<{ host: Host; fixes: Fix[] }> {
  const host = createHost(book);
  const { review } = await recalculated(host);
  const fixes = review.problems.flatMap((problem) => (problem.fix && (code === undefined || problem.code === code) ? [problem.fix] : []));
  host.resetCounts();
  return { host, fixes };
}

const make = (host: Host, fixes: readonly Fix[]): Promise<Outcome> => fix(connect(host), fixes, { today: TODAY, asAt: null }, WATCH);

async function fixed(host: Host, fixes: readonly Fix[]) {
  const outcome = await make(host, fixes);
  if (outcome.kind !== "fixed") throw new Error(`Expected it to be fixed: ${outcome.message}`);
  return outcome;
}

const cell = (host: Host, row: number, column: number) => {
  const { value, formula, style } = sheetOf(host.book, "Plan").cell(row, column);
  const { numberFormat, quotePrefix } = host.book.formats.get(style);
  return { value, formula, numberFormat, quotePrefix };
};

describe("Fix", () => {
  it("writes each kind of fix as Excel keeps it, and leaves nothing to fix", async () => {
    const { host, fixes } = await offered(wrongBook());
    expect(fixes).toHaveLength(ALL_WRONG.length);
    const outcome = await fixed(host, fixes);
    expect(outcome).toMatchObject({ message: "6 cells fixed", left: [] });
    expect(cell(host, 3, START)).toMatchObject({ value: FIRST_OF_JUNE - 200, numberFormat: "dd/mm/yyyy" });
    expect(cell(host, 5, TARGET)).toMatchObject({ value: FIRST_OF_JUNE + 100, numberFormat: "dd/mm/yyyy" });
    expect(cell(host, 4, PERCENT)).toMatchObject({ value: 1, numberFormat: "0%" });
    expect(cell(host, 5, STATUS)).toMatchObject({ value: "In progress", numberFormat: "General" });
    expect(cell(host, 6, REF)).toMatchObject({ value: "R2", numberFormat: "General", quotePrefix: false });
    expect(cell(host, 7, LEAD)).toMatchObject({ value: "Head of Learning" });
    expect(outcome.review.problems.filter((problem) => problem.fix)).toEqual([]);
  });

  it("brings our columns up to date with what was fixed, and costs no more than it must", async () => {
    const { host, fixes } = await offered(wrongBook([[5, STATUS, "In progres"]]));
    expect(cell(host, 5, OURS).value).toBe("Not assessed");
    const outcome = await fixed(host, fixes);
    expect(cell(host, 5, OURS).value).toBe("Green");
    expect(outcome.message).toBe("1 cell fixed");
    // The outline, the sheet's shape and the cells, the fix, and then as Recalculate does.
    expect(outcome.cost.requests).toBe(7);
    expect(host.counts.requests).toBe(7);
    expect(outcome.cost.cellsWritten).toBe(host.counts.cellsWritten);
  });

  it("gives the same as if the cells had been right from the start", async () => {
    const { host, fixes } = await offered(wrongBook([[5, STATUS, "In progres"], [6, REF, "r-2"], [7, LEAD, " Head of Learning"]]));
    await fixed(host, fixes);
    const right = createHost(planBook());
    await recalculated(right);
    // What was wrong before is kept in the history.
    expect(snapshot(host.book, [HISTORY_TITLE])).toEqual(snapshot(right.book, [HISTORY_TITLE]));
  });

  it("counts a date from 1904 where the workbook does", async () => {
    const book = planBook();
    const rows = Array.from({ length: 8 }, (_, row) => Array.from({ length: 9 }, (_cell, at) => {
      const value = sheetOf(book, "Plan").value(row, at);
      return typeof value === "number" && value > 40_000 ? value - 1462 : value;
    }));
    (rows[3] as Scalar[])[START] = "13/11/2025";
    const { host, fixes } = await offered(bookOf([{ name: "Plan", values: rows }], { date1904: true }));
    await fixed(host, fixes);
    expect(cell(host, 3, START)).toMatchObject({ value: FIRST_OF_JUNE - 200 - 1462, numberFormat: "dd/mm/yyyy" });
  });

  it("reads again what formulas make of the fixed cells", async () => {
    const book = wrongBook([[5, STATUS, "In progres"]]);
    const { host, fixes } = await offered(book);
    // As Excel would: what is written changes what another cell shows, which only another reading can tell.
    let requests = 0;
    host.onRequest = () => {
      requests += 1;
      if (requests === 4) sheetOf(host.book, "Plan").set(6, STATUS, { value: "Closed" });
    };
    const outcome = await fixed(host, fixes);
    expect(outcome.review.actions.find(({ row }) => row.row === 6)?.assessment.rag).toBe("Blue");
  });

  it("is done once: a second time every cell has changed, and nothing is written", async () => {
    const { host, fixes } = await offered(wrongBook());
    await fixed(host, fixes);
    const after = snapshot(host.book);
    host.resetCounts();
    const outcome = await fixed(host, fixes);
    expect(outcome).toMatchObject({ message: "No cell was fixed, 6 cells left as they are", edits: [] });
    expect(host.counts.cellsWritten).toBe(0);
    expect(snapshot(host.book)).toEqual(after);
  });

  it("of 2,000 cells reads them again in one request and writes them in one", async () => {
    const book = planBook();
    const plan = sheetOf(book, "Plan");
    const row = Array.from({ length: 9 }, (_, at) => plan.value(7, at));
    for (let at = 8; at < 2_008; at += 1) row.forEach((value, column) => plan.set(at, column, { value: column === START ? "13/11/2025" : column === 1 ? `B${at}` : value }));
    const { host, fixes } = await offered(book, "date-as-text");
    expect(fixes).toHaveLength(2_000);
    const outcome = await fixed(host, fixes);
    expect(outcome.message).toBe("2,000 cells fixed");
    expect(outcome.cost.requests).toBeLessThanOrEqual(8);
    expect(cell(host, 2_007, START)).toMatchObject({ value: FIRST_OF_JUNE - 200, numberFormat: "dd/mm/yyyy" });
  });
});

describe("a cell that is not what it was", () => {
  it.each<[string, (book: Book) => void, string]>([
    ["that somebody has changed", (book) => sheetOf(book, "Plan").set(5, STATUS, { value: "Closed" }), "Plan H6: somebody has changed it since it was read."],
    ["that holds a formula", (book) => sheetOf(book, "Plan").set(5, STATUS, { formula: '"In"&" progres"', value: "In progres" }), "Plan H6: a formula gives its value. Put right what the formula takes it from."],
    ["whose sheet is gone", (book) => book.renameSheet?.(sheetOf(book, "Plan").id, "Plan 2026"), "Plan H6: its sheet is no longer there."],
    ["that has been moved by a new column", (book) => sheetOf(book, "Plan").set(5, STATUS, { value: "Head of Learning" }), "Plan H6: somebody has changed it since it was read."],
  ])("%s is left, and said", async (_what, change, sentence) => {
    const { host, fixes } = await offered(wrongBook([[5, STATUS, "In progres"]]));
    change(host.book);
    const before = sheetOf(host.book, host.book.sheets[1]?.name ?? "").cell(5, STATUS);
    const outcome = await fixed(host, fixes);
    expect(outcome.left).toEqual([sentence]);
    expect(outcome.message).toBe("No cell was fixed, 1 cell left as it is");
    expect(sheetOf(host.book, host.book.sheets[1]?.name ?? "").cell(5, STATUS)).toEqual(before);
  });

  it("is left, and the others are fixed", async () => {
    const { host, fixes } = await offered(wrongBook());
    sheetOf(host.book, "Plan").set(6, REF, { value: "R1" });
    const outcome = await fixed(host, fixes);
    expect(outcome).toMatchObject({ message: "5 cells fixed, 1 cell left as it is", left: ["Plan A7: somebody has changed it since it was read."] });
    expect(cell(host, 6, REF).value).toBe("R1");
    expect(cell(host, 5, STATUS).value).toBe("In progress");
  });
});

describe("when Excel refuses", () => {
  it("a protected sheet is named, and nothing is written", async () => {
    const { host, fixes } = await offered(wrongBook());
    const before = snapshot(host.book);
    host.faults.protected = ["Plan"];
    expect(await make(host, fixes)).toMatchObject({ kind: "failed", code: "protected", restored: true, message: expect.stringContaining("The sheet “Plan” is protected") });
    expect(snapshot(host.book)).toEqual(before);
  });

  it("a cell that is being edited for ever", async () => {
    const { host, fixes } = await offered(wrongBook());
    const before = snapshot(host.book);
    vi.useFakeTimers();
    try {
      host.faults.cellEdit = true;
      const ending = make(host, fixes);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await ending).toMatchObject({ kind: "failed", code: "cell-edit", restored: true, message: "A cell is being edited. Press Enter or Esc in Excel, then try again." });
    } finally {
      vi.useRealTimers();
    }
    expect(snapshot(host.book)).toEqual(before);
  });

  it("stopped after the fixes were written: they are taken back", async () => {
    const { host, fixes } = await offered(wrongBook());
    const before = snapshot(host.book);
    const stop = new AbortController();
    const progress = (text: string) => {
      if (text === "Reading the workbook") stop.abort();
    };
    expect(await fix(connect(host), fixes, { today: TODAY, asAt: null }, { progress, signal: stop.signal })).toMatchObject({ kind: "failed", code: "cancelled", restored: true });
    expect(snapshot(host.book)).toEqual(before);
  });

  it("another command is running", async () => {
    const { host, fixes } = await offered(wrongBook());
    host.faults.delayMs = 20;
    const [one, other] = await Promise.all([make(host, fixes), recalculate(connect(createHost(planBook())), { today: TODAY, asAt: null }, WATCH)]);
    expect(one.kind).toBe("fixed");
    expect(other).toMatchObject({ kind: "failed", code: "other-command" });
  });
});

describe("Undo after a fix", () => {
  const takeBack = (host: Host, edits: readonly Edit[]) => undo(connect(host), JSON.parse(JSON.stringify(edits)) as Edit[], WATCH);

  it("puts back values, number formats and our own columns", async () => {
    const { host, fixes } = await offered(wrongBook());
    const before = snapshot(host.book);
    const { edits } = await fixed(host, fixes);
    expect(snapshot(host.book)).not.toEqual(before);
    expect(await takeBack(host, edits)).toMatchObject({ kind: "undone", left: [] });
    expect(snapshot(host.book)).toEqual(before);
  });

  it("takes back columns that came with the fix, and leaves a fixed cell that somebody has changed since", async () => {
    const { fixes } = await offered(wrongBook());
    const host = createHost(wrongBook());
    const { edits } = await fixed(host, fixes);
    sheetOf(host.book, "Plan").set(5, STATUS, { value: "Closed" });
    expect(await takeBack(host, edits)).toMatchObject({ kind: "undone", left: ["Plan H6"] });
    const expected = wrongBook(ALL_WRONG.map(([row, column, ...rest]) => (row === 5 && column === STATUS ? [row, column, "Closed"] : [row, column, ...rest])));
    expect(snapshot(host.book)).toEqual(snapshot(expected));
  });

});

describe("a plan that is an Excel table with a filter on", () => {
  it("has each fix in its own row, hidden or not, and Undo puts the table back although a fixed cell has changed since", async () => {
    const plain = wrongBook();
    const rows = Array.from({ length: 8 }, (_, row) => Array.from({ length: 9 }, (_cell, at) => sheetOf(plain, "Plan").value(row, at)));
    const headings = (rows[2] ?? []).map(String);
    const filtered = () => {
      const book = bookOf([{ name: "Plan", values: rows, tables: [table("Actions", 2, 0, 6, headings, { filtered: true })] }]);
      for (const row of [4, 5]) sheetOf(book, "Plan").setRowLook(row, { hidden: true });
      return book;
    };
    const { fixes } = await offered(filtered());
    const host = createHost(filtered());
    const { edits, left } = await fixed(host, fixes);
    expect(left).toEqual([]);
    expect([cell(host, 3, START).value, cell(host, 4, PERCENT).value, cell(host, 5, STATUS).value]).toEqual([FIRST_OF_JUNE - 200, 1, "In progress"]);
    sheetOf(host.book, "Plan").set(5, STATUS, { value: "Closed" });
    await undo(connect(host), edits, WATCH);
    const expected = filtered();
    sheetOf(expected, "Plan").set(5, STATUS, { value: "Closed" });
    expect(snapshot(host.book)).toEqual(snapshot(expected));
  });
});
