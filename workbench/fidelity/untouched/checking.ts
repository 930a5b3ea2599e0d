import { isOurSheet, SheetAllowance } from "./allowance";
import { BookReader } from "./book-reader";
import { compareBooks } from "./compare-books";
import { runCommands, type Crashed, type Ran, type Refused } from "./command-runs";
import { sayDifference, type Difference } from "./difference";
import { compareTold, readWithExceljs, type CellsTold } from "./second-reader";
import type { SheetFacts } from "./sheet-reader";

/** What became of a workbook under the add-in's commands. */
export interface UntouchedVerdict {
  readonly outcome: "whole" | "changed" | "crashed" | "not compared";
  readonly words: string;
  readonly commands: number;
  /** Cells of the user's that were held against each other, over all commands. */
  readonly cells: number;
  /** Cells of the user's that a command changed, each counted once. */
  readonly changedCells: number;
  /** How many things of each kind were changed, over all commands; what Undo has not put back by itself ("font after Undo"). */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Things of one kind that a command changed which are listed; the rest are counted. */
const LISTED = 2;

/** Runs every command on a workbook, and says what of the user's is not as it was. `tell` is told which command begins to be compared. */
export async function checkUntouched(bytes: Uint8Array, tell: (step: string) => void): Promise<UntouchedVerdict> {
  const none = { commands: 0, cells: 0, changedCells: 0, kinds: new Map<string, number>() };
  let readers: Readers;
  try {
    readers = await Readers.of(bytes);
  } catch (error) {
    return { ...none, outcome: "not compared", words: `it cannot be read independently (${messageOf(error)})` };
  }
  const found: Found[] = [];
  const crashes: Crashed[] = [];
  const refusals: Refused[] = [];
  const idle: Ran[] = [];
  let [commands, cells] = [0, 0];
  tell("Recalculate");
  for await (const ran of runCommands(bytes)) {
    if ("crash" in ran) crashes.push(ran);
    else if ("refusal" in ran) refusals.push(ran);
    else {
      tell(ran.command);
      commands++;
      if (ran.wroteNothing !== null) idle.push(ran);
      const { compared, differences } = await readers.compare(ran);
      cells += compared;
      if (differences.length > 0) found.push({ command: ran.command, differences });
    }
  }
  const all = found.flatMap(({ differences }) => differences);
  if (commands === 0 && crashes.length === 0) return { ...none, outcome: "not compared", words: refusals.map(({ refusal }) => refusal).join("; ") };
  const said = [
    ...crashes.map(({ command, crash }) => `${command} crashed: ${crash}`),
    ...sayFound(found),
    ...idle.map(({ command, wroteNothing }) => `${command} wrote nothing: ${wroteNothing}`),
    ...refusals.map(({ command, refusal }) => `${command} was not compared: ${refusal}`),
    ...readers.notes,
  ];
  return {
    outcome: crashes.length > 0 ? "crashed" : all.length > 0 ? "changed" : "whole",
    words: [`${commands} commands, ${cells.toLocaleString("en-GB")} cells compared`, ...said].join("\n    "),
    commands, cells, kinds: countKinds(found),
    changedCells: new Set(all.filter(({ cell }) => cell).map(({ at }) => at)).size,
  };
}

/** What a command has changed. */
interface Found {
  readonly command: string;
  readonly differences: readonly Difference[];
}

function countKinds(found: readonly Found[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const { command, differences } of found) {
    for (const { kind } of differences) {
      const key = command.startsWith("Undo of") ? `${kind} after Undo` : kind;
      kinds.set(key, (kinds.get(key) ?? 0) + 1);
    }
  }
  return kinds;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A line for each set of changes, with the commands that make it: most make the same. */
function sayFound(found: readonly Found[]): string[] {
  const commands = new Map<string, string[]>();
  for (const { command, differences } of found) {
    const said = sayAll(differences);
    commands.set(said, [...(commands.get(said) ?? []), command]);
  }
  return [...commands].map(([said, alike]) => `${alike.join(", ")}: ${said}`);
}

function sayAll(differences: readonly Difference[]): string {
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const alike = differences.filter((one) => one.kind === kind);
    return [...alike.slice(0, LISTED).map(sayDifference), ...(alike.length > LISTED ? [`and ${alike.length - LISTED} × ${kind} more`] : [])];
  }).join("; ");
}

/** The workbook before the commands, as both readers have it. */
class Readers {
  /** Why exceljs was not heard. */
  readonly notes: string[];
  private book: BookReader;
  private told: CellsTold | null;

  private constructor(book: BookReader, told: CellsTold | null, notes: string[]) {
    this.book = book;
    this.told = told;
    this.notes = notes;
  }

  static async of(bytes: Uint8Array): Promise<Readers> {
    const book = new BookReader(bytes);
    for (const { kind, part } of book.sheets) if (kind === "worksheet") book.sheet(part);
    try {
      return new Readers(book, await readWithExceljs(bytes), []);
    } catch (error) {
      return new Readers(book, null, [`exceljs cannot open it, so its cells were not compared by that reader too (${messageOf(error)})`]);
    }
  }

  async compare(ran: Ran): Promise<{ compared: number; differences: Difference[] }> {
    const again: Difference[] = ran.wroteAgain ? [{ kind: "second run", at: ran.command, was: "nothing to write", is: "edits" }] : [];
    const isFirst = ran.before === this.book.bytes;
    const before = isFirst ? this.book : new BookReader(ran.before);
    if (Buffer.compare(ran.before, ran.after) === 0) return { compared: countCells(before), differences: again };
    const after = new BookReader(ran.after);
    const { compared, differences } = compareBooks(before, after, ran.allowance);
    // Where a formula is not the same, what it shows is no second change.
    const seen = new Set(differences.flatMap(({ kind, at }) => [`${kind} ${at}`, ...(kind === "formula" ? [`value ${at}`] : [])]));
    const second = await this.compareTold(isFirst, before, after, ran);
    return { compared, differences: [...again, ...differences, ...second.filter(({ kind, at }) => !seen.has(`${kind} ${at}`))] };
  }

  private async compareTold(isFirst: boolean, before: BookReader, after: BookReader, { allowance }: Ran): Promise<Difference[]> {
    if (this.told === null) return [];
    try {
      const was = isFirst ? this.told : await readWithExceljs(before.bytes);
      const is = await readWithExceljs(after.bytes);
      const sheets = before.sheets.filter(({ name, kind }) => kind === "worksheet" && !(allowance.ours && isOurSheet(name)) && after.sheets.some((one) => one.name === name));
      const allowances = new Map<string, SheetAllowance>();
      return compareTold(was, is, sheets.map(({ name }) => name), (sheet, place) => {
        const known = allowances.get(sheet) ?? new SheetAllowance(allowance, sheet, factsOf(before, sheet), factsOf(after, sheet));
        allowances.set(sheet, known);
        return known.ownerOf(place);
      });
    } catch (error) {
      return [{ kind: "package", at: "exceljs", was: "a workbook that it opens", is: messageOf(error) }];
    }
  }
}

const factsOf = (book: BookReader, sheet: string): SheetFacts => book.sheet(book.sheets.find(({ name }) => name === sheet)?.part ?? "");

const countCells = (book: BookReader): number => book.sheets.reduce((sum, { kind, part }) => sum + (kind === "worksheet" ? book.sheet(part).cells.size : 0), 0);
