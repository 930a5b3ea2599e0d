import { expect, it } from "vitest";
import { area, deskWith, typeAt } from "./opened-desk";
import { hasDependents } from "../../../workbench/page/dependents";

it.each([
  ["B2", "Plan", true],
  ["SUM(B1:B9)", "Plan", true],
  ["SUM($B:$B)", "Plan", true],
  ["COUNTA(2:2)", "Plan", true],
  ["C2+B20", "Plan", false],
  ['"B2"', "Plan", false],
  ["LOG10(C2)", "Plan", false],
  ["Other!B2", "Plan", false],
  ["B2", "Other", false],
  ["Plan!B2", "Other", true],
  ["SUM('Plan'!A1:C3)", "Other", true],
  ["'My plan'!B2", "Other", false],
])("=%s on %s speaks of Plan!B2: %s", async (formula, sheetName, speaks) => {
  const desk = await deskWith([["a", 1, 2]]);
  const [plan] = desk.book.sheets;
  if (plan === undefined) throw new Error("The desk has no sheet.");
  desk.book.sheets.find(({ name }) => name === sheetName)?.set(30, 30, { formula });
  expect(hasDependents(desk.book, plan, area("B2"))).toBe(speaks);
});

it("the status line says that formulas are not recalculated, where a formula depends on the cell and only there", async () => {
  const desk = await deskWith([["a", 1, 2]]);
  typeAt(desk, "D1", "=B1*2");
  expect(desk.remark()).toBe("Formulas are not recalculated here; Excel does so when the file is opened there.");
  typeAt(desk, "C1", "3");
  expect(desk.remark()).toBe("");
  typeAt(desk, "B1", "3");
  expect(desk.remark()).toMatch(/^Formulas are not recalculated/);
});

it("a defined name leads to its cells", async () => {
  const desk = await deskWith([["a", 1, 2]]);
  const [plan] = desk.book.sheets;
  desk.book.setNames?.([{ name: "Total", formula: "Plan!$B$1:$B$9", sheet: null, hidden: false }]);
  plan?.set(0, 5, { formula: "Total*2" });
  expect(plan !== undefined && hasDependents(desk.book, plan, area("B2"))).toBe(true);
  expect(plan !== undefined && hasDependents(desk.book, plan, area("C2"))).toBe(false);
});
