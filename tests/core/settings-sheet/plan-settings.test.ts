import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { contrast } from "../../../src/core/contrast";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { dayOf, isoDay, type Day } from "../../../src/core/day";
import { inverseAll, type Edit } from "../../../src/core/edit";
import { FIELD_NAMES, type Field } from "../../../src/core/fields";
import { RAGS } from "../../../src/core/rag";
import type { Remembered } from "../../../src/core/remembered";
import { LEVEL_DEMANDS, settingsSchema, type Settings } from "../../../src/core/settings";
import { planSettings } from "../../../src/core/settings-sheet/plan-settings";
import { readSettings } from "../../../src/core/settings-sheet/read-settings";
import { STATUSES } from "../../../src/core/status";
import { addressOf, valueAt, type Workbook } from "../../../src/core/workbook";
import { sheet, table, workbook } from "../workbook-builder";
import { PLAN, placeOf, REMEMBERED, settingsBook, settingsOf, typed, withCell } from "./settings-book";

const inShort = (edit: Edit): string =>
  edit.kind === "cells" ? `${addressOf(edit)} ${JSON.stringify(edit.from)} → ${JSON.stringify(edit.to)}` : edit.kind === "table" ? `${edit.table} +${edit.to.rows - edit.from.rows}` : edit.kind;
const planned = (book: Workbook, settings = DEFAULT_SETTINGS, remembered = REMEMBERED): string[] => planSettings(book, settings, remembered).map(inShort);
const BOOK = settingsBook();
const with1 = (columns: Remembered["sheets"][number]["columns"]): Remembered => ({ sheets: REMEMBERED.sheets.map((one, at) => (at === 0 ? { ...one, columns } : one)) });

describe("a new settings sheet", () => {
  const [edit] = planSettings(workbook(PLAN), DEFAULT_SETTINGS, REMEMBERED);
  const plan = edit?.kind === "sheet" ? edit.to : null;

  it("has real tables side by side, none in the way of another, with headings in one row under a caption each", () => {
    const areas = (plan?.tables ?? []).map(({ area }) => area);
    expect(new Set(areas.map(({ row }) => row))).toEqual(new Set([4]));
    areas.sort((one, other) => one.column - other.column);
    areas.slice(1).forEach(({ column }, at) => expect(column).toBe((areas[at]?.column ?? 0) + (areas[at]?.columns ?? 0) + 1));
    expect(plan?.freezeRows).toBe(5);
    const made = settingsOf(BOOK);
    for (const { column } of areas) expect([valueAt(made, 3, column), valueAt(made, 4, column)]).not.toContain("");
    expect(new Set(plan?.tables.map(({ name }) => name)).size).toBe(areas.length);
  });

  it("offers the words where one of a few is wanted, in lists that Excel takes", () => {
    for (const { from } of plan?.lists ?? []) if (!("row" in from)) expect([from.join(",").length <= 255, from.some((word) => word.includes(","))]).toEqual([true, false]);
    // What a sheet is, status words, RAG words, fields, three single settings, three demands of a level.
    expect(plan?.lists).toHaveLength(10);
  });

  it("gets a name, and its tables names, that are not taken, by hidden sheets either", () => {
    const taken = { ...workbook(sheet("PLAN SETTINGS", [["mine"]], { tables: [table("plan_SETTINGS", { row: 0, column: 0, rows: 1, columns: 1 })] })), hidden: [{ name: "Plan settings 2", tables: ["Plan_settings_levels"] }] };
    const [other] = planSettings(taken, DEFAULT_SETTINGS, REMEMBERED);
    expect([other?.sheet, other?.kind === "sheet" && other.to?.tables.map(({ name }) => name).filter((name) => name.endsWith("_2"))]).toEqual(["Plan settings 3", ["Plan_settings_2", "Plan_settings_levels_2"]]);
  });

  it("has a blank row in a table that has none, as Excel wants", () => {
    const book = settingsBook({ ...DEFAULT_SETTINGS, levels: [] }, { sheets: [] });
    expect(readSettings(book)).toMatchObject({ settings: { levels: [] }, remembered: { sheets: [] }, problems: [] });
  });
});

