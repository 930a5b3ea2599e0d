import XLSX from "xlsx";
import { colourSeen, paletteOf, type Palette } from "./seen-colours";
import { canonical, childOf, childrenOf, type XmlElement } from "./xml-tree";

/** The ways in which a cell's format can differ, each compared by itself. */
export const LOOK_ASPECTS = ["number format", "font", "fill", "border", "alignment", "protection", "named style"] as const;

/** A cell's format, resolved: equal looks of any workbook are the same object. */
export type Look = Readonly<Record<(typeof LOOK_ASPECTS)[number], string>>;

export interface Looks {
  /** By the index that cells have. */
  readonly cells: readonly Look[];
  /** Formats of conditional formats and tables, by index. */
  readonly differential: readonly string[];
  /** What else the part holds of the user's: named styles, table styles, colours. */
  readonly rest: ReadonlyMap<string, string>;
}

/** The number formats that a file names by number only, as SheetJS lists them. */
const BUILT_IN = XLSX.SSF.get_table() as Readonly<Record<number, string>>;

const PLAIN: Look = { "number format": "General", font: "#000000", fill: "", border: "", alignment: "", protection: "", "named style": "Normal" };
const interned = new Map<string, Look>();

function interns(look: Look): Look {
  const key = JSON.stringify(look);
  const known = interned.get(key);
  if (!known) interned.set(key, look);
  return known ?? look;
}

export function readLooks(root: XmlElement | undefined, theme: XmlElement | undefined): Looks {
  const all = (name: string): readonly XmlElement[] => childOf(root, name)?.children ?? [];
  const palette = paletteOf(root, theme);
  const [fonts, fills, borders] = [all("fonts").map((one) => fontSeen(one, palette)), all("fills").map((one) => fillSeen(one, palette)), all("borders").map((one) => borderSeen(one, palette))];
  const codes = new Map(all("numFmts").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"] ?? ""]));
  const names = new Map(all("cellStyles").map(({ attributes }) => [attributes["xfId"], attributes["name"] ?? ""]));
  const lookOf = (xf: XmlElement): Look => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0", xfId = "0", quotePrefix = "0" } = xf.attributes;
    return interns({
      "number format": `${codes.get(numFmtId) ?? BUILT_IN[Number(numFmtId)] ?? numFmtId}${isOn(quotePrefix) ? " behind an apostrophe" : ""}`,
      font: fonts[Number(fontId)] ?? "",
      fill: fills[Number(fillId)] ?? "",
      border: borders[Number(borderId)] ?? "",
      alignment: alignmentSeen(childOf(xf, "alignment")),
      protection: bare(childOf(xf, "protection")),
      "named style": names.get(xfId) ?? "Normal",
    });
  };
  const cells = all("cellXfs").map(lookOf);
  const differential = all("dxfs").map((one) => canonical(one));
  const rest = new Map([
    ...all("cellStyles").map((one) => [`named style ${one.attributes["name"]}`, canonical(one, new Set(["xfId"]))] as const),
    ...["tableStyles", "colors"].flatMap((name) => childOf(root, name) ?? []).map((one) => [one.name, canonical(one)] as const),
  ]);
  return { cells: cells.length > 0 ? cells : [interns(PLAIN)], differential, rest };
}

/** What a reader sees of a font: not by which family or scheme it was chosen. */
function fontSeen({ children }: XmlElement, palette: Palette): string {
  const said = children.filter(({ name }) => !["color", "family", "scheme", "charset"].includes(name)).map(({ name, attributes: { val = "1" } }) => (isOff(val) ? "" : `${name} ${name === "sz" ? Number(val) : val}`));
  if (!children.some(({ name }) => name === "sz")) said.push("sz 11");
  return [...said.filter((one) => one !== "").sort(), `#${colourSeen(palette, children.find(({ name }) => name === "color"))}`].join(", ");
}

const isOff = (flag: string): boolean => flag === "0" || flag === "false" || flag === "none" || flag === "baseline";

function fillSeen(fill: XmlElement, palette: Palette): string {
  const pattern = childOf(fill, "patternFill");
  if (!pattern) return canonical(fill);
  const { patternType = "none" } = pattern.attributes;
  if (patternType === "none") return "";
  const own = `${patternType} #${colourSeen(palette, childOf(pattern, "fgColor"))}`;
  return patternType === "solid" ? own : `${own} on #${colourSeen(palette, childOf(pattern, "bgColor"))}`;
}

function borderSeen(border: XmlElement, palette: Palette): string {
  const { diagonalUp, diagonalDown } = border.attributes;
  const sides = border.children.flatMap((side) => (side.attributes["style"] === undefined || isOff(side.attributes["style"]) ? [] : [`${side.name} ${side.attributes["style"]} #${colourSeen(palette, childOf(side, "color"))}`]));
  return [...sides.sort(), ...(isOn(diagonalUp) ? ["up"] : []), ...(isOn(diagonalDown) ? ["down"] : [])].join(", ");
}

/** What an alignment says that is not usual. */
function alignmentSeen(alignment: XmlElement | undefined): string {
  const said = Object.entries(alignment?.attributes ?? {}).filter(([name, value]) => !isOff(value) && USUAL[name] !== value);
  return said.map(([name, value]) => `${name} ${isOn(value) ? "1" : value}`).sort().join(", ");
}

const USUAL: Readonly<Record<string, string>> = { horizontal: "general", vertical: "bottom" };

/** An element that says nothing is no element. */
const bare = (element: XmlElement | undefined): string => (element && Object.keys(element.attributes).length > 0 ? canonical(element) : "");

export const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";

/** What an index of a differential format stands for; "" where there is none. */
export const differentialOf = ({ differential }: Looks, index: string | undefined): string => (index === undefined ? "" : (differential[Number(index)] ?? `no format ${index}`));

export const textRuns = (item: XmlElement): { text: string; runs: string } => {
  const runs = childrenOf(item, "r");
  const textOf = (parent: XmlElement): string => childrenOf(parent, "t").map(({ text }) => text).join("");
  return { text: textOf(item) + runs.map(textOf).join(""), runs: runs.some((run) => childOf(run, "rPr")) ? runs.map((run) => canonical(run)).join("") : "" };
};
