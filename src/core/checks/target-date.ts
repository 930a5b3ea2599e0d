import { dayRead } from "../date-reading";
import { addMonths, type Day } from "../day";
import type { ProblemFound } from "../problem";
import type { CheckedAction } from "../review";
import { cellOf } from "../rows";
import { isFinished } from "../status";
import type { Check } from "./check";

const TARGET_FIELDS = ["target", "originalTarget", "revisedTarget"] as const;

function* targetsOf({ row, facts, recommendation }: CheckedAction, latest: Day, years: number): Iterable<ProblemFound> {
  const { reference } = row;
  const startAt = cellOf(row, "start");
  const source = recommendation && dayRead(recommendation.published) !== null ? recommendation : row;
  const published = dayRead(source.published);
  const publishedAt = cellOf(source, "published");
  for (const field of TARGET_FIELDS) {
    const at = cellOf(row, field);
    const target = dayRead(row[field]);
    if (!at || target === null) continue;
    if (facts.start !== null && startAt && target < facts.start) yield { code: "target-before-start", at, reference, field, target, start: facts.start, startAt };
    if (published !== null && publishedAt && target < published) yield { code: "target-before-publication", at, reference, field, target, published, publishedAt };
    if (target > latest && !isFinished(facts.status)) yield { code: "target-far-out", at, reference, field, target, years };
  }
}

/** A target is not before the start, not before publication, and not so far out that the year must be a typing mistake. */
export const checkTargetDate: Check = function* ({ actions, today, settings }) {
  const latest = addMonths(today, settings.farTargetYears * 12);
  for (const action of actions) yield* targetsOf(action, latest, settings.farTargetYears);
};
