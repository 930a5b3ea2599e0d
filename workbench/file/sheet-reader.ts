import { columnNumber, parseArea } from "./areas";
import { BLANK, BOOLEAN, CellCollector, ERROR, NUMBER, OWN_TEXT, SHARED_TEXT, type CellStore } from "./cell-store";
import { serialOf } from "./iso-date";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES } from "./limits";
import { readPart, type Part } from "./package";
import { damaged, tooLarge } from "./problem";
import { numberIn, numberOf } from "./number-reading";
import { readElementText, readText, unescapeText } from "./shared-strings";
import { findData, skeletonOf, type SheetSkeleton } from "./sheet-part";
import { decodeAscii, TagCursor } from "./tag-cursor";
import { plainHash, type Texts } from "./texts";
import { endOfLast, isDone } from "./windows";

/** A sheet's part, read once: the cells, and the part without its rows. */
export interface SheetScan {
  readonly store: CellStore;
  readonly skeleton: SheetSkeleton;
}

/** What reading a sheet's cells needs to know of the workbook. */
export interface CellContext {
  readonly sharedTexts: Texts;
  readonly date1904: boolean;
  /** How many cells the workbook may still have. */
  readonly cellsLeft: number;
  /** Names the sheet in a refusal. */
  readonly what: string;
}

/** Reads the cells of a worksheet part in UTF-8, in one pass. */
export function readCells(bytes: Uint8Array, context: CellContext): SheetScan {
  const scanner = new SheetScanner(bytes.length, context);
  scanner.read(bytes, true);
  return scanner.finish();
}

/** The same for a part of a package, as it is unpacked. */
export async function readCellsOf(part: Part, context: CellContext): Promise<SheetScan> {
  const scanner = new SheetScanner(part.entry?.size ?? 0, context);
  await readPart(part, (bytes, isLast) => scanner.read(bytes, isLast));
  return scanner.finish();
}

/** A worksheet part from its first byte to its last: what is before the rows, the rows, what is behind them. `size`: its bytes, as far as is known. */
export class SheetScanner {
  private readonly size: number;
  private readonly context: CellContext;
  private readonly cells: CellScanner;
  private place: "head" | "rows" | "tail" = "head";
  private base = 0;
  private head: Uint8Array = new Uint8Array();
  private dataTag = "";
  private readonly tail: Uint8Array[] = [];

  constructor(size: number, context: CellContext) {
    this.size = size;
    this.context = context;
    this.cells = new CellScanner(context);
  }

  finish(): SheetScan {
    return { store: this.cells.finish(), skeleton: skeletonOf(this.head, this.dataTag, this.tail) };
  }

  /** Takes the next bytes, and gives how many it is done with. */
  read(bytes: Uint8Array, isLast: boolean): number {
    const cursor = new TagCursor(bytes, 0, this.context.what);
    let done = 0;
    if (this.place === "head" && isDone(() => this.readHead(cursor), isLast)) done = cursor.end;
    if (this.place === "rows") done = this.readRows(cursor.moveTo(done), isLast);
    if (this.place === "tail") {
      this.tail.push(bytes.slice(done));
      done = bytes.length;
    }
    this.base += done;
    return done;
  }

  private readHead(cursor: TagCursor): void {
    cursor.next();
    if (!cursor.is("worksheet")) throw damaged(`${this.context.what} is not a worksheet`);
    findData(cursor);
    this.head = cursor.bytes.slice(0, cursor.start);
    this.dataTag = decodeAscii(cursor.bytes, cursor.start, cursor.end);
    this.place = cursor.selfClosing ? "tail" : "rows";
  }

  private readRows(cursor: TagCursor, isLast: boolean): number {
    const { cells } = this;
    let done = cursor.end;
    cells.start(cursor, this.base);
    let isEnd = false;
    const step = (): void => {
      isEnd = cells.readNext();
    };
    const enough = endOfLast("row>", cursor.bytes, isLast);
    while (!isEnd && cursor.end < enough) {
      cells.mark();
      if (!isDone(step, isLast)) {
        cells.cut();
        break;
      }
      done = cursor.end;
      if (isEnd) this.place = "tail";
    }
    cells.expect(this.size / (this.base + done));
    return done;
  }
}

class CellScanner {
  private cursor = new TagCursor(new Uint8Array(), 0, "");
  /** Where the cursor's bytes begin in the part. */
  private base = 0;
  private readonly context: CellContext;
  private readonly cells = new CellCollector();
  /** The shared formula that an "si" means at this point of the file. */
  private readonly shared = new Map<string, number>();
  private row = -1;
  private rowBefore = -1;
  private column = -1;
  /** What the cell at hand holds. */
  private kind = BLANK;
  private number = NaN;

  constructor(context: CellContext) {
    this.context = context;
  }

  finish(): CellStore {
    return this.cells.finish(this.context.sharedTexts);
  }

  /** Goes on with these bytes, which begin at `base` in the part. */
  start(cursor: TagCursor, base: number): void {
    this.cursor = cursor;
    this.base = base;
  }

