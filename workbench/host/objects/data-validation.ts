import { overlaps } from "../../file/areas";
import type { ValidationRule } from "../../file/validations";
import { type Cells, intersection, without } from "../cells/address";
import { onlyOne } from "../cells/formatting";
import { clientRule, ruleOf, typeOfRule } from "../cells/validation-rules";
import { isJsonObject, type Json } from "../json";
import type { Kind } from "../object";
import { invalidArgument, invalidOperation, notImplemented } from "../refusal";
import { beforeChange, isAlive, type World } from "../world";

/** What all the cells have in common; null where they differ. */
function common(cells: Cells, take: (rule: ValidationRule | null) => Json): Json {
  demandModelled(cells);
  const values = new Map<string, Json>();
  for (const rule of rulesOf(cells)) {
    const value = take(rule);
    values.set(JSON.stringify(value), value);
  }
  return onlyOne(new Set(values.values()));
}

/** The rules of the cells; null among them where a cell has none. */
function rulesOf({ sheet, area }: Cells): (ValidationRule | null)[] {
  const rules = sheet.validationRules.filter(({ areas }) => areas.some((one) => overlaps(one, area)));
  const bare = rules.flatMap(({ areas }) => areas).reduce((left, one) => left.flatMap((part) => without(part, one)), [area]);
  return [...rules, ...(bare.length > 0 ? [null] : [])];
}

/** A rule that only newer Excels know is kept, and not modelled. */
function demandModelled({ sheet, area }: Cells): void {
  const modelled = sheet.validationRules.flatMap(({ areas }) => areas);
  const isExtended = sheet.validations.some((one) => overlaps(one, area) && !modelled.includes(one));
  if (isExtended) throw notImplemented("DataValidation where the rule refers to another sheet as Excel 2010 and later write it");
}

/** Puts a rule in place of those that the cells have; null takes them away. Other cells keep theirs. */
function replace(cells: Cells, world: World, rule: ValidationRule | null): void {
  const { sheet, area } = cells;
  demandModelled(cells);
  beforeChange(world, sheet);
  const kept = sheet.validationRules.flatMap((one) => {
    if (!one.areas.some((part) => overlaps(part, area))) return [one];
    const areas = one.areas.flatMap((part) => without(part, area));
    return areas.length === 0 ? [] : [{ ...one, areas }];
  });
  sheet.validationRules = rule === null ? kept : [...kept, rule];
}

/** New rules warn of what does not fit and let blanks through (documentation of DataValidationErrorAlert and ignoreBlanks). */
function setRule(cells: Cells, value: Json, world: World): void {
  const change = ruleOf(value, world.book.date1904);
  const words = { show: true, title: "", message: "" };
  replace(cells, world, { ...change, areas: [cells.area], allowBlank: true, prompt: words, error: { ...words, style: "stop" }, inFile: null });
}

/** Changes the rules that the cells have; cells without one are refused (assumed). */
function change(cells: Cells, world: World, to: (rule: ValidationRule) => Partial<ValidationRule>): void {
  const { sheet, area } = cells;
  demandModelled(cells);
  const rules = rulesOf(cells).filter((rule) => rule !== null);
  if (rules.length === 0) throw invalidOperation("the cells have no data validation");
  beforeChange(world, sheet);
  const changed = rules.map((rule) => ({ ...rule, ...to(rule), areas: rule.areas.flatMap((one) => intersection(one, area) ?? []), inFile: null }));
  const left = sheet.validationRules.flatMap((one) => {
    if (!rules.includes(one)) return [one];
    const areas = one.areas.flatMap((part) => without(part, area));
    return areas.length === 0 ? [] : [{ ...one, areas }];
  });
  sheet.validationRules = [...left, ...changed];
}

const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const NO_WORDS = { show: true, title: "", message: "" };

function wordsOf(value: Json, known: readonly string[]): { readonly [name: string]: Json } {
  if (!isJsonObject(value)) throw invalidArgument("no words");
  const wrong = Object.entries(value).find(([name, one]) => !known.includes(name) || (typeof one !== "boolean" && typeof one !== "string"));
  if (wrong !== undefined) throw invalidArgument(`${wrong[0]}: ${JSON.stringify(wrong[1])}`);
  return value;
}

function setAlert(cells: Cells, value: Json, world: World): void {
  const { showAlert, style = "Stop", title, message } = wordsOf(value, ["showAlert", "style", "title", "message"]);
  const written = Object.entries(STYLES).find(([word]) => word === style)?.[1];
  if (written === undefined) throw invalidArgument(`${JSON.stringify(style)} is no style of alert`);
  change(cells, world, () => ({ error: { show: showAlert !== false, title: String(title ?? ""), message: String(message ?? ""), style: written } }));
}

function setPrompt(cells: Cells, value: Json, world: World): void {
  const { showPrompt, title, message } = wordsOf(value, ["showPrompt", "title", "message"]);
  change(cells, world, () => ({ prompt: { show: showPrompt !== false, title: String(title ?? ""), message: String(message ?? "") } }));
}

function alertOf(rule: ValidationRule | null): Json {
  const { show, title, message, style } = rule?.error ?? { ...NO_WORDS, style: "stop" };
  return { message, showAlert: show, style: Object.entries(STYLES).find(([, one]) => one === style)?.[0] ?? "Stop", title };
}

function promptOf(rule: ValidationRule | null): Json {
  const { show, title, message } = rule?.prompt ?? NO_WORDS;
  return { message, showPrompt: show, title };
}

export const DATA_VALIDATION: Kind<Cells> = {
  name: "DataValidation",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {
    ErrorAlert: { get: (cells) => common(cells, alertOf), set: setAlert },
    IgnoreBlanks: {
      get: (cells) => common(cells, (rule) => rule?.allowBlank ?? true),
      set: (cells, value, world) => {
        if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
        change(cells, world, () => ({ allowBlank: value }));
      },
    },
    Prompt: { get: (cells) => common(cells, promptOf), set: setPrompt },
    Rule: { get: (cells) => common(cells, clientRule), set: setRule },
    Type: { get: (cells) => common(cells, typeOfRule) },
  },
  methods: { Clear: (cells, _args, world) => replace(cells, world, null) },
};
