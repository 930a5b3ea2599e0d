import { describe, expect, it } from "vitest";
import type { Book, SheetModel } from "../../../../workbench/file/book";
import { Sheet } from "../../../../workbench/file/sheet";
import { plainFacts } from "../../../../workbench/file/sheet-facts";
import { connect } from "../../../../workbench/client";
import { createHost } from "../../../../workbench/host/host";
import { bookOf, joined, refusal } from "../books";

const THREE = [{ name: "Plan" }, { name: "Hidden", visibility: "hidden" as const }, { name: "Settings" }];

/** A book whose file core can add and delete sheets. */
function growingBook(): Book {
  const book = bookOf(THREE);
  const sheets = book.sheets as SheetModel[];
  return {
    ...book,
    addSheet: (name) => {
      const sheet = new Sheet(plainFacts(`{new-${name}}`, name));
      sheets.push(sheet);
      return sheet;
    },
    deleteSheet: (id) => void sheets.splice(sheets.findIndex((sheet) => sheet.id === id), 1),
  };
}

describe("worksheets", () => {
  it("are found by name without regard to case, by id, first, last and active", async () => {
    const { excel } = joined(THREE);
    const seen = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const found = [worksheets.getItem("PLAN"), worksheets.getItem("{sheet-3}"), worksheets.getFirst(), worksheets.getLast(true), worksheets.getActiveWorksheet()];
      found.forEach((sheet) => sheet.load("name"));
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      return [found.map((sheet) => sheet.name), counts.map((count) => count.value)];
    });
    expect(seen).toEqual([["Plan", "Settings", "Plan", "Settings", "Plan"], [3, 2]]);
  });

  it("have what can be seen and set of them", async () => {
    const { excel, host } = joined([{ name: "Plan", autoFilter: { area: { row: 0, column: 0, rows: 9, columns: 2 }, filtered: true }, freeze: { rows: 2, columns: 1 } }, { name: "Other" }]);
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.tabColor = "#00ff00";
      sheet.showGridlines = false;
      context.workbook.worksheets.getItem("Other").visibility = "VeryHidden";
      sheet.load("tabColor,showGridlines,visibility,position,autoFilter/enabled,autoFilter/isDataFiltered");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      const nothing = context.workbook.worksheets.getItem("Other").freezePanes.getLocationOrNullObject();
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines, sheet.visibility, sheet.position, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, frozen.address, nothing.isNullObject];
    });
    expect(seen).toEqual(["#00FF00", false, "Visible", 0, true, true, "Plan!A1:A2", true]);
    expect(host.book.sheets[1]?.visibility).toBe("veryHidden");
  });

  it("are added and deleted where the file core can", async () => {
    const host = createHost(growingBook());
    const seen = await connect(host).run(async (context) => {
      const { worksheets } = context.workbook;
      const added = [worksheets.add("Board"), worksheets.add()];
      added.forEach((sheet) => sheet.load("name"));
      await context.sync();
      worksheets.getItem("Settings").delete();
      worksheets.load("items/name");
      await context.sync();
      return [added.map((sheet) => sheet.name), worksheets.items.map((sheet) => sheet.name)];
    });
    expect(seen).toEqual([["Board", "Sheet5"], ["Plan", "Hidden", "Board", "Sheet5"]]);
  });

  it.each<[string, (worksheets: Excel.WorksheetCollection) => void, string]>([
    ["a name that is taken", (worksheets) => worksheets.add("plan"), "ItemAlreadyExists"],
    ["a name that is none", (worksheets) => worksheets.add("a/b"), "InvalidArgument"],
    ["the last visible sheet, hidden", (worksheets) => { worksheets.getItem("Settings").visibility = "Hidden"; worksheets.getItem("Plan").visibility = "Hidden"; }, "InvalidOperation"],
    ["the last visible sheet, deleted", (worksheets) => { worksheets.getItem("Settings").delete(); worksheets.getItem("Plan").delete(); }, "InvalidOperation"],
    ["a very hidden sheet, deleted", (worksheets) => { worksheets.getItem("Plan").visibility = "VeryHidden"; worksheets.getItem("Plan").delete(); }, "InvalidOperation"],
    ["a deleted sheet, used in the same request", (worksheets) => { const sheet = worksheets.getItem("Plan"); const cell = sheet.getRange("A1"); sheet.delete(); cell.values = [[1]]; }, "InvalidObjectPath"],
  ])("refuse %s", async (_what, act, code) => {
    const work = connect(createHost(growingBook())).run(async (context) => {
      act(context.workbook.worksheets);
      await context.sync();
    });
    expect((await refusal(work)).code).toBe(code);
  });

  it.each<[string, (context: Excel.RequestContext) => void]>([
    ["worksheets.add", ({ workbook }) => workbook.worksheets.add("Board")],
    ["worksheet.delete", ({ workbook }) => workbook.worksheets.getItem("Settings").delete()],
    ["customProperties", ({ workbook }) => workbook.worksheets.getItem("Plan").customProperties.add("key", "value")],
    ["tables.add", ({ workbook }) => workbook.worksheets.getItem("Plan").tables.add("A1:B2", true)],
  ])("say that they cannot where the file core cannot: %s", async (_what, act) => {
    const host = createHost({ ...bookOf(THREE), addSheet: undefined, deleteSheet: undefined, addTable: undefined } as unknown as Book);
    for (const sheet of host.book.sheets) Object.assign(sheet, { customProperties: undefined });
    const work = connect(host).run(async (context) => {
      act(context);
      await context.sync();
    });
    expect((await refusal(work)).code).toBe("NotImplemented");
  });

  it("have properties of their own for add-ins, whose keys are told apart without regard to case (documentation)", async () => {
    const { excel, host } = joined(THREE);
    Object.assign(host.book.sheets[0] ?? {}, { customProperties: new Map([["owner", "board"]]) });
    const seen = await excel.run(async (context) => {
      const properties = context.workbook.worksheets.getItem("Plan").customProperties;
      properties.add("Owner", "us");
      properties.add("date", "2026-04-30");
      properties.load("items/key,items/value");
      const missing = properties.getItemOrNullObject("none");
      await context.sync();
      const listed = properties.items.map((item) => [item.key, item.value]);
      properties.getItem("DATE").delete();
      const count = properties.getCount();
      await context.sync();
      return [listed, missing.isNullObject, count.value];
    });
    expect(seen).toEqual([[["owner", "us"], ["date", "2026-04-30"]], true, 1]);
  });
});

