import { describe, expect, it } from "vitest";
import { dayOf, type Day } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { assess, pointsBehind, progressNeeded, RAG_RULES, rankOf, RULE_CODES, type Facts } from "../../src/core/rag";
import { STATUSES } from "../../src/core/status";

/** An action in progress with nothing else known, as at 1 June 2026. */
const BARE: Facts = {
  today: dayOf("2026-06-01"), status: "in-progress", addressedToOthers: null, deadline: null, target: null, start: null, progress: null, completedOn: null, lastUpdated: null,
};
const day = (iso: string): Day => dayOf(iso);
const ragOf = (facts: Partial<Facts>, settings = {}) => {
  const { rag, code, reason, days } = assess({ ...BARE, ...facts }, { ...DEFAULT_SETTINGS, ...settings });
  return { result: `${rag} ${code}`, reason, days };
};
/** Far enough away, and so far along, that nothing but the rule in question can hold. */
const CALM = { deadline: day("2027-06-01"), progress: 80 } as const;

describe("the first rule that holds decides", () => {
  it.each<[string, Partial<Facts>, string, string]>([
    ["closed", { status: "closed", completedOn: day("2026-05-01"), deadline: day("2026-01-01") }, "Blue closed", "Closed, 1 May 2026"],
    ["closed without a date", { status: "closed" }, "Blue closed", "Closed"],
    ["superseded", { status: "superseded" }, "Blue closed", "Superseded"],
    ["no action needed", { status: "no-action" }, "Blue closed", "No action needed"],
    ["for others", { addressedToOthers: "Home Office", deadline: day("2026-01-01") }, "Grey not-for-the-force", "Addressed to others: Home Office"],
    ["closed and for others", { status: "closed", addressedToOthers: "Home Office" }, "Blue closed", "Closed"],
    ["complete for 31 days", { status: "complete", completedOn: day("2026-05-01"), deadline: day("2026-01-01") }, "Green awaiting-sign-off", "Complete, awaiting sign-off for 31 days, since 1 May 2026"],
    ["complete, no date", { status: "complete" }, "Green awaiting-sign-off", "Complete, awaiting sign-off; no completion date is given"],
    ["complete today", { status: "complete", completedOn: day("2026-06-01") }, "Green awaiting-sign-off", "Complete on 1 June 2026, awaiting sign-off"],
    ["complete for 90 days", { status: "complete", completedOn: day("2026-03-03") }, "Green awaiting-sign-off", "Complete, awaiting sign-off for 90 days, since 3 March 2026"],
    ["complete for 91 days", { status: "complete", completedOn: day("2026-03-02") }, "Amber sign-off-overdue", "Complete, awaiting sign-off for 91 days, since 2 March 2026: more than 90 days"],
    ["submitted, however long ago it was completed", { status: "submitted", completedOn: day("2026-03-02") }, "Green awaiting-closure", "Submitted for closure, awaiting the inspectorate"],
    ["submitted, with its day", { status: "submitted", submittedOn: day("2026-03-02"), deadline: day("2026-01-01") }, "Green awaiting-closure", "Submitted for closure on 2 March 2026, 91 days ago, awaiting the inspectorate"],
    ["on hold", { ...CALM, status: "on-hold" }, "Green on-track", "On hold. 365 days to go to 1 June 2027, and 80% is done"],
    ["on hold and past the target", { ...CALM, status: "on-hold", target: day("2026-05-31") }, "Red past-the-target", "On hold. 1 day past the target of 31 May 2026"],
    ["on hold, never updated", { ...CALM, status: "on-hold", lastUpdated: "never" }, "Amber stale", "On hold and never updated"],
    ["no date at all", {}, "Grey no-deadline", "No date, in the register or in the plan"],
    ["a day past the deadline", { ...CALM, deadline: day("2026-05-31") }, "Red past-the-deadline", "1 day past the inspectorate's deadline of 31 May 2026"],
    ["32 days past the deadline", { deadline: day("2026-04-30") }, "Red past-the-deadline", "32 days past the inspectorate's deadline of 30 April 2026"],
    ["due today", { ...CALM, deadline: day("2026-06-01") }, "Green on-track", "Due today, 1 June 2026, and 80% is done"],
    ["past deadline and target", { deadline: day("2026-05-20"), target: day("2026-05-10") }, "Red past-the-deadline", "12 days past the inspectorate's deadline of 20 May 2026. Also: 22 days past the target of 10 May 2026"],
    ["past the target only", { ...CALM, target: day("2026-05-31") }, "Red past-the-target", "1 day past the target of 31 May 2026"],
    ["target today", { ...CALM, target: day("2026-06-01") }, "Green on-track", "Due today, 1 June 2026, and 80% is done"],
    ["target after the deadline", { ...CALM, target: day("2027-06-02") }, "Red planned-late", "The target of 2 June 2027 is 1 day after the inspectorate's deadline of 1 June 2027"],
    ["target on the deadline", { ...CALM, target: day("2027-06-01") }, "Green on-track", "365 days to go to 1 June 2027, and 80% is done"],
    ["30 days to go, 74.9% done", { deadline: day("2026-07-01"), progress: 74.9 }, "Amber due-soon", "30 days to go to 1 July 2026, and 74.9% is done"],
    ["30 days to go, 75% done", { deadline: day("2026-07-01"), progress: 75 }, "Green on-track", "30 days to go to 1 July 2026, and 75% is done"],
    ["31 days to go, 10% done", { deadline: day("2026-07-02"), progress: 10 }, "Green on-track", "31 days to go to 2 July 2026, and 10% is done"],
    ["30 days to go, progress unknown", { deadline: day("2026-07-01") }, "Amber due-soon", "30 days to go to 1 July 2026, and progress is not known"],
    ["due today, half done", { deadline: day("2026-06-01"), progress: 50 }, "Amber due-soon", "Due today, 1 June 2026, and 50% is done"],
    ["not started the day after the start", { ...CALM, status: "not-started", progress: null, start: day("2026-05-31") }, "Amber late-start", "Not started, 1 day after the start date of 31 May 2026"],
    ["not allocated after the start", { ...CALM, status: "not-allocated", progress: null, start: day("2026-05-20") }, "Amber late-start", "Not allocated, 12 days after the start date of 20 May 2026"],
    ["not started on the day of the start", { ...CALM, status: "not-started", progress: null, start: day("2026-06-01") }, "Green on-track", "365 days to go to 1 June 2027, and progress is not known"],
    ["started after the start", { ...CALM, start: day("2026-05-31") }, "Green on-track", "365 days to go to 1 June 2027, and 80% is done"],
    ["updated 35 days ago", { ...CALM, lastUpdated: day("2026-04-27") }, "Green on-track", "365 days to go to 1 June 2027, and 80% is done"],
    ["updated 36 days ago", { ...CALM, lastUpdated: day("2026-04-26") }, "Amber stale", "Last updated 36 days ago, on 26 April 2026"],
    ["never updated, in progress", { ...CALM, lastUpdated: "never" }, "Amber stale", "In progress and never updated"],
    ["never updated, not started", { ...CALM, status: "not-started", lastUpdated: "never" }, "Green on-track", "365 days to go to 1 June 2027, and 80% is done"],
    ["never updated, status unknown", { ...CALM, status: null, lastUpdated: "never" }, "Green on-track", "365 days to go to 1 June 2027, and 80% is done"],
    ["no such column", { ...CALM, lastUpdated: null }, "Green on-track", "365 days to go to 1 June 2027, and 80% is done"],
  ])("%s", (_, facts, result, reason) => expect(ragOf(facts)).toMatchObject({ result, reason }));

  // 100 days from 21 February to 1 June, and 100 more to 9 September: half the time has gone by.
  it.each([
    [29.9, "Red far-behind", "29.9% done, 20.1 points below the 50% that the time gone by would need"],
    [30, "Amber behind", "30% done, 20 points below the 50% that the time gone by would need"],
    [40, "Amber behind", "40% done, 10 points below the 50% that the time gone by would need"],
    [40.1, "Green on-track", "100 days to go to 9 September 2026, and 40.1% is done"],
    [0, "Red far-behind", "0% done, 50 points below the 50% that the time gone by would need"],
    [null, "Green on-track", "100 days to go to 9 September 2026, and progress is not known"],
  ])("half way and %s%% done", (progress, result, reason) => {
    expect(ragOf({ start: day("2026-02-21"), deadline: day("2026-09-09"), progress })).toMatchObject({ result, reason });
  });
});

