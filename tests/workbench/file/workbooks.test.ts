import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { check } from "../../../workbench/fidelity/checking";

const FOLDER = "../shared/workbooks";
const names = existsSync(FOLDER) ? (await readdir(FOLDER, { recursive: true })).filter((name) => /\.xls[xm]$/i.test(name)).sort() : [];

describe.skipIf(names.length === 0)(names.length === 0 ? `real workbooks: skipped, since there is no folder ${FOLDER}` : "real workbooks", () => {
  it.each(names)("%s is saved to itself, and stays whole under edits of every kind", async (name) => {
    const { outcome, words } = await check(new Uint8Array(await readFile(`${FOLDER}/${name}`)), { witnesses: [], tell: () => undefined });
    expect(`${outcome}: ${words}`).toMatch(/^whole: /);
  });
});
