import { areaName, parseArea } from "./areas";
import type { Area } from "./book";
import { changedColumns, columnsXml } from "./column-writing";
import { conditionalFormatSplices } from "./conditional-format-writing";
import type { FormatStore } from "./formats";
import { hasRowChanges, patchedRows } from "./row-writing";
import { appended, placeFor, prefixed, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { dataPlace, sheetSkeleton, type DataPlace, type SheetSkeleton } from "./sheet-part";
import { encodeXml } from "./text";
import { attribute, child, parseXml, type Element } from "./xml";
import { escapeXml, spliced, withAttributes, type Splice } from "./xml-writing";

/** Whether the sheet's own part has to be written anew. */
export function isSheetChanged(sheet: Sheet, select: boolean): boolean {
  return sheet.kind === "worksheet" && (hasRowChanges(sheet) || isViewChanged(sheet, select) || changedColumns(sheet).length > 0 || sheet.tabColour !== sheet.facts.tabColour || sheet.conditionalFormats !== sheet.facts.conditionalFormats);
}

function isViewChanged(sheet: Sheet, select: boolean): boolean {
  return sheet.showGridlines !== sheet.facts.showGridlines || select !== sheet.facts.selected;
}

/** A worksheet part with the sheet's changes in it. `bytes`: the part in UTF-8; `select`: whether it is to be the selected sheet. */
export function patchedSheet(sheet: Sheet, bytes: Uint8Array, select: boolean, formats: FormatStore): Iterable<Uint8Array> {
  const place = dataPlace(bytes, sheet.store);
  const skeleton = sheetSkeleton(bytes, place.start, place.end);
  const root = parseXml(skeleton.text, `the sheet "${sheet.facts.name}"`);
  const splices = skeletonSplices(sheet, skeleton, root, select, formats);
  const isHead = ({ end }: Splice): boolean => end <= skeleton.dataAt;
  const tailAt = skeleton.dataAt + skeleton.dataLength;
  const tail = splices.filter((splice) => !isHead(splice)).map(({ start, end, text }) => ({ start: start - tailAt, end: end - tailAt, text }));
  return framed(spliced(skeleton.text.slice(0, skeleton.dataAt), splices.filter(isHead)), patchedData(sheet, bytes, place, skeleton.prefix), spliced(skeleton.text.slice(tailAt), tail));
}

function* framed(head: string, data: Iterable<Uint8Array>, tail: string): Generator<Uint8Array> {
  yield encodeXml(head);
  yield* data;
  yield encodeXml(tail);
}

function* patchedData(sheet: Sheet, bytes: Uint8Array, place: DataPlace, prefix: string): Generator<Uint8Array> {
  if (!hasRowChanges(sheet)) return yield bytes.subarray(place.start, place.end);
  yield encodeXml(place.openTag);
  yield* patchedRows(sheet, bytes, place.contentStart, place.contentEnd, prefix);
  yield encodeXml(`</${prefix}sheetData>`);
}

function skeletonSplices(sheet: Sheet, { text }: SheetSkeleton, root: Element, select: boolean, formats: FormatStore): Splice[] {
  const columns = changedColumns(sheet);
  return [
    ...(sheet.tabColour !== sheet.facts.tabColour ? [tabColourSplice(text, root, sheet.tabColour)] : []),
    ...dimensionSplice(sheet, text, root),
    ...viewSplices(text, root, sheet, select),
    ...(columns.length > 0 ? [replaced(root, "cols", prefixed(columnsXml(child(root, "cols"), columns, sheet.defaultColumnWidth), root.prefix))] : []),
    ...(sheet.conditionalFormats !== sheet.facts.conditionalFormats ? conditionalFormatSplices(text, root, sheet.conditionalFormats, formats.styleSheet, formats) : []),
  ];
}

/** Puts an element in place of the root's child of that name, or where it belongs. */
function replaced(root: Element, name: string, xml: string): Splice {
  const element = child(root, name);
  const place = placeFor(root, name, WORKSHEET_ORDER);
  return element ? { start: element.start, end: element.end, text: xml } : { start: place, end: place, text: xml };
}

function tabColourSplice(text: string, root: Element, colour: string | null): Splice {
  const properties = child(root, "sheetPr");
  const known = child(properties, "tabColor");
  const xml = colour === null ? "" : `<${root.prefix}tabColor rgb="FF${colour.slice(1)}"/>`;
  if (known) return { start: known.start, end: known.end, text: xml };
  if (!properties) return replaced(root, "sheetPr", `<${root.prefix}sheetPr>${xml}</${root.prefix}sheetPr>`);
  if (properties.contentEnd === properties.end) return appended(text, properties, xml);
  return { start: properties.contentStart, end: properties.contentStart, text: xml };
}

/** "dimension" tells readers how far the cells reach: it is widened to the cells that were added, and left out where it was. */
function dimensionSplice(sheet: Sheet, text: string, root: Element): Splice[] {
  const dimension = child(root, "dimension");
  const used = sheet.used(false);
  if (!dimension || !used || sheet.edits.size === 0) return [];
  const before = parseArea(attribute(dimension, "ref") ?? "");
  const wanted = areaName(before && sheet.store.columns.length > 0 ? around(before, used) : used);
  return wanted === attribute(dimension, "ref") ? [] : [withAttributes(text, dimension, { ref: wanted })];
}

function around(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

/** Gridlines and whether the sheet is selected stand in the view. */
export function viewSplices(text: string, root: Element, sheet: Sheet, select: boolean): Splice[] {
  const changes: Record<string, string | null> = {};
  if (sheet.showGridlines !== sheet.facts.showGridlines) changes["showGridLines"] = sheet.showGridlines ? null : "0";
  if (select !== sheet.facts.selected) changes["tabSelected"] = select ? "1" : null;
  if (Object.keys(changes).length === 0) return [];
  const view = child(child(root, "sheetViews"), "sheetView");
  if (view) return [withAttributes(text, view, changes)];
  const attributes = Object.entries(changes).map(([name, value]) => (value === null ? "" : ` ${name}="${escapeXml(value)}"`)).join("");
  return [replaced(root, "sheetViews", prefixed(`<sheetViews><sheetView${attributes} workbookViewId="0"/></sheetViews>`, root.prefix))];
}
