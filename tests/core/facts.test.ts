import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/core/day";
import type { CellValue } from "../../src/core/workbook";
import { reviewOf, serial, sheet, TODAY } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "Revised target", "Original target", "HMICFRS deadline", "% complete", "Last updated", "Date closed", "Start date"];
const row = (more: Readonly<Record<string, CellValue>>): CellValue[] => HEADINGS.map((heading) => more[heading] ?? { Ref: "R1", Action: "Write the guide and give it out", "Delivery lead": "Supt Khan", "Target date": serial("2027-06-01") }[heading] ?? "");

/** The RAG of a row on a sheet without a status column, on 1 June 2026. */
function ragOf(more: Readonly<Record<string, CellValue>>): string {
  const { actions, notAssessed } = reviewOf([sheet("Plan", [HEADINGS, row({ "% complete": 0.5 }), row(more)])]);
  const { assessment } = actions[1] ?? {};
  return assessment ? `${assessment.rag} ${assessment.code} ${assessment.date === null ? "no date" : isoDay(assessment.date)}` : `not assessed: ${notAssessed[0]?.code}`;
}

describe("without a status column", () => {
  it.each<[string, Readonly<Record<string, CellValue>>, string]>([
    ["100 % is complete", { "% complete": 1 }, "Green awaiting-sign-off no date"],
    ["99 % is not", { "% complete": 0.99, "Last updated": serial(TODAY) }, "Green on-track 2027-06-01"],
    ["a completion date that has come is complete", { "Date closed": serial(TODAY) }, "Green awaiting-sign-off no date"],
    ["one to come is not", { "Date closed": serial("2026-06-02"), "Last updated": serial(TODAY) }, "Green on-track 2027-06-01"],
    ["never updated is not stale where nothing says that it is in progress", {}, "Green on-track 2027-06-01"],
  ])("%s", (_, more, expected) => expect(ragOf(more)).toBe(expected));
});

describe("the dates that count", () => {
  it.each<[string, Readonly<Record<string, CellValue>>, string]>([
    ["the target", {}, "Green on-track 2027-06-01"],
    ["the revised target", { "Revised target": serial("2027-07-01") }, "Green on-track 2027-07-01"],
    ["not a revised one that says only TBC", { "Revised target": "TBC" }, "Green on-track 2027-06-01"],
    ["the original target, where nothing has been put in its place", { "Target date": "", "Original target": serial("2027-08-01") }, "Green on-track 2027-08-01"],
    ["not the original one, where there is a target", { "Original target": serial("2027-03-01") }, "Green on-track 2027-06-01"],
    ["the deadline where it is nearer", { "HMICFRS deadline": serial("2027-05-01"), "Target date": serial("2027-05-01") }, "Green on-track 2027-05-01"],
    ["not a deadline that is words", { "HMICFRS deadline": "TBC" }, "Green on-track 2027-06-01"],
    ["nothing, where neither is one", { "Target date": "" }, "Grey no-deadline no date"],
    ["an error value stands in the way", { "HMICFRS deadline": "#REF!" }, "not assessed: error-value"],
    ["an unreadable revised target stands in the way", { "Revised target": "soon" }, "not assessed: cannot-be-read"],
    ["but does not hide that the target is past", { "Revised target": "soon", "Target date": serial("2026-05-01") }, "Red past-the-target 2026-05-01"],
    ["nor does an unreadable target that the original one is", { "Target date": "soon", "Original target": serial("2026-05-01") }, "Red past-the-target 2026-05-01"],
    ["an unreadable target matters no more, where there is a revised one", { "Target date": "soon", "Revised target": serial("2027-06-01") }, "Green on-track 2027-06-01"],
  ])("%s", (_, more, expected) => expect(ragOf({ "Last updated": serial(TODAY), "% complete": 0.5, ...more })).toBe(expected));
});

const REGISTER = ["Ref", "Recommendation", "Addressed to", "Deadline"];
const FULL = [...HEADINGS, "Status", "Required", "Completed"];

/** What the second action of a plan is assessed as, or what stands in the way and where, beside a register with R1. */
function withRegister(recommendation: readonly CellValue[], more: Readonly<Record<string, CellValue>>): string {
  const full = (one: Readonly<Record<string, CellValue>>): CellValue[] => [...row(one), one["Status"] ?? "In progress", one["Required"] ?? "", one["Completed"] ?? ""];
  const { actions, notAssessed } = reviewOf([sheet("Recs", [REGISTER, [...recommendation]]), sheet("Plan", [FULL, full({ "% complete": 0.5, Required: 10, Completed: 5 }), full({ "Last updated": serial(TODAY), ...more })])]);
  const [obstacle] = notAssessed.filter(({ at }) => at.row === 2);
  if (obstacle) return obstacle.reason;
  const { assessment } = actions.find(({ row: { row: place } }) => place === 2) ?? {};
  return `${assessment?.rag} ${assessment?.code}`;
}

