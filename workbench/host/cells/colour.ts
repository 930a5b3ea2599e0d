import type { Colour } from "../../file/book";
import type { Json } from "../json";
import { invalidArgument } from "../refusal";

/** The named colours of HTML 4, and orange: those that add-ins are seen to use. */
const NAMED: Readonly<Record<string, Colour>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB", "RRGGBB" or a colour's name, as "#RRGGBB" in capitals. */
export function colourOf(value: Json): Colour {
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  const named = NAMED[text];
  if (named !== undefined) return named;
  const digits = /^#?([0-9a-f]{6})$/.exec(text)?.[1];
  if (digits === undefined) throw invalidArgument(`${JSON.stringify(value)} is no colour`);
  return `#${digits.toUpperCase()}`;
}
