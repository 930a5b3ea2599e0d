import { describe, expect, it } from "vitest";
import type { Connection } from "../../../../workbench/client";
import type { SheetModel } from "../../../../workbench/file/book";
import { newBook } from "../../../../workbench/file/new";
import { openBook } from "../../../../workbench/file/open";
import { saveBook } from "../../../../workbench/file/save";
import { connect } from "../../../../workbench/client";
import { createHost } from "../../../../workbench/host/host";
import { joined, refusal, write } from "../books";

const RAG = [
  ["Report", "Red", "Amber", "Green"],
  ["Custody", 3, 2, 5],
  ["Child protection", 1, 4, 2],
];

function charts<T>(excel: Connection, work: (charts: Excel.ChartCollection, sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    const result = work(sheet.charts, sheet, context);
    await context.sync();
    return result;
  });
}

const add = (list: Excel.ChartCollection, sheet: Excel.Worksheet, type: string, address: string, by?: "Auto" | "Columns" | "Rows"): Excel.Chart => list.add(type as "Line", sheet.getRange(address), by);
const namesOf = (sheet: SheetModel | undefined) => sheet?.charts.map(({ name }) => name);

describe("ChartCollection.add", () => {
  it.each<[what: string, values: (string | number | null)[][], by: "Auto" | "Columns" | "Rows", series: [name: string, values: unknown[], categories: unknown[]][]]>([
    ["columns", RAG, "Columns", [["Red", [3, 1], ["Custody", "Child protection"]], ["Amber", [2, 4], ["Custody", "Child protection"]], ["Green", [5, 2], ["Custody", "Child protection"]]]],
    ["rows", RAG, "Rows", [["Custody", [3, 2, 5], ["Red", "Amber", "Green"]], ["Child protection", [1, 4, 2], ["Red", "Amber", "Green"]]]],
    // More columns than rows: the longer side goes along the axis.
    ["the shape, as on the desktop", RAG, "Auto", [["Custody", [3, 2, 5], ["Red", "Amber", "Green"]], ["Child protection", [1, 4, 2], ["Red", "Amber", "Green"]]]],
    ["an empty corner before numbers", [[null, 2024, 2025], ["A", 1, 2], ["B", 3, 4]], "Columns", [["2024", [1, 3], ["A", "B"]], ["2025", [2, 4], ["A", "B"]]]],
    ["numbers alone", [[1, 10], [2, 20]], "Columns", [["Series1", [1, 2], []], ["Series2", [10, 20], []]]],
  ])("takes series by %s (documentation of ChartSeriesBy, office-js #1830; headings assumed)", async (_what, values, by, expected) => {
    const { excel } = joined([{ name: "Plan", values }]);
    const address = `A1:${"ABCD"[(values[0]?.length ?? 1) - 1] ?? "A"}${values.length}`;
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      const chart = add(sheet.charts, sheet, "ColumnClustered", address, by);
      chart.series.load("items/name");
      await context.sync();
      const data = chart.series.items.map((one) => ({ name: one.name, values: one.getDimensionValues("Values"), categories: one.getDimensionValues("Categories") }));
      await context.sync();
      return data.map((one) => [one.name, one.values.value, one.categories.value]);
    });
    expect(seen).toEqual(expected);
  });

  it.each(["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line", "LineMarkers"])("makes a %s, which is so in the saved file", async (type) => {
    const book = newBook(["Plan"]);
    const excel = connect(createHost(book));
    await write(excel, "Plan", "A1:D3", RAG);
    await charts(excel, (list, sheet) => void (add(list, sheet, type, "A1:D3", "Columns").name = "RAG by report"));
    const reopened = connect(createHost(await openBook(await saveBook(book))));
    const chart = await charts(reopened, (list) => list.getItem("RAG by report").load("chartType,name"));
    expect([chart.chartType, chart.name]).toEqual([type, "RAG by report"]);
  });

  it("gives a new name, a size, a title, and a legend where there are several series (assumed)", async () => {
    const { excel } = joined([{ name: "Plan", values: RAG }]);
    const [first, second] = await charts(excel, (list, sheet) => [add(list, sheet, "Line", "A1:D3", "Columns"), add(list, sheet, "Line", "A1:B3", "Columns")].map((one) => one.load("name,width,height,title/text,title/visible,legend/visible,legend/position")));
    expect([first?.name, first?.width, first?.height, first?.title.text, first?.title.visible, first?.legend.visible, first?.legend.position]).toEqual(["Chart 1", 360, 216, "Chart Title", true, true, "Bottom"]);
    expect([second?.name, second?.title.text, second?.legend.visible]).toEqual(["Chart 2", "Red", false]);
  });

  it("other types are refused by name", async () => {
    const { excel } = joined([{ name: "Plan", values: RAG }]);
    expect(await refusal(charts(excel, (list, sheet) => void add(list, sheet, "Pie", "A1:B3")))).toMatchObject({ code: "NotImplemented", message: expect.stringContaining('"Pie"') as string });
  });

  it("a protected sheet refuses it", async () => {
    const { excel } = joined([{ name: "Plan", values: RAG, protected: true }]);
    expect(await refusal(charts(excel, (list, sheet) => void add(list, sheet, "Line", "A1:B3")))).toMatchObject({ code: "AccessDenied" });
  });
});

