import { describe, expect, it } from "vitest";
import { beforeNext, goesOn, hyphenatedWords, isDoubleSpaced, widthOf, type Where } from "../../../src/core/intake/line-join";

/** A line of so many characters that ends in a word of four letters. */
const long = (length: number): string => `${"of the vans ".repeat(20).slice(0, length - 5).trimEnd().padEnd(length - 5, "s")} vans`;

describe("A line of a broken text", () => {
  it.each<[text: string, next: string]>([
    ["The force", "has vans."], ["The force", "also has boats."], ["It said", "“we have vans”."], ["It has vans", "(and boats)."], ["It has vans", "(boats) and dogs."], ["It has self-", "service."],
    ["Act by 31", "March 2027."], ["Act before the 3rd", "June 2027."], ["Between 1 May and 30", "June"], ["Act by 31 March", "2027."], ["Between 2026 and", "2027"],
    ["It goes to the", "Home Office."], ["Of vans,", "Boats and dogs."], ["It has vans (", "Boats)"], ["Vans &", "Boats"], ["The", "Force"], ["It is led by Mr", "Khan."], ["It recommends", "Action."], ["It has vans; and", "it has boats."], ["It has vans, or", "boats."],
  ])("goes on: %j, then %j", (text, next) => expect(goesOn(text, next, { apart: false, width: Infinity, isPoint: false })).toBe(true));

  it.each<[text: string, next: string]>([
    ["The force has vans.", "it has boats."], ["It asked “why?”", "and left."], ["It should:", "buy vans"], ["(It has vans.)", "it has boats."],
    ["It has vans", "It has boats."], ["It has vans", "a) and boats"], ["It has vans", "o and boats"], ["Act by 31", "Vans"], ["Figure 31", "March 2027"], ["In March", "Vans"], ["In the month", "2027"], ["It has a pathe", "Boats"],
  ])("is the last: %j, then %j", (text, next) => expect(goesOn(text, next, { apart: false, width: Infinity, isPoint: false })).toBe(false));

  it.each<[what: string, text: string, next: string, wanted: boolean]>([
    ["lower case", "The force", "has vans.", true],
    ["a word that leans on", "It goes to the", "Home Office.", true],
    ["a word that leans on, and initials", "It goes to the", "The RSPCA", true],
    ["a word that leans on, and capitals", "It goes to the", "RSPCA", false],
    ["a comma after few words", "Of vans,", "Boats and dogs.", false],
    ["a comma after 40 characters", `${long(39)},`, "Boats and dogs.", true],
    ["a comma after 39 characters", `${long(38)},`, "Boats and dogs.", false],
    ["the end of an entry", `${long(60)}; and`, "boats.", false],
    ["a full line", long(60), "Boats.", false],
  ])("goes on over a blank line after %s: %s", (_, text, next, wanted) => expect(goesOn(text, next, { apart: true, width: 60, isPoint: false })).toBe(wanted));

  it.each<[what: string, text: string, next: string, wanted: boolean]>([
    ["is full", long(100), "Boats are old.", true],
    ["has no place for the next word", long(92), "Boats are old.", true],
    ["has just place for the next word", long(91), "Boats are old.", false],
    ["has place for the next word, as that is short", long(92), "A boat is old.", false],
    ["is short, before a long word", long(39), `${"Boats-".repeat(10)} are old.`, false],
    ["is just long enough, before a long word", long(40), `${"Boats-".repeat(10)} are old.`, true],
    ["is an entry's end, and full, before a heading", `${long(95)}; or`, "Boats", false],
    ["is a sentence's end after such a word, and full", `${long(80)}, and so on and on.`, "boats.", false],
    ["is a sentence's end, and full", `${long(99)}.`, "boats.", false],
  ])("goes on at the width of the text where it %s: %s", (_, text, next, wanted) => expect(goesOn(text, next, { apart: false, width: 100, isPoint: false })).toBe(wanted));

  it.each<[what: string, text: string, next: string, where: Where, wanted: boolean]>([
    ["ends in “and”", "buy vans; and", "sell boats.", { apart: false, width: Infinity, isPoint: true }, false],
    ["ends in “or”", "buy vans, or", "sell boats.", { apart: false, width: Infinity, isPoint: true }, false],
    ["ends in “and”, and is full", `${long(85)}; and`, "boats.", { apart: false, width: 100, isPoint: true }, true],
    ["ends in “and”, and is nearly full", `${long(84)}; and`, "boats.", { apart: false, width: 100, isPoint: true }, false],
    ["has no stop", "buy vans", "sell boats", { apart: false, width: Infinity, isPoint: true }, false],
    ["is a line over which a blank line stands", "buy vans", "sell boats", { apart: true, width: Infinity, isPoint: true }, false],
    ["leans on the next", "buy vans for the", "forces", { apart: false, width: Infinity, isPoint: true }, true],
    ["has 60 characters", long(60), "boats", { apart: false, width: Infinity, isPoint: true }, true],
    ["has 59 characters", long(59), "boats", { apart: false, width: Infinity, isPoint: true }, false],
    ["is full", long(85), "boats", { apart: false, width: 100, isPoint: true }, true],
    ["is nearly full", long(84), "boats", { apart: false, width: 100, isPoint: true }, false],
    ["stands before a capital", "buy vans", "Boats", { apart: false, width: Infinity, isPoint: true }, false],
  ])("goes on where it can be a point and %s: %s", (_, text, next, where, wanted) => expect(goesOn(text, next, where)).toBe(wanted));

  it.each<[text: string, next: string | undefined, known: string[], joined: string]>([
    ["vans", undefined, [], "vans"], ["vans-", undefined, [], "vans-"], ["The", "force", [], "The force"], ["", "Act", [], "Act"],
    ["vehi\u00AD", "cles", [], "vehicles"], ["\u00ADVehi", "cles", [], "\u00ADVehi cles"], ["vehi-", "cles", [], "vehicles"], ["in self-", "service", [], "in self-service"], ["(co-", "operation", [], "(co-operation"], ["the myself-", "service", [], "the myselfservice"],
    ["2026-", "and later", [], "2026- and later"], ["vans –", "and boats", [], "vans – and boats"], ["Anne-", "Marie", [], "Anne- Marie"],
    ["Body-", "worn", ["body-worn"], "Body-worn"], ["body-", "worn’s", ["body-worn’s"], "body-worn’s"], ["body-", "worn-out", ["body-worn"], "body-worn-out"], ["for co-opted note-", "books, and", ["note-books"], "for co-opted note-books, and"], ["body-", "wornout", ["body-worn"], "bodywornout"],
  ])("%j stands before %j, where %j is known, as %j", (text, next, known, joined) => expect(beforeNext(text, next, new Set(known)) + (next ?? "")).toBe(joined));

  it("shows which words have a hyphen", () => expect([...hyphenatedWords(["Body-worn, and X-ray (o’clock-like)", "no", "2026-27 a-b vehi-"])]).toEqual(["body-worn", "x-ray", "o’clock-like"]));
});

