import { describe, expect, it } from "vitest";
import { joined, refusal, table, valuesAt } from "../books";

const HEADINGS = ["Ref", "Action"];
const PLAN = { name: "Plan", values: [HEADINGS, ["R1", "Train"], ["R2", "Review"], ["Total", 2]], tables: [table("Actions", 0, 0, 4, HEADINGS, { totals: true })] };
const OTHER = { name: "Other", tables: [table("Second", 4, 2, 3, ["A", "B"], { id: 2, filtered: true })] };

describe("tables", () => {
  it("are found by name without regard to case, by id and by place, on a sheet or in the workbook", async () => {
    const { excel } = joined([PLAN, OTHER]);
    const seen = await excel.run(async (context) => {
      const { workbook } = context;
      const found = [workbook.tables.getItem("ACTIONS"), workbook.tables.getItem("2"), workbook.tables.getItemAt(1), workbook.worksheets.getItem("Plan").tables.getItemOrNullObject("actions")];
      found.forEach((one) => one.load("name,id,showHeaders,showTotals,style,autoFilter/enabled,autoFilter/isDataFiltered,worksheet/name"));
      const elsewhere = workbook.worksheets.getItem("Plan").tables.getItemOrNullObject("Second");
      const counts = [workbook.tables.getCount(), workbook.worksheets.getItem("Plan").tables.getCount()];
      await context.sync();
      return [found.map((one) => [one.name, one.id, one.showTotals, one.autoFilter.isDataFiltered, one.worksheet.name]), elsewhere.isNullObject, counts.map((count) => count.value)];
    });
    const [actions, second] = [["Actions", "1", true, false, "Plan"], ["Second", "2", false, true, "Other"]];
    expect(seen).toEqual([[actions, second, second, actions], true, [2, 1]]);
  });

  it("have ranges for their parts and columns", async () => {
    const { excel } = joined([PLAN, OTHER]);
    const seen = await excel.run(async (context) => {
      const actions = context.workbook.tables.getItem("Actions");
      const column = actions.columns.getItem("action");
      const ranges = [actions.getRange(), actions.getHeaderRowRange(), actions.getDataBodyRange(), actions.getTotalRowRange(), column.getRange(), column.getDataBodyRange(), column.getHeaderRowRange(), context.workbook.tables.getItem("Second").getDataBodyRange()];
      ranges.forEach((range) => range.load("address"));
      actions.columns.load("items/name,items/index,items/id,count");
      const missing = actions.columns.getItemOrNullObject("None");
      const byId = actions.columns.getItem(2);
      byId.load("name,values");
      await context.sync();
      return [ranges.map((range) => range.address), actions.columns.items.map((one) => [one.name, one.index, one.id]), actions.columns.count, missing.isNullObject, byId.name, byId.values];
    });
    expect(seen).toEqual([
      ["Plan!A1:B4", "Plan!A1:B1", "Plan!A2:B3", "Plan!A4:B4", "Plan!B1:B4", "Plan!B2:B3", "Plan!B1", "Other!C6:D7"],
      [["Ref", 0, 1], ["Action", 1, 2]],
      2,
      true,
      "Action",
      [["Action"], ["Train"], ["Review"], [2]],
    ]);
  });

  it("are resized over their own cells; a new column takes its heading's text (documentation of Table.resize)", async () => {
    const { excel, host } = joined([{ ...PLAN, values: [[...HEADINGS, "RAG"], ["R1", "Train", ""]], tables: [table("Actions", 0, 0, 2, HEADINGS)] }]);
    await excel.run(async (context) => {
      context.workbook.tables.getItem("Actions").resize("A1:D3");
      await context.sync();
    });
    expect(host.book.sheets[0]?.tables[0]).toMatchObject({ area: { row: 0, column: 0, rows: 3, columns: 4 }, columns: ["Ref", "Action", "RAG", "Column4"] });
    expect(await valuesAt(excel, "Plan", "D1")).toEqual([["Column4"]]);
  });

  it.each<[string, (table: Excel.Table) => void, string]>([
    ["a move of the headings", (one) => one.resize("A2:B5"), "InvalidArgument"],
    ["an area that is not its own", (one) => one.resize("E1:F5"), "InvalidArgument"],
    ["a range of another sheet", (one) => one.resize(one.context.workbook.worksheets.getItem("Other").getRange("A1:B4")), "InvalidArgument"],
    ["a name with a space", (one) => (one.name = "My actions"), "InvalidArgument"],
    ["a name that is taken", (one) => (one.name = "second"), "ItemAlreadyExists"],
    ["turning off the totals", (one) => (one.showTotals = false), "NotImplemented"],
  ])("refuse %s", async (_what, act, code) => {
    const { excel } = joined([PLAN, OTHER]);
    const work = excel.run(async (context) => {
      act(context.workbook.tables.getItem("Actions"));
      await context.sync();
    });
    expect((await refusal(work)).code).toBe(code);
  });

  it("take another name and style, and cannot be changed on a protected sheet", async () => {
    const { excel, host } = joined([PLAN, OTHER]);
    const change = () =>
      excel.run(async (context) => {
        const actions = context.workbook.tables.getItemAt(0);
        actions.name = "Plan_actions";
        actions.style = "TableStyleLight1";
        await context.sync();
      });
    await change();
    expect(host.book.sheets[0]?.tables[0]).toMatchObject({ name: "Plan_actions", style: "TableStyleLight1" });
    host.faults.protected = ["Plan"];
    expect((await refusal(change())).code).toBe("AccessDenied");
  });
});
