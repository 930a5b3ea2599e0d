import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newBook } from "../../workbench/file/new";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";
import { type Cost, middleCost, share } from "./figures";
import { largePlan } from "./large-plan";
import { withProgram, type Workplace } from "./programs";
import { planWithFormulas, planWithValues } from "./rag-work/formulas";
import { type Office, officeIn, savedIn } from "./rag-work/office";
import { type Tally, tallyOf } from "./rag-work/tally";
import { officeRunner, programRunner, pythonRunner, pythonWithOpenpyxl, type Runner, type Turn } from "./rag-work/turns";

/** What a contender took for a plan of so many rows: the middles of all runs. */
export interface BesideMeasured extends Turn {
  readonly rows: number;
  readonly contender: string;
  readonly runs: number;
}

/** How many times as much another contender took as ours: above 1 ours is the quicker. */
export interface Times {
  readonly time: number;
  readonly cpu: number;
}

export interface BesideRatio {
  readonly rows: number;
  readonly against: string;
  readonly whole: Times;
  readonly work: Times;
  readonly recalculate: Times;
  /** All that formulas take beyond their values, beside our recalculation. */
  readonly formulas?: Times;
}

/** How many times as much a contender took for the largest plan as for the one before. */
export interface BesideGrowth {
  readonly contender: string;
  readonly rows: number;
  readonly work: Times;
  readonly recalculate: Times;
}

export interface LeftOut {
  readonly contender: string;
  /** null: at every size. */
  readonly rows: number | null;
  readonly why: string;
}

export interface BesideResults {
  /** What all contenders agree on, by the number of rows. */
  readonly tallies: Readonly<Record<number, Tally>>;
  readonly measured: readonly BesideMeasured[];
  readonly ratios: readonly BesideRatio[];
  readonly growth: readonly BesideGrowth[];
  readonly leftOut: readonly LeftOut[];
}

const LIBRARIES = ["exceljs", "SheetJS"];

/** What there is on this machine to be measured beside. */
interface Bench {
  readonly place: Workplace;
  readonly python: string | null;
  readonly office: Office | null;
}

/**
 * Gives each action of a plan its RAG, reason, date and days and saves the plan: with our command, with libraries that read and write .xlsx, and
 * with formulas in LibreOffice. Every run is a fresh process, and the contenders take turns, so that whatever else the machine does meets all of them.
 */
export function measureBeside(sizes: readonly { readonly rows: number; readonly runs: number }[], told: (measured: BesideMeasured) => void): Promise<BesideResults> {
  return withProgram("tests/bench/rag-work/process.ts", async (place) => {
    const bench = { place, python: await pythonWithOpenpyxl(), office: await officeIn(place.folder) };
    const tallies: Record<number, Tally> = {};
    const measured: BesideMeasured[] = [];
    const leftOut = missing(bench);
    for (const { rows, runs } of sizes) {
      const size = await measureSize(bench, rows, runs);
      size.measured.forEach(told);
      measured.push(...size.measured);
      leftOut.push(...size.leftOut);
      tallies[rows] = size.tally;
    }
    return { tallies, measured, ratios: ratiosOf(measured), growth: growthOf(measured), leftOut };
  });
}

function missing({ python, office }: Bench): LeftOut[] {
  return [
    ...(python === null ? [{ contender: "openpyxl", rows: null, why: "there is no python3 that can import it" }] : []),
    ...(office === null ? [{ contender: "LibreOffice", rows: null, why: "there is no command soffice" }] : []),
  ];
}

async function measureSize(bench: Bench, rows: number, runs: number) {
  const { runners, leftOut } = await runnersFor(bench, rows);
  const turns = new Map<Runner, Turn[]>(runners.map((runner) => [runner, []]));
  for (let turn = 0; turn < runs; turn += 1) for (const [runner, list] of turns) list.push(await runner.run());
  const measured = [...turns].map(([{ name }, list]) => ({ rows, contender: name, runs, ...middleTurn(list) }));
  return { measured, leftOut, tally: await theSameTally(runners) };
}

