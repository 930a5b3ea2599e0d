import { openBook } from "../file/open";
import { FileProblem } from "../file/problem";
import { saveBook } from "../file/save";
import type { Workbook } from "../file/workbook";
import { editEverything, moveAndTakeAway, type EditReport } from "./edits";
import { compareEntries } from "./entries";
import { readWithExcelize, type SecondOpinion } from "./excelize";
import { leanPair } from "./lean";
import { newLooseEnds } from "./loose-ends";
import { compareBooks, countCells } from "./models";
import { askLibreOffice } from "./office";
import { askValidator } from "./schema";

/** What became of one workbook. */
export interface Verdict {
  readonly outcome: "whole" | "refused" | "broken";
  readonly words: string;
  /** How often each kind of change was made. */
  readonly kinds: ReadonlyMap<string, number>;
  /** The bytes after the first round of changes; null where there was none. */
  readonly saved: Uint8Array | null;
}

/** Readers that share no code with ours. One that crashes or takes too long is left out, and the verdict says so. */
const WITNESSES = ["validator", "excelize", "LibreOffice"] as const;
export type Witness = (typeof WITNESSES)[number];

export function isWitness(step: string): step is Witness {
  return (WITNESSES as readonly string[]).includes(step);
}

export interface CheckOptions {
  readonly witnesses: readonly Witness[];
  /** Is told what begins. */
  readonly tell: (step: string) => void;
}

/** A book with changes, the file that it came from and the file that it was saved as. */
interface Round {
  readonly book: Workbook;
  readonly report: EditReport;
  readonly before: Uint8Array;
  readonly saved: Uint8Array;
  readonly again: Workbook;
}

/** Faults that are listed; the first ones tell enough. */
const MANY = 8;

/** Cells up to which the validator sees the second round too: every row that moved is new to it, and it needs a minute for 400,000 cells. */
const MANY_MOVED = 60_000;

/** Opens a workbook, saves it unchanged, changes all that can be changed, saves, moves rows and takes all away again, saves, and compares each time. */
export async function check(bytes: Uint8Array, options: CheckOptions): Promise<Verdict> {
  const none = { kinds: new Map<string, number>(), saved: null };
  try {
    return await checked(bytes, options);
  } catch (error) {
    if (error instanceof FileProblem) return { ...none, outcome: "refused", words: error.message };
    return { ...none, outcome: "broken", words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function checked(bytes: Uint8Array, { witnesses, tell }: CheckOptions): Promise<Verdict> {
  tell("opening");
  const book = await openBook(bytes);
  tell("saving without a change");
  const isSame = Buffer.from(await saveBook(book)).equals(bytes);
  tell("changing");
  const first = await round(book, bytes, editEverything);
  tell("moving and taking away");
  const second = await secondRound(first.saved);
  tell("comparing");
  const faults = [...(isSame ? [] : ["it is not the same when saved without a change"]), ...(await faultsOf(first)), ...(await faultsOf(second))];
  const opinions: SecondOpinion[] = [];
  for (const witness of witnesses) {
    tell(witness);
    opinions.push(await heard(witness, first, second));
  }
  faults.push(...opinions.flatMap(({ faults: found }) => found));
  const kinds = new Map([...first.report.kinds, ...second.report.kinds]);
  const words = faults.length > 0 ? [...faults.slice(0, MANY), ...(faults.length > MANY ? [`and ${faults.length - MANY} more`] : [])].join("; ") : [...wordsOf(first, second), ...opinions.map(({ note }) => note)].join(", ");
  return { outcome: faults.length > 0 ? "broken" : "whole", words, kinds, saved: first.saved };
}

/** Without sorting where saving refuses what was sorted: only then are cells looked at for what cannot be moved. */
async function secondRound(bytes: Uint8Array): Promise<Round> {
  try {
    return await round(await openBook(bytes), bytes, (book) => moveAndTakeAway(book));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const again = await round(await openBook(bytes), bytes, (book) => moveAndTakeAway(book, false));
    return { ...again, report: { ...again.report, refused: [...again.report.refused, error.message] } };
  }
}

async function round(book: Workbook, before: Uint8Array, change: (book: Workbook) => EditReport): Promise<Round> {
  const report = change(book);
  const saved = await saveBook(book);
  return { book, report, before, saved, again: await openBook(saved) };
}

/** What is wrong with what was saved, as far as our own reader sees it. */
export async function faultsOf({ book, before, saved, again }: Omit<Round, "report">): Promise<string[]> {
  return [...(await compareEntries(book, before, saved)), ...(await newLooseEnds(before, saved)), ...compareBooks(book, again)];
}

async function heard(witness: Witness, first: Round, second: Round): Promise<SecondOpinion> {
  switch (witness) {
    case "excelize":
      return readWithExcelize(first.before, first.saved, first.book, first.report.written);
    case "LibreOffice":
      return askLibreOffice(first.before, [first.saved, second.saved]);
    case "validator": {
      const one = await validated(first.book, first.again);
      if (countCells(second.again) > MANY_MOVED) return { ...one, note: `${one.note} in the first round (the second moves more cells than it can see in good time)` };
      const two = await validated(first.again, second.again);
      return { note: one.note, faults: [...one.faults, ...two.faults] };
    }
  }
}

async function validated(before: Workbook, after: Workbook): Promise<SecondOpinion> {
  const [leanBefore, leanAfter] = await leanPair(before, after);
  return askValidator(leanBefore, leanAfter);
}

function wordsOf(first: Round, second: Round): string[] {
  const refused = [...first.report.refused, ...second.report.refused];
  const refusals = refused.length > 0 ? [`${refused.length} edits refused (${refused[0]})`] : [];
  return [`${first.book.sheets.length} sheets`, `${countCells(first.book).toLocaleString("en-GB")} cells`, `${first.report.done + second.report.done} edits`, ...refusals];
}
