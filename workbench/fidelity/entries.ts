import { relationshipsOf, relationshipsPart } from "../file/package";
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

/** Where rows or columns were moved: every part that may name a cell. */
function partsWithPlaces(book: Workbook): string[] {
  return book.isShifted ? [...book.source.parts.keys()].filter((key) => /^xl\/(?!theme|styles|sharedstrings|media|customxml).*\.(xml|vml)$/.test(key)) : [];
}

/** The sheet's drawing and what it and the sheet refer to. */
function drawingParts(book: Workbook, sheet: Workbook["sheets"][number]): string[] {
  const part = book.sheetParts.get(sheet.id);
  const { drawingPart } = sheet.facts;
  return [...(part === undefined ? [] : [relationshipsPart(part)]), ...(drawingPart === null ? [] : [drawingPart, relationshipsPart(drawingPart)])];
}

/** The parts of charts, tables, properties and sheets that were deleted, and what they lead to. */
async function lostParts(book: Workbook): Promise<Set<string>> {
  const charts = book.sheetsInFile.flatMap(({ facts, charts: now }) => facts.charts.flatMap((chart) => (now.includes(chart) || chart.inFile === null ? [] : [chart.inFile])));
  const tables = book.sheetsInFile.flatMap(({ facts, tables: now }) => facts.tables.filter(({ id }) => !now.some((one) => one.id === id)).map(({ part }) => part));
  const sheets = book.sheetsInFile.filter((sheet) => !book.sheets.includes(sheet)).flatMap(({ id }) => book.sheetParts.get(id) ?? []);
  const relabelled = book.sheets.filter(({ customProperties, facts }) => facts.customProperties.some(({ key, value }) => customProperties.get(key) !== value));
  const properties = await Promise.all(relabelled.map(async ({ id }) => (await relationshipsOf(book.source, book.sheetParts.get(id) ?? "")).filter(({ type }) => type === "customProperty").map(({ target }) => target)));
  const lost = new Set([...charts.flatMap(({ companions }) => companions), ...properties.flat()].map((name) => name.toLowerCase()));
  const left = [...charts.map(({ part }) => part), ...tables, ...sheets];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (lost.has(part.toLowerCase())) continue;
    lost.add(part.toLowerCase()).add(relationshipsPart(part).toLowerCase());
    left.push(...(await relationshipsOf(book.source, part)).filter(({ external }) => !external).map(({ target }) => target));
  }
  return lost;
}

/** What is wrong with a saved package beside the one that the book came from; nothing where all is whole. */
export async function compareEntries(book: Workbook, before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const saved = new Map(readZip(after).map((entry) => [entry.name, entry]));
  const faults: string[] = [];
  const allowed = new Set([...mayChange(book), ...(await partsThatSpeak(book)), ...partsWithPlaces(book)]);
  const lost = await lostParts(book);
  const original = readZip(before);
  for (const entry of original) {
    const now = saved.get(entry.name);
    if (now) faults.push(...(await compareEntry(entry, now, allowed)));
    else if (!CHAIN.test(entry.name) && !lost.has(entry.name.toLowerCase())) faults.push(`${entry.name} is lost`);
  }
  const order = original.map(({ name }) => name).filter((name) => saved.has(name));
  if (order.join("\n") !== [...saved.keys()].slice(0, order.length).join("\n")) faults.push("the entries are in another order");
  const known = new Set(original.map(({ name }) => name));
  for (const entry of saved.values()) if (!known.has(entry.name)) faults.push(...(await notWellFormed(entry)));
  return faults;
}

async function compareEntry(before: ZipEntry, after: ZipEntry, allowed: ReadonlySet<string>): Promise<string[]> {
  if (isSame(before.data, after.data) && before.crc === after.crc && before.method === after.method) return [];
  const { name } = before;
  if (!allowed.has(name.toLowerCase())) return [`${name} was not to change`];
  return notWellFormed(after);
}

async function notWellFormed(entry: ZipEntry): Promise<string[]> {
  try {
    const content = decodeXml(await readEntry(entry));
    if (/\.(xml|rels|vml)$/i.test(entry.name)) parseXml(content, entry.name);
    return [];
  } catch (error) {
    return [`${entry.name}: ${String(error)}`];
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
