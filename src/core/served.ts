import type { Beside, Register } from "./register";
import type { RecommendationRow } from "./rows";

/** The recommendations that a row's reference names. */
export interface Served {
  readonly rows: readonly RecommendationRow[];
  /** Every one that it names is in the register, and there only once. */
  readonly isWhole: boolean;
}

const SEPARATORS = /\s*(?:[;,&\n\r/+]|\band\b)\s*/i;
const RANGE = /^(.*?)(\d+)\s*(?:[-–—‐‑‒]|\bto\b)\s*(.*?)(\d+)$/i;
/** A range is of so many at most. */
const LONGEST_RANGE = 60;

/** "R7-R9", "R7 to 9": the register's references from one end to the other; null where it has not both. */
function inRange(text: string, beside: Beside, register: Register): RecommendationRow[] | null {
  const [, stem = "", from = "", otherStem = "", to = ""] = RANGE.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  const isRange = from !== "" && last > first && last - first <= LONGEST_RANGE && (otherStem.trim() === "" || otherStem.trim().toLowerCase() === stem.trim().toLowerCase());
  const find = (number: string): RecommendationRow | null => register.find(`${stem}${number}`, beside);
  const [low, high] = isRange ? [find(from), find(to)] : [null, null];
  if (!low || !high) return null;
  const between = Array.from({ length: last - first - 1 }, (_, place) => find(String(first + place + 1).padStart(from.length, "0"))).filter((row) => row !== null);
  return [low, ...between, high];
}

/**
 * The recommendations that a reference names: one, or several ("R7; R8", "R7/R8", "R7 & R8", "R7-R9", a line for each). What the register
 * has as it stands is one reference, and a range counts only where the register has both its ends.
 */
export function servedBy(reference: string, beside: Beside, register: Register): Served {
  const one = register.find(reference, beside);
  if (one || register.has(reference)) return { rows: one ? [one] : [], isWhole: one !== null };
  const whole = inRange(reference, beside, register);
  const parts = reference.split(SEPARATORS).filter((part) => part !== "");
  const found = whole ? [whole] : parts.map((part) => registered(part, beside, register));
  const isSeveral = whole !== null || parts.length > 1;
  const rows = isSeveral ? [...new Set(found.flatMap((some) => some ?? []))] : [];
  return { rows, isWhole: rows.length > 0 && found.every((some) => some !== null) };
}

function registered(part: string, beside: Beside, register: Register): RecommendationRow[] | null {
  const one = register.find(part, beside);
  return one ? [one] : inRange(part, beside, register);
}
