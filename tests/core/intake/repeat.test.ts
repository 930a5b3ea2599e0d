import { describe, expect, it } from "vitest";
import { draftOf, type Draft } from "../../../src/core/intake/draft";
import { withoutRepeats } from "../../../src/core/intake/repeat";

const THINGS = ["vans", "boats", "dogs", "cats", "cows", "pigs", "hens", "bees", "ants", "owls", "rats", "deer", "hares", "crows", "swans", "geese", "moths", "newts", "toads", "eels"];

/** The first so many things, and what else is named. */
const things = (count: number, more = ""): string => `${THINGS.slice(0, count).join(" ")} ${more}`.trim();

type Given = Partial<Omit<Draft, "lines">>;

/** A recommendation by its label, unless something else is given, on the line that bears the text. */
const says = (text: string, { number = null, ...given }: Given = {}): Given => ({ number, paragraphs: [text], ...given });
const drafts = (given: readonly Given[]): Draft[] => given.map((one, at) => ({ ...draftOf({ kind: "recommendation", number: null, chapter: null, from: "label" }, [at]), ...one }));

/** How many items there are of those given. */
const count = (...given: readonly Given[]): number => withoutRepeats(drafts(given)).drafts.length;

const ACT = says("The force should act.");

describe("Items stated twice", () => {
  it.each<[string, Given, Given]>([
    ["has the same words", ACT, says("“The Force” should act")],
    ["refers to a paragraph", ACT, says("The force should act (paragraph 4).")],
    ["refers to paragraphs", ACT, says("The force should act (paragraphs 4–6)")],
    ["refers to a paragraph in short", ACT, says("The force should act (para 4)")],
    ["refers to paragraphs in short", ACT, says("The force should act (Paras. 4 and 5)")],
    ["refers to a page", ACT, says("The force should act (page 4).")],
    ["refers to another place", ACT, says("The force should act (see above).")],
    ["refers to a page and a paragraph, and goes on", says("Act. Then rest."), says("Act (see page 4). Then (paragraph 6) rest.")],
    ["is recommended", ACT, says("We recommend that the force should act.")],
    ["is recommended for a reason", ACT, says("We therefore recommend that the force should act.")],
    ["is in two paragraphs", says("Act. Then rest."), { paragraphs: ["Act.", "Then rest."] }],
    ["has its points in its text", says("Act and rest"), { paragraphs: ["Act"], subPoints: ["and rest"] }],
    ["has a number that the first has not", ACT, { ...ACT, number: "3" }],
    ["has no number where the first has one", { ...ACT, number: "3" }, ACT],
    ["has the same number", { ...ACT, number: "3" }, { ...ACT, number: "3" }],
    ["has another number as an entry of a list", { ...ACT, number: "3" }, { ...ACT, number: "1", from: "entry" }],
    ["has another number as a label", { ...ACT, number: "1", from: "entry" }, { ...ACT, number: "3" }],
    ["has another number as a row of a table", { ...ACT, number: "1", from: "entry" }, { ...ACT, number: "3", from: "row" }],
    ["has its number and three of five words", says(things(5), { number: "3" }), says(things(3, "oaks elms"), { number: "3" })],
    ["has its number and goes on for long", says(things(3), { number: "3" }), says(things(18), { number: "3" })],
    ["has its number and is in short", says(things(18), { number: "3" }), says(things(3), { number: "3" })],
    ["has its number in a chapter where the other has none", says(things(5), { number: "3" }), says(things(3, "oaks elms"), { number: "3", chapter: "Chapter 1" })],
    ["has its number in no chapter where the other has one", says(things(5), { number: "3", chapter: "Chapter 1" }), says(things(3, "oaks elms"), { number: "3" })],
    ["has its number in the same chapter", says(things(5), { number: "3", chapter: "Chapter 1" }), says(things(3, "oaks elms"), { number: "3", chapter: "Chapter 1" })],
    ["has its number in another chapter, and nearly all of its words", says(things(20), { number: "3", chapter: "Chapter 1" }), says(things(19, "oaks"), { number: "3", chapter: "Chapter 2" })],
    ["has eight words of more", says(things(8)), says(things(12))],
    ["has eight words in two paragraphs", { paragraphs: [things(4), "cows pigs hens bees"] }, says(things(12))],
    ["has 15 words of 16", says(things(16)), says(things(15, "oaks"))],
    ["has 15 words of 16, and a number", says(things(16)), says(things(15, "oaks"), { number: "3" })],
    ["has 15 words of 16, and no number", says(things(16), { number: "3" }), says(things(15, "oaks"))],
    ["has 19 words of 20 and another number as an entry", says(things(20), { number: "3" }), says(things(19, "oaks"), { number: "1", from: "entry" })],
    ["has 19 words of 20 and another number in a paragraph", says(things(20), { number: "3" }), says(things(19, "oaks"), { number: "5.2", from: "sentence" })],
    ["has 19 words of 20 and another paragraph's number", says(things(20), { number: "4.1", from: "sentence" }), says(things(19, "oaks"), { number: "5.2", from: "sentence" })],
    ["has 19 words of 20 and no number in another chapter", says(things(20), { chapter: "Chapter 1" }), says(things(19, "oaks"), { chapter: "Chapter 2" })],
  ])("are one where the second %s", (_, one, other) => expect(count(one, other)).toBe(1));

  it.each<[string, Given, Given]>([
    ["is of another kind", ACT, { ...ACT, kind: "area-for-improvement" }],
    ["has other words", ACT, says("The force should rest.")],
    ["refers to nothing", ACT, says("The force should act (soon).")],
    ["recommends after other words", says("Then act."), says("Then we recommend that act.")],
    ["has another number", { ...ACT, number: "3" }, { ...ACT, number: "4" }],
    ["has another number in a table", { ...ACT, number: "3" }, { ...ACT, number: "4", from: "row" }],
    ["has its number and four of seven words", says(things(7), { number: "3" }), says(things(4, "oaks elms pines"), { number: "3" })],
    ["has its number and no words", says("The", { number: "3" }), says("An", { number: "3" })],
    ["has its number in another chapter, and most of its words", says(things(16), { number: "3", chapter: "Chapter 1" }), says(things(15, "oaks"), { number: "3", chapter: "Chapter 2" })],
    ["has seven words of more", says(`the ${things(4)} and of the cows and pigs with hens`), says(`the ${things(12)} and of with`)],
    ["has 9 words of 10", says(things(10)), says(things(9, "oaks"))],
    ["has 15 words of 16 and another number as an entry", says(things(16), { number: "3" }), says(things(15, "oaks"), { number: "1", from: "entry" })],
    ["has 15 words of 16 in another chapter", says(things(16), { chapter: "Chapter 1" }), says(things(15, "oaks"), { chapter: "Chapter 2" })],
    ["has 19 words of 20 and another number", says(things(20), { number: "3" }), says(things(19, "oaks"), { number: "4" })],
    ["has 19 words of 20 and another number in a list", says(things(20), { number: "3", from: "entry" }), says(things(19, "oaks"), { number: "4", from: "entry" })],
  ])("are two where the second %s", (_, one, other) => expect(count(one, other)).toBe(2));

  it.each<[string, Given[], [number: string | null, text: string, owner: string, deadline: string, lines: number[]][], number[]]>([
    ["the first words, where both say as much", [says("Act now."), says("“Act” now")], [[null, "Act now.", "", "", [0]]], [1]],
    ["the fuller words, in the place of the first", [says(things(8)), ACT, says(things(12))], [[null, things(12), "", "", [2]], [null, "The force should act.", "", "", [1]]], [0]],
    ["the first words, where the second ones say little more", [says(things(12)), says(things(13))], [[null, things(12), "", "", [0]]], [1]],
    ["owner and deadline of the second", [ACT, { ...ACT, owner: "Head of Fleet", deadline: "1 May 2027" }], [[null, "The force should act.", "Head of Fleet", "1 May 2027", [0]]], [1]],
    ["owner and deadline of the first", [says(things(8), { owner: "Head of Fleet", deadline: "1 May 2027" }), says(things(12))], [[null, things(12), "Head of Fleet", "1 May 2027", [1]]], [0]],
    ["the fuller one's owner and deadline", [{ ...ACT, owner: "Head of Fleet", deadline: "1 May 2027" }, { ...ACT, owner: "Chief Officer", deadline: "1 June 2027" }], [[null, "The force should act.", "Head of Fleet", "1 May 2027", [0]]], [1]],
    ["the label's number before an entry's", [{ ...ACT, number: "1", from: "entry" }, { ...ACT, number: "3" }], [["3", "The force should act.", "", "", [0]]], [1]],
    ["the label's number, where the entry comes later", [{ ...ACT, number: "3" }, { ...ACT, number: "1", from: "entry" }], [["3", "The force should act.", "", "", [0]]], [1]],
    ["a row's number before an entry's", [{ ...ACT, number: "1", from: "entry" }, { ...ACT, number: "3", from: "row" }], [["3", "The force should act.", "", "", [0]]], [1]],
    ["an entry's number before a paragraph's", [{ ...ACT, number: "5.2", from: "sentence" }, { ...ACT, number: "1", from: "entry" }], [["1", "The force should act.", "", "", [0]]], [1]],
    ["the first of two paragraphs' numbers", [{ ...ACT, number: "4.1", from: "sentence" }, { ...ACT, number: "5.2", from: "sentence" }], [["4.1", "The force should act.", "", "", [0]]], [1]],
    ["the number that there is", [ACT, { ...ACT, number: "1", from: "entry" }], [["1", "The force should act.", "", "", [0]]], [1]],
    ["the item of the same number, before others of the same words", [{ ...ACT, number: "3" }, { ...ACT, number: "4" }, { ...ACT, number: "3" }], [["3", "The force should act.", "", "", [0]], ["4", "The force should act.", "", "", [1]]], [2]],
    ["the nearest of those that it repeats", [says(things(19, "oaks"), { number: "3" }), says(things(19, "elms"), { number: "4" }), says(things(19, "oaks elms pines"), { owner: "Head of Fleet" })], [["3", things(19, "oaks"), "", "", [0]], ["4", things(19, "elms"), "Head of Fleet", "", [1]]], [2]],
    ["all lines of what is dropped", [ACT, ACT, ACT], [[null, "The force should act.", "", "", [0]]], [1, 2]],
  ])("keep %s", (_, given, items, dropped) => {
    const { drafts: kept, repeated } = withoutRepeats(drafts(given));
    expect(kept.map(({ number, paragraphs, owner, deadline, lines }) => [number, paragraphs.join(" "), owner, deadline, lines])).toEqual(items);
    expect(repeated).toEqual(dropped);
  });

  /** As many items, each of which says something else. */
  const others = (number: (at: number) => string | null): Given[] => Array.from({ length: 160 }, (_, at) => says(`Item${at} item${at + 1000}`, { number: number(at) }));

  it.each<[string, Given, Given, (at: number) => string | null, number]>([
    ["the same words", ACT, ACT, () => null, 1],
    ["the same number", says(things(5), { number: "r3" }), says(things(4, "oaks"), { number: "r3" }), String, 1],
    ["no number", says(things(12)), says(things(8)), String, 1],
    ["no number, among others that have none", says(things(12)), says(things(8)), () => null, 2],
  ])("are looked for over many others by %s", (_, one, other, number, wanted) => expect(count(one, ...others(number), other)).toBe(160 + wanted));
});