const R1 = ["R1", "Make sure that every record is complete", "Chief constables", serial("2027-12-31")];
const changed = (column: number, value: CellValue): CellValue[] => R1.map((cell, at) => (at === column ? value : cell));

describe("beside a register", () => {
  it.each<[what: string, recommendation: readonly CellValue[], more: Readonly<Record<string, CellValue>>, expected: string]>([
    ["all is well", R1, {}, "Green on-track"],
    ["whom it is for is the register's to say", changed(2, "Home Office"), {}, "Grey not-for-the-force"],
    ["the register's date counts", changed(3, serial("2026-05-01")), { "HMICFRS deadline": serial("2027-12-31") }, "Red past-the-deadline"],
    ["the plan's counts where the register has none", changed(3, "TBC"), { "HMICFRS deadline": serial("2026-05-01") }, "Red past-the-deadline"],
    ["an error value in the register stands in the way", changed(3, "#REF!"), {}, "The inspectorate's deadline shows #REF! (Recs D2)"],
    ["also where the plan has a date that is still to come", changed(3, "#REF!"), { "HMICFRS deadline": serial("2027-12-31") }, "The inspectorate's deadline shows #REF! (Recs D2)"],
    ["but not where the plan has a date that is past", changed(3, "#REF!"), { "HMICFRS deadline": serial("2026-05-01") }, "Red past-the-deadline"],
    ["one in the plan does where the register has no date", changed(3, ""), { "HMICFRS deadline": "#N/A" }, "The inspectorate's deadline shows #N/A (Plan G3)"],
    ["one in the plan does not where the register has a date", R1, { "HMICFRS deadline": "#N/A" }, "Green on-track"],
    ["one in the target does", R1, { "Target date": "#N/A" }, "The target shows #N/A (Plan D3)"],
    ["one in the revised target does", R1, { "Revised target": "#N/A" }, "The revised target shows #N/A (Plan E3)"],
    ["one in the percentage does not, where no progress is not behind", R1, { "% complete": "#DIV/0!" }, "Green on-track"],
    ["one in the percentage does where a rule would use it", R1, { "Start date": serial("2026-01-01"), "% complete": "#DIV/0!" }, "The percent complete shows #DIV/0! (Plan H3)"],
    ["one in what is done does", R1, { "Start date": serial("2026-01-01"), Required: 10, Completed: "#DIV/0!" }, "The number completed shows #DIV/0! (Plan N3)"],
    ["one in what is to be done does", R1, { "Start date": serial("2026-01-01"), Required: "#DIV/0!", Completed: 4 }, "The number required shows #DIV/0! (Plan M3)"],
    ["one in the status does", R1, { Status: "#N/A" }, "The status shows #N/A (Plan L3)"],
    ["none stands in the way of what is finished", R1, { Status: "Closed", "Target date": "#N/A" }, "Blue closed"],
    ["nor of what is for others", changed(2, "Home Office"), { "Target date": "#N/A" }, "Grey not-for-the-force"],
    ["nor does an unknown status in the way of what is for others", changed(2, "Home Office"), { Status: "Paused" }, "Grey not-for-the-force"],
    ["an unknown status does", R1, { Status: "Paused" }, "The status “Paused” (Plan L3) is not one of the words in the settings"],
    ["but does not hide that the target is past", R1, { Status: "Paused", "Target date": serial("2026-05-01") }, "Red past-the-target"],
    ["a last update that cannot be read is none", R1, { "Last updated": "recently" }, "Amber stale"],
    ["several cells are all named", R1, { Status: "Paused", "Revised target": "soon" }, "The status “Paused” (Plan L3) is not one of the words in the settings. The revised target “soon” (Plan E3) cannot be read"],
    ["what was never updated is stale", R1, { "Last updated": "" }, "Amber stale"],
    ["and so is what was updated “TBC”", R1, { "Last updated": "TBC" }, "Amber stale"],
    ["and what was updated too long ago", R1, { "Last updated": serial("2026-01-01") }, "Amber stale"],
  ])("%s", (_, recommendation, more, expected) => expect(withRegister(recommendation, more)).toBe(expected));
});
