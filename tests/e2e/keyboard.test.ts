import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { newBook } from "../../workbench/file/new";
import { busierBook } from "../commands/plan-book";
import { startBrowser } from "./browser";
import { openBook, openWorkbench, outcome, paneFrame, type OpenWorkbench } from "./workbench-page";

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const REPORT = `Custody healthcare in police stations
Published 12 January 2026

Recommendation 1
By 30 September 2026, chief constables should make sure that every detainee is seen by a nurse.
`;

describe("by keyboard alone", () => {
  beforeEach(async () => {
    open = await openWorkbench(browser, inject("workbench"));
    return () => open.page.context().close();
  });

  const press = (key: string) => open.page.keyboard.press(key);
  const sheets = () => open.page.evaluate(() => window.workbench?.sheets() ?? []);

  /** Presses Tab until what has the focus is named so, in the page or in the pane. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 300; presses += 1) {
      await open.page.keyboard.press("Tab");
      if (name.test(await focusedName())) return;
    }
    throw new Error(`Tab does not reach ${name}.`);
  }

  async function focusedName(): Promise<string> {
    const inPage = () => {
      const element = document.activeElement;
      return element instanceof HTMLIFrameElement ? "(pane)" : (element?.getAttribute("aria-label") ?? (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : null) ?? element?.textContent ?? "");
    };
    const name = await open.page.evaluate(inPage);
    return name === "(pane)" ? paneFrame(open.page).evaluate(inPage) : name;
  }

  it("a person recalculates, goes to a problem's cell, puts it right and recalculates", async () => {
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

  /** Goes to the pane, if the keyboard is in the sheet, and there to a view by the arrow keys. */
  async function toView(view: string): Promise<void> {
    await tabTo(/^(Overview|Problems|Recs|Board|Setup)/);
    for (let steps = 0; steps < 5 && !(await focusedName()).startsWith(view); steps += 1) await press("ArrowRight");
    await open.pane.getByRole("tabpanel", { name: view }).waitFor();
  }

  /** Presses a button that Tab reaches; gives what the pane announced. */
  async function use(name: RegExp): Promise<string> {
    await tabTo(name);
    await press("Enter");
    return outcome(open.pane);
  }

  async function toPane(): Promise<void> {
    await open.page.getByRole("grid").focus();
    await press("F6");
  }

  it("all fixes of a kind are looked at, made, and taken back", async () => {
    await openBook(open, busierBook());
    await toPane();
    await use(/^Recalculate/);
    await toView("Problems");
    await tabTo(/^Fix all \d+…$/);
    await press("Enter");
    await expect.poll(focusedName).toMatch(/can be fixed/);
    expect(await use(/^Fix/)).toMatch(/fixed/);
    expect(await use(/^Undo/)).toMatch(/put back|taken back|undone/i);
  });

  it("the board's summary is made for a day and shown, the response is made, a report's leads are set", async () => {
    await openBook(open, busierBook());
    await toPane();
    await use(/^Recalculate/);
    await toView("Board");
    await tabTo(/^Date of the board/);
    // A day that is the same whether the browser's language puts the month first or the day.
    await open.page.keyboard.type("12122026");
    expect(await use(/^Make the summary/)).toMatch(/made/);
    await tabTo(/^Show me/);
    await press("Enter");
    await expect.poll(() => open.page.evaluate(() => window.workbench?.selection().sheet)).toBe("Board summary 12 December 2026");
    await toPane();
    expect(await use(/^Make the response/)).toMatch(/made/);
    expect((await sheets()).filter((name) => name.startsWith("Response "))).toHaveLength(1);
    await tabTo(/^Set leads/);
    await press("Enter");
    await tabTo(/^Executive lead/);
    await open.page.keyboard.type("ACC Crime");
    expect(await use(/^Set for the whole report/)).toMatch(/leads? set/);
  });

  it("a report's text is pasted, read and added", async () => {
    await toPane();
    await use(/^Recalculate/);
    await toView("Recs");
    await tabTo(/^Add a report from its text/);
    await press("Enter");
    await tabTo(/^Paste the report/);
    await open.page.keyboard.insertText(REPORT);
    expect(await use(/^Read it/)).toBe("1 item found, 1 of them new");
    expect(await use(/^Add 1 row/)).toMatch(/added$/);
  });

  it("a column is chosen in Setup and kept; another day is assessed", async () => {
    await toPane();
    await use(/^Recalculate/);
    await toView("Setup");
    await tabTo(/^Column for Target, /);
    await press("Home");
    expect(await use(/^Use this workbook/)).toContain("Plan settings");
    expect(await sheets()).toContain("Plan settings");
    await tabTo(/^as at today/);
    await press("Enter");
    await tabTo(/^Assess the plan as at/);
    await open.page.keyboard.type("06062026");
    await press("Escape");
    await expect.poll(focusedName).toMatch(/^as at 6 June 2026/);
    expect(await use(/^Recalculate/)).toMatch(/cells? changed/);
  });

  it("a workbook with nothing in it is begun", async () => {
    await openBook(open, newBook(["Sheet1"]));
    await toPane();
    await use(/^Recalculate/);
    expect(await use(/^Create register and plan/)).toContain("have been made");
  });
});
