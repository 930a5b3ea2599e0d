import { describe, expect, it } from "vitest";
import { layOut, pageBreaks, type Section } from "../../../src/core/board/sheet-sections";
import type { CellValue } from "../../../src/core/workbook";

const GIVEN = { from: 10, ragWords: [{ word: "Red", fill: "#C00000", font: "#FFFFFF" }], takenNames: [] };

/** A section with a table of so many rows, each with this in it; without a table where there are none. */
const section = (title: string, rows: number, value: CellValue = "x", more: Partial<Section> = {}): Section => ({
  title, note: "A note", nothing: "Nothing.", table: { name: title, columns: [{ heading: "What", style: "text" }, { heading: "RAG", style: "rag" }], rows: Array.from({ length: rows }, () => ({ values: [value, "Red"], at: { sheet: "Plan", row: 1, column: 0 } })) }, ...more,
});

describe("sections below each other", () => {
  const laid = layOut([section("One", 2), section("Two", 0), { ...section("Three", 1, ""), room: 4 }, section("Four", 1, "x", { table: null })], GIVEN);

  it("stand with a blank row between, and the room that they keep", () => {
    expect(laid.laid.map(({ row, end, table }) => [row, end, table?.area ?? null])).toEqual([
      [10, 16, { row: 12, column: 0, rows: 3, columns: 2 }], [16, 20, null], [20, 29, { row: 22, column: 0, rows: 2, columns: 2 }], [29, 33, null],
    ]);
    expect(laid.blocks.filter(({ styles }) => styles[0] === "description").map(({ values }) => values[0]?.[0])).toEqual(["A note", "Nothing.", "A note", "Nothing."]);
  });

  it("lead to the rows that they tell of, but from no blank cell, and colour the RAG words of tables only", () => {
    expect(laid.links).toEqual([13, 14].map((row) => ({ row, column: 0, to: { sheet: "Plan", row: 1, column: 0 }, tip: "Go to Plan, row 2" })));
    expect(laid.words.map(({ area }) => area)).toEqual([{ row: 13, column: 1, rows: 2, columns: 1 }, { row: 23, column: 1, rows: 1, columns: 1 }]);
  });
});

/** A section's head takes 38 points and its note 15, the headings of a table 15 and a blank row below 15; a row of a table 15 for each of its lines. */
describe("where a new page begins", () => {
  const breaks = (sections: readonly Section[], page: number, above = 100): number[] => {
    const laid = layOut(sections, GIVEN);
    return pageBreaks(laid, [10, 10], { page, above, repeated: 20 }).map((row) => laid.laid.findIndex((one) => one.row === row));
  };
  const [one, two, three] = [section("One", 0), section("Two", 0), section("Three", 0)];
  const long = "words and words ".repeat(4).trim();

  it.each<[string, readonly Section[], number, number[]]>([
    ["not while there is room: 100 + 53 + 15 and 53 + 40 to spare", [one, two], 261, []],
    ["where there is a point too little", [one, two], 260, [1]],
    ["never before the first", [one], 10, []],
    ["on the second page counts from what every page repeats: 20 + 68 + 93", [one, two, three], 181, [1]],
    ["and so again", [one, two, three], 180, [1, 2]],
    ["with the first three rows of a table: 168 + 68 + 45 + 40", [one, section("Two", 9)], 321, []],
    ["with a point too little for them", [one, section("Two", 9)], 320, [1]],
    ["with one row where there is only one", [one, section("Two", 1)], 291, []],
    ["with the room that a chart needs: 168 + 53 + 30 + 40", [one, { ...two, room: 2 }], 291, []],
    ["with a point too little for that", [one, { ...two, room: 2 }], 290, [1]],
    ["by the lines of a long text: 63 characters in 9.2 are seven", [one, section("Two", 1, long)], 168 + 68 + 7 * 15 + 40, []],
    ["by a point more", [one, section("Two", 1, long)], 168 + 68 + 7 * 15 + 39, [1]],
    ["by the line breaks of a text", [one, section("Two", 1, "a\n\nb")], 168 + 68 + 45 + 40, []],
    ["by the line breaks of a text, a point too little", [one, section("Two", 1, "a\n\nb")], 168 + 68 + 45 + 39, [1]],
    ["a number is one line", [one, section("Two", 1, 1e300)], 291, []],
    ["behind a list that goes over pages, whatever is left", [section("One", 20), two, three], 400, [1]],
  ])("%s", (_, sections, page, expected) => expect(breaks(sections, page)).toEqual(expected));
});
