import { describe, expect, it } from "vitest";
import { percentColumnOf } from "../../src/core/percent-column";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { sheet } from "./workbook-builder";

/** A sheet of one column with these cells below its heading; formats are held for as many of its first rows as are given. */
const column = (values: readonly CellValue[], formats: readonly string[]): Sheet => ({ ...sheet("Plan", [["% complete"], ...values.map((value) => [value])]), formats: ["General", ...formats].map((format) => [format]) });
const rows = (one: Sheet): number[] => one.values.slice(1).map((_, at) => at + 1);

describe("a column of percentages", () => {
  it.each<[what: string, values: CellValue[], formats: string[], percent: boolean[], scale: string]>([
    ["of formatted cells", [0.5, 1], ["0%", "0.0%"], [true, true], "fraction"],
    ["of plain numbers up to a hundred", [50, 100], ["General", "0"], [false, false], "hundred"],
    ["of plain fractions", [0.5, 0.75], ["General", "General"], [false, false], "fraction"],
    ["where most of the held cells are formatted, so are the others", [0.5, 0.5, 50, 0.5], ["0%", "0%", "General"], [true, true, false, true], "hundred"],
    ["where half of the held cells are formatted, the others are not", [0.5, 50, 60], ["0%", "General"], [true, false, false], "hundred"],
    ["where few of the held cells are formatted, the others are not", [0.5, 50, 60, 70], ["0%", "General", "General"], [true, false, false, false], "hundred"],
  ])("%s", (_, values, formats, percent, scale) => {
    const one = column(values, formats);
    const found = percentColumnOf(one, 0, rows(one));
    expect(rows(one).map(found.isPercent)).toEqual(percent);
    expect(found.scale).toBe(scale);
  });

  it("counts the held rows from where the sheet begins", () => {
    const one = column([0.5, 0.5, 0.5], ["0%"]);
    const lower = { ...one, used: { ...one.used, row: 10 } };
    expect([11, 12, 13].map(percentColumnOf(lower, 0, [11, 12, 13]).isPercent)).toEqual([true, true, true]);
    expect([11, 12, 13].map(percentColumnOf(lower, 0, [12, 13]).isPercent)).toEqual([true, false, false]);
  });
});
