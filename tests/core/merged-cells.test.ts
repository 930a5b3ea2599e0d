import { describe, expect, it } from "vitest";
import { mayHoldMergedCells } from "../../src/core/maybe-merged";
import { sharedAreas, withSharedValues } from "../../src/core/merged-cells";
import type { Area } from "../../src/core/workbook";
import { sheet, type Rows } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Lead", "Status"];
const filled = ["R1", "Do it", "Khan", "Open"];

describe("whether cells may be merged", () => {
  it.each<[string, Rows, boolean]>([
    ["every row is full", [HEADINGS, filled, filled, filled], false],
    ["a row lacks what the row above has", [HEADINGS, filled, ["", "Do it", "Khan", "Open"]], true],
    ["a row far down does", [HEADINGS, ...Array.from({ length: 500 }, () => filled), ["R1", "", "Khan", "Open"]], true],
    ["two rows in turn do", [HEADINGS, filled, ["", "Do it", "Khan", "Open"], ["", "Do it", "Khan", "Open"]], true],
    ["headings stand over two rows", [["Ref", "What", "", "Who", ""], ["", "Action", "Status", "Lead", "Deputy"], ["R1", "Do it", "Open", "Khan", "Lee"]], false],
    ["only a section or a blank row comes between", [HEADINGS, filled, ["Part 2"], filled, [], filled], false],
    ["only later columns have gaps", [[...HEADINGS, "Closed"], [...filled, "x"], [...filled, ""]], false],
    ["there is nothing", [], false],
    ["the second row of headings does", [HEADINGS, ["", "Action", "Lead", "Status"], filled], false],
    ["the fourth column has a gap", [HEADINGS, filled, filled, ["R1", "Do it", "Khan", " "]], true],
    ["the row has too little in it", [HEADINGS, filled, filled, ["R1", "Do it", "", ""]], false],
    ["the row above has nothing there", [HEADINGS, filled, ["", "Do it", "Khan", "Open"].map((value, at) => (at === 0 ? " " : value))].map((row, at) => (at === 1 ? ["", ...row.slice(1)] : row)), false],
    ["a blank row stands above", [HEADINGS, filled, [], ["", "Do it", "Khan", "Open"]], false],
  ])("%s", (_, values, expected) => expect(mayHoldMergedCells(sheet("Plan", values))).toBe(expected));
});

describe("merged cells of the data", () => {
  const columns = { reference: 2, action: 3 };
  const area = (row: number, column: number, rows: number, across = 1): Area => ({ row, column, rows, columns: across });

  it("are those that stretch over several rows of a mapped column", () => {
    const merged = [area(9, 2, 2), area(5, 2, 3), area(5, 3, 2, 2), area(4, 2, 2), area(6, 1, 2), area(7, 3, 1, 3), area(20, 2, 2)];
    expect(sharedAreas({ merged }, { firstRow: 5, lastRow: 12, columns })).toEqual([area(5, 2, 3), area(5, 3, 2, 2), area(9, 2, 2)]);
    expect(sharedAreas({}, { firstRow: 5, lastRow: 12, columns })).toEqual([]);
  });

  it("give their value to each of their rows, and leave the rest as it is", () => {
    const one = sheet("Plan", [["Ref", "Action"], ["R1", "A"], ["", "B"], ["", "C"], ["R2", "D"]], { from: { row: 4, column: 2 }, merged: [area(5, 2, 3)] });
    const shared = withSharedValues(one, { firstRow: 5, lastRow: 8, columns });
    expect(shared.values).toEqual([["Ref", "Action"], ["R1", "A"], ["R1", "B"], ["R1", "C"], ["R2", "D"]]);
    expect(one.values[2]).toEqual(["", "B"]);
  });

  it("are not those beside the mapped columns, above or below the data, or in one row", () => {
    const rows = { firstRow: 5, lastRow: 12, columns };
    expect(sharedAreas({ merged: [area(12, 2, 2), area(13, 2, 2), area(8, 2, 1), area(8, 4, 2)] }, rows)).toEqual([area(12, 2, 2)]);
    expect(sharedAreas({ merged: [area(6, 3, 2), area(6, 2, 2)] }, rows)).toEqual([area(6, 2, 2), area(6, 3, 2)]);
    const one = sheet("Plan", [["Ref", "Action"], ["R1", "A"], ["", "B"]], { from: { row: 4, column: 2 }, merged: [area(5, 4, 2)] });
    expect(withSharedValues(one, { firstRow: 5, lastRow: 6, columns })).toBe(one);
  });

  it("may begin above what was read", () => {
    const one = sheet("Plan", [["", "A"], ["", "B"]], { from: { row: 6, column: 2 }, merged: [area(5, 2, 3)] });
    expect(withSharedValues(one, { firstRow: 5, lastRow: 7, columns }).values).toEqual([["", "A"], ["", "B"]]);
  });

  it("may reach below what was read", () => {
    const one = sheet("Plan", [["Ref", "Action"], ["R1", "A"]], { from: { row: 4, column: 2 }, merged: [area(5, 2, 9)] });
    expect(withSharedValues(one, { firstRow: 5, lastRow: 5, columns }).values).toEqual(one.values);
  });
});
