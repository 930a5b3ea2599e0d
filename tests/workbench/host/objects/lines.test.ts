import { describe, expect, it } from "vitest";
import { PLAIN_PROTECTION } from "../../../../workbench/file/protection";
import { joined, refusal, table, valuesAt } from "../books";

const LINES = [["Action", "Due"], ["One", 1], ["Two", 2], ["Three", 3]];

describe("Range.insert and Range.delete", () => {
  it.each([
    // Documentation: "Inserts a cell or a range of cells into the worksheet in place of this range, and shifts the other cells to make space."
    ["2:3", "Down", [["Action"], [""], [""], ["One"]]],
    // The same, of columns.
    ["A:A", "Right", [[""], [""], [""], [""]]],
  ] as const)("insert %s %s", async (address, direction, expected) => {
    const { excel } = joined([{ name: "Plan", values: LINES }]);
    const answer = await excel.run(async (context) => {
      const inserted = context.workbook.worksheets.getItem("Plan").getRange(address).insert(direction);
      inserted.load("address");
      await context.sync();
      return inserted.address;
    });
    // Documentation: "Returns a new Range object at the now blank space."
    expect(answer).toBe(`Plan!${address}`);
    expect(await valuesAt(excel, "Plan", "A1:A4")).toEqual(expected);
  });

  it.each([["2:3", "Up", [["Action"], ["Three"]]], ["A:A", "Left", [["Due"], [1]]]] as const)("delete %s %s (documentation)", async (address, direction, expected) => {
    const { excel } = joined([{ name: "Plan", values: LINES }]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange(address).delete(direction);
      await context.sync();
    });
    expect(await valuesAt(excel, "Plan", "A1:A2")).toEqual(expected);
  });

  it("formulas on every sheet, names and tables follow (documentation of Excel's own command)", async () => {
    const { excel, host } = joined([{ name: "Plan", values: LINES, tables: [table("Actions", 0, 0, 4, ["Action", "Due"])] }, { name: "Register" }], {}, { names: [{ name: "Total", formula: "Plan!$B$2:$B$4", sheet: null, hidden: false }] });
    const formulas = await excel.run(async (context) => {
      const [plan, register] = ["Plan", "Register"].map((name) => context.workbook.worksheets.getItem(name));
      const at = register?.getRange("A1");
      if (at) at.formulas = [["=SUM(Plan!B2:B4)+Plan!B3"]];
      plan?.getRange("3:3").insert("Down");
      plan?.getRange("B:B").insert("Right");
      at?.load("formulas");
      await context.sync();
      return at?.formulas;
    });
    expect(formulas).toEqual([["=SUM(Plan!C2:C5)+Plan!C4"]]);
    expect(host.book.names[0]?.formula).toBe("Plan!$C$2:$C$5");
    expect(host.book.sheets[0]?.tables[0]).toMatchObject({ area: { row: 0, column: 0, rows: 5, columns: 3 }, columns: ["Action", "Column1", "Due"] });
    expect(await valuesAt(excel, "Plan", "A1:C1")).toEqual([["Action", "Column1", "Due"]]);
  });

  it("new lines look as the row above and the column to the left (help: \"Format same as above\")", async () => {
    const { excel } = joined([{ name: "Plan", values: LINES }]);
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.getRange("A2").format.fill.color = "#FF0000";
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("2:2").format.rowHeight = 40;
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("B:B").insert("Right");
      const cells = ["A3", "B3", "A4"].map((address) => sheet.getRange(address));
      for (const cell of cells) cell.load("format/fill/color,format/columnWidth,format/rowHeight");
      await context.sync();
      return cells.map(({ format }) => [format.fill.color, format.columnWidth, format.rowHeight]);
    });
    expect(seen).toEqual([["#FF0000", 120, 40], ["#FF0000", 120, 40], ["#FFFFFF", 120, 15]]);
  });

  it("a range that the client keeps follows its cells; one whose cells go is gone (assumed)", async () => {
    const { excel } = joined([{ name: "Plan", values: LINES }]);
    const [address, gone] = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      const kept = sheet.getRange("A3:B3");
      const lost = sheet.getRange("A4");
      context.trackedObjects.add([kept, lost]);
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      kept.load("address");
      await context.sync();
      const now = kept.address;
      sheet.getRange("6:6").delete("Up");
      await context.sync();
      lost.load("address");
      return [now, (await refusal(context.sync())).code];
    });
    expect(address).toBe("Plan!A5:B5");
    expect(gone).toBe("InvalidObjectPath");
  });

  it.each([
    // Not made here: tables and formulas would be torn.
    ["a part of a row", "A2:B2", "Down", {}, "NotImplemented"],
    ["the whole sheet", "1:1048576", "Down", {}, "NotImplemented"],
    // Assumed.
    ["another direction", "2:2", "Right", {}, "InvalidArgument"],
    // Documentation of WorksheetProtectionOptions.allowInsertRows.
    ["a protected sheet", "2:2", "Down", { protected: true }, "AccessDenied"],
    ["cells at the end of the sheet", "2:2", "Down", { values: [["x"]], last: true }, "UnsupportedOperation"],
  ] as const)("refuses %s", async (_, address, direction, facts, code) => {
    const { excel, host } = joined([{ name: "Plan", values: LINES, ...("protected" in facts ? { protected: true } : {}) }]);
    if ("last" in facts) host.book.sheets[0]?.set(1_048_575, 0, { value: 1 });
    const refused = await refusal(excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange(address).insert(direction);
      await context.sync();
    }));
    expect(refused.code).toBe(code);
    expect(host.book.sheets[0]?.value(1, 0)).toBe("One");
  });

  it("a protected sheet may allow it, and deleting only of cells that are not locked (documentation)", async () => {
    const { excel, host } = joined([{ name: "Plan", values: LINES }]);
    const [sheet] = host.book.sheets;
    if (sheet) sheet.protection = { ...PLAIN_PROTECTION, allowed: { ...PLAIN_PROTECTION.allowed, insertRows: true, deleteRows: true } };
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("2:2").insert("Down");
      await context.sync();
    });
    expect(sheet?.value(2, 0)).toBe("One");
    const refused = await refusal(excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("3:3").delete("Up");
      await context.sync();
    }));
    expect(refused.code).toBe("AccessDenied");
  });
});
