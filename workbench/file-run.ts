import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Outcome } from "../src/commands/outcome";
import { type Day, dayOf, parseIsoDay } from "../src/core/day";
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
function copyIn(folder: string, file: string, what: string): string {
  const target = join(folder, basename(file));
  return resolve(target) === resolve(file) ? join(folder, basename(file).replace(/(\.[^.]+)$/, ` (${what})$1`)) : target;
}

/** The day by the computer's clock. */
export function localToday(): Day {
  const now = new Date();
  return dayOf([now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-"));
}

/** Says how making a sheet ended, and where the file went; gives the exit code. */
export function sayMade(file: string, ran: FileRun, target: string | null): number {
  if ("error" in ran) {
    console.error(`${file}: ${ran.error}`);
    return 1;
  }
  const { outcome } = ran;
  console.log(`${file}: ${outcome.message}${outcome.kind === "asks" ? " (--replace replaces it.)" : ""}`);
  if (outcome.kind !== "made") return 1;
  for (const warning of outcome.warnings) console.log(`  ${warning}`);
  console.log(target === null ? "Not saved (give --out folder to keep the result)." : `Saved as ${target}.`);
  return 0;
}

/** Where the result of a command on a file goes: over the file, in a folder as a copy, or nowhere. */
export async function targetFor(file: string, { out, overwrite }: { readonly out: string | null; readonly overwrite: boolean }, what: string): Promise<string | null> {
  if (overwrite) return file;
  if (out === null) return null;
  await mkdir(out, { recursive: true });
  return copyIn(out, file, what);
}

/** What the command line asks for by the options of a command; or a sentence on what is wrong with it. */
export function parsed<Options extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Where the result is to go, as every command that saves takes it. */
export const SAVING = { out: { type: "string" }, overwrite: { type: "boolean" } } as const;

/** What an option of a day, and those of saving, ask for; or a sentence on what is wrong with them. */
export function daysAndSaving(values: { readonly "as-at"?: string | undefined; readonly out?: string | undefined; readonly overwrite?: boolean | undefined }) {
  const asAt = values["as-at"] === undefined ? null : parseIsoDay(values["as-at"]);
  if (asAt === null && values["as-at"] !== undefined) return `“${values["as-at"]}” is not a date such as 2026-06-01.`;
  if (values.out !== undefined && values.overwrite === true) return "Give either --out or --overwrite, not both.";
  return { asAt, out: values.out ?? null, overwrite: values.overwrite ?? false };
}

/** Runs a command line to its exit code: 2, with how it is used, where what was asked for makes no sense. */
export async function runAsked<Wish>(wish: Wish | string, usage: string, run: (wish: Wish) => Promise<number>): Promise<number> {
  if (typeof wish !== "string") return run(wish);
  console.error(`${wish}\n\n${usage}`);
  return 2;
}
