import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBook } from "../../workbench/file/open";
import { readZip } from "../../workbench/file/zip";
import { startBrowser } from "./browser";
import { download, goTo, openBytes, openFile, openWorkbench, outcome, recalculate, sheetNames, showView, type OpenWorkbench } from "./workbench-page";

const SAMPLE = "samples/delivery-plan.xlsx";
const PLAN = "OIC Delivery Plan";
/** The action whose revised target is after the inspectorate's deadline. */
const LATE_ROW = 19;
const NEW_TARGET = "24/04/2026";
/** 24 April 2026 in the 1900 date system. */
const NEW_TARGET_SERIAL = 46136;

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  open = await openWorkbench(browser, inject("workbench"));
});
afterEach(async () => {
  expect(open.thrown).toEqual([]);
  await open.page.context().close();
});

const value = (address: string, sheet = PLAN) => open.page.evaluate(([on, at]) => window.workbench?.value(on, at), [sheet, address] as const);
const text = (address: string, sheet = PLAN) => open.page.evaluate(([on, at]) => window.workbench?.text(on, at), [sheet, address] as const);
const used = (sheet = PLAN) => open.page.evaluate((on) => window.workbench?.used(on), sheet);
const selected = () => open.page.evaluate(() => window.workbench?.selection());
const counts = () => open.page.evaluate(() => window.workbench?.counts());

/** The column that has a heading in the plan's heading row. */
async function columnOf(heading: string): Promise<string> {
  for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
    if ((await text(`${letter}5`)) === heading) return letter;
  }
  throw new Error(`The plan has no column “${heading}”.`);
}

