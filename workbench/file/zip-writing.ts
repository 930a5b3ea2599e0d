import { deflate, type Deflated, type Piece } from "./deflate";
import type { ZipEntry } from "./zip";

/** An entry of the file to be written: one as it stands in another zip, or new content. */
export type NewEntry = { readonly kept: ZipEntry } | { readonly name: string; readonly pieces: Iterable<Piece>; readonly instead?: ZipEntry };

interface Written {
  readonly chunks: readonly Uint8Array[];
  readonly length: number;
  readonly record: (offset: number) => Uint8Array;
}

const USE_DATA_DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
const ZIP64_EXTRA = 1;
/** 1 January 1980, the earliest that zip can say: what is saved does not depend on the clock. */
const NO_DATE = 0x21;

/** A zip of the entries in their order. Kept ones have their compressed bytes and their directory record as they were. */
export async function writeZip(entries: readonly NewEntry[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const written = "kept" in entry ? keptEntry(entry.kept) : await newEntry(entry.name, entry.pieces, entry.instead);
    records.push(written.record(offset));
    chunks.push(...written.chunks);
    offset += written.length;
  }
  const size = records.reduce((sum, record) => sum + record.length, 0);
  return joined([...chunks, ...records, endRecord(records.length, size, offset)]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

function keptEntry(entry: ZipEntry): Written {
  const view = viewOf(entry.record);
  const flags = view.getUint16(8, true) & ~USE_DATA_DESCRIPTOR;
  const name = entry.record.subarray(46, 46 + view.getUint16(28, true));
  const local = localHeader(name, { flags, needed: view.getUint16(6, true), time: view.getUint32(12, true), extra: withoutZip64(entry.localExtra) }, entry);
  return { chunks: [local, entry.data], length: local.length + entry.data.length, record: (offset) => keptRecord(entry, flags, offset) };
}

function keptRecord(entry: ZipEntry, flags: number, offset: number): Uint8Array {
  const view = viewOf(entry.record);
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const extra = withoutZip64(entry.record.subarray(nameEnd, extraEnd));
  const record = joined([entry.record.subarray(0, nameEnd), extra, entry.record.subarray(extraEnd)]);
  const changed = viewOf(record);
  changed.setUint16(8, flags, true);
  changed.setUint32(20, entry.compressedSize, true);
  changed.setUint32(24, entry.size, true);
  changed.setUint16(30, extra.length, true);
  changed.setUint32(42, offset, true);
  return record;
}

async function newEntry(name: string, pieces: Iterable<Piece>, instead: ZipEntry | undefined): Promise<Written> {
  const deflated = await deflate(pieces);
  const before = instead ? viewOf(instead.record) : null;
  const rawName = instead ? instead.record.subarray(46, 46 + (before?.getUint16(28, true) ?? 0)) : new TextEncoder().encode(name);
  const flags = before ? before.getUint16(8, true) & UTF8_NAME : UTF8_NAME;
  const facts = { ...deflated, method: 8 };
  const local = localHeader(rawName, { flags, needed: 20, time: NO_DATE << 16, extra: new Uint8Array() }, facts);
  const record = (offset: number): Uint8Array => newRecord(rawName, local, offset);
  return { chunks: [local, ...deflated.chunks], length: local.length + deflated.compressedSize, record };
}

interface LocalFacts {
  readonly flags: number;
  readonly needed: number;
  /** Time in the low half, date in the high half. */
  readonly time: number;
  readonly extra: Uint8Array;
}

function localHeader(name: Uint8Array, local: LocalFacts, entry: Pick<Deflated, "crc" | "compressedSize" | "size"> & { readonly method: number }): Uint8Array {
  const header = new Uint8Array(30 + name.length + local.extra.length);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, local.needed, true);
  view.setUint16(6, local.flags, true);
  view.setUint16(8, entry.method, true);
  view.setUint32(10, local.time, true);
  view.setUint32(14, entry.crc, true);
  view.setUint32(18, entry.compressedSize, true);
  view.setUint32(22, entry.size, true);
  view.setUint16(26, name.length, true);
  view.setUint16(28, local.extra.length, true);
  header.set(name, 30);
  header.set(local.extra, 30 + name.length);
  return header;
}

/** The directory's record repeats the local header's fields, two bytes further on. */
function newRecord(name: Uint8Array, local: Uint8Array, offset: number): Uint8Array {
  const record = new Uint8Array(46 + name.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  record.set(local.subarray(4, 28), 6);
  view.setUint32(42, offset, true);
  record.set(name, 46);
  return record;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = viewOf(record);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

/** Extra fields but for the 64-bit sizes, which nothing here needs any more. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joined(kept);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
