import { describe, expect, it } from "vitest";
import { dayOf, sayDay } from "../../../src/core/day";
import type { IntakeItem } from "../../../src/core/intake/intake";
import { corrected, draftProblems, intakeDraft, withLeads, wholeText, type DraftItem, type IntakeDraft, type ItemStanding } from "../../../src/core/intake/intake-draft";
import type { RecommendationRow } from "../../../src/core/rows";
import { reviewOf, serial, sheet, type Rows } from "../workbook-builder";
import { intake, item } from "./items";

const HEADINGS = ["Reference", "Report", "Kind", "Recommendation", "Deadline", "Level", "Executive lead", "Delivery lead"];

/** The rows of a register with these cells below its headings. */
const rowsOf = (rows: Rows, headings: readonly string[] = HEADINGS): RecommendationRow[] =>
  reviewOf([sheet("Register", [headings, ...rows]), sheet("Plan", [["Reference", "Action", "Target date", "Progress", "Status"], ["X", "Do it", serial("2026-07-01"), 0.5, "In progress"]])]).recommendations.map(({ row }) => row);

const REVIEW = "Chief constables should review supervision.";
const REGISTER = rowsOf([
  ["CUS R1", "Custody", "Recommendation", REVIEW, serial("2026-09-30"), "2", "ACC Crime", "Head of Custody"],
  ["CUS R2", "Custody", "Recommendation", "Chief constables should buy cameras.", "", "", "", ""],
  ["CUS AFI1", "Custody", "Area for improvement", "The force should clean its cells.", "", "", "", ""],
  ["STA R1", "Stalking", "Recommendation", "Chief constables should record stalking.", "", "", "", ""],
]);

const sayStanding = (standing: ItemStanding): string => {
  if (standing.is === "new") return "new";
  const row = `row ${standing.row.row + 1}`;
  return standing.is === "there" ? `there in ${row}` : `changed in ${row}: ${standing.changes.map(({ field, was, now }) => `${field} “${was}” is now “${now}”`).join("; ")}`.replaceAll("\n", " / ");
};

const sayItem = ({ reference, number, standing, include, forForce, deadline, executiveLead, deliveryLead, level }: DraftItem): string =>
  [`${reference} (${number})`, sayStanding(standing), include ? "to add" : "left", forForce ? "ours" : "others'", deadline === null ? "no date" : sayDay(deadline), ...[executiveLead, deliveryLead, level].filter((each) => each !== "")].join(" | ");

const draftOf = (items: readonly IntakeItem[], register: readonly RecommendationRow[] = REGISTER) => intakeDraft(intake(...items), register);
const told = (draft: IntakeDraft): string[] => draft.items.map(sayItem);

