import { plainMarks } from "./cell-text";
import { addDays, monthEnd, WEEKDAY_NAMES, weekdayOf, type Day } from "./day";
import type { Assumption } from "./date-reading";
import { monthOf, readDateText, yearOf } from "./date-text";

/** What the wording of a deadline says. */
export type Wording =
  | { readonly says: "day"; readonly day: Day }
  | { readonly says: "day-assumed"; readonly day: Day; readonly assumption: Assumption }
  /** So long after publication. */
  | { readonly says: "after-publication"; readonly months: number; readonly days: number }
  | { readonly says: "no-date" }
  | { readonly says: "impossible" };

/** Words that say that there is no date yet, or that there will be none. */
const NO_DATE = new Set([
  "ongoing", "on-going", "on going", "continuous", "continuing", "rolling", "tbc", "tba", "tbd", "t.b.c", "t.b.a", "t.b.d", "n/a", "na", "n.a", "none", "nil", "none yet",
  "to be confirmed", "to be agreed", "to be advised", "to be determined", "to be decided", "to be set", "not set", "not yet set", "not yet agreed", "not yet known", "no date", "no date yet", "no date set", "no deadline",
  "not applicable", "not specified", "none specified", "none set", "open ended", "open-ended", "business as usual", "bau", "asap", "as soon as possible", "awaiting date",
  "new target date tbc", "date tbc", "date to be confirmed", "date to be agreed", "dates tbc",
]);

const NOW = /^(?:with immediate effect|immediate(?:ly)?|immediate effect|forthwith|straight away|at once)$/;

const NUMBER_WORDS = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
  "fifteen", "sixteen", "seventeen", "eighteen",
];

/** What may stand before a date without changing it: such a deadline is met on the day itself. */
const LEAD_IN = new RegExp(
  [
    String.raw`^(?:(?:due|deadline|target|completed?|completion|to be completed)(?: date)?)?[\s:-]*`,
    String.raw`(?:by|nlt|by no later than|no later than|not later than|on or before|on|until|up to|latest)?[\s:]*`,
    String.raw`(?:(?:the )?(?:close of (?:play|business)|end of (?:play|business|the day|day)|c\.?o\.?[pb]\.?|e\.?o\.?d\.?|midnight|noon|midday|\d{1,2}[:.]\d{2}(?: ?[ap]m| ?hrs)?|\d{1,2} ?[ap]m)(?: on)?[\s,]+)?`,
    String.raw`(?:the\s+)?(?=\S)`,
  ].join(""),
);

/** What may stand behind a date without changing it. */
const TAIL = /[\s,;]*(?:\((?:at (?:the )?(?:very )?latest|latest)\)|(?:at (?:the )?(?:very )?latest|latest|or (?:sooner|earlier|before)|if not (?:sooner|earlier|before)))$/;

const HOW_OFTEN = String.raw`(?:annually|yearly|monthly|quarterly|six[- ]monthly|weekly|regularly|(?:every|each) (?:year|quarter|month|six months|\d{1,2} months)|on an? (?:annual|quarterly|monthly|ongoing|regular) basis|on-?going|continuing)`;
/** "… and annually thereafter": the first day is the deadline. */
const AND_AGAIN = new RegExp(String.raw`[\s,;]+(?:and|then|and then)\s+(?:${HOW_OFTEN}(?:\s+(?:thereafter|after that|afterwards|from then on))?|(?:thereafter|after that)\s+${HOW_OFTEN})$`);

const PERIOD = /^(?:within|in)?\s*(?:a further\s+)?(\d{1,3}|[a-z]+)\s+(?:calendar\s+)?(day|week|month|year)s?'?(?:\s+(?:of|from|after|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:the\s+)?(?:publication|report|publishing|publication date|report(?:')?s publication|publication of (?:the|this) report|(?:the|this) report(?: being published)?))?$/;

