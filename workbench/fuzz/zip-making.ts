import { crc32, deflateRawSync } from "node:zlib";
import type * as Zlib from "node:zlib";
import { crc32 as ourCrc } from "../file/crc";

/** One part of a package made by hand. */
export interface BuiltPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says where that is not the truth. */
  readonly crc?: number;
  readonly method?: number;
}

/** How a zip made by hand is packed. */
export interface BuildOptions {
  /** Sizes stand behind the data, as streaming writers have it. */
  readonly dataDescriptors?: boolean;
  readonly stored?: boolean;
  /** Sizes and offsets stand in 64-bit extra fields. */
  readonly zip64?: boolean;
  /** Says another inflated size than is true. */
  readonly claimedSize?: number;
}

/** The CRC that Node has where it has one (22 and later), else our own. */
const crcOf: (bytes: Uint8Array) => number = typeof (crc32 as typeof Zlib.crc32 | undefined) === "function" ? (bytes) => crc32(bytes) : (bytes) => ourCrc(bytes);

/** A zip of the parts as they are, however wrong they are: the file core's own writer would not write such ones. */
export function buildZip(parts: readonly BuiltPart[], options: BuildOptions = {}): Uint8Array {
  const bodies: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, record } = entry(part, offset, options);
    bodies.push(local);
    records.push(record);
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
}

function entry({ name, content, crc, method }: BuiltPart, offset: number, options: BuildOptions): { local: Buffer; record: Buffer } {
  const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
  const data = options.stored ? bytes : deflateRawSync(bytes);
  const size = options.claimedSize ?? bytes.length;
  const fields = { crc: crc ?? crcOf(bytes), packed: data.length, size, method: method ?? (options.stored ? 0 : 8), flags: options.dataDescriptors ? 8 : 0 };
  const extra = options.zip64 ? zip64Extra(size, data.length, offset) : Buffer.alloc(0);
  const local = header(0x04034b50, name, options.dataDescriptors ? { ...fields, crc: 0, packed: 0, size: 0 } : fields, Buffer.alloc(0), 4);
  const record = header(0x02014b50, name, options.zip64 ? { ...fields, packed: 0xffffffff, size: 0xffffffff } : fields, extra, 6);
  record.writeUInt32LE(options.zip64 ? 0xffffffff : offset, 42);
  return { local: Buffer.concat([local, data, options.dataDescriptors ? descriptor(fields) : Buffer.alloc(0)]), record };
}

function header(signature: number, name: string, f: { crc: number; packed: number; size: number; method: number; flags: number }, extra: Buffer, at: number): Buffer {
  const fixed = at === 4 ? 30 : 46;
  const result = Buffer.concat([Buffer.alloc(fixed), Buffer.from(name), extra]);
  result.writeUInt32LE(signature, 0);
  result.writeUInt16LE(20, at);
  result.writeUInt16LE(f.flags, at + 2);
  result.writeUInt16LE(f.method, at + 4);
  result.writeUInt32LE(f.crc, at + 10);
  result.writeUInt32LE(f.packed, at + 14);
  result.writeUInt32LE(f.size, at + 18);
  result.writeUInt16LE(Buffer.byteLength(name), at + 22);
  result.writeUInt16LE(extra.length, at + 24);
  return result;
}

function descriptor(f: { crc: number; packed: number; size: number }): Buffer {
  const result = Buffer.alloc(16);
  result.writeUInt32LE(0x08074b50, 0);
  result.writeUInt32LE(f.crc, 4);
  result.writeUInt32LE(f.packed, 8);
  result.writeUInt32LE(f.size, 12);
  return result;
}

function zip64Extra(size: number, packed: number, offset: number): Buffer {
  const result = Buffer.alloc(28);
  result.writeUInt16LE(1, 0);
  result.writeUInt16LE(24, 2);
  result.writeBigUInt64LE(BigInt(size), 4);
  result.writeBigUInt64LE(BigInt(packed), 12);
  result.writeBigUInt64LE(BigInt(offset), 20);
  return result;
}
