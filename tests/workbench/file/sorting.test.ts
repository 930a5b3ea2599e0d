import { describe, expect, it } from "vitest";
import type { Area, Scalar } from "../../../workbench/file/book";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import type { Workbook } from "../../../workbench/file/workbook";
import { displayText } from "../../../workbench/host/display/display";
import { excelizeOpen } from "../excelize";
import { bookOf } from "../host/books";
import { buildWorkbook, WORKSHEET, type BuiltWorkbook } from "./package-builder";
import { firstSheet, partIn, saved } from "./saved-part";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fontId="1"/></cellXfs></styleSheet>';
const SHARED = "<si><t>Later</t></si><si><r><t>Ear</t></r><r><rPr><b/></rPr><t>lier</t></r></si>";
/** Three rows below headings: a number, a text of the shared list (the second in two looks), a formula over its own row. */
const ROWS =
  '<row r="1"><c r="A1" t="str"><v>No</v></c><c r="B1" t="str"><v>What</v></c><c r="C1" t="str"><v>Twice</v></c></row>' +
  '<row r="2" ht="30" customHeight="1"><c r="A2"><v>3</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><f>A2*2+$A$1</f><v>6</v></c></row>' +
  '<row r="3"><c r="A3" s="1"><v>1</v></c><c r="B3" t="s"><v>1</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">A3*2</f><v>2</v></c></row>' +
  '<row r="4"><c r="A4"><v>2</v></c><c r="C4"><f t="shared" si="0"/><v>4</v></c></row>';
const BODY: Area = { row: 1, column: 0, rows: 3, columns: 3 };

function workbook(tail = "", rows = ROWS): BuiltWorkbook {
  return { sheets: [`${WORKSHEET}<sheetData>${rows}</sheetData>${tail}</worksheet>`], styles: STYLES, sharedStrings: SHARED };
}

const opened = (built: BuiltWorkbook): Promise<Workbook> => openBook(buildWorkbook(built));
const lines = (book: Workbook) => [1, 2, 3].map((row) => [0, 1, 2].map((column) => firstSheet(book).cell(row, column)).map(({ value, formula }) => formula ?? value));

function sorted(values: readonly Scalar[], descending: boolean): Scalar[] {
  const sheet = bookOf([{ name: "Plan", values: values.map((value, at) => [value, at]) }]).sheets[0];
  const area = { row: 0, column: 0, rows: values.length, columns: 2 };
  sheet?.sortRows?.(area, 0, descending);
  return values.map((_, at) => sheet?.value(at, 0) ?? null);
}

const NA = { error: "#N/A" };
const REF = { error: "#REF!" };

describe("the order of rows (documentation: default sort orders)", () => {
  it.each<[string, Scalar[], Scalar[], Scalar[]]>([
    ["kinds", [true, "10", null, NA, 2, "b", false, -1], [-1, 2, "10", "b", false, true, NA, null], [NA, true, false, "b", "10", 2, -1, null]],
    ["texts without regard to case", ["b", "A", "a", "B", "É", "e"], ["A", "a", "b", "B", "e", "É"], ["É", "e", "b", "B", "A", "a"]],
    ["errors, which are alike", [REF, NA, 1], [1, REF, NA], [REF, NA, 1]],
    ["an empty text, which is no empty cell", ["x", null, ""], ["", "x", null], ["x", "", null]],
  ])("%s", (_, values, up, down) => {
    expect(sorted(values, false)).toEqual(up);
    expect(sorted(values, true)).toEqual(down);
  });
});

