import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { dayOf } from "../../../src/core/day";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import type { Remembered } from "../../../src/core/remembered";
import { planSettings } from "../../../src/core/settings-sheet/plan-settings";
import { readSettings } from "../../../src/core/settings-sheet/read-settings";
import type { Settings } from "../../../src/core/settings";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import { editsAsText } from "../edits-as-text";
import { sheet } from "../workbook-builder";
import { placeOf, REMEMBERED, settingsBook, settingsOf, typed, withCell } from "./settings-book";

const SMALL: Settings = {
  ...DEFAULT_SETTINGS,
  statusWords: [{ word: "Done", means: "complete" }, { word: "Going", means: "in-progress" }, { word: "Shut", means: "closed" }],
  ragWords: [{ word: "R", means: "Red" }],
  addresseesThatMeanUs: ["us", "we"],
  extraHolidays: ["2026-06-15"],
};
const BOOK = settingsBook(SMALL);
const ours = (change: (sheet: Sheet) => Sheet, book: Workbook = BOOK): Workbook => ({ ...book, sheets: book.sheets.map((one) => (one.name === "Plan settings" ? change(one) : one)) });
const without = (book: Workbook, heading: string): Workbook => {
  const { row, column } = placeOf(settingsOf(book), heading);
  return withCell(book, row, column, "Gone");
};
const blanked = (book: Workbook, text: string, columns: number): Workbook => {
  const { row, column } = placeOf(settingsOf(book), text);
  return Array.from({ length: columns }, (_, place) => place).reduce((one, place) => withCell(one, row, column + place, ""), book);
};
const more = (words: Settings["statusWords"]): Settings => ({ ...SMALL, statusWords: words });

type Case = readonly [what: string, book: Workbook, settings: Settings, remembered: Remembered];
const CASES: readonly Case[] = [
  ["nothing, where all of it is said already", BOOK, SMALL, REMEMBERED],
  ["single values, side by side and apart", BOOK, { ...SMALL, force: "Northshire Police", board: "GAIN", staleDays: 28, pastTargetIsAmber: true }, REMEMBERED],
  ["a word that is added", BOOK, more([...SMALL.statusWords, { word: "Waiting", means: "not-started" }]), REMEMBERED],
  ["a word that is taken away, in the middle", BOOK, more(SMALL.statusWords.filter(({ word }) => word !== "Going")), REMEMBERED],
  ["a word that is taken away and one that takes its place", BOOK, more([...SMALL.statusWords.filter(({ word }) => word !== "Going"), { word: "Waiting", means: "not-started" }]), REMEMBERED],
  ["a word with another meaning", BOOK, more(SMALL.statusWords.map((one) => (one.word === "Shut" ? { ...one, means: "superseded" as const } : one))), REMEMBERED],
  ["a word in another case", BOOK, more(SMALL.statusWords.map((one) => (one.word === "Shut" ? { ...one, word: "SHUT" } : one))), REMEMBERED],
  ["words that are added where a row is blank", blanked(BOOK, "Going", 2), more([{ word: "Done", means: "complete" }, { word: "Shut", means: "closed" }, { word: "New", means: "not-started" }, { word: "Newer", means: "not-started" }]), REMEMBERED],
  ["words that are added in a plain range", ours((one) => ({ ...one, tables: [] })), more([...SMALL.statusWords, { word: "Waiting", means: "not-started" }]), REMEMBERED],
  ["words that are added in a table with room", ours((one) => ({ ...one, tables: one.tables.map((table) => ({ ...table, area: { ...table.area, rows: table.area.rows + 1 } })) })), more([...SMALL.statusWords, { word: "Waiting", means: "not-started" }]), REMEMBERED],
  ["a row that is there twice: both go", withCell(withCell(BOOK, 8, placeOf(settingsOf(BOOK), "Going").column, "going"), 8, placeOf(settingsOf(BOOK), "Going").column + 1, "In progress"), more([{ word: "Done", means: "complete" }]), REMEMBERED],
  ["a look", BOOK, { ...SMALL, ragLooks: { ...SMALL.ragLooks, Amber: { word: "At risk", fill: "#FFCC00", font: "#000000" } } }, REMEMBERED],
  ["a holiday that is added, and one that is taken away", BOOK, { ...SMALL, extraHolidays: ["2026-06-16", "2026-06-17"] }, REMEMBERED],
  ["a holiday that a person typed as text is the same", withCell(BOOK, 5, placeOf(settingsOf(BOOK), "Extra holiday").column, "15 June 2026"), SMALL, REMEMBERED],
  ["an addressee and a level", BOOK, { ...SMALL, addresseesThatMeanUs: ["us"], levels: SMALL.levels.map((one) => (one.level === "2" ? { ...one, needs: ["approver"] } : one)) }, REMEMBERED],
  ["a sheet that is forgotten", BOOK, SMALL, { sheets: REMEMBERED.sheets.slice(0, 2) }],
  ["two tables that have gone, right of all that is there, and one that has not", without(without(BOOK, "RAG word"), "Addressee that means us"), { ...SMALL, ragWords: [{ word: "Rot", means: "Red" }], addresseesThatMeanUs: ["us"], force: "Northshire" }, REMEMBERED],
  ["tables that have gone, where the usual holds: nothing", without(BOOK, "RAG word"), { ...SMALL, ragWords: DEFAULT_SETTINGS.ragWords }, REMEMBERED],
  ["a workbook that counts from 1904", settingsBook(SMALL, REMEMBERED, { sheets: [sheet("Plan", [["Ref"]])], date1904: true }), { ...SMALL, extraHolidays: ["2026-06-16"] }, REMEMBERED],
  ["the day to calculate for stays", typed(BOOK, "Today", 1, 46_188), { ...SMALL, staleDays: 28 }, REMEMBERED],
];

