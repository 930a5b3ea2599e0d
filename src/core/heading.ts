import { distance } from "fastest-levenshtein";
import { plainWords } from "./cell-text";
import { FIELD_NAMES, type Field } from "./fields";
import { ABBREVIATIONS, NEUTRAL_WORDS, NO_SLIPS, QUALIFIERS, VAGUE_HEADINGS, VOCABULARY } from "./vocabulary";

/** A heading longer than this is a sentence, not a heading. */
const LONGEST_HEADING = 70;

const singular = (word: string): string => (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word);

/** "R.A.G." as one word. */
const joinInitials = (plain: string): string => plain.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+/gu, (initials) => initials.replaceAll(" ", ""));

/** A heading made comparable: lower case, no punctuation, abbreviations written out, plurals dropped. "Ref. No's" and "Reference Number" are the same. */
export function headingWords(heading: string): string[] {
  const words = joinInitials(plainWords(heading.replace(/([a-z])([A-Z])(?=[a-z])/g, "$1 $2").replace(/#/g, " # "))).split(" ");
  return words.flatMap((word) => (ABBREVIATIONS[word] ?? singular(word)).split(" ")).filter((word) => word !== "");
}

interface Synonym {
  readonly field: Field;
  readonly words: readonly string[];
  readonly text: string;
  readonly whole: boolean;
  readonly weight: number;
}

const SURE = 1;
const NEARLY = 0.9;
const LIKELY = 0.8;

function synonym(field: Field, heading: string, weight: number): Synonym {
  const words = headingWords(heading.replace(/^=/, ""));
  return { field, words, text: words.join(" "), whole: heading.startsWith("="), weight };
}

const SYNONYMS: readonly Synonym[] = (Object.keys(FIELD_NAMES) as Field[]).flatMap((field) => [
  ...VOCABULARY[field].sure.map((heading) => synonym(field, heading, SURE)),
  ...(VOCABULARY[field].nearly ?? []).map((heading) => synonym(field, heading, NEARLY)),
  ...VOCABULARY[field].likely.map((heading) => synonym(field, heading, LIKELY)),
]);

/** Words that headings are made of: none of them is a slip of another ("review" is not "revised"). */
const KNOWN_WORDS: ReadonlySet<string> = new Set([...SYNONYMS.flatMap(({ words }) => words), ...NEUTRAL_WORDS, ...NO_SLIPS]);

const sortedLetters = (word: string): string => [...word].sort().join("");

/** One letter wrong, missing or too many in a word of five (two in one of nine), or two letters that changed places; the first letter is right. */
function isWordSlip(word: string, known: string): boolean {
  if (Math.min(word.length, known.length) < 4 || word[0] !== known[0] || KNOWN_WORDS.has(word)) return false;
  const slips = distance(word, known);
  return slips <= (known.length < 5 ? 0 : known.length < 9 ? 1 : 2) || (slips === 2 && sortedLetters(word) === sortedLetters(known));
}

function isSlipOf(words: readonly string[], known: Synonym): boolean {
  if (words.length === 1 && known.words.length > 1) return words[0] === known.words.join("");
  return words.length === known.words.length && words.every((word, place) => word === known.words[place] || isWordSlip(word, known.words[place] ?? ""));
}

/** How much of a heading its last words are, where they are the synonym: words that change nothing hardly count against it. */
function tailCover(words: readonly string[], tail: readonly string[]): number {
  const before = words.length - tail.length;
  if (before <= 0 || !tail.every((word, place) => word === words[before + place])) return 0;
  const neutral = words.slice(0, before).filter((word) => NEUTRAL_WORDS.has(word)).length;
  return (tail.length + neutral * 0.8) / words.length;
}

/** A heading that begins with three known words or more goes on about them: "Action to be taken to address it". */
const beginsWith = (words: readonly string[], known: readonly string[]): boolean => known.length >= 3 && known.length < words.length && known.every((word, place) => word === words[place]);

function match(words: readonly string[], text: string, known: Synonym): number {
  if (text === known.text) return known.weight;
  if (isSlipOf(words, known)) return 0.9 * known.weight;
  if (beginsWith(words, known.words)) return 0.85 * known.weight;
  return known.whole ? 0 : 0.85 * known.weight * Math.sqrt(tailCover(words, known.words));
}

/** "Status of the recommendation" says no more than "status". */
const OF_THE_ROW = /\s+(?:of|for)\s+(?:the\s+|each\s+|this\s+)?(?:actions?|tasks?|recommendations?|findings?|items?|work|issues?|completion)$/i;

export type FieldScores = Readonly<Partial<Record<Field, number>>>;

function scoreWords(words: readonly string[], factor: number, scores: Partial<Record<Field, number>>): void {
  const text = words.join(" ");
  for (const known of SYNONYMS) {
    const score = factor * match(words, text, known);
    if (score > (scores[known.field] ?? 0.3)) scores[known.field] = score;
  }
}

/**
 * How well a heading says each field, 0 to 1, by the vocabulary alone. The whole heading counts most; then what stands before
 * a bracket; then the parts between slashes, of which the first counts more ("Notes / Questions" is notes).
 */
export function scoreHeading(heading: string): FieldScores {
  const scores: Partial<Record<Field, number>> = {};
  if (heading.length > LONGEST_HEADING || !/[\p{L}#%]/u.test(heading)) return scores;
  scoreWords(headingWords(heading), 1, scores);
  const unbracketed = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " ").trim();
  const qualifier = headingWords(/[([]([^)\]]*)[)\]]/.exec(heading)?.[1] ?? "")[0] ?? "";
  if (QUALIFIERS.has(qualifier)) scoreWords([qualifier, ...headingWords(unbracketed)], 1, scores);
  if (unbracketed !== "" && unbracketed !== heading) scoreWords(headingWords(unbracketed), 0.95, scores);
  const bare = unbracketed.replace(OF_THE_ROW, "");
  if (bare !== unbracketed) scoreWords(headingWords(bare), 0.9, scores);
  const parts = unbracketed.split(/\s*[/|;]\s*/);
  if (parts.length > 1) parts.forEach((part, place) => scoreWords(headingWords(part), place === 0 ? 0.9 : 0.65, scores));
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
export const vagueFields = (heading: string): readonly Field[] | null => VAGUE_HEADINGS[headingWords(heading).join(" ")] ?? null;
