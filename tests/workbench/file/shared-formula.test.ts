import { describe, expect, it } from "vitest";
import { movedFormula } from "../../../workbench/file/shared-formula";

describe("a shared formula one row down and two columns to the right", () => {
  it.each([
    ["A1+B2", "C2+D3"],
    ["$A1+B$2+$C$3", "$A2+D$2+$C$3"],
    ["SUM(A1:B2)", "SUM(C2:D3)"],
    ["SUM(A:B,$C:D)", "SUM(C:D,$C:F)"],
    ["SUM(1:2,$3:4)", "SUM(2:3,$3:5)"],
    ["LOG10(A1)", "LOG10(C2)"],
    ['"A1 ""B2"" "&A1', '"A1 ""B2"" "&C2'],
    ["'A1 it''s'!A1+Plan!B2", "'A1 it''s'!C2+Plan!D3"],
    ["Table1[[#This Row],[A1]]+A1", "Table1[[#This Row],[A1]]+C2"],
    ["[1]Sheet1!A1", "[1]Sheet1!C2"],
    ["IF(A1=#REF!,TRUE,1E5)", "IF(C2=#REF!,TRUE,1E5)"],
    ["Taxes2020+AB12CD+XFE1", "Taxes2020+AB12CD+XFE1"],
    ["A1#", "C2#"],
    ["1.5+2", "1.5+2"],
    ["XFD1048576", "B1"],
  ])("%s becomes %s", (formula, moved) => expect(movedFormula(formula, 1, 2)).toBe(moved));

  it.each([
    ["A1", "#REF!"],
    ["A3+$A$1", "A1+$A$1"],
    ["SUM(A1:A3)", "SUM(#REF!:A1)"],
    ["Plan!B2", "Plan!#REF!"],
  ])("that was sorted two rows up loses what leaves the sheet: %s becomes %s", (formula, moved) => expect(movedFormula(formula, -2, 0, "breaks")).toBe(moved));

  it("is itself in its own cell", () => expect(movedFormula("A1", 0, 0)).toBe("A1"));
});
