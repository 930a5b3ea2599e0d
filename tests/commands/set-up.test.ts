import { describe, expect, it } from "vitest";
import { HISTORY_TITLE } from "../../src/core/history/history-sheet";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate, setUp, type Choice } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import { rememberedOf } from "../../src/core/remembered";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { planBook, sheetOf, snapshot } from "./plan-book";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const WATCH = { progress: () => undefined };
const SETTINGS = "Plan settings";

const run = (host: Host): Promise<Outcome> => recalculate(connect(host), DAYS, WATCH);

async function done(ending: Promise<Outcome>) {
  const outcome = await ending;
  if (outcome.kind !== "done") throw new Error(`Expected it to be done: ${outcome.message}`);
  return outcome;
}

/** What Setup begins with: the workbook as it is recognised. */
async function choiceFor(book: Book): Promise<Choice> {
  const { review, workbook, remembered } = await done(run(createHost(book)));
  return { settings: review.settings, remembered: rememberedOf(review.layout, workbook, remembered) };
}

/** A plan that has been set up, in a host that has counted nothing yet. */
async function settled(): Promise<{ host: Host; choice: Choice }> {
  const choice = await choiceFor(planBook());
  const host = createHost(planBook());
  await done(setUp(connect(host), choice, DAYS, WATCH));
  host.resetCounts();
  return { host, choice };
}

const names = (host: Host): string[] => host.book.sheets.map(({ name }) => name);

describe("setting up", () => {
  it("makes the settings sheet and brings the figures up to date, and says so", async () => {
    const choice = await choiceFor(planBook());
    const host = createHost(planBook());
    const outcome = await done(setUp(connect(host), choice, DAYS, WATCH));
    expect(outcome.message).toBe("40 cells changed. The sheet “Plan settings” was made. The sheet “RAG history” was made.");
    expect(outcome.settingsSheet).toBe(SETTINGS);
    expect(names(host)).toEqual(["Register", "Plan", "Notes", SETTINGS, HISTORY_TITLE]);
    expect(sheetOf(host.book, "Plan").value(3, 9)).toBe("Red");
  });

  it("changes nothing the second time, nor does a Recalculate, which takes three requests at most", async () => {
    const { host, choice } = await settled();
    const before = snapshot(host.book);
    expect((await done(setUp(connect(host), choice, DAYS, WATCH))).edits).toEqual([]);
    host.resetCounts();
    expect((await done(run(host))).edits).toEqual([]);
    expect(host.counts).toMatchObject({ requests: 2, cellsWritten: 0 });
    expect(snapshot(host.book)).toEqual(before);
  });

  it("is taken back by Undo, sheet and all", async () => {
    const choice = await choiceFor(planBook());
    const host = createHost(planBook());
    const { edits } = await done(setUp(connect(host), choice, DAYS, WATCH));
    expect(await undo(connect(host), edits, WATCH)).toMatchObject({ kind: "undone", left: [] });
    expect(snapshot(host.book)).toEqual(snapshot(planBook()));
  });

  it("leaves the settings sheet where somebody has written on it since, and says so", async () => {
    const choice = await choiceFor(planBook());
    const host = createHost(planBook());
    const { edits } = await done(setUp(connect(host), choice, DAYS, WATCH));
    sheetOf(host.book, SETTINGS).set(60, 0, { value: "A note" });
    expect(await undo(connect(host), edits, WATCH)).toMatchObject({ kind: "undone", left: ["the sheet “Plan settings”"] });
    expect(names(host)).toContain(SETTINGS);
  });

});

describe("a workbook that has been set up", () => {
  it("is read by its settings: a threshold, a status word, the day", async () => {
    const { host } = await settled();
    const sheet = sheetOf(host.book, SETTINGS);
    const find = (text: string): { row: number; column: number } => {
      for (let row = 0; row < 120; row += 1) for (let column = 0; column < 40; column += 1) if (sheet.value(row, column) === text) return { row, column };
      throw new Error(`No “${text}” on the settings sheet.`);
    };
    const word = find("In progress");
    sheet.set(word.row, word.column + 1, { value: "Closed" });
    const outcome = await done(run(host));
    expect(outcome.review.actions.filter(({ assessment }) => assessment.rag === "Blue")).toHaveLength(4);
  });

  it.each<[string, (host: Host) => void]>([
    ["columns in another order", (host) => swap(host, 3, 7)],
    ["a sheet with another name", (host) => host.book.renameSheet?.(sheetOf(host.book, "Plan").id, "Our delivery plan 2026")],
    ["a heading in other case and spacing", (host) => sheetOf(host.book, "Plan").set(2, 5, { value: " TARGET  date" })],
    ["a row added above", (host) => host.book.insertRows?.(sheetOf(host.book, "Plan").id, 0, 1)],
    ["a column put in between", (host) => host.book.insertColumns?.(sheetOf(host.book, "Plan").id, 2, 1)],
  ])("is found again with %s", async (_, change) => {
    const { host } = await settled();
    const before = (await done(run(host))).review.actions.map(({ assessment }) => assessment);
    change(host);
    expect((await done(run(host))).review.actions.map(({ assessment }) => assessment)).toEqual(before);
  });

  it("whose column has gone is not written to, and Setup is told which, and the likeliest", async () => {
    const { host } = await settled();
    const plan = sheetOf(host.book, "Plan");
    plan.set(2, 5, { value: "When it is to be done" });
    const before = snapshot(host.book);
    const outcome = await run(host);
    if (outcome.kind !== "unsettled") throw new Error(`Expected it to be unsettled: ${outcome.message}`);
    expect(snapshot(host.book)).toEqual(before);
    expect(host.counts.cellsWritten).toBe(0);
    const [gone] = outcome.review.layout.sheets.flatMap((sheet) => sheet.gone);
    expect(gone).toMatchObject({ field: "target", heading: "Target Date", likeliest: { column: 5, heading: "When it is to be done" } });
    expect(outcome.review.problems.map(({ code }) => code)).toContain("column-gone");

    const column = { field: "target", heading: "When it is to be done", column: 5 } as const;
    const sheets = (outcome.remembered?.sheets ?? []).map((sheet) => (sheet.sheet === "Plan" ? { ...sheet, columns: [...sheet.columns.filter(({ field }) => field !== "target"), column] } : sheet));
    const after = await done(setUp(connect(host), { settings: outcome.review.settings, remembered: { sheets } }, DAYS, WATCH));
    expect(after.review.actions).toHaveLength(5);
    expect(await done(run(host))).toMatchObject({ edits: [] });
  });

  it("whose sheet has gone is not written to", async () => {
    const { host } = await settled();
    host.book.deleteSheet?.(sheetOf(host.book, "Register").id);
    const before = snapshot(host.book);
    expect(await run(host)).toMatchObject({ kind: "unsettled", review: { layout: { lost: [{ sheet: "Register" }] } } });
    expect(snapshot(host.book)).toEqual(before);
  });
});

function swap(host: Host, one: number, other: number): void {
  const plan = sheetOf(host.book, "Plan");
  for (let row = 2; row < 8; row += 1) {
    const [left, right] = [plan.cell(row, one), plan.cell(row, other)];
    plan.set(row, one, { value: right.value, style: right.style });
    plan.set(row, other, { value: left.value, style: left.style });
  }
}
