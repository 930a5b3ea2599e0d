import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { startBrowser } from "./browser";
import { accessibilityFaults, openWorkbench, outcome, paneFrame, recalculate, showView, type OpenWorkbench } from "./workbench-page";

const VIEWS = ["Overview", "Problems", "Recs", "Board", "Setup"] as const;
const LOOKS = ["light", "dark", "forced colours"] as const;

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(LOOKS)("in %s", (look) => {
  beforeAll(async () => {
    open = await openWorkbench(browser, inject("workbench"));
    if (look === "dark") await open.page.getByRole("switch", { name: "Dark" }).click();
    if (look === "forced colours") await open.page.emulateMedia({ forcedColors: "active" });
    await recalculate(open);
    return () => open.page.context().close();
  });

  it.each(VIEWS)("axe finds nothing wrong in the pane's %s", async (view) => {
    await showView(open, view);
    expect(await accessibilityFaults(paneFrame(open.page))).toEqual([]);
  });

  it("axe finds nothing wrong in the page round it", async () => {
    expect(await accessibilityFaults(open.page.mainFrame())).toEqual([]);
  });

  it("the pane is in the page's theme", async () => {
    const background = await paneFrame(open.page).evaluate(() => {
      const coloured = [...document.querySelectorAll("*")].map((element) => getComputedStyle(element).backgroundColor).find((colour) => !/, 0\)$|transparent/.test(colour));
      return coloured ?? "rgb(255, 255, 255)";
    });
    const light = (background.match(/\d+/g) ?? []).slice(0, 3).map(Number).reduce((sum, part) => sum + part, 0) / 3 > 128;
    if (look !== "forced colours") expect(light).toBe(look === "light");
  });
});

describe("at 300 pixels", () => {
  beforeAll(async () => {
    open = await openWorkbench(browser, inject("workbench"));
    const edge = open.page.getByRole("separator", { name: "Width of the pane" });
    for (let steps = 0; steps < 5; steps += 1) await edge.press("ArrowRight");
    expect(await edge.getAttribute("aria-valuenow")).toBe("300");
    await recalculate(open);
    return () => open.page.context().close();
  });

  it.each(VIEWS)("the pane's %s does not scroll sideways", async (view) => {
    await showView(open, view);
    const width = await paneFrame(open.page).evaluate(() => ({ has: document.documentElement.scrollWidth, shows: document.documentElement.clientWidth }));
    expect(width.shows).toBeLessThanOrEqual(300);
    expect(width.has).toBeLessThanOrEqual(width.shows);
  });
});

describe("by keyboard alone", () => {
  beforeEach(async () => {
    open = await openWorkbench(browser, inject("workbench"));
    return () => open.page.context().close();
  });

  /** Presses Tab until what has the focus is named so, in the page or in the pane. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await open.page.keyboard.press("Tab");
      if (name.test(await focusedName())) return;
    }
    throw new Error(`Tab does not reach ${name}.`);
  }

  async function focusedName(): Promise<string> {
    const inPage = () => {
      const element = document.activeElement;
      return element instanceof HTMLIFrameElement ? "(pane)" : (element?.getAttribute("aria-label") ?? element?.textContent ?? "");
    };
    const name = await open.page.evaluate(inPage);
    return name === "(pane)" ? paneFrame(open.page).evaluate(inPage) : name;
  }

  it("a person recalculates, goes to a problem's cell, puts it right and recalculates", async () => {
    const press = (key: string) => open.page.keyboard.press(key);
    const selected = () => open.page.evaluate(() => window.workbench?.selection().address);
    await open.page.getByRole("grid").focus();
    await press("F6");
    await tabTo(/^Recalculate/);
    await press("Enter");
    expect(await outcome(open.pane)).toMatch(/cells changed/);
    await tabTo(/^Overview/);
    await press("ArrowRight");
    await open.pane.getByRole("tabpanel", { name: "Problems" }).waitFor();
    await tabTo(/go to A10$/);
    await press("Enter");
    await expect.poll(selected).toBe("A10");
    await press("F6");
    await press("F2");
    await open.page.getByLabel("Editing A10").waitFor();
    await press("Control+a");
    await open.page.keyboard.type("OIC R2");
    await press("Enter");
    await expect.poll(() => open.page.evaluate(() => window.workbench?.value("OIC Delivery Plan", "A10"))).toBe("OIC R2");
    await press("F6");
    await tabTo(/^Recalculate/);
    await press("Enter");
    await outcome(open.pane);
    await expect.poll(() => open.pane.getByText("OIC-R2").count()).toBe(0);
  });

  it("moves about the sheet as Excel does", async () => {
    const press = (key: string) => open.page.keyboard.press(key);
    const selected = () => open.page.evaluate(() => window.workbench?.selection());
    await open.page.getByRole("tab", { name: "OIC Delivery Plan" }).click();
    await open.page.getByRole("grid").focus();
    await press("Control+Home");
    const home = await selected();
    await press("ArrowDown");
    await press("ArrowRight");
    expect((await selected())?.address).not.toBe(home?.address);
    await press("Control+ArrowDown");
    await press("Control+End");
    expect((await selected())?.address).toBe("R23");
    await press("Alt+PageDown");
    expect((await selected())?.sheet).toBe("Improvement Plan");
    await press("Shift+ArrowDown");
    expect((await selected())?.address).toBe("A1:A2");
  });
});
