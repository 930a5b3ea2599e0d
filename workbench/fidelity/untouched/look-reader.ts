import XLSX from "xlsx";
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

const PLAIN: Look = { "number format": "General", font: "", fill: "", border: "", alignment: "", protection: "", "named style": "Normal" };
const interned = new Map<string, Look>();

function interns(look: Look): Look {
  const key = JSON.stringify(look);
  const known = interned.get(key);
  if (!known) interned.set(key, look);
  return known ?? look;
}

export function readLooks(root: XmlElement | undefined): Looks {
  const all = (name: string): readonly XmlElement[] => childOf(root, name)?.children ?? [];
  const [fonts, fills, borders] = [all("fonts"), all("fills"), all("borders")].map((list) => list.map((one) => canonical(one))) as [string[], string[], string[]];
  const codes = new Map(all("numFmts").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"] ?? ""]));
  const names = new Map(all("cellStyles").map(({ attributes }) => [attributes["xfId"], attributes["name"] ?? ""]));
  const lookOf = (xf: XmlElement): Look => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0", xfId = "0", quotePrefix = "0" } = xf.attributes;
    return interns({
      "number format": `${codes.get(numFmtId) ?? BUILT_IN[Number(numFmtId)] ?? numFmtId}${isOn(quotePrefix) ? " behind an apostrophe" : ""}`,
      font: fonts[Number(fontId)] ?? "",
      fill: fills[Number(fillId)] ?? "",
      border: borders[Number(borderId)] ?? "",
      alignment: bare(childOf(xf, "alignment")),
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
