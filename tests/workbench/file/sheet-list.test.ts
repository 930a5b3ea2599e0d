import { describe, expect, it } from "vitest";
import { newBook } from "../../../workbench/file/new";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { readZip } from "../../../workbench/file/zip";
import { buildZip } from "../../../workbench/fuzz/zip-making";
import { excelizeOpen } from "../excelize";
import { buildWorkbook, partsOf, rowsSheet, WORKSHEET, type BuiltWorkbook } from "./package-builder";
import { firstSheet, partIn, saved } from "./saved-part";

const CONTENT = "application/vnd.openxmlformats-officedocument";

/** Three sheets that speak of each other in every way that is common. */
const WORKBOOK: BuiltWorkbook = {
  sheets: [
    `${WORKSHEET}<sheetData><row r="1"><c r="A1"><f>Sheet2!B1+1</f><v>3</v></c><c r="B1"><f>"Sheet2!"&amp;Sheet3!A1</f></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">Sheet2!C1</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" xr:keep="y" xmlns:xr="x"><formula>Sheet2!$A$1&gt;0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="D1"><formula1>Sheet2!$A$1:$A$9</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="E1" location="Sheet2!A1"/></hyperlinks></worksheet>`,
    `${WORKSHEET}<sheetData><row r="1"><c r="B1"><v>2</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`,
    rowsSheet('<row r="1"><c r="A1"><v>7</v></c></row>'),
  ],
  workbookProperties: '<bookViews><workbookView activeTab="1" firstSheet="2"/></bookViews>',
  workbook: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Sheet2!$A$1:$B$2</definedName><definedName name="All" comment="kept">Sheet2!$A$1</definedName><definedName name="Other" localSheetId="2">Sheet3!$A$1</definedName></definedNames>',
  parts: [
    { name: "xl/worksheets/_rels/sheet2.xml.rels", content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>` },
    { name: "xl/drawings/drawing1.xml", content: '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>' },
    { name: "xl/charts/chart1.xml", content: '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>Sheet2!$A$1:$A$3</c:f></c:chartSpace>' },
  ],
  contentTypes: `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CONTENT}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${CONTENT}.drawing+xml"/>`,
};

const workbookXml = async (bytes: Uint8Array): Promise<string> => (await partIn(bytes, "xl/workbook.xml")) ?? "";

describe("a sheet that is added", () => {
  it("is listed with its part, relationship and content type, and another reader opens it", async () => {
    const bytes = await saved(WORKBOOK, (book) => {
      const sheet = book.addSheet?.("Board & others");
      sheet?.set(0, 0, { value: "Title" });
      sheet?.set(1, 0, { formula: "1+1", value: 2 });
      if (sheet) sheet.showGridlines = false;
    });
    const text = await workbookXml(bytes);
    expect(text).toContain('<sheet name="Sheet3" sheetId="3" r:id="rId3"/><sheet name="Board &amp; others" sheetId="4" r:id="rId4"/></sheets>');
    expect(await partIn(bytes, "xl/worksheets/sheet4.xml")).toContain('<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetData>');
    expect(await partIn(bytes, "[Content_Types].xml")).toContain(`<Override PartName="/xl/worksheets/sheet4.xml" ContentType="${CONTENT}.spreadsheetml.worksheet+xml"/>`);
    const again = await openBook(bytes);
    expect(again.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "Sheet3", "Board & others"]);
    expect(again.sheets[3]?.cell(1, 0)).toMatchObject({ value: 2, formula: "1+1" });
  });

  it("is read by a reader that shares no code with ours, and can be saved again", async () => {
    const book = newBook(["Plan"]);
    book.addSheet?.("Board").set(0, 0, { value: "Title" });
    book.addSheet?.("Second");
    const first = await saveBook(book);
    expect(await saveBook(book)).toEqual(first);
    const file = await excelizeOpen(first);
    expect(file.GetSheetList().list).toEqual(["Plan", "Board", "Second"]);
    expect(file.GetCellValue("Board", "A1").value).toBe("Title");
  });

  it("goes again without a trace", async () => {
    const bytes = buildWorkbook(WORKBOOK);
    const book = await openBook(bytes);
    const sheet = book.addSheet?.("Board");
    book.deleteSheet?.(sheet?.id ?? "");
    expect(await saveBook(book)).toBe(bytes);
  });
});

