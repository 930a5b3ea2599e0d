import type { WantedCells } from "../core/wanted-cells";
import type { Area } from "../core/workbook";
import { SHEET_COLUMNS, SHEET_ROWS } from "../core/workbook";
import type { Line } from "./connection";
import { areaOf, type SheetSeen } from "./read-first-look";
import { Refusal } from "./refusal";

/** No more columns are looked at beside a list. */
const MOST_BESIDE = 120;
/** No more comments of a sheet are asked for their places. */
const MOST_COMMENTS = 300;
/** As Excel tells the colour of a cell without a fill. */
const NO_FILL = "#FFFFFF";

/**
 * The sheets on which columns of ours are to be made, with what is somebody's right of the list although it has no value: merged
 * cells, fills and comments. Asked only where something there is formatted, or the sheet has comments, in one request; asking for merged
 * areas empties the user's undo list (office-js#5918), as the writing of the columns will.
 */
export async function withWhatStandsBeside(line: Line, seen: readonly SheetSeen[], wanted: ReadonlyMap<string, WantedCells>): Promise<SheetSeen[]> {
  const places = seen.flatMap((one) => {
    const beside = wanted.get(one.sheet.name)?.beside ?? null;
    const strip = stripOf(one, beside);
    return strip || (beside && one.comments.length > 0) ? [{ one, strip }] : [];
  });
  if (places.length === 0) return [...seen];
  const beside = await readBeside(line, places.map(({ one, strip }) => ({ sheet: one.sheet.name, strip, comments: one.comments.slice(0, MOST_COMMENTS) })));
  return seen.map((one) => {
    const found = beside[places.findIndex((place) => place.one === one)];
    return found ? { ...one, sheet: { ...one.sheet, taken: [...(one.sheet.taken ?? []), ...found.taken] } } : one;
  });
}

/** The columns right of a list in which cells are formatted; null where there are none, or where nothing can be written. */
function stripOf({ sheet }: SheetSeen, beside: Area | null): Area | null {
  const { formatted } = sheet;
  if (beside === null || formatted === undefined || sheet.protected) return null;
  const columns = Math.min(formatted.column + formatted.columns - beside.column, MOST_BESIDE);
  return columns > 0 ? { ...beside, columns } : null;
}

interface Found {
  readonly taken: readonly Area[];
}

interface Place {
  readonly sheet: string;
  readonly strip: Area | null;
  readonly comments: readonly string[];
}

/** With merged areas; without them where there are more than Excel gives. */
async function readBeside(line: Line, places: readonly Place[]): Promise<Found[]> {
  try {
    return await askBeside(line, places, true);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "unexpected") throw error;
    return askBeside(line, places, false);
  }
}

function askBeside(line: Line, places: readonly Place[], merges: boolean): Promise<Found[]> {
  return line.ask(
    ({ workbook: { worksheets } }) =>
      places.map(({ sheet, strip, comments }) => {
        const worksheet = worksheets.getItem(sheet);
        const commented = comments.map((id) => worksheet.comments.getItem(id).getLocation().load("rowIndex,columnIndex,rowCount,columnCount"));
        return { strip, commented, cells: strip && queueCells(worksheet, strip, merges) };
      }),
    (asked) =>
      asked.map(({ strip, commented, cells }) => ({
        taken: [...commented.map(areaOf), ...(cells === null || strip === null ? [] : [...mergedIn(cells.merged), ...filled(strip, cells.fills)])],
      })),
  );
}

function queueCells(worksheet: Excel.Worksheet, strip: Area, merges: boolean) {
  const merged = merges ? worksheet.getRangeByIndexes(strip.row, strip.column, strip.rows, strip.columns).getMergedAreasOrNullObject() : null;
  merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { merged, fills: queueFills(worksheet, strip) };
}

const mergedIn = (merged: Excel.RangeAreas | null): Area[] => (merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf));

/** The fill of every column beside a list, of that column's last cell, and of the rows at the sheet's right edge. */
function queueFills(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area) {
  const fillOf = (range: Excel.Range) => range.format.fill.load("color");
  const edge = fillOf(worksheet.getRangeByIndexes(row, SHEET_COLUMNS - 1, rows, 1));
  const lines = Array.from({ length: columns }, (_, place) => ({
    column: column + place,
    cells: fillOf(worksheet.getRangeByIndexes(row, column + place, rows, 1)),
    bare: fillOf(worksheet.getRangeByIndexes(SHEET_ROWS - 1, column + place, 1, 1)),
  }));
  return { edge, lines };
}

/** The columns that have a fill which is not that of their whole column or of whole rows. One whose cells differ has one. */
function filled({ row, rows }: Area, { edge, lines }: ReturnType<typeof queueFills>): Area[] {
  return lines.flatMap(({ column, cells, bare }) => ([NO_FILL, bare.color, edge.color || NO_FILL].includes(cells.color) ? [] : [{ row, column, rows, columns: 1 }]));
}
