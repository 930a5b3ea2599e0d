import { paragraphsOf, statementOf, type Draft } from "./draft";
import { plainOf } from "./sentence";

/** How many of the latest items an item without its fellow's number is compared with: enough for any report, and linear. */
const COMPARED = 150;

interface Known {
  readonly draft: Draft;
  readonly plain: string;
  readonly words: ReadonlySet<string>;
}

const SMALL = new Set(["the", "a", "an", "of", "to", "and", "in", "on", "for", "that", "should", "by", "with", "is", "are", "it", "its", "their", "be", "or", "as", "this"]);

const withoutReference = (text: string): string => text.replace(/\((?:paragraphs?|paras?\.?|page|see) [^)]{1,40}\)/gi, "").replace(/^we (?:therefore )?recommend that /i, "");

function known(draft: Draft): Known {
  const plain = plainOf(withoutReference(statementOf(draft).join(" ")));
  const statement = plainOf(withoutReference(paragraphsOf(draft).join(" ")));
  return { draft, plain, words: new Set(statement.split(" ").filter((word) => !SMALL.has(word))) };
}

/** How many words the shorter one has. */
const fewer = (one: Known, other: Known): number => Math.min(one.words.size, other.words.size);

/** Which share of the shorter one's words the longer one has. */
function overlap(one: Known, other: Known): number {
  let both = 0;
  for (const word of one.words) if (other.words.has(word)) both++;
  return both / fewer(one, other);
}

/** What an item was announced by, the surest first: a label's number goes before that of an entry in a list, and that before a paragraph's. */
const RANK: Readonly<Record<Draft["from"], number>> = { label: 0, row: 0, entry: 1, sentence: 2 };

/** Whether two drafts state the same item. Numbers of labels that differ tell items apart, whatever their words. */
function isSame(one: Known, other: Known): boolean {
  const [a, b] = [one.draft, other.draft];
  if (a.kind !== b.kind) return false;
  const bothNumbered = a.number !== null && b.number !== null;
  const numbersDiffer = bothNumbered && a.number !== b.number;
  if (one.plain === other.plain) return !numbersDiffer || RANK[a.from] + RANK[b.from] > 0;
  const otherChapter = a.chapter !== null && b.chapter !== null && a.chapter !== b.chapter;
  if (bothNumbered && !numbersDiffer) return overlap(one, other) >= (otherChapter ? 0.95 : 0.6);
  if (numbersDiffer && RANK[a.from] === RANK[b.from] && a.from !== "sentence") return false;
  return fewer(one, other) >= 8 && overlap(one, other) >= (otherChapter || numbersDiffer ? 0.95 : 0.93);
}

/** The fuller statement of the two, with what only the other says. */
function merged(one: Known, other: Known): Known {
  const [fuller, less] = other.plain.length > one.plain.length * 1.15 ? [other, one] : [one, other];
  const draft = fuller.draft;
  draft.number = preferredNumber(one.draft, other.draft);
  draft.deadline ||= less.draft.deadline;
  draft.owner ||= less.draft.owner;
  return fuller;
}

function preferredNumber(one: Draft, other: Draft): string | null {
  const [first, second] = RANK[one.from] <= RANK[other.from] ? [one, other] : [other, one];
  return first.number ?? second.number;
}

/** Drafts without repeats, in the order of their first statement; and the lines of the statements that were dropped. */
export function withoutRepeats(drafts: readonly Draft[]): { readonly drafts: readonly Draft[]; readonly repeated: readonly number[] } {
  const kept: { fullest: Known }[] = [];
  const byNumber = new Map<string | null, typeof kept>();
  const byText = new Map<string, typeof kept>();
  const repeated: number[] = [];
  for (const draft of drafts) {
    const one = known(draft);
    const numbered = byNumber.get(draft.number) ?? [];
    const before = [...numbered, ...(byText.get(one.plain) ?? []), ...kept.slice(-COMPARED).reverse()].find(({ fullest }) => isSame(fullest, one));
    if (before === undefined) {
      const fresh = { fullest: one };
      kept.push(fresh);
      byNumber.set(draft.number, [...numbered, fresh].slice(-COMPARED));
      byText.set(one.plain, [fresh]);
    } else {
      const first = before.fullest;
      before.fullest = merged(first, one);
      repeated.push(...(before.fullest === one ? first : one).draft.lines);
    }
  }
  return { drafts: kept.map(({ fullest }) => fullest.draft), repeated };
}
