import { describe, expect, it } from "vitest";
import { lineTo } from "../../src/excel/connection";
import { readCells } from "../../src/excel/read-cells";
import { joined } from "../workbench/host/books";

const FILLED = Array.from({ length: 60 }, (_, row) => [`R${row}`, row]);

describe("cells read one by one", () => {
  it("come in the order in which they are named, with formula and format, in one request", async () => {
    const { host, excel } = joined([{ name: "Plan", values: FILLED }, { name: "Register", values: [["OIC R2"]] }]);
    const plan = host.book.sheets[0];
    plan?.set(50, 1, { formula: "A51", value: 7, style: host.book.formats.with(0, { numberFormat: "0%" }) });
    const line = lineTo(excel, { waiting: () => undefined });
    const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
    const found = await readCells(line, [at("Plan", 50, 1), at("Gone", 0, 0), at("Register", 0, 0), at("Plan", 3, 1), at("Plan", 5, 1), at("Plan", 3, 1), at("Plan", 70, 0)], new Set(["Plan", "Register"]));
    const text = (value: string | number) => ({ value, formula: value, format: "General" });
    expect(found).toEqual([{ value: 7, formula: "=A51", format: "0%" }, null, text("OIC R2"), text(3), text(5), text(3), text("")]);
    expect(line.spent.requests).toBe(1);
    // Rows 4 and 6 in one range; row 51 is too far away.
    expect(host.counts.actions).toBeLessThan(25);
  });

  it("ask nothing where none of them is there", async () => {
    const { excel } = joined([{ name: "Plan", values: FILLED }]);
    const line = lineTo(excel, { waiting: () => undefined });
    expect(await readCells(line, [{ sheet: "Gone", row: 0, column: 0 }], new Set(["Plan"]))).toEqual([null]);
    expect(line.spent.requests).toBe(0);
  });

  it("take another request where they are too many for one", async () => {
    const { excel } = joined([{ name: "Plan", values: FILLED }]);
    const line = lineTo(excel, { waiting: () => undefined });
    const scattered = Array.from({ length: 1_500 }, (_, at) => ({ sheet: "Plan", row: at * 30, column: 0 }));
    const found = await readCells(line, scattered, new Set(["Plan"]));
    expect(line.spent.requests).toBe(2);
    expect(found.slice(0, 3).map((cell) => cell?.value)).toEqual(["R0", "R30", ""]);
  });
});
