import { expect, it } from "vitest";
import { newBook } from "../../../../workbench/file/new";
import { rowAxis } from "../../../../workbench/page/grid/axis";

function sheet() {
  const [first] = newBook(["Plan"]).sheets;
  if (first === undefined) throw new Error("The new book has no sheet.");
  return first;
}

it("leaves out hidden rows, and knows where each row begins", () => {
  const plan = sheet();
  const usual = rowAxis(plan, 10).size(0);
  plan.setRowLook(1, { hidden: true });
  plan.setRowLook(3, { height: 30 });
  const axis = rowAxis(plan, 10);
  expect(axis.count).toBe(9);
  expect([0, 1, 2].map((index) => axis.line(index))).toEqual([0, 2, 3]);
  expect(axis.size(3)).toBe(40);
  expect(axis.before(4)).toBe(2 * usual + 40);
  expect(axis.indexOf(1)).toBe(1);
  expect(axis.indexOf(9)).toBe(8);
});

it("every visible row is found again at its place", () => {
  const plan = sheet();
  for (const row of [0, 5, 6, 99]) plan.setRowLook(row, { hidden: true });
  const axis = rowAxis(plan, 100);
  for (let index = 0; index < axis.count; index += 1) expect(axis.indexOf(axis.line(index))).toBe(index);
});
