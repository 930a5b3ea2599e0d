import { boardSummary } from "../../../src/commands/board-summary";
import { fix } from "../../../src/commands/fix";
import { inspectionResponse } from "../../../src/commands/inspection-response";
import { newInspection, previewInspection } from "../../../src/commands/new-inspection";
import type { Done, Outcome } from "../../../src/commands/outcome";
import { recalculate, setUp } from "../../../src/commands/recalculate";
import { undo } from "../../../src/commands/undo";
import { dayOf } from "../../../src/core/day";
import type { Edit } from "../../../src/core/edit";
import { rememberedOf } from "../../../src/core/remembered";
import type { Connection } from "../../../src/excel/connection";
import { connect } from "../../client";
import { openBook } from "../../file/open";
import { FileProblem } from "../../file/problem";
import { saveBook } from "../../file/save";
import { createHost } from "../../host/host";
import { type Allowance, NOTHING_ALLOWED, OURS_ALLOWED } from "./allowance";
import { placeOf, type Block } from "./places";

/** A command that was run, with the file before and after it. */
export interface Ran {
  readonly command: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly allowance: Allowance;
  /** How it ended, in its own words; null where it wrote something. */
  readonly wroteNothing: string | null;
  /** Whether it was to find nothing to do, and wrote all the same. */
  readonly wroteAgain: boolean;
}

/** A command that threw. */
export interface Crashed {
  readonly command: string;
  readonly crash: string;
}

/** A workbook that the stand-in will not open, or not save as a command has left it, in its words. */
export interface Refused {
  readonly command: string;
  readonly refusal: string;
}

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const BOARD = dayOf("2026-06-18");
const WATCH = { progress: () => undefined };

/** A report of which nothing stands in any register. */
const REPORT = `Fidelity of records: an inspection of how forces keep their plans
Published 1 May 2026

Recommendation 1
By 30 September 2026, chief constables should make sure that every record of their plans can be read by others.

Recommendation 2
By 31 December 2026, chief constables should review how their plans are kept.
`;

interface Trial {
  readonly command: string;
  readonly run: (excel: Connection) => Promise<Outcome>;
  readonly allows: (edits: readonly Edit[]) => Allowance;
  /** Is run once more before it is undone, and is to write nothing then. */
  readonly twice?: boolean;
}

/** Runs every command on a workbook as it comes, each with its Undo, and gives what became of the file. */
export async function* runCommands(bytes: Uint8Array): AsyncGenerator<Ran | Crashed | Refused> {
  const first: { outcome: Outcome | null } = { outcome: null };
  const keep = async (excel: Connection): Promise<Outcome> => {
    const outcome = await recalculate(excel, DAYS, WATCH);
    first.outcome ??= outcome;
    return outcome;
  };
  yield* tried(bytes, { command: "Recalculate", run: keep, allows: () => OURS_ALLOWED, twice: true });
  const { outcome } = first;
  if (outcome?.kind !== "done") return;
  for (const trial of trialsAfter(outcome)) yield* tried(bytes, trial);
}

/** What can be asked for in a workbook that has been read. */
function trialsAfter({ review, workbook, remembered }: Done): Trial[] {
  const choice = { settings: review.settings, remembered: rememberedOf(review.layout, workbook, remembered) };
  const fixes = review.problems.flatMap((problem) => (problem.fix ? [problem.fix] : []));
  const report = review.recommendations.map(({ row }) => row.report).find((title) => title !== "");
  return [
    { command: "Setup", run: (excel) => setUp(excel, choice, DAYS, WATCH), allows: () => OURS_ALLOWED },
    { command: "Board summary", run: (excel) => boardSummary(excel, { boardDate: BOARD, reports: null, changed: null }, DAYS, WATCH), allows: () => OURS_ALLOWED },
    ...(report === undefined ? [] : [{ command: "Inspection response", run: (excel: Connection) => inspectionResponse(excel, { report, changed: null }, DAYS, WATCH), allows: () => OURS_ALLOWED }]),
    ...(fixes.length === 0 ? [] : [{ command: "Fix", run: (excel: Connection) => fix(excel, fixes, DAYS, WATCH), allows: () => ({ ...OURS_ALLOWED, told: toldCells(fixes.map(({ edit }) => edit)) }) }]),
    { command: "New rows", run: addRows, allows: (edits) => ({ ...OURS_ALLOWED, added: addedCells(edits) }) },
  ];
}

async function addRows(excel: Connection): Promise<Outcome> {
  const previewed = await previewInspection(excel, REPORT, { report: null, prefix: null }, DAYS, WATCH);
  return previewed.kind === "previewed" ? newInspection(excel, previewed.draft, null, DAYS, WATCH) : previewed;
}

/** The command, the same again where that is to write nothing, and Undo; a crash ends it. */
async function* tried(bytes: Uint8Array, { command, run, allows, twice = false }: Trial): AsyncGenerator<Ran | Crashed | Refused> {
  let at = command;
  try {
    const book = await openBook(bytes);
    const excel = connect(createHost(book));
    const outcome = await run(excel);
    const edits = editsOf(outcome);
    const after = await saveBook(book);
    yield { command, before: bytes, after, allowance: edits.length === 0 ? NOTHING_ALLOWED : allows(edits), wroteNothing: edits.length === 0 ? outcome.message : null, wroteAgain: false };
    if (edits.length === 0) return;
    if (twice) {
      at = `${command} again`;
      const again = editsOf(await run(excel));
      yield { command: at, before: after, after: await saveBook(book), allowance: NOTHING_ALLOWED, wroteNothing: null, wroteAgain: again.length > 0 };
      if (again.length > 0) await undo(excel, again, WATCH);
    }
    at = `Undo of ${command}`;
    await undo(excel, edits, WATCH);
    yield { command: at, before: bytes, after: await saveBook(book), allowance: NOTHING_ALLOWED, wroteNothing: null, wroteAgain: false };
  } catch (error) {
    if (error instanceof FileProblem) yield { command: at, refusal: error.message };
    else yield { command: at, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const editsOf = (outcome: Outcome): readonly Edit[] => ("edits" in outcome ? outcome.edits : []);

function toldCells(edits: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): Map<string, Set<number>> {
  const told = new Map<string, Set<number>>();
  for (const { sheet, row, column } of edits) {
    const cells = told.get(sheet) ?? new Set();
    told.set(sheet, cells.add(placeOf(row + 1, column + 1)));
  }
  return told;
}

/** The cells of new rows: of each sheet that gets any, what is written in them and what is made like the row above. */
function addedCells(edits: readonly Edit[]): Map<string, Block[]> {
  const added = new Map<string, Block[]>();
  for (const edit of edits) {
    if (edit.kind !== "rows" && edit.kind !== "cells") continue;
    const [rows, columns] = edit.kind === "rows" ? [edit.rows, edit.columns] : [edit.to.length, 1];
    const block = { top: edit.row + 1, left: edit.column + 1, bottom: edit.row + rows, right: edit.column + columns };
    added.set(edit.sheet, [...(added.get(edit.sheet) ?? []), block]);
  }
  return added;
}
