import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { saveBook } from "../../workbench/file/save";
import { largePlan } from "../bench/large-plan";
import { startBrowser } from "./browser";
import { readRecording } from "../../workbench/host/recording";
import { accessibilityFaults, goTo, openFile, openWorkbench, recalculate, type OpenWorkbench } from "./workbench-page";

const PLAN = "OIC Delivery Plan";
/** Headings in row 5, actions from row 6 to row 23. */
const FIRST = 6;
const LAST = 23;

let browser: Browser;
let open: OpenWorkbench;
let folder: string;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workbench-grid-"));
  open = await openWorkbench(browser, inject("workbench"));
  await open.page.getByRole("tab", { name: PLAN }).click();
  await goTo(open, `A${FIRST}`);
});
afterEach(async () => {
  expect(open.thrown).toEqual([]);
  await open.page.context().close();
  await rm(folder, { recursive: true });
});

const value = (address: string, sheet = PLAN) => open.page.evaluate(([on, at]) => window.workbench?.value(on, at), [sheet, address] as const);
const selected = () => open.page.evaluate(() => window.workbench?.selection().address);
const sheets = () => open.page.evaluate(() => window.workbench?.sheets());
const press = (key: string) => open.page.keyboard.press(key);
const status = () => open.page.locator(".status-line").getByRole("status").textContent();
const column = (letter: string) => Promise.all(Array.from({ length: LAST - FIRST + 1 }, (_, at) => value(`${letter}${FIRST + at}`)));
const rowsInSight = () => open.page.getByRole("grid").getByRole("row").count();

async function type(text: string): Promise<void> {
  await open.page.keyboard.type(text);
  await press("Enter");
}

/** Asked again while menus and dialogs fade in, when their colours are not yet their own. */
async function expectAccessible(): Promise<void> {
  await expect.poll(() => accessibilityFaults(open.page.mainFrame()), { timeout: 10_000 }).toEqual([]);
}

async function choose(entry: string | RegExp): Promise<void> {
  await open.page.getByRole("menuitem", { name: entry }).click();
}

describe("undo and redo", () => {
  it("take typing back and do it again, by Ctrl+Z and Ctrl+Y", async () => {
    const before = await value("D6");
    await goTo(open, "D6");
    await type("DCC");
    await press("Control+z");
    expect(await value("D6")).toBe(before);
    expect(await selected()).toBe("D6");
    await press("Control+y");
    expect(await value("D6")).toBe("DCC");
  });

  it("leave alone what the add-in has written since", async () => {
    await recalculate(open);
    const letter = (await open.page.evaluate(() => window.workbench?.used("OIC Delivery Plan")))?.split(":")[1]?.replace(/\d+/, "") ?? "";
    const before = await value(`${letter}${FIRST}`);
    await goTo(open, `${letter}${FIRST}`);
    await type("mine");
    await recalculate(open);
    expect(await value(`${letter}${FIRST}`)).toBe(before);
    await open.page.getByRole("grid").focus();
    await press("Control+z");
    expect(await value(`${letter}${FIRST}`)).toBe(before);
    expect(await status()).toMatch(/was left alone/);
  });

  it("say so where there is nothing to undo", async () => {
    await press("Control+z");
    expect(await status()).toMatch(/nothing to undo\. What the add-in writes is taken back with Undo in its pane/);
  });
});

