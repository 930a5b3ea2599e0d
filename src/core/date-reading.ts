import { z } from "zod";
import { isErrorValue, textOf } from "./cell-text";
import { addDays, addMonths, dayOf, fromSerial, type Day } from "./day";
import { readDateText } from "./date-text";
import { readDeadlineWording } from "./deadline-wording";
import type { CellValue } from "./workbook";

export const daySchema = z.custom<Day>((value) => Number.isInteger(value));

/** Why a day that was not written in full was taken: shown beside the date. */
export const ASSUMPTIONS = ["last-day-of-month", "financial-quarter", "financial-year-end", "calendar-year-end", "day-before", "week-commencing", "extension"] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/**
 * How a date cell was read. Only "date", "text", "wording" and "assumed" give a day (see `dayRead`):
 *
 * | how | the cell holds | example |
 * |---|---|---|
 * | blank | nothing | |
 * | date | a date of Excel's | 46142 |
 * | text | a date, or its serial number, as text | "30/4/2026", "46142" |
 * | wording | words that name a day, or name one with the publication date | "By 30 April 2026", "within six months" |
 * | assumed | words that name a day by an assumption | "March 2026" |
 * | relative | words that need a publication date, and there is none | "within six months" |
 * | no-date | words that say there is no date | "TBC" |
 * | either-order | a text date that may have its month first, in a column in which another one has (`inDoubt`) | "06/05/2026" |
 * | impossible | a date that does not exist | "31/02/2026" |
 * | out-of-range | a number or date outside 1990 to 2100 | 2026 |
 * | unreadable | anything else | "soon" |
 * | error | an error value | "#REF!" |
 */
export const dateReadingSchema = z.discriminatedUnion("how", [
  z.object({ how: z.literal("blank") }).readonly(),
  z.object({ how: z.literal("date"), day: daySchema }).readonly(),
  z.object({ how: z.literal("text"), day: daySchema, text: z.string() }).readonly(),
  z.object({ how: z.literal("wording"), day: daySchema, text: z.string() }).readonly(),
  z.object({ how: z.literal("assumed"), day: daySchema, text: z.string(), assumption: z.enum(ASSUMPTIONS) }).readonly(),
  z.object({ how: z.literal("relative"), months: z.int(), days: z.int(), text: z.string() }).readonly(),
  z.object({ how: z.enum(["no-date", "either-order", "impossible", "out-of-range", "unreadable", "error"]), text: z.string() }).readonly(),
]);

export type DateReading = z.infer<typeof dateReadingSchema>;

/** The day that a reading gives, or null. */
export const dayRead = (reading: DateReading): Day | null => ("day" in reading ? reading.day : null);

/** Whether a cell says that there is no date yet: blank, "TBC" and the like, and 0, which a formula gives for a blank cell. */
export const saysNoDate = (reading: DateReading): boolean => reading.how === "blank" || reading.how === "no-date" || (reading.how === "out-of-range" && reading.text === "0");

/** Whether something stands in the cell that may be a date and cannot be read as one: a cell that says that there is none is read. */
export const cannotBeRead = (reading: DateReading): boolean => dayRead(reading) === null && !saysNoDate(reading);

const FIRST_SANE_DAY = dayOf("1990-01-01");
const LAST_SANE_DAY = dayOf("2100-12-31");
const BLANK: DateReading = { how: "blank" };

const isSane = (day: Day): boolean => day >= FIRST_SANE_DAY && day <= LAST_SANE_DAY;

function readSerial(serial: number, date1904: boolean): DateReading {
  const day = fromSerial(serial, date1904);
  return day !== null && isSane(day) ? { how: "date", day } : { how: "out-of-range", text: String(serial) };
}

function readWording(text: string): DateReading {
  const wording = readDeadlineWording(text);
  if (wording === null) return { how: "unreadable", text };
  if (wording.says === "no-date" || wording.says === "impossible") return { how: wording.says, text };
  if (wording.says === "after-publication") return { how: "relative", months: wording.months, days: wording.days, text };
  if (!isSane(wording.day)) return { how: "out-of-range", text };
  if (wording.says === "day") return { how: "wording", day: wording.day, text };
  return { how: "assumed", day: wording.day, text, assumption: wording.assumption };
}

/** A date's serial number in a cell of text, "46142": as the number would be read; null for other texts and numbers. */
export function readSerialText(text: string, date1904: boolean): Day | null {
  return /^\d{5}(?:\.\d+)?$/.test(text) ? dayRead(readSerial(Number(text), date1904)) : null;
}

/** Reads a date cell. A wording that counts from publication stays "relative" until `fromPublication` resolves it. */
export function readDate(value: CellValue, date1904: boolean): DateReading {
  if (value === "") return BLANK;
  if (typeof value === "number") return readSerial(value, date1904);
  const text = textOf(value);
  if (text === "") return BLANK;
  if (typeof value === "boolean") return { how: "unreadable", text };
  if (isErrorValue(value)) return { how: "error", text };
  const day = readDateText(text) ?? readSerialText(text, date1904);
  if (day === null) return readWording(text);
  if (day === "impossible") return { how: "impossible", text };
  return isSane(day) ? { how: "text", day, text } : { how: "out-of-range", text };
}

/** "Within six months" as a day, now that the day of publication is known: the same day of the month, else its last. */
export function fromPublication(reading: DateReading, published: Day | null): DateReading {
  if (reading.how !== "relative" || published === null) return reading;
  return { how: "wording", day: addDays(addMonths(published, reading.months), reading.days), text: reading.text };
}
