import type { Chance } from "./chance";

/** What can befall the bytes of a file, whatever they mean. */
export type ByteDamage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

export const BYTE_DAMAGES: Readonly<Record<string, ByteDamage>> = {
  "bits flipped": (bytes, chance) => {
    const result = bytes.slice();
    for (let left = 1 + chance.below(20); left > 0; left--) {
      const at = chance.below(bytes.length);
      result[at] = (result[at] ?? 0) ^ (1 << chance.below(8));
    }
    return result;
  },
  "bits flipped in the directory": (bytes, chance) => {
    const result = bytes.slice();
    const from = Math.max(0, bytes.length - 2000);
    for (let left = 1 + chance.below(6); left > 0; left--) result[from + chance.below(bytes.length - from)] = chance.below(256);
    return result;
  },
  "cut off": (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  "beginning lost": (bytes, chance) => bytes.slice(chance.below(bytes.length)),
  "a piece lost": (bytes, chance) => {
    const from = chance.below(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + chance.below(2000)));
  },
  "a piece zeroed": (bytes, chance) => {
    const from = chance.below(bytes.length);
    return bytes.slice().fill(0, from, from + 1 + chance.below(4096));
  },
  "a piece put in": (bytes, chance) => {
    const from = chance.below(bytes.length);
    const junk = Uint8Array.from({ length: 1 + chance.below(2000) }, () => chance.below(256));
    return joined(bytes.subarray(0, from), junk, bytes.subarray(from));
  },
  "junk behind": (bytes, chance) => joined(bytes, Uint8Array.from({ length: 1 + chance.below(70_000) }, () => chance.below(256))),
  "junk in front": (bytes, chance) => joined(Uint8Array.from({ length: 1 + chance.below(100) }, () => chance.below(256)), bytes),
  "the file twice": (bytes) => joined(bytes, bytes),
  "two pieces swapped": (bytes, chance) => {
    const [a, b] = [chance.below(bytes.length), chance.below(bytes.length)].sort((one, other) => one - other) as [number, number];
    return joined(bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a, b));
  },
};

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
