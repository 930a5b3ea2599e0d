import fc, { type AsyncCommand } from "fast-check";
import { expect, it } from "vitest";
import { boardSummary } from "../../src/commands/board-summary";
import { fix } from "../../src/commands/fix";
import { setReportLeads } from "../../src/commands/new-inspection";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import type { Edit } from "../../src/core/edit";
import type { Connection } from "../../src/excel/connection";
import { connect } from "../../workbench/client";
import type { Book, Scalar } from "../../workbench/file/book";
import { newBook } from "../../workbench/file/new";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { generatedPlans } from "./generated-plan";
import { cellKey, contentsOf, FIRST_OF_JUNE, sheetOf, type Contents } from "./plan-book";
import { editsOf, WATCH } from "./trials";

/** 100 sessions every time; `SESSIONS=1000` for as many as one likes. */
const SESSIONS = Number(process.env["SESSIONS"] ?? 100);
const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const OUR_SHEETS = /^(RAG history|Board summary)/;
const OUR_HEADINGS = /^Calculated /;

/** What somebody who looks on knows of the session. */
interface Model {
  /** What the last command of the add-in wrote, and the cells as they were before; null once lines have been moved or the pane was lost. */
  last: { readonly edits: readonly Edit[]; readonly before: Contents } | null;
  /** What has been typed since, and stays whatever is taken back. */
  typed: Contents;
  done: Record<string, number>;
}

interface Real {
  host: Host;
  excel: Connection;
}

type Step = AsyncCommand<Model, Real>;

/** The same workbook as a file would give it: what the generator makes has tables that no file holds. */
async function asFile(made: Book): Promise<Book> {
  const book = newBook(made.sheets.map(({ name }) => name), made.date1904);
  made.sheets.forEach((sheet, at) => {
    const copy = book.sheets[at];
    const used = sheet.used(true);
    for (let row = used?.row ?? 0; copy && used && row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) copy.set(row, column, { value: sheet.value(row, column) });
    }
    for (const { area } of sheet.tables) if (copy) book.addTable?.(copy.id, area);
  });
  return openBook(await saveBook(book));
}

/** The row of the plan's headings. */
function headingRow(book: Book): number {
  const plan = sheetOf(book, "Plan");
  return [0, 1, 2, 3, 4, 5].find((row) => plan.value(row, 0) === "Rec Ref") ?? -1;
}

/** The cells that differ, with what they held and hold. */
function differences(before: Contents, after: Contents): Map<string, readonly [Scalar, Scalar]> {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Map([...keys].flatMap((key) => (before.get(key) === after.get(key) ? [] : [[key, [before.get(key) ?? null, after.get(key) ?? null]] as const])));
}

/** It is on a sheet of ours, or in a column of ours. */
function isOurs(key: string, { host }: Real): boolean {
  const [, sheet = "", row, column] = /^(.*) (\d+) (\d+)$/s.exec(key) ?? [];
  const headings = sheet === "Plan" ? headingRow(host.book) : 0;
  return OUR_SHEETS.test(sheet) || (["Plan", "Register"].includes(sheet) && Number(row) >= headings && OUR_HEADINGS.test(String(sheetOf(host.book, sheet).value(headings, Number(column)))));
}

const historyOf = (contents: Contents): string[] => [...contents].filter(([key]) => key.startsWith("RAG history ")).map(([key, value]) => `${key} ${String(value)}`);

