import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { addDays } from "../../../src/core/day";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { chronicle } from "../../../src/core/history/chronicle";
import { NO_HISTORY } from "../../../src/core/history/history";
import { historySheet, keptHistory, planHistory } from "../../../src/core/history/history-sheet";
import { newEntries } from "../../../src/core/history/record";
import { recommendationStandings, standingsOf } from "../../../src/core/history/standing";
import type { CellValue, Sheet, Workbook } from "../../../src/core/workbook";
import { editsAsText } from "../edits-as-text";
import { JUNE, KEPT, MAY, reviewed, WHOLE_BOOK, WHOLE_SETTINGS } from "../whole-book";
import { sheet, table, workbook } from "../workbook-builder";

const settings = { ...WHOLE_SETTINGS, ragLooks: { ...WHOLE_SETTINGS.ragLooks, Amber: { ...WHOLE_SETTINGS.ragLooks.Amber, word: "At risk" } } };
/** A line of each kind has the same words in it, so that what differs is the kind. */
const planned = (book: Workbook, actions = KEPT.entries, recommendations = KEPT.recommendations) => planHistory(book, settings, keptHistory(book, settings), { actions, ...(recommendations ? { recommendations } : {}) });
/** The workbook with the history of April and May on a sheet of its own. */
const KEEPING = applyEdits(WHOLE_BOOK, planned(WHOLE_BOOK));
const SHEET = historySheet(KEEPING) as Sheet;
const withHistory = (one: Sheet): Workbook => workbook(...WHOLE_BOOK.sheets, one);
const LINE = KEPT.entries.slice(5, 6).map((entry) => ({ ...entry, day: JUNE, before: "Blue" as const, stand: "removed" as const, reason: "No longer in the plan", targetBefore: entry.target, target: null }));
const golden = (name: string): string => join(import.meta.dirname, name);

describe("the sheet of the history", () => {
  it("is made where there is none", async () => {
    await expect(editsAsText(planned(WHOLE_BOOK))).toMatchFileSnapshot(golden("history-sheet.txt"));
  });

  it("is read as it was written, in the force's own words, and from 1904 too", () => {
    expect(keptHistory(KEEPING, settings)).toEqual({ history: KEPT, sheet: SHEET });
    const early: Workbook = { ...WHOLE_BOOK, date1904: true };
    expect(keptHistory(applyEdits(early, planned(early)), settings).history).toEqual(KEPT);
  });

  it("is nothing where there is none", () => {
    expect(keptHistory(WHOLE_BOOK, DEFAULT_SETTINGS)).toEqual({ history: NO_HISTORY, sheet: null });
  });

  it("gets a name that is free, and its table too", () => {
    const taken = workbook(...WHOLE_BOOK.sheets, sheet("RAG History", [["Notes"]], { tables: [table("rag_history", { row: 0, column: 0, rows: 2, columns: 1 })] }));
    const [edit] = planned(taken);
    expect([edit?.sheet, edit?.kind === "sheet" && edit.to?.tables[0]?.name]).toEqual(["RAG history 2", "RAG_history_2"]);
  });

  it("is not touched where there is nothing to add", () => expect(planned(KEEPING, [], [])).toEqual([]));
});

describe("lines are added below the last", () => {
  const moved = (rows: readonly (readonly CellValue[])[]): Sheet => ({ ...SHEET, tables: [], used: { ...SHEET.used, rows: rows.length }, values: rows });
  it.each<[string, Sheet]>([
    ["in a table, which grows", SHEET],
    ["in a plain range", { ...SHEET, tables: [] }],
    ["below a table's totals", { ...SHEET, tables: SHEET.tables.map((one) => ({ ...one, totals: true, area: { ...one.area, rows: one.area.rows + 1 } })) }],
    ["in a table that has room", { ...SHEET, tables: SHEET.tables.map((one) => ({ ...one, area: { ...one.area, rows: one.area.rows + 1 } })) }],
    ["right below the headings, where no line is left", moved(SHEET.values.slice(0, 4))],
    ["below a note under the last line, and not below one beside it", moved([...SHEET.values.map((row) => [...row, ""]), [...SHEET.values[0]?.map(() => "") ?? [], "A note"], ["", "A note"]])],
    ["on a sheet that somebody has moved to the right", { ...SHEET, used: { ...SHEET.used, row: 2, column: 3 }, tables: [table("Other", { row: 5, column: 0, rows: 20, columns: 3 }), table("Also", { row: 6, column: 3, rows: 2, columns: 3 }), table("History", { row: 5, column: 3, rows: 14, columns: 9 })] }],
  ])("%s", async (name, one) => {
    await expect(editsAsText(planned(withHistory(one), LINE, LINE.map((entry) => ({ ...entry, action: "" }))))).toMatchFileSnapshot(golden(`added-${name.replaceAll(/[^a-z]+/g, "-")}.txt`));
  });
});

