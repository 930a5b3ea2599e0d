import { describe, expect, it } from "vitest";
import { editingText, typedCell } from "../../../workbench/page/typed-value";

describe("typedCell", () => {
  it.each([
    ["", "General", { value: null }],
    ["Red", "General", { value: "Red" }],
    ["12", "General", { value: 12 }],
    ["1,234", "General", { value: 1234, numberFormat: "#,##0" }],
    ["30/04/2026", "General", { value: 46142, numberFormat: "dd/mm/yyyy" }],
    ["30/4/26", "General", { value: 46142, numberFormat: "dd/mm/yyyy" }],
    ["30 April 2026", "General", { value: 46142, numberFormat: "dd-mmm-yy" }],
    ["30/04/2026", "d mmm yyyy", { value: 46142 }],
    ["30/04/2026", "0%", { value: 46142, numberFormat: "dd/mm/yyyy" }],
    ["31/02/2026", "General", { value: "31/02/2026" }],
    ["04/30/2026", "General", { value: "04/30/2026" }],
    ["40%", "General", { value: 0.4, numberFormat: "0%" }],
    ["40%", "0.00%", { value: 0.4 }],
    ["40", "0%", { value: 0.4 }],
    ["0.4", "0%", { value: 0.4 }],
    ["=B2+1", "General", { value: null, formula: "B2+1" }],
    ["=", "General", { value: "=" }],
    ["'=B2", "General", { value: "=B2", quotePrefix: true }],
    ["'007", "General", { value: "007", quotePrefix: true }],
    ["007", "@", { value: "007" }],
    ["30/04/2026", "@", { value: "30/04/2026" }],
    ["true", "General", { value: true }],
    ["#n/a", "General", { value: { error: "#N/A" } }],
  ])("%j in a cell formatted %s", (text, format, wanted) => {
    expect(typedCell(text, format, false)).toEqual({ quotePrefix: false, ...wanted });
  });

  it("counts from 1904 where the workbook does", () => {
    expect(typedCell("30/04/2026", "General", true).value).toBe(46142 - 1462);
  });
});

describe("editingText", () => {
  it.each([
    [{ value: null, style: 0 }, "General", false, ""],
    [{ value: 46142, style: 0 }, "d mmm yyyy", false, "30/04/2026"],
    [{ value: 46142.5, style: 0 }, "d mmm yyyy", false, "30/04/2026 12:00:00"],
    [{ value: 0.07, style: 0 }, "0%", false, "7%"],
    [{ value: 0.1 + 0.2, style: 0 }, "General", false, "0.30000000000000004"],
    [{ value: "007", style: 0 }, "General", true, "'007"],
    [{ value: 3, formula: "SUM(A1:A2)", style: 0 }, "General", false, "=SUM(A1:A2)"],
    [{ value: { error: "#REF!" }, style: 0 }, "General", false, "#REF!"],
  ])("%j formatted %s", (cell, format, quotePrefix, wanted) => {
    expect(editingText(cell, format, quotePrefix, false)).toBe(wanted);
  });

  it.each([
    [46142, "dd/mm/yyyy"],
    [0.4, "0%"],
    [1234.5, "General"],
    [true, "General"],
    ["plain words", "General"],
  ])("typing back what is shown leaves %j as it is", (value, format) => {
    const shown = editingText({ value, style: 0 }, format, false, false);
    expect(typedCell(shown, format, false).value).toEqual(value);
  });
});
