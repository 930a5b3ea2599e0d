import { describe, expect, it } from "vitest";
import { displayText } from "../../../../workbench/host/display/display";

describe("displayText", () => {
  it.each<[number, string, string]>([
    [0, "General", "0"],
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [1 / 3, "General", "0.333333333"],
    [12345678901, "General", "12345678901"],
    [123456789012, "General", "1.23457E+11"],
    [0.00001, "General", "1E-05"],
    [-5, "General", "-5"],
    [1234.567, "0.00", "1234.57"],
    [1.005, "0.00", "1.01"],
    [-0.001, "0.00", "0.00"],
    [0.5, "0%", "50%"],
    [0.125, "0.0%", "12.5%"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234567, "#,##0,", "1,235"],
    [5, "000", "005"],
    [0, "#", ""],
    [1.5, "0.##", "1.5"],
    [2, "0.##", "2."],
    [-5, "#,##0_);(#,##0)", "(5)"],
    [5, "#,##0_);(#,##0)", "5 "],
    [-5, "0.00;[Red]0.00", "5.00"],
    [0, '0;-0;"nil"', "nil"],
    [3, '0 "days"', "3 days"],
    [3, "0\\d", "3d"],
    [1234, "[$£-809]#,##0", "£1,234"],
    [12345, "0.00E+00", "1.23E+04"],
    [1.5, "# ?/?", "1 1/2"],
    [0.333, "# ?/?", "1/3"],
    [5, "@", "5"],
    [46142, "m/d/yyyy", "4/30/2026"],
    [46142, "dd/mm/yyyy", "30/04/2026"],
    [46142, "d mmmm yyyy", "30 April 2026"],
    [46142, "ddd d mmm yy", "Thu 30 Apr 26"],
    [46142, "[$-F800]dddd, mmmm dd, yyyy", "Thursday, April 30, 2026"],
    [46142, "yyyy-mm-dd;@", "2026-04-30"],
    [60, "m/d/yyyy", "2/29/1900"],
    [1, "m/d/yyyy", "1/1/1900"],
    [61, "m/d/yyyy", "3/1/1900"],
    [46142.604166667, "dd/mm/yyyy hh:mm", "30/04/2026 14:30"],
    [0.604166667, "h:mm AM/PM", "2:30 PM"],
    [1.25, "[h]:mm", "30:00"],
    [0.5, "mm:ss", "00:00"],
    [0.999999, "h:mm:ss", "24:00:00".replace("24", "0")],
    [-1, "m/d/yyyy", "########"],
  ])("%s as %s is %j", (value, format, text) => expect(displayText(value, format, false)).toBe(text));

  it("counts from 1904 where the workbook does", () => expect(displayText(44680, "d mmm yyyy", true)).toBe("30 Apr 2026"));

  it.each([
    ["text", "General", "text"],
    ["text", '0;0;0;"("@")"', "(text)"],
    ["text", "0.00", "text"],
    [true, "0", "TRUE"],
    [{ error: "#N/A" }, "0", "#N/A"],
    [null, "0", ""],
  ])("%j as %s is %j", (value, format, text) => expect(displayText(value, format, false)).toBe(text));
});
