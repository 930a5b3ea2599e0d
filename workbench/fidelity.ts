import { mkdir, readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { FileToCheck, FileVerdict } from "./fidelity/check-child";
import { isWitness, type Witness } from "./fidelity/checking";
import { childFor, type Child } from "./fidelity/child";
import type { UntouchedVerdict } from "./fidelity/untouched/checking";

const USAGE = `Usage: npm run fidelity -- folder [--only commands | --only edits] [--keep folder] [--libreoffice]

  --only         what to try on each workbook: the add-in's commands, or every kind of edit of the file (if not given: both)
  --keep         the folder for the workbooks as they are after every kind of edit
  --libreoffice  have LibreOffice open them too`;

/** Seconds that a step with our own code may take, and one with a reader of others', which may be slow. */
const SECONDS = { ours: 120, witness: 300 };

/** Megabytes of objects that the process which checks may have: enough for the largest workbook that is opened at all. */
const HEAP_MEGABYTES = 4096;

/** Two processes, so that a crash or an endless loop costs one workbook's verdict only. */
interface Checkers {
  /** Every kind of edit through the file core, and every part compared. */
  readonly edits: Child<FileToCheck, FileVerdict>;
  /** Every command of the add-in, and every cell compared. */
  readonly commands: Child<{ readonly file: string }, UntouchedVerdict>;
}

function startCheckers(): Checkers {
  const seconds = (step: string): number => (isWitness(step) ? SECONDS.witness : SECONDS.ours);
  return {
    edits: childFor(new URL("fidelity/check-child.ts", import.meta.url), { seconds, heapMegabytes: HEAP_MEGABYTES }),
    commands: childFor(new URL("fidelity/untouched/untouched-child.ts", import.meta.url), { seconds, heapMegabytes: HEAP_MEGABYTES }),
  };
}

/** Every workbook below a folder, by name; Excel's lock files are none. */
async function workbooksIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(^|[/\\])(?!~\$)[^/\\]+\.xl(s[xm]?|t[xm]|sb)$/i.test(name)).sort().map((name) => join(folder, name));
}

/** What became of a file. A reader of others' that crashes or takes too long is left out; our own code that does is broken. */
async function editsOn(child: Checkers["edits"], file: string, keptAs: string | null, witnesses: readonly Witness[]): Promise<FileVerdict> {
  const told = await child.ask({ file, keptAs, witnesses });
  if (told.kind === "answered") return told.answer;
  const why = told.kind === "died" ? `died (${told.words.slice(0, 300)})` : "took too long";
  if (!isWitness(told.step)) return { outcome: "broken", words: `it ${why} while ${told.step}`, kinds: new Map() };
  const verdict = await editsOn(child, file, keptAs, witnesses.filter((one) => one !== told.step));
  return { ...verdict, words: `${verdict.words}; not heard: the ${told.step}, which ${why}` };
}

async function commandsOn(child: Checkers["commands"], file: string): Promise<UntouchedVerdict> {
  const told = await child.ask({ file });
  if (told.kind === "answered") return told.answer;
  const why = told.kind === "died" ? `died (${told.words.slice(0, 300)})` : "took too long";
  return { outcome: "crashed", words: `it ${why} at or after ${told.step}`, commands: 0, cells: 0, changedCells: 0, kinds: new Map() };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: "string" }, only: { type: "string" }, libreoffice: { type: "boolean", default: false } } });
const folder = positionals[0];
if (folder === undefined || (values.only !== undefined && values.only !== "commands" && values.only !== "edits")) {
  console.error(USAGE);
  process.exit(2);
}
if (values.keep !== undefined) await mkdir(values.keep, { recursive: true });
const WITNESSES: readonly Witness[] = ["validator", "excelize", ...(values.libreoffice ? (["LibreOffice"] as const) : [])];

interface Checked {
  readonly file: string;
  readonly milliseconds: number;
  readonly edits: FileVerdict | null;
  readonly commands: UntouchedVerdict | null;
}

async function checkFile({ edits, commands }: Checkers, file: string): Promise<Checked> {
  const start = performance.now();
  const keptAs = values.keep === undefined ? null : join(values.keep, basename(file));
  return {
    file,
    commands: values.only === "edits" ? null : await commandsOn(commands, file),
    edits: values.only === "commands" ? null : await editsOn(edits, file, keptAs, WITNESSES),
    milliseconds: Math.round(performance.now() - start),
  };
}

/** Whether a workbook came through: what could not be opened at all is no fault, and is listed. */
const isWhole = ({ edits, commands }: Checked): boolean => edits?.outcome !== "broken" && commands?.outcome !== "changed" && commands?.outcome !== "crashed";

function sayChecked(checked: Checked): string {
  const { file, milliseconds, edits, commands } = checked;
  const word = !isWhole(checked) ? "changed" : commands?.outcome === "not compared" || edits?.outcome === "refused" ? "refused" : "whole";
  const said = [commands && `commands: ${commands.outcome}, ${commands.words}`, edits && `edits: ${edits.outcome}, ${edits.words}`];
  return `${word.padEnd(7)} ${relative(folder ?? "", file)} (${milliseconds} ms)\n  ${said.filter(Boolean).join("\n  ")}`;
}

/** Checks all files, several at a time, and tells of each in their order. */
async function checkAll(files: readonly string[]): Promise<Checked[]> {
  const done: (Checked | undefined)[] = files.map(() => undefined);
  let [next, told] = [0, 0];
  const work = async (): Promise<void> => {
    const checkers = startCheckers();
    for (let at = next++; at < files.length; at = next++) {
      done[at] = await checkFile(checkers, files[at] ?? "");
      for (let ready = done[told]; ready; ready = done[++told]) console.log(sayChecked(ready));
    }
    checkers.edits.end();
    checkers.commands.end();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done.filter((one) => one !== undefined);
}

/** Each kind with how often it was met, over all files. */
function sayKinds(list: readonly ReadonlyMap<string, number>[]): string {
  const sums = new Map<string, number>();
  for (const kinds of list) for (const [kind, count] of kinds) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].map(([kind, count]) => `${kind} ${count.toLocaleString("en-GB")}`).join(", ") || "none";
}

const countBy = (outcomes: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((outcome) => outcome === one).length]));

const all = await checkAll(await workbooksIn(folder));
const edited = all.flatMap(({ edits }) => edits ?? []);
const commanded = all.flatMap(({ commands, file }) => (commands ? { ...commands, file } : []));
if (edited.length > 0) console.log(`Edits of each kind: ${sayKinds(edited.map(({ kinds }) => kinds))}`);
if (commanded.length > 0) {
  const sum = (count: (one: UntouchedVerdict) => number): number => commanded.reduce((total, one) => total + count(one), 0);
  console.log(`Changes by commands, of each kind: ${sayKinds(commanded.map(({ kinds }) => kinds))}`);
  for (const { file, words } of commanded.filter(({ outcome }) => outcome === "not compared")) console.log(`Not compared: ${relative(folder, file)}: ${words}`);
  console.log(JSON.stringify({ workbooks: commanded.length, ...countBy(commanded.map(({ outcome }) => outcome)), commandsRun: sum(({ commands }) => commands), cellsCompared: sum(({ cells }) => cells), usersCellsChanged: sum(({ changedCells }) => changedCells) }));
}
if (edited.length > 0) console.log(JSON.stringify({ files: edited.length, ...countBy(edited.map(({ outcome }) => outcome)) }));
process.exit(all.every(isWhole) ? 0 : 1);
