import { describe, expect, it } from "vitest";
import type { Area, SheetModel } from "../../../workbench/file/book";
import type { CellTexts } from "../../../workbench/file/filters";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import type { Workbook } from "../../../workbench/file/workbook";
import { displayText } from "../../../workbench/host/display/display";
import { excelizeOpen } from "../excelize";
import { buildWorkbook, WORKSHEET, type BuiltWorkbook } from "./package-builder";
import { firstSheet, partIn, saved } from "./saved-part";

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
/** Styles: 0 plain, 1 a day, 2 a day with its time. */
const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';
/** Reference, status, due date. 46142 is 30 April 2026. */
const ROWS = `<row r="1"><c r="A1" t="str"><v>Ref</v></c><c r="B1" t="str"><v>Status</v></c><c r="C1" t="str"><v>Due</v></c></row>${[
  ["R1", "Open", 46142],
  ["R2", "Closed", 46143],
  ["R3", "OPEN", 46142],
  ["R4", "", 46173],
  ["R5", "Open", 46173],
]
  .map(([ref, status, due], at) => `<row r="${at + 2}"><c r="A${at + 2}" t="str"><v>${ref}</v></c>${status === "" ? "" : `<c r="B${at + 2}" t="str"><v>${status}</v></c>`}<c r="C${at + 2}" s="1"><v>${due}</v></c></row>`)
  .join("")}`;
const AREA: Area = { row: 0, column: 0, rows: 6, columns: 3 };
const OWN = { table: null };

function workbook(tail = '<autoFilter ref="A1:C6"/>', rows = ROWS): BuiltWorkbook {
  return { sheets: [`${WORKSHEET}<sheetData>${rows}</sheetData>${tail}</worksheet>`], styles: STYLES };
}