describe("a sheet that is renamed", () => {
  const renamed = (): Promise<Uint8Array> => saved(WORKBOOK, (book) => book.renameSheet?.(book.sheets[1]?.id ?? "", "My plan"));

  it("is followed by formulas, shared ones too, that keep their values; text stays", async () => {
    const sheet = firstSheet(await openBook(await renamed()));
    expect([sheet.cell(0, 0), sheet.cell(0, 1), sheet.cell(1, 0), sheet.cell(2, 0)].map(({ formula, value }) => [formula, value])).toEqual([["'My plan'!B1+1", 3], ['"Sheet2!"&Sheet3!A1', null], ["'My plan'!C1", 1], ["'My plan'!C2", 2]]);
  });

  it("is followed by names, formats, validations, links and charts", async () => {
    const bytes = await renamed();
    const text = await workbookXml(bytes);
    expect(text).toContain('<sheet name="My plan" sheetId="2" r:id="rId2"/>');
    expect(text).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">'My plan'!$A$1:$B$2</definedName><definedName name="All" comment="kept">'My plan'!$A$1</definedName><definedName name="Other" localSheetId="2">Sheet3!$A$1</definedName>`);
    const sheet = (await partIn(bytes, "xl/worksheets/sheet1.xml")) ?? "";
    expect(sheet).toContain("xr:keep=\"y\" xmlns:xr=\"x\"><formula>'My plan'!$A$1&gt;0</formula>");
    expect(sheet).toContain("<formula1>'My plan'!$A$1:$A$9</formula1>");
    expect(sheet).toContain("location=\"'My plan'!A1\"");
    expect(await partIn(bytes, "xl/charts/chart1.xml")).toContain("<c:f>'My plan'!$A$1:$A$3</c:f>");
  });

  it("is the file that it was once it has its name again", async () => {
    const bytes = buildWorkbook({ sheets: [rowsSheet(""), rowsSheet("")] });
    const book = await openBook(bytes);
    book.renameSheet?.(firstSheet(book).id, "Other");
    book.renameSheet?.(firstSheet(book).id, "Sheet1");
    expect(await saveBook(book)).toEqual(bytes);
  });

  it("is refused where only Excel can mend a formula, before anything is changed", async () => {
    const rows = '<row r="1"><c r="A1"><f>Sheet2!A1</f></c><c r="B1"><f t="array" ref="B1:B2">Sheet2!A1:A2</f></c></row>';
    const book = await openBook(buildWorkbook({ sheets: [rowsSheet(rows), rowsSheet("")] }));
    expect(() => book.renameSheet?.(book.sheets[1]?.id ?? "", "Other")).toThrow(/Sheet1 B1 speaks of the sheet/);
    expect([book.sheets[1]?.name, firstSheet(book).cell(0, 0).formula]).toEqual(["Sheet2", "Sheet2!A1"]);
  });
});

