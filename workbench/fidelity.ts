import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { editEverything } from "./fidelity/edits";
import { compareEntries } from "./fidelity/entries";
import { readWithExcelize } from "./fidelity/excelize";
import { compareBooks, countCells } from "./fidelity/models";
import { openBook } from "./file/open";
import { FileProblem } from "./file/problem";
import { saveBook } from "./file/save";

/** What became of one workbook. */
interface Verdict {
  readonly outcome: "whole" | "refused" | "broken";
  readonly words: string;
}

const WASM = createRequire(import.meta.url).resolve("excelize-wasm").replace(/[^/\\]+$/, "excelize.wasm.gz");

/** Every .xlsx and .xlsm below a folder, by name; Excel's lock files are none. */
async function workbooksIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(^|[/\\])(?!~\$)[^/\\]+\.xls[xm]$/i.test(name)).sort().map((name) => join(folder, name));
}

/** Opens, edits, saves and compares; anything thrown but a refusal is a fault of ours. */
async function check(file: string, keptAs: string | null): Promise<Verdict> {
  const bytes = new Uint8Array(await readFile(file));
  try {
    return await checkBytes(bytes, keptAs);
  } catch (error) {
    if (error instanceof FileProblem) return { outcome: "refused", words: error.message };
    return { outcome: "broken", words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function checkBytes(bytes: Uint8Array, keptAs: string | null): Promise<Verdict> {
  const book = await openBook(bytes);
  const untouched = await saveBook(book);
  if (untouched.length !== bytes.length || !untouched.every((byte, at) => byte === bytes[at])) return { outcome: "broken", words: "it is not the same when saved without a change" };
  const { done, refused, written } = editEverything(book);
  const saved = await saveBook(book);
  if (keptAs !== null) await writeFile(keptAs, saved);
  const faults = await compareEntries(book, bytes, saved);
  faults.push(...compareBooks(book, await openBook(saved)));
  const second = await readWithExcelize(WASM, bytes, saved, book, written);
  faults.push(...second.faults);
  if (faults.length > 0) return { outcome: "broken", words: faults.slice(0, 8).join("; ") };
  const refusals = refused.length > 0 ? `, ${refused.length} edits refused (${refused[0]})` : "";
  return { outcome: "whole", words: `${book.sheets.length} sheets, ${countCells(book).toLocaleString("en-GB")} cells, ${done} edits${refusals}, ${second.note}` };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: "string" } } });
const folder = positionals[0];
if (folder === undefined) {
  console.error("Say which folder: npm run fidelity -- path/to/folder [--keep folder for what is saved]");
  process.exit(2);
}
if (values.keep !== undefined) await mkdir(values.keep, { recursive: true });
const counts = { files: 0, whole: 0, refused: 0, broken: 0 };
for (const file of await workbooksIn(folder)) {
  const start = performance.now();
  const { outcome, words } = await check(file, values.keep === undefined ? null : join(values.keep, basename(file)));
  counts.files++;
  counts[outcome]++;
  console.log(`${outcome.padEnd(7)} ${relative(folder, file)} (${Math.round(performance.now() - start)} ms): ${words}`);
}
console.log(JSON.stringify(counts));
process.exit(counts.broken > 0 ? 1 : 0);
