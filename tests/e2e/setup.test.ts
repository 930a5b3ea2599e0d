import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { startBrowser } from "./browser";
import { accessibilityFaults, openWorkbench, paneFrame, press, recalculate, sheetNames, showView, typeCells, type OpenWorkbench } from "./workbench-page";

const PLAN = "OIC Delivery Plan";
/** The heading of the plan's revised targets. */
const HEADING = "H5";

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

const used = () => open.page.evaluate((on) => window.workbench?.used(on), PLAN);
const text = (address: string) => open.page.evaluate(([on, at]) => window.workbench?.text(on, at), [PLAN, address] as const);
const columnFor = (field: string) => open.pane.getByLabel(`Column for ${field}, sheet ${PLAN}`, { exact: true });
const chosen = (field: string) => columnFor(field).evaluate((select) => (select instanceof HTMLSelectElement ? select.selectedOptions[0]?.textContent : null));
const counts = () => open.pane.getByRole("region", { name: "What the choices change" }).textContent();


describe("Setup", () => {
  it("shows what a choice would change, saves it on a sheet of settings, and Undo takes that away", async () => {
    await recalculate(open);
    await showView(open, "Setup");
    const before = await counts();
    const target = await chosen("Target");
    await columnFor("Target").selectOption("No such column");
    await expect.poll(counts).toMatch(/With these choices: \d+ rows read/);
    const [now, tried] = ((await counts()) ?? "").split("With these choices:");
    expect(now).toBe(before);
    expect(tried?.trim()).not.toBe(now?.replace("Now:", "").trim());

    await open.pane.getByRole("button", { name: "Undo these choices" }).click();
    await expect.poll(counts).toBe(before);
    expect(await chosen("Target")).toBe(target);

    await columnFor("Target").selectOption("No such column");
    expect(await press(open, "Use this workbook")).toContain("The sheet “Plan settings” was made.");
    expect(await sheetNames(open)).toContain("Plan settings");
    expect(await counts()).toBe(`Now:${tried}`);
    await open.pane.getByRole("button", { name: "Go to the settings" }).click();
    await expect.poll(() => open.page.evaluate(() => window.workbench?.selection().sheet)).toBe("Plan settings");

    await press(open, "Undo");
    expect(await sheetNames(open)).not.toContain("Plan settings");
    await recalculate(open);
    expect(await counts()).toBe(before);
    await open.pane.getByRole("button", { name: "Use this workbook" }).waitFor();
  });

  it("settles a column whose heading has been changed: nothing is written before", async () => {
    await recalculate(open);
    await showView(open, "Setup");
    const before = await counts();
    await press(open, "Use this workbook");
    const heading = await text(HEADING);
    const cells = await used();

    await typeCells(open, PLAN, { [HEADING]: "Zebra" });
    expect(await recalculate(open)).toMatch(/^Nothing was written/);
    expect(await used()).toBe(cells);
    await showView(open, "Setup");
    await open.pane.getByText(`“${heading}”`).waitFor();
    const choice = open.pane.getByRole("button", { name: /^Use column H · Zebra/ });
    await choice.focus();
    await choice.press("Enter");
    await expect.poll(() => columnFor("Revised target").evaluate((select) => select === document.activeElement)).toBe(true);
    await press(open, "Save changes");
    expect(await counts()).toBe(before);
    expect(await recalculate(open)).toMatch(/^Nothing to change/);
  });

  it("can be read by a screen reader, and needs no sideways scroll in the narrowest pane", async () => {
    const edge = open.page.getByRole("separator", { name: "Width of the pane" });
    for (let steps = 0; steps < 5; steps += 1) await edge.press("ArrowRight");
    await recalculate(open);
    await showView(open, "Setup");
    await columnFor("Target").selectOption("No such column");
    await open.pane.getByText("Add a column for another field").first().click();
    const frame = paneFrame(open.page);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await accessibilityFaults(frame)).toEqual([]);
  });
});