describe("ChartCollection", () => {
  it("finds charts by name, by place, or not at all (documentation)", async () => {
    const { host, excel } = joined([{ name: "Plan", values: RAG }]);
    await charts(excel, (list, sheet) => {
      add(list, sheet, "Line", "A1:D3").name = "Trend";
      add(list, sheet, "BarStacked", "A1:D3").name = "RAG";
    });
    const seen = await excel.run(async (context) => {
      const list = context.workbook.worksheets.getItem("Plan").charts;
      const [trend, none, second, count] = [list.getItemOrNullObject("trend").load("name"), list.getItemOrNullObject("Gone"), list.getItemAt(1).load("name"), list.getCount()];
      list.load("count,items/name,items/chartType");
      await context.sync();
      const [item] = list.items;
      item?.delete();
      await context.sync();
      return [trend.name, none.isNullObject, second.name, count.value, list.count, list.items.map(({ name, chartType }) => [name, chartType])];
    });
    expect(seen).toEqual(["Trend", true, "RAG", 2, 2, [["Trend", "Line"], ["RAG", "BarStacked"]]]);
    expect(namesOf(host.book.sheets[0])).toEqual(["RAG"]);
    expect(await refusal(charts(excel, (list) => void list.getItem("Trend").load("name")))).toMatchObject({ code: "ItemNotFound" });
  });

  it("a chart that was deleted cannot be used any more (documentation of errors: InvalidObjectPath)", async () => {
    const { excel } = joined([{ name: "Plan", values: RAG }]);
    const work = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      const chart = add(sheet.charts, sheet, "Line", "A1:D3");
      await context.sync();
      chart.delete();
      chart.title.text = "Late";
      await context.sync();
    });
    expect(await refusal(work)).toMatchObject({ code: "InvalidObjectPath" });
  });
});

describe("Chart", () => {
  it("lies over the cells that it is set to, and keeps its size where only the first is named (documentation of setPosition)", async () => {
    const { host, excel } = joined([{ name: "Plan", values: RAG }]);
    const seen = await charts(excel, (list, sheet) => {
      const chart = add(list, sheet, "Line", "A1:D3");
      chart.setPosition("B3", sheet.getRange("E10"));
      return chart.load("left,top,width,height");
    });
    expect(host.book.sheets[0]?.charts[0]).toMatchObject({ from: { row: 2, column: 1, down: 0, across: 0 }, to: { row: 10, column: 5, down: 0, across: 0 } });
    expect([seen.left, seen.top, seen.width, seen.height]).toEqual([48, 30, 192, 120]);
    const moved = await charts(excel, (list) => {
      const chart = list.getItemAt(0);
      chart.setPosition("C5");
      return chart.load("left,top,width,height");
    });
    expect([moved.left, moved.top, moved.width, moved.height]).toEqual([96, 60, 192, 120]);
  });

  it("left, top, width and height are points (documentation)", async () => {
    const { host, excel } = joined([{ name: "Plan", values: RAG }]);
    const seen = await charts(excel, (list, sheet) => {
      const chart = add(list, sheet, "Line", "A1:D3");
      chart.set({ left: 60, top: 20, width: 100, height: 50 });
      return chart.load("left,top,width,height");
    });
    expect([seen.left, seen.top, seen.width, seen.height]).toEqual([60, 20, 100, 50]);
    expect(host.book.sheets[0]?.charts[0]?.from).toEqual({ row: 1, column: 1, down: 5, across: 12 });
  });

  it("takes other data, and another type with its gap and overlap (gaps assumed)", async () => {
    const { host, excel } = joined([{ name: "Plan", values: RAG }]);
    await charts(excel, (list, sheet) => {
      const chart = add(list, sheet, "ColumnClustered", "A1:D3", "Columns");
      chart.setData(sheet.getRange("A1:B3"), "Columns");
      chart.chartType = "BarStacked";
    });
    expect(host.book.sheets[0]?.charts[0]).toMatchObject({ type: "BarStacked", gapWidth: 150, overlap: 100, series: [{ values: { area: { row: 1, column: 1, rows: 2, columns: 1 } } }] });
  });

  it("title, legend, axes and fonts are as they were set", async () => {
    const { excel } = joined([{ name: "Plan", values: RAG }]);
    const seen = await charts(excel, (list, sheet) => {
      const chart = add(list, sheet, "BarStacked", "A1:D3", "Columns");
      chart.title.text = "RAG by report";
      chart.title.format.font.bold = true;
      chart.legend.position = "Right";
      chart.legend.format.font.size = 8;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 20;
      chart.axes.valueAxis.majorUnit = 5;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.valueAxis.title.text = "Actions";
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.getItem("Category", "Primary").visible = false;
      chart.load("title/text,title/format/font/bold,legend/position,legend/format/font/size,axes/valueAxis/minimum,axes/valueAxis/maximum,axes/valueAxis/majorGridlines/visible,axes/valueAxis/title/text,axes/categoryAxis/visible,axes/categoryAxis/reversePlotOrder,axes/categoryAxis/title/visible");
      return chart;
    });
    const { title, legend, axes } = seen;
    expect([title.text, title.format.font.bold, legend.position, legend.format.font.size]).toEqual(["RAG by report", true, "Right", 8]);
    expect([axes.valueAxis.minimum, axes.valueAxis.maximum, axes.valueAxis.majorGridlines.visible, axes.valueAxis.title.text]).toEqual([0, 20, false, "Actions"]);
    expect([axes.categoryAxis.visible, axes.categoryAxis.reversePlotOrder, axes.categoryAxis.title.visible]).toEqual([false, true, false]);
  });

  it("a limit that Excel works out is not known here", async () => {
    const { excel } = joined([{ name: "Plan", values: RAG }]);
    expect(await refusal(charts(excel, (list, sheet) => void add(list, sheet, "Line", "A1:D3").axes.valueAxis.load("minimum")))).toMatchObject({ code: "NotImplemented" });
  });
});

