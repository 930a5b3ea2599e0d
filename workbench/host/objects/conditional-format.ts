import type { Area, ConditionalFormat } from "../../file/book";
import { addFormat, type FormatRef, formatsOf, formatWith, idOf, replaceFormat } from "../cells/conditional-formats";
import { colourOf } from "../cells/colour";
import { cellValueRule, clientCellValueRule, clientTextRule, clientType, textRule } from "../cells/conditional-rules";
import type { Json } from "../json";
import { bind, type HostObject, type Kind, type Property } from "../object";
import { invalidArgument, invalidOperation, notImplemented, Refusal } from "../refusal";
import { beforeChange, type DraftFormat, isAlive, type World } from "../world";
import { range } from "./range";

type Rule = ConditionalFormat["rule"];
type Look = ConditionalFormat["format"];

function isThere(ref: FormatRef, world: World): boolean {
  return isAlive(world, ref.sheet) && (formatWith(world, ref) !== null || world.draftFormats.has(ref.id));
}

function typeOf(ref: FormatRef, world: World): string {
  const rule = formatWith(world, ref)?.rule;
  if (rule === undefined) return world.draftFormats.get(ref.id)?.type ?? "";
  return clientType(rule);
}

/** Gives a format its rule; a draft becomes part of the sheet with it. */
function setRule(ref: FormatRef, rule: Rule, world: World): void {
  beforeChange(world, ref.sheet);
  const draft = world.draftFormats.get(ref.id);
  const known = formatWith(world, ref);
  if (draft !== undefined) {
    world.draftFormats.delete(ref.id);
    addFormat(world, ref.sheet, { areas: draft.areas, rule, format: draft.format, stopIfTrue: draft.stopIfTrue }, ref.id);
  } else if (known !== null) replaceFormat(world, ref, { ...known, rule });
}

function change(ref: FormatRef, world: World, ofDraft: (draft: DraftFormat) => void, ofFormat: (format: ConditionalFormat) => ConditionalFormat): void {
  beforeChange(world, ref.sheet);
  const draft = world.draftFormats.get(ref.id);
  const known = formatWith(world, ref);
  if (draft !== undefined) ofDraft(draft);
  else if (known !== null) replaceFormat(world, ref, ofFormat(known));
}

function areasOf(ref: FormatRef, world: World): readonly Area[] {
  return formatWith(world, ref)?.areas ?? world.draftFormats.get(ref.id)?.areas ?? [];
}

function lookOf(ref: FormatRef, world: World): Look {
  return formatWith(world, ref)?.format ?? world.draftFormats.get(ref.id)?.format ?? {};
}

/** Takes parts of a look away. */
function clearLook(ref: FormatRef, world: World, names: readonly (keyof Look)[]): void {
  const without = (look: Look): Look => Object.fromEntries(Object.entries(look).filter(([name]) => !names.includes(name as keyof Look)));
  change(
    ref,
    world,
    (draft) => (draft.format = without(draft.format)),
    (format) => ({ ...format, format: without(format.format) }),
  );
}

function setLook(ref: FormatRef, world: World, look: Look): void {
  change(
    ref,
    world,
    (draft) => (draft.format = { ...draft.format, ...look }),
    (format) => ({ ...format, format: { ...format.format, ...look } }),
  );
}

function ruleOf(ref: FormatRef, world: World): Rule | undefined {
  return formatWith(world, ref)?.rule;
}

const cellValueProperty: Property<FormatRef> = {
  get: (ref, world) => {
    const rule = ruleOf(ref, world);
    return rule?.kind === "cellIs" ? clientCellValueRule(rule) : null;
  },
  set: (ref, value, world) => setRule(ref, cellValueRule(value), world),
};

const textProperty: Property<FormatRef> = {
  get: (ref, world) => {
    const rule = ruleOf(ref, world);
    return rule?.kind === "containsText" ? clientTextRule(rule) : null;
  },
  set: (ref, value, world) => setRule(ref, textRule(value, areasOf(ref, world)), world),
};

const customProperty: Property<FormatRef> = {
  get: (ref, world) => {
    const rule = ruleOf(ref, world);
    return rule?.kind === "expression" ? `=${rule.formula}` : null;
  },
  set: (ref, value, world) => {
    if (typeof value !== "string") throw invalidArgument("a formula is a text");
    setRule(ref, { kind: "expression", formula: value.replace(/^=/, "") }, world);
  },
};

const CONDITIONAL_FILL: Kind<FormatRef> = {
  name: "ConditionalRangeFill",
  alive: isThere,
  properties: {
    Color: { get: (ref, world) => lookOf(ref, world).fill ?? "", set: (ref, value, world) => setLook(ref, world, { fill: colourOf(value) }) },
  },
  methods: { Clear: (ref, _args, world) => clearLook(ref, world, ["fill"]) },
};

/** null is neither: the cell's own shows through (documentation of ConditionalRangeFont). */
function fontFlag(name: "bold" | "italic" | "strike"): Property<FormatRef> {
  return {
    get: (ref, world) => lookOf(ref, world)[name] ?? null,
    set: (ref, value, world) => {
      if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
      setLook(ref, world, { [name]: value });
    },
  };
}

