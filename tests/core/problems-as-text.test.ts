import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NOT_CALCULATED } from "../../src/core/cell-text";
import { dayOf } from "../../src/core/day";
import type { Obstacle } from "../../src/core/obstacle";
import { PROBLEM_CODES, severityOf, type Problem, type ProblemDetails, type ProblemFound } from "../../src/core/problem";
import { sayFix, sayObstacle, sayProblem, sayProblemKind } from "../../src/core/wording";

const at = { sheet: "Plan", row: 4, column: 5 };
const registerAt = { sheet: "Register", row: 8, column: 5 };
const day = dayOf("2026-04-30");
const later = dayOf("2026-06-30");

const clock = { responds: "local policing body", days: 56, law: "Police Act 1996, section 55" };
const mayors = { responds: "mayor", days: 60, law: "" };

/** Every kind of problem, with each of its forms. */
const DETAILS: { readonly [Code in keyof ProblemDetails]: readonly ProblemDetails[Code][] } = {
  "lead-missing": [{ field: "deliveryLead" }],
  "two-people": [{ field: "executiveLead", found: "JP/CD", people: ["JP", "CD"] }, { field: "executiveLead", found: "JP/CD/EF", people: ["JP", "CD", "EF"] }],
  "reference-missing": [{}],
  "reference-malformed": [{ found: "R2, R4", why: "several" }, { found: "?", why: "no-letters-or-digits" }, { found: "see notes", why: "no-number" }, { found: "x".repeat(60), why: "too-long" }, { found: "x".repeat(61), why: "too-long" }],
  "reference-repeated": [{ found: "R2", field: "reference", firstAt: registerAt }],
  "status-missing": [{}],
  "status-unknown": [{ found: "Compleet", nearest: "Complete" }, { found: "Paused", nearest: null }],
  "progress-unreadable": [{ field: "percentComplete", found: "most" }, { field: "required", found: "approx 1250" }],
  "reference-is-date": [{ field: "reference", found: "1 Feb" }, { field: "actionReference", found: "1 Feb 2026" }],
  "date-either-order": [{ field: "target", found: "06/05/2026", monthFirst: "06/15/2026" }, { field: "start", found: "06/05/2026", monthFirst: "06/15/2026" }],
  "dates-maybe-swapped": [{ field: "target", dates: 1, day, monthFirst: "06/15/2026" }, { field: "target", dates: 2, day, monthFirst: "06/15/2026" }],
  "date-maybe-swapped": [{ field: "start", day: dayOf("2026-10-07"), swapped: dayOf("2026-07-10") }],
  "date-weekday-differs": [{ field: "start", found: "Mon 27/03/2026", day: dayOf("2026-03-27") }],
  "not-calculated": [{ field: "target" }, { field: "action" }],
  "completed-over-required": [{ completed: 1_234_567, required: 999 }],
  "hundred-not-complete": [{ status: "in-progress" }],
  "complete-not-hundred": [{ field: "percentComplete", status: "complete", progress: 99.94 }],
  "completion-date-missing": [{ status: "complete" }, { status: "closed" }],
  "completion-in-future": [{ closed: later, today: day }],
  "completion-before-start": [{ closed: day, start: later, startAt: at }],
  "target-before-start": [{ field: "revisedTarget", target: day, start: later, startAt: at }],
  "target-before-publication": [{ field: "target", target: day, published: later, publishedAt: registerAt }],
  "target-far-out": [{ field: "originalTarget", target: later, years: 5 }, { field: "target", target: later, years: 1 }],
  "date-as-text": [{ field: "start", found: "3/4/2026", day: dayOf("2026-04-03") }],
  "date-assumed": (["last-day-of-month", "financial-quarter", "financial-year-end", "calendar-year-end", "day-before"] as const).map((assumption) => ({ field: "deadline" as const, found: "by March 2026", day, assumption })),
  "date-in-words-only": [{ field: "deadline", found: "ongoing" }],
  "date-needs-publication": [{ field: "deadline", found: "within six months" }],
  "date-impossible": [{ field: "target", found: "31/02/2026" }, { field: "start", found: "31/02/2026" }],
  "date-unreadable": [{ field: "deadline", found: "soon" }, { field: "lastUpdated", found: "soon" }],
  "date-out-of-range": [{ field: "revisedTarget", found: "2026" }, { field: "published", found: "2026" }],
  "error-value": [{ field: "status", found: "#REF!" }, { field: "percentComplete", found: "#REF!" }, { field: "completed", found: "#REF!" }, { field: "required", found: "#REF!" }, { field: "action", found: "#REF!" }],
  "rag-disagrees": [{ stated: "Green", statedText: "G", calculated: "Red", rule: "past-the-target" }],
  "stated-rag-unknown": [{ found: "Purple" }],
  "evidence-missing": [{ status: "complete" }, { status: "closed" }],
  "no-action-unexplained": [{}],
  "closed-without-approver": [{ level: "2" }],
  "level-demand-unchecked": [{ level: "2", demand: "evidence", rows: 1 }, { level: "2", demand: "approver", rows: 2 }, { level: "2", demand: "date", rows: 1_000 }],
  "reference-not-in-register": [{ found: "R22", nearest: "R2", nearestAt: registerAt }, { found: "R22", nearest: null, nearestAt: null }, { found: "R22", nearest: "R2", nearestAt: null }],
  "reference-shared": [{ found: "1", reports: ["Custody", ""] }, { found: "1", reports: ["Custody", "custody"] }, { found: "1", reports: ["", "", ""] }, { found: "1", reports: ["Custody", "Vetting", "Fraud", "Firearms", "PEEL"] }],
  "reference-of-another": [{ found: "IA-12", rows: 1 }, { found: "IA-12", rows: 14 }],
  "no-action-in-plan": [{}],
  "completed-while-open": [{ closed: day, status: "in-progress" }],
  "update-in-future": [{ updated: later, today: day }],
  "progress-before-start": [{ field: "percentComplete", status: "not-started", progress: 40 }],
  "complete-over-open": [{ status: "complete", open: 1 }, { status: "submitted", open: 3 }],
  "complete-without-action": [{ status: "complete" }],
  "level-unknown": [{ level: "Gold" }],
  "target-after-deadline": [{ field: "target", target: later, deadline: day, deadlineAt: registerAt }],
  "deadline-differs": [{ plan: day, register: later, registerAt }],
  "extension-not-agreed": [{ extended: later, first: day, agreed: null }, { extended: later, first: null, agreed: null }, { extended: later, first: day, agreed: later }],
  "closed-in-one": [{ here: "closed", there: "in-progress", otherAt: registerAt, servesOpen: false }],
  "deadline-on-day-off": [{ deadline: dayOf("2026-05-31"), why: "Sunday" }, { deadline: dayOf("2026-12-25"), why: "bank holiday" }],
  "target-moved-unexplained": (["reason", "approver", "both"] as const).map((missing) => ({ from: day, to: later, missing })),
  "target-moved-often": [{ times: 2 }],
  "response-due": [{ report: "Custody", due: day, days: 0, clock }, { report: "", due: day, days: 1, clock: mayors }, { report: "Custody", due: day, days: 14, clock }, { report: "Custody", due: day, days: 15, clock }],
  "response-late": [{ report: "Custody", due: day, days: 1, isKnown: true, clock }, { report: "", due: day, days: 2, isKnown: false, clock: mayors }],
  "response-was-late": [{ report: "Custody", due: day, published: later, clock }],
  "addressee-unknown": [{ found: "Northshire Police", rows: 1, isForceSet: false }, { found: "Acme Ltd", rows: 1_000, isForceSet: true }],
  "all-for-others": [{ rows: 1 }, { rows: 12 }],
  "spaces-around": [{ field: "deliveryLead", found: "Supt Khan" }],
  "rows-hidden": [{ rows: 1, filtered: false }, { rows: 2, filtered: true }],
  "rows-blank": [{ rows: 1, first: 6 }, { rows: 2, first: 6 }],
  "cells-merged": [{ areas: 1, first: { row: 4, column: 1, rows: 3, columns: 1 } }, { areas: 2, first: { row: 4, column: 1, rows: 3, columns: 1 } }],
  "column-unclear": [{ headings: ["Date", "When"], fields: ["target"] }, { headings: ["Date", "When", "By"], fields: ["target", "deadline"] }, { headings: ["Date"], fields: ["target", "deadline"] }, { headings: ["Status North", "Status South"], fields: ["status"] }, { headings: ["RAG"], fields: ["status", "statedRag"] }, { headings: ["Date"], fields: ["target", "closed"] }],
  "columns-unused": [
    { kind: "dates", headings: ["To be done by"], hasOther: false }, { kind: "dates", headings: ["Raised", "Chased", "Seen", "Filed"], hasOther: true }, { kind: "people", headings: ["Champion"], hasOther: false },
    { kind: "statuses", headings: ["North", "South"], hasOther: false }, { kind: "percentages", headings: ["How far"], hasOther: false }, { kind: "references", headings: ["Link"], hasOther: false },
  ],
  "column-outweighed": [{ field: "deadline", heading: "Deadline", by: "Due date" }, { field: "target", heading: "Target", by: null }],
  "sheet-hidden": [{ sheet: "Actions", role: "plan", isOnly: true }, { sheet: "Old register", role: "register", isOnly: false }, { sheet: "Old register", role: "register", isOnly: true }],
  "sheet-left-out": [{ headings: ["Ref", "Owner", "Due", "Status"] }, { headings: ["Ref", "Owner", "Due", "Status", "Evidence"] }],
  "column-gone": [{ field: "target", heading: "Target \n date", was: 27, likeliest: { heading: "Force target", column: 6 } }, { field: "target", heading: "Target date", was: 6, likeliest: null }],
  "sheet-gone": [{ sheet: "OIC", role: "register", likeliest: "Register" }, { sheet: "OIC", role: "plan", likeliest: null }],
  "setting-broken": [{ setting: "Due soon (days)", found: "soon", expected: "a number", used: "30 is used" }, { setting: "Due soon (days)", found: "", expected: "a number", used: "30 is used" }],
  "setting-missing": [{ setting: "The table “Levels”", used: "levels 1 to 4 are used" }],
  "setting-repeated": [{ setting: "Status word", found: "Complete", firstAt: registerAt }],
};