function tableWorkbook(inner = '<autoFilter ref="A1:C5"/>'): BuiltWorkbook {
  const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="Plan" displayName="Plan" ref="A1:C6" totalsRowCount="1">${inner}<tableColumns count="3"><tableColumn id="1" name="Ref"/><tableColumn id="2" name="Status"/><tableColumn id="3" name="Due"/></tableColumns></table>`;
  return { ...workbook(""), sheetRelationships: [["rId1", "table", "../tables/table1.xml"]], parts: [{ name: TABLE, content: table }] };
}

const texts = ({ formats, date1904 }: Workbook): CellTexts => ({ formats, date1904, text: displayText });
const opened = (built: BuiltWorkbook): Promise<Workbook> => openBook(buildWorkbook(built));
const hidden = (sheet: SheetModel): number[] => [1, 2, 3, 4, 5, 6].filter((row) => sheet.rowLook(row - 1).hidden);
const sheetXml = async (built: BuiltWorkbook, change: (book: Workbook) => void): Promise<string> => (await partIn(await saved(built, change), SHEET)) ?? "";

describe("a sheet's own filter", () => {
  it.each([
    ["a text, case aside", 1, ["open"], [3, 5]],
    ["blanks", 1, [""], [2, 3, 4, 6]],
    ["a text and blanks", 1, ["Closed", ""], [2, 4, 6]],
    ["nothing that is there", 1, ["Superseded"], [2, 3, 4, 5, 6]],
    ["a date as it shows", 2, ["4/30/2026"], [3, 5, 6]],
    ["a month", 2, [[2026, 5]], [2, 4]],
  ])("by %s", async (_, column, shown, rows) => {
    const book = await opened(workbook());
    firstSheet(book).setFilter(OWN, column, shown, texts(book));
    expect(hidden(firstSheet(book))).toEqual(rows);
    const again = firstSheet(await openBook(await saveBook(book)));
    expect(hidden(again)).toEqual(rows);
    expect(again.autoFilter).toEqual(firstSheet(book).autoFilter);
    expect(again.autoFilter).toMatchObject({ area: AREA, filtered: true });
  });

  it("by two columns shows what both let through, and what is left when one goes", async () => {
    const book = await opened(workbook());
    const sheet = firstSheet(book);
    sheet.setFilter(OWN, 1, ["Open"], texts(book));
    sheet.setFilter(OWN, 2, ["5/31/2026"], texts(book));
    expect(hidden(sheet)).toEqual([2, 3, 4, 5]);
    sheet.setFilter(OWN, 1, null, texts(book));
    expect(hidden(sheet)).toEqual([2, 3, 4]);
    sheet.clearFilter(OWN, texts(book));
    expect([hidden(sheet), sheet.autoFilter]).toEqual([[], { area: AREA, filtered: false, columns: [] }]);
  });

  it("is written in the schema's order, dates by their day, and the rest of the part stays", async () => {
    const tail = '<autoFilter ref="A1:C6"><filterColumn colId="2" hiddenButton="1"/><sortState ref="A2:C6"><sortCondition ref="A2:A6"/></sortState></autoFilter><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>';
    const xml = await sheetXml(workbook(tail), (book) => {
      firstSheet(book).setFilter(OWN, 2, ["4/30/2026"], texts(book));
      firstSheet(book).setFilter(OWN, 1, ["Open", "A & B", ""], texts(book));
    });
    expect(xml).toContain(
      '<autoFilter ref="A1:C6"><filterColumn colId="1"><filters blank="1"><filter val="Open"/><filter val="A &amp; B"/></filters></filterColumn>' +
        '<filterColumn colId="2" hiddenButton="1"><filters><dateGroupItem year="2026" month="4" day="30" dateTimeGrouping="day"/></filters></filterColumn>' +
        '<sortState ref="A2:C6"><sortCondition ref="A2:A6"/></sortState></autoFilter><pageMargins',
    );
    expect(xml).toContain('<sheetPr filterMode="1"></sheetPr><sheetData>');
  });

  it("goes back to what the file had", async () => {
    const built = workbook('<autoFilter ref="A1:C6"><filterColumn colId="0" showButton="0"/></autoFilter>');
    const bytes = await saved(built, (book) => {
      firstSheet(book).setFilter(OWN, 1, ["Open"], texts(book));
      firstSheet(book).setFilter(OWN, 1, null, texts(book));
    });
    expect(await partIn(bytes, SHEET)).toBe(built.sheets[0]);
  });

  it("keeps times apart where the column shows them", async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>Seen</v></c></row><row r="2"><c r="A2" s="2"><v>46142.5</v></c></row><row r="3"><c r="A3" s="2"><v>46142.75</v></c></row>';
    const book = await opened(workbook('<autoFilter ref="A1:A3"/>', rows));
    firstSheet(book).setFilter(OWN, 0, ["30/04/2026 12:00"], texts(book));
    expect(hidden(firstSheet(book))).toEqual([3]);
    expect(firstSheet(book).autoFilter?.columns).toEqual([{ column: 0, criteria: { kind: "values", texts: [], blanks: false, dates: [[2026, 4, 30, 12, 0, 0]] } }]);
  });

  it("that is applied again hides what has changed since", async () => {
    const book = await opened(workbook());
    const sheet = firstSheet(book);
    sheet.setFilter(OWN, 1, ["Open"], texts(book));
    sheet.set(1, 1, { value: "Closed" });
    expect(hidden(sheet)).toEqual([3, 5]);
    sheet.reapplyFilter(OWN, texts(book));
    expect(hidden(sheet)).toEqual([2, 3, 5]);
  });

  it("refuses to work out criteria of other kinds, keeps them, and can take them away", async () => {
    const custom = '<filterColumn colId="0"><customFilters><customFilter operator="notEqual" val="R2"/></customFilters></filterColumn>';
    const built = workbook(`<autoFilter ref="A1:C6">${custom}</autoFilter>`);
    const book = await opened(built);
    const sheet = firstSheet(book);
    expect(sheet.autoFilter?.columns).toEqual([{ column: 0, criteria: { kind: "other", name: "customFilters" } }]);
    expect(() => sheet.setFilter(OWN, 1, ["Open"], texts(book))).toThrow(/criterion at A1 of a kind that cannot be worked out here \(customFilters\)/);
    expect([hidden(sheet), sheet.autoFilter?.columns?.length]).toEqual([[], 1]);
    expect(await sheetXml(built, (one) => firstSheet(one).set(1, 1, { value: "Closed" }))).toContain(custom);
    sheet.setFilter(OWN, 0, ["R2"], texts(book));
    expect(hidden(sheet)).toEqual([2, 4, 5, 6]);
    expect(await partIn(await saveBook(book), SHEET)).toContain('<filterColumn colId="0"><filters><filter val="R2"/></filters></filterColumn>');
  });

  it.each([
    ["a column beside it", { ...OWN }, 3, /has no column there: it covers A1:C6/],
    ["a table that is not there", { table: 9 }, 1, /number 9/],
  ])("refuses %s", async (_, at, column, sentence) => {
    const book = await opened(workbook());
    expect(() => firstSheet(book).setFilter(at, column, ["Open"], texts(book))).toThrow(sentence);
  });

  it("refuses a column with formulas that have no value yet", async () => {
    const book = await opened(workbook());
    firstSheet(book).set(2, 1, { formula: "A2" });
    expect(() => firstSheet(book).setFilter(OWN, 1, ["Open"], texts(book))).toThrow(/formula in Sheet1 B3 has no value yet/);
  });
});

describe("turning the sheet's filter on and off", () => {
  const NAME = '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$C$6</definedName>';

  it("writes it with its hidden name", async () => {
    const bytes = await saved(workbook(""), (book) => firstSheet(book).enableFilter(AREA));
    expect(await partIn(bytes, SHEET)).toContain('</sheetData><autoFilter ref="A1:C6"/></worksheet>');
    expect(await partIn(bytes, "xl/workbook.xml")).toContain(`<definedNames>${NAME}</definedNames>`);
  });

  it("moves it, criteria and name with it", async () => {
    const built = { ...workbook('<autoFilter ref="A1:B6"><filterColumn colId="1"><filters><filter val="Open"/></filters></filterColumn></autoFilter>'), workbook: `<definedNames>${NAME.replace("$C$6", "$B$6")}<definedName name="Other">Sheet1!$A$1</definedName></definedNames>` };
    const bytes = await saved(built, (book) => firstSheet(book).enableFilter(AREA));
    expect(await partIn(bytes, SHEET)).toContain('<autoFilter ref="A1:C6"/>');
    expect(await partIn(bytes, "xl/workbook.xml")).toContain(`<definedNames>${NAME}<definedName name="Other">Sheet1!$A$1</definedName></definedNames>`);
  });

  it("shows the rows and takes the name away when it goes", async () => {
    const built = { ...workbook(), workbook: `<definedNames>${NAME}</definedNames>` };
    const bytes = await saved(built, (book) => {
      firstSheet(book).setFilter(OWN, 1, ["Closed"], texts(book));
      firstSheet(book).enableFilter(null);
    });
    expect(await partIn(bytes, SHEET)).toBe(workbook("").sheets[0]);
    expect(await partIn(bytes, "xl/workbook.xml")).not.toContain("definedName");
  });

  it("refuses cells of a table", async () => {
    const sheet = firstSheet(await opened(tableWorkbook()));
    expect(() => sheet.enableFilter(AREA)).toThrow(/the table "Plan" there has its own/);
  });
});

describe("a table's filter", () => {
  it("hides rows, but never the totals row", async () => {
    const bytes = await saved(tableWorkbook(), (book) => firstSheet(book).setFilter({ table: 7 }, 1, ["Closed"], texts(book)));
    expect(await partIn(bytes, TABLE)).toContain('totalsRowCount="1"><autoFilter ref="A1:C5"><filterColumn colId="1"><filters><filter val="Closed"/></filters></filterColumn></autoFilter><tableColumns');
    const sheet = firstSheet(await openBook(bytes));
    expect([hidden(sheet), sheet.tables[0]?.filtered, sheet.autoFilter]).toEqual([[2, 4, 5], true, null]);
  });

  it("keeps what the file says of its other columns", async () => {
    const inner = '<autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="R1"/><filter val="R2"/></filters></filterColumn></autoFilter>';
    const bytes = await saved(tableWorkbook(inner), (book) => firstSheet(book).setFilter({ table: 7 }, 1, ["Open"], texts(book)));
    expect(await partIn(bytes, TABLE)).toContain('<filter val="R1"/><filter val="R2"/></filters></filterColumn><filterColumn colId="1"><filters><filter val="Open"/></filters></filterColumn></autoFilter>');
    expect(hidden(firstSheet(await openBook(bytes)))).toEqual([3, 4, 5]);
  });

  it("of a new table is written with it", async () => {
    const bytes = await saved(workbook(""), (book) => {
      const table = book.addTable?.(firstSheet(book).id, AREA);
      firstSheet(book).setFilter({ table: table?.id ?? 0 }, 1, ["Closed"], texts(book));
    });
    const [table] = firstSheet(await openBook(bytes)).tables;
    expect(table).toMatchObject({ filtered: true, filterColumns: [{ column: 1, criteria: { kind: "values", texts: ["Closed"] } }] });
  });
});

it("another reader sees the same rows hidden and the hidden name", async () => {
  const bytes = await saved(workbook(""), (book) => {
    firstSheet(book).enableFilter(AREA);
    firstSheet(book).setFilter(OWN, 1, ["Open"], texts(book));
  });
  const file = await excelizeOpen(bytes);
  expect([1, 2, 3, 4, 5, 6].map((row) => file.GetRowVisible("Sheet1", row).visible)).toEqual([true, true, false, true, false, true]);
  expect(file.GetDefinedName().definedNames).toMatchObject([{ Name: "_xlnm._FilterDatabase", RefersTo: "Sheet1!$A$1:$C$6", Scope: "Sheet1" }]);
});
