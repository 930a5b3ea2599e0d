/** Days from 1 January 1970 to the days before 1 January 1900 and to 1 January 1904. */
const BEFORE_1900 = Date.UTC(1899, 11, 31) / 86_400_000;
const START_1904 = Date.UTC(1904, 0, 1) / 86_400_000;
/** The day that never was: the 1900 system counts a 29 February 1900 with this serial. */
const LEAP_BUG = 60;

/** The day of a date as days since 1970; months and days beyond their range carry over, as in Excel's DATE. */
function dayNumber(year: number, month: number, day: number): number {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, 1);
  return Math.round(first.getTime() / 86_400_000) + day - 1;
}

export function isRealDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Excel's serial number of a date, in the 1900 system (1 January 1900 is 1) or the 1904 system (1 January 1904 is 0). Negative before that. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number {
  const days = dayNumber(year, month, day);
  if (date1904) return days - START_1904;
  const serial = days - BEFORE_1900;
  return serial >= LEAP_BUG ? serial + 1 : serial;
}

/** The date of a whole serial number; in the 1900 system 0 is "0 January 1900" and 60 the 29 February that never was. */
export function dateOf(serial: number, date1904: boolean): { year: number; month: number; day: number; weekday: number } {
  if (!date1904 && serial === LEAP_BUG) return { year: 1900, month: 2, day: 29, weekday: 3 };
  if (!date1904 && serial === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  const days = date1904 ? serial + START_1904 : serial + BEFORE_1900 - (serial > LEAP_BUG ? 1 : 0);
  const date = new Date(days * 86_400_000);
  // Before 1 March 1900 the 1900 system's weekdays are a day out: it believes that 1 January 1900 was a Sunday.
  const weekday = !date1904 && serial < LEAP_BUG ? (date.getUTCDay() + 6) % 7 : date.getUTCDay();
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday };
}
