import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../../workbench/file/book";
import { PLAIN_PROTECTION } from "../../../../workbench/file/protection";
import { joined, refusal, type SheetWanted, table } from "../books";

const HEADINGS = ["Ref", "Status", "Due"];
const VALUES: readonly (readonly Scalar[])[] = [HEADINGS, ["R1", "Open", 46142], ["R2", "Closed", 46143], ["R3", "open", 46173], ["R4", null, 46173]];
const PLAN: SheetWanted = { name: "Plan", values: VALUES };
const IN_TABLE: SheetWanted = { ...PLAN, tables: [table("Actions", 0, 0, 5, HEADINGS)] };
const OPEN = { filterOn: "Values", values: ["Open"] } as Excel.FilterCriteria;

type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T;

function on<T>({ excel }: ReturnType<typeof joined>, batch: Batch<T>): Promise<T> {
  return excel.run(async (context) => {
    const result = await batch(context.workbook.worksheets.getItem("Plan"), context);
    await context.sync();
    return result;
  });
}

const visible = (made: ReturnType<typeof joined>): Promise<unknown[]> =>
  on(made, async (sheet, context) => {
    const view = sheet.getRange("A2:A5").getVisibleView().load("values");
    await context.sync();
    return view.values.flat() as unknown[];
  });

const dated = (made: ReturnType<typeof joined>): Promise<void> => on(made, (sheet) => void (sheet.getRange("C2:C5").numberFormat = Array.from({ length: 4 }, () => ["d mmm yyyy"])));

