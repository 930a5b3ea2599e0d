import type { Colour, Format, FormatChange } from "../../file/book";
import { camel, type Json } from "../json";
import { invalidArgument } from "../refusal";
import { colourOf } from "./colour";

/** One property of a cell's look: how it is read from a format, and what change sets it. */
export interface FormatProperty {
  read(format: Format): Json;
  change(value: Json): FormatChange;
}

export type FormatProperties = Readonly<Record<string, FormatProperty>>;

/** What a cell without a fill and a font without a colour look like. */
const WHITE = "#FFFFFF";
const BLACK = "#000000";

const flag = (value: Json): boolean => {
  if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
  return value;
};

const choice = <T extends string>(value: Json, names: readonly T[]): T => {
  const name = names.find((one) => typeof value === "string" && one.toLowerCase() === value.toLowerCase());
  if (name === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${names.join(", ")}`);
  return name;
};

const between = (value: Json, least: number, most: number): number => {
  if (typeof value !== "number" || value < least || value > most) throw invalidArgument(`${JSON.stringify(value)} is not between ${least} and ${most}`);
  return value;
};

/** "" and null in a fill or font's colour are no colour of its own. */
const colour = (value: Json): Colour | null => (value === null || value === "" ? null : colourOf(value));

function fontFlag(name: "bold" | "italic" | "strike"): FormatProperty {
  return { read: ({ font }) => font[name], change: (value) => ({ font: { [name]: flag(value) } }) };
}

/** RangeFont, by the protocol's names. */
export const FONT: FormatProperties = {
  Name: {
    read: ({ font }) => font.name,
    change: (value) => {
      if (typeof value !== "string" || value === "") throw invalidArgument("a font's name is a text");
      return { font: { name: value } };
    },
  },
  Size: { read: ({ font }) => font.size, change: (value) => ({ font: { size: between(value, 1, 409) } }) },
  Color: { read: ({ font }) => font.colour ?? BLACK, change: (value) => ({ font: { colour: colour(value) } }) },
  Bold: fontFlag("bold"),
  Italic: fontFlag("italic"),
  Strikethrough: fontFlag("strike"),
  // The file core knows underlined and not underlined.
  Underline: { read: ({ font }) => (font.underline ? "Single" : "None"), change: (value) => ({ font: { underline: choice(value, ["None", "Single"]) === "Single" } }) },
};

/** RangeFill. */
export const FILL: FormatProperties = {
  Color: { read: ({ fill }) => fill ?? WHITE, change: (value) => ({ fill: colour(value) }) },
  // The file core knows a fill of one colour, and none.
  Pattern: { read: ({ fill }) => (fill === null ? "None" : "Solid"), change: (value) => (choice(value, ["None", "Solid"]) === "None" ? { fill: null } : {}) },
};

const HORIZONTAL = { General: "general", Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify", CenterAcrossSelection: "centerContinuous", Distributed: "distributed" } as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const clientHorizontal = (value: Format["horizontal"]): string => Object.entries(HORIZONTAL).find(([, name]) => name === value)?.[0] ?? "General";

/** RangeFormat's own, but for widths and heights, which belong to columns and rows. */
export const LOOK: FormatProperties = {
  HorizontalAlignment: {
    read: ({ horizontal }) => clientHorizontal(horizontal),
    change: (value) => ({ horizontal: HORIZONTAL[choice(value, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[])] }),
  },
  VerticalAlignment: {
    read: ({ vertical }) => vertical.charAt(0).toUpperCase() + vertical.slice(1),
    change: (value) => ({ vertical: camel(choice(value, VERTICAL)) as Format["vertical"] }),
  },
  WrapText: { read: ({ wrap }) => wrap, change: (value) => ({ wrap: flag(value) }) },
  IndentLevel: { read: ({ indent }) => indent, change: (value) => ({ indent: between(value, 0, 250) }) },
};

/** FormatProtection. */
export const LOCK: FormatProperties = {
  Locked: { read: ({ locked }) => locked, change: (value) => ({ locked: flag(value) }) },
};
