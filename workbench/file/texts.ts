import { Growing } from "./growing";
import { decodeAscii } from "./tag-cursor";

/** Texts by their number, as a sheet or the whole workbook has them. */
export interface Texts {
  readonly length: number;
  /** The text of that number, or undefined where there is none. */
  at(number: number): string | undefined;
}

/** How many texts are remembered: what repeats in a table, such as a status, is near what it repeats. A power of two. */
const REMEMBERED = 4096;

/** Longer texts are seldom the same as another, and cost more to compare. */
const LONGEST_REPEATED = 128;

/** Half of a character beyond the first 65,536, which UTF-8 cannot hold. */
const BROKEN_PAIR = /\p{Surrogate}/u;

const ENCODER = new TextEncoder();

/**
 * Texts kept as UTF-8, one behind the other: a plan of 100,000 rows has more than a million, and a string for each would take several times the
 * room. A string is made when a text is asked for; the last ones are remembered, since most are asked for again and again.
 */
export class TextStore implements Texts {
  private bytes = new Uint8Array(1024);
  /** Where each text starts, and the last one ends. */
  private readonly starts = new Growing((length) => new Uint32Array(length));
  /** The texts that UTF-8 cannot hold. */
  private readonly apart = new Map<number, string>();
  /** By hash, the number of the last text that had it, plus one. */
  private readonly recent = new Uint32Array(REMEMBERED);
  private readonly made: (string | undefined)[] = [];
  private readonly madeOf = new Uint32Array(REMEMBERED);

  constructor() {
    this.starts.push(0);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  at(number: number): string | undefined {
    if (!(number >= 0 && number < this.length)) return undefined;
    const place = number & (REMEMBERED - 1);
    if (this.madeOf[place] === number + 1) return this.made[place];
    const text = this.apart.get(number) ?? decodeAscii(this.bytes, this.starts.at(number), this.starts.at(number + 1));
    this.madeOf[place] = number + 1;
    this.made[place] = text;
    return text;
  }

  /** Adds a text as the next number. */
  push(text: string): number {
    if (BROKEN_PAIR.test(text)) this.apart.set(this.length, text);
    const bytes = ENCODER.encode(text);
    return this.pushBytes(bytes, 0, bytes.length);
  }

  /** Adds a text in UTF-8 as the next number. */
  pushBytes(bytes: Uint8Array, from: number, to: number): number {
    const used = this.starts.last();
    const end = used + to - from;
    this.demandRoom(end);
    if (to - from > 32) this.bytes.set(bytes.subarray(from, to), used);
    else for (let at = from; at < to; at++) this.bytes[used + at - from] = bytes[at]!;
    this.starts.push(end);
    return this.length - 1;
  }

  /** The number of a text in UTF-8: that of an equal one if it was not long ago, else the next. `hash` is the one that `plainHash` gives. */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    if (to - from > LONGEST_REPEATED) return this.pushBytes(bytes, from, to);
    const place = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    const known = this.recent[place]! - 1;
    if (known >= 0 && this.isAt(known, bytes, from, to)) return known;
    this.recent[place] = this.length + 1;
    return this.pushBytes(bytes, from, to);
  }

  /** The same for a string. */
  numberOfText(text: string): number {
    if (BROKEN_PAIR.test(text)) return this.push(text);
    const bytes = ENCODER.encode(text);
    return this.numberOf(bytes, 0, bytes.length, hashOf(bytes));
  }

  /** Forgets the texts from that number on. */
  cut(length: number): void {
    if (length >= this.length) return;
    for (const number of this.apart.keys()) if (number >= length) this.apart.delete(number);
    this.starts.length = length + 1;
    this.recent.fill(0);
    this.madeOf.fill(0);
  }

  private isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts.at(number);
    if (this.starts.at(number + 1) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.bytes[start + at - from] !== bytes[at]) return false;
    return !this.apart.has(number);
  }

  private demandRoom(wanted: number): void {
    if (wanted <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.starts.last()));
    this.bytes = larger;
  }
}

export const NO_TEXTS: Texts = new TextStore();

function hashOf(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => (Math.imul(hash, 31) + byte) & 0x7fffffff, 0);
}

/** A hash of bytes that are a text as they stand; -1 where a reference, a line end or "_x…_" makes them mean another. */
export function plainHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 38 || byte === 13 || (byte === 120 && bytes[at - 1] === 95)) return -1;
    hash = (Math.imul(hash, 31) + byte) & 0x7fffffff;
  }
  return hash;
}
