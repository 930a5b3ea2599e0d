import { grouped } from "./grouped";
import { distance } from "fastest-levenshtein";
import { plainMarks, plainWords } from "./cell-text";
import type { RecommendationRow } from "./rows";

/** References that differ only in case, spaces and the kind of hyphen, slash or apostrophe are the same; "OIC-R2" and "OIC R2" are not, but the one is the other's nearest. */
export const referenceKey = (reference: string): string => plainMarks(reference).toLowerCase().replace(/\s+/g, " ").trim();

/** The nearest is looked for among so many pairs at most, so that a plan full of unknown references stays quick. */
const PAIRS_COMPARED = 400_000;

/** Where a reference stands: the report that its row names, and its sheet. */
export interface Beside {
  readonly report: string;
  readonly sheet: string;
}

export interface Register {
  readonly rows: readonly RecommendationRow[];
  has(reference: string): boolean;
  /**
   * The row of a reference; where several reports use the same number, that of the report which the row or else its sheet names.
   * null when there is none, or when nothing says which is meant.
   */
  find(reference: string, beside: Beside): RecommendationRow | null;
  /** The reports that use a reference. */
  reportsOf(reference: string): readonly string[];
  /** The row whose reference is nearest in spelling, if it is near at all. */
  nearest(reference: string): RecommendationRow | null;
}

/** "Rec 4", "Recommendation No. 4" and "4" are one reference where the register has but one of them. */
const bareKey = (reference: string): string => referenceKey(reference).replace(/^(?:rec(?:ommendation)?s?\b\.?|ref(?:erence)?\b\.?|no\b\.?|number\b|#|[\s:–-])+(?=\S)/, "");

/** "Rec 4(a)" is about a part of "Rec 4". */
const wholeOf = (reference: string): string => bareKey(reference).replace(/\s*\([a-z\d]{1,4}\)$/, "");

/** Whether a name, such as a sheet's, is that of a report: the same words, or one within the other as whole words. */
function isNamed(report: string, name: string): boolean {
  const [one, other] = [` ${plainWords(report)} `, ` ${plainWords(name)} `];
  return one.trim() !== "" && other.trim() !== "" && (one.includes(other) || other.includes(one));
}

/** The row of the report that is named: exactly, or else the only one that could be. */
function ofReport(rows: readonly RecommendationRow[], name: string): RecommendationRow | null {
  const exact = rows.find(({ report }) => referenceKey(report) === referenceKey(name));
  if (exact && name !== "") return exact;
  const named = rows.filter(({ report }) => isNamed(report, name));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const withoutPunctuation = (reference: string): string => plainWords(reference).replaceAll(" ", "");

/** One edit for short references, one in three characters for longer ones. */
const isNear = (edits: number, key: string): boolean => edits <= Math.max(1, Math.floor(key.length / 3));

/** Finds recommendations by reference: in constant time, whatever the size of the register. */
export function registerOf(rows: readonly RecommendationRow[]): Register {
  const named = rows.filter(({ reference }) => reference !== "");
  const byKey = grouped(named, ({ reference }) => referenceKey(reference));
  const byBareKey = grouped(named, ({ reference }) => bareKey(reference));
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

  const spelledAlike = (reference: string): readonly RecommendationRow[] => {
    const bare = byBareKey.get(bareKey(reference)) ?? [];
    return new Set(bare.map((row) => referenceKey(row.reference))).size === 1 ? bare : [];
  };
  /** The rows of a reference, the first of each report. */
  const rowsOf = (reference: string): readonly RecommendationRow[] => {
    const found = byKey.get(referenceKey(reference)) ?? spelledAlike(reference);
    return found.length < 2 ? found : [...grouped(found, ({ report }) => referenceKey(report)).values()].flatMap(([first]) => first ?? []);
  };

  return {
    rows,
    has: (reference) => rowsOf(reference).length > 0,
    find(reference, { report, sheet }) {
      const found = rowsOf(reference);
      return found.length > 1 ? (ofReport(found, report) ?? ofReport(found, sheet)) : (found[0] ?? null);
    },
    reportsOf: (reference) => rowsOf(reference).map(({ report }) => report),
    nearest(reference) {
      const key = referenceKey(reference);
      const known = nearestByKey.get(key);
      if (known !== undefined) return known;
      const found = bySpelling.get(withoutPunctuation(reference))?.[0] ?? byBareKey.get(wholeOf(reference))?.[0] ?? compare(key);
      nearestByKey.set(key, found);
      return found;
    },
  };
}
