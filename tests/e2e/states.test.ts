import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newBook } from "../../workbench/file/new";
import type { Faults } from "../../workbench/host/faults";
import { hostileBook } from "../commands/hostile";
import { busierBook } from "../commands/plan-book";
import { startBrowser } from "./browser";
import { accessibilityFaults, openBook, openWorkbench, outcome, paneFrame, recalculate, showView, typeIn, type OpenWorkbench } from "./workbench-page";

const VIEWS = ["Overview", "Problems", "Recs", "Board", "Setup"] as const;
const REPORT = "Custody healthcare in police stations\nPublished 12 January 2026\n\nForeword\nIt matters.\n\nRecommendation 1\nBy 30 September 2026, chief constables should make sure that every detainee is seen by a nurse.\n";

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const faults = (wanted: Faults) => open.page.evaluate((some) => Object.assign(window.workbench?.faults ?? {}, some), wanted);
const press = (button: string | RegExp) => open.pane.getByRole("button", { name: button }).first().click();
/** Asked again while buttons fade in, when their colours are not yet their own. */
const expectAccessible = () => expect.poll(() => accessibilityFaults(paneFrame(open.page)), { timeout: 10_000 }).toEqual([]);

/** Every part that folds is unfolded. */
const unfold = () => paneFrame(open.page).evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));

/** States that a view of the pane can be in, each reached from the one before as a person would. */
const STATES: readonly (readonly [string, () => Promise<void>])[] = [
  ["a refusal", async () => {
    await faults({ readOnly: true });
    expect(await recalculate(open)).toMatch(/reading only/);
  }],
  ["a command that runs", async () => {
    await faults({ readOnly: false, delayMs: 1_500 });
    await press("Recalculate");
    await open.pane.getByRole("progressbar").waitFor();
  }],
  ["the day to assess as at", async () => {
    await faults({ delayMs: undefined });
    await outcome(open.pane);
    await press(/^as at/);
  }],
  ["an overview with all its parts open", async () => {
    await press("Done");
    await unfold();
  }],
  ["problems with all their parts open", async () => {
    await showView(open, "Problems");
    await unfold();
  }],
  ["recommendations with their actions", async () => {
    await showView(open, "Recs");
    await unfold();
  }],
  ["a report that has been read", async () => {
    await open.pane.getByLabel("Paste the report, or the published response").fill(REPORT);
    await press("Read it");
    await outcome(open.pane);
    await unfold();
  }],
  ["a board with reports, leads and reminders open", async () => {
    await showView(open, "Board");
    await unfold();
  }],
  ["a summary that has been made", async () => {
    await press("Make the summary");
    await outcome(open.pane);
  }],
  ["a summary that somebody has written on, and what to do about it", async () => {
    await press("Show me");
    await expect.poll(() => open.page.evaluate(() => window.workbench?.selection().sheet)).toMatch(/^Board summary/);
    await typeIn(open, "A4", "Agreed");
    await press("Make the summary");
    await open.pane.getByRole("button", { name: "Replace it" }).waitFor();
  }],
  ["a choice in Setup that has not been saved", async () => {
    await showView(open, "Setup");
    await unfold();
    await open.pane.getByLabel(/^Column for Target, /).first().selectOption("No such column");
  }],
  ["the fixes of a kind before they are made", async () => {
    await openBook(open, busierBook());
    await recalculate(open);
    await showView(open, "Problems");
    await press(/^Fix all \d+…$/);
  }],
  ["a workbook without a plan", async () => {
    await openBook(open, newBook(["Sheet1"]));
    await recalculate(open);
    await showView(open, "Overview");
  }],
];

describe.each(["light", "dark", "forced colours"] as const)("axe finds nothing wrong, in %s, in", (look) => {
  beforeAll(async () => {
    open = await openWorkbench(browser, inject("workbench"));
    if (look === "dark") await open.page.getByRole("switch", { name: "Dark" }).click();
    if (look === "forced colours") await open.page.emulateMedia({ forcedColors: "active" });
    return () => open.page.context().close();
  });

  it.each(VIEWS)("%s before anything has been read", async (view) => {
    await showView(open, view);
    await expectAccessible();
  });

  it.each(STATES)("%s", async (_, reach) => {
    await reach();
    await expectAccessible();
    expect(open.thrown).toEqual([]);
  });
});

describe("a workbook whose cells are made to do harm", () => {
  beforeAll(async () => {
    open = await openWorkbench(browser, inject("workbench"));
    await openBook(open, hostileBook());
    expect(await recalculate(open)).toMatch(/cells changed/);
    return () => open.page.context().close();
  });

  it.each(VIEWS)("is shown as text in %s: no markup comes alive, no text turns the one beside it round, nothing scrolls sideways, nothing is asked of another host", async (view) => {
    await showView(open, view);
    await unfold();
    const frame = paneFrame(open.page);
    const found = await frame.evaluate(() => {
      const turned: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const isApart = node.parentElement?.closest("bdi, option, textarea, title") ?? null;
        if (/[\u202A-\u202E\u2066-\u2069]/.test(node.textContent ?? "") && isApart === null) turned.push(node.parentElement?.outerHTML.slice(0, 200) ?? "");
      }
      return { alive: document.querySelectorAll("img[src=x], #pane script, a[href^=javascript]").length, turned, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth, title: document.title };
    });
    expect(found).toEqual({ alive: 0, turned: [], sideways: 0, title: "Delivery plan" });
    expect(await open.page.title()).not.toBe("harmed");
    expect(open.thrown).toEqual([]);
    expect(open.elsewhere).toEqual([]);
  });

  it("has no fault that axe can find, in Problems", async () => {
    await showView(open, "Problems");
    await expectAccessible();
  });
});
