import { type Day, dayFromParts } from "../src/core/day";

/** The local calendar day, as the computer's clock has it. Here, and nowhere else, is the clock read. */
export function today(): Day {
  const moment = new Date();
  const day = dayFromParts({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
  if (day === null) throw new RangeError("The computer's clock gives no calendar day.");
  return day;
}

/** Milliseconds, for telling how long ago something was. */
export function now(): number {
  return Date.now();
}
