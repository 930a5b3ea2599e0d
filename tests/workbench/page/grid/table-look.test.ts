import { expect, it } from "vitest";
import { bookOf, table } from "../../host/books";
import { tableLooks } from "../../../../workbench/page/grid/table-look";

function fills(style: string, more: object = {}, hidden: readonly number[] = []) {
  const book = bookOf([{ name: "Plan", tables: [table("Plan", 0, 0, 5, ["Ref", "Status"], { style, ...more })] }]);
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("The book has no sheet.");
  for (const row of hidden) sheet.setRowLook(row, { hidden: true });
  const look = tableLooks(sheet);
  return [0, 1, 2, 3, 4, 5].map((row) => look(row, 1)?.fill ?? null);
}

it.each([
  ["TableStyleMedium2", {}, ["#4472C4", "#DAE3F3", null, "#DAE3F3", null, null]],
  ["TableStyleMedium2", { banded: false }, ["#4472C4", null, null, null, null, null]],
  ["TableStyleMedium2", { headings: false }, ["#DAE3F3", null, "#DAE3F3", null, "#DAE3F3", null]],
  ["TableStyleMedium1", {}, ["#000000", "#D9D9D9", null, "#D9D9D9", null, null]],
  ["TableStyleLight9", {}, ["#4472C4", null, null, null, null, null]],
  ["TableStyleLight16", {}, [null, "#DAE3F3", null, "#DAE3F3", null, null]],
  ["", {}, [null, null, null, null, null, null]],
])("%s %j paints its rows", (style, more, wanted) => {
  expect(fills(style, more)).toEqual(wanted);
});

it("bands go by the rows that a filter leaves", () => {
  expect(fills("TableStyleMedium2", { filtered: true }, [2])).toEqual(["#4472C4", "#DAE3F3", null, null, "#DAE3F3", null]);
});
