import { describe, expect, it } from "vitest";
import { joined, refusal } from "../books";

const PLAN = { name: "Plan", values: [["Ref", "A long heading"], ["R1", "x"], ["R2", "y"]] };

function format(address: string, set: (format: Excel.RangeFormat) => void, read: string, readAt = address) {
  const { excel, host } = joined([PLAN]);
  const seen = excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    set(sheet.getRange(address).format);
    const found = sheet.getRange(readAt).format;
    found.load(read);
    await context.sync();
    return found.toJSON() as Record<string, unknown>;
  });
  return { seen, host };
}

describe("looks", () => {
  it.each<[string, (format: Excel.RangeFormat) => void, string, object]>([
    ["a fill", ({ fill }) => (fill.color = "#ffc7ce"), "fill/color", { fill: { color: "#FFC7CE" } }],
    ["a fill by its colour's name", ({ fill }) => (fill.color = "Orange"), "fill/color", { fill: { color: "#FFA500" } }],
    ["no fill", ({ fill }) => { fill.color = "red"; fill.clear(); }, "fill/color", { fill: { color: "#FFFFFF" } }],
    ["a font", ({ font }) => { font.bold = true; font.italic = true; font.color = "9C0006"; font.size = 14; font.name = "Arial"; }, "font/bold,font/italic,font/color,font/size,font/name", { font: { bold: true, italic: true, color: "#9C0006", size: 14, name: "Arial" } }],
    ["lines", ({ font }) => { font.underline = "Single"; font.strikethrough = true; }, "font/underline,font/strikethrough", { font: { underline: "Single", strikethrough: true } }],
    ["alignment", (look) => { look.horizontalAlignment = "Center"; look.verticalAlignment = "Top"; look.indentLevel = 2; look.wrapText = true; }, "horizontalAlignment,verticalAlignment,indentLevel,wrapText", { horizontalAlignment: "Center", verticalAlignment: "Top", indentLevel: 2, wrapText: true }],
    ["locks", ({ protection }) => (protection.locked = false), "protection/locked", { protection: { locked: false } }],
    ["a height", (look) => (look.rowHeight = 30), "rowHeight,useStandardHeight", { rowHeight: 30, useStandardHeight: false }],
    ["a width in points", (look) => (look.columnWidth = 100.5), "columnWidth,useStandardWidth", { columnWidth: 100.5, useStandardWidth: false }],
    ["the standard width", (look) => { look.columnWidth = 100; look.useStandardWidth = true; }, "columnWidth,useStandardWidth", { columnWidth: 48, useStandardWidth: true }],
  ])("%s", async (_what, set, read, expected) => expect(await format("A1:B2", set, read).seen).toMatchObject(expected));

  it.each<[string, (format: Excel.RangeFormat) => void]>([
    ["a colour that is none", ({ fill }) => (fill.color = "not a colour")],
    ["an alignment that is none", (look) => (look.horizontalAlignment = "Middle" as "Center")],
    ["bold that is neither true nor false", ({ font }) => (font.bold = "yes" as unknown as boolean)],
    ["a height that no row has", (look) => (look.rowHeight = 500)],
  ])("%s is InvalidArgument", async (_what, set) => expect((await refusal(format("A1", set, "wrapText").seen)).code).toBe("InvalidArgument"));

  it("what the cells do not have in common is null (documentation: mixed properties)", async () => {
    const { seen } = format("A1", ({ font, fill }) => { font.bold = true; fill.color = "red"; }, "font/bold,fill/color,font/italic", "A1:B2");
    expect(await seen).toMatchObject({ font: { bold: null, italic: false }, fill: { color: null } });
  });

  it("of a whole column reach the cells that are there and those that are yet to come", async () => {
    const { seen, host } = format("B:B", (look) => (look.wrapText = true), "wrapText", "B1:B2000");
    expect(await seen).toMatchObject({ wrapText: true });
    const sheet = host.book.sheets[0];
    expect(host.book.formats.get(sheet?.columnLook(1).style ?? 0).wrap).toBe(true);
    expect(sheet?.used(true)).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
    expect(host.book.formats.get(sheet?.style(1, 0) ?? 0).wrap).toBe(false);
  });

  it("autofit makes a column as wide as its longest text (assumed: characters are equally wide)", async () => {
    const { seen, host } = format("A:B", (look) => { look.autofitColumns(); look.autofitRows(); }, "columnWidth", "B1");
    await seen;
    const [narrow, wide] = [0, 1].map((column) => host.book.sheets[0]?.columnLook(column).width ?? 0);
    expect(wide).toBeGreaterThan(14);
    expect(narrow).toBeLessThan(wide ?? 0);
  });

  it.each<[string, (range: Excel.Range) => void, number]>([
    ["one line", () => undefined, 15],
    ["a larger font", (range) => (range.format.font.size = 22), 30],
    ["two lines of its own", (range) => (range.values = [["One\nTwo"]]), 15],
    ["two lines where it wraps", (range) => { range.values = [["One\nTwo"]]; range.format.wrapText = true; }, 30],
    ["words broken to the column's width", (range) => { range.values = [["nine more letters nine more letters"]]; range.format.wrapText = true; }, 60],
    ["no more than Excel allows", (range) => { range.values = [["a ".repeat(5_000)]]; range.format.wrapText = true; }, 409],
  ])("autofit makes a row as tall as its texts: %s (assumed: characters are equally wide)", async (_, prepare, height) => {
    const { excel, host } = joined([{ name: "Plan", values: [["Plain"]] }]);
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
      prepare(range);
      range.format.columnWidth = 50;
      range.format.autofitRows();
      await context.sync();
    });
    const look = host.book.sheets[0]?.rowLook(0);
    expect([look?.height ?? 15, look?.fitted]).toEqual([height, true]);
  });
});

