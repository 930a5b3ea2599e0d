import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { addDays, dayOf, type Day } from "../../../src/core/day";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { chronicle, type Chronicle } from "../../../src/core/history/chronicle";
import { namedAction, type History } from "../../../src/core/history/history";
import { historySheet, keptHistory, planHistory } from "../../../src/core/history/history-sheet";
import { movementSince, timesMoved, type Movement } from "../../../src/core/history/movement";
import { changesBetween, markAsText, markFromText, settingsMark } from "../../../src/core/history/settings-mark";
import { standingsOf } from "../../../src/core/history/standing";
import { recognise } from "../../../src/core/recognise";
import type { Remembered } from "../../../src/core/remembered";
import { review } from "../../../src/core/review";
import type { Settings } from "../../../src/core/settings";
import type { CellValue, Sheet, Workbook } from "../../../src/core/workbook";
import { serial, sheet, workbook, type Rows } from "../workbook-builder";

const MAY = dayOf("2026-05-01");
const JUNE = dayOf("2026-06-01");
const JULY = dayOf("2026-07-01");

const HEADINGS = ["Rec Ref", "Action No", "Action", "Delivery Lead", "Target Date", "Status", "Last Update", "Review by"];
const action = (number: string, target: CellValue, status: string, updated: CellValue = serial("2026-05-20")): CellValue[] => ["R1", number, `Do the thing of ${number}`, "Supt Khan", target, status, updated, serial("2027-01-31")];
const ROWS: readonly (readonly CellValue[])[] = [action("A1", serial("2026-06-20"), "In progress"), action("A2", serial("2026-09-01"), "Complete"), action("A3", serial("2026-04-01"), "Paused"), action("A4", serial("2026-12-01"), "Closed")];
const planSheet = (rows: Rows = ROWS, headings: readonly string[] = HEADINGS, name = "Plan"): Sheet => sheet(name, [headings, ...rows]);
const book = (...sheets: readonly Sheet[]): Workbook => workbook(...(sheets.length === 0 ? [planSheet()] : sheets));

interface Understood {
  readonly settings?: Partial<Settings>;
  readonly remembered?: Remembered | null;
}

/** A workbook as it is on a day, recorded in its own history sheet, by way of the sheet's cells. */
function run(data: Workbook, day: Day, { settings: changed = {}, remembered = null }: Understood = {}, today: Day = day): Chronicle & { readonly book: Workbook } {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const layout = recognise(data, settings, remembered);
  const kept = keptHistory(data, settings);
  const mark = settingsMark(data, settings, layout);
  const last = kept.history.baselines?.at(-1);
  const changes = last ? changesBetween(markFromText(last.mark), mark, data.sheets.map(({ name }) => name)) : [];
  const reviewed = review(data, settings, day, layout, [], kept.history);
  const told = chronicle(reviewed, kept.history, today, { mark, changes });
  return { ...told, book: applyEdits(data, planHistory(data, settings, kept, told.lines, told.baseline)) };
}

/** The same workbook with other data beside its history. */
const withData = (kept: Workbook, ...sheets: readonly Sheet[]): Workbook => workbook(...sheets, ...[historySheet(kept)].flatMap((one) => one ?? []));

const toldOf = (movement: Movement | null): Record<string, string[]> | null => {
  if (movement === null) return null;
  const { opened, closed, reopened, better, worse, targetMoved, removed } = movement;
  const kinds = { opened, closed, reopened, better, worse, targetMoved };
  const told = [...Object.entries(kinds).map(([kind, rows]): [string, string[]] => [kind, rows.map(({ now }) => now.action)]), ["removed", removed.map(namedAction)] as [string, string[]]];
  return Object.fromEntries(told.filter(([, rows]) => rows.length > 0));
};

const remembered = (columns: Partial<Record<"target" | "action", string>>): Remembered => ({
  sheets: [{ sheet: "Plan", role: "plan", without: [], columns: [
    { field: "reference", heading: "Rec Ref", column: 0 }, { field: "actionReference", heading: "Action No", column: 1 }, { field: "action", heading: "Action", column: 2 },
    { field: "target", heading: columns.target ?? "Target Date", column: columns.target === undefined ? 4 : 7 }, { field: "status", heading: "Status", column: 5 },
  ] }],
});

/** All lines that a run adds. */
const lines = ({ lines: { actions, recommendations } }: Pick<Chronicle, "lines">) => [...actions, ...recommendations];

