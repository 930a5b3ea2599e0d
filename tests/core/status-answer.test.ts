import { describe, expect, it } from "vitest";
import { NOT_CALCULATED } from "../../src/core/cell-text";
import { nearestWord } from "../../src/core/checks/status-words";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { answersOf } from "../../src/core/heading";
import { readAnswer } from "../../src/core/status-answer";
import type { CellValue } from "../../src/core/workbook";
import { reviewOf, serial, sheet, TODAY } from "./workbook-builder";

const today = dayOf(TODAY);

describe("a heading that asks whether a thing is done", () => {
  it.each<[string, string | null]>([
    ["Complete?", "complete"], ["Completed (Y/N)", "complete"], ["Is it done?", "complete"], ["Implemented?", "complete"], ["Discharged?", "complete"], ["Complete", "complete"],
    ["Closed?", "closed"], ["Is the action closed?", "closed"], ["Signed off?", "closed"], ["Closed", "closed"],
    ["Status", null], ["Started?", null], ["Date closed", null], ["On track?", null], ["", null],
  ])("%j: %s", (heading, answers) => expect(answersOf(heading)).toBe(answers));
});

describe("an answer below it", () => {
  it.each<[CellValue, string]>([
    ["Yes", "complete"], ["y", "complete"], [true, "complete"], ["TRUE", "complete"], ["✓", "complete"], ["✔", "complete"], ["☑", "complete"], ["√", "complete"],
    ["No", "in-progress"], ["n", "in-progress"], [false, "in-progress"], ["False", "in-progress"], ["✗", "in-progress"], ["☐", "in-progress"],
    [serial("2026-06-01"), "complete on 1 June 2026"], ["20/05/2026", "complete on 20 May 2026"], [serial("2026-06-02"), "unknown 2 June 2026"],
    ["x", "a word"], ["☒", "a word"], ["", "a word"], [1, "a word"], ["March 2026", "a word"], ["In progress", "a word"], ["#N/A", "a word"], [NOT_CALCULATED, "a word"],
  ])("%j is %s", (value, expected) => {
    const answer = readAnswer(value, "complete", false, today);
    const said = answer === null ? "a word" : answer.how === "known" ? `${answer.means}${answer.on === undefined ? "" : ` on ${answer.text}`}` : `${answer.how} ${"text" in answer ? answer.text : ""}`;
    expect(said).toBe(expected);
  });

  it.each<[string, CellValue, string]>([
    ["Complete?", true, "Green awaiting-sign-off"], ["Complete?", false, "Red past-the-target"], ["Closed?", "Y", "Blue closed"], ["Closed?", "☐", "Red past-the-target"], ["Closed?", "Open", "Red past-the-target"],
    ["Complete?", serial("2026-02-01"), "Amber sign-off-overdue"], ["Complete?", serial("2026-05-20"), "Green awaiting-sign-off"], ["Complete?", "x", "Red past-the-target"],
  ])("%j with %j is assessed as %s", (heading, value, expected) => {
    const row = (status: CellValue): CellValue[] => ["R1", "Write the guide and give it out", "Supt Khan", serial("2026-05-01"), status];
    const { actions } = reviewOf([sheet("Plan", [["Ref", "Action", "Delivery lead", "Target date", heading], row("Yes"), row("No"), row("Yes"), row("No"), row(value)])]);
    const last = actions.find(({ row: { row: place } }) => place === 5)?.assessment;
    expect(`${last?.rag} ${last?.code}`).toBe(expected);
  });
});

describe("the word that is offered for one that is not known", () => {
  it.each<[string, string | null]>([
    ["In Progess", "In progress"], ["Compleet", "Complete"], ["Dne", "Done"], ["Closedd", "Closed"], ["Not strated", "Not started"], ["Incomplet", "Incomplete"],
    ["B", null], ["NO!", null], ["X", null], ["Ok", null], ["Notcomplete", "Not complete"], ["Uncomplete", "Incomplete"], ["Not yet", null], ["Not overdue", null], ["Zzzzz", null],
  ])("%j: %s", (found, nearest) => expect(nearestWord(found, DEFAULT_SETTINGS)).toBe(nearest));

  it("never says the opposite", () => {
    const few = { statusWords: ["Complete", "Started", "Resolved", "Delivered", "Met"].map((word) => ({ word, means: "complete" as const })) };
    for (const found of ["Incomplete", "Not complete", "Unstarted", "Un-started", "Non-started", "Unresolved", "Undelivered", "Unmet", "Uncompleted", "No complete"]) expect([found, nearestWord(found, few)]).toEqual([found, null]);
  });
});

describe("words of every day", () => {
  const means = new Map(DEFAULT_SETTINGS.statusWords.map(({ word, means: meaning }) => [word.toLowerCase(), meaning]));
  it.each<[string, readonly string[]]>([
    ["in-progress", ["Overdue", "Late", "Delayed", "Blocked", "Escalated", "Live", "Ongoing", "Outstanding", "Incomplete", "On track", "At risk"]],
    ["complete", ["Implemented", "Achieved", "Met", "Delivered", "Resolved", "Discharged", "Done"]],
    ["on-hold", ["On hold"]],
    ["submitted", ["Submitted"]],
    ["closed", ["Closed"]],
  ])("are %s", (status, words) => expect(words.map((word) => means.get(word.toLowerCase()))).toEqual(words.map(() => status)));
});
