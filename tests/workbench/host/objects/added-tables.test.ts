import { describe, expect, it } from "vitest";
import { connect } from "../../../../workbench/client";
import { newBook } from "../../../../workbench/file/new";
import { openBook } from "../../../../workbench/file/open";
import { saveBook } from "../../../../workbench/file/save";
import { createHost } from "../../../../workbench/host/host";
import { excelizeOpen } from "../../excelize";
import { partIn } from "../../file/saved-part";
import { joined, refusal, table, valuesAt } from "../books";

const VALUES = [["Ref", "Ref", "", 2026], ["R1", 1, true, "x"], ["R2", 2, false, "y"]];

describe("a table that is added", () => {
  it("takes its headings as Excel makes them: text, unique, none blank; its name is the first that is free (as Excel has it, assumed)", async () => {
    const { excel, host } = joined([{ name: "Plan", values: VALUES }, { name: "Other", tables: [table("table1", 0, 0, 2, ["A"], { id: 7 })] }]);
    const seen = await excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Plan").tables.add("A1:D3", true);
      added.load("name,id,style,showBandedRows,showFilterButton,showHeaders,showTotals,autoFilter/enabled");
      added.columns.load("items/name");
      await context.sync();
      return [added.name, added.id, added.style, added.showBandedRows, added.showFilterButton, added.showHeaders, added.showTotals, added.autoFilter.enabled, added.columns.items.map(({ name }) => name)];
    });
    expect(seen).toEqual(["Table2", "8", "TableStyleMedium2", true, true, true, false, true, ["Ref", "Ref2", "Column3", "2026"]]);
    expect(await valuesAt(excel, "Plan", "A1:D1")).toEqual([["Ref", "Ref2", "Column3", "2026"]]);
    expect(host.book.sheets[0]?.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 3, columns: 4 });
  });

  it("is in the saved file with all that was set of it, and other readers find it", async () => {
    const book = newBook(["Plan"]);
    await connect(createHost(book)).run(async (context) => {
      const board = context.workbook.worksheets.add("Board");
      board.getRange("A3:B5").values = [["By report", "Red"], ["PEEL", 2], ["Fraud", 1]];
      const counts = context.workbook.tables.add("Board!A3:B5", true);
      counts.name = "Counts";
      counts.style = "TableStyleLight9";
      counts.showBandedRows = false;
      counts.showFilterButton = false;
      const plain = board.tables.add(board.getRange("D3:D4"), true);
      plain.columns.add(-1, [["Lead"], ["Smith"]]);
      await context.sync();
    });
    const bytes = await saveBook(book);
    const [, board] = (await openBook(bytes)).sheets;
    expect(board?.tables.map(({ name, area, columns, style, banded, filterButtons }) => ({ name, area, columns, style, banded, filterButtons }))).toEqual([
      { name: "Counts", area: { row: 2, column: 0, rows: 3, columns: 2 }, columns: ["By report", "Red"], style: "TableStyleLight9", banded: false, filterButtons: false },
      { name: "Table1", area: { row: 2, column: 3, rows: 2, columns: 2 }, columns: ["Column1", "Lead"], style: "TableStyleMedium2", banded: true, filterButtons: true },
    ]);
    expect(await partIn(bytes, "xl/worksheets/sheet2.xml")).toMatch(/<\/sheetData><tableParts count="2"><tablePart r:id="rId1"\/><tablePart r:id="rId2"\/><\/tableParts><\/worksheet>$/);
    expect((await excelizeOpen(bytes)).GetTables("Board").tables.map(({ Range, Name }) => [Name, Range])).toEqual([["Counts", "A3:B5"], ["Table1", "D3:E4"]]);
  });

  it("goes with its cells (assumed), its part and its place in the list", async () => {
    const book = newBook(["Plan"]);
    const excel = connect(createHost(book));
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.getRange("A1:B2").values = [["A", "B"], [1, 2]];
      sheet.tables.add("A1:B2", true).name = "First";
      await context.sync();
    });
    const again = await openBook(await saveBook(book));
    await connect(createHost(again)).run(async (context) => {
      context.workbook.tables.getItem("First").delete();
      await context.sync();
    });
    const bytes = await saveBook(again);
    expect(await partIn(bytes, "xl/tables/table1.xml")).toBeNull();
    expect(await partIn(bytes, "xl/worksheets/sheet1.xml")).not.toContain("tablePart");
    const [sheet] = (await openBook(bytes)).sheets;
    expect([sheet?.tables, sheet?.used(true)]).toEqual([[], null]);
  });

  it.each<[string, (tables: Excel.TableCollection) => void, string]>([
    ["over another table", (tables) => tables.add("B2:C3", true), "InvalidOperation"],
    ["without headings, which would move cells", (tables) => tables.add("F1:G2", false), "NotImplemented"],
    ["over merged cells", (tables) => tables.add("F8:G9", true), "UnsupportedOperation"],
    ["over a heading that is a formula", (tables) => tables.add("J1:J2", true), "UnsupportedOperation"],
    ["with a column between others", (tables) => tables.getItem("Actions").columns.add(0, [["X"], [1]]), "NotImplemented"],
    ["named as another", (tables) => { tables.add("F1:G2", true).name = "actions"; }, "ItemAlreadyExists"],
    ["named as a cell", (tables) => { tables.add("F1:G2", true).name = "AB12"; }, "InvalidArgument"],
  ])("is refused %s", async (_, act, code) => {
    const { excel, host } = joined([{ name: "Plan", values: [["A", "B"], [1, 2]], tables: [table("Actions", 0, 0, 2, ["A", "B"])], merges: [{ row: 8, column: 5, rows: 1, columns: 2 }] }]);
    host.book.sheets[0]?.set(0, 9, { formula: "1+1" });
    const work = excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Plan").tables);
      await context.sync();
    });
    expect((await refusal(work)).code).toBe(code);
  });
});
