import { counted } from "./figures";
import type { FileMeasured, FileResults } from "./files";

/** One library's work on one file, as a line. */
export function measuredLine({ rows, library, runs, ms, cpuMs, peakMB, read, written }: FileMeasured): string {
  const of = runs === 1 ? "one run" : `middle of ${runs} runs`;
  return `Open, read ${counted(read)} values, write ${counted(written)} in a new column, save, ${counted(rows)} × 20, ${library}: ${counted(ms)} ms, ${counted(cpuMs)} ms of processor, peak ${counted(peakMB)} MB (${of})`;
}

/** How ours compares, and how each library grows. */
export function comparisonLines({ idleMB, shares, growth }: FileResults): string[] {
  return [
    `Peaks are the largest resident set of a process, with nothing taken off; one that only starts Node has ${Math.round(idleMB)} MB`,
    ...shares.map(({ rows, against, time, cpu, peak, aboveIdle }) => `Ours of ${against}'s, ${counted(rows)} × 20: time ${time}, processor ${cpu}, peak ${peak} (${aboveIdle} above a process that only starts Node)`),
    ...growth.map(({ library, rows, time, cpu, aboveIdle }) => `${rows} times the rows, ${library}: time × ${time}, processor × ${cpu}, memory above a process that only starts Node × ${aboveIdle}`),
  ];
}
