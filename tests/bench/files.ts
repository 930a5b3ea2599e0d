import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { saveBook } from "../../workbench/file/save";
import { middle, share } from "./figures";
import type { ProcessMeasured } from "./file-work/process";
import { largePlan } from "./large-plan";
import { withProgram, type Workplace } from "./programs";

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

/**
 * Opens a plan of each size, reads all, writes a column and saves, with the file core, exceljs and SheetJS. Every run is a fresh process, and the
 * libraries take turns, so that whatever else the machine does meets all of them.
 */
export function measureFiles(sizes: readonly { readonly rows: number; readonly runs: number }[], told: (measured: FileMeasured) => void): Promise<FileResults> {
  return withProgram("tests/bench/file-work/process.ts", async (place) => {
    const idleMB = (await run(place, "idle", "", "")).peakMB;
    const measured: FileMeasured[] = [];
    for (const { rows, runs } of sizes) {
      for (const one of await measureSize(place, rows, runs)) {
        measured.push(one);
        told(one);
      }
    }
    return { idleMB, measured, shares: sharesOf(measured, idleMB), growth: growthOf(measured, idleMB) };
  });
}

async function measureSize(place: Workplace, rows: number, runs: number): Promise<FileMeasured[]> {
  const from = join(place.folder, `${rows}.xlsx`);
  await writeFile(from, await saveBook(largePlan(rows)));
  const all = new Map<string, ProcessMeasured[]>(LIBRARIES.map((library) => [library, []]));
  for (let turn = 0; turn < runs; turn += 1) for (const [library, list] of all) list.push(await run(place, library, from, join(place.folder, `${library}.xlsx`)));
  const read = new Set([...all.values()].flat().map((one) => `${one.read} values, sum ${one.sum}, ${one.written} written`));
  if (read.size !== 1) throw new Error(`The libraries did not do the same work: ${[...read].join("; ")}`);
  return [...all].map(([library, list]) => ({
    rows, library, runs,
    ms: middle(list.map(({ ms }) => ms)), cpuMs: middle(list.map(({ cpuMs }) => cpuMs)), peakMB: middle(list.map(({ peakMB }) => peakMB)),
    read: list[0]?.read ?? 0, written: list[0]?.written ?? 0,
  }));
}

async function run(place: Workplace, library: string, from: string, to: string): Promise<ProcessMeasured> {
  return JSON.parse((await place.run(library, from, to)).stdout) as ProcessMeasured;
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
