import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { reportsOf, type Report } from "../../src/core/reports";
import { clockOf, responseDueOn, sayLaw, usualClock } from "../../src/core/response-clock";
import type { CellValue } from "../../src/core/workbook";
import { named, reviewOf, serial, sheet } from "./workbook-builder";

const HEADINGS = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Executive lead", "Delivery lead", "Status"];
const PUBLISHED = serial("2026-05-16");
const row = (ref: string, report: string, published: CellValue, more: { to?: string; lead?: string; status?: string } = {}): CellValue[] => [
  ref, report, published, "Make sure that every record is complete", more.to ?? "Chief constables", serial("2027-04-30"), more.lead ?? "", "", more.status ?? "In progress",
];
const inShort = ({ title, published, at, recommendations, forForce, withoutLeads, response }: Report) => ({
  title, published: published === null ? null : isoDay(published), at: named(at), all: recommendations.length, ours: forForce.length, leaderless: withoutLeads.map(({ row: { reference } }) => reference), response: response && [isoDay(response.due), response.daysLeft],
});
const reportsIn = (...rows: CellValue[][]) => reportsOf(reviewOf([sheet("Register", [HEADINGS, ...rows])])).map(inShort);

describe("the reports of a register", () => {
  it.each<[string, CellValue[][], object[]]>([
    ["one, with its clock", [row("R1", "Custody", PUBLISHED), row("R2", "Custody", PUBLISHED, { lead: "ACC Crime" })],
      [{ title: "Custody", published: "2026-05-16", at: "Register C2", all: 2, ours: 2, leaderless: ["R1"], response: ["2026-07-10", 39] }]],
    ["its title in another spelling", [row("R1", "Custody - thematic", PUBLISHED), row("R2", "custody  thematic", PUBLISHED)],
      [{ title: "Custody - thematic", published: "2026-05-16", at: "Register C2", all: 2, ours: 2, leaderless: ["R1", "R2"], response: ["2026-07-10", 39] }]],
    ["the same title in two years", [row("R1", "PEEL", serial("2023-05-16")), row("R2", "PEEL", PUBLISHED)],
      [
        { title: "PEEL", published: "2023-05-16", at: "Register C2", all: 1, ours: 1, leaderless: ["R1"], response: ["2023-07-10", -1057] },
        { title: "PEEL", published: "2026-05-16", at: "Register C3", all: 1, ours: 1, leaderless: ["R2"], response: ["2026-07-10", 39] },
      ]],
    ["a row without a day", [row("R1", "Custody", ""), row("R2", "Custody", PUBLISHED)],
      [{ title: "Custody", published: "2026-05-16", at: "Register C3", all: 2, ours: 2, leaderless: ["R2", "R1"], response: ["2026-07-10", 39] }]],
    ["nothing for the force", [row("R1", "Border", PUBLISHED, { to: "Home Office" })],
      [{ title: "Border", published: "2026-05-16", at: "Register C2", all: 1, ours: 0, leaderless: [], response: null }]],
    ["no day at all", [row("R1", "Custody", "TBC")], [{ title: "Custody", published: null, at: "Register C2", all: 1, ours: 1, leaderless: ["R1"], response: null }]],
    ["closed ones need no lead", [row("R1", "Custody", PUBLISHED, { status: "Closed" })],
      [{ title: "Custody", published: "2026-05-16", at: "Register C2", all: 1, ours: 1, leaderless: [], response: ["2026-07-10", 39] }]],
    ["no report named", [row("R1", "", PUBLISHED)], [{ title: "", published: "2026-05-16", at: "Register C2", all: 1, ours: 1, leaderless: ["R1"], response: ["2026-07-10", 39] }]],
  ])("%s", (_, rows, expected) => expect(reportsIn(...rows)).toEqual(expected));
});

describe("the last day of the response", () => {
  it.each([
    ["2025-05-16", "2025-07-10"],
    ["2024-01-01", "2024-02-25"],
    ["2026-12-31", "2027-02-24"],
  ])("to a report of %s is %s: 56 days beginning with its publication", (published, due) => {
    expect(isoDay(responseDueOn(dayOf(published), usualClock(DEFAULT_SETTINGS)))).toBe(due);
  });
});

describe("the clock of a report", () => {
  const settings = {
    ...DEFAULT_SETTINGS, localPolicingBody: "mayor", responseDays: 60, responseLaw: "Policing Act 2027, section 9",
    sourceBodies: [{ body: "IOPC", responds: "chief constable", days: 21, law: "" }, { body: "IOPC Wales", responds: "board", days: 30, law: "An Act" }, { body: "Internal audit", responds: "chief constable", days: null, law: "" }],
  };
  const usual = { responds: "mayor", days: 60, law: "Policing Act 2027, section 9" };
  it.each<[string, string[], object | null]>([
    ["Custody", [], usual],
    ["IOPC learning report 4", [], { responds: "chief constable", days: 21, law: "" }],
    ["The iopc wales report", [], { responds: "board", days: 30, law: "An Act" }],
    ["Learning", ["Recommendation", "IOPC recommendation"], { responds: "chief constable", days: 21, law: "" }],
    ["Internal Audit: custody", [], null],
    ["IOPCX", [], usual],
  ])("%j, %j", (title, kinds, clock) => expect(clockOf(title, kinds, settings)).toEqual(clock));

  it("begins with the day of publication", () => {
    expect(isoDay(responseDueOn(dayOf("2026-05-16"), usual))).toBe("2026-07-14");
    expect(isoDay(responseDueOn(dayOf("2026-05-16"), { ...usual, days: 1 }))).toBe("2026-05-16");
  });
  it("has a law, or none", () => expect([sayLaw(usual), sayLaw({ law: "" })]).toEqual([" (Policing Act 2027, section 9)", ""]));
});
