import { describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../src/commands/outcome";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Review } from "../../src/core/review";
import { actionsOn, type Commands } from "../../taskpane/actions";
import { ribbonFunctions } from "../../taskpane/ribbon";
import { openStore } from "../../taskpane/session";
import { NOTHING_READ } from "./small-workbook";

const TODAY = dayOf("2026-06-01");
const CLOCK = { today: () => TODAY, now: () => 42 };
const COST = { requests: 3, cellsWritten: 0 };
const REVIEW: Review = { asAt: TODAY, settings: DEFAULT_SETTINGS, layout: { sheets: [], lost: [], leftOut: [], rememberedAs: [] }, rowsRead: 0, actions: [], notAssessed: [], recommendations: [], problems: [] };

const DONE: Outcome = { kind: "done", message: "Done", review: REVIEW, ...NOTHING_READ, edits: [], cost: COST };
const NO_PLAN: Outcome = { kind: "nothing-found", message: "None", review: REVIEW, ...NOTHING_READ, cost: COST };
const REFUSED: Outcome = { kind: "failed", code: "cell-edit", message: "Editing.", details: "", restored: true, review: null };

function ribbonWith(recalculate: Commands["recalculate"], openPane: () => Promise<void> = () => Promise.resolve()) {
  const store = openStore();
  const opened = vi.fn(openPane);
  const leaveWord = vi.fn<Commands["leaveWord"]>(() => Promise.resolve());
  const commands: Commands = { recalculate, setUp: () => Promise.resolve(DONE), fix: () => Promise.resolve(DONE), boardSummary: () => Promise.resolve(DONE), inspectionResponse: () => Promise.resolve(DONE), previewInspection: () => Promise.resolve(DONE), newInspection: () => Promise.resolve(DONE), setReportLeads: () => Promise.resolve(DONE), blankStart: () => Promise.resolve(DONE), undo: () => Promise.resolve(DONE), leaveWord, show: () => Promise.resolve(null) };
  const actions = actionsOn(store, () => Promise.resolve(commands), CLOCK);
  return { store, actions, opened, leaveWord, ribbon: ribbonFunctions(store, actions, opened) };
}

describe("the ribbon's Recalculate", () => {
  it.each<[string, Commands["recalculate"], number]>([
    ["a run that went well, without opening the pane", () => Promise.resolve(DONE), 0],
    ["a workbook without a plan, and opens the pane", () => Promise.resolve(NO_PLAN), 1],
    ["a refusal, and opens the pane", () => Promise.resolve(REFUSED), 1],
    ["a fault of ours, and opens the pane", () => Promise.reject(new Error("bug")), 1],
  ])("tells Excel that it has ended after %s", async (_what, recalculate, opens) => {
    const { ribbon, opened } = ribbonWith(recalculate);
    const completed = vi.fn();
    await ribbon.recalculate({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(opened).toHaveBeenCalledTimes(opens);
  });

  it("keeps the result for when the pane is opened", async () => {
    const { ribbon, store } = ribbonWith(() => Promise.resolve(DONE));
    await ribbon.recalculate({ completed: () => undefined });
    expect(store.get().result).toEqual({ command: "recalculate", outcome: DONE, at: 42 });
  });

  it("tells Excel that it has ended also when the pane cannot be opened", async () => {
    const { ribbon } = ribbonWith(
      () => Promise.resolve(REFUSED),
      () => Promise.reject(new Error("no pane")),
    );
    const completed = vi.fn();
    await ribbon.recalculate({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("says on the settings sheet how it went when the pane cannot be opened", async () => {
    const unsettled: Outcome = { ...NO_PLAN, kind: "unsettled", message: "A column has gone.", settingsSheet: "Plan settings" };
    const { ribbon, leaveWord } = ribbonWith(() => Promise.resolve(unsettled), () => Promise.reject(new Error("no pane")));
    await ribbon.recalculate({ completed: () => undefined });
    expect(leaveWord).toHaveBeenCalledExactlyOnceWith("Plan settings", TODAY, "A column has gone.");
  });

  it("starts no second run while one is under way from the pane, and still tells Excel", async () => {
    let finish: (outcome: Outcome) => void = () => undefined;
    const recalculate = vi.fn(() => new Promise<Outcome>((resolve) => (finish = resolve)));
    const { ribbon, actions, store } = ribbonWith(recalculate);
    const fromPane = actions.recalculate();
    const completed = vi.fn();
    await ribbon.recalculate({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(recalculate).toHaveBeenCalledTimes(1);
    finish(DONE);
    await fromPane;
    expect(store.get().running).toBeNull();
  });
});

describe("the ribbon's Board summary", () => {
  it("opens the pane on the board's view", async () => {
    const { ribbon, store, opened } = ribbonWith(() => Promise.resolve(DONE));
    const completed = vi.fn();
    await ribbon.showBoardSummary({ completed });
    expect(store.get().view).toBe("board");
    expect(opened).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("tells Excel that it has ended also when the pane cannot be opened", async () => {
    const { ribbon } = ribbonWith(
      () => Promise.resolve(DONE),
      () => Promise.reject(new Error("no pane")),
    );
    const completed = vi.fn();
    await ribbon.showBoardSummary({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