describe("A draft beside the register", () => {
  it.each<[string, IntakeItem[], string[]]>([
    ["new, with the register's own form of reference", [item({ number: "3", text: "The force should act." })], ["CUS R3 (3) | new | to add | ours | no date"]],
    ["there, by its words", [item({ number: "9", deadline: "2026-09-30" })], ["CUS R1 (9) | there in row 2 | left | ours | 30 September 2026 | ACC Crime | Head of Custody | 2"]],
    ["there, however the words are pointed and spaced", [item({ text: "Chief constables should  review\nsupervision", deadline: "2026-09-30" })], ["CUS R1 (1) | there in row 2 | left | ours | 30 September 2026 | ACC Crime | Head of Custody | 2"]],
    ["there, though the text gives no date", [item()], ["CUS R1 (1) | there in row 2 | left | ours | no date | ACC Crime | Head of Custody | 2"]],
    ["changed in its date", [item({ deadline: "2026-10-31" })], ["CUS R1 (1) | changed in row 2: deadline “30 September 2026” is now “31 October 2026” | left | ours | 31 October 2026 | ACC Crime | Head of Custody | 2"]],
    ["changed in a date where there was none", [item({ number: "2", text: "Chief constables should buy cameras.", deadline: "2026-10-31" })], ["CUS R2 (2) | changed in row 3: deadline “” is now “31 October 2026” | left | ours | 31 October 2026"]],
    ["changed in its words, known by its number", [item({ number: "2", text: "Chief constables should hire cameras.", subPoints: ["soon; and", "well."] })], ["CUS R2 (2) | changed in row 3: recommendationText “Chief constables should buy cameras.” is now “Chief constables should hire cameras. / • soon; and / • well.” | left | ours | no date"]],
    ["changed in both", [item({ number: "2", text: "Hire cameras.", deadline: "2026-10-31" })], ["CUS R2 (2) | changed in row 3: recommendationText “Chief constables should buy cameras.” is now “Hire cameras.”; deadline “” is now “31 October 2026” | left | ours | 31 October 2026"]],
    ["of another kind, though the number is the same", [item({ kind: "area-for-improvement", text: "The force should wash its cells." })], ["CUS AFI1 (1) | changed in row 4: recommendationText “The force should clean its cells.” is now “The force should wash its cells.” | left | ours | no date"]],
    ["of another kind, though the words are the same", [item({ kind: "area-for-improvement", number: "2" })], ["CUS AFI2 (2) | new | to add | ours | no date"]],
    ["of a kind that the register lacks", [item({ kind: "cause-of-concern", text: "Cells are unsafe." })], ["CUS CoC1 (1) | new | to add | ours | no date"]],
    ["each row for one item only", [item(), item({ number: "4" })], ["CUS R1 (1) | there in row 2 | left | ours | no date | ACC Crime | Head of Custody | 2", "CUS R4 (4) | new | to add | ours | no date"]],
    ["words before numbers", [item({ number: "1", text: "Chief constables should buy cameras." }), item({ number: "2" })], ["CUS R2 (1) | there in row 3 | left | ours | no date", "CUS R1 (2) | there in row 2 | left | ours | no date | ACC Crime | Head of Custody | 2"]],
    ["not known by a number that it has not", [item({ number: null, text: "The force should act." })], ["CUS R1 (1) | new | to add | ours | no date"]],
    ["for others, or perhaps", [item({ number: "5", text: "A", forForce: false }), item({ number: "6", text: "B", forForce: "unsure" })], ["CUS R5 (5) | new | to add | others' | no date", "CUS R6 (6) | new | to add | others' | no date"]],
  ])("has an item %s", (_, items, lines) => expect(told(draftOf(items))).toEqual(lines));

  it.each<[string, (string | null)[], string[]]>([
    ["as printed", ["2", "7"], ["2", "7"]],
    ["the next that is free, where none is printed", [null, "1", null, "3"], ["2", "1", "4", "3"]],
    ["another, where one is used twice", ["1", "1"], ["1", "2"]],
    ["a plain one, where it is none", ["4a", "1.2", "12"], ["1", "2", "12"]],
  ])("numbers new items %s", (_, numbers, given) => expect(draftOf(numbers.map((number) => item({ number, text: `Number ${number}` })), []).items.map(({ number }) => number)).toEqual(given));

  it("numbers each kind apart", () => {
    const kinds = (["recommendation", "area-for-improvement", "cause-of-concern", "area-for-improvement"] as const).map((kind) => item({ number: null, kind }));
    expect(draftOf(kinds, []).items.map(({ reference }) => reference)).toEqual(["C R1", "C AFI1", "C CoC1", "C AFI2"]);
  });

  it("tells the kind of a row by its reference, where the register has no such column", () => {
    const register = rowsOf([["CUS AFI1", "Custody", "The force should clean its cells.", ""], ["CUS CoC1", "Custody", "Cells are unsafe.", ""], ["CUS R1", "Custody", REVIEW, ""], ["Custody", "Custody", "Nothing", ""]], ["Reference", "Report", "Recommendation", "Deadline"]);
    const items = [item(), item({ kind: "area-for-improvement", text: "A" }), item({ kind: "cause-of-concern", text: "B" })];
    expect(draftOf(items, register).items.map(({ reference, standing }) => [reference, standing.is])).toEqual([["CUS R1", "there"], ["CUS AFI1", "changed"], ["CUS CoC1", "changed"]]);
  });

  it.each([["Area for Improvement", "area-for-improvement"], ["AFI", "area-for-improvement"], ["Cause of concern", "cause-of-concern"], ["CoC", "cause-of-concern"], ["Concern", "cause-of-concern"], ["Recommendation", "recommendation"], ["National", "recommendation"]] as const)("reads the kind “%s”", (kind, means) => {
    const register = rowsOf([["X 1", "Custody", kind, "Some words", "", "", "", ""], ["X 2", "Custody", "", "Other words", "", "", "", ""]]);
    expect(draftOf([item({ kind: means, text: "Some words" })], register).items[0]?.standing.is).toBe("there");
  });

  it("shows no change of a field that the register has no column for", () => {
    const register = REGISTER.map((row) => ({ ...row, columns: { reference: 0 } }));
    expect(draftOf([item({ deadline: "2026-10-31" }), item({ number: "2", text: "Hire cameras." })], register).items.map(({ standing }) => standing.is)).toEqual(["there", "there"]);
  });

  it("knows the report by the words of its title, and takes another title and prefix", () => {
    const draft = intakeDraft(intake(item()), REGISTER, "  stalking ", null);
    expect([draft.report, draft.isNewReport, draft.prefix, ...told(draft)]).toEqual(["  stalking ", false, "STA", "STA R1 (1) | changed in row 5: recommendationText “Chief constables should record stalking.” is now “Chief constables should review supervision.” | left | ours | no date"]);
    const named = intakeDraft(intake(item()), REGISTER, "Firearms", "FIR");
    expect([named.isNewReport, named.prefix, named.published, ...told(named)]).toEqual([true, "FIR", dayOf("2026-05-01"), "FIR R1 (1) | new | to add | ours | no date"]);
    expect(intakeDraft({ ...intake(item()), report: null }, []).report).toBe("");
  });

  it("counts only new items on, where all reports share the numbers", () => {
    const register = rowsOf([["R1", "Custody", "", REVIEW, "", "", "", ""], ["R2", "Stalking", "", "Other", "", "", "", ""]]);
    expect(intakeDraft(intake(item(), item({ number: "2", text: "B" })), register, "Firearms").items.map(({ reference }) => reference)).toEqual(["R3", "R4"]);
  });
});