  /** `times` what has been read so far may come in all. */
  expect(times: number): void {
    const { cells } = this.cells;
    cells.expected = Math.min(Math.ceil(cells.length * times * 1.02), this.context.cellsLeft);
  }

  /** Takes note of where it stands, for `cut`. */
  mark(): void {
    this.cells.mark();
    this.rowBefore = this.row;
  }

  /** Takes back all that was read since the last mark. */
  cut(): void {
    this.cells.cut();
    this.row = this.rowBefore;
  }

  /** Reads the next row; true where it was the end of them instead. */
  readNext(): boolean {
    const { cursor } = this;
    cursor.next();
    if (cursor.closing && !cursor.is("sheetData")) throw cursor.broken();
    if (cursor.closing) return true;
    if (cursor.is("row")) this.readRow();
    else cursor.skipElement();
    return false;
  }

  private readRow(): void {
    const { cursor, cells } = this;
    const number = cursor.attribute("r");
    const before = this.row;
    this.row = number < 0 ? before + 1 : this.integer(number) - 1;
    if (this.row <= before) cells.isOrdered = false;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw damaged(`${this.context.what} has a row that no sheet can have`);
    if (cells.rowNumbers.length >= MAX_ROWS) throw damaged(`${this.context.what} has more rows than a sheet can have`);
    this.column = -1;
    cells.rowNumbers.push(this.row);
    cells.rowFirst.push(cells.cells.length);
    cells.rowStart.push(this.base + cursor.start);
    const height = cursor.attributeText("ht");
    cells.rowHeights.push(height === null ? NaN : Number(height));
    cells.rowStyles.push(this.flag("customFormat") ? Math.max(0, this.integer(cursor.attribute("s"))) : -1);
    cells.rowHidden.push(this.flag("hidden") ? 1 : 0);
    if (!cursor.selfClosing) this.readRowCells();
    cells.rowEnd.push(this.base + cursor.end);
  }

  private readRowCells(): void {
    const { cursor } = this;
    for (cursor.next(); !cursor.closing; cursor.next()) {
      if (cursor.is("c")) this.readCell();
      else cursor.skipElement();
    }
    if (!cursor.is("row")) throw cursor.broken();
  }

  private readCell(): void {
    const { cursor, cells } = this;
    const reference = cursor.attribute("r");
    const before = this.column;
    this.column = reference < 0 ? before + 1 : this.referenceColumn(reference);
    if (this.column <= before) cells.isOrdered = false;
    if (!(this.column >= 0 && this.column < MAX_COLUMNS)) throw damaged(`${this.context.what} has a cell with a faulty reference in row ${this.row + 1}`);
    if (cells.cells.length >= this.context.cellsLeft) throw tooLarge(`more than ${MAX_CELLS.toLocaleString("en-GB")} cells`);
    const type = this.type();
    cells.cells.add(this.column, Math.max(0, this.integer(cursor.attribute("s"))));
    if (!cursor.selfClosing) this.readContent(type, cursor.attribute("cm") >= 0);
  }

  private readContent(type: number, dynamic: boolean): void {
    const { cursor, cells } = this;
    const formulas = cells.formulaCells.length;
    this.put(BLANK, 0);
    if (this.readPlain(type)) return cells.cells.setValue(this.kind, this.number);
    for (cursor.next(); !cursor.closing; cursor.next()) {
      if (cursor.is("v")) this.readValue(type);
      else if (cursor.is("f")) this.readFormula(dynamic);
      else if (cursor.is("is") && type === TYPE_INLINE) this.putText(OWN_TEXT, readText(cursor));
      else cursor.skipElement();
    }
    if (this.kind === BLANK && type === TYPE_STRING && cells.formulaCells.length > formulas) this.putText(OWN_TEXT, "");
    cells.cells.setValue(this.kind, this.number);
  }

  /** Reads a number or a text that is written as nearly all are, and the cell's end, at one go; false where it is written otherwise. */
  private readPlain(type: number): boolean {
    const { cursor } = this;
    const { end } = cursor;
    if (type === TYPE_INLINE ? this.readPlainText() : type <= TYPE_SHARED && this.readPlainNumber(type)) return true;
    cursor.moveTo(end);
    return false;
  }

  private readPlainNumber(type: number): boolean {
    const { cursor } = this;
    if (!cursor.passes("<v>")) return false;
    const from = cursor.end;
    const to = cursor.textEnd();
    if (!cursor.moveTo(to).passes("</v></c>")) return false;
    const number = numberIn(cursor.bytes, from, to);
    if (number === null || Number.isNaN(number)) return false;
    this.put(type === TYPE_NUMBER ? NUMBER : SHARED_TEXT, number);
    return true;
  }

