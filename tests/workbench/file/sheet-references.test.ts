import { describe, expect, it } from "vitest";
import { quotedSheet, withSheets } from "../../../workbench/file/sheet-references";

const CHANGES = new Map([["plan", "Delivery plan"], ["my plan", "Plan2"], ["gone", null], ["o'neil", "B"]]);

describe("references to sheets in formulas", () => {
  it.each([
    ["Plan!A1", "'Delivery plan'!A1"],
    ["SUM(PLAN!$A$1:$B$2,Other!A1)", "SUM('Delivery plan'!$A$1:$B$2,Other!A1)"],
    ["'My plan'!A1+'my plan'!B2", "Plan2!A1+Plan2!B2"],
    ["'O''Neil'!A1", "B!A1"],
    ["gone!A1:B2", "#REF!A1:B2"],
    ["Plan!A1:Plan!B2", "'Delivery plan'!A1:'Delivery plan'!B2"],
    ["SUM(Plan:Other!A1)", "SUM('Delivery plan:Other'!A1)"],
    ["'My plan:Other'!A1", "Plan2:Other!A1"],
    ['"Plan!A1"&Plan!A1', "\"Plan!A1\"&'Delivery plan'!A1"],
    ["[1]Plan!A1", "[1]Plan!A1"],
    ["'[1]My plan'!A1", "'[1]My plan'!A1"],
    ["'[Book one.xlsx]Plan'!A1", "'[Book one.xlsx]Plan'!A1"],
    ["Table1[Plan]+Plan+MyPlan!A1", "Table1[Plan]+Plan+MyPlan!A1"],
    ["Plan!Budget", "'Delivery plan'!Budget"],
    ["#REF!+IFERROR(Plan!A1,#N/A)", "#REF!+IFERROR('Delivery plan'!A1,#N/A)"],
  ])("%s", (before, after) => {
    expect(withSheets(before, CHANGES)).toBe(after);
  });

  it("cannot lose an end of a reference over several sheets", () => {
    expect(() => withSheets("SUM(First:Gone!A1)", CHANGES)).toThrow(/several sheets/);
  });

  it("swaps names in one go", () => {
    expect(withSheets("A!X1+B!X1", new Map([["a", "B"], ["b", "A"]]))).toBe("A!X1+B!X1".replace(/[AB]!/g, (name) => (name === "A!" ? "B!" : "A!")));
  });
});

describe("a sheet's name before the exclamation mark", () => {
  it.each([["Plan", "Plan"], ["Delivery plan", "'Delivery plan'"], ["O'Neil", "'O''Neil'"], ["A1", "'A1'"], ["R1C1", "'R1C1'"], ["2026", "'2026'"], ["Plan_1.2", "Plan_1.2"], ["true", "'true'"]])("%s", (name, quoted) => {
    expect(quotedSheet(name)).toBe(quoted);
  });
});
