import type { Element } from "./xml";
import type { Splice } from "./xml-writing";

/** The order in which a worksheet's children must stand (ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
  "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
  "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];

/** A workbook's children (18.2.27). */
export const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr",
  "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
];

/** A style sheet's children (18.8.39). */
export const STYLES_ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** Where a child of that name goes: behind the last one that may stand before it or beside it. */
export function placeFor(parent: Element, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const before = parent.children.filter((one) => order.includes(one.name) && order.indexOf(one.name) <= rank);
  return before.at(-1)?.end ?? parent.contentStart;
}

/** Puts XML at the end of an element's content; `<a/>` becomes `<a>…</a>`. */
export function appended(text: string, element: Element, xml: string): Splice {
  if (element.contentEnd < element.end) return { start: element.contentEnd, end: element.contentEnd, text: xml };
  const open = text.slice(element.start, element.end);
  const name = /^<([^\s/>]+)/.exec(open)?.[1] ?? element.name;
  return { start: element.start, end: element.end, text: `${open.replace(/\s*\/>$/, ">")}${xml}</${name}>` };
}

/** Our XML, which has no prefixes, with the one that the part uses for its namespace. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
