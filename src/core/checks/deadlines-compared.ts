import { dayRead } from "../date-reading";
import { currentTarget, deadlineOf } from "../facts";
import { cellOf } from "../rows";
import { isFinished } from "../status";
import type { Check } from "./check";

/** The target is not after the inspectorate's deadline, and the plan's copy of the deadline is the register's. */
export const checkDeadlinesCompared: Check = function* ({ actions }) {
  for (const { row, facts, recommendation } of actions) {
    const { reference } = row;
    const { deadline, target } = facts;
    const { field } = currentTarget(row);
    const targetAt = cellOf(row, field);
    const deadlineAt = cellOf(deadlineOf(row, recommendation).from, "deadline");
    if (deadline !== null && target !== null && target > deadline && targetAt && deadlineAt && !isFinished(facts.status)) {
      yield { code: "target-after-deadline", at: targetAt, reference, field, target, deadline, deadlineAt };
    }
    const plan = dayRead(row.deadline);
    const register = recommendation && dayRead(recommendation.deadline);
    const at = cellOf(row, "deadline");
    const registerAt = recommendation && cellOf(recommendation, "deadline");
    if (at && registerAt && plan !== null && register !== null && plan !== register) yield { code: "deadline-differs", at, reference, plan, register, registerAt };
  }
};
