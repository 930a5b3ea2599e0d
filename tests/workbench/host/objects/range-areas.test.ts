import { describe, expect, it } from "vitest";
import { joined, refusal } from "../books";

const VALUES = [
  ["Ref", "Status", "RAG"],
  ["R1", "Open", "Red"],
  ["R2", "Closed", "Blue"],
];

describe("Range.getMergedAreasOrNullObject", () => {
  const merge = (row: number) => ({ row, column: 0, rows: 2, columns: 1 });
  const mergedIn = (merges: readonly { row: number; column: number; rows: number; columns: number }[], address: string) =>
    joined([{ name: "Plan", values: VALUES, merges }]).excel.run(async (context) => {
      const merged = context.workbook.worksheets.getItem("Plan").getRange(address).getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return merged.isNullObject ? null : merged.address;
    });

  it("gives the merged areas, whole (documentation; whole at the edge: assumed), or a null object", async () => {
    expect(await mergedIn([merge(1), merge(5)], "A1:C3")).toBe("Plan!A2:A3");
    expect(await mergedIn([merge(1), merge(5)], "A3:C6")).toBe("Plan!A2:A3,Plan!A6:A7");
    expect(await mergedIn([merge(1)], "B1:C9")).toBeNull();
  });

  it("fails above 512 (documentation)", async () => {
    const merges = Array.from({ length: 513 }, (_, place) => merge(place * 2));
    expect(await mergedIn(merges.slice(1), "A:A")).not.toBeNull();
    expect((await refusal(mergedIn(merges, "A:A"))).code).toBe("InvalidOperation");
  });
});

describe("Worksheet.getRanges", () => {
  it("takes addresses parted by commas (documentation)", async () => {
    const { excel } = joined([{ name: "Plan 1", values: VALUES }]);
    const seen = await excel.run(async (context) => {
      const ranges = context.workbook.worksheets.getItem("Plan 1").getRanges("A1, C2:C3,'Plan 1'!B2");
      ranges.load("address,areaCount,cellCount,isEntireRow");
      ranges.areas.load("items/address");
      const second = ranges.areas.getItemAt(1).load("values");
      await context.sync();
      return [ranges.address, ranges.areaCount, ranges.cellCount, ranges.isEntireRow, ranges.areas.items.map(({ address }) => address), second.values];
    });
    expect(seen).toEqual(["'Plan 1'!A1,'Plan 1'!C2:C3,'Plan 1'!B2", 3, 4, false, ["'Plan 1'!A1", "'Plan 1'!C2:C3", "'Plan 1'!B2"], [["Red"], ["Blue"]]]);
  });

  it("formats are set on every area, and differing ones read as null (documentation of RangeAreas)", async () => {
    const { host, excel } = joined([{ name: "Plan", values: VALUES }]);
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      const ranges = sheet.getRanges("A2,C2:C3");
      ranges.format.fill.color = "#FFC7CE";
      ranges.format.font.bold = true;
      ranges.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("C3").format.font.bold = false;
      ranges.load("format/fill/color,format/font/bold");
      await context.sync();
      return [ranges.format.fill.color, ranges.format.font.bold];
    });
    expect(seen).toEqual(["#FFC7CE", null]);
    const look = (row: number, column: number) => host.book.formats.get(host.book.sheets[0]?.style(row, column) ?? 0);
    expect([look(1, 0).fill, look(1, 1).fill, look(2, 2).fill, look(1, 0).borders.bottom?.style]).toEqual(["#FFC7CE", null, "#FFC7CE", "thin"]);
  });

  it("clears every area, and no other cell", async () => {
    const { host, excel } = joined([{ name: "Plan", values: VALUES }]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRanges("A2,C2:C3").clear("Contents");
      await context.sync();
    });
    expect([0, 1, 2].map((column) => host.book.sheets[0]?.value(1, column))).toEqual([null, "Open", null]);
  });

  it("finds what areas share and what of them is in use", async () => {
    const { excel } = joined([{ name: "Plan", values: VALUES }]);
    const seen = await excel.run(async (context) => {
      const ranges = context.workbook.worksheets.getItem("Plan").getRanges("A:A,C:C");
      const shared = ranges.getIntersectionOrNullObject("A2:B2").load("address");
      const used = ranges.getUsedRangeAreas(true).load("address");
      const none = ranges.getIntersectionOrNullObject("E1").load("address");
      await context.sync();
      return [shared.address, used.address, none.isNullObject];
    });
    expect(seen).toEqual(["Plan!A2", "Plan!A1:A3,Plan!C1:C3", true]);
  });

  it("an address of more than 8,192 characters is refused (documentation)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    const address = Array.from({ length: 2000 }, (_, at) => `A${at + 1}`).join(",");
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRanges(address).format.font.bold = true;
      await context.sync();
    });
    expect(await refusal(work)).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("Range.find", () => {
  const DATED = [["Ref", "Due"], ["R1", 46142], ["R10", "r1 again"]];

  it.each<[address: string, text: string, criteria: Excel.SearchCriteria, found: string | null]>([
    ["A1:B3", "r1", {}, "Plan!A2"],
    ["A1:B3", "r1", { matchCase: true }, "Plan!B3"],
    ["A1:B3", "R1", { completeMatch: true }, "Plan!A2"],
    ["A1:B3", "R1", { searchDirection: "Backwards" }, "Plan!B3"],
    ["B1:B2", "R1", {}, null],
    // A single cell stands for the sheet after it, and then from the start.
    ["A2", "R1", {}, "Plan!A3"],
    ["B3", "R1", {}, "Plan!A2"],
    ["A3", "R1", { searchDirection: "Backwards" }, "Plan!A2"],
    ["Z99", "Ref", {}, "Plan!A1"],
  ])("in %s for %s with %o: %s (documentation; order and shown text assumed)", async (address, text, criteria, found) => {
    const { excel } = joined([{ name: "Plan", values: DATED }]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange(address).findOrNullObject(text, criteria);
      range.load("address");
      await context.sync();
      return range.isNullObject ? null : range.address;
    });
    expect(seen).toBe(found);
  });

  it("find refuses where there is nothing (documentation: ItemNotFound)", async () => {
    const { excel } = joined([{ name: "Plan", values: DATED }]);
    const find = (text: string) => excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A1:B3").find(text, {}).load("address");
      await context.sync();
    });
    expect(await refusal(find("R7"))).toMatchObject({ code: "ItemNotFound" });
    expect(await refusal(find("R*"))).toMatchObject({ code: "NotImplemented" });
  });
});
