import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/applied-edits";
import { inverse, inverseAll, sheetEdit, type CellsEdit, type Edit } from "../../src/core/edit";
import { formatAt } from "../../src/core/workbook";
import { plan } from "./sheet-plans";
import { sheet, table, workbook } from "./workbook-builder";

const PLAN = sheet("Plan", [["Ref", "Action"], ["R1", "Do it"]], { from: { row: 2, column: 1 }, tables: [table("Actions", { row: 2, column: 1, rows: 2, columns: 2 }), table("Other", { row: 9, column: 1, rows: 2, columns: 2 })] });
const BOOK = workbook(PLAN, sheet("Notes", [["x"]]));
const cells = (more: Partial<CellsEdit>): CellsEdit => ({ kind: "cells", sheet: "Plan", row: 3, column: 2, from: ["Do it"], to: ["Done"], ...more });
const after = (...edits: readonly Edit[]) => applyEdits(BOOK, edits).sheets[0];

describe("what a sheet holds once cells are written", () => {
  it.each<[string, CellsEdit, object]>([
    ["in its place", cells({}), { used: PLAN.used, values: [["Ref", "Action"], ["R1", "Done"]], formats: PLAN.formats }],
    ["to the right", cells({ column: 4, to: ["New"] }), { used: { row: 2, column: 1, rows: 2, columns: 4 }, values: [["Ref", "Action", "", ""], ["R1", "Do it", "", "New"]] }],
    ["below", cells({ row: 3, column: 1, from: ["R1", ""], to: ["R2", "R3"] }), { used: { row: 2, column: 1, rows: 3, columns: 2 }, values: [["Ref", "Action"], ["R2", "Do it"], ["R3", ""]] }],
    ["with formats, of the rows that are held", cells({ to: ["Done", "More"], formats: { from: ["General", "General"], to: ["@", "0%"] } }), { formats: [["General", "General"], ["General", "@"]] }],
    ["with formats, in the first row", cells({ row: 2, column: 1, from: ["Ref"], to: ["Reference"], formats: { from: ["General"], to: ["@"] } }), { values: [["Reference", "Action"], ["R1", "Do it"]], formats: [["@", "General"], ["General", "General"]] }],
  ])("%s", (_, edit, expected) => expect(after(edit)).toMatchObject(expected));

  it("and no other sheet", () => expect(applyEdits(BOOK, [cells({})]).sheets[1]).toBe(BOOK.sheets[1]));
});

describe("other edits", () => {
  const grown: Edit = { kind: "table", sheet: "Plan", table: "Actions", from: { row: 2, column: 1, rows: 2, columns: 2 }, to: { row: 2, column: 1, rows: 5, columns: 2 } };
  it("make one table longer", () => {
    expect(after(grown)?.tables).toEqual([{ ...PLAN.tables[0], area: { row: 2, column: 1, rows: 5, columns: 2 } }, PLAN.tables[1]]);
    expect(after(grown, inverse(grown))).toEqual(PLAN);
  });

  it("that are of looks change nothing that is read", () => {
    expect(after({ kind: "look", sheet: "Plan", row: 2, rows: 2, column: 1, heading: true, from: null, to: null })).toEqual(PLAN);
  });

  it("that are of looks set the number formats below the heading, which taking them back makes plain", () => {
    const to = { headingLike: 1, width: 14, wrap: false, numberFormat: "0", align: "right" as const, body: null, words: [] };
    const dressed: Edit = { kind: "look", sheet: "Plan", row: 2, rows: 2, column: 2, heading: true, from: null, to };
    const formats = (book: ReturnType<typeof after>) => [2, 3].map((row) => book && formatAt(book, row, 2));
    expect(formats(after(dressed))).toEqual(["General", "0"]);
    expect(formats(after({ ...dressed, heading: false }))).toEqual(["0", "0"]);
    expect(formats(after(dressed, inverse(dressed)))).toEqual(["General", "General"]);
  });

  it("make a sheet, make it anew in its place, and take it away", () => {
    const [one, other] = [sheetEdit(plan("Ours")), sheetEdit(plan("Notes", { blocks: [{ row: 0, column: 0, styles: ["text"], values: [["new"]] }] }))];
    expect(applyEdits(BOOK, [one]).sheets.map(({ name }) => name)).toEqual(["Plan", "Notes", "Ours"]);
    expect(applyEdits(BOOK, [one, other]).sheets.map(({ name, values }) => [name, values[0]?.[0]])).toEqual([["Plan", "Ref"], ["Notes", "new"], ["Ours", ""]]);
    expect(applyEdits(BOOK, [one, { ...one, from: one.to, to: null }])).toEqual(BOOK);
    expect(applyEdits(BOOK, [{ kind: "sheet", sheet: "Gone", from: null, to: null }])).toEqual(BOOK);
  });

  it("are taken back last first, with their formats", () => {
    const first = cells({ formats: { from: ["General"], to: ["@"] } });
    const then = cells({ from: ["Done"], to: ["Done again"] });
    expect(inverseAll([first, then])).toEqual([{ ...then, from: ["Done again"], to: ["Done"] }, { ...first, from: ["Done"], to: ["Do it"], formats: { from: ["@"], to: ["General"] } }]);
    expect("formats" in inverse(then)).toBe(false);
  });
});
