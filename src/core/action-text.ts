import type { Review } from "./review";
import type { ActionRow } from "./rows";

/** What an action is about: its own text; where it has none yet, its recommendation's, as the plan or the register words it. */
export function actionTexts({ recommendations }: Pick<Review, "recommendations">): (row: ActionRow) => string {
  const texts = new Map(recommendations.flatMap(({ row, actions }) => actions.map((action): [ActionRow, string] => [action.row, row.recommendationText])));
  return (row) => row.action || row.recommendationText || (texts.get(row) ?? "");
}
