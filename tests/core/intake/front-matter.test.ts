import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/day";
import { blocksOf } from "../../../src/core/intake/block";
import { frontMatterOf } from "../../../src/core/intake/front-matter";
import { linesOf } from "../../../src/core/intake/line";

const frontOf = (...blocks: readonly string[]) => frontMatterOf(blocksOf(linesOf(blocks.join("\n\n"))).blocks);
const words = (length: number): string => `A title ${"of vans ".repeat(40)}`.slice(0, length - 1) + "s";
const sentences = (count: number): string[] => Array.from({ length: count }, (_, at) => `Sentence ${at} is long.`);

describe("The title of a report", () => {
  it.each<[what: string, blocks: string[], title: string | null]>([
    ["the first words that can be one", ["Contents", "Custody in Northshire", "A thematic review"], "Custody in Northshire"],
    ["five letters", ["Vans", "Boats"], "Boats"],
    ["220 characters", [words(221), words(220)], words(220)],
    ["no words without three letters together", ["12 a b c 3", "Custody"], "Custody"],
    ["no words that tell somebody to act", ["The force should act", "Custody"], "Custody"],
    ["no row of a table", ["Custody\t12", "Custody in Westmere"], "Custody in Westmere"],
    ["no heading of a section", ["Introduction", "Next steps", "Custody"], "Custody"],
    ["no heading of a section that holds items", ["Recommendations", "Custody"], "Custody"],
    ["the first words of all, though a section is called so", ["Response to the report on custody", "Custody"], "Response to the report on custody"],
    ["the first words of all, though they are about the past", ["Progress against recommendations", "Custody"], "Progress against recommendations"],
    ["no such words further down", ["Contents", "Response to the report on custody", "Progress against recommendations", "Custody"], "Custody"],
    ["among the first twelve", [...sentences(11), "Custody"], "Custody"],
    ["not beyond the first twelve", [...sentences(12), "Custody"], null],
    ["none", ["The report is long."], null],
    ["what its field says", ["A review", "Report title: Custody in Northshire"], "Custody in Northshire"],
    ["the first field's words", ["Inspection: Custody", "Report: Vans"], "Custody"],
    ["no date in a field", ["Report: 12 June 2026", "Custody"], "Custody"],
    ["no field far down", ["Custody", ...sentences(39), "Report: Vans"], "Custody"],
    ["below the salutation of a letter", ["Northshire", "Dear Sir", "Custody"], "Custody"],
    ["below a salutation at the start", ["Dear Sir", "Custody"], "Custody"],
    ["above the salutation, where a sentence stands below it", ["Northshire", "Dear Sir", "I write to you.", "Custody"], "Northshire"],
    ["not below a letter's first sentence", ["Dear Sir", "I write to you.", "Custody"], null],
    ["of a report that only says dear", ["Custody", "Oh dear", "Vans in towns"], "Custody"],
    ["of a letter, though it is long", [...sentences(14), "Dear Sir", "Custody"], "Custody"],
  ])("is %s", (_, blocks, title) => expect(frontOf(...blocks).title).toBe(title));
});

describe("The day of publication", () => {
  const day = (...blocks: readonly string[]): string => { const { published } = frontOf(...blocks); return published === null ? "none" : isoDay(published); };

  it.each<[what: string, blocks: string[], published: string]>([
    ["in its field", ["Custody", "Published: 12 June 2026"], "2026-06-12"],
    ["in its field, before others", ["Custody", "1 May 2026", "Published on 12 June 2026"], "2026-06-12"],
    ["in a line of 120 characters", [`${words(97)} published 12 June 2026`], "2026-06-12"],
    ["not in a longer paragraph", [`${words(98)} published 12 June 2026`], "none"],
    ["in a sentence above the first item", ["The report was published on 12 June 2026.", "Recommendation 1: The force should act."], "2026-06-12"],
    ["not in a sentence below it", ["Recommendation 1: The force should act.", "Our policy was published on 3 March 2026."], "none"],
    ["not in a sentence below it that begins so", ["Recommendation 1: The force should act.", "Published on 3 March 2026, the policy is followed."], "none"],
    ["below the first item, on a line of its own", ["Recommendation 1: The force should act.", "Our policy was published on 3 March 2026.", "Date published: 12 June 2026."], "2026-06-12"],
    ["not in a row of a table", ["Date\t12 June 2026"], "none"],
    ["not in an item's text", ["Recommendation 1: Publish it, with a date of 12 June 2026"], "none"],
    ["not where there is no such day", ["Published: 31 June 2026", "1 May 2026"], "2026-05-01"],
    ["among the first 40 blocks", [...sentences(39), "Published: 12 June 2026"], "2026-06-12"],
    ["not beyond the first 40 blocks", [...sentences(40), "Published: 12 June 2026"], "none"],
    ["alone on its line", ["Custody", "Friday, 12 June 2026"], "2026-06-12"],
    ["alone above the first item", ["12 June 2026", "Recommendation 1: The force should act."], "2026-06-12"],
    ["not alone below an item", ["Recommendation 1: The force should act.", "12 June 2026"], "none"],
    ["not alone below the heading of the items", ["Recommendations", "12 June 2026"], "none"],
    ["alone below another heading", ["Introduction", "12 June 2026"], "2026-06-12"],
    ["of a session", ["Session 2025-26 12 June 2026"], "2026-06-12"],
    ["of a session, and not of a long paragraph that begins so", [`Session 2025-26 12 June 2026 ${words(272)}`], "none"],
    ["of a session, and of a paragraph of 300 characters", [`Session 2025-26 12 June 2026 ${words(271)}`], "2026-06-12"],
    ["when it was printed", ["Ordered by the House of Commons to be printed 12 June 2026"], "2026-06-12"],
    ["at the end of one of the first lines", ["Report by the Auditor, 12 June 2026"], "2026-06-12"],
    ["at the end of the seventh line", [...sentences(6), "Report by the Auditor, 12 June 2026"], "2026-06-12"],
    ["not at the end of the eighth line", [...sentences(7), "Report by the Auditor, 12 June 2026"], "none"],
    ["in its field below the eighth line", [...sentences(8), "Published: 12 June 2026"], "2026-06-12"],
  ])("stands %s", (_, blocks, published) => expect(day(...blocks)).toBe(published));

  it.each<[blocks: string[], places: number[]]>([[["Contents", "Custody", "12 June 2026"], [1, 2]], [["Contents", "12 June 2026"], [1]], [["Contents", "Custody"], [1]], [["Contents"], []]])("and the title are known by their places: %j", (blocks, places) => expect(frontOf(...blocks).blocks).toEqual(places));
});
