import { describe, expect, it } from "vitest";
import { joined, refusal, valuesAt, write } from "./books";

describe("Excel's limits (documentation: specifications and limits; the code for going over one is assumed)", () => {
  it.each<[string, string, string | null]>([
    ["a text of 32,767 characters", "x".repeat(32_767), null],
    ["a text of 32,768 characters", "x".repeat(32_768), "InvalidArgument"],
    ["the same behind an apostrophe", `'${"x".repeat(32_768)}`, "InvalidArgument"],
    ["a formula of 8,192 characters", `=${"1+".repeat(4_095)}11`, null],
    ["a formula of 8,193 characters", `=${"1+".repeat(4_096)}1`, "InvalidArgument"],
  ])("%s", async (_what, value, code) => {
    const { excel, host } = joined([{ name: "Plan", values: [["before"]] }]);
    const writing = write(excel, "Plan", "A1:B1", [[value, "beside"]]);
    expect(code === null ? await writing : (await refusal(writing)).code).toBe(code ?? undefined);
    expect(host.book.sheets[0]?.value(0, 1)).toBe(code === null ? "beside" : null);
  });

  it("more than five million cells have no values to read: null (documentation of resource limits)", async () => {
    const { excel } = joined([{ name: "Plan", values: [["R1"]] }]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:F1000000");
      range.load("values,formulas,text,cellCount");
      await context.sync();
      return [range.values, range.formulas, range.text, range.cellCount];
    });
    expect(seen).toEqual([null, null, null, 6_000_000]);
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["R1"]]);
  });

  it.each(["getRange", "getRanges"] as const)("an address of more than 8,192 characters is refused by %s", async (method) => {
    const { excel } = joined([{ name: "Plan" }]);
    const asking = (length: number) =>
      excel.run(async (context) => {
        const address = method === "getRange" ? `A1:${" ".repeat(length - 5)}B2` : `A1${",A1".repeat((length - 2) / 3)}`;
        context.workbook.worksheets.getItem("Plan")[method](address).load("address");
        await context.sync();
      });
    expect((await refusal(asking(8_195))).code).toBe("InvalidArgument");
    if (method === "getRanges") await asking(8_192);
  });
});

describe("what may not be in a sheet's name (documentation of Worksheet.name)", () => {
  it.each([":", "\\", "/", "?", "*", "[", "]"])("%s", async (sign) => {
    const { excel, host } = joined([{ name: "Plan" }]);
    const adding = excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").name = `Plan${sign}2`;
      await context.sync();
    });
    expect((await refusal(adding)).code).toBe("InvalidArgument");
    expect(host.book.sheets[0]?.name).toBe("Plan");
  });
});
