import { areaName } from "./areas";
import type { ConditionalFormat } from "./book";
import { extendedRules, readRule } from "./conditional-formats";
import type { FormatStore } from "./formats";
import { placeFor, prefixed, WORKSHEET_ORDER } from "./schema-order";
import type { StyleSheet } from "./style-sheet";
import { childrenOf, numberAt, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

interface RuleInFile {
  readonly group: Element;
  readonly element: Element;
  readonly format: ConditionalFormat;
}

/**
 * The splices that make a sheet's part have the wanted conditional formats. A rule that is still wanted keeps its XML, with all that is not
 * modelled of it, even where its priority or its areas change; only what is new is written anew.
 */
export function conditionalFormatSplices(text: string, root: Element, wanted: readonly ConditionalFormat[], styles: StyleSheet, formats: FormatStore): Splice[] {
  const groups = childrenOf(root, "conditionalFormatting");
  const inFile = groups.flatMap((group) => childrenOf(group, "cfRule").map((element): RuleInFile => ({ group, element, format: readRule(group, element, styles) })));
  const modelled = inFile.filter(({ format }) => format.rule.kind !== "other");
  const { stay, added } = matched(modelled, wanted.filter(({ rule }) => rule.kind !== "other"));
  const gone = modelled.filter((rule) => !stay.has(rule));
  const reprioritised = [...stay].filter(([rule, format]) => rule.format.priority !== format.priority && sameAreas(rule.format, format));
  const moved = [...stay].filter(([rule, format]) => !sameAreas(rule.format, format));
  const leaving = new Set([...gone, ...moved.map(([rule]) => rule)].map(({ element }) => element));
  const place = placeFor(root, "conditionalFormatting", WORKSHEET_ORDER);
  const written = [
    ...moved.map(([rule, format]) => groupXml(format, carried(text, rule, format), root.prefix)),
    ...added.map((format) => groupXml(format, prefixed(ruleXml(format, formats), root.prefix), root.prefix)),
  ];
  return [
    ...othersReprioritised(text, [...inFile.filter((rule) => !modelled.includes(rule)).map(({ element }) => element), ...extendedRules(root).map(({ rule }) => rule)], wanted),
    ...reprioritised.map(([rule, format]) => withAttributes(text, rule.element, { priority: String(format.priority) })),
    ...removals(groups, leaving),
    ...(written.length > 0 ? [{ start: place, end: place, text: written.join("") }] : []),
  ];
}

/** Rules that are not modelled stay as they are, in their order, but for their priority among the others. */
function othersReprioritised(text: string, elements: readonly Element[], wanted: readonly ConditionalFormat[]): Splice[] {
  const priorities = wanted.flatMap(({ rule, priority }) => (rule.kind === "other" ? [{ place: rule.place ?? 0, priority }] : [])).sort((one, other) => one.place - other.place);
  if (priorities.length !== elements.length) return [];
  return elements.flatMap((element, at) => (numberAt(element, "priority") === priorities[at]?.priority ? [] : [withAttributes(text, element, { priority: String(priorities[at]?.priority) })]));
}

/** Pairs the file's rules with wanted ones: equal ones first, then those that differ in priority only, then in areas too. */
function matched(inFile: readonly RuleInFile[], wanted: readonly ConditionalFormat[]): { stay: Map<RuleInFile, ConditionalFormat>; added: ConditionalFormat[] } {
  const stay = new Map<RuleInFile, ConditionalFormat>();
  const left = new Set(wanted);
  const keys: ((format: ConditionalFormat) => unknown)[] = [(format) => format, (format) => ({ ...format, priority: 0 }), (format) => ({ ...format, priority: 0, areas: [] })];
  for (const key of keys) {
    const byKey = new Map<string, ConditionalFormat[]>();
    for (const format of left) byKey.set(sameKey(key(format)), [...(byKey.get(sameKey(key(format))) ?? []), format]);
    for (const rule of inFile) {
      const format = stay.has(rule) ? undefined : byKey.get(sameKey(key(rule.format)))?.shift();
      if (!format) continue;
      stay.set(rule, format);
      left.delete(format);
    }
  }
  return { stay, added: [...left] };
}

/** The same text for values that are alike, whatever the order of their properties. */
function sameKey(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner !== null && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
}

function sameAreas(a: ConditionalFormat, b: ConditionalFormat): boolean {
  return sameKey(a.areas) === sameKey(b.areas);
}

function removals(groups: readonly Element[], leaving: ReadonlySet<Element>): Splice[] {
  return groups.flatMap((group) => {
    const gone = group.children.filter((one) => leaving.has(one));
    const whole = gone.length > 0 && gone.length === group.children.length;
    return (whole ? [group] : gone).map(({ start, end }) => ({ start, end, text: "" }));
  });
}

function groupXml(format: ConditionalFormat, rule: string, prefix: string): string {
  return `<${prefix}conditionalFormatting sqref="${format.areas.map(areaName).join(" ")}">${rule}</${prefix}conditionalFormatting>`;
}

function carried(text: string, { element }: RuleInFile, { priority }: ConditionalFormat): string {
  const tag = withAttributes(text, element, { priority: String(priority) });
  return tag.text + text.slice(tag.end, element.end);
}

/** The type of a rule on text, by its operator. */
const TEXT_TYPES: Readonly<Record<string, string>> = { notContains: "notContainsText" };

function ruleXml({ rule, priority, stopIfTrue, format }: ConditionalFormat, formats: FormatStore): string {
  const common = `dxfId="${formats.withDifferential(format)}" priority="${priority}"${stopIfTrue ? ' stopIfTrue="1"' : ""}`;
  const formula = (text: string): string => `<formula>${escapeXml(text)}</formula>`;
  switch (rule.kind) {
    case "cellIs":
      return `<cfRule type="cellIs" ${common} operator="${escapeXml(rule.operator)}">${rule.formulas.map(formula).join("")}</cfRule>`;
    case "containsText":
      return `<cfRule type="${TEXT_TYPES[rule.operator] ?? escapeXml(rule.operator)}" ${common} operator="${escapeXml(rule.operator)}" text="${escapeXml(rule.text)}">${formula(rule.formula)}</cfRule>`;
    case "expression":
      return `<cfRule type="expression" ${common}>${formula(rule.formula)}</cfRule>`;
    case "other":
      return "";
  }
}
