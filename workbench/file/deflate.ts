import { crc32 } from "./crc";
import { damaged } from "./problem";

/** Large writes keep the stream's overhead small; smaller ones let it begin sooner. */
const PIECE = 1 << 18;

const ENCODER = new TextEncoder();

/** Bytes to be written, or text to be written as UTF-8. */
export type Run = Uint8Array | string;

/** One or several, one behind the other. */
export type Piece = Run | readonly Run[];

/**
 * What a raw deflate stream of a known size holds, piece by piece as it is unpacked; more or less than that is damage, so a lying size costs no
 * memory.
 */
export async function* inflate(bytes: Uint8Array<ArrayBuffer>, size: number, what: string): AsyncGenerator<Uint8Array> {
  let at = 0;
  try {
    for await (const chunk of through(new DecompressionStream("deflate-raw"), [bytes])) {
      at += chunk.length;
      if (at > size) throw damaged(`the part ${what} is larger than it says`);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof TypeError ? damaged(`the part ${what} cannot be unpacked`) : translated(error, what);
  }
  if (at !== size) throw damaged(`the part ${what} is cut short`);
}

function translated(error: unknown, what: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code.startsWith("ERR_") ? damaged(`the part ${what} cannot be unpacked`) : error;
}

export interface Deflated {
  readonly chunks: readonly Uint8Array[];
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
}

/** Deflates pieces as one stream. */
export async function deflate(pieces: Iterable<Piece>): Promise<Deflated> {
  let size = 0;
  let crc = 0;
  const counted = function* (): Generator<Uint8Array> {
    for (const piece of gathered(pieces)) {
      size += piece.length;
      crc = crc32(piece, crc);
      yield piece;
    }
  };
  const chunks: Uint8Array[] = [];
  let compressedSize = 0;
  for await (const chunk of through(new CompressionStream("deflate-raw"), counted())) {
    chunks.push(chunk);
    compressedSize += chunk.length;
  }
  return { chunks, compressedSize, size, crc };
}

/** Small runs joined, large ones cut, so that each write is worth its overhead. What is given is overwritten when the next but one is made. */
function* gathered(pieces: Iterable<Piece>): Generator<Uint8Array> {
  let buffer = new Uint8Array(PIECE);
  let other = new Uint8Array(PIECE);
  let used = 0;
  for (const piece of pieces) {
    for (const run of typeof piece === "string" || piece instanceof Uint8Array ? [piece] : piece) {
      // A character takes three bytes at most.
      if (typeof run === "string" && run.length * 3 <= PIECE - used) {
        used += ENCODER.encodeInto(run, buffer.subarray(used)).written;
        continue;
      }
      const bytes = typeof run === "string" ? ENCODER.encode(run) : run;
      for (let from = 0; from < bytes.length; ) {
        const taken = Math.min(bytes.length - from, PIECE - used);
        buffer.set(bytes.subarray(from, from + taken), used);
        used += taken;
        from += taken;
        if (used < PIECE) continue;
        yield buffer;
        [buffer, other] = [other, buffer];
        used = 0;
      }
    }
  }
  if (used > 0) yield buffer.subarray(0, used);
}

/** What comes out of a stream as the pieces are put in; a failure of either side is thrown once. */
async function* through(stream: CompressionStream | DecompressionStream, pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const written = writeAll(stream.writable, pieces);
  written.catch(() => undefined);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
    await written;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The next piece is made while the stream still works on the one before, and no further ahead; a failed write fails what comes after it too. */
async function writeAll(writable: WritableStream<BufferSource>, pieces: Iterable<Uint8Array>): Promise<void> {
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  try {
    let before: Promise<void> | null = null;
    for (const piece of pieces) {
      await before;
      before = writer.write(piece as Uint8Array<ArrayBuffer>);
      before.catch(() => undefined);
    }
  } catch (error) {
    // What makes the pieces may refuse: whoever waits for what comes out is told so.
    writer.abort(error).catch(() => undefined);
    throw error;
  }
  await writer.close();
}
