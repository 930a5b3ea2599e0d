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
const TIME = /(?:[\s,]+(?:at\s+)?|t)\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|hrs|hours)?$/;
const MIDNIGHT_OFFSET = /[+-]\d{2}:?\d{2}$/;

/** Text without what stands round a date: spaces of any kind, the weekday, the time of day. */
function bareDate(text: string): string {
  const spaced = text.toLowerCase().replace(/\s+/g, " ").trim();
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
