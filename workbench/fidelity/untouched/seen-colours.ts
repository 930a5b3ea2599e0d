import { childOf, type XmlElement } from "./xml-tree";

/** Colours of a workbook by the ways in which a file names them. Made apart from the file core, which it is to judge. */
export interface Palette {
  /** In the order of a file's theme numbers. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The order of the theme's numbers (ECMA-376 part 1, 20.1.6.2): light before dark. */
const THEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const FIRST = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
/** The palette of a file that has none of its own (18.8.27); the first eight stand in it twice. */
const INDEXED = [
  ...FIRST, ...FIRST,
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
];

const BLACK = "000000";

export function paletteOf(styles: XmlElement | undefined, theme: XmlElement | undefined): Palette {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const own = childOf(childOf(styles, "colors"), "indexedColors")?.children.map(({ attributes: { rgb = BLACK } }) => rgb.slice(-6).toUpperCase());
  return {
    theme: THEME.map((name) => {
      const { val = BLACK, lastClr } = childOf(scheme, name)?.children[0]?.attributes ?? {};
      return (lastClr ?? val).toUpperCase();
    }),
    indexed: own ?? INDEXED,
  };
}

/** The colour that an element names, as "RRGGBB"; black where it leaves that to the system. */
export function colourSeen({ theme, indexed }: Palette, element: XmlElement | undefined): string {
  const { rgb, theme: number, indexed: index, tint = "0" } = element?.attributes ?? {};
  const named = rgb !== undefined ? rgb.slice(-6).toUpperCase() : number !== undefined ? theme[Number(number)] : index !== undefined ? indexed[Number(index)] : BLACK;
  return tinted(named ?? BLACK, Number(tint));
}

/** Lighter or darker by a share of its lightness (18.3.1.15). */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => channel / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // The hue and saturation stay: each channel keeps its place between the least and the most.
  const reach = light === 0 || light === 1 ? 0 : (most - least) / (1 - Math.abs(2 * light - 1));
  const spread = reach * (1 - Math.abs(2 * wanted - 1));
  const channels = [red, green, blue].map((channel) => (most === least ? wanted : wanted - spread / 2 + ((channel - least) / (most - least)) * spread));
  return channels.map((channel) => Math.round(channel * 255).toString(16).padStart(2, "0").toUpperCase()).join("");
}

const channelsOf = (colour: string): number[] => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Two looks that differ at most by how a share of a colour is rounded. */
export function isSameSeen(one: string, other: string): boolean {
  if (one === other) return true;
  const colours = (text: string): string[] => [...text.matchAll(/#([0-9A-F]{6})/g)].map(([, colour = ""]) => colour);
  const [first, second] = [colours(one), colours(other)];
  if (one.replaceAll(/#[0-9A-F]{6}/g, "#") !== other.replaceAll(/#[0-9A-F]{6}/g, "#") || first.length !== second.length) return false;
  return first.every((colour, at) => channelsOf(colour).every((channel, place) => Math.abs(channel - (channelsOf(second[at] ?? "")[place] ?? 0)) <= 2));
}
