import { describe, expect, it } from "vitest";
import { joined, refusal } from "../books";

const PLAN = { name: "Delivery plan", values: [["a", "b", "c"], [1, 2, 3], [4, 5, 6]] };

function look<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T, take: (thing: T) => unknown): Promise<unknown> {
  const { excel } = joined([PLAN, { name: "Empty" }]);
  return excel.run(async (context) => {
    const thing = act(context.workbook.worksheets.getItem("Delivery plan"), context);
    await context.sync();
    return take(thing);
  });
}

const addressOf = (find: (sheet: Excel.Worksheet) => Excel.Range) =>
  look(
    (sheet) => find(sheet).load("address"),
    (range) => range.address.replace("'Delivery plan'!", ""),
  );

describe("ranges from ranges (documentation of each method)", () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getRange", (sheet) => sheet.getRange("B2:C3"), "B2:C3"],
    ["getRange with its sheet's name", (sheet) => sheet.getRange("'Delivery plan'!B2"), "B2"],
    ["getRange of everything", (sheet) => sheet.getRange(), "A:XFD"],
    ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
    ["sheet.getCell", (sheet) => sheet.getCell(4, 0), "A5"],
    ["getUsedRange", (sheet) => sheet.getUsedRange(), "A1:C3"],
    ["getCell, which may lie outside", (sheet) => sheet.getRange("B2").getCell(2, 3), "E4"],
    ["getRow", (sheet) => sheet.getRange("B2:D5").getRow(1), "B3:D3"],
    ["getColumn", (sheet) => sheet.getRange("B2:D5").getColumn(2), "D2:D5"],
    ["getResizedRange", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "B2:C4"],
    ["getResizedRange, smaller", (sheet) => sheet.getRange("B2:D5").getResizedRange(-1, -2), "B2:B4"],
    ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:D5").getAbsoluteResizedRange(1, 2), "B2:C2"],
    ["getOffsetRange", (sheet) => sheet.getRange("B2:C3").getOffsetRange(1, -1), "A3:B4"],
    ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:Z9"), "B2:C3"],
    ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect(sheet.getRange("D9:E10")), "B2:E10"],
    ["getEntireColumn", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
    ["getEntireRow", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
    ["getLastRow", (sheet) => sheet.getRange("B2:C3").getLastRow(), "B3:C3"],
    ["getLastColumn", (sheet) => sheet.getRange("B2:C3").getLastColumn(), "C2:C3"],
    ["getLastCell", (sheet) => sheet.getRange("B2:C3").getLastCell(), "C3"],
    ["getRowsBelow", (sheet) => sheet.getRange("B2:C3").getRowsBelow(2), "B4:C5"],
    ["getRowsAbove", (sheet) => sheet.getRange("B2:C3").getRowsAbove(1), "B1:C1"],
    ["getColumnsAfter", (sheet) => sheet.getRange("B2:C3").getColumnsAfter(1), "D2:D3"],
    ["getColumnsBefore", (sheet) => sheet.getRange("B2:C3").getColumnsBefore(1), "A2:A3"],
    ["getUsedRange of a range", (sheet) => sheet.getRange("B:Z").getUsedRange(true), "B1:C3"],
  ])("%s", async (_name, find, address) => expect(await addressOf(find)).toBe(address));

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["an intersection of nothing", (sheet) => sheet.getRange("A1").getIntersection("B2"), "ItemNotFound"],
    ["a used range where nothing is in use", (sheet) => sheet.getRange("G1:H9").getUsedRange(), "ItemNotFound"],
    ["a row that is not in the range", (sheet) => sheet.getRange("A1:B2").getRow(2), "InvalidArgument"],
    ["no rows", (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1), "InvalidArgument"],
    ["another sheet's address", (sheet) => sheet.getRange("Empty!A1"), "InvalidArgument"],
    ["more than the sheet", (sheet) => sheet.getRangeByIndexes(1, 0, 1_048_576, 1), "InvalidArgument"],
    ["an address of more than 8,192 characters", (sheet) => sheet.getRange(`A1:A1${" ".repeat(8_200)}`), "InvalidArgument"],
  ])("%s is refused", async (_what, find, code) => expect((await refusal(addressOf(find))).code).toBe(code));

  it("a sheet without content has its first cell for its used range, or a null object", async () => {
    const seen = await look(
      (_sheet, context) => {
        const empty = context.workbook.worksheets.getItem("Empty");
        return [empty.getUsedRange().load("address"), empty.getUsedRangeOrNullObject().load("address")] as const;
      },
      ([range, nothing]) => [range.address, nothing.isNullObject],
    );
    expect(seen).toEqual(["Empty!A1", true]);
  });
});