/** Runs a command, and holds what it changed against what it said it wrote. */
async function tried(name: string, model: Model, real: Real, run: () => Promise<Outcome>, asked: (edits: readonly Edit[]) => readonly string[] = () => []): Promise<Outcome> {
  const before = contentsOf(real.host.book);
  const outcome = await run();
  expect(outcome.kind === "failed" ? outcome.message : "").toBe("");
  const after = contentsOf(real.host.book);
  const edits = editsOf(outcome);
  const changed = differences(before, after);
  const wanted = new Set(asked(edits));
  // The user's cells are changed only where that was asked for.
  expect([...changed].filter(([key]) => !wanted.has(key) && !isOurs(key, real))).toEqual([]);
  // What was kept of the days before is never changed, only added to.
  expect(historyOf(after).slice(0, historyOf(before).length)).toEqual(historyOf(before));
  if (edits.length > 0) {
    model.last = { edits, before };
    model.typed = new Map();
  } else expect([...changed]).toEqual([]);
  model.done[name] = (model.done[name] ?? 0) + 1;
  if ("review" in outcome && outcome.review) {
    const { rowsRead, actions, notAssessed } = outcome.review;
    expect(actions.length + notAssessed.length).toBe(rowsRead);
  }
  return outcome;
}

const cellsOf = (edits: readonly Edit[]): string[] => edits.flatMap((edit) => (edit.kind === "cells" ? edit.to.map((_, at) => cellKey(edit.sheet, edit.row + at, edit.column)) : []));

const step = (name: string, run: (model: Model, real: Real) => Promise<void>, check: (model: Readonly<Model>) => boolean = () => true): Step => ({ check, run, toString: () => name });

const recalculates = step("Recalculate", async (model, real) => {
  await tried("recalculate", model, real, () => recalculate(real.excel, DAYS, WATCH));
  const after = contentsOf(real.host.book);
  expect(editsOf(await recalculate(real.excel, DAYS, WATCH))).toEqual([]);
  expect(contentsOf(real.host.book)).toEqual(after);
});

const fixes = fc.nat(5).map((which) =>
  step(`Fix ${which}`, async (model, real) => {
    const outcome = await recalculate(real.excel, DAYS, WATCH);
    const all = "review" in outcome && outcome.review ? outcome.review.problems.flatMap((problem) => (problem.fix ? [problem.fix] : [])) : [];
    const chosen = which === 5 ? all : all.slice(which, which + 1);
    model.last = null;
    if (chosen.length > 0) await tried("fix", model, real, () => fix(real.excel, chosen, DAYS, WATCH), cellsOf);
  }),
);

const summarises = step("Board summary", async (model, real) => {
  await tried("board", model, real, () => boardSummary(real.excel, { boardDate: dayOf("2026-06-18"), reports: null, changed: "replace" }, DAYS, WATCH));
});

const leads = step("Leads", async (model, real) => {
  await tried("leads", model, real, () => setReportLeads(real.excel, "Custody", { executive: "ACC Crime", delivery: "" }, DAYS, WATCH), cellsOf);
});

const undoes = step(
  "Undo",
  async (model, real) => {
    const { last } = model;
    if (last === null) return;
    const outcome = await undo(real.excel, last.edits, WATCH);
    expect(outcome.kind).toBe("undone");
    const after = contentsOf(real.host.book);
    // What was typed since is as it was typed, and all else as before the command.
    for (const [key, value] of model.typed) expect([key, after.get(key) ?? null]).toEqual([key, value]);
    const apart = [...differences(last.before, after).keys()].filter((key) => !model.typed.has(key) && !isKept(key, model, outcome));
    expect(apart).toEqual([]);
    model.last = null;
    model.done["undo"] = (model.done["undo"] ?? 0) + 1;
  },
  ({ last }) => last !== null,
);

/** A sheet of ours that somebody has typed on is kept, and with it all that it says. */
function isKept(key: string, { typed }: Model, outcome: Outcome): boolean {
  const sheet = key.split(" ").slice(0, -2).join(" ");
  return outcome.kind === "undone" && outcome.left.length > 0 && [...typed.keys()].some((one) => one.startsWith(`${sheet} `)) && OUR_SHEETS.test(sheet);
}