describe("names", () => {
  const names = [
    { name: "Board", formula: '"GAIN"', sheet: null, hidden: false },
    { name: "Leads", formula: "Plan!$A$1:$B$3", sheet: null, hidden: true },
    { name: "Own", formula: "Settings!$C$1", sheet: "Settings", hidden: false },
  ];

  it("of the workbook and of a sheet", async () => {
    const { excel } = joined(THREE, {}, { names });
    const seen = await excel.run(async (context) => {
      context.workbook.names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope");
      const own = context.workbook.worksheets.getItem("Settings").names;
      own.load("items/name,items/scope");
      const range = context.workbook.names.getItem("leads").getRange();
      const byName = context.workbook.worksheets.getItem("Plan").getRange("Leads");
      const noRange = context.workbook.names.getItem("Board").getRangeOrNullObject();
      [range, byName].forEach((one) => one.load("address"));
      const missing = context.workbook.names.getItemOrNullObject("None");
      await context.sync();
      return [context.workbook.names.items.map((item) => [item.name, item.type, item.value, item.formula, item.visible, item.scope]), own.items.map((item) => [item.name, item.scope]), range.address, byName.address, noRange.isNullObject, missing.isNullObject];
    });
    expect(seen).toEqual([
      [["Board", "String", "GAIN", '="GAIN"', true, "Workbook"], ["Leads", "Range", "Plan!A1:B3", "=Plan!$A$1:$B$3", false, "Workbook"]],
      [["Own", "Worksheet"]],
      "Plan!A1:B3",
      "Plan!A1:B3",
      true,
      true,
    ]);
  });
});