describe("number formats", () => {
  it("are set cell by cell, null leaving one alone", async () => {
    const { excel } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B2");
      range.numberFormat = [["dd/mm/yyyy", null], ["0%", "@"]];
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat;
    });
    expect(seen).toEqual([["dd/mm/yyyy", "General"], ["0%", "@"]]);
  });
});

describe("cell properties", () => {
  it("are set and read cell by cell; what is not named stays", async () => {
    const { excel, host } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B2");
      range.format.font.italic = true;
      range.setCellProperties([
        [{ format: { fill: { color: "#FF0000" }, font: { bold: true, color: "white" } } }, {}],
        [{ format: { horizontalAlignment: "Right" } }, { format: { wrapText: true } }],
      ]);
      const result = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true, italic: true }, horizontalAlignment: true } });
      await context.sync();
      return result.value;
    });
    const plain = { fill: { color: "#FFFFFF" }, font: { bold: false, italic: true }, horizontalAlignment: "General" };
    expect(seen).toEqual([
      [{ address: "Plan!A1", format: { ...plain, fill: { color: "#FF0000" }, font: { bold: true, italic: true } } }, { address: "Plan!B1", format: plain }],
      [{ address: "Plan!A2", format: { ...plain, horizontalAlignment: "Right" } }, { address: "Plan!B2", format: plain }],
    ]);
    expect(host.counts.requests).toBe(1);
  });

  it("of rows and columns", async () => {
    const { excel } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B2");
      range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 40 } } as Excel.SettableRowProperties]);
      range.setColumnProperties([{ columnHidden: true }, {}]);
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true, columnIndex: true });
      await context.sync();
      return [rows.value, columns.value];
    });
    expect(seen).toEqual([
      [{ rowHidden: true, rowIndex: 0, format: { rowHeight: 15 } }, { rowHidden: false, rowIndex: 1, format: { rowHeight: 40 } }],
      [{ columnHidden: true, columnIndex: 0 }, { columnHidden: false, columnIndex: 1 }],
    ]);
  });

  it.each<[string, (range: Excel.Range) => void, string]>([
    ["another shape", (range) => range.setCellProperties([[{}]]), "InvalidArgument"],
    ["a property that is not there", (range) => range.setCellProperties([[{}, {}], [{}, { style: "Good" }]]), "NotImplemented"],
    ["a question that is not answered", (range) => range.getCellProperties({ hyperlink: true }), "NotImplemented"],
  ])("refuse %s", async (_what, act, code) => {
    const { excel } = joined([PLAN]);
    const error = await refusal(
      excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Plan").getRange("A1:B2"));
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });
});
