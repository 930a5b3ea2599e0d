import { columnNumber, parseArea } from "./areas";
import { BLANK, BOOLEAN, CellCollector, ERROR, NUMBER, OWN_TEXT, SHARED_TEXT, type CellStore } from "./cell-store";
import { serialOf } from "./iso-date";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "./limits";
import { damaged, tooLarge } from "./problem";
import { numberIn, numberOf } from "./number-reading";
import { readElementText, readText, unescapeText } from "./shared-strings";
import { findData } from "./sheet-part";
import { decodeAscii, TagCursor } from "./tag-cursor";

/** A sheet's part, read once: the cells, and where the rows lie in it. */
export interface SheetScan {
  readonly store: CellStore;
  /** The bytes of the element with the rows, its tags included. */
  readonly dataStart: number;
  readonly dataEnd: number;
}

/** What reading a sheet's cells needs to know of the workbook. */
export interface CellContext {
  readonly sharedTexts: readonly string[];
  readonly date1904: boolean;
  /** How many cells the workbook may still have. */
  readonly cellsLeft: number;
  /** Names the sheet in a refusal. */
  readonly what: string;
}

/** Reads the cells of a worksheet part in UTF-8, in one pass. */
export function readCells(bytes: Uint8Array, context: CellContext): SheetScan {
  const cursor = new TagCursor(bytes, 0, context.what);
  cursor.next();
  if (!cursor.is("worksheet")) throw damaged(`${context.what} is not a worksheet`);
  findData(cursor);
  const dataStart = cursor.start;
  const scanner = new CellScanner(cursor, context);
  if (!cursor.selfClosing) scanner.rows();
  return { store: scanner.finish(), dataStart, dataEnd: cursor.end };
}

class CellScanner {
  private readonly cursor: TagCursor;
  private readonly context: CellContext;
  private readonly cells = new CellCollector();
  /** The shared formula that an "si" means at this point of the file. */
  private readonly shared = new Map<string, number>();
  private row = -1;
  private column = -1;

  constructor(cursor: TagCursor, context: CellContext) {
    this.cursor = cursor;
    this.context = context;
  }

  finish(): CellStore {
    return this.cells.finish(this.context.sharedTexts);
  }

  rows(): void {
    const { cursor } = this;
    for (cursor.next(); !cursor.closing; cursor.next()) {
      if (cursor.is("row")) this.readRow();
      else cursor.skipElement();
    }
    if (!cursor.is("sheetData")) throw cursor.broken();
  }

  private readRow(): void {
    const { cursor, cells } = this;
    const number = cursor.attribute("r");
    this.row = number < 0 ? this.row + 1 : this.integer(number) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw damaged(`${this.context.what} has a row that no sheet can have`);
    if (cells.rowNumbers.length >= MAX_ROWS) throw damaged(`${this.context.what} has more rows than a sheet can have`);
    this.column = -1;
    cells.rowNumbers.push(this.row);
    cells.rowFirst.push(cells.cells.length);
    cells.rowStart.push(cursor.start);
    const height = cursor.attributeText("ht");
    cells.rowHeights.push(height === null ? NaN : Number(height));
    cells.rowStyles.push(this.flag("customFormat") ? Math.max(0, this.integer(cursor.attribute("s"))) : -1);
    cells.rowHidden.push(this.flag("hidden") ? 1 : 0);
    if (!cursor.selfClosing) this.readRowCells();
    cells.rowEnd.push(cursor.end);
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
    this.column = reference < 0 ? this.column + 1 : this.referenceColumn(reference);
    if (!(this.column >= 0 && this.column < MAX_COLUMNS)) throw damaged(`${this.context.what} has a cell with a faulty reference in row ${this.row + 1}`);
    if (cells.cells.length >= this.context.cellsLeft) throw tooLarge(`more than ${MAX_CELLS.toLocaleString("en-GB")} cells`);
    const type = this.type();
    cells.cells.add(this.column, Math.max(0, this.integer(cursor.attribute("s"))));
    if (!cursor.selfClosing) this.readContent(type, cursor.attribute("cm") >= 0);
  }

  private readContent(type: number, dynamic: boolean): void {
    const { cursor, cells } = this;
    const formulas = cells.formulaCells.length;
    let kind = BLANK;
    let number = 0;
    for (cursor.next(); !cursor.closing; cursor.next()) {
      if (cursor.is("v")) [kind, number] = this.readValue(type);
      else if (cursor.is("f")) this.readFormula(dynamic);
      else if (cursor.is("is") && type === TYPE_INLINE) [kind, number] = [OWN_TEXT, this.addText(readText(cursor))];
      else cursor.skipElement();
    }
    if (!cursor.is("c")) throw cursor.broken();
    if (kind === BLANK && type === TYPE_STRING && cells.formulaCells.length > formulas) [kind, number] = [OWN_TEXT, this.addText("")];
    cells.cells.setValue(kind, number);
  }

  private addText(text: string): number {
    return this.cells.texts.push(text) - 1;
  }

  /** The kind and number of the current `<v>`. */
  private readValue(type: number): [kind: number, number: number] {
    const { cursor } = this;
    if (type === TYPE_NUMBER || type === TYPE_SHARED) {
      const from = cursor.end;
      if (cursor.selfClosing) return [BLANK, 0];
      cursor.next();
      if (!cursor.closing) throw cursor.broken();
      const number = cursor.interrupted ? numberOf(cursor.text(from, cursor.start, true)) : numberIn(cursor.bytes, from, cursor.start);
      if (Number.isNaN(number)) return this.notANumber(from, cursor.start);
      return number === null ? [BLANK, 0] : [type === TYPE_NUMBER ? NUMBER : SHARED_TEXT, number];
    }
    return this.readWords(type, readElementText(cursor));
  }

  private readWords(type: number, text: string): [kind: number, number: number] {
    switch (type) {
      case TYPE_BOOLEAN:
        return text.trim() === "" ? [BLANK, 0] : [BOOLEAN, text.trim() === "1" || text.trim() === "true" ? 1 : 0];
      case TYPE_ERROR:
        return [ERROR, this.addText(text.trim() || "#VALUE!")];
      case TYPE_DATE: {
        const serial = serialOf(text, this.context.date1904);
        return serial === null ? [OWN_TEXT, this.addText(text)] : [NUMBER, serial];
      }
      default:
        return [OWN_TEXT, this.addText(unescapeText(text))];
    }
  }

  /** A value that should be a number and is not is kept as the text that it is. */
  private notANumber(from: number, to: number): [kind: number, number: number] {
    return [OWN_TEXT, this.addText(this.cursor.text(from, to, false))];
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
