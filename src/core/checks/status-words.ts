import { distance } from "fastest-levenshtein";
import { plainWords } from "../cell-text";
import { cellOf, type RecommendationRow } from "../rows";
import type { ProblemFound } from "../problem";
import type { Settings } from "../settings";
import type { Check } from "./check";

/** The settings' word that is spelt most like the one found, if it is near: offered, never taken. */
function nearestWord(found: string, { statusWords }: Settings): string | null {
  const plain = plainWords(found);
  let best: { word: string; edits: number } | null = null;
  for (const { word } of statusWords) {
    const edits = distance(plain, plainWords(word));
    if (!best || edits < best.edits) best = { word, edits };
  }
  return best && best.edits <= Math.max(1, Math.floor(plain.length / 3)) ? best.word : null;
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
