import { isFormula } from "../cell-text";
import { isPercentFormat } from "../percent-column";
import { addressOf, type CellAt, type CellValue } from "../workbook";
import { DATE_FORMAT, isDateFormat } from "./date-fix";
import type { CellFix, Fix } from "./fix";

/** A cell as it stands when a fix is about to be made. A cell without a formula gives its value as its formula. */
export interface CellNow {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly format: string;
}

/** Why a cell is left as it is. */
export type LeftBecause = "gone" | "formula" | "changed" | "format";

export type Settled = { readonly edit: CellFix } | { readonly left: LeftBecause };

/** A fix held against its cell as it is now (null: its sheet is gone): the edit with the cell's own number format, or why there is none. */
export function settleFix({ code, edit }: Fix, now: CellNow | null): Settled {
  if (now === null) return { left: "gone" };
  if (isFormula(now.formula)) return { left: "formula" };
  if (now.value !== edit.from[0]) return { left: "changed" };
  const { format } = now;
  // 1 is 1 % where 100 is all, and 100 is 10,000 % in a cell that shows percentages.
  const isOtherScale = code === "complete-not-hundred" && isPercentFormat(format) !== isPercentFormat(edit.formats.to[0] ?? "");
  if (isOtherScale) return { left: "format" };
  const to = code === "date-as-text" && !isDateFormat(format) ? DATE_FORMAT : format;
  return { edit: { ...edit, formats: { from: [format], to: [to] } } };
}

const BECAUSE: Readonly<Record<LeftBecause, string>> = {
  gone: "its sheet is no longer there",
  formula: "a formula gives its value. Put right what the formula takes it from",
  changed: "somebody has changed it since it was read",
  format: "it shows percentages in another way than the rest of its column. Type 100% there",
};

/** "Plan F9: somebody has changed it since it was read." */
export const sayLeft = (at: CellAt, because: LeftBecause): string => `${at.sheet} ${addressOf(at)}: ${BECAUSE[because]}.`;
