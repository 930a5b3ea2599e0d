import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { addresseeReader } from "../../src/core/facts";
import type { CellValue } from "../../src/core/workbook";
import { reviewOf, serial, sheet, TODAY } from "./workbook-builder";

describe("whether an addressee means the force", () => {
  it.each<[string, string, boolean]>([
    ["Chief constables", "", true],
    ["All chief constables, by March", "", true],
    ["Chief constables, working with the Home Office", "", true],
    ["Home Office police forces", "", true],
    ["National Police Chiefs' Council", "", false],
    ["Home Office", "", false],
    ["Border Force", "", false],
    ["Not chief constables", "", false],
    ["The chief constables and not the Home Office", "", true],
    ["Northshire Police", "", false],
    ["Northshire Police", "Northshire Police", true],
    ["northshire police.", "Northshire Police", true],
    ["South Northshire Policing", "Northshire Police", false],
    ["", "", true],
    ["n/a", "", true],
    ["Yes", "", true],
    ["Yesterday", "", false],
  ])("%j to %j: %s", (addressee, force, isOurs) => {
    const read = addresseeReader({ ...DEFAULT_SETTINGS, force });
    expect(read(addressee)).toBe(isOurs ? null : addressee);
    expect(read(addressee)).toBe(isOurs ? null : addressee);
  });
});

const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "Revised target", "Original target", "HMICFRS deadline", "% complete", "Last updated", "Date closed"];
const row = (more: Readonly<Record<string, CellValue>>): CellValue[] => HEADINGS.map((heading) => more[heading] ?? { Ref: "R1", Action: "Write the guide and give it out", "Delivery lead": "Supt Khan", "Target date": serial("2027-06-01") }[heading] ?? "");

/** The RAG of a row on a sheet without a status column, on 1 June 2026. */
function ragOf(more: Readonly<Record<string, CellValue>>): string {
  const { actions, notAssessed } = reviewOf([sheet("Plan", [HEADINGS, row({ "% complete": 0.5 }), row(more)])]);
  const { assessment } = actions[1] ?? {};
  return assessment ? `${assessment.rag} ${assessment.code} ${assessment.nearest === null ? "no date" : isoDay(assessment.nearest)}` : `not assessed: ${notAssessed[0]?.code}`;
}

describe("without a status column", () => {
  it.each<[string, Readonly<Record<string, CellValue>>, string]>([
    ["100 % is complete", { "% complete": 1 }, "Green awaiting-sign-off 2027-06-01"],
    ["99 % is not", { "% complete": 0.99, "Last updated": serial(TODAY) }, "Green on-track 2027-06-01"],
    ["a completion date that has come is complete", { "Date closed": serial(TODAY) }, "Green awaiting-sign-off 2027-06-01"],
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
    ["an unreadable revised target is no target", { "Revised target": "soon" }, "Grey no-deadline no date"],
  ])("%s", (_, more, expected) => expect(ragOf({ "Last updated": serial(TODAY), "% complete": 0.5, ...more })).toBe(expected));
});
