import { isRealDate, serialOf } from "../serial";
import type { Entry, EntryRules } from "./entry";

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?:\s*([ap])\.?m?\.?)?$/i;
const WITH_TIME = /^(.+?)\s+(\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?(?:\s*[ap]\.?m?\.?)?)$/i;
const DAY_SECONDS = 86_400;

/**
 * A date or time as typed in en-US (the month comes first), as a serial number with the format that a General cell takes
 * on; null for what is none. "31/12/2025" is none, and stays text.
 */
export function readDate(typed: string, rules: EntryRules): Entry | null {
  const text = typed.trim();
  if (!/^[\d]/.test(text) && !/^[a-z]{3}/i.test(text)) return null;
  const time = readTime(text);
  if (time !== null) return { value: time.value, numberFormat: time.format };
  const [, dateText, timeText] = WITH_TIME.exec(text) ?? [];
  if (dateText === undefined || timeText === undefined) return dateEntry(text, rules);
  const date = dateEntry(dateText, rules);
  const ofDay = readTime(timeText);
  if (date === null || ofDay === null || ofDay.value >= 1) return null;
  return { value: Number(date.value) + ofDay.value, numberFormat: "m/d/yyyy h:mm" };
}

function dateEntry(text: string, rules: EntryRules): Entry | null {
  const parts = numericDate(text, rules) ?? isoDate(text) ?? namedDate(text, rules);
  if (parts === null || !isRealDate(parts.year, parts.month, parts.day)) return null;
  const serial = serialOf(parts.year, parts.month, parts.day, rules.date1904);
  return serial < 0 ? null : { value: serial, numberFormat: parts.format };
}

/** "4/30/2026", "4-30-26", and "4/30" of this year. */
function numericDate(text: string, rules: EntryRules): Parts | null {
  const [, month, day, year] = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return null;
  if (year !== undefined) return { year: fullYear(year), month: Number(month), day: Number(day), format: "m/d/yyyy" };
  const parts = { year: rules.thisYear, month: Number(month), day: Number(day), format: "d-mmm" };
  if (isRealDate(parts.year, parts.month, parts.day)) return parts;
  // No day of the month: then a month and the last two digits of a year ("1/32" is January 1932).
  return day.length === 2 ? { year: fullYear(day), month: Number(month), day: 1, format: "mmm-yy" } : null;
}

/** "2026-04-30" and "2026/4/30". */
function isoDate(text: string): Parts | null {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  return day === undefined ? null : { year: Number(year), month: Number(month), day: Number(day), format: "m/d/yyyy" };
}

/** "30 April 2026", "30-Apr-26", "April 30, 2026", "30 Apr" and "Apr 2026". */
function namedDate(text: string, rules: EntryRules): Parts | null {
  return dayFirst(text, rules) ?? monthFirst(text, rules);
}

function dayFirst(text: string, rules: EntryRules): Parts | null {
  const [, day, name, year] = /^(\d{1,2})(?:\s+|\s*-\s*)?([a-z]+)\.?(?:(?:,?\s+|\s*-\s*)(\d{4}|\d{2}))?$/i.exec(text) ?? [];
  const month = monthOf(name);
  if (day === undefined || month === null) return null;
  return year === undefined ? { year: rules.thisYear, month, day: Number(day), format: "d-mmm" } : { year: fullYear(year), month, day: Number(day), format: "d-mmm-yy" };
}

function monthFirst(text: string, rules: EntryRules): Parts | null {
  const [, name, day, year] = /^([a-z]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/i.exec(text) ?? [];
  const month = monthOf(name);
  if (month !== null && day !== undefined && isRealDate(Number(year ?? rules.thisYear), month, Number(day))) {
    return { year: Number(year ?? rules.thisYear), month, day: Number(day), format: year === undefined ? "d-mmm" : "d-mmm-yy" };
  }
  const [, alone, ofYear] = /^([a-z]+)\.?(?:\s+|\s*-\s*)(\d{4}|\d{2})$/i.exec(text) ?? [];
  const monthAlone = monthOf(alone);
  return monthAlone === null || ofYear === undefined ? null : { year: fullYear(ofYear), month: monthAlone, day: 1, format: "mmm-yy" };
}

function monthOf(name: string | undefined): number | null {
  const lower = (name ?? "").toLowerCase();
  const at = Math.max(MONTHS.indexOf(lower), FULL_MONTHS.indexOf(lower));
  return at < 0 ? null : at + 1;
}

/** Two digits up to 29 are of this century (Excel's default). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** A time as a fraction of a day; more than 24 hours is a length of time. */
function readTime(text: string): { value: number; format: string } | null {
  const [, hours, minutes, seconds, fraction, half] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const clock = half === undefined ? Number(hours) : hourOf(Number(hours), half.toLowerCase());
  if (clock === null) return null;
  const value = (clock * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(fraction ?? 0)) / DAY_SECONDS;
  return { value, format: timeFormat(seconds !== undefined, fraction !== undefined, half !== undefined, clock > 24) };
}

function hourOf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

function timeFormat(seconds: boolean, fraction: boolean, half: boolean, long: boolean): string {
  if (half) return seconds ? "h:mm:ss AM/PM" : "h:mm AM/PM";
  if (fraction) return "mm:ss.0";
  if (long) return "[h]:mm:ss";
  return seconds ? "h:mm:ss" : "h:mm";
}
