import { describe, expect, it } from "vitest";
import type { Connection } from "../../../../workbench/client";
import { joined, refusal, valuesAt } from "../books";

function setLink(excel: Connection, address: string, link: Excel.RangeHyperlink): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange(address).hyperlink = link;
    await context.sync();
  });
}

function linkAt(excel: Connection, address: string): Promise<Excel.RangeHyperlink | null> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange(address).load("hyperlink");
    await context.sync();
    return range.hyperlink as Excel.RangeHyperlink | null;
  });
}

function clear(excel: Connection, address: string, what: `${Excel.ClearApplyTo}`): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange(address).clear(what as "All");
    await context.sync();
  });
}

describe("Range.hyperlink", () => {
  it("reads as it was set, with the text of the top left cell (documentation of RangeHyperlink)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    await setLink(excel, "A1:B1", { address: "https://example.org/report", screenTip: "The report", textToDisplay: "1/2 report" });
    await setLink(excel, "A2", { documentReference: "Plan!A1" });
    expect(await linkAt(excel, "A1:B1")).toEqual({ address: "https://example.org/report", screenTip: "The report", textToDisplay: "1/2 report" });
    expect(await linkAt(excel, "B1")).toMatchObject({ address: "https://example.org/report" });
    // A cell without a text shows where the link leads (assumed).
    expect(await valuesAt(excel, "Plan", "A1:B2")).toEqual([["1/2 report", ""], ["Plan!A1", ""]]);
    expect([await linkAt(excel, "A1:A2"), await linkAt(excel, "C9")]).toEqual([null, null]);
  });

  it("a text that looks like a formula or a date stays a text (assumed)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    await setLink(excel, "A1", { documentReference: "Plan!B1", textToDisplay: "=1+1" });
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["=1+1"]]);
  });

  it("takes the look of a link, and the place of the link that was there (assumed)", async () => {
    const { host, excel } = joined([{ name: "Plan", values: [["x", "y", "z"]] }]);
    await setLink(excel, "A1:C1", { address: "https://example.org" });
    await setLink(excel, "B1", { address: "https://example.com" });
    expect(host.book.sheets[0]?.links.map(({ area, address }) => [area.column, address])).toEqual([[0, "https://example.org"], [2, "https://example.org"], [1, "https://example.com"]]);
    expect(host.book.formats.get(host.book.sheets[0]?.style(0, 0) ?? 0).font).toMatchObject({ underline: true, colour: "#0563C1" });
    expect(await valuesAt(excel, "Plan", "A1:C1")).toEqual([["x", "y", "z"]]);
  });

  it.each<[Excel.RangeHyperlink]>([[{}], [{ textToDisplay: "Nowhere" }], [{ addres: "https://example.org" } as Excel.RangeHyperlink]])("%o is refused (assumed)", async (link) => {
    const { excel } = joined([{ name: "Plan" }]);
    expect(await refusal(setLink(excel, "A1", link))).toMatchObject({ code: "InvalidArgument" });
  });

  it("a protected sheet refuses it", async () => {
    const { excel } = joined([{ name: "Plan", protected: true }]);
    expect(await refusal(setLink(excel, "A1", { address: "https://example.org" }))).toMatchObject({ code: "AccessDenied" });
  });
});

describe("Range.clear (documentation of ClearApplyTo)", () => {
  it.each<[`${Excel.ClearApplyTo}`, { value: unknown; underline: boolean; links: number; formats: number }]>([
    ["All", { value: null, underline: false, links: 0, formats: 0 }],
    ["Contents", { value: null, underline: true, links: 1, formats: 1 }],
    ["Formats", { value: "Report", underline: false, links: 1, formats: 0 }],
    ["Hyperlinks", { value: "Report", underline: true, links: 0, formats: 1 }],
    ["RemoveHyperlinks", { value: "Report", underline: false, links: 0, formats: 1 }],
  ])("%s leaves %o", async (what, left) => {
    const { host, excel } = joined([{ name: "Plan" }]);
    await setLink(excel, "A1", { address: "https://example.org", textToDisplay: "Report" });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
    });
    await clear(excel, "A1:A3", what);
    const sheet = host.book.sheets[0];
    expect({ value: sheet?.value(0, 0), underline: host.book.formats.get(sheet?.style(0, 0) ?? 0).font.underline, links: sheet?.links.length, formats: sheet?.conditionalFormats.length }).toEqual(left);
  });

  it("another word is refused by name", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    expect(await refusal(clear(excel, "A1", "ResetContents"))).toMatchObject({ code: "NotImplemented", message: expect.stringContaining("ResetContents") as string });
  });
});
