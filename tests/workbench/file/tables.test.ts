import { describe, expect, it } from "vitest";
import { openBook } from "../../../workbench/file/open";
import type { Workbook } from "../../../workbench/file/workbook";
import { buildWorkbook, rowsSheet, type BuiltWorkbook } from "./package-builder";
import { firstSheet, partIn, saved } from "./saved-part";

const TABLE = "xl/tables/table1.xml";
const ROWS = '<row r="2"><c r="B2" t="str"><v>Ref</v></c><c r="C2" t="str"><v>Status</v></c><c r="E2" t="str"><v>Ours</v></c></row><row r="3"><c r="B3"><v>1</v></c><c r="C3" t="str"><v>Open</v></c></row><row r="4" hidden="1"><c r="B4"><v>2</v></c></row>';

function workbook(attributes = 'ref="B2:C4"', rows = ROWS, inner = '<autoFilter ref="B2:C4"><filterColumn colId="1"><filters><filter val="Open"/></filters></filterColumn></autoFilter>'): BuiltWorkbook {
  const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="Plan" displayName="Plan" ${attributes}>${inner}<tableColumns count="2"><tableColumn id="1" name="Ref"/><tableColumn id="5" name="Status" dataDxfId="0"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
  return { sheets: [rowsSheet(rows)], sheetRelationships: [["rId1", "table", "../tables/table1.xml"]], parts: [{ name: TABLE, content: table }] };
}

const wider = { row: 1, column: 1, rows: 3, columns: 3 };
const savedTable = async (book: BuiltWorkbook, change: (book: Workbook) => void): Promise<string> => (await partIn(await saved(book, change), TABLE)) ?? "";

describe("a table", () => {
  it("is read", async () => {
    const [table] = firstSheet(await openBook(buildWorkbook(workbook()))).tables;
    expect(table).toMatchObject({ id: 7, name: "Plan", area: { row: 1, column: 1, rows: 3, columns: 2 }, headings: true, totals: false, columns: ["Ref", "Status"], style: "TableStyleMedium2", filtered: true });
  });

  it("takes in a column: area, filter and columns, the name from the heading, a new id", async () => {
    const text = await savedTable(workbook(), (book) => firstSheet(book).resizeTable(7, { ...wider, columns: 4 }));
    expect(text).toContain('ref="B2:E4"><autoFilter ref="B2:E4"><filterColumn colId="1">');
    expect(text).toContain('<tableColumns count="4"><tableColumn id="1" name="Ref"/><tableColumn id="5" name="Status" dataDxfId="0"/><tableColumn id="6" name="Column3"/><tableColumn id="7" name="Ours"/></tableColumns>');
  });

  it("writes the name it gives into a blank heading", async () => {
    const again = await openBook(await saved(workbook(), (book) => firstSheet(book).resizeTable(7, wider)));
    expect(firstSheet(again).value(1, 3)).toBe("Column3");
    expect(firstSheet(again).tables[0]?.columns).toEqual(["Ref", "Status", "Column3"]);
  });

  it.each([
    ["a new name", "RAG (calculated)\nnow", "RAG (calculated)\nnow"],
    ["a name that is taken", "ref", "ref2"],
    ["a number", 5, "5"],
    ["nothing", null, "Column2"],
  ])("has its heading as Excel makes it from %s", async (_, value, name) => {
    const bytes = await saved(workbook(), (book) => firstSheet(book).set(1, 2, { value }));
    const sheet = firstSheet(await openBook(bytes));
    expect(sheet.value(1, 2)).toBe(name);
    expect(sheet.tables[0]?.columns).toEqual(["Ref", name]);
  });

  it("keeps its name for a column that a formula speaks of", async () => {
    const rows = `${ROWS}<row r="9"><c r="A9"><f>COUNTA(Plan[Status])</f><v>1</v></c></row>`;
    await expect(saved(workbook(undefined, rows), (book) => firstSheet(book).set(1, 2, { value: "State" }))).rejects.toThrow(/column "Status" of the table "Plan" cannot be renamed/);
  });

  it("leaves the totals row out of the filter", async () => {
    expect(await savedTable(workbook('ref="B2:C4" totalsRowCount="1"', ROWS, '<autoFilter ref="B2:C3"/>'), (book) => firstSheet(book).resizeTable(7, wider))).toContain('ref="B2:D4" totalsRowCount="1"><autoFilter ref="B2:D3"/>');
  });

  it("drops sorting and criteria of what it leaves", async () => {
    const text = await savedTable(workbook(undefined, ROWS, '<autoFilter ref="B2:C4"><filterColumn colId="1"><filters/></filterColumn></autoFilter><sortState ref="C3:C4"/>'), (book) => firstSheet(book).resizeTable(7, { ...wider, columns: 1 }));
    expect(text).toContain('<autoFilter ref="B2:B4"/><tableColumns count="1"><tableColumn id="1" name="Ref"/></tableColumns>');
  });

  it.each([
    ["its heading row would move", { ...wider, row: 0 }, /headings must stay/],
    ["no row of data would be left", { ...wider, rows: 1 }, /at least one row/],
    ["its first column would move", { ...wider, column: 0 }, /first column must stay/],
  ])("is not resized where %s", async (_, area, sentence) => {
    const sheet = firstSheet(await openBook(buildWorkbook(workbook())));
    expect(() => sheet.resizeTable(7, area)).toThrow(sentence);
    expect(() => sheet.resizeTable(99, area)).toThrow(/no table/);
  });

  it("is not widened where a query fills it, or where its totals would move", async () => {
    const queried = firstSheet(await openBook(buildWorkbook(workbook('ref="B2:C4" tableType="queryTable"'))));
    expect(() => queried.resizeTable(7, wider)).toThrow(/query/);
    const totalled = firstSheet(await openBook(buildWorkbook(workbook('ref="B2:C4" totalsRowCount="1"'))));
    expect(() => totalled.resizeTable(7, { ...wider, rows: 5 })).toThrow(/totals row/);
  });
});
