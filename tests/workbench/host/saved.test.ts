import { expect, it } from "vitest";
import { connect } from "../../../workbench/client";
import { newBook } from "../../../workbench/file/new";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { createHost } from "../../../workbench/host/host";

it("what the client has written is in the saved file", async () => {
  const book = newBook(["Plan", "Notes"]);
  await connect(createHost(book)).run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    sheet.getRange("A1:C2").values = [["Ref", "Due", "Late"], ["'007", "4/30/2026", "=B2<TODAY()"]];
    const heading = sheet.getRange("A1:C1").format;
    heading.font.bold = true;
    heading.fill.color = "#1F4E79";
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("3:3").rowHidden = true;
    const late = sheet.getRange("C2:C99").conditionalFormats.add("CellValue").cellValue;
    late.rule = { formula1: "=TRUE", operator: "EqualTo" };
    late.format.fill.color = "#FFC7CE";
    await context.sync();
  });
  const reopened = createHost(await openBook(await saveBook(book)));
  const seen = await connect(reopened).run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    const range = sheet.getRange("A1:C2");
    range.load("values,formulas,numberFormat");
    const heading = sheet.getRange("A1:C1").format;
    heading.load("font/bold,fill/color");
    const width = sheet.getRange("B1").format.load("columnWidth");
    const hidden = sheet.getRange("A3").load("rowHidden");
    const formats = sheet.getRange("C2").conditionalFormats;
    formats.load("items/type,items/cellValue/rule,items/cellValue/format/fill/color");
    await context.sync();
    const [late] = formats.items;
    return { values: range.formulas, numberFormat: range.numberFormat[1]?.[1] as unknown, bold: heading.font.bold, fill: heading.fill.color, width: width.columnWidth, hidden: hidden.rowHidden, rule: late?.cellValue.rule, colour: late?.cellValue.format.fill.color };
  });
  expect(seen).toEqual({
    values: [["Ref", "Due", "Late"], ["007", 46142, "=B2<TODAY()"]],
    numberFormat: "m/d/yyyy",
    bold: true,
    fill: "#1F4E79",
    width: 90,
    hidden: true,
    rule: { formula1: "=TRUE", operator: "EqualTo" },
    colour: "#FFC7CE",
  });
});
