import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../workbench/file/sheet";
import { bookOf, joined, refusal, table } from "./books";
import { createHost } from "../../../workbench/host/host";

const PLAN = { name: "Plan", values: [["Ref", "Action"], ["R1", "Train"], ["R2", "Review"]], tables: [table("Actions", 0, 0, 3, ["Ref", "Action"])] };

function post(body: unknown, url = "http://host/1/ProcessQuery?flags=0", method = "POST") {
  return { url, method, headers: {}, body };
}

describe("queries", () => {
  it("answers nested selections over collections", async () => {
    const { excel } = joined([PLAN, { name: "Other", protected: true }]);
    const seen = await excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/protection/protected,items/tables/items/name,items/tables/items/columns/items/name");
      await context.sync();
      return sheets.items.map((sheet) => ({ name: sheet.name, protected: sheet.protection.protected, tables: sheet.tables.items.map((one) => [one.name, one.columns.items.map((column) => column.name)]) }));
    });
    expect(seen).toEqual([
      { name: "Plan", protected: false, tables: [["Actions", ["Ref", "Action"]]] },
      { name: "Other", protected: true, tables: [] },
    ]);
  });

  it("takes the object form, expand, top and skip", async () => {
    const { excel } = joined([{ name: "A" }, { name: "B" }, { name: "C" }]);
    const seen = await excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, protection: { protected: true }, $top: 1, $skip: 1 });
      const first = context.workbook.worksheets.getFirst();
      first.load({ select: "name", expand: "protection" });
      await context.sync();
      return [sheets.items.map((sheet) => sheet.name), sheets.items[0]?.protection.protected, first.protection.protected];
    });
    expect(seen).toEqual([["B"], false, false]);
  });

  it("loads everything that it knows where nothing is selected", async () => {
    const { excel } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B1");
      range.load();
      await context.sync();
      return [range.address, range.values, range.rowCount];
    });
    expect(seen).toEqual(["Plan!A1:B1", [["Ref", "Action"]], 1]);
  });

  it("tells a collection's own property from its members'", async () => {
    const { excel } = joined([PLAN]);
    const count = await excel.run(async (context) => {
      const tables = context.workbook.worksheets.getItem("Plan").tables;
      tables.load("count");
      await context.sync();
      return tables.count;
    });
    expect(count).toBe(1);
  });
});

describe("objects across requests", () => {
  it("keeps a range that is used again after a sync", async () => {
    const { excel, host } = joined([PLAN]);
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A2:B3").getLastRow();
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["R2", "Review"]]);
    expect(host.counts.requests).toBe(2);
  });

  it("finds a sheet by its id after it was renamed", async () => {
    const { excel } = joined([PLAN]);
    const name = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("plan");
      await context.sync();
      sheet.name = "Delivery plan";
      await context.sync();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Delivery plan");
  });

  it("does not count or disturb the client's tidying up", async () => {
    const { excel, host } = joined([PLAN]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A1").load("values");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.counts.requests).toBe(1);
  });

  it("answers InvalidObjectPath for a kept range whose sheet has gone, ItemNotFound for the sheet (assumed)", async () => {
    const { excel, host } = joined([PLAN, { name: "Other" }]);
    const using = (use: (range: Excel.Range, sheet: Excel.Worksheet) => void) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Other");
        const range = sheet.getRange("A1");
        await context.sync();
        const sheets = host.book.sheets as Sheet[];
        const [gone] = sheets.splice(1, 1);
        use(range, sheet);
        await context.sync().finally(() => gone && sheets.push(gone));
      });
    expect((await refusal(using((range) => range.load("values")))).code).toBe("InvalidObjectPath");
    expect((await refusal(using((_range, sheet) => sheet.load("name")))).code).toBe("ItemNotFound");
  });
});

describe("null objects", () => {
  it("are what …OrNullObject gives for what is not there, and whatever they lead to", async () => {
    const { excel } = joined([PLAN]);
    const nulls = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1");
      const inTable = context.workbook.worksheets.getItem("Plan").tables.getItemOrNullObject("None").columns.getItemOrNullObject("Ref").getDataBodyRange();
      const apart = context.workbook.worksheets.getItem("Plan").getRange("A1").getIntersectionOrNullObject("B2");
      for (const object of [range, inTable, apart]) object.load("values");
      sheet.load("name");
      await context.sync();
      return [sheet, range, inTable, apart].map((object) => object.isNullObject);
    });
    expect(nulls).toEqual([true, true, true, true]);
  });

  it("cannot be written to (assumed)", async () => {
    const { excel } = joined([PLAN]);
    const writing = excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nowhere").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect((await refusal(writing)).code).toBe("ItemNotFound");
  });
});

