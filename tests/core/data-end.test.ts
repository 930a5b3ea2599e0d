import { describe, expect, it } from "vitest";
import { endOfData } from "../../src/core/data-end";
import type { FieldColumns } from "../../src/core/layout";
import { sheet, type Rows } from "./workbook-builder";

const COLUMNS: FieldColumns = { reference: 0, action: 1, status: 2, evidence: 3 };
const DATA: Rows = [["R1", "Buy vans", "Open", ""], ["R2", "Sell boats", "Open", ""], ["R3", "Count cats", "Shut", "Seen"], ["R4", "Feed dogs", "Open", ""], ["R5", "Walk dogs", "Open", ""]];
const PLAN: Rows = [["Ref", "Action", "Status", "Evidence"], ...DATA];
const LAST = PLAN.length - 1;
const BLANK: Rows = [[]];
const GUIDE: Rows = [["Score", "Meaning"], ["Low", "It can wait"], ["High", "It cannot"]];

const end = (rows: Rows, { looked = 120, from = { row: 0, column: 0 }, columns = COLUMNS }: { looked?: number; from?: { row: number; column: number }; columns?: FieldColumns } = {}): number => {
  const one = sheet("Plan", rows, { from });
  const moved = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, column + from.column]));
  return endOfData(one, { first: from.row + 1, last: from.row + rows.length - 1 }, looked, from.column, from.column + 3, moved) - from.row;
};

describe("where the data of a plain range ends", () => {
  it.each<[what: string, rows: Rows, cut: boolean]>([
    ["a guide below a blank row is cut off", [...PLAN, ...BLANK, ...GUIDE], true],
    ["a guide without a blank row is data", [...PLAN, ...GUIDE], false],
    ["more data below a blank row is data", [...PLAN, ...BLANK, ["R6", "Buy boats", "Open", ""]], false],
    ["a guide one of whose rows has a numbered reference is data", [...PLAN, ...BLANK, ...GUIDE, ["R9", "It is late"]], false],
    ["a guide one of whose rows fills what the data always fills is data", [...PLAN, ...BLANK, ...GUIDE, ["None", "Nobody knows", "Open", ""]], false],
    ["what begins with one cell is data", [...PLAN, ...BLANK, ["Buy boats"], ["Sell vans"]], false],
    ["what begins with a long text is data", [...PLAN, ...BLANK, ["Score", "M".repeat(41)], ["Low", "It can wait"]], false],
    ["what begins with a text of forty letters could be headings", [...PLAN, ...BLANK, ["Score", ` ${"M".repeat(40)} `], ["Low", "It can wait"]], true],
    ["what begins with a date is data", [...PLAN, ...BLANK, ["Score", "1 May 2026"], ["Low", "It can wait"]], false],
    ["what begins with a number is data", [...PLAN, ...BLANK, ["Score", 1], ["Low", "It can wait"]], false],
    ["a guide below data with headings between the rows is cut off", [PLAN[0] ?? [], ["Custody"], ...DATA.slice(0, 2), ["Boats"], ...DATA.slice(2), ...BLANK, ...GUIDE], true],
    ["a key with a title is cut off", [...PLAN, ...BLANK, ["RAG key"], ["Red", "Off track"], ["Green", "On track"]], true],
    ["a key without a title is cut off", [...PLAN, ...BLANK, ["Red: off track"], ["Green: on track"]], true],
    ["a key in a later column is cut off", [...PLAN, ...BLANK, ["", "Legend"], ["", "Red"]], true],
    ["an action that only begins with a colour's letters is data", [...PLAN, ...BLANK, ["Redo the vans"]], false],
    ["who made the sheet is cut off", [...PLAN, ...BLANK, ["Prepared by", "Supt Khan", 46_142]], true],
    ["a version is cut off", [...PLAN, ...BLANK, ["Version 1.2"]], true],
    ["an action that was prepared is data", [...PLAN, ...BLANK, ["Prepared vans"]], false],
    ["a key with more data below it is data", [...PLAN, ...BLANK, ["Key"], ["Red", "Off track"], ...BLANK, ["R6", "Buy boats", "Open", ""]], false],
    ["a second list below the first is cut off with it", [...PLAN, ...BLANK, ["Key"], ["Red", "Off track"], ...BLANK, ["Updated by", "Supt Khan"]], true],
    ["a guide beside the columns is not looked at", [...PLAN, ...BLANK, ...GUIDE.map((row) => ["", "", "", "", ...row])], false],
  ])("%s", (_, rows, cut) => expect(end(rows)).toBe(cut ? rows.findIndex((row) => row.length === 0) - 1 : rows.length - 1));

  it("is counted from where the sheet begins", () => {
    const rows = [...PLAN, ...BLANK, ...GUIDE];
    expect(end(rows, { from: { row: 7, column: 3 } })).toBe(LAST);
    expect(end([...PLAN, ...BLANK, ["R6", "Buy boats", "Open", ""]], { from: { row: 7, column: 3 } })).toBe(LAST + 2);
  });

  it("is told of what is looked at: the first rows, and the last sixty", () => {
    const long = (blank: number, below: Rows): Rows => [...PLAN, ...Array.from({ length: 200 }, (_, place) => [`R${place + 6}`, "Buy boats", "Open", ""]), ...Array.from({ length: blank }, () => []), ...below];
    const filler = (rows: number): Rows => Array.from({ length: rows }, (_, place) => [place % 2 === 0 ? "Low" : "High"]);
    expect(end(long(1, GUIDE), { looked: 50 })).toBe(LAST + 200);
    expect(end(long(2, [...GUIDE, ...filler(56)]), { looked: 50 })).toBe(LAST + 200);
    expect(end(long(1, [...GUIDE, ...filler(57)]), { looked: 50 })).toBe(LAST + 200 + 1 + 60);
    expect(end([...PLAN, ...BLANK, ...GUIDE], { looked: LAST + 2 })).toBe(LAST);
  });

  it.each<[what: string, data: Rows, columns: FieldColumns, cut: boolean]>([
    ["a column that four of five rows fill counts as filled", DATA.map((row, at) => (at === 0 ? [row[0] ?? "", row[1] ?? "", "", ""] : row)), COLUMNS, true],
    ["a column that three of five rows fill does not, and two say too little", DATA.map((row, at) => (at < 2 ? [row[0] ?? "", row[1] ?? "", "", ""] : row)), COLUMNS, false],
    ["one row says too little", DATA.slice(0, 1), COLUMNS, false],
    ["two rows say enough", DATA.slice(0, 2), COLUMNS, true],
    ["without references half of the filled columns is enough to be data", DATA, { action: 1, status: 2, kind: 0 }, false],
    ["where a reference has no number, so it is too", DATA.map((row, at) => (at === 0 ? ["R", ...row.slice(1)] : row)), COLUMNS, false],
  ])("%s", (_, data, columns, cut) => {
    const rows = [PLAN[0] ?? [], ...data, ...BLANK, ...GUIDE.slice(0, 2), ["Low", "Nobody", "", ""]];
    expect(end(rows, { columns })).toBe(cut ? data.length : rows.length - 1);
  });
});
