import { describe, expect, it } from "vitest";
import { connect, type Connection } from "../../../../workbench/client";
import { newBook } from "../../../../workbench/file/new";
import { openBook } from "../../../../workbench/file/open";
import { saveBook } from "../../../../workbench/file/save";
import { createHost } from "../../../../workbench/host/host";
import { excelizeOpen } from "../../excelize";
import { buildWorkbook, WORKSHEET } from "../../file/package-builder";
import { partIn } from "../../file/saved-part";
import { joined, refusal } from "../books";

const EXTENDED = '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Other!A1:A3</xm:f></x14:formula1><xm:sqref>F1:F9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
const SHEET = `${WORKSHEET}<sheetData/><conditionalFormatting sqref="A1"/><dataValidations count="2" xWindow="5"><dataValidation type="list" allowBlank="1" sqref="A2:A10" uid="kept"><formula1>"Yes,No"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" sqref="C1"><formula1>5</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>${EXTENDED}</worksheet>`;

function ruleAt(excel: Connection, address: string): Promise<[string, Excel.DataValidationRule]> {
  return excel.run(async (context) => {
    const validation = context.workbook.worksheets.getFirst().getRange(address).dataValidation.load("type,rule");
    await context.sync();
    return [validation.type, validation.rule];
  });
}

function validate(excel: Connection, address: string, act: (validation: Excel.DataValidation) => void): Promise<void> {
  return excel.run(async (context) => {
    act(context.workbook.worksheets.getFirst().getRange(address).dataValidation);
    await context.sync();
  });
}

describe("rules for what may be entered", () => {
  it.each<[string, Excel.DataValidationRule, string, Excel.DataValidationRule, string]>([
    ["a list", { list: { inCellDropDown: true, source: 'Red,"Amber",Green' } }, "List", { list: { inCellDropDown: true, source: 'Red,"Amber",Green' } }, '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B5"><formula1>&quot;Red,&quot;&quot;Amber&quot;&quot;,Green&quot;</formula1></dataValidation>'],
    ["a list from cells", { list: { inCellDropDown: false, source: "=Plan!$A$1:$A$3" } }, "List", { list: { inCellDropDown: false, source: "=Plan!$A$1:$A$3" } }, '<dataValidation type="list" allowBlank="1" showDropDown="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B5"><formula1>Plan!$A$1:$A$3</formula1></dataValidation>'],
    ["a whole number", { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } }, "WholeNumber", { wholeNumber: { formula1: "=0", formula2: "=100", operator: "Between" } }, '<dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B5"><formula1>0</formula1><formula2>100</formula2></dataValidation>'],
    ["a date", { date: { formula1: "2026-04-30", operator: "GreaterThanOrEqualTo" } }, "Date", { date: { formula1: "=46142", operator: "GreaterThanOrEqualTo" } }, '<dataValidation type="date" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B5"><formula1>46142</formula1></dataValidation>'],
    ["a formula", { custom: { formula: "=COUNTIF(B:B,B2)<2" } }, "Custom", { custom: { formula: "=COUNTIF(B:B,B2)<2" } }, '<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B5"><formula1>COUNTIF(B:B,B2)&lt;2</formula1></dataValidation>'],
  ])("%s is read as the client has it (typings), and saved", async (_, rule, type, seen, xml) => {
    const book = newBook(["Plan"]);
    const excel = connect(createHost(book));
    await validate(excel, "B2:B5", (validation) => (validation.rule = rule));
    expect(await ruleAt(excel, "B3")).toEqual([type, seen]);
    const bytes = await saveBook(book);
    expect(await partIn(bytes, "xl/worksheets/sheet1.xml")).toContain(`<sheetData/><dataValidations count="1">${xml}</dataValidations></worksheet>`);
    expect(await ruleAt(connect(createHost(await openBook(bytes))), "B3")).toEqual([type, seen]);
    expect(JSON.stringify((await excelizeOpen(bytes)).GetDataValidations("Plan"))).toContain("B2:B5");
  });

  it("leave the file's other rules as they are, and the rest of a rule's cells", async () => {
    const book = await openBook(buildWorkbook({ sheets: [SHEET] }));
    const excel = connect(createHost(book));
    expect([await ruleAt(excel, "A2:A3"), await ruleAt(excel, "A1:A2"), await ruleAt(excel, "E1:E9")]).toEqual([["List", { list: { inCellDropDown: true, source: "Yes,No" } }], [null, null], ["None", {}]]);
    await validate(excel, "A4:A5", (validation) => {
      validation.rule = { list: { inCellDropDown: true, source: "Maybe" } };
      validation.errorAlert = { message: "Choose one.", showAlert: true, style: "Warning", title: "Status" };
      validation.prompt = { message: "Yes or no", showPrompt: false, title: "" };
      validation.ignoreBlanks = false;
    });
    const text = await partIn(await saveBook(book), "xl/worksheets/sheet1.xml");
    expect(text).toContain('<dataValidations count="3" xWindow="5"><dataValidation type="list" allowBlank="1" sqref="A2:A3 A6:A10" uid="kept"><formula1>"Yes,No"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" sqref="C1"><formula1>5</formula1></dataValidation><dataValidation type="list" errorStyle="warning" showErrorMessage="1" errorTitle="Status" error="Choose one." prompt="Yes or no" sqref="A4:A5"><formula1>&quot;Maybe&quot;</formula1></dataValidation></dataValidations><pageMargins');
    expect(text).toContain(EXTENDED);
  });

  it("are the file that it was once cleared and set back", async () => {
    const bytes = buildWorkbook({ sheets: [SHEET] });
    const book = await openBook(bytes);
    const excel = connect(createHost(book));
    await validate(excel, "A2:A10", (validation) => validation.clear());
    await validate(excel, "C1", (validation) => validation.clear());
    expect(await partIn(await saveBook(book), "xl/worksheets/sheet1.xml")).not.toContain("<dataValidations");
    const [sheet] = book.sheets;
    if (sheet) sheet.validationRules = sheet.facts.validationRules;
    expect(await saveBook(book)).toBe(bytes);
  });

  it.each<[string, string, (validation: Excel.DataValidation) => void, string]>([
    ["over a rule in an extension", "F2", (one) => one.clear(), "NotImplemented"],
    ["of two kinds at once", "B1", (one) => (one.rule = { custom: { formula: "=1" }, list: { inCellDropDown: true, source: "a" } }), "InvalidArgument"],
    ["with a list of more than 255 characters (documentation of Excel's limits)", "B1", (one) => (one.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }), "InvalidArgument"],
    ["for a date that is none", "B1", (one) => (one.rule = { date: { formula1: "2026-02-30", operator: "EqualTo" } }), "InvalidArgument"],
    ["without an operator", "B1", (one) => (one.rule = { wholeNumber: { formula1: 1 } as Excel.BasicDataValidation }), "InvalidArgument"],
    ["as an alert on cells without a rule (assumed)", "B1", (one) => (one.errorAlert = { message: "", showAlert: true, style: "Stop", title: "" }), "InvalidOperation"],
  ])("are refused %s", async (_, address, act, code) => {
    const excel = connect(createHost(await openBook(buildWorkbook({ sheets: [SHEET] }))));
    expect((await refusal(validate(excel, address, act))).code).toBe(code);
  });

  it("cannot be set on a protected sheet", async () => {
    const { excel } = joined([{ name: "Plan", protected: true }]);
    expect((await refusal(validate(excel, "A1", (one) => (one.rule = { custom: { formula: "=TRUE" } })))).code).toBe("AccessDenied");
  });
});
