import { describe, expect, it } from "vitest";
import { newBook } from "../../../workbench/file/new";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { readZip } from "../../../workbench/file/zip";
import { buildWorkbook, rowsSheet, WORKSHEET, type BuiltWorkbook } from "./package-builder";
import { firstSheet, partIn, saved, savedRows } from "./saved-part";

const SHEET = "xl/worksheets/sheet1.xml";

async function savedSheet(workbook: BuiltWorkbook, change: Parameters<typeof saved>[1]): Promise<string> {
  return (await partIn(await saved(workbook, change), SHEET)) ?? "";
}

describe("cells", () => {
  const rows = '<row r="2" spans="2:3" x14ac:dyDescent="0.2"><c r="B2" s="1"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row>';

  it.each<[string, Parameters<typeof savedRows>[1], string]>([
    ["a number in place", (book) => firstSheet(book).set(1, 1, { value: 2.5 }), rows.replace("<v>1</v>", "<v>2.5</v>")],
    ["a text in place", (book) => firstSheet(book).set(1, 1, { value: "a<b" }), rows.replace('<c r="B2" s="1"><v>1</v></c>', '<c r="B2" s="1" t="inlineStr"><is><t>a&lt;b</t></is></c>')],
    ["a blank in place", (book) => firstSheet(book).set(1, 1, { value: null }), rows.replace('<c r="B2" s="1"><v>1</v></c>', '<c r="B2" s="1"/>')],
    ["a boolean in place", (book) => firstSheet(book).set(1, 2, { value: true }), rows.replace('<c r="C2" t="s"><v>0</v></c>', '<c r="C2" t="b"><v>1</v></c>')],
    ["a formula in place", (book) => firstSheet(book).set(1, 2, { formula: 'A1&"x"', value: "x" }), rows.replace('<c r="C2" t="s"><v>0</v></c>', '<c r="C2" t="str"><f>A1&amp;&quot;x&quot;</f><v>x</v></c>')],
    ["a style alone", (book) => firstSheet(book).set(1, 2, { style: 1 }), rows.replace('<c r="C2" t="s">', '<c s="1" r="C2" t="s">')],
    ["a cell before the others", (book) => firstSheet(book).set(1, 0, { value: 9 }), rows.replace('spans="2:3" x14ac:dyDescent="0.2"', 'x14ac:dyDescent="0.2" spans="1:3"').replace('<c r="B2"', '<c r="A2"><v>9</v></c><c r="B2"')],
    ["a cell behind the others", (book) => firstSheet(book).set(1, 5, { value: { error: "#N/A" } }), rows.replace('spans="2:3" x14ac:dyDescent="0.2"', 'x14ac:dyDescent="0.2" spans="2:6"').replace("</row>", '<c r="F2" t="e"><v>#N/A</v></c></row>')],
    ["a row before", (book) => firstSheet(book).set(0, 0, { value: false }), `<row r="1"><c r="A1" t="b"><v>0</v></c></row>${rows}`],
    ["a row behind", (book) => firstSheet(book).set(4, 0, { value: " x" }), `${rows}<row r="5"><c r="A5" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c></row>`],
    ["a row's height", (book) => firstSheet(book).setRowLook(1, { height: 40 }), rows.replace('x14ac:dyDescent="0.2"', 'x14ac:dyDescent="0.2" ht="40" customHeight="1"')],
    ["a hidden row", (book) => firstSheet(book).setRowLook(3, { hidden: true }), `${rows}<row r="4" hidden="1"/>`],
  ])("%s", async (_, change, wanted) => expect(await savedRows(rows, change)).toBe(wanted));

  it("keeps what a cell has besides its value, but for what belonged to that value", async () => {
    const kept = '<extLst><ext uri="{1}"><a>1</a></ext></extLst>';
    expect(await savedRows(`<row r="1"><c r="A1" s="2" t="s" cm="1" vm="3" q="z"><v>0</v>${kept}</c></row>`, (book) => firstSheet(book).set(0, 0, { value: 5 }))).toBe(`<row r="1"><c r="A1" s="2" q="z"><v>5</v>${kept}</c></row>`);
  });

  it("opens an empty row and rows without references", async () => {
    expect(await savedRows('<row r="1"/><row><c><v>1</v></c></row>', (book) => {
      firstSheet(book).set(0, 1, { value: 7 });
      firstSheet(book).set(1, 0, { value: 8 });
    })).toBe('<row r="1"><c r="B1"><v>7</v></c></row><row><c r="A2"><v>8</v></c></row>');
  });

  it("opens empty sheet data and uses the part's prefix", async () => {
    const sheet = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/><x:sheetData/><x:pageMargins left="1"/></x:worksheet>';
    expect(await savedSheet({ sheets: [sheet] }, (book) => firstSheet(book).set(1, 1, { value: "t" }))).toBe(sheet.replace('"A1"', '"B2"').replace("<x:sheetData/>", '<x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>t</x:t></x:is></x:c></x:row></x:sheetData>'));
  });

  it("gives a new cell the format of its row, else of its column", async () => {
    const sheet = `${WORKSHEET}<cols><col min="1" max="2" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/></sheetData></worksheet>`;
    const text = await savedSheet({ sheets: [sheet] }, (book) => [0, 1].forEach((row) => firstSheet(book).set(row, 0, { value: 1 })));
    expect(text).toContain('<c r="A1" s="2"><v>1</v></c>');
    expect(text).toContain('<c r="A2" s="1"><v>1</v></c>');
  });

  it("is the file that it was once a change is taken back", async () => {
    const bytes = buildWorkbook({ sheets: [rowsSheet(rows)], sharedStrings: "<si><t>x</t></si>" });
    const book = await openBook(bytes);
    const sheet = firstSheet(book);
    sheet.set(1, 1, { value: 5, style: 0 });
    sheet.set(7, 7, { value: "new" });
    expect(await saveBook(book)).not.toEqual(bytes);
    sheet.set(1, 1, { value: 1, style: 1 });
    sheet.set(7, 7, { value: null });
    expect(await saveBook(book)).toEqual(bytes);
  });
});

