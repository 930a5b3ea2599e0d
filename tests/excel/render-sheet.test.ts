import { describe, expect, it } from "vitest";
import { type SheetEdit, sheetEdit } from "../../src/core/edit";
import type { SheetPlan } from "../../src/core/sheet-plan";
import { putBack } from "../../src/commands/make-edits";
import { lineTo } from "../../src/excel/connection";
import { readSheet } from "../../src/excel/read-sheet";
import { writeEdits } from "../../src/excel/write";
import { connect } from "../../workbench/client";
import { newBook } from "../../workbench/file/new";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";
import type { HostOptions } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { boardPlan, plan } from "../core/sheet-plans";
import { excelizeOpen } from "../workbench/excelize";

const NAME = "Board summary";

function start(sheets: readonly string[] = ["Plan", "Other"], options: HostOptions = {}) {
  const book = newBook([...sheets]);
  const host = createHost(book, { record: true, ...options });
  const excel = connect(host);
  return { book, host, excel, line: lineTo(excel, { waiting: () => undefined }) };
}

type Started = ReturnType<typeof start>;

const names = ({ book }: Started): string[] => book.sheets.map(({ name }) => name);
const made = ({ book }: Started, name = NAME) => {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

async function rendered(wanted: SheetPlan): Promise<Started> {
  const started = start();
  await writeEdits(started.line, [sheetEdit(wanted)], new Set());
  return started;
}

describe("a sheet that is made", () => {
  it("comes last and is not brought before the user, in one request below 1.5 MB", async () => {
    const started = await rendered(boardPlan());
    expect(names(started)).toEqual(["Plan", "Other", NAME]);
    expect(started.book.active).toBe(0);
    expect(started.host.counts.requests).toBe(1);
    expect(JSON.stringify(started.host.recording[0]?.request).length).toBeLessThan(200_000);
    expect(started.line.spent.cellsWritten).toBe(38);
  });

  it("has every value as it was planned: a text is a text, whatever it looks like", async () => {
    const sheet = made(await rendered(boardPlan()));
    const cell = (row: number, column: number) => [sheet.value(row, column), sheet.cell(row, column).formula];
    expect(cell(5, 0)).toEqual(["=Custody", undefined]);
    expect(cell(6, 0)).toEqual(["+44 Fraud\nsecond line", undefined]);
    expect([cell(22, 0), cell(23, 0), cell(24, 0), cell(23, 5)].map(([value]) => value)).toEqual(["R1", "2026-01-02", "'t Hart", "@me"]);
    expect([sheet.value(22, 2), sheet.value(22, 3), sheet.value(22, 4)]).toEqual([0.4, -12, 46_142]);
  });

  it("has the styles' looks and number formats, blank cells too", async () => {
    const started = await rendered(boardPlan());
    const format = (row: number, column: number) => started.book.formats.get(made(started).style(row, column));
    expect(format(0, 0).font).toMatchObject({ size: 16, bold: true, colour: "#1F3864" });
    expect(format(4, 3)).toMatchObject({ fill: "#1F3864", font: { bold: true, colour: "#FFFFFF" } });
    expect([format(22, 2), format(23, 3), format(24, 4)].map(({ numberFormat }) => numberFormat)).toEqual(["0%", "#,##0", "dd mmm yyyy"]);
    expect(format(24, 5)).toMatchObject({ fill: "#FFF9E5" });
    expect(format(24, 5).borders).toMatchObject({ left: { style: "thin", colour: "#BFBFBF" } });
    expect(format(8, 0)).toEqual(started.book.formats.get(0));
  });

  it("has its tables, words, lists, links, chart and page, and the saved file too", async () => {
    const started = await rendered(boardPlan());
    const bytes = await saveBook(started.book);
    const sheet = (await openBook(bytes)).sheets[2];
    expect(sheet?.tables.map(({ name, area, columns, style, filterButtons }) => ({ name, area, columns, style, filterButtons }))).toEqual([
      { name: "Board_by_report", area: { row: 4, column: 0, rows: 3, columns: 4 }, columns: ["Report", "Red", "Amber", "Green"], style: "TableStyleLight1", filterButtons: false },
      { name: "Board_exceptions", area: { row: 21, column: 0, rows: 4, columns: 6 }, columns: ["Reference", "RAG", "Done", "Days", "Target", "Decision"], style: "TableStyleLight1", filterButtons: true },
    ]);
    expect(sheet?.conditionalFormats).toHaveLength(2);
    expect(sheet?.validationRules.map(({ type, formula1, areas }) => ({ type, formula1, areas }))).toEqual([
      { type: "list", formula1: '"Agreed,Not agreed"', areas: [{ row: 22, column: 5, rows: 3, columns: 1 }] },
      { type: "list", formula1: "$B$5:$D$5", areas: [{ row: 22, column: 1, rows: 3, columns: 1 }] },
    ]);
    expect(sheet?.links.map(({ target, tip }) => [target, tip])).toEqual([["#'Plan'!F9", "Shows the action in the plan"], ["https://example.org/report", undefined]]);
    expect([sheet?.columnLook(0).width, sheet?.freeze.rows, sheet?.showGridlines, sheet?.tabColour, sheet?.merges]).toEqual([expect.closeTo(28.7, 0) as number, 2, false, "#1F3864", []]);
    const workbook = await excelizeOpen(bytes);
    expect(workbook.GetCellValue(NAME, "A6").value).toBe("=Custody");
    expect(workbook.GetCellFormula(NAME, "A6").formula).toBe("");
    expect(workbook.GetTables(NAME).tables.map(({ Name, Range }) => [Name, Range])).toEqual([["Board_by_report", "A5:D7"], ["Board_exceptions", "A22:F25"]]);
  });

  it("draws the chart that has figures, with the series as they were planned", async () => {
    const { excel } = await rendered(boardPlan());
    const seen = await excel.run(async (context) => {
      const list = context.workbook.worksheets.getItem(NAME).charts;
      list.load("items/name,items/chartType,items/title/text,items/axes/categoryAxis/reversePlotOrder");
      const chart = list.getItem("RAG by report");
      chart.series.load("items/name,items/hasDataLabels,items/gapWidth");
      await context.sync();
      const data = chart.series.items.map((one) => ({ one, values: one.getDimensionValues("Values"), categories: one.getDimensionValues("Categories") }));
      await context.sync();
      return { charts: list.items.map(({ name, chartType, title, axes }) => [name, chartType, title.text, axes.categoryAxis.reversePlotOrder]), series: data.map(({ one, values, categories }) => [one.name, one.hasDataLabels, values.value, categories.value]) };
    });
    expect(seen.charts).toEqual([["RAG by report", "BarStacked", "RAG by report", true]]);
    expect(seen.series).toEqual([["Red", true, [3, 1], ["=Custody", "+44 Fraud\nsecond line"]], ["Amber", true, [0, 4], ["=Custody", "+44 Fraud\nsecond line"]], ["Green", true, [5, 2], ["=Custody", "+44 Fraud\nsecond line"]]]);
  });

  it("prints on A4 as planned; an & of its own is no code", async () => {
    const { excel } = await rendered(boardPlan());
    const page = await excel.run(async (context) => {
      const { pageLayout, horizontalPageBreaks } = context.workbook.worksheets.getItem(NAME);
      pageLayout.load("orientation,paperSize,zoom,leftMargin");
      const lines = pageLayout.headersFooters.defaultForAllPages;
      lines.load("leftHeader,rightHeader,centerFooter");
      const rows = pageLayout.getPrintTitleRows();
      rows.load("address");
      horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages, Math.round(pageLayout.leftMargin), lines.leftHeader, lines.rightHeader, lines.centerFooter, rows.address, horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)];
    });
    expect(page).toEqual(["Landscape", "A4", 1, 28, "OFFICIAL && SENSITIVE", "Board summary", "Page &P of &N", `'${NAME}'!1:2`, [20]]);
  });

  it("takes as many requests as it needs where it is long, each below 5 MB", async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => [`R${row}`, `${"A reason of some length, as reasons are. ".repeat(5)}${row}`]);
    const long = plan("RAG history", { blocks: [{ row: 0, column: 0, styles: ["label", "text"], values: rows }] });
    const started = await rendered(long);
    expect(started.host.counts.requests).toBeGreaterThan(2);
    for (const { request } of started.host.recording) expect(JSON.stringify(request).length).toBeLessThan(5_000_000);
    expect([0, 39_999].map((row) => made(started, "RAG history").value(row, 1))).toEqual([rows[0]?.[1], rows[39_999]?.[1]]);
  });

  it("names the cells of many parts in addresses that Excel does not cut off", async () => {
    const blocks = Array.from({ length: 2_000 }, (_, row) => ({ row: row * 2, column: 0, styles: ["section"] as const, values: [[`Part ${row}`]] }));
    const started = await rendered(plan(NAME, { blocks }));
    expect([0, 1_999].map((at) => started.book.formats.get(made(started).style(at * 2, 0)).font.bold)).toEqual([true, true]);
  });
});

