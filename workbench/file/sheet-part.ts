import type { CellStore } from "./cell-store";
import { decodeAscii, TagCursor } from "./tag-cursor";
import { joined } from "./text";

/** A worksheet part without its rows: small enough to be parsed and patched as text. The rows are a self-closing element there. */
export interface SheetSkeleton {
  readonly text: string;
  /** Where the element for the rows stands in the text. */
  readonly dataAt: number;
  readonly dataLength: number;
  /** The prefix of the element, with its colon. */
  readonly prefix: string;
}

/** `start` and `end`: the bytes of the element with the rows. */
export function sheetSkeleton(bytes: Uint8Array, start: number, end: number): SheetSkeleton {
  return skeletonOf(bytes.subarray(0, start), decodeAscii(bytes, start, Math.min(end, start + 200)), [bytes.subarray(end)]);
}

/** From the bytes before the rows, the opening tag of the element with the rows, and the bytes behind it. */
export function skeletonOf(before: Uint8Array, dataTag: string, behind: readonly Uint8Array[]): SheetSkeleton {
  const head = decodeAscii(before, 0, before.length);
  const tail = joined(behind);
  const prefix = /^<([^\s/>]*)sheetData/.exec(dataTag)?.[1] ?? "";
  const data = `<${prefix}sheetData/>`;
  return { text: head + data + decodeAscii(tail, 0, tail.length), dataAt: head.length, dataLength: data.length, prefix };
}

/** Where the element with the rows stands in a worksheet part, in bytes, and what is between its tags. */
export interface DataPlace {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** Its opening tag, not self-closing. */
  readonly openTag: string;
}

/** Finds it again in the part that the cells were read from. */
export function dataPlace(bytes: Uint8Array, store: CellStore): DataPlace {
  const cursor = new TagCursor(bytes, 0, "a sheet");
  cursor.next();
  findData(cursor);
  const { start, end: contentStart } = cursor;
  const openTag = decodeAscii(bytes, start, contentStart).replace(/\s*\/>$/, ">");
  if (cursor.selfClosing) return { start, contentStart, contentEnd: contentStart, end: contentStart, openTag };
  cursor.end = store.rowEnd.at(-1) ?? contentStart;
  for (cursor.next(); !cursor.closing; cursor.next()) cursor.skipElement();
  return { start, contentStart, contentEnd: cursor.start, end: cursor.end, openTag };
}

/** Goes from the root of a worksheet part to the element with the rows. */
export function findData(cursor: TagCursor): void {
  if (cursor.selfClosing) throw cursor.broken();
  for (cursor.next(); !cursor.is("sheetData"); cursor.next()) {
    if (cursor.closing) throw cursor.broken();
    cursor.skipElement();
  }
}
