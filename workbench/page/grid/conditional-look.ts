import { contains } from "../../file/areas";
import type { ConditionalFormat, Scalar, SheetModel } from "../../file/book";

export type ConditionalLook = ConditionalFormat["format"];

/**
 * What a sheet's conditional formats make of a cell. Rules that compare with constants are shown; rules that need a
 * formula worked out are not, for this stand-in works out no formulas.
 */
export function conditionalLooks(sheet: SheetModel): (row: number, column: number) => ConditionalLook | null {
  const formats = sheet.conditionalFormats.filter(({ rule }) => rule.kind === "cellIs" || rule.kind === "containsText").sort((a, b) => a.priority - b.priority);
  if (formats.length === 0) return () => null;
  return (row, column) => {
    const here = formats.filter(({ areas }) => areas.some((area) => contains(area, row, column)));
    return here.length === 0 ? null : lookOf(here, sheet.value(row, column));
  };
}

/** The first rule that holds wins each property that it sets. */
function lookOf(formats: readonly ConditionalFormat[], value: Scalar): ConditionalLook | null {
  let look: ConditionalLook | null = null;
  for (const format of formats) {
    if (!holds(format.rule, value)) continue;
    look = { ...format.format, ...(look ?? {}) };
    if (format.stopIfTrue) break;
  }
  return look;
}

function holds(rule: ConditionalFormat["rule"], value: Scalar): boolean {
  if (rule.kind === "containsText") return hasText(rule.operator, rule.text.toLowerCase(), typeof value === "object" ? "" : String(value).toLowerCase());
  if (rule.kind !== "cellIs") return false;
  const [first, second] = rule.formulas.map(constant);
  return first !== undefined && first !== null && compares(rule.operator, value, first, second ?? null);
}

function hasText(operator: string, wanted: string, text: string): boolean {
  switch (operator) {
    case "notContains":
      return !text.includes(wanted);
    case "beginsWith":
      return text.startsWith(wanted);
    case "endsWith":
      return text.endsWith(wanted);
    default:
      return text.includes(wanted);
  }
}

/** The value of `"Red"`, `5` or `TRUE`; null for anything that would have to be worked out. */
function constant(formula: string): string | number | boolean | null {
  const text = formula.trim();
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function compares(operator: string, value: Scalar, first: string | number | boolean, second: string | number | boolean | null): boolean {
  const order = compare(value, first);
  switch (operator) {
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "greaterThan":
      return order > 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThan":
      return order < 0;
    case "lessThanOrEqual":
      return order <= 0;
    case "between":
      return order >= 0 && second !== null && compare(value, second) <= 0;
    case "notBetween":
      return order < 0 || (second !== null && compare(value, second) > 0);
    default:
      return false;
  }
}

/** Excel's order: numbers, then text without regard to case, then truth values; an empty cell is 0. NaN where there is none. */
function compare(value: Scalar, other: string | number | boolean): number {
  if (value !== null && typeof value === "object") return NaN;
  const left = value ?? (typeof other === "string" ? "" : 0);
  if (typeof left !== typeof other) return rank(left) - rank(other);
  if (typeof left === "string") return left.localeCompare(String(other), "en-GB", { sensitivity: "accent" });
  return Number(left) - Number(other);
}

function rank(value: string | number | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
