import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { cellName } from "../../../workbench/file/areas";
import { FileProblem } from "../../../workbench/file/problem";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import type { Workbook } from "../../../workbench/file/workbook";
import { excelizeOpen } from "../excelize";
import { buildWorkbook, type BuiltWorkbook, R, WORKSHEET } from "./package-builder";
import { firstSheet, partIn } from "./saved-part";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const text = (reference: string, value: string, style = ""): string => `<c r="${reference}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;

/** A usual plan: a merged title, a table from row 3, and all that may speak of its cells. */
const ROWS = [
  `<row r="1" spans="1:4" ht="30" customHeight="1">${text("A1", "Plan", ' s="1"')}<c r="B1" s="1"/></row>`,
  `<row r="3" spans="1:4">${text("A3", "Action")}${text("B3", "Due")}${text("C3", "Done")}</row>`,
  `<row r="4" spans="1:4">${text("A4", "One", ' s="1"')}<c r="B4"><v>46000</v></c><c r="C4"><f>B4*2</f><v>92000</v></c></row>`,
  `<row r="5" spans="1:4" hidden="1" x14ac:dyDescent="0.25" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">${text("A5", "Two")}<c r="B5"><v>46001</v></c><c r="C5"><f t="shared" ref="C5:C6" si="0">B5*2+B$4</f><v>1</v></c></row>`,
  `<row r="6" spans="1:4">${text("A6", "Three")}<c r="B6"><v>46002</v></c><c r="C6"><f t="shared" si="0"/><v>2</v></c></row>`,
  `<row r="8"><c r="B8"><f>SUM(B4:B6)</f><v>138003</v></c><c r="C8"><f t="array" ref="C8">SUM(B4:B6*2)</f><v>1</v></c><c r="D8"><f>Sheet2!A1+SUM(B:B)-SUM(4:4)</f><v>3</v></c></row>`,
].join("");
const BEHIND = [
  '<protectedRanges><protectedRange sqref="B4:B6" name="Dates"/></protectedRanges>',
  '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A10:A12"/></mergeCells>',
  '<conditionalFormatting sqref="A4:C6"><cfRule type="expression" dxfId="0" priority="1"><formula>$B4&lt;$B$8</formula></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="B4:B6"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="formula" val="$B$4"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" sqref="C4:C6"><formula1>$A$10:$A$12</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A4" location="Sheet1!B6"/><hyperlink ref="A6" r:id="rId9"/></hyperlinks>',
  '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks>',
  '<ignoredErrors><ignoredError sqref="B4:B6" numberStoredAsText="1"/></ignoredErrors>',
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
  `<extLst><ext uri="{A}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Sheet1!$A$10:$A$12</xm:f></x14:formula1><xm:sqref>B4:B6</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`,
  `<ext uri="{B}" ${X14}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Sheet1!B4:B6</xm:f><xm:sqref>D8</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
].join("");
const SHEET = `${WORKSHEET}<dimension ref="A1:D12"/><cols><col min="1" max="2" width="20" customWidth="1"/><col min="3" max="3" width="9" customWidth="1"/></cols><sheetData>${ROWS}</sheetData>${BEHIND}</worksheet>`;
const OTHER = `${WORKSHEET}<sheetData><row r="1"><c r="A1"><f>Sheet1!B5+SUM(Sheet1!$B$4:$B$6)+A5</f><v>0</v></c><c r="B1"><f>SUM(Actions[Due])</f><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>Sheet1!$B$8&gt;A1</formula></cfRule></conditionalFormatting></worksheet>`;
const TABLE = `<table xmlns="${MAIN}" id="1" name="Actions" displayName="Actions" ref="A3:C6"><autoFilter ref="A3:C6"><filterColumn colId="2"><filters><filter val="x"/></filters></filterColumn></autoFilter><tableColumns count="3"><tableColumn id="1" name="Action"/><tableColumn id="2" name="Due"/><tableColumn id="3" name="Done"><calculatedColumnFormula>Sheet1!$B$8*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
const marker = (name: string, column: number, row: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:${name}>`;
const frame = '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>';
const DRAWING = `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}" xmlns:c="${C}"><xdr:twoCellAnchor>${marker("from", 1, 3)}${marker("to", 4, 9)}${frame}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const CHART = `<c:chartSpace xmlns:c="${C}"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:val><c:numRef><c:f>Sheet1!$B$4:$B$6</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>Ann</author></authors><commentList><comment ref="B5" authorId="0"><text><t>Late</t></text></comment></commentList></comments>`;
const NOTES = `<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 4, 2, 4, 15, 8, 4</x:Anchor><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></xml>`;
const NAMES = '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$C$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$B,Sheet1!$3:$3</definedName><definedName name="Total">Sheet1!$B$8</definedName></definedNames>';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fillId="2" applyFill="1"/></cellXfs><dxfs count="1"><dxf/></dxfs></styleSheet>`;

function plan(more: Partial<BuiltWorkbook> = {}): BuiltWorkbook {
  return {
    sheets: [SHEET, OTHER],
    styles: STYLES,
    workbook: `${NAMES}<calcPr calcId="191029"/>`,
    sheetRelationships: [["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "table", "../tables/table1.xml"], ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId4", "comments", "../comments1.xml"], ["rId9", "hyperlink", "https://example.org"]],
    parts: [
      { name: "xl/tables/table1.xml", content: TABLE },
      { name: "xl/drawings/drawing1.xml", content: DRAWING },
      { name: "xl/drawings/_rels/drawing1.xml.rels", content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/chart" Target="../charts/chart1.xml"/></Relationships>` },
      { name: "xl/charts/chart1.xml", content: CHART },
      { name: "xl/comments1.xml", content: COMMENTS },
      { name: "xl/drawings/vmlDrawing1.vml", content: NOTES },
    ],
    ...more,
  };
}

