import { isBlankLine, type Line } from "./line";
import { awaitsNumber, labelOf } from "./label";
import { sectionOf } from "./section";

const PAGE_NUMBER = /^(?:page ?\|? ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$|^[-–—|[] ?\d{1,4} ?[-–—|\]]$|^page [ivxl]{1,6}$|^[ivxl]{2,6}$/i;
const MARKING = /^(?:official(?:[-–—: ]+(?:sensitive|for public release))?|not protectively marked|restricted|confidential|unclassified)(?: [-–—|] .{0,60})?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+(?: \d{1,4})?$/i;
/** Lines that recur because they mean something. */
const TELLING = /^(?:chapter|part|section|annex|appendix|recommendation|rec|r\d|area|afi|cause|priority|table|figure|owner|lead|responsible|management|response|deadline|target|due|date|status|risk|level|by|agreed|accepted|force|yes|no|high|medium|low)\b/i;
const ENDS_A_SENTENCE = /[.!?:;]["'”’)]?$/;

/** A running header or footer is short, and is neither a heading that tells nor an entry of a list. */
const mayRun = (text: string): boolean =>
  text.length >= 4 && text.length <= 120 && !TELLING.test(text) && !ENDS_A_SENTENCE.test(text) && !/^[•·▪●◦‣*–-]/.test(text) && labelOf(text) === null && sectionOf(text) === null;

/** The line without the page's number at its start or end: "12 | Policing priorities" and "Policing priorities 13" are the same header. */
const withoutPageNumber = (text: string): string => text.replace(/^(?:page )?\d{1,4}(?: of \d{1,4})?(?: ?[|–—-])? (?=\D)|(?<=\D) (?:[|–—-] ?)?(?:page )?\d{1,4}(?: of \d{1,4})?$/gi, "").toLowerCase();

/** Places of lines that recur, with or without a page number, and that stand at a page's edge or interrupt a sentence. */
function runningLines(lines: readonly Line[], filled: readonly number[], isEdge: (place: number) => boolean): Set<number> {
  const places = new Map<string, number[]>();
  filled.forEach((at, place) => {
    const text = lines[at]?.text ?? "";
    if (!mayRun(text)) return;
    const key = withoutPageNumber(text);
    const seen = places.get(key);
    if (seen) seen.push(place);
    else places.set(key, [place]);
  });
  const textAt = (place: number): string => lines[filled[place] ?? -1]?.text ?? "";
  const interrupts = (place: number): boolean => !ENDS_A_SENTENCE.test(textAt(place - 1)) && place > 0 && /^[a-z]/.test(textAt(place + 1));
  const atEdge = (place: number): boolean =>
    isEdge(place - 1) || isEdge(place + 1) || (lines[filled[place] ?? -1]?.newPage ?? false) || (lines[filled[place + 1] ?? -1]?.newPage ?? false) || withoutPageNumber(textAt(place)) !== textAt(place).toLowerCase();
  const running = [...places.values()].filter((group) => {
    const edges = group.filter((place) => atEdge(place) || interrupts(place)).length;
    return group.length >= 2 && edges > 0 && edges * 2 >= group.length;
  });
  // Where a title recurs as a header, its first place is the title itself.
  return new Set(running.flatMap((group) => (group[0] !== undefined && group[0] < 4 && !atEdge(group[0]) ? group.slice(1) : group)));
}

/**
 * Which lines are a page's header, footer, number or marking, by their index. A number alone is a page's, unless it stands
 * under a label that waits for one.
 */
export function furnitureOf(lines: readonly Line[]): ReadonlySet<number> {
  const filled = lines.flatMap((line, at) => (isBlankLine(line) ? [] : [at]));
  const textAt = (place: number): string => lines[filled[place] ?? -1]?.text ?? "";
  const isEdge = (place: number): boolean => {
    const text = textAt(place);
    return MARKING.test(text) || ADDRESS.test(text) || (PAGE_NUMBER.test(text) && !awaitsNumber(textAt(place - 1)));
  };
  const furniture = new Set<number>();
  const running = runningLines(lines, filled, isEdge);
  filled.forEach((at, place) => {
    if (running.has(place) || isEdge(place)) furniture.add(at);
  });
  return furniture;
}
