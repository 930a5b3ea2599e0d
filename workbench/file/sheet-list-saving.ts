import { EMPTY_SHEET } from "./new-sheet";
import { findPart, relationshipsOf, relationshipsPart, type Package } from "./package";
import type { PackageChanges } from "./package-changes";
import { unsupportedChange } from "./problem";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";
import { isListChanged } from "./sheet-list-writing";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const SHEET_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

/** A sheet that the file does not have yet: its part, empty so far, and the workbook's relationship to it. */
export interface AddedSheet {
  readonly part: string;
  readonly relationship: string;
}

/** Adds an empty part for every sheet that the file does not have. */
export async function addSheetParts(book: Workbook, changes: PackageChanges): Promise<ReadonlyMap<Sheet, AddedSheet>> {
  const added = new Map<Sheet, AddedSheet>();
  for (const sheet of book.sheets.filter((one) => !book.sheetParts.has(one.id))) {
    const folder = book.workbookPart.slice(0, book.workbookPart.lastIndexOf("/") + 1);
    const part = await changes.freeName((number) => `${folder}worksheets/sheet${number}.xml`);
    added.set(sheet, { part, relationship: await changes.add(part, EMPTY_SHEET, SHEET_TYPE, book.workbookPart, SHEET_RELATIONSHIP) });
  }
  return added;
}

/** Takes out the parts of sheets that have gone, and the parts that only they used. */
export async function removeSheetParts(book: Workbook, changes: PackageChanges): Promise<void> {
  const gone = book.sheetsInFile.filter((sheet) => !book.sheets.includes(sheet)).flatMap(({ id }) => book.sheetParts.get(id) ?? []);
  if (gone.length === 0) return;
  const needed = await reachable(book.source, "", new Set(gone.map((part) => part.toLowerCase())));
  for (const part of gone) {
    for (const name of await reachable(book.source, part, needed)) await removePart(book, changes, name);
  }
}

async function removePart(book: Workbook, changes: PackageChanges, key: string): Promise<void> {
  const name = findPart(book.source, key)?.name ?? key;
  await changes.remove(name, book.workbookPart);
  const list = findPart(book.source, relationshipsPart(name));
  if (list) await changes.remove(list.name, book.workbookPart);
}

/** A part and all that it leads to, by names in lower case, but for what is to be left out. */
async function reachable(source: Package, start: string, leftOut: ReadonlySet<string>): Promise<Set<string>> {
  const found = new Set<string>();
  const left = [start];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const key = part.toLowerCase();
    if (found.has(key) || leftOut.has(key)) continue;
    found.add(key);
    for (const { external, target } of await relationshipsOf(source, findPart(source, part)?.name ?? part)) if (!external && (findPart(source, target) || target === "")) left.push(target);
  }
  return found;
}

/** The document's properties list the sheets and names; Excel writes that list anew where there is none. */
export async function dropTitles(book: Workbook, changes: PackageChanges): Promise<void> {
  const isSame = !isListChanged(book) && book.names === book.namesInFile && book.sheets.every(({ name, facts }) => name === facts.name);
  const part = isSame ? undefined : (await relationshipsOf(book.source, "")).find(({ type }) => type === "extended-properties")?.target;
  if (part === undefined) return;
  await changes.change(part, (text) => text.replace(/<((?:[\w-]+:)?(?:HeadingPairs|TitlesOfParts))(?:\s[^<>]*)?>[\s\S]*?<\/\1>/g, ""));
}

/** Views of the workbook's own remember the active sheet by its number. */
export function demandNoViewOf(book: Workbook, text: string): void {
  const gone = book.sheetsInFile.find((sheet) => !book.sheets.includes(sheet));
  if (gone && /<(?:[\w-]+:)?customWorkbookViews?[\s>]/.test(text)) throw unsupportedChange(`The sheet "${gone.facts.name}" cannot be deleted here, since the workbook has custom views. Delete it in Excel.`);
}
