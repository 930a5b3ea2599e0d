/** A list of numbers that grows by doubling and costs no object for each: sheets have millions of cells. */
export class Growing<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array> {
  private items: T;
  private readonly make: (length: number) => T;
  length = 0;

  constructor(make: (length: number) => T) {
    this.make = make;
    this.items = make(256);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = this.make(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index] ?? -1;
  }

  /** The last item, or -1 where there is none. */
  last(): number {
    return this.length === 0 ? -1 : (this.items[this.length - 1] ?? -1);
  }

  finish(): T {
    return this.items.slice(0, this.length) as T;
  }
}
