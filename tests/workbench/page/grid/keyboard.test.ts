import { beforeEach, describe, expect, it } from "vitest";
import { cellName, parseArea } from "../../../../workbench/file/areas";
import type { SheetModel } from "../../../../workbench/file/book";
import { newBook } from "../../../../workbench/file/new";
import { columnAxis, rowAxis } from "../../../../workbench/page/grid/axis";
import { destination, type Axes } from "../../../../workbench/page/grid/keyboard";

let sheet: SheetModel;

beforeEach(() => {
  const [first] = newBook(["Plan"]).sheets;
  if (first === undefined) throw new Error("The new book has no sheet.");
  sheet = first;
  for (const row of [0, 1, 2, 6, 7]) for (const column of [0, 1, 2]) sheet.set(row, column, { value: row });
  sheet.setRowLook(4, { hidden: true });
  sheet.setColumnLook(1, { hidden: true });
});

const axes = (): Axes => ({ rows: rowAxis(sheet, 200), columns: columnAxis(sheet, 26) });

function led(from: string, key: string, ctrl = false): string | null {
  const area = parseArea(from);
  const to = area === null ? null : destination({ key, ctrl }, area, sheet, axes(), 10);
  return to === null ? null : cellName(to.row, to.column);
}

describe("a key leads from a cell to a cell", () => {
  it.each([
    ["A1", "ArrowDown", "A2"],
    ["A1", "ArrowUp", "A1"],
    ["A1", "ArrowLeft", "A1"],
    ["A1", "ArrowRight", "C1"],
    ["A4", "ArrowDown", "A6"],
    ["A6", "ArrowUp", "A4"],
    ["Z1", "ArrowRight", "Z1"],
    ["A1", "PageDown", "A12"],
    ["A12", "PageUp", "A1"],
    ["D9", "Home", "A9"],
    ["A1", "Tab", null],
    ["A1", "x", null],
  ])("%s %s: %s", (from, key, to) => {
    expect(led(from, key)).toBe(to);
  });

  it.each([
    ["A1", "ArrowDown", "A3"],
    ["A3", "ArrowDown", "A7"],
    ["A7", "ArrowDown", "A8"],
    ["A8", "ArrowDown", "A200"],
    ["A8", "ArrowUp", "A7"],
    ["C1", "ArrowLeft", "A1"],
    ["D9", "Home", "A1"],
    ["A1", "End", "C8"],
  ])("%s Ctrl+%s: %s", (from, key, to) => {
    expect(led(from, key, true)).toBe(to);
  });
});