const open = (more: Partial<BuiltWorkbook> = {}): Promise<Workbook> => openBook(buildWorkbook(plan(more)));
/** Links, and formulas outside cells, bear the file's name of a sheet until it is saved. */
const named = (book: Workbook, said: string | undefined): string | undefined => (firstSheet(book).name === "My plan" ? said?.replaceAll("Sheet1!", "'My plan'!") : said);
const id = (book: Workbook): string => firstSheet(book).id;

/** All that the model says of a book, to be compared with what is read from the file that it is saved in. */
function described(book: Workbook): unknown {
  return book.sheets.map((sheet) => {
    const cells: unknown[] = [];
    const used = sheet.used(false);
    for (let row = 0; row < (used?.row ?? 0) + (used?.rows ?? 0); row++) for (let column = 0; column < (used?.column ?? 0) + (used?.columns ?? 0); column++) cells.push([row, column, sheet.cell(row, column)]);
    const { merges, freeze, pageSetup, conditionalFormats, comments, drawings, validationRules, validations } = sheet;
    const links = sheet.links.map(({ area, place, address }) => ({ area, place: named(book, place), address }));
    const tables = sheet.tables.map(({ name, area, columns, filtered, filterColumns }) => ({ name, area, columns, filtered, filterColumns }));
    const filter = sheet.autoFilter && { area: sheet.autoFilter.area, columns: sheet.autoFilter.columns };
    const charts = sheet.charts.map(({ from, to }) => ({ from, to }));
    const looks = Array.from({ length: 16 }, (_, line) => [sheet.rowLook(line), sheet.columnLook(line)]);
    return { used, cells, merges, freeze, pageSetup, conditionalFormats, comments, drawings, validationRules, validations, links, tables, filter, charts, looks, formulas: sheet.facts.formulas.map((one) => named(book, one)) };
  }).concat(book.names.map(({ name, formula, sheet }) => ({ name, formula, sheet })) as never[]);
}