const NTH_QUARTER: readonly (readonly [RegExp, string])[] = [[/\b(?:first|1st) quarter/, "q1"], [/\b(?:second|2nd) quarter/, "q2"], [/\b(?:third|3rd) quarter/, "q3"], [/\b(?:fourth|4th|final|last) quarter/, "q4"]];
const QUARTER = /^(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:the\s+)?(?:q|quarter|qtr)\s*([1-4])[\s,]*(?:of\s+)?(?:the\s+)?(?:fy\s*|financial year\s*)?(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?$/;
const YEAR_THEN_QUARTER = /^(?:end\s+(?:of\s+)?)?(?:fy\s*)?(\d{4}|\d{2})\s*[/-]\s*(\d{4}|\d{2})[\s,-]+(?:q|quarter|qtr)\s*([1-4])$/;
const FINANCIAL_YEAR = /^(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:the\s+)?(?:fy|financial year)?\s*(\d{4}|\d{2})\s*[/-]\s*(\d{2}|\d{4})(?:\s+financial year)?$/;
const MONTH_AND_YEAR = /^(?:the\s+)?(?:end(?:\s+of)?\s+)?(?:the\s+)?([a-z]{3,9})\.?([\s,\-/]*'?)(\d{4}|\d{2})$/;
const MONTH_IN_FIGURES = /^(?:end(?:\s+of)?\s+)?(\d{1,2})[/-](\d{4})$/;
const YEAR_END = /^(?:the\s+)?end\s+(?:of\s+)?(?:the\s+)?(?:calendar\s+)?(?:year\s+)?(\d{4})$/;
const BEFORE = /^before\s+(?:the\s+)?(.+)$/;
const WEEK_BEGINS = /^(?:w\s?\/?\s?[cb]|wk\.? ?[cb]|(?:week|wk) ?(?:commencing|comm\.?|beginning|starting|of))[\s:.,]+(?:the\s+)?(.+)$/;
const WEEK_ENDS = /^(?:w\s?\/\s?e|wk\.? ?e|(?:week|wk) ?(?:ending|ends?))[\s:.,]+(?:the\s+)?(.+)$/;

function periodAfterPublication(text: string): Wording | null {
  if (NOW.test(text)) return { says: "after-publication", months: 0, days: 0 };
  const match = PERIOD.exec(text);
  if (!match) return null;
  const [, figure = "", unit] = match;
  const count = /^\d/.test(figure) ? Number(figure) : ["a", "an"].includes(figure) ? 1 : NUMBER_WORDS.indexOf(figure);
  if (count < 0) return null;
  if (unit === "day" || unit === "week") return { says: "after-publication", months: 0, days: unit === "week" ? count * 7 : count };
  return { says: "after-publication", months: unit === "year" ? count * 12 : count, days: 0 };
}

const assumed = (assumption: Assumption, day: Day): Wording => ({ says: "day-assumed", day, assumption });

/** A second year that does not follow the first ("2026/28") names no financial year. */
const follows = (year: number, next: string): boolean => Number(next) % 100 === (year + 1) % 100;

/** Quarters are those of the financial year, which begins in April: Q2 2026/27 ends on 30 September 2026. */
function quarterEnd(text: string): Wording | null {
  const named = NTH_QUARTER.reduce((words, [spelled, figure]) => words.replace(spelled, figure), text);
  const [, first = "", next, last = ""] = YEAR_THEN_QUARTER.exec(named) ?? [];
  const [, figure = last, digits = first, following = next] = QUARTER.exec(named) ?? [];
  const year = yearOf(digits);
  if (year === null || (following !== undefined && !follows(year, following))) return null;
  const quarter = Number(figure);
  return assumed("financial-quarter", quarter === 4 ? monthEnd(year + 1, 3) : monthEnd(year, quarter * 3 + 3));
}

function yearEnd(text: string): Wording | null {
  const calendar = YEAR_END.exec(text);
  if (calendar) return assumed("calendar-year-end", monthEnd(Number(calendar[1]), 12));
  const match = FINANCIAL_YEAR.exec(text);
  const year = match ? yearOf(match[1] ?? "") : null;
  if (!match || year === null || !follows(year, match[2] ?? "")) return null;
  return assumed("financial-year-end", monthEnd(year + 1, 3));
}

/** "June 30" is rather a day without its year than June 2030, and "June 28" may be either; "Jun-28" is how Excel writes a month. */
const couldBeDay = (between: string, digits: string): boolean => digits.length === 2 && !between.includes("'") && Number(digits) >= (between.trim() === "" ? 28 : 30) && Number(digits) <= 31;

function monthOnly(text: string): Wording | null {
  const named = MONTH_AND_YEAR.exec(text);
  const figures = named ? null : MONTH_IN_FIGURES.exec(text);
  const month = named ? monthOf(named[1] ?? "") : Number(figures?.[1] ?? 0);
  const digits = named?.[3] ?? figures?.[2] ?? "";
  const year = yearOf(digits);
  if (named && couldBeDay(named[2] ?? "", digits)) return null;
  return month < 1 || month > 12 || year === null ? null : assumed("last-day-of-month", monthEnd(year, month));
}

function dayInFull(text: string): Wording | null {
  const day = readDateText(text);
  if (day === "impossible") return { says: "impossible" };
  if (day !== null) return { says: "day", day };
  const before = readDateText(BEFORE.exec(text)?.[1] ?? "");
  if (before === "impossible") return { says: "impossible" };
  return before === null ? null : assumed("day-before", addDays(before, -1));
}

/** A week is met by its Friday: "w/c 4 May 2026" is 8 May. A week that is named by its end is that day. */
function weekOf(text: string): Wording | null {
  const begins = WEEK_BEGINS.exec(text);
  const day = readDateText((begins ?? WEEK_ENDS.exec(text))?.[1] ?? "");
  if (day === null) return null;
  if (day === "impossible") return { says: "impossible" };
  if (!begins) return { says: "day", day };
  const toFriday = (WEEKDAY_NAMES.indexOf("Friday") - WEEKDAY_NAMES.indexOf(weekdayOf(day)) + 7) % 7;
  return assumed("week-commencing", addDays(day, toFriday));
}

/** Words that name one day, month, week, quarter, year or period. */
function readOne(text: string): Wording | null {
  const rest = text.replace(LEAD_IN, "").replace(/^before\s+(?:the\s+)?(?=end\b)/, "");
  return periodAfterPublication(rest) ?? quarterEnd(rest) ?? yearEnd(rest) ?? dayInFull(rest) ?? weekOf(rest) ?? monthOnly(rest);
}

const MOVED = "(?:extended|revised|moved|changed|amended|deferred|postponed|delayed|put back|slipped|re-?scheduled|rolled over)";
const WAS = String.raw`(?:was|previously|prev\.?|originally|orig\.?|original(?: (?:date|target|deadline))?|formerly|old date)`;
const BETWEEN = String.raw`[\s,;(\[-]*`;

/** Texts with a date that counts and one that it has taken the place of. "later": the words fit only where it is the later one. */
const TWO_DATES: readonly { readonly form: RegExp; readonly later: boolean }[] = [
  { form: new RegExp(`^(?:now )?${MOVED} (?:to|until) (?<current>.+?)[\\s,;(]+from (?<earlier>.+?)\\)?$`), later: true },
  { form: new RegExp(`^${MOVED} from (?<earlier>.+?) (?:to|until) (?<current>.+)$`), later: true },
  { form: new RegExp(`^${WAS}[\\s:]+(?<earlier>.+?)${BETWEEN}(?:(?:but |and )?(?:is )?now|${MOVED} (?:to|until))[\\s:]+(?<current>.+?)[)\\]]?$`), later: false },
  { form: new RegExp(`^(?<current>.+?)${BETWEEN}${MOVED} from[\\s:]+(?<earlier>.+?)[)\\]]?$`), later: true },
  { form: new RegExp(`^(?<current>.+?)${BETWEEN}${WAS}[\\s:]+(?<earlier>.+?)[)\\]]?$`), later: false },
  { form: new RegExp(`^(?<earlier>.+?)${BETWEEN}(?:now )?${MOVED} (?:to|until)[\\s:]+(?<current>.+?)[)\\]]?$`), later: true },
  { form: new RegExp(`^(?<earlier>.+?)${BETWEEN}now[\\s:]+(?<current>.+?)[)\\]]?$`), later: false },
];

const dayIn = (wording: Wording | null): Day | null => (wording && "day" in wording ? wording.day : null);

/** "30 September 2026 (extended from 30 June 2026)": the date that stands now, where the words say which it is. */
function currentOfTwo(text: string): Wording | null {
  for (const { form, later } of TWO_DATES) {
    const { current, earlier } = form.exec(text)?.groups ?? {};
    if (current === undefined || earlier === undefined) continue;
    const [now, before] = [readOne(current), NO_DATE.has(earlier) ? null : readOne(earlier)];
    const [day, dayBefore] = [dayIn(now), dayIn(before)];
    if (now === null || day === null || (dayBefore === null && !NO_DATE.has(earlier))) continue;
    if (later && dayBefore !== null && day < dayBefore) continue;
    return now.says === "day-assumed" ? now : assumed("extension", day);
  }
  const alone = new RegExp(`^(?:now )?${MOVED} (?:to|until)[\\s:]+(.+)$`).exec(text)?.[1];
  const extended = alone === undefined ? null : readOne(alone);
  return extended?.says === "day" ? assumed("extension", extended.day) : extended?.says === "day-assumed" ? extended : null;
}

const IN_BRACKETS = /^(?<one>.+?)\s*(?:[([](?<bracketed>[^()[\]]+)[)\]]|(?:,| -|:)\s+(?<behind>.+))$/;
const THAT_IS = /^(?:i\.?e\.?|that is|which is|so|=)[\s,:]+/;

/** "within six months of publication (by 30 November 2026)": the day that is given beside the words that name it. */
function dayGivenBeside(text: string): Wording | null {
  const { one = "", bracketed, behind } = IN_BRACKETS.exec(text)?.groups ?? {};
  const both = [readOne(one), readOne((bracketed ?? behind ?? "").replace(THAT_IS, ""))];
  const given = both.find((wording) => wording?.says === "day");
  const beside = both.find((wording) => wording !== given);
  if (!given || !beside || given.says !== "day") return null;
  if (beside.says === "after-publication") return given;
  return dayIn(beside) === given.day ? given : null;
}

/** More is a note, and no date. */
const LONGEST = 100;

/**
 * Reads the wording of a deadline. null for what names no day, and for what could name more than one.
 *
 * | words | day |
 * |---|---|
 * | "by 31 December 2025", "w/e 8 May 2026", "NLT 30/6/26", "by 1 April 2026 and annually thereafter" | that day, the first |
 * | "within six months", "with immediate effect" | counts from publication |
 * | "within six months of publication (by 30 November 2026)" | the day that is given |
 * | "March 2026", "by end of March 2026", "by September 2026 at the latest" | the month's last, an assumption |
 * | "Q2 2026/27", "end of FY 26/27", "end of 2026" | the end of the financial year's quarter, of that year, of the year, an assumption |
 * | "w/c 4 May 2026" | that week's Friday, an assumption |
 * | "30 September 2026 (extended from 30 June 2026)", "30/04/2026 (was 31/03/2026)" | the one that stands now, an assumption |
 * | "ongoing", "TBC", "-" | there is no date |
 * | "Spring 2026", "mid May 2026", "30 June or 31 July 2026" | cannot be told |
 */
export function readDeadlineWording(text: string): Wording | null {
  if (text.length > LONGEST) return null;
  const plain = plainMarks(text).toLowerCase().replace(/\s+/g, " ").trim().replace(/[.;]$/, "");
  if (NO_DATE.has(plain.replace(/^[([](.*)[)\]]$/, "$1")) || /^-+$/.test(plain)) return { says: "no-date" };
  const rest = plain.replace(AND_AGAIN, "").replace(TAIL, "");
  return readOne(rest) ?? currentOfTwo(rest) ?? dayGivenBeside(rest);
}
