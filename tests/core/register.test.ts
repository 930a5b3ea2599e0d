import { describe, expect, it } from "vitest";
import { recognise } from "../../src/core/recognise";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { registerOf, type Register } from "../../src/core/register";
import { readRows, wordsOf } from "../../src/core/row-reading";
import { sheet, workbook } from "./workbook-builder";

function register(...rows: readonly (readonly [reference: string | number, report: string])[]): Register {
  const values = rows.map(([reference, report]) => [reference, report, "The text of a recommendation", "Chief constables", 46_142]);
  const book = workbook(sheet("Register", [["Ref", "Report", "Recommendation", "Addressed to", "Deadline"], ...values]), sheet("Plan", [["Ref", "Action", "Owner", "Target date", "Status"], ["x", "Some action", "A Person", 46_142, "Open"]]));
  const [layout] = recognise(book, DEFAULT_SETTINGS).sheets;
  if (!layout || layout.role !== "register") throw new Error("the register was not recognised");
  return registerOf(readRows(book.sheets[0] ?? sheet("", []), layout, { words: wordsOf(DEFAULT_SETTINGS), date1904: false, today: dayOf("2026-06-01") }).rows);
}

describe("a register", () => {
  const known = register(["OIC R2", "OIC"], ["OIC R4", "OIC"], ["CUST-01", "Custody"], [7, "Custody"], ["1", "First"], ["1", "Second"]);

  it.each([
    ["OIC R2", "", "", 1], ["oic r2", "", "", 1], ["OIC  R2", "", "", 1], ["OIC\u00a0R2", "", "", 1], ["7", "", "", 4], ["7", "Another", "Second", 4],
    ["1", "Second", "", 6], ["1", "first", "", 5], ["1", "The second inspection", "", 6], ["1", "", "Second", 6], ["1", "", "2026 second report", 6], ["1", "First", "Second", 5], ["1", "Third", "Second", 6],
  ])("finds %s of report %j on sheet %j in row %i", (reference, report, sheet, row) => expect(known.find(reference, { report, sheet })?.row).toBe(row));

  it.each([
    ["1", "", ""], ["1", "Third", ""], ["1", "", "Plan"], ["1", "First and second", ""],
  ])("does not guess which %s is meant by report %j on sheet %j", (reference, report, sheet) => expect(known.find(reference, { report, sheet })).toBeNull());

  it.each(["OIC-R2", "R2", "", "OIC R22"])("does not take %s for another", (reference) => expect(known.find(reference, { report: "", sheet: "" })).toBeNull());

  it.each([
    ["4", "Rec 4"], ["Recommendation 4", "Rec 4"], ["rec. no. 4", "Rec 4"], ["Rec: 4", "Rec 4"], ["#4", "Rec 4"], ["Rec 7", "7"], ["Rec 5", undefined], ["5", "5"], ["REC 5", undefined], ["R4", undefined], ["Rec", undefined], ["Recall 4", undefined],
  ])("takes %s for %s", (reference, found) => {
    const rows = register(["Rec 4", ""], ["7", ""], ["No 5", ""], ["5", ""]);
    expect(rows.find(reference, { report: "", sheet: "" })?.reference).toBe(found);
    expect(rows.has(reference)).toBe(found !== undefined);
  });

  it.each([
    ["OIC-R2", "OIC R2"], ["OICR4", "OIC R4"], ["CUST 01", "CUST-01"], ["CUST-O1", "CUST-01"], ["OIC R3", "OIC R2"], ["Something else", undefined], ["7(a)", "7"], ["Rec 7 (ii)", "7"],
  ])("names the nearest to %s: %s", (reference, nearest) => expect(known.nearest(reference)?.reference).toBe(nearest));

  it("knows which reports use a reference, twice where one has it twice", () => {
    const rows = register(["1", "First"], ["1", "first"], ["1", "Second"], ["2", "First"], ["8", ""], ["8", "Custody"]);
    expect(rows.reportsOf("1")).toEqual(["First", "first", "Second"]);
    expect(rows.reportsOf("2")).toEqual(["First"]);
    expect(rows.reportsOf("3")).toEqual([]);
    expect(rows.find("1", { report: "First", sheet: "" })).toBeNull();
    expect(rows.find("1", { report: "Second", sheet: "" })?.row).toBe(3);
    expect(rows.find("8", { report: "", sheet: "Plan" })).toBeNull();
    expect(rows.find("8", { report: "", sheet: "Custody" })?.row).toBe(6);
    expect(rows.find("8", { report: "Custody and vans", sheet: "" })?.row).toBe(6);
    expect(rows.find("8", { report: "Custodyvans", sheet: "" })).toBeNull();
  });

  it("prefers the report that is named exactly", () => {
    const rows = register(["1", "Custody"], ["1", "Custody 2025"]);
    expect(rows.find("1", { report: "custody", sheet: "" })?.row).toBe(1);
    expect(rows.find("1", { report: "Custody 2025", sheet: "" })?.row).toBe(2);
    expect(rows.find("1", { report: "Custody 2026", sheet: "" })?.row).toBe(1);
  });

  it.each([["ref 7", "7"], ["Reference: 7", "7"], ["Number 7", "7"], ["No. 7", "7"]])("takes %s for %s", (reference, found) => expect(known.find(reference, { report: "", sheet: "" })?.reference).toBe(found));

  it.each([["CUSTODY-0", undefined], ["CUSTO-01", "CUST-01"], ["OIC R2 (b)", "OIC R2"], ["OIC R2 (b) too", undefined], ["CST-1", undefined], ["CST-O1", "CUST-01"]])("names the nearest to %s: %s", (reference, nearest) => expect(known.nearest(reference)?.reference).toBe(nearest));

  it("finds nothing when it is empty", () => {
    expect(registerOf([]).find("R1", { report: "", sheet: "" })).toBeNull();
    expect(registerOf([]).has("R1")).toBe(false);
    expect(registerOf([]).nearest("R1")).toBeNull();
  });
});
