import type { Day } from "../day";
import type { Review } from "../review";
import { withBaseline, withEntries, type Baseline, type History, type NewLines } from "./history";
import { lastBefore, movementSince, type Movement } from "./movement";
import { newLines } from "./record";
import { markAsText, type SettingsMark } from "./settings-mark";
import { standingsOf } from "./standing";

/** What the history tells once a review has been set beside it. */
export interface Chronicle {
  /** With the lines that this review adds to it. */
  readonly history: History;
  /** The lines to be kept. None for a day that is still to come: what will be then is not known. */
  readonly lines: NewLines;
  /** The baseline to be kept below them; null where the last one holds. */
  readonly baseline: Baseline | null;
  /** What has changed since the last day before that something was recorded, or since a baseline after it; null where there is none. */
  readonly movement: Movement | null;
}

/** By which settings and columns a review was made, and what of them is otherwise than it was, in words. */
export interface ReadBy {
  readonly mark: SettingsMark;
  readonly changes: readonly string[];
}

const NOTED = "The settings and columns from here on: a change of them begins a new baseline.";

const sayChanged = (changes: readonly string[]): string => `Settings changed: ${changes.join(", ")}. What moved because of it is not counted as movement.`;

/** Where nothing was recorded there is nothing to be told from. */
function baselineFor({ mark, changes }: ReadBy, kept: History, day: Day, at: number): Baseline | null {
  if (at === 0) return null;
  const text = markAsText(mark);
  const last = kept.baselines?.at(-1);
  if (changes.length > 0 && kept.latest !== null) return { day, at, begins: true, reason: sayChanged(changes), mark: text };
  return last?.mark === text ? null : { day, at, begins: false, reason: NOTED, mark: text };
}

const NO_LINES: NewLines = { actions: [], recommendations: [] };

/** Sets a review beside what was kept of the reviews before it. A day before the last that was recorded adds nothing to the history. */
export function chronicle(review: Review, kept: History, today: Day, readBy: ReadBy | null = null): Chronicle {
  const standings = standingsOf(review);
  const lines = newLines(kept, review, standings, readBy !== null && readBy.changes.length > 0);
  const recorded = withEntries(kept, lines);
  const isBefore = kept.latest !== null && review.asAt < kept.latest;
  const baseline = readBy && baselineFor(readBy, kept, isBefore ? (kept.latest ?? review.asAt) : review.asAt, recorded.entries.length);
  const history = baseline ? withBaseline(recorded, baseline) : recorded;
  const since = lastBefore(kept, review.asAt);
  const isKept = review.asAt <= today;
  return { history, lines: isKept ? lines : NO_LINES, baseline: isKept && !isBefore ? baseline : null, movement: since === null ? null : movementSince(history, since, standings, review.asAt) };
}
