import type { Field } from "./fields";
import { NEARLY, partJoined, raise, scoreWords, SYNONYMS, type FieldScores, type Scores } from "./heading-match";
import { scorePhrases } from "./heading-phrases";
import { headingWords } from "./heading-words";
import { BRACKETED, CONTAINERS, FINISHED, MEASURES, QUALIFIERS, VAGUE_HEADINGS } from "./vocabulary";

/** A heading longer than this is a sentence, not a heading. */
const LONGEST_HEADING = 70;

/** "Status of the recommendation" says no more than "status". */
const OF_THE_ROW = /\s+(?:of|for)\s+(?:the\s+|each\s+|this\s+)?(?:actions?|tasks?|recommendations?|findings?|items?|work|issues?|completion)$/i;

/** What asks to be answered with yes or no. */
const YES_OR_NO = /\s*(?:\?|[([]?\b(?:y|yes)\s*\/\s*(?:n|no)\b[)\]]?\??)$/i;
/** "Commentary May 2026" and "Update 27.5.26" are what they are without the day. */
const AS_AT = /[\s,:–—-]+(?:(?:as )?at )?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ’'-]*\d{2,4})$/i;

/**
 * How well a heading says each field, 0 to 1, by the vocabulary alone. The whole heading counts most; then what stands before
 * a bracket; then the parts between slashes, of which the first counts more ("Notes / Questions" is notes).
 */
export function scoreHeading(typed: string): FieldScores {
  let scores = scored.get(typed);
  if (scores === undefined) {
    if (scored.size >= MOST_KEPT) scored.clear();
    scored.set(typed, (scores = scoreTyped(typed)));
  }
  return scores;
}

/** The same headings come again and again, and to score one takes the whole vocabulary. */
const scored = new Map<string, FieldScores>();
const MOST_KEPT = 2_000;

/** "Due (revised)" is a revised due. Whether that says something clearly: then it is not the due of other columns. */
function scoreQualified(words: readonly string[], scores: Scores): boolean {
  const own: Scores = {};
  scoreWords(words, 1, own);
  scorePhrases(words, own);
  for (const [field, score] of Object.entries(own) as [Field, number][]) raise(scores, field, score);
  return Object.values(own).some((score) => score >= 0.95);
}

/** Whether a heading asks if a thing is finished, and what of it: one word ("Complete", "Closed"), or words with a mark that asks. */
function asksIfFinished(heading: string): { readonly words: string; readonly isAsked: boolean } | null {
  const asked = heading.replace(YES_OR_NO, "");
  const words = headingWords(asked);
  if (!FINISHED.test(words.join(" ")) || (asked === heading && words.length > 1)) return null;
  return { words: words.join(" "), isAsked: asked !== heading };
}

/** What a yes, a tick or a date means below a heading that asks whether a thing is done ("Complete?", "Closed (Y/N)"); null for other headings. */
export function answersOf(typed: string): "complete" | "closed" | null {
  const asked = asksIfFinished(typed.replace(/[\s:;.,–—-]+$/, ""));
  if (asked === null) return null;
  return /(?:closed|signed off)$/.test(asked.words) ? "closed" : "complete";
}

/** "Complete?" is a status, unless its cells are days, counts or percentages; so may be "Complete", where they are none of these. */
function scoreAnswers(heading: string, scores: Scores): void {
  const asked = asksIfFinished(heading);
  if (asked === null) return;
  if (asked.isAsked) for (const field of Object.keys(scores) as Field[]) scores[field] = 0.85 * (scores[field] ?? 0);
  raise(scores, "status", asked.isAsked ? 0.8 : 0.7);
}

function scoreTyped(typed: string): FieldScores {
  const heading = typed.replace(/[\s:;.,–—-]+$/, "");
  const scores: Partial<Record<Field, number>> = {};
  if (heading.length > LONGEST_HEADING || !/[\p{L}#%]/u.test(heading)) return scores;
  const whole = headingWords(heading).flatMap(partJoined);
  scoreWords(whole, 1, scores);
  // Only what is known as it stands: "Type of inspection", and not "Year of inspection".
  if (MEASURES.has(whole[0] ?? "") && whole[1] === "of") return Object.fromEntries(Object.entries(scores).filter(([, score]) => score >= NEARLY));
  const unbracketed = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " ").trim();
  const qualifier = headingWords(/[([]([^)\]]*)[)\]]/.exec(heading)?.[1] ?? "")[0] ?? "";
  const isSaid = BRACKETED.has(qualifier) && scoreQualified([qualifier, ...headingWords(unbracketed)], scores);
  if (unbracketed !== "" && unbracketed !== heading) scoreWords(headingWords(unbracketed), isSaid ? 0.8 : 0.95, scores);
  const bare = unbracketed.replace(OF_THE_ROW, "");
  if (bare !== unbracketed && !CONTAINERS.has(headingWords(bare).join(" "))) scoreWords(headingWords(bare), 0.9, scores);
  scorePhrases(headingWords(unbracketed), scores);
  const undated = unbracketed.replace(AS_AT, "");
  if (undated !== unbracketed) scoreWords(headingWords(undated), 0.9, scores);
  scoreAnswers(heading, scores);
  const parts = unbracketed.split(/\s*[/|;]\s*|\s+[–—-]\s+/);
  if (parts.length > 1) parts.forEach((part, place) => scoreWords(headingWords(part), place === 0 ? 0.9 : 0.6, scores));
  return scores;
}

export const isKnown = (scores: FieldScores): boolean => Object.keys(scores).length > 0;

/** What two headings say together, where that is exactly what the vocabulary knows. */
function scoreExactly(words: readonly string[], scores: Partial<Record<Field, number>>): void {
  const text = words.join(" ");
  for (const { field, text: known, weight } of SYNONYMS) if (text === known) scores[field] = Math.max(weight, scores[field] ?? 0);
}

/** A heading beneath a group heading counts for so much of itself where the two together say something exactly. */
const BENEATH_A_GROUP = 0.85;

/**
 * `scoreHeading` for a heading beneath a group heading ("" where there is none): "Original" beneath "Target" is the original
 * target, "Ref" beneath "Action" the action's reference, and "End" beneath "Actual" no target.
 */
export function scoreBeneath(group: string, heading: string): FieldScores {
  const own = scoreHeading(heading);
  if (group === "") return own;
  const [over, under] = [headingWords(group), headingWords(heading)];
  const together: Partial<Record<Field, number>> = {};
  scoreExactly([...over, ...under], together);
  scoreExactly([...under, ...over], together);
  if (isKnown(together)) {
    for (const [field, score] of Object.entries(own) as [Field, number][]) together[field] = Math.max(together[field] ?? 0, score * BENEATH_A_GROUP);
    return together;
  }
  return over.length <= 2 && QUALIFIERS.has(over[0] ?? "") ? scoreHeading(`${group} ${heading}`) : own;
}

/** The fields that a heading such as "Date" could mean, or null for a heading that says what it means. */
export const vagueFields = (heading: string): readonly Field[] | null => VAGUE_HEADINGS.get(headingWords(heading).join(" ")) ?? null;