const CHANGES: readonly [what: string, change: (book: Workbook) => void][] = [
  ["a row above all", (book) => book.insertRows?.(id(book), 0, 1)],
  ["rows in the table", (book) => book.insertRows?.(id(book), 4, 3)],
  ["a row below the table", (book) => book.insertRows?.(id(book), 6, 1)],
  ["a column before all", (book) => book.insertColumns?.(id(book), 0, 1)],
  ["columns in the table", (book) => book.insertColumns?.(id(book), 2, 2)],
  ["a column behind all", (book) => book.insertColumns?.(id(book), 9, 1)],
  ["several things in turn", (book) => {
    book.insertRows?.(id(book), 4, 1);
    firstSheet(book).set(4, 0, { value: "New" });
    book.insertColumns?.(id(book), 1, 1);
    firstSheet(book).set(5, 1, { formula: "C6+C$5" });
    book.insertRows?.(id(book), 2, 2);
    book.insertColumns?.(id(book), 3, 1);
    book.deleteRows?.(id(book), 1, 1);
  }],
  ["empty rows taken out", (book) => book.deleteRows?.(id(book), 6, 1)],
  ["a row of the table taken out", (book) => book.deleteRows?.(id(book), 6, 1)],
  ["after a new name for the sheet", (book) => {
    book.renameSheet?.(id(book), "My plan");
    book.insertRows?.(id(book), 3, 1);
  }],
  ["on the other sheet", (book) => book.insertColumns?.(book.sheets[1]?.id ?? "", 0, 1)],
  ["on a sheet that is new", (book) => {
    const sheet = book.addSheet?.("New");
    sheet?.set(0, 0, { value: 1 });
    sheet?.set(1, 0, { formula: "A1+Sheet1!B4" });
    book.insertRows?.(sheet?.id ?? "", 0, 1);
    book.insertRows?.(id(book), 3, 1);
  }],
];

describe("lines put in and taken out", () => {
  it.each(CHANGES)("%s: what is saved is what the model says", async (_, change) => {
    const book = await open();
    change(book);
    const before = described(book);
    const bytes = await saveBook(book);
    const after = await openBook(bytes);
    expect(described(after)).toEqual(before);
    // Saving changes nothing of it, and once more gives the same file.
    expect(described(book)).toEqual(before);
    expect(described(await openBook(await saveBook(book)))).toEqual(before);
    expect((await excelizeOpen(bytes)).GetSheetList().list?.length).toBe(book.sheets.length);
  });
});

/** The saved parts that speak of cells, once a change was made. */
async function savedParts(change: (book: Workbook) => void): Promise<Record<"sheet" | "other" | "table" | "drawing" | "chart" | "comments" | "notes" | "workbook", string>> {
  const book = await open();
  change(book);
  const bytes = await saveBook(book);
  const part = async (name: string): Promise<string> => (await partIn(bytes, name)) ?? "";
  return {
    sheet: await part("xl/worksheets/sheet1.xml"),
    other: await part("xl/worksheets/sheet2.xml"),
    table: await part("xl/tables/table1.xml"),
    drawing: await part("xl/drawings/drawing1.xml"),
    chart: await part("xl/charts/chart1.xml"),
    comments: await part("xl/comments1.xml"),
    notes: await part("xl/drawings/vmlDrawing1.vml"),
    workbook: await part("xl/workbook.xml"),
  };
}

