import { expect, it } from "vitest";
import type { ConditionalFormat, Scalar } from "../../../../workbench/file/book";
import { newBook } from "../../../../workbench/file/new";
import { conditionalLooks } from "../../../../workbench/page/grid/conditional-look";

const A1 = [{ row: 0, column: 0, rows: 1, columns: 1 }];

function looked(value: Scalar, rules: readonly ConditionalFormat["rule"][], stopIfTrue = false) {
  const [sheet] = newBook(["Plan"]).sheets;
  if (sheet === undefined) throw new Error("The new book has no sheet.");
  sheet.set(0, 0, { value });
  const fills = ["#FF0000", "#00FF00"] as const;
  sheet.setConditionalFormats(rules.map((rule, at) => ({ areas: A1, priority: at + 1, rule, format: { fill: fills[at] ?? "#0000FF", ...(at === 1 ? { bold: true } : {}) }, stopIfTrue })));
  return conditionalLooks(sheet)(0, 0);
}

const cellIs = (operator: string, ...formulas: string[]): ConditionalFormat["rule"] => ({ kind: "cellIs", operator, formulas });
const text = (operator: string, wanted: string): ConditionalFormat["rule"] => ({ kind: "containsText", operator, text: wanted, formula: "" });

it.each([
  ["Red", cellIs("equal", '"Red"'), true],
  ["red", cellIs("equal", '"Red"'), true],
  ["Amber", cellIs("equal", '"Red"'), false],
  ["Amber", cellIs("notEqual", '"Red"'), true],
  [5, cellIs("greaterThan", "4"), true],
  [5, cellIs("between", "5", "6"), true],
  [7, cellIs("notBetween", "5", "6"), true],
  [null, cellIs("equal", "0"), true],
  [null, cellIs("equal", '"Red"'), false],
  [{ error: "#N/A" }, cellIs("greaterThan", "4"), false],
  [5, cellIs("greaterThan", "$B$1"), false],
  ["Not Red", text("containsText", "red"), true],
  ["Not Red", text("notContains", "red"), false],
  ["Red now", text("beginsWith", "Red"), true],
  ["Now Red", text("endsWith", "red"), true],
])("%j, %j: %s", (value, rule, held) => {
  expect(looked(value, [rule]) !== null).toBe(held);
});

it("the first rule that holds wins, and the next adds what the first leaves open", () => {
  expect(looked(5, [cellIs("greaterThan", "1"), cellIs("greaterThan", "2")])).toEqual({ fill: "#FF0000", bold: true });
  expect(looked(5, [cellIs("greaterThan", "1"), cellIs("greaterThan", "2")], true)).toEqual({ fill: "#FF0000" });
});
