import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../src/core/intake/block";
import { linesOf } from "../../../src/core/intake/line";

/** The blocks of a text, each as its mark and text, or as its cells. */
function blocks(text: string): string[] {
  return blocksOf(linesOf(text)).blocks.map(({ shape, mark, cells, text: said }) => (shape === "row" ? `[${cells.join("|")}] ${said}` : `${shape === "bullet" ? "• " : ""}${shape === "numbered" ? `(${mark}) ` : ""}${said}`));
}

const BROKEN = ["The force has a great many vans, and it has had them for a great many", "years, in which it has not once looked at what they cost the people of", "the county, who would like to know it and have asked for it many times", "over the past years."].join("\n");

describe("Lines that belong together", () => {
  it.each<[what: string, text: string, blocks: string[]]>([
    ["a heading and a sentence", "Recommendations\nthe force should act", ["Recommendations", "the force should act"]],
    ["a chapter and a sentence", "Chapter 1\nthe force should act", ["Chapter 1", "the force should act"]],
    ["a label and its text", "Recommendation 3\nthe force should act", ["Recommendation 3", "the force should act"]],
    ["an entry that is called like a heading", "• Recommendations\nof the board", ["• Recommendations of the board"]],
    ["a sentence with a heading's word on its own line", "The force has met the\nrecommendations\nof the board.", ["The force has met the recommendations of the board."]],
    ["a heading that leans on nothing", "For vans, what good is\nNext steps\nOwner: Head of Fleet\nWhat good is\nRecommendation 3: act", ["For vans, what good is", "Next steps", "Owner: Head of Fleet", "What good is", "Recommendation 3: act"]],
    ["a field after words that lean on it", "It was said by the\nOwner: Head of Fleet", ["It was said by the Owner: Head of Fleet"]],
    ["a field after words that end in a verb", "It shows who the head of it is\nOwner: Head of Fleet", ["It shows who the head of it is", "Owner: Head of Fleet"]],
    ["a label that is mentioned", "The force has met\nRecommendation 3: it has vans.\nIn\nRecommendation 4: it has boats.", ["The force has met", "Recommendation 3: it has vans.", "In Recommendation 4: it has boats."]],
    ["a label and its number", "Recommendation\n12", ["Recommendation 12"]],
    ["a label, its number and a letter", "Area for improvement no\n3a:\nThe force should act.", ["Area for improvement no 3a:", "The force should act."]],
    ["a label and no number", "Recommendation\nItem 3\nArea for improvement\n3 vans are lost.", ["Recommendation", "Item 3", "Area for improvement", "3 vans are lost."]],
    ["a sentence that ends as a label begins", "The force met that recommendation\nto act.", ["The force met that recommendation to act."]],
    ["a sentence with a label's name on its own line", "The force has met the\nrecommendation\nto act.", ["The force has met the recommendation to act."]],
    ["a salutation", "Dear Chief Constable,\nas you know, we came.", ["Dear Chief Constable,", "as you know, we came."]],
    ["words that are no salutation", "They said oh dear me,\nand left.", ["They said oh dear me, and left."]],
    ["a salutation that goes on", "Dear all, we write\nto you.", ["Dear all, we write to you."]],
    ["capitals and a sentence", "THE VANS OF THE\nforce are old.", ["THE VANS OF THE", "force are old."]],
    ["some capitals and a sentence", "The vans of the NPCC and the\nforce are old.", ["The vans of the NPCC and the force are old."]],
    ["capitals over two lines", "THE VANS OF THE\nFORCE", ["THE VANS OF THE FORCE"]],
    ["a few capitals on their own line", "The force sends them to\nA & E,\nwhich is full.", ["The force sends them to A & E, which is full."]],
    ["a word that a line's end parts", "The vehi-\ncles of the self-\nservice are old", ["The vehicles of the self-service are old"]],
    ["a word that is known with a hyphen", "The note-books are lost.\nThe note-\nbooks are old", ["The note-books are lost.", "The note-books are old"]],
  ])("%s", (_, text, wanted) => expect(blocks(text)).toEqual(wanted));

  it.each<[what: string, text: string, blocks: string[]]>([
    ["a bullet on its own line", "•\nAct\n•\nRest", ["• Act", "• Rest"]],
    ["a bullet on its own line, and a row", "•\nVans\t12", ["• ", "[Vans|12] Vans 12"]],
    ["bullets after words that lean on them", "It should have vans for\n• towns\n• ports", ["It should have vans for", "• towns", "• ports"]],
    ["numbers in a sentence", "It should act in line with\n1. It did not.", ["It should act in line with 1. It did not."]],
    ["a list whose entries lean on the next", "1. buy vans and\n2. sell boats and\n3. rest", ["(1) buy vans and", "(2) sell boats and", "(3) rest"]],
    ["such a list from nine to ten", "9. buy vans and\n10. sell boats", ["(9) buy vans and", "(10) sell boats"]],
    ["such a list of letters", "a) buy vans and\nb) sell boats", ["(a) buy vans and", "(b) sell boats"]],
    ["such a list of Roman numbers", "(i) buy vans and\n(ii) sell boats and\n(iii) rest and\n(iv) sleep", ["(i) buy vans and", "(ii) sell boats and", "(iii) rest and", "(iv) sleep"]],
    ["an entry that mentions another", "1. act in line with\n4. It did not.", ["(1) act in line with 4. It did not."]],
    ["an entry with a letter that mentions another", "a) act in line with\nd) and rest", ["(a) act in line with d) and rest"]],
    ["an entry with a Roman number that mentions another", "(ii) act in line with\n(iv) and rest", ["(ii) act in line with (iv) and rest"]],
    ["dashes in a sentence", "It should have vans,\n– and boats,\n– in towns.", ["It should have vans, – and boats, – in towns."]],
    ["a dash before a capital", "It should have vans,\n– Boats", ["It should have vans,", "• Boats"]],
    ["a list of dashes", "It should have:\n– vans,\n– boats, and\n– dogs.", ["It should have:", "• vans,", "• boats, and", "• dogs."]],
    ["a list of bullets after a comma", "It should have vans,\n• boats,\n• dogs.", ["It should have vans,", "• boats,", "• dogs."]],
  ])("%s", (_, text, wanted) => expect(blocks(text)).toEqual(wanted));

  it.each<[what: string, text: string, blocks: string[]]>([
    ["a row", "Vans\t12\tHead of Fleet\nof towns", ["[Vans|12|Head of Fleet] Vans 12 Head of Fleet", "of towns"]],
    ["a row after words that lean on it", "Costs are in the\nVans\t12", ["Costs are in the", "[Vans|12] Vans 12"]],
    ["a row of a bare number", "12\tThe force should act.", ["[12|The force should act.] 12 The force should act."]],
    ["a row of three cells", "1.\tVans\t12", ["[1.|Vans|12] 1. Vans 12"]],
    ["a row of two cells that begins with no mark", "R3\tVans\n1,2\tBoats", ["[R3|Vans] R3 Vans", "[1,2|Boats] 1,2 Boats"]],
    ["a bullet and a tab", "•\tThe force should act.", ["• The force should act."]],
    ["a tab, a bullet and a tab", "\t•\tThe force should act.", ["• The force should act."]],
    ["numbers with stops and a tab", "1.\tThe force should act.\n2.1\tIt should rest.\n(a)\tIt should sleep.\n10.12.3\tVans", ["(1) The force should act.", "(2.1) It should rest.", "(a) It should sleep.", "(10.12.3) Vans"]],
    ["a table whose cells stand one to a line", "No.\nRecommendation\nOwner\n1\nAct now.\nHead of Fleet\n2\nRest now.\nHead of Crime", ["[No.|Recommendation|Owner] No. Recommendation Owner", "[1|Act now.|Head of Fleet] 1 Act now. Head of Fleet", "[2|Rest now.|Head of Crime] 2 Rest now. Head of Crime"]],
  ])("%s", (_, text, wanted) => expect(blocks(text)).toEqual(wanted));

  it.each<[what: string, text: string, blocks: string[]]>([
    ["a page's number in a sentence", "The force\n12\nhas vans", ["The force has vans"]],
    ["a page's number in a sentence that leans on", "The vans of the,\n12\nPolice", ["The vans of the, Police"]],
    ["a page's end in a sentence that leans on", "The vans of the,\n\f12\nPolice\n\fBoats", ["The vans of the,", "Police", "Boats"]],
    ["a blank line in a sentence that leans on", "The vans of the,\n\nPolice", ["The vans of the,", "Police"]],
    ["lines as wide as the text", `${BROKEN}\nWe have told the Chief Constable of the force, and the people in the\nCounty Council too.`, [BROKEN.replaceAll("\n", " "), "We have told the Chief Constable of the force, and the people in the County Council too."]],
    ["a line as wide as the text before what it mentions", `${BROKEN}\nWe have told the Chief Constable that the force has met recommendation\nR3: it has vans.`, [BROKEN.replaceAll("\n", " "), "We have told the Chief Constable that the force has met recommendation R3: it has vans."]],
  ])("%s", (_, text, wanted) => expect(blocks(text)).toEqual(wanted));

  it.each<[what: string, between: string]>([
    ["rows of a table", [..."abcdefghijklmnop"].map((letter) => `van ${letter}\ttown\n`).join("")],
    ["running headers", "12\nPolicing of vans in Northshire\nvans.\n".repeat(8)],
  ])("lines not as wide as the text, which %s do not make narrow", (_, between) => {
    const line = "We have told the Chief Constable what we saw";
    expect(blocks(`${BROKEN}\n${between}Next.\n${line}\nCounty by county.`).slice(-2)).toEqual([line, "County by county."]);
  });

  it("are told by their indexes", () => {
    const { blocks: found, furniture } = blocksOf(linesOf("The force\n12\nhas\n\n(a) Act\nVans\t12\n\nNo.\nRecommendation\nOwner"));
    expect([...furniture]).toEqual([1]);
    expect(found).toEqual([
      { shape: "prose", mark: "", isBare: false, cells: [], text: "The force has", lines: [0, 2] },
      { shape: "numbered", mark: "a", isBare: false, cells: [], text: "Act", lines: [4] },
      { shape: "row", mark: "", isBare: false, cells: ["Vans", "12"], text: "Vans 12", lines: [5] },
      { shape: "row", mark: "", isBare: false, cells: ["No.", "Recommendation", "Owner"], text: "No. Recommendation Owner", lines: [7, 8, 9] },
    ]);
  });
});
