import { isBlank } from "../core/cell-text";
import type { Area, Sheet } from "../core/workbook";
import type { Line } from "./connection";
import { FAR_ROW, MOST_COLUMNS, type SheetSeen } from "./read-first-look";

/** Rows that are looked at together. */
const PIECE_ROWS = 8_192;

/**
 * The sheets with their used ranges as far down as they hold something without a gap of a whole piece: what stands by itself far
 * below (something stray in the last row, a formula down a whole column that shows nothing) is none of a list. One request, where
 * a sheet is used so far down; Excel counts the blank cells of each piece, and hands none of them over.
 */
export async function withoutFarRows(line: Line, seen: readonly SheetSeen[]): Promise<SheetSeen[]> {
  const far = seen.filter(({ sheet }) => sheet.visible && endOf(sheet.used) > FAR_ROW);
  if (far.length === 0) return [...seen];
  const ends = await line.ask(
    ({ workbook }) =>
      far.map(({ sheet }) =>
        piecesOf(sheet).map(({ row, column, rows, columns }) => {
          const blank = workbook.functions.countBlank(workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row, column, rows, columns));
          blank.load("value");
          return { row, cells: rows * columns, blank };
        }),
      ),
    (asked) => asked.map((pieces) => pieces.find(({ cells, blank }) => blank.value === cells)?.row),
  );
  return seen.map((one) => {
    const end = ends[far.indexOf(one)];
    return end === undefined ? one : { ...one, sheet: cutAt(one.sheet, end) };
  });
}

const endOf = ({ row, rows }: Area): number => row + rows;

/** What the first look left out. */
function piecesOf({ used, values }: Sheet): Area[] {
  const first = used.row + values.length;
  const columns = Math.min(used.columns, Math.max(1, MOST_COLUMNS - used.column));
  return Array.from({ length: Math.ceil((endOf(used) - first) / PIECE_ROWS) }, (_, at) => {
    const row = first + at * PIECE_ROWS;
    return { row, column: used.column, rows: Math.min(PIECE_ROWS, endOf(used) - row), columns };
  });
}

/** The sheet as if nothing stood from a row on; blank rows that were read before it go where nothing follows them. */
function cutAt(sheet: Sheet, end: number): Sheet {
  const { used, values } = sheet;
  if (end > used.row + values.length) return { ...sheet, used: { ...used, rows: end - used.row }, reach: used };
  const last = values.findLastIndex((row) => row.some((value) => !isBlank(value)));
  const rows = Math.max(1, last + 1);
  return { ...sheet, used: { ...used, rows }, reach: used, values: values.slice(0, rows), formats: sheet.formats.slice(0, rows) };
}
