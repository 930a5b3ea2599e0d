import { saysNothing } from "../cell-text";
import type { DateReading } from "../date-reading";
import type { Field } from "../fields";
import type { ProblemFound } from "../problem";
import { cellOf, type ActionRow, type RecommendationRow } from "../rows";
import type { CellAt } from "../workbook";
import type { Check } from "./check";

const REGISTER_DATES = ["published", "deadline", "closed"] as const;
const PLAN_DATES = [...REGISTER_DATES, "target", "originalTarget", "revisedTarget", "start", "lastUpdated"] as const;

/** Wording such as "By 30 April 2026" is how a report sets its deadline; in the force's own columns a date belongs in the cell. */
function problemOf(field: Field, reading: DateReading, at: CellAt, reference: string): ProblemFound | null {
  switch (reading.how) {
    case "text":
      return { code: "date-as-text", at, reference, field, found: reading.text, day: reading.day };
    case "wording":
      return field === "deadline" ? null : { code: "date-as-text", at, reference, field, found: reading.text, day: reading.day };
    case "assumed":
      return { code: "date-assumed", at, reference, field, found: reading.text, day: reading.day, assumption: reading.assumption };
    case "relative":
      return { code: "date-needs-publication", at, reference, field, found: reading.text };
    case "no-date":
      return saysNothing(reading.text) && field !== "deadline" ? null : { code: "date-in-words-only", at, reference, field, found: reading.text };
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

function* datesOf<Row extends RecommendationRow>(row: Row, fields: readonly (Field & keyof Row)[]): Iterable<ProblemFound> {
  for (const field of fields) {
    const reading = row[field] as DateReading;
    // Nearly all cells are blank or dates: they need no address.
    if (reading.how === "blank" || reading.how === "date") continue;
    const at = cellOf(row, field);
    const problem = at && problemOf(field, reading, at, row.reference);
    if (problem) yield problem;
  }
}

/** Every date can be read as what it is: a date, and not text, an assumption, an impossible day or something else. */
export const checkDatesRead: Check = function* ({ register, actions }) {
  for (const row of register.rows) yield* datesOf(row, REGISTER_DATES);
  for (const { row } of actions) yield* datesOf<ActionRow>(row, PLAN_DATES);
};