describe("what is written on a settings sheet that is there", () => {
  it("is only what differs", async () => {
    const text = CASES.map(([what, book, settings, remembered]) => `${what}\n${editsAsText(planSettings(book, settings, remembered)).replace(/^(?=.)/gm, "  ")}`).join("");
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, "settings-edits.txt"));
  });

  it.each(CASES)("%s: reads back as what was wanted, and then there is nothing to write", (_, book, settings, remembered) => {
    const after = applyEdits(book, planSettings(book, settings, remembered));
    const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one).toLowerCase()).sort();
    expect(sorted(readSettings(after).settings.statusWords)).toEqual(sorted(settings.statusWords));
    expect(sorted(readSettings(after).settings.extraHolidays)).toEqual(sorted(settings.extraHolidays));
    expect(readSettings(after).settings).toMatchObject({ force: settings.force, staleDays: settings.staleDays, ragLooks: settings.ragLooks });
    expect(planSettings(after, settings, remembered)).toEqual([]);
  });
});

describe("where the tables are found", () => {
  const moved = (rows: number): Workbook => ours((one) => ({
    ...one, used: { ...one.used, rows: one.used.rows + rows }, values: [one.values[0] ?? [], ...Array.from({ length: rows }, () => [""]), ...one.values.slice(1)],
    tables: one.tables.map((table) => ({ ...table, area: { ...table.area, row: table.area.row + rows } })),
  }));
  it("within the first 40 rows, wherever they have been moved", () => {
    expect(readSettings(moved(35))).toMatchObject({ settings: SMALL, problems: [] });
    expect(readSettings(moved(36)).settings).toEqual(DEFAULT_SETTINGS);
  });

  it("and the first of two with the same headings counts", () => {
    const { row, column } = placeOf(settingsOf(BOOK), "Addressee that means us");
    const twice = withCell(withCell(BOOK, row, column + 6, "Addressee that means us"), row + 1, column + 6, "them");
    expect(readSettings(twice).settings.addresseesThatMeanUs).toEqual(["us", "we"]);
  });

  it("a plain range is read over a blank row, and a table to its end and on until a blank one", () => {
    const { row, column } = placeOf(settingsOf(BOOK), "Addressee that means us");
    const noted = withCell(withCell(BOOK, row + 3, column, "ours"), row + 5, column, "a note");
    expect(readSettings(noted).settings.addresseesThatMeanUs).toEqual(["us", "we", "ours"]);
    expect(readSettings(ours((one) => ({ ...one, tables: [] }), noted)).settings.addresseesThatMeanUs).toEqual(["us", "we", "ours", "a note"]);
    const long = ours((one) => ({ ...one, tables: one.tables.map((table) => ({ ...table, area: { ...table.area, rows: table.area.row + 30 } })) }), noted);
    expect(readSettings(long).settings.addresseesThatMeanUs).toEqual(["us", "we", "ours", "a note"]);
  });

  it("and the day to calculate for is what stands beside its name", () => {
    expect(readSettings(typed(BOOK, "Today", 1, "15 June 2026")).asAt).toBe(dayOf("2026-06-15"));
  });
});
