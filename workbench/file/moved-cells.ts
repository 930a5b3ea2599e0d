import { cellName, columnNumber } from "./areas";
import { indexIn } from "./cell-store";
import { unsupportedChange } from "./problem";
import type { Sheet } from "./sheet";
import { decodeAscii, TagCursor } from "./tag-cursor";

/** Text with runs, and anything beside formula, value and text. */
const RICH = /<(?:[\w.-]+:)?(?:r|extLst)[\s>]/;

/** Refuses where cells went to other rows and the file says more of one than goes with it: rich values such as pictures, and text with runs of its own. `bytes`: the sheet's part. */
export function demandMovable(sheet: Sheet, bytes: Uint8Array): void {
  if (sheet.sorted.length === 0) return;
  for (const row of sheet.edits.rows()) {
    const moved = [...sheet.edits.inRow(row)].filter(([, { content }]) => content?.shared !== undefined).map(([column]) => column);
    const at = indexIn(sheet.store.rowNumbers, row);
    if (moved.length === 0 || at < 0) continue;
    const stuck = richCells(bytes, sheet.store.rowStart[at] ?? 0).find((column) => moved.includes(column));
    if (stuck !== undefined) throw immovable(sheet, row, stuck);
  }
}

function immovable(sheet: Sheet, row: number, column: number): Error {
  return unsupportedChange(`The cell ${sheet.name} ${cellName(row, column)} holds a picture, a data type or text in several looks of a kind that cannot be moved without loss, and its rows were sorted. Undo that, and sort them in Excel.`);
}

/** The columns of the cells of a row that hold more than a formula, a value and plain text. */
function richCells(bytes: Uint8Array, rowStart: number): number[] {
  const cursor = new TagCursor(bytes, rowStart, "a row");
  const found: number[] = [];
  let column = -1;
  cursor.next();
  if (cursor.selfClosing) return found;
  for (cursor.next(); !cursor.closing; cursor.next()) {
    const { start } = cursor;
    const isCell = cursor.is("c");
    const reference = isCell ? cursor.attributeText("r") : null;
    if (isCell) column = reference === null ? column + 1 : columnNumber(reference.replace(/\d+$/, ""));
    const hasRichValue = cursor.attribute("vm") >= 0;
    cursor.skipElement();
    if (isCell && (hasRichValue || RICH.test(decodeAscii(bytes, start, cursor.end)))) found.push(column);
  }
  return found;
}
