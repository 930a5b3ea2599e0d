import { describe, expect, it } from "vitest";
import { connect } from "../../workbench/client";
import { newBook } from "../../workbench/file/new";
import { createHost, EXCEL_API } from "../excel-level";
import { refusal } from "../workbench/host/books";

describe("the Excel that these tests and the commands' run against", () => {
  it(`has ExcelApi ${EXCEL_API}, and nothing newer`, async () => {
    const excel = connect(createHost(newBook(["Plan"])));
    expect([EXCEL_API, "1.18"].map((version) => excel.isSetSupported("ExcelApi", version))).toEqual([true, false]);
    const newer = excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").load("notes,showDataTypeIcons");
      await context.sync();
    });
    expect((await refusal(newer)).code).toBe("ApiNotFound");
  });

  it("tells what it lacks from what the stand-in lacks", async () => {
    const reading = connect(createHost(newBook(["Plan"]))).run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A1").load("valuesAsJson");
      await context.sync();
    });
    expect((await refusal(reading)).code).toBe(EXCEL_API === "1.17" ? "NotImplemented" : "ApiNotFound");
  });
});
