import { describe, expect, it } from "vitest";
import type { ExcelApi } from "../../../workbench/host/api-level";
import { joined, refusal } from "./books";

const PLAN = { name: "Plan", values: [["Ref"], ["R1"]] };

/** The refusal of a load: the client leaves it to Excel to say no to that. */
function refusedLoad(excelApi: ExcelApi | undefined, load: (sheet: Excel.Worksheet) => void) {
  const { excel } = joined([PLAN], excelApi === undefined ? {} : { excelApi });
  return refusal(
    excel.run(async (context) => {
      load(context.workbook.worksheets.getItem("Plan"));
      await context.sync();
    }),
  );
}

describe("a member that came after the Excel at hand (documentation: ApiNotFound; the words are those in microsoft-graph-docs #3425)", () => {
  it.each<[ExcelApi | undefined, string, string, (sheet: Excel.Worksheet) => void]>([
    [undefined, "Range.valuesAsJson", "ApiNotFound", (sheet) => sheet.getRange("A1").load("valuesAsJson")],
    ["1.14", "Range.valuesAsJson", "ApiNotFound", (sheet) => sheet.getRange("A1").load("valuesAsJson")],
    ["1.17", "Range.valuesAsJson", "NotImplemented", (sheet) => sheet.getRange("A1").load("valuesAsJson")],
    ["1.12", "Worksheet.tabId", "ApiNotFound", (sheet) => sheet.load("tabId")],
    ["1.14", "Worksheet.tabId", "NotImplemented", (sheet) => sheet.load("tabId")],
    ["1.17", "WorksheetProtection.isPaused", "ApiNotFound", (sheet) => sheet.load("protection/isPaused")],
  ])("at %s, %s is %s", async (excelApi, member, code, load) => {
    const error = await refusedLoad(excelApi, load);
    expect(error.code).toBe(code);
    expect(error.message).toContain(member);
  });

  it("is named with its set", async () => {
    const { message } = await refusedLoad("1.14", (sheet) => sheet.getRange("A1").load("valuesAsJson"));
    expect(message).toBe("The API you are trying to use could not be found. It may be available in a newer version of Excel: Range.valuesAsJson needs ExcelApi 1.16, and this Excel has ExcelApi 1.14.");
  });

  it("is refused by the host where the client does not look, and what came before it stays", async () => {
    const { host } = joined([{ ...PLAN }], { excelApi: "1.12" });
    const ObjectPaths = {
      "1": { Id: 1, ObjectPathType: 1, Name: "" },
      "2": { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      "3": { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Plan"] } },
      "4": { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } },
      "5": { Id: 5, ObjectPathType: 4, Name: "ConditionalFormats", ParentObjectPathId: 4 },
      "6": { Id: 6, ObjectPathType: 3, Name: "GetItemOrNullObject", ParentObjectPathId: 5, ArgumentInfo: { Arguments: ["x"] } },
    };
    const Actions = [
      { Id: 7, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[["changed"]]] } },
      { Id: 8, ActionType: 1, Name: "", ObjectPathId: 6 },
    ];
    const ask = async () => JSON.parse((await host.process({ url: "http://host/1/ProcessQuery?flags=0", method: "POST", headers: {}, body: { Actions, ObjectPaths } })).body) as { Error?: object };
    expect((await ask()).Error).toMatchObject({ Code: "ApiNotFound", Location: "ConditionalFormatCollection.getItemOrNullObject", ActionIndex: 1 });
    expect(host.book.sheets[0]?.value(0, 0)).toBe("changed");
    host.excelApi = "1.14";
    expect((await ask()).Error).toBeUndefined();
  });
});
