import { describe, expect, it } from "vitest";
import { framesAt, framesTriedAt, type Frame } from "../../src/core/frame";
import { sheet, table, type Rows } from "./workbook-builder";

const ROWS: Rows = [["Ref", "Action", "Status", "Ref", "Words"], ["R1", "Buy vans", "Open", "x", "y"], ["R2", "Sell boats", "Open", "z"]];

/** The frames of a row as "first-last to the last row", with the table's name. */
const told = (frames: readonly Frame[]): string => frames.map(({ table: outline, firstColumn, lastColumn, headingRow, lastRow }) => `${outline ? `${outline.name} ` : ""}${firstColumn}-${lastColumn} ${headingRow}-${lastRow}`).join(", ");

const at = (tables: ReturnType<typeof table>[], row = 0, from = { row: 0, column: 0 }): string => told(framesAt(sheet("Plan", ROWS, { from, tables }), row));

describe("the lists whose headings may stand in a row", () => {
  it.each<[what: string, found: string, expected: string]>([
    ["all that the sheet holds", at([]), "0-4 0-2"],
    ["from a row down", at([], 1), "0-4 1-2"],
    ["wherever it begins", at([], 3, { row: 3, column: 2 }), "2-6 3-5"],
    ["a table, and what is beside it", at([table("T", { row: 0, column: 1, rows: 2, columns: 2 })]), "T 1-2 0-1, 0-0 0-2, 3-4 0-2"],
    ["a table at the left", at([table("T", { row: 0, column: 0, rows: 3, columns: 3 })]), "T 0-2 0-2, 3-4 0-2"],
    ["a table at the right", at([table("T", { row: 0, column: 3, rows: 3, columns: 2 })]), "T 3-4 0-2, 0-2 0-2"],
    ["a table that is all there is", at([table("T", { row: 0, column: 0, rows: 3, columns: 5 })]), "T 0-4 0-2"],
    ["two tables, in whatever order they are told", at([table("U", { row: 0, column: 3, rows: 3, columns: 2 }), table("T", { row: 0, column: 0, rows: 2, columns: 2 })]), "U 3-4 0-2, T 0-1 0-1, 2-2 0-2"],
    ["no table of another row", at([table("T", { row: 1, column: 0, rows: 2, columns: 2 })]), "0-4 0-2"],
  ])("are %s", (_, found, expected) => expect(found).toBe(expected));

  it("leave out a table's row of totals", () => {
    expect(at([{ ...table("T", { row: 0, column: 0, rows: 3, columns: 5 }), totals: true }])).toBe("T 0-4 0-1");
  });

  it("are tried as one list too where they stand beside each other without tables", () => {
    const parted: Rows = [["Ref", "Action", "", "Ref", "Lead"], ["R1", "Buy vans", "", "R9", "Ann"], ["R2", "Sell vans"]];
    expect(told(framesTriedAt(sheet("Plan", parted), 0))).toBe("0-1 0-2, 3-4 0-2, 0-4 0-2");
    expect(told(framesTriedAt(sheet("Plan", ROWS), 0))).toBe("0-4 0-2");
    expect(told(framesTriedAt(sheet("Plan", parted, { tables: [table("T", { row: 0, column: 3, rows: 2, columns: 2 })] }), 0))).toBe("T 3-4 0-1, 0-2 0-2");
  });
});
