import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../src/core/intake/block";
import { draftsOf } from "../../../src/core/intake/item-reader";
import { linesOf } from "../../../src/core/intake/line";

/** What is read of lines, each of which is a paragraph. */
const read = (lines: readonly string[], front: readonly number[] = []) => draftsOf(blocksOf(linesOf(lines.join("\n\n"))).blocks, front);

/** Each item's number, text and sub-points, with its owner and deadline where they were told. */
const items = (lines: readonly string[], front?: readonly number[]): string[] =>
  read(lines, front).drafts.filter(({ isEarlier }) => !isEarlier).map(({ number, paragraphs, subPoints, owner, deadline }) => [`${number ?? "-"} ${[...paragraphs, ...subPoints].join(" / ")}`, owner, deadline].filter((each) => each !== "").join("; "));

const CAUSE = "Cause of concern: The vans of the force are old and dirty.";

describe("Items of paragraphs", () => {
  it.each<[what: string, lines: string[], items: string[]]>([
    ["a label's text after a bullet", ["Area for improvement: •The force should act."], ["- The force should act."]],
    ["a label's text with a hyphen", ["Area for improvement: The on-call team should act."], ["- The on-call team should act."]],
    ["a label above a list from 1", ["Recommendation", "1. The force should act.", "2. The force should rest."], ["1 The force should act.", "2 The force should rest."]],
    ["a label above a list from 4.1", ["Recommendation", "4.1. The force should act.", "4.2. The force should rest."], ["4.1 The force should act.", "4.2 The force should rest."]],
    ["a label above a number of three parts", ["Recommendation", "4.1.1. The force should act."], ["4.1.1 The force should act."]],
    ["a label at the end", ["Recommendation 1: The force should act.", "Recommendation"], ["1 The force should act."]],
    ["a label in short, with something to do", ["R3", "The force should act."], ["3 The force should act."]],
    ["a label in short, with nothing to do", ["R3", "Vans are old."], []],
    ["a label in short, at the end", ["R3"], []],
    ["a label in short in its section", ["Recommendations", "R3: Training for all", "R4: Vans for ports"], ["3 Training for all"]],
    ["a response, and what the plan should be", ["Recommendation 3: Accepted.", "The plan should be clear by May."], []],
    ["a response below its label", ["Recommendation 3", "Accepted. Work is under way."], []],
    ["a response to an area for improvement", ["Area for improvement 3: Complete records of vans"], ["3 Complete records of vans"]],
    ["a field before any item", ["Owner: Head of Fleet", "Recommendation 1: The force should act."], ["1 The force should act."]],
    ["a field's value of 80 characters", ["Recommendation 1: Act.", "Owner:", "O".repeat(80)], [`1 Act.; ${"O".repeat(80)}`]],
    ["a field's value that is too long", ["Recommendation 1: Act.", "Owner:", "O".repeat(81)], ["1 Act."]],
    ["words that recommend, at great length", [`We recommend that the force act. ${"Vans are old. ".repeat(2000)}The end.`], [`- We recommend that the force act. ${"Vans are old. ".repeat(2000)}The end.`]],
    ["a label at great length", [`Recommendation 1: The force should act. ${"Vans are old. ".repeat(2000)}The end.`], [`1 The force should act. ${"Vans are old. ".repeat(2000)}The end.`]],
    ["a second point without a first", ["Second, the force should act."], []],
    ["a second point after a first", ["First, we recommend that the force act.", "Second, the force should rest."], ["- First, we recommend that the force act.", "- Second, the force should rest."]],
  ])("%s", (_, lines, wanted) => expect(items(lines)).toEqual(wanted));

  it.each<[what: string, lines: string[], items: string[]]>([
    ["recommendations under a cause end at a heading", [CAUSE, "Recommendations", "The force should act.", "Vans", "The force should rest."], ["- The vans of the force are old and dirty.", "- The force should act."]],
    ["and where they go on", [CAUSE, "Recommendations", "The force should act.", "Recommendations (continued)", "The force should run.", "Vans", "The force should rest."], ["- The vans of the force are old and dirty.", "- The force should act.", "- The force should run."]],
    ["but not where they begin anew below a heading", [CAUSE, "Recommendations", "The force should act.", "Vans", "Recommendations", "The force should run.", "Boats", "The force should rest."], ["- The vans of the force are old and dirty.", "- The force should act.", "- The force should run.", "- The force should rest."]],
    ["nor where areas for improvement stand between", [CAUSE, "Areas for improvement", "The force should act.", "Recommendations", "The force should run.", "Boats", "The force should rest."], ["- The vans of the force are old and dirty.", "- The force should act.", "- The force should run.", "- The force should rest."]],
    ["words above a list hold for it", ["Recommendations", "By 31 March 2027, the Home Office should:", "1. pay for the vans of all the towns.", "2. pay for the boats of all the ports."], ["1 pay for the vans of all the towns.; the Home Office; By 31 March 2027", "2 pay for the boats of all the ports.; the Home Office; By 31 March 2027"]],
    ["words above a list that address nobody hold for nobody", ["Recommendations", "For chief constables", "• Improve the vans of these towns:", "1. Northport should have four vans of its own."], ["1 Northport should have four vans of its own."]],
    ["a deadline holds over other words with a colon", ["Recommendations", "Within six months:", "On vans:", "1. The force should act."], ["1 The force should act.; Within six months"]],
    ["a deadline holds until a heading", ["Recommendations", "Within six months:", "Vans", "1. The force should act."], ["1 The force should act."]],
    ["a deadline with words after it is a heading", ["Recommendations", "Within six months: vans of towns", "1. The force should act."], ["1 The force should act."]],
    ["a deadline outside the items holds for none", ["Within six months:", "Recommendations", "1. The force should act."], ["1 The force should act."]],
    ["a field above the items is no heading", ["Recommendations", "Priority: High", "• Improve the training of drivers"], ["- Improve the training of drivers"]],
    ["a heading above the items leaves what tells nobody", ["Recommendations", "Vans", "• Improve the training of drivers"], []],
    ["a heading for somebody ends what is past", ["Progress against previous recommendations", "For chief constables", "Recommendation 1: The force should act."], ["1 The force should act."]],
    ["what is past gives no item", ["Progress against previous recommendations", "Recommendation 1: The force should act.", "1\tThe force should improve its vans."], []],
  ])("%s", (_, lines, wanted) => expect(items(lines)).toEqual(wanted));

  it.each<[what: string, lines: string[], items: string[]]>([
    ["rows with a field each, below an item", ["Recommendation 1: Act.", "Owner\tHead of Fleet", "Target date\t1 May 2027"], ["1 Act.; Head of Fleet; 1 May 2027"]],
    ["rows with a field each, below nothing", ["Owner\tHead of Fleet", "Recommendation 1: Act."], ["1 Act."]],
    ["a row that is like a field, in a table", ["Recommendation\tOwner\tNote", "The force should act.\t\tSoon", "Owner\tHead of Crime"], ["- The force should act."]],
  ])("%s", (_, lines, wanted) => expect(items(lines)).toEqual(wanted));

  it.each<[what: string, lines: string[], front: number[], items: string[]]>([
    ["opens nothing", ["Recommendations", "1. Improve the training of drivers"], [0], []],
    ["is an item's text, where an item is open", ["Recommendation 1", "The force should act."], [1], ["1 The force should act."]],
    ["is what it is, where there are items", ["Recommendation 1: The force should act.", "Vans", "Recommendation 2: The force should rest."], [2], ["1 The force should act.", "2 The force should rest."]],
  ])("The title %s", (_, lines, front, wanted) => expect(items(lines, front)).toEqual(wanted));

  it("are told with the words beside them, and with the headings", () => {
    const { drafts, leftOver, headings } = read(["Recommendations", "Recommendation 3", "Vans in towns", "The force should act.", "Vans are old. We recommend that the force rest.", "5\tThe force should run in the towns.\tHead of Fleet\tHigh"]);
    expect(drafts.map(({ number, from, heading, lines }) => [number, from, heading, lines])).toEqual([["3", "label", "Vans in towns", [2, 4, 6]], [null, "sentence", "", [8]], ["5", "row", "", [10]]]);
    expect(leftOver).toEqual([{ line: 8, text: "Vans are old.", kind: "background" }, { line: 2, text: "Vans in towns", kind: "heading" }, { line: 10, text: "High", kind: "background" }]);
    expect([...headings]).toEqual([0]);
  });

  it("are none in a text of nothing", () => expect(read([])).toMatchObject({ drafts: [], leftOver: [] }));
});
