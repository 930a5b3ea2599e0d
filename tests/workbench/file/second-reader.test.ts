import { createRequire } from "node:module";
import { init } from "excelize-wasm";
import { expect, it } from "vitest";
import { connect } from "../../../workbench/client";
import { newBook } from "../../../workbench/file/new";
import { saveBook } from "../../../workbench/file/save";
import { readZip } from "../../../workbench/file/zip";
import { createHost } from "../../../workbench/host/host";

const WASM = createRequire(import.meta.url).resolve("excelize-wasm").replace(/[^/\\]+$/, "excelize.wasm.gz");

it("another reader finds the borders and links that were made, beside the charts", async () => {
  const book = newBook(["Plan"]);
  await connect(createHost(book)).run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    sheet.getRange("A1:B3").values = [["Report", "Red"], ["Custody", 3], ["Fraud", 1]];
    sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").set({ style: "Double", color: "#1F4E79" });
    sheet.getRange("A2").hyperlink = { address: "https://example.org/report?a=1&b=2", screenTip: "Opens the report" };
    sheet.getRange("A3").hyperlink = { documentReference: "Plan!B1" };
    for (const type of ["BarStacked", "LineMarkers"] as const) sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:B3"), "Columns" as Excel.ChartSeriesBy);
    await context.sync();
  });
  const file = (await init(WASM)).OpenReader(await saveBook(book));
  expect(file.error).toBeNull();
  expect([file.GetCellHyperLink("Plan", "A2").location, file.GetCellHyperLink("Plan", "A3").location]).toEqual(["https://example.org/report?a=1&b=2", "Plan!B1"]);
  const style = file.GetStyle(file.GetCellStyle("Plan", "A1").style).style;
  expect(style?.Border).toContainEqual(expect.objectContaining({ Type: "bottom", Style: 6 }));
  // What it writes itself again still has both charts.
  const written = file.WriteToBuffer();
  const names = readZip(new Uint8Array(written.buffer as unknown as ArrayBuffer)).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("xl/charts/"))).toHaveLength(2);
});
