import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/core/intake/report-reader";

const LONGEST = 5_000_000;
const read = (text: string, force = "Northshire Police") => readReport(text, { force, published: null });
/** The whole of a report in which the head of fleet, or "you", is told to act. */
const textOf = (who: string, ...before: readonly string[]): string => ["A review of vans", ...before, "Recommendation 1", `${who} should act.`].join("\n\n");
const meant = (text: string, force?: string): boolean | "unsure" | undefined => read(text, force).items[0]?.forForce;
const why = (text: string): string | undefined => read(text).items[0]?.why;

const DEAR = "Dear Chief Constable,";
const calledYou = (name: string): string => `It is addressed to “you”, whom the letter calls ${name}.`;
const UNSAID = "It is addressed to “you”, and the text does not say who that is.";

describe("Whom a letter is written to", () => {
  it.each<[what: string, before: readonly string[], why: string]>([
    ["no letter", ["Vans are old."], UNSAID],
    ["a salutation", [DEAR], calledYou("Chief Constable")],
    ["a salutation without a comma", ["DEAR Chief Constable"], calledYou("Chief Constable")],
    ["a line above the salutation", ["To: Westmere Police", DEAR], calledYou("Westmere Police")],
    ["such a line without a space", ["To:Westmere Police", DEAR], calledYou("Westmere Police")],
    ["such a line with two", ["To : Westmere Police", DEAR], calledYou("Westmere Police")],
    ["such a line without a salutation", ["To: Westmere Police"], UNSAID],
    ["a line on copies", ["Copied to: Westmere Police", DEAR], calledYou("Chief Constable")],
    ["a long list of receivers", [`To: ${"Westmere Police; ".repeat(8)}`, DEAR], calledYou("Chief Constable")],
    ["words to readers", ["Dear readers, this is about vans."], UNSAID],
    ["what is dear", ["Repairs have cost the force dear these days."], UNSAID],
    ["a salutation in the first 80 lines", [...Array.from({ length: 38 }, () => "Vans are old."), DEAR], calledYou("Chief Constable")],
    ["a salutation further down", [...Array.from({ length: 40 }, () => "Vans are old."), DEAR], UNSAID],
  ])("%s", (_, before, wanted) => expect(why(textOf("You", ...before))).toBe(wanted));
});

describe("Whose report it is", () => {
  it.each<[what: string, text: string, force: string, forForce: boolean | "unsure"]>([
    ["one that names us", textOf("The head of fleet", "Northshire has vans."), "Northshire Police", true],
    ["one that does not", textOf("The head of fleet", "Westmere has vans."), "Northshire Police", "unsure"],
    ["one that names us with another apostrophe", textOf("The head of fleet", "King's Vale has vans."), "King’s Vale Police", true],
    ["one for a force without a place", textOf("The head of fleet", "The police have vans."), "Police", "unsure"],
    ["one about another force, by its first words", textOf("The force", "This is about Westmere Police."), "Northshire Police", false],
    ["one that names another force late in a long paragraph", textOf("The force", `${"Vans are old. ".repeat(15)}Westmere Police has some.`), "Northshire Police", true],
    ["one that names another force in its fourth paragraph", textOf("The force", "Vans are old.", "Vans are old.", "Westmere Police has some."), "Northshire Police", true],
  ])("%s", (_, text, force, forForce) => expect(meant(text, force)).toBe(forForce));
});

describe("What is left of a text", () => {
  it("is told once where it stands beside an item that is repeated", () => {
    const rowOf = (priority: string): string => `No.\tRecommendation\tPriority\n1\tChief constables should buy vans for each town.\t${priority}`;
    const { items, unread } = read(`A review of vans\n\n${rowOf("High")}\n\nSummary of recommendations\n\n${rowOf("Low")}`);
    expect([items.length, ...unread.map(({ line, kind }) => `${line} ${kind}`)]).toEqual([1, "3 heading", "4 background", "6 heading", "8 heading", "9 repeat"]);
  });

  it("is no line of the title where the line is an item's", () => {
    const { titleLines, items } = read("A review of vans\n\nRecommendation 1\nThe force should act.\nDate: 31 March 2027");
    expect([titleLines, items[0]?.lines]).toEqual([[1], [3, 4, 5]]);
  });

  it("is what comes after five million letters, with its line", () => {
    const begin = "Recommendation 1\nThe force should act.\n";
    const full = begin + " ".repeat(LONGEST - begin.length);
    expect(read(full).unread).toEqual([]);
    expect(read(`${full}Recommendation 2\nThe force should rest.`)).toMatchObject({ items: [{ number: "1" }], unread: [{ line: 3, text: "Recommendation 2\nThe force should rest.", kind: "background" }] });
  });
});
