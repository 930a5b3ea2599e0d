/**
 * A calendar day, counted in whole days from 1 January 1970. No time of day and no time zone: what a plan calls a date.
 * Branded, so that a row number or a serial cannot pass for one.
 */
export type Day = number & { readonly calendarDay: true };

/** Day of the month and month count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MONTH_NAMES = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;

export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export type Weekday = (typeof WEEKDAY_NAMES)[number];

const DAYS_IN_400_YEARS = 146_097;
/** From 1 March of the year 0, where the count below starts, to 1 January 1970. */
const DAYS_TO_1970 = 719_468;
/** Excel's serial for 1 January 1970 in the 1900 system, from 1 March 1900 on. */
const SERIAL_OF_1970 = 25_569;
/** A 1904 workbook's serials are this much smaller. */
const DAYS_BETWEEN_SYSTEMS = 1_462;
/** Serial 60 is 29 February 1900, a day that never was; the serials below it are one day nearer than they look. */
const PHANTOM_SERIAL = 60;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a year, month and day; null when there is no such day (31 February). */
export function dayFromParts({ year, month, day }: DayParts): Day | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? countDays(year, month, day) : null;
}

// The year is taken to begin in March, so that the leap day is its last and months have a regular pattern.
function countDays(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970) as Day;
}

/** The year, month and day of a day. */
export function partsOf(day: Day): DayParts {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The day of "2026-04-30"; null for any other text and for days that do not exist. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFromParts({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null;
}

/** The day of an ISO date that the program itself wrote, as `dayOf("2026-04-30")`. Throws a RangeError for anything else. */
export function dayOf(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === null) throw new RangeError(`Not an ISO date: ${iso}`);
  return day;
}

const twoDigits = (part: number): string => String(part).padStart(2, "0");

/** "2026-04-30". */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** "30 April 2026". */
export function sayDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${MONTH_NAMES[month - 1] ?? ""} ${year}`;
}

/** The day that an Excel serial stands for (its time of day is dropped); null where it stands for none. */
export function fromSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole)) return null;
  if (date1904) return whole < 0 ? null : ((whole + DAYS_BETWEEN_SYSTEMS - SERIAL_OF_1970) as Day);
  if (whole < 1 || whole === PHANTOM_SERIAL) return null;
  return (whole - SERIAL_OF_1970 + (whole < PHANTOM_SERIAL ? 1 : 0)) as Day;
}

/** The serial that Excel keeps for a day from 1 January 1900 (or 1904) on. */
export function toSerial(day: Day, date1904: boolean): number {
  if (date1904) return day + SERIAL_OF_1970 - DAYS_BETWEEN_SYSTEMS;
  const serial = day + SERIAL_OF_1970;
  return serial <= PHANTOM_SERIAL ? serial - 1 : serial;
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The same day of the month so many months later, or the month's last day where it has none: 31 August + 6 months = 28 February. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const monthCount = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  return countDays(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** The last day of a month; month counts from 1. */
export function monthEnd(year: number, month: number): Day {
  return countDays(year, month, daysInMonth(year, month));
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}

export function weekdayOf(day: Day): Weekday {
  // 1 January 1970 was a Thursday.
  return WEEKDAY_NAMES[(((day + 3) % 7) + 7) % 7] as Weekday;
}

/** The earlier of two days, either of which may be missing. */
export function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one <= other ? one : other;
}
