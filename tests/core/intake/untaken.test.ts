import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Intake } from "../../../src/core/intake/intake";
import { readReport } from "../../../src/core/intake/report-reader";

const read = (text: string): Intake => readReport(text, { force: "Northshire Police", published: null });
const firstOf = ({ unread }: Intake): string[] => unread.slice(0, unread.findIndex(({ kind }) => kind !== "directive") >>> 0).map(({ text }) => text);
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

describe("What tells us to do something and is no item", () => {
  it.each<[string, string, string[]]>([
    ["the force", "The force should buy vans.", ["The force should buy vans."]],
    ["all forces", "All forces must buy vans.", ["All forces must buy vans."]],
    ["chief constables", "Chief constables need to buy vans.", ["Chief constables need to buy vans."]],
    ["our force by name", "Northshire Police should buy vans.", ["Northshire Police should buy vans."]],
    ["another force", "Westmere Police should buy vans.", []],
    ["another body", "The Home Office should buy vans.", []],
    ["another body and us", "The Home Office and chief constables should buy vans.", ["The Home Office and chief constables should buy vans."]],
    ["another body, and then us", "The Home Office should pay, and forces should act.", ["The Home Office should pay, and forces should act."]],
    ["us, behind “by”", "Vans should be washed by each force.", ["Vans should be washed by each force."]],
    ["another body, behind “by”", "Vans should be washed by the Home Office.", []],
    ["things", "Vans should be blue.", []],
    ["nobody, though it is recommended", "We recommend vans.", ["We recommend vans."]],
    ["us, in the middle of a paragraph that a narrow column broke", "Vans are old. The\nforce should buy new\nones. Dogs bark.", ["The force should buy new ones."]],
    ["us twice in a paragraph", "The force should buy vans. It rains. Forces should wash them.", ["The force should buy vans.", "Forces should wash them."]],
    ["what was done", "The force has bought vans.", []],
    ["us, in a list of an earlier report", "Previous recommendations\nRecommendation 1\nThe force should buy vans.", ["The force should buy vans."]],
    ["us, in the force's response", "Recommendation 1\nThe force should buy vans.\nForce response\nThe force should walk.", ["The force should walk."]],
    ["us, stated by an item already", "Recommendation 1\nThe force should buy vans.\n\nBackground\nIt rains. The force should buy vans.", []],
    ["us, beside a table's recommendation", "No.\tRecommendation\tFinding\n1\tThe force should buy vans.\tOfficers should walk.", ["Officers should walk."]],
  ])("is %s", (_, text, first) => expect(firstOf(read(`A review of things\n\n${text}\n\nVans are old.`))).toEqual(first));

  it("keeps every other line in its place below", () => {
    const { unread } = read("A review of things\n\nVans are old.\nThe force should buy vans.\nDogs bark. Forces should feed dogs.");
    expect(unread.map(({ line, kind, text }) => `${line} ${kind}: ${text}`)).toEqual(["4 directive: The force should buy vans.", "5 directive: Forces should feed dogs.", "3 background: Vans are old.", "5 background: Dogs bark. Forces should feed dogs."]);
  });

  const told = fc.tuple(fc.constantFrom("Chief constables", "The force", "All forces", "Northshire Police", "By 31 March 2027, chief constables", "Within six months, the force"), fc.constantFrom("should", "must"), fc.constantFrom("buy", "monitor", "dry", "review"), fc.integer({ min: 1, max: 999 }))
    .map(([who, modal, verb, thing]) => `${who} ${modal} ${verb} van ${thing} and its progress against the plan.`);
  const around = fc.constantFrom("Recommendation 1", "Recommendation 2 (2022)", "R3", "• ", "1. ", "(a) ", "Recommendations", "Previous recommendations", "Progress since the last inspection", "Areas for improvement", "Cause of concern 1", "What we found", "Force response", "Conclusions", "Chapter 2: Vans", "Vans are old.", "The Home Office should:", "The force should:", "• monitor progress against the plan; and", "Owner: Head of Fleet", "12", "", "", "Ref\tRecommendation\tComment", "1\tVans\t");
  const texts = fc.array(fc.oneof({ weight: 3, arbitrary: around }, { weight: 2, arbitrary: told }), { minLength: 3, maxLength: 24 })
    .map((parts) => parts.map((part) => (/^(?:•|1\.|\(a\)) $|\t$/.test(part) ? part : `${part}\n`)).join(""));

  it("whatever stands around: every sentence that tells us something is in an item, or stands first in what was not read", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const intake = read(`A review of things\nPublished: 12 June 2026\n\n${text}`);
        const held = [...intake.items.map((item) => [item.heading, item.text, ...item.subPoints, item.after].join(" ")), ...firstOf(intake)].map(letters).join("|");
        const sentences = text.match(/(?:By 31 March 2027, |Within six months, )?(?:Chief constables|The force|All forces|Northshire Police|chief constables|the force) (?:should|must) \w+ van \d+[^.]*\./g) ?? [];
        expect(sentences.filter((sentence) => !held.includes(letters(sentence)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
