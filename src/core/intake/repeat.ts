import type { Draft } from "./draft";
import { plainOf } from "./sentence";

/** How many of the latest items an item without its fellow's number is compared with: enough for any report, and linear. */
const COMPARED = 150;

interface Known {
  readonly draft: Draft;
  readonly plain: string;
  readonly words: ReadonlySet<string>;
}

const SMALL = new Set(["the", "a", "an", "of", "to", "and", "in", "on", "for", "that", "should", "by", "with", "is", "are", "it", "its", "their", "be", "or", "as", "this"]);

const withoutReference = (text: string): string => text.replace(/\((?:paragraphs?|paras?\.?|page|see) [^)]{1,40}\)\.?$/i, "").replace(/^we (?:therefore )?recommend that /i, "");

function known(draft: Draft): Known {
  const plain = plainOf(withoutReference([...draft.paragraphs, ...draft.subPoints].join(" ").slice(0, 4000)));
  const statement = plainOf(withoutReference(draft.paragraphs.join(" ").slice(0, 4000)));
  return { draft, plain, words: new Set(statement.split(" ").filter((word) => !SMALL.has(word))) };
}

/** Which share of the shorter one's words the longer one has. */
function overlap(one: Known, other: Known): number {
  const [few, many] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  let both = 0;
  for (const word of few) if (many.has(word)) both++;
  return few.size === 0 ? 0 : both / few.size;
}

const isLabel = ({ from }: Draft): boolean => from === "label" || from === "row";

/** Whether two drafts state the same item. Numbers of labels that differ tell items apart, whatever their words. */
function isSame(one: Known, other: Known): boolean {
  const [a, b] = [one.draft, other.draft];
  if (a.kind !== b.kind) return false;
  if (one.plain === other.plain) return a.number === b.number || a.number === null || b.number === null || !isLabel(a) || !isLabel(b);
  const otherChapter = a.chapter !== null && b.chapter !== null && a.chapter !== b.chapter;
  if (a.number !== null && a.number === b.number) return overlap(one, other) >= (otherChapter ? 0.95 : 0.6);
  if (a.number !== null && b.number !== null && isLabel(a) === isLabel(b) && a.from !== "sentence" && b.from !== "sentence") return false;
  const near = Math.min(one.words.size, other.words.size);
  const toldApart = otherChapter || (a.number !== null && b.number !== null);
  return near >= 8 && overlap(one, other) >= (toldApart ? 0.95 : 0.93);
}

/** The fuller statement of the two, with what only the other says. */
function merged(one: Known, other: Known): Known {
  const [fuller, less] = other.plain.length > one.plain.length * 1.15 ? [other, one] : [one, other];
  const draft = fuller.draft;
  draft.number = preferredNumber(one.draft, other.draft);
  if (draft.deadline === "") draft.deadline = less.draft.deadline;
  if (draft.owner === "") draft.owner = less.draft.owner;
  return fuller;
}

/** A label's number before that of an entry in the list of recommendations, and that before a paragraph's. */
function preferredNumber(one: Draft, other: Draft): string | null {
  const rank = ({ from }: Draft): number => ["label", "row", "entry", "sentence"].indexOf(from);
  const [first, second] = rank(one) <= rank(other) ? [one, other] : [other, one];
  return first.number ?? second.number;
}

/** Drafts without repeats, in the order of their first statement; and the lines of the statements that were dropped. */
export function withoutRepeats(drafts: readonly Draft[]): { readonly drafts: readonly Draft[]; readonly repeated: readonly number[] } {
  const kept: Known[] = [];
  const byNumber = new Map<string, number[]>();
  const byText = new Map<string, number>();
  const repeated: number[] = [];
  for (const draft of drafts) {
    const one = known(draft);
    const numbered = byNumber.get(draft.number ?? "") ?? [];
    const candidates = [...numbered.slice(-COMPARED), byText.get(one.plain) ?? -1, ...Array.from({ length: Math.min(COMPARED, kept.length) }, (_, back) => kept.length - 1 - back)];
    const at = candidates.find((place) => kept[place] !== undefined && isSame(kept[place], one));
    const before = at === undefined ? undefined : kept[at];
    if (at === undefined || before === undefined) {
      byNumber.set(draft.number ?? "", [...numbered.slice(-COMPARED), kept.length]);
      byText.set(one.plain, kept.length);
      kept.push(one);
      continue;
    }
    kept[at] = merged(before, one);
    repeated.push(...(kept[at] === one ? before : one).draft.lines);
  }
  return { drafts: kept.map(({ draft }) => draft), repeated };
}
