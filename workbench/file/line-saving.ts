import { parseArea, areaName } from "./areas";
import type { LineChange } from "./line-facts";
import { fileName } from "./line-list";
import { withLines, type Standing } from "./line-references";
import { shiftedRows } from "./line-rows";
import { lineLimit, shiftedArea, shiftedLine, type LineShift } from "./line-shift";
import { shiftedComments, shiftedDrawings, shiftedNotes, shiftedSkeleton, shiftedTablePart } from "./line-xml";
import { findPart, relationshipsOf } from "./package";
import { PackageChanges } from "./package-changes";
import type { Sheet } from "./sheet";
import { dataPlace, sheetSkeleton } from "./sheet-part";
import { readCells } from "./sheet-reader";
import { isSilent, mendedFormulas } from "./sheet-reference-writing";
import { encodeXml, utf8Xml } from "./text";
import type { SheetShift, Workbook } from "./workbook";
import { unescapeXml } from "./xml";
import { escapeXml } from "./xml-writing";

/**
 * Brings the file's parts to where the sheets are: rows and columns that were put in or taken out are so in the parts too, and the book then
 * stands as if it had been opened from such a file. Everything else that was changed is still to be written.
 */
export async function settleLines(book: Workbook): Promise<void> {
  const shifts = book.shifts.filter(({ sheet }) => book.sheets.includes(sheet) && book.sheetParts.has(sheet.id));
  if (shifts.length > 0) {
    const changes = new PackageChanges(book.source);
    for (const shift of shifts) await changeParts(book, changes, shift);
    const settled = await settledSheets(book, changes, shifts);
    await removeCalculationChain(book, changes);
    book.source = changes.applied();
    for (const [sheet, store] of settled) sheet.rebase(sheet.facts, store, sheet.edits);
  }
  for (const sheet of book.sheets) sheet.isInPlace = true;
  book.shifts = [];
}

/** The calculation chain lists the cells with formulas. Excel makes it anew where there is none, and calls a wrong one damage. */
export async function removeCalculationChain(book: Workbook, changes: PackageChanges): Promise<void> {
  const chain = (await relationshipsOf(book.source, book.workbookPart)).find(({ type }) => type === "calcChain");
  const part = chain && findPart(book.source, chain.target);
  if (part) await changes.remove(part.name, book.workbookPart);
}

/** All parts but the sheets' own. */
async function changeParts(book: Workbook, changes: PackageChanges, change: SheetShift): Promise<void> {
  const { sheet, shift } = change;
  const name = fileName(book, sheet);
  const own = await changeOwnParts(book, changes, change, name);
  const sheetParts = new Set([...book.sheetParts.values()].map((part) => part.toLowerCase()));
  for (const [key, part] of book.source.parts) {
    if (!/\.(xml|vml)$/.test(key) || isSilent(part.name) || sheetParts.has(key) || own.done.has(key)) continue;
    await changes.change(part.name, (text) => withPivotSource(mendedFormulas(text, wording(shift, { shifted: name, own: own.drawn.has(key) ? name : null, from: "cell" })), shift, name));
  }
  await changes.change(book.workbookPart, (text) => withNames(text, wording(shift, { shifted: name, own: null, from: "none" })));
}

/** The parts that belong to the sheet: its tables, comments and drawings. `done`: those that need no more; `drawn`: those whose formulas may leave the sheet's name out. */
async function changeOwnParts(book: Workbook, changes: PackageChanges, change: LineChange & { readonly sheet: Sheet }, name: string): Promise<{ done: Set<string>; drawn: Set<string> }> {
  const done = new Set<string>();
  const drawn = new Set<string>();
  for (const { type, target, external } of await relationshipsOf(book.source, book.sheetParts.get(change.sheet.id) ?? "")) {
    const edit = external ? undefined : OWN_PARTS[type];
    if (!edit) continue;
    await changes.change(findPart(book.source, target)?.name ?? target, (text) => edit(text, change, name));
    (type === "table" ? done : drawn).add(target.toLowerCase());
  }
  return { done, drawn };
}

