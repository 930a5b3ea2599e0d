import { blankStart } from "../../src/commands/blank-start";
import { boardSummary } from "../../src/commands/board-summary";
import { fix } from "../../src/commands/fix";
import { inspectionResponse } from "../../src/commands/inspection-response";
import { newInspection, previewInspection, setReportLeads } from "../../src/commands/new-inspection";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate, setUp } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import type { Edit } from "../../src/core/edit";
import { rememberedOf } from "../../src/core/remembered";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import { newBook } from "../../workbench/file/new";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { sheetOf } from "./plan-book";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
export const WATCH = { progress: () => undefined };

/** A report of the register of `planBook`. */
const REPORT = "Custody";

export const TEXT = `Custody healthcare in police stations
Published 1 May 2026

Recommendation 1
By 30 September 2026, chief constables should make sure that every detainee is seen by a nurse.

Recommendation 2
By 31 December 2026, the College of Policing should publish guidance on healthcare.
`;

export type Run = () => Promise<Outcome>;

/** A command to be tried on a workbook. */
export interface Trial {
  readonly name: string;
  /** How it ends where all goes well. */
  readonly ends: Outcome["kind"];
  /** Whether only sheets and columns of ours may change. */
  readonly oursOnly: boolean;
  /** What it is tried on, where the workbook of the others gives it nothing to do. */
  readonly book?: () => Book;
  /** Brings the workbook to where the command is run, as somebody in the pane would, and gives the command. */
  ready(host: Host): Promise<Run>;
}

export const TRIALS: readonly Trial[] = [
  { name: "Recalculate", ends: "done", oursOnly: true, ready: (host) => Promise.resolve(() => recalculate(connect(host), DAYS, WATCH)) },
  { name: "Set up", ends: "done", oursOnly: true, ready: readyToSetUp },
  { name: "Fix", ends: "fixed", oursOnly: false, ready: readyToFix },
  { name: "Board summary", ends: "made", oursOnly: true, ready: (host) => Promise.resolve(board(host)) },
  { name: "Board summary made again", ends: "made", oursOnly: true, ready: readyToReplace },
  { name: "Inspection response", ends: "made", oursOnly: true, ready: (host) => Promise.resolve(() => inspectionResponse(connect(host), { report: REPORT, changed: null }, DAYS, WATCH)) },
  { name: "New inspection", ends: "added", oursOnly: false, ready: readyToAdd },
  { name: "Leads of a report", ends: "added", oursOnly: false, ready: (host) => Promise.resolve(() => setReportLeads(connect(host), REPORT, { executive: "ACC Crime", delivery: "Head of Custody" }, DAYS, WATCH)) },
];

/** In a workbook that has neither register nor plan. */
export const BLANK_START: Trial = { name: "Blank start", ends: "made", oursOnly: true, book: () => newBook(["Sheet1"]), ready: (host) => Promise.resolve(() => blankStart(connect(host), DAYS, WATCH)) };

/** Undo of each of them. */
export const UNDOS: readonly Trial[] = TRIALS.map((trial) => ({
  name: `Undo of ${trial.name}`,
  ends: "undone",
  oursOnly: false,
  ready: async (host) => {
    const edits = editsOf(await (await trial.ready(host))());
    return () => undo(connect(host), edits, WATCH);
  },
}));

/** What a command has written; nothing where it wrote nothing. */
export function editsOf(ended: Outcome): readonly Edit[] {
  return "edits" in ended ? ended.edits : [];
}

/** A host on which the trial is ready to run, and has counted nothing yet. */
export async function started(trial: Trial, book: Book): Promise<{ host: Host; run: Run }> {
  const host = createHost(book);
  const run = await trial.ready(host);
  host.resetCounts();
  return { host, run };
}

const board = (host: Host): Run => () => boardSummary(connect(host), { boardDate: dayOf("2026-06-18"), reports: null, changed: null }, DAYS, WATCH);

/** On another workbook of the same contents: Setup begins with what is recognised, and nothing has been written then. */
async function readyToSetUp(host: Host): Promise<Run> {
  const outcome = await recalculate(connect(host), DAYS, WATCH);
  if (!("review" in outcome) || outcome.kind === "failed") throw new Error(`Expected it to be read: ${outcome.message}`);
  await undo(connect(host), editsOf(outcome), WATCH);
  const choice = { settings: outcome.review.settings, remembered: rememberedOf(outcome.review.layout, outcome.workbook, outcome.remembered) };
  return () => setUp(connect(host), choice, DAYS, WATCH);
}

async function readyToFix(host: Host): Promise<Run> {
  const outcome = await recalculate(connect(host), DAYS, WATCH);
  if (!("review" in outcome) || outcome.review === null) throw new Error(`Expected it to be read: ${outcome.message}`);
  const fixes = outcome.review.problems.flatMap((problem) => (problem.fix ? [problem.fix] : []));
  return () => fix(connect(host), fixes, DAYS, WATCH);
}

/** A summary stands already, and a row was closed since. */
async function readyToReplace(host: Host): Promise<Run> {
  await board(host)();
  const plan = sheetOf(host.book, "Plan");
  const used = plan.used(true);
  if (used) plan.set(used.row + used.rows - 1, 7, { value: "Closed" });
  return board(host);
}

async function readyToAdd(host: Host): Promise<Run> {
  const previewed = await previewInspection(connect(host), TEXT, { report: null, prefix: null }, DAYS, WATCH);
  if (previewed.kind !== "previewed") throw new Error(`Expected it to be read: ${previewed.message}`);
  return () => newInspection(connect(host), previewed.draft, null, DAYS, WATCH);
}
