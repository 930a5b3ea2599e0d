import { addresseeJudge } from "../addressee/addressees";
import { plainWords } from "../cell-text";
import { grouped } from "../grouped";
import { cellOf, type RecommendationRow } from "../rows";
import type { Check, Checked } from "./check";

/** The rows whose addressee decides: the register's, and the plan's own where the register says nothing of it. */
function* decidingRows({ recommendations, actions }: Checked): Generator<RecommendationRow> {
  const seen = new Set<RecommendationRow>();
  const rows = [...recommendations.map(({ row }) => row), ...actions.filter(({ recommendation }) => recommendation === null || recommendation.addressee === "").map(({ row }) => row)];
  for (const row of rows) {
    if (!seen.has(row) && row.columns.addressee !== undefined) yield row;
    seen.add(row);
  }
}

/**
 * Whom a recommendation is for is never guessed at in silence: a wording that is neither us nor a body that is known is taken as ours
 * and told once, and so is a sheet all of whose rows are for others, and would all be Grey.
 */
export const checkAddressees: Check = function* (checked) {
  const judged = addresseeJudge(checked.settings);
  const rows = [...decidingRows(checked)];
  const unknown = rows.filter(({ addressee }) => judged(addressee) === "unsure");
  for (const [first, ...others] of grouped(unknown, ({ addressee }) => plainWords(addressee)).values()) {
    const at = first && cellOf(first, "addressee");
    if (first && at) yield { code: "addressee-unknown", at, reference: first.reference, found: first.addressee, rows: 1 + others.length, isForceSet: checked.settings.force !== "" };
  }
  for (const sheet of grouped(rows, ({ sheet: name }) => name).values()) {
    const [first] = sheet;
    const at = first && cellOf(first, "addressee");
    if (at && sheet.every(({ addressee }) => judged(addressee) === false)) yield { code: "all-for-others", at, reference: "", rows: sheet.length };
  }
};
