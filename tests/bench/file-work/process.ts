import { readFileSync } from "node:fs";
import type { Cost } from "../figures";
import { stopwatch } from "../stopwatch";
import type { Counts } from "./tally";

/**
 * The same work on a file with a library, in a process that does nothing else: open, read all values, write one more column, save. Prints one
 * line of JSON, `ProcessMeasured`. The time is without loading the library; the peak is all that the process ever held in memory (its largest
 * resident set), Node's own share included. "idle" does nothing, and tells that share.
 */
export interface ProcessMeasured extends Counts, Cost {
  readonly peakMB: number;
}

const WORKS: Readonly<Record<string, () => Promise<{ work: (from: string, to: string) => Promise<Counts> }>>> = {
  ours: () => import("./ours"),
  exceljs: () => import("./exceljs"),
  sheetjs: () => import("./sheetjs"),
  idle: () => Promise.resolve({ work: () => Promise.resolve({ read: 0, written: 0, sum: 0 }) }),
};

/** Linux's `maxRSS` begins with what the parent had when it started this process, so the process's own mark is read where there is one. */
function peakKB(): number {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

const [library = "", from = "", to = ""] = process.argv.slice(2);
const load = WORKS[library];
if (load === undefined) throw new Error(`No library ${library}`);
const { work } = await load();
const taken = stopwatch();
const counts = await work(from, to);
const measured: ProcessMeasured = { ...counts, ...taken(), peakMB: peakKB() / 1024 };
console.log(JSON.stringify(measured));
