/** Whether a line goes on on the next, in text that a PDF reader or a mail program has broken at a width. */

const HYPHENATED = /[a-z]-$/i;
const ENDS_A_BLOCK = /[.!?:;]["'”’)\]]*$|[;,] (?:and|or)$/i;
/** A line cannot end a block on such a word. */
const LEANS_ON = /(?:^|\s)(?:a|an|the|of|to|by|with|for|in|on|at|from|and|or|nor|but|as|that|which|who|whose|should|must|will|be|is|are|was|were|has|have|had|not|its|their|his|her|this|these|those|all|each|every|between|within|into|through|than|including|such|end|working|no later|recommend|recommends|mr|mrs|ms|dr|\()$|,$|[(/&–—]$/i;
const DAY_ALONE = /\b(?:by|on|before|after|until|from|than|of|and|between|to)(?: the)? \d{1,2}(?:st|nd|rd|th)?$/i;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}\b)/;
const MONTH_ALONE = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const YEAR = /^20\d{2}\b/;
const PREFIX = /(?:^|[\s(“"‘])(?:co|non|re|pre|post|anti|multi|self|well|cross|long|short|high|low|mid|semi|ex|counter|end|face|follow|sub|inter|over|under|up|to|day|year|half|full|part|third|two|three|first|second|decision|cyber|e|risk|data|police|force|victim|trauma|evidence|intelligence|problem|county|on|off|in|out)-$/i;

/** A line that is no longer than this can be a point of its own, where lines are not broken. */
const SHORT = 60;

/** Whether a line begins in small letters, as the middle of a sentence does. */
export const startsLower = (text: string): boolean => /^[“"‘'(]?[a-z]/.test(text) && !/^[a-z]\)|^o /.test(text);

/** A line that plainly goes on on the next that is not blank. */
interface Broken {
  readonly length: number;
  /** Blank lines stand between. */
  readonly apart: boolean;
}

function brokenLines(texts: readonly string[]): Broken[] {
  const filled = texts.flatMap((text, at) => (text === "" ? [] : [{ text, at }]));
  const broken: Broken[] = [];
  // Lines in small letters below a colon may be points of a list that lost its marks.
  let underColon = false;
  for (const [place, { text, at }] of filled.entries()) {
    const next = filled[place + 1];
    underColon = text.endsWith(":") || (underColon && startsLower(text));
    if (next && !underColon && startsLower(next.text) && !ENDS_A_BLOCK.test(text)) broken.push({ length: text.length, apart: next.at > at + 1 });
  }
  return broken;
}

/** Whether a text came with a blank line below each of its lines: they tell nothing then. */
export function isDoubleSpaced(texts: readonly string[]): boolean {
  const broken = brokenLines(texts);
  const apart = broken.filter((line) => line.apart).length;
  return apart >= 3 && apart >= broken.length * 0.8;
}

/** How wide a text was set: the length that its broken lines reach; infinite where lines are not broken. */
export function widthOf(texts: readonly string[]): number {
  const broken = brokenLines(texts).flatMap(({ length, apart }) => (apart ? [] : [length]));
  if (broken.length < 3 || broken.length * 25 < texts.length) return Infinity;
  broken.sort((one, other) => one - other);
  return broken[Math.floor(broken.length * 0.8)] ?? Infinity;
}

/** Where a line stands. */
export interface Where {
  /** A blank line or a page's edge stands between it and the next. */
  readonly apart: boolean;
  /** What `widthOf` gives. */
  readonly width: number;
  /** It can be a point of a list that lost its marks. */
  readonly isPoint: boolean;
}

/** Whether what stands on a line goes on on the next. */
export function goesOn(text: string, next: string, { apart, width, isPoint }: Where): boolean {
  if (ENDS_A_BLOCK.test(text)) return !apart && /[;,] (?:and|or)$/i.test(text) && startsLower(next) && (!isPoint || text.length >= width * 0.9);
  if (isPoint && startsLower(next) && !LEANS_ON.test(text)) return !apart && text.length >= (width === Infinity ? SHORT : width * 0.85);
  if (startsLower(next) || (DAY_ALONE.test(text) && MONTH.test(next)) || (MONTH_ALONE.test(text) && YEAR.test(next))) return true;
  if (LEANS_ON.test(text)) return !apart || (!/^[A-Z]{3,}/.test(next) && (text.length >= 40 || !text.endsWith(",")));
  const [word = ""] = next.split(" ", 1);
  return !apart && text.length >= 40 && text.length + 1 + word.length > width * 0.97;
}

/** A line as it stands before the next. A hyphen at its end goes, unless the word is known with it or its first part takes one. */
export function beforeNext(text: string, next: string | undefined, knownWithHyphen: ReadonlySet<string>): string {
  if (next === undefined) return text;
  if (text === "" || text.endsWith("\u00AD")) return text.slice(0, -1);
  if (!HYPHENATED.test(text) || !startsLower(next)) return `${text} `;
  const first = /[\p{L}’']+-$/u.exec(text.slice(-40))?.[0] ?? "";
  const second = /^[\p{L}’']+/u.exec(next)?.[0] ?? "";
  return PREFIX.test(text) || knownWithHyphen.has((first + second).toLowerCase()) ? text : text.slice(0, -1);
}

/** Every hyphenated word that stands whole on a line. */
export function hyphenatedWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}’']{1,30}-[\p{L}’']{2,30}/gu) ?? []));
}
