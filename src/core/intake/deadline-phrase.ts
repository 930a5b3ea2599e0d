import { addDays, addMonths, dayFromParts, monthEnd, partsOf, sayDay, type Day } from "../day";
import type { Assumption } from "../date-reading";
import { monthOf } from "../date-text";
import { sentencesOf, withoutOrdinal } from "./sentence";
import { readDeadlineWording, type Wording } from "../deadline-wording";

/** A deadline's words where they were found, and the day that they give. */
export interface Deadline {
  /** As printed. */
  readonly wording: string;
  readonly day: Day | null;
  readonly assumption: string | null;
}

const MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)?`;
const YEAR = String.raw`(?:20\d{2})`;
const COUNT = String.raw`(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-four|thirty-six|thirty|sixty|ninety)(?: \(\d{1,3}\))?`;
const DATE = [
  String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?${DAY} ${MONTHS}\.?,? ${YEAR}`,
  String.raw`${MONTHS} \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2}`,
  String.raw`20\d{2}-\d{2}-\d{2}`,
  String.raw`(?:the )?(?:(?:very )?end|close|last day)(?: of)? (?:the )?(?:month of )?${MONTHS}\.?,? ${YEAR}`,
  String.raw`(?:(?:early|mid|late|the start of|the beginning of|the middle of)[ -])?${MONTHS}\.?,? ${YEAR}`,
  String.raw`(?:the )?(?:end of )?(?:the )?(?:Q[1-4]|(?:first|second|third|fourth|final) quarter|quarter [1-4])(?: of)?(?: FY| the financial year)? ?${YEAR}(?: ?[/–-] ?(?:20)?\d{2})?`,
  String.raw`(?:the )?end of (?:the )?(?:calendar |financial )?(?:year )?${YEAR}(?: ?[/–-] ?(?:20)?\d{2})?(?: financial year)?`,
  String.raw`(?:the )?(?:end of )?(?:the )?(?:FY|financial year) ?${YEAR} ?[/–-] ?(?:20)?\d{2}`,
  String.raw`(?:the )?(?:end of (?:the )?)?(?:(?:early|mid|late)[ -])?(?:spring|summer|autumn|winter|Easter|Christmas) (?:of )?${YEAR}`,
  String.raw`(?:the )?end of (?:the|this|the current) (?:calendar |financial )?(?:year|quarter)`,
  String.raw`(?:the )?(?:end of )?${DAY} ${MONTHS}(?!\.? ?,? ?\d)`,
  String.raw`(?:early |mid-|late )?${YEAR}(?![\d/–-])`,
].join("|");
const IN_ANY_EVENT = "(?:and )?in any (?:event|case),? ";
const UNITS = "(?:days?|weeks?|months?|years?)['’]?";
const PERIOD = String.raw`(?:(?:within|in|(?:by )?(?:no|not) later than) (?:the next |a further |a maximum of |a period of |no more than )?${COUNT}(?: calendar| working)? ?${UNITS}|(?:in|over|during|within) the (?:next|coming) (?:${COUNT} )?${UNITS})`;
/** A period of days is often how quickly something is to be done each time: it takes more to make it a deadline. */
const LONG_PERIOD = `${PERIOD}(?<!days?['’]?)`;
const FROM_PUBLICATION = String.raw` (?:of|from|after|following) (?:the )?(?:date of |issue of |receipt of |receiving )?(?:the |this |our |its )?(?:date of )?(?:(?:final )?(?:report|letter|publication|publishing|inspection report)(?:['’]s publication| being published| date)?)(?: of (?:the|this|our) (?:final )?(?:inspection )?report)?`;
const NOW = "(?:(?:starting |beginning |effective )?immediately|with immediate effect|without delay|forthwith|as soon as (?:is )?(?:reasonably )?(?:possible|practicable)|urgently|as a matter of urgency|straight away|at the earliest opportunity)";
const BEFORE_A_DATE = String.raw`(?:(?:and |${IN_ANY_EVENT})?(?:not later than|no later than|on or before|by no later than|by|before|until|ahead of|with effect from|(?:to be )?completed? by))`;
const HOUR = "(?:(?:the )?(?:close of (?:play|business)|end of the day|midnight|noon|midday) (?:on )?)";

const DATED = String.raw`${BEFORE_A_DATE} ${HOUR}?(?:${DATE})\b`;
const LEADING = new RegExp(String.raw`^(?:${DATED}|(?:${IN_ANY_EVENT})?${PERIOD}(?:${FROM_PUBLICATION})?|${COUNT} ${UNITS}${FROM_PUBLICATION}|${NOW}|from ${DAY} ${MONTHS} ${YEAR})`, "i");

