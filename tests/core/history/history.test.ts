import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { addDays, dayOf, toSerial, type Day } from "../../../src/core/day";
import { findHistory, HISTORY_HEADINGS, keyOf, NO_HISTORY, readHistory, shownAction, STAND_WORDS, withEntries, type History, type HistoryEntry, type Stand } from "../../../src/core/history/history";
import { countsAt, lastBefore, movementSince, timesMoved } from "../../../src/core/history/movement";
import { newEntries, stateAt } from "../../../src/core/history/record";
import { standingsOf, type Standing } from "../../../src/core/history/standing";
import { wordsOf } from "../../../src/core/row-reading";
import type { CellValue } from "../../../src/core/workbook";
import { reviewOf, serial, sheet } from "../workbook-builder";

const FEBRUARY = dayOf("2026-02-01");
const MARCH = dayOf("2026-03-01");
const APRIL = dayOf("2026-04-01");
const words = wordsOf(DEFAULT_SETTINGS);

const standing = (action: string, stand: Stand, target: Day | null = null, status = "In progress"): Standing => ({
  reference: "R1", action, stand, reason: "Because", status, target, at: { sheet: "Plan", row: 1, column: 0 }, formerly: [], actionReference: action, text: "",
});

/** An action that had no number before, or no text either. */
const named = (action: string, formerly: readonly string[], stand: Stand): Standing => ({ ...standing(action, stand, MARCH), formerly });

/** The history as it is once what stood on each day has been recorded. */
const recorded = (...days: readonly (readonly [Day, readonly Standing[]])[]): History => days.reduce((history, [day, standings]) => added(history, newEntries(history, standings, day)), NO_HISTORY);

function added(history: History, entries: readonly HistoryEntry[]): History {
  const all = [...history.entries, ...entries];
  return { entries: all, unread: 0, latest: all.at(-1)?.day ?? null };
}

const cellsOf = ({ day, reference, action, before, stand, reason, status, targetBefore, target }: HistoryEntry): CellValue[] => {
  const said = (one: Stand | null): string => (one === null ? "" : one === "not-assessed" || one === "removed" ? STAND_WORDS[one] : one);
  const dated = (one: Day | null): CellValue => (one === null ? "" : toSerial(one, false));
  return [dated(day), reference, action, said(before), said(stand), reason, status, dated(targetBefore), dated(target)];
};

describe("what is added to the history", () => {
  const before = [standing("A1", "Green", MARCH), standing("A2", "Red")];
  it.each<[string, readonly Standing[], string[]]>([
    ["nothing, where nothing is otherwise", before, []],
    ["a line for another RAG", [standing("A1", "Amber", MARCH), standing("A2", "Red")], ["A1 Green Amber"]],
    ["a line for another status", [standing("A1", "Green", MARCH, "Complete"), standing("A2", "Red")], ["A1 Green Green"]],
    ["a line for another target", [standing("A1", "Green", APRIL), standing("A2", "Red")], ["A1 Green Green"]],
    ["nothing for another reason: it has other numbers every day", before.map((one) => ({ ...one, reason: "Another" })), []],
    ["a line for a new action", [...before, standing("A3", "Green")], ["A3 null Green"]],
    ["a line for one that has gone", [standing("A1", "Green", MARCH)], ["A2 Red removed"]],
    ["nothing for another order, or another sheet", [...before].reverse().map((one) => ({ ...one, at: { ...one.at, sheet: "Closed" } })), []],
  ])("%s", (_, standings, lines) => {
    const entries = newEntries(recorded([FEBRUARY, before]), standings, MARCH);
    expect(entries.map(({ action, before: was, stand }) => `${action} ${String(was)} ${stand}`)).toEqual(lines);
  });

  it.each<[string, string, readonly string[]]>([
    ["a number", "Write the guide", ["1.1", "Write the guide", ""]],
    ["a number and a text", "", ["1.1", "Write the guide", ""]],
  ])("is a line for the old name and one for the new, of an action that is given %s", (_, was, formerly) => {
    const history = recorded([FEBRUARY, [standing(was, "Green", MARCH)]]);
    const now = [named("1.1", formerly, "Amber")];
    const entries = newEntries(history, now, MARCH);
    expect(entries.map(({ action, before: from, stand, reason, targetBefore }) => [action, from, stand, reason, targetBefore])).toEqual([
      [was, "Green", "removed", "Goes on as “1.1”", MARCH],
      ["1.1", "Green", "Amber", "Because", MARCH],
    ]);
    expect(newEntries(added(history, entries), now, APRIL)).toEqual([]);
  });

  it("takes no action for another that is still in the plan under its own name", () => {
    const history = recorded([FEBRUARY, [standing("Write the guide", "Green", MARCH)]]);
    const now = [standing("Write the guide", "Green", MARCH), named("1.2", ["1.2", "Write the guide", ""], "Red")];
    expect(newEntries(history, now, MARCH).map(({ action, before: from, stand }) => [action, from, stand])).toEqual([["1.2", null, "Red"]]);
  });

  it("is a line for every action at first, and nothing at the second time on the same day", () => {
    const history = recorded([FEBRUARY, before]);
    expect(history.entries).toHaveLength(2);
    expect(newEntries(history, before, FEBRUARY)).toEqual([]);
  });

  it("is nothing for a day before the last that was recorded", () => {
    expect(newEntries(recorded([MARCH, before]), [standing("A1", "Blue")], FEBRUARY)).toEqual([]);
  });

  it("is a line for what has changed since on the same day", () => {
    expect(newEntries(recorded([FEBRUARY, before]), [standing("A1", "Red", MARCH)], FEBRUARY)).toEqual([
      { day: FEBRUARY, reference: "R1", action: "A1", before: "Green", stand: "Red", reason: "Because", status: "In progress", targetBefore: MARCH, target: MARCH },
      { day: FEBRUARY, reference: "R1", action: "A2", before: "Red", stand: "removed", reason: "No longer in the plan", status: "In progress", targetBefore: null, target: null },
    ]);
  });

  it("is a line for an action that comes back", () => {
    const history = recorded([FEBRUARY, before], [MARCH, before.slice(0, 1)], [APRIL, before]);
    expect(history.entries.map(({ action, stand }) => `${action} ${stand}`)).toEqual(["A1 Green", "A2 Red", "A2 removed", "A2 Red"]);
  });
});

