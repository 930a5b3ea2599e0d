import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { childFor } from "./fidelity/child";
import { damagedFile, originalOf } from "./fuzz/damaged-file";
import type { FuzzTry } from "./fuzz/fuzz-child";
import type { TryOutcome } from "./fuzz/trying";

/** Seconds that one step of a try may take: opening, saving; and hundreds of changes one after the other. */
const SECONDS = { plain: 30, changes: 180 };

/** What a try may need: megabytes of objects, and of the whole process, the damaged file itself among it. */
const MEGABYTES = { heap: 2048, all: 4096 };

/** Files above this size are left out: each try would take seconds. */
const LARGEST = 120 * 1024;

interface Outcome {
  readonly kind: TryOutcome["kind"] | "hung" | "too much memory";
  readonly words: string;
}

const FAULTS: readonly Outcome["kind"][] = ["crashed", "spoilt", "hung", "too much memory"];

const child = childFor<FuzzTry, TryOutcome>(new URL("fuzz/fuzz-child.ts", import.meta.url), { seconds: (step) => (step === "changing" || step === "moving and taking away" ? SECONDS.changes : SECONDS.plain), heapMegabytes: MEGABYTES.heap });

async function outcomeOf(question: FuzzTry): Promise<Outcome> {
  const told = await child.ask(question);
  if (told.kind === "late") return { kind: "hung", words: `at ${told.step}` };
  if (told.kind === "died") return { kind: told.outOfMemory ? "too much memory" : "crashed", words: `at ${told.step}: ${told.words}` };
  if (told.megabytes <= MEGABYTES.all) return told.answer;
  child.end();
  return { kind: "too much memory", words: `${Math.round(told.megabytes)} MB` };
}

/** The workbooks below a folder that are small enough, by name; says which are left out. */
async function workbooksIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /(^|[/\\])(?!~\$)[^/\\]+\.xls[xm]$/i.test(name)).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const large = names.filter((_, at) => (sizes[at] ?? 0) > LARGEST);
  if (large.length > 0) console.log(`Left out, since they have more than ${LARGEST / 1024} KB: ${large.join(", ")}`);
  return names.filter((name) => !large.includes(name)).map((name) => join(folder, name));
}

/** A refusal without what is particular to the file: names in quotes, numbers, parts. */
function sentenceOf(words: string): string {
  return words.replace(/"[^"]*"/gs, '"…"').replace(/\d[\d,.]*\d|\d/g, "9").replace(/\S*\/\S*/g, "…").slice(0, 160);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { tries: { type: "string", default: "300" }, seed: { type: "string", default: "1" } } });
const [tries, seed, folder] = [Number(values.tries), Number(values.seed), positionals[0] ?? "samples"];
const files = Number.isInteger(tries) && Number.isInteger(seed) ? await workbooksIn(folder) : [];
if (files.length === 0) {
  console.error("Say which folder of workbooks, how many tries, and the seed of the first: npm run fuzz -- [folder] [--tries 300] [--seed 1]");
  process.exit(2);
}
const outcomes = new Map<string, number>();
const sentences = new Map<string, number>();
const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
let faults = 0;
for (let number = seed; number < seed + tries; number++) {
  const file = files[number % files.length] ?? "";
  const { kind, words } = await outcomeOf({ file, seed: number });
  count(outcomes, kind);
  if (kind === "refused" || kind === "saving refused") count(sentences, `${kind}: ${sentenceOf(words)}`);
  if (!FAULTS.includes(kind)) continue;
  faults++;
  const { kinds } = damagedFile(await originalOf(new Uint8Array(await readFile(file))), number);
  console.log(`${kind}: seed ${number}, ${relative(folder, file)}, ${kinds.join(" and ")}: ${words.slice(0, 1500)}`);
}
child.end();
for (const [sentence, times] of [...sentences].sort(([, a], [, b]) => b - a)) console.log(`${String(times).padStart(6)} ${sentence}`);
console.log(`Limits: ${SECONDS.plain} seconds to open or save, ${SECONDS.changes} for all changes, ${MEGABYTES.heap} MB of objects, ${MEGABYTES.all} MB in all.`);
console.log(`${tries} tries from seed ${seed} over ${files.length} files: ${[...outcomes].map(([kind, times]) => `${kind} ${times}`).join(", ")}`);
process.exit(faults > 0 ? 1 : 0);
