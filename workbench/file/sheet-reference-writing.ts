import { dataPlace } from "./sheet-part";
import { unsupportedChange } from "./problem";
import type { PackageChanges } from "./package-changes";
import type { Sheet } from "./sheet";
import { withSheets, type SheetChanges } from "./sheet-references";
import { decodeXml, encodeXml } from "./text";
import type { Workbook } from "./workbook";
import { unescapeXml } from "./xml";
import { escapeXml } from "./xml-writing";

/** Elements that hold a formula, in sheets, tables, charts and controls; attributes that do. */
const FORMULA = /(<(?:[\w-]+:)?(?:f|sqref|formula[12]?|calculatedColumnFormula|totalsRowFormula|Fmla\w+)(?:\s[^<>]*)?>)([^<]+)(?=<\/)/g;
const FORMULA_ATTRIBUTE = /(\s(?:textlink|fmlaLink|fmlaRange|fmlaGroup|fmlaTxbx)=")([^"]+)(?=")/g;
const LINK = /<(?:[\w-]+:)?hyperlink\s[^<>]*>/g;
const PIVOT_SOURCE = /(<(?:[\w-]+:)?worksheetSource\s[^<>]*?\bsheet=")([^"]*)(")/g;
/** Parts that speak of no sheet, and the one that is mended as a list. */
const SILENT = /(^|\/)(sharedStrings|styles|workbook|comments\d*|calcChain|person|theme\d*|metadata)\.xml$|^docProps\/|^customXml\/|\.rels$|^\[Content_Types\]\.xml$|\/threadedComments\//i;

/** What has become of the file's sheets since it was opened: those that were renamed or taken out. */
export function sheetChangesOf(book: Workbook): SheetChanges {
  const changes = new Map<string, string | null>();
  for (const sheet of book.sheetsInFile) {
    if (!book.sheets.includes(sheet)) changes.set(sheet.facts.name.toLowerCase(), null);
    else if (sheet.name !== sheet.facts.name) changes.set(sheet.facts.name.toLowerCase(), sheet.name);
  }
  return changes;
}

/** A worksheet part whose text behind the rows speaks of the sheets as they are called now; the very bytes given where nothing does. */
export function withSheetsBehindRows(sheet: Sheet, bytes: Uint8Array, changes: SheetChanges): Uint8Array {
  if (changes.size === 0) return bytes;
  const { end } = dataPlace(bytes, sheet.store);
  const before = decodeXml(bytes.subarray(end));
  const after = withSheetsInXml(before, changes);
  if (after === before) return bytes;
  const tail = encodeXml(after);
  const result = new Uint8Array(end + tail.length);
  result.set(bytes.subarray(0, end));
  result.set(tail, end);
  return result;
}

/** Mends what charts, tables, pivot tables and controls say of sheets that were renamed or taken out. */
export async function changeReferences(book: Workbook, changes: PackageChanges, changed: SheetChanges): Promise<void> {
  if (changed.size === 0) return;
  const own = new Set([...book.sheetParts.values()].map((name) => name.toLowerCase()));
  for (const [key, { name }] of book.source.parts) {
    if (!/\.(xml|vml)$/.test(key) || SILENT.test(name) || own.has(key)) continue;
    await changes.change(name, (text) => withSheetsInXml(text, changed));
  }
}

/** The formulas of a part of charts or drawings. */
export function formulasIn(text: string): string[] {
  return [FORMULA, FORMULA_ATTRIBUTE].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => unescapeXml(match[2] ?? "")));
}

/** Parts that hold no formula. */
export function isSilent(name: string): boolean {
  return SILENT.test(name);
}

/** The text of a part with its formulas, and the places that links lead to, as `mend` has them. */
export function mendedFormulas(text: string, mend: (formula: string) => string): string {
  const mended = (whole: string, open: string, formula: string): string => {
    const before = unescapeXml(formula);
    const now = mend(before);
    return now === before ? whole : open + escapeXml(now);
  };
  return text
    .replace(FORMULA, mended)
    .replace(FORMULA_ATTRIBUTE, mended)
    .replace(LINK, (link) => (/\s[\w-]+:id="/.test(link) ? link : link.replace(/(\slocation=")([^"]+)(?=")/, mended)));
}

/** The text of a part with its references to changed sheets mended. */
export function withSheetsInXml(text: string, changes: SheetChanges): string {
  return mendedFormulas(text, (formula) => withSheets(formula, changes))
    .replace(PIVOT_SOURCE, (all, open: string, name: string, close: string) => (all.includes(":id=") ? all : open + escapeXml(pivotSheet(unescapeXml(name), changes)) + close));
}

function pivotSheet(name: string, changes: SheetChanges): string {
  const now = changes.get(name.toLowerCase());
  if (now === null) throw unsupportedChange(`The sheet "${name}" cannot be deleted here, since a pivot table takes its data from it. Delete it in Excel.`);
  return now ?? name;
}
