import { describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../src/commands/outcome";
import type { Choice, Days } from "../../src/commands/recalculate";
import type { Watch } from "../../src/commands/watch";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Edit } from "../../src/core/edit";
import type { Fix } from "../../src/core/fixes/fix";
import { actionsOn, type Commands } from "../../taskpane/actions";
import { FRESH_SESSION, openStore } from "../../taskpane/session";

const CLOCK = { today: () => dayOf("2026-06-01"), now: () => 42 };
const UNDONE: Outcome = { kind: "undone", message: "Back", left: [], cost: { requests: 1, cellsWritten: 1 } };
const AT = { sheet: "Plan", row: 4, column: 2 };
const EDIT: Edit = { kind: "cells", sheet: "Plan", row: 1, column: 9, from: [""], to: ["Red"] };

function commandsOf(parts: Partial<Commands>): Commands {
  return { recalculate: () => Promise.resolve(UNDONE), setUp: () => Promise.resolve(UNDONE), fix: () => Promise.resolve(UNDONE), boardSummary: () => Promise.resolve(UNDONE), inspectionResponse: () => Promise.resolve(UNDONE), previewInspection: () => Promise.resolve(UNDONE), newInspection: () => Promise.resolve(UNDONE), setReportLeads: () => Promise.resolve(UNDONE), blankStart: () => Promise.resolve(UNDONE), undo: () => Promise.resolve(UNDONE), leaveWord: () => Promise.resolve(), show: () => Promise.resolve(null), ...parts };
}

describe("recalculate", () => {
  it.each([
    ["no day: the settings sheet or the calendar decides", null],
    ["the day that was chosen", dayOf("2026-02-01")],
  ])("assesses as at %s", async (_what, asAt) => {
    const recalculate = vi.fn((_days: Days, _watch: Watch) => Promise.resolve(UNDONE));
    const store = openStore({ ...FRESH_SESSION, asAt });
    await actionsOn(store, () => Promise.resolve(commandsOf({ recalculate })), CLOCK).recalculate();
    expect(recalculate.mock.calls[0]?.[0]).toEqual({ today: dayOf("2026-06-01"), asAt });
  });

  it("shows what it is doing, and stops when it is told to", async () => {
    const store = openStore();
    const seen: (string | undefined)[] = [];
    const recalculate = (_days: Days, watch: Watch) => {
      watch.progress("Reading the workbook");
      seen.push(store.get().running?.text);
      return new Promise<Outcome>((resolve) => watch.signal?.addEventListener("abort", () => resolve(UNDONE)));
    };
    const actions = actionsOn(store, () => Promise.resolve(commandsOf({ recalculate })), CLOCK);
    const run = actions.recalculate();
    await vi.waitFor(() => expect(seen).toEqual(["Reading the workbook"]));
    actions.cancel();
    await run;
    expect(store.get().running).toBeNull();
    expect(store.get().result?.outcome).toBe(UNDONE);
  });

  it("ends in a fault when the commands cannot be brought in, and can be tried again", async () => {
    const store = openStore();
    const load = vi.fn<() => Promise<Commands>>().mockRejectedValueOnce(new TypeError("chunk gone")).mockResolvedValue(commandsOf({}));
    const actions = actionsOn(store, load, CLOCK);
    await actions.recalculate();
    expect(store.get()).toMatchObject({ running: null, fault: new TypeError("chunk gone") });
    await actions.recalculate();
    expect(store.get()).toMatchObject({ running: null, fault: null, result: { outcome: UNDONE } });
  });
});

describe("setting up", () => {
  it("saves what was chosen, as at the day that was chosen", async () => {
    const setUp = vi.fn((_choice: Choice, _days: Days) => Promise.resolve(UNDONE));
    const choice: Choice = { settings: DEFAULT_SETTINGS, remembered: { sheets: [] } };
    await actionsOn(openStore(), () => Promise.resolve(commandsOf({ setUp })), CLOCK).setUp(choice);
    expect(setUp.mock.calls[0]?.slice(0, 2)).toEqual([choice, { today: dayOf("2026-06-01"), asAt: null }]);
  });
});

describe("fix", () => {
  it("makes the fixes that it is given, as at the day that was chosen", async () => {
    const fix = vi.fn((_fixes: readonly Fix[], _days: Days) => Promise.resolve(UNDONE));
    const store = openStore({ ...FRESH_SESSION, asAt: dayOf("2026-02-01") });
    const fixes: Fix[] = [{ code: "date-as-text", edit: { kind: "cells", sheet: "Plan", row: 1, column: 3, from: ["1/4/2026"], to: [46_113], formats: { from: ["General"], to: ["dd/mm/yyyy"] } } }];
    await actionsOn(store, () => Promise.resolve(commandsOf({ fix })), CLOCK).fix(fixes);
    expect(fix.mock.calls[0]?.slice(0, 2)).toEqual([fixes, { today: dayOf("2026-06-01"), asAt: dayOf("2026-02-01") }]);
  });
});

describe("undo", () => {
  it("takes back what the last run wrote", async () => {
    const undo = vi.fn((_edits: readonly Edit[]) => Promise.resolve(UNDONE));
    const store = openStore({ ...FRESH_SESSION, undoable: [EDIT] });
    await actionsOn(store, () => Promise.resolve(commandsOf({ undo })), CLOCK).undo();
    expect(undo.mock.calls[0]?.[0]).toEqual([EDIT]);
    expect(store.get().undoable).toEqual([]);
  });
});

describe("show", () => {
  it("says why a cell could not be shown, and takes it back when one could", async () => {
    const show = vi.fn<Commands["show"]>().mockResolvedValueOnce("The sheet is gone.").mockResolvedValue(null);
    const store = openStore();
    const actions = actionsOn(store, () => Promise.resolve(commandsOf({ show })), CLOCK);
    await actions.show(AT);
    expect(store.get().notice).toBe("The sheet is gone.");
    await actions.show(AT);
    expect(store.get().notice).toBeNull();
    expect(show).toHaveBeenCalledWith(AT);
  });
});