describe("ChartSeries", () => {
  it("an added series comes beside the others and has no values before they are set (documentation; office-js #2927)", async () => {
    const { host, excel } = joined([{ name: "Plan", values: RAG }]);
    const count = await charts(excel, (list, sheet) => {
      const chart = add(list, sheet, "ColumnStacked", "A1:B3", "Columns");
      const series = chart.series.add("More");
      expect(host.book.sheets[0]?.charts).toEqual([]);
      series.setValues(sheet.getRange("C2:C3"));
      series.setXAxisValues(sheet.getRange("A2:A3"));
      chart.series.add("Empty", 0);
      return chart.series.getCount();
    });
    expect(count.value).toBe(3);
    expect(host.book.sheets[0]?.charts[0]?.series.map(({ name, values }) => [typeof name === "string" ? name : "cells", values?.area.column])).toEqual([["Empty", undefined], ["cells", 1], ["More", 2]]);
  });

  it("colour, labels, gap and overlap are as they were set, and a deleted series is gone", async () => {
    const { host, excel } = joined([{ name: "Plan", values: RAG }]);
    const seen = await charts(excel, (list, sheet) => {
      const chart = add(list, sheet, "BarStacked", "A1:D3", "Columns");
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor("#C00000");
      series.name = "Late";
      series.hasDataLabels = true;
      series.dataLabels.position = "InsideEnd";
      series.dataLabels.format.font.color = "#FFFFFF";
      series.gapWidth = 40;
      series.overlap = 90;
      chart.series.getItemAt(2).delete();
      return series.load("name,hasDataLabels,dataLabels/showValue,dataLabels/position,dataLabels/format/font/color,gapWidth,overlap");
    });
    expect([seen.name, seen.hasDataLabels, seen.dataLabels.showValue, seen.dataLabels.position, seen.dataLabels.format.font.color, seen.gapWidth, seen.overlap]).toEqual(["Late", true, true, "InsideEnd", "#FFFFFF", 40, 90]);
    expect(host.book.sheets[0]?.charts[0]?.series.map(({ fill }) => fill)).toEqual(["#C00000", null]);
  });

  it.each<[what: string, type: string, act: (series: Excel.ChartSeries) => void, code: string]>([
    ["a gap of a line", "Line", (series) => (series.gapWidth = 40), "InvalidOperation"],
    ["too wide a gap", "BarStacked", (series) => (series.gapWidth = 501), "InvalidArgument"],
    ["labels outside stacked bars", "BarStacked", (series) => (series.dataLabels.position = "OutsideEnd"), "InvalidArgument"],
    ["what is no colour", "BarStacked", (series) => series.format.fill.setSolidColor("reddish"), "InvalidArgument"],
  ])("%s is refused (schema; codes assumed)", async (_what, type, act, code) => {
    const { excel } = joined([{ name: "Plan", values: RAG }]);
    expect(await refusal(charts(excel, (list, sheet) => act(add(list, sheet, type, "A1:D3").series.getItemAt(0))))).toMatchObject({ code });
  });
});

it("a chart that came with the file is shown and deleted, and not changed", async () => {
  const book = newBook(["Plan"]);
  const excel = connect(createHost(book));
  await write(excel, "Plan", "A1:D3", RAG);
  await charts(excel, (list, sheet) => void (add(list, sheet, "BarStacked", "A1:D3", "Columns").title.text = "RAG"));
  const reopened = await openBook(await saveBook(book));
  const again = connect(createHost(reopened));
  const seen = await charts(again, (list) => list.getItemAt(0).load("title/text,series/items/name"));
  expect([seen.title.text, seen.series.items.map(({ name }) => name)]).toEqual(["RAG", ["Red", "Amber", "Green"]]);
  expect(await refusal(charts(again, (list) => void (list.getItemAt(0).title.text = "Other")))).toMatchObject({ code: "UnsupportedOperation", message: expect.stringContaining('"Chart 1" came with the file') as string });
  await charts(again, (list) => list.getItemAt(0).delete());
  expect((await openBook(await saveBook(reopened))).sheets[0]?.charts).toEqual([]);
});