const MODAL = "(?:should|must|shall)";
/** What stands before what is to be done: "should", or "recommend that" and an addressee. */
const TOLD = String.raw`\b(?:${MODAL}|needs? to|recommends?(?: that)?,?(?: (?!to\b|who\b|which\b|that\b)[\w’'&-]+){0,8})`;
const ANYWHERE = new RegExp(
  [
    String.raw`\b${DATED}`,
    String.raw`\b${PERIOD}${FROM_PUBLICATION}`,
    String.raw`\b${IN_ANY_EVENT}${PERIOD}`,
    String.raw`(?<=\b(?:${MODAL},?|recommends?(?: that)?[,:]?) )(?:${PERIOD}(?=,)|${LONG_PERIOD}(?= (?!of|from|after|following|before)))`,
    String.raw`(?<=${TOLD} )(?:immediately|urgently)(?=[ ,:])`,
    String.raw`(?<=${TOLD} takes? )immediate (?:action|steps)\b`,
    String.raw`\b(?:with immediate effect|as a matter of urgency|as soon as (?:is )?(?:reasonably )?(?:possible|practicable))`,
  ].join("|"), "gi",
);
/** A period between commas, or at the end of a sentence that asks for something. */
const LOOSE = new RegExp(String.raw`(?<=, )${LONG_PERIOD}(?=,)|\b${LONG_PERIOD}(?=[.;]?["”’)]?$)`, "gi");
const ASKS = /\b(?:should|must|shall|needs?|recommends?|urges?)\b/i;
/** A sentence that tells what was, and asks for nothing: "It has lost three of them in a year." */
const TELLS = new RegExp(String.raw`^(?!.*(?:${ASKS.source}|\bto\b)).*\b(?:has|have|had|was|were|did)\b`, "i");
/** What stands before a date that tells of the past: "who joined", "officers appointed". */
const WAS = /\b(?:(?:who|which|had|were|was)\b[^,;:.]*|appointed|joined|recruited|employed|hired|promoted|made|received|recorded|issued|published|reported|arrested|convicted|born|started)\s$/i;
/** "By 2023", "from 2021 to" and the like in a finding are no deadlines. */
const BARE_DATE = new RegExp(String.raw`^(?:${DATE})$`, "i");

const ASSUMPTIONS: Readonly<Record<Assumption, string>> = {
  "last-day-of-month": "the last day of the month",
  "financial-quarter": "the last day of the quarter, in a financial year that begins in April",
  "financial-year-end": "the last day of the financial year, 31 March",
  "calendar-year-end": "the last day of the year",
  "day-before": "the day before",
  "week-commencing": "the Friday of that week",
  extension: "the date that stands now",
};

/** What the one reader of deadlines knows by other words, in this order. */
const SIMPLER: readonly (readonly [words: RegExp, known: string])[] = [
  [/^and /i, ""],
  [/^in any (?:event|case),? /i, ""],
  [new RegExp(`${FROM_PUBLICATION}$`, "i"), ""],
  [/\(\d{1,3}\)/, ""],
  [/\b(?:the next|the coming|a further|a maximum of|a period of|no more than) /i, ""],
  [/^(?:over|during) /i, "in "],
  [/^(?:in|within) (?=(?:day|week|month|year)$)/i, "in a "],
  [/^(?:starting|beginning|effective) (?=immediately)/i, ""],
  [/^immediate (?:action|steps)$/i, "immediately"],
  [new RegExp(`\\b${HOUR}`, "i"), ""],
  [/twenty-four/i, "24"], [/thirty-six/i, "36"], [/\bthirty\b/i, "30"], [/\bsixty\b/i, "60"], [/\bninety\b/i, "90"],
  [/^by no later than/i, "by"],
  [/^ahead of/i, "before"],
  [/\b(?:very end|close|last day)(?: of)?/i, "end of"],
  [/month of /i, ""],
  [/\bcalendar (?=year)/i, ""],
  [/(?<=\d(?:st|nd|rd|th)?) day(?= of)/i, ""],
  [/\bfirst quarter/i, "Q1"], [/\bsecond quarter/i, "Q2"], [/\bthird quarter/i, "Q3"], [/\b(?:fourth|final) quarter/i, "Q4"],
];

/** The words as the one reader of deadlines knows them. */
const simplified = (wording: string): string => SIMPLER.reduce((text, [words, known]) => text.replace(words, known), wording);

