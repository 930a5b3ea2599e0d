import { describe, expect, it } from "vitest";
import { openBook } from "../../../workbench/file/open";
import { encodeXml } from "../../../workbench/file/text";
import { buildZip } from "../../../workbench/fuzz/zip-making";
import { buildWorkbook, partsOf, rowsSheet, WORKSHEET } from "./package-builder";
import { firstSheet } from "./saved-part";

const SHARED = "<si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">text </t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si><si><t>line_x000D_end _x005F_x0041_</t></si><si/>";

async function cell(xml: string, date1904 = false): Promise<unknown> {
  const workbookProperties = date1904 ? '<workbookPr date1904="1"/>' : "";
  const book = await openBook(buildWorkbook({ sheets: [rowsSheet(`<row r="1">${xml}</row>`)], sharedStrings: SHARED, workbookProperties }));
  const { value, formula } = firstSheet(book).cell(0, 0);
  return formula === undefined ? value : { value, formula };
}

describe("cells by their type", () => {
  it.each([
    ["a number", '<c r="A1"><v>42</v></c>', 42],
    ["a decimal", '<c r="A1" t="n"><v>-0.125</v></c>', -0.125],
    ["a long decimal", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ["an exponent", '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "plain"],
    ["a rich text without its phonetic reading", '<c r="A1" t="s"><v>1</v></c>', "rich text "],
    ["escapes", '<c r="A1" t="s"><v>2</v></c>', "line\rend _x0041_"],
    ["an empty shared text", '<c r="A1" t="s"><v>3</v></c>', ""],
    ["a shared text that is not there", '<c r="A1" t="s"><v>9</v></c>', ""],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>in &amp; line</t></is></c>', "in & line"],
    ["an inline rich text", '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"],
    ["CDATA and a comment", '<c r="A1" t="str"><v><!-- x --><![CDATA[a<b]]></v></c>', "a<b"],
    ["a true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["a false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["a date", '<c r="A1" t="d"><v>2026-04-30</v></c>', 46_142],
    ["a blank", '<c r="A1" s="0"/>', null],
    ["a blank with a value element", '<c r="A1"><v></v></c>', null],
    ["a formula's number", '<c r="A1"><f>1+1</f><v>2</v></c>', { value: 2, formula: "1+1" }],
    ["a formula's text", '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', { value: "ab", formula: '"a"&"b"' }],
    ["a formula's empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', { value: "", formula: '""' }],
    ["a formula without a value", '<c r="A1"><f>A2</f></c>', { value: null, formula: "A2" }],
    ["a number that is none", '<c r="A1"><v>abc</v></c>', "abc"],
    ["spaces round a number", '<c r="A1"><v> 7 </v></c>', 7],
    ["an extension", '<c r="A1"><v>7</v><extLst><ext uri="x"><v>8</v></ext></extLst></c>', 7],
    ["single quotes", "<c r='A1' t='b'><v>1</v></c>", true],
  ])("%s", async (_, xml, value) => expect(await cell(xml)).toEqual(value));

  it("counts dates from 1904 where the workbook does", async () => expect(await cell('<c r="A1" t="d"><v>1904-01-02</v></c>', true)).toBe(1));
});

describe("rows and cells in unusual form", () => {
  it("counts on where there are no references", async () => {
    const sheet = firstSheet(await openBook(buildWorkbook({ sheets: [rowsSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')] })));
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(4, 2), sheet.value(4, 3), sheet.value(5, 0)]).toEqual([1, 2, 3, 4, 5]);
  });

  it("reads rows and cells that are out of order, and refuses to change them", async () => {
    const sheet = firstSheet(await openBook(buildWorkbook({ sheets: [rowsSheet('<row r="3"><c r="B3"><v>32</v></c><c r="A3"><f>1+2</f><v>31</v></c></row><row r="1"><c r="A1"><v>11</v></c></row>')] })));
    expect([sheet.value(0, 0), sheet.value(2, 0), sheet.value(2, 1), sheet.cell(2, 0).formula]).toEqual([11, 31, 32, "1+2"]);
    expect(() => sheet.set(0, 0, { value: 1 })).toThrow(/out of order/);
  });

  it.each([
    ["a prefix", '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ok</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'],
    ["a byte order mark and a declaration", `\ufeff<?xml version="1.0" encoding="UTF-8"?>${rowsSheet('<row r="1"><c r="A1" t="str"><v>ok</v></c></row>')}`],
    ["white space and comments", `${WORKSHEET}\n <!-- <sheetData> -->\n<sheetData>\n <row r="1">\n  <c r="A1" t="str">\n <v>ok</v> </c>\n</row> <!-- </sheetData> --></sheetData>\n</worksheet>\n`],
  ])("reads %s", async (_, sheet) => expect(firstSheet(await openBook(buildWorkbook({ sheets: [sheet] }))).value(0, 0)).toBe("ok"));

  it("reads UTF-16", async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>${rowsSheet('<row r="1"><c r="A1" t="str"><v>ünï</v></c></row>')}`;
    const bytes = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
    const parts = { sheets: [""], parts: [] };
    const book = await openBook(buildZip(partsOf(parts).map((part) => (part.name.endsWith("sheet1.xml") ? { ...part, content: bytes } : part))));
    expect(firstSheet(book).value(0, 0)).toBe("ünï");
  });

  it("tells content from mere format in the used area", async () => {
    const sheet = firstSheet(await openBook(buildWorkbook({ sheets: [rowsSheet('<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="D2" s="0"/></row>')] })));
    expect(sheet.used(true)).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(sheet.used(false)).toEqual({ row: 1, column: 1, rows: 1, columns: 2 });
    sheet.set(4, 0, { value: "x" });
    expect(sheet.used(true)).toEqual({ row: 1, column: 0, rows: 4, columns: 2 });
    sheet.set(4, 0, { value: null });
    expect(sheet.used(true)).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });
});

describe("formulas that several cells share", () => {
  const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';

  it("are moved to each cell", async () => {
    const sheet = firstSheet(await openBook(buildWorkbook({ sheets: [rowsSheet(rows)] })));
    expect([0, 1, 2].map((row) => sheet.cell(row, 0).formula)).toEqual(["B1*$C$1", "B2*$C$1", "B3*$C$1"]);
  });

  it.each([
    ["array", '<f t="array" ref="A1:A2">B1:B2*2</f>', "", /array formula/],
    ["spill", '<f t="array" ref="A1:A2">SEQUENCE(2)</f>', ' cm="1"', /spills/],
    ["data table", '<f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/>', "", /what-if/],
  ])("an %s cannot be changed in part", async (_, formula, attributes, sentence) => {
    const sheet = firstSheet(await openBook(buildWorkbook({ sheets: [rowsSheet(`<row r="1"><c r="A1"${attributes}>${formula}<v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`)] })));
    expect(() => sheet.set(1, 0, { value: 9 })).toThrow(sentence);
    expect(() => sheet.set(0, 0, { value: 9 })).toThrow(/Sheet1 A1/);
    sheet.set(1, 0, { value: 2 });
    sheet.set(2, 0, { value: 9 });
    expect(sheet.value(2, 0)).toBe(9);
  });
});

describe("what a sheet has beyond its cells", () => {
  const sheet = `${WORKSHEET}<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16" defaultColWidth="11"/><cols><col min="2" max="4" width="20.5" customWidth="1" style="1"/><col min="6" max="6" hidden="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/></sheetData><sheetProtection sheet="1"/><autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>"Red"</formula></cfRule><cfRule type="colorScale" priority="1"/></conditionalFormatting><dataValidations count="1"><dataValidation sqref="D2:D9"/></dataValidations><hyperlinks><hyperlink ref="A5" r:id="rId1"/><hyperlink ref="A6" location="Sheet1!A1"/></hyperlinks></worksheet>`;

  it("is read", async () => {
    const book = await openBook(
      buildWorkbook({
        sheets: [sheet],
        sheetRelationships: [["rId1", "hyperlink", "https://example.org/\" TargetMode=\"External"], ["rId2", "comments", "../comments1.xml"]],
        parts: [{ name: "xl/comments1.xml", content: '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>AB</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>see </t></r><r><t>this</t></r></text></comment></commentList></comments>' }],
        workbook: '<definedNames><definedName name="Own" localSheetId="0" hidden="1">Sheet1!$A$1</definedName></definedNames><calcPr calcMode="manual"/>',
      }),
    );
    const first = firstSheet(book);
    expect(first).toMatchObject({ tabColour: "#00FF00", showGridlines: false, freeze: { rows: 3, columns: 1 }, defaultRowHeight: 16, defaultColumnWidth: 11, protected: true });
    expect(first.autoFilter).toEqual({ area: { row: 0, column: 0, rows: 3, columns: 2 }, filtered: true, columns: [{ column: 0, criteria: { kind: "values", texts: ["x"], blanks: false, dates: [] } }] });
    expect(first.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect([first.columnLook(2), first.columnLook(5), first.columnLook(9)]).toEqual([{ width: 20.5, hidden: false, style: 1 }, { hidden: true, style: 0 }, { hidden: false, style: 0 }]);
    expect([first.rowLook(0), first.rowLook(1), first.rowLook(7)]).toEqual([{ height: 30, hidden: false }, { hidden: true }, { hidden: false }]);
    expect(first.conditionalFormats.map(({ rule }) => rule)).toEqual([{ kind: "cellIs", operator: "equal", formulas: ['"Red"'] }, { kind: "other", name: "colorScale", place: 0 }]);
    expect(first.validations).toEqual([{ row: 1, column: 3, rows: 8, columns: 1 }]);
    expect(first.links.map(({ target }) => target)).toEqual(["https://example.org/", "#Sheet1!A1"]);
    expect(first.comments).toEqual([{ row: 1, column: 1, author: "AB", text: "see this" }]);
    expect(book.names).toEqual([{ name: "Own", formula: "Sheet1!$A$1", sheet: "Sheet1", hidden: true }]);
    expect(book.calculationMode).toBe("manual");
  });

  it("never keeps a file from opening", async () => {
    const book = await openBook(buildWorkbook({ sheets: [rowsSheet('<row r="1"><c r="A1"><v>1</v></c></row>')], styles: "<broken", sheetRelationships: [["rId1", "comments", "../comments1.xml"], ["rId2", "drawing", "../none.xml"], ["rId3", "table", "../t.xml"]], parts: [{ name: "xl/comments1.xml", content: "<oops>" }, { name: "xl/t.xml", content: "<!DOCTYPE x><table/>" }] }));
    expect(firstSheet(book).value(0, 0)).toBe(1);
    expect(firstSheet(book).comments).toEqual([]);
    expect(() => book.formats.with(0, { fill: "#FF0000" })).toThrow(/cannot be read/);
  });
});

describe("packing", () => {
  it.each([["data descriptors", { dataDescriptors: true }], ["stored parts", { stored: true }], ["64-bit sizes", { zip64: true }]])("reads %s", async (_, options) => {
    expect(firstSheet(await openBook(buildWorkbook({ sheets: [rowsSheet('<row r="1"><c r="A1"><v>7</v></c></row>')] }, options))).value(0, 0)).toBe(7);
  });

  it("finds parts by absolute targets, other case and backslashes", async () => {
    const parts = partsOf({ sheets: [rowsSheet('<row r="1"><c r="A1"><v>7</v></c></row>')] }).map(({ name, content }) => ({ name: name === "xl/worksheets/sheet1.xml" ? "XL\\Worksheets\\Sheet1.xml" : name, content: String(content).replace('Target="worksheets/', 'Target="/xl/worksheets/') }));
    expect(firstSheet(await openBook(buildZip(parts))).value(0, 0)).toBe(7);
  });

  it("encodes as it decodes", () => expect(new TextDecoder().decode(encodeXml("ü"))).toBe("ü"));
});
