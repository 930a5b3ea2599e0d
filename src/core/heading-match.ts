import { distance } from "fastest-levenshtein";
import { FIELD_NAMES, type Field } from "./fields";
import { headingWords } from "./heading-words";
import { NEUTRAL_WORDS, NO_SLIPS, VOCABULARY, WITH_ANY_OWNER } from "./vocabulary";

/** A heading of the vocabulary, made comparable. */
export interface Synonym {
  readonly field: Field;
  readonly words: readonly string[];
  readonly text: string;
  readonly whole: boolean;
  readonly weight: number;
}

const SURE = 1;
/** The weight of a heading that means its field, but gives way to others. */
export const NEARLY = 0.9;
const LIKELY = 0.8;

function synonym(field: Field, heading: string, weight: number): Synonym {
  const words = headingWords(heading.replace(/^=/, ""));
  return { field, words, text: words.join(" "), whole: heading.startsWith("="), weight };
}

export const SYNONYMS: readonly Synonym[] = (Object.keys(FIELD_NAMES) as Field[]).flatMap((field) => [
  ...VOCABULARY[field].sure.map((heading) => synonym(field, heading, SURE)),
  ...(VOCABULARY[field].nearly ?? []).map((heading) => synonym(field, heading, NEARLY)),
  ...VOCABULARY[field].likely.map((heading) => synonym(field, heading, LIKELY)),
]);

/** Words that headings are made of: none of them is a slip of another ("review" is not "revised"). */
const KNOWN_WORDS: ReadonlySet<string> = new Set([...SYNONYMS.flatMap(({ words }) => words), ...NEUTRAL_WORDS, ...NO_SLIPS]);

/** "forcestatus", as "ForceStatus" is in capitals, is two words. */
export function partJoined(word: string): string[] {
  if (word.length < 8 || KNOWN_WORDS.has(word)) return [word];
  const places = Array.from({ length: word.length - 5 }, (_, place) => place + 3);
  const place = places.find((at) => KNOWN_WORDS.has(word.slice(0, at)) && KNOWN_WORDS.has(word.slice(at)));
  return place === undefined ? [word] : [word.slice(0, place), word.slice(place)];
}

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
  const cover = (tail.length + neutral * 0.8) / words.length;
  return before <= MOST_BEFORE ? Math.max(cover, HALF) : cover;
}

/** So few words before a known heading never make less than half of it unknown. */
const MOST_BEFORE = 2;
const HALF = 0.5;

const OWNED: ReadonlySet<string> = new Set(WITH_ANY_OWNER.map((heading) => headingWords(heading).join(" ")));
/** "HMI finding" is less surely a finding than "Finding", and more surely where nothing but neutral words stand before it. */
const OWNED_BY_SOMEBODY = 0.66;

/** A heading that begins with three known words or more goes on about them: "Action to be taken to address it". */
const beginsWith = (words: readonly string[], known: readonly string[]): boolean => known.length >= 3 && known.length < words.length && known.every((word, place) => word === words[place]);

function match(words: readonly string[], text: string, known: Synonym): number {
  if (text === known.text) return known.weight;
  if (isSlipOf(words, known)) return 0.9 * known.weight;
  if (beginsWith(words, known.words)) return 0.85 * known.weight;
  const cover = tailCover(words, known.words);
  if (!known.whole) return 0.9 * known.weight * Math.sqrt(cover);
  return cover > 0 && OWNED.has(known.text) ? known.weight * Math.max(OWNED_BY_SOMEBODY, 0.85 * cover) : 0;
}

/** How well something says each field, 0 to 1; a field that is not in it is not said. */
export type FieldScores = Readonly<Partial<Record<Field, number>>>;
export type Scores = Partial<Record<Field, number>>;

/** Raises the scores to what some words say by the vocabulary, times a factor. */
export function scoreWords(words: readonly string[], factor: number, scores: Scores): void {
  const text = words.join(" ");
  for (const known of SYNONYMS) {
    raise(scores, known.field, factor * match(words, text, known));
  }
}

/** Scores below this are no sign of anything. */
const SLIGHT = 0.3;

export function raise(scores: Scores, field: Field, score: number): void {
  if (score > (scores[field] ?? SLIGHT)) scores[field] = score;
}
