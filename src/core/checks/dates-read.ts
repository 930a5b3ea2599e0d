import { saysNothing } from "../cell-text";
import { orderOf } from "../date-order";
import { cannotBeRead, type DateReading } from "../date-reading";
import { besideDate, datesWithin } from "../date-text";
import { weekdayOf, type Day } from "../day";
import type { Field } from "../fields";
import type { ProblemFound } from "../problem";
import { cellOf, type ActionRow, type RecommendationRow } from "../rows";
import { valueAt, type CellAt, type CellValue } from "../workbook";
import type { Check, SheetRead } from "./check";
import { errorIn } from "./error-values";

const REGISTER_DATES = ["published", "responded", "deadline", "extendedDeadline", "agreedOn", "submittedOn", "closed"] as const;
const PLAN_DATES = ["published", "deadline", "extendedDeadline", "agreedOn", "submittedOn", "closed", "target", "originalTarget", "revisedTarget", "start", "lastUpdated"] as const;

/** The text of a column that has its month first: there is one wherever a reading is in doubt. */
type MonthFirst = (at: CellAt) => string;

const isInspectorates = (field: Field): boolean => field === "deadline" || field === "extendedDeadline";

/** Wording such as "By 30 April 2026" is how a report sets its deadline; in the force's own columns a date belongs in the cell. */
function problemOf(field: Field, reading: DateReading, at: CellAt, reference: string, monthFirst: MonthFirst): ProblemFound | null {
  switch (reading.how) {
    case "text":
      return { code: "date-as-text", at, reference, field, found: reading.text, day: reading.day };
    case "wording":
      return isInspectorates(field) ? null : { code: "date-as-text", at, reference, field, found: reading.text, day: reading.day };
    case "assumed":
      return { code: "date-assumed", at, reference, field, found: reading.text, day: reading.day, assumption: reading.assumption };
    case "relative":
      return { code: "date-needs-publication", at, reference, field, found: reading.text };
    case "no-date":
      return saysNothing(reading.text) && field !== "deadline" ? null : { code: "date-in-words-only", at, reference, field, found: reading.text };
    case "either-order":
      return { code: "date-either-order", at, reference, field, found: reading.text, monthFirst: monthFirst(at) };
    case "impossible":
      return { code: "date-impossible", at, reference, field, found: reading.text };
    case "unreadable":
      return { code: "date-unreadable", at, reference, field, found: reading.text };
    case "out-of-range":
      return { code: "date-out-of-range", at, reference, field, found: reading.text };
    default:
      return null;
  }
}

/** The day in a text beside which another weekday is named than its own; null where there is none. */
function otherWeekday(text: string): Day | null {
  const dates = datesWithin(text);
  const [alone] = dates.length === 1 ? dates : [];
  const named = alone?.weekday === null ? [{ day: alone.day, weekday: besideDate(text).weekday }] : dates;
  return named.find(({ day, weekday }) => weekday !== null && !weekdayOf(day).toLowerCase().startsWith(weekday))?.day ?? null;
}

function* dateIn(field: Field, reading: DateReading, at: CellAt | null, reference: string, monthFirst: MonthFirst): Iterable<ProblemFound> {
  // Nearly all cells are blank or dates: they need no address.
  if (reading.how === "blank" || reading.how === "date" || !at) return;
  const problem = problemOf(field, reading, at, reference, monthFirst);
  if (problem) yield problem;
  const day = "text" in reading && !cannotBeRead(reading) ? otherWeekday(reading.text) : null;
  if (day !== null && "text" in reading) yield { code: "date-weekday-differs", at, reference, field, found: reading.text, day };
}

function* datesOf<Row extends RecommendationRow>(row: Row, fields: readonly (Field & keyof Row)[], monthFirst: MonthFirst): Iterable<ProblemFound> {
  for (const field of fields) {
    const reading = row[field] as DateReading;
    if (reading.how !== "blank" && reading.how !== "date") yield* dateIn(field, reading, cellOf(row, field), row.reference, monthFirst);
  }
}

function* otherRevisedOf({ sheet, row, reference, otherRevised }: ActionRow, monthFirst: MonthFirst): Iterable<ProblemFound> {
  for (const { column, reading } of otherRevised) {
    const at = { sheet, row, column };
    if (reading.how === "error") yield errorIn(at, reference, "revisedTarget", reading.text);
    else yield* dateIn("revisedTarget", reading, at, reference, monthFirst);
  }
}

/** Looks for the text with its month first once for each column in which it is asked for. */
function monthFirstIn(sheets: readonly SheetRead[]): MonthFirst {
  const known = new Map<string, string>();
  return ({ sheet: name, column }) => {
    const key = `${name} ${column}`;
    const found = known.get(key) ?? (() => {
      const read = sheets.find(({ sheet }) => sheet.name === name);
      const cells: CellValue[] = [];
      for (let row = read?.layout.firstRow ?? 0; read && row <= read.layout.lastRow; row += 1) cells.push(valueAt(read.sheet, row, column));
      return orderOf(new Set(cells)).monthFirst ?? "";
    })();
    known.set(key, found);
    return found;
  };
}

/** Every date can be read as what it is: a date, and not text, an assumption, an impossible day or something else. */
export const checkDatesRead: Check = function* ({ register, actions, sheets }) {
  const monthFirst = monthFirstIn(sheets);
  for (const row of register.rows) yield* datesOf(row, REGISTER_DATES, monthFirst);
  for (const { row } of actions) {
    yield* datesOf<ActionRow>(row, PLAN_DATES, monthFirst);
    if (row.otherRevised.length > 0) yield* otherRevisedOf(row, monthFirst);
  }
};
