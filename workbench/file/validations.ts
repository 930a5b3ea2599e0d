import { areaName, parseAreas } from "./areas";
import type { Area } from "./book";
import { placeFor, prefixed, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { attribute, child, childrenOf, flagAt, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

/** What is said to the user: before entering, or when what was entered does not fit. */
export interface ValidationWords {
  readonly show: boolean;
  readonly title: string;
  readonly message: string;
}

/** What may be entered into some cells. */
export interface ValidationRule {
  readonly areas: readonly Area[];
  /** The file's words (18.18.21, 18.18.20); "none" only has words. */
  readonly type: string;
  readonly operator: string;
  /** Without "="; a list's texts stand in quotes. null where there is none. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** A list has its button in the cell. */
  readonly dropDown: boolean;
  readonly prompt: ValidationWords;
  readonly error: ValidationWords & { readonly style: string };
  /** Which of the file's rules it is; null for one that is new. */
  readonly inFile: number | null;
}

export function readRules(root: Element): ValidationRule[] {
  return childrenOf(child(root, "dataValidations"), "dataValidation").map((one, inFile) => ({
    areas: parseAreas(attribute(one, "sqref") ?? ""),
    type: attribute(one, "type") ?? "none",
    operator: attribute(one, "operator") ?? "between",
    formula1: child(one, "formula1")?.text ?? null,
    formula2: child(one, "formula2")?.text ?? null,
    allowBlank: flagAt(one, "allowBlank"),
    // The file's word says the opposite of what it is called (18.3.1.32).
    dropDown: !flagAt(one, "showDropDown"),
    prompt: { show: flagAt(one, "showInputMessage"), title: attribute(one, "promptTitle") ?? "", message: attribute(one, "prompt") ?? "" },
    error: { show: flagAt(one, "showErrorMessage"), title: attribute(one, "errorTitle") ?? "", message: attribute(one, "error") ?? "", style: attribute(one, "errorStyle") ?? "stop" },
    inFile,
  }));
}

/** Every cell with a rule, in the sheet's own list or in an extension. */
export function validatedAreas({ validationRules, facts }: Sheet): Area[] {
  return [...validationRules.flatMap(({ areas }) => areas), ...facts.extendedValidations];
}

export function isRulesChanged({ validationRules, facts }: Sheet): boolean {
  return validationRules.length !== facts.validationRules.length || validationRules.some(({ inFile, areas }, at) => inFile !== at || !isSameAreas(areas, facts.validationRules[at]?.areas));
}

function isSameAreas(a: readonly Area[], b: readonly Area[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The sheet's list of rules as it is now: rules of the file keep their XML, in their order. */
export function ruleSplices(text: string, root: Element, sheet: Sheet): Splice[] {
  if (!isRulesChanged(sheet)) return [];
  const list = child(root, "dataValidations");
  const elements = childrenOf(list, "dataValidation");
  const written = sheet.validationRules.map((rule) => {
    const element = rule.inFile === null ? undefined : elements[rule.inFile];
    if (!element) return prefixed(ruleXml(rule), root.prefix);
    if (isSameAreas(rule.areas, sheet.facts.validationRules[rule.inFile ?? 0]?.areas)) return text.slice(element.start, element.end);
    const tag = withAttributes(text, element, { sqref: namesOf(rule.areas) });
    return tag.text + text.slice(tag.end, element.end);
  });
  const place = placeFor(root, "dataValidations", WORKSHEET_ORDER);
  const count = String(written.length);
  const open = list ? withAttributes(text, list, { count }).text.replace(/\/?>$/, ">") : `<${root.prefix}dataValidations count="${count}">`;
  return [{ start: list?.start ?? place, end: list?.end ?? place, text: written.length === 0 ? "" : `${open}${written.join("")}</${root.prefix}dataValidations>` }];
}

function namesOf(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

function ruleXml(rule: ValidationRule): string {
  const said: readonly (readonly [string, string])[] = [
    ["type", rule.type === "none" ? "" : rule.type],
    ["errorStyle", rule.error.style === "stop" ? "" : rule.error.style],
    ["operator", rule.operator === "between" ? "" : rule.operator],
    ["allowBlank", rule.allowBlank ? "1" : ""],
    ["showDropDown", rule.dropDown ? "" : "1"],
    ["showInputMessage", rule.prompt.show ? "1" : ""],
    ["showErrorMessage", rule.error.show ? "1" : ""],
    ["errorTitle", rule.error.title],
    ["error", rule.error.message],
    ["promptTitle", rule.prompt.title],
    ["prompt", rule.prompt.message],
    ["sqref", namesOf(rule.areas)],
  ];
  const attributes = said.map(([name, value]) => (value === "" ? "" : ` ${name}="${escapeXml(value)}"`)).join("");
  const formulas = [rule.formula1, rule.formula2].map((formula, at) => (formula === null ? "" : `<formula${at + 1}>${escapeXml(formula)}</formula${at + 1}>`));
  return `<dataValidation${attributes}>${formulas.join("")}</dataValidation>`;
}