describe("formulas that several cells share", () => {
  const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>z</v></c></row>';

  it("stay in the others when the first cell is overwritten", async () => {
    expect(await savedRows(rows, (book) => firstSheet(book).set(0, 0, { value: 9 }))).toBe('<row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>2</v></c></row><row r="3"><c r="A3" t="str"><f>B3*2</f><v>z</v></c></row>');
  });

  it("stay as they are when another cell is overwritten, or the first only looks different", async () => {
    expect(await savedRows(rows, (book) => {
      firstSheet(book).set(1, 0, { value: 9 });
      firstSheet(book).set(0, 0, { style: 3 });
    })).toBe(rows.replace('<f t="shared" si="0"/><v>2</v>', "<v>9</v>").replace('<c r="A1">', '<c s="3" r="A1">'));
  });
});

describe("the calculation", () => {
  const workbook: BuiltWorkbook = {
    sheets: [rowsSheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>')],
    workbook: '<definedNames><definedName name="n">1</definedName></definedNames><calcPr calcId="1"/><extLst/>',
    parts: [{ name: "xl/calcChain.xml", content: '<calcChain><c r="A1" i="1"/></calcChain>' }],
    relationships: [["rId50", "calcChain", "calcChain.xml"]],
    contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="x"/>',
  };

  it("is asked for on opening when a value changed, and the chain stays where no formula did", async () => {
    const bytes = await saved(workbook, (book) => firstSheet(book).set(0, 1, { value: 5 }));
    expect(await partIn(bytes, "xl/workbook.xml")).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/><extLst/>');
    expect(await partIn(bytes, "xl/calcChain.xml")).not.toBeNull();
  });

  it.each<[string, Parameters<typeof saved>[1]]>([
    ["goes", (book) => firstSheet(book).set(0, 0, { value: 2 })],
    ["comes", (book) => firstSheet(book).set(3, 3, { formula: "A1" })],
  ])("drops the chain with all that speaks of it when a formula %s", async (_, change) => {
    const bytes = await saved(workbook, change);
    expect(await partIn(bytes, "xl/calcChain.xml")).toBeNull();
    expect(await partIn(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(await partIn(bytes, "[Content_Types].xml")).not.toContain("calcChain");
  });

  it("is not asked for where only a look changed", async () => {
    expect(await partIn(await saved(workbook, (book) => firstSheet(book).setColumnLook(0, { width: 30 })), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  it("is put where it belongs", async () => {
    const bytes = await saved({ ...workbook, workbook: '<definedNames/><pivotCaches/>' }, (book) => firstSheet(book).set(0, 1, { value: 5 }));
    expect(await partIn(bytes, "xl/workbook.xml")).toContain('<definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/>');
  });
});

describe("columns", () => {
  const sheet = `${WORKSHEET}<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="5" width="12" style="1" customWidth="1"/></cols><sheetData/></worksheet>`;

  it("splits a run around the column that changes", async () => {
    expect(await savedSheet({ sheets: [sheet] }, (book) => firstSheet(book).setColumnLook(2, { width: 20 }))).toContain('<cols><col min="1" max="2" width="12" style="1" customWidth="1"/><col min="3" max="3" width="20" style="1" customWidth="1"/><col min="4" max="5" width="12" style="1" customWidth="1"/></cols>');
  });

  it("adds what is not there, in order and in its place", async () => {
    expect(await savedSheet({ sheets: [sheet] }, (book) => firstSheet(book).setColumnLook(7, { hidden: true }))).toContain('customWidth="1"/><col min="8" max="8" width="9.140625" hidden="1"/></cols>');
    expect(await savedSheet({ sheets: [sheet.replace(/<cols>.*<\/cols>/, "")] }, (book) => firstSheet(book).setColumnLook(0, { width: 5 }))).toContain('<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="5" customWidth="1"/></cols><sheetData/>');
  });
});

describe("sheets", () => {
  const workbook: BuiltWorkbook = { sheets: [rowsSheet(""), `${WORKSHEET}<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/></worksheet>`], workbookProperties: '<bookViews><workbookView activeTab="1"/></bookViews>' };

  it("changes tab colour, gridlines and visibility", async () => {
    const bytes = await saved(workbook, (book) => {
      firstSheet(book).tabColour = "#123456";
      firstSheet(book).showGridlines = false;
      firstSheet(book).visibility = "veryHidden";
    });
    expect(await partIn(bytes, SHEET)).toBe(rowsSheet("").replace("<sheetData>", '<sheetPr><tabColor rgb="FF123456"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetData>'));
    expect(await partIn(bytes, "xl/workbook.xml")).toContain('sheetId="1" r:id="rId1" state="veryHidden"/>');
  });

  it("moves the selection with the active sheet, so that two are not grouped", async () => {
    const bytes = await saved(workbook, (book) => void (book.active = 0));
    expect(await partIn(bytes, SHEET)).toContain('<sheetView tabSelected="1" workbookViewId="0"/>');
    expect(await partIn(bytes, "xl/worksheets/sheet2.xml")).toContain('<sheetView workbookViewId="0"/>');
    expect(await partIn(bytes, "xl/workbook.xml")).toContain("<workbookView/>");
  });

  it("refuses in words what cannot be done yet", async () => {
    await expect(saved(workbook, (book) => book.sheets.forEach((sheet) => (sheet.visibility = "hidden")))).rejects.toThrow(/must stay visible/);
    await expect(saved({ ...workbook, parts: [{ name: "_xmlsignatures/sig1.xml", content: "<s/>" }] }, (book) => firstSheet(book).set(0, 0, { value: 1 }))).rejects.toThrow(/digitally signed/);
  });
});

describe("the file", () => {
  const workbook: BuiltWorkbook = { sheets: [rowsSheet('<row r="1"><c r="A1"><v>1</v></c></row>'), rowsSheet("")], parts: [{ name: "xl/media/image1.png", content: Buffer.from([1, 2, 3]) }, { name: "customXml/item1.xml", content: "<a/>" }] };

  it.each([["packed", {}], ["with data descriptors", { dataDescriptors: true }], ["stored", { stored: true }], ["with 64-bit sizes", { zip64: true }]])("keeps every other entry's bytes (%s)", async (_, options) => {
    const bytes = buildWorkbook(workbook, options);
    const book = await openBook(bytes);
    expect(await saveBook(book)).toEqual(bytes);
    firstSheet(book).set(0, 0, { value: 2 });
    const [before, after] = [readZip(bytes), readZip(await saveBook(book))];
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const changed = after.filter((entry, at) => entry.crc !== before[at]?.crc || !Buffer.from(entry.data).equals(before[at]?.data ?? Buffer.alloc(0)));
    expect(changed.map(({ name }) => name)).toEqual(["xl/workbook.xml", SHEET]);
  });

  it("can be changed and saved again", async () => {
    const book = await openBook(buildWorkbook(workbook));
    firstSheet(book).set(0, 0, { value: 2 });
    await saveBook(book);
    firstSheet(book).set(0, 1, { value: 3 });
    const sheet = firstSheet(await openBook(await saveBook(book)));
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([2, 3]);
  });

  it("is valid from nothing", async () => {
    const book = newBook(["Plan & more", "Register"]);
    firstSheet(book).set(0, 0, { value: "Ref", style: book.formats.with(0, { fill: "#FFC000" }) });
    const again = await openBook(await saveBook(book));
    expect(again.sheets.map(({ name }) => name)).toEqual(["Plan & more", "Register"]);
    expect(firstSheet(again).value(0, 0)).toBe("Ref");
    expect(again.formats.get(firstSheet(again).style(0, 0)).fill).toBe("#FFC000");
  });
});
