import type { CellsEdit } from "../core/edit";
import type { CellValue } from "../core/workbook";
import type { Line } from "./connection";
import { bytesOfValues, inRequests, PAYLOAD, RANGE_BYTES } from "./payload";
import { Refusal } from "./refusal";

/** Some of the cells of an edit: so many, from the one at this place of it. */
interface Piece {
  readonly edit: CellsEdit;
  readonly at: number;
  readonly rows: number;
}

/**
 * What stands now in the cells that the edits changed, edit by edit; null where the sheet is no longer there. One request
 * where the answer fits in it, judged by what the edits put there; less at a time where Excel finds even that too much.
 */
export async function readEdited(line: Line, edits: readonly CellsEdit[], sheets: ReadonlySet<string>): Promise<(CellValue[] | null)[]> {
  const found = new Map(edits.filter(({ sheet }) => sheets.has(sheet)).map((edit) => [edit, [] as CellValue[]]));
  for (const pieces of inRequests([...found.keys()].flatMap(piecesOf), bytesOf)) {
    for (const [edit, values] of await readPieces(line, pieces)) for (const value of values) found.get(edit)?.push(value);
  }
  return edits.map((edit) => found.get(edit) ?? null);
}

/** An edit's cells cut to what one answer holds. */
function piecesOf(edit: CellsEdit): Piece[] {
  const whole = { edit, at: 0, rows: edit.to.length };
  const most = Math.max(1, Math.floor((PAYLOAD - RANGE_BYTES) / (bytesOf(whole) / whole.rows)));
  return Array.from({ length: Math.ceil(whole.rows / most) }, (_, place) => ({ edit, at: place * most, rows: Math.min(most, whole.rows - place * most) }));
}

function bytesOf({ edit: { from, to }, at, rows }: Piece): number {
  return RANGE_BYTES + Math.max(bytesOfValues(from.slice(at, at + rows)), bytesOfValues(to.slice(at, at + rows)));
}

/** The values of the pieces, in their order; in halves where what somebody else wrote there makes the answer too large. */
async function readPieces(line: Line, pieces: readonly Piece[]): Promise<[CellsEdit, CellValue[]][]> {
  try {
    return await askPieces(line, pieces);
  } catch (error) {
    const halves = error instanceof Refusal && error.code === "too-large" ? halved(pieces) : [];
    if (halves.length < 2) throw error;
    const values: [CellsEdit, CellValue[]][] = [];
    for (const half of halves) values.push(...(await readPieces(line, half)));
    return values;
  }
}

function halved(pieces: readonly Piece[]): Piece[][] {
  const [first] = pieces;
  const middle = Math.ceil(pieces.length / 2);
  if (first === undefined || pieces.length > 1) return [pieces.slice(0, middle), pieces.slice(middle)];
  const rows = Math.ceil(first.rows / 2);
  return first.rows < 2 ? [[first]] : [[{ ...first, rows }], [{ ...first, at: first.at + rows, rows: first.rows - rows }]];
}

function askPieces(line: Line, pieces: readonly Piece[]): Promise<[CellsEdit, CellValue[]][]> {
  return line.ask(
    (context) =>
      pieces.map(({ edit, at, rows }) => {
        const range = context.workbook.worksheets.getItem(edit.sheet).getRangeByIndexes(edit.row + at, edit.column, rows, 1);
        range.load("values");
        return { edit, range };
      }),
    (asked) => asked.map(({ edit, range }) => [edit, (range.values as CellValue[][]).map((row) => row[0] ?? "")]),
  );
}
