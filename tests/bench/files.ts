import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { saveBook } from "../../workbench/file/save";
import { largePlan } from "./large-plan";

/** What a library took for one file: time, and the peak memory of a process that did nothing else. */
export interface FileMeasured {
  readonly rows: number;
  readonly library: string;
  readonly ms: number;
  readonly peakMB: number;
}

/** Opens a plan of each size, reads all, writes a column and saves, with the file core, exceljs and SheetJS in turn. */
export async function measureFiles(sizes: readonly number[], told: (measured: FileMeasured) => void): Promise<FileMeasured[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const all: FileMeasured[] = [];
  for (const rows of sizes) {
    const from = join(folder, `${rows}.xlsx`);
    await writeFile(from, await saveBook(largePlan(rows)));
    const sums = new Set<number>();
    for (const library of ["ours", "exceljs", "sheetjs"]) {
      const { ms, peakMB, sum } = await run(library, from, join(folder, `${library}.xlsx`));
      sums.add(sum);
      const measured = { rows, library, ms, peakMB };
      all.push(measured);
      told(measured);
    }
    if (sums.size !== 1) throw new Error(`The libraries did not read the same values: ${[...sums].join(", ")}`);
  }
  await rm(folder, { recursive: true });
  return all;
}

async function run(library: string, from: string, to: string): Promise<{ ms: number; peakMB: number; sum: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=8192", "--import", "tsx", "tests/bench/file-work.ts", library, from, to]);
  return JSON.parse(stdout) as { ms: number; peakMB: number; sum: number };
}
