import { distance } from "fastest-levenshtein";
import { plainWords } from "../cell-text";
import { cellOf, type RecommendationRow } from "../rows";
import type { ProblemFound } from "../problem";
import type { Settings } from "../settings";
import type { Check } from "./check";

/** What turns a word into its opposite: a word of its own, or the beginning of one. */
const NEGATIONS: ReadonlySet<string> = new Set(["not", "no", "non", "un", "never", "without", "nothing", "isnt", "hasnt", "wont", "cannot"]);
const BEGINS_NEGATED = /^(?:un|in|im|non|not|dis)(?=[a-z]{3})/;

/** Whether words say the opposite of one another: "Incomplete" and "Complete", "Not started" and "Started". */
function areOpposed(one: string, other: string): boolean {
  const [ones, others] = [one.split(" "), other.split(" ")];
  const negates = (words: readonly string[], against: readonly string[]): number =>
    words.filter((word) => NEGATIONS.has(word) || (BEGINS_NEGATED.test(word) && against.some((left) => left === word.replace(BEGINS_NEGATED, "") || isSlipOf(word.replace(BEGINS_NEGATED, ""), left)))).length;
  return negates(ones, others) % 2 !== negates(others, ones) % 2;
}

const isSlipOf = (one: string, other: string): boolean => distance(one, other) <= Math.floor(Math.max(one.length, other.length) / 4);

/** "Not yet" is not "Not met": where a short word as a whole is another one, nothing was only misspelt. */
function hasOtherShortWord(one: string, other: string): boolean {
  const [ones, others] = [one.split(" "), other.split(" ")];
  return ones.length === others.length && ones.length > 1 && ones.some((word, place) => word !== others[place] && Math.max(word.length, others[place]?.length ?? 0) <= 3);
}

/** Words as short as these differ in one letter and mean different things: "B" is not "N". */
const TOO_SHORT = 2;

/**
 * The settings' word that is spelt most like the one found, if it is near: offered, never taken. Never one that says the opposite,
 * nor one for which all of a short word would be different.
 */
export function nearestWord(found: string, { statusWords }: Pick<Settings, "statusWords">): string | null {
  const plain = plainWords(found);
  if (plain.length <= TOO_SHORT) return null;
  let best: { word: string; edits: number } | null = null;
  for (const { word } of statusWords) {
    const other = plainWords(word);
    if (other.length <= TOO_SHORT) continue;
    const edits = distance(plain, other);
    if ((!best || edits < best.edits) && edits <= Math.max(1, Math.floor(plain.length / 4)) && !areOpposed(plain, other) && !hasOtherShortWord(plain, other)) best = { word, edits };
  }
  return best?.word ?? null;
}

/** Every row of a sheet with a status column has a status, in a word that the settings know; one that is for others may have none. */
export const checkStatusWords: Check = function* ({ actions, recommendations, hasRegister, settings }) {
  const nearest = new Map<string, string | null>();
  const check = function* (row: RecommendationRow, isOurs: boolean): Iterable<ProblemFound> {
    const at = cellOf(row, "status");
    if (!at) return;
    const { reference, status } = row;
    if (status.how === "blank" && isOurs) yield { code: "status-missing", at, reference };
    if (status.how !== "unknown") return;
    if (!nearest.has(status.text)) nearest.set(status.text, nearestWord(status.text, settings));
    yield { code: "status-unknown", at, reference, found: status.text, nearest: nearest.get(status.text) ?? null };
  };
  if (hasRegister) for (const { row, assessment } of recommendations) yield* check(row, assessment.code !== "not-for-the-force");
  for (const { row, facts } of actions) yield* check(row, facts.addressedToOthers === null);
};
