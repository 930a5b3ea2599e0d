import { describe, expect, it } from "vitest";
import type { LineShift } from "../../../workbench/file/line-shift";
import { withLines, type Standing } from "../../../workbench/file/line-references";

const rows = (at: number, count: number): LineShift => ({ axis: "rows", at: at - 1, count });
const columns = (at: number, count: number): LineShift => ({ axis: "columns", at: at - 1, count });
const ON_PLAN: Standing = { shifted: "Plan", own: "Plan", from: "cell" };
const ELSEWHERE: Standing = { shifted: "Plan", own: "Register", from: "cell" };

/** As Excel has it: see "Insert or delete rows and columns" in its help, and what it shows for ranges (assumed where its help says nothing). */
const INSERTED: readonly [formula: string, shift: LineShift, result: string][] = [
  ["A1", rows(2, 1), "A1"],
  ["A2", rows(2, 1), "A3"],
  ["$A$2+A2", rows(2, 3), "$A$5+A5"],
  ["SUM(A2:A5)", rows(2, 1), "SUM(A3:A6)"],
  ["SUM(A2:A5)", rows(3, 2), "SUM(A2:A7)"],
  ["SUM(A2:A5)", rows(5, 1), "SUM(A2:A6)"],
  ["SUM(A2:A5)", rows(6, 1), "SUM(A2:A5)"],
  ["SUM(A5:A2)", rows(3, 1), "SUM(A6:A2)"],
  ["SUM(A:A)", rows(3, 1), "SUM(A:A)"],
  ["SUM(3:5)", rows(4, 1), "SUM(3:6)"],
  ["SUM($3:$5)", rows(1, 1), "SUM($4:$6)"],
  ["SUM(A1:A1048576)", rows(4, 2), "SUM(A1:A1048576)"],
  ["SUM(A5:A1048576)", rows(4, 2), "SUM(A7:A1048576)"],
  ["B1", columns(2, 1), "C1"],
  ["SUM(A1:C1)", columns(2, 1), "SUM(A1:D1)"],
  ["SUM(B:D)", columns(3, 2), "SUM(B:F)"],
  ["SUM($B:$B,C:C)", columns(3, 1), "SUM($B:$B,D:D)"],
  ["SUM(2:3)", columns(2, 1), "SUM(2:3)"],
  ["Plan!A2+'Plan'!B9", rows(2, 1), "Plan!A3+'Plan'!B10"],
  ["Register!A2+A2", rows(2, 1), "Register!A2+A3"],
  ["plan!A2", rows(2, 1), "plan!A3"],
  ["Plan!A2:A4", rows(3, 1), "Plan!A2:A5"],
  ["[1]Plan!A2+'[1]Plan'!A2+'C:\\[x.xlsx]Plan'!A2", rows(2, 1), "[1]Plan!A2+'[1]Plan'!A2+'C:\\[x.xlsx]Plan'!A2"],
  ["Actions[[#This Row],[A2]]*A2", rows(2, 1), "Actions[[#This Row],[A2]]*A3"],
  ["[@Amount]-Plan!A2", rows(2, 1), "[@Amount]-Plan!A3"],
  ["\"A2\"&A2&\"say \"\"A2\"\"\"", rows(2, 1), "\"A2\"&A3&\"say \"\"A2\"\"\""],
  ["LOG10(A2)+A2B+TAXES2026+_A2", rows(2, 1), "LOG10(A3)+A2B+TAXES2026+_A2"],
  ["A2:INDEX(B:B,3)", rows(2, 1), "A3:INDEX(B:B,3)"],
  ["A2#+SUM(@A2:A3)", rows(2, 1), "A3#+SUM(@A3:A4)"],
  ["IF(A2=#N/A,#REF!,TRUE)", rows(2, 1), "IF(A3=#N/A,#REF!,TRUE)"],
  ["XFE1+A1048577", rows(1, 1), "XFE1+A1048577"],
  ["Plan!Deadline+Deadline", rows(1, 1), "Plan!Deadline+Deadline"],
  ["A2 B2:C2", rows(2, 1), "A3 B3:C3"],
];

const DELETED: readonly [formula: string, shift: LineShift, result: string, lost: boolean][] = [
  ["A1", rows(2, -1), "A1", false],
  ["A2", rows(2, -1), "#REF!", true],
  ["A3", rows(2, -1), "A2", false],
  ["SUM(A2:A5)", rows(3, -2), "SUM(A2:A3)", false],
  ["SUM(A2:A5)", rows(2, -2), "SUM(A2:A3)", false],
  ["SUM(A2:A5)", rows(4, -5), "SUM(A2:A3)", false],
  ["SUM(A2:A5)", rows(2, -4), "SUM(#REF!)", true],
  ["SUM(A2:A5)", rows(1, -1), "SUM(A1:A4)", false],
  ["SUM(B:D)", columns(3, -1), "SUM(B:C)", false],
  ["Plan!$C$1", columns(3, -1), "Plan!#REF!", true],
];

describe("a formula once lines were put in", () => {
  it.each(INSERTED)("%s", (formula, shift, result) => {
    expect(withLines(formula, shift, ON_PLAN)).toEqual({ text: result, lost: false, several: false });
  });

  it("on another sheet follows only what names the sheet", () => {
    expect(withLines("Plan!A2+A2+'Plan'!$2:$3", rows(2, 1), ELSEWHERE).text).toBe("Plan!A3+A2+'Plan'!$3:$4");
  });

  it("says that a cell is pushed off the sheet, and that several sheets are meant", () => {
    expect(withLines("A1048576", rows(2, 1), ON_PLAN)).toMatchObject({ lost: true });
    expect(withLines("SUM(Plan:Register!A2)", rows(2, 1), ON_PLAN)).toEqual({ text: "SUM(Plan:Register!A2)", lost: false, several: true });
    expect(withLines("SUM('Plan:My register'!A2)", rows(2, 1), ON_PLAN)).toMatchObject({ several: true });
  });

  it("a name's relative references stay: they count from the cell that uses it", () => {
    expect(withLines("Plan!$A$2:$A$5+Plan!A2+Plan!$A2", rows(2, 1), { shifted: "Plan", own: null, from: "none" }).text).toBe("Plan!$A$3:$A$6+Plan!A2+Plan!$A2");
  });

  /** An area's one formula counts from its first cell. Assumed: Excel keeps a rule's distances where its cells could not all follow. */
  it.each([
    ["its own row", "$B2>1", { first: 1, last: 9, now: 1 }, rows(5, 1), "$B2>1"],
    ["its own row, from the first row on", "$B2>1", { first: 1, last: 9, now: 2 }, rows(2, 1), "$B3>1"],
    ["the row above, put in among them", "$B2<>$B1", { first: 1, last: 9, now: 1 }, rows(5, 1), "$B2<>$B1"],
    ["the row above, put in between", "$B2<>$B1", { first: 1, last: 9, now: 2 }, rows(2, 1), "$B3<>$B2"],
    ["a row far below all", "B2=B50", { first: 1, last: 9, now: 1 }, rows(20, 1), "B2=B51"],
    ["one cell for all", "B2>$F$20", { first: 1, last: 9, now: 1 }, rows(5, 1), "B2>$F$21"],
  ] as const)("of an area: %s", (_, formula, from, shift, result) => {
    expect(withLines(formula, shift, { ...ON_PLAN, from }).text).toBe(result);
  });
});

describe("a formula once lines were taken out", () => {
  it.each(DELETED)("%s", (formula, shift, result, lost) => {
    expect(withLines(formula, shift, ON_PLAN)).toMatchObject({ text: result, lost });
  });
});
