import { currentTarget, deadlineOf } from "./facts";
import type { Field } from "./fields";
import type { Facts } from "./rag";
import type { PassedOver } from "./row-kind";
import { cellOf, type ActionRow, type RecommendationRow } from "./rows";
import { isFinished } from "./status";
import type { CellAt } from "./workbook";

/** What keeps a row of the plan from being assessed. */
export type Obstacle =
  | { readonly code: PassedOver }
  | { readonly code: "status-unknown"; readonly found: string }
  | { readonly code: "error-value"; readonly field: Field; readonly found: string; readonly at: CellAt | null };

const errorValue = (row: RecommendationRow, field: Field, found: string): Obstacle => ({ code: "error-value", field, found, at: cellOf(row, field) });

function statusObstacle(row: ActionRow): Obstacle | null {
  if (row.status.how === "unknown") return { code: "status-unknown", found: row.status.text };
  return row.status.how === "error" ? errorValue(row, "status", row.status.text) : null;
}

function errorThatMatters(row: ActionRow, recommendation: RecommendationRow | null): Obstacle | null {
  const deadline = deadlineOf(row, recommendation);
  if (deadline.reading.how === "error") return errorValue(deadline.from, "deadline", deadline.reading.text);
  const target = currentTarget(row);
  if (target.reading.how === "error") return errorValue(row, target.field, target.reading.text);
  if (row.progress.how !== "error") return null;
  const field = row.errors.find((error) => error.field === "percentComplete" || error.field === "completed" || error.field === "required")?.field;
  return errorValue(row, field ?? "percentComplete", row.progress.text);
}

/**
 * Why an action cannot be assessed, or null: its status word has no meaning, or a cell that the rules need holds an error
 * value. An action that is finished, or not for the force, needs no dates and no progress.
 */
export function obstacleTo(row: ActionRow, recommendation: RecommendationRow | null, facts: Facts): Obstacle | null {
  const status = statusObstacle(row);
  if (status || isFinished(facts.status) || facts.addressedToOthers !== null) return status;
  return errorThatMatters(row, recommendation);
}
