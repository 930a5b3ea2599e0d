import type { Book } from "./book";
import { hasFormula, findCell } from "./cell-store";
import { isColumnSpokenOf } from "./line-checks";
import { removeCalculationChain, settleLines } from "./line-saving";
import { EMPTY_SHEET } from "./new-sheet";
import { relationshipsOf, findPart } from "./package";
import { PackageChanges } from "./package-changes";
import { unsupportedChange } from "./problem";
import type { Sheet } from "./sheet";
import { addSheetParts, demandNoViewOf, dropTitles, removeSheetParts, type AddedSheet } from "./sheet-list-saving";
import { changeReferences, sheetChangesOf, withSheetsBehindRows } from "./sheet-reference-writing";
import { relateSheet } from "./sheet-relationships";
import { isSheetChanged, patchedSheet } from "./sheet-writer";
import { hasAdditions, stylesWith } from "./style-additions";
import { PLAIN_STYLES } from "./style-sheet";
import { lostNames, patchedTable, tableChanges } from "./table-writing";
import { isTableSpokenOf } from "./table-list";
import { encodeXml, utf8Xml } from "./text";
import { viewSplices } from "./view-writing";
import type { Workbook } from "./workbook";
import { patchedWorkbook } from "./workbook-writing";
import { parseXml } from "./xml";
import { spliced } from "./xml-writing";
import { writeZip } from "./zip-writing";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const STYLES_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

/**
 * The bytes of the workbook with its changes. Parts that no change concerns keep their compressed bytes, and with no change at all the file is
 * the one that was opened. The book can be changed and saved again. Throws a FileProblem for a change that cannot be made without loss.
 */
export async function saveBook(book: Book): Promise<Uint8Array> {
  if (!isWorkbook(book)) throw new TypeError("Only a book from openBook or newBook can be saved");
  await settleLines(book);
  const changes = new PackageChanges(book.source);
  const added = await addSheetParts(book, changes);
  await changeSheets(book, changes, added);
  await changeTables(book, changes);
  await changeReferences(book, changes, sheetChangesOf(book));
  await removeSheetParts(book, changes);
  await changeStyles(book, changes);
  await changeWorkbook(book, changes, added);
  await dropTitles(book, changes);
  await dropCalculationChain(book, changes);
  if (!changes.any && book.source.bytes) return book.source.bytes;
  demandUnsigned(book);
  return writeZip(changes.entries());
}

function isWorkbook(book: Book): book is Workbook {
  return "source" in book && "sheetParts" in book;
}

function demandUnsigned({ source }: Workbook): void {
  if (![...source.parts.keys()].some((name) => name.startsWith("_xmlsignatures/"))) return;
  throw unsupportedChange("This workbook is digitally signed, and any change would break the signature. Remove the signature in Excel (File, Info, View Signatures), save the workbook and try again.");
}

async function changeSheets(book: Workbook, changes: PackageChanges, added: ReadonlyMap<Sheet, AddedSheet>): Promise<void> {
  const activated = book.sheets[book.active] !== (book.sheetsInFile[book.activeInFile] ?? book.sheetsInFile[0]);
  const renames = sheetChangesOf(book);
  for (const [index, sheet] of book.sheets.entries()) {
    const select = activated ? index === book.active : sheet.facts.selected;
    const part = findPart(book.source, book.sheetParts.get(sheet.id) ?? "");
    const name = part?.name ?? added.get(sheet)?.part;
    if (name === undefined) continue;
    const isChanged = isSheetChanged(sheet, select);
    if (isChanged || (sheet.kind === "worksheet" && renames.size > 0)) {
      const bytes = part ? utf8Xml(await part.read()) : encodeXml(EMPTY_SHEET);
      const renamed = withSheetsBehindRows(sheet, bytes, renames);
      if (isChanged || renamed !== bytes) changes.put(name, patchedSheet(sheet, renamed, select, book.formats, await relateSheet(book, sheet, name, changes)));
    } else if (sheet.kind !== "worksheet" && select !== sheet.facts.selected) {
      await changes.change(name, (text) => spliced(text, viewSplices(text, parseXml(text, "a sheet"), sheet, select)));
    }
  }
  if (book.sheets.every(({ visibility }) => visibility !== "visible")) throw unsupportedChange("At least one sheet must stay visible. Show a sheet and try again.");
}

async function changeTables(book: Workbook, changes: PackageChanges): Promise<void> {
  for (const sheet of book.sheets) {
    for (const change of tableChanges(sheet)) {
      const { before, now } = change;
      if (now.name !== before.name && isTableSpokenOf(book, before.name)) throw unsupportedChange(`The table "${before.name}" cannot be renamed here, since a formula speaks of it. Rename it in Excel.`);
      const spoken = lostNames(change).find((name) => isColumnSpokenOf(book, name));
      if (spoken !== undefined) throw unsupportedChange(`The column "${spoken}" of the table "${change.before.name}" cannot be renamed or left out here, since a formula speaks of it. Change it in Excel.`);
      await changes.change(change.before.part, (text) => patchedTable(text, change));
    }
  }
}

async function changeStyles(book: Workbook, changes: PackageChanges): Promise<void> {
  const additions = book.formats.additions();
  if (!changes.any || !hasAdditions(additions)) return;
  const part = (await relationshipsOf(book.source, book.workbookPart)).find(({ type }) => type === "styles")?.target;
  if (part === undefined || !findPart(book.source, part)) await changes.add("xl/styles.xml", stylesWith(PLAIN_STYLES, additions), STYLES_TYPE, book.workbookPart, STYLES_RELATIONSHIP);
  else await changes.change(part, (text) => stylesWith(text, additions));
}

async function changeWorkbook(book: Workbook, changes: PackageChanges, sheets: ReadonlyMap<Sheet, AddedSheet>): Promise<void> {
  const recalculate = book.isShifted || book.sheets.some((sheet) => sheet.hasContentEdits());
  const added = new Map([...sheets].map(([sheet, { relationship }]) => [sheet, relationship]));
  await changes.change(book.workbookPart, (text) => {
    demandNoViewOf(book, text);
    return patchedWorkbook(text, book, { added, recalculate });
  });
}

async function dropCalculationChain(book: Workbook, changes: PackageChanges): Promise<void> {
  if (book.sheets.some(hasOtherFormulas)) await removeCalculationChain(book, changes);
}

function hasOtherFormulas(sheet: Sheet): boolean {
  for (const [row, column, { content }] of sheet.edits) {
    if (!content) continue;
    const cell = findCell(sheet.store, row, column);
    if (content.formula !== undefined || (cell >= 0 && hasFormula(sheet.store, cell))) return true;
  }
  return false;
}
