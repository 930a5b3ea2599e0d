import type { Day } from "./day";
import type { ActionRow, RecommendationRow } from "./rows";
import type { Problem } from "./problem";
import type { Rag, RuleCode } from "./rag";
import type { Layout } from "./recognise";
import type { CellAt } from "./workbook";

/** A RAG status with the rule that gave it, and a sentence with the numbers in it. */
export interface Assessment {
  readonly rag: Rag;
  readonly code: RuleCode;
  readonly reason: string;
  /** Nearest date − today: negative when past, null when there is no date. */
  readonly days: number | null;
  /** The nearer of the inspectorate's deadline and the current target. */
  readonly nearest: Day | null;
}

export interface AssessedAction {
  readonly row: ActionRow;
  readonly assessment: Assessment;
}

export interface AssessedRecommendation {
  readonly row: RecommendationRow;
  readonly assessment: Assessment;
  readonly actions: readonly AssessedAction[];
  /** All its actions are complete, and it is not closed. */
  readonly readyToPropose: boolean;
}

/** A row of the plan that was read and could not be assessed. */
export interface NotAssessed {
  readonly at: CellAt;
  readonly reference: string;
  readonly reason: string;
}

/** All that a workbook tells on a day. `rowsRead` = actions + notAssessed, always. */
export interface Review {
  readonly asAt: Day;
  readonly layout: Layout;
  readonly rowsRead: number;
  readonly actions: readonly AssessedAction[];
  readonly notAssessed: readonly NotAssessed[];
  readonly recommendations: readonly AssessedRecommendation[];
  readonly problems: readonly Problem[];
}
