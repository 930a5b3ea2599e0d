import { describe, expect, it } from "vitest";
import type { Frame } from "../../src/core/frame";
import { headingCells, HEADING_KEYS, lowestHeadings, oneLine, ourColumns, partBeneath, shownHeading } from "../../src/core/heading-cells";
import { sheet, type Rows } from "./workbook-builder";

/** The headings whose lowest row is the last of these, as "own<group" by column. */
function cellsIn(rows: Rows, { more = {}, from = { row: 0, column: 0 } }: { more?: Partial<Frame>; from?: { row: number; column: number } } = {}) {
  const one = sheet("Plan", [...rows, ["R1", "Buy vans"]], { from });
  const frame: Frame = { headingRow: from.row + rows.length - 1, table: null, firstColumn: from.column, lastColumn: from.column + one.used.columns - 1, lastRow: from.row + rows.length, ...more };
  return { all: headingCells(one, frame), lowest: lowestHeadings(one, frame) };
}
const told = (cells: readonly { readonly column: number; readonly own: string; readonly group: string }[]): string => cells.map(({ column, own, group }) => `${String.fromCharCode(65 + column)}:${own}${group === "" ? "" : `<${group}`}`).join(", ");

describe("headings, with those above them", () => {
  it.each<[what: string, rows: Rows, expected: string]>([
    ["one row", [["Ref", "Action"]], "A:Ref, B:Action"],
    ["in one line", [["Ref", " Action\nto take  "]], "A:Ref, B:Action to take"],
    ["a number is none", [["Ref", 2026, "Action"]], "A:Ref, C:Action"],
    ["a blank one is none", [["Ref", " ", "Action"]], "A:Ref, C:Action"],
    ["a title in the first column groups nothing", [["Plan"], ["Ref", "Action"]], "A:Ref, B:Action"],
    ["one text further right is a group", [["", "Leads"], ["Ref", "Force", "Task"]], "A:Ref, B:Force<Leads, C:Task<Leads"],
    ["a group goes on until the next", [["Who", "", "When", ""], ["Force", "Task", "Start", "End"]], "A:Force<Who, B:Task<Who, C:Start<When, D:End<When"],
    ["a group ends at a column without headings", [["", "Who", "", ""], ["Ref", "Force", "", "Start"]], "A:Ref, B:Force<Who, D:Start"],
    ["a heading that stands in the row above alone is taken", [["Ref", "Target", ""], ["", "Original", "Revised"]], "A:Ref, B:Original<Target, C:Revised<Target"],
    ["a number below hides the heading above", [["Ref", "Target", "Year"], ["", "Original", 2026]], "A:Ref, B:Original<Target"],
    ["three rows", [["", "Dates", "", ""], ["", "Target", "", "Actual"], ["Ref", "Original", "Revised", "End"]], "A:Ref, B:Original<Target, C:Revised<Target, D:End<Actual"],
    ["a heading of the middle row has its group from the highest", [["Which", "Leads", ""], ["Ref", "Force", "Task"], ["", "", "Delivery"]], "A:Ref<Which, B:Force<Leads, C:Delivery<Task"],
    ["never four rows", [["Top", "Up"], ["", "A", "B"], ["", "C", "D"], ["Ref", "E", "F"]], "A:Ref, B:E<C, C:F<D"],
    ["a title two rows above is none", [["A plan of vans"], ["", "Target", ""], ["Ref", "Original", "Revised"]], "A:Ref, B:Original<Target, C:Revised<Target"],
    ["what stands two rows above one text is none", [["Many", "words", "here"], ["", "Target", ""], ["", "Original", "Revised"]], "B:Original<Target, C:Revised<Target"],
    ["ours are left out", [["Ref", "calculated rag", "Action", "Calculated days to deadline"]], "A:Ref, C:Action"],
  ])("%s", (_, rows, expected) => expect(told(cellsIn(rows).all)).toBe(expected));

  it("are those of the frame alone, wherever it stands", () => {
    const rows: Rows = [["", "Who", ""], ["Ref", "Force", "Task"]];
    expect(told(cellsIn(rows, { from: { row: 4, column: 2 } }).all)).toBe("C:Ref, D:Force<Who, E:Task<Who");
    expect(told(cellsIn(rows, { more: { firstColumn: 1, lastColumn: 1 } }).all)).toBe("B:Force");
    expect(told(cellsIn(rows, { more: { lastColumn: 1 } }).all)).toBe("A:Ref, B:Force<Who");
  });

  it("of the lowest row are none that stand above", () => {
    expect(told(cellsIn([["Ref", "Target", ""], ["", "Original", "Revised"]]).lowest)).toBe("B:Original<Target, C:Revised<Target");
  });
});

describe("a heading as it is shown", () => {
  const cells = cellsIn([["", "Target", "", "Leads", "", "Actual"], ["Ref", "Original", "Status", "Owner", "End", "End"]]).all;
  it("has its group where it means nothing without, or stands beneath another too", () => {
    expect(cells.map((cell) => shownHeading(cell, cells))).toEqual(["Ref", "Target – Original", "Status", "Owner", "Leads – End", "Actual – End"]);
  });

  it.each([["Target – Original", "Original"], ["A – B – C", "C"], ["Target", "Target"], ["Pre-sentence", "Pre-sentence"], ["", ""]])("%j without its group is %j", (heading, part) => expect(partBeneath(heading)).toBe(part));

  it("is told from others by its letters, or else its words", () => {
    expect(HEADING_KEYS.map((key) => key(" Target\nDates: "))).toEqual(["target dates:", "target date"]);
    expect(oneLine("  A \n\t B ")).toBe("A B");
  });
});

describe("columns of ours", () => {
  it("are found in the heading row, the first of each", () => {
    const one = sheet("Plan", [["", ""], ["Calculated RAG", 4, "CALCULATED\nREASON", "Reason", "Calculated RAG"]], { from: { row: 3, column: 2 } });
    expect(ourColumns(one, 4)).toEqual({ rag: 2, reason: 4 });
    expect(ourColumns(one, 3)).toEqual({});
    expect(ourColumns(one, 9)).toEqual({});
  });
});