describe("movement since a day", () => {
  it.each<[string, readonly Standing[], readonly Standing[], object]>([
    ["opened", [], [standing("A1", "Green")], { opened: ["A1"] }],
    ["new, and closed already", [], [standing("A1", "Blue")], {}],
    ["closed", [standing("A1", "Green")], [standing("A1", "Blue")], { closed: ["A1"] }],
    ["re-opened", [standing("A1", "Blue")], [standing("A1", "Amber")], { reopened: ["A1"] }],
    ["better", [standing("A1", "Red")], [standing("A1", "Amber")], { better: ["A1"] }],
    ["worse", [standing("A1", "Green")], [standing("A1", "Red")], { worse: ["A1"] }],
    ["as it was", [standing("A1", "Green")], [standing("A1", "Green")], {}],
    ["not assessed now", [standing("A1", "Green")], [standing("A1", "not-assessed")], {}],
    ["target moved", [standing("A1", "Green", MARCH)], [standing("A1", "Green", APRIL)], { targetMoved: ["A1"] }],
    ["target given at last", [standing("A1", "Grey")], [standing("A1", "Green", APRIL)], { better: ["A1"] }],
    ["gone", [standing("A1", "Red")], [], { removed: ["A1"] }],
  ])("%s", (_, then, now, expected) => {
    const other = standing("A0", "Green");
    const history = recorded([FEBRUARY, [other, ...then]], [MARCH, [other, ...now]]);
    const movement = movementSince(history, FEBRUARY, [other, ...now]);
    if (!movement) throw new Error("The history reaches back to February.");
    const { opened, closed, reopened, better, worse, targetMoved, removed } = movement;
    const named = { opened: opened.map(({ now: { action } }) => action), closed: closed.map(({ now: { action } }) => action), reopened: reopened.map(({ now: { action } }) => action), better: better.map(({ now: { action } }) => action), worse: worse.map(({ now: { action } }) => action), targetMoved: targetMoved.map(({ now: { action } }) => action), removed: removed.map(({ action }) => action) };
    expect(Object.fromEntries(Object.entries(named).filter(([, actions]) => actions.length > 0))).toEqual(expected);
  });

  it("knows an action by the name that it had before: it is worse, and neither new nor removed", () => {
    const now = [named("1.1", ["1.1", "Write the guide", ""], "Red")];
    const before = recorded([FEBRUARY, [standing("", "Green", MARCH)]]);
    const history = added(before, newEntries(before, now, MARCH));
    expect(movementSince(history, FEBRUARY, now)).toMatchObject({ worse: [{ before: { stand: "Green" } }], opened: [], removed: [], targetMoved: [] });
  });

  it("tells an action that has come back as new, one that had gone before as nothing, and counts neither as what it was", () => {
    const history = recorded([FEBRUARY, [standing("A1", "Red", MARCH), standing("A2", "Red")]], [MARCH, []], [APRIL, [standing("A1", "Amber", APRIL)]]);
    const movement = movementSince(history, MARCH, [standing("A1", "Amber", APRIL)]);
    expect(movement).toMatchObject({ opened: [{ now: { action: "A1" } }], better: [], worse: [], removed: [] });
    expect(countsAt(history, MARCH)).toEqual({ Red: 0, Amber: 0, Green: 0, Blue: 0, Grey: 0 });
    expect(countsAt(history, APRIL)).toEqual({ Red: 0, Amber: 1, Green: 0, Blue: 0, Grey: 0 });
    expect([...timesMoved(history)]).toEqual([]);
  });

  it("is neither better nor worse where it was not assessed", () => {
    const history = recorded([FEBRUARY, [standing("A1", "not-assessed")]]);
    expect(movementSince(history, FEBRUARY, [standing("A1", "Red")])).toMatchObject({ opened: [], better: [], worse: [] });
  });

  it("is not known before the history begins", () => {
    expect(movementSince(recorded([MARCH, [standing("A1", "Red")]]), FEBRUARY, [])).toBeNull();
    expect(movementSince(NO_HISTORY, FEBRUARY, [])).toBeNull();
  });

  it("counts how often a target was moved, however it stands now", () => {
    const history = recorded([FEBRUARY, [standing("A1", "Green", MARCH)]], [MARCH, [standing("A1", "Green", APRIL)]], [APRIL, [standing("A1", "Green", MARCH)]]);
    expect(timesMoved(history).get(keyOf({ reference: "r1", action: "a1" }))).toBe(2);
    expect(lastBefore(history, APRIL)).toBe(MARCH);
    expect(lastBefore(history, FEBRUARY)).toBeNull();
  });
});