describe("a sheet whose making is cut short", () => {
  const edit = sheetEdit(boardPlan());

  it("at any action, is taken away again, and nothing else is", async () => {
    const whole = await rendered(boardPlan());
    const actions = whole.host.counts.actions;
    let back = 0;
    for (let action = 1; action <= actions; action += 7) {
      const started = start(["Plan", "Other"], { faults: { failAt: { action, code: "GeneralException" } } });
      const error = await writeEdits(started.line, [edit], new Set()).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "unexpected" });
      expect(await putBack(started.line.unstoppable, [edit], new Set())).toBe(true);
      expect(names(started)).toEqual(["Plan", "Other"]);
      back += 1;
    }
    expect(back).toBeGreaterThan(20);
  });

  it("is made all the same where only the answer was lost, and the request is sent again", async () => {
    const started = start();
    await writeEdits(started.line, [edit], new Set());
    made(started).set(30, 0, { value: null });
    const again = start();
    await again.excel.run(async (context) => {
      context.workbook.worksheets.add(NAME).getRange("A1").values = [[NAME]];
      await context.sync();
    });
    await writeEdits(again.line, [edit], new Set());
    expect(names(again)).toEqual(["Plan", "Other", NAME]);
    expect(made(again).tables).toHaveLength(2);
  });

  it("is never another's: a sheet of that name is left alone, and so is one that somebody has changed", async () => {
    const started = start(["Plan", NAME]);
    made(started).set(0, 0, { value: "My own summary" });
    await expect(writeEdits(started.line, [edit], new Set())).rejects.toMatchObject({ code: "moved" });
    expect(await putBack(started.line, [edit], new Set())).toBe(true);
    expect(made(started).value(0, 0)).toBe("My own summary");

    const changed = await rendered(boardPlan());
    made(changed).set(40, 2, { value: "typed meanwhile" });
    expect(await putBack(changed.line, [edit], new Set())).toBe(false);
    expect(made(changed).value(40, 2)).toBe("typed meanwhile");
  });
});

