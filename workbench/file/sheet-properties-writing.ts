import { placeFor, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { child, type Element } from "./xml";
import { spliced, withAttributes, type Splice } from "./xml-writing";

/** The sheet's properties: its tab's colour, whether it is fitted to pages, and whether its own filter hides rows. */
export function propertySplices(text: string, root: Element, sheet: Sheet): Splice[] {
  const colour = sheet.tabColour === sheet.facts.tabColour ? undefined : sheet.tabColour;
  const fitted = sheet.pageSetup.fit !== null;
  const fit = fitted === (sheet.facts.pageSetup.fit !== null) ? undefined : fitted;
  const isFiltered = sheet.autoFilter?.filtered ?? false;
  const filterMode = isFiltered === (sheet.facts.autoFilter?.filtered ?? false) ? {} : { filterMode: isFiltered ? "1" : null };
  if (colour === undefined && fit === undefined && !("filterMode" in filterMode)) return [];
  const properties = child(root, "sheetPr");
  const place = placeFor(root, "sheetPr", WORKSHEET_ORDER);
  if (!properties) return [{ start: place, end: place, text: `<${root.prefix}sheetPr${isFiltered ? ' filterMode="1"' : ""}>${colourXml(root, colour)}${fit ? fitXml(root) : ""}</${root.prefix}sheetPr>` }];
  const open = withAttributes(text, properties, filterMode).text.replace(/\/?>$/, ">");
  const content = text.slice(properties.contentStart, properties.contentEnd);
  return [{ start: properties.start, end: properties.end, text: `${open}${withChildren(content, properties, root, colour, fit)}</${properties.prefix}sheetPr>` }];
}

/** The content of the element with what changed of it: colour, outline, page, in that order (18.3.1.82). */
function withChildren(content: string, properties: Element, root: Element, colour: string | null | undefined, fit: boolean | undefined): string {
  const at = (element: Element): { start: number; end: number } => ({ start: element.start - properties.contentStart, end: element.end - properties.contentStart });
  const splices: Splice[] = [];
  const tab = child(properties, "tabColor");
  if (colour !== undefined) splices.push({ ...(tab ? at(tab) : { start: 0, end: 0 }), text: colourXml(root, colour) });
  const page = child(properties, "pageSetUpPr");
  if (fit !== undefined && page) splices.push(withAttributes(content, { ...page, ...at(page) }, { fitToPage: fit ? "1" : null }));
  else if (fit) splices.push({ start: content.length, end: content.length, text: fitXml(root) });
  return spliced(content, splices);
}

function colourXml({ prefix }: Element, colour: string | null | undefined): string {
  return colour === null || colour === undefined ? "" : `<${prefix}tabColor rgb="FF${colour.slice(1)}"/>`;
}

function fitXml({ prefix }: Element): string {
  return `<${prefix}pageSetUpPr fitToPage="1"/>`;
}
