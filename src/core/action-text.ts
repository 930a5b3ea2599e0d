import { plainWords } from "./cell-text";
import type { Review } from "./review";
import type { ActionRow } from "./rows";

/** Written for the first action of a recommendation: nothing has been agreed yet, so it is no action. */
export const ACTION_PLACEHOLDER = "Action to be agreed";

export const isPlaceholder = ({ action }: ActionRow): boolean => plainWords(action) === plainWords(ACTION_PLACEHOLDER);

/** What an action is about: its own text; where it has none yet, its recommendation's, as the plan or the register words it. */
export function actionTexts({ recommendations }: Pick<Review, "recommendations">): (row: ActionRow) => string {
  const texts = new Map(recommendations.flatMap(({ row, actions }) => actions.map((action): [ActionRow, string] => [action.row, row.recommendationText])));
  return (row) => row.action || row.recommendationText || (texts.get(row) ?? "");
}
