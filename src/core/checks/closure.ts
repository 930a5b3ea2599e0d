import { saysNothing } from "../cell-text";
import type { Field } from "../fields";
import { levelOf } from "../levels";
import { cellOf, placeOf } from "../rows";
import type { LevelDemand } from "../settings";
import type { Check } from "./check";
import type { CheckedAction } from "../review";
import type { ProblemFound } from "../problem";

/** The column that shows whether a demand is met. */
const SHOWN_IN: Readonly<Record<LevelDemand, Field>> = { evidence: "evidence", approver: "approver", date: "closed" };

/**
 * What is closed has what its level demands, by the settings' table of levels. Blank evidence and dates on their own columns are
 * told by other checks; here it is the approver, a level that the table lacks, and demands for which the sheet has no column: those are
 * told once for a sheet.
 */
export const checkClosure: Check = function* ({ actions, register, settings }) {
  for (const row of register.rows) {
    const at = cellOf(row, "level");
    const isClosed = row.status.how === "known" && row.status.means === "closed";
    if (isClosed && at && !saysNothing(row.level) && levelOf(row.level, settings) === null) yield { code: "level-unknown", at, reference: row.reference, level: row.level };
  }
  const unchecked = new Map<string, { first: CheckedAction; demand: LevelDemand; level: string; rows: number }>();
  for (const action of actions) {
    const { row, facts, recommendation } = action;
    if (facts.status !== "closed") continue;
    const from = row.level === "" && recommendation ? recommendation : row;
    const level = levelOf(from.level, settings);
    const levelAt = level === null && !saysNothing(from.level) && from === row ? cellOf(row, "level") : null;
    if (levelAt) yield { code: "level-unknown", at: levelAt, reference: row.reference, level: row.level };
    for (const demand of level?.needs ?? []) {
      const at = cellOf(row, SHOWN_IN[demand]);
      if (at === null) {
        const key = `${demand} ${row.sheet}`;
        const known = unchecked.get(key);
        if (known) known.rows += 1;
        else unchecked.set(key, { first: action, demand, level: level?.level ?? "", rows: 1 });
      } else if (demand === "approver" && saysNothing(row.approver)) yield { code: "closed-without-approver", at, reference: row.reference, level: level?.level ?? "" };
    }
  }
  for (const { first, demand, level, rows } of unchecked.values()) yield uncheckedDemand(first, demand, level, rows);
};

const uncheckedDemand = ({ row }: CheckedAction, demand: LevelDemand, level: string, rows: number): ProblemFound => ({ code: "level-demand-unchecked", at: cellOf(row, "status") ?? placeOf(row), reference: "", demand, level, rows });
