import { columnNumber } from "./areas";
import type { RowLook } from "./book";
import { NO_EDIT, type CellEdit } from "./cell-edits";
import { formulaOf, indexIn, type CellStore } from "./cell-store";
import { cellXml, changedCell } from "./cell-writing";
import type { Sheet } from "./sheet";
import { decodeAscii, TagCursor } from "./tag-cursor";
import { encodeXml } from "./text";
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
  const edits = sheet.edits.byRow();
  const expanded = orphansByRow(sheet);
  const looks = [...sheet.rowChanges.keys()].filter((row) => changedLook(sheet, row) !== undefined);
  const rows = new Set([...edits.keys(), ...expanded.keys(), ...looks]);
  for (const row of Uint32Array.from(rows).sort()) {
    yield [row, { cells: edits.get(row) ?? NOTHING, expanded: expanded.get(row) ?? NOTHING, look: changedLook(sheet, row) }];
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

/** The content of the element with the rows, patched: untouched rows are the file's own bytes. `from` and `to` frame it in the part. */
export function* patchedRows(sheet: Sheet, bytes: Uint8Array, from: number, to: number, prefix: string): Generator<Uint8Array> {
  const { rowNumbers, rowStart, rowEnd } = sheet.store;
  const cursor = new TagCursor(bytes, from, "a row");
  let copied = from;
  let at = 0;
  for (const [row, change] of rowChanges(sheet)) {
    while ((rowNumbers[at] ?? Infinity) < row) at++;
    const exists = rowNumbers[at] === row;
    const place = exists ? (rowStart[at] ?? to) : at > 0 ? (rowEnd[at - 1] ?? to) : from;
    yield bytes.subarray(copied, place);
    if (exists) yield* changedRow(sheet, cursor, at, change, prefix);
    else yield encodeXml(newRow(sheet, row, change, prefix));
    copied = exists ? (rowEnd[at] ?? to) : place;
  }
  yield bytes.subarray(copied, to);
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

/** A row of the file with its changes: cells that stay are copied, changed ones patched, new ones put in their order. */
function* changedRow(sheet: Sheet, cursor: TagCursor, at: number, change: RowChange, prefix: string): Generator<Uint8Array> {
  const row = sheet.store.rowNumbers[at] ?? 0;
  cursor.moveTo(sheet.store.rowStart[at] ?? 0).next();
  const added = addedCells(sheet, at, change, prefix);
  const tag = rowTag(cursor, change.look, added);
  if (cursor.selfClosing) {
    const inner = xmlOf(added);
    return yield encodeXml(inner === "" ? tag : `${tag.replace(/\s*\/>$/, ">")}${inner}</${prefix}row>`);
  }
  yield encodeXml(tag);
  if (isOnlyAppended(sheet.store, at, change, added)) yield* appendedCells(cursor, sheet.store.rowEnd[at] ?? 0, added);
  else yield* changedCells(cursor, row, change, added, prefix);
}

/** Every change is a new cell at the right of those that the row has: the usual one, since our columns stand there. */
function isOnlyAppended(store: CellStore, at: number, change: RowChange, added: readonly AddedCell[]): boolean {
  const last = store.rowFirst[at + 1] ?? 0;
  const rightmost = last > (store.rowFirst[at] ?? 0) ? (store.columns[last - 1] ?? 0) : -1;
  return change.expanded.size === 0 && added.length === change.cells.size && (added[0]?.column ?? 0) > rightmost;
}

/** The row's closing tag is the last that begins before its end: there is no need to walk over its cells. */
function* appendedCells(cursor: TagCursor, end: number, added: readonly AddedCell[]): Generator<Uint8Array> {
  const closing = cursor.bytes.lastIndexOf(60, end - 1);
  yield cursor.bytes.subarray(cursor.end, closing);
  yield encodeXml(xmlOf(added));
  yield cursor.bytes.subarray(closing, end);
}

interface AddedCell {
  readonly column: number;
  readonly xml: string;
}

function addedCells(sheet: Sheet, at: number, change: RowChange, prefix: string): AddedCell[] {
  const row = sheet.store.rowNumbers[at] ?? 0;
  const added = [...change.cells].filter(([column]) => !hasCell(sheet.store, at, column));
  return added.map(([column, edit]) => ({ column, xml: newCell(sheet, row, column, edit, prefix) })).filter(({ xml }) => xml !== "");
}

/** The content of a row and its closing tag. The cursor is on the row's opening tag. */
function* changedCells(cursor: TagCursor, row: number, { cells, expanded }: RowChange, added: readonly AddedCell[], prefix: string): Generator<Uint8Array> {
  const { bytes } = cursor;
  let copied = cursor.end;
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
    yield bytes.subarray(copied, start);
    yield encodeXml(xmlOf(added.slice(before, next)) + changed);
    copied = edit ? cursor.end : start;
  }
  yield bytes.subarray(copied, cursor.start);
  yield encodeXml(xmlOf(added.slice(next)));
  yield bytes.subarray(cursor.start, cursor.end);
}

function xmlOf(cells: readonly AddedCell[]): string {
  return cells.map(({ xml }) => xml).join("");
}

function hasCell(store: CellStore, at: number, column: number): boolean {
  return indexIn(store.columns, column, store.rowFirst[at] ?? 0, store.rowFirst[at + 1] ?? 0) >= 0;
}

function lookAttributes(look: Partial<RowLook> | undefined): Map<string, string | null> {
  const attributes = new Map<string, string | null>();
  if (look?.height !== undefined) attributes.set("ht", String(look.height)).set("customHeight", "1");
  if (look?.hidden !== undefined) attributes.set("hidden", look.hidden ? "1" : null);
  return attributes;
}

/** The row's opening tag with its new look, and with "spans", a hint of the columns that it holds, widened to the added cells. */
function rowTag(cursor: TagCursor, look: Partial<RowLook> | undefined, added: readonly AddedCell[]): string {
  const tag = decodeAscii(cursor.bytes, cursor.start, cursor.end);
  const changes = lookAttributes(look);
  const spans = added.length > 0 ? /^(\d+):(\d+)$/.exec(cursor.attributeText("spans") ?? "") : null;
  const columns = added.map(({ column }) => column + 1);
  if (spans) changes.set("spans", `${Math.min(Number(spans[1]), ...columns)}:${Math.max(Number(spans[2]), ...columns)}`);
  if (changes.size === 0) return tag;
  const read = readTag(tag, 0);
  if (!read) return tag;
  const kept = read.attributes.filter(([name]) => !changes.has(name)).map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`);
  const put = [...changes].flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value}"`]));
  return `<${read.name}${kept.join("")}${put.join("")}${read.selfClosing ? "/>" : ">"}`;
}
