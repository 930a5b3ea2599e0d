import { referenceKey } from "../register";
import { placeOf } from "../rows";
import type { Check } from "./check";

/** Every open recommendation for the force has an action in a plan, unless an action has its reference and does not say of which report. */
export const checkNoAction: Check = function* ({ recommendations, actions, register }) {
  const shared = new Set(actions.filter(({ recommendation }) => recommendation === null).map(({ row }) => referenceKey(row.reference)));
  for (const { row, assessment } of recommendations) {
    const isShared = shared.has(referenceKey(row.reference)) && register.reportsOf(row.reference).length > 1;
    if (assessment.code === "no-action-in-the-plan" && !isShared) yield { code: "no-action-in-plan", at: placeOf(row), reference: row.reference };
  }
};
