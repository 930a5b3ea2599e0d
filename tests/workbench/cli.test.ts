import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBook } from "../../workbench/file/open";
import { ROOT, runCommandLine } from "./command-line";

const SAMPLE = join(ROOT, "samples/delivery-plan.xlsx");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "delivery-plan-"));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => runCommandLine("cli", ...args);

describe("the command line", () => {
  it("prints one line of JSON for each file, and saves only where it is told", async () => {
    const plan = join(folder, "plan.xlsx");
    await copyFile(SAMPLE, plan);
    const wrong = join(folder, "wrong.xlsx");
    await writeFile(wrong, "This is no workbook");
    const { stdout, code } = await run(plan, wrong, "--as-at", "2026-02-01", "--json");
    const [first, second, ...rest] = stdout.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rest).toEqual([]);
    expect(code).toBe(1);
    expect(Object.keys(first ?? {})).toEqual(["file", "rowsRead", "rowsAssessed", "notAssessed", "rag", "rows", "recommendations", "problems", "requests", "bytes", "cellsWritten"]);
    expect(first).toMatchObject({ file: plan, rowsRead: 30, rowsAssessed: 30, rag: { Red: 7, Amber: 6, Green: 11, Blue: 4, Grey: 2 }, requests: 3 });
    expect((first?.["rows"] as unknown[])[0]).toEqual({ sheet: "OIC Delivery Plan", row: 6, reference: "OIC R2", rag: "Blue", code: "closed", reason: "Closed, 26 September 2025", date: null, days: null });
    expect(second).toMatchObject({ file: wrong, rowsRead: 0, error: expect.stringContaining("not an Excel workbook") });
    expect(await readFile(plan)).toEqual(await readFile(SAMPLE));
    expect((await readdir(folder)).sort()).toEqual(["plan.xlsx", "wrong.xlsx"]);
  });

  it("saves a copy in the folder that is named, and leaves the file alone", async () => {
    const out = join(folder, "out");
    const { stdout, code } = await run(SAMPLE, "--as-at", "2026-02-01", "--out", out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/delivery-plan\.xlsx: \d+ recommendations: Red \d+, .* not assessed; 30 rows read = 30 assessed \+ 0 not assessed: Red 7, /);
    expect(stdout).toContain("1 of 1 file done");
    const book = await openBook(await readFile(join(out, "delivery-plan.xlsx")));
    expect(book.sheets.find((sheet) => sheet.name === "OIC Delivery Plan")?.value(4, 18)).toBe("Calculated RAG");
  });

  it("does not write over its input when --out is the same folder", async () => {
    const plan = join(folder, "here.xlsx");
    await copyFile(SAMPLE, plan);
    await run(plan, "--as-at", "2026-02-01", "--out", folder);
    expect(await readFile(plan)).toEqual(await readFile(SAMPLE));
    expect(await readdir(folder)).toContain("here (recalculated).xlsx");
  });

  it.each([
    [[], "No file was named."],
    [["plan.xlsx", "--as-at", "June"], "is not a date such as 2026-06-01"],
    [["plan.xlsx", "--out", "x", "--overwrite"], "not both"],
    [["plan.xlsx", "--colour"], "--colour"],
  ])("says what is wrong with %j, and how it is used", async (args, words) => {
    const { stderr, code } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain("Usage: npm run recalculate");
  });
});
