import { plainWords, textOf } from "../cell-text";
import { dayRead, readDate } from "../date-reading";
import type { Day } from "../day";
import type { Rag } from "../rag";
import type { Words } from "../row-reading";
import { valueAt, type CellValue, type Sheet } from "../workbook";

/** The headings of the RAG history's table, in their order: it is found by them. */
export const HISTORY_HEADINGS = ["As at", "Reference", "Action", "RAG before", "RAG", "Reason", "Status", "Target before", "Target"] as const;

type Heading = (typeof HISTORY_HEADINGS)[number];

/** What an action was on a day: a RAG status, read and not assessed, or no longer in the plan. */
export type Stand = Rag | "not-assessed" | "removed";

/** How the table says that there is no RAG status. */
export const STAND_WORDS = { "not-assessed": "Not assessed", removed: "Removed" } as const;

/** One line of the history: an action that was not on this day what it had been before. */
export interface HistoryEntry {
  readonly day: Day;
  readonly reference: string;
  /** The action's own reference, or where it has none the beginning of its text. */
  readonly action: string;
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
  /** By day; lines of one day in their order in the sheet. */
  readonly entries: readonly HistoryEntry[];
  readonly unread: number;
  /** The last day on which something was recorded; null where nothing was. */
  readonly latest: Day | null;
}

export const NO_HISTORY: History = { entries: [], unread: 0, latest: null };

/** The history with lines added at its end. */
export function withEntries(history: History, entries: readonly HistoryEntry[]): History {
  return entries.length === 0 ? history : { ...history, entries: [...history.entries, ...entries], latest: entries.at(-1)?.day ?? null };
}

/** What makes an entry this action's and no other's, whatever sheet it is on and in whatever case it is written. */
export const keyOf = ({ reference, action }: Pick<HistoryEntry, "reference" | "action">): string => `${plainWords(reference)}|${plainWords(action)}`;

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

/** Reads the history's lines from the sheet that holds them. Nothing that was typed there makes it fail. */
export function readHistory(sheet: Sheet, { rags }: Pick<Words, "rags">, date1904: boolean): History {
  const found = findHistory(sheet);
  if (found === null) return NO_HISTORY;
  const last = sheet.used.row + sheet.values.length;
  const entries: HistoryEntry[] = [];
  let unread = 0;
  for (let row = found.row + 1; row < last; row++) {
    const cell = (heading: Heading): CellValue => valueAt(sheet, row, found.column + HISTORY_HEADINGS.indexOf(heading));
    if (HISTORY_HEADINGS.every((heading) => cell(heading) === "")) continue;
    const entry = readEntry(cell, rags, date1904);
    if (entry) entries.push(entry);
    else unread += 1;
  }
  entries.sort((one, other) => one.day - other.day);
  return { entries, unread, latest: entries.at(-1)?.day ?? null };
}

function readEntry(cell: (heading: Heading) => CellValue, rags: Words["rags"], date1904: boolean): HistoryEntry | null {
  const dayIn = (heading: Heading): Day | null => dayRead(readDate(cell(heading), date1904));
  const textIn = (heading: Heading): string => textOf(cell(heading));
  const day = dayIn("As at");
  const stand = readStand(textIn("RAG"), rags);
  if (day === null || stand === null) return null;
  return {
    day, reference: textIn("Reference"), action: textIn("Action"), before: readStand(textIn("RAG before"), rags), stand, reason: textIn("Reason"), status: textIn("Status"),
    targetBefore: dayIn("Target before"), target: dayIn("Target"),
  };
}

function readStand(text: string, rags: Words["rags"]): Stand | null {
  const plain = plainWords(text);
  if (plain === plainWords(STAND_WORDS["not-assessed"])) return "not-assessed";
  return plain === plainWords(STAND_WORDS.removed) ? "removed" : (rags.get(plain) ?? null);
}
