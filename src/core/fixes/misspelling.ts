import { plainWords } from "../cell-text";
import type { Settings } from "../settings";

/** Shorter words are too near to others: "new" and "now", "in" and "on". */
const SHORTEST = 4;
const MOST_SLIPS = 2;

/** One letter left out, put in, put in place of another, or two that have changed places; the first letter stands. */
function isSlip(found: string, meant: string): boolean {
  if (found[0] !== meant[0] || Math.min(found.length, meant.length) < SHORTEST) return false;
  let same = 0;
  while (same < found.length && found[same] === meant[same]) same += 1;
  const [one, other] = [found.slice(same), meant.slice(same)];
  const swapped = one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);
  return swapped || one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1);
}

/** "close" is not "closed", nor "replace" "replaced": it may mean what is still to be done. */
const isOtherTense = (one: string, other: string): boolean => [one, other].some((word) => word.endsWith("e")) && (`${one}d` === other || `${other}d` === one);

function isMisspeltAs(found: readonly string[], meant: readonly string[]): boolean {
  if (found.join("") === meant.join("")) return true;
  if (found.length !== meant.length) return false;
  const slips = found.flatMap((word, place) => (word === meant[place] ? [] : [[word, meant[place] ?? ""] as const]));
  return slips.length <= MOST_SLIPS && slips.every(([word, other]) => isSlip(word, other) && !isOtherTense(word, other));
}

/**
 * The settings' status word that a word surely is with a slip of the keyboard: "In progres" is "In progress". null where it
 * is not near enough, or where it could be two words that mean different things. Nearer ones than this are only asked about.
 */
export function statusMeant(found: string, { statusWords }: Settings): string | null {
  const words = plainWords(found).split(" ");
  const near = statusWords.filter(({ word }) => isMisspeltAs(words, plainWords(word).split(" ")));
  return new Set(near.map(({ means }) => means)).size === 1 ? (near[0]?.word ?? null) : null;
}
