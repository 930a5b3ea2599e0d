import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Review } from "../../../src/core/review";
import { reviewOf } from "../workbook-builder";
import { actionVerdict, recommendationVerdicts, type Verdict } from "./oracle";
import { sheetsOf, toldPlans } from "./told-plan";

const RUNS = Number(process.env["ORACLE_PLANS"] ?? 200);

function actionsOf(review: Review): Map<number, Verdict> {
  const found = new Map<number, Verdict>();
  for (const { row, assessment: { rag, code, days } } of review.actions) found.set(row.row, { rag, code, days });
  for (const { at } of review.notAssessed) found.set(at.row, { rag: "not-assessed", code: "", days: null });
  return found;
}

const recommendationsOf = ({ recommendations }: Review): Verdict[] =>
  recommendations.map(({ assessment: { rag, code, days } }) => (rag === null ? { rag: "not-assessed", code: "", days: null } : { rag, code, days }));

describe("a second opinion on the rules", () => {
  it(`agrees on every action of ${RUNS} plans`, () => {
    fc.assert(
      fc.property(toldPlans, (plan) => {
        const found = actionsOf(reviewOf(sheetsOf(plan)));
        plan.actions.forEach((action, place) => expect(found.get(place + 1), `action ${place + 1}: ${JSON.stringify(action)}`).toEqual(actionVerdict(action, plan)));
      }),
      { numRuns: RUNS },
    );
  });

  it(`agrees on every recommendation of ${RUNS} plans, where the rules say all of it`, () => {
    fc.assert(
      fc.property(toldPlans, (plan) => {
        const found = recommendationsOf(reviewOf(sheetsOf(plan)));
        plan.recommendations.forEach((recommendation, place) => {
          const allowed = recommendationVerdicts(recommendation, plan);
          if (allowed !== null) expect(allowed, `recommendation ${recommendation.reference}`).toContainEqual(found[place]);
        });
      }),
      { numRuns: RUNS },
    );
  });
});
