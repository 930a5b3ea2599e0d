import { columnNumber } from "./areas";
import type { RowLook } from "./book";
import { NO_EDIT, type CellEdit } from "./cell-edits";
import { formulaOf, indexIn, type CellStore } from "./cell-store";
import { cellXml, changedCell } from "./cell-writing";
import type { Piece, Run } from "./deflate";
import type { Sheet } from "./sheet";
import { decodeAscii, TagCursor } from "./tag-cursor";
import { readTag } from "./xml";

/** What is to be done in one row. */
interface RowChange {
  /** Cells by column, ascending. */
  readonly cells: ReadonlyMap<number, CellEdit>;
  /** Formulas by column of cells that have them from a cell which is overwritten. */
  readonly expanded: ReadonlyMap<number, string>;
  readonly look: Partial<RowLook> | undefined;
}

const NOTHING: ReadonlyMap<number, never> = new Map<number, never>();

/** Every row that needs work, ascending: edited cells, changed looks, and cells that lose the formula they share. */
function* rowChanges(sheet: Sheet): Generator<[row: number, change: RowChange]> {
  const expanded = orphansByRow(sheet);
  const rows = sheet.edits.rows();
  for (const row of expanded.keys()) rows.add(row);
  for (const row of sheet.rowChanges.keys()) if (changedLook(sheet, row) !== undefined) rows.add(row);
  for (const row of Uint32Array.from(rows).sort()) {
    yield [row, { cells: sheet.edits.inRow(row), expanded: expanded.get(row) ?? NOTHING, look: changedLook(sheet, row) }];
  }
}

export function hasRowChanges(sheet: Sheet): boolean {
  return sheet.edits.size > 0 || [...sheet.rowChanges.keys()].some((row) => changedLook(sheet, row) !== undefined);
}

function orphansByRow(sheet: Sheet): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, formula } of orphans(sheet)) {
    const inRow = rows.get(row) ?? new Map<number, string>();
    rows.set(row, inRow.set(column, formula));
  }
  return rows;
}

/** The part of a row's new look that differs from the file's. */
function changedLook(sheet: Sheet, row: number): Partial<RowLook> | undefined {
  const change = sheet.rowChanges.get(row);
  if (!change) return undefined;
  const before = sheet.rowLookInFile(row);
  const different = { ...(change.height !== undefined && change.height !== before.height ? { height: change.height } : {}), ...(change.hidden !== undefined && change.hidden !== before.hidden ? { hidden: change.hidden } : {}) };
  return Object.keys(different).length > 0 ? different : undefined;
}

/** Cells that share a formula whose cell is overwritten: each gets its own, so that none changes. */
function* orphans(sheet: Sheet): Generator<{ row: number; column: number; formula: string }> {
  const { store, edits } = sheet;
  const lost = new Set([...store.sharedFormulas].filter(([, { row, column }]) => edits.find(row, column)?.content).map(([group]) => group));
  if (lost.size === 0) return;
  let at = 0;
  for (const [index, group] of store.formulaShared.entries()) {
    const cell = store.formulaCells[index] ?? 0;
    while ((store.rowFirst[at + 1] ?? Infinity) <= cell) at++;
    const [row, column] = [store.rowNumbers[at] ?? 0, store.columns[cell] ?? 0];
    const formula = lost.has(group) && !edits.find(row, column)?.content ? formulaOf(store, cell, row, column) : undefined;
    if (formula !== undefined) yield { row, column, formula };
  }
}

/** Pieces are given so many at a time: each that is given by itself costs more than it holds. */
const AT_A_TIME = 512;

