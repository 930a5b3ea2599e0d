import { MAX_TEXT_BYTES } from "./limits";
import { damaged } from "./problem";
import { unescapeXml } from "./xml";

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;

/** Room for the attributes of one tag: name and value, from and to. */
const MAX_ATTRIBUTES = 64;

const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Walks over the tags of an XML part in UTF-8, byte by byte and without an object for each: sheets have millions.
 * Names are local names: what the prefix is does not matter. DOCTYPE is refused; comments and instructions are stepped over.
 */
export class TagCursor {
  readonly bytes: Uint8Array;
  private readonly what: string;
  /** The current tag, from "<" to behind ">". */
  start = 0;
  end: number;
  closing = false;
  selfClosing = false;
  nameFrom = 0;
  nameTo = 0;
  /** There was a comment, an instruction or CDATA between the tag before and this one. */
  interrupted = false;
  private readonly spans = new Int32Array(MAX_ATTRIBUTES * 4);
  private attributes = 0;

  constructor(bytes: Uint8Array, at: number, what: string) {
    this.bytes = bytes;
    this.end = at;
    this.what = what;
  }

  /** The same cursor elsewhere in the part: the next tag is the first one from there. */
  moveTo(at: number): this {
    this.end = at;
    return this;
  }

  broken(): Error {
    return damaged(`${this.what} cannot be read: it is cut short or faulty at byte ${this.end}`);
  }

  /** Goes to the next tag; throws where there is none. */
  next(): void {
    this.interrupted = false;
    for (;;) {
      const at = this.find(LESS, this.end);
      const second = this.bytes[at + 1];
      if (second === BANG) this.end = this.afterDeclaration(at);
      else if (second === QUESTION) this.end = this.afterText("?>", at);
      else return this.readTag(at, second === SLASH);
      this.interrupted = true;
    }
  }

  /** Whether the bytes from here on are these characters; the cursor is then behind them. */
  passes(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (this.bytes[this.end + at] !== text.charCodeAt(at)) return false;
    this.end += text.length;
    return true;
  }

  /** Where the text that begins here ends: at the next "<". */
  textEnd(): number {
    return this.find(LESS, this.end);
  }

  /** Whether anything but white space is left to the end of the part. */
  hasMore(): boolean {
    return this.bytes.indexOf(LESS, this.end) >= 0;
  }

  /** True where the local name is these letters. */
  is(name: string): boolean {
    if (this.nameTo - this.nameFrom !== name.length) return false;
    for (let at = 0; at < name.length; at++) if (this.bytes[this.nameFrom + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  /** The attribute's place among those of the tag, for `from` and `to`; -1 where it has none. Prefixed ones are not meant. */
  attribute(name: string): number {
    for (let index = 0; index < this.attributes; index++) {
      const from = this.spans[index * 4] ?? 0;
      if ((this.spans[index * 4 + 1] ?? 0) - from !== name.length) continue;
      let at = 0;
      while (at < name.length && this.bytes[from + at] === name.charCodeAt(at)) at++;
      if (at === name.length) return index;
    }
    return -1;
  }

  from(index: number): number {
    return this.spans[index * 4 + 2] ?? 0;
  }

  to(index: number): number {
    return this.spans[index * 4 + 3] ?? 0;
  }

  /** The attribute's text, or null. */
  attributeText(name: string): string | null {
    const index = this.attribute(name);
    return index < 0 ? null : unescapeXml(decodeAscii(this.bytes, this.from(index), this.to(index)));
  }

  /** Text between two tags, where `marked` with comments left out and CDATA as it means. */
  text(from: number, to: number, marked: boolean): string {
    if (to - from > MAX_TEXT_BYTES) throw damaged(`${this.what} has a text that is longer than a cell can hold`);
    const raw = decodeAscii(this.bytes, from, to);
    const normal = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return marked ? unmarked(normal) : unescapeXml(normal);
  }

  /** Steps over everything up to the closing tag of the current one. */
  skipElement(): void {
    for (let depth = this.selfClosing ? 0 : 1; depth > 0; ) {
      this.next();
      if (this.closing) depth--;
      else if (!this.selfClosing) depth++;
    }
  }

  private find(byte: number, from: number): number {
    const { bytes } = this;
    for (let at = from; at < from + 32; at++) if (bytes[at] === byte) return at;
    const at = bytes.indexOf(byte, from + 32);
    if (at < 0) throw this.broken();
    return at;
  }

  private afterDeclaration(at: number): number {
    if (this.bytes[at + 2] === 45) return this.afterText("-->", at + 4);
    if (this.bytes[at + 2] === 91) return this.afterText("]]>", at + 9);
    throw damaged(`${this.what} declares a DOCTYPE or entities, which a workbook never does`);
  }

  private afterText(text: string, from: number): number {
    const last = text.charCodeAt(text.length - 1);
    for (let at = this.find(last, from); ; at = this.find(last, at + 1)) {
      let back = 1;
      while (back < text.length && this.bytes[at - back] === text.charCodeAt(text.length - 1 - back)) back++;
      if (back === text.length && at - text.length + 1 >= from) return at + 1;
    }
  }

  private readTag(start: number, closing: boolean): void {
    const { bytes } = this;
    this.start = start;
    this.closing = closing;
    this.selfClosing = false;
    this.attributes = 0;
    let at = start + (closing ? 2 : 1);
    this.nameFrom = at;
    for (let byte = bytes[at]; byte !== undefined && byte > 32 && byte !== GREATER && byte !== SLASH; byte = bytes[++at]) {
      if (byte === COLON) this.nameFrom = at + 1;
    }
    this.nameTo = at;
    this.end = at;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined || byte === LESS) throw this.broken();
      if (byte === GREATER) break;
      if (byte === SLASH) this.selfClosing = true;
      at = byte <= 32 || byte === SLASH ? at + 1 : this.readAttribute(at);
    }
    this.end = at + 1;
  }

  private readAttribute(from: number): number {
    const { bytes, spans } = this;
    let at = from;
    for (let byte = bytes[at]; byte !== undefined && byte > 32 && byte !== EQUALS && byte !== GREATER; ) byte = bytes[++at];
    const nameTo = at;
    while ((bytes[at] ?? 62) <= 32) at++;
    if (bytes[at] !== EQUALS) throw this.broken();
    do at++;
    while ((bytes[at] ?? 62) <= 32);
    const quote = bytes[at];
    if (quote !== 34 && quote !== 39) throw this.broken();
    const to = this.find(quote, at + 1);
    if (this.attributes < MAX_ATTRIBUTES) {
      const index = this.attributes++ * 4;
      spans[index] = from;
      spans[index + 1] = nameTo;
      spans[index + 2] = at + 1;
      spans[index + 3] = to;
    }
    return to + 1;
  }
}

function unmarked(text: string): string {
  return text
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<") ? "" : unescapeXml(piece)))
    .join("");
}

/** Text from UTF-8 bytes; short plain ones are put together by hand, which is quicker than calling the decoder, and longer ones would be strings in many pieces. */
export function decodeAscii(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 12) return UTF8.decode(bytes.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return UTF8.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
