import type { Day } from "../day";
import { countRags, WORST_FIRST, type RagCounts } from "../rag";
import { keyOf, type Baseline, type History, type HistoryEntry, type Stand } from "./history";
import { takeLastLines } from "./known-before";
import { stateAt, stateAtBaseline } from "./record";
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
  /** The day asked for, or that of the baseline. */
  readonly since: Day;
  /** The settings or columns were changed since the day asked for, so that only what has moved since is told; absent where they were not. */
  readonly baseline?: Baseline;
  readonly opened: readonly Moved[];
  readonly closed: readonly Moved[];
  readonly reopened: readonly Moved[];
  readonly better: readonly Moved[];
  readonly worse: readonly Moved[];
  readonly targetMoved: readonly TargetMoved[];
  /** No longer in the plan. */
  readonly removed: readonly HistoryEntry[];
}

/** The last day before another on which something was recorded, or a baseline begun; null where the history does not reach back. */
export function lastBefore({ entries, baselines = [] }: History, day: Day): Day | null {
  const recorded = entries.findLast((entry) => entry.day < day)?.day;
  const begun = baselines.findLast((baseline) => baseline.begins && baseline.day < day)?.day;
  return recorded === undefined || begun === undefined ? (recorded ?? null) : dayLater(recorded, begun);
}

const dayLater = (one: Day, other: Day): Day => (one > other ? one : other);

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
 * far. `history` must hold what is now (`newEntries`), or its moves of targets are one short. What a changed setting or column has
 * moved is no movement: it is counted from the baseline on, and not at all for a day (`asAt`) before it.
 */
export function movementSince(history: History, since: Day, standings: readonly Standing[], asAt: Day | null = null): Movement | null {
  const [first] = history.entries;
  const baseline = history.baselines?.findLast(({ begins, day }) => begins && day > since);
  if (first === undefined || first.day > since || (baseline !== undefined && asAt !== null && baseline.day > asAt)) return null;
  const state = baseline ? stateAtBaseline(history, baseline) : stateAt(history, since);
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
  return { since: baseline?.day ?? since, ...(baseline ? { baseline } : {}), ...moved, targetMoved, removed: [...state.values()].filter(({ stand }) => stand !== "removed") };
}

/** How many actions had each RAG status at the end of a day; what was not assessed is not counted. */
export function countsAt(history: History, day: Day): RagCounts {
  return countRags([...stateAt(history, day).values()].flatMap(({ stand }) => (stand === "not-assessed" || stand === "removed" ? [] : [stand])));
}
