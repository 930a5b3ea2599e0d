import { keyOf, type HistoryEntry } from "./history";
import type { Standing } from "./standing";

/**
 * The last line of each of the standings, in their order; null where it has none. They are taken out of `state`: what is left
 * there stands in the plan no longer. An action that has been given a number or a text since is known by what it was called
 * before: by its text, or as the one of its recommendation that had no name yet.
 */
export function takeLastLines(state: Map<string, HistoryEntry>, standings: readonly Standing[]): (HistoryEntry | null)[] {
  const own = standings.map((standing) => take(state, keyOf(standing)));
  return standings.map((standing, at) => {
    const last = own[at] ?? null;
    return last !== null && isThere(last) ? last : (takeFormer(state, standing) ?? last);
  });
}

const isThere = ({ stand }: HistoryEntry): boolean => stand !== "removed";

function take(state: Map<string, HistoryEntry>, key: string): HistoryEntry | null {
  const entry = state.get(key) ?? null;
  state.delete(key);
  return entry;
}

function takeFormer(state: Map<string, HistoryEntry>, { reference, formerly }: Standing): HistoryEntry | null {
  if (state.size === 0) return null;
  const keys = formerly.map((action) => keyOf({ reference, action }));
  const known = keys.find((key) => { const entry = state.get(key); return entry !== undefined && isThere(entry); });
  return known === undefined ? null : take(state, known);
}
