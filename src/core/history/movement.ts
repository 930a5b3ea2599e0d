import type { Day } from "../day";
import { countRags, WORST_FIRST, type RagCounts } from "../rag";
import { keyOf, type History, type HistoryEntry, type Stand } from "./history";
import { takeLastLines } from "./known-before";
import { stateAt } from "./record";
import type { Standing } from "./standing";

/** An action that is not what it was: `before` is null for a new one. */
export interface Moved {
  readonly now: Standing;
  readonly before: HistoryEntry | null;
}

/** A target that is not what it was, and how often it has been moved in all that the history tells. */
export interface TargetMoved {
  readonly now: Standing;
  readonly from: Day;
  readonly times: number;
}

/** What has changed since a day. An action is in one of opened to worse at most; it may have had its target moved besides. */
export interface Movement {
  readonly since: Day;
  readonly opened: readonly Moved[];
  readonly closed: readonly Moved[];
  readonly reopened: readonly Moved[];
  readonly better: readonly Moved[];
  readonly worse: readonly Moved[];
  readonly targetMoved: readonly TargetMoved[];
  /** No longer in the plan. */
  readonly removed: readonly HistoryEntry[];
}

/** The last day before another on which something was recorded; null where the history does not reach back. */
export function lastBefore({ entries }: History, day: Day): Day | null {
  return entries.findLast((entry) => entry.day < day)?.day ?? null;
}

/** 0 is the worst. What was not assessed is neither better nor worse than anything. */
const rank = (stand: Stand): number | null => (stand === "not-assessed" || stand === "removed" ? null : WORST_FIRST.indexOf(stand));

const isClosed = (stand: Stand): boolean => stand === "Blue";

type Kind = "opened" | "closed" | "reopened" | "better" | "worse";

function kindOf(before: Stand | null, now: Stand): Kind | null {
  if (before === null || before === "removed") return isClosed(now) ? null : "opened";
  if (before === now) return null;
  if (isClosed(now)) return "closed";
  if (isClosed(before)) return "reopened";
  const [was, is] = [rank(before), rank(now)];
  if (was === null || is === null) return null;
  return is > was ? "better" : "worse";
}

/** How often the target of each action has been moved from one day to another, by key. */
export function timesMoved({ entries }: History): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const entry of entries) {
    const { targetBefore, target, stand } = entry;
    if (targetBefore === null || target === null || target === targetBefore || stand === "removed") continue;
    times.set(keyOf(entry), (times.get(keyOf(entry)) ?? 0) + 1);
  }
  return times;
}

/**
 * What has changed since the end of a day, from the history and what is now; null where the history does not reach back so
 * far. `history` must hold what is now (`newEntries`), or its moves of targets are one short.
 */
export function movementSince(history: History, since: Day, standings: readonly Standing[]): Movement | null {
  const [first] = history.entries;
  if (first === undefined || first.day > since) return null;
  const state = stateAt(history, since);
  const times = timesMoved(history);
  const moved: Record<Kind, Moved[]> = { opened: [], closed: [], reopened: [], better: [], worse: [] };
  const targetMoved: TargetMoved[] = [];
  const lines = takeLastLines(state, standings);
  for (const [at, now] of standings.entries()) {
    const before = lines[at] ?? null;
    const kind = kindOf(before?.stand ?? null, now.stand);
    if (kind) moved[kind].push({ now, before });
    if (before && before.target !== now.target && before.target !== null) targetMoved.push({ now, from: before.target, times: times.get(keyOf(now)) ?? 0 });
  }
  return { since, ...moved, targetMoved, removed: [...state.values()].filter(({ stand }) => stand !== "removed") };
}

/** How many actions had each RAG status at the end of a day; what was not assessed is not counted. */
export function countsAt(history: History, day: Day): RagCounts {
  return countRags([...stateAt(history, day).values()].flatMap(({ stand }) => (stand === "not-assessed" || stand === "removed" ? [] : [stand])));
}
