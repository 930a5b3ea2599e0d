import type { Block } from "./block";
import { directivesIn, type Directive } from "./directive";
import { forForceOf, type Whose } from "./for-force";
import type { IntakeItem, UnreadText } from "./intake";
import type { LeftOver } from "./item-reader";
import type { Line } from "./line";
import { isBodyLike } from "./place";
import { plainOf } from "./sentence";

/** What a text holds, and what of it was read. */
export interface Reading {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  /** Indexes of the lines that something was read from. */
  readonly read: ReadonlySet<number>;
  readonly leftOver: readonly LeftOver[];
  readonly items: readonly IntakeItem[];
  readonly whose: Whose;
}

/** A sentence that tells us to do something and is in no item, and whether nothing else stands on its line. */
export interface Untaken extends UnreadText {
  /** The line's index. */
  readonly at: number;
  readonly isWhole: boolean;
}

const US = String.raw`(?:(?:all |each |every |other |police )*forces?|chief constables?|chief officers|constabular(?:y|ies))`;
/** We stand in a sentence beside what should be done, though its first "should" is somebody else's: "The Home Office should pay, and forces should act", "…should be checked by each force". */
const BESIDE = new RegExp(String.raw`\b${US}\b[^.;:]{0,80}\b(?:should|must|shall|needs? to)\b(?! have\b)|\b(?:should|must|shall)\b(?! have\b)[^.;:]{0,80}\bby (?:the )?${US}\b`, "i");

/** Whether a directive may be for us: its body is, or may be; or nobody is named by those who recommend. */
function mayBeOurs({ lead, recommends }: Directive, whose: Whose): boolean {
  if (lead === "") return recommends;
  const { forForce } = forForceOf(lead, false, whose);
  return forForce === true || (forForce === "unsure" && (recommends || isBodyLike(lead)));
}

const isOurs = (sentence: string, directive: Directive, whose: Whose): boolean => mayBeOurs(directive, whose) || BESIDE.test(sentence);

const ownDirectives = (text: string, whose: Whose): string[] => directivesIn(text).flatMap(({ sentence, directive }) => (isOurs(sentence, directive, whose) ? [sentence] : []));

/** So many lines on a sentence is looked for: enough for any, and linear. */
const LINES_ON = 100;

/** The line on which a sentence of a block begins, from the one before on: by its first two words, where a line's end does not part them. */
function lineOf(sentence: string, block: Block, lines: readonly Line[], from: number): number {
  if (block.lines.length === 1) return 0;
  const start = sentence.split(" ", 2).join(" ");
  const found = block.lines.slice(from, from + LINES_ON).findIndex((at) => (lines[at]?.text ?? "").includes(start));
  return from + Math.max(found, 0);
}

/** Whether a block is nothing but a sentence. */
const isAllOf = (block: Block, sentence: string): boolean => block.lines.length === 1 && block.text.length < sentence.length + 8 && plainOf(block.text) === plainOf(sentence);

function inBlock(block: Block, { lines, whose }: Reading): Untaken[] {
  let place = 0;
  const texts = block.shape === "row" ? block.cells : [block.text];
  return texts.flatMap((text) =>
    ownDirectives(text, whose).map((sentence) => {
      place = lineOf(sentence, block, lines, place);
      const at = block.lines[place] ?? 0;
      return { at, line: lines[at]?.number ?? 0, text: sentence, kind: "directive", isWhole: isAllOf(block, sentence) };
    }),
  );
}

/**
 * The sentences that tell a body that is us, or may be, to do something, and that no item holds: what could be a recommendation
 * and was not taken as one. In the order of the text.
 */
export function untakenIn(reading: Reading): Untaken[] {
  const { lines, blocks, read, leftOver, items, whose } = reading;
  const stated = new Set(items.flatMap(({ text, subPoints, after }) => [text, ...subPoints, after]).flatMap((text) => directivesIn(text).map(({ sentence }) => plainOf(sentence))));
  const unread = blocks.filter((block) => block.lines.every((at) => !read.has(at))).flatMap((block) => inBlock(block, reading));
  const beside = leftOver.filter(({ line }) => read.has(line)).flatMap(({ line, text }) => ownDirectives(text.replaceAll(" | ", "\n"), whose).map((sentence): Untaken => ({ at: line, line: lines[line]?.number ?? 0, text: sentence, kind: "directive", isWhole: false })));
  return [...unread, ...beside].filter(({ text }) => !stated.has(plainOf(text))).sort((one, other) => one.at - other.at);
}
