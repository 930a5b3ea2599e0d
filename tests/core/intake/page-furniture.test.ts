import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/core/intake/line";
import { furnitureOf } from "../../../src/core/intake/page-furniture";

/** The lines of a page's furniture, as they stand in the text. */
function furniture(text: string): string[] {
  const lines = linesOf(text);
  return [...furnitureOf(lines)].map((at) => lines[at]?.text ?? "");
}

const START = "One.\nTwo.\nThree.\nFour.\n";
/** Two lines, each after a sentence and far from the start. */
const apart = (one: string, other: string): string => `${START}${one}\nFive.\n${other}\nSix.`;
/** A line that recurs above the numbers of two pages. */
const above = (line: string): string => `${START}${line}\n1\nFive.\n${line}\n2\nSix.`;

describe("The furniture of a page", () => {
  it.each([
    "12", "1234", "12 of 20", "12/20", "12 / 20", "Page 12", "PAGE 12 of 20", "Page | 12", "Page|12", "Page12", "- 12 -", "–12–", "[ 12 ]", "| 12 |", "page iv", "xiv",
    "OFFICIAL", "Official Sensitive", "Official – Sensitive", "OFFICIAL: SENSITIVE", "Official-for public release", "Not protectively marked", "Restricted – until it is published", "Confidential", "Unclassified | draft",
    "https://example.org/vans", "http://example.org/vans 12", "www.example.org",
  ])("is %j", (line) => expect(furniture(`One.\n${line}\nTwo.`)).toEqual([line]));

  it.each(["12345", "Page", "12 vans", "Page 12 of the report", "12 of them", "x", "The page iv", "Officials", "It is restricted", "https://example.org/vans and more", "See www.example.org", "i"])("is not %j", (line) => expect(furniture(`One.\n${line}\nTwo.`)).toEqual([]));

  it.each<[text: string, lines: string[]]>([
    ["Recommendation\n12", []], ["Area for improvement\n12", []], ["Cause of concern no.\n12", []], ["Recommendation no\n12", []],
    ["The recommendation\n12", ["12"]], ["Recommendation 3\n12", ["12"]], ["Recommendation\n\n12", []], ["12\nRecommendation", ["12"]], ["Recommendation\nOFFICIAL", ["OFFICIAL"]],
  ])("is no number under a label that waits for it: %j has %j", (text, lines) => expect(furniture(text)).toEqual(lines));

  it.each([
    ["Vans of Northshire 12", "Vans of Northshire 13"], ["12 Vans of Northshire", "13 Vans of Northshire"], ["12 | Vans of Northshire", "1300 | Vans of Northshire"], ["12| Vans of Northshire", "13– Vans of Northshire"],
    ["Page 12 Vans of Northshire", "page 13 – Vans of Northshire"], ["Page 12 of 20 Vans of Northshire", "Page 13 of 20 Vans of Northshire"], ["Page 12 of 20 Vans of Northshire", "Vans of Northshire 13"], ["Vans of Northshire | 12", "Vans of Northshire |13"],
    ["Vans of Northshire – Page 12 of 20", "Vans of Northshire – Page 13 of 20"], ["Vans of Northshire page 12", "VANS OF NORTHSHIRE 13"], ["12 Vans of Northshire", "Vans of Northshire 13"], ["Vans of Northshire", "Vans of Northshire 13"],
  ])("is what recurs with the page's number: %j and %j", (one, other) => expect(furniture(apart(one, other))).toEqual([one, other]));

  it.each([
    ["Vans of Northshire", "Vans of Northshire"], ["Vans of Northshire 12", "Boats of Northshire 13"], ["Vans in 12 towns", "Vans in 13 towns"], ["Vans of page 12 in towns", "Vans of page 13 in towns"], ["Van12 of Northshire", "Van13 of Northshire"], ["Vans of No12", "Vans of No13"],
    ["12 30 towns", "13 30 towns"], ["Vans 30 12", "Vans 30 13"], ["Vans of Northshire 12a", "Vans of Northshire 13a"],
  ])("is not what recurs or is alike within the text: %j and %j", (one, other) => expect(furniture(apart(one, other))).toEqual([]));

  it.each(["Vans of Northshire", "Vans", "V".repeat(120), "Sections", "5 vans"])("is what recurs at an edge: %s", (line) => expect(furniture(above(line))).toEqual([line, "1", line, "2"]));

  it.each(["PCC", "V".repeat(121), "Section 3", "Chapter 3 – Vans", "Priority: High", "Agreed", "Vans of Northshire.", "Vans of “Northshire.”", "Vans:", "• Vans of Northshire", "– Vans of Northshire", "Urgent recommendation", "5.2 Cause of concern", "Our recommendations", "Introduction"])("is not what tells something or is no header: %s", (line) => expect(furniture(above(line))).toEqual(["1", "2"]));

  it.each<[what: string, text: string, lines: string[]]>([
    ["below a page's number", `${START}1\nVans of Northshire\nFive.\n2\nVans of Northshire\nSix.`, ["1", "Vans of Northshire", "2", "Vans of Northshire"]],
    ["below a page's end", `${START}\fVans of Northshire\nFive.\n\fVans of Northshire\nSix.`, ["Vans of Northshire", "Vans of Northshire"]],
    ["above a page's end", `${START}Vans of Northshire\n\fFive.\nSix.\nVans of Northshire\n\fSeven.`, ["Vans of Northshire", "Vans of Northshire"]],
    ["above the end of the text", `${START}Vans of Northshire\n\fFive.\nVans of Northshire`, ["Vans of Northshire", "Vans of Northshire"]],
    ["over blank lines", `${START}Vans of Northshire\n\n1\nFive.\n\n2\n\nVans of Northshire\nSix.`, ["Vans of Northshire", "1", "2", "Vans of Northshire"]],
    ["in a sentence", `${START}It has\nVans of Northshire\nmany vans. It has\nVans of Northshire\nmany boats.`, ["Vans of Northshire", "Vans of Northshire"]],
    ["at half of its places", `${START}Vans of Northshire\n\fFive.\nVans of Northshire\nSix.`, ["Vans of Northshire", "Vans of Northshire"]],
    ["at fewer than half of its places", `${START}Vans of Northshire\n\fFive.\nVans of Northshire\nSix.\nVans of Northshire\nSeven.`, []],
    ["as a title of two cells", `${START}Vans of Northshire\t1\nFive.\nVans of Northshire\t2`, ["Vans of Northshire 1", "Vans of Northshire 2"]],
    ["as a row of a table", `${START}1\tVans of Northshire\tHigh\nFive.\n1\tVans of Northshire\tHigh`, []],
    ["as what tells somebody to do something", `${START}Chief constables should buy vans\n1\nFive.\nChief constables should buy vans\n2`, ["1", "2"]],
    ["once", `${START}Vans of Northshire\n\fFive.`, []],
    ["after sentences, before lower case", `${START}Vans of Northshire\nin it\nFive.\nVans of Northshire\nin it\nSix.`, []],
    ["after words, before a capital", `${START}and it has\nVans of Northshire\nFive.\nand it has\nVans of Northshire\nSix.`, []],
    ["first of all, before lower case", "Vans of Northshire\nin it.\nVans of Northshire\nFive.", []],
    ["as the title, and at an edge", `Vans of Northshire\n${START}Vans of Northshire\n1`, ["Vans of Northshire", "1"]],
    ["as the title in the fourth line, and at an edge", `One.\nTwo.\nThree.\nVans of Northshire\nFour.\nVans of Northshire\n1`, ["Vans of Northshire", "1"]],
    ["as the title, and in the next sentence", "Vans of Northshire\nIt has\nVans of Northshire\nmany vans.", ["Vans of Northshire"]],
    ["in the fifth line, and at an edge", `${START}Vans of Northshire\nFive.\nVans of Northshire\n1`, ["Vans of Northshire", "Vans of Northshire", "1"]],
    ["as a header of the first page", `1\nVans of Northshire\n${START}Vans of Northshire\n2`, ["1", "Vans of Northshire", "Vans of Northshire", "2"]],
  ])("is a line that stands %s, or is not", (_, text, lines) => expect(furniture(text)).toEqual(lines));
});