describe("rows and columns", () => {
  it("are selected, put in and taken out by keyboard", async () => {
    const [first, second] = [await value("B6"), await value("B7")];
    await press("Shift+Space");
    expect(await selected()).toMatch(/^A6:[A-Z]+6$/);
    await press("Control+Shift++");
    expect([await value("B6"), await value("B7")]).toEqual([null, first]);
    await press("Control+-");
    expect([await value("B6"), await value("B7")]).toEqual([first, second]);
    await goTo(open, "A6");
    await press("Control+Space");
    expect(await selected()).toMatch(/^A1:A\d+$/);
  });

  it("offer a choice where cells are selected, in a menu that the keyboard opens and leaves", async () => {
    await press("Shift+F10");
    await open.page.getByRole("menuitem", { name: "Insert rows" }).waitFor();
    await expectAccessible();
    await press("Escape");
    await expect.poll(() => open.page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
    await press("Control+-");
    await open.page.getByRole("menuitem", { name: "Delete columns" }).waitFor();
    expect(await open.page.getByRole("menuitem").count()).toBe(2);
  });

  it("are put in from the heading's menu, and taken out again by undo", async () => {
    const before = await column("B");
    await open.page.getByRole("rowheader", { name: "7", exact: true }).click();
    await open.page.getByRole("rowheader", { name: "9", exact: true }).click({ modifiers: ["Shift"] });
    await open.page.getByRole("rowheader", { name: "8", exact: true }).click({ button: "right" });
    await choose("Insert rows");
    expect(await status()).toBe("Inserted 3 rows.");
    expect([await value("B6"), await value("B7"), await value("B10")]).toEqual([before[0], null, before[1]]);
    await press("Control+z");
    expect(await column("B")).toEqual(before);
  });
});

describe("sorting and filtering", () => {
  it("sort the selected rows, and undo it", async () => {
    await open.page.getByRole("tab", { name: "Lists" }).click();
    const cells = ["A5", "A6", "A7", "A8"];
    const listed = () => Promise.all(cells.map((address) => value(address, "Lists")));
    const before = await listed();
    await goTo(open, "A5:A8");
    await press("Shift+F10");
    await choose("Sort descending");
    const sorted = before.map(String).sort((one, other) => other.localeCompare(one, "en-GB"));
    expect(sorted).not.toEqual(before);
    expect(await listed()).toEqual(sorted);
    await press("Control+z");
    expect(await listed()).toEqual(before);
  });

  it("say in the file core's words what cannot be sorted without loss", async () => {
    await press("Shift+F10");
    await choose("Sort ascending");
    await open.page.getByRole("alertdialog", { name: "That cannot be changed here" }).getByText(/the comment in [A-Z]+\d+ cannot be moved/).waitFor();
  });

  it("filter by values: the rows go, their neighbours' numbers turn blue with a mark, and the heading has a funnel", async () => {
    const leads = await column("D");
    const kept = leads.filter((lead) => lead === leads[0]).length;
    expect(kept).toBeLessThan(leads.length);
    await open.page.getByRole("button", { name: "Filter Exec Lead" }).click();
    const dialog = open.page.getByRole("dialog", { name: /Filter “Exec Lead”/ });
    await dialog.waitFor();
    await expectAccessible();
    await dialog.getByLabel("Select all").click();
    await dialog.getByLabel(String(leads[0]), { exact: true }).click();
    await dialog.getByRole("button", { name: "Filter", exact: true }).click();
    await expect.poll(status).toBe(`${kept} of ${leads.length} rows are shown.`);
    await open.page.getByRole("button", { name: "Filter Exec Lead (filtered)" }).waitFor();
    expect(await open.page.locator(".row-heading.filtered").count()).toBeGreaterThan(0);
    expect(await open.page.locator(".row-heading.after-gap").count()).toBeGreaterThan(0);
    await goTo(open, "D6");
    await press("Alt+ArrowDown");
    await open.page.getByRole("button", { name: "Clear filter" }).click();
    await expect.poll(status).toBe(`All ${leads.length} rows are shown.`);
    expect(await open.page.locator(".row-heading.filtered").count()).toBe(0);
  });
});

describe("sheets", () => {
  const tabMenu = async (name: string) => open.page.getByRole("tab", { name }).click({ button: "right" });

  it("are renamed in a dialog, which says why a name will not do", async () => {
    await tabMenu(PLAN);
    await choose("Rename…");
    const name = open.page.getByRole("dialog").getByLabel("New name");
    await name.fill("lists");
    await name.press("Enter");
    await open.page.getByText("There is a sheet “Lists” already. Choose another name.").waitFor();
    await expectAccessible();
    await name.fill("OIC plan 2026");
    await name.press("Enter");
    await open.page.getByRole("tab", { name: "OIC plan 2026", selected: true }).waitFor();
    expect(await sheets()).toContain("OIC plan 2026");
    expect(await recalculate(open)).toMatch(/cells changed/);
  });

  it("are hidden and shown, added and moved", async () => {
    await tabMenu("Lists");
    await choose("Hide");
    await expect.poll(() => open.page.getByRole("tab", { name: "Lists" }).count()).toBe(0);
    await tabMenu(PLAN);
    await choose("Unhide “Lists”");
    await open.page.getByRole("tab", { name: "Lists", selected: true }).waitFor();
    const count = (await sheets())?.length ?? 0;
    await tabMenu("Lists");
    await choose("Insert sheet");
    expect((await sheets())?.length).toBe(count + 1);
  });

  it("refuse typing while they are protected, in words", async () => {
    await tabMenu(PLAN);
    await choose("Protect sheet");
    await goTo(open, "D6");
    await open.page.keyboard.type("x");
    const notice = open.page.getByRole("alertdialog", { name: "That cannot be changed here" });
    await notice.getByText(/D6 is locked, and “OIC Delivery Plan” is protected\. Unprotect the sheet first/).waitFor();
  });
});

describe("faults", () => {
  it("are off, are plainly marked when they are on, and reach the add-in", async () => {
    await open.page.getByRole("button", { name: "Faults", exact: true }).click();
    await open.page.getByRole("menuitemcheckbox", { name: "The workbook is read-only" }).click();
    await expectAccessible();
    await press("Escape");
    await open.page.getByRole("button", { name: "Faults: 1 on" }).waitFor();
    await open.page.getByText("Faults are on: The workbook is read-only").waitFor();
    const before = await open.page.evaluate((on) => window.workbench?.used(on), PLAN);
    expect(await recalculate(open)).not.toMatch(/^\d+ cells changed/);
    expect(await open.page.evaluate((on) => window.workbench?.used(on), PLAN)).toBe(before);
  });

  it("are told by a recording of what was asked and answered", async () => {
    await open.page.getByRole("button", { name: "Faults", exact: true }).click();
    await open.page.getByRole("menuitemcheckbox", { name: "Record what the add-in asks" }).click();
    await press("Escape");
    await recalculate(open);
    await open.page.getByRole("button", { name: "Faults", exact: true }).click();
    const [file] = await Promise.all([open.page.waitForEvent("download"), choose("Save the recording (3 requests)")]);
    expect(file.suggestedFilename()).toBe("delivery-plan.xlsx.recording.json");
    const path = join(folder, "recording.json");
    await file.saveAs(path);
    const recording = readRecording(await readFile(path, "utf8"));
    expect(recording?.exchanges).toHaveLength(3);
    expect(JSON.stringify(recording)).toContain(PLAN);
  });
});

it("another workbook starts the pane anew, without the figures of the one before", async () => {
  await recalculate(open);
  await open.pane.getByRole("button", { name: /^Red \d+$/ }).waitFor();
  await openFile(open, "samples/messy-plan.xlsx");
  await open.pane.getByText("Nothing has been read yet", { exact: false }).waitFor();
  expect(await open.pane.getByRole("button", { name: /^Red \d+$/ }).count()).toBe(0);
});

it("a formula that depends on an edited cell is said not to be recalculated", async () => {
  await goTo(open, "A40");
  await type("=A41+1");
  await type("1");
  expect(await value("A41")).toBe(1);
  expect(await status()).toBe("Formulas are not recalculated here; Excel does so when the file is opened there.");
});

it("a sheet of 100,000 rows has only the rows in sight on the page, wherever it is scrolled", async () => {
  const path = join(folder, "large.xlsx");
  await writeFile(path, await saveBook(largePlan(100_000)));
  await openFile(open, path);
  await open.page.getByRole("tab", { name: "Delivery Plan" }).click();
  const most = 70;
  expect(await rowsInSight()).toBeLessThan(most);
  await open.page.getByRole("grid").focus();
  await press("Control+End");
  expect(await selected()).toBe("T100001");
  await open.page.locator("#cell-100000-19").waitFor();
  expect(await rowsInSight()).toBeLessThan(most);
  await open.page.locator(".sheet").evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight / 2));
  await open.page.getByRole("rowheader", { name: /^5\d{4}$/ }).first().waitFor();
  expect(await rowsInSight()).toBeLessThan(most);
  expect(await open.page.getByRole("grid").getByRole("gridcell").count()).toBeLessThan(most * 20);
});
