import { isFormula } from "../core/cell-text";
import { planColumns, shutRegisters } from "../core/calculated-columns";
import type { Day } from "../core/day";
import type { CellsEdit, Edit } from "../core/edit";
import { chronicle, type ReadBy } from "../core/history/chronicle";
import type { Baseline, History } from "../core/history/history";
import { historySheet, keptHistory, planHistory, type KeptHistory } from "../core/history/history-sheet";
import { changesBetween, markFromText, settingsMark } from "../core/history/settings-mark";
import { isSettled, sheetsOf } from "../core/layout";
import { countOf } from "../core/quantity";
import { recognise } from "../core/recognise";
import type { Remembered } from "../core/remembered";
import { review, type Review } from "../core/review";
import type { Settings } from "../core/settings";
import { SETTINGS_TITLE } from "../core/settings-sheet/find";
import { withoutLastWord } from "../core/settings-sheet/last-word";
import { planSettings } from "../core/settings-sheet/plan-settings";
import { planStatedRag } from "../core/stated-rag";
import { understand, type Understanding } from "../core/understanding";
import { rememberedFormats, wantedCells, type WantedCells } from "../core/wanted-cells";
import type { Sheet, Workbook } from "../core/workbook";
import type { Connection, Line } from "../excel/connection";
import { readCells } from "../excel/read-cells";
import { withLooksTaken } from "../excel/read-looks";
import { readWorkbook, type Beforehand } from "../excel/read";
import { command, failed } from "./command";
import { filteredSheets, makeEdits, protectedSheet } from "./make-edits";
import type { Done, Failed, NothingFound, Outcome, Unsettled } from "./outcome";
import type { Watch } from "./watch";

/** The day it is, and the day that somebody has chosen to calculate for instead: null leaves that to the settings sheet. */
export interface Days {
  readonly today: Day;
  readonly asAt: Day | null;
}

/** How the workbook is to be understood from now on, as somebody has settled it. */
export interface Choice {
  readonly settings: Settings;
  readonly remembered: Remembered;
}

/**
 * Reads the workbook, checks it, assesses every action, and writes RAG, reason and days to deadline in columns of ours to the
 * right of each plan. Writes only cells that change; nothing of the user's is touched. Where a column or a sheet that the
 * workbook was set up with has gone, nothing is written.
 */
export function recalculate(excel: Connection, days: Days, watch: Watch): Promise<Outcome> {
  return command(excel, watch, (line) => bringUpToDate(line, days, watch));
}

/** Saves how the workbook is to be understood on its settings sheet, made where there is none, and recalculates by it: both or neither. */
export function setUp(excel: Connection, choice: Choice, days: Days, watch: Watch): Promise<Outcome> {
  return command(excel, watch, (line) => bringUpToDate(line, days, watch, { choice }));
}

/** What a command adds to a Recalculate, so that both are done or neither. */
interface More<Stopped> {
  /** How the workbook is to be understood from now on, where somebody has just settled it. */
  readonly choice?: Choice;
  /** Whether a sheet of ours has to be read whole for it. */
  readonly reads?: (sheet: Sheet) => boolean;
  /** Edits to be made with the others, from what was found; or what stops the command, before anything is written. */
  readonly also?: (ground: Ground) => { readonly edits: readonly Edit[] } | { readonly stopped: Stopped };
}

/** A workbook as it was read and assessed; the history with what this run adds. */
export interface Ground {
  readonly workbook: Workbook;
  readonly review: Review;
  readonly history: History;
}

type UpToDate<Stopped> = Done | NothingFound | Unsettled | Failed | Stopped;

/** So often a workbook is read afresh when somebody else puts in or takes out lines between the reading and the writing. */
const AFRESH = 2;

/** The inside of Recalculate, for a command that ends with it, or that makes more in the same go. */
export async function bringUpToDate<Stopped = never>(line: Line, days: Days, watch: Watch, more: More<Stopped> = {}): Promise<UpToDate<Stopped>> {
  let keepTables = false;
  for (let again = 0; ; again += 1) {
    const outcome = await bringOnce(line, days, watch, more, keepTables);
    const code = codeOf(outcome);
    if (again === AFRESH || (code !== "shifted" && code !== "fixed-table")) return outcome;
    // Beside such a table our columns do as well.
    keepTables ||= code === "fixed-table";
  }
}

