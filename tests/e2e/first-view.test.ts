import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { startBrowser } from "./browser";
import { accessibilityFaults, outcome, paneFrame, SAMPLE_DAY } from "./workbench-page";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(["light", "dark"] as const)("the first view, before Excel's script has come (%s)", (colorScheme) => {
  let page: Page;
  let pane: FrameLocator;
  let thrown: string[];
  let letCome: () => void;

  beforeEach(async () => {
    page = await browser.newPage({ colorScheme, viewport: { width: 1400, height: 850 } });
    thrown = [];
    page.on("pageerror", (error) => thrown.push(error.message));
    const mayCome = new Promise<void>((resolve) => (letCome = resolve));
    await page.route("**/excel-web-*.js", async (route) => {
      await mayCome;
      await route.continue();
    });
    await page.clock.setFixedTime(new Date(SAMPLE_DAY));
    await page.goto(inject("workbench"), { waitUntil: "commit" });
    pane = page.frameLocator("iframe");
    await pane.locator("#pane[data-drawn]").waitFor();
  });
  afterEach(() => page.close());

  const taken = () => pane.locator("#pane:not([data-drawn])").waitFor();
  const looks = () => paneFrame(page).evaluate(() => [...document.querySelectorAll("#pane *")].filter((one) => one.tagName !== "STYLE").map((one) => {
    const { color, backgroundColor, font } = getComputedStyle(one);
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.tagName, color, backgroundColor, font, x, y, width, height].join(" ");
  }));

  it("says what the add-in does, without faults, and looks as it does afterwards", async () => {
    await pane.getByText("Recalculate checks your delivery plan").waitFor();
    expect(await accessibilityFaults(paneFrame(page))).toEqual([]);
    const drawn = await looks();
    letCome();
    await taken();
    await expect.poll(looks, { timeout: 10_000 }).toEqual(drawn);
    expect(drawn.length).toBeGreaterThan(20);
    expect(thrown).toEqual([]);
  });

  it("does what was pressed in the meantime, once", async () => {
    await pane.getByRole("button", { name: "Recalculate" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Recalculate" }).click();
    letCome();
    await taken();
    expect(await outcome(pane)).toMatch(/^153 cells changed/);
    expect(await pane.locator("[data-pressed]").count()).toBe(0);
    expect(await pane.getByRole("button", { name: "Recalculate" }).evaluate((button) => document.activeElement === button)).toBe(true);
    expect(thrown).toEqual([]);
  });

  it("turns to the view whose tab was pressed", async () => {
    await pane.getByRole("tab", { name: "Board" }).click();
    letCome();
    await pane.getByRole("tabpanel", { name: "Board" }).waitFor();
    expect(thrown).toEqual([]);
  });
});
