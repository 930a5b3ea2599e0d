import { describe, expect, it } from "vitest";
import { openBook } from "../../../../workbench/file/open";
import { saveBook } from "../../../../workbench/file/save";
import { connect, type Connection } from "../../../../workbench/client";
import { createHost } from "../../../../workbench/host/host";
import { joined, refusal } from "../books";
import { newBook } from "../../../../workbench/file/new";

type Look = [style: string | null, weight: string | null, colour: string | null];

function set(excel: Connection, address: string, side: `${Excel.BorderIndex}`, look: Partial<Excel.Interfaces.RangeBorderData>): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange(address).format.borders.getItem(side as Excel.BorderIndex).set(look as Excel.Interfaces.RangeBorderUpdateData);
    await context.sync();
  });
}

function read(excel: Connection, address: string, side: string): Promise<Look> {
  return excel.run(async (context) => {
    const border = context.workbook.worksheets.getItem("Plan").getRange(address).format.borders.getItem(side as Excel.BorderIndex);
    border.load("style,weight,color");
    await context.sync();
    return [border.style, border.weight, border.color];
  });
}

describe("RangeBorder", () => {
  it.each<[style: string, weight: string, inFile: string]>([
    ["Continuous", "Hairline", "hair"],
    ["Continuous", "Thin", "thin"],
    ["Continuous", "Medium", "medium"],
    ["Continuous", "Thick", "thick"],
    ["Dash", "Thin", "dashed"],
    ["Dash", "Medium", "mediumDashed"],
    ["DashDot", "Medium", "mediumDashDot"],
    ["DashDotDot", "Thin", "dashDotDot"],
    ["Dot", "Thin", "dotted"],
    ["Double", "Thick", "double"],
    ["SlantDashDot", "Medium", "slantDashDot"],
  ])("%s %s is the file's %s (documentation of BorderLineStyle and BorderWeight)", async (style, weight, inFile) => {
    const { host, excel } = joined([{ name: "Plan" }]);
    await set(excel, "B2", "EdgeBottom", { style: style as "Continuous", weight: weight as "Thin", color: "#112233" });
    expect(host.book.formats.get(host.book.sheets[0]?.style(1, 1) ?? 0).borders.bottom).toEqual({ style: inFile, colour: "#112233" });
    expect(await read(excel, "B2", "EdgeBottom")).toEqual([style, weight, "#112233"]);
  });

  it("edges are those of the range, and the lines inside it are its own (documentation of BorderIndex)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    await set(excel, "B2:C3", "EdgeTop", { style: "Double" });
    await set(excel, "B2:C3", "InsideVertical", { style: "Dash" });
    expect(await read(excel, "B2", "EdgeTop")).toEqual(["Double", "Thick", "#000000"]);
    expect(await read(excel, "B3", "EdgeTop")).toEqual(["None", "Thin", "#000000"]);
    expect(await read(excel, "B3", "EdgeRight")).toEqual(["Dash", "Thin", "#000000"]);
    expect(await read(excel, "C3", "EdgeRight")).toEqual(["None", "Thin", "#000000"]);
  });

  it("cells that differ read as null (documentation: mixed properties are null)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    await set(excel, "A1", "EdgeBottom", { style: "Continuous" });
    expect((await read(excel, "A1:B1", "EdgeBottom"))[0]).toBeNull();
  });

  it("a border between two cells is one, whichever has it (assumed, as Excel shows it)", async () => {
    const { host, excel } = joined([{ name: "Plan" }]);
    await set(excel, "A1", "EdgeBottom", { style: "Continuous" });
    expect((await read(excel, "A2", "EdgeTop"))[0]).toBe("Continuous");
    await set(excel, "A2", "EdgeTop", { style: "None" });
    expect((await read(excel, "A1", "EdgeBottom"))[0]).toBe("None");
    expect(host.book.formats.get(host.book.sheets[0]?.style(0, 0) ?? 0).borders.bottom).toBeNull();
  });

  it("a colour given to no border makes a thin continuous one (assumed)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    await set(excel, "A1", "EdgeLeft", { color: "red" });
    expect(await read(excel, "A1", "EdgeLeft")).toEqual(["Continuous", "Thin", "#FF0000"]);
  });

  it("diagonals are refused by name", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    expect(await refusal(read(excel, "A1", "DiagonalUp"))).toMatchObject({ code: "NotImplemented", message: expect.stringContaining("DiagonalUp") as string });
    expect(await refusal(read(excel, "A1", "EdgeMiddle"))).toMatchObject({ code: "InvalidArgument" });
  });

  it("setCellProperties sets them cell by cell, and getCellProperties reads them (documentation of CellBorder)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B1");
      range.setCellProperties([[{ format: { borders: { bottom: { style: "Double", color: "#00FF00" } } } }, {}]]);
      const properties = range.getCellProperties({ format: { borders: { style: true } } });
      const border = range.getCell(0, 0).format.borders.getItem("EdgeBottom").load("style,color");
      await context.sync();
      return [border.style, border.color, properties.value[0]?.map(({ format }) => format?.borders)];
    });
    const none = { style: "None" };
    expect(seen).toEqual(["Double", "#00FF00", [
      { bottom: { style: "Double" }, left: none, right: none, top: none },
      { bottom: none, left: none, right: none, top: none },
    ]]);
  });
});

it("borders are in the saved file, and on whole columns in the column's style", async () => {
  const book = newBook(["Plan"]);
  const excel = connect(createHost(book));
  await set(excel, "A1:C3", "InsideHorizontal", { style: "Dot", color: "#BFBFBF" });
  await set(excel, "E:E", "EdgeLeft", { style: "Continuous", weight: "Medium" });
  const reopened = connect(createHost(await openBook(await saveBook(book))));
  expect(await read(reopened, "A1:C2", "EdgeBottom")).toEqual(["Dot", "Thin", "#BFBFBF"]);
  expect(await read(reopened, "E500", "EdgeLeft")).toEqual(["Continuous", "Medium", "#000000"]);
});
