import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planBlankStart } from "../../src/core/blank-start";
import { planBoard } from "../../src/core/board/plan-board";
import { chasersOf } from "../../src/core/chasers";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { NO_HISTORY } from "../../src/core/history/history";
import { recognise } from "../../src/core/recognise";
import { planResponse } from "../../src/core/response/plan-response";
import { sayProblem, sayProblemKind } from "../../src/core/wording";
import type { Settings } from "../../src/core/settings";
import { reviewOf, serial, sheet, workbook } from "./workbook-builder";

const SHEETS = [
  sheet("Register", [
    ["Ref", "Report", "Date published", "Type", "Recommendation", "Addressed to", "Deadline", "Executive lead", "Status"],
    ["R1", "Custody", serial("2026-05-16"), "AFI", "Make sure that every record is complete", "Forces", serial("2026-12-31"), "", "In progress"],
    ["R2", "Late", serial("2025-05-16"), "Promise", "Make sure that every record is complete", "Forces", serial("2026-12-31"), "", "In progress"],
    ["R3", "IOPC learning", serial("2026-05-16"), "Promise", "Make sure that every record is complete", "Forces", serial("2026-12-31"), "", "In progress"],
  ]),
  sheet("Plan", [["Ref", "Action", "Delivery lead", "Target date", "Status"], ["R1", "Write the guide and give it out", "Supt Khan", serial("2026-11-30"), "In progress"]]),
];

/** All that we write for these settings: sheets, problems, reminders. */
function written(changes: Partial<Settings>): string {
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  const review = reviewOf(SHEETS, settings);
  const book = workbook(...SHEETS);
  const board = planBoard({ workbook: book, review, history: NO_HISTORY }, { boardDate: dayOf("2026-06-18"), reports: null, changed: null });
  const responses = ["Custody", "IOPC learning"].map((report) => planResponse({ workbook: book, review }, { report, changed: null }));
  const empty = workbook(sheet("Sheet1", [[""]]));
  return JSON.stringify([
    board, responses, planBlankStart(empty, recognise(empty, settings), settings), chasersOf(review),
    review.problems.map((problem) => [sayProblem(problem), sayProblemKind(problem.code, 1)]),
  ]);
}

const NAMED = { inspectorate: "Ofpol", localPolicingBody: "mayor", responseDays: 60, responseLaw: "Policing Act 2027, section 9" };

describe("names and law", () => {
  it("are those of the settings in all that is written, and no others", () => {
    const text = written({ ...NAMED, sourceBodies: [] });
    expect(text).not.toMatch(/HMIC|commissioner|policing body|section 55|Police Act|56 days/i);
    for (const words of ["Ofpol", "The mayor's response", "The mayor's comment", "Policing Act 2027, section 9", "60 days beginning with publication"]) expect(text).toContain(words);
  });

  it("are the usual ones where nothing else is set", () => {
    const text = written({});
    for (const words of ["HMICFRS", "The local policing body's comment", "Police Act 1996, section 55", "56 days beginning with publication"]) expect(text).toContain(words);
    expect(text).not.toMatch(/commissioner/i);
  });

  it("are a source body's own for its reports", () => {
    const text = written({ ...NAMED, sourceBodies: [{ body: "IOPC", responds: "chief constable", days: 21, law: "An Act" }] });
    for (const words of ["The chief constable's response to “IOPC learning” is due by 5 June 2026 (An Act), in 4 days.", "The chief constable's comment", "21 days beginning with publication (An Act)", "IOPC learning (the chief constable's, 5 June 2026)"]) expect(text).toContain(words);
  });

  it("of a source body that asks for no response: none is due", () => {
    const text = written({ sourceBodies: [{ body: "IOPC", responds: "chief constable", days: null, law: "" }] });
    expect(text).toContain("None is due");
    expect(text).toContain("None: a report of its source body asks for no response");
    expect(text).not.toMatch(/response to “IOPC learning”/);
  });
});

describe("thresholds", () => {
  const changed = { farBehindPoints: 33, behindPoints: 17, dueSoonDays: 41, dueSoonPercent: 66, staleDays: 52, signOffDays: 77 };
  it("in the key are those that are set", () => {
    const text = written(changed);
    for (const words of ["more than 77 days", "more than 33 points", "17 to 33 points", "41 days or fewer", "less than 66 %", "more than 52 days"]) expect(text).toContain(words);
    expect(text).not.toMatch(/\{[a-z]+[A-Z]\w*\}/);
  });
  it("in the key stand with the colour that a setting gives", () => {
    const key = (pastTargetIsAmber: boolean): string => /\["Amber","([^"]*)"\]/.exec(written({ pastTargetIsAmber }))?.[1] ?? "";
    expect([key(false).includes("own target"), key(true).includes("own target")]).toEqual([false, true]);
  });
});

/** What people write in their headings, and what reports call bodies, is recognised whatever the settings say. */
const RECOGNITION = /^src\/core\/(?:vocabulary\.ts|default-settings\.ts|addressee\/.*|intake\/(?!plan-intake).*)$/;

it("no name of the inspectorate, of who responds or of a law is written in the code but as a default or in what is recognised", () => {
  const root = join(import.meta.dirname, "../..");
  const files = ["src", "taskpane"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`)).filter((name) => /\.(?:tsx?|html)$/.test(name) && !RECOGNITION.test(name));
  const found = files.flatMap((name) => readFileSync(join(root, name), "utf8").split("\n").filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && /HMIC|commissioner|section 55|\bPCC\b/i.test(line)).map((line) => `${name}: ${line.trim()}`));
  // The words of the settings sheet that offer them.
  expect(found.filter((line) => !line.includes('key: "localPolicingBody"'))).toEqual([]);
});