  private readPlainText(): boolean {
    const { cursor } = this;
    if (!cursor.passes("<is><t>")) return false;
    const from = cursor.end;
    const to = cursor.textEnd();
    const hash = cursor.moveTo(to).passes("</t></is></c>") ? plainHash(cursor.bytes, from, to) : -1;
    if (hash < 0 || to - from > MAX_TEXT_BYTES) return false;
    this.put(OWN_TEXT, this.cells.texts.numberOf(cursor.bytes, from, to, hash));
    return true;
  }

  private put(kind: number, number: number): void {
    this.kind = kind;
    this.number = number;
  }

  private putText(kind: number, text: string): void {
    this.put(kind, this.cells.texts.numberOfText(text));
  }

  private readValue(type: number): void {
    const { cursor } = this;
    if (type !== TYPE_NUMBER && type !== TYPE_SHARED) return this.readWords(type, readElementText(cursor));
    if (cursor.selfClosing) return this.put(BLANK, 0);
    const from = cursor.end;
    cursor.next();
    if (!cursor.closing) throw cursor.broken();
    const number = cursor.interrupted ? numberOf(cursor.text(from, cursor.start, true)) : numberIn(cursor.bytes, from, cursor.start);
    if (number === null) this.put(BLANK, 0);
    // A value that should be a number and is not is kept as the text that it is.
    else if (Number.isNaN(number)) this.putText(OWN_TEXT, cursor.text(from, cursor.start, false));
    else this.put(type === TYPE_NUMBER ? NUMBER : SHARED_TEXT, number);
  }

  private readWords(type: number, text: string): void {
    const word = text.trim();
    switch (type) {
      case TYPE_BOOLEAN:
        return word === "" ? this.put(BLANK, 0) : this.put(BOOLEAN, word === "1" || word === "true" ? 1 : 0);
      case TYPE_ERROR:
        return this.putText(ERROR, word || "#VALUE!");
      case TYPE_DATE: {
        const serial = serialOf(text, this.context.date1904);
        return serial === null ? this.putText(OWN_TEXT, text) : this.put(NUMBER, serial);
      }
      default:
        return this.putText(OWN_TEXT, unescapeText(text));
    }
  }

  private readFormula(dynamic: boolean): void {
    const { cursor, cells } = this;
    const kind = cursor.attributeText("t");
    const reference = cursor.attributeText("ref");
    const group = cursor.attributeText("si");
    const text = readElementText(cursor);
    const area = reference === null ? null : parseArea(reference);
    if (area && (kind === "array" || kind === "dataTable")) cells.formulaAreas.push({ area, kind: kind === "dataTable" ? kind : dynamic ? "spill" : kind });
    if (kind === "shared" && group !== null) return this.addShared(group, text);
    cells.formulaCells.push(cells.cells.length - 1);
    cells.formulaTexts.push(text);
    cells.formulaShared.push(-1);
  }

  private addShared(group: string, text: string): void {
    const { cells } = this;
    if (text !== "") {
      this.shared.set(group, cells.sharedFormulas.size);
      cells.sharedFormulas.set(cells.sharedFormulas.size, { text, row: this.row, column: this.column });
    }
    cells.formulaCells.push(cells.cells.length - 1);
    cells.formulaTexts.push(null);
    cells.formulaShared.push(this.shared.get(group) ?? -1);
  }

  private type(): number {
    const index = this.cursor.attribute("t");
    if (index < 0) return TYPE_NUMBER;
    const { bytes } = this.cursor;
    const from = this.cursor.from(index);
    switch (this.cursor.to(index) - from) {
      case 1:
        return SHORT_TYPES[bytes[from] ?? 0] ?? TYPE_STRING;
      case 3:
        return TYPE_STRING;
      default:
        return TYPE_INLINE;
    }
  }

  private flag(name: string): boolean {
    const text = this.cursor.attributeText(name);
    return text === "1" || text === "true";
  }

  /** A whole number in an attribute; -1 where there is none. */
  private integer(index: number): number {
    if (index < 0) return -1;
    const { bytes } = this.cursor;
    let value = 0;
    for (let at = this.cursor.from(index); at < this.cursor.to(index); at++) {
      const digit = (bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  private referenceColumn(index: number): number {
    const { bytes } = this.cursor;
    let column = 0;
    for (let at = this.cursor.from(index); at < this.cursor.to(index); at++) {
      const letter = bytes[at] ?? 0;
      if (letter < 65) return column - 1;
      if (letter > 90) return columnNumber(decodeAscii(bytes, this.cursor.from(index), this.cursor.to(index)).replace(/\d+$/, ""));
      column = column * 26 + letter - 64;
    }
    return -1;
  }
}

const TYPE_NUMBER = 0;
const TYPE_SHARED = 1;
const TYPE_STRING = 2;
const TYPE_INLINE = 3;
const TYPE_BOOLEAN = 4;
const TYPE_ERROR = 5;
const TYPE_DATE = 6;

/** The one-letter types by their character. */
const SHORT_TYPES: Readonly<Record<number, number>> = { 110: TYPE_NUMBER, 115: TYPE_SHARED, 98: TYPE_BOOLEAN, 101: TYPE_ERROR, 100: TYPE_DATE };
