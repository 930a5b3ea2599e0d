import type { Sheet } from "../file/sheet";
import { utf8Xml } from "../file/text";
import type { Workbook } from "../file/workbook";
import { writeZip, type NewEntry } from "../file/zip-writing";

/** Rows of each sheet that are always left in. */
const KEPT_ROWS = 100;

/**
 * Both versions of a workbook without the rows that are the same in both, byte for byte, behind a sheet's first hundred:
 * what is said of such rows is said of both, and the validator needs a minute for 400,000 cells.
 */
export async function leanPair(before: Workbook, after: Workbook): Promise<[before: Uint8Array, after: Uint8Array]> {
  const [leanBefore, leanAfter] = [new Map<string, Uint8Array[]>(), new Map<string, Uint8Array[]>()];
  for (const sheet of before.sheetsInFile) {
    const part = before.sheetParts.get(sheet.id);
    const other = after.sheetsInFile.find((one) => after.sheetParts.get(one.id) === part);
    if (part === undefined || !other || sheet.store.rowNumbers.length <= KEPT_ROWS) continue;
    const [one, two] = [await bytesOf(before, part), await bytesOf(after, part)];
    const same = sameRows(sheet, one, other, two);
    leanBefore.set(part.toLowerCase(), piecesWithout(sheet, one, same.map(([at]) => at)));
    leanAfter.set(part.toLowerCase(), piecesWithout(other, two, same.map(([, at]) => at)));
  }
  return [await withParts(before, leanBefore), await withParts(after, leanAfter)];
}

async function bytesOf(book: Workbook, part: string): Promise<Uint8Array> {
  const found = book.source.parts.get(part.toLowerCase());
  return found ? utf8Xml(await found.read()) : new Uint8Array();
}

/** Where rows of the same bytes stand among the rows of both. */
function sameRows(a: Sheet, aBytes: Uint8Array, b: Sheet, bBytes: Uint8Array): [inA: number, inB: number][] {
  const rowBytes = (sheet: Sheet, bytes: Uint8Array, at: number): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset + (sheet.store.rowStart[at] ?? 0), (sheet.store.rowEnd[at] ?? 0) - (sheet.store.rowStart[at] ?? 0));
  const placeInB = new Map([...b.store.rowNumbers].map((row, at) => [row, at]));
  return [...a.store.rowNumbers].flatMap((row, at): [number, number][] => {
    const other = placeInB.get(row);
    return at < KEPT_ROWS || other === undefined || !rowBytes(a, aBytes, at).equals(rowBytes(b, bBytes, other)) ? [] : [[at, other]];
  });
}

function piecesWithout({ store }: Sheet, bytes: Uint8Array, rows: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let copied = 0;
  for (const row of [...rows].sort((a, b) => (store.rowStart[a] ?? 0) - (store.rowStart[b] ?? 0))) {
    pieces.push(bytes.subarray(copied, store.rowStart[row]));
    copied = store.rowEnd[row] ?? copied;
  }
  return [...pieces, bytes.subarray(copied)];
}

async function withParts(book: Workbook, changed: ReadonlyMap<string, Uint8Array[]>): Promise<Uint8Array> {
  const entries = [...book.source.parts].flatMap(([key, { name, entry }]): NewEntry[] => {
    const pieces = changed.get(key);
    if (!entry) return [];
    return [pieces ? { name, pieces, instead: entry } : { kept: entry }];
  });
  return writeZip(entries);
}