describe("The whole text of an item", () => {
  it("has its sub-points on lines of their own", () => expect(wholeText(item({ text: "Act:", subPoints: ["now; and", "well."] }))).toBe("Act:\n• now; and\n• well."));
});

describe("A correction", () => {
  const draft = draftOf([item({ number: "3", text: "A" }), item({ number: "4", text: "B" }), item()]);

  it("changes one item and no other", () => {
    expect(told(corrected(draft, 1, { include: false, executiveLead: "DCC", deadline: dayOf("2026-12-31"), forForce: false }))).toEqual([
      "CUS R3 (3) | new | to add | ours | no date", "CUS R4 (4) | new | left | others' | 31 December 2026 | DCC", "CUS R1 (1) | there in row 2 | left | ours | no date | ACC Crime | Head of Custody | 2",
    ]);
  });

  it("lets a new item's reference follow its number, until it is typed", () => {
    const followed = corrected(draft, 0, { number: "8" });
    expect([followed.items[0]?.reference, followed.items[0]?.isReferenceTyped]).toEqual(["CUS R8", false]);
    const typed = corrected(followed, 0, { reference: "C/8" });
    expect([typed.items[0]?.reference, typed.items[0]?.isReferenceTyped]).toEqual(["C/8", true]);
    expect(corrected(typed, 0, { number: "9" }).items[0]?.reference).toBe("C/8");
    expect(corrected(typed, 0, { level: "3" }).items[0]?.isReferenceTyped).toBe(true);
  });

  it("leaves the reference of what is in the register", () => expect(corrected(draft, 2, { number: "8" }).items[2]?.reference).toBe("CUS R1"));
  it("of no such item changes nothing", () => expect(corrected(draft, 3, { number: "8" })).toEqual(draft));
});

describe("Leads for all", () => {
  const draft = corrected(draftOf([item({ number: "3", text: "A" }), item({ number: "4", text: "B" })]), 1, { executiveLead: "DCC", deliveryLead: "Supt" });

  it("are given to items that have none, without spaces round them", () => {
    expect(withLeads(draft, { executive: " ACC ", delivery: " CI " }).items.map(({ executiveLead, deliveryLead }) => [executiveLead, deliveryLead])).toEqual([["ACC", "CI"], ["DCC", "Supt"]]);
  });
  it("leave what they do not name", () => expect(withLeads(draft, { executive: "", delivery: "" })).toEqual(draft));
});

describe("What stands in a draft's way", () => {
  const two = [item({ number: "3", text: "A", lines: [12] }), item({ number: "4", text: "B" })];
  const changed = (place: number, correction: Partial<DraftItem>): IntakeDraft => corrected(draftOf(two), place, correction);
  it.each<[string, IntakeDraft, string[]]>([
    ["nothing", draftOf(two), []],
    ["no item", draftOf([]), ["No recommendation was found in the text."]],
    ["no title", { ...draftOf(two), report: " " }, ["The report has no title: type one."]],
    ["no title, and nothing to add", { ...draftOf([]), report: "" }, ["No recommendation was found in the text."]],
    ["no reference", changed(0, { reference: " " }), ["The item that begins on line 12 has no reference: type one."]],
    ["the register's reference", changed(0, { reference: "cus  r1" }), ["The register already has the reference cus  r1: choose another."]],
    ["one reference twice", changed(1, { reference: "CUS r3" }), ["Two items have the reference CUS r3: change one of them."]],
    ["an item that is left out", corrected(changed(1, { reference: "CUS R3" }), 1, { include: false }), []],
    ["an item that is there", corrected(draftOf([item()]), 0, { include: true }), []],
  ])("%s", (_, draft, problems) => expect(draftProblems(draft, REGISTER)).toEqual(problems));
});
