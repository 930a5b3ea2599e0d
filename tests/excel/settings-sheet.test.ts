import { describe, expect, it } from "vitest";
import { undo } from "../../src/commands/undo";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { planSettings } from "../../src/core/settings-sheet/plan-settings";
import { readSettings } from "../../src/core/settings-sheet/read-settings";
import { settingsSheets } from "../../src/core/settings-sheet/find";
import { valueAt, type Workbook } from "../../src/core/workbook";
import { lineTo } from "../../src/excel/connection";
import { readWorkbook } from "../../src/excel/read";
import { writeEdits } from "../../src/excel/write";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import { newBook } from "../../workbench/file/new";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";
import { createHost } from "../../workbench/host/host";
import { REMEMBERED } from "../core/settings-sheet/settings-book";
import { excelizeOpen } from "../workbench/excelize";

const SETTINGS = { ...DEFAULT_SETTINGS, force: "=Northshire Police", marking: "OFFICIAL & SENSITIVE", extraHolidays: ["2026-06-15"], levels: [{ level: "1", demands: "3/4", needs: ["approver"] }] } as const;

const names = (workbook: Workbook): string[] => settingsSheets(workbook).map(({ name }) => name);

function start(book: Book = newBook(["Plan", "Notes"])) {
  const host = createHost(book, { record: true });
  const excel = connect(host);
  const line = lineTo(excel, { waiting: () => undefined });
  return { book, host, excel, line, read: () => readWorkbook(line, names) };
}

async function made() {
  const started = start();
  const edits = planSettings(await started.read(), SETTINGS, REMEMBERED);
  started.host.resetCounts();
  await writeEdits(started.line, edits, new Set());
  return { ...started, edits };
}

describe("the settings sheet in Excel", () => {
  it("is made with one request, of less than 200 kB", async () => {
    const { host } = await made();
    expect(host.counts.requests).toBe(1);
    expect(host.counts.bytesIn).toBeLessThan(200_000);
  });

  it("says what it was made from when it is read again, from the file too, and planning again gives nothing", async () => {
    const { book, read } = await made();
    for (const workbook of [await read(), await start(await openBook(await saveBook(book))).read()]) {
      expect(readSettings(workbook)).toEqual({ settings: SETTINGS, remembered: REMEMBERED, asAt: null, sheet: "Plan settings", problems: [] });
      expect(planSettings(workbook, SETTINGS, REMEMBERED)).toEqual([]);
    }
  });

  it("is a sheet that other readers understand: no formula, real tables", async () => {
    const { book } = await made();
    const file = await excelizeOpen(await saveBook(book));
    expect([file.GetCellValue("Plan settings", "B7").value, file.GetCellFormula("Plan settings", "B7").formula]).toEqual(["=Northshire Police", ""]);
    expect(file.GetTables("Plan settings").tables.map(({ Name }) => Name)).toContain("Plan_settings_columns");
  });

  it("costs no request more where the workbook has one", async () => {
    const { read, host } = await made();
    host.resetCounts();
    await read();
    expect(host.counts.requests).toBe(2);
  });

  it("is read when it is hidden, under any name; other hidden sheets are not", async () => {
    const { excel, read, host } = await made();
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Notes").visibility = "Hidden";
      const settings = worksheets.getItem("Plan settings");
      settings.name = "Our own name";
      settings.visibility = "VeryHidden";
      await context.sync();
    });
    host.resetCounts();
    const workbook = await read();
    expect(workbook.sheets.map(({ name, visible }) => [name, visible])).toEqual([["Plan", true], ["Our own name", false]]);
    expect(workbook.hidden).toMatchObject([{ name: "Notes", tables: [], first: { name: "Notes" } }]);
    expect(readSettings(workbook)).toMatchObject({ settings: SETTINGS, remembered: REMEMBERED, sheet: "Our own name", problems: [] });
    expect(host.counts.requests).toBe(3);
  });

  it("takes changes into its tables, in one request", async () => {
    const { read, line, host } = await made();
    const remembered = { sheets: [...REMEMBERED.sheets, { sheet: "More", role: "plan" as const, columns: [{ field: "action" as const, heading: "Action", column: 3 }], without: [] }] };
    const edits = planSettings(await read(), { ...SETTINGS, staleDays: 42 }, remembered);
    host.resetCounts();
    await writeEdits(line, edits, new Set());
    expect(host.counts.requests).toBe(1);
    expect(readSettings(await read())).toMatchObject({ settings: { staleDays: 42 }, remembered, problems: [] });
  });
});

describe("undo of a settings sheet", () => {
  const watch = { progress: () => undefined };

  it("takes it away while it is as it was made", async () => {
    const { book, excel, edits } = await made();
    expect(await undo(excel, edits, watch)).toMatchObject({ kind: "undone", left: [], message: "The last run has been taken back." });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Plan", "Notes"]);
    expect(await undo(excel, edits, watch)).toMatchObject({ kind: "undone", left: [] });
  });

  it("leaves it, and says so, where somebody has changed it", async () => {
    const { book, excel, edits } = await made();
    book.sheets[2]?.set(60, 3, { value: "A note of mine" });
    expect(await undo(excel, edits, watch)).toMatchObject({ kind: "undone", left: ["the sheet “Plan settings”"], message: "The last run has been taken back, but for 1 place that somebody has changed since." });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Plan", "Notes", "Plan settings"]);
  });

  it("is put back where the undoing fails", async () => {
    const { book, host, excel, edits, read } = await made();
    host.resetCounts();
    await undo(excel, edits, watch);
    const { actions } = host.counts;
    await writeEdits(lineTo(excel, { waiting: () => undefined }), edits, new Set());
    host.resetCounts();
    Object.assign(host.faults, { failAt: { action: actions, code: "GeneralException" } });
    expect(await undo(excel, edits, watch)).toMatchObject({ kind: "failed", restored: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Plan", "Notes", "Plan settings"]);
    expect(valueAt((await read()).sheets[2] as Workbook["sheets"][number], 0, 0)).toBe("Plan settings");
  });
});