describe("sorted rows", () => {
  it("take values, formulas and formats with them; heights stay", async () => {
    const book = await opened(workbook());
    firstSheet(book).sortRows(BODY, 0, false);
    const wanted = [[1, "Earlier", "A2*2"], [2, null, "A3*2"], [3, "Later", "A4*2+$A$1"]];
    expect(lines(book)).toEqual(wanted);
    const again = await openBook(await saveBook(book));
    expect(lines(again)).toEqual(wanted);
    const sheet = firstSheet(again);
    expect([1, 2, 3].map((row) => [again.formats.get(sheet.style(row, 0)).font.bold, sheet.rowLook(row).height, sheet.value(row, 2)])).toEqual([[true, 30, 2], [false, undefined, 4], [false, undefined, 6]]);
  });

  it("keep text in several looks as it is", async () => {
    const xml = await partIn(await saved(workbook(), (book) => firstSheet(book).sortRows(BODY, 0, true)), SHEET);
    expect(xml).toContain('<c r="B4" t="s"><v>1</v></c>');
    const bytes = await saved(workbook(), (book) => firstSheet(book).sortRows(BODY, 0, false));
    expect(await partIn(bytes, SHEET)).toContain('<row r="2" ht="30" customHeight="1"><c r="A2" s="1"><v>1</v></c><c r="B2" t="s"><v>1</v></c>');
    const { runs } = (await excelizeOpen(bytes)).GetCellRichText("Sheet1", "B2");
    expect(runs.map(({ Text, Font }) => [Text, Font?.Bold ?? false])).toEqual([["Ear", false], ["lier", true]]);
  });

  it("sorted back are the file again", async () => {
    const built = workbook();
    const bytes = await saved(built, (book) => {
      firstSheet(book).sortRows(BODY, 2, true);
      firstSheet(book).sortRows(BODY, 0, false);
      for (const [row, no] of [[1, 2], [2, 3], [3, 1]] as const) firstSheet(book).set(row, 0, { value: no });
      firstSheet(book).sortRows(BODY, 0, false);
      for (const [row, no] of [[1, 3], [2, 1], [3, 2]] as const) firstSheet(book).set(row, 0, { value: no });
    });
    expect(await partIn(bytes, SHEET)).toBe(built.sheets[0]);
  });

  it("are read the same by another reader", async () => {
    const file = await excelizeOpen(await saved(workbook(), (book) => firstSheet(book).sortRows(BODY, 0, false)));
    expect(file.GetRows("Sheet1").result).toEqual([["No", "What", "Twice"], ["1", "Earlier", "2"], ["2", "", "4"], ["3", "Later", "6"]]);
    expect(["C2", "C3", "C4"].map((cell) => file.GetCellFormula("Sheet1", cell).formula)).toEqual(["A2*2", "A3*2", "A4*2+$A$1"]);
  });

  it("lose references that leave the sheet, as Excel's do (Microsoft's knowledge base, Q40401)", () => {
    const sheet = bookOf([{ name: "Plan", values: [[3], [2], [1]] }]).sheets[0];
    for (const [row, formula] of [[0, "A3"], [1, "A2"], [2, "A1"]] as const) sheet?.set(row, 1, { formula, value: 3 - row });
    sheet?.sortRows?.({ row: 0, column: 0, rows: 3, columns: 2 }, 0, false);
    expect([0, 1, 2].map((row) => sheet?.cell(row, 1).formula)).toEqual(["#REF!", "A2", "A5"]);
  });

  it("leave hidden rows where they are (documentation: hidden rows aren't moved when you sort)", async () => {
    const book = await opened(workbook('<autoFilter ref="A1:C4"/>'));
    const sheet = firstSheet(book);
    sheet.setFilter({ table: null }, 0, ["3", "2"], { formats: book.formats, date1904: false, text: displayText });
    sheet.sortRows(BODY, 0, false);
    expect(lines(book).map(([no]) => no)).toEqual([2, 1, 3]);
  });

  it("take their links with them", async () => {
    const links = '<hyperlinks><hyperlink ref="A2" location="Sheet1!B1"/><hyperlink ref="B3" r:id="rId1" tooltip="x"/></hyperlinks>';
    const built = { ...workbook(links), sheetRelationships: [["rId1", "hyperlink", 'https://example.org/" TargetMode="External']] as const };
    const bytes = await saved(built, (book) => firstSheet(book).sortRows(BODY, 0, false));
    const moved = firstSheet(await openBook(bytes)).links.map(({ area, target }) => [area.row, area.column, target]);
    expect(moved).toEqual(expect.arrayContaining([[3, 0, "#Sheet1!B1"], [1, 1, "https://example.org/"]]));
    expect(moved).toHaveLength(2);
  });

  it("make what the file says of their order go", async () => {
    const xml = await partIn(await saved(workbook('<autoFilter ref="A1:C4"><sortState ref="A2:C4"><sortCondition ref="B2:B4"/></sortState></autoFilter>'), (book) => firstSheet(book).sortRows(BODY, 0, false)), SHEET);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:C4"/></worksheet>');
  });
});

