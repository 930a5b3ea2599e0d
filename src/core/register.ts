import { grouped } from "./grouped";
import { distance } from "fastest-levenshtein";
import { plainWords } from "./cell-text";
import type { RecommendationRow } from "./rows";

/** References that differ only in case and spaces are the same; "OIC-R2" and "OIC R2" are not, but the one is the other's nearest. */
export const referenceKey = (reference: string): string => reference.toLowerCase().replace(/\s+/g, " ").trim();

/** The nearest is looked for among so many pairs at most, so that a plan full of unknown references stays quick. */
const PAIRS_COMPARED = 400_000;

export interface Register {
  readonly rows: readonly RecommendationRow[];
  /** The row of a reference; where several reports use the same number, that of the report named. null when there is none. */
  find(reference: string, report: string): RecommendationRow | null;
  /** The row whose reference is nearest in spelling, if it is near at all. */
  nearest(reference: string): RecommendationRow | null;
}

const withoutPunctuation = (reference: string): string => plainWords(reference).replaceAll(" ", "");

/** One edit for short references, one in three characters for longer ones. */
const isNear = (edits: number, key: string): boolean => edits <= Math.max(1, Math.floor(key.length / 3));

/** Finds recommendations by reference: in constant time, whatever the size of the register. */
export function registerOf(rows: readonly RecommendationRow[]): Register {
  const named = rows.filter(({ reference }) => reference !== "");
  const byKey = grouped(named, ({ reference }) => referenceKey(reference));
  const bySpelling = grouped(named, ({ reference }) => withoutPunctuation(reference));
  const nearestByKey = new Map<string, RecommendationRow | null>();
  let pairsLeft = PAIRS_COMPARED;

  const compare = (key: string): RecommendationRow | null => {
    pairsLeft -= byKey.size;
    if (pairsLeft < 0) return null;
    let best: { row: RecommendationRow; edits: number } | null = null;
    for (const [other, [row]] of byKey) {
      const edits = distance(key, other);
      if (row && (!best || edits < best.edits)) best = { row, edits };
    }
    return best && isNear(best.edits, key) ? best.row : null;
  };

  return {
    rows,
    find(reference, report) {
      const found = byKey.get(referenceKey(reference)) ?? [];
      const ofReport = found.length > 1 && report !== "" ? found.find((row) => referenceKey(row.report) === referenceKey(report)) : undefined;
      return ofReport ?? found[0] ?? null;
    },
    nearest(reference) {
      const key = referenceKey(reference);
      const known = nearestByKey.get(key);
      if (known !== undefined) return known;
      const found = bySpelling.get(withoutPunctuation(reference))?.[0] ?? compare(key);
      nearestByKey.set(key, found);
      return found;
    },
  };
}
