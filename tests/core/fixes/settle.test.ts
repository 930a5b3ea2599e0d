import { describe, expect, it } from "vitest";
import type { Fix } from "../../../src/core/fixes/fix";
import { sayLeft, settleFix, type CellNow } from "../../../src/core/fixes/settle";
import type { ProblemCode } from "../../../src/core/problem";
import type { CellValue } from "../../../src/core/workbook";

const fix = (code: ProblemCode, from: CellValue, to: CellValue, format = "General"): Fix => ({
  code,
  edit: { kind: "cells", sheet: "Plan", row: 8, column: 5, from: [from], to: [to], formats: { from: ["General"], to: [format] } },
});
const now = (value: CellValue, format = "General", formula: CellValue = value): CellNow => ({ value, formula, format });

const DATE = fix("date-as-text", "27/03/2026", 46_108, "dd/mm/yyyy");
const WORD = fix("status-unknown", "In progres", "In progress");

describe("a fix held against its cell", () => {
  it.each<[string, Fix, CellNow, [string, string]]>([
    ["a date in a cell of its own format", DATE, now("27/03/2026", "d mmm yyyy"), ["d mmm yyyy", "d mmm yyyy"]],
    ["a date in a cell for text", DATE, now("27/03/2026", "@"), ["@", "dd/mm/yyyy"]],
    ["a word in a cell for text", WORD, now("In progres", "@"), ["@", "@"]],
    ["a fraction with the percentage format it was taken to have", fix("complete-not-hundred", 0, 1, "0%"), now(0, "0.0%"), ["0.0%", "0.0%"]],
    ["a percentage without one", fix("complete-not-hundred", 40, 100), now(40, "0"), ["0", "0"]],
  ])("%s", (_what, wanted, cell, [from, to]) => {
    expect(settleFix(wanted, cell)).toEqual({ edit: { ...wanted.edit, formats: { from: [from], to: [to] } } });
  });

  it.each<[string, Fix, CellNow | null]>([
    ["gone", DATE, null],
    ["formula", DATE, now("27/03/2026", "General", '=TEXT(B2,"dd/mm/yyyy")')],
    ["changed", DATE, now(46_108, "dd/mm/yyyy")],
    ["changed", DATE, now("27/03/2026 ")],
    ["changed", WORD, now("")],
    ["format", fix("complete-not-hundred", 0, 1, "0%"), now(0, "0")],
    ["format", fix("complete-not-hundred", 0, 100), now(0, "0%")],
  ])("is left because of %s", (left, wanted, cell) => expect(settleFix(wanted, cell)).toEqual({ left }));
});

describe("the words for a cell that is left", () => {
  it.each([
    ["gone", "Plan F9: its sheet is no longer there."],
    ["formula", "Plan F9: a formula gives its value. Put right what the formula takes it from."],
    ["changed", "Plan F9: somebody has changed it since it was read."],
    ["format", "Plan F9: it shows percentages in another way than the rest of its column. Type 100% there."],
  ] as const)("%s", (because, words) => expect(sayLeft({ sheet: "Plan", row: 8, column: 5 }, because)).toBe(words));
});
