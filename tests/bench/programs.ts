import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { Cost } from "./figures";

/** Beside the packages, so that the built programs find them. */
const PROGRAMS = "node_modules/.bench";

/** A folder for files, and how to run the program there with some arguments. */
export interface Workplace {
  readonly folder: string;
  run(...args: string[]): Promise<Ran>;
}

/** A process that has ended: what it printed, and what it took from its start to its end, with the processes that it started. */
export interface Ran extends Cost {
  readonly stdout: string;
}

/**
 * Builds a program and gives it a folder, both taken away again. Built first, because translating TypeScript is no part of the work and would
 * be in its memory. Every run is a fresh process with the same settings.
 */
export async function withProgram<T>(source: string, use: (place: Workplace) => Promise<T>): Promise<T> {
  await build({ configFile: false, logLevel: "error", build: { ssr: source, outDir: PROGRAMS, minify: false, rolldownOptions: { output: { entryFileNames: "program.js" } } } });
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    return await use({ folder, run: (...args) => runMeasured(process.execPath, ["--max-old-space-size=8192", join(PROGRAMS, "program.js"), ...args]) });
  } finally {
    await rm(folder, { recursive: true });
    await rm(PROGRAMS, { recursive: true });
  }
}

/** The shell tells the processor time of what it has run, children's children included: its last line says theirs. */
const TIMED = '"$@"; code=$?; times >&2; exit $code';

/** Runs a command to its end, or throws: also where it takes longer than `patience` milliseconds, when it is ended with all that it has started. */
export function runMeasured(command: string, args: readonly string[], patience = Infinity): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn("sh", ["-c", TIMED, "sh", command, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const printed = { stdout: "", stderr: "" };
    child.stdout.on("data", (text) => (printed.stdout += text));
    child.stderr.on("data", (text) => (printed.stderr += text));
    const timer = patience === Infinity ? undefined : setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), patience);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve({ stdout: printed.stdout, ms: performance.now() - start, cpuMs: childrensMs(printed.stderr) });
      else reject(new Error(`${command} ${code === null ? `took longer than ${patience / 1000} seconds` : `ended with ${code}: ${printed.stderr}`}`));
    });
  });
}

/** The milliseconds of "0m1.25s 0m0.31s", the last line of `times`. */
function childrensMs(printed: string): number {
  const last = printed.trim().split("\n").at(-1) ?? "";
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0);
}
