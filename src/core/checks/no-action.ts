import { placeOf } from "../rows";
import type { Check } from "./check";

/** Every open recommendation for the force has an action in a plan. */
export const checkNoAction: Check = function* ({ recommendations }) {
  for (const { row, assessment } of recommendations) {
    if (assessment.code === "no-action-in-the-plan") yield { code: "no-action-in-plan", at: placeOf(row), reference: row.reference };
  }
};