describe("a settings sheet that is there", () => {
  it("is left alone where it says all this already", () => expect(planned(BOOK)).toEqual([]));

  it("is changed only in the cells that differ", () => {
    expect(planned(BOOK, { ...DEFAULT_SETTINGS, force: "Northshire Police", dueSoonDays: 14 })).toEqual(['B7 [""] → ["Northshire Police"]', "B12 [30] → [14]"]);
    const moved = with1([{ field: "reference", heading: "Ref", column: 0 }, { field: "deadline", heading: "Deadline", column: 6 }]);
    expect(planned(BOOK, DEFAULT_SETTINGS, moved)).toEqual(['H7 ["HMICFRS Deadline"] → ["Deadline"]', 'I7 ["F"] → ["G"]']);
  });

  it("gets new rows in its tables, which grow, and loses what is no longer wanted", () => {
    const more = with1([...(REMEMBERED.sheets[0]?.columns ?? []), { field: "report", heading: "Report", column: 1 }]);
    expect(planned(BOOK, DEFAULT_SETTINGS, more)).toEqual(['E12 [""] → ["OIC register"]', 'F12 [""] → ["Register"]', 'G12 [""] → ["Report"]', 'H12 [""] → ["Report"]', 'I12 [""] → ["B"]', "Plan_settings_columns +1"]);
    const fewer = with1((REMEMBERED.sheets[0]?.columns ?? []).slice(1));
    expect(planned(BOOK, DEFAULT_SETTINGS, fewer)).toEqual(['E6 ["OIC register"] → [""]', 'F6 ["Register"] → [""]', 'G6 ["Reference"] → [""]', 'H6 ["Ref"] → [""]', 'I6 ["A"] → [""]']);
  });

  it("keeps what somebody typed elsewhere, what is broken, and the day to calculate for", () => {
    const one = settingsOf(BOOK);
    const noted = withCell(typed(typed(BOOK, "Due soon (days)", 1, "soon"), "Today", 1, 46_188), one.used.rows + 3, 0, "Ask Jo about the levels");
    expect(planned(noted)).toEqual([]);
    expect(planned(noted, { ...DEFAULT_SETTINGS, dueSoonDays: 7 })).toEqual(['B12 ["soon"] → [7]']);
    expect(readSettings(noted).asAt).toBe(dayOf("2026-06-15"));
  });

  it("puts new rows below what somebody typed under a table, and overwrites nothing", () => {
    const noted = withCell(BOOK, 11, 4, "A note right under the table");
    const more = with1([...(REMEMBERED.sheets[0]?.columns ?? []), { field: "report", heading: "Report", column: 1 }]);
    const after = applyEdits(noted, planSettings(noted, DEFAULT_SETTINGS, more));
    expect(valueAt(settingsOf(after), 11, 4)).toBe("A note right under the table");
    expect(readSettings(after).remembered).toEqual({ sheets: [more.sheets[0], REMEMBERED.sheets[1], REMEMBERED.sheets[2]] });
    expect(readSettings(after).problems.map(({ at }) => addressOf(at))).toEqual(["F12"]);
  });

  it("gets a table that has gone again, right of all that is there", () => {
    const { row, column } = placeOf(settingsOf(BOOK), "What it is");
    const without = withCell(BOOK, row, column, "");
    expect(readSettings(without).remembered).toBeNull();
    const after = applyEdits(without, planSettings(without, DEFAULT_SETTINGS, REMEMBERED));
    expect(readSettings(after)).toMatchObject({ remembered: REMEMBERED, problems: [] });
    expect(planned(after)).toEqual([]);
  });
});

