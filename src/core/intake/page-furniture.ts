import { grouped } from "../grouped";
import { directiveIn } from "./directive";
import { isBlankLine, type Line } from "./line";
import { awaitsNumber, labelOf } from "./label";
import { sectionOf } from "./section";

const PAGE_NUMBER = /^(?:page ?\|? ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$|^[-–—|[] ?\d{1,4} ?[-–—|\]]$|^page [ivxl]{1,6}$|^[ivxl]{2,6}$/i;
const MARKING = /^(?:official(?:[-–—: ]+(?:sensitive|for public release))?|not protectively marked|restricted|confidential|unclassified)(?: [-–—|] .{0,60})?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+(?: \d{1,4})?$/i;
/** Lines that recur because they mean something. */
const TELLING = /^(?:chapter|part|section|annex|appendix|recommendation|rec|r\d|area|afi|cause|priority|table|figure|owner|lead|responsible|management|response|deadline|target|due|date|status|risk|level|by|agreed|accepted|force|yes|no|high|medium|low)\b/i;
const ENDS_A_SENTENCE = /[.!?:;]["'”’)]?$/;

/** A running header or footer is short, and is neither a heading that tells, nor an entry of a list, nor a row of a table. */
const mayRun = ({ text, cells }: Line): boolean =>
  cells.length <= 2 && text.length >= 4 && text.length <= 120 && !TELLING.test(text) && !ENDS_A_SENTENCE.test(text) && !/^[•·▪●◦‣*–-]/.test(text) && labelOf(text) === null && sectionOf(text) === null;

/** The line without the page's number at its start or end: "12 | Policing priorities" and "Policing priorities 13" are the same header. */
const withoutPageNumber = (text: string): string => text.replace(/^(?:page )?\d{1,4}(?: of \d{1,4})?(?: ?[|–—-])? (?=\D)|(?<=\D) (?:[|–—-] ?)?(?:page )?\d{1,4}(?: of \d{1,4})?$/gi, "").toLowerCase();

/** Places of lines that recur, with or without a page number, and that stand at a page's edge or interrupt a sentence. */
function runningLines(filled: readonly Line[], isEdge: readonly boolean[]): Set<number> {
  const textAt = (place: number): string => filled[place]?.text ?? "";
  const interrupts = (place: number): boolean => place > 0 && !ENDS_A_SENTENCE.test(textAt(place - 1)) && /^[a-z]/.test(textAt(place + 1));
  const begins = (place: number): boolean => isEdge[place - 1] === true || filled[place]?.newPage === true;
  const ends = (place: number): boolean => isEdge[place + 1] === true || filled[place + 1]?.newPage === true;
  const atEdge = (place: number): boolean => begins(place) || ends(place) || withoutPageNumber(textAt(place)) !== textAt(place).toLowerCase();
  const places = filled.flatMap((line, place) => (mayRun(line) ? [place] : []));
  const groups = [...grouped(places, (place) => withoutPageNumber(textAt(place))).values()];
  const recur = groups.filter((group) => group.length >= 2 && directiveIn(textAt(group[0] ?? 0)) === null);
  const running = recur.filter((group) => group.filter((place) => atEdge(place) || interrupts(place)).length * 2 >= group.length);
  // Where a title recurs as a header, its first place is the title itself.
  return new Set(running.flatMap((group) => group.filter((place, nth) => nth > 0 || place >= 4 || atEdge(place))));
}

/** A number that has a line for itself. */
export const NUMBER_ALONE = /^\d{1,3}$/;

/** Places of numbers from 1 on, each right above something that somebody is told to do: they are the items', and no page's. */
function itemNumbers(filled: readonly Line[]): ReadonlySet<number> {
  const numbers: number[] = [];
  for (const [place, { number, text }] of filled.entries()) {
    const next = filled[place + 1];
    if (text !== `${numbers.length + 1}` || next?.number !== number + 1 || next.cells.length > 0 || labelOf(next.text) !== null) continue;
    if (directiveIn(next.text)?.sentence === 0) numbers.push(place);
  }
  return new Set(numbers.length > 1 ? numbers : []);
}

/**
 * Which lines are a page's header, footer, number or marking, by their index. A number alone is a page's, unless it stands
 * under a label that waits for one, or is an item's.
 */
export function furnitureOf(lines: readonly Line[]): ReadonlySet<number> {
  const places = lines.flatMap((line, at) => (isBlankLine(line) ? [] : [at]));
  const filled = lines.filter((line) => !isBlankLine(line));
  const numbers = itemNumbers(filled);
  const isPageNumber = (text: string, place: number): boolean => PAGE_NUMBER.test(text) && !numbers.has(place) && !awaitsNumber(filled[place - 1]?.text ?? "");
  const isEdge = filled.map(({ text }, place) => MARKING.test(text) || ADDRESS.test(text) || isPageNumber(text, place));
  const running = runningLines(filled, isEdge);
  return new Set(places.filter((_, place) => isEdge[place] === true || running.has(place)));
}
