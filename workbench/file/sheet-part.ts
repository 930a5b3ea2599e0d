import { decodeAscii } from "./tag-cursor";

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
  const head = decodeAscii(bytes, 0, start);
  const tag = /^<([^\s/>]*)sheetData/.exec(decodeAscii(bytes, start, Math.min(end, start + 200)));
  const prefix = tag?.[1] ?? "";
  const data = `<${prefix}sheetData/>`;
  return { text: head + data + decodeAscii(bytes, end, bytes.length), dataAt: head.length, dataLength: data.length, prefix };
}
