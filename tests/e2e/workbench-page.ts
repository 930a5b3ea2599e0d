import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type axe from "axe-core";
import type { AxeResults, Result } from "axe-core";
import type { Browser, Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { Book } from "../../workbench/file/book";
import { saveBook } from "../../workbench/file/save";

/** The day on which the samples make sense; the end-to-end tests live on it. */
export const SAMPLE_DAY = "2026-01-30T10:00:00Z";

/** A workbench that is open in a browser, with its sample read and its pane ready. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses outside the workbench that anything asked for. */
  readonly elsewhere: readonly string[];
  /** What the page or the pane threw and nobody caught. */
  readonly thrown: readonly string[];
}

export async function openWorkbench(browser: Browser, url: string): Promise<OpenWorkbench> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, acceptDownloads: true, locale: "en-GB", timezoneId: "Europe/London" });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(url) && protocol !== "data:" && protocol !== "blob:") elsewhere.push(request.url());
  });
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.stack ?? error.message));
  await page.clock.setFixedTime(new Date(SAMPLE_DAY));
  await page.goto(url);
  const pane = page.frameLocator("iframe");
  await ready(pane);
  return { page, pane, elsewhere, thrown };
}

/** The pane's first view is there before it answers. */
async function ready(pane: FrameLocator): Promise<void> {
  await pane.locator("#pane:not([data-drawn])").getByRole("button", { name: "Recalculate" }).waitFor();
}

/** Opens a file, by its path or with its content, as a person does by the Open button, and waits for the pane to start anew. */
export async function openFile({ page, pane }: OpenWorkbench, file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  const path = typeof file === "string" ? file : file.name;
  await page.getByLabel("Workbook file").setInputFiles(file);
  await page.getByRole("heading", { level: 1, name: path.split("/").at(-1) ?? path }).waitFor();
  await ready(pane);
}

/** Opens the bytes of a workbook as a file of that name. */
export function openBytes(open: OpenWorkbench, bytes: Uint8Array, name: string): Promise<void> {
  return openFile(open, { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(bytes) });
}

/** Opens a workbook that a test has made, as if it were a file of that name. */
export async function openBook(open: OpenWorkbench, book: Book, name = "plan.xlsx"): Promise<void> {
  await openBytes(open, await saveBook(book), name);
}

/** Presses Download; gives what the browser saved. */
export async function download({ page }: OpenWorkbench): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  return readFile(await file.path());
}

/** The sheets' names, from the left. */
export const sheetNames = ({ page }: OpenWorkbench): Promise<readonly string[]> => page.evaluate(() => window.workbench?.sheets() ?? []);

/** The cells of a sheet as they are shown, row by row from the first; 20 columns. */
export function sheetRows({ page }: OpenWorkbench, sheet: string): Promise<string[][]> {
  return page.evaluate((name) => {
    const hook = window.workbench;
    const last = Number(/\d+$/.exec(hook?.used(name) ?? "0")?.[0]);
    const letters = [..."ABCDEFGHIJKLMNOPQRST"];
    return Array.from({ length: last }, (_, row) => letters.map((letter) => hook?.text(name, `${letter}${row + 1}`) ?? ""));
  }, sheet);
}

/** Shows a sheet by its tab. */
export const showSheet = ({ page }: OpenWorkbench, name: string): Promise<void> => page.getByRole("tab", { name, exact: true }).click();

/** Selects cells of the sheet that is shown, by the box of their address. */
export async function goTo({ page }: OpenWorkbench, address: string): Promise<void> {
  const box = page.getByLabel("Selected cells");
  await box.fill(address);
  await box.press("Enter");
}

/** Types into a cell of the sheet that is shown, and those to the right of it. */
export async function typeIn(open: OpenWorkbench, address: string, ...words: readonly string[]): Promise<void> {
  await goTo(open, address);
  await open.page.getByRole("grid").focus();
  for (const [at, word] of words.entries()) {
    await typeWords(open.page, word);
    await open.page.keyboard.press(at < words.length - 1 ? "Tab" : "Enter");
  }
}

/** The first letter by its key, which begins to edit a cell; the others as quickly as they go. */
async function typeWords({ keyboard }: Page, words: string): Promise<void> {
  await keyboard.type(words.slice(0, 1));
  await keyboard.insertText(words.slice(1));
}

/** Types into cells of a sheet, by the addresses of the first and the words for it and those to the right of it. */
export async function typeCells(open: OpenWorkbench, sheet: string, cells: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
  await showSheet(open, sheet);
  for (const [address, words] of Object.entries(cells)) await typeIn(open, address, ...[words].flat());
}

/** Pastes text into a field or the grid from the clipboard. */
export async function paste({ page }: OpenWorkbench, into: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await into.focus();
  await page.keyboard.press("Control+V");
}

/** Chooses in the pane the day to assess as at, "2025-07-04". */
export async function chooseAsAt({ pane }: OpenWorkbench, day: string): Promise<void> {
  await pane.getByRole("button", { name: /^as at / }).click();
  await pane.getByLabel("Assess the plan as at").fill(day);
  await pane.getByRole("button", { name: "Done" }).click();
}

/** Presses a button of the pane that starts a command; gives what it said when it had ended. */
export async function press({ pane }: OpenWorkbench, button: string | RegExp): Promise<string> {
  await pane.getByRole("button", typeof button === "string" ? { name: button, exact: true } : { name: button }).first().click();
  return outcome(pane);
}

/** Waits until the command that has been started has ended; gives what it said. */
export async function outcome(pane: FrameLocator): Promise<string> {
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
  const said = pane.getByRole("status").first().filter({ hasText: /\w/ });
  await said.waitFor();
  return (await said.textContent()) ?? "";
}

export const recalculate = (open: OpenWorkbench): Promise<string> => press(open, "Recalculate");

export async function showView({ pane }: OpenWorkbench, view: "Overview" | "Problems" | "Recs" | "Board" | "Setup"): Promise<void> {
  await pane.getByRole("tab", { name: view }).click();
  await pane.getByRole("tabpanel", { name: view }).waitFor();
  await pane.getByText("Opening…", { exact: true }).waitFor({ state: "detached" });
}

/** The frame that the pane is in. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().endsWith("taskpane.html"));
  if (frame === undefined) throw new Error("The page has no pane.");
  return frame;
}

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe finds wrong in a document, one line for each kind of fault with its first element. */
export async function accessibilityFaults(document: Frame): Promise<string[]> {
  await document.evaluate(AXE);
  const results = await document.evaluate(async (): Promise<AxeResults> => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    // Fluent's focus guards are hidden and focusable on purpose: they hand the focus on at once.
    return checker.run({ exclude: [["[data-tabster-dummy]"]] }, { iframes: false, resultTypes: ["violations"] });
  });
  return results.violations.map((violation: Result) => `${violation.id}: ${violation.help} (${violation.nodes.length}; ${violation.nodes[0]?.html.slice(0, 160)})`);
}
