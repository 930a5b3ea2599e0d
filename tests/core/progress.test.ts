import { describe, expect, it } from "vitest";
import { NOT_CALCULATED } from "../../src/core/cell-text";
import { readPercent, readProgress, scaleOf, unreadFigures } from "../../src/core/progress";
import type { ProgressReading } from "../../src/core/rows";
import type { CellValue } from "../../src/core/workbook";

const inShort = (reading: ProgressReading): number | string => ("percent" in reading ? reading.percent : reading.how);

describe("what 1 means in a column", () => {
  it.each<[string, CellValue[], string]>([
    ["all at most 1", [0.4, 1, 0], "fraction"],
    ["some above 1", [0, 1, 40], "hundred"],
    ["one slip above 1 among fractions", [0.4, 1.4], "fraction"],
    ["whole numbers just above 1", [0, 1, 2], "hundred"],
    ["fractions among hundreds", [0.4, 40], "hundred"],
    ["numbers stored as text", ["0.4", "40"], "hundred"],
    ["texts with a sign say nothing", ["40%", 0.5], "fraction"],
    ["nothing at all", [], "fraction"],
  ])("%s", (_, values, scale) => expect(scaleOf(values)).toBe(scale));
});

describe("a cell of percentages", () => {
  it.each<[CellValue, "fraction" | "hundred", number | string]>([
    [0.4, "fraction", 40],
    [0.07, "fraction", 7],
    [0.29, "fraction", 29],
    [1, "fraction", 100],
    [0, "fraction", 0],
    [1.01, "fraction", "unreadable"],
    [40, "fraction", "unreadable"],
    [40, "hundred", 40],
    [1, "hundred", 1],
    [0.4, "hundred", "unreadable"],
    ["0.4%", "hundred", 0.4],
    [100, "hundred", 100],
    [100.5, "hundred", "unreadable"],
    [-1, "hundred", "unreadable"],
    ["40%", "fraction", 40],
    ["40 %", "hundred", 40],
    ["40 per cent", "hundred", 40],
    ["140%", "hundred", "unreadable"],
    ["40", "hundred", 40],
    ["0.4", "fraction", 40],
    [" 40% ", "hundred", 40],
    ["nearly done", "hundred", "unreadable"],
    ["", "hundred", "blank"],
    ["-", "hundred", "blank"],
    ["n/a", "hundred", "blank"],
    [true, "hundred", "unreadable"],
    ["3/5", "hundred", "unreadable"],
    ["3 of 5", "hundred", "unreadable"],
    ["5 of 5", "hundred", "unreadable"],
    ["3 out of 5", "hundred", "unreadable"],
    ["50-60%", "hundred", "unreadable"],
    ["50–60%", "hundred", "unreadable"],
    ["about half", "hundred", "unreadable"],
    ["approx 40%", "hundred", "unreadable"],
    ["40%?", "hundred", "unreadable"],
    ["\u200E40\u00A0%", "hundred", 40],
    ["\u221210%", "hundred", "unreadable"],
    ["\u2013", "hundred", "blank"],
    ["TBC", "hundred", "blank"],
    ["#DIV/0!", "hundred", "error"],
  ])("%j (%s) is %s", (value, scale, expected) => expect(inShort(readPercent(value, scale))).toBe(expected));
});

describe("a counted measure", () => {
  const half: ProgressReading = { how: "percent", percent: 50 };
  const none: ProgressReading = { how: "blank" };
  it.each<[string, ProgressReading, CellValue, CellValue, number | string]>([
    ["comes before the percentage", half, 30, 120, 25],
    ["gives way where nothing is required", half, 30, 0, 50],
    ["gives way where required is blank", half, 30, "", 50],
    ["gives way where completed is blank", half, "", 120, 50],
    ["is none of both without either", none, "", "", "blank"],
    ["counts none completed", none, 0, 120, 0],
    ["counts more than required as all", none, 130, 120, 100],
    ["reads numbers stored as text", none, "1,200", "2,400", 50],
    ["gives way to a dash", half, "-", 120, 50],
    ["gives way where words stand beside a blank", half, "most", "", 50],
    ["cannot be read where a number is in words, whatever the percentage says", half, "most", 120, "unreadable"],
    ["cannot be read where a number is a guess", half, 1000, "approx 1250", "unreadable"],
    ["cannot be read where a number is a range", none, "50-60", 120, "unreadable"],
    ["cannot be read where a number is below zero", none, -3, 120, "unreadable"],
    ["cannot be read where a number is a percentage", half, "40%", 120, "unreadable"],
    ["is an error where a number is", none, "#REF!", 120, "error"],
    ["is an error where a number is, whatever the percentage says", half, "#REF!", 120, "error"],
    ["is an error where one number is and the other is blank", none, "", "#REF!", "error"],
    ["gives way where one number is an error and the other is blank", half, "", "#REF!", 50],
    ["is not calculated where a number is not", half, NOT_CALCULATED, 120, "error"],
  ])("%s", (_, percent, completed, required, expected) => expect(inShort(readProgress(percent, completed, required))).toBe(expected));
});

describe("what of a row's progress cannot be read", () => {
  const half: ProgressReading = { how: "percent", percent: 50 };
  const none: ProgressReading = { how: "blank" };
  it.each<[string, ProgressReading, CellValue, CellValue, string[]]>([
    ["nothing", half, 30, 120, []],
    ["a percentage, also where a count decides", { how: "unreadable", text: "lots" }, 30, 120, ["percentComplete lots"]],
    ["a count, also beside a blank", half, "approx 1250", "", ["completed approx 1250"]],
    ["both counts", none, "most", "all of them", ["completed most", "required all of them"]],
    ["no error value, which is told by itself", none, "#REF!", 120, []],
  ])("%s", (_, percent, completed, required, expected) => expect(unreadFigures(percent, completed, required).map(({ field, text }) => `${field} ${text}`)).toEqual(expected));
});
