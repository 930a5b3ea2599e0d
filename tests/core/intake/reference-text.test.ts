import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/day";
import { readReport } from "../../../src/core/intake/report-reader";
import { linesLost } from "./coverage";

const FILE = join(import.meta.dirname, "../../../../shared/reference/inspection-response.txt");
const missing = !existsSync(FILE);
if (missing) console.warn("The published response in ../shared/reference is missing: its tests are skipped.");

const EARLY = "2025-12-31";
const LATE = "2026-04-30";

/** Number, deadline, lead addressee, others named, sub-points, whether it is for the force. */
const EXPECTED = [
  ["1", EARLY, "National Crime Agency", ["Border Security Command", "Home Office"], 2, false],
  ["2", LATE, "chief constables", ["Immigration Enforcement"], 0, true],
  ["3", LATE, "Border Security Command", [], 5, false],
  ["4", EARLY, "chief constables", [], 0, true],
  ["5", LATE, "National Crime Agency", ["Home Office"], 4, false],
  ["6", EARLY, "National Police Chiefs’ Council", ["Border Security Command"], 0, false],
  ["7", LATE, "National Crime Agency", [], 0, false],
  ["8", LATE, "chief constables", ["Modern Slavery & Organised Immigration Crime Unit"], 0, true],
  ["9", LATE, "chief constables", ["Modern Slavery & Organised Immigration Crime Unit", "College of Policing"], 0, true],
  [
    "10", LATE, "Home Office",
    ["National Police Chiefs’ Council", "Modern Slavery & Organised Immigration Crime Unit", "National Crime Agency", "Immigration Enforcement", "Border Force", "regional organised crime units"],
    5, false,
  ],
] as const;

describe.skipIf(missing)("a published response", () => {
  const text = missing ? "" : readFileSync(FILE, "utf8");
  const intake = readReport(text, { force: "Cleveland Police", published: null });

  it("gives its title and day of publication", () => {
    expect(intake.report).toMatch(/^Improving the response to /);
    expect(intake.published === null ? null : isoDay(intake.published)).toBe("2025-05-16");
  });

  it("gives its ten recommendations and nothing else", () => {
    expect(intake.items.map(({ number, deadline, leadAddressee, others, subPoints, forForce }) => [number, deadline === null ? null : isoDay(deadline), leadAddressee, others, subPoints.length, forForce])).toEqual(EXPECTED);
    expect(new Set(intake.items.map(({ kind }) => kind))).toEqual(new Set(["recommendation"]));
  });

  it("keeps the paragraph after number 5's bullets, and no heading", () => {
    const fifth = intake.items[4];
    expect(fifth?.text).toMatch(/This should include:$/);
    expect(fifth?.after).toMatch(/should also examine .*\.$/s);
    expect(fifth?.subPoints.at(-1)).toMatch(/^providing .*\.$/);
    expect(intake.items.filter(({ text, subPoints }) => ![text, ...subPoints].every((part) => /[.:;]$|and$/.test(part)))).toEqual([]);
  });

  it("loses no line", () => {
    expect(linesLost(text, intake)).toEqual([]);
  });

  it("tells the same without knowing the force", () => {
    const unnamed = readReport(text, { force: "", published: null });
    expect(unnamed.items.map(({ forForce }) => forForce)).toEqual(intake.items.map(({ forForce }) => forForce));
  });
});