const CONDITIONAL_FONT: Kind<FormatRef> = {
  name: "ConditionalRangeFont",
  alive: isThere,
  properties: {
    Bold: fontFlag("bold"),
    Color: { get: (ref, world) => lookOf(ref, world).font ?? "", set: (ref, value, world) => setLook(ref, world, { font: colourOf(value) }) },
    Italic: fontFlag("italic"),
    Strikethrough: fontFlag("strike"),
    Underline: {
      get: (ref, world) => (lookOf(ref, world).underline === true ? "Single" : "None"),
      set: (ref, value, world) => {
        if (value === "Double") throw notImplemented('the underline "Double" of a conditional format');
        if (value !== "None" && value !== "Single") throw invalidArgument(`${JSON.stringify(value)} is no underline`);
        setLook(ref, world, { underline: value === "Single" });
      },
    },
  },
  methods: { Clear: (ref, _args, world) => clearLook(ref, world, ["font", "bold", "italic", "underline", "strike"]) },
};

const CONDITIONAL_LOOK: Kind<FormatRef> = {
  name: "ConditionalRangeFormat",
  alive: isThere,
  properties: {},
  links: { Fill: (ref) => bind(CONDITIONAL_FILL, ref), Font: (ref) => bind(CONDITIONAL_FONT, ref) },
};

const FORMULA_RULE: Kind<FormatRef> = { name: "ConditionalFormatRule", alive: isThere, properties: { Formula: customProperty } };

const look = (ref: FormatRef): HostObject => bind(CONDITIONAL_LOOK, ref);

const CUSTOM: Kind<FormatRef> = { name: "CustomConditionalFormat", alive: isThere, properties: {}, links: { Format: look, Rule: (ref) => bind(FORMULA_RULE, ref) } };
const CELL_VALUE: Kind<FormatRef> = { name: "CellValueConditionalFormat", alive: isThere, properties: { Rule: cellValueProperty }, links: { Format: look } };
const TEXT: Kind<FormatRef> = { name: "TextConditionalFormat", alive: isThere, properties: { Rule: textProperty }, links: { Format: look } };

/** The part of a format that its type has: refused, or a null object, where the type is another. */
function part(kind: Kind<FormatRef>, type: string): { readonly [name: string]: (ref: FormatRef, world: World) => HostObject | null } {
  const name = type === "ContainsText" ? "TextComparison" : type;
  return {
    [name]: (ref, world) => {
      if (typeOf(ref, world) !== type) throw invalidOperation(`the conditional format is of the type ${typeOf(ref, world)}`);
      return bind(kind, ref);
    },
    [`${name}OrNullObject`]: (ref, world) => (typeOf(ref, world) === type ? bind(kind, ref) : null),
  };
}

function rangeOf(ref: FormatRef, world: World): HostObject | null {
  const [area, ...more] = areasOf(ref, world);
  return area === undefined || more.length > 0 ? null : range({ sheet: ref.sheet, area });
}

/** Counted from 0 in the order in which Excel applies the sheet's formats (that the collection which the documentation speaks of is the sheet's is assumed). */
function priority(ref: FormatRef, world: World): number {
  return Math.max(0, formatsOf(ref.sheet).findIndex((format) => idOf(world, format) === ref.id));
}

/** Below 0 counts from the back, and what is beyond the bounds is the last or the first place (documentation of ConditionalFormat.priority). */
function setPriority(ref: FormatRef, value: Json, world: World): void {
  const formats = formatsOf(ref.sheet);
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`${JSON.stringify(value)} is no place among the sheet's conditional formats`);
  const place = Math.min(formats.length - 1, Math.max(0, value < 0 ? formats.length + value : value));
  beforeChange(world, ref.sheet);
  const [moved] = formats.splice(priority(ref, world), 1);
  if (moved !== undefined) formats.splice(place, 0, moved);
  const ids = formats.map((format) => idOf(world, format));
  const renumbered = formats.map((format, index) => ({ ...format, priority: index + 1 }));
  renumbered.forEach((format, index) => world.formatIds.set(format, ids[index] ?? ""));
  ref.sheet.setConditionalFormats(renumbered);
}

export const CONDITIONAL_FORMAT: Kind<FormatRef> = {
  name: "ConditionalFormat",
  alive: isThere,
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Priority: { get: priority, set: setPriority },
    StopIfTrue: {
      get: (ref, world) => formatWith(world, ref)?.stopIfTrue ?? world.draftFormats.get(ref.id)?.stopIfTrue ?? false,
      set: (ref, value, world) => {
        if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
        change(
          ref,
          world,
          (draft) => (draft.stopIfTrue = value),
          (format) => ({ ...format, stopIfTrue: value }),
        );
      },
    },
    Type: { get: typeOf },
  },
  links: { ...part(CUSTOM, "Custom"), ...part(CELL_VALUE, "CellValue"), ...part(TEXT, "ContainsText") },
  finders: {
    GetRange: (ref, _args, world) => {
      const only = rangeOf(ref, world);
      if (only === null) throw new Refusal("InvalidOperation", "The conditional format covers more than one area.");
      return only;
    },
    GetRangeOrNullObject: (ref, _args, world) => rangeOf(ref, world),
  },
  methods: {
    Delete: (ref, _args, world) => {
      beforeChange(world, ref.sheet);
      if (!world.draftFormats.delete(ref.id)) replaceFormat(world, ref, null);
    },
  },
};

/** The classes that a conditional format is made of, for the list of what the host answers. */
export const CONDITIONAL_PARTS = [CUSTOM, CELL_VALUE, TEXT, FORMULA_RULE, CONDITIONAL_LOOK, CONDITIONAL_FILL, CONDITIONAL_FONT];
