import { describe, expect, it } from "vitest";
import type { ConditionalFormat } from "../../../../workbench/file/book";
import { joined, refusal, type SheetWanted } from "../books";

const AREA = { row: 1, column: 0, rows: 9, columns: 2 };
const USERS: ConditionalFormat = { areas: [AREA], priority: 1, rule: { kind: "expression", formula: "A2=1" }, format: { fill: "#FFFF00" }, stopIfTrue: false };
const BARS: ConditionalFormat = { areas: [{ row: 0, column: 5, rows: 9, columns: 1 }], priority: 2, rule: { kind: "other", name: "dataBar" }, format: {}, stopIfTrue: false };

function onSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>, sheet: Partial<SheetWanted> = { conditionalFormats: [USERS, BARS] }) {
  const { excel, host } = joined([{ name: "Plan", ...sheet }]);
  const seen = excel.run((context) => act(context.workbook.worksheets.getItem("Plan"), context));
  return { seen, formats: () => host.book.sheets[0]?.conditionalFormats ?? [] };
}

describe("conditional formats are added first (documentation of ConditionalFormatCollection.add)", () => {
  it("by a cell's value", async () => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      const added = sheet.getRange("C2:C5").conditionalFormats.add("CellValue");
      added.cellValue.rule = { formula1: '="Red"', operator: "EqualTo" };
      added.cellValue.format.fill.color = "#ff0000";
      added.cellValue.format.font.color = "white";
      added.stopIfTrue = true;
      added.load("type,priority,stopIfTrue,cellValue/rule,cellValue/format/fill/color");
      await context.sync();
      return [added.type, added.priority, added.stopIfTrue, added.cellValue.rule, added.cellValue.format.fill.color];
    });
    expect(await seen).toEqual(["CellValue", 0, true, { formula1: '="Red"', operator: "EqualTo" }, "#FF0000"]);
    expect(formats().find(({ rule }) => rule.kind === "cellIs")).toEqual({
      areas: [{ row: 1, column: 2, rows: 4, columns: 1 }],
      priority: 1,
      rule: { kind: "cellIs", operator: "equal", formulas: ['"Red"'] },
      format: { fill: "#FF0000", font: "#FFFFFF" },
      stopIfTrue: true,
    });
    expect(formats().find(({ rule }) => rule.kind === "expression")?.priority).toBe(2);
    // Those that are not modelled stay as they are, behind it.
    expect(formats()).toContainEqual({ ...BARS, priority: 3 });
  });

  it.each<[string, (format: Excel.ConditionalFormat) => void, Excel.ConditionalFormatType, object]>([
    ["by a formula, its look given first", ({ custom }) => { custom.format.font.bold = true; custom.rule.formula = "=$A2>1"; }, "Custom" as Excel.ConditionalFormatType, { rule: { kind: "expression", formula: "$A2>1" }, format: { bold: true } }],
    ["between two values", ({ cellValue }) => (cellValue.rule = { formula1: "=1", formula2: "10", operator: "Between" }), "CellValue" as Excel.ConditionalFormatType, { rule: { kind: "cellIs", operator: "between", formulas: ["1", "10"] } }],
    ["by a value that is a text", ({ cellValue }) => (cellValue.rule = { formula1: 'say "no"', operator: "NotEqualTo" }), "CellValue" as Excel.ConditionalFormatType, { rule: { kind: "cellIs", operator: "notEqual", formulas: ['"say ""no"""'] } }],
    ["by a text that the cell contains", ({ textComparison }) => (textComparison.rule = { operator: "Contains", text: "late" }), "ContainsText" as Excel.ConditionalFormatType, { rule: { kind: "containsText", operator: "containsText", text: "late", formula: 'NOT(ISERROR(SEARCH("late",D4)))' } }],
    ["by a text that the cell begins with", ({ textComparison }) => (textComparison.rule = { operator: "BeginsWith", text: "R" }), "ContainsText" as Excel.ConditionalFormatType, { rule: { operator: "beginsWith", formula: 'LEFT(D4,1)="R"' } }],
  ])("%s", async (_what, set, type, expected) => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      set(sheet.getRange("D4:D9").conditionalFormats.add(type));
      await context.sync();
    }, {});
    await seen;
    expect(formats()).toHaveLength(1);
    expect(formats()[0]).toMatchObject(expected);
  });

  it("one that never gets a rule is no part of the sheet (assumed)", async () => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      const added = sheet.getRange("A1").conditionalFormats.add("Custom");
      await context.sync();
      added.custom.format.fill.color = "red";
      await context.sync();
    }, {});
    await seen;
    expect(formats()).toEqual([]);
  });
});