describe("the sheet of the history", () => {
  const entries = recorded([FEBRUARY, [standing("A1", "Green", MARCH), standing("A2", "not-assessed")]], [MARCH, [standing("A1", "Blue", APRIL)]]).entries;
  const rows = entries.map(cellsOf);

  it("is read as it was written, wherever it stands", () => {
    const written = sheet("Another name", [["Title"], ["What it shows"], [], [...HISTORY_HEADINGS], ...rows], { from: { row: 2, column: 3 } });
    expect(findHistory(written)).toEqual({ row: 5, column: 3 });
    expect(readHistory(written, words, false)).toEqual({ entries, unread: 0, latest: MARCH });
  });

  it.each<[string, CellValue[], number]>([
    ["a blank line", ["", "", "", "", "", "", "", "", ""], 0],
    ["a day that is none", ["soon", "R1", "A1", "", "Red", "", "", "", ""], 1],
    ["a word that is no RAG", [serial("2026-02-01"), "R1", "A1", "", "Purple", "", "", "", ""], 1],
    ["an error value", ["#REF!", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!"], 1],
    ["a logical value", [true, true, true, true, true, true, true, true, true], 1],
  ])("%s is passed over", (_, row, unread) => {
    expect(readHistory(sheet("RAG history", [[...HISTORY_HEADINGS], row, ...rows]), words, false)).toEqual({ entries, unread, latest: MARCH });
  });

  it("sorted otherwise by a person, tells the same", () => {
    expect(readHistory(sheet("RAG history", [[...HISTORY_HEADINGS], ...[...rows].reverse()]), words, false).latest).toBe(MARCH);
  });

  it.each([[0, true], [11, true], [12, false]])("whose headings stand %i rows below the first is found: %s", (above, found) => {
    const one = sheet("RAG history", [...Array.from({ length: above }, () => []), [...HISTORY_HEADINGS], ...rows.slice(0, 1)], { from: { row: 3, column: 0 } });
    expect(findHistory(one)).toEqual(found ? { row: 3 + above, column: 0 } : null);
  });

  it("without its headings is no history", () => {
    expect(readHistory(sheet("RAG history", [["As at", "Reference"], ...rows]), words, false)).toEqual(NO_HISTORY);
  });
});

describe("what stands in a plan", () => {
  const PLAN = ["Ref", "Action ref", "Action", "Lead", "Target date", "Status"];
  it("is every action, assessed or not, each with a key of its own", () => {
    const plan = sheet("Plan", [
      PLAN,
      ["R1", "A1", "Write the guide", "Supt Khan", serial("2026-12-31"), "Not started"],
      ["R1", "a1", "Write the guide again", "Supt Khan", serial("2026-12-31"), "Closed"],
      ["R2", "", "Tell everybody", "Supt Khan", serial("2026-12-31"), "Paused"],
      ["R3", "", `Write  it\n\nall down ${"x".repeat(58)}  and more`, "Supt Khan", "TBC", "Ongoing"],
      ["R3", "A9", "Write it", "Supt Khan", "", ""],
    ]);
    expect(standingsOf(reviewOf([plan])).map(({ reference, action, stand, status }) => [reference, action, stand, status])).toEqual([
      ["R1", "A1", "Green", "Not started"],
      ["R1", "a1 (2)", "Blue", "Closed"],
      ["R2", "Tell everybody", "not-assessed", "Paused"],
    ].toSpliced(2, 0,
      ["R3", `Write it all down ${"x".repeat(58)} and`, "Grey", "In progress"],
      ["R3", "A9", "Grey", ""],
    ));
    expect(standingsOf(reviewOf([plan]))[0]?.formerly).toEqual(["A1", "Write the guide", "", ""]);
  });

  it("is found again in what was written, whatever stands in its text", () => {
    const texts = ["1.1 · Scope", "1.1 · Scope", "1.1 · Terms", "1.1 - Scope (2)", "1.1"];
    const standings = standingsOf(reviewOf([sheet("Plan", [PLAN, ...texts.map((text) => ["R1", "", text, "Supt Khan", serial("2026-12-31"), "Open"])])]));
    const history = withEntries(NO_HISTORY, { actions: newEntries(NO_HISTORY, standings, FEBRUARY) });
    expect(new Set(standings.map(keyOf)).size).toBe(texts.length);
    const rows = history.entries.map((entry) => [toSerial(FEBRUARY, false), entry.reference, shownAction(entry), "", entry.stand, entry.reason, entry.status, "", entry.target === null ? "" : toSerial(entry.target, false)]);
    const read = readHistory(sheet("RAG history", [[...HISTORY_HEADINGS], ...rows]), words, false);
    expect(newEntries(read, standings, FEBRUARY)).toEqual([]);
  });

  it("is told apart by the beginning of its text", () => {
    expect(standingsOf(reviewOf([sheet("Plan", [PLAN, ["R1", "", "y".repeat(90), "Supt Khan", "", "Open"]])])).map(({ action }) => action)).toEqual(["y".repeat(80)]);
  });
});

const stands = fc.constantFrom<Stand>("Red", "Amber", "Green", "Blue", "Grey", "not-assessed");
const targets = fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(FEBRUARY, days)));
const plans = fc.uniqueArray(fc.record({ action: fc.constantFrom("A1", "A2", "A3", "A4", "A5"), stand: stands, target: targets }), { selector: ({ action }) => action }).map((rows) => rows.map(({ action, stand, target }) => standing(action, stand, target)));
const yearOfPlans = fc.array(plans, { minLength: 1, maxLength: 8 });

