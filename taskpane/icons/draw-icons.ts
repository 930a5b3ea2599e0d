/**
 * Draws the icons that Excel asks for from the drawings beside this file: `npx tsx taskpane/icons/draw-icons.ts`.
 * Needs Chromium: CHROMIUM_PATH names it, else the usual place on Linux is tried.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";

const DRAWINGS = ["add-in", "recalculate", "board-summary", "delivery-plan"];
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({ executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const drawing of DRAWINGS) {
  const svg = await readFile(new URL(`${drawing}.svg`, import.meta.url), "utf8");
  for (const size of SIZES) await writeFile(new URL(`${drawing}-${size}.png`, import.meta.url), await draw(page, svg, size));
}
await browser.close();

async function draw(on: Page, svg: string, size: number): Promise<Buffer> {
  await on.setViewportSize({ width: size, height: size });
  await on.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return on.screenshot({ omitBackground: true });
}