it("the application tells how it calculates, and takes requests to calculate and to wait with it", async () => {
  const { excel } = joined(THREE, { name: "Plan.xlsx" }, { calculationMode: "manual" });
  const seen = await excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate("Full");
    application.load("calculationMode");
    context.workbook.load("name,readOnly");
    await context.sync();
    return [application.calculationMode, context.workbook.name, context.workbook.readOnly];
  });
  expect(seen).toEqual(["Manual", "Plan.xlsx", false]);
});

describe("the sheets beside a sheet (documentation of Worksheet.getNext)", () => {
  it("are counted in the order of the tabs, hidden ones among them unless only visible ones are asked for", async () => {
    const { excel } = joined([{ name: "A" }, { name: "B", visibility: "hidden" }, { name: "C" }, { name: "D", visibility: "veryHidden" }]);
    const seen = await excel.run(async (context) => {
      const [first, second, third] = ["A", "B", "C"].map((name) => context.workbook.worksheets.getItem(name)) as [Excel.Worksheet, Excel.Worksheet, Excel.Worksheet];
      const found = [first.getNext(), first.getNext(true), second.getNext(true), third.getPrevious(), third.getPreviousOrNullObject(true), third.getNextOrNullObject(true), first.getPreviousOrNullObject()];
      for (const sheet of found) sheet.load("name");
      await context.sync();
      return found.map((sheet) => (sheet.isNullObject ? null : sheet.name));
    });
    expect(seen).toEqual(["B", "C", "C", "B", "A", null, null]);
  });

  it.each<[(sheet: Excel.Worksheet) => Excel.Worksheet]>([[(sheet) => sheet.getNext()], [(sheet) => sheet.getPrevious()]])("are ItemNotFound where there is none (assumed: the documentation says that it throws)", async (beside) => {
    const { excel } = joined([{ name: "A" }]);
    const looking = excel.run(async (context) => {
      beside(context.workbook.worksheets.getItem("A")).load("name");
      await context.sync();
    });
    expect((await refusal(looking)).code).toBe("ItemNotFound");
  });
});

it("what is selected can be had as areas, and no chart is ever active (documentation of getActiveChart: ItemNotFound)", async () => {
  const { host, excel } = joined([{ name: "A" }]);
  host.selection = { sheet: "A", area: { row: 1, column: 1, rows: 2, columns: 1 } };
  const seen = await excel.run(async (context) => {
    const selected = context.workbook.getSelectedRanges().load("address,areaCount");
    const chart = context.workbook.getActiveChartOrNullObject().load("name");
    await context.sync();
    return [selected.address, selected.areaCount, chart.isNullObject];
  });
  expect(seen).toEqual(["A!B2:B3", 1, true]);
  const asking = excel.run(async (context) => {
    context.workbook.getActiveChart().load("name");
    await context.sync();
  });
  expect((await refusal(asking)).code).toBe("ItemNotFound");
});

it("formulas and number formats have the same text in the user's language, which is English here", async () => {
  const { excel } = joined([{ name: "A" }]);
  const seen = await excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("A").getRange("A1");
    cell.numberFormatLocal = [["dd/mm/yyyy"]];
    cell.formulasLocal = [["=DATE(2026,4,30)"]];
    cell.load("numberFormat,numberFormatLocal,formulas,formulasLocal");
    await context.sync();
    return [cell.numberFormat, cell.numberFormatLocal, cell.formulas, cell.formulasLocal].flat(2);
  });
  expect(seen).toEqual(["dd/mm/yyyy", "dd/mm/yyyy", "=DATE(2026,4,30)", "=DATE(2026,4,30)"]);
});