const OBSTACLES: readonly Obstacle[] = [
  { code: "section-heading" }, { code: "outline-heading" }, { code: "more-headings" }, { code: "repeated-headings" }, { code: "totals" }, { code: "other-list" }, { code: "nothing-to-read" }, { code: "status-unknown", field: "status", found: "Paused", at },
  { code: "error-value", field: "target", found: "#REF!", at: registerAt }, { code: "error-value", field: "target", found: "#REF!", at: null },
  { code: "error-value", field: "deadline", found: NOT_CALCULATED, at }, { code: "cannot-be-read", field: "revisedTarget", found: "after the summer", at }, { code: "reference-not-known", field: "reference", found: "R22", at },
];

describe("every problem", () => {
  it("is said in a sentence, with how much it matters, and counted", async () => {
    const lines = PROBLEM_CODES.flatMap((code) => {
      const problems = DETAILS[code].map((details) => ({ code, at, reference: code === "no-action-in-plan" ? "R1" : "", ...details }) as ProblemFound);
      return [`${code}: ${sayProblemKind(code, 1)}; ${sayProblemKind(code, 2)}`, ...problems.map((found) => `  ${severityOf(found)}: ${sayProblem({ ...found, severity: severityOf(found) } as Problem)}`)];
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "problems.txt"));
  });

  it("of a recommendation without a reference names none", () => {
    expect(sayProblem({ code: "no-action-in-plan", at, reference: "", severity: "error" })).toBe("This recommendation is for the force and is open, but the plan has no action for it. Add one.");
  });

  it("that stands in the way of an assessment is said beside the row", () => {
    expect(OBSTACLES.map(sayObstacle)).toEqual([
      "A heading between the rows, not an action",
      "A heading over the rows beneath, not an action",
      "A further row of headings, not an action",
      "The headings again, not an action",
      "A row of totals, not an action",
      "Part of another list below the plan",
      "Nothing in the columns that are read",
      "The status “Paused” (Plan F5) is not one of the words in the settings",
      "The target shows #REF! (Register F9)",
      "The target shows #REF!",
      "The inspectorate's deadline has a formula that was never calculated (Plan F5)",
      "The revised target “after the summer” (Plan F5) cannot be read",
      "Which recommendation “R22” (Plan F5) is cannot be told from the register",
    ]);
  });
});

