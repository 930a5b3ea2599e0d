import { cellName } from "../../file/areas";
import type { Area, ConditionalFormat } from "../../file/book";
import { isJsonObject, type Json } from "../json";
import { invalidArgument } from "../refusal";

type Rule = ConditionalFormat["rule"];
type RuleOf<K extends Rule["kind"]> = Extract<Rule, { readonly kind: K }>;

const TYPE_OF = { expression: "Custom", cellIs: "CellValue", containsText: "ContainsText" } as const;
const OTHER_TYPES: Readonly<Record<string, string>> = { dataBar: "DataBar", colorScale: "ColorScale", iconSet: "IconSet", top10: "TopBottom" };

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

const TEXT_OPERATORS = { Contains: "containsText", NotContains: "notContains", BeginsWith: "beginsWith", EndsWith: "endsWith" } as const;

/** The client's word for what kind of rule it is. */
export function clientType(rule: Rule): string {
  return rule.kind === "other" ? (OTHER_TYPES[rule.name] ?? "PresetCriteria") : TYPE_OF[rule.kind];
}

export function clientCellValueRule(rule: RuleOf<"cellIs">): Json {
  const [formula1 = "", formula2] = rule.formulas.map((formula) => `=${formula}`);
  return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: clientOperator(OPERATORS, rule.operator) };
}

export function clientTextRule(rule: RuleOf<"containsText">): Json {
  return { operator: clientOperator(TEXT_OPERATORS, rule.operator), text: rule.text };
}

/** "=A1>1" as the file keeps it; a text without "=" is itself, in quotation marks, unless it is a number. */
function fileFormula(value: Json): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "string" || value === "") throw invalidArgument("a rule's formula is a text");
  if (value.startsWith("=")) return value.slice(1);
  return /^-?\d+(\.\d+)?$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

function operatorOf<T extends string>(operators: Readonly<Record<string, T>>, value: Json): T {
  const operator = typeof value === "string" ? operators[value] : undefined;
  if (operator === undefined) throw invalidArgument(`${JSON.stringify(value)} is no operator of the rule`);
  return operator;
}

function clientOperator(operators: Readonly<Record<string, string>>, operator: string): string {
  return Object.entries(operators).find(([, name]) => name === operator)?.[0] ?? "Invalid";
}

/** A rule of the type CellValue, from the client's `{ operator, formula1, formula2 }`. */
export function cellValueRule(value: Json): Rule {
  if (!isJsonObject(value)) throw invalidArgument("a rule is an object");
  const operator = operatorOf(OPERATORS, value["operator"] ?? null);
  const two = operator === "between" || operator === "notBetween";
  const formulas = [fileFormula(value["formula1"] ?? null), ...(two ? [fileFormula(value["formula2"] ?? null)] : [])];
  return { kind: "cellIs", operator, formulas };
}

/** A rule of the type ContainsText, from the client's `{ operator, text }`, with the formula that the file keeps beside it for the top left cell. */
export function textRule(value: Json, areas: readonly Area[]): Rule {
  if (!isJsonObject(value) || typeof value["text"] !== "string") throw invalidArgument("a rule has an operator and a text");
  const operator = operatorOf(TEXT_OPERATORS, value["operator"] ?? null);
  const { text } = value;
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const cell = cellName(areas[0]?.row ?? 0, areas[0]?.column ?? 0);
  const formula = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContains: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},${text.length})=${quoted}`,
    endsWith: `RIGHT(${cell},${text.length})=${quoted}`,
  }[operator];
  return { kind: "containsText", operator, text, formula };
}
