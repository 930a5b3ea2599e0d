import type { Day } from "../day";
import { keyOf, type History, type HistoryEntry, type Stand } from "./history";
import type { Standing } from "./standing";

/** The last line of each action up to and including a day, by key: what the plan was at the end of it. */
export function stateAt({ entries }: History, day: Day): Map<string, HistoryEntry> {
  const state = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    if (entry.day > day) break;
    state.set(keyOf(entry), entry);
  }
  return state;
}

const isSame = (entry: HistoryEntry, { stand, status, target }: Standing): boolean => entry.stand === stand && entry.status === status && entry.target === target;

/**
 * The lines to add for a day: one for each action whose RAG, status or target is not what the last line says, one for each
 * that has gone from the plan. A day before the last that was recorded adds nothing: the history is only ever added to.
 */
export function newEntries(history: History, standings: readonly Standing[], day: Day): HistoryEntry[] {
  if (history.latest !== null && day < history.latest) return [];
  const state = stateAt(history, day);
  const entries: HistoryEntry[] = [];
  for (const standing of standings) {
    const last = state.get(keyOf(standing));
    state.delete(keyOf(standing));
    if (last && isSame(last, standing)) continue;
    const { reference, action, stand, reason, status, target } = standing;
    entries.push({ day, reference, action, before: last?.stand ?? null, stand, reason, status, targetBefore: last?.target ?? null, target });
  }
  for (const last of state.values()) if (last.stand !== "removed") entries.push(removed(last, day));
  return entries;
}

function removed({ reference, action, stand, status, target }: HistoryEntry, day: Day): HistoryEntry {
  const gone: Stand = "removed";
  return { day, reference, action, before: stand, stand: gone, reason: "No longer in the plan", status, targetBefore: target, target: null };
}