describe("laws, over generated years", () => {
  const historyOf = (year: readonly (readonly Standing[])[]): History => recorded(...year.map((plan, month): readonly [Day, readonly Standing[]] => [addDays(FEBRUARY, 30 * month), plan]));

  it("the history tells what stood at the end of every day", () => {
    fc.assert(fc.property(yearOfPlans, (year) => {
      const history = historyOf(year);
      year.forEach((plan, month) => {
        const state = [...stateAt(history, addDays(FEBRUARY, 30 * month)).values()].filter(({ stand }) => stand !== "removed");
        const told = state.map(({ action, stand, target }) => [action, stand, target]).sort();
        expect(told).toEqual(plan.map(({ action, stand, target }) => [action, stand, target]).sort());
      });
    }));
  });

  it("recording again adds nothing, and what is in it is never changed", () => {
    fc.assert(fc.property(yearOfPlans, (year) => {
      const history = historyOf(year);
      expect(newEntries(history, year.at(-1) ?? [], addDays(FEBRUARY, 30 * (year.length - 1)))).toEqual([]);
      expect(historyOf(year.slice(0, -1)).entries).toEqual(history.entries.slice(0, historyOf(year.slice(0, -1)).entries.length));
    }));
  });

  it("movement accounts for every difference in the counts", () => {
    fc.assert(fc.property(yearOfPlans, plans, (year, now) => {
      const day = addDays(FEBRUARY, 30 * year.length);
      const before = historyOf(year);
      const history = added(before, newEntries(before, now, day));
      const movement = movementSince(history, addDays(day, -1), now);
      if (before.entries.length === 0) return;
      if (!movement) throw new Error("The history reaches back.");
      const { opened, closed, reopened, better, worse } = movement;
      const moved = [opened, closed, reopened, better, worse].flat().map(({ now: { action } }) => action);
      expect(new Set(moved).size).toBe(moved.length);
      const count = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);
      expect(count(countsAt(history, day))).toBe(now.filter(({ stand }) => stand !== "not-assessed").length);
    }));
  });
});
