import { plainWords, textOf } from "../cell-text";
import { dayRead, readDate } from "../date-reading";
import type { Day } from "../day";
import type { Rag } from "../rag";
import type { Words } from "../row-reading";
import { valueAt, type CellValue, type Sheet } from "../workbook";

/** The headings of the RAG history's table, in their order: it is found by them. */
export const HISTORY_HEADINGS = ["As at", "Reference", "Action", "RAG before", "RAG", "Reason", "Status", "Target before", "Target"] as const;

type Heading = (typeof HISTORY_HEADINGS)[number];

/** The heading over what a line is of. It stands right of the others: histories of before have no such column, and only actions. */
export const KIND_HEADING = "Kind";

/** What a line is of, in that column. */
export const KIND_WORDS = { action: "Action", recommendation: "Recommendation" } as const;

export type EntryKind = keyof typeof KIND_WORDS;

/** What an action was on a day: a RAG status, read and not assessed, or no longer in the plan. */
export type Stand = Rag | "not-assessed" | "removed";

/** How the table says that there is no RAG status. */
export const STAND_WORDS = { "not-assessed": "Not assessed", removed: "Removed" } as const;

/** What stands in the RAG column of a line that is no action's: movement is counted from it on, or the settings are only noted. */
export const BASELINE_WORDS = { baseline: "Baseline", noted: "Settings noted" } as const;

/** A line that tells by which settings and columns those above it, since the one before, and all actions as they stood then, were read. */
export interface Baseline {
  readonly day: Day;
  /** How many entries of actions stand before it. */
  readonly at: number;
  /** Something had changed since the baseline before, so no movement is counted across it; else it only notes the settings. */
  readonly begins: boolean;
  /** Why, for a reader. */
  readonly reason: string;
  /** `markAsText` of the settings. */
  readonly mark: string;
}

/** One line of the history: an action, or a recommendation, that was not on this day what it had been before. */
export interface HistoryEntry {
  readonly day: Day;
  readonly reference: string;
  /** The action's own reference, or where it has none the beginning of its text; "" for a recommendation that has a reference. */
  readonly action: string;
  /** The beginning of its text, where it has a reference of its own; absent in lines of before that was kept. */
  readonly text?: string;
  /** null on its first line. */
  readonly before: Stand | null;
  readonly stand: Stand;
  readonly reason: string;
  readonly status: string;
  readonly targetBefore: Day | null;
  readonly target: Day | null;
}

/** The history as it was read. Lines that somebody has made unreadable are passed over and counted. */
export interface History {
  /** Of actions, by day; lines of one day in their order in the sheet. */
  readonly entries: readonly HistoryEntry[];
  /** Of recommendations, likewise. Absent where none was kept. */
  readonly recommendations?: readonly HistoryEntry[];
  readonly unread: number;
  /** The last day on which something was recorded; null where nothing was. */
  readonly latest: Day | null;
  /** In their order; absent where there is none. */
  readonly baselines?: readonly Baseline[];
  /** The settings or columns are not those of the last baseline, so that what is now cannot be held against the last lines. */
  readonly isRebased?: boolean;
}

export const NO_HISTORY: History = { entries: [], unread: 0, latest: null };

/** Lines to be added. */
export interface NewLines {
  readonly actions: readonly HistoryEntry[];
  readonly recommendations: readonly HistoryEntry[];
}

/** The history with lines added at its end. */
export function withEntries(history: History, { actions = [], recommendations = [] }: Partial<NewLines>): History {
  const latest = [...recommendations.slice(-1), ...actions.slice(-1)][0]?.day;
  if (latest === undefined) return history;
  const told = [...(history.recommendations ?? []), ...recommendations];
  return { ...history, entries: [...history.entries, ...actions], ...(told.length > 0 ? { recommendations: told } : {}), latest };
}

/** The history with a baseline at its end. */
export const withBaseline = (history: History, baseline: Baseline): History => ({ ...history, latest: baseline.day, baselines: [...(history.baselines ?? []), baseline] });

/** What parts an action's own reference from its text in a cell. */
export const PARTS_TEXT = " · ";

/** An action as a line of the history shows it. */
export const shownAction = ({ action, text }: Pick<HistoryEntry, "action" | "text">): string => (text === undefined ? action : `${action}${PARTS_TEXT}${text}`);

/** An action by its reference and its text, for a sentence: "R4: Train all staff". */
export const namedAction = ({ reference, action, text }: Pick<HistoryEntry, "reference" | "action" | "text">): string => [text === undefined ? reference : `${reference} ${action}`.trim(), text ?? action].filter((part) => part !== "").join(": ");

/** What makes an entry this action's and no other's, whatever sheet it is on and in whatever case it is written. */
export const keyOf = ({ reference, action }: Pick<HistoryEntry, "reference" | "action">): string => `${plainWords(reference)}|${plainWords(action.split(PARTS_TEXT, 1)[0] ?? "")}`;