const text = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).map((one) => one.replace(/[\p{Cc}\p{Surrogate}\s\u00A0\uFFFE\uFFFF]+/gu, " ").trim()).filter((one) => one !== "" && !one.startsWith("#"));
/** Texts of which no two are the same to somebody who reads them. */
const texts = (more: readonly string[] = []) => fc.uniqueArray(fc.oneof(text, fc.constantFrom("=1+1", "2026-01-02", "__proto__", "constructor", "TRUE", "3/4", "@x", "'t", ...more)), { maxLength: 6, selector: (one) => one.normalize().toLowerCase().replace(/[^\p{L}\p{N}%#&+]/gu, "") || "-" });
const colours = fc.tuple(fc.integer({ min: 0, max: 0xff_ff_ff }), fc.boolean()).map(([colour, upper]) => {
  const fill = `#${colour.toString(16).padStart(6, "0")}`;
  const font = contrast(fill, "#FFFFFF") >= 4.5 ? "#FFFFFF" : "#000000";
  return { fill: upper ? fill.toUpperCase() : fill, font };
});
const day = fc.integer({ min: dayOf("1990-01-01"), max: dayOf("2100-12-31") }).map((one) => isoDay(one as Day));
const figure = fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true }).map((one) => Math.round(one * 100) / 100);
const whole = fc.nat(1_000);

const settings: fc.Arbitrary<Settings> = fc
  .record({
    farBehindPoints: figure, behindPoints: figure, dueSoonDays: whole, dueSoonPercent: figure, staleDays: whole, signOffDays: whole, closureDays: fc.option(whole), farTargetYears: fc.integer({ min: 1, max: 50 }), pastTargetIsAmber: fc.boolean(), writesStatedRag: fc.boolean(), writesRegister: fc.boolean(),
    statusWords: texts().chain((some) => fc.tuple(...some.map((word) => fc.constantFrom(...STATUSES).map((means) => ({ word, means }))))),
    ragWords: texts().chain((some) => fc.tuple(...some.map((word) => fc.constantFrom(...RAGS).map((means) => ({ word, means }))))),
    ragLooks: fc.tuple(fc.uniqueArray(text, { minLength: 5, maxLength: 5 }), fc.array(colours, { minLength: 5, maxLength: 5 })).map(([some, looks]) => Object.fromEntries(RAGS.map((rag, at) => [rag, { word: some[at], ...looks[at] }]))),
    force: fc.oneof(fc.constant(""), text), board: fc.oneof(fc.constant(""), text), marking: fc.oneof(fc.constant(""), text),
    inspectorate: text, localPolicingBody: text, responseDays: fc.integer({ min: 1, max: 400 }), responseLaw: fc.oneof(fc.constant(""), text), otherForceNames: texts(), addresseesThatMeanOthers: texts(),
    kinds: texts().chain((some) => fc.tuple(...some.map((kind) => text.map((several) => ({ kind, several }))))),
    sourceBodies: texts().chain((some) => fc.tuple(...some.map((body) => fc.record({ body: fc.constant(body), responds: text, days: fc.option(fc.integer({ min: 1, max: 400 })), law: fc.oneof(fc.constant(""), text) })))),
    addresseesThatMeanUs: texts(), extraHolidays: fc.uniqueArray(day, { maxLength: 4 }),
    levels: texts().chain((some) => fc.tuple(...some.map((level) => fc.record({ level: fc.constant(level), demands: text, needs: fc.subarray([...LEVEL_DEMANDS]) })))),
  })
  .map((some) => settingsSchema.parse(some));

const fields = fc.uniqueArray(fc.constantFrom(...(Object.keys(FIELD_NAMES) as Field[])), { maxLength: 6 });
const remembered: fc.Arbitrary<Remembered> = texts(["History", "Sheet1"]).chain((some) =>
  fc.record({
    sheets: fc.tuple(...some.map((name) => fc.record({ role: fc.constantFrom("register", "plan", "neither"), chosen: fields, heading: text, column: fc.nat(16_383), split: fc.nat(6) }).map(({ role, chosen, heading, column, split }) => ({
      sheet: name, role, columns: chosen.slice(0, split).map((field, at) => ({ field, heading: `${heading}${at}`, column: Math.min(16_383, column + at) })), without: chosen.slice(split),
    })))),
  }),
);

describe("the laws of the settings sheet", () => {
  const check = (law: (first: [Settings, Remembered], then: [Settings, Remembered]) => void, runs = 40) => fc.assert(fc.property(settings, remembered, settings, remembered, (a, b, c, d) => law([a, b], [c, d])), { numRuns: runs });

  it("what is planned is what is read", () => {
    check(([wanted, memory]) => {
      const read = readSettings(settingsBook(wanted, memory));
      expect(read.problems).toEqual([]);
      expect(read.settings).toEqual(wanted);
      expect(read.remembered).toEqual(memory);
    });
  });

  it("on a sheet that says something else, too; planning again gives nothing; inverting restores; the edits survive JSON", () => {
    const sorted = <T>(items: readonly T[]): string[] => items.map((item) => JSON.stringify(item)).sort();
    check(([wanted, memory], [other, otherMemory]) => {
      const before = settingsBook(other, otherMemory);
      const edits = planSettings(before, wanted, memory);
      const after = applyEdits(before, edits);
      const read = readSettings(after);
      expect(read.problems).toEqual([]);
      const lists = ["statusWords", "ragWords", "levels", "addresseesThatMeanUs", "addresseesThatMeanOthers", "otherForceNames", "kinds", "sourceBodies", "extraHolidays"] as const;
      const none = Object.fromEntries(lists.map((list) => [list, []]));
      expect({ ...read.settings, ...none }).toEqual({ ...wanted, ...none });
      for (const list of lists) expect(sorted<unknown>(read.settings[list])).toEqual(sorted<unknown>(wanted[list]));
      const plain = (one: Remembered | null) => sorted((one?.sheets ?? []).map((some) => ({ ...some, columns: sorted(some.columns), without: sorted(some.without) })));
      expect(plain(read.remembered)).toEqual(plain(memory));
      expect(planSettings(after, wanted, memory)).toEqual([]);
      expect(JSON.parse(JSON.stringify(edits))).toEqual(edits);
      expect(readSettings(applyEdits(after, inverseAll(edits)))).toEqual(readSettings(before));
    });
  });
});
