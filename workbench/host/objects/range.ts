import type { Area } from "../../file/book";
import { shiftedArea } from "../../file/line-shift";
import { areaAt, bounding, type Cells, cellsAt, found, fullAddress, intersection, isUnbounded, isWholeColumns, isWholeRows, WHOLE_SHEET } from "../cells/address";
import { clear, setNamedStyle } from "../cells/clearing";
import { copyFrom } from "../cells/copying";
import { hyperlink, setHyperlink } from "../cells/links";
import { shiftLines } from "../cells/lines";
import { columnsHidden, hideColumns, hideRows, rowsHidden } from "../cells/measures";
import { getCellProperties, getColumnProperties, getRowProperties, setCellProperties, setColumnProperties, setRowProperties } from "../cells/properties";
import { findText } from "../cells/finding";
import { formatReader, formulaReader, grid, textReader, typeReader, usedWithin, valueReader } from "../cells/reading";
import { edgeFrom, regionRound } from "../cells/regions";
import { specialCells } from "../cells/special-cells";
import { enter, enterNumberFormats } from "../cells/writing";
import type { Json } from "../json";
import { type Argument, bind, flagOf, type HostObject, jsonOf, type Kind, type Property, targetOf, textOf, wholeOf } from "../object";
import { invalidArgument, invalidOperation } from "../refusal";
import { isAlive, type World } from "../world";
import { CONDITIONAL_FORMATS } from "./conditional-formats";
import { DATA_VALIDATION } from "./data-validation";
import { rangeAreas } from "./range-areas";
import { RANGE_FORMAT } from "./range-format";
import { RANGE_VIEW } from "./range-view";
import { RANGE_SORT } from "./sort";
import { WORKSHEET } from "./worksheet";

export function range(cells: Cells): HostObject {
  return bind(RANGE, cells);
}

/** The cells of an argument: a range, or an address on the same sheet. */
export function cellsOf(world: World, argument: Argument | undefined, beside: Cells["sheet"]): Cells {
  const cells = targetOf(RANGE, argument);
  if (cells !== null) return cells;
  if (typeof argument !== "string") throw invalidArgument("a range or an address was expected");
  return cellsAt(world, beside, argument);
}

const at = ({ sheet }: Cells, area: Area): HostObject => range({ sheet, area });
const moved = (cells: Cells, row: number, column: number, rows: number, columns: number): HostObject => at(cells, areaAt(row, column, rows, columns));

function line(size: number, argument: Argument | undefined, name: string): number {
  const index = wholeOf(argument, name);
  if (index < 0 || index >= size) throw invalidArgument(`${name} ${index} is not in the range`);
  return index;
}

/** The rows or columns beside a range: `count` on the side that is meant, fewer than none on the other. */
function beside(cells: Cells, args: readonly Argument[], side: "before" | "after", way: "rows" | "columns"): HostObject {
  const given = wholeOf(args[0], "count", 1);
  const count = Math.abs(given);
  const after = given < 0 ? side === "before" : side === "after";
  const { row, column, rows, columns } = cells.area;
  if (way === "rows") return moved(cells, after ? row + rows : row - count, column, count, columns);
  return moved(cells, row, after ? column + columns : column - count, rows, count);
}

function used(cells: Cells, args: readonly Argument[]): Area | null {
  return usedWithin(cells.sheet, cells.area, flagOf(args[0], "valuesOnly"));
}

function shared(world: World, cells: Cells, args: readonly Argument[]): Area | null {
  const other = cellsOf(world, args[0], cells.sheet);
  if (other.sheet !== cells.sheet) throw invalidArgument("the ranges are on different sheets");
  return intersection(cells.area, other.area);
}

function boundingOf(world: World, cells: Cells, args: readonly Argument[]): Area {
  const other = cellsOf(world, args[0], cells.sheet);
  if (other.sheet !== cells.sheet) throw invalidArgument("the ranges are on different sheets");
  return bounding(cells.area, other.area);
}

function demandShape({ area }: Cells, args: readonly Argument[]): void {
  if (wholeOf(args[0], "rows") !== area.rows || wholeOf(args[1], "columns") !== area.columns) {
    throw invalidArgument(`the rows or columns of the array do not match the ${area.rows} × ${area.columns} cells of the range`);
  }
}

/** The edge in a direction from the active cell, which is the top left one where none is given (documentation). */
function edgeOf(world: World, cells: Cells, [direction, active = null]: readonly Argument[]): Area {
  const from = active === null ? cells : cellsOf(world, active, cells.sheet);
  if (from.sheet !== cells.sheet || intersection(from.area, cells.area) === null) throw invalidArgument("the active cell is not in the range");
  return edgeFrom(cells.sheet, from.area, direction);
}

