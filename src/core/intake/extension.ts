import type { Block } from "./block";
import { leadingDeadline } from "./deadline-phrase";
import { directiveIn, IMPERATIVE, recommendationIn } from "./directive";
import { addParagraph, addPoint, expectsMore, hasText, inList, lastParagraph, opensList, paragraphsOf, statementOf, type Draft } from "./draft";
import { isHeading } from "./heading-block";
import { isNextMark, markAfter } from "./marker";
import { addresseeHeading, isBodyLike } from "./place";
import { plainOf } from "./sentence";
import { labelOf } from "./label";
import { sectionOf } from "./section";

const LEADS_ON = /:["”’]?$|\b(?:should|must|to|that|by|include|including|includes|sure|following|are|is)$/i;
const FOLLOWS = /^(?:this|these|they|it|its|in doing so|to do this|as part of (?:this|that)|in particular|as a minimum|at a minimum|specifically|when doing (?:so|this)|where|such|each|the (?:plan|review|strategy|guidance|training|process|system|revised|new|policy|programme|framework|work|action plan|assessment|group|model|toolkit|package|standards?|audit|arrangements|measures|minimum|results?))\b/i;
const TO_US_ALL = /^(?:the )?(?:forces?|police|officers|personnel|service|services)\b/i;
/** Words by which a sentence goes on about what was just asked for. */
const ADDS = / (?:also|further|then) /;
const STATEMENTS = 8;

/** A title between a label or a number and its text: short, telling nobody anything, and followed by the text itself. */
export function isTitleOf(block: Block, next: Block | null): boolean {
  if (!isHeading(block) || block.text.split(" ").length > 14 || next === null || next.shape === "row") return false;
  const short = block.text.split(" ").length <= 6 && directiveIn(next.text)?.sentence === 0;
  if (directiveIn(block.text) !== null || (IMPERATIVE.test(block.text) && !short) || labelOf(next.text) !== null || sectionOf(next.text) !== null) return false;
  return directiveIn(next.text) !== null || /[.:]$/.test(next.text);
}

/** The next entry of the list that the draft itself is an entry of: "4." after "3.". */
const isNextEntry = ({ from, number }: Draft, { mark }: Block): boolean => from !== "label" && number !== null && isNextMark(number, mark);

function isSubPoint(draft: Draft, block: Block): boolean {
  if (isNextEntry(draft, block)) return false;
  if (draft.subPoints.length > 0 && !opensList(draft)) return expectsMore(draft) || (inList(draft) && (block.mark === draft.subMark || (block.shape === "numbered" && /[a-z\d]/i.test(draft.subMark))));
  return opensList(draft) && (LEADS_ON.test(lastParagraph(draft)) || /^[a-z]/.test(block.text));
}

/** Whether a list says that a block goes on with it, though its words could head a section: it stands right below the colon, another is to follow, or its number does. */
export function continuesList(draft: Draft, { shape, mark }: Block): boolean {
  if (!hasText(draft)) return false;
  const isNextNumber = shape === "numbered" && draft.subPoints.length > 0 && /^(?:1|a|i)$/i.test(draft.subMark) && isNextMark(markAfter(draft.subMark, draft.subPoints.length - 1), mark);
  return expectsMore(draft) || isNextNumber || (opensList(draft) && /:["”’]?$/.test(lastParagraph(draft)));
}

/** A sub-point whose bullet was lost on the way. */
function isUnmarkedPoint(draft: Draft, { text }: Block): boolean {
  const [open, under] = [opensList(draft) && /:["”’]?$/.test(lastParagraph(draft)), inList(draft) && !/[^a-z]/.test(draft.subMark)];
  if (!open && !under && !expectsMore(draft)) return false;
  return /^[a-z]/.test(text) || /;(?: (?:and|or))?$/.test(text) || (expectsMore(draft) && text.length < 400) || (IMPERATIVE.test(text) && recommendationIn(text) === null);
}

/** "a by the end of 2026": letters that lost their brackets, known by the next one; empty where the line has none. */
function bareLetter(draft: Draft, { text }: Block, next: Block | null): string {
  const expected = draft.subPoints.length === 0 ? "a" : /^[a-y]$/.test(draft.subMark) ? String.fromCharCode(draft.subMark.charCodeAt(0) + 1) : "";
  if (!text.startsWith(`${expected} `)) return "";
  return expected !== "a" || next?.text.startsWith("b ") === true ? expected : "";
}

/** "The notification should be made", of what a recommendation to notify asks for: but for its end, the noun is in its text. */
function resumes(draft: Draft, text: string): boolean {
  const [, lead = "", stem] = /^((?:the|these) ([a-z]{5})[a-z]*(?<=ion|ment|ing|ance|ence)s?(?: [a-z]+)?) (?:should|must)\b/i.exec(text) ?? [];
  return stem !== undefined && !isBodyLike(lead) && !TO_US_ALL.test(lead) && statementOf(draft).some((said) => said.toLowerCase().includes(` ${stem.toLowerCase()}`));
}

/** A paragraph that goes on about the same item: "This should include", "The National Crime Agency should also". */
function goesOnAbout(draft: Draft, { text }: Block): boolean {
  const directive = directiveIn(text);
  if (leadingDeadline(text) !== "" || recommendationIn(text) !== null) return false;
  const first = text.replace(/(?<=[.:]) .*/s, "");
  if (/\bshould have (?:been|had|done|made|known|taken|given|gone|seen|\w+ed)\b/i.test(first) || !/\b(?:should|must|will)\b/.test(first)) return false;
  if (draft.from === "label" && draft.kind === "recommendation" && text.endsWith(":")) return true;
  if (FOLLOWS.test(text) || resumes(draft, text)) return draft.from !== "entry" || /^(?:this|these|they|it|in doing so|as part of)\b/i.test(text);
  if (draft.from === "entry" || draft.kind !== "recommendation" || directive?.sentence !== 0) return false;
  const isBehindList = draft.subPoints.length > 0 && !TO_US_ALL.test(directive.lead);
  if (!isBehindList && !ADDS.test(` ${first} `)) return false;
  const lead = directiveIn(paragraphsOf(draft).join(" "))?.lead ?? "";
  return plainOf(directive.lead) === plainOf(lead) && (!TO_US_ALL.test(lead) || draft.subPoints.length > 0);
}

/** A cause of concern is stated in several paragraphs, until something tells the force what to do. */
const statesCause = (draft: Draft, block: Block): boolean =>
  draft.kind === "cause-of-concern" && !isHeading(block) && paragraphsOf(draft).length < STATEMENTS && leadingDeadline(block.text) === "" && !(directiveIn(block.text) !== null && /:$|should (?:immediately|urgently)/.test(block.text)) && recommendationIn(block.text) === null;

function begin(draft: Draft, block: Block, next: Block | null): void {
  const whom = block.shape === "prose" && next !== null && directiveIn(block.text) === null ? addresseeHeading(block.text) : null;
  if (whom !== null && draft.owner === "") draft.owner = whom;
  else if (draft.heading === "" && block.shape === "prose" && isTitleOf(block, next)) draft.heading = block.text;
  else draft.paragraphs.push(block.text);
  if (draft.number === null && /\d/.test(block.mark)) draft.number = block.mark;
}

/** Adds a block to a draft where it belongs to it; false, and nothing done, where it does not. */
export function extended(draft: Draft, block: Block, next: Block | null): boolean {
  if (!hasText(draft)) {
    begin(draft, block, next);
    return true;
  }
  const marked = block.shape !== "prose";
  if (marked ? isSubPoint(draft, block) : isUnmarkedPoint(draft, block)) {
    const letter = marked ? "" : bareLetter(draft, block, next);
    if (draft.subPoints.length === 0 || opensList(draft) || letter !== "") draft.subMark = letter || block.mark;
    addPoint(draft, letter === "" ? block.text : block.text.slice(2));
    return true;
  }
  if (marked || !(goesOnAbout(draft, block) || statesCause(draft, block))) return false;
  addParagraph(draft, block.text);
  return true;
}