describe("rows that cannot be sorted without loss", () => {
  it.each([
    ["merged cells", workbook('<mergeCells count="1"><mergeCell ref="B3:B4"/></mergeCells>'), BODY, /B3:B4 are merged/],
    ["a formula for several cells", workbook("", ROWS.replace('<f t="shared" ref="C3:C4" si="0">', '<f t="array" ref="C3:C4">')), BODY, /the formula in C3:C4/],
    ["the headings of the filter", workbook('<autoFilter ref="A1:C4"/>'), { ...BODY, row: 0, rows: 4 }, /row 1 holds the headings/],
    ["a link over several rows", workbook('<hyperlinks><hyperlink ref="A2:A3" location="Sheet1!B1"/></hyperlinks>'), BODY, /link over A2:A3/],
  ])("with %s are refused", async (_, built, area, sentence) => {
    const sheet = firstSheet(await opened(built));
    expect(() => sheet.sortRows(area, 0, false)).toThrow(sentence);
    expect(() => sheet.sortRows({ ...BODY, columns: 1 }, 2, false)).toThrow(/column to sort by/);
  });

  it.each([
    ["fewer columns", { ...BODY, columns: 2 }],
    ["fewer rows", { ...BODY, rows: 2 }],
    ["the headings", { ...BODY, row: 0, rows: 4 }],
  ])("that are not the table's own are refused: %s", (_, area) => {
    const sheet = bookOf([{ name: "Plan", values: [["No"], [2], [1], [3]], tables: [{ id: 1, name: "Actions", area: { row: 0, column: 0, rows: 4, columns: 3 }, headings: true, totals: false, columns: ["No", "B", "C"], style: "", banded: true, filterButtons: true, filtered: false, part: "", queried: false }] }]).sheets[0];
    expect(() => sheet?.sortRows?.(area, 0, false)).toThrow(/not the whole of the table "Actions". Sort its rows A2:C4/);
    expect([1, 2, 3].map((row) => sheet?.value(row, 0))).toEqual([2, 1, 3]);
  });

  it("with a comment are refused", () => {
    const sheet = bookOf([{ name: "Plan", values: [[2], [1]], comments: [{ row: 1, column: 0, author: "", text: "why?" }] }]).sheets[0];
    expect(() => sheet?.sortRows?.({ row: 0, column: 0, rows: 2, columns: 1 }, 0, false)).toThrow(/comment in A2/);
  });

  it("with a formula in the column that has no value yet are refused", () => {
    const sheet = bookOf([{ name: "Plan", values: [[2], [1]] }]).sheets[0];
    sheet?.set(1, 0, { formula: "A1" });
    expect(() => sheet?.sortRows?.({ row: 0, column: 0, rows: 2, columns: 1 }, 0, false)).toThrow(/Plan A2 has no value yet, so its column cannot be sorted by/);
  });

  it.each([
    ["a picture in a cell", '<c r="B4" t="e" vm="1"><v>#VALUE!</v></c>'],
    ["text of its own in several looks", '<c r="B4" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>'],
  ])("are refused when they are saved: %s", async (_, cell) => {
    const rows = ROWS.replace('<c r="A4"><v>2</v></c>', `<c r="A4"><v>2</v></c>${cell}`);
    await expect(saved(workbook("", rows), (book) => firstSheet(book).sortRows(BODY, 0, false))).rejects.toThrow(/The cell Sheet1 B4 holds a picture/);
  });
});
