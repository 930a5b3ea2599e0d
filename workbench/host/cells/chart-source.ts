import type { Area, SheetModel } from "../../file/book";
import { type CellSource, type ChartSeries, newSeries } from "../../file/charts";
import { isDateFormat } from "../display/date-display";
import { invalidArgument } from "../refusal";
import type { World } from "../world";
import { type Cells, intersection, isUnbounded } from "./address";

export type SeriesBy = "Auto" | "Columns" | "Rows";

export function seriesByOf(value: unknown): SeriesBy {
  const given = value ?? "Auto";
  if (given !== "Auto" && given !== "Columns" && given !== "Rows") throw invalidArgument(`${JSON.stringify(value)} is no way to take series from cells`);
  return given;
}

/**
 * The series of a chart's source cells. "Auto" looks at the shape, as Excel on the desktop does (documentation of ChartSeriesBy; Excel on
 * the web takes columns, and office-js #1830 tells of charts that came out the other way): the longer side goes along the axis.
 */
export function seriesFrom(world: World, cells: Cells, by: SeriesBy): ChartSeries[] {
  const { sheet, area } = bounded(cells);
  const byRows = by === "Rows" || (by === "Auto" && area.columns > area.rows);
  return seriesIn(byRows ? new Turned(world, sheet, area) : new Upright(world, sheet, area));
}

function bounded(cells: Cells): Cells {
  const used = isUnbounded(cells.area) ? cells.sheet.used(true) : cells.area;
  const area = used === null ? null : intersection(used, cells.area);
  if (area === null) throw invalidArgument("no cell of the chart's source is in use");
  return { sheet: cells.sheet, area };
}

/** A source with its series in columns: what is a row of it in the sheet may be a column. */
class Upright {
  readonly sheet: SheetModel;
  readonly area: Area;
  private readonly world: World;

  constructor(world: World, sheet: SheetModel, area: Area) {
    this.world = world;
    this.sheet = sheet;
    this.area = area;
  }

  get length(): number {
    return this.area.rows;
  }
  get breadth(): number {
    return this.area.columns;
  }

  place(along: number, across: number, length = 1): CellSource {
    return { sheet: this.sheet, area: { row: this.area.row + along, column: this.area.column + across, rows: length, columns: 1 } };
  }

  kind(along: number, across: number): "blank" | "text" | "number" | "date" {
    const { row, column } = this.place(along, across).area;
    const { value, formula } = this.sheet.cell(row, column);
    if (value === null || value === "") return formula === undefined ? "blank" : "number";
    if (typeof value !== "number") return "text";
    return isDateFormat(this.world.book.formats.get(this.sheet.style(row, column)).numberFormat) ? "date" : "number";
  }
}

class Turned extends Upright {
  override get length(): number {
    return this.area.columns;
  }
  override get breadth(): number {
    return this.area.rows;
  }

  override place(along: number, across: number, length = 1): CellSource {
    return { sheet: this.sheet, area: { row: this.area.row + across, column: this.area.column + along, rows: 1, columns: length } };
  }
}

/** The first line names the series where it holds no number, and the first column is the axis where it holds texts or dates; an empty corner says both (assumed). */
function seriesIn(source: Upright): ChartSeries[] {
  const { length, breadth } = source;
  const isCornered = length > 1 && breadth > 1 && source.kind(0, 0) === "blank";
  const hasCategories = breadth > 1 && (isCornered || hasLabels(source));
  const first = hasCategories ? 1 : 0;
  const hasNames = length > 1 && (isCornered || isNamed(source, first));
  const head = hasNames ? 1 : 0;
  const categories = hasCategories ? source.place(head, 0, length - head) : null;
  return Array.from({ length: breadth - first }, (_, at) => {
    const across = first + at;
    return { ...newSeries(hasNames ? source.place(0, across) : null), values: source.place(head, across, length - head), categories };
  });
}

function hasLabels(source: Upright): boolean {
  const kinds = Array.from({ length: Math.max(1, source.length - 1) }, (_, at) => source.kind(Math.min(at + 1, source.length - 1), 0));
  return kinds.some((kind) => kind === "text" || kind === "date");
}

function isNamed(source: Upright, first: number): boolean {
  const kinds = Array.from({ length: source.breadth - first }, (_, at) => source.kind(0, first + at));
  return kinds.some((kind) => kind === "text") && kinds.every((kind) => kind === "text" || kind === "blank");
}
