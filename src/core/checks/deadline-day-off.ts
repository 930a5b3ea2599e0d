import { daysOff } from "../bank-holidays";
import type { Day } from "../day";
import { deadlineCell, deadlineDay } from "../extension";
import type { RecommendationRow } from "../rows";
import { isFinished } from "../status";
import type { Check } from "./check";

/** Notes a deadline still to come that falls on a weekend or a bank holiday. It is not moved: no rule says that it should be. */
export const checkDeadlineDayOff: Check = function* ({ register, hasRegister, actions, recommendations, settings, today }) {
  const dayOff = daysOff(settings.extraHolidays);
  const closed = new Set(recommendations.filter(({ assessment }) => assessment.rag === "Blue" || assessment.code === "not-for-the-force").map(({ row }) => row));
  const open: RecommendationRow[] = hasRegister
    ? register.rows.filter((row) => !closed.has(row))
    : actions.filter(({ facts }) => !isFinished(facts.status)).map(({ row }) => row);
  const toCome = (row: RecommendationRow): Day | null => {
    const deadline = deadlineDay(row);
    return deadline !== null && deadline >= today ? deadline : null;
  };
  for (const row of open) {
    const deadline = toCome(row);
    const why = deadline === null ? null : dayOff(deadline);
    const at = deadlineCell(row);
    if (deadline !== null && why && at) yield { code: "deadline-on-day-off", at, reference: row.reference, deadline, why };
  }
};
