import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { newBook } from "../../workbench/file/new";
import { startBrowser } from "./browser";
import { accessibilityFaults, openBook, openWorkbench, outcome, paneFrame, recalculate, sheetRows, showView, type OpenWorkbench } from "./workbench-page";

const TEXT = `Custody healthcare in police stations
Published 12 January 2026

Foreword
Healthcare in custody matters to everybody.

Recommendation 1
By 30 September 2026, chief constables should make sure that every detainee is seen by a nurse. They should:
• record each visit; and
• review the records each month.

Recommendation 2
By 31 December 2026, the College of Policing should publish guidance on healthcare.

Area for improvement 1
The force should improve how it hands detainees over to hospitals.
`;

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await startBrowser();
  open = await openWorkbench(browser, inject("workbench"));
});
afterAll(() => browser.close());

/** The cells of a sheet as they are shown, of its last rows. */
const lastRows = async (sheet: string, count: number) => (await sheetRows(open, sheet)).slice(-count);

it("reads a pasted report, lets it be corrected, adds its rows with their RAG, and the board is told of them", async () => {
  const { page, pane } = open;
  await recalculate(open);
  await showView(open, "Recs");
  await pane.getByText("Add a report from its text").click();
  await pane.getByLabel("Paste the report, or the published response").fill(TEXT);
  await pane.getByRole("button", { name: "Read it" }).click();
  expect(await outcome(pane)).toBe("3 items found, 3 of them new");
  expect(await pane.getByLabel("Title of the report").inputValue()).toBe("Custody healthcare in police stations");
  await pane.getByText("The local policing body's response by 8 March 2026 (Police Act 1996, section 55).").waitFor();
  await pane.getByText(/^Not read: \d+ lines?$/).click();
  await pane.getByText("Healthcare in custody matters to everybody.").waitFor();

  const items = pane.locator(".intake-item");
  expect(await items.count()).toBe(3);
  expect(await items.nth(1).textContent()).toContain("not for us");
  await items.nth(0).getByText("Look closer, and correct").click();
  expect(await accessibilityFaults(paneFrame(page))).toEqual([]);
  await items.nth(0).getByLabel("Deadline").fill("2026-09-15");
  await items.nth(0).getByLabel("Delivery lead").fill("Head of Custody");
  await pane.getByRole("button", { name: /^Add 3 rows to the register and 2 actions to the plan$/ }).click();
  expect(await outcome(pane)).toBe("2 recommendations, 1 area for improvement and 2 actions were added");

  const register = await lastRows("HMICFRS Register", 3);
  expect(register.map((row) => row.join(" | "))).toEqual([expect.stringMatching(/^CHS R1 [^]*15\/09\/2026/), expect.stringMatching(/^CHS R2[^]*College of Policing/), expect.stringMatching(/^CHS AFI1/)]);
  const [first] = await lastRows("OIC Delivery Plan", 2);
  expect(first?.join(" | ")).toMatch(/CHS R1[^]*15\/09\/2026/);

  await showView(open, "Board");
  await pane.getByRole("button", { name: "Make the summary" }).click();
  await pane.getByRole("button", { name: "Show me" }).click();
  await page.getByRole("gridcell", { name: /^Custody healthcare in police stations/ }).first().waitFor();
  expect(open.thrown).toEqual([]);
});

it("finds nothing new in the same text, but for the deadline that was corrected", async () => {
  const { pane } = open;
  await showView(open, "Recs");
  await pane.getByText("Add a report from its text").click();
  await pane.getByLabel("Paste the report, or the published response").fill(TEXT);
  await pane.getByRole("button", { name: "Read it" }).click();
  expect(await outcome(pane)).toBe("3 items found, 0 of them new and 1 changed");
  await pane.getByRole("button", { name: "Put it away" }).click();
  expect(await pane.locator(".intake-item").count()).toBe(0);
});

it("begins in a workbook that has nothing: sheets to begin with, a report's rows in them, and the board's summary", async () => {
  const { page, pane } = open;
  await openBook(open, newBook(["Sheet1"]));
  await recalculate(open);
  await showView(open, "Overview");
  await pane.getByRole("button", { name: "Create register and plan" }).click();
  expect(await outcome(pane)).toContain("The sheets “Register” and “Delivery plan” have been made.");
  await showView(open, "Recs");
  await pane.getByText("Add a report from its text").click();
  await pane.getByLabel("Paste the report, or the published response").fill(TEXT);
  await pane.getByRole("button", { name: "Read it" }).click();
  await pane.getByRole("button", { name: /^Add 3 rows to the register and 2 actions to the plan$/ }).click();
  expect(await outcome(pane)).toBe("2 recommendations, 1 area for improvement and 2 actions were added");
  await showView(open, "Board");
  await pane.getByText("2 recommendations without a lead.").waitFor();
  await pane.getByText("Set leads").click();
  await pane.getByLabel("Executive lead").fill("ACC Crime");
  await pane.getByRole("button", { name: "Set for the whole report" }).click();
  expect(await outcome(pane)).toBe("2 leads set in the register and 2 in the plan");
  await pane.getByRole("button", { name: "Make the summary" }).click();
  await pane.getByRole("button", { name: "Show me" }).click();
  await page.getByRole("gridcell", { name: /^Custody healthcare in police stations/ }).first().waitFor();
  expect(open.thrown).toEqual([]);
});
