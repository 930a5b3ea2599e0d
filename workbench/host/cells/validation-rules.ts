import type { ValidationRule } from "../../file/validations";
import { isJsonObject, type Json } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import { isRealDate, serialOf } from "../serial";

/** The client's words for a type, as a type and as a member of a rule, and the file's. */
const TYPES = [
  ["WholeNumber", "wholeNumber", "whole"],
  ["Decimal", "decimal", "decimal"],
  ["List", "list", "list"],
  ["Date", "date", "date"],
  ["Time", "time", "time"],
  ["TextLength", "textLength", "textLength"],
  ["Custom", "custom", "custom"],
] as const;

const OPERATORS: readonly (readonly [client: string, file: string])[] = [
  ["Between", "between"], ["NotBetween", "notBetween"], ["EqualTo", "equal"], ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"], ["LessThan", "lessThan"], ["GreaterThanOrEqualTo", "greaterThanOrEqual"], ["LessThanOrEqualTo", "lessThanOrEqual"],
];

/** Excel takes no longer list of texts. */
const LONGEST_LIST = 255;

export function typeOfRule(rule: ValidationRule | null): string {
  return TYPES.find(([, , file]) => file === rule?.type)?.[0] ?? "None";
}

/** The rule as the client has it: formulas with "=", a list's texts without quotes. */
export function clientRule(rule: ValidationRule | null): Json {
  const [, member] = TYPES.find(([, , file]) => file === rule?.type) ?? [];
  if (rule === null || member === undefined) return {};
  if (member === "list") return { list: { inCellDropDown: rule.dropDown, source: clientSource(rule.formula1 ?? "") } };
  if (member === "custom") return { custom: { formula: `=${rule.formula1 ?? ""}` } };
  const operator = OPERATORS.find(([, file]) => file === rule.operator)?.[0] ?? rule.operator;
  return { [member]: { formula1: `=${rule.formula1 ?? ""}`, ...(rule.formula2 === null ? {} : { formula2: `=${rule.formula2}` }), operator } };
}

function clientSource(formula: string): string {
  return /^"(?:[^"]|"")*"$/.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
}

export type RuleChange = Pick<ValidationRule, "type" | "operator" | "formula1" | "formula2" | "dropDown">;

/** The change that the client's rule asks for; refuses what Excel would. */
export function ruleOf(value: Json, date1904: boolean): RuleChange {
  const given = isJsonObject(value) ? Object.entries(value).filter(([, inner]) => inner !== null) : [];
  const [[member, body] = ["", null]] = given;
  const [, , type] = TYPES.find(([, name]) => name === member) ?? [];
  if (given.length !== 1 || type === undefined || !isJsonObject(body)) throw invalidArgument("a rule has one kind of criteria");
  const plain = { type, operator: "between", formula1: null, formula2: null, dropDown: true };
  if (type === "list") return { ...plain, formula1: sourceOf(body["source"] ?? null), dropDown: body["inCellDropDown"] !== false };
  if (type === "custom") return { ...plain, formula1: formulaOf(body["formula"] ?? null) };
  const operator = OPERATORS.find(([client]) => client === body["operator"])?.[1];
  if (operator === undefined) throw invalidArgument(`${JSON.stringify(body["operator"])} is no operator`);
  const isPair = operator === "between" || operator === "notBetween";
  const operand = (one: Json): string => (type === "date" ? dateOperand(one, date1904) : operandOf(one, type));
  return { ...plain, operator, formula1: operand(body["formula1"] ?? null), formula2: isPair ? operand(body["formula2"] ?? null) : null };
}

function sourceOf(value: Json): string {
  if (typeof value !== "string") throw notImplemented("a list whose source is no text");
  if (value.startsWith("=")) return value.slice(1);
  if (value === "" || value.length > LONGEST_LIST) throw invalidArgument(`a list of ${value.length} characters`);
  return `"${value.replaceAll('"', '""')}"`;
}

function formulaOf(value: Json): string {
  if (typeof value !== "string" || !value.startsWith("=") || value.length < 2) throw invalidArgument("a formula starts with =");
  return value.slice(1);
}

function operandOf(value: Json, type: string): string {
  if (typeof value === "string" && value.startsWith("=")) return formulaOf(value);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw type === "time" ? notImplemented("a time that is no formula") : invalidArgument(`${JSON.stringify(value)} is no number or formula`);
  return String(number);
}

/** A formula, or a date in ISO 8601 (documentation); a time of day in it is not modelled. */
function dateOperand(value: Json, date1904: boolean): string {
  const match = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.exec(value) : null;
  if (!match) return operandOf(value, "date");
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (!isRealDate(year, month, day)) throw invalidArgument(`${match[0]} is no date`);
  return String(serialOf(year, month, day, date1904));
}
