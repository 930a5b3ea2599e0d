import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import type { Rag, RuleCode } from "../../src/core/rag";
import type { Review } from "../../src/core/review";
import { connect } from "../../workbench/client";
import { openBook } from "../../workbench/file/open";
import { createHost } from "../excel-level";

/** RAG, rule and reason, worked out by hand with a calendar from the rows of the sample and the published deadlines. */
type Expected = readonly [Rag, RuleCode, string];

/** An action's number, then what it is on 1 February and on 1 June 2026. */
type Case = readonly [string, Expected, Expected];

const CLOSED = (date: string): Expected => ["Blue", "closed", `Closed, ${date}`];
const PAST_APRIL: Expected = ["Red", "past-the-deadline", "32 days past the inspectorate's deadline of 30 April 2026"];
const PAST_DECEMBER: Expected = ["Red", "past-the-deadline", "32 days past the inspectorate's deadline of 31 December 2025"];
const LONG_PAST_DECEMBER: Expected = ["Red", "past-the-deadline", "152 days past the inspectorate's deadline of 31 December 2025"];
const NATIONAL: Expected = ["Grey", "not-for-the-force", "Addressed to others: National Police Chiefs' Council (with the Border Security Command)"];
const UNDATED: Expected = ["Grey", "no-deadline", "No date, in the register or in the plan"];
const NO_COMPLETION_DATE: Expected = ["Green", "awaiting-sign-off", "Complete, awaiting sign-off; no completion date is given"];

const ACTIONS: readonly Case[] = [
  ["2.1", CLOSED("26 September 2025"), CLOSED("26 September 2025")],
  // 28 November to 1 February: 2 + 31 + 31 + 1 days; to 1 June 120 more.
  ["2.2", ["Green", "awaiting-sign-off", "Complete, awaiting sign-off for 65 days, since 28 November 2025"], ["Amber", "sign-off-overdue", "Complete, awaiting sign-off for 185 days, since 28 November 2025: more than 90 days"]],
  // 123 of 149 days gone would need 82.6 %: 2.6 points, and 75 % or more is done.
  ["2.3", ["Green", "on-track", "26 days to go to 27 February 2026, and 80% is done"], PAST_APRIL],
  // 90 of 116 days gone. Its own copy of the deadline, 31 May, does not count beside the register's.
  ["2.4", ["Amber", "behind", "62% done, 15.6 points below the 77.6% that the time gone by would need"], PAST_APRIL],
  // "OIC-R2" is not in the register, so its own copy of the deadline counts. It starts today, which is not late.
  ["2.5", ["Green", "on-track", "88 days to go to 30 April 2026, and 0% is done"], PAST_APRIL],
  ["2.6", ["Amber", "late-start", "Not started, 13 days after the start date of 19 January 2026"], PAST_APRIL],
  ["4.1", ["Green", "awaiting-closure", "Submitted for closure, awaiting the inspectorate"], ["Green", "awaiting-closure", "Submitted for closure, awaiting the inspectorate"]],
  ["4.2", PAST_DECEMBER, LONG_PAST_DECEMBER],
  ["4.3", PAST_DECEMBER, LONG_PAST_DECEMBER],
  ["4.4", CLOSED("24 October 2025"), CLOSED("24 October 2025")],
  // 100 % done, and still in progress: nothing but a status makes it complete.
  ["4.5", PAST_DECEMBER, LONG_PAST_DECEMBER],
  ["6.1", NATIONAL, NATIONAL],
  ["8.1", CLOSED("30 October 2025"), CLOSED("30 October 2025")],
  ["8.2", ["Red", "planned-late", "The target of 29 May 2026 is 29 days after the inspectorate's deadline of 30 April 2026"], PAST_APRIL],
  // The target is text, day before month. 20 of 74 days gone would need 27 %.
  ["8.3", ["Green", "on-track", "54 days to go to 27 March 2026, and 25% is done"], PAST_APRIL],
  ["9.1", ["Red", "past-the-target", "16 days past the target of 16 January 2026"], PAST_APRIL],
  // 62 of 120 days gone would need 51.7 %, and 55 % is done; but 12 December is 51 days ago.
  ["9.2", ["Amber", "stale", "Last updated 51 days ago, on 12 December 2025"], PAST_APRIL],
  ["9.3", ["Green", "on-track", "88 days to go to 30 April 2026, and progress is not known"], PAST_APRIL],
  // 84 of 120; 153 of 211 days gone would need 72.5 %.
  ["IP 27", ["Green", "on-track", "58 days to go to 31 March 2026, and 70% is done"], PAST_APRIL],
  // 18 of 45; 153 of 241 days.
  ["IP 28", ["Red", "far-behind", "40% done, 23.5 points below the 63.5% that the time gone by would need"], PAST_APRIL],
  ["IP 29", NO_COMPLETION_DATE, NO_COMPLETION_DATE],
  ["IP 30", ["Amber", "due-soon", "19 days to go to 20 February 2026, and progress is not known"], PAST_APRIL],
  // 123 of 181 days gone would need 68 %.
  ["IP 31", ["Green", "on-track", "58 days to go to 31 March 2026, and 80% is done"], PAST_APRIL],
  ["IP 32", ["Green", "on-track", "58 days to go to 31 March 2026, and 67.2% is done"], PAST_APRIL],
  ["IP 33", ["Amber", "behind", "55.5% done, 12.5 points below the 68% that the time gone by would need"], PAST_APRIL],
  ["IP 34", ["Red", "far-behind", "32% done, 35.9 points below the 68% that the time gone by would need"], PAST_APRIL],
  ["IP 35", CLOSED("5 December 2025"), CLOSED("5 December 2025")],
  ["IP 36", ["Amber", "stale", "Last updated 66 days ago, on 27 November 2025"], PAST_APRIL],
  ["IP 12", UNDATED, UNDATED],
  ["IP 13", ["Green", "on-track", "544 days to go to 30 July 2027, and progress is not known"], ["Amber", "stale", "Last updated 137 days ago, on 15 January 2026"]],
];

