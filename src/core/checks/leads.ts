import { cellOf, type RecommendationRow } from "../rows";
import { isFinished, type Status } from "../status";
import type { ProblemFound } from "../problem";
import type { Check } from "./check";

const LEAD_FIELDS = ["executiveLead", "deliveryLead"] as const;

function* leadsOf(row: RecommendationRow, isOpen: boolean): Iterable<ProblemFound> {
  for (const field of LEAD_FIELDS) {
    const at = cellOf(row, field);
    if (!at) continue;
    const { names, text } = row[field];
    const { reference } = row;
    if (names.length === 0 && isOpen && !row.errors.some((error) => error.field === field)) yield { code: "lead-missing", at, reference, field };
    if (names.length > 1) yield { code: "two-people", at, reference, field, found: text, people: names };
  }
}

const statusOf = (row: RecommendationRow): Status | null => (row.status.how === "known" ? row.status.means : null);

/** Every open row for the force has one lead in each of its lead cells: not nobody, not two. */
export const checkLeads: Check = function* ({ actions, recommendations, hasRegister }) {
  if (hasRegister) {
    for (const { row, assessment } of recommendations) {
      yield* leadsOf(row, !isFinished(statusOf(row)) && assessment.rag !== "Blue" && assessment.code !== "not-for-the-force");
    }
  }
  for (const { row, facts } of actions) yield* leadsOf(row, !isFinished(facts.status) && facts.addressedToOthers === null);
};
