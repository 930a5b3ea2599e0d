import { mkdir, readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { FileToCheck, FileVerdict } from "./fidelity/check-child";
import { isWitness, type Witness } from "./fidelity/checking";
import { childFor } from "./fidelity/child";

/** Seconds that a step with our own code may take, and one with a reader of others', which may be slow. */
const SECONDS = { ours: 120, witness: 300 };

/** Megabytes of objects that the process which checks may have: enough for the largest workbook that is opened at all. */
const HEAP_MEGABYTES = 4096;

const child = childFor<FileToCheck, FileVerdict>(new URL("fidelity/check-child.ts", import.meta.url), {
  seconds: (step) => (isWitness(step) ? SECONDS.witness : SECONDS.ours),
  heapMegabytes: HEAP_MEGABYTES,
});

/** Every workbook below a folder, by name; Excel's lock files are none. */
async function workbooksIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(^|[/\\])(?!~\$)[^/\\]+\.xl(s[xm]?|t[xm]|sb)$/i.test(name)).sort().map((name) => join(folder, name));
}

/** What became of a file. A reader of others' that crashes or takes too long is left out; our own code that does is broken. */
async function verdictOn(file: string, keptAs: string | null, witnesses: readonly Witness[]): Promise<FileVerdict> {
  const told = await child.ask({ file, keptAs, witnesses });
  if (told.kind === "answered") return told.answer;
  const why = told.kind === "died" ? `died (${told.words.slice(0, 300)})` : "took too long";
  if (!isWitness(told.step)) return { outcome: "broken", words: `it ${why} while ${told.step}`, kinds: new Map() };
  const verdict = await verdictOn(file, keptAs, witnesses.filter((one) => one !== told.step));
  return { ...verdict, words: `${verdict.words}; not heard: the ${told.step}, which ${why}` };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: "string" }, libreoffice: { type: "boolean", default: false } } });
const folder = positionals[0];
if (folder === undefined) {
  console.error("Say which folder: npm run fidelity -- path/to/folder [--keep folder for what is saved] [--libreoffice]");
  process.exit(2);
}
if (values.keep !== undefined) await mkdir(values.keep, { recursive: true });
const counts = { files: 0, whole: 0, refused: 0, broken: 0 };
const kinds = new Map<string, number>();
for (const file of await workbooksIn(folder)) {
  const start = performance.now();
  const keptAs = values.keep === undefined ? null : join(values.keep, basename(file));
  const verdict = await verdictOn(file, keptAs, ["validator", "excelize", ...(values.libreoffice ? (["LibreOffice"] as const) : [])]);
  counts.files++;
  counts[verdict.outcome]++;
  for (const [kind, count] of verdict.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  console.log(`${verdict.outcome.padEnd(7)} ${relative(folder, file)} (${Math.round(performance.now() - start)} ms): ${verdict.words}`);
}
child.end();
console.log(`Changes of each kind: ${[...kinds].map(([kind, count]) => `${kind} ${count.toLocaleString("en-GB")}`).join(", ")}`);
console.log(JSON.stringify(counts));
process.exit(counts.broken > 0 ? 1 : 0);