describe("a range's conditional formats", () => {
  it("are those that touch it, each found again by its id", async () => {
    const { seen } = onSheet(async (sheet, context) => {
      const collection = sheet.getRange("A2").conditionalFormats;
      collection.load("items/type,items/id,items/customOrNullObject/rule/formula,items/cellValueOrNullObject/rule");
      const count = sheet.getRange("A1:Z99").conditionalFormats.getCount();
      const others = sheet.getRange("F1").conditionalFormats;
      others.load("items/type");
      await context.sync();
      const [first] = collection.items;
      const again = collection.getItem(first?.id ?? "");
      const covered = again.getRange();
      covered.load("address");
      await context.sync();
      return [collection.items.map((item) => [item.type, item.customOrNullObject.rule.formula, item.cellValueOrNullObject.isNullObject]), count.value, others.items.map((item) => item.type), covered.address];
    });
    expect(await seen).toEqual([[["Custom", "=A2=1", true]], 2, ["DataBar"], "Plan!A2:B10"]);
  });

  it("are cleared from the range only (documentation of clearAll)", async () => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      sheet.getRange("A1:A4").conditionalFormats.clearAll();
      await context.sync();
    });
    await seen;
    expect(formats()[0]?.rule).toEqual(BARS.rule);
    expect(formats().find(({ rule }) => rule.kind === "expression")?.areas).toEqual([
      { row: 4, column: 0, rows: 6, columns: 2 },
      { row: 1, column: 1, rows: 3, columns: 1 },
    ]);
  });

  it("go with the formats that are cleared (general knowledge)", async () => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      sheet.getRange("A:B").clear("Formats");
      await context.sync();
    });
    await seen;
    expect(formats()).toEqual([BARS]);
  });

  it("stay when cells are given the style Normal, which takes their own looks (assumed: conditional formats are no part of a style)", async () => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B20");
      range.format.fill.color = "yellow";
      range.style = "Normal";
      range.load("format/fill/color");
      await context.sync();
      return range.format.fill.color;
    });
    const before = [...formats()];
    expect(await seen).toBe("#FFFFFF");
    expect(formats()).toEqual(before);
  });

  it("are deleted, changed and put in another order one by one", async () => {
    const second: ConditionalFormat = { ...USERS, priority: 2, rule: { kind: "expression", formula: "B2=2" } };
    const { seen, formats } = onSheet(
      async (sheet, context) => {
        const collection = sheet.getRange("A2").conditionalFormats;
        collection.load("items/id");
        await context.sync();
        const [first, other] = collection.items;
        if (first === undefined || other === undefined) throw new Error("two were expected");
        other.priority = 0;
        other.custom.rule.formula = "=B2=3";
        await context.sync();
        first.delete();
        await context.sync();
        first.load("type");
        await context.sync();
      },
      { conditionalFormats: [USERS, second] },
    );
    expect((await refusal(seen)).code).toMatch(/ItemNotFound|InvalidObjectPath/);
    expect(formats()).toEqual([{ ...second, priority: 1, rule: { kind: "expression", formula: "B2=3" } }]);
  });

  it.each([
    [-1, ["expression", "dataBar", "cellIs"]],
    [-2, ["expression", "cellIs", "dataBar"]],
    [99, ["expression", "dataBar", "cellIs"]],
    [-99, ["cellIs", "expression", "dataBar"]],
    [1, ["expression", "cellIs", "dataBar"]],
  ])("are put at the place %i among the others, those that are not modelled too (documentation of ConditionalFormat.priority)", async (place, order) => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      const added = sheet.getRange("C1:C9").conditionalFormats.add("CellValue");
      added.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
      added.priority = place;
      await context.sync();
    });
    await seen;
    const inOrder = [...formats()].sort((one, other) => one.priority - other.priority);
    expect(inOrder.map(({ rule }) => (rule.kind === "other" ? rule.name : rule.kind))).toEqual(order);
    expect(inOrder.map(({ priority }) => priority)).toEqual([1, 2, 3]);
  });

  it("of kinds that are kept as they are, are refused by name", async () => {
    const { seen } = onSheet(async (sheet, context) => {
      sheet.getRange("F1:F9").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(await refusal(seen)).toMatchObject({ code: "NotImplemented", message: expect.stringContaining("dataBar") });
    const adding = onSheet(async (sheet, context) => {
      sheet.getRange("F1").conditionalFormats.add("ColorScale");
      await context.sync();
    });
    expect(await refusal(adding.seen)).toMatchObject({ code: "NotImplemented", message: expect.stringContaining("ColorScale") });
  });

  it("come along when formats are copied on the sheet (general knowledge)", async () => {
    const { seen, formats } = onSheet(async (sheet, context) => {
      sheet.getRange("D2:D5").copyFrom("A2", "Formats");
      await context.sync();
    });
    await seen;
    expect(formats().find(({ rule }) => rule.kind === "expression")?.areas).toEqual([AREA, ...[1, 2, 3, 4].map((row) => ({ row, column: 3, rows: 1, columns: 1 }))]);
  });
});

