import { describe, expect, it } from "vitest";
import { boardSummary } from "../../src/commands/board-summary";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate, setUp, type Choice } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf, type Day } from "../../src/core/day";
import { rememberedOf } from "../../src/core/remembered";
import { connect } from "../../workbench/client";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { planBook, sheetOf, snapshot } from "./plan-book";

const MAY = dayOf("2026-05-01");
const JUNE = dayOf("2026-06-01");
const WATCH = { progress: () => undefined };
const days = (today: Day) => ({ today, asAt: null });

async function done(ending: Promise<Outcome>) {
  const outcome = await ending;
  if (outcome.kind !== "done") throw new Error(`Expected it to be done: ${outcome.message}`);
  return outcome;
}

const run = (host: Host, today: Day) => done(recalculate(connect(host), days(today), WATCH));
const reds = (host: Host): number => [3, 4, 5, 6, 7].filter((row) => sheetOf(host.book, "Plan").value(row, 9) === "Red").length;

/** A workbook with the history of May and June, and what Setup would begin with. */
async function recorded(): Promise<{ readonly host: Host; readonly choice: Choice }> {
  const host = createHost(planBook());
  await run(host, MAY);
  const { review, workbook, remembered } = await run(host, JUNE);
  return { host, choice: { settings: review.settings, remembered: rememberedOf(review.layout, workbook, remembered) } };
}

describe("a changed setting, through the commands", () => {
  it("begins a baseline: what moves because of it is no movement, in the pane or on the board", async () => {
    const { host, choice } = await recorded();
    const outcome = await done(setUp(connect(host), { ...choice, settings: { ...choice.settings, farBehindPoints: 100, behindPoints: 100, pastTargetIsAmber: true, dueSoonDays: 0, staleDays: 0 } }, days(JUNE), WATCH));
    expect(outcome.message).toMatch(/Settings changed: the thresholds\./);
    expect(outcome.movement).toMatchObject({ since: JUNE, worse: [], better: [], opened: [], closed: [], reopened: [], removed: [], targetMoved: [] });
    const next = await run(host, JUNE);
    expect(next.edits).toEqual([]);
    expect(next.movement).toMatchObject({ since: JUNE, worse: [], better: [], baseline: { begins: true } });
    await boardSummary(connect(host), { boardDate: dayOf("2026-06-18"), reports: null, changed: null }, days(JUNE), WATCH);
    const board = host.book.sheets.find(({ name }) => name.startsWith("Board summary"));
    const cells = JSON.stringify(snapshot(host.book));
    expect(board).toBeDefined();
    expect(cells).toContain("Settings changed: the thresholds.");
    expect(cells).not.toContain('"Worse"');
  });

  it("is taken back by Undo with its lines, and what was before holds again", async () => {
    const { host, choice } = await recorded();
    const before = snapshot(host.book);
    const reding = reds(host);
    const { edits } = await done(setUp(connect(host), { ...choice, settings: { ...choice.settings, pastTargetIsAmber: true, staleDays: 1 } }, days(JUNE), WATCH));
    expect(await undo(connect(host), edits, WATCH)).toMatchObject({ kind: "undone", left: [] });
    expect([snapshot(host.book), reds(host)]).toEqual([before, reding]);
    expect((await run(host, JUNE)).edits).toEqual([]);
  });

  it("is known from the workbook alone: a value that somebody changes on the settings sheet is seen by the next who opens it", async () => {
    const { host, choice } = await recorded();
    await done(setUp(connect(host), choice, days(JUNE), WATCH));
    const settings = sheetOf(host.book, "Plan settings");
    const row = Array.from({ length: 60 }, (_, at) => at).find((at) => settings.value(at, 0) === "Due soon: days" || String(settings.value(at, 0)).toLowerCase().includes("due soon"));
    if (row === undefined) throw new Error("The settings sheet has no line for due soon.");
    settings.set(row, 1, { value: 3 });
    const outcome = await run(host, dayOf("2026-06-02"));
    expect(outcome.message).toMatch(/Settings changed: the thresholds\./);
    expect(outcome.movement).toMatchObject({ better: [], worse: [] });
  });

  it("is told apart from data that have changed: those are movement as ever", async () => {
    const { host } = await recorded();
    sheetOf(host.book, "Plan").set(5, 7, { value: "Closed" });
    const outcome = await run(host, dayOf("2026-06-02"));
    expect(outcome.movement).toMatchObject({ since: MAY, closed: [{ now: { action: "A3" } }] });
    expect(outcome.movement?.baseline).toBeUndefined();
  });
});