describe("a sheet that is replaced", () => {
  const old = sheetEdit(boardPlan()).to as SheetPlan;
  const next = { ...old, blocks: old.blocks.map((block) => (block.row === 1 ? { ...block, values: [["As at 1 July 2026."]] } : block)) };
  const edit: SheetEdit = { kind: "sheet", sheet: NAME, from: old, to: next };

  async function replacing(faults: HostOptions["faults"] = {}) {
    const started = await rendered(boardPlan());
    await started.excel.run(async (context) => {
      context.workbook.worksheets.getItem(NAME).position = 1;
      await context.sync();
    });
    started.host.resetCounts();
    Object.assign(started.host.faults, faults);
    return started;
  }

  it("keeps its place, its name and its tables' names", async () => {
    const started = await replacing();
    await writeEdits(started.line, [edit], new Set());
    expect(names(started)).toEqual(["Plan", NAME, "Other"]);
    expect([made(started).value(1, 0), made(started).tables.map(({ name }) => name), made(started).charts.length]).toEqual(["As at 1 July 2026.", ["Board_by_report", "Board_exceptions"], 1]);
    await writeEdits(started.line, [{ ...edit, from: next, to: old }], new Set());
    expect(made(started).value(1, 0)).toBe("What the board needs to know, as at 1 June 2026.");
  });

  it("is refused where somebody has changed it", async () => {
    const started = await replacing();
    made(started).set(22, 5, { value: "Agreed" });
    await expect(writeEdits(started.line, [edit], new Set())).rejects.toMatchObject({ code: "moved" });
    expect(names(started)).toEqual(["Plan", NAME, "Other"]);
  });

  it("is as it was where that is cut short at any action", async () => {
    const whole = await replacing();
    await writeEdits(whole.line, [edit], new Set());
    const { actions } = whole.host.counts;
    for (let action = 1; action <= actions; action += 11) {
      const started = await replacing({ failAt: { action, code: "GeneralException" } });
      await expect(writeEdits(started.line, [edit], new Set())).rejects.toMatchObject({ code: "unexpected" });
      expect(await putBack(started.line.unstoppable, [edit], new Set())).toBe(true);
      expect([names(started).toSorted(), made(started).value(1, 0), made(started).tables.map(({ name }) => name)]).toEqual([[NAME, "Other", "Plan"], "What the board needs to know, as at 1 June 2026.", ["Board_by_report", "Board_exceptions"]]);
    }
  });
});

describe("reading a sheet again", () => {
  it("gives null where there is none, no values where it is blank, and its tab's place", async () => {
    const { line, book } = start();
    expect(await readSheet(line, "Gone")).toBeNull();
    expect(await readSheet(line, "Other")).toEqual({ position: 1, used: { row: 0, column: 0, rows: 0, columns: 0 }, values: [] });
    book.sheets[1]?.set(3, 2, { value: "x" });
    expect(await readSheet(line, "Other")).toEqual({ position: 1, used: { row: 3, column: 2, rows: 1, columns: 1 }, values: [["x"]] });
  });
});