describe("a sheet's filter (documentation of AutoFilter)", () => {
  it("is turned on over a range, filters a column of it, and says so", async () => {
    const made = joined([PLAN]);
    const seen = await on(made, async (sheet, context) => {
      const filter = sheet.autoFilter;
      const before = filter.getRangeOrNullObject();
      filter.apply(sheet.getRange("A1:C5"), 1, OPEN);
      filter.load("enabled,isDataFiltered,criteria");
      const cells = filter.getRange().load("address");
      await context.sync();
      return { before: before.isNullObject, enabled: filter.enabled, filtered: filter.isDataFiltered, address: cells.address, criteria: filter.criteria };
    });
    // An entry for each column, what is not set as null (office-js #1226); null for a column without criteria is assumed.
    expect(seen).toMatchObject({ before: true, enabled: true, filtered: true, address: "Plan!A1:C5", criteria: [null, { filterOn: "Values", values: ["Open"], criterion1: null }, null] });
    expect(await visible(made)).toEqual(["R1", "R3"]);
  });

  it.each([
    ["clearCriteria takes them all away", (filter: Excel.AutoFilter) => filter.clearCriteria(), ["R1", "R2", "R3", "R4"], true],
    ["clearColumnCriteria takes one away", (filter: Excel.AutoFilter) => filter.clearColumnCriteria(1), ["R3", "R4"], true],
    ["remove takes the filter away", (filter: Excel.AutoFilter) => filter.remove(), ["R1", "R2", "R3", "R4"], false],
    ["apply with the same range only leaves them (assumed)", (filter: Excel.AutoFilter) => filter.apply("A1:C5"), ["R3"], true],
    ["apply with another range turns them off (assumed)", (filter: Excel.AutoFilter) => filter.apply("A1:B5"), ["R1", "R2", "R3", "R4"], true],
  ])("%s", async (_, act, rows, enabled) => {
    const made = joined([PLAN]);
    await dated(made);
    const isOn = await on(made, async ({ autoFilter: filter }, context) => {
      filter.apply("A1:C5", 1, OPEN);
      filter.apply("A1:C5", 2, { filterOn: "Values", values: ["31 May 2026"] } as Excel.FilterCriteria);
      act(filter);
      filter.load("enabled");
      await context.sync();
      return filter.enabled;
    });
    expect([await visible(made), isOn]).toEqual([rows, enabled]);
  });

  it("is worked out anew by reapply, not by writing", async () => {
    const made = joined([PLAN]);
    await on(made, (sheet) => {
      sheet.autoFilter.apply("A1:C5", 1, OPEN);
      sheet.getRange("B2").values = [["Closed"]];
    });
    expect(await visible(made)).toEqual(["R1", "R3"]);
    await on(made, (sheet) => sheet.autoFilter.reapply());
    expect(await visible(made)).toEqual(["R3"]);
  });

  it.each([
    ["a text as it shows", ["30 Apr 2026"], ["R1"]],
    ["a day", [{ date: "2026-05-01", specificity: "Day" }], ["R2"]],
    ["a month", [{ date: "2026-05-09", specificity: "Month" }], ["R2", "R3", "R4"]],
  ])("finds dates by %s, and says them as days (documentation of FilterDatetime)", async (_, values, rows) => {
    const made = joined([PLAN]);
    await dated(made);
    const criteria = await on(made, async ({ autoFilter: filter }, context) => {
      filter.apply("A1:C5", 2, { filterOn: "Values", values } as Excel.FilterCriteria);
      filter.load("criteria");
      await context.sync();
      return filter.criteria[2]?.values;
    });
    expect(await visible(made)).toEqual(rows);
    expect(criteria).toEqual([expect.objectContaining({ date: expect.stringMatching(/^2026-0[45]-/) })]);
  });

  it.each([
    ["a kind of filter that is not there", "A1:C5", 1, { filterOn: "Custom", criterion1: ">5" }, "NotImplemented", '"Custom"'],
    ["a property that is null (office-js #1226)", "A1:C5", 1, { filterOn: "Values", values: ["Open"], color: null }, "InvalidArgument", '"color"'],
    ["a column beyond the range", "A1:C5", 3, OPEN, "InvalidArgument", "no column 3"],
    ["a negative column", "A1:C5", -1, OPEN, "InvalidArgument", "no column -1"],
    ["values that are no texts", "A1:C5", 1, { filterOn: "Values", values: [5] }, "InvalidArgument", "5"],
    ["a single cell", "A1", undefined, undefined, "NotImplemented", "single cell"],
  ])("refuses %s", async (_, address, column, criteria, code, words) => {
    const made = joined([PLAN]);
    const error = await refusal(on(made, (sheet) => sheet.autoFilter.apply(address, column, criteria as Excel.FilterCriteria)));
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(made.host.book.sheets[0]?.autoFilter).toBeNull();
  });

  it("refuses what asks for a filter where there is none (assumed), but has nothing to clear", async () => {
    const made = joined([PLAN]);
    await on(made, (sheet) => {
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.reapply();
      sheet.autoFilter.remove();
    });
    expect(await refusal(on(made, (sheet) => void sheet.autoFilter.getRange().load("address")))).toMatchObject({ code: "ItemNotFound" });
    expect(await refusal(on(made, (sheet) => sheet.autoFilter.clearColumnCriteria(0)))).toMatchObject({ code: "ItemNotFound" });
  });

  it("refuses a column index that the filter has not (documentation of clearColumnCriteria)", async () => {
    const made = joined([PLAN]);
    await on(made, (sheet) => sheet.autoFilter.apply("A1:C5"));
    for (const column of [-1, 3]) expect(await refusal(on(made, (sheet) => sheet.autoFilter.clearColumnCriteria(column)))).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("a filter on a protected sheet", () => {
  const autoFilter = { area: { row: 0, column: 0, rows: 5, columns: 3 }, filtered: false };
  const allowing = { ...PLAIN_PROTECTION, allowed: { ...PLAIN_PROTECTION.allowed, autoFilter: true } };

  it("is refused", async () => {
    const made = joined([{ ...PLAN, autoFilter, protection: PLAIN_PROTECTION }]);
    expect(await refusal(on(made, (sheet) => sheet.autoFilter.apply("A1:C5", 1, OPEN)))).toMatchObject({ code: "AccessDenied" });
    expect(await refusal(on(made, (sheet) => sheet.autoFilter.remove()))).toMatchObject({ code: "AccessDenied" });
    expect(await visible(made)).toEqual(["R1", "R2", "R3", "R4"]);
  });

  it("works where the protection allows it, and is not taken away (documentation of allowAutoFilter)", async () => {
    const made = joined([{ ...PLAN, autoFilter, protection: allowing }]);
    await on(made, (sheet) => sheet.autoFilter.apply("A1:C5", 1, OPEN));
    expect(await visible(made)).toEqual(["R1", "R3"]);
    expect(await refusal(on(made, (sheet) => sheet.autoFilter.remove()))).toMatchObject({ code: "AccessDenied" });
  });
});

describe("a table's filter (documentation of Table and Filter)", () => {
  it("is applied and cleared by the column", async () => {
    const made = joined([IN_TABLE]);
    const criteria = await on(made, async (sheet, context) => {
      const { filter } = sheet.tables.getItem("Actions").columns.getItem("Status");
      filter.applyValuesFilter(["Closed", ""]);
      filter.load("criteria");
      await context.sync();
      return filter.criteria;
    });
    expect(criteria).toMatchObject({ filterOn: "Values", values: ["Closed", ""] });
    expect(await visible(made)).toEqual(["R2", "R4"]);
    await on(made, (sheet) => sheet.tables.getItem("Actions").columns.getItem("Status").filter.clear());
    expect(await visible(made)).toEqual(["R1", "R2", "R3", "R4"]);
  });

  it("is the table's own: autoFilter, clearFilters and reapplyFilters speak of the same", async () => {
    const made = joined([IN_TABLE]);
    const seen = await on(made, async (sheet, context) => {
      const actions = sheet.tables.getItem("Actions");
      actions.autoFilter.apply("A1:C5", 1, OPEN);
      sheet.getRange("B2").values = [["Closed"]];
      actions.reapplyFilters();
      actions.load("autoFilter/isDataFiltered");
      sheet.load("autoFilter/enabled");
      const cells = actions.autoFilter.getRange().load("address");
      await context.sync();
      return [actions.autoFilter.isDataFiltered, sheet.autoFilter.enabled, cells.address];
    });
    expect(seen).toEqual([true, false, "Plan!A1:C5"]);
    expect(await visible(made)).toEqual(["R3"]);
    await on(made, (sheet) => sheet.tables.getItem("Actions").clearFilters());
    expect(await visible(made)).toEqual(["R1", "R2", "R3", "R4"]);
  });

  it("is not the sheet's: that is refused over a table", async () => {
    const error = await refusal(on(joined([IN_TABLE]), (sheet) => sheet.autoFilter.apply("A1:C5")));
    expect(error).toMatchObject({ message: expect.stringContaining('the table "Actions" there has its own') });
  });

  it.each([
    ["applyCustomFilter", (filter: Excel.Filter) => filter.applyCustomFilter(">5")],
    ["applyTopItemsFilter", (filter: Excel.Filter) => filter.applyTopItemsFilter(2)],
    ["applyCellColorFilter", (filter: Excel.Filter) => filter.applyCellColorFilter("#FF0000")],
  ])("refuses %s by name", async (name, act) => {
    const error = await refusal(on(joined([IN_TABLE]), (sheet) => act(sheet.tables.getItem("Actions").columns.getItemAt(0).filter)));
    expect(error).toMatchObject({ code: "NotImplemented", message: expect.stringContaining(`Filter.${name}`) });
  });
});
