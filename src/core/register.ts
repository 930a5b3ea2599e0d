import { grouped } from "./grouped";
import { distance } from "fastest-levenshtein";
import { plainMarks, plainWords } from "./cell-text";
import { readDateText } from "./date-text";
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
  /** Those whose reference cannot be read: any that is not found may be one of them. */
  readonly hidden: readonly RecommendationRow[];
  has(reference: string): boolean;
  /**
   * The row of a reference; where several rows use it, that of the report which the row or else its sheet names.
   * null when there is none, or when nothing says which is meant.
   */
  find(reference: string, beside: Beside): RecommendationRow | null;
  /** The reports that use a reference: twice where one has it twice. */
  reportsOf(reference: string): readonly string[];
  /**
   * How the references of another body begin, as "ia" for "IA-12" beside a register of "OIC R…"; null where the reference may be one
   * of the register's that is spelt wrongly, or is no reference at all, or where a reference of the register's cannot be read.
   */
  anothersBeginning(reference: string): string | null;
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

const onlyOne = (rows: readonly RecommendationRow[]): RecommendationRow | null => (rows.length === 1 ? (rows[0] ?? null) : null);

/** The row of the report that is named: exactly, or else the only one that could be. A report that has the reference twice tells nothing. */
function ofReport(rows: readonly RecommendationRow[], name: string): RecommendationRow | null {
  const exact = name === "" ? [] : rows.filter(({ report }) => referenceKey(report) === referenceKey(name));
  return onlyOne(exact.length > 0 ? exact : rows.filter(({ report }) => isNamed(report, name)));
}

/** A reference with a beginning of its own: a few letters before its number, as bodies number what they issue. */
const NUMBERED = /^(\p{L}{1,8}(?:[\s./_-]+\p{L}{1,8}){0,2})[\s./_#:–-]*(\d{1,6}(?:[./-]\d{1,6})*)\s*(?:\(?\p{L}{1,2}\)?)?$/u;
/** "Spring 2026" is a year with a word before it, and no number. */
const ONLY_A_YEAR = /^(?:19|20)\d{2}$/;

/** The letters before the first digit, made comparable: "oic r" for "OIC-R2"; null for what is not numbered so. */
function beginningOf(reference: string): string | null {
  const [, letters = "", number = ""] = NUMBERED.exec(bareKey(reference)) ?? [];
  return letters === "" || ONLY_A_YEAR.test(number) ? null : plainWords(letters);
}

/** What stands for a reference and is none, so that any may be meant: words without a number, or a date. */
export const isNoReference = (reference: string): boolean => reference !== "" && (!/\d/.test(reference) || readDateText(reference) !== null);

/** The rows whose reference cannot be read, so that any may be meant: an error value, a date, words, or the one bare number among references with letters. */
function withHiddenReference(rows: readonly RecommendationRow[]): RecommendationRow[] {
  const lettered = rows.filter(({ reference }) => beginningOf(reference) !== null);
  const bare = rows.filter(({ reference }) => reference !== "" && beginningOf(reference) === null && !isNoReference(reference));
  const odd = bare.length === 1 && lettered.length > 1 ? bare : [];
  return rows.filter((row) => row.errors.some(({ field }) => field === "reference") || row.referenceDay !== null || isNoReference(row.reference) || odd.includes(row));
}

/** "r" may be "oic r" cut short, and "oci r" the same with a slip. */
function couldBeOne(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].sort((a, b) => a.length - b.length);
  return ` ${long} `.startsWith(` ${short} `) || ` ${long} `.endsWith(` ${short} `) || (short.length > 2 && distance(one, other) <= Math.floor(long.length / 2.5));
}

/** The letters with which any reference begins, whatever it goes on with. */
const beginsWith = (reference: string): string => plainWords(/^\D*/.exec(bareKey(reference))?.[0] ?? "");

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
  const rowsOf = (reference: string): readonly RecommendationRow[] => byKey.get(referenceKey(reference)) ?? spelledAlike(reference);
  const beginnings = new Set(named.map(({ reference }) => beginningOf(reference) ?? beginsWith(reference)));
  const hidden = withHiddenReference(rows);
  const knowsAllBeginnings = hidden.length === 0 && (rows.length === 0 || named.length > 0);

  return {
    rows,
    hidden,
    has: (reference) => rowsOf(reference).length > 0,
    find(reference, { report, sheet }) {
      const found = rowsOf(reference);
      return found.length > 1 ? (ofReport(found, report) ?? ofReport(found, sheet)) : (found[0] ?? null);
    },
    reportsOf: (reference) => rowsOf(reference).map(({ report }) => report),
    anothersBeginning(reference) {
      const beginning = beginningOf(reference);
      if (beginning === null || !knowsAllBeginnings) return null;
      return [...beginnings].some((own) => own === beginning || (own !== "" && couldBeOne(own, beginning))) ? null : beginning;
    },
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
