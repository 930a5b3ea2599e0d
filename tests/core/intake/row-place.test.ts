import { describe, expect, it } from "vitest";
import { placeRows } from "../../../src/core/intake/row-place";
import { addressOf, columnLetters, type Sheet } from "../../../src/core/workbook";
import { reviewOf, sheet, table, type Rows } from "../workbook-builder";

const HEADINGS = ["Reference", "Recommendation", "Addressed to", "Deadline", "Remarks"];
const ROW = ["R1", "Chief constables should act.", "Chief constables", "TBC", ""];
const BLANK = ["", "", "", "", ""];
/** A list from B3 to F4: its headings and one row. */
const list = (rows: Rows, more: Partial<Sheet> = {}): Sheet => sheet("List", [HEADINGS, ...rows], { from: { row: 2, column: 1 }, ...more });

/** Where so many new rows go, as a person reads it: "B5:F6". */
function place(given: Sheet, rows = 2): string {
  const layout = reviewOf([given]).layout.sheets[0];
  if (!layout) throw new Error("The sheet was not read.");
  const found = placeRows(given, layout, rows);
  if ("refused" in found) return found.refused;
  const { row, column, columns } = found.area;
  return `${addressOf({ row, column })}:${columnLetters(column + columns - 1)}${row + found.area.rows}${found.isFirst ? ", the first" : ""}`;
}

const area = { row: 2, column: 1, rows: 2, columns: 5 };
const TOTALS = "The table on the sheet “List” ends in a row of totals. Take it off for now (Table Design, Total Row), then try again.";
const OTHER = "The rows below the list on the sheet “List” belong to another table. Make room, then try again.";
const MERGED = "The rows below the list on the sheet “List”, or its last row, have merged cells. Unmerge them, then try again.";

describe("The place of new rows", () => {
  it.each<[string, Sheet, string]>([
    ["below the last row", list([ROW]), "B5:F6"],
    ["below the last of several", list([ROW, ROW, ROW]), "B7:F8"],
    ["where rows of the list hold nothing", list([ROW, BLANK, BLANK]), "B5:F6"],
    ["below a row that holds one thing", list([ROW, ["", "", "", "TBC", ""]]), "B6:F7"],
    ["below the headings", list([BLANK]), "B4:F5, the first"],
    ["below the headings, where no row was read", list([]), "B4:F5, the first"],
    ["in the table's columns", sheet("List", [[...HEADINGS, ""], [...ROW, "beside"]], { tables: [table("Recs", { row: 0, column: 0, rows: 2, columns: 5 })] }), "A3:E4"],
    ["in the table's columns, though the last has no mapped field", list([ROW], { tables: [table("Recs", area)] }), "B5:F6"],
    ["up to a table of totals below it", list([ROW, BLANK, BLANK, ["Total", "", "", "", ""]], { tables: [table("Recs", { ...area, rows: 5 }, true)] }), "B5:F6"],
    ["beside another table", list([ROW], { tables: [table("Other", { row: 4, column: 6, rows: 2, columns: 2 })] }), "B5:F6"],
    ["on the other side of another table", list([ROW], { tables: [table("Other", { row: 4, column: 0, rows: 2, columns: 1 })] }), "B5:F6"],
    ["above another table", list([ROW], { tables: [table("Other", { row: 6, column: 1, rows: 2, columns: 2 })] }), "B5:F6"],
    ["beside merged cells", list([ROW], { merged: [{ row: 3, column: 6, rows: 9, columns: 2 }] }), "B5:F6"],
    ["below merged cells", list([ROW, ROW], { merged: [{ row: 3, column: 1, rows: 1, columns: 2 }] }), "B6:F7"],
    ["above merged cells", list([ROW], { merged: [{ row: 6, column: 1, rows: 1, columns: 2 }] }), "B5:F6"],
  ])("is %s", (_, given, wanted) => expect(place(given)).toBe(wanted));

  it.each<[string, Sheet, string]>([
    ["a row of totals is in the way", list([ROW, ["Total", "", "", "", ""]], { tables: [table("Recs", { ...area, rows: 3 }, true)] }), TOTALS],
    ["a row of totals leaves one row too few", list([ROW, BLANK, ["Total", "", "", "", ""]], { tables: [table("Recs", { ...area, rows: 4 }, true)] }), TOTALS],
    ["another table begins in the second row", list([ROW], { tables: [table("Other", { row: 5, column: 5, rows: 2, columns: 2 })] }), OTHER],
    ["another table reaches into the first column", list([ROW], { tables: [table("Other", { row: 4, column: 0, rows: 2, columns: 2 })] }), OTHER],
    ["cells of the last row are merged", list([ROW], { merged: [{ row: 3, column: 4, rows: 1, columns: 2 }] }), MERGED],
    ["cells below are merged", list([ROW], { merged: [{ row: 5, column: 5, rows: 2, columns: 2 }] }), MERGED],
  ])("is refused where %s", (_, given, why) => expect(place(given)).toBe(why));

  it("is refused where something stands below the list", () => {
    const given = list([ROW, BLANK, BLANK, ["Key", "", "", "", ""]], { tables: [table("Recs", area)] });
    expect([place(given, 2), place(given, 3)]).toEqual(["B5:F6", "The rows below the list on the sheet “List” are not empty (row 7). Make room, then try again."]);
  });
});
