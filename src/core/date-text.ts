import { plainMarks } from "./cell-text";
import { dayFromParts, MONTH_NAMES, type Day } from "./day";

/**
 * Dates written as text, read as people in Britain write them: the day before the month, always. "04/30/2026" is no date,
 * because it would have to be read the American way.
 */

/** A month's number from its name or the start of it ("Sept", "apr."); 0 for other words. */
export function monthOf(word: string): number {
  const letters = word.toLowerCase().replace(".", "");
  if (letters.length < 3) return 0;
  return MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(letters) || (letters === "sept" && name === "September")) + 1;
}

/** Two digits are a year of this century; four are as they stand; anything else is no year. */
export function yearOf(digits: string): number | null {
  if (digits.length === 2) return 2000 + Number(digits);
  return digits.length === 4 ? Number(digits) : null;
}

interface Pattern {
  readonly form: RegExp;
  /** Which group of the form holds what. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH = String.raw`([a-z]{3,9})\.?`;
const YEAR = String.raw`(\d{4}|\d{2})`;
const GAP = String.raw`[\s\-/.,]*`;

const PATTERNS: readonly Pattern[] = [
  { form: /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/, year: 1, month: 2, day: 3 },
  { form: /^((?:19|20)\d{2})(\d{2})(\d{2})$/, year: 1, month: 2, day: 3 },
  { form: /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/, year: 3, month: 2, day: 1 },
  { form: new RegExp(`^${DAY}${GAP}(?:of\\s+)?${MONTH}${GAP}'?${YEAR}$`), year: 3, month: 2, day: 1 },
  { form: new RegExp(`^${MONTH}\\s*${DAY}[\\s,]+${YEAR}$`), year: 3, month: 1, day: 2 },
  { form: new RegExp(`^(\\d{4})${GAP}${MONTH}${GAP}${DAY}$`), year: 1, month: 2, day: 3 },
];

const WEEKDAY = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*`;
const LEADING_WEEKDAY = new RegExp(`^${WEEKDAY}\\.?,?\\s+(?=\\d|[a-z]{3})`);
const TRAILING_WEEKDAY = new RegExp(`[\\s,]+\\(?${WEEKDAY}\\)?$`);
const TIME = /(?:[\s,]+(?:at\s+)?|t)(?:\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|hrs|hours)?|\d{1,2}\s?(?:am|pm))$/;
const MIDNIGHT_OFFSET = /[+-]\d{2}:?\d{2}$/;

/** Text without what stands round a date: spaces of any kind, the weekday, the time of day. */
function bareDate(text: string): string {
  const spaced = plainMarks(text).toLowerCase().replace(/\s+/g, " ").trim();
  const untimed = (/t\d{2}:/.test(spaced) ? spaced.replace(MIDNIGHT_OFFSET, "") : spaced).replace(TIME, "");
  return untimed.replace(LEADING_WEEKDAY, "").replace(TRAILING_WEEKDAY, "").replace(TIME, "").trim();
}

/** A text that says more than its date: a time of day other than midnight, or the name of a weekday. */
export interface BesideDate {
  readonly time: boolean;
  /** The first three letters of the weekday, in lower case; null where none is named. */
  readonly weekday: string | null;
}

/** What stands beside the date in a text that `readDateText` reads: "Fri 27/03/2026 14:30" names a weekday and a time. */
export function besideDate(text: string): BesideDate {
  const spaced = text.toLowerCase().replace(/\s+/g, " ").trim();
  const untimed = /t\d{2}:/.test(spaced) ? spaced.replace(MIDNIGHT_OFFSET, "") : spaced;
  const time = TIME.exec(untimed)?.[0] ?? TIME.exec(untimed.replace(TRAILING_WEEKDAY, ""))?.[0] ?? "";
  return { time: /[1-9]/.test(time), weekday: new RegExp(`\\b${WEEKDAY}\\b`).exec(spaced)?.[0].slice(0, 3) ?? null };
}

/** The day that a text names in full; "impossible" where it has a date's form and there is no such day; null where it has not. */
export function readDateText(text: string): Day | "impossible" | null {
  if (!/\d/.test(text) || text.length > 60) return null;
  const bare = bareDate(text);
  for (const { form, ...groups } of PATTERNS) {
    const match = form.exec(bare);
    if (!match) continue;
    const monthText = match[groups.month] ?? "";
    const month = /^\d/.test(monthText) ? Number(monthText) : monthOf(monthText);
    const year = yearOf(match[groups.year] ?? "");
    if (year === null || (month === 0 && !/^\d/.test(monthText))) continue;
    return dayFromParts({ year, month, day: Number(match[groups.day]) }) ?? "impossible";
  }
  return null;
}

/** A date within a text, with the weekday that stands before it. */
export interface DateWithin {
  /** As it stands in the text, in lower case and with the keyboard's own marks. */
  readonly text: string;
  readonly at: number;
  readonly day: Day;
  /** The first three letters of the weekday; null where none is named. */
  readonly weekday: string | null;
}

const NAMED_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const NAMED_WEEKDAY = "(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b";
const DATE_WITHIN = new RegExp(
  String.raw`(?<![\d/.-])(?:${NAMED_WEEKDAY}[.,]?\s+(?:the\s+)?)?(?:\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?${GAP}(?:of\s+)?${NAMED_MONTH}${GAP}'?(?:\d{4}|\d{2})|${NAMED_MONTH}\s*\d{1,2}(?:st|nd|rd|th)?[\s,]+(?:\d{4}|\d{2}))(?![\d/]|[-.]\d)`,
  "g",
);

/** The dates that stand in a text, in its order: "30/04/2026 (was 31/03/2026)" has two. */
export function datesWithin(text: string): DateWithin[] {
  return [...plainMarks(text).toLowerCase().matchAll(DATE_WITHIN)].flatMap((match) => {
    const day = readDateText(match[0]);
    return typeof day === "number" ? [{ text: match[0], at: match.index, day, weekday: besideDate(match[0]).weekday }] : [];
  });
}

/** Which part of a date in figures can be the day: "15/06/2026" has it first, "06/15/2026" second, "06/05/2026" may have it in either place. */
export type DateOrder = "day-first" | "month-first" | "either";

const IN_FIGURES = /(?<![\d/.-])(\d{1,2})\s?([-/.\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[-.]\d)/g;

/** The orders that the dates in figures within a text can have; none for dates that are the same in either, and for days that there are not. */
export function ordersWithin(text: string): DateOrder[] {
  if (!/\d/.test(text)) return [];
  return [...plainMarks(text).matchAll(IN_FIGURES)].flatMap((match): DateOrder[] => {
    const [first, second, year] = [Number(match[1]), Number(match[3]), yearOf(match[4] ?? "") ?? 0];
    const isDayFirst = dayFromParts({ year, month: second, day: first }) !== null;
    const isMonthFirst = dayFromParts({ year, month: first, day: second }) !== null;
    if (first === second || (!isDayFirst && !isMonthFirst)) return [];
    return [isDayFirst && isMonthFirst ? "either" : isDayFirst ? "day-first" : "month-first"];
  });
}
