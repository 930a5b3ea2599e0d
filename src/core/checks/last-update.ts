import { dayRead } from "../date-reading";
import { cellOf } from "../rows";
import type { Check } from "./check";

/** A last update is not in the future: it would keep the row from going stale. */
export const checkLastUpdate: Check = function* ({ actions, today }) {
  for (const { row } of actions) {
    const at = cellOf(row, "lastUpdated");
    const updated = dayRead(row.lastUpdated);
    if (at && updated !== null && updated > today) yield { code: "update-in-future", at, reference: row.reference, updated, today };
  }
};
