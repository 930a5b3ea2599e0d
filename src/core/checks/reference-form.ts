import { isNoReference, referenceKey, type Register } from "../register";
import { cellOf, type RecommendationRow } from "../rows";
import type { ProblemFound } from "../problem";
import type { Check } from "./check";

const LONGEST_REFERENCE = 40;

const partsOf = (reference: string): string[] => reference.split(/\s*(?:[,;&\n/+]|\band\b)\s*/i).filter((part) => part !== "");

/** "R2, R4" or "R2 and R4" where there is no register that has each: every part has a digit. */
function namesSeveral(reference: string, register: Register): boolean {
  if (register.rows.length > 0 || reference.includes("/")) return false;
  const parts = partsOf(reference);
  return parts.length > 1 && parts.every((part) => /^\S*\d\S*$/.test(part));
}

/** A row may serve several recommendations of the register's. */
const servesSeveral = (reference: string, register: Register): boolean => register.rows.length > 0 && partsOf(reference).length > 1 && partsOf(reference).every((part) => register.has(part));

/** What is wrong with a reference as a reference; null when nothing is. */
export function malformedBecause(reference: string, register: Register) {
  if (reference === "") return null;
  if (!/[\p{L}\p{N}]/u.test(reference)) return "no-letters-or-digits";
  if (namesSeveral(reference, register)) return "several";
  return reference.length > LONGEST_REFERENCE && !servesSeveral(reference, register) ? "too-long" : null;
}

function* formOf(row: RecommendationRow, register: Register): Iterable<ProblemFound> {
  const at = cellOf(row, "reference");
  if (!at || row.errors.some(({ field }) => field === "reference")) return;
  const { reference } = row;
  if (reference === "") yield { code: "reference-missing", at, reference };
  const isHidden = register.hidden.includes(row) && row.referenceDay === null && isNoReference(reference);
  const why = malformedBecause(reference, register) ?? (isHidden ? "no-number" : null);
  if (why) yield { code: "reference-malformed", at, reference: referenceKey(reference).slice(0, LONGEST_REFERENCE), found: reference, why };
}

/** Every row has a reference, and it is one. */
export const checkReferenceForm: Check = function* ({ register, actions }) {
  for (const row of register.rows) yield* formOf(row, register);
  for (const { row } of actions) yield* formOf(row, register);
};