function special({ sheet, area }: Cells, args: readonly Argument[]): HostObject | null {
  const areas = specialCells(sheet, [area], args[0], args[1]);
  return areas.length === 0 ? null : rangeAreas(sheet, areas);
}

/** Inserts or deletes; ranges that the client has asked to keep follow their cells, and one whose cells go is kept no longer (assumed). */
function shift(world: World, cells: Cells, way: "insert" | "delete", direction: Argument | undefined): void {
  const done = shiftLines(world, cells, way, direction);
  for (const [reference, object] of world.kept) {
    const kept = targetOf(RANGE, object);
    if (kept === null || kept.sheet !== cells.sheet) continue;
    const area = shiftedArea(kept.area, done);
    if (area === null) world.kept.delete(reference);
    else world.kept.set(reference, range({ sheet: kept.sheet, area }));
  }
}

/** The empty cells that stand where the range was. */
function insert(world: World, cells: Cells, direction: Argument | undefined): HostObject {
  shift(world, cells, "insert", direction);
  return range(cells);
}

function select(world: World, { sheet, area }: Cells): void {
  if (sheet.visibility !== "visible") throw invalidOperation(`the sheet "${sheet.name}" is hidden`);
  world.selection = { sheet, area };
  world.book.active = world.book.sheets.indexOf(sheet);
}

/** -1 stands for more cells than a 32-bit number holds (documentation of Range.cellCount). */
function cellCount({ area }: Cells): number {
  const count = area.rows * area.columns;
  return count > 2_147_483_647 ? -1 : count;
}

const address = { get: fullAddress };

const numberFormat: Property<Cells> = { get: (cells, world) => grid(cells, formatReader(world, cells.sheet)), set: (cells, value, world) => enterNumberFormats(world, cells, value) };

const formulas = { get: (cells: Cells): Json => grid(cells, formulaReader(cells.sheet)), set: (cells: Cells, value: Json, world: World): void => enter(world, cells, value) };

