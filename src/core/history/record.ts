import type { Day } from "../day";
import { sheetsOf } from "../layout";
import type { Review } from "../review";
import { keyOf, type Baseline, type History, type HistoryEntry, type NewLines, type Stand } from "./history";
import { takeLastLines } from "./known-before";
import { keptText, recommendationStandings, type Standing } from "./standing";

/** The last line of each action up to and including a day, by key: what the plan was at the end of it. */
export function stateAt({ entries }: Pick<History, "entries">, day: Day): Map<string, HistoryEntry> {
  const state = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    if (entry.day > day) break;
    state.set(keyOf(entry), entry);
  }
  return state;
}

/** What the plan was where a baseline stands. */
export const stateAtBaseline = ({ entries }: History, { at }: Baseline): Map<string, HistoryEntry> => new Map(entries.slice(0, at).map((entry) => [keyOf(entry), entry]));

const isSame = (entry: HistoryEntry, { stand, status, target }: Standing): boolean => entry.stand === stand && entry.status === status && entry.target === target;

/**
 * The lines to add for a day: one for each action whose RAG, status or target is not what the last line says, one for each
 * that has gone from the plan; and both for one that has another name than it had. A day before the last that was recorded adds
 * nothing: the history is only ever added to. For a baseline the lines tell what is, and not what was: nothing has moved.
 */
export function newEntries(history: Pick<History, "entries" | "latest">, standings: readonly Standing[], day: Day, isBaseline = false, gone = "No longer in the plan"): HistoryEntry[] {
  if (history.latest !== null && day < history.latest) return [];
  const state = stateAt(history, day);
  const before = takeLastLines(state, standings);
  const entries = standings.flatMap((standing, at) => entriesFor(standing, before[at] ?? null, day));
  const left = [...state.values()].filter(({ stand }) => stand !== "removed");
  const lines = [...entries, ...left.map((last) => removed(last, day, gone))];
  return isBaseline ? lines.map((line) => ({ ...line, before: null, targetBefore: null })) : lines;
}

/** The lines to add for a day, of actions and of recommendations. */
export function newLines(history: History, review: Review, standings: readonly Standing[], isBaseline = false): NewLines {
  const { latest, recommendations: entries = [] } = history;
  const gone = sheetsOf(review.layout, "register").length > 0 ? "No longer in the register" : "No longer in the plan";
  return {
    actions: newEntries(history, standings, review.asAt, isBaseline),
    recommendations: newEntries({ entries, latest }, recommendationStandings(review), review.asAt, isBaseline, gone),
  };
}

function entriesFor(standing: Standing, last: HistoryEntry | null, day: Day): HistoryEntry[] {
  const { reference, action, stand, reason, status, target } = standing;
  const text = standing.actionReference === "" ? "" : keptText(standing.text);
  const isRenamed = last !== null && (last.reference !== reference || last.action !== action) && keyOf(last) !== keyOf(standing);
  if (last && !isRenamed && isSame(last, standing)) return [];
  const entry = { day, reference, action, ...(text === "" ? {} : { text }), before: last?.stand ?? null, stand, reason, status, targetBefore: last?.target ?? null, target };
  return isRenamed ? [removed(last, day, `Goes on as “${action}”`), entry] : [entry];
}

function removed({ reference, action, text, stand, status, target }: HistoryEntry, day: Day, reason: string): HistoryEntry {
  const gone: Stand = "removed";
  return { day, reference, action, ...(text === undefined ? {} : { text }), before: stand, stand: gone, reason, status, targetBefore: target, target: null };
}
