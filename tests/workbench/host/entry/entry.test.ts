import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../../workbench/file/book";
import { entryOf } from "../../../../workbench/host/entry/entry";
import { Refusal } from "../../../../workbench/host/refusal";

const RULES = { date1904: false, thisYear: 2026 };
const MINUS = "-5";

describe("what Excel makes of a text that is written to a General cell, as typed in en-US (office-js #1559, #3775, #5317)", () => {
  it.each<[string, Scalar, string | undefined]>([
    // Numbers.
    ["42", 42, undefined],
    [" 42 ", 42, undefined],
    [MINUS, -5, undefined],
    ["+5", 5, undefined],
    ["(5)", -5, undefined],
    [".5", 0.5, undefined],
    ["5.", 5, undefined],
    ["007", 7, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["(1,234)", -1234, "#,##0_);(#,##0)"],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["7%", 0.07, "0%"],
    ["1e3", 1000, "0.00E+00"],
    ["$5", 5, "$#,##0_);[Red]($#,##0)"],
    ["-$5.25", -5.25, "$#,##0.00_);[Red]($#,##0.00)"],
    ["1 1/2", 1.5, "# ?/?"],
    // Dates: the month comes first.
    ["4/30/2026", 46142, "m/d/yyyy"],
    ["01/02/2026", 46024, "m/d/yyyy"],
    ["1/2/26", 46024, "m/d/yyyy"],
    ["1/2/30", 10960, "m/d/yyyy"],
    ["4-30-2026", 46142, "m/d/yyyy"],
    ["2026-04-30", 46142, "m/d/yyyy"],
    ["4/30", 46142, "d-mmm"],
    ["1/32", 11689, "mmm-yy"],
    ["30 April 2026", 46142, "d-mmm-yy"],
    ["30-Apr-26", 46142, "d-mmm-yy"],
    ["30 Apr", 46142, "d-mmm"],
    ["April 30, 2026", 46142, "d-mmm-yy"],
    ["Apr 2026", 46113, "mmm-yy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["2/28/1900", 59, "m/d/yyyy"],
    ["4/30/2026 12:00", 46142.5, "m/d/yyyy h:mm"],
    // Times.
    ["14:30", 14.5 / 24, "h:mm"],
    ["2:30 PM", 14.5 / 24, "h:mm AM/PM"],
    ["12:00 AM", 0, "h:mm AM/PM"],
    ["14:30:15", (14.5 * 3600 + 15) / 86400, "h:mm:ss"],
    ["30:00:00", 30 / 24, "[h]:mm:ss"],
    // Booleans and errors.
    ["true", true, undefined],
    ["FALSE", false, undefined],
    ["#N/A", { error: "#N/A" }, undefined],
    ["#ref!", { error: "#REF!" }, undefined],
    // Text.
    ["31/12/2025", "31/12/2025", undefined],
    ["29/02/2026", "29/02/2026", undefined],
    ["2026-02-30", "2026-02-30", undefined],
    ["25:61", "25:61", undefined],
    ["13:00 PM", "13:00 PM", undefined],
    ["1,23", "1,23", undefined],
    ["R1", "R1", undefined],
    ["Recommendation 4", "Recommendation 4", undefined],
    ["May", "May", undefined],
    ["12 items", "12 items", undefined],
    ["%", "%", undefined],
    ["$", "$", undefined],
    ["£5", "£5", undefined],
    ["#hashtag", "#hashtag", undefined],
    ["=", "=", undefined],
    ["- trained", "- trained", undefined],
    ["a\nb", "a\nb", undefined],
  ])("%j is %j", (text, value, numberFormat) => {
    const entry = entryOf(text, false, RULES);
    if (typeof value === "number") expect(entry.value).toBeCloseTo(value, 10);
    else expect(entry.value).toEqual(value);
    expect(entry.numberFormat).toBe(numberFormat);
    expect(entry.formula).toBeUndefined();
  });

  it("empties the cell for an empty text (documentation)", () => expect(entryOf("", false, RULES)).toEqual({ value: null }));

  it.each([
    ["=A1+1", "A1+1"],
    ['=IF(A1="(","x",")")', 'IF(A1="(","x",")")'],
    ["='My plan'!A1", "'My plan'!A1"],
    ["-A1", "-A1"],
    ["+SUM(A1:A2)", "+SUM(A1:A2)"],
  ])("%j is a formula, whose value is unknown (general knowledge of Excel for + and -)", (text, formula) => {
    expect(entryOf(text, false, RULES)).toEqual({ value: null, formula });
  });

  it.each(["=SUM(A1", "=A1)", '="open', "@mention", `=${"1+".repeat(5_000)}1`])("%j is refused (assumed)", (text) => {
    expect(() => entryOf(text, false, RULES)).toThrow(Refusal);
  });

  it.each([
    ["'=A1", "=A1"],
    ["'007", "007"],
    ["'", ""],
    ["''quoted'", "'quoted'"],
  ])("%j is text, and the apostrophe is remembered (general knowledge of Excel)", (text, value) => {
    expect(entryOf(text, false, RULES)).toEqual({ value, quotePrefix: true });
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(entryOf("4/30/2026", false, { ...RULES, date1904: true }).value).toBe(46142 - 1462);
    expect(entryOf("1/1/1904", false, { ...RULES, date1904: true }).value).toBe(0);
    expect(entryOf("12/31/1903", false, { ...RULES, date1904: true }).value).toBe("12/31/1903");
  });

  it("takes at most 32,767 characters (documentation: Excel's limits)", () => {
    expect(entryOf("x".repeat(32_767), false, RULES).value).toHaveLength(32_767);
    expect(() => entryOf("x".repeat(32_768), false, RULES)).toThrow(Refusal);
    expect(entryOf(`'${"x".repeat(32_767)}`, false, RULES).value).toHaveLength(32_767);
  });
});

describe("a cell with the number format @ keeps text as text (general knowledge of Excel)", () => {
  it.each<[string | number | boolean, string]>([
    ["4/30/2026", "4/30/2026"],
    ["=A1", "=A1"],
    ["007", "007"],
    ["TRUE", "TRUE"],
    [5, "5"],
    [true, "TRUE"],
  ])("%j is %j", (value, text) => expect(entryOf(value, true, RULES)).toEqual({ value: text }));
});

it.each([5, -0.25, true, false])("%j, which is no text, is itself", (value) => expect(entryOf(value, false, RULES)).toEqual({ value }));
