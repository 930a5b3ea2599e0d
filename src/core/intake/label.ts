import { directiveIn, IMPERATIVE } from "./directive";
import type { ItemKind } from "./intake";
import { addresseeHeading, canBeAddressed } from "./place";

/** A line that announces one item: "Recommendation 3 –", "Area for improvement", "R3". */
export interface Label {
  readonly kind: ItemKind;
  readonly number: string | null;
  /** Whom it is for, where the label says so: "Recommendation to the Home Office". */
  readonly addressee: string | null;
  /** What follows on the same line. */
  readonly rest: string;
  /** Only a letter and a number ("R3"): what follows has to bear it out. */
  readonly short: boolean;
}

const UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
/** From zero to forty-nine, in order. */
const NUMBER_WORDS = [
  "zero", ...UNITS, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ...["twenty", "thirty", "forty"].flatMap((tens) => [tens, ...UNITS.map((unit) => `${tens}-${unit}`)]),
];

const WORDS = `(?:${NUMBER_WORDS.toReversed().join("|").replaceAll("-", "[- ]")})`;
const FIGURES = String.raw`\d{1,3}\([a-z]\)|(?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3}){0,3}(?: ?[a-z])?(?![\w/%])`;
const NUMBER = String.raw`(?:(?:no\.?|number|#|nr\.?) ?)?((?:${FIGURES})|(?:${WORDS}|[IVX]{1,5}|[A-H])(?![\w’'-]))(?: of \d{1,3})?`;
const NAMES = String.raw`(areas? for (?:improvement|priority action)|afi|(?:accelerated |new |further )?causes? (?:of|for) concern|coc|(?:national |local |force |further |new |key |priority |formal |urgent |accelerated |learning )?recommendation|rec\.?|r(?=-?\d))`;
const LABEL = new RegExp(String.raw`^(?:(\d{1,2}(?:\.\d{1,2}){0,2})[.)]? )?${NAMES}(?: ?-? ?${NUMBER})?(?![\w’'])`, "i");

const SEPARATOR = /^ ?(?:\(([^()]{1,60})\) ?)?(?:[:.–—|-]+|$)(?: |$|(?=[A-Z“"‘'•·]))/;
const ADDRESSED = /^ ?(?:is )?\(?(?:addressed )?(?:to|for) ((?:the |all )?[A-Z\u00C0-\u024Fa-z’'&, ]{3,120}?)\)?(?:( ?:| [–—-]) (.+)|:?)$/s;
/** "Recommendation 6 (chief constables) Make sure", "Recommendation 6 (urgent) Make sure": the brackets part the label from its text. */
const BRACKETED = /^ ?[([]([^()[\]]{1,80})[)\]] (?=[“"‘'•·]?[A-Z])/;
/** "Recommendation 3 ........ 14": a line of the contents. */
const CONTENTS = /^(?:.{0,200}?(?:\.{4,}|(?:\. ){4,}|…{2,})) ?\d{1,4}$/;

const kindOf = (name: string): ItemKind => (/area|afi/i.test(name) ? "area-for-improvement" : /coc|concern/i.test(name) ? "cause-of-concern" : "recommendation");

/** Number words as figures, and a letter before figures taken off: "three" is "3", "R3" is "3". */
export function numberAsPrinted(printed: string): string {
  const word = NUMBER_WORDS.indexOf(printed.toLowerCase().replace(" ", "-"));
  return word >= 0 ? String(word) : printed.replace(/^(?:R(?:ec)?|No)[-. ]*(?=\d)/i, "").replace(/(?<=\d) (?=[a-z])/, "");
}

/** Whether the words after a bare number can begin the item: "Recommendation 3 By 30 April…", not "Recommendation 3 was closed". */
const beginsText = (rest: string): boolean => /^ [“"‘'•·(]?[A-Z]/.test(rest);

/** After a separator in lower case only a colon leads on to the item ("Recommendation 2; the force plans" and "– which we made" do not). */
const leadsOn = (separator: string, rest: string): boolean => separator.includes(":") || !/^[a-z]/.test(rest);

/** Whom the brackets of a label name, or the words before its text: "(Home Office): Fund vans", "– Chief constables: Buy vans". */
function addresseeBefore(rest: string, inBrackets = ""): Pick<Label, "addressee" | "rest"> {
  const [before = "", words = ""] = /^([^:]{3,80}?)(?:: | [–—-] (?=[“"‘']?[A-Z])|$)/.exec(rest) ?? [];
  const named = addresseeHeading(words);
  return named === null ? { addressee: addresseeHeading(inBrackets), rest } : { addressee: named, rest: rest.slice(before.length) };
}

/** Whether a line is a label that the next line may give its number. */
export const awaitsNumber = (text: string): boolean => /^(?:recommendation|area for improvement|cause of concern)(?: no\.?)?$/i.test(text);

const tells = (text: string): boolean => IMPERATIVE.test(text) || directiveIn(text)?.sentence === 0;

/** Whom a label is for, and what follows it; null where the label is a mention inside a sentence: see `beginsText` and `leadsOn`. */
function afterLabel(tail: string, isNumbered: boolean): Pick<Label, "addressee" | "rest"> | null {
  const [, whom = "", before = ":", told = ""] = ADDRESSED.exec(tail) ?? [];
  if (whom !== "" && (whom.includes(",") ? addresseeHeading(whom) !== null : told === "" || canBeAddressed(whom))) return leadsOn(before, told) ? { addressee: whom, rest: told } : null;
  const [separator, inBrackets] = SEPARATOR.exec(tail) ?? [];
  const rest = tail.slice(separator?.length ?? 0);
  const addressed = addresseeBefore(rest, inBrackets);
  if (separator !== undefined) return leadsOn(separator, rest) || addressed.rest !== rest ? addressed : null;
  const [bracketed = "", name = ""] = BRACKETED.exec(tail) ?? [];
  const [named, text] = [addresseeHeading(name), tail.slice(bracketed.length)];
  if (named !== null || (bracketed !== "" && tells(text))) return { addressee: named, rest: text };
  return isNumbered && beginsText(tail) ? { addressee: null, rest: tail.trim() } : null;
}

/** The label that a block begins with, or null. */
export function labelOf(text: string): Label | null {
  const match = LABEL.exec(text);
  if (!match) return null;
  const [whole, before, name = "", own] = match;
  const tail = text.slice(whole.length);
  // "5.1 Cause of concern: …": the paragraph's number is the item's, where it has none of its own and its text follows.
  const printed = own ?? (/^ ?[:.–—-] ?\S/.test(tail) ? before : undefined);
  if (CONTENTS.test(tail) || /(?:areas|causes) /i.test(name)) return null;
  if (/^(?:r|rec\.?|coc)$/i.test(name) && printed === undefined) return null;
  const after = afterLabel(tail, printed !== undefined);
  return after && { kind: kindOf(name), number: printed === undefined ? null : numberAsPrinted(printed), short: /^(?:r|rec\.?)$/i.test(name), ...after };
}
