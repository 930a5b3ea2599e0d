import { CHART_SHAPES, newSeries, type ChartSeries } from "../../file/charts";
import { textOf as cellText } from "../../file/chart-data";
import { colourOf } from "../cells/colour";
import { clientValue } from "../cells/reading";
import type { Json } from "../json";
import { type Argument, bind, type HostObject, jsonOf, type Kind, type Property, targetOf, textOf, wholeOf } from "../object";
import { invalidArgument, invalidOperation, notImplemented } from "../refusal";
import type { World } from "../world";
import { chartProperty, type ChartRef, flagIn, isChartThere, numberIn, textIn } from "./chart-ref";
import { DATA_LABELS, newLabels, type SeriesRef } from "./chart-labels";
import { changeChart } from "./chart-text";
import { RANGE } from "./range";

const alive = ({ ref, series }: SeriesRef, world: World): boolean => isChartThere(ref, world) && ref.chart.series.includes(series);

/** Excel numbers series that have no name of their own. */
export function seriesName({ name }: ChartSeries, at: number): string {
  if (name === null) return `Series${at + 1}`;
  return typeof name === "string" ? name : cellText(name.sheet.value(name.area.row, name.area.column));
}

/** A line of cells for a series. */
function lineOf(argument: Argument | undefined): NonNullable<ChartSeries["values"]> {
  const cells = targetOf(RANGE, argument);
  if (cells === null) throw invalidArgument("a range was expected");
  if (cells.area.rows > 1 && cells.area.columns > 1) throw notImplemented("series from more than one row or column");
  return cells;
}

/** The gap and the overlap belong to all series of a chart, and only to columns and bars (documentation). */
function barProperty(name: "gapWidth" | "overlap", least: number, most: number): Property<SeriesRef> {
  const taken = numberIn(least, most);
  return chartProperty(
    ({ ref }) => ref.chart[name],
    (value, { ref }) => {
      if (CHART_SHAPES[ref.chart.type ?? "ColumnClustered"].element !== "barChart") throw invalidOperation(`only columns and bars have a ${name}`);
      return taken(value);
    },
    ({ ref }, value) => (ref.chart[name] = value),
  );
}

export const CHART_FILL: Kind<SeriesRef> = {
  name: "ChartFill",
  alive,
  properties: {},
  methods: {
    SetSolidColor: ({ ref, series }, args, world) => {
      const colour = colourOf(jsonOf(args[0]));
      changeChart(world, ref, () => (series.fill = colour));
    },
  },
};

export const CHART_LINE: Kind<SeriesRef> = {
  name: "ChartLineFormat",
  alive,
  properties: {
    Color: chartProperty(({ series }) => series.line.colour ?? "", colourOf, ({ series }, colour) => (series.line = { ...series.line, colour })),
    Weight: chartProperty(({ series }) => series.line.weight ?? 2.25, numberIn(0, 1584), ({ series }, weight) => (series.line = { ...series.line, weight })),
  },
};

export const SERIES_FORMAT: Kind<SeriesRef> = {
  name: "ChartSeriesFormat",
  alive,
  properties: {},
  links: { Fill: (target) => bind(CHART_FILL, target), Line: (target) => bind(CHART_LINE, target) },
};

function valuesOf({ series }: SeriesRef, dimension: Json): Json {
  const source = dimension === "Values" ? series.values : dimension === "Categories" ? series.categories : undefined;
  if (source === undefined) throw notImplemented(`the dimension ${JSON.stringify(dimension)} of a series`);
  if (source === null) return [];
  const { sheet, area } = source;
  return Array.from({ length: area.rows * area.columns }, (_, at) => clientValue(sheet.value(area.row + Math.floor(at / area.columns), area.column + (at % area.columns))));
}

export const CHART_SERIES: Kind<SeriesRef> = {
  name: "ChartSeries",
  alive,
  properties: {
    ChartType: { get: ({ ref }) => ref.chart.type ?? ref.chart.inFile?.type ?? "" },
    GapWidth: barProperty("gapWidth", 0, 500),
    HasDataLabels: chartProperty(({ series }) => series.labels !== null, flagIn, ({ series }, on) => (series.labels = on ? (series.labels ?? newLabels()) : null)),
    Name: chartProperty(({ ref, series }) => seriesName(series, ref.chart.series.indexOf(series)), textIn, ({ series }, name) => (series.name = name)),
    Overlap: barProperty("overlap", -100, 100),
    PlotOrder: { get: ({ ref, series }) => ref.chart.series.indexOf(series) },
  },
  links: { DataLabels: (target) => bind(DATA_LABELS, target), Format: (target) => bind(SERIES_FORMAT, target) },
  methods: {
    Delete: ({ ref, series }, _args, world) => changeChart(world, ref, () => ref.chart.series.splice(ref.chart.series.indexOf(series), 1)),
    GetDimensionValues: (target, args) => valuesOf(target, jsonOf(args[0])),
    SetValues: ({ ref, series }, args, world) => {
      const source = lineOf(args[0]);
      changeChart(world, ref, () => (series.values = source));
    },
    SetXAxisValues: ({ ref, series }, args, world) => {
      const source = lineOf(args[0]);
      changeChart(world, ref, () => (series.categories = source));
    },
  },
};

function add(world: World, ref: ChartRef, args: readonly Argument[]): HostObject {
  const { series } = ref.chart;
  const name = args[0] === undefined || args[0] === null ? null : textOf(args[0], "name");
  const index = wholeOf(args[1] ?? undefined, "index", series.length);
  if (index < 0 || index > series.length) throw invalidArgument(`there is no place ${index} among ${series.length} series`);
  const added = newSeries(name);
  changeChart(world, ref, () => series.splice(index, 0, added));
  return bind(CHART_SERIES, { ref, series: added });
}

function seriesAt(ref: ChartRef, index: number): HostObject {
  const series = ref.chart.series[index];
  if (series === undefined) throw invalidArgument(`the chart has no series ${index}`);
  return bind(CHART_SERIES, { ref, series });
}

/** A series that is added comes beside those that the chart was made with (office-js #2927), and shows nothing before it has values (documentation). */
export const SERIES_COLLECTION: Kind<ChartRef> = {
  name: "ChartSeriesCollection",
  alive: isChartThere,
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (ref) => ref.chart.series.map((series) => bind(CHART_SERIES, { ref, series })),
  finders: {
    Add: (ref, args, world) => add(world, ref, args),
    GetItemAt: (ref, args) => seriesAt(ref, wholeOf(args[0], "index")),
  },
  methods: { GetCount: ({ chart }) => chart.series.length },
};
