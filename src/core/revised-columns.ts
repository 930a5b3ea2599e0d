import type { Choice, HeadedColumn } from "./column-choice";
import { areOnlyHardToRead } from "./column-profile";
import type { Field } from "./fields";
import { withGroup } from "./heading-cells";
import { orderIn } from "./heading-phrases";
import { headingWords } from "./heading-words";
import { ESTIMATED_DATES } from "./vocabulary";

/** From so much on a heading says that its column is a revised date; from `SURELY` on whatever its cells hold. */
const SAYS_REVISED = 0.7;
const SURELY = 0.9;
/** Of its cells so many are dates, or say that there is none. */
const SOME_DATES = 0.3;

const isEstimated = ({ own }: HeadedColumn): boolean => headingWords(own).some((word) => ESTIMATED_DATES.has(word));

function isRevised({ scores, profile }: HeadedColumn): boolean {
  const said = scores.revisedTarget ?? 0;
  if (said < SAYS_REVISED || said < Math.max(scores.target ?? 0, scores.deadline ?? 0)) return false;
  return profile.filled === 0 || profile.dates + profile.undated >= SOME_DATES || (said >= SURELY && areOnlyHardToRead("date", profile));
}

/** The place of a heading among those of several revised dates: its number, 1 where it has none. */
const orderOf = (headed: HeadedColumn): number => orderIn(headingWords(headed.own)) ?? orderIn(headingWords(withGroup(headed))) ?? 1;

/** What was chosen, with several columns of revised dates in their order. */
export interface RevisedChoice {
  readonly choice: Choice;
  /** From the first to the last but one: `choice.columns.revisedTarget` is the last. */
  readonly revisedBefore: readonly number[];
}

/**
 * Several columns of revised dates ("Revised date", "Revised date 2", "Second revised", "Extension 1") are one field in the order
 * of their numbers, else from left to right; the last one filled counts. What is only forecast has no place among them: then the
 * question stays. Nothing is told where the field is among those `without` a column.
 */
export function tellRevisedDates(choice: Choice, headed: readonly HeadedColumn[], without: readonly Field[] = []): RevisedChoice {
  const { columns, ambiguities } = choice;
  const others = new Set(Object.entries(columns).flatMap(([field, column]) => (field === "revisedTarget" ? [] : [column])));
  const revised = headed.filter((one) => one.column === columns.revisedTarget || (!others.has(one.column) && isRevised(one)));
  if (without.includes("revisedTarget") || revised.length < 2 || revised.some(isEstimated)) return { choice, revisedBefore: [] };
  const inOrder = [...revised].sort((one, other) => orderOf(one) - orderOf(other) || one.column - other.column).map(({ column }) => column);
  const last = inOrder.at(-1) ?? 0;
  const open = ambiguities.filter((question) => !question.columns.some((column) => inOrder.includes(column)));
  return { choice: { ...choice, columns: { ...columns, revisedTarget: last }, ambiguities: open }, revisedBefore: inOrder.slice(0, -1) };
}
