import { referenceKey } from "../register";
import { cellOf, type ActionRow, type RecommendationRow } from "../rows";
import type { ProblemFound } from "../problem";
import type { Check } from "./check";

type ReferenceField = "reference" | "actionReference";

function* repeated<Row extends RecommendationRow>(rows: readonly Row[], field: ReferenceField, referenceOf: (row: Row) => string, groupOf: (row: Row) => string): Iterable<ProblemFound> {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const found = referenceOf(row);
    if (found === "") continue;
    const key = referenceKey(`${groupOf(row)}|${found}`);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      continue;
    }
    const [at, firstAt] = [cellOf(row, field), cellOf(earlier, field)];
    if (at && firstAt) yield { code: "reference-repeated", at, reference: row.reference, found, field, firstAt };
  }
}

/** Where a plan has no register, no actions' references and no actions' text, it has one row for each recommendation. */
const isOneForEach = (row: ActionRow): boolean => row.columns.action === undefined && row.columns.actionReference === undefined;

/**
 * A register uses a reference once in a report, and a plan an action's reference once for a recommendation. A recommendation's reference
 * may stand on several rows of a plan: it has several actions.
 */
export const checkReferenceRepeated: Check = function* ({ register, actions, hasRegister }) {
  yield* repeated(register.rows, "reference", ({ reference }) => reference, ({ report }) => report);
  const rows = actions.map(({ row }) => row);
  yield* repeated(rows, "actionReference", ({ actionReference }) => actionReference, ({ sheet, reference }) => `${sheet} ${reference}`);
  if (!hasRegister) yield* repeated(rows.filter(isOneForEach), "reference", ({ reference }) => reference, ({ report }) => report);
};