describe("a fix, before it is made", () => {
  const fixed = (problem: Record<string, unknown>, from: unknown, to: unknown) => sayFix({ at, reference: "", severity: "warning", fix: { edit: { kind: "cells", sheet: "Plan", row: 4, column: 5, from: [from], to: [to] } }, ...problem } as unknown as Problem);
  it.each<[string, Record<string, unknown>, unknown, unknown, object]>([
    ["a date", { code: "date-as-text", field: "start", found: "3/4/2026", day: dayOf("2026-04-03") }, "3/4/2026", 46_115, { from: "“3/4/2026”", to: "3 April 2026" }],
    ["spaces that nobody sees", { code: "spaces-around", field: "deliveryLead", found: "Supt Khan" }, "  Supt\u00A0Khan  ", "Supt Khan", { from: "“␣␣Supt␣Khan␣␣”", to: "“Supt Khan”" }],
    ["marks that nobody sees", { code: "spaces-around", field: "deliveryLead", found: "Supt Khan" }, "\u200ESupt\u200B Khan", "Supt Khan", { from: "“␣Supt␣ Khan”", to: "“Supt Khan”" }],
    ["a space that belongs there", { code: "status-unknown", found: "In progres", nearest: "In progress" }, "In progres", "In progress", { from: "“In progres”", to: "“In progress”" }],
    ["progress", { code: "complete-not-hundred", field: "percentComplete", status: "complete", progress: 40 }, 0.4, 1, { from: "40%", to: "100%" }],
  ])("of %s shows both sides", (_, problem, from, to, expected) => expect(fixed(problem, from, to)).toEqual(expected));
});