describe("errors", () => {
  it("stop the batch; what was done before stays done, what comes after is not done (documentation: no rollback)", async () => {
    const { excel, host } = joined([PLAN]);
    const error = await refusal(
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        sheet.getRange("D1").values = [["before"]];
        sheet.getRange("D2:D3").values = [["wrong shape"]];
        sheet.getRange("D4").values = [["after"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect(error.debugInfo.statement).toContain(".values = ");
    expect([0, 1, 3].map((row) => host.book.sheets[0]?.value(row, 3))).toEqual(["before", null, null]);
  });

  it.each([
    ["a missing sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("No"), "ItemNotFound", "WorksheetCollection.getItem"],
    ["a missing table", (context: Excel.RequestContext) => context.workbook.tables.getItem("No"), "ItemNotFound", "TableCollection.getItem"],
    ["a bad address", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Plan").getRange("No such place"), "InvalidArgument", "Worksheet.getRange"],
    ["a cell off the sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Plan").getRange("A1").getOffsetRange(-1, 0), "InvalidArgument", "Range.getOffsetRange"],
    ["a class that is not there", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Plan").shapes, "NotImplemented", "Worksheet.shapes"],
    ["a method that is not there", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Plan").getRange("A1").getImage(), "NotImplemented", "Range.getImage"],
    ["a property that is not there", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Plan").getRange("A1").load("linkedDataTypeState"), "NotImplemented", "Range.load"],
    ["a property that cannot be set", (context: Excel.RequestContext) => (context.workbook.worksheets.getItem("Plan").standardWidth = 9), "NotImplemented", "Worksheet.standardWidth"],
    ["a worksheet function", (context: Excel.RequestContext) => context.workbook.functions.sum(1, 2), "NotImplemented", "Functions.sum"],
  ])("name the place: %s", async (_what, act, code, location) => {
    const { excel } = joined([PLAN]);
    const error = await refusal(
      excel.run(async (context) => {
        act(context);
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code, debugInfo: { errorLocation: location } });
    if (code === "NotImplemented") expect(error.message).toMatch(/does not implement .*[A-Za-z]+\.[a-z]/);
  });

  it("pass a refusal of the file core on in its own words", async () => {
    const { excel } = joined([{ ...PLAN, tables: [table("Actions", 0, 0, 3, ["Ref", "Action"])] }]);
    const error = await refusal(
      excel.run(async (context) => {
        context.workbook.tables.getItem("Actions").resize("A1:B1");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "UnsupportedOperation", message: expect.stringContaining("at least one row") });
  });
});

describe("the envelope", () => {
  const host = createHost(bookOf([PLAN]));

  it.each([
    ["another address", post({ Actions: [], ObjectPaths: {} }, "http://host/1/Other"), 404, "ItemNotFound"],
    ["another method", post({ Actions: [], ObjectPaths: {} }, undefined, "GET"), 404, "ItemNotFound"],
    ["no batch", post({}), 400, "InvalidRequest"],
    ["no JSON", post("{"), 400, "InvalidRequest"],
  ])("refuses %s", async (_what, request, status, code) => {
    const response = await host.process(request);
    expect(response.statusCode).toBe(status);
    expect(JSON.parse(response.body)).toMatchObject({ error: { code } });
  });

  it("answers results by action, in order, and traces", async () => {
    const actions = [
      { Id: 5, ActionType: 1, Name: "", ObjectPathId: 1 },
      { Id: 6, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
      { Id: 7, ActionType: 7, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["name"] } },
    ];
    const paths = { 1: { Id: 1, ObjectPathType: 1, Name: "" }, 2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } };
    const response = await host.process(post(JSON.stringify({ Actions: actions, ObjectPaths: paths })));
    expect(JSON.parse(response.body)).toEqual({
      Results: [
        { ActionId: 5, Value: {} },
        { ActionId: 6, Value: null },
        { ActionId: 7, Value: { items: [{ _Id: "{sheet-1}", name: "Plan" }] } },
      ],
      TraceIds: [6],
    });
  });

  it("takes an update of several properties in one action", async () => {
    const own = createHost(bookOf([PLAN]));
    const paths = {
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Plan"] } },
    };
    await own.process(post({ Actions: [{ Id: 4, ActionType: 9, Name: "", ObjectPathId: 3, ObjectState: { tabColor: "#FF0000", showGridlines: false } }], ObjectPaths: paths }));
    expect(own.book.sheets[0]).toMatchObject({ tabColour: "#FF0000", showGridlines: false });
  });

  it.each([
    [2, "new Microsoft.Thing", 1],
    [3, "actions of type 6", 6],
    [3, "actions of type 8", 8],
  ])("refuses by name what it does not do (%s, %s)", async (_row, what, type) => {
    const object = type === 1 ? { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.Thing" } } : { 1: { Id: 1, ObjectPathType: 1, Name: "" } };
    const response = await host.process(post({ Actions: [{ Id: 9, ActionType: type, Name: "", ObjectPathId: 1 }], ObjectPaths: object }));
    expect(JSON.parse(response.body)).toMatchObject({ Results: [], Error: { Code: "NotImplemented", ActionIndex: 0, Message: expect.stringContaining(what) } });
  });
});
