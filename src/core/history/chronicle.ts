import type { Day } from "../day";
import type { Review } from "../review";
import { withEntries, type History, type HistoryEntry } from "./history";
import { lastBefore, movementSince, type Movement } from "./movement";
import { newEntries } from "./record";
import { standingsOf } from "./standing";

/** What the history tells once a review has been set beside it. */
export interface Chronicle {
  /** With the lines that this review adds to it. */
  readonly history: History;
  /** The lines to be kept. None for a day that is still to come: what will be then is not known. */
  readonly entries: readonly HistoryEntry[];
  /** What has changed since the last day before that something was recorded; null where there is none. */
  readonly movement: Movement | null;
}

/** Sets a review beside what was kept of the reviews before it. */
export function chronicle(review: Review, kept: History, today: Day): Chronicle {
  const standings = standingsOf(review);
  const entries = newEntries(kept, standings, review.asAt);
  const history = withEntries(kept, entries);
  const since = lastBefore(kept, review.asAt);
  return { history, entries: review.asAt > today ? [] : entries, movement: since === null ? null : movementSince(history, since, standings) };
}
