import { dayOf, weekdayOf, type Day, type Weekday } from "./day";

/**
 * Bank holidays in England and Wales, substitute days included. Source: the GOV.UK bank holidays feed as of August 2026.
 * One-off holidays happen: the settings add to the list, and after `BANK_HOLIDAYS_KNOWN_TO` there is none.
 */
const BANK_HOLIDAYS: readonly string[] = [
  "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
  "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
  "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
  "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26",
];

export const BANK_HOLIDAYS_KNOWN_TO = dayOf("2028-12-31");

/** Why nobody is at work on a day. */
export type DayOff = Extract<Weekday, "Saturday" | "Sunday"> | "bank holiday";

/** Tells days off from working days. `extra` are the settings' holidays, as "2026-06-15". */
export function daysOff(extra: readonly string[]): (day: Day) => DayOff | null {
  const holidays = new Set([...BANK_HOLIDAYS, ...extra].map(dayOf));
  return (day) => {
    const weekday = weekdayOf(day);
    if (weekday === "Saturday" || weekday === "Sunday") return weekday;
    return holidays.has(day) ? "bank holiday" : null;
  };
}
