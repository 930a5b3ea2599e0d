import { cellName } from "../../file/areas";
import type { Cells } from "../cells/address";
import { formatReader, formulaReader, textReader, typeReader, valueReader, visibleColumns, visibleGrid, visibleRows } from "../cells/reading";
import type { Kind } from "../object";
import { isAlive } from "../world";

/** The cells of a range that are in rows and columns that are not hidden. */
export const RANGE_VIEW: Kind<Cells> = {
  name: "RangeView",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {
    CellAddresses: { get: (cells) => visibleGrid(cells, cellName) },
    ColumnCount: { get: ({ sheet, area }) => visibleColumns(sheet, area).length },
    Formulas: { get: (cells) => visibleGrid(cells, formulaReader(cells.sheet)) },
    NumberFormat: { get: (cells, world) => visibleGrid(cells, formatReader(world, cells.sheet)) },
    RowCount: { get: ({ sheet, area }) => visibleRows(sheet, area).length },
    Text: { get: (cells, world) => visibleGrid(cells, textReader(world, cells.sheet)) },
    ValueTypes: { get: (cells) => visibleGrid(cells, typeReader(cells.sheet)) },
    Values: { get: (cells) => visibleGrid(cells, valueReader(cells.sheet)) },
  },
};
