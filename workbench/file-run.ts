import { readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Outcome } from "../src/commands/outcome";
import { type Day, dayOf } from "../src/core/day";
import type { Connection } from "../src/excel/connection";
import { connect } from "./client";
import { openBook } from "./file/open";
import { FileProblem } from "./file/problem";
import { saveBook } from "./file/save";
import { createHost, type Host } from "./host/host";

/** How a command ended on a file; or why the file could not be opened or saved, in a sentence. */
export type FileRun = { readonly outcome: Outcome; readonly counts: Host["counts"] } | { readonly error: string };

const WROTE: ReadonlySet<Outcome["kind"]> = new Set(["done", "made"]);

/** Opens a file, runs the same command on it as in Excel, and saves it at `target` (null: nowhere) where the command has done what it was to do. */
export async function runOnFile(file: string, target: string | null, run: (excel: Connection) => Promise<Outcome>): Promise<FileRun> {
  try {
    const book = await openBook(await readFile(file));
    const host = createHost(book);
    const outcome = await run(connect(host));
    if (target !== null && WROTE.has(outcome.kind)) await writeFile(target, await saveBook(book));
    return { outcome, counts: host.counts };
  } catch (error) {
    if (error instanceof FileProblem) return { error: error.message };
    if (isSystemError(error)) return { error: `The file could not be read or saved (${error.code}).` };
    throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

/** Where a file's copy goes in a folder: never over the file itself. `what` was done to it. */
export function copyIn(folder: string, file: string, what: string): string {
  const target = join(folder, basename(file));
  return resolve(target) === resolve(file) ? join(folder, basename(file).replace(/(\.[^.]+)$/, ` (${what})$1`)) : target;
}

/** The day by the computer's clock. */
export function localToday(): Day {
  const now = new Date();
  return dayOf([now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-"));
}
