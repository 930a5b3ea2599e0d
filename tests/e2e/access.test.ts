import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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

  it.each(VIEWS)("nor with the spacing of letters, words and lines that a reader may set (WCAG 1.4.12): %s", async (view) => {
    await showView(open, view);
    const frame = paneFrame(open.page);
    const spacing = await frame.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }" });
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await spacing.evaluate((tag) => (tag as Element).remove());
  });
});

describe("at 400 %, in a pane that is 1,280 pixels wide", () => {
  beforeAll(async () => {
    open = await openWorkbench(browser, inject("workbench"));
    await recalculate(open);
    await open.page.locator("iframe").evaluate((pane) => Object.assign(pane.style, { position: "fixed", inset: "0", width: "1280px", height: "800px", zIndex: "9999" }));
    await paneFrame(open.page).evaluate(() => document.documentElement.style.setProperty("zoom", "4"));
    return () => open.page.context().close();
  });

  it.each(VIEWS)("the pane's %s does not scroll sideways, and all of it can be read", async (view) => {
    await showView(open, view);
    const frame = paneFrame(open.page);
    expect(await frame.evaluate(() => Math.round(document.body.getBoundingClientRect().width / 4))).toBeLessThanOrEqual(320);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});

describe("where a person wants less motion", () => {
  it("nothing moves, also while a command runs", async () => {
    open = await openWorkbench(browser, inject("workbench"));
    await open.page.emulateMedia({ reducedMotion: "reduce" });
    const moving = () => paneFrame(open.page).evaluate(() => document.getAnimations().filter((one) => one.playState === "running" && Number(one.effect?.getComputedTiming().duration ?? 0) > 10).map((one) => (one instanceof CSSAnimation ? one.animationName : one instanceof CSSTransition ? one.transitionProperty : "")));
    await open.page.evaluate(() => Object.assign(window.workbench?.faults ?? {}, { delayMs: 700 }));
    await open.pane.getByRole("button", { name: "Recalculate" }).click();
    await open.pane.getByRole("progressbar").waitFor();
    expect(await moving()).toEqual([]);
    await outcome(open.pane);
    await open.pane.getByRole("tab", { name: "Problems" }).click();
    expect(await moving()).toEqual([]);
    await open.page.context().close();
  });
});