export const RANGE: Kind<Cells> = {
  name: "Range",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {
    Address: address,
    AddressLocal: address,
    CellCount: { get: cellCount },
    ColumnCount: { get: ({ area }) => area.columns },
    ColumnHidden: { get: columnsHidden, set: (cells, value, world) => hideColumns(world, cells, value) },
    ColumnIndex: { get: ({ area }) => area.column },
    Formulas: formulas,
    FormulasLocal: formulas,
    Hyperlink: { get: (cells, world) => hyperlink(world, cells), set: (cells, value, world) => setHyperlink(world, cells, value) },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    NumberFormat: numberFormat,
    // The stand-in's own language is English, as its file's is.
    NumberFormatLocal: numberFormat,
    RowCount: { get: ({ area }) => area.rows },
    RowHidden: { get: rowsHidden, set: (cells, value, world) => hideRows(world, cells, value) },
    RowIndex: { get: ({ area }) => area.row },
    Style: { set: (cells, value, world) => setNamedStyle(world, cells, value) },
    Text: { get: (cells, world) => grid(cells, textReader(world, cells.sheet)) },
    ValueTypes: { get: (cells) => grid(cells, typeReader(cells.sheet)) },
    Values: { get: (cells) => grid(cells, valueReader(cells.sheet)), set: (cells, value, world) => enter(world, cells, value) },
  },
  links: {
    ConditionalFormats: (cells) => bind(CONDITIONAL_FORMATS, cells),
    DataValidation: (cells) => bind(DATA_VALIDATION, cells),
    Format: (cells) => bind(RANGE_FORMAT, cells),
    Sort: (cells) => bind(RANGE_SORT, cells),
    Worksheet: ({ sheet }) => bind(WORKSHEET, sheet),
  },
  finders: {
    Find: (cells, args, world) => at(cells, found(findText(world, cells, textOf(args[0], "text"), jsonOf(args[1])), `the text "${String(args[0])}"`)),
    FindOrNullObject: (cells, args, world) => rangeOrNull(cells, findText(world, cells, textOf(args[0], "text"), jsonOf(args[1]))),
    GetAbsoluteResizedRange: (cells, args) => moved(cells, cells.area.row, cells.area.column, wholeOf(args[0], "numRows"), wholeOf(args[1], "numColumns")),
    GetBoundingRect: (cells, args, world) => at(cells, boundingOf(world, cells, args)),
    GetCell: (cells, args) => moved(cells, cells.area.row + wholeOf(args[0], "row"), cells.area.column + wholeOf(args[1], "column"), 1, 1),
    GetColumn: (cells, args) => at(cells, { ...cells.area, column: cells.area.column + line(cells.area.columns, args[0], "column"), columns: 1 }),
    GetColumnsAfter: (cells, args) => beside(cells, args, "after", "columns"),
    GetColumnsBefore: (cells, args) => beside(cells, args, "before", "columns"),
    GetEntireColumn: (cells) => at(cells, { ...WHOLE_SHEET, column: cells.area.column, columns: cells.area.columns }),
    GetEntireRow: (cells) => at(cells, { ...WHOLE_SHEET, row: cells.area.row, rows: cells.area.rows }),
    GetExtendedRange: (cells, args, world) => at(cells, bounding(cells.area, edgeOf(world, cells, args))),
    GetIntersection: (cells, args, world) => at(cells, found(shared(world, cells, args), "the ranges have no cells in common")),
    GetIntersectionOrNullObject: (cells, args, world) => rangeOrNull(cells, shared(world, cells, args)),
    GetLastCell: (cells) => moved(cells, lastRow(cells), lastColumn(cells), 1, 1),
    GetLastColumn: (cells) => at(cells, { ...cells.area, column: lastColumn(cells), columns: 1 }),
    GetLastRow: (cells) => at(cells, { ...cells.area, row: lastRow(cells), rows: 1 }),
    GetMergedAreasOrNullObject: mergedAreas,
    GetOffsetRange: (cells, args) => moved(cells, cells.area.row + wholeOf(args[0], "rowOffset"), cells.area.column + wholeOf(args[1], "columnOffset"), cells.area.rows, cells.area.columns),
    GetRangeEdge: (cells, args, world) => at(cells, edgeOf(world, cells, args)),
    GetResizedRange: (cells, args) => moved(cells, cells.area.row, cells.area.column, cells.area.rows + wholeOf(args[0], "deltaRows"), cells.area.columns + wholeOf(args[1], "deltaColumns")),
    GetRow: (cells, args) => at(cells, { ...cells.area, row: cells.area.row + line(cells.area.rows, args[0], "row"), rows: 1 }),
    GetRowsAbove: (cells, args) => beside(cells, args, "before", "rows"),
    GetRowsBelow: (cells, args) => beside(cells, args, "after", "rows"),
    GetSpecialCells: (cells, args) => found(special(cells, args), "no cell of the range is of that type"),
    GetSpecialCellsOrNullObject: special,
    GetSurroundingRegion: (cells) => at(cells, regionRound(cells.sheet, cells.area)),
    GetUsedRange: (cells, args) => at(cells, found(used(cells, args), "no cell of the range is in use")),
    GetUsedRangeOrNullObject: (cells, args) => rangeOrNull(cells, used(cells, args)),
    GetVisibleView: (cells) => bind(RANGE_VIEW, boundedForView(cells)),
    Insert: (cells, args, world) => insert(world, cells, args[0]),
  },
  methods: {
    Clear: (cells, args, world) => clear(world, cells, jsonOf(args[0])),
    CopyFrom: (cells, args, world) => copyFrom(world, cells, cellsOf(world, args[0], cells.sheet), jsonOf(args[1]), jsonOf(args[2]), jsonOf(args[3])),
    Delete: (cells, args, world) => shift(world, cells, "delete", args[0]),
    GetCellProperties: (cells, args, world) => getCellProperties(world, cells, jsonOf(args[0])),
    GetColumnProperties: (cells, args, world) => getColumnProperties(world, cells, jsonOf(args[0])),
    GetRowProperties: (cells, args, world) => getRowProperties(world, cells, jsonOf(args[0])),
    Select: (cells, _args, world) => select(world, cells),
    SetCellProperties: (cells, args, world) => setCellProperties(world, cells, jsonOf(args[0])),
    SetColumnProperties: (cells, args, world) => setColumnProperties(world, cells, jsonOf(args[0])),
    SetRowProperties: (cells, args, world) => setRowProperties(world, cells, jsonOf(args[0])),
    _ValidateArraySize: (cells, args) => demandShape(cells, args),
  },
};

/** Documentation of Range.getMergedAreasOrNullObject: above 512 it fails. That an area at the edge is given whole is assumed. */
function mergedAreas({ sheet, area }: Cells): HostObject | null {
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== null);
  if (merges.length > 512) throw invalidOperation(`${merges.length} merged areas, and no more than 512 can be given`);
  return merges.length === 0 ? null : rangeAreas(sheet, merges);
}

const lastRow = ({ area }: Cells): number => area.row + area.rows - 1;
const lastColumn = ({ area }: Cells): number => area.column + area.columns - 1;
const rangeOrNull = (cells: Cells, area: Area | null): HostObject | null => (area === null ? null : at(cells, area));

function boundedForView(cells: Cells): Cells {
  if (isUnbounded(cells.area)) throw invalidArgument("whole rows or columns have no visible view here; intersect them with the used range");
  return cells;
}
