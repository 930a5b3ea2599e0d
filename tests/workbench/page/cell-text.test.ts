import { expect, it } from "vitest";
import { cellText, formatColour } from "../../../workbench/page/cell-text";

it.each([
  [46142, "m/d/yyyy", "30/04/2026"],
  [46142, "dd/mm/yyyy", "30/04/2026"],
  [46142, "d mmmm yyyy", "30 April 2026"],
  [46142, "[$-809]dd mmm yy", "30 Apr 26"],
  [0.4, "0%", "40%"],
  [1234567, "#,##0", "1,234,567"],
  [0.1 + 0.2, "General", "0.3"],
  [-5, "dd/mm/yyyy", "########"],
  [-5, "0;(0)", "(5)"],
  [true, "General", "TRUE"],
  [null, "dd/mm/yyyy", ""],
  ["30/04/2026", "dd/mm/yyyy", "30/04/2026"],
  ["A1", '"Ref "@', "Ref A1"],
  [{ error: "#REF!" }, "0%", "#REF!"],
  [5, "[[[", "5"],
])("%j by %s is shown as %j", (value, format, shown) => {
  expect(cellText(value, format, false)).toBe(shown);
});

it("shows dates of the 1904 system as what they are", () => {
  expect(cellText(46142 - 1462, "dd/mm/yyyy", true)).toBe("30/04/2026");
});

it("takes the colour that a format gives", () => {
  expect(formatColour(-1, "0;[Red]-0")?.toLowerCase()).toMatch(/^(red|#ff0000)$/);
  expect(formatColour(1, "0;[Red]-0")).toBeNull();
});
