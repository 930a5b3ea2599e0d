import { describe, expect, it } from "vitest";
import { readPercent, readProgress, scaleOf } from "../../src/core/progress";
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
    ["gives way to words", half, "most", 120, 50],
    ["is an error where a number is", none, "#REF!", 120, "error"],
    ["gives way where a number is an error", half, "#REF!", 120, 50],
  ])("%s", (_, percent, completed, required, expected) => expect(inShort(readProgress(percent, completed, required))).toBe(expected));
});