/** The file after a row was put in before row 5, and a column before column B: inside the table, the merged title and the chart's cells. */
const EXPECTED: Readonly<Record<"row" | "column", Readonly<Record<string, readonly string[]>>>> = {
  row: {
    sheet: [
      '<f>B4*2</f>', '<c r="C6"><f>B6*2+B$4</f><v>1</v></c>', '<c r="C7"><f>B7*2+B$4</f>', "<f>SUM(B4:B7)</f>", '<f t="array" ref="C9">SUM(B4:B7*2)</f>', "<f>Sheet2!A1+SUM(B:B)-SUM(4:4)</f>",
      '<row r="6" spans="1:4" hidden="1" x14ac:dyDescent="0.25"', '<c r="A5" s="1"/>', '<row r="1" spans="1:4" ht="30" customHeight="1">',
      'sqref="B4:B7" name="Dates"', 'ref="A1:C1"', 'ref="A11:A13"', 'sqref="A4:C7"', "$B4&lt;$B$9", 'val="$B$4"', 'sqref="C4:C7"><formula1>$A$11:$A$13<', 'location="Sheet1!B7"', 'ref="A7" r:id="rId9"', 'brk id="9"', 'ignoredError sqref="B4:B7"',
      "<xm:f>Sheet1!$A$11:$A$13</xm:f></x14:formula1><xm:sqref>B4:B7<", "<xm:f>Sheet1!B4:B7</xm:f><xm:sqref>D9<",
    ],
    other: ["<f>Sheet1!B6+SUM(Sheet1!$B$4:$B$7)+A5</f>", "<f>SUM(Actions[Due])</f>", "Sheet1!$B$9&gt;A1"],
    table: ['ref="A3:C7"><autoFilter ref="A3:C7"><filterColumn colId="2">', "Sheet1!$B$9*2"],
    drawing: ["<xdr:row>3</xdr:row>", "<xdr:row>10</xdr:row>"],
    chart: ["<c:f>Sheet1!$B$4:$B$7</c:f>"],
    comments: ['ref="B6"'],
    notes: ["<x:Anchor>2, 15, 5, 2, 4, 15, 9, 4</x:Anchor><x:Row>5</x:Row><x:Column>1</x:Column>"],
    workbook: ["Sheet1!$A$1:$C$9<", "Sheet1!$A:$B,Sheet1!$3:$3<", "Sheet1!$B$9<", 'fullCalcOnLoad="1"'],
  },
  column: {
    sheet: [
      "<f>C4*2</f>", '<c r="D5"><f>C5*2+C$4</f><v>1</v></c>', "<f>SUM(C4:C6)</f>", '<f t="array" ref="D8">', "<f>Sheet2!A1+SUM(C:C)-SUM(4:4)</f>", '<row r="4">', '<c r="B4" s="1"/>',
      'sqref="C4:C6" name="Dates"', 'ref="A1:D1"', 'ref="A10:A12"', 'sqref="A4:D6"', "$C4&lt;$C$8", 'val="$C$4"', 'sqref="D4:D6"><formula1>$A$10:$A$12<', 'location="Sheet1!C6"', 'brk id="8"',
      "<xm:sqref>C4:C6<", "<xm:f>Sheet1!C4:C6</xm:f><xm:sqref>E8<", '<col min="1" max="1" width="20" customWidth="1"/>', '<col min="3" max="3" width="20" customWidth="1"/><col min="4" max="4" width="9" customWidth="1"/>',
    ],
    other: ["<f>Sheet1!C5+SUM(Sheet1!$C$4:$C$6)+A5</f>", "Sheet1!$C$8&gt;A1"],
    table: ['ref="A3:D6"><autoFilter ref="A3:D6"><filterColumn colId="3">', '<tableColumns count="4"><tableColumn id="1" name="Action"/><tableColumn id="4" name="Column1"/><tableColumn id="2" name="Due"/>'],
    drawing: ["<xdr:col>2</xdr:col>", "<xdr:col>5</xdr:col>"],
    chart: ["<c:f>Sheet1!$C$4:$C$6</c:f>"],
    comments: ['ref="C5"'],
    notes: ["<x:Anchor>3, 15, 4, 2, 5, 15, 8, 4</x:Anchor><x:Row>4</x:Row><x:Column>2</x:Column>"],
    workbook: ["Sheet1!$A$1:$D$8<", "Sheet1!$A:$C,Sheet1!$3:$3<", "Sheet1!$C$8<"],
  },
};

