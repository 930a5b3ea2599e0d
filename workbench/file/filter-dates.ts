/** A year, or a month, day, hour, minute or second of one: the numbers from the year down as far as is meant. */
export type DateGroup = readonly number[];

const DAY_MS = 86_400_000;
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** Excel counts a 29 February 1900 that never was. */
const LEAP_BUG = 60;
const DAY = 3;
const SECOND = 6;
/** What a number format shows as it stands, and colours and the like in brackets. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** The number format shows a calendar day: a filter groups its cells by date, not by what they show. Times alone are not dates. */
export function isDateFormat(numberFormat: string): boolean {
  const [first = ""] = numberFormat.replace(LITERAL, "").split(";");
  return !/general/i.test(first) && /[yd]/i.test(first);
}

/** The group that a filter keeps a date by: its day, and its time to the second where the format shows times. */
export function groupOf(serial: number, numberFormat: string, date1904: boolean): DateGroup {
  const parts = dateParts(serial, date1904);
  return parts.slice(0, /[hs]/i.test(numberFormat.replace(LITERAL, "")) ? SECOND : DAY);
}

export function isInGroup(serial: number, group: DateGroup, date1904: boolean): boolean {
  const parts = dateParts(serial, date1904);
  return group.every((part, at) => part === parts[at]);
}

/** Year, month, day, hour, minute, second. */
function dateParts(serial: number, date1904: boolean): number[] {
  const days = date1904 ? serial - EPOCH_1904 : serial - EPOCH_1900 + (serial < LEAP_BUG ? 1 : 0);
  const date = new Date(Math.round(days * (DAY_MS / 1000)) * 1000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
}
