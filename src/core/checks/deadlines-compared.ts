import { saysNothing } from "../cell-text";
import { deadlineCell, deadlineDay } from "../extension";
import { currentTarget, deadlineOf } from "../facts";
import { cellOf, type ActionRow } from "../rows";
import { isFinished } from "../status";
import type { Check } from "./check";

/** An extension with a reason and an approver answers the problem; the RAG stays. */
const isAnswered = ({ delayReason, approver }: ActionRow): boolean => !saysNothing(delayReason) && !saysNothing(approver);

/** The target is not after the inspectorate's deadline, and the plan's copy of the deadline is the register's. */
export const checkDeadlinesCompared: Check = function* ({ actions }) {
  for (const { row, facts, recommendation, decidedBy } of actions) {
    const { reference } = row;
    const { deadline, target } = facts;
    if (deadline !== null && target !== null && target > deadline && !isFinished(facts.status) && !isAnswered(row)) {
      const { field } = currentTarget(row);
      const [at, deadlineAt] = [cellOf(row, field), deadlineCell(deadlineOf(row, decidedBy).from)];
      if (at && deadlineAt) yield { code: "target-after-deadline", at, reference, field, target, deadline, deadlineAt };
    }
    const plan = deadlineDay(row);
    const register = recommendation && deadlineDay(recommendation);
    if (recommendation && plan !== null && register !== null && plan !== register) {
      const [at, registerAt] = [deadlineCell(row), deadlineCell(recommendation)];
      if (at && registerAt) yield { code: "deadline-differs", at, reference, plan, register, registerAt };
    }
  }
};
