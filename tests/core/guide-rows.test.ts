import { describe, expect, it } from "vitest";
import { knownWords, profileOf } from "../../src/core/column-profile";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { guideRows } from "../../src/core/guide-rows";
import { scoreHeading } from "../../src/core/heading";
import type { CellValue } from "../../src/core/workbook";
import { sheet, type Rows } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Owner", "Target date", "% complete"];
const DATA: CellValue[] = ["R1", "Buy vans for the whole of the force", "Supt Khan", 46_142, 0.4];

function guides(rows: Rows, headings = HEADINGS): number {
  const profile = profileOf([], knownWords(DEFAULT_SETTINGS));
  const headed = headings.map((heading, column) => ({ column, own: heading, group: "", heading, scores: scoreHeading(heading), profile }));
  return guideRows(sheet("Plan", [headings, ...rows, DATA]), 0, headed);
}

const TYPES = ["Text", "Free text", "Name", "Date", "Percentage"];

describe("rows that explain the headings", () => {
  it.each<[what: string, rows: Rows, count: number]>([
    ["data explains nothing", [], 0],
    ["the names of types", [TYPES], 1],
    ["words of which one begins as guides do", [["Unique", "Free", "Select", "dd/mm/yyyy", "Number"]], 1],
    ["what belongs in each column, in some words", [["The reference given", "What is to be done", "Who it is that does it", "When it is to be done", "How much is done"]], 1],
    ["half of the words are enough", [["Text", "Text", "Bob", "Ann", "Text"]], 1],
    ["fewer are not", [["Text", "Bob", "Cat", "Ann", "Text"]], 0],
    ["two words tell nothing", [["A word", "Two words", "More words", "No date", "Not any"]], 0],
    ["three rows of them", [TYPES, TYPES, TYPES], 3],
    ["never more than three", [TYPES, TYPES, TYPES, TYPES], 3],
    ["the columns numbered", [[1, 2, 3, 4, 5]], 1],
    ["the columns numbered from any number", [["(3)", "(4)", "(5)", "(6)", "(7)"]], 1],
    ["the columns lettered", [["a", "B.", "c", "d", "e"]], 1],
    ["the columns lettered from any letter", [["D", "E", "F", "G", "H"]], 1],
    ["the columns numbered beyond nine", [[8, 9, 10, 11, 12]], 1],
    ["numbers that leave one out are data", [[1, 2, 3, 4, 6]], 0],
    ["letters with numbers behind them are data", [["A1", "B1", "C1", "D1", "E1"]], 0],
    ["numbers with letters behind them are data", [["1a", "2b", "3c", "4d", "5e"]], 0],
    ["words with letters that count are data", [["xA", "xB", "xC", "xD", "xE"]], 0],
    ["three of five cells are enough", [["Text", "", "", "Date", "Number"]], 1],
    ["two of five are not", [["", "", "", "Date", "Number"]], 0],
    ["an error value is no cell", [["#REF!", "", "", "Date", "Number"]], 0],
    ["a date where a date belongs is data", [["Text", "Free text", "Name", "1 May 2026", "Percentage"]], 0],
    ["a figure where a percentage belongs is data", [["Text", "Free text", "Name", "Date", "Up to 100%"]], 0],
    ["a number where a reference belongs is data", [["Text 1", "Free text", "Name", "Date", "Percentage"]], 0],
    ["a number anywhere is data", [["Text", "Free text", 3, "Date", "Percentage"]], 0],
  ])("%s", (_, rows, count) => expect(guides(rows)).toBe(count));

  it.each<[what: string, headings: string[], row: CellValue[], count: number]>([
    ["one column of dates is not enough to tell by", ["Topic", "Action", "Owner", "Target date", "Comments"], TYPES, 0],
    ["a count is a number too", ["Topic", "Action", "Owner", "Completed", "Required"], ["Text", "Text", "Name", "Number", "Number"], 1],
    ["a count that is there is data", ["Topic", "Action", "Owner", "Completed", "Required"], ["Text", "Text", "Name", "Number 3", "Number"], 0],
    ["of ten columns six have to be filled", [...HEADINGS, "Z1", "Z2", "Z3", "Z4", "Z5"], TYPES, 0],
    ["and six are", [...HEADINGS, "Z1", "Z2", "Z3", "Z4", "Z5"], [...TYPES, "Text"], 1],
    ["of three columns all", ["Ref", "Action", "Target date"], ["Text", "Text", "Date"], 1],
    ["two of three tell nothing", ["Ref", "Action", "Target date"], ["Text", "", "Date"], 0],
    ["three columns numbered", ["Ref", "Action", "Target date"], [1, 2, 3], 1],
  ])("%s", (_, headings, row, count) => expect(guides([row], headings)).toBe(count));
});
