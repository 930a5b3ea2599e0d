import { distance } from "fastest-levenshtein";
import { plainWords } from "./cell-text";
import { FIELD_NAMES, type Field } from "./fields";
import { ABBREVIATIONS, NEUTRAL_WORDS, VOCABULARY } from "./vocabulary";

/** A heading longer than this is a sentence, not a heading. */
const LONGEST_HEADING = 70;

const singular = (word: string): string => (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word);

/** A heading made comparable: lower case, no punctuation, abbreviations written out, plurals dropped. "Ref. No's" and "Reference Number" are the same. */
export function headingWords(heading: string): string[] {
  const words = plainWords(heading.replace(/([a-z])([A-Z])(?=[a-z])/g, "$1 $2").replace(/#/g, " # ")).split(" ");
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
const LIKELY = 0.8;

function synonym(field: Field, heading: string, weight: number): Synonym {
  const words = headingWords(heading.replace(/^=/, ""));
  return { field, words, text: words.join(" "), whole: heading.startsWith("="), weight };
}

const SYNONYMS: readonly Synonym[] = (Object.keys(FIELD_NAMES) as Field[]).flatMap((field) => [
  ...VOCABULARY[field].sure.map((heading) => synonym(field, heading, SURE)),
  ...VOCABULARY[field].likely.map((heading) => synonym(field, heading, LIKELY)),
]);

/** One slip in a word of five letters, two in a heading of ten. */
const slipsAllowed = (text: string): number => (text.length < 5 ? 0 : text.length < 10 ? 1 : 2);

function isSlipOf(text: string, known: string): boolean {
  const allowed = Math.min(slipsAllowed(known), slipsAllowed(text));
  return allowed > 0 && Math.abs(text.length - known.length) <= allowed && distance(text, known) <= allowed;
}

/** How much of a heading its last words are, where they are the synonym: words that change nothing hardly count against it. */
function tailCover(words: readonly string[], tail: readonly string[]): number {
  const before = words.length - tail.length;
  if (before <= 0 || !tail.every((word, place) => word === words[before + place])) return 0;
  const neutral = words.slice(0, before).filter((word) => NEUTRAL_WORDS.has(word)).length;
  return (tail.length + neutral * 0.8) / words.length;
}

function match(words: readonly string[], text: string, known: Synonym): number {
  if (text === known.text) return known.weight;
  if (isSlipOf(text, known.text)) return 0.9 * known.weight;
  return known.whole ? 0 : 0.85 * known.weight * Math.sqrt(tailCover(words, known.words));
}

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
  if (unbracketed !== "" && unbracketed !== heading) scoreWords(headingWords(unbracketed), 0.95, scores);
  const parts = unbracketed.split(/\s*[/|;]\s*/);
  if (parts.length > 1) parts.forEach((part, place) => scoreWords(headingWords(part), place === 0 ? 0.9 : 0.65, scores));
  return scores;
}
