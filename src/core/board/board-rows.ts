import { dayRead } from "../date-reading";
import type { Day } from "../day";
import { currentTarget } from "../facts";
import { WORST_FIRST, type Rag, type RagCounts, type RuleCode } from "../rag";
import type { AssessedAction, AssessedRecommendation, Review } from "../review";
import { placeOf, statusShown, type ActionRow } from "../rows";
import type { CellAt } from "../workbook";

/** An action as the board reads of it. Texts are as they stand in the plan, what it is about else as the register words it; "" where there is none. */
export interface BoardAction {
  readonly at: CellAt;
  readonly reference: string;
  readonly actionReference: string;
  readonly action: string;
  /** "" where neither the register nor the plan names one. */
  readonly report: string;
  readonly executiveLead: string;
  readonly deliveryLead: string;
  readonly status: string;
  readonly rag: Rag;
  readonly code: RuleCode;
  readonly reason: string;
  /** Days to the date that the reason speaks of: negative when past. */
  readonly days: number | null;
  readonly nearest: Day | null;
  readonly originalTarget: Day | null;
  readonly target: Day | null;
  readonly revisedTarget: Day | null;
  readonly currentTarget: Day | null;
  readonly delayReason: string;
  readonly approver: string;
  /** What was last written on how far it has come. */
  readonly progress: string;
  /** Its recommendation in the register, if it has one. */
  readonly recommendation: AssessedRecommendation | null;
}

function boardAction({ row, assessment }: AssessedAction, recommendation: AssessedRecommendation | null): BoardAction {
  const { rag, code, reason, days, date: nearest } = assessment;
  return {
    at: placeOf(row),
    reference: row.reference,
    actionReference: row.actionReference,
    action: row.action || row.recommendationText || (recommendation?.row.recommendationText ?? ""),
    report: row.report || (recommendation?.row.report ?? ""),
    executiveLead: row.executiveLead.text || (recommendation?.row.executiveLead.text ?? ""),
    deliveryLead: row.deliveryLead.text,
    status: statusShown(row),
    rag, code, reason, days, nearest,
    originalTarget: dayRead(row.originalTarget),
    target: dayRead(row.target),
    revisedTarget: dayRead(row.revisedTarget),
    currentTarget: dayRead(currentTarget(row).reading),
    delayReason: row.delayReason,
    approver: row.approver,
    progress: row.progressText,
    recommendation,
  };
}

/** Every action that was assessed, with its recommendation, in the order of the sheets. */
export function boardActions({ actions, recommendations }: Review): BoardAction[] {
  const recommendationOf = new Map<ActionRow, AssessedRecommendation>();
  for (const recommendation of recommendations) for (const { row } of recommendation.actions) recommendationOf.set(row, recommendation);
  return actions.map((action) => boardAction(action, recommendationOf.get(action.row) ?? null));
}

export const sumOf = (counts: RagCounts): number => WORST_FIRST.reduce((sum, rag) => sum + counts[rag], 0);
