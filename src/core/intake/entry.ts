import type { Block } from "./block";
import { leadingDeadline } from "./deadline-phrase";
import { hasText, type Draft } from "./draft";
import { directiveIn, IMPERATIVE, recommendationIn } from "./directive";
import type { ItemKind } from "./intake";
import { isTitleOf } from "./extension";
import { labelOf } from "./label";
import { isNextMark } from "./marker";
import { isBodyLike, type Place } from "./place";

const words = (text: string): number => text.split(" ").length;

/** A statement, not something to do: "We welcome…", "The data is poor". */
const STATES = /^(?:we|i|it|there|this|these|those|they|in|many|most|some)\b|^(?:the |our )?[\w’' -]{1,80}? (?:is|are|has|have|was|were|does|do|did|isn[’']t|aren[’']t|can|cannot|will|remains?)\b/i;

/** The block tells somebody to do something in its first sentence. */
function tells(text: string): boolean {
  const directive = directiveIn(text);
  return directive !== null && directive.sentence === 0 && (directive.recommends || isBodyLike(directive.lead) || leadingDeadline(text) !== "");
}

/** Among conclusions only what recommends counts, wherever in the paragraph it says so. */
function tellsAnywhere(text: string): boolean {
  if (recommendationIn(text) !== null) return true;
  const directive = directiveIn(text);
  return directive !== null && isBodyLike(directive.lead);
}

/** Below a heading among causes of concern or areas for improvement a first number begins a list, and a number stands before what should be. */
function isListed({ mark, text }: Block, kind: ItemKind, lastMark: string): boolean {
  const isFirst = lastMark === "" && /^\d+$/.test(mark);
  return kind === "cause-of-concern" ? isFirst : (isFirst && !STATES.test(text)) || (/\d/.test(mark) && directiveIn(text)?.sentence === 0);
}

function isEntryOfList(block: Block, kind: ItemKind, { pastHeading, section, lastMark }: Place): boolean {
  const { shape, text, mark } = block;
  if (section?.mixed === true) return tellsAnywhere(text);
  if (tells(text)) return true;
  if (isNextMark(lastMark, mark) && (words(text) >= 4 || /^[a-z]/.test(text))) return true;
  if (shape === "numbered" && !/\d/.test(mark)) return false;
  if (kind !== "recommendation") return words(text) >= 3 && (!pastHeading || isListed(block, kind, lastMark));
  if (pastHeading) return false;
  return (IMPERATIVE.test(text) && words(text) >= 4) || (shape === "numbered" && words(text) >= 6 && !STATES.test(text));
}

/** "Partners should:" above points of what they should is an item, whoever they are. */
const opensPoints = (text: string, next: Block | null): boolean =>
  text.endsWith(":") && next !== null && next.shape !== "row" && (/^[a-z]/.test(next.text) || IMPERATIVE.test(next.text)) && directiveIn(text)?.sentence === 0;

function isProseEntry({ text }: Block, next: Block | null, kind: ItemKind, { pastHeading, underCause, section }: Place, underWay: boolean): boolean {
  if (section?.mixed === true) return (tells(text) || recommendationIn(text) !== null) && !pastHeading;
  if (/^(?:the|this|our|these) (?:report|inspection|section|chapter|annex|table|following)\b/i.test(text)) return false;
  if (kind === "cause-of-concern") return !pastHeading && !underWay && words(text) >= 5;
  if (tells(text) || opensPoints(text, next)) return !(pastHeading && underCause);
  return !pastHeading && IMPERATIVE.test(text) && words(text) >= 4 && !/:$/.test(text);
}

/** Whether a block is an item by the section that it stands in, and of what kind; null where it is none. */
export function entryIn(block: Block, next: Block | null, place: Place, underWay: boolean): ItemKind | null {
  const { section } = place;
  if (section === null || section.holds === "none" || section.holds === "past" || section.holds === "response" || block.text.endsWith("?")) return null;
  if (place.pastHeading && !place.grouped && block.shape === "prose" && section.holds !== "recommendation") return null;
  // The cause of concern is stated first; what is to be done about it comes as recommendations, with or without their heading.
  const kind: ItemKind = section.holds === "cause-of-concern" && (/:$/.test(block.text) || leadingDeadline(block.text) !== "") && tells(block.text) ? "recommendation" : section.holds;
  const fits = block.shape === "prose" ? isProseEntry(block, next, kind, place, underWay) : isEntryOfList(block, kind, place);
  return fits ? kind : null;
}

/** Where labels announce the items, a number without a stop is a footnote's, unless a list of such numbers is under way. */
export function isFootnote({ isBare, text, mark }: Block, draft: Draft | null, { labelled }: Place): boolean {
  if (!isBare || !labelled || (draft !== null && !hasText(draft)) || labelOf(text) !== null) return false;
  const isPoint = draft !== null && (draft.subPoints.length > 0 ? /^\d/.test(draft.subMark) : mark === "1" && /:["”’]?$/.test(draft.paragraphs.at(-1) ?? ""));
  return !isPoint && !tells(text);
}

/** The item whose number and title a block is, above what is to be done: "2. Specialist units"; or null. */
export function titledEntryIn(block: Block, next: Block | null, { section }: Place): ItemKind | null {
  if (section === null || section.mixed || (section.holds !== "recommendation" && section.holds !== "area-for-improvement")) return null;
  const isTitle = block.shape === "numbered" && !block.isBare && /^\d+$/.test(block.mark) && next?.shape === "prose" && (directiveIn(next.text)?.sentence === 0 || IMPERATIVE.test(next.text)) && isTitleOf(block, next);
  return isTitle ? section.holds : null;
}

/** Whether a draft is only the words above a list of numbered recommendations. A list whose entries end in semicolons is one item's. */
export function isStemOf(draft: Draft, { mark, text }: Block, { section, underCause }: Place): boolean {
  const goesOn = draft.from === "entry" && draft.number === null && draft.subPoints.length === 0 && /(?::|\b(?:should|must))$/.test(draft.paragraphs.at(-1) ?? "");
  return goesOn && section?.holds === "recommendation" && !underCause && /^\d+$/.test(mark) && !/[;,](?: (?:and|or))?$/.test(text);
}
