import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { readZip } from "../../workbench/file/zip";
import { startBrowser } from "./browser";
import { download, openWorkbench, recalculate, showView, type OpenWorkbench } from "./workbench-page";

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await startBrowser();
  open = await openWorkbench(browser, inject("workbench"));
});
afterAll(() => browser.close());

const sheet = () => open.page.evaluate(() => window.workbench?.selection().sheet);

it("makes the board's summary and the response to a report, shows them, saves them with chart and tables, and takes one back", async () => {
  await recalculate(open);
  await showView(open, "Board");
  await open.pane.getByLabel("Date of the board").fill("2026-02-12");
  await open.pane.getByText("What it will show").waitFor();
  await open.pane.getByRole("button", { name: "Make the summary" }).click();
  await open.pane.getByRole("button", { name: "Show me" }).click();
  await expect.poll(sheet).toBe("Board summary 12 February 2026");
  await open.page.getByRole("gridcell", { name: "Decisions asked of the board" }).waitFor();

  const parts = readZip(await download(open)).map(({ name }) => name);
  expect(parts.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThan(0);

  await open.pane.getByRole("button", { name: "Make the response" }).click();
  await expect.poll(() => open.page.getByRole("tab", { name: /^Response / }).count()).toBe(1);
  await open.pane.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => open.page.getByRole("tab", { name: /^Response / }).count()).toBe(0);
  expect(await open.page.getByRole("tab", { name: "Board summary 12 February 2026" }).count()).toBe(1);
});
