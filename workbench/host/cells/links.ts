import { overlaps, sameArea } from "../../file/areas";
import type { Area, Link } from "../../file/book";
import { isJsonObject, type Json } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import { beforeChange, type World } from "../world";
import { type Cells, isUnbounded, without } from "./address";
import { restyle } from "./formatting";
import { textReader } from "./reading";
import { enter } from "./writing";

/** How Excel shows a link when it is made: the colour and underline of its style "Hyperlink" (assumed). */
const LINK_LOOK = { font: { colour: "#0563C1", underline: true } } as const;

/** The link of the range's cells; null where they have none or several (assumed). */
export function hyperlink(world: World, { sheet, area }: Cells): Json {
  const touching = sheet.links.filter((link) => overlaps(link.area, area));
  const [link] = touching;
  if (link === undefined || touching.length > 1 || without(area, link.area).length > 0) return null;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.place === undefined ? {} : { documentReference: link.place }),
    ...(link.tip === undefined ? {} : { screenTip: link.tip }),
    textToDisplay: textReader(world, sheet)(area.row, area.column),
  };
}

export function setHyperlink(world: World, cells: Cells, given: Json): void {
  const { sheet, area } = cells;
  if (isUnbounded(area)) throw notImplemented("Range.hyperlink of whole rows or columns");
  const { text, ...link } = linkOf(given, area);
  beforeChange(world, sheet);
  const first = { sheet, area: { ...area, rows: 1, columns: 1 } };
  const isEmpty = textReader(world, sheet)(area.row, area.column) === "";
  const shown = text ?? (isEmpty ? link.address ?? link.place : undefined);
  // As a text, whatever it looks like.
  if (shown !== undefined) enter(world, first, [[`'${shown}`]]);
  sheet.setLinks([...remaining(sheet.links, area), link]);
  restyle(world, cells, LINK_LOOK);
}

function linkOf(given: Json, area: Area): Link & { readonly text: string | undefined } {
  if (!isJsonObject(given)) throw invalidArgument("a hyperlink is an object");
  const known = ["address", "documentReference", "screenTip", "textToDisplay"];
  const other = Object.keys(given).find((name) => !known.includes(name));
  if (other !== undefined) throw invalidArgument(`a hyperlink has no "${other}"`);
  const [address, place, tip, text] = known.map((name) => optionalText(given[name], name));
  if (address === undefined && place === undefined) throw invalidArgument("a hyperlink leads to an address or a place in the document");
  const target = place === undefined ? (address ?? "") : `${address ?? ""}#${place}`;
  return { area, target, address, place: place?.replace(/^#/, ""), tip, text };
}

function optionalText(value: Json | undefined, name: string): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw invalidArgument(`${name} is not a text`);
  return value;
}

/** Takes the links off the cells; what lies beside them keeps its link. */
export function removeLinks(world: World, { sheet, area }: Cells): void {
  if (!sheet.links.some((link) => overlaps(link.area, area))) return;
  beforeChange(world, sheet);
  sheet.setLinks(remaining(sheet.links, area));
}

/** The cells of a range that have links, for their look. */
export function linkedAreas({ sheet, area }: Cells): Area[] {
  return sheet.links.filter((link) => overlaps(link.area, area)).map((link) => link.area);
}

function remaining(links: readonly Link[], hole: Area): Link[] {
  return links.flatMap((link) => {
    if (!overlaps(link.area, hole)) return link;
    return without(link.area, hole).map((area) => (sameArea(area, link.area) ? link : { ...link, area }));
  });
}
