import { describe, expect, it } from "vitest";
import { areaName, cellName, columnName, columnNumber, parseArea, parseAreas } from "../../../workbench/file/areas";

describe("columns", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]])("%i is %s", (number, name) => {
    expect(columnName(number)).toBe(name);
    expect(columnNumber(name)).toBe(number);
  });

  it("has no column after XFD", () => expect(columnNumber("XFE")).toBe(-1));
});

describe("areas", () => {
  it.each([
    ["B7", { row: 6, column: 1, rows: 1, columns: 1 }],
    ["$B$7:C9", { row: 6, column: 1, rows: 3, columns: 2 }],
    ["C9:B7", { row: 6, column: 1, rows: 3, columns: 2 }],
    ["B:C", { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
    ["7:9", { row: 6, column: 0, rows: 3, columns: 16_384 }],
    ["A0", null],
    ["XFE1", null],
    ["A1048577", null],
    ["B", null],
    ["", null],
    ["#REF!", null],
  ])("%s", (text, area) => expect(parseArea(text)).toEqual(area));

  it("names what it reads", () => {
    expect(parseAreas("A1 #REF! B2:C3").map(areaName)).toEqual(["A1", "B2:C3"]);
    expect(cellName(1_048_575, 16_383)).toBe("XFD1048576");
  });
});