describe("the used range", () => {
  it("leaves out cells that are only formatted where values only are asked for", async () => {
    const { excel } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Delivery plan");
      sheet.getRange("F9").format.fill.color = "yellow";
      const ranges = [sheet.getUsedRange(true), sheet.getUsedRange(false)];
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(seen).toEqual(["'Delivery plan'!A1:C3", "'Delivery plan'!A1:F9"]);
  });
});

describe("what a range tells", () => {
  it("its place and size", async () => {
    const seen = await look(
      (sheet) => sheet.getRange("B2:C3").load("rowIndex,columnIndex,rowCount,columnCount,cellCount,values,worksheet/name"),
      (range) => [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount, range.values, range.worksheet.name],
    );
    expect(seen).toEqual([1, 1, 2, 2, 4, [[2, 3], [5, 6]], "Delivery plan"]);
  });

  it("whether its rows and columns are hidden; null where they differ", async () => {
    const { excel } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Delivery plan");
      sheet.getRange("A2").rowHidden = true;
      sheet.getRange("B1").columnHidden = true;
      const ranges = ["A1:C3", "B2", "A3:C3"].map((address) => sheet.getRange(address));
      ranges.forEach((range) => range.load("rowHidden,columnHidden"));
      await context.sync();
      return ranges.map((range) => [range.rowHidden, range.columnHidden]);
    });
    expect(seen).toEqual([[null, null], [true, true], [false, null]]);
  });
});

describe("clear", () => {
  it.each([
    ["Contents", "", "#FFFF00"],
    ["Formats", "a", "#FFFFFF"],
    [undefined, "", "#FFFFFF"],
  ])("%s", async (what, value, fill) => {
    const { excel } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Delivery plan").getRange("A1");
      range.format.fill.color = "yellow";
      range.clear(what as Excel.ClearApplyTo);
      range.load("values,format/fill/color");
      await context.sync();
      return [range.values[0]?.[0], range.format.fill.color];
    });
    expect(seen).toEqual([value, fill]);
  });
});

describe("copyFrom", () => {
  it("copies all, with formulas moved; or formats; or values", async () => {
    const { excel, host } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Delivery plan");
      sheet.getRange("D1:D2").values = [["=A1&$B$1"], ["plain"]];
      sheet.getRange("D1").format.font.bold = true;
      sheet.getRange("F3").copyFrom("D1:D2");
      sheet.getRange("G1").copyFrom(sheet.getRange("D1"), "Formats");
      sheet.getRange("H1:H3").copyFrom("D2", "Values");
      const range = sheet.getRange("F1:H4");
      range.load("formulas");
      const bold = ["F3", "G1", "H1"].map((address) => sheet.getRange(address).format.font.load("bold"));
      await context.sync();
      return [range.formulas, bold.map((font) => font.bold)];
    });
    expect(seen).toEqual([[["", "", "plain"], ["", "", "plain"], ["=C3&$B$1", "", "plain"], ["plain", "", ""]], [true, true, false]]);
    expect(host.counts.cellsWritten).toBe(2);
  });
});

it("select and activate bring a cell before the user; a hidden sheet is refused", async () => {
  const { excel, host } = joined([PLAN, { name: "Other" }, { name: "Hidden", visibility: "hidden" }]);
  const show = (name: string) =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRange("C4").select();
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      return active.name;
    });
  expect(await show("Other")).toBe("Other");
  expect(host.selection).toEqual({ sheet: "Other", area: { row: 3, column: 2, rows: 1, columns: 1 } });
  expect(host.book.active).toBe(1);
  expect((await refusal(show("Hidden"))).code).toBe("InvalidOperation");
});

it.each<[string, (range: Excel.Range) => void]>([
  ["insert", (range) => void range.insert("Down")],
  ["delete", (range) => range.delete("Up")],
])("Range.%s, which moves what formulas, tables and formats speak of, is refused by name before anything is moved", async (name, act) => {
  const { excel, host } = joined([PLAN]);
  const before = host.book.sheets[0]?.value(1, 0);
  const work = excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(PLAN.name).getRange("A2:A3"));
    await context.sync();
  });
  expect(await refusal(work)).toMatchObject({ code: "NotImplemented", message: expect.stringContaining(`Range.${name}`) as string });
  expect(host.book.sheets[0]?.value(1, 0)).toBe(before);
});