const OWN_PARTS: Readonly<Record<string, (text: string, change: LineChange, name: string) => string>> = {
  table: shiftedTablePart,
  comments: (text, { shift }) => shiftedComments(text, shift),
  threadedComment: (text, { shift }) => shiftedComments(text, shift),
  vmlDrawing: (text, { shift }) => shiftedNotes(text, shift),
  drawing: (text, { shift }) => shiftedDrawings(text, shift),
};

function wording(shift: LineShift, standing: Standing): (formula: string) => string {
  return (formula) => withLines(formula, shift, standing).text;
}

function withNames(text: string, reword: (formula: string) => string): string {
  return text.replace(/(<(?:[\w-]+:)?definedName\s[^<>]*>)([^<]+)(?=<\/)/g, (_, open: string, formula: string) => open + escapeXml(reword(unescapeXml(formula))));
}

/** Where a pivot table takes its data from: an area, and the sheet beside it. */
function withPivotSource(text: string, shift: LineShift, name: string): string {
  return text.replace(/<(?:[\w-]+:)?worksheetSource\s[^<>]*>/g, (tag) => {
    const sheet = /\ssheet="([^"]*)"/.exec(tag)?.[1];
    const area = parseArea(/\sref="([^"]*)"/.exec(tag)?.[1] ?? "");
    const now = area && shiftedArea(area, shift);
    if (sheet === undefined || tag.includes(":id=") || unescapeXml(sheet).toLowerCase() !== name.toLowerCase() || !now) return tag;
    return tag.replace(/(\sref=")[^"]*/, `$1${areaName(now)}`);
  });
}

/** Writes the sheets' own parts, and gives the cells of those whose rows were written anew, as they lie in the new part. */
async function settledSheets(book: Workbook, changes: PackageChanges, shifts: readonly SheetShift[]): Promise<Map<Sheet, Sheet["store"]>> {
  const stores = new Map<Sheet, Sheet["store"]>();
  for (const sheet of book.sheets) {
    const part = findPart(book.source, book.sheetParts.get(sheet.id) ?? "");
    if (!part || sheet.kind !== "worksheet") continue;
    const before = utf8Xml(await part.read());
    const bytes = settledSheet(book, sheet, before, shifts);
    if (bytes === before) continue;
    changes.put(part.name, [bytes]);
    const context = { sharedTexts: sheet.store.sharedTexts, date1904: book.date1904, cellsLeft: Infinity, what: `the sheet "${sheet.facts.name}"` };
    if (!sheet.isInPlace) stores.set(sheet, readCells(bytes, context).store);
  }
  return stores;
}

function settledSheet(book: Workbook, sheet: Sheet, bytes: Uint8Array, shifts: readonly SheetShift[]): Uint8Array {
  const place = dataPlace(bytes, sheet.store);
  const skeleton = sheetSkeleton(bytes, place.start, place.end);
  const text = shifts.reduce((now, change) => shiftedText(book, sheet, now, change), skeleton.text);
  if (text === skeleton.text && sheet.isInPlace) return bytes;
  const own = shifts.filter((change) => change.sheet === sheet).map(({ shift }) => shift);
  const rows = sheet.isInPlace ? bytes.subarray(place.contentStart, place.contentEnd) : shiftedRows(bytes, sheet.store, { shifts: own, columns: columnsAfter(own) });
  const data = `<${skeleton.prefix}sheetData/>`;
  const at = text.indexOf(data);
  const close = `</${skeleton.prefix}sheetData>`;
  return joined([encodeXml(text.slice(0, at)), encodeXml(place.openTag), rows, encodeXml(close + text.slice(at + data.length))]);
}

function shiftedText(book: Workbook, sheet: Sheet, text: string, change: SheetShift): string {
  const name = fileName(book, change.sheet);
  if (change.sheet === sheet) return shiftedSkeleton(text, change, name);
  return mendedFormulas(text, wording(change.shift, { shifted: name, own: null, from: "cell" }));
}

/** The column that each column of the file has become, or -1. */
function columnsAfter(shifts: readonly LineShift[]): Int32Array {
  const columns = shifts.filter(({ axis }) => axis === "columns");
  return Int32Array.from({ length: lineLimit("columns") }, (_, before) => columns.reduce((now, shift) => (now < 0 ? now : (shiftedLine(now, shift) ?? -1)), before));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