const codeOf = (outcome: unknown): unknown => (outcome instanceof Object && "code" in outcome && "restored" in outcome && outcome.restored === true ? outcome.code : null);

async function bringOnce<Stopped>(line: Line, days: Days, watch: Watch, { choice, reads, also }: More<Stopped>, keepTables: boolean): Promise<UpToDate<Stopped>> {
  watch.progress("Reading the workbook");
  const workbook = await readWorkbook(line, (firstLook) => neededSheets(firstLook, choice, reads), BEFOREHAND);
  watch.progress("Checking and assessing");
  const known = understand(workbook);
  const { settings, remembered } = choice ?? known;
  const layout = choice ? recognise(workbook, settings, remembered) : known.layout;
  const asAt = days.asAt ?? known.asAt ?? days.today;
  const kept = keptHistory(workbook, settings);
  const readBy = readByNow(workbook, { settings, layout }, known, kept.history);
  const reviewed = review(workbook, settings, asAt, layout, known.problems, readBy.changes.length === 0 ? kept.history : { ...kept.history, isRebased: true });
  const found = { review: reviewed, workbook, settingsSheet: known.settingsSheet, remembered, history: kept.history, movement: null };
  const cost = () => ({ ...line.spent });
  if (!isSettled(layout)) return { kind: "unsettled", message: UNSETTLED, ...found, cost: cost() };
  if (sheetsOf(layout, "plan").length === 0) return { kind: "nothing-found", message: NOTHING_FOUND, ...found, cost: cost() };
  const saved = choice ? planSettings(workbook, settings, choice.remembered) : [];
  const { history, lines, baseline, movement } = chronicle(reviewed, kept.history, days.today, readBy);
  const isHistoryShut = kept.sheet ? kept.sheet.protected : workbook.structureProtected === true;
  const stated = await withoutFormulas(line, workbook, planStatedRag(workbook, reviewed, settings));
  const changes = [...saved, ...planColumns(workbook, reviewed, settings, keepTables), ...stated.edits, ...withoutLastWord(workbook, known.settingsSheet)];
  const more = also?.({ workbook, review: reviewed, history });
  if (more && "stopped" in more) return more.stopped;
  const planned = [...changes, ...(isHistoryShut ? [] : planHistory(workbook, settings, kept, lines, baseline)), ...(more?.edits ?? [])];
  const edits = await withLooksTaken(line, planned, workbook.sheets);
  watch.progress("Writing what changed");
  const making = await makeEdits(line, edits, filteredSheets(workbook.sheets), new Map(workbook.sheets.map(({ name, used, reach }) => [name, reach ?? used])));
  if (!making.made) return failed(making.refusal, making.restored, reviewed, protectedSheet(workbook.sheets, edits));
  const settingsSheet = saved.find((edit) => edit.kind === "sheet")?.sheet ?? known.settingsSheet;
  return { kind: "done", message: said(edits, cellsChanged(changes), { history: sayHistory(kept, lines.actions.length + lines.recommendations.length, baseline, isHistoryShut), formulas: stated.left, shut: shutRegisters(workbook, reviewed, settings) }), ...found, settingsSheet, history, movement, edits, cost: cost() };
}

/** The edits of cells that hold no formula, and how many were left because theirs do. Asks Excel only where there are any. */
async function withoutFormulas(line: Line, { sheets }: Workbook, edits: readonly CellsEdit[]): Promise<{ readonly edits: readonly CellsEdit[]; readonly left: number }> {
  if (edits.length === 0) return { edits, left: 0 };
  const now = await readCells(line, edits, new Set(sheets.map(({ name }) => name)));
  const free = edits.filter((_, place) => !isFormula(now[place]?.formula));
  return { edits: free, left: edits.length - free.length };
}