/** The content of the element with the rows, patched: untouched rows are the file's own bytes. `from` and `to` frame it in the part. */
export function* patchedRows(sheet: Sheet, bytes: Uint8Array, from: number, to: number, prefix: string): Generator<Piece> {
  const { rowNumbers, rowStart, rowEnd } = sheet.store;
  const cursor = new TagCursor(bytes, from, "a row");
  let copied = from;
  let at = 0;
  let out: Run[] = [];
  for (const [row, change] of rowChanges(sheet)) {
    while ((rowNumbers[at] ?? Infinity) < row) at++;
    const exists = rowNumbers[at] === row;
    const place = exists ? (rowStart[at] ?? to) : at > 0 ? (rowEnd[at - 1] ?? to) : from;
    if (exists) copied = putChangedRow(out, sheet, cursor, at, copied, change, prefix);
    else {
      out.push(bytes.subarray(copied, place), newRow(sheet, row, change, prefix));
      copied = place;
    }
    if (out.length < AT_A_TIME) continue;
    yield out;
    out = [];
  }
  out.push(bytes.subarray(copied, to));
  yield out;
}

function newRow(sheet: Sheet, row: number, change: RowChange, prefix: string): string {
  const cells = [...change.cells].map(([column, edit]) => newCell(sheet, row, column, edit, prefix)).join("");
  if (cells === "" && !change.look) return "";
  const look = lookAttributes({ hidden: sheet.facts.rowsHidden, ...change.look });
  const written = [...look].map(([name, value]) => (value === null ? "" : ` ${name}="${value}"`)).join("");
  const open = `<${prefix}row r="${row + 1}"${written}`;
  return cells === "" ? `${open}/>` : `${open}>${cells}</${prefix}row>`;
}

/** A cell that the file does not have; nothing where it would be as empty and plain as without it. */
function newCell(sheet: Sheet, row: number, column: number, edit: CellEdit, prefix: string): string {
  const content = edit.content ?? { value: null, formula: undefined };
  const style = edit.style ?? sheet.style(row, column);
  const plain = content.value === null && content.formula === undefined && edit.style === undefined;
  return plain ? "" : cellXml(row, column, style, content, prefix);
}

/**
 * A row of the file with its changes: cells that stay are copied, changed ones patched, new ones put in their order. `copied` is how far
 * the part has been copied; gives how far it is then. Bytes that stay are given in as long runs as can be.
 */
function putChangedRow(out: Run[], sheet: Sheet, cursor: TagCursor, at: number, copied: number, change: RowChange, prefix: string): number {
  const row = sheet.store.rowNumbers[at] ?? 0;
  const end = sheet.store.rowEnd[at] ?? 0;
  cursor.moveTo(sheet.store.rowStart[at] ?? 0).next();
  const added = addedCells(sheet, at, change, prefix);
  const tag = rowTag(cursor, change.look, added);
  if (cursor.selfClosing) {
    const inner = xmlOf(added);
    const opened = tag ?? decodeAscii(cursor.bytes, cursor.start, cursor.end);
    out.push(cursor.bytes.subarray(copied, cursor.start), inner === "" ? opened : `${opened.replace(/\s*\/>$/, ">")}${inner}</${prefix}row>`);
    return end;
  }
  let from = copied;
  if (tag !== null) {
    out.push(cursor.bytes.subarray(copied, cursor.start), tag);
    from = cursor.end;
  }
  if (isOnlyAppended(sheet.store, at, change, added)) return putAppendedCells(out, cursor, from, end, added);
  putChangedCells(out, cursor, from, row, change, added, prefix);
  return end;
}

/** Every change is a new cell at the right of those that the row has: the usual one, since our columns stand there. */
function isOnlyAppended(store: CellStore, at: number, change: RowChange, added: readonly AddedCell[]): boolean {
  const last = store.rowFirst[at + 1] ?? 0;
  const rightmost = last > (store.rowFirst[at] ?? 0) ? (store.columns[last - 1] ?? 0) : -1;
  return change.expanded.size === 0 && added.length === change.cells.size && (added[0]?.column ?? 0) > rightmost;
}

/** The row's closing tag is the last that begins before its end: there is no need to walk over its cells. */
function putAppendedCells(out: Run[], cursor: TagCursor, copied: number, end: number, added: readonly AddedCell[]): number {
  const closing = cursor.bytes.lastIndexOf(60, end - 1);
  out.push(cursor.bytes.subarray(copied, closing), xmlOf(added));
  return closing;
}

