import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/core/intake/block";
import { draftOf, type Draft } from "../../../src/core/intake/draft";
import { extended } from "../../../src/core/intake/extension";
import { markerOf } from "../../../src/core/intake/marker";

function blockOf(line: string): Block {
  const { shape, mark, rest } = markerOf(line) ?? { shape: "prose", mark: "", rest: line };
  return { shape, mark, text: rest, isBare: false, cells: [], lines: [] };
}

type Given = Partial<Pick<Draft, "kind" | "number" | "from">>;

/** What is taken into an item from lines parted by "/", until one does not belong to it: "# heading / paragraph / • point / left: the rest". */
function taken(text: string, given: Given): string {
  const draft = draftOf({ kind: "recommendation", number: null, chapter: null, from: "label", ...given }, []);
  const blocks = text.split(" / ").map(blockOf);
  const until = blocks.findIndex((block, at) => !extended(draft, block, blocks[at + 1] ?? null));
  const left = until < 0 ? [] : [`left: ${text.split(" / ").slice(until).join(" / ")}`];
  const heading = draft.heading === "" ? [] : [`# ${draft.heading}`];
  return [...heading, ...draft.paragraphs, ...draft.subPoints.map((point) => `• ${point}`), ...left].join(" / ");
}

const ENTRY: Given = { from: "entry", number: "9" };
const CAUSE: Given = { kind: "cause-of-concern" };
const FOURTEEN = "Vans in towns and in villages and on farms and at sea and elsewhere";
const of = (length: number): string => `Vans ${"v".repeat(length - 5)}`;