describe("a history of before recommendations were kept", () => {
  /** Without the last column, in a table or not, and with something of the user's beside it or not. */
  const older = (beside: readonly CellValue[], tables: Sheet["tables"]): Sheet =>
    ({ ...SHEET, tables, used: { ...SHEET.used, columns: 9 + beside.length }, values: SHEET.values.filter((row) => row[9] !== "Recommendation").map((row, at) => [...row.slice(0, 9), ...(at === 5 ? beside : beside.map(() => ""))]) });
  const TABLE = table("RAG_history", { row: 3, column: 0, rows: 15, columns: 9 });
  it.each<[string, Sheet]>([
    ["in a table, which grows", older([], [TABLE])],
    ["in a plain range", older([], [])],
    ["in a table, beside a note of the user's", older(["Ask Sue"], [TABLE])],
    ["beside another table", older(["", "", ""], [TABLE, table("Other", { row: 8, column: 10, rows: 3, columns: 2 })])],
  ])("gets the column that tells what a line is of: %s", async (name, one) => {
    const edits = planned(withHistory(one), LINE, LINE.map((entry) => ({ ...entry, action: "" })));
    await expect(editsAsText(edits)).toMatchFileSnapshot(golden(`older-${name.replaceAll(/[^a-z]+/g, "-")}.txt`));
    const { history } = keptHistory(applyEdits(withHistory(one), edits), settings);
    expect([history.entries.length, history.recommendations?.length]).toEqual([KEPT.entries.length + 1, 1]);
  });

  it("holds a line of a kind that nobody knows as one that cannot be read", () => {
    const strange = { ...SHEET, values: SHEET.values.map((row, at) => (at === 5 ? row.with(9, "Theme") : at === 6 ? row.with(9, "") : row)) };
    const { history } = keptHistory(withHistory(strange), settings);
    expect([history.unread, history.entries.length]).toEqual([1, KEPT.entries.length - 1]);
  });
});

describe("what is added", () => {
  it("leaves no cell of a line out because another line has nothing there", () => {
    const lines = [...LINE, ...LINE.map((entry) => ({ ...entry, before: null, targetBefore: null, target: entry.targetBefore }))];
    const targets = planned(KEEPING, lines, []).flatMap((edit) => (edit.kind === "cells" && (edit.column === 7 || edit.column === 8) ? [edit.to] : []));
    expect(targets).toEqual([[46_174, ""], ["", 46_174]]);
  });
});

describe("a review beside what was kept", () => {
  const review = reviewed();
  it("adds its lines, and tells what has changed since the last day before", () => {
    const { history, lines: { actions: entries, recommendations }, movement } = chronicle(review, KEPT, JUNE);
    expect(entries).toEqual(newEntries(KEPT, standingsOf(review), JUNE));
    expect(history.entries).toEqual([...KEPT.entries, ...entries]);
    expect(recommendations).toEqual(newEntries({ entries: KEPT.recommendations ?? [], latest: MAY }, recommendationStandings(review), JUNE, false, "No longer in the register"));
    expect(recommendations.map(({ reference, stand }) => `${reference} ${stand}`)).toContain("Z9 removed");
    expect(history.recommendations).toEqual([...(KEPT.recommendations ?? []), ...recommendations]);
    expect(history.latest).toBe(JUNE);
    expect(movement?.since).toBe(MAY);
  });

  it.each([
    ["as at today", 0, true],
    ["as at tomorrow: what will be then is not known", -1, false],
    ["as at yesterday", 1, true],
  ])("%s, keeps its lines: %s", (_, later, keeps) => {
    const { history, lines: { actions: entries } } = chronicle(review, KEPT, addDays(JUNE, later));
    expect(entries.length > 0).toBe(keeps);
    expect(history.entries.length).toBeGreaterThan(KEPT.entries.length);
  });

  it("at first tells of no movement", () => {
    expect(chronicle(review, NO_HISTORY, JUNE)).toMatchObject({ movement: null });
    const same = chronicle(review, NO_HISTORY, JUNE).history;
    expect(chronicle(review, same, JUNE)).toMatchObject({ lines: { actions: [], recommendations: [] }, movement: null, history: same });
  });
});