describe("The width of a text", () => {
  const lines = (lengths: readonly number[]): string[] => lengths.map((length) => "a".repeat(length));
  const unbroken = (count: number): string[] => Array.from({ length: count }, () => "Vans.");

  it.each<[what: string, texts: string[], width: number]>([
    ["the length that four of five broken lines have at most", [...lines([68, 9, 70, 66, 67]), "end."], 70],
    ["of few lines", [...lines([70, 66, 68]), "end."], 70],
    ["in any order", [...lines([100, 70, 9, 9, 9, 9, 9, 9, 9, 9]), "end."], 70],
    ["none where two lines are broken", [...lines([70, 66]), "end."], Infinity],
    ["none where hardly any line is broken", [...lines([70, 66, 68]), "end.", ...unbroken(72)], Infinity],
    ["what few of its lines show", [...lines([70, 66, 68]), "end.", ...unbroken(71)], 70],
    ["not told by blank lines", ["", "a.", "", "a.", "", "a."], Infinity],
    ["not told by lines that end a sentence", ["a.", "a.", "a.", "a."], Infinity],
    ["not told by lines before a capital", ["The", "Vans", "Boats", "Dogs"], Infinity],
    ["not told by points below a colon", ["It should:", "", "buy vans", "sell boats", "", "buy dogs", "sell cats"], Infinity],
    ["none in a text of nothing", [], Infinity],
  ])("is %s", (_, texts, width) => expect(widthOf(texts)).toBe(width));
});

describe("A text with a blank line below each line", () => {
  const apart = (count: number): string[] => ["The force", ...Array.from({ length: count }, () => ["", "of vans"]).flat()];
  const close = (count: number): string[] => Array.from({ length: count }, () => "of boats");

  it.each<[what: string, texts: string[], wanted: boolean]>([
    ["has three such lines", apart(3), true],
    ["has two such lines", apart(2), false],
    ["has four such lines and one other", [...apart(4), ...close(1)], true],
    ["has three such lines and one other", [...apart(3), ...close(1)], false],
    ["has only whole sentences", ["Vans.", "", "Boats.", "", "Dogs.", "", "Cats."], false],
    ["has points below a colon", ["It should:", "", "buy vans", "", "sell vans", "", "clean vans", "", "park vans"], false],
    ["has nothing", [], false],
  ])("%s: %s", (_, texts, wanted) => expect(isDoubleSpaced(texts)).toBe(wanted));
});