it("a format's font has weight, slant and lines, and both font and fill can be cleared (documentation of ConditionalRangeFont)", async () => {
  const { host, excel } = joined([{ name: "Plan" }]);
  const seen = await excel.run(async (context) => {
    const { custom } = context.workbook.worksheets.getItem("Plan").getRange("A1:A9").conditionalFormats.add("Custom");
    custom.format.font.italic = true;
    custom.format.font.strikethrough = true;
    custom.format.font.underline = "Single";
    custom.format.fill.color = "#FFC7CE";
    custom.rule.formula = '=$A1="Red"';
    custom.load("format/font/italic,format/font/strikethrough,format/font/underline,format/font/bold");
    await context.sync();
    const read = [custom.format.font.italic, custom.format.font.strikethrough, custom.format.font.underline, custom.format.font.bold];
    custom.format.fill.clear();
    await context.sync();
    return read;
  });
  expect(seen).toEqual([true, true, "Single", null]);
  expect(host.book.sheets[0]?.conditionalFormats[0]).toMatchObject({ rule: { kind: "expression", formula: '$A1="Red"' }, format: { italic: true, strike: true, underline: true } });
  expect(host.book.sheets[0]?.conditionalFormats[0]?.format.fill).toBeUndefined();
});

it("copied to another sheet they are formats of their own, with formulas for the cells beside the copies (assumed)", async () => {
  const { host, excel } = joined([{ name: "Plan" }, { name: "Copy" }]);
  await excel.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan");
    const { custom } = plan.getRange("B2:B9").conditionalFormats.add("Custom");
    custom.rule.formula = '=AND($A2="Red",B2>1)';
    custom.format.font.bold = true;
    context.workbook.worksheets.getItem("Copy").getRange("D5").copyFrom(plan.getRange("B4:B6"));
    await context.sync();
  });
  expect(host.book.sheets[1]?.conditionalFormats).toMatchObject([{ areas: [{ row: 4, column: 3, rows: 3, columns: 1 }], rule: { formula: 'AND($A5="Red",D5>1)' }, format: { bold: true } }]);
  expect(host.book.sheets[0]?.conditionalFormats).toHaveLength(1);
});