const VALUES: readonly Scalar[] = ["R1", "R2", "Closed", "Complete", "In progress", "In progres", "13/11/2025", " spaced ", null, 0.5, 1, FIRST_OF_JUNE + 20, FIRST_OF_JUNE - 40];
const types = fc.tuple(fc.nat(12), fc.nat(8), fc.constantFrom(...VALUES)).map(([down, column, value]) =>
  step(`Type ${JSON.stringify(value)} in row ${down}, column ${column}`, async (model, { host }) => {
    const plan = sheetOf(host.book, "Plan");
    const row = headingRow(host.book) + 1 + down;
    if (plan.cell(row, column).formula !== undefined) return;
    plan.set(row, column, { value });
    model.typed.set(cellKey("Plan", row, column), value);
    model.done["typed"] = (model.done["typed"] ?? 0) + 1;
  }),
);

const moves = fc.tuple(fc.constantFrom("insert", "delete"), fc.nat(4)).map(([way, down]) =>
  step(`${way} row ${down}`, async (model, { host }) => {
    const plan = sheetOf(host.book, "Plan");
    const row = headingRow(host.book) + 2 + down;
    try {
      if (way === "insert") host.book.insertRows?.(plan.id, row, 1);
      else host.book.deleteRows?.(plan.id, row, 1);
      model.done["moved"] = (model.done["moved"] ?? 0) + 1;
    } catch (refused) {
      // The stand-in deletes no row that a link leads to, and says so; nothing has changed then.
      expect(String(refused)).toMatch(/cannot be deleted from "Plan" here/);
    }
    // Undo finds cells by their place: what it would do now is told in the README.
    model.last = null;
  }),
);

/** The file is closed and opened again: the pane knows nothing any more. */
const reopens = step("Close and open", async (model, real) => {
  const before = contentsOf(real.host.book);
  real.host = createHost(await openBook(await saveBook(real.host.book)));
  real.excel = connect(real.host);
  expect(contentsOf(real.host.book)).toEqual(before);
  model.last = null;
  model.done["reopened"] = (model.done["reopened"] ?? 0) + 1;
});

class PaneLost extends Error {}

/** The pane is lost before that request of a Recalculate, and with it all that would have put things back; a new one does what was wanted. */
const crashes = fc.nat(4).map((request) =>
  step(`Crash before request ${request + 1}`, async (model, real) => {
    const twin = createHost(await openBook(await saveBook(real.host.book)));
    // Small requests, so that there is something to be lost half-way.
    real.host.faults.requestLimit = 6_000;
    let requests = 0;
    const lost: Connection = {
      run: (batch) => {
        requests += 1;
        return requests > request ? Promise.reject(new PaneLost()) : real.excel.run(batch);
      },
    };
    await recalculate(lost, DAYS, WATCH).catch((error: unknown) => expect(error).toBeInstanceOf(PaneLost));
    real.host.faults.requestLimit = undefined;
    await recalculate(real.excel, DAYS, WATCH);
    await recalculate(connect(twin), DAYS, WATCH);
    expect(contentsOf(real.host.book)).toEqual(contentsOf(twin.book));
    model.last = null;
    model.done["crashed"] = (model.done["crashed"] ?? 0) + 1;
  }),
);

it(`${SESSIONS} random sessions of a user and the add-in: the user's cells are changed only where asked, history only grows, Undo restores, the figures add up`, { timeout: 3_600_000 }, async () => {
  const done: Record<string, number> = {};
  const steps = fc.commands([fc.constant(recalculates), fixes, fc.constant(summarises), fc.constant(leads), fc.constant(undoes), types, types, types, moves, fc.constant(reopens), crashes], { maxCommands: 12 });
  await fc.assert(
    fc.asyncProperty(generatedPlans, steps, async (make, session) => {
      const book = await asFile(make());
      await fc.asyncModelRun(() => {
        const host = createHost(book);
        return { model: { last: null, typed: new Map(), done }, real: { host, excel: connect(host) } };
      }, session);
    }),
    { numRuns: SESSIONS },
  );
  console.log(`${SESSIONS} sessions: ${Object.entries(done).map(([name, times]) => `${name} ${times}`).join(", ")}`);
  for (const name of ["recalculate", "fix", "board", "leads", "undo", "typed", "moved", "reopened", "crashed"]) expect([name, (done[name] ?? 0) > SESSIONS / 10]).toEqual([name, true]);
});