describe("a sheet that is deleted", () => {
  it("leaves #REF! in formulas and names, as in Excel, and takes its own names and parts with it", async () => {
    const bytes = await saved(WORKBOOK, (book) => book.deleteSheet?.(book.sheets[1]?.id ?? ""));
    const names = readZip(bytes).map(({ name }) => name);
    expect(names).not.toContain("xl/worksheets/sheet2.xml");
    expect(names).not.toContain("xl/worksheets/_rels/sheet2.xml.rels");
    expect(names).not.toContain("xl/drawings/drawing1.xml");
    expect(await partIn(bytes, "[Content_Types].xml")).not.toMatch(/sheet2|drawing1/);
    expect(await partIn(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("sheet2");
    const text = await workbookXml(bytes);
    expect(text).toContain('<workbookView activeTab="1"/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="Sheet3" sheetId="3" r:id="rId3"/></sheets>');
    expect(text).toContain('<definedNames><definedName name="All" comment="kept">#REF!$A$1</definedName><definedName name="Other" localSheetId="1">Sheet3!$A$1</definedName></definedNames>');
    const again = await openBook(bytes);
    expect(firstSheet(again).cell(0, 0)).toMatchObject({ formula: "#REF!B1+1", value: 3 });
    expect(again.sheets[again.active]?.name).toBe("Sheet3");
  });

  it.each([
    ["the last visible sheet", { sheets: [rowsSheet("")] }, /at least one visible/],
    ["a table that a formula elsewhere speaks of", { sheets: [rowsSheet(""), rowsSheet('<row r="1"><c r="A1"><f>SUM(Costs[Spent])</f></c></row>')], sheetRelationships: [["rId1", "table", "../tables/table1.xml"]], parts: [{ name: "xl/tables/table1.xml", content: '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Costs" displayName="Costs" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="Spent"/></tableColumns></table>' }] }, /speaks of its table "Costs"/],
    ["an end of a reference over several sheets", { sheets: [rowsSheet(""), rowsSheet('<row r="1"><c r="A1"><f>SUM(Sheet1:Sheet2!A1)</f></c></row>')] }, /counts over several sheets/],
  ] as [string, BuiltWorkbook, RegExp][])("is not, where it is %s", async (_, workbook, sentence) => {
    const book = await openBook(buildWorkbook(workbook));
    expect(() => book.deleteSheet?.(firstSheet(book).id)).toThrow(sentence);
    expect(book.sheets).toHaveLength(workbook.sheets.length);
  });
});

it("a sheet that is moved takes its names' numbers and the active sheet along", async () => {
  const bytes = await saved(WORKBOOK, (book) => book.moveSheet?.(book.sheets[2]?.id ?? "", 0));
  const text = await workbookXml(bytes);
  expect(text).toContain('<workbookView activeTab="2" firstSheet="2"/>');
  expect(text).toContain('<sheets><sheet name="Sheet3" sheetId="3" r:id="rId3"/><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="Sheet2" sheetId="2" r:id="rId2"/></sheets>');
  expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
  expect(text).toContain('<definedName name="Other" localSheetId="0">');
});

it("the document's properties do not list sheets that are not there, and keep the rest", async () => {
  const PR = "http://schemas.openxmlformats.org/package/2006/relationships";
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationships = `<Relationships xmlns="${PR}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${R}/extended-properties" Target="docProps/app.xml"/></Relationships>`;
  const properties = { name: "docProps/app.xml", content: "<Properties><Application>Excel</Application><HeadingPairs><x/></HeadingPairs><TitlesOfParts><y/></TitlesOfParts><Company>Force</Company></Properties>" };
  const parts = partsOf({ sheets: [rowsSheet("")], parts: [properties] }).map((part) => (part.name === "_rels/.rels" ? { ...part, content: relationships } : part));
  const book = await openBook(buildZip(parts));
  book.addSheet?.("Board");
  expect(await partIn(await saveBook(book), "docProps/app.xml")).toBe("<Properties><Application>Excel</Application><Company>Force</Company></Properties>");
});

it("a new sheet's relationship has a prefix that is bound, where the others bind it on themselves", async () => {
  const parts = partsOf({ sheets: [rowsSheet("")] }).map((part) => (part.name === "xl/workbook.xml" ? { ...part, content: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="Sheet1" sheetId="1" r:id="rId1"/></sheets><definedNames/></workbook>' } : part));
  const book = await openBook(buildZip(parts));
  book.addSheet?.("Board");
  book.setNames?.([{ name: "Own", formula: "Board!$A$1", sheet: "Board", hidden: false }]);
  const bytes = await saveBook(book);
  expect(await workbookXml(bytes)).toContain('<sheet name="Board" sheetId="2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/></sheets><definedNames><definedName name="Own" localSheetId="1">Board!$A$1</definedName></definedNames></workbook>');
  expect((await openBook(bytes)).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Board"]);
});

it("a sheet that takes the place of a deleted one of the same name is a new one, with its own names", async () => {
  const bytes = await saved(WORKBOOK, (book) => {
    book.deleteSheet?.(book.sheets[1]?.id ?? "");
    const sheet = book.addSheet?.("Sheet2");
    sheet?.set(0, 0, { value: "Again" });
    if (sheet) book.addTable?.(sheet.id, { row: 2, column: 0, rows: 2, columns: 2 });
    book.setNames?.([...book.names, { name: "_xlnm.Print_Area", formula: "Sheet2!$A$1:$B$4", sheet: "Sheet2", hidden: false }]);
  });
  const text = await workbookXml(bytes);
  expect(text).toContain('<sheet name="Sheet3" sheetId="3" r:id="rId3"/><sheet name="Sheet2" sheetId="4"');
  expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">Sheet2!$A$1:$B$4</definedName></definedNames>');
  expect(text.match(/Print_Area/g)).toHaveLength(1);
  const again = await openBook(bytes);
  expect([again.sheets[2]?.value(0, 0), again.sheets[2]?.tables[0]?.columns, firstSheet(again).cell(0, 0).formula]).toEqual(["Again", ["Column1", "Column2"], "#REF!B1+1"]);
  expect((await excelizeOpen(bytes)).GetSheetList().list).toEqual(["Sheet1", "Sheet3", "Sheet2"]);
});
