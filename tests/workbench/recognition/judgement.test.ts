import { describe, expect, it } from "vitest";
import type { Layout, SheetLayout } from "../../../src/core/layout";
import { judge } from "../../../workbench/recognition/judgement";
import { labelsSchema, type LabelledWorkbook } from "../../../workbench/recognition/labels";

const layout = (found: Partial<SheetLayout>): Layout => ({
  lost: [],
  leftOut: [],
  rememberedAs: [],
  sheets: [{ sheet: "Plan", role: "plan", headingRow: 3, firstRow: 4, lastRow: 9, columns: {}, ambiguities: [], unmapped: [], ours: {}, table: null, allAre: null, gone: [], sureness: {}, ...found }],
});

function labelled(sheet: object, workbook: object = {}): LabelledWorkbook {
  const sheets = [{ name: "Plan", headerRow: 4, firstDataRow: 5, lastDataRow: 10, ...sheet }];
  return labelsSchema.parse([{ file: "a.xlsx", kind: "plan", sheets, ...workbook }])[0] as LabelledWorkbook;
}

const target = { column: "C", heading: "End", field: "target", alsoAcceptable: ["deadline"] };

describe("a labelled column", () => {
  it.each<[string, object, Partial<SheetLayout>, object]>([
    ["is right with its field", target, { columns: { target: 2 } }, { columns: 1, columnsRight: 1 }],
    ["is right with a field that is acceptable too", target, { columns: { deadline: 2 } }, { columns: 1, columnsRight: 1 }],
    ["is right where another column that may have the field has it", { ...target, alternativeColumns: ["D"] }, { columns: { target: 3 } }, { columns: 1, columnsRight: 1 }],
    ["is wrong with another field", target, { columns: { closed: 2 } }, { columns: 1, columnsRight: 0, columnsAsked: 0 }],
    ["is wrong where it was left", target, {}, { columns: 1, columnsRight: 0, columnsAsked: 0 }],
    ["does not count where it is optional and was left", { ...target, optional: true }, {}, { columns: 0 }],
    ["is wrong with another field, optional or not", { ...target, optional: true }, { columns: { closed: 2 } }, { columns: 1, columnsRight: 0 }],
    ["is asked where the question has its field", target, { ambiguities: [{ kind: "column-fits-two", fields: ["target", "closed"], columns: [2], headings: ["End"] }] }, { columns: 1, columnsRight: 0, columnsAsked: 1 }],
    ["is not asked where the question has other fields", target, { ambiguities: [{ kind: "column-fits-two", fields: ["start", "closed"], columns: [2], headings: ["End"] }] }, { columns: 1, columnsRight: 0, columnsAsked: 0 }],
  ])("%s", (_, column, found, expected) => expect(judge(labelled({ columns: [column] }), layout(found))).toMatchObject(expected));
});

describe("what a label forbids", () => {
  it.each<[string, object, number]>([
    ["this field for this column", { column: "C", field: "target" }, 1],
    ["another field", { column: "C", field: "closed" }, 0],
    ["any field for a range of columns", { column: "B:AA", field: "*" }, 1],
    ["any field for other columns", { column: "D:AA", field: "*" }, 0],
  ])("%s", (_, forbidden, count) => expect(judge(labelled({ mustNotMap: [forbidden] }), layout({ columns: { target: 2 } })).forbidden).toBe(count));

  it("counts each mapped column of a sheet that must not be chosen", () => {
    const workbook = labelled({ name: "Other" }, { notSheets: [{ name: "Plan" }], unsureAcceptable: true });
    expect(judge(workbook, layout({ columns: { target: 2, action: 1 } }))).toMatchObject({ forbidden: 2, sheets: 1 });
  });
});

describe("a labelled sheet", () => {
  it.each<[string, object, Partial<SheetLayout>, object]>([
    ["is right with its heading row", {}, {}, { sheets: 1, sheetsRight: 1 }],
    ["is right with any row of its headings", { headerRow: 3, headerSpan: [3, 4] }, {}, { sheetsRight: 1 }],
    ["is wrong with a row that it warns of", { headerRow: 3, headerSpan: [3, 4], notHeaderRows: [4] }, {}, { sheetsRight: 0 }],
    ["is wrong with another row", { headerRow: 2 }, {}, { sheetsRight: 0 }],
    ["is wrong where it was left alone", { columns: [target] }, { role: "neither" }, { sheetsRight: 0, columns: 1 }],
  ])("%s", (_, sheet, found, expected) => expect(judge(labelled(sheet), layout(found))).toMatchObject(expected));

  it("may be left alone where the label allows it", () => {
    expect(judge(labelled({ columns: [target] }, { unsureAcceptable: true }), layout({ role: "neither" }))).toMatchObject({ sheets: 1, sheetsRight: 1, columns: 0 });
  });
});

describe("a workbook that is not a plan", () => {
  it("must be left alone", () => {
    const workbook = labelled({}, { kind: "not-a-plan" });
    expect(judge(workbook, layout({ columns: { target: 2 } }))).toMatchObject({ mappedNotAPlan: true, sheets: 0, forbidden: 1 });
    expect(judge(workbook, layout({ role: "neither" }))).toMatchObject({ mappedNotAPlan: false });
  });
});
