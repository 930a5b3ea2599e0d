import { areaName, columnName, parseArea } from "./areas";
import type { CellStore } from "./cell-store";
import { shiftedArea, type LineShift } from "./line-shift";
import { readElementText } from "./shared-strings";
import { decodeAscii, TagCursor } from "./tag-cursor";
import { encodeXml } from "./text";
import { readTag } from "./xml";
import { escapeXml } from "./xml-writing";

/** Bytes that are written one run after another. */
class Output {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  copy(from: Uint8Array, start = 0, end = from.length): void {
    if (end <= start) return;
    this.makeRoom(end - start);
    this.bytes.set(from.subarray(start, end), this.length);
    this.length += end - start;
  }

  /** The name of a cell or the number of a row: there are millions, so they take no way round. */
  putAscii(text: string): void {
    this.makeRoom(text.length);
    for (let at = 0; at < text.length; at++) this.bytes[this.length + at] = text.charCodeAt(at);
    this.length += text.length;
  }

  put(text: string): void {
    this.copy(encodeXml(text));
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private makeRoom(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + size, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** How lines of a sheet have moved: what was done in turn, and the column that each of the file's columns has become, or -1. */
export interface Places {
  readonly shifts: readonly LineShift[];
  readonly columns: Int32Array;
}

/**
 * The rows of a sheet in their new places, as XML: each is the file's own, but for the numbers of rows and columns and for formulas that
 * read differently now. `bytes`: the sheet's part; `store`: the cells as they are to be, with the bytes that their rows have in the part.
 */
export function shiftedRows(bytes: Uint8Array, store: CellStore, places: Places): Uint8Array {
  const writer = new RowWriter(bytes, store, places);
  for (let at = 0; at < store.rowNumbers.length; at++) writer.row(at);
  return writer.output.finish();
}

class RowWriter {
  readonly output = new Output();
  private readonly cursor: TagCursor;
  private readonly store: CellStore;
  private readonly places: Places;
  private readonly hasColumns: boolean;
  /** The columns' letters, as far as they were needed. */
  private readonly names: string[] = [];
  /** The cell at hand, and the first formula that is not before it. */
  private cell = 0;
  private formula = 0;
  /** What is behind this byte has not been copied yet. */
  private copied = 0;

  constructor(bytes: Uint8Array, store: CellStore, places: Places) {
    this.cursor = new TagCursor(bytes, 0, "a row");
    this.store = store;
    this.places = places;
    this.hasColumns = places.columns.some((now, before) => now !== before);
  }

  row(at: number): void {
    const { cursor, store } = this;
    const number = (store.rowNumbers[at] ?? 0) + 1;
    this.cell = store.rowFirst[at] ?? 0;
    const [start, end] = [store.rowStart[at] ?? 0, store.rowEnd[at] ?? 0];
    const hasFormula = (store.formulaCells[this.formula] ?? Infinity) < (store.rowFirst[at + 1] ?? 0);
    cursor.moveTo(start).next();
    this.copied = start;
    if (this.hasColumns || hasFormula || cursor.attributeText("r") !== String(number)) this.changed(number);
    this.output.copy(cursor.bytes, this.copied, end);
  }

  private changed(number: number): void {
    const { cursor } = this;
    const digits = String(number);
    this.setReference(digits);
    if (this.hasColumns) this.dropSpans();
    if (cursor.selfClosing) return;
    let column = -1;
    for (cursor.next(); !cursor.closing; cursor.next()) {
      if (!cursor.is("c")) {
        cursor.skipElement();
        continue;
      }
      column = this.columnAfter(column);
      this.changeCell(digits, this.places.columns[column] ?? -1);
    }
  }

  /** The column of the cell at hand, which stands in its name, or behind the one before. */
  private columnAfter(before: number): number {
    const index = this.cursor.attribute("r");
    if (index < 0) return before + 1;
    const { bytes } = this.cursor;
    let [column, at] = [0, this.cursor.from(index)];
    // The difference between small and capital letters is one bit.
    for (; (bytes[at] ?? 0) >= 65; at++) column = column * 26 + ((bytes[at] ?? 0) & 0x1f);
    return column - 1;
  }

  private changeCell(row: string, column: number): void {
    const { cursor } = this;
    if (column < 0) {
      this.output.copy(cursor.bytes, this.copied, cursor.start);
      cursor.skipElement();
      this.copied = cursor.end;
      return;
    }
    this.setReference((this.names[column] ??= columnName(column)) + row);
    const cell = this.cell++;
    if (this.store.formulaCells[this.formula] !== cell) return cursor.skipElement();
    for (cursor.next(); !cursor.closing; cursor.next()) {
      if (cursor.is("f")) this.changeFormula();
      else cursor.skipElement();
    }
    this.formula++;
  }

  /** The formula as it reads now. One that was shared and is not any more becomes the cell's own. */
  private changeFormula(): void {
    const { cursor, store } = this;
    const { start, end } = cursor;
    const tag = decodeAscii(cursor.bytes, start, end);
    const before = readElementText(cursor);
    const now = store.formulaTexts[this.formula] ?? null;
    const area = parseArea(readTag(tag, 0)?.attributes.find(([name]) => name === "ref")?.[1] ?? "");
    const isShared = readTag(tag, 0)?.attributes.some(([name, value]) => name === "t" && value === "shared") ?? false;
    const moved = area && this.places.shifts.reduce<typeof area | null>((left, shift) => left && shiftedArea(left, shift), area);
    const isSame = now === null || (!isShared && now === before && (!area || (moved && areaName(moved) === areaName(area))));
    if (isSame) return;
    this.output.copy(cursor.bytes, this.copied, start);
    this.output.put(formulaXml(tag, now, isShared, moved ? areaName(moved) : undefined));
    this.copied = cursor.end;
  }

  /** Sets the number of a row or the name of a cell in the tag at hand. */
  private setReference(text: string): void {
    const { cursor, output } = this;
    const index = cursor.attribute("r");
    const [from, to] = index < 0 ? [cursor.nameTo, cursor.nameTo] : [cursor.from(index), cursor.to(index)];
    output.copy(cursor.bytes, this.copied, from);
    output.putAscii(index < 0 ? ` r="${text}"` : text);
    this.copied = to;
  }

  /** The columns that a row says it holds are a hint, and no more. */
  private dropSpans(): void {
    const { cursor, output } = this;
    const index = cursor.attribute("spans");
    if (index < 0) return;
    let from = cursor.from(index) - 1;
    while (!/\s/.test(String.fromCharCode(cursor.bytes[from] ?? 32))) from--;
    // What stands before it may have been copied with the row's number already.
    if (from < this.copied) return;
    output.copy(cursor.bytes, this.copied, from);
    this.copied = cursor.to(index) + 1;
  }
}

function formulaXml(tag: string, text: string, isShared: boolean, area: string | undefined): string {
  const read = readTag(tag, 0);
  const shared = new Set(isShared ? ["t", "ref", "si"] : []);
  const attributes = (read?.attributes ?? []).filter(([name]) => !shared.has(name)).map(([name, value]) => ` ${name}="${(name === "ref" && area !== undefined ? area : value).replace(/"/g, "&quot;")}"`);
  const name = read?.name ?? "f";
  return `<${name}${attributes.join("")}>${escapeXml(text)}</${name}>`;
}
