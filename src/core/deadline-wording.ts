import { addDays, monthEnd, type Day } from "./day";
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

const NO_DATE = new Set([
  "ongoing", "on-going", "on going", "continuous", "continuing", "rolling", "tbc", "tba", "tbd", "n/a", "na", "none", "nil", "-", "–", "—",
  "to be confirmed", "to be agreed", "to be determined", "to be decided", "to be set", "not set", "no date", "no date set", "no deadline", "not applicable",
  "not specified", "none specified", "none set", "open ended", "open-ended", "business as usual", "bau", "asap", "as soon as possible", "awaiting date",
  "new target date tbc", "date tbc",
]);

const NOW = /^(?:with immediate effect|immediate(?:ly)?|immediate effect|forthwith|straight away|at once)$/;

const NUMBER_WORDS = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
  "fifteen", "sixteen", "seventeen", "eighteen",
];

/** What may stand before a date without changing it: such a deadline is met on the day itself. */
const LEAD_IN = /^(?:due|deadline|target|completed?|to be completed)?[\s:]*(?:by|no later than|not later than|on or before|on|until|up to)?[\s:]*(?:the\s+)?(?=\S)/;

const PERIOD = /^(?:within|in)?\s*(?:a further\s+)?(\d{1,3}|[a-z]+)\s+(?:calendar\s+)?(day|week|month|year)s?(?:'|’)?(?:\s+(?:of|from|after|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:the\s+)?(?:publication|report|publishing|publication date|report(?:'|’)?s publication|publication of (?:the|this) report|(?:the|this) report(?: being published)?))?$/;

const QUARTER = /^(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?(?:q|quarter|qtr)\s*([1-4])[\s,]*(?:of\s+)?(?:fy\s*|financial year\s*)?(\d{4}|\d{2})(?:\s*[/–-]\s*(\d{4}|\d{2}))?$/;
const FINANCIAL_YEAR = /^(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?(?:fy|financial year)?\s*(\d{4}|\d{2})\s*[/–-]\s*(\d{2}|\d{4})(?:\s+financial year)?$/;
const MONTH_AND_YEAR = /^(?:the\s+)?(?:end(?:\s+of)?\s+)?(?:the\s+)?([a-z]{3,9})\.?[\s,\-/]*'?(\d{4}|\d{2})$/;
const MONTH_IN_FIGURES = /^(?:end(?:\s+of)?\s+)?(\d{1,2})[/-](\d{4})$/;
const YEAR_END = /^(?:the\s+)?end\s+of\s+(?:the\s+year\s+)?(\d{4})$/;
const BEFORE = /^before\s+(?:the\s+)?(.+)$/;

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
  const match = QUARTER.exec(text);
  if (!match) return null;
  const year = yearOf(match[2] ?? "");
  if (year === null || (match[3] !== undefined && !follows(year, match[3]))) return null;
  const quarter = Number(match[1]);
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

function monthOnly(text: string): Wording | null {
  const named = MONTH_AND_YEAR.exec(text);
  const figures = named ? null : MONTH_IN_FIGURES.exec(text);
  const month = named ? monthOf(named[1] ?? "") : Number(figures?.[1] ?? 0);
  const year = yearOf(named?.[2] ?? figures?.[2] ?? "");
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

/**
 * Reads the wording of a deadline. "By 31 December 2025" is that day; "March 2026" and "by end of March 2026" its last day,
 * an assumption; "within six months" and "with immediate effect" count from publication; "Q2 2026/27" is the end of the
 * financial year's quarter, an assumption; "ongoing" and "TBC" say that there is no date. null for anything else.
 */
export function readDeadlineWording(text: string): Wording | null {
  if (text.length > 80) return null;
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim().replace(/[.;]$/, "");
  if (NO_DATE.has(plain)) return { says: "no-date" };
  const rest = plain.replace(LEAD_IN, "");
  return periodAfterPublication(rest) ?? quarterEnd(rest) ?? yearEnd(rest) ?? dayInFull(rest) ?? monthOnly(rest);
}
