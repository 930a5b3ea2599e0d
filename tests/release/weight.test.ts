import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUDGET, gzipOf, overBudget, weigh } from "../../release/weight";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weight-"));
  mkdirSync(join(folder, "pane"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "pane/pane.html"), '<script type="module" src="../assets/main.js"></script><link rel="modulepreload" href="../assets/shared.js">');
  writeFileSync(join(folder, "assets/main.js"), 'import{a as b,t}from"./shared.js";import"./side.js";const view=()=>import("./later.js");const s="from \'./not.js\'";');
  writeFileSync(join(folder, "assets/shared.js"), 'import*as d from"./deep.js";export{d as a};export const t=1;');
  for (const name of ["side", "deep", "later", "not"]) writeFileSync(join(folder, `assets/${name}.js`), `export const ${name}=1;`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const SCRIPTS = ["main", "shared", "side", "deep", "later"].map((name) => `assets/${name}.js`);

describe("the pane's weight", () => {
  it("is the page's scripts and what they import at once; what is imported later is told apart", () => {
    const { first, later } = weigh(folder, "pane/pane.html", SCRIPTS);
    expect(first.map(({ file }) => file).sort()).toEqual(["assets/deep.js", "assets/main.js", "assets/shared.js", "assets/side.js"]);
    expect(later.map(({ file }) => file)).toEqual(["assets/later.js"]);
    expect(gzipOf(first)).toBeGreaterThan(0);
  });

  it("within the budget nothing is said; beyond it the largest are named", () => {
    expect(overBudget(weigh(folder, "pane/pane.html", SCRIPTS))).toBeNull();
    // What gzip cannot make smaller.
    writeFileSync(join(folder, "assets/deep.js"), `export const deep="${randomBytes(BUDGET).toString("hex")}";`);
    expect(overBudget(weigh(folder, "pane/pane.html", SCRIPTS))).toMatch(/^The pane would load \d+ KB of JavaScript .* more than its budget of 118 KB\. The largest: assets\/deep\.js \d+ KB/);
  });
});