/** Most of a workbook that has been set up is wanted, so it is read at once, with the number formats of the columns that it remembers. */
const BEFOREHAND: Beforehand = {
  isKnown: (sheetNames) => sheetNames.includes(SETTINGS_TITLE),
  settings: { sheet: SETTINGS_TITLE, columns: rememberedFormats },
};

/** The sheets whose rows are wanted beyond the first look: registers, plans, and our own settings. */
function neededSheets(firstLook: Workbook, choice: Choice | undefined, reads: (sheet: Sheet) => boolean = () => false): (string | WantedCells)[] {
  const known = understand(firstLook);
  const layout = choice ? recognise(firstLook, choice.settings, choice.remembered) : known.layout;
  const users = wantedCells(firstLook, layout, (choice?.settings ?? known.settings).writesRegister ? ["plan", "register"] : ["plan"]);
  const history = historySheet(firstLook)?.name;
  const wanted = firstLook.sheets.filter(reads).map(({ name }) => name);
  return [...wanted, ...[known.settingsSheet, history].filter((name) => typeof name === "string"), ...users];
}

const NOTHING_FOUND =
  "No delivery plan was found in this workbook. A plan has a row of headings such as Reference, Action, Lead, Target date and Status, within the first 40 rows of a sheet.";

const UNSETTLED = "Nothing was written: a column or a sheet that this workbook was set up with has gone. Setup shows which, and what is likeliest to have taken its place.";

/** By what the workbook is read now, held against what the history says it was read by; else against its settings before somebody has just changed them. */
function readByNow(workbook: Workbook, now: Pick<Understanding, "settings" | "layout">, known: Understanding, history: History): ReadBy {
  const mark = settingsMark(workbook, now.settings, now.layout);
  const last = history.baselines?.at(-1);
  const then = last ? markFromText(last.mark) : settingsMark(workbook, known.settings, known.layout);
  return { mark, changes: changesBetween(then, mark, workbook.sheets.map(({ name }) => name)) };
}

/** A history sheet that is made is told with the other sheets. */
function sayHistory({ sheet }: KeptHistory, entries: number, baseline: Baseline | null, isShut: boolean): string | null {
  const begun = baseline?.begins === true && !isShut ? baseline.reason : null;
  const lines = entries + (baseline === null ? 0 : 1);
  if (begun !== null) return begun;
  if (lines === 0) return null;
  if (isShut) return sheet ? "The RAG history was not added to: its sheet is protected." : "No RAG history is kept: the workbook’s structure is protected, so a sheet for it cannot be added.";
  return sheet ? `${countOf(lines, "line")} added to the RAG history.` : null;
}

interface Also {
  /** What became of the history, where that is worth a sentence. */
  readonly history: string | null;
  /** Cells of the plan's own RAG column that were left, because a formula gives their value. */
  readonly formulas: number;
  /** Registers whose sheets are protected, so that their columns are not kept. */
  readonly shut: readonly string[];
}

/** What was done, in a line: cells of the plans and the settings, sheets that were made, and what else there is to tell. */
function said(edits: readonly Edit[], cells: number, { history, formulas, shut }: Also): string {
  const also = edits.flatMap((edit) => (edit.kind === "sheet" ? [`The sheet “${edit.sheet}” was made.`] : []));
  if (history !== null) also.push(history);
  if (formulas > 0) also.push(`${countOf(formulas, "cell")} of the plan’s own RAG ${formulas === 1 ? "holds a formula and was" : "hold formulas and were"} left.`);
  for (const sheet of shut) also.push(`The sheet “${sheet}” is protected, so nothing was written beside its recommendations.`);
  if (cells === 0 && also.length === 0) return "Nothing to change: every status is up to date.";
  const first = cells === 0 ? "Every status is up to date" : `${countOf(cells, "cell")} changed`;
  return also.length === 0 ? first : `${first}. ${also.join(" ")}`;
}

function cellsChanged(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + (edit.kind === "cells" ? edit.to.filter((value, at) => value !== edit.from[at]).length : 0), 0);
}
