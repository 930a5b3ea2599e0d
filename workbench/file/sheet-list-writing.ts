import { relationshipAttribute } from "./link-writing";
import { numberOfSheet } from "./new-sheet";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";
import { child, childrenOf, numberAt, type Element } from "./xml";
import { escapeXml, spliced, withAttributes, type Splice } from "./xml-writing";

/** Whether sheets were added, taken out or moved. */
export function isListChanged({ sheets, sheetsInFile }: Workbook): boolean {
  return sheets.length !== sheetsInFile.length || sheets.some((sheet, at) => sheet !== sheetsInFile[at]);
}

/** The list of sheets as it is now: entries of sheets that stay keep what else they say. `added`: the relationships of new sheets. */
export function sheetListSplices(text: string, root: Element, book: Workbook, added: ReadonlyMap<Sheet, string>): Splice[] {
  const list = child(root, "sheets");
  const listed = childrenOf(list, "sheet");
  if (!list) return [];
  const changed = listed.map((element, at) => ({ element, changes: changesOf(book.sheetsInFile[at]) }));
  if (!isListChanged(book)) return changed.flatMap(({ element, changes }) => (Object.keys(changes).length === 0 ? [] : [withAttributes(text, element, changes)]));
  const taken = new Set(listed.map((element) => numberAt(element, "sheetId") ?? 0));
  const entries = book.sheets.map((sheet) => {
    const at = book.sheetsInFile.indexOf(sheet);
    const known = changed[at];
    return known ? entryXml(text, known.element, known.changes) : newEntry(sheet, root.prefix, relationshipAttribute(text, root, added.get(sheet) ?? ""), taken);
  });
  return [{ start: list.contentStart, end: list.contentEnd, text: entries.join("") }];
}

function changesOf(sheet: Sheet | undefined): Record<string, string | null> {
  if (!sheet) return {};
  return {
    ...(sheet.name === sheet.facts.name ? {} : { name: sheet.name }),
    ...(sheet.visibility === sheet.facts.visibility ? {} : { state: sheet.visibility === "visible" ? null : sheet.visibility }),
  };
}

function entryXml(text: string, { start, end, ...element }: Element, changes: Record<string, string | null>): string {
  const tag = withAttributes(text, { start, end, ...element }, changes);
  return Object.keys(changes).length === 0 ? text.slice(start, end) : spliced(text.slice(start, end), [{ start: 0, end: tag.end - start, text: tag.text }]);
}

function newEntry(sheet: Sheet, prefix: string, relationship: string, taken: Set<number>): string {
  let number = numberOfSheet(sheet.id) ?? 1;
  while (number === 0 || taken.has(number)) number++;
  taken.add(number);
  const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
  return `<${prefix}sheet name="${escapeXml(sheet.name)}" sheetId="${number}"${state} ${relationship}/>`;
}
