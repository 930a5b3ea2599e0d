import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { recognise } from "../../src/core/recognise";
import { rowKinds, rowsBelow } from "../../src/core/row-kind";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { serial, sheet, table, workbook, type Rows } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Owner", "Target date", "Status", "Remarks on it all", "Calculated RAG"];
const DATA: CellValue[] = ["R1", "Write it down for everybody", "Supt Khan", serial("2026-11-30"), "Open", "", "Green"];
const BLANK: CellValue[] = ["", "", "", "", "", "", ""];

/** Rows that are tried between others that hold data. */
const TRIED: Rows = [
  DATA, BLANK, [" ", "\u00a0", "", "", "", "", ""], ["", "", "", "", "", "", "Green"],
  ["Phase 1: governance"], ["", "Phase 1"], ["", "", "", "", "", "Phase 1"], ["R4"], ["Section 4"], ["Phase 2"], ["OIC R2"], ["OIC R2 of May 2026"], ["R12345678901234567890123"], ["R123456789012345678901234"], ["Custody"], [2.1], [true], ["", 4], ["", "", "", serial("2026-01-01")],
  ["", "", "", "", "", 12], ["", "", "", "", "", true, "Green"], ["R4", "", "", "", "", "with a remark"], ["", "", "", "", "Open", "with a remark"],
  ["Ref", "Action", "Owner", "Target date", "Status", "Remarks on it all"], ["REF", "action"], ["Ref", "Do it"], ["Ref", "Action", "Supt Khan", "TBC"], ["Ref", "Action", "Supt Khan", "TBC", "Open"], ["Action", "Ref"], ["Ref"],
  ["Total", "", "", "", 4], ["TOTALS", "", "", "", "", 4], ["Grand total", "", "", "", 4], ["Sub-total", "", "", "", 4], ["Subtotal"], ["Sub total", "", 3], ["Total", "Write it down"], ["Totally", "", "", "", "Open"], ["", "Total", "", "", 4], ["", "", "Total", "", 4], ["R9", "Total"], ["Total (3)", "", "", "", "", "note"], ["The total", "", "", "", 4],
];

const say = (cells: readonly CellValue[]): string => cells.map((value) => JSON.stringify(value)).join(" ");
const layoutOf = (one: Sheet) => {
  const [layout] = recognise(workbook(one), DEFAULT_SETTINGS).sheets;
  if (layout?.role !== "plan") throw new Error("The sheet was not recognised.");
  return layout;
};

describe("What the rows of a plan are", () => {
  it("is told by what they hold", async () => {
    const one = sheet("Plan", [HEADINGS, DATA, DATA, DATA, ...TRIED.flatMap((row) => [row, DATA])], { from: { row: 3, column: 2 } });
    const kinds = rowKinds(one, { ...layoutOf(one), lastRow: one.used.row + one.used.rows - 1 });
    const lines = TRIED.map((row, at) => `${kinds[3 + 2 * at] ?? "not there"}: ${say(row)}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "row-kinds.txt"));
    expect(TRIED.every((_, at) => kinds[4 + 2 * at] === "data")).toBe(true);
  });

  it("looks at a table's own columns only", () => {
    const rows = [HEADINGS, DATA, DATA, ["", "", "", "", "", ""], BLANK].map((row, at) => [...row, "", at === 3 ? "beside" : ""]);
    const one = sheet("Plan", rows, { tables: [table("Actions", { row: 0, column: 0, rows: 5, columns: 7 })] });
    expect(rowKinds(one, layoutOf(one))).toEqual(["data", "data", "blank", "blank"]);
  });

  it("is another list's below the last row, but for what is ours and blank", () => {
    const one = sheet("Plan", [HEADINGS, DATA, DATA, BLANK, ["Score"], ["", "", "", "", "", "", "Green"], ["", "", "", "", "", "x"]], { from: { row: 2, column: 1 } });
    const layout = { ...layoutOf(one), lastRow: 4 };
    expect(rowsBelow(one, layout)).toEqual([6, 8]);
    expect(rowsBelow(one, { ...layout, table: "Actions" })).toEqual([]);
  });

  it("is told by what a plan without references and actions has", () => {
    const shape = (columns: Record<string, number>) => ({ ...layoutOf(sheet("Plan", [HEADINGS, DATA, DATA, DATA])), columns, firstRow: 1, lastRow: 3 });
    const one = sheet("Plan", [HEADINGS, ["R1"], ["", "", "Supt Khan"], ["Total", "", 3]]);
    expect(rowKinds(one, shape({ deliveryLead: 2, status: 4 }))).toEqual(["section-heading", "section-heading", "totals"]);
    expect(rowKinds(one, shape({ reference: 0, recommendationText: 2 }))).toEqual(["data", "section-heading", "data"]);
    const totals = sheet("Plan", [HEADINGS, ["Total", "", 3, 4], ["A word", "", 3, 4], ["Total", "Buy vans", 3, 4]]);
    expect(rowKinds(totals, shape({ action: 1, deliveryLead: 2, target: 3 }))).toEqual(["totals", "data", "data"]);
  });
});
