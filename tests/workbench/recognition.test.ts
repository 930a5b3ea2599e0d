import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCommandLine } from "./command-line";

const SHARED = join(ROOT, "../shared/workbooks");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "recognition-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ lines: string[]; totals: Record<string, number> }> {
  const { stdout } = await runCommandLine("recognition", ...args);
  const lines = stdout.trim().split("\n");
  return { lines, totals: JSON.parse(lines.at(-1) ?? "") as Record<string, number> };
}

describe("the evaluation of recognition", () => {
  it("prints a line for each file, what is wrong where it is asked, and the totals last", async () => {
    await copyFile(join(ROOT, "samples/delivery-plan.xlsx"), join(folder, "plan.xlsx"));
    await writeFile(join(folder, "broken.xlsx"), "This is no workbook");
    const sheet = { name: "No such sheet", headerRow: 1, columns: [{ column: "A", heading: "Ref", field: "reference" }] };
    const labels = [{ file: "plan.xlsx", kind: "plan", sheets: [sheet] }, { file: "plan.xlsx", kind: "not-a-plan", sheets: [] }, { file: "broken.xlsx", kind: "plan", unsureAcceptable: true, sheets: [sheet] }];
    await writeFile(join(folder, "labels.json"), JSON.stringify(labels));
    const { lines, totals } = await run(folder, "--verbose");
    expect(totals).toMatchObject({ files: 3, sheets: 2, sheetsRight: 0, columns: 2, columnsRight: 0, columnsAsked: 0, notAPlan: 1, notAPlanMapped: 1 });
    expect(Object.keys(totals)).toEqual(["files", "sheets", "sheetsRight", "columns", "columnsRight", "columnsAsked", "forbidden", "notAPlan", "notAPlanMapped"]);
    expect(lines).toContain("plan.xlsx: sheets 0 of 1; columns 0 right, 1 wrong, 0 asked");
    expect(lines).toContain("  wrong: No such sheet: not taken");
    expect(lines.filter((line) => line.startsWith("broken.xlsx"))).toHaveLength(1);
  });

  it.skipIf(!existsSync(join(SHARED, "labels.json")))("finds what labelled workbooks hold (skipped where ../shared is missing)", async () => {
    const { totals } = await run(SHARED);
    expect(totals["sheetsRight"]).toBe(totals["sheets"]);
    expect((totals["columnsRight"] ?? 0) / (totals["columns"] ?? 1)).toBeGreaterThanOrEqual(0.95);
    expect(totals).toMatchObject({ forbidden: 0, notAPlanMapped: 0 });
  }, 60_000);
});
