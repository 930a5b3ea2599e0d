import { dayRead } from "../date-reading";
import { reportsOf } from "../reports";
import { cellOf } from "../rows";
import { isClosed } from "../status";
import type { Check } from "./check";

/** Where nothing says whether it has been published, it is told as late for so many days only. */
const UNKNOWN_FOR = 30;

/**
 * The response to a report, by the clock that the settings give it: due from publication on, late, or published late. Where the register has no
 * column for its publication it cannot be known: that is a note, and only in the days after the last day.
 */
export const checkResponseDue: Check = function* ({ recommendations, today, settings }) {
  for (const { title, forForce, response } of reportsOf({ recommendations, asAt: today, settings })) {
    const [first] = forForce;
    if (response === null || first === undefined) continue;
    const { due, daysLeft, clock } = response;
    const at = cellOf(first.row, "published");
    if (at === null) continue;
    const given = forForce.find(({ row }) => row.responded.how !== "blank" && row.columns.responded !== undefined);
    const published = given ? dayRead(given.row.responded) : null;
    const isOpen = forForce.some(({ row }) => !(row.status.how === "known" && isClosed(row.status.means)));
    const isKnown = first.row.columns.responded !== undefined;
    if (published !== null && published > due) yield { code: "response-was-late", at, reference: "", report: title, due, published, clock };
    else if (!given && daysLeft < 0 && isOpen && (isKnown || daysLeft >= -UNKNOWN_FOR)) yield { code: "response-late", at, reference: "", report: title, due, days: -daysLeft, isKnown, clock };
    else if (!given && daysLeft >= 0 && daysLeft < clock.days) yield { code: "response-due", at, reference: "", report: title, due, days: daysLeft, clock };
  }
};
