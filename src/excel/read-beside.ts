import type { WantedCells } from "../core/wanted-cells";
import type { Area, CellLook, ColumnAsFound } from "../core/workbook";
import { SHEET_COLUMNS, SHEET_ROWS } from "../core/workbook";
import type { Line } from "./connection";
import { areaOf, type SheetSeen } from "./read-first-look";
import { Refusal } from "./refusal";

/** No more columns are looked at beside a list. */
const MOST_BESIDE = 120;
/** No more number formats are read beside one list: about 1 MB. */
const MOST_FORMATS = 90_000;
/** No more looks of cells are read beside one list: about 3 MB. */
const MOST_LOOKS = 24_000;
/** So many columns get a look that can be given back: ours, and some that they may have to pass. */
const MOST_LOOKED_AT = 12;
/** What we change of the look of a cell below the headings. */
const OUR_LOOK: Excel.CellPropertiesLoadOptions = { format: { font: { name: true, size: true }, horizontalAlignment: true, verticalAlignment: true, wrapText: true } };
/** What a heading that is made like another may change. */
const WHOLE_LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    borders: { style: true, weight: true, color: true },
    fill: { color: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};
/** No more comments of a sheet are asked for their places. */
const MOST_COMMENTS = 300;
/** As Excel tells the colour of a cell without a fill. */
const NO_FILL = "#FFFFFF";

/**
 * The sheets on which columns of ours are to be made, with what is somebody's right of the list although it has no value: merged
 * cells, fills, comments, and number formats of their own. Asked only where something there is formatted, or the sheet has comments, in one request; asking for merged
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
    return found ? { ...one, sheet: { ...one.sheet, taken: [...(one.sheet.taken ?? []), ...found.taken], ...(found.strip ? { strip: found.strip } : {}) } } : one;
  });
}

/** The columns right of a list in which cells are formatted; null where there are none, or where nothing can be written. */
function stripOf({ sheet, formatted }: SheetSeen, beside: Area | null): Area | null {
  if (beside === null || sheet.protected) return null;
  const columns = Math.min(formatted.column + formatted.columns - beside.column, MOST_BESIDE);
  return columns > 0 ? { ...beside, columns } : null;
}

interface Found {
  readonly taken: readonly Area[];
  readonly strip: Readonly<Record<number, ColumnAsFound>> | null;
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
        strip: cells === null || strip === null ? null : columnsAsFound(strip, cells),
      })),
  );
}

function queueCells(worksheet: Excel.Worksheet, strip: Area, merges: boolean) {
  const formats = worksheet.getRangeByIndexes(strip.row, strip.column, strip.rows, Math.min(strip.columns, Math.ceil(MOST_FORMATS / strip.rows)));
  formats.load("numberFormat");
  const merged = merges ? worksheet.getRangeByIndexes(strip.row, strip.column, strip.rows, strip.columns).getMergedAreasOrNullObject() : null;
  merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { formats, merged, fills: queueFills(worksheet, strip), looks: queueLooks(worksheet, strip) };
}

/** How the columns beside a list look that ours may be made in; without what is in them where that is too much. */
function queueLooks(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area) {
  const wide = Math.min(columns, MOST_LOOKED_AT);
  const [heading, body] = [worksheet.getRangeByIndexes(row, column, 1, wide), rows > 1 && rows * wide <= MOST_LOOKS ? worksheet.getRangeByIndexes(row + 1, column, rows - 1, wide) : null];
  const widths = Array.from({ length: wide }, (_, place) => worksheet.getRangeByIndexes(row, column + place, 1, 1).format.load("columnWidth,useStandardWidth"));
  return { widths, heading: heading.getCellProperties(WHOLE_LOOK), body: body?.getCellProperties(OUR_LOOK) ?? null };
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

/** The columns of which the number formats were read, by their place on the sheet. */
function columnsAsFound({ row, column }: Area, { formats, looks }: ReturnType<typeof queueCells>): Record<number, ColumnAsFound> {
  const cells = formats.numberFormat as string[][];
  const lookOf = (place: number): readonly CellLook[] | null => {
    const heading = looks.heading.value[0]?.[place];
    return heading && looks.body ? [givenBack(heading), ...looks.body.value.map((line) => givenBack(line[place] ?? {}))] : null;
  };
  // A column that is as wide as the sheet's usual one has no width of its own to be given back.
  const widthOf = (place: number): number | null => {
    const found = looks.widths[place];
    return found === undefined || found.useStandardWidth ? null : found.columnWidth;
  };
  const columnOf = (place: number): ColumnAsFound => ({ row, formats: cells.map((line) => line[place] ?? "General"), looks: lookOf(place), width: widthOf(place) });
  return Object.fromEntries((cells[0] ?? []).map((_, place) => [column + place, columnOf(place)]));
}

/** A look as it can be given back: a fill that is none and a border that is none are left out, or they would be set. */
function givenBack({ format = {} }: Excel.CellProperties): CellLook {
  const { fill, borders, ...others } = format;
  const drawn = Object.entries(borders ?? {}).filter(([, border]) => (border as Excel.CellBorder).style !== "None");
  return { format: { ...others, ...(fill && fill.color !== NO_FILL ? { fill } : {}), ...(drawn.length > 0 ? { borders: Object.fromEntries(drawn) } : {}) } };
}
