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

/** A plan with an outline of its own, and what each of its rows is. */
function kindsOf(rows: Rows, columns: Record<string, number> = { reference: 0, action: 1, deliveryLead: 2, target: 3, status: 4 }, options: Partial<Sheet> = {}, role: "plan" | "register" = "plan"): string[] {
  const one = sheet("Plan", [HEADINGS, ...rows], options);
  return rowKinds(one, { ...layoutOf(sheet("Plan", [HEADINGS, DATA, DATA, DATA])), role, columns, firstRow: 1, lastRow: rows.length });
}
const full = (reference: CellValue): CellValue[] => [reference, "Write it down for everybody", "Supt Khan", serial("2026-11-30"), "Open"];

describe("Rows that are none", () => {
  it.each<[what: string, rows: Rows, kinds: string[]]>([
    ["a band with a year in its name", [["PEEL 2023-25"], full("PEEL 1"), ["Custody 2025"], full("Custody 1")], ["section-heading", "data", "section-heading", "data"]],
    ["a reference with a year, as all have one", [full("2025-R1"), ["2025-R2"], full("2025-R3")], ["data", "data", "data"]],
    ["parents of an outline", [[1, "Initiation"], full(1.1), full(1.2), BLANK, [2, "Planning"], full("2.1")], ["outline-heading", "data", "data", "blank", "outline-heading", "data"]],
    ["parents of parents", [["R1", "All of it"], ["R1.1", "Some of it"], full("R1.1.1"), full("R2")], ["outline-heading", "outline-heading", "data", "data"]],
    ["a parent with a status of its own", [[1, "Initiation", "", "", "Open"], full(1.1)], ["data", "data"]],
    ["10 is not beneath 1, nor R20 beneath R2", [[1, "Initiation"], full(10), ["R2", "More"], full("R20")], ["data", "data", "data", "data"]],
    ["a parent with a letter beneath", [["R4", "Initiation"], full("R4a")], ["outline-heading", "data"]],
    ["a parent whose parts say no more", [["R4", "Initiation"], ["R4.1", "Its first part"]], ["data", "data"]],
    ["numbers filled in beforehand", [full(1), [2], full(3), ["4."], [5]], ["data", "only-numbered", "data", "only-numbered", "only-numbered"]],
    ["references filled in beforehand", [full("R1"), ["R2"], full("R3"), ["R4"], ["R5"]], ["data", "data", "data", "only-numbered", "only-numbered"]],
    ["a reference at the end that somebody is about to fill in", [full("R1"), full("R2"), ["R3"]], ["data", "data", "data"]],
    ["a further row of headings", [["", "", "", "", "", "Why", "", "Per month"], full("R1")], ["more-headings", "data"]],
    ["a first row with a figure, or with a status", [["", "", "", "", "", "Why", "", "12 a month"], ["", "", "", "", "Open", "Why"], full("R1")], ["nothing-to-read", "data", "data"]],
  ])("%s", (_, rows, kinds) => expect(kindsOf(rows)).toEqual(kinds));

  it("are bands that are merged across, whatever they say", () => {
    const merged = [{ row: 2, column: 0, rows: 1, columns: 5 }];
    const rows = [full("R1"), ["Custody 1"], full("R3")];
    expect([kindsOf(rows)[1], kindsOf(rows, undefined, { merged })[1]]).toEqual(["data", "section-heading"]);
  });

  it("are no parents in a register, whose recommendations may have parts", () => {
    const rows = [["R4", "Review it all"], full("R4a")];
    expect([kindsOf(rows), kindsOf(rows, undefined, {}, "register")]).toEqual([["outline-heading", "data"], ["data", "data"]]);
  });
});
