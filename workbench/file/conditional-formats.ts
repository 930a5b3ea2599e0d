import { parseAreas } from "./areas";
import type { ConditionalFormat } from "./book";
import { readDifferential } from "./style-reading";
import type { StyleSheet } from "./style-sheet";
import { attribute, childrenOf, descendants, flagAt, numberAt, type Element } from "./xml";

/** Types of rules that look for text in a cell. */
const TEXT_RULES = new Set(["containsText", "notContainsText", "beginsWith", "endsWith"]);

/** The conditional formats of a sheet's part, in the order of the file; those in extensions are listed as "other". */
export function readConditionalFormats(worksheet: Element, styles: StyleSheet): ConditionalFormat[] {
  const plain = childrenOf(worksheet, "conditionalFormatting").flatMap((group) => childrenOf(group, "cfRule").map((rule) => readRule(group, rule, styles)));
  const formats = [...plain, ...extendedRules(worksheet).map(({ group, rule }) => extended(group, rule))];
  let place = 0;
  return formats.map((format) => (format.rule.kind === "other" ? { ...format, rule: { ...format.rule, place: place++ } } : format));
}

/** The rules in the extensions of a sheet's part. One without a priority is the rest of a rule that the part has itself. */
export function extendedRules(worksheet: Element): { readonly group: Element; readonly rule: Element }[] {
  const groups = childrenOf(worksheet, "extLst").flatMap((list) => descendants(list, "x14:conditionalFormatting"));
  return groups.flatMap((group) => childrenOf(group, "x14:cfRule").flatMap((rule) => (attribute(rule, "priority") === undefined ? [] : [{ group, rule }])));
}

export function readRule(group: Element, rule: Element, styles: StyleSheet): ConditionalFormat {
  const differential = numberAt(rule, "dxfId");
  return {
    areas: parseAreas(attribute(group, "sqref") ?? ""),
    priority: numberAt(rule, "priority") ?? 0,
    rule: flagAt(group, "pivot") ? { kind: "other", name: "pivot" } : readKind(rule),
    format: differential === undefined ? {} : readDifferential(styles, styles.differential[differential]),
    stopIfTrue: flagAt(rule, "stopIfTrue"),
  };
}

function readKind(rule: Element): ConditionalFormat["rule"] {
  const type = attribute(rule, "type") ?? "";
  const formulas = childrenOf(rule, "formula").map(({ text }) => text);
  const [first] = formulas;
  if (type === "cellIs" && first !== undefined) return { kind: "cellIs", operator: attribute(rule, "operator") ?? "equal", formulas };
  if (type === "expression" && first !== undefined) return { kind: "expression", formula: first };
  const text = attribute(rule, "text");
  if (TEXT_RULES.has(type) && text !== undefined && first !== undefined) return { kind: "containsText", operator: attribute(rule, "operator") ?? type, text, formula: first };
  return { kind: "other", name: type };
}

function extended(group: Element, rule: Element): ConditionalFormat {
  return {
    areas: group.children.filter(({ name }) => name.endsWith(":sqref")).flatMap(({ text }) => parseAreas(text)),
    priority: numberAt(rule, "priority") ?? 0,
    rule: { kind: "other", name: `x14:${attribute(rule, "type") ?? ""}` },
    format: {},
    stopIfTrue: flagAt(rule, "stopIfTrue"),
  };
}