describe("the file once", () => {
  it.each([["row", (book) => book.insertRows?.(id(book), 4, 1)], ["column", (book) => book.insertColumns?.(id(book), 1, 1)]] as [keyof typeof EXPECTED, (book: Workbook) => void][])("a %s was put in: all that speaks of the cells follows", async (line, change) => {
    const parts: Readonly<Record<string, string>> = await savedParts(change);
    const missing = Object.entries(EXPECTED[line]).flatMap(([part, texts]) => texts.filter((one) => !parts[part]?.includes(one)).map((one) => `${part}: ${one}`));
    expect(missing).toEqual([]);
  });

  it("a table's new column has a heading that no other has", async () => {
    const book = await open();
    firstSheet(book).set(2, 0, { value: "column1" });
    book.insertColumns?.(id(book), 1, 2);
    expect(firstSheet(book).tables[0]?.columns).toEqual(["column1", "Column2", "Column3", "Due", "Done"]);
    expect([1, 2].map((column) => firstSheet(book).value(2, column))).toEqual(["Column2", "Column3"]);
    expect((await openBook(await saveBook(book))).sheets[0]?.tables[0]?.columns).toEqual(["column1", "Column2", "Column3", "Due", "Done"]);
  });

  // A line in every place: among merged cells, in a table, before a chart's first cell.
  it.each((["Rows", "Columns"] as const).flatMap((lines) => Array.from({ length: 13 }, (_, at) => [lines, at, 1 + (at % 3)] as const)))("%s were put in at %i and taken out again (%i), it says what it said", async (lines, at, count) => {
    const book = await open();
    const before = described(book);
    book[`insert${lines}`]?.(id(book), at, count);
    book[`delete${lines}`]?.(id(book), at, count);
    expect(described(book)).toEqual(before);
    expect(described(await openBook(await saveBook(book)))).toEqual(before);
  });

  it("many rows have moved, it is still whole", async () => {
    const count = 100_000;
    const rows = Array.from({ length: count }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="B${row + 1}"><f>A${row + 1}*2</f><v>0</v></c></row>`).join("");
    const book = await openBook(buildWorkbook({ sheets: [`${WORKSHEET}<sheetData>${rows}</sheetData></worksheet>`] }));
    book.insertRows?.(id(book), 50, 2);
    book.insertColumns?.(id(book), 1, 1);
    const after = firstSheet(await openBook(await saveBook(book)));
    expect(after.cell(count + 1, 2)).toEqual({ value: 0, formula: `A${count + 2}*2`, style: 0 });
    expect(after.value(count + 1, 0)).toBe(count - 1);
    expect(after.used(true)).toEqual({ row: 0, column: 0, rows: count + 2, columns: 3 });
  });
});

const bare = (rows: string, behind = ""): Partial<BuiltWorkbook> => ({ sheets: [`${WORKSHEET}<sheetData>${rows}</sheetData>${behind}</worksheet>`, OTHER], workbook: "", sheetRelationships: [], parts: [] });
const REFUSALS: readonly [what: string, more: Partial<BuiltWorkbook>, change: (book: Workbook) => void, words: RegExp][] = [
  ["an array formula is divided", bare('<row r="2"><c r="A2"><f t="array" ref="A2:A4">B2:B4</f><v>1</v></c></row>'), (book) => book.insertRows?.(id(book), 2, 1), /No rows can be inserted before row 3 of the sheet "Sheet1" here: one formula fills A2:A4, which would be divided\. Change it in Excel\./],
  ["there is a data table", bare('<row r="2"><c r="A2"><f t="dataTable" ref="A2:A4" r1="C1"/><v>1</v></c></row>'), (book) => book.insertRows?.(id(book), 8, 1), /what-if data table in A2:A4/],
  ["there are scenarios", bare("", '<scenarios><scenario name="x"/></scenarios>'), (book) => book.insertColumns?.(id(book), 0, 1), /inserted before column A of the sheet "Sheet1" here: the sheet has what-if scenarios/],
  ["an extension is not known", bare("", '<extLst><ext uri="{x}"><y:things xmlns:y="urn:y"/></ext></extLst>'), (book) => book.insertRows?.(id(book), 0, 1), /an extension \("things"\)/],
  ["a part is not known", { ...bare(""), sheetRelationships: [["rId1", "tableSingleCells", "../x.xml"]] }, (book) => book.insertRows?.(id(book), 0, 1), /a part \("tableSingleCells"\)/],
  ["a formula counts over several sheets", bare('<row r="1"><c r="A1"><f>SUM(Sheet1:Sheet2!B2)</f></c></row>'), (book) => book.insertRows?.(id(book), 0, 1), /counts over several sheets \(=SUM\(Sheet1:Sheet2!B2\)\)/],
  ["cells are at the end", bare('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), (book) => book.insertRows?.(id(book), 0, 1), /pushed off it/],
  ["rows are out of order", bare('<row r="2"/><row r="1"/>'), (book) => book.insertRows?.(id(book), 0, 1), /out of order/],
  ["a pivot table would move", { ...bare(""), sheetRelationships: [["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]], parts: [{ name: "xl/pivotTables/pivotTable1.xml", content: `<pivotTableDefinition xmlns="${MAIN}"><location ref="A3:B9"/></pivotTableDefinition>` }] }, (book) => book.insertRows?.(id(book), 4, 1), /the pivot table in A3:B9 would have to move/],
  ["a formula speaks of what goes", bare('<row r="1"><c r="A1"><f>B3</f></c></row>'), (book) => book.deleteRows?.(id(book), 2, 1), /since a formula on "Sheet1" speaks of cells that would be deleted/],
  ["a name speaks of what goes", { ...bare(""), workbook: NAMES }, (book) => book.deleteRows?.(id(book), 7, 1), /since the name "Total" speaks of cells that would be deleted \(=Sheet1!\$B\$8\)/],
  ["a rule on another sheet does", bare(""), (book) => book.deleteRows?.(id(book), 7, 1), /since a conditional format speaks of cells/],
  ["a filter has criteria for a column", {}, (book) => book.deleteColumns?.(id(book), 2, 1), /a filter hides rows of the table "Actions"\. Clear it first\.$/],
  ["a table's headings go", {}, (book) => book.deleteRows?.(id(book), 2, 1), /headings or the totals of the table "Actions"/],
  ["a table's column is spoken of", {}, (book) => book.deleteColumns?.(id(book), 1, 1), /the column "Due" of the table "Actions"/],
  ["cells are merged", {}, (book) => book.deleteRows?.(id(book), 9, 3), /A10:A12 are merged/],
  ["a comment is there", {}, (book) => book.deleteRows?.(id(book), 4, 1), /a comment in B5/],
  ["there is no such line", {}, (book) => book.insertRows?.(id(book), -1, 1), /no 1 rows/],
];

describe("the samples", () => {
  it.each(["delivery-plan.xlsx", "messy-plan.xlsx"])("%s: lines go into every sheet, and another reader finds the cells where they are", async (name) => {
    const book = await openBook(new Uint8Array(await readFile(new URL(`../../../samples/${name}`, import.meta.url))));
    for (const sheet of book.sheets) {
      book.insertRows?.(sheet.id, 4, 2);
      book.insertColumns?.(sheet.id, 2, 1);
    }
    const before = described(book);
    const bytes = await saveBook(book);
    expect(described(await openBook(bytes))).toEqual(before);
    const file = await excelizeOpen(bytes);
    for (const sheet of book.sheets) {
      const used = sheet.used(true);
      for (let at = 0; at < Math.min(used?.rows ?? 0, 40); at++) {
        const [row, column] = [(used?.row ?? 0) + at, (used?.column ?? 0) + (at % (used?.columns ?? 1))];
        const { value, formula } = sheet.cell(row, column);
        if (typeof value === "string" && formula === undefined) expect(file.GetCellValue(sheet.name, cellName(row, column)).value).toBe(value);
        if (formula !== undefined) expect(file.GetCellFormula(sheet.name, cellName(row, column)).formula).toBe(formula);
      }
    }
  });
});

describe("lines are neither put in nor taken out where", () => {
  it.each(REFUSALS)("%s", async (_, more, change, words) => {
    const book = await open(more);
    let refused: unknown = null;
    const before = described(book);
    try {
      change(book);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(FileProblem);
    expect((refused as FileProblem).message).toMatch(words);
    expect(book.shifts).toEqual([]);
    expect(described(book)).toEqual(before);
  });
});