describe("what the rules reckon with", () => {
  it.each<[string, Partial<Facts>, number | null]>([
    ["half way", { start: day("2026-02-21"), deadline: day("2026-09-09") }, 50],
    ["the nearest date counts", { start: day("2026-02-21"), deadline: day("2027-09-09"), target: day("2026-09-09") }, 50],
    ["before the start", { start: day("2026-07-01"), deadline: day("2026-09-09") }, 0],
    ["after the end", { start: day("2026-01-01"), deadline: day("2026-02-01") }, 100],
    ["start on the nearest date", { start: day("2026-09-09"), deadline: day("2026-09-09") }, null],
    ["start after the nearest date", { start: day("2026-10-09"), deadline: day("2026-09-09") }, null],
    ["no start", { deadline: day("2026-09-09") }, null],
    ["no date", { start: day("2026-02-21") }, null],
  ])("progress needed: %s", (_, facts, needed) => expect(progressNeeded({ ...BARE, ...facts })).toBe(needed));

  it("does not let binary fractions decide at a boundary", () => {
    // 3 of 10 days gone, 20 % done: 30 − 20 is 10 points, and 100 × 0.3 is 30.000000000000004 to a computer.
    expect(pointsBehind({ ...BARE, start: day("2026-05-29"), deadline: day("2026-06-08"), progress: 20 })).toBe(10);
  });

  it.each<[Partial<Facts>, number | null]>([
    [{ deadline: day("2026-06-11"), target: day("2026-06-06") }, 5],
    [{ deadline: day("2026-05-30"), target: day("2026-06-06") }, -2],
    [{ target: day("2026-06-06") }, 5],
    [{ deadline: day("2026-06-01") }, 0],
    [{}, null],
    [{ deadline: day("2026-05-30"), target: day("2026-05-10") }, -2],
    [{ deadline: day("2026-06-30"), target: day("2026-05-30") }, -2],
    [{ deadline: day("2026-06-30"), target: day("2026-07-30") }, 29],
    [{ status: "closed", deadline: day("2026-05-30") }, null],
    [{ status: "complete", deadline: day("2026-05-30") }, null],
    [{ status: "complete", completedOn: day("2025-05-30"), deadline: day("2026-05-30") }, null],
    [{ status: "submitted", deadline: day("2026-05-30") }, null],
    [{ addressedToOthers: "Home Office", deadline: day("2026-05-30") }, null],
  ])("days to the date that the reason speaks of: %o is %s", (facts, days) => expect(ragOf(facts).days).toBe(days));

  it.each<[string, Partial<Facts>, object, string]>([
    ["past the target is Amber", { ...CALM, target: day("2026-05-31") }, { pastTargetIsAmber: true }, "Amber past-the-target"],
    ["but past the deadline stays Red", { deadline: day("2026-05-31"), target: day("2026-05-31") }, { pastTargetIsAmber: true }, "Red past-the-deadline"],
    ["sign-off within 10 days", { status: "complete", completedOn: day("2026-05-21") }, { signOffDays: 10 }, "Amber sign-off-overdue"],
    ["closure awaited for 10 days of 10", { status: "submitted", submittedOn: day("2026-05-22") }, { closureDays: 10 }, "Green awaiting-closure"],
    ["closure awaited for 11 days of 10", { status: "submitted", submittedOn: day("2026-05-21") }, { closureDays: 10 }, "Amber awaiting-closure"],
    ["closure awaited since nobody knows", { status: "submitted", completedOn: day("2025-05-21") }, { closureDays: 10 }, "Green awaiting-closure"],
    ["stale after 3 days", { ...CALM, lastUpdated: day("2026-05-28") }, { staleDays: 3 }, "Amber stale"],
    ["due soon within 60 days", { deadline: day("2026-07-31"), progress: 10 }, { dueSoonDays: 60 }, "Amber due-soon"],
    ["due soon below 95 %", { deadline: day("2026-06-11"), progress: 90 }, { dueSoonPercent: 95 }, "Amber due-soon"],
    ["far behind from 45 points", { start: day("2026-02-21"), deadline: day("2026-09-09"), progress: 10 }, { farBehindPoints: 45 }, "Amber behind"],
    ["behind from 1 point", { start: day("2026-02-21"), deadline: day("2026-09-09"), progress: 49 }, { behindPoints: 1 }, "Amber behind"],
    ["behind from 0 points: on schedule is not behind", { start: day("2026-02-21"), deadline: day("2026-09-09"), progress: 50 }, { behindPoints: 0 }, "Green on-track"],
  ])("a setting: %s", (_, facts, settings, result) => expect(ragOf(facts, settings).result).toBe(result));
});