/** "By 31 March", with no year: the first such day after publication. */
function withoutYear(wording: string, published: Day | null): Deadline | null {
  const match = new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS})$`, "i").exec(wording);
  if (!match || published === null) return null;
  const { year } = partsOf(published);
  const days = [year, year + 1].map((each) => dayFromParts({ year: each, month: monthOf(match[2] ?? ""), day: Number(match[1]) }));
  const day = days.find((each) => each !== null && each > published) ?? null;
  return day === null ? null : { wording, day, assumption: "no year is printed: the first such day after publication" };
}

/** "By the end of the financial year" counts from publication too. */
function endOfThisYear(wording: string, published: Day | null): Deadline | null {
  const match = /\bend of (?:the|this|the current) (?:calendar |financial )?year$/i.exec(wording);
  if (!match || published === null) return null;
  const { year, month } = partsOf(published);
  if (/financial/i.test(match[0])) return { wording, day: monthEnd(month <= 3 ? year : year + 1, 3), assumption: "the end of the financial year in which the report was published" };
  return { wording, day: monthEnd(year, 12), assumption: "the end of the year in which the report was published" };
}

function dayOfWording(wording: string, says: Wording, published: Day | null): Deadline {
  if (says.says === "day") return { wording, day: says.day, assumption: null };
  if (says.says === "day-assumed") return { wording, day: says.day, assumption: `taken as ${sayDay(says.day)}, ${ASSUMPTIONS[says.assumption]}` };
  if (says.says === "after-publication" && published !== null) return { wording, day: addDays(addMonths(published, says.months), says.days), assumption: null };
  return { wording, day: null, assumption: null };
}

/** "With effect from 30 September": by that day it has to be so. */
function dayFrom(wording: string): Deadline | null {
  const match = /^(?:with effect )?from (?=.*\d{4})(.+)$/i.exec(wording);
  const says = match && readDeadlineWording(match[1] ?? "");
  return says?.says === "day" ? { wording, day: says.day, assumption: "the day from which it is to be so" } : null;
}

/** What a deadline's words give: a day in full, one by an assumption, one counted from publication, or none. */
export function deadlineOf(wording: string, published: Day | null): Deadline {
  const printed = wording.trim().replace(/[,.;:]+$/, "");
  const says = readDeadlineWording(simplified(printed));
  if (says !== null) return dayOfWording(printed, says, published);
  return dayFrom(printed) ?? withoutYear(printed, published) ?? endOfThisYear(printed, published) ?? { wording: printed, day: null, assumption: null };
}

/** The deadline's words that a sentence begins with; empty where it begins otherwise. */
export const leadingDeadline = (text: string): string => LEADING.exec(text)?.[0] ?? "";

const isPast = ({ day }: Deadline, published: Day | null): boolean => day !== null && published !== null && day < published;
const overlap = (one: RegExpExecArray, other: RegExpExecArray): boolean => one.index < other.index + other[0].length && other.index < one.index + one[0].length;

/** The deadlines in a sentence, in its order; at its start they may be periods, further on it takes words that make them one, or a sentence that asks. */
function deadlinesOfSentence(sentence: string, published: Day | null, asks: boolean): Deadline[] {
  const leading = leadingDeadline(sentence);
  const rest = sentence.slice(leading.length);
  const firm = [...rest.matchAll(ANYWHERE)];
  const loose = asks ? [...rest.matchAll(LOOSE)].filter((match) => !firm.some((other) => overlap(match, other))) : [];
  const later = [...firm, ...loose].sort((one, other) => one.index - other.index).flatMap((match) => {
    const found = deadlineOf(match[0], published);
    const tellsOfThePast = /^before\b/i.test(match[0]) || WAS.test(rest.slice(0, match.index));
    return isPast(found, published) && tellsOfThePast ? [] : [found];
  });
  return leading === "" ? later : [deadlineOf(leading, published), ...later];
}

/** All deadlines in a text, in its order; only where there is no other may one stand in a sentence that does not say that it asks for something. */
export function deadlinesIn(text: string, published: Day | null): Deadline[] {
  const sentences = sentencesOf(text).map(withoutOrdinal);
  const found = sentences.flatMap((sentence) => deadlinesOfSentence(sentence, published, ASKS.test(sentence)));
  return found.length > 0 ? found : sentences.flatMap((sentence) => deadlinesOfSentence(sentence, published, !TELLS.test(sentence)));
}

/** A date or a period on its own, as in a cell of a table or after "Target date:"; null where the words are something else. */
export function deadlineAlone(words: string, published: Day | null): Deadline | null {
  const plain = words.trim().replace(/[.;,]+$/, "");
  if (plain === "") return null;
  const found = leadingDeadline(plain);
  if ((found !== "" && found.length >= plain.length - 2) || BARE_DATE.test(plain) || readDeadlineWording(simplified(plain)) !== null || /^immediate/i.test(plain)) return deadlineOf(plain, published);
  return null;
}