const COUNTS = [
  ["2026-02-01", 0, { Red: 7, Amber: 6, Green: 11, Blue: 4, Grey: 2 }],
  ["2026-06-01", 1, { Red: 20, Amber: 2, Green: 2, Blue: 4, Grey: 2 }],
] as const;

/** The recommendations: the worst of their open actions and of their own checks. */
const RECOMMENDATIONS: readonly Case[] = [
  ["OIC R2", ["Amber", "behind", "Action 2.4: 62% done, 15.6 points below the 77.6% that the time gone by would need"], PAST_APRIL],
  ["OIC R4", PAST_DECEMBER, LONG_PAST_DECEMBER],
  ["OIC R8", ["Red", "planned-late", "Action 8.2: The target of 29 May 2026 is 29 days after the inspectorate's deadline of 30 April 2026"], PAST_APRIL],
  ["OIC R9", ["Red", "past-the-target", "Action 9.1: 16 days past the target of 16 January 2026"], PAST_APRIL],
];

/** Those for national bodies are Grey on any day. */
const FOR_OTHERS = ["OIC R1", "OIC R3", "OIC R5", "OIC R6", "OIC R7", "OIC R10"];

/** A reason without what else is true. */
const mainOf = (reason: string): string => reason.split(". Also: ")[0] ?? "";

async function reviewAsAt(asAt: string): Promise<Review> {
  const host = createHost(await openBook(await readFile(new URL("../../samples/delivery-plan.xlsx", import.meta.url))));
  const outcome = await recalculate(connect(host), { today: dayOf(asAt), asAt: null }, { progress: () => undefined });
  if (outcome.kind !== "done") throw new Error(outcome.message);
  return outcome.review;
}

describe.each(COUNTS)("the reference process as at %s", async (asAt, column, counts) => {
  const review = await reviewAsAt(asAt);
  const expectedOf = (cases: readonly Case[]) => cases.map(([reference, february, june]) => [reference, ...(column === 0 ? february : june)]);

  it("gives every action the status that was worked out by hand", () => {
    const found = review.actions.map(({ row, assessment: { rag, code, reason } }) => [row.actionReference, rag, code, mainOf(reason)]);
    expect(found).toEqual(expectedOf(ACTIONS));
  });

  it("counts as they were counted by hand, with nothing left over", () => {
    const found: Record<Rag, number> = { Red: 0, Amber: 0, Green: 0, Blue: 0, Grey: 0 };
    review.actions.forEach(({ assessment }) => (found[assessment.rag] += 1));
    expect(found).toEqual(counts);
    expect([review.rowsRead, review.notAssessed]).toEqual([30, []]);
  });

  it("gives the recommendations for the force the worst of their open actions", () => {
    const ours = review.recommendations.filter(({ row }) => !FOR_OTHERS.includes(row.reference));
    const found = ours.map(({ row, assessment: { rag, code, reason } }) => [row.reference, rag, code, mainOf(reason).replace(/^Action \S+: (?=\d+ days past the inspectorate)/, "")]);
    expect(found).toEqual(expectedOf(RECOMMENDATIONS));
  });

  it("leaves those for national bodies Grey", () => {
    const found = review.recommendations.filter(({ assessment }) => assessment.code === "not-for-the-force").map(({ row }) => row.reference);
    expect(found).toEqual(FOR_OTHERS);
  });
});
