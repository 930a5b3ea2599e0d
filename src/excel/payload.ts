import type { CellValue } from "../core/workbook";

/** Bytes of one request or answer that we stay below: Excel on the web refuses 5 MB. */
export const PAYLOAD = 1_500_000;
/** What a queued range costs in the request, apart from its values. Measured with the client: 450 to 750 bytes. */
export const RANGE_BYTES = 800;

/** Bytes that values take in a request or an answer. A fifth more for characters that take two or three bytes; quotes, brackets, comma and an apostrophe besides. */
export function bytesOfValues(values: readonly (CellValue | null)[]): number {
  return values.reduce<number>((bytes, value) => bytes + (typeof value === "string" ? value.length * 1.2 + 6 : 12), 0);
}

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
