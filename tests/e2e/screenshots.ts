import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { serveWorkbench } from "../../workbench/serve";
import { startBrowser } from "./browser";
import { goTo, openWorkbench, outcome, recalculate, showView, type OpenWorkbench } from "./workbench-page";

/** `npm run screenshots [folder]`: the pictures of the workbench and the pane, into `workbench/pictures` if not told, and those of the guide. */

const FOLDER = process.argv[2] ?? "workbench/pictures";
const PLAN = "OIC Delivery Plan";

await mkdir(FOLDER, { recursive: true });
const { url, close } = await serveWorkbench(0);
const browser = await startBrowser();

async function save(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  console.log(path);
}

async function goToSheet(open: OpenWorkbench, sheet: string, address: string): Promise<void> {
  await open.page.getByRole("tab", { name: sheet }).click();
  await goTo(open, address);
}

async function workbench(): Promise<void> {
  const open = await openWorkbench(browser, url);
  await goToSheet(open, PLAN, "A6");
  await save(open.page, "workbench-before");
  await recalculate(open);
  await open.page.setViewportSize({ width: 1600, height: 900 });
  await goToSheet(open, PLAN, "U13");
  await goToSheet(open, PLAN, "S13");
  await save(open.page, "workbench-after");
  await open.page.context().close();
}

/** The pane at its narrowest, as large as it stands on the page. */
async function pane(look: "light" | "dark" | "high-contrast"): Promise<void> {
  const open = await openWorkbench(browser, url);
  if (look === "dark") await open.page.getByRole("switch", { name: "Dark" }).click();
  if (look === "high-contrast") await open.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const edge = open.page.getByRole("separator", { name: "Width of the pane" });
  for (let steps = 0; steps < 5; steps += 1) await edge.press("ArrowRight");
  await recalculate(open);
  for (const view of ["Overview", "Problems"] as const) {
    await showView(open, view);
    const path = join(FOLDER, `pane-300-${look}-${view.toLowerCase()}.png`);
    await open.page.locator(".pane-side").screenshot({ path, animations: "disabled" });
    console.log(path);
  }
  await open.page.context().close();
}

const REPORT = `Custody healthcare in police stations
Published 12 January 2026

Recommendation 1
By 30 September 2026, chief constables should make sure that every detainee is seen by a nurse.

Recommendation 2
By 31 December 2026, the College of Policing should publish guidance on healthcare.
`;

/** What the user's guide shows: the pane alone, as wide as Excel opens it. */
async function guide(): Promise<void> {
  const open = await openWorkbench(browser, url);
  const { page, pane } = open;
  const shot = async (name: string): Promise<void> => {
    const path = `guides/pictures/${name}.png`;
    await page.locator(".pane-side").screenshot({ path, animations: "disabled" });
    console.log(path);
  };
  await recalculate(open);
  await showView(open, "Overview");
  await shot("overview");
  await showView(open, "Problems");
  await shot("problems");
  await showView(open, "Board");
  await shot("board");
  await showView(open, "Recs");
  await pane.getByText("Add a report from its text").click();
  await pane.getByLabel("Paste the report, or the published response").fill(REPORT);
  await pane.getByRole("button", { name: "Read it" }).click();
  await outcome(pane);
  await pane.locator(".intake-item").first().getByText("Look closer, and correct").click();
  await pane.locator(".intake-item").first().scrollIntoViewIfNeeded();
  await shot("new-report");
  await page.context().close();
}

await guide();
await workbench();
for (const look of ["light", "dark", "high-contrast"] as const) await pane(look);
await browser.close();
await close();
