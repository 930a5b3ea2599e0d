const DATE = /^\s*(?:(-?\d{4,})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(Z|[+-]\d\d:\d\d)?\s*$/;
const DAY_MS = 86_400_000;

/** The serial number of an ISO 8601 date, time, or both, as a cell of type "d" has it; null for other text. The zone is left aside, as Excel does. */
export function serialOf(text: string, date1904: boolean): number | null {
  const match = DATE.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hours, minutes, seconds] = match;
  const time = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  if (year === undefined) return time;
  return dayNumber(Number(year), Number(month), Number(day), date1904) + time;
}

/** Excel counts a 29 February 1900 that never was, so days before 1 March 1900 are one less. */
function dayNumber(year: number, month: number, day: number, date1904: boolean): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
  if (date1904) return days + 24_107;
  const serial = days + 25_569;
  return serial < 61 ? serial - 1 : serial;
}