/** The row of the history's headings on a sheet, and the column that they begin in; null where they are not in its first rows. */
export function findHistory(sheet: Sheet): { readonly row: number; readonly column: number } | null {
  const { row, column, columns } = sheet.used;
  for (let at = row; at < row + 12; at++) {
    for (let first = column; first <= column + columns - HISTORY_HEADINGS.length; first++) {
      if (HISTORY_HEADINGS.every((heading, place) => valueAt(sheet, at, first + place) === heading)) return { row: at, column: first };
    }
  }
  return null;
}

/** The column that tells what a line is of; null in a history of before. */
export function kindColumn(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }): number | null {
  for (let at = column + HISTORY_HEADINGS.length; at < sheet.used.column + sheet.used.columns; at++) if (plainWords(textOf(valueAt(sheet, row, at))) === plainWords(KIND_HEADING)) return at;
  return null;
}

function readKind(text: string): EntryKind | null {
  const plain = plainWords(text);
  return plain === "" ? "action" : ((Object.keys(KIND_WORDS) as EntryKind[]).find((kind) => plainWords(KIND_WORDS[kind]) === plain) ?? null);
}

/** Reads the history's lines from the sheet that holds them. Nothing that was typed there makes it fail. */
export function readHistory(sheet: Sheet, { rags }: Pick<Words, "rags">, date1904: boolean): History {
  const found = findHistory(sheet);
  if (found === null) return NO_HISTORY;
  const last = sheet.used.row + sheet.values.length;
  const kinds = kindColumn(sheet, found);
  const lines: ({ readonly kind: EntryKind; readonly entry: HistoryEntry; readonly day: Day } | Omit<Baseline, "at">)[] = [];
  let unread = 0;
  for (let row = found.row + 1; row < last; row++) {
    const cell = (heading: Heading): CellValue => valueAt(sheet, row, found.column + HISTORY_HEADINGS.indexOf(heading));
    if (HISTORY_HEADINGS.every((heading) => cell(heading) === "")) continue;
    const baseline = readBaseline(cell, date1904);
    const kind = kinds === null ? "action" : readKind(textOf(valueAt(sheet, row, kinds)));
    const entry = baseline || kind === null ? null : readEntry(cell, rags, date1904);
    if (baseline) lines.push(baseline);
    else if (entry && kind) lines.push({ kind, entry, day: entry.day });
    else unread += 1;
  }
  lines.sort((one, other) => one.day - other.day);
  const entries: Record<EntryKind, HistoryEntry[]> = { action: [], recommendation: [] };
  const baselines: Baseline[] = [];
  for (const line of lines) {
    if ("entry" in line) entries[line.kind].push(line.entry);
    else baselines.push({ ...line, at: entries.action.length });
  }
  const told = entries.recommendation.length === 0 ? {} : { recommendations: entries.recommendation };
  return { entries: entries.action, ...told, unread, latest: lines.at(-1)?.day ?? null, ...(baselines.length === 0 ? {} : { baselines }) };
}

function readBaseline(cell: (heading: Heading) => CellValue, date1904: boolean): Omit<Baseline, "at"> | null {
  const word = plainWords(textOf(cell("RAG")));
  const begins = word === plainWords(BASELINE_WORDS.baseline);
  const day = dayRead(readDate(cell("As at"), date1904));
  return day === null || (!begins && word !== plainWords(BASELINE_WORDS.noted)) ? null : { day, begins, reason: textOf(cell("Reason")), mark: textOf(cell("Action")) };
}

function readEntry(cell: (heading: Heading) => CellValue, rags: Words["rags"], date1904: boolean): HistoryEntry | null {
  const dayIn = (heading: Heading): Day | null => dayRead(readDate(cell(heading), date1904));
  const textIn = (heading: Heading): string => textOf(cell(heading));
  const day = dayIn("As at");
  const stand = readStand(textIn("RAG"), rags);
  if (day === null || stand === null) return null;
  const [action = "", ...text] = textIn("Action").split(PARTS_TEXT);
  return {
    day, reference: textIn("Reference"), action, ...(text.length === 0 ? {} : { text: text.join(PARTS_TEXT) }), before: readStand(textIn("RAG before"), rags), stand, reason: textIn("Reason"), status: textIn("Status"),
    targetBefore: dayIn("Target before"), target: dayIn("Target"),
  };
}

function readStand(text: string, rags: Words["rags"]): Stand | null {
  const plain = plainWords(text);
  if (plain === plainWords(STAND_WORDS["not-assessed"])) return "not-assessed";
  return plain === plainWords(STAND_WORDS.removed) ? "removed" : (rags.get(plain) ?? null);
}
