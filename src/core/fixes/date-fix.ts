import { readSerialText } from "../date-reading";
import { besideDate, readDateText } from "../date-text";
import { toSerial, weekdayOf, type Day } from "../day";

/** As people in Britain write dates, and as Excel sorts and filters them. */
export const DATE_FORMAT = "dd/mm/yyyy";

/** The number format is one of Excel's for days: it has a day or a year in it, outside quoted text. "@" and "General" are not. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return !/general/i.test(bare) && /[dy]/i.test(bare);
}

/**
 * The serial that a text stands for, if the text is a date and nothing else: "27/03/2026" is, "by 27 March 2026" is not, nor
 * is a date with a time of day, which would be lost, or with the name of another weekday, which shows that one of them is wrong.
 */
export function serialFor(found: string, day: Day, date1904: boolean): number | null {
  if (readSerialText(found.trim(), date1904) === day) return found.includes(".") ? null : toSerial(day, date1904);
  if (readDateText(found) !== day) return null;
  const { time, weekday } = besideDate(found);
  const fits = weekday === null || weekdayOf(day).toLowerCase().startsWith(weekday);
  return time || !fits ? null : toSerial(day, date1904);
}
