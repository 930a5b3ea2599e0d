import { crc32 } from "./crc";
import { inflate } from "./deflate";
import { MAX_ENTRIES, MAX_INFLATED_BYTES, MAX_RATIO } from "./limits";
import { damaged, FileProblem, tooLarge } from "./problem";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const NO_SIZE = 0xffffffff;
const ZIP64_EXTRA = 1;

/** One entry of a zip as its central directory has it. */
export interface ZipEntry {
  /** With "/" between folders and none in front. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The central directory's record, and the compressed bytes, as they stand in the file. */
  readonly record: Uint8Array;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly localExtra: Uint8Array;
}

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly count: number;
}

/** The entries of a zip, in the order of its directory. Throws a FileProblem for what is no sound zip or claims too much. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MAX_ENTRIES) throw tooLarge(`${directory.count.toLocaleString("en-GB")} parts`);
  if (directory.at + directory.size > bytes.length) throw damaged("the end of the file is missing");
  const entries: ZipEntry[] = [];
  const starts: [from: number, to: number][] = [];
  for (let at = directory.at, left = directory.count; left > 0; left--) {
    const { entry, local, end } = readRecord(bytes, view, at, directory.at + directory.size);
    entries.push(entry);
    starts.push([local, entry.data.byteOffset - bytes.byteOffset + entry.data.length]);
    at = end;
  }
  demandApart(starts);
  demandSane(entries);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || size === NO_SIZE || offset === NO_SIZE) return findDirectory64(view, at);
    return { at: offset, size, count };
  }
  throw damaged("the end of the file is missing");
}

function findDirectory64(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw damaged("its list of parts cannot be found");
  const at = long(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw damaged("its list of parts cannot be found");
  return { count: long(view, at + 32), size: long(view, at + 40), at: long(view, at + 48) };
}

/** A 64-bit number; those beyond 2^53 only have to be too large. */
function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, limit: number): { entry: ZipEntry; local: number; end: number } {
  if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL) throw damaged("its list of parts is broken");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > limit) throw damaged("its list of parts is broken");
  const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
  if (view.getUint16(at + 8, true) & 1) throw new FileProblem("encrypted", "This workbook is protected by a password as a zip file. Unpack it, or save it from Excel without a password, and try again.");
  const { size, compressedSize, local } = sizes(view, at, at + 46 + nameLength, extraLength);
  const { data, localExtra } = readLocal(bytes, view, local, compressedSize, name);
  const entry = { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), compressedSize, size, record: bytes.slice(at, end), data, localExtra };
  return { entry, local, end };
}

/** Sizes and place of an entry; those that do not fit 32 bits stand in an extra field, in this order. */
function sizes(view: DataView, record: number, extra: number, extraLength: number): { size: number; compressedSize: number; local: number } {
  const plain = [view.getUint32(record + 24, true), view.getUint32(record + 20, true), view.getUint32(record + 42, true)];
  let at = plain.includes(NO_SIZE) ? zip64Field(view, extra, extra + extraLength) : -1;
  const [size = 0, compressedSize = 0, local = 0] = plain.map((value) => {
    if (value !== NO_SIZE) return value;
    if (at < 0 || at + 8 > extra + extraLength) throw damaged("its list of parts is broken");
    at += 8;
    return long(view, at - 8);
  });
  return { size, compressedSize, local };
}

function zip64Field(view: DataView, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) if (view.getUint16(at, true) === ZIP64_EXTRA) return at + 4;
  return -1;
}

function readLocal(bytes: Uint8Array, view: DataView, at: number, compressedSize: number, name: string): { data: Uint8Array<ArrayBuffer>; localExtra: Uint8Array } {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged(`the part ${name} is missing`);
  const extra = at + 30 + view.getUint16(at + 26, true);
  const start = extra + view.getUint16(at + 28, true);
  if (start + compressedSize > bytes.length) throw damaged(`the part ${name} is cut short`);
  return { data: bytes.subarray(start, start + compressedSize) as Uint8Array<ArrayBuffer>, localExtra: bytes.slice(extra, start) };
}

function entryName(raw: Uint8Array): string {
  const name = new TextDecoder().decode(raw).replace(/\\/g, "/").replace(/^\/+/, "");
  if (name.split("/").includes("..") || name.includes("\0")) throw damaged(`a part has the impossible name "${name.slice(0, 80)}"`);
  return name;
}

/** Entries that overlap are made to unpack to far more than the file holds. */
function demandApart(places: [from: number, to: number][]): void {
  places.sort(([a], [b]) => a - b);
  places.forEach(([from], index) => {
    if (index > 0 && from < (places[index - 1]?.[1] ?? 0)) throw damaged("its parts overlap");
  });
}

function demandSane(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    if (names.has(name.toLowerCase())) throw damaged(`it holds the part ${name} twice`);
    names.add(name.toLowerCase());
    total += size;
    if (total > MAX_INFLATED_BYTES) throw tooLarge(`more than ${MAX_INFLATED_BYTES / 1024 / 1024} MB once it is unpacked`);
    if (size > (compressedSize + 64) * MAX_RATIO) throw damaged(`the part ${name} claims to unpack to far more than it can hold`);
  }
}

/** Entries whose content was found to match its checksum: it need not be worked out again. */
const SOUND = new WeakSet<ZipEntry>();

/** Gives an entry's content piece by piece, as it is unpacked. */
export async function unpackEntry(entry: ZipEntry, take: (chunk: Uint8Array) => void): Promise<void> {
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`the part ${entry.name} is packed in a way that Excel does not use`);
  if (entry.method === 0 && entry.size !== entry.compressedSize) throw damaged(`the part ${entry.name} is cut short`);
  const check = !SOUND.has(entry);
  let crc = 0;
  for await (const chunk of entry.method === 0 ? [entry.data] : inflate(entry.data, entry.size, entry.name)) {
    if (check) crc = crc32(chunk, crc);
    take(chunk);
  }
  if (check && crc !== entry.crc) throw damaged(`the part ${entry.name} does not match its checksum`);
  SOUND.add(entry);
}

/** An entry's whole content. */
export async function readEntry(entry: ZipEntry): Promise<Uint8Array> {
  const content = new Uint8Array(entry.size);
  let at = 0;
  await unpackEntry(entry, (chunk) => {
    content.set(chunk, at);
    at += chunk.length;
  });
  return content;
}
