import type { CellValue } from "../core/workbook";

/** Bytes of one request or answer that we stay below: Excel on the web refuses 5 MB. */
export const PAYLOAD = 4_000_000;
/** What a queued range costs in the request, apart from its values. Measured with the client: 450 to 750 bytes. */
export const RANGE_BYTES = 800;

/** Bytes that values take at most in a request or an answer, each in a row of its own: quotes, brackets, comma and an apostrophe besides. */
export function bytesOfValues(values: readonly (CellValue | null)[]): number {
  return values.reduce<number>((bytes, value) => bytes + (typeof value === "string" ? bytesOfText(value) + 6 : Number.isInteger(value) ? 12 : 24), 0);
}

/** Bytes of a text as JSON in UTF-8. */
function bytesOfText(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20) bytes += 5;
    else if (code === QUOTE || code === BACKSLASH) bytes += 1;
    else if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** Things to ask for, in their order, as the requests that hold them: each below `PAYLOAD`, but for a thing that is above it alone. */
export function inRequests<T>(things: Iterable<T>, bytesOf: (thing: T) => number): T[][] {
  const requests: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const bytes = bytesOf(thing);
    if (requests.length === 0 || bytes > room) {
      requests.push([]);
      room = PAYLOAD;
    }
    requests.at(-1)?.push(thing);
    room -= bytes;
  }
  return requests;
}
