import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { startBrowser } from "../e2e/browser";
import { addressOf, fileAt, serveFiles } from "../e2e/file-server";
import { middle } from "./figures";

/** A built pane: where it lies, its page, and the words on the button that shows that it can be used. */
interface Pane {
  readonly folder: string;
  readonly page: string;
  readonly button: string;
}

/** What a pane costs before its first button can be pressed; the middle of all runs. */
interface PaneCost {
  /** Of JavaScript, as gzip sends it, but for Office's own script. */
  readonly kilobytes: number;
  /** From the request for the page to the frame that shows the button, with the processor slowed down four times. */
  readonly shown: number;
  /** The same, to the frame in which React answers the button. */
  readonly ready: number;
}

/** `template` is null where it was not built. */
export interface PaneResults {
  readonly ours: PaneCost;
  readonly template: PaneCost | null;
}

const OURS: Pane = { folder: "dist/site", page: "taskpane/taskpane.html", button: "Recalculate" };
const SLOWER = 4;

/** Says at once that the page is in Excel. Microsoft's own script takes the same time for every pane, and would only hide what differs. */
const OFFICE = `
  const info = { host: "Excel", platform: "PC" };
  globalThis.Office = {
    HostType: { Excel: "Excel" }, actions: { associate() {} }, addin: { showAsTaskpane() {} },
    context: { requirements: { isSetSupported: () => true } },
    onReady: (then) => Promise.resolve(info).then((ready) => { then?.(ready); return ready; }),
  };`;

const OFFICE_ADDRESS = /https:\/\/[\w./-]+\/office\.js/;

/** Says when the button is there, and when React answers it: looked for in each frame that is drawn. */
const WATCH = (button: string): string => `
  window.seen = {};
  const look = () => {
    const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes(${JSON.stringify(button)}));
    if (found) seen.shown ??= performance.now();
    if (found && Object.keys(found).some((key) => key.startsWith("__reactProps"))) seen.ready = performance.now(); else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

/**
 * Opens our pane, and Microsoft's React template beside it, both as they are built for production: `npm run build` has to have been run, and the
 * template to be built in `template` (its `dist`). They take turns, each time in a browser that knows nothing of them yet.
 */
export async function measurePanes(template: string | null, runs = 9): Promise<PaneResults> {
  const theirs = template === null ? null : { folder: template, page: "taskpane.html", button: "Insert text" };
  for (const pane of [OURS, theirs]) if (pane && !existsSync(join(pane.folder, pane.page))) throw new Error(`${join(pane.folder, pane.page)} is missing. Build it first.`);
  const browser = await startBrowser();
  const costs = new Map([OURS, theirs].filter((pane) => pane !== null).map((pane) => [pane, [] as PaneCost[]]));
  for (let run = 0; run < runs; run += 1) for (const [pane, list] of costs) list.push(await openOnce(browser, pane));
  await browser.close();
  const middleOf = (pane: Pane): PaneCost => {
    const list = costs.get(pane) ?? [];
    return { kilobytes: middle(list.map(({ kilobytes }) => kilobytes)), shown: middle(list.map(({ shown }) => shown)), ready: middle(list.map(({ ready }) => ready)) };
  };
  return { ours: middleOf(OURS), template: theirs && middleOf(theirs) };
}

async function openOnce(browser: Browser, { folder, page: path, button }: Pane): Promise<PaneCost> {
  const sent: number[] = [];
  const server = await serve(folder, (bytes) => sent.push(bytes));
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(WATCH(button));
  await page.goto(`${addressOf(server)}${path}`);
  const handle = await page.waitForFunction("seen.ready && seen", undefined, { timeout: 60_000 });
  const { shown, ready } = (await handle.jsonValue()) as { shown: number; ready: number };
  await context.close();
  await new Promise((closed) => server.close(closed));
  return { kilobytes: Math.round(sent.reduce((sum, bytes) => sum + bytes, 0) / 1000), shown: Math.round(shown), ready: Math.round(ready) };
}

/** Serves a folder with Office's script as above, and tells of every script how many bytes it has as gzip sends it. */
function serve(folder: string, sent: (bytes: number) => void): Promise<Server> {
  return serveFiles((path) => {
    if (path === "/office.js") return { content: OFFICE };
    const file = fileAt(folder, path);
    if (file === null) return null;
    const content = readFileSync(file);
    if (file.endsWith(".js")) sent(gzipSync(content, { level: 9 }).length);
    return { content: file.endsWith(".html") ? content.toString().replace(OFFICE_ADDRESS, "/office.js") : content };
  });
}
