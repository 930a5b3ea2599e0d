import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/applied-edits";
import { inverseAll, sheetEdit, type Edit } from "../../src/core/edit";
import { legalSheetName, legalTableName } from "../../src/core/legal-names";
import { cellTextOf } from "../../src/core/plan-text";
import { chartsOf, sheetOfPlan, type SheetPlan } from "../../src/core/sheet-plan";
import { standingOf } from "../../src/core/sheet-standing";
import type { CellValue } from "../../src/core/workbook";
import { boardPlan, plan } from "./sheet-plans";
import { sheet, workbook } from "./workbook-builder";

describe("the text of a cell", () => {
  it.each<[string, string, string]>([
    ["a formula stays as it is: the writer keeps it text", "=1+1", "=1+1"],
    ["line breaks are Excel's", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["tabs and control characters", "a\tb\u0000\u0007\u001Fc\u0085\uFFFE", "a bc"],
    ["half a character", "a\uD83Db", "a\uFFFDb"],
    ["characters of two halves", "🙂", "🙂"],
    ["32,767 characters", "x".repeat(32_767), "x".repeat(32_767)],
  ])("%s", (_, text, expected) => expect(cellTextOf(text)).toBe(expected));

  it("is cut where it is too long, says so, and leaves no half character", () => {
    const cut = cellTextOf("🙂".repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith("… [cut: a cell holds no more]")).toBe(true);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("names that Excel allows", () => {
  it.each<[string, string[], string]>([
    ["Plan settings", [], "Plan settings"],
    ["Plan settings", ["PLAN SETTINGS", "plan settings 2"], "Plan settings 3"],
    ["Board: May/June [draft]?", [], "Board- May-June -draft--"],
    ["'quoted'", [], "quoted"],
    ["History", [], "History 2"],
    ["  \n ", [], "Sheet"],
    ["''", [], "Sheet"],
    ["An inspection of the police response to fraud", [], "An inspection of the police res"],
    ["An inspection of the police response to fraud", ["An inspection of the police res"], "An inspection of the police r 2"],
    [`${"x".repeat(30)}🙂`, [], "x".repeat(30)],
    ["A\u0000\u0007  B\tC", [], "A B C"],
    ["\uD800Plan", [], "Plan"],
    ["  'Plan'  ", [], "Plan"],
    ["It's a plan", [], "It's a plan"],
    ["Plan", ["plan", "PLAN 2"], "Plan 3"],
    [`${"x".repeat(28)} yz`, [`${"x".repeat(28)} yz`], `${"x".repeat(28)} 2`],
    [`${"x".repeat(30)}😀`, [], "x".repeat(30)],
    ["HISTORY", [], "HISTORY 2"],
  ])("sheet %j beside %j is %j", (wanted, taken, expected) => expect(legalSheetName(wanted, taken)).toBe(expected));

  it.each<[string, string[], string]>([
    ["PlanSettings", [], "PlanSettings"],
    ["Status words", ["status_WORDS"], "Status_words_2"],
    ["2026 summary", [], "_2026_summary"],
    ["AB12", [], "AB12_"],
    ["R1C1", [], "R1C1_"],
    ["c", [], "c_"],
    ["By report & RAG!", [], "By_report_RAG"],
    ["?", [], "Table"],
    ["R", [], "R_"],
    ["R12", [], "R12_"],
    ["RC", [], "RC_"],
    ["C3", [], "C3_"],
    ["ABCD12", [], "ABCD12"],
    ["A1B", [], "A1B"],
    ["_Plan_", [], "Plan"],
    ["Plan", ["Plan", "plan_2"], "Plan_3"],
    ["e\u0301t", [], "\u00e9t"],
    ["x".repeat(300), [], "x".repeat(255)],
  ])("table %j beside %j is %j", (wanted, taken, expected) => expect(legalTableName(wanted, taken)).toBe(expected));

  it("are legal whatever is wanted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (wanted, taken) => {
        const name = legalSheetName(wanted, taken);
        expect(name).toMatch(/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/u);
        expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
        expect(legalTableName(wanted, taken)).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,254}$/u);
      }),
    );
  });
});

describe("a plan as a sheet", () => {
  it("has its values, formats and tables, as far as there is a value", () => {
    const made = sheetOfPlan(plan("Board", { blocks: [{ row: 0, column: 0, styles: ["title"], values: [["Board"]] }, { row: 2, column: 1, styles: ["text", "date", "box"], values: [["a", 46_142], ["b"]] }] }));
    expect(made.used).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
    expect(made.values).toEqual([["Board", "", ""], ["", "", ""], ["", "a", 46_142], ["", "b", ""]]);
    expect(made.formats[3]).toEqual(["General", "General", "dd mmm yyyy"]);
  });

  it("draws no chart where there is nothing to show", () => {
    expect(chartsOf(boardPlan()).map(({ name }) => name)).toEqual(["RAG by report"]);
    const { blocks } = boardPlan();
    const empty = blocks.map((block) => ({ ...block, values: block.values.map((row) => row.map((value) => (typeof value === "number" ? 0 : value))) }));
    expect(chartsOf({ ...boardPlan(), blocks: empty })).toEqual([]);
  });
});

describe("how a sheet stands to its plan", () => {
  const made = sheetOfPlan(boardPlan());
  const changed = (row: number, column: number, value: CellValue) => ({ ...made, values: made.values.map((cells, at) => (at === row ? cells.with(column, value) : cells)) });
  it.each([
    ["as-planned", made],
    ["in-part", changed(0, 0, "")],
    ["in-part", { used: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[""]] }],
    ["changed", changed(1, 0, "mine")],
    ["changed", { ...made, values: [...made.values, ["a note below"]] }],
    ["theirs", { used: { row: 0, column: 0, rows: 1, columns: 1 }, values: [["My own sheet"]] }],
    ["theirs", { used: { row: 9, column: 9, rows: 1, columns: 1 }, values: [["My own sheet"]] }],
  ])("%s", (standing, found) => expect(standingOf(boardPlan(), found)).toBe(standing));
});

describe("the laws of edits that make sheets", () => {
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean());
  const blocks = fc.array(fc.record({ row: fc.nat(9), column: fc.nat(9), styles: fc.constant(["text", "date", "box"] as const), values: fc.array(fc.array(value, { maxLength: 3 }), { minLength: 1, maxLength: 4 }) }), { maxLength: 4 });
  const arbitraryPlan = blocks.map((some): SheetPlan => plan("Ours", { blocks: some }));
  const theirs = workbook(sheet("Plan", [["Ref"], ["R1"]]), sheet("Notes", [["x"]]));
  const laws = fc.record({ first: arbitraryPlan, then: arbitraryPlan });

  it("applying reaches the plan's sheet, in its place; inverting restores; they survive JSON", () => {
    fc.assert(
      fc.property(laws, ({ first, then }) => {
        const make = sheetEdit(first);
        const replace = sheetEdit(then, make.to);
        const edits: Edit[] = [make, replace];
        const made = applyEdits(theirs, edits);
        expect(made.sheets.map(({ name }) => name)).toEqual(["Plan", "Notes", "Ours"]);
        expect(made.sheets[2]).toEqual(replace.to && sheetOfPlan(replace.to));
        expect(applyEdits(made, inverseAll([replace])).sheets[2]).toEqual(make.to && sheetOfPlan(make.to));
        expect(applyEdits(made, inverseAll(edits))).toEqual(theirs);
        expect(JSON.parse(JSON.stringify(edits))).toEqual(edits);
        expect(inverseAll(inverseAll(edits))).toEqual(edits);
      }),
    );
  });
});