describe("a changed setting or column begins a new baseline", () => {
  it.each<[string, Understood, Understood, RegExp]>([
    ["a threshold", {}, { settings: { dueSoonDays: 5 } }, /^Settings changed: the thresholds\./],
    ["a rule's setting", {}, { settings: { pastTargetIsAmber: true } }, /the thresholds/],
    ["a status word", {}, { settings: { statusWords: [...DEFAULT_SETTINGS.statusWords, { word: "Paused", means: "closed" }] } }, /the status words/],
    ["a RAG word", {}, { settings: { ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Red: { ...DEFAULT_SETTINGS.ragLooks.Red, word: "Crisis" } } } }, /the RAG words/],
    ["the force", {}, { settings: { force: "Northshire Police" } }, /the force or the addressees/],
    ["an addressee", {}, { settings: { addresseesThatMeanUs: [...DEFAULT_SETTINGS.addresseesThatMeanUs, "The Constabulary of the North"] } }, /the force or the addressees/],
    ["a column", { remembered: remembered({}) }, { remembered: remembered({ target: "Review by" }) }, /the columns of “Plan”/],
    ["two things", {}, { settings: { staleDays: 3, force: "Northshire Police" } }, /^Settings changed: the thresholds, the force/],
  ])("%s", (_, before, after, reason) => {
    const first = run(book(), MAY, before);
    const second = run(first.book, JUNE, after);
    expect(second.baseline).toMatchObject({ day: JUNE, begins: true });
    expect(second.baseline?.reason).toMatch(reason);
    expect(toldOf(second.movement)).toEqual({});
    expect(second.movement).toMatchObject({ since: JUNE, baseline: { begins: true } });
    // The next run finds nothing to add, and counts from there.
    const third = run(second.book, JUNE, after);
    expect([third.lines, third.baseline, toldOf(third.movement)]).toEqual([{ actions: [], recommendations: [] }, null, {}]);
    const later = run(withData(third.book, planSheet([action("A1", serial("2026-06-20"), "Closed"), ...ROWS.slice(1)])), JULY, after);
    expect(later.movement?.baseline).toBeUndefined();
    expect(toldOf(later.movement)).toMatchObject({ closed: ["A1"] });
  });

  it.each<[string, Understood]>([
    ["the board's name", { settings: { board: "The Board" } }],
    ["the marking", { settings: { marking: "OFFICIAL" } }],
    ["a holiday", { settings: { extraHolidays: ["2026-06-15"] } }],
    ["a level", { settings: { levels: [] } }],
    ["a colour", { settings: { ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Red: { ...DEFAULT_SETTINGS.ragLooks.Red, fill: "#AA0000" } } } }],
    ["the order of the words", { settings: { statusWords: [...DEFAULT_SETTINGS.statusWords].reverse() } }],
    ["nothing", {}],
  ])("and %s begins none", (_, after) => {
    const first = run(book(), MAY);
    expect(run(first.book, JUNE, after).baseline).toBeNull();
  });

  it.each<[string, readonly Sheet[]]>([
    ["columns that have been moved", [planSheet(ROWS.map((row) => [...row].reverse()), [...HEADINGS].reverse())]],
    ["rows that have been added", [planSheet([...ROWS, action("A9", serial("2026-08-01"), "In progress")])]],
    ["another plan", [planSheet(), planSheet([action("B1", serial("2026-08-01"), "In progress")], HEADINGS, "Second plan")]],
    ["a plan that has another name", [planSheet(ROWS, HEADINGS, "Our plan")]],
    ["a column for notes", [planSheet(ROWS.map((row) => [...row, "A note"]), [...HEADINGS, "Notes of the meeting"])]],
  ])("and %s are data, and begin none", (_, sheets) => {
    const first = run(book(), MAY);
    const second = run(withData(first.book, ...sheets), JUNE);
    expect(second.baseline?.begins ?? false).toBe(false);
    expect(second.movement?.since).toBe(MAY);
  });

  it("is not begun by the first line of a history that was kept before there were any: movement goes on", () => {
    const first = run(book(), MAY);
    const { baselines, ...old } = first.history;
    expect(baselines).toHaveLength(1);
    const moved = book(planSheet([action("A1", serial("2026-06-20"), "Closed"), ...ROWS.slice(1)]));
    const layout = recognise(moved, DEFAULT_SETTINGS);
    const told = chronicle(review(moved, DEFAULT_SETTINGS, JUNE, layout, [], old), old, JUNE, { mark: settingsMark(moved, DEFAULT_SETTINGS, layout), changes: [] });
    expect(told.baseline).toMatchObject({ begins: false, day: JUNE });
    expect(toldOf(told.movement)).toMatchObject({ closed: ["A1"] });
  });

  it("is kept for no day to come, and none before the last, of which no movement can be told", () => {
    const first = run(run(book(), MAY).book, JUNE);
    const after = { settings: { dueSoonDays: 1, staleDays: 2 } };
    expect(run(first.book, JULY, after, JUNE)).toMatchObject({ baseline: null, lines: { actions: [], recommendations: [] }, movement: { since: JULY, baseline: { begins: true } } });
    const recorded = run(first.book, JULY, after);
    expect(run(recorded.book, addDays(JUNE, 3), after)).toMatchObject({ baseline: null, lines: { actions: [], recommendations: [] }, movement: null });
    expect(run(recorded.book, addDays(JUNE, 3))).toMatchObject({ baseline: null, movement: null });
  });

  it("counts no target as moved that another column gives", () => {
    const first = run(book(), MAY, { remembered: remembered({}) });
    const second = run(first.book, JUNE, { remembered: remembered({ target: "Review by" }) });
    expect([...timesMoved(second.history).values()]).toEqual([]);
    expect(lines(second).map(({ before, targetBefore }) => [before, targetBefore])).toEqual(lines(second).map(() => [null, null]));
  });

  it("is told since an earlier day too, and in the sheet in words", () => {
    const first = run(run(book(), MAY).book, JUNE, { settings: { dueSoonDays: 1 } });
    const later = run(withData(first.book, planSheet([action("A1", serial("2026-06-20"), "Closed"), ...ROWS.slice(1)])), JULY, { settings: { dueSoonDays: 1 } });
    const standings = standingsOf(review(later.book, { ...DEFAULT_SETTINGS, dueSoonDays: 1 }, JULY));
    expect(movementSince(later.history, MAY, standings, JULY)).toMatchObject({ since: JUNE, baseline: { day: JUNE } });
    const row = historySheet(later.book)?.values.find((cells) => cells[4] === "Baseline");
    expect(row?.[5]).toBe("Settings changed: the thresholds. What moved because of it is not counted as movement.");
  });

  it("names what has gone by reference and text", () => {
    const first = run(book(), MAY);
    const second = run(withData(first.book, planSheet(ROWS.slice(1))), JUNE);
    expect(toldOf(second.movement)).toMatchObject({ removed: ["R1 A1: Do the thing of A1"] });
    expect([namedAction({ reference: "R4", action: "Train all staff" }), namedAction({ reference: "", action: "Train all staff" }), namedAction({ reference: "R4", action: "" })]).toEqual(["R4: Train all staff", "Train all staff", "R4"]);
  });
});