describe("the main job", () => {
  it("opens on the sample, and nothing is fetched from elsewhere", async () => {
    await open.page.getByRole("heading", { level: 1, name: "delivery-plan.xlsx" }).waitFor();
    await open.page.getByRole("tab", { name: PLAN }).click();
    await open.page.getByRole("grid", { name: PLAN }).getByRole("gridcell", { name: "Rec Ref" }).waitFor();
    await recalculate(open);
    expect(open.elsewhere).toEqual([]);
  });

  it("recalculates in three requests, and shows a Red row's reason on the sheet and in the pane", async () => {
    const said = await recalculate(open);
    expect(said).toMatch(/^\d+ cells changed/);
    expect((await counts())?.requests).toBe(3);
    const reason = await text(`${await columnOf("Calculated reason")}${LATE_ROW}`);
    expect(await text(`${await columnOf("Calculated RAG")}${LATE_ROW}`)).toBe("Red");
    expect(reason).toBe("The target of 29 May 2026 is 29 days after the inspectorate's deadline of 30 April 2026");
    await open.pane.getByRole("button", { name: /^Red \d+$/ }).click();
    await open.pane.getByText(reason ?? "").waitFor();
  });

  it("goes to a problem's cell, where the date is put right, and is taken back", async () => {
    const before = await used();
    await recalculate(open);
    const rag = `${await columnOf("Calculated RAG")}${LATE_ROW}`;
    await showView(open, "Problems");
    await open.pane.getByText("targets are after the deadline").click();
    await open.pane.getByRole("button", { name: /go to H19$/ }).click();
    await expect.poll(selected).toEqual({ sheet: PLAN, address: "H19" });
    const cell = open.page.locator("#cell-18-7");
    await cell.waitFor();
    expect(await cell.getAttribute("aria-selected")).toBe("true");

    await open.page.getByRole("grid").focus();
    await open.page.keyboard.type(NEW_TARGET);
    await open.page.keyboard.press("Enter");
    expect(await value("H19")).toBe(NEW_TARGET_SERIAL);
    expect(await text("H19")).toBe(NEW_TARGET);
    expect(await selected()).toEqual({ sheet: PLAN, address: "H20" });

    await recalculate(open);
    expect(await text(rag)).not.toBe("Red");
    await open.pane.getByRole("button", { name: "Undo" }).click();
    await outcome(open.pane);
    expect(await text(rag), "undo takes back the last run, not the user's own date").toBe("Red");
    expect(await value("H19")).toBe(NEW_TARGET_SERIAL);
    expect(await used()).not.toBe(before);
  });

  it("leaves the plan as it was after the first run is undone", async () => {
    const before = await used();
    await recalculate(open);
    expect(await used()).not.toBe(before);
    await open.pane.getByRole("button", { name: "Undo" }).click();
    await outcome(open.pane);
    expect(await used()).toBe(before);
  });

  it("writes nothing in a second run", async () => {
    await recalculate(open);
    await open.page.evaluate(() => window.workbench?.resetCounts());
    await recalculate(open);
    expect(await counts()).toMatchObject({ cellsWritten: 0, requests: 2 });
  });

  it("gives back a whole file, which opens again with its results", async () => {
    await recalculate(open);
    const rag = `${await columnOf("Calculated RAG")}${LATE_ROW}`;
    const bytes = await download(open);
    await expectWhole(bytes);

    const book = await openBook(bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(await sheetNames(open));

    await openBytes(open, bytes, "delivery-plan.xlsx");
    expect(await text(rag)).toBe("Red");
    await recalculate(open);
    expect(await counts()).toMatchObject({ cellsWritten: 0 });
  });

  it("says plainly why a file cannot be opened, and keeps the open workbook", async () => {
    await open.page.getByLabel("Workbook file").setInputFiles({ name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("These are notes, and no workbook.") });
    const dialog = open.page.getByRole("alertdialog", { name: "notes.xlsx cannot be opened" });
    await dialog.waitFor();
    expect(await dialog.getByText(/\w+ .*\.$/).count()).toBeGreaterThan(0);
    await dialog.getByRole("button", { name: "Close" }).click();
    await open.page.getByRole("heading", { level: 1, name: "delivery-plan.xlsx" }).waitFor();
    expect(await recalculate(open)).toMatch(/cells changed/);
  });

  it("opens a workbook that is dropped on the page", async () => {
    const bytes = [...(await readFile("samples/messy-plan.xlsx"))];
    await open.page.evaluate((content) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(content)], "messy-plan.xlsx"));
      document.querySelector("[role=grid]")?.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }, bytes);
    await open.page.getByRole("heading", { level: 1, name: "messy-plan.xlsx" }).waitFor();
    expect(await recalculate(open)).toMatch(/cells changed/);
  });

  it("makes real dates of text once they have been looked at, and takes them back", async () => {
    await openFile(open, "samples/messy-plan.xlsx");
    await recalculate(open);
    await showView(open, "Problems");
    await open.pane.getByText("28 dates are text").click();
    await open.pane.getByRole("button", { name: /Fix all 28/ }).click();
    await open.pane.getByText("“27/02/2026”").first().waitFor();
    expect(await value("G7", "Live")).toBe("27/02/2026");
    await open.pane.getByRole("button", { name: "Fix 28 cells" }).click();
    await expect.poll(() => value("G7", "Live")).toBe(46080);
    expect(await text("G7", "Live")).toBe("27/02/2026");
    await outcome(open.pane);
    await open.pane.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => value("G7", "Live")).toBe("27/02/2026");
  });

  it("says in the pane that Excel is too old, where it is", async () => {
    await open.page.getByLabel("Excel version").selectOption("1.12");
    await open.pane.getByText(/Excel 2021/).first().waitFor();
    await open.page.getByLabel("Excel version").selectOption("1.17");
    expect(await recalculate(open)).toMatch(/cells changed/);
  });

  it("waits while a cell is being edited, and goes on when it is left", async () => {
    await goTo(open, "A1");
    await open.page.keyboard.press("F2");
    await open.pane.getByRole("button", { name: "Recalculate" }).click();
    await open.pane.getByText(/Enter or Esc/).first().waitFor();
    await open.page.getByLabel("Editing A1").press("Escape");
    expect(await outcome(open.pane)).toMatch(/cells changed/);
  });

  it("runs from the ribbon with the pane shut, and opens the pane again", async () => {
    await open.page.getByRole("button", { name: "Close the pane" }).click();
    await open.page.locator("iframe").waitFor({ state: "hidden" });
    await open.page.getByRole("toolbar").getByRole("button", { name: "Recalculate" }).click();
    await expect.poll(async () => (await counts())?.requests).toBe(3);
    await open.page.getByRole("toolbar").getByRole("button", { name: "Delivery plan" }).click();
    expect(await outcome(open.pane)).toMatch(/cells changed/);
  });
});

/** Every part of the sample that the add-in had no business with is there byte for byte. */
async function expectWhole(bytes: Uint8Array): Promise<void> {
  const before = readZip(await readFile(SAMPLE));
  const after = new Map(readZip(bytes).map((entry) => [entry.name, entry]));
  const missing = before.filter(({ name }) => !after.has(name)).map(({ name }) => name);
  expect(missing.filter((name) => name !== "xl/calcChain.xml")).toEqual([]);
  const touched = before.filter(({ name, data }) => after.has(name) && !Buffer.from(data).equals(Buffer.from(after.get(name)?.data ?? []))).map(({ name }) => name);
  const ours = /^xl\/(workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/sheet\d+\.xml|tables\/table\d+\.xml)$|^\[Content_Types\]\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^docProps\/app\.xml$/;
  expect(touched.filter((name) => !ours.test(name))).toEqual([]);
}
