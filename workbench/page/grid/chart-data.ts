import type { Book, Colour, Scalar } from "../../file/book";
import { sourceFormat, textOf } from "../../file/chart-data";
import { CHART_SHAPES, type CellSource, type ChartAxis, type ChartModel, type ChartSeries, type ChartShape, type LegendPosition } from "../../file/charts";
import { cellText } from "../cell-text";
import { OFFICE_COLOURS } from "./office-colours";

export interface DrawnSeries {
  readonly name: string;
  readonly colour: Colour;
  /** CSS pixels, for lines. */
  readonly weight: number;
  /** One for each category; null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** What stands at each value; null for nothing. */
  readonly labels: readonly (string | null)[];
}

/** A chart with the values that its cells have now. */
export interface ChartData {
  readonly shape: ChartShape;
  /** null where the chart shows none. */
  readonly title: string | null;
  readonly legend: LegendPosition | null;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  /** How the value axis writes a number. */
  say(value: number): string;
  readonly gapWidth: number;
  readonly overlap: number;
}

const PIXELS_PER_POINT = 4 / 3;
const USUAL_LINE_POINTS = 2.25;

/** What is to be drawn; null for a kind that is not drawn here, or a chart whose cells are not known. */
export function chartData(book: Book, chart: ChartModel): ChartData | null {
  const known = chart.series.length > 0 && chart.series.every(({ values }) => values !== null && book.sheets.includes(values.sheet));
  if (chart.type === null || !known) return null;
  const shape = CHART_SHAPES[chart.type];
  const first = chart.series[0]?.values ?? null;
  const format = chart.axes.value.numberFormat ?? (shape.grouping === "percentStacked" ? "0%" : first === null ? "General" : sourceFormat(book, first));
  const count = Math.max(...chart.series.map(({ values }) => lengthOf(values)));
  const names = chart.series.find(({ categories }) => categories !== null)?.categories ?? null;
  return {
    shape,
    title: chart.title.visible ? chartTitle(chart) : null,
    legend: chart.legend.visible ? chart.legend.position : null,
    categories: Array.from({ length: count }, (_, at) => (names === null ? String(at + 1) : (shownTexts(book, names)[at] ?? ""))),
    series: chart.series.map((series, at) => drawn(book, series, at)),
    categoryAxis: chart.axes.category,
    valueAxis: chart.axes.value,
    say: (value) => cellText(value, format, book.date1904),
    gapWidth: chart.gapWidth,
    overlap: chart.overlap,
  };
}

/** The words of a chart's title; where they are left to Excel, its single series' name, or "Chart Title". */
export function chartTitle({ title, series }: ChartModel): string {
  const [first, second] = series;
  return title.text ?? (first !== undefined && second === undefined ? seriesName(first, 0) : "Chart Title");
}

function seriesName({ name }: ChartSeries, at: number): string {
  if (name === null) return `Series${at + 1}`;
  return typeof name === "string" ? name : valuesOf(name).map(textOf).join(" ");
}

function drawn(book: Book, series: ChartSeries, at: number): DrawnSeries {
  const { values, labels, fill, line } = series;
  const numbers = values === null ? [] : valuesOf(values).map((value) => (typeof value === "number" ? value : null));
  const name = seriesName(series, at);
  const categories = series.categories === null ? [] : shownTexts(book, series.categories);
  const format = labels?.numberFormat ?? (values === null ? "General" : sourceFormat(book, values));
  const label = (value: number, index: number): string =>
    [labels?.seriesName === true ? name : "", labels?.categoryName === true ? (categories[index] ?? "") : "", labels?.value === true ? cellText(value, format, book.date1904) : ""].filter(Boolean).join("; ");
  return {
    name,
    colour: fill ?? line.colour ?? OFFICE_COLOURS[1 + (at % 6)] ?? "#4472C4",
    weight: (line.weight ?? USUAL_LINE_POINTS) * PIXELS_PER_POINT,
    values: numbers,
    labels: numbers.map((value, index) => (value === null || labels === null ? null : label(value, index))),
  };
}

function shownTexts(book: Book, { sheet, area }: CellSource): string[] {
  return placesOf(area).map(([row, column]) => cellText(sheet.value(row, column), book.formats.get(sheet.style(row, column)).numberFormat, book.date1904));
}

function valuesOf({ sheet, area }: CellSource): Scalar[] {
  return placesOf(area).map(([row, column]) => sheet.value(row, column));
}

function placesOf({ row, column, rows, columns }: CellSource["area"]): (readonly [row: number, column: number])[] {
  return Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)] as const);
}

function lengthOf(source: CellSource | null): number {
  return source === null ? 0 : source.area.rows * source.area.columns;
}