interface AddedCell {
  readonly column: number;
  readonly xml: string;
}

function addedCells(sheet: Sheet, at: number, change: RowChange, prefix: string): AddedCell[] {
  const row = sheet.store.rowNumbers[at] ?? 0;
  const added: AddedCell[] = [];
  for (const [column, edit] of change.cells) {
    const xml = hasCell(sheet.store, at, column) ? "" : newCell(sheet, row, column, edit, prefix);
    if (xml !== "") added.push({ column, xml });
  }
  return added;
}

/** The content of a row from `from` on, and its closing tag. The cursor is on the row's opening tag. */
function putChangedCells(out: Run[], cursor: TagCursor, from: number, row: number, { cells, expanded }: RowChange, added: readonly AddedCell[], prefix: string): void {
  const { bytes } = cursor;
  let copied = from;
  let column = -1;
  let next = 0;
  for (cursor.next(); !cursor.closing; cursor.next()) {
    if (!cursor.is("c")) {
      cursor.skipElement();
      continue;
    }
    const { start } = cursor;
    const reference = cursor.attributeText("r");
    column = reference === null ? column + 1 : columnNumber(reference.replace(/\d+$/, ""));
    const before = next;
    while ((added[next]?.column ?? Infinity) < column) next++;
    const edit = cells.get(column) ?? (expanded.has(column) ? NO_EDIT : undefined);
    const changed = edit ? changedCell(cursor, row, column, edit, expanded.get(column), prefix) : "";
    if (!edit) cursor.skipElement();
    if (before === next && !edit) continue;
    out.push(bytes.subarray(copied, start), xmlOf(added.slice(before, next)) + changed);
    copied = edit ? cursor.end : start;
  }
  out.push(bytes.subarray(copied, cursor.start), xmlOf(added.slice(next)), bytes.subarray(cursor.start, cursor.end));
}

/** "1:20", which is a row's columns counted from 1, with the added ones; any other text as it is. */
function widenedSpans(spans: string, added: readonly AddedCell[]): string {
  const [, first, last] = /^(\d+):(\d+)$/.exec(spans) ?? [];
  const [left, right] = [added[0], added.at(-1)];
  if (first === undefined || last === undefined || !left || !right) return spans;
  return `${Math.min(Number(first), left.column + 1)}:${Math.max(Number(last), right.column + 1)}`;
}

function xmlOf(cells: readonly AddedCell[]): string {
  let xml = "";
  for (const cell of cells) xml += cell.xml;
  return xml;
}

function hasCell(store: CellStore, at: number, column: number): boolean {
  return indexIn(store.columns, column, store.rowFirst[at] ?? 0, store.rowFirst[at + 1] ?? 0) >= 0;
}

function lookAttributes(look: Partial<RowLook> | undefined): Map<string, string | null> {
  const attributes = new Map<string, string | null>();
  if (look?.height !== undefined) attributes.set("ht", String(look.height)).set("customHeight", look.fitted === true ? null : "1");
  else if (look?.fitted === true) attributes.set("ht", null).set("customHeight", null);
  if (look?.hidden !== undefined) attributes.set("hidden", look.hidden ? "1" : null);
  return attributes;
}

/** The row's opening tag with its new look, and with "spans", a hint of the columns that it holds, widened to the added cells; null where it stays. */
function rowTag(cursor: TagCursor, look: Partial<RowLook> | undefined, added: readonly AddedCell[]): string | null {
  const spans = cursor.attributeText("spans");
  const widened = spans === null ? null : widenedSpans(spans, added);
  if (!look && widened === spans) return null;
  const changes = lookAttributes(look);
  if (widened !== null && widened !== spans) changes.set("spans", widened);
  const read = readTag(decodeAscii(cursor.bytes, cursor.start, cursor.end), 0);
  if (!read) return null;
  const kept = read.attributes.filter(([name]) => !changes.has(name)).map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`);
  const put = [...changes].flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value}"`]));
  return `<${read.name}${kept.join("")}${put.join("")}${read.selfClosing ? "/>" : ">"}`;
}