async function runnersFor({ place, python, office }: Bench, rows: number): Promise<{ readonly runners: readonly Runner[]; readonly leftOut: readonly LeftOut[] }> {
  const from = join(place.folder, `${rows}.xlsx`);
  await writeFile(from, await saveBook(largePlan(rows)));
  const runners = ["ours", ...LIBRARIES].map((name) => programRunner(place, name, from));
  if (python !== null) runners.push(pythonRunner(place, python, from));
  if (office === null) return { runners, leftOut: [] };
  try {
    return { runners: [...runners, await officeFor(office, place.folder, rows)], leftOut: [] };
  } catch (error) {
    return { runners, leftOut: [{ contender: "LibreOffice", rows, why: String(error) }] };
  }
}

/** Makes LibreOffice's files. It calculates and saves the formulas once for it, and starts once without calculating, which also makes its profiles. */
async function officeFor(office: Office, folder: string, rows: number): Promise<Runner> {
  const file = async (name: string, book: Parameters<typeof saveBook>[0]): Promise<string> => {
    const path = join(folder, `${rows} ${name}.xlsx`);
    await writeFile(path, await saveBook(book));
    return path;
  };
  const [empty, converted] = [await file("empty", newBook()), join(folder, "converted")];
  await office(empty, converted, "never");
  const uncalculated = await file("formulas", planWithFormulas(rows));
  await office(uncalculated, converted);
  const formulas = savedIn(converted, uncalculated);
  const values = await file("values", planWithValues(rows, await openBook(await readFile(formulas))));
  return officeRunner(office, { folder: join(folder, "saved"), empty, values, formulas });
}

/** What every saved file says: all must say the same of every row. */
async function theSameTally(runners: readonly Runner[]): Promise<Tally> {
  const tallies = new Map<string, Tally>();
  for (const { name, saved } of runners) tallies.set(name, await tallyOf(saved));
  const [first] = tallies.values();
  if (first === undefined || [...tallies.values()].some(({ digest }) => digest !== first.digest)) throw new Error(`The contenders did not do the same work: ${JSON.stringify(Object.fromEntries(tallies))}`);
  return first;
}

function middleTurn(turns: readonly Turn[]): Turn {
  const formulas = turns.flatMap((turn) => turn.formulas ?? []);
  return {
    whole: middleCost(turns.map(({ whole }) => whole)), work: middleCost(turns.map(({ work }) => work)), recalculate: middleCost(turns.map(({ recalculate }) => recalculate)),
    ...(formulas.length > 0 && { formulas: middleCost(formulas) }),
  };
}

function timesOf(one: Cost, other: Cost): Times {
  return { time: share(one.ms, other.ms), cpu: share(one.cpuMs, other.cpuMs) };
}

function ratiosOf(measured: readonly BesideMeasured[]): BesideRatio[] {
  return measured.filter(({ contender }) => contender !== "ours").map((other) => {
    const ours = measured.find(({ rows, contender }) => rows === other.rows && contender === "ours") ?? other;
    return { rows: other.rows, against: other.contender, whole: timesOf(other.whole, ours.whole), work: timesOf(other.work, ours.work), recalculate: timesOf(other.recalculate, ours.recalculate), ...(other.formulas && { formulas: timesOf(other.formulas, ours.recalculate) }) };
  });
}

function growthOf(measured: readonly BesideMeasured[]): BesideGrowth[] {
  return [...new Set(measured.map(({ contender }) => contender))].flatMap((contender) => {
    const [small, large] = measured.filter((one) => one.contender === contender).slice(-2);
    return small && large ? [{ contender, rows: share(large.rows, small.rows), work: timesOf(large.work, small.work), recalculate: timesOf(large.recalculate, small.recalculate) }] : [];
  });
}
