import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { saveBook } from "../../workbench/file/save";
import type { ProcessMeasured } from "./file-work/process";
import { largePlan } from "./large-plan";

/** What a library took for one file, in processes that did nothing else: the middle of all runs. */
export interface FileMeasured {
  readonly rows: number;
  readonly library: string;
  readonly runs: number;
  readonly ms: number;
  readonly cpuMs: number;
  /** All that the process held, with nothing taken off. */
  readonly peakMB: number;
  readonly read: number;
  readonly written: number;
}

/** Ours as a share of another library's, each from 0 up. `aboveIdle`: of the memory beyond that of a process that does nothing. */
export interface FileShare {
  readonly rows: number;
  readonly against: string;
  readonly time: number;
  readonly cpu: number;
  readonly peak: number;
  readonly aboveIdle: number;
}

/** How many times as much a library took for the largest file as for the smallest. */
export interface FileGrowth {
  readonly library: string;
  readonly rows: number;
  readonly time: number;
  readonly cpu: number;
  readonly aboveIdle: number;
}

export interface FileResults {
  readonly idleMB: number;
  readonly measured: readonly FileMeasured[];
  readonly shares: readonly FileShare[];
  readonly growth: readonly FileGrowth[];
}

const OTHERS = ["exceljs", "sheetjs"];
const LIBRARIES = ["ours", ...OTHERS];
/** Beside the packages, so that the built programs find them. */
const PROGRAMS = "node_modules/.bench";

/**
 * Opens a plan of each size, reads all, writes a column and saves, with the file core, exceljs and SheetJS. Every run is a fresh process with the
 * same settings, and the libraries take turns, so that whatever else the machine does meets all of them.
 */
export async function measureFiles(sizes: readonly { readonly rows: number; readonly runs: number }[], told: (measured: FileMeasured) => void): Promise<FileResults> {
  // Built first: translating TypeScript is no part of the work, and would be in its memory.
  await build({ configFile: false, logLevel: "error", build: { ssr: "tests/bench/file-work/process.ts", outDir: PROGRAMS, minify: false } });
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const idleMB = (await run("idle", "", "")).peakMB;
    const measured: FileMeasured[] = [];
    for (const { rows, runs } of sizes) {
      for (const one of await measureSize(folder, rows, runs)) {
        measured.push(one);
        told(one);
      }
    }
    return { idleMB, measured, shares: sharesOf(measured, idleMB), growth: growthOf(measured, idleMB) };
  } finally {
    await rm(folder, { recursive: true });
    await rm(PROGRAMS, { recursive: true });
  }
}

async function measureSize(folder: string, rows: number, runs: number): Promise<FileMeasured[]> {
  const from = join(folder, `${rows}.xlsx`);
  await writeFile(from, await saveBook(largePlan(rows)));
  const all = new Map<string, ProcessMeasured[]>(LIBRARIES.map((library) => [library, []]));
  for (let turn = 0; turn < runs; turn += 1) for (const [library, list] of all) list.push(await run(library, from, join(folder, `${library}.xlsx`)));
  const read = new Set([...all.values()].flat().map((one) => `${one.read} values, sum ${one.sum}, ${one.written} written`));
  if (read.size !== 1) throw new Error(`The libraries did not do the same work: ${[...read].join("; ")}`);
  return [...all].map(([library, list]) => ({
    rows, library, runs,
    ms: middle(list.map(({ ms }) => ms)), cpuMs: middle(list.map(({ cpuMs }) => cpuMs)), peakMB: middle(list.map(({ peakMB }) => peakMB)),
    read: list[0]?.read ?? 0, written: list[0]?.written ?? 0,
  }));
}

async function run(library: string, from: string, to: string): Promise<ProcessMeasured> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=8192", join(PROGRAMS, "process.js"), library, from, to]);
  return JSON.parse(stdout) as ProcessMeasured;
}

function middle(numbers: readonly number[]): number {
  return Math.round([...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0);
}

function sharesOf(measured: readonly FileMeasured[], idleMB: number): FileShare[] {
  return measured.filter(({ library }) => library !== "ours").map((other) => {
    const ours = measured.find(({ rows, library }) => rows === other.rows && library === "ours") ?? other;
    const aboveIdle = share(ours.peakMB - idleMB, other.peakMB - idleMB);
    return { rows: other.rows, against: other.library, time: share(ours.ms, other.ms), cpu: share(ours.cpuMs, other.cpuMs), peak: share(ours.peakMB, other.peakMB), aboveIdle };
  });
}

function growthOf(measured: readonly FileMeasured[], idleMB: number): FileGrowth[] {
  return LIBRARIES.flatMap((library) => {
    const sizes = measured.filter((one) => one.library === library);
    const [small, large] = [sizes[0], sizes.at(-1)];
    if (!small || !large || small === large) return [];
    return [{ library, rows: share(large.rows, small.rows), time: share(large.ms, small.ms), cpu: share(large.cpuMs, small.cpuMs), aboveIdle: share(large.peakMB - idleMB, small.peakMB - idleMB) }];
  });
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 100) / 100;
}
