import type { Colour } from "./book";
import { attribute, child, descendants, numberAt, type Element } from "./xml";

/** A workbook's theme colours in the order that `theme="n"` counts them: light 1, dark 1, light 2, dark 2, accents, links. */
export type Theme = readonly Colour[];

/** Office's own theme, for workbooks that bring none. */
export const OFFICE_THEME: Theme = [
  "#FFFFFF", "#000000", "#EEECE1", "#1F497D", "#4F81BD", "#C0504D", "#9BBB59", "#8064A2", "#4BACC6", "#F79646", "#0000FF", "#800080",
];

const SLOTS = ["a:lt1", "a:dk1", "a:lt2", "a:dk2", "a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6", "a:hlink", "a:folHlink"];

/** The 56 colours that `indexed="8"` to `indexed="63"` mean (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF " +
  "800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

export type Palette = readonly Colour[];

export const USUAL_PALETTE: Palette = INDEXED.split(" ").map((code) => `#${code}` as const);

export function readTheme(root: Element): Theme {
  const scheme = descendants(root, "a:clrScheme")[0];
  return SLOTS.map((slot, index) => themeColour(child(scheme, slot)) ?? OFFICE_THEME[index] ?? "#000000");
}

function themeColour(slot: Element | undefined): Colour | null {
  const srgb = attribute(child(slot, "a:srgbClr"), "val");
  return hex(srgb ?? attribute(child(slot, "a:sysClr"), "lastClr"));
}

/** A palette of the workbook's own (`<indexedColors>` in the styles). */
export function readPalette(indexedColours: Element | undefined): Palette {
  if (!indexedColours) return USUAL_PALETTE;
  const own = indexedColours.children.map((one) => hex(attribute(one, "rgb")) ?? "#000000");
  return own.length > 8 ? own.slice(8) : USUAL_PALETTE;
}

/** The colour that a `<color>`, `<fgColor>` or like element means; null for automatic. */
export function colourOf(element: Element | undefined, theme: Theme, palette: Palette): Colour | null {
  if (!element) return null;
  const tint = numberAt(element, "tint") ?? 0;
  const index = numberAt(element, "theme");
  const base = index === undefined ? plainColour(element, palette) : (theme[index] ?? null);
  return base && tint !== 0 ? tinted(base, tint) : base;
}

function plainColour(element: Element, palette: Palette): Colour | null {
  const rgb = hex(attribute(element, "rgb"));
  if (rgb) return rgb;
  const index = numberAt(element, "indexed");
  if (index === undefined) return null;
  if (index === 65) return "#FFFFFF";
  if (index < 8) return USUAL_PALETTE[index] ?? null;
  return palette[index - 8] ?? null;
}

function hex(text: string | undefined): Colour | null {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? "");
  return match?.[1] ? `#${match[1].toUpperCase()}` : null;
}

/** Lighter (tint above 0) or darker (below), by the lightness of HLS: ECMA-376 part 1, 18.3.1.15. */
export function tinted(colour: Colour, tint: number): Colour {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const { hue, saturation, lightness } = toHsl(rgb[0] ?? 0, rgb[1] ?? 0, rgb[2] ?? 0);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, changed)));
}

function toHsl(red: number, green: number, blue: number): { hue: number; saturation: number; lightness: number } {
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const span = max - min;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector = max === red ? (green - blue) / span + 6 : max === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return { hue: (sector % 6) * 60, saturation, lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number): string => {
    const k = (n + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255).toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
