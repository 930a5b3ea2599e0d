import { areaName, parseArea } from "./areas";
import type { Area } from "./book";
import { changedColumns, columnsXml } from "./column-writing";
import { isPropertiesChanged, propertyListSplices } from "./custom-properties";
import { conditionalFormatSplices } from "./conditional-format-writing";
import type { Piece } from "./deflate";
import { isChartsChanged } from "./drawing-writing";
import { isFilterChanged, sheetFilterSplices } from "./filter-writing";
import type { FormatStore } from "./formats";
import { isLinksChanged, linkSplices, relationshipAttribute } from "./link-writing";
import { demandMovable } from "./moved-cells";
import { isTableListChanged, tablePartSplices } from "./new-table-writing";
import { hasRowChanges, patchedRows } from "./row-writing";
import { placeFor, prefixed, WORKSHEET_ORDER } from "./schema-order";
import { isPageChanged, pageSplices } from "./page-setup-writing";
import { isProtectionChanged, protectionSplices } from "./protection";
import type { Sheet } from "./sheet";
import { dataPlace, sheetSkeleton, type DataPlace, type SheetSkeleton } from "./sheet-part";
import { propertySplices } from "./sheet-properties-writing";
import type { SheetRelationships } from "./sheet-relationships";
import { isRulesChanged, ruleSplices } from "./validations";
import { isViewChanged, viewSplices } from "./view-writing";
import { attribute, child, parseXml, type Element } from "./xml";
import { spliced, withAttributes, type Splice } from "./xml-writing";

/** Whether the sheet's own part has to be written anew. */
export function isSheetChanged(sheet: Sheet, select: boolean): boolean {
  return sheet.kind === "worksheet" && (hasRowChanges(sheet) || isViewChanged(sheet, select) || changedColumns(sheet).length > 0 || sheet.tabColour !== sheet.facts.tabColour || sheet.conditionalFormats !== sheet.facts.conditionalFormats || isLinksChanged(sheet) || isChartsChanged(sheet) || isTableListChanged(sheet) || isPageChanged(sheet) || isProtectionChanged(sheet) || isPropertiesChanged(sheet) || isRulesChanged(sheet) || isFilterChanged(sheet));
}

/** A worksheet part with the sheet's changes in it. `bytes`: the part in UTF-8; `select`: whether it is to be the selected sheet. */
export function patchedSheet(sheet: Sheet, bytes: Uint8Array, select: boolean, formats: FormatStore, relationships: SheetRelationships): Iterable<Piece> {
  demandMovable(sheet, bytes);
  const place = dataPlace(bytes, sheet.store);
  const skeleton = sheetSkeleton(bytes, place.start, place.end);
  const root = parseXml(skeleton.text, `the sheet "${sheet.facts.name}"`);
  const splices = skeletonSplices(sheet, skeleton, root, select, formats, relationships);
  const isHead = ({ end }: Splice): boolean => end <= skeleton.dataAt;
  const tailAt = skeleton.dataAt + skeleton.dataLength;
  const tail = splices.filter((splice) => !isHead(splice)).map(({ start, end, text }) => ({ start: start - tailAt, end: end - tailAt, text }));
  return framed(spliced(skeleton.text.slice(0, skeleton.dataAt), splices.filter(isHead)), patchedData(sheet, bytes, place, skeleton.prefix), spliced(skeleton.text.slice(tailAt), tail));
}

function* framed(head: string, data: Iterable<Piece>, tail: string): Generator<Piece> {
  yield head;
  yield* data;
  yield tail;
}

function* patchedData(sheet: Sheet, bytes: Uint8Array, place: DataPlace, prefix: string): Generator<Piece> {
  if (!hasRowChanges(sheet)) return yield bytes.subarray(place.start, place.end);
  yield place.openTag;
  yield* patchedRows(sheet, bytes, place.contentStart, place.contentEnd, prefix);
  yield `</${prefix}sheetData>`;
}

function skeletonSplices(sheet: Sheet, { text }: SheetSkeleton, root: Element, select: boolean, formats: FormatStore, relationships: SheetRelationships): Splice[] {
  const columns = changedColumns(sheet);
  // What is put in at one place is put in in this order, which is the schema's.
  return [
    ...propertySplices(text, root, sheet),
    ...dimensionSplice(sheet, text, root),
    ...viewSplices(text, root, sheet, select),
    ...(columns.length > 0 ? [replaced(root, "cols", prefixed(columnsXml(child(root, "cols"), columns, sheet.defaultColumnWidth), root.prefix))] : []),
    ...protectionSplices(root, sheet),
    ...sheetFilterSplices(text, root, sheet),
    ...(sheet.conditionalFormats !== sheet.facts.conditionalFormats ? conditionalFormatSplices(text, root, sheet.conditionalFormats, formats.styleSheet, formats) : []),
    ...ruleSplices(text, root, sheet),
    ...(isLinksChanged(sheet) ? linkSplices(sheet, text, root, relationships.links) : []),
    ...pageSplices(text, root, sheet),
    ...propertyListSplices(text, root, relationships.properties),
    ...(relationships.drawing !== null ? [replaced(root, "drawing", `<${root.prefix}drawing ${relationshipAttribute(text, root, relationships.drawing)}/>`)] : []),
    ...tablePartSplices(text, root, relationships.tables),
  ];
}

/** Puts an element in place of the root's child of that name, or where it belongs. */
function replaced(root: Element, name: string, xml: string): Splice {
  const element = child(root, name);
  const place = placeFor(root, name, WORKSHEET_ORDER);
  return element ? { start: element.start, end: element.end, text: xml } : { start: place, end: place, text: xml };
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
