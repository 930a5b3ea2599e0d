import { dayRead } from "../date-reading";
import type { ProblemFound } from "../problem";
import { cellOf, type RecommendationRow } from "../rows";
import { isClosed } from "../status";
import type { Check } from "./check";

function* extensionOf(row: RecommendationRow): Iterable<ProblemFound> {
  const extended = dayRead(row.extendedDeadline);
  if (extended === null || row.isExtensionAgreed || (row.status.how === "known" && isClosed(row.status.means))) return;
  const at = cellOf(row, "extendedDeadline");
  if (at) yield { code: "extension-not-agreed", at, reference: row.reference, extended, first: dayRead(row.deadline), agreed: dayRead(row.agreedOn) };
}

/** An extended deadline counts from the day on which the inspectorate agreed to it: without one, or before it, the first stands. What is closed needs none. */
export const checkExtensionAgreed: Check = function* ({ register, actions }) {
  for (const row of register.rows) yield* extensionOf(row);
  for (const { row } of actions) yield* extensionOf(row);
};