describe("what is true as well", () => {
  it.each<[string, Partial<Facts>, string]>([
    ["past its deadline, not updated, moved", { deadline: day("2026-05-02"), lastUpdated: day("2025-11-13"), targetMoves: 2 }, "30 days past the inspectorate's deadline of 2 May 2026. Also: not updated for 200 days; target moved twice"],
    ["two things at most, worst first", { status: "not-started", deadline: day("2026-05-02"), target: day("2026-05-22"), start: day("2026-04-22"), progress: 10, lastUpdated: "never", targetMoves: 3 }, "30 days past the inspectorate's deadline of 2 May 2026. Also: 10 days past the target of 22 May 2026; 10% done, 90 points behind"],
    ["a target still to come", { deadline: day("2026-05-02"), target: day("2026-06-11") }, "30 days past the inspectorate's deadline of 2 May 2026. Also: the target of 11 June 2026 is 40 days after the deadline"],
    ["moved three times", { target: day("2026-05-31"), progress: 90, targetMoves: 3 }, "1 day past the target of 31 May 2026. Also: target moved 3 times"],
    ["moved once is not told", { target: day("2026-05-31"), progress: 90, targetMoves: 1 }, "1 day past the target of 31 May 2026"],
    ["due soon never beside a past date", { deadline: day("2026-06-11"), target: day("2026-05-31"), progress: 10 }, "1 day past the target of 31 May 2026"],
    ["planned late, and soon", { deadline: day("2026-06-11"), target: day("2026-06-21"), progress: 10 }, "The target of 21 June 2026 is 10 days after the inspectorate's deadline of 11 June 2026. Also: 10 days to go"],
    ["far behind, and soon: not behind too", { start: day("2026-04-02"), target: day("2026-06-11"), progress: 10 }, "10% done, 75.7 points below the 85.7% that the time gone by would need. Also: 10 days to go"],
    ["behind, and stale", { start: day("2026-02-21"), target: day("2026-09-09"), progress: 36, lastUpdated: day("2026-04-02") }, "36% done, 14 points below the 50% that the time gone by would need. Also: not updated for 60 days"],
    ["due soon, and a late start", { status: "not-allocated", start: day("2026-05-31"), target: day("2026-06-02"), progress: null }, "1 day to go to 2 June 2026, and progress is not known. Also: not allocated 1 day after the start date"],
    ["a late start, and stale", { status: "not-started", start: day("2026-05-31"), target: day("2026-12-02"), lastUpdated: day("2026-04-02") }, "Not started, 1 day after the start date of 31 May 2026. Also: not updated for 60 days"],
    ["under way and never updated", { status: "in-progress", deadline: day("2026-05-31"), lastUpdated: "never" }, "1 day past the inspectorate's deadline of 31 May 2026. Also: never updated"],
    ["stale alone", { status: "in-progress", target: day("2026-12-31"), lastUpdated: day("2026-04-02"), targetMoves: 2 }, "Last updated 60 days ago, on 2 April 2026. Also: target moved twice"],
    ["nothing on track", { target: day("2026-12-31"), progress: 90, targetMoves: 4 }, "213 days to go to 31 December 2026, and 90% is done"],
    ["nothing on what is closed", { status: "closed", target: day("2026-05-31"), targetMoves: 4, lastUpdated: day("2026-04-02") }, "Closed"],
    ["nothing for others", { addressedToOthers: "Home Office", target: day("2026-05-31"), targetMoves: 4 }, "Addressed to others: Home Office"],
    ["nothing on what waits", { status: "complete", completedOn: day("2025-12-03"), target: day("2026-05-31"), targetMoves: 4 }, "Complete, awaiting sign-off for 180 days, since 3 December 2025: more than 90 days"],
    ["nothing without a date", { lastUpdated: day("2026-04-02"), targetMoves: 4 }, "No date, in the register or in the plan"],
    ["the first deadline beside the extended one", { deadline: day("2026-05-30"), firstDeadline: day("2026-03-31") }, "2 days past the inspectorate's deadline of 30 May 2026 (first 31 March 2026)"],
  ])("%s", (_, facts, reason) => expect(assess({ ...BARE, ...facts }, DEFAULT_SETTINGS).reason).toBe(reason));
});

describe("the table", () => {
  it("has each rule once, in the order of the codes, and ends with one that always holds", () => {
    expect(RAG_RULES.map(({ code }) => code)).toEqual(RULE_CODES.filter((code) => code !== "no-action-in-the-plan" && code !== "not-assessed"));
    expect(RAG_RULES.at(-1)?.when(BARE, DEFAULT_SETTINGS)).toBe(true);
  });

  it("gives finished items no colour that says late", () => {
    for (const status of STATUSES.filter((one) => ["complete", "submitted", "closed", "superseded", "no-action"].includes(one))) {
      expect(ragOf({ status, deadline: day("2020-01-01"), target: day("2020-01-01"), progress: 0 }).result).not.toMatch(/^Red/);
    }
  });

  it("ranks worst first", () => {
    const order = [
      { rag: "Red", code: "stale" }, { rag: "Amber", code: "stale" }, { rag: "Grey", code: "no-deadline" }, { rag: "Green", code: "on-track" },
      { rag: "Blue", code: "closed" }, { rag: "Grey", code: "not-for-the-force" },
    ] as const;
    expect(order.map(rankOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
