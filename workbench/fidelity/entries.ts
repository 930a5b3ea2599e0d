import { readRelationships, relationshipsPart } from "../file/package";
import { decodeXml } from "../file/text";
import { sheetChangesOf, withSheetsInXml } from "../file/sheet-reference-writing";
import type { Workbook } from "../file/workbook";
import { parseXml } from "../file/xml";
import { readEntry, readZip, type ZipEntry } from "../file/zip";

const CHAIN = /(^|\/)calcChain\.xml$/i;

/** The parts that a save may change: those of worksheets and tables, formats, the list of sheets and what it refers to. */
function mayChange(book: Workbook): Set<string> {
  const sheets = book.sheets.flatMap((sheet) => [book.sheetParts.get(sheet.id) ?? "", ...sheet.facts.tables.map(({ part }) => part), ...drawingParts(book, sheet)]);
  const styles = [...book.source.parts.keys()].filter((name) => name.endsWith("styles.xml"));
  return new Set([book.workbookPart, relationshipsPart(book.workbookPart), "[Content_Types].xml", ...styles, ...sheets].map((name) => name.toLowerCase()));
}

/** Parts that speak of a sheet that has another name now, and the document's list of sheets. */
async function partsThatSpeak(book: Workbook): Promise<string[]> {
  const changes = sheetChangesOf(book);
  const parts = [...book.source.parts].filter(([key]) => /\.(xml|vml)$/.test(key));
  const speaking = await Promise.all(parts.map(async ([key, part]) => {
    const text = decodeXml(await part.read());
    return withSheetsInXml(text, changes) === text ? [] : [key];
  }));
  return ["docprops/app.xml", ...speaking.flat()];
}

/** The sheet's drawing and what it and the sheet refer to. */
function drawingParts(book: Workbook, sheet: Workbook["sheets"][number]): string[] {
  const part = book.sheetParts.get(sheet.id);
  const { drawingPart } = sheet.facts;
  return [...(part === undefined ? [] : [relationshipsPart(part)]), ...(drawingPart === null ? [] : [drawingPart, relationshipsPart(drawingPart)])];
}

/** The parts of charts that were deleted. */
function lostParts(book: Workbook): Set<string> {
  const gone = book.sheets.flatMap(({ facts, charts }) => facts.charts.flatMap((chart) => (charts.includes(chart) || chart.inFile === null ? [] : [chart.inFile])));
  return new Set(gone.flatMap(({ part, companions }) => [part, relationshipsPart(part), ...companions]).map((name) => name.toLowerCase()));
}

/** What is wrong with a saved package beside the one that the book came from; nothing where all is whole. */
export async function compareEntries(book: Workbook, before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const saved = new Map(readZip(after).map((entry) => [entry.name, entry]));
  const faults: string[] = [];
  const allowed = new Set([...mayChange(book), ...(await partsThatSpeak(book))]);
  const lost = lostParts(book);
  const original = readZip(before);
  for (const entry of original) {
    const now = saved.get(entry.name);
    if (now) faults.push(...(await compareEntry(entry, now, allowed)));
    else if (!CHAIN.test(entry.name) && !lost.has(entry.name.toLowerCase())) faults.push(`${entry.name} is lost`);
  }
  const order = original.map(({ name }) => name).filter((name) => saved.has(name));
  if (order.join("\n") !== [...saved.keys()].slice(0, order.length).join("\n")) faults.push("the entries are in another order");
  return [...faults, ...(await missingTargets(original, saved))];
}

async function compareEntry(before: ZipEntry, after: ZipEntry, allowed: ReadonlySet<string>): Promise<string[]> {
  if (isSame(before.data, after.data) && before.crc === after.crc && before.method === after.method) return [];
  const { name } = before;
  if (!allowed.has(name.toLowerCase())) return [`${name} was not to change`];
  try {
    parseXml(decodeXml(await readEntry(after)), name);
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Relationships that led somewhere before and do not any more. */
async function missingTargets(before: readonly ZipEntry[], after: ReadonlyMap<string, ZipEntry>): Promise<string[]> {
  const names = new Set([...after.keys()].map((name) => name.toLowerCase()));
  const earlier = new Set(before.map(({ name }) => name.toLowerCase()));
  const faults: string[] = [];
  for (const entry of after.values()) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(entry.name);
    if (!owner) continue;
    const read = await readEntry(entry).then((bytes) => readRelationships(decodeXml(bytes), `${owner[1]}${owner[2]}`)).catch(() => []);
    const lost = read.filter(({ external, target }) => !external && !names.has(target.toLowerCase()) && earlier.has(target.toLowerCase()));
    faults.push(...lost.map(({ target }) => `${entry.name} leads to ${target}, which is gone`));
  }
  return faults;
}
