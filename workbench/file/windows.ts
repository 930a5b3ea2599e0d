import { FileProblem } from "./problem";
import { isUtf8, utf8Xml } from "./text";

/** Bytes that are held of a part while it is read: many rows, and few enough to stay in the processor's cache. */
const WINDOW = 1 << 17;

/**
 * Reads a part in UTF-8 as it is unpacked, so that it is never in memory as a whole. `read` gets the bytes from where it stopped, and gives how
 * many it is done with; what it is not done with comes again with more behind it, and `isLast` says that there is no more. A part in another
 * encoding is put together first.
 */
export class Windows {
  private readonly read: (bytes: Uint8Array, isLast: boolean) => number;
  private window: Uint8Array<ArrayBuffer>;
  private used = 0;
  private isUtf8: boolean | null = null;

  constructor(read: (bytes: Uint8Array, isLast: boolean) => number, size = WINDOW) {
    this.read = read;
    this.window = new Uint8Array(size);
  }

  take(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; ) {
      const taken = Math.min(chunk.length - from, this.window.length - this.used);
      this.window.set(chunk.subarray(from, from + taken), this.used);
      this.used += taken;
      from += taken;
      if (this.used === this.window.length) this.pass();
    }
  }

  end(): void {
    this.read(utf8Xml(this.window.subarray(0, this.used)), true);
  }

  private pass(): void {
    this.isUtf8 ??= isUtf8(this.window);
    const done = this.isUtf8 ? this.read(this.window, false) : 0;
    if (done === 0) this.double();
    else this.window.copyWithin(0, done, this.used);
    this.used -= done;
  }

  private double(): void {
    const larger = new Uint8Array(this.window.length * 2);
    larger.set(this.window);
    this.window = larger;
  }
}

/**
 * How far a window is worth reading: to the last of these characters, which end an element; all of the last window. What is behind is most likely
 * cut, and reading beyond the end of an array is slow.
 */
export function endOfLast(text: string, bytes: Uint8Array, isLast: boolean): number {
  if (isLast) return Infinity;
  const first = text.charCodeAt(0);
  for (let from = bytes.lastIndexOf(first); from >= 0; from = from > 0 ? bytes.lastIndexOf(first, from - 1) : -1) {
    let at = 1;
    while (at < text.length && bytes[from + at] === text.charCodeAt(at)) at++;
    if (at === text.length) return from + at;
  }
  return 0;
}

/** True where a step could be done with the bytes at hand. Damage before the last bytes may only mean that the rest has yet to come. */
export function isDone(step: () => void, isLast: boolean): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if (isLast || !(error instanceof FileProblem) || error.code !== "damaged") throw error;
    return false;
  }
}