describe("laws of baselines", () => {
  const statuses = fc.constantFrom("In progress", "Complete", "Closed", "Paused", "Not started", "");
  const targets = fc.oneof(fc.integer({ min: 0, max: 400 }).map((days) => serial("2026-04-01") + days), fc.constantFrom("", "TBC"));
  const plans = fc.uniqueArray(fc.tuple(fc.constantFrom("A1", "A2", "A3", "A4", "A5"), targets, statuses), { selector: ([number]) => number, minLength: 1 }).map((rows) => planSheet(rows.map(([number, target, status]) => action(number, target, status))));
  const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
    dueSoonDays: fc.integer({ min: 0, max: 60 }), staleDays: fc.integer({ min: 1, max: 90 }), signOffDays: fc.integer({ min: 0, max: 120 }), pastTargetIsAmber: fc.boolean(),
    statusWords: fc.constantFrom(DEFAULT_SETTINGS.statusWords, [...DEFAULT_SETTINGS.statusWords, { word: "Paused", means: "closed" as const }], DEFAULT_SETTINGS.statusWords.filter(({ word }) => word !== "Complete")),
    force: fc.constantFrom("", "Northshire Police"),
  }, { requiredKeys: [] });

  it("whatever settings are changed between two runs on the same data and day, nothing is told as moved", () => {
    fc.assert(fc.property(plans, settings, settings, (plan, one, other) => {
      const before = run(run(book(plan), MAY, { settings: one }).book, JUNE, { settings: one });
      const after = run(before.book, JUNE, { settings: other });
      const isSame = markAsText(settingsMark(book(plan), { ...DEFAULT_SETTINGS, ...one }, recognise(book(plan), DEFAULT_SETTINGS))) === markAsText(settingsMark(book(plan), { ...DEFAULT_SETTINGS, ...other }, recognise(book(plan), DEFAULT_SETTINGS)));
      expect(toldOf(after.movement)).toEqual(isSame ? toldOf(before.movement) : {});
      expect(run(after.book, JUNE, { settings: other })).toMatchObject({ lines: { actions: [], recommendations: [] }, baseline: null });
    }), { numRuns: 60 });
  });

  it("whatever data are changed by the same settings, movement is as without baselines", () => {
    fc.assert(fc.property(plans, plans, settings, (one, other, same) => {
      const first = run(book(one), MAY, { settings: same });
      const data = withData(first.book, other);
      const { movement, lines: added } = run(data, JUNE, { settings: same });
      const all = { ...DEFAULT_SETTINGS, ...same };
      const { baselines, ...plain }: History = first.history;
      const without = chronicle(review(data, all, JUNE, recognise(data, all), [], plain), plain, JUNE);
      expect([baselines?.length, toldOf(movement), added]).toEqual([1, toldOf(without.movement), without.lines]);
    }), { numRuns: 60 });
  });
});
