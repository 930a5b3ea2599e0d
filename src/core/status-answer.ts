import { isErrorValue, textOf } from "./cell-text";
import { readDate } from "./date-reading";
import { sayDay, type Day } from "./day";
import type { StatusReading } from "./rows";
import type { CellValue } from "./workbook";

/** What a yes means in a status column whose heading asks whether a thing is done: `SheetLayout.statusAnswers`. */
export type Answers = "complete" | "closed";

const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "t", "✓", "✔", "✔️", "✅", "☑", "☑️", "√"]);
/** A cross and an empty box say that it is not; a box with a cross in it, and an x, may mean either. */
const NO: ReadonlySet<string> = new Set(["no", "n", "false", "f", "✗", "✘", "❌", "✕", "✖", "☐"]);

/** Days at which a thing was done stand in such a column too; words by which a day is only assumed do not count. */
function dayOf(value: CellValue, date1904: boolean): Day | null {
  if (typeof value === "boolean") return null;
  const reading = readDate(value, date1904);
  return reading.how === "date" || reading.how === "text" || reading.how === "wording" ? reading.day : null;
}

/**
 * The answer in a cell below "Complete?" or "Closed?": yes, no, TRUE, FALSE, a tick, a cross, or the day on which it was done. A day
 * that is still to come is no answer that is known. null where it is no answer: then it is a word like any other.
 */
export function readAnswer(value: CellValue, answers: Answers, date1904: boolean, today: Day): StatusReading | null {
  if (isErrorValue(value)) return null;
  const text = textOf(value);
  const plain = text.toLowerCase().replace(/[.!]$/, "");
  if (YES.has(plain)) return { how: "known", means: answers, text };
  if (NO.has(plain)) return { how: "known", means: "in-progress", text };
  const day = dayOf(value, date1904);
  if (day === null) return null;
  return day > today ? { how: "unknown", text: sayDay(day) } : { how: "known", means: answers, text: sayDay(day), on: day };
}
