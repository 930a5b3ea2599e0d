import { areaName, parseArea } from "./areas";
import type { Link } from "./book";
import type { PackageChanges } from "./package-changes";
import { unsupportedChange } from "./problem";
import { appended, placeFor, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import type { LinkInFile } from "./sheet-facts";
import { attribute, child, childrenOf, readTag, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The relationships of links that the file does not have yet, by link. */
export type LinkRelationships = ReadonlyMap<Link, string>;

export function isLinksChanged(sheet: Sheet): boolean {
  return sheet.links !== sheet.facts.links;
}

/** Enters the addresses of new links among the relationships of the sheet's part. */
export async function relateLinks(sheet: Sheet, part: string, changes: PackageChanges): Promise<LinkRelationships> {
  const ids = new Map<Link, string>();
  for (const link of addedLinks(sheet)) {
    if (link.address === undefined || originOf(sheet, link)) continue;
    ids.set(link, await changes.relate(part, `${RELATIONSHIPS}/hyperlink`, uriOf(link.address), true));
  }
  return ids;
}

function addedLinks(sheet: Sheet): Link[] {
  return sheet.links.filter((link) => !sheet.facts.links.includes(link));
}

/** A link of the file that leads to the same place: its XML is carried along to other cells. */
function originOf(sheet: Sheet, { address, place, tip }: Link): LinkInFile | undefined {
  return sheet.facts.links.find((one) => one.address === address && one.place === place && one.tip === tip);
}

/** What may not stand in an address is written as Excel does, in percent signs; those that are there stay. */
function uriOf(address: string): string {
  return address.replace(/[\s"<>^`{|}]/g, (character) => encodeURIComponent(character));
}

/** The splices that make the sheet's part have the wanted links: those that stay keep their XML. */
export function linkSplices(sheet: Sheet, text: string, root: Element, ids: LinkRelationships): Splice[] {
  const list = child(root, "hyperlinks");
  const elements = childrenOf(list, "hyperlink").filter((one) => parseArea(attribute(one, "ref") ?? "") !== null);
  const inFile = new Map<Link, Element | undefined>(sheet.facts.links.map((link, index) => [link, elements[index]]));
  const gone = [...inFile].flatMap(([link, element]) => (element && !sheet.links.includes(link) ? [element] : []));
  const added = addedLinks(sheet).map((link) => {
    const origin = originOf(sheet, link);
    const element = origin && inFile.get(origin);
    return element ? carried(text, element, link) : linkXml(text, root, link, ids.get(link));
  });
  if (!list) return added.length === 0 ? [] : [inserted(root, `<${root.prefix}hyperlinks>${added.join("")}</${root.prefix}hyperlinks>`)];
  // An empty list is no valid one.
  if (added.length === 0 && gone.length === list.children.length) return [{ start: list.start, end: list.end, text: "" }];
  return [...gone.map(({ start, end }) => ({ start, end, text: "" })), ...(added.length > 0 ? [appended(text, list, added.join(""))] : [])];
}

/** The relationships of the part that no link needs any more. */
export function lostRelationships(sheet: Sheet): string[] {
  const kept = sheet.links.map((link) => (sheet.facts.links.includes(link) ? link : originOf(sheet, link)));
  const used = new Set(sheet.facts.links.filter((link) => kept.includes(link)).map(({ relationship }) => relationship));
  return sheet.facts.links.flatMap(({ relationship }) => (relationship === undefined || used.has(relationship) ? [] : [relationship]));
}

function inserted(root: Element, xml: string): Splice {
  const place = placeFor(root, "hyperlinks", WORKSHEET_ORDER);
  return { start: place, end: place, text: xml };
}

function carried(text: string, element: Element, { area }: Link): string {
  const tag = withAttributes(text, element, { ref: areaName(area) });
  return tag.text + text.slice(tag.end, element.end);
}

function linkXml(text: string, root: Element, { area, place, tip }: Link, id: string | undefined): string {
  const target = id === undefined ? "" : ` ${relationshipAttribute(text, root, id)}`;
  const written = Object.entries({ location: place, tooltip: tip }).map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(value)}"`));
  return `<${root.prefix}hyperlink ref="${areaName(area)}"${target}${written.join("")}/>`;
}

/** `r:id="rId1"` with the prefix that the part has for it, or with one of its own. Refuses the strict form, whose other parts are written differently. */
export function relationshipAttribute(text: string, root: Element, id: string): string {
  const declared = [...(readTag(text, root.start)?.attributes ?? [])];
  if (declared.some(([, value]) => value === STRICT_RELATIONSHIPS)) throw unsupportedChange("This workbook is in the strict Open XML format, to which sheets, tables, links and charts cannot be added here. Save it as an Excel workbook (.xlsx) in Excel and try again.");
  const [name] = declared.find(([key, value]) => key.startsWith("xmlns:") && value === RELATIONSHIPS) ?? [];
  if (name !== undefined) return `${name.slice("xmlns:".length)}:id="${id}"`;
  return `xmlns:r="${RELATIONSHIPS}" r:id="${id}"`;
}
