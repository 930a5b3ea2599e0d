import type { Area, CellValue } from "../core/workbook";
import type { Line } from "./connection";
import { inRequests, PAYLOAD, RANGE_BYTES } from "./payload";
import { Refusal } from "./refusal";

/** What is asked of cells: one thing for each. */
export type Asked = "values" | "numberFormat" | "valueTypes";

const LOADS: Readonly<Record<Asked, (range: Excel.Range) => void>> = {
  values: (range) => void range.load("values"),
  numberFormat: (range) => void range.load("numberFormat"),
  valueTypes: (range) => void range.load("valueTypes"),
};

/** An area of which something is wanted, and about how many bytes a row of it takes in an answer. */
export interface Wanted {
  /** Values, where nothing else is said. */
  readonly what?: Asked;
  readonly sheet: string;
  readonly area: Area;
  readonly bytesPerRow: number;
}

/** So many rows of an area that is wanted; `place` is its place among those wanted. */
interface Piece extends Wanted {
  readonly place: number;
}

/** The values of the areas, in their order: in one request where the answer fits in it, and in less at a time where Excel finds even that too much. */
export async function readAreas(line: Line, wanted: readonly Wanted[]): Promise<CellValue[][][]> {
  const found = wanted.map((): CellValue[][] => []);
  for (const pieces of inRequests(wanted.flatMap(piecesOf), bytesOf)) {
    for (const [place, values] of await readPieces(line, pieces)) for (const row of values) found[place]?.push(row);
  }
  return found;
}

/** An area cut to what one answer holds; nothing of an area that has no rows. */
function piecesOf(wanted: Wanted, place: number): Piece[] {
  const { area, bytesPerRow } = wanted;
  const most = Math.max(1, Math.floor((PAYLOAD - RANGE_BYTES) / bytesPerRow));
  return Array.from({ length: Math.ceil(area.rows / most) }, (_, at) => ({ ...wanted, place, area: { ...area, row: area.row + at * most, rows: Math.min(most, area.rows - at * most) } }));
}

const bytesOf = ({ area, bytesPerRow }: Piece): number => RANGE_BYTES + area.rows * bytesPerRow;

/** The values of the pieces, in their order; in halves where they are more than was thought and make the answer too large. */
async function readPieces(line: Line, pieces: readonly Piece[]): Promise<[number, CellValue[][]][]> {
  try {
    return await askPieces(line, pieces);
  } catch (error) {
    const halves = error instanceof Refusal && error.code === "too-large" ? halved(pieces) : [];
    if (halves.length < 2) throw error;
    const values: [number, CellValue[][]][] = [];
    for (const half of halves) values.push(...(await readPieces(line, half)));
    return values;
  }
}

function halved(pieces: readonly Piece[]): Piece[][] {
  const [first] = pieces;
  const middle = Math.ceil(pieces.length / 2);
  if (first === undefined || pieces.length > 1) return [pieces.slice(0, middle), pieces.slice(middle)];
  const { area } = first;
  const rows = Math.ceil(area.rows / 2);
  return area.rows < 2 ? [[first]] : [[{ ...first, area: { ...area, rows } }], [{ ...first, area: { ...area, row: area.row + rows, rows: area.rows - rows } }]];
}

function askPieces(line: Line, pieces: readonly Piece[]): Promise<[number, CellValue[][]][]> {
  return line.ask(
    (context) =>
      pieces.map(({ sheet, place, what = "values", area: { row, column, rows, columns } }) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
        LOADS[what](range);
        return { place, what, range };
      }),
    (asked) => asked.map(({ place, what, range }) => [place, range[what] as CellValue[][]]),
  );
}
