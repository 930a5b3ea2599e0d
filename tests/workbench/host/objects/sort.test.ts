import { describe, expect, it } from "vitest";
import { PLAIN_PROTECTION } from "../../../../workbench/file/protection";
import { joined, refusal, type SheetWanted, table, valuesAt } from "../books";

const HEADINGS = ["Ref", "Status", "No"];
const PLAN: SheetWanted = { name: "Plan", values: [HEADINGS, ["R1", "open", 3], ["R2", "Closed", 1], ["R3", "Open", 2], ["R4", null, 4]] };
const IN_TABLE: SheetWanted = { ...PLAN, tables: [table("Actions", 0, 0, 5, HEADINGS)] };

function on(made: ReturnType<typeof joined>, batch: (sheet: Excel.Worksheet) => void): Promise<void> {
  return made.excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("Plan"));
    await context.sync();
  });
}

const order = async (made: ReturnType<typeof joined>, address = "A2:A5"): Promise<unknown[]> => (await valuesAt(made.excel, "Plan", address)).flat();

describe("Range.sort.apply (documentation of RangeSort and SortField)", () => {
  it.each<[string, string, Excel.SortField[], boolean, string[]]>([
    ["by a number, ascending where nothing is said", "A2:C5", [{ key: 2 }], false, ["R2", "R3", "R1", "R4"]],
    ["descending, blanks last all the same", "A2:C5", [{ key: 1, ascending: false }], false, ["R1", "R3", "R2", "R4"]],
    ["by two fields, the first before the second", "A2:C5", [{ key: 1, ascending: false }, { key: 2 }], false, ["R3", "R1", "R2", "R4"]],
    ["without its headings where it has them", "A1:C5", [{ key: 2 }], true, ["R2", "R3", "R1", "R4"]],
    ["whole columns as far as they are used (assumed)", "A:C", [{ key: 2, ascending: false }], true, ["R4", "R1", "R3", "R2"]],
  ])("sorts %s", async (_, address, fields, hasHeaders, rows) => {
    const made = joined([PLAN]);
    await on(made, (sheet) => sheet.getRange(address).sort.apply(fields, false, hasHeaders));
    expect(await order(made)).toEqual(rows);
    expect(await order(made, "A1:C1")).toEqual(HEADINGS);
  });

  it("takes headings along where the range is not said to have any (documentation: hasHeaders)", async () => {
    const made = joined([PLAN]);
    await on(made, (sheet) => sheet.getRange("A1:C5").sort.apply([{ key: 2 }]));
    expect(await order(made, "A1:A5")).toEqual(["R2", "R3", "R1", "R4", "Ref"]);
  });

  it("leaves rows where they are that a filter hides (documentation: hidden rows aren't moved)", async () => {
    const made = joined([PLAN]);
    await on(made, (sheet) => {
      sheet.autoFilter.apply("A1:C5", 1, { filterOn: "Values", values: ["Open", ""] } as Excel.FilterCriteria);
      sheet.getRange("A2:C5").sort.apply([{ key: 2, ascending: false }]);
    });
    expect(await order(made)).toEqual(["R4", "R2", "R1", "R3"]);
  });

  it.each<[string, (sort: Excel.RangeSort) => void, string]>([
    ["matching case", (sort) => sort.apply([{ key: 0 }], true), "NotImplemented"],
    ["columns", (sort) => sort.apply([{ key: 0 }], false, false, "Columns"), "NotImplemented"],
    ["by colour", (sort) => sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }]), "NotImplemented"],
    ["texts as numbers", (sort) => sort.apply([{ key: 0, dataOption: "TextAsNumber" }]), "NotImplemented"],
    ["by a column that the range has not", (sort) => sort.apply([{ key: 3 }]), "InvalidArgument"],
    ["by nothing", (sort) => sort.apply([]), "InvalidArgument"],
  ])("refuses to sort %s, and moves nothing", async (_, act, code) => {
    const made = joined([PLAN]);
    expect(await refusal(on(made, (sheet) => act(sheet.getRange("A2:C5").sort)))).toMatchObject({ code });
    expect(await order(made)).toEqual(["R1", "R2", "R3", "R4"]);
  });

  it("refuses a formula that has no value here, and moves nothing", async () => {
    const made = joined([PLAN]);
    const work = on(made, (sheet) => {
      sheet.getRange("C3").formulas = [["=1+1"]];
      sheet.getRange("A2:C5").sort.apply([{ key: 2 }, { key: 1 }]);
    });
    expect(await refusal(work)).toMatchObject({ code: "InvalidOperation", message: expect.stringContaining("Plan C3") });
    expect(await order(made)).toEqual(["R1", "R2", "R3", "R4"]);
  });

  it("refuses locked cells of a protected sheet even where sorting is allowed (documentation of allowSort)", async () => {
    const allowing = { ...PLAIN_PROTECTION, allowed: { ...PLAIN_PROTECTION.allowed, sort: true } };
    for (const protection of [PLAIN_PROTECTION, allowing]) {
      const made = joined([{ ...PLAN, protection }]);
      expect(await refusal(on(made, (sheet) => sheet.getRange("A2:C5").sort.apply([{ key: 2 }])))).toMatchObject({ code: "AccessDenied" });
    }
  });

  it("sorts unlocked cells where the protection allows it", async () => {
    const made = joined([PLAN]);
    await on(made, (sheet) => {
      sheet.getRange("A2:C5").format.protection.locked = false;
      sheet.protection.protect({ allowSort: true });
      sheet.getRange("A2:C5").sort.apply([{ key: 2 }]);
    });
    expect(await order(made)).toEqual(["R2", "R3", "R1", "R4"]);
  });

  it("refuses a part of a table", async () => {
    const made = joined([IN_TABLE]);
    expect(await refusal(on(made, (sheet) => sheet.getRange("A2:B5").sort.apply([{ key: 0 }])))).toMatchObject({ message: expect.stringContaining('not the whole of the table "Actions"') });
  });
});

describe("Table.sort.apply (documentation of TableSort)", () => {
  it("sorts the rows below the headings", async () => {
    const made = joined([IN_TABLE]);
    await on(made, (sheet) => sheet.tables.getItem("Actions").sort.apply([{ key: 2, ascending: false }]));
    expect(await order(made, "A1:A5")).toEqual(["Ref", "R4", "R1", "R3", "R2"]);
  });

  it.each([
    ["clear", (sort: Excel.TableSort) => sort.clear()],
    ["reapply", (sort: Excel.TableSort) => sort.reapply()],
  ])("refuses %s by name", async (name, act) => {
    const error = await refusal(on(joined([IN_TABLE]), (sheet) => act(sheet.tables.getItem("Actions").sort)));
    expect(error).toMatchObject({ code: "NotImplemented", message: expect.stringContaining(`TableSort.${name}`) });
  });
});