describe("What belongs to an item", () => {
  it.each<[what: string, text: string, wanted: string]>([
    ["a title of fourteen words", `${FOURTEEN} / The force should act.`, `# ${FOURTEEN} / The force should act.`],
    ["fifteen words are no title", `${FOURTEEN} too / The force should act.`, `${FOURTEEN} too / left: The force should act.`],
    ["a title of six words that begins as an order", "Review vans in all the towns / The force should act.", "# Review vans in all the towns / The force should act."],
    ["an order of seven words is no title", "Review vans in all of the towns / The force should act.", "Review vans in all of the towns / left: The force should act."],
    ["a title above words that tell somebody, without a stop", "Vans in towns / The force should act", "# Vans in towns / The force should act"],
    ["a title above a statement", "Vans in towns / They are old.", "# Vans in towns / They are old."],
    ["no title above words without a stop at their end", "Vans in towns / Part 3.1 is on boats", "Vans in towns / left: Part 3.1 is on boats"],
    ["no title above a heading", "Vans in towns / Areas for improvement:", "Vans in towns / left: Areas for improvement:"],
  ])("%s", (_, text, wanted) => expect(taken(text, {})).toBe(wanted));

  it("one title, and what looks like a second is its text", () => {
    const draft = draftOf({ kind: "recommendation", number: null, chapter: null, from: "label" }, []);
    for (const title of ["Vans in towns", "Vans at sea"]) extended(draft, blockOf(title), blockOf("The force should act."));
    expect(draft).toMatchObject({ heading: "Vans in towns", paragraphs: ["Vans at sea"] });
  });

  it.each<[text: string, number: string | null]>([["4. The force should act.", "4"], ["(a) the force should act.", null], ["• The force should act.", null], ["The force should act.", null]])("of “%s” the number %s", (text, number) => {
    const draft = draftOf({ kind: "recommendation", number: null, chapter: null, from: "label" }, []);
    extended(draft, blockOf(text), null);
    expect(draft.number).toBe(number);
  });

  it.each<[what: string, given: Given, text: string, wanted: string]>([
    ["the next entry of the list that it is in", ENTRY, "The force should: / 10. buy vans;", "The force should: / left: 10. buy vans;"],
    ["a list of its own", ENTRY, "The force should: / 1. buy vans; / 2. sell boats.", "The force should: / • buy vans; / • sell boats."],
    ["a list of its own, where it has a label", { number: "9" }, "The force should: / 10. buy vans;", "The force should: / • buy vans;"],
    ["a list of its own, where it has no number", { from: "entry" }, "The force should: / 1. buy vans;", "The force should: / • buy vans;"],
    ["bullets in small letters below words without a stop", {}, "The force has new vans and / • buys more", "The force has new vans and / • buys more"],
    ["bullets in capitals below such words", {}, "The force has new vans / • Boats", "The force has new vans / left: • Boats"],
    ["points without bullets, below a colon in quotation marks", {}, "The force should “act:” / buy vans", "The force should “act:” / • buy vans"],
    ["no point below a colon that is not at the end", {}, "The force should note: vans are old / and dirty", "The force should note: vans are old / left: and dirty"],
    ["points with semicolons", {}, "The force should: / Vans; and / Boats; or / Dogs;", "The force should: / • Vans; and / • Boats; or / • Dogs;"],
    ["no point with a semicolon within", {}, "The force should: / Vans are old; boats are new.", "The force should: / left: Vans are old; boats are new."],
    ["a point of 399 letters where more is to come", {}, `The force should: / Vans; / ${of(399)}`, `The force should: / • Vans; / • ${of(399)}`],
    ["none of 400", {}, `The force should: / Vans; / ${of(400)}`, `The force should: / • Vans; / left: ${of(400)}`],
    ["an order", {}, "The force should: / Review vans.", "The force should: / • Review vans."],
    ["an order that recommends", {}, "The force should: / Review of vans: we recommend that the force sell them.", "The force should: / left: Review of vans: we recommend that the force sell them."],
    ["a point without a letter in a list of letters", {}, "The force should: / (a) Buy vans. / sell boats.", "The force should: / • Buy vans. / • sell boats."],
    ["none in a list of bullets", {}, "The force should: / • Buy vans. / sell boats.", "The force should: / • Buy vans. / left: sell boats."],
    ["letters without brackets", {}, "The force should: / a buy vans; / b sell boats; / c rest.", "The force should: / • buy vans; / • sell boats; / • rest."],
    ["an article is no letter", {}, "The force should: / a van for each town; / boats.", "The force should: / • a van for each town; / • boats."],
    ["a list of letters that goes on with another", {}, "The force should: / (a) buy vans; / c boats.", "The force should: / • buy vans; / • c boats."],
    ["figures at the start of a point are no letters", {}, "The force should: / (1) buy vans; / 2 boats.", "The force should: / • buy vans; / • 2 boats."],
    ["figures in a list of figures and letters", {}, "The force should: / 1a. buy vans; / 2 boats.", "The force should: / • buy vans; / • 2 boats."],
    ["Roman figures are no letters", {}, "The force should: / (iv) buy vans; / j boats.", "The force should: / • buy vans; / • j boats."],
  ])("in lists: %s", (_, given, text, wanted) => expect(taken(text, given)).toBe(wanted));

  it.each<[what: string, given: Given, text: string, wanted: string]>([
    ["“this should” below an entry", ENTRY, "The force should act. / This should be soon.", "The force should act. / This should be soon."],
    ["“the plan should” below an entry", ENTRY, "The force should write it. / The plan should say how it works.", "The force should write it. / left: The plan should say how it works."],
    ["“the plan should” below a label", {}, "The force should write it. / The plan should say how.", "The force should write it. / The plan should say how."],
    ["what should have been", {}, "The force should write it. / The plan should have been shorter.", "The force should write it. / left: The plan should have been shorter."],
    ["what only its second sentence tells", {}, "The force should write it. / The plan is old. It should be new.", "The force should write it. / left: The plan is old. It should be new."],
    ["the same body, also", {}, "The Home Office should buy vans. / The Home Office should also sell boats.", "The Home Office should buy vans. / The Home Office should also sell boats."],
    ["the same body, told before in a second paragraph", {}, "Vans are old. / The Home Office should buy: / The Home Office should also sell.", "Vans are old. / The Home Office should buy: / The Home Office should also sell."],
    ["another body, also", {}, "The Home Office should buy vans. / The NPCC should also sell boats.", "The Home Office should buy vans. / left: The NPCC should also sell boats."],
  ])("after its text: %s", (_, given, text, wanted) => expect(taken(text, given)).toBe(wanted));

  it.each<[what: string, text: string, wanted: string]>([
    ["statements", "Vans are old. / They break down.", "Vans are old. / They break down."],
    ["what is to be noted, with a colon within", "Vans are old. / The force should note: they break.", "Vans are old. / The force should note: they break."],
    ["but not what is to be done", "Vans are old. / The force should:", "Vans are old. / left: The force should:"],
    ["nor what is to be done at once", "Vans are old. / The force should immediately act.", "Vans are old. / left: The force should immediately act."],
    ["nor what has a deadline", "Vans are old. / By 31 March 2027, the force should act.", "Vans are old. / left: By 31 March 2027, the force should act."],
    ["nor what is recommended", "Vans are old. / We recommend that the force act.", "Vans are old. / left: We recommend that the force act."],
    ["nor a heading", "Vans are old. / Boats", "Vans are old. / left: Boats"],
    ["eight paragraphs at most", `Vans are old.${" / They break.".repeat(8)}`, `Vans are old.${" / They break.".repeat(7)} / left: They break.`],
  ])("to a cause of concern: %s", (_, text, wanted) => expect(taken(text, CAUSE)).toBe(wanted));
});
