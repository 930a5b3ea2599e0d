import { CHART_SHAPES, type ChartModel, LEGEND_POSITIONS, type LegendPosition } from "../../file/charts";
import { markerAt, pointAt } from "../../file/placing";
import { seriesByOf, seriesFrom } from "../cells/chart-source";
import { newFormatId } from "../cells/conditional-formats";
import type { Json } from "../json";
import { type Argument, bind, type Kind, type Property } from "../object";
import { invalidArgument } from "../refusal";
import { beforeChange, type World } from "../world";
import { CHART_AXES } from "./chart-axes";
import { fitsPlace } from "./chart-labels";
import { beforeChartChange, chartProperty, type ChartRef, chartTypeOf, flagIn, isChartThere, numberIn, textIn } from "./chart-ref";
import { seriesName, SERIES_COLLECTION } from "./chart-series";
import { chartTitle, changeChart, textFormat, USUAL_TEXT } from "./chart-text";
import { cellsOf } from "./range";
import { WORKSHEET } from "./worksheet";

export function chartId(world: World, chart: ChartModel): string {
  const known = world.chartIds.get(chart) ?? newFormatId(world);
  world.chartIds.set(chart, known);
  return known;
}

/** Where a chart lies, in points from the sheet's top left corner. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function frameOf({ sheet, chart }: ChartRef): Frame {
  const [start, end] = [pointAt(sheet, chart.from), pointAt(sheet, chart.to)];
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

export function place({ sheet, chart }: ChartRef, { left, top, width, height }: Frame): void {
  chart.from = markerAt(sheet, { left, top });
  chart.to = markerAt(sheet, { left: left + width, top: top + height });
}

/** Points on no sheet that anybody has. */
const FURTHEST = 1_000_000;

function frameProperty(name: keyof Frame): Property<ChartRef> {
  const taken = numberIn(0, FURTHEST);
  return {
    get: (ref) => frameOf(ref)[name],
    set: (ref, value, world) => {
      const wanted = taken(value);
      changeChart(world, ref, () => place(ref, { ...frameOf(ref), [name]: wanted }));
    },
  };
}

function setPosition(world: World, ref: ChartRef, args: readonly Argument[]): void {
  const start = cellsOf(world, args[0], ref.sheet);
  const end = args[1] === undefined || args[1] === null ? null : cellsOf(world, args[1], ref.sheet);
  if (start.sheet !== ref.sheet || (end !== null && end.sheet !== ref.sheet)) throw invalidArgument("the cells are on another sheet than the chart");
  beforeChartChange(world, ref);
  const { row, column } = start.area;
  const { width, height } = frameOf(ref);
  ref.chart.from = { row, column, down: 0, across: 0 };
  if (end === null) return place(ref, { ...pointAt(ref.sheet, ref.chart.from), width, height });
  ref.chart.to = { row: end.area.row + end.area.rows, column: end.area.column + end.area.columns, down: 0, across: 0 };
}

/** Gaps and overlap become those that Excel gives the new type, and labels that have no such place there go where Excel puts them (assumed). */
function setType(ref: ChartRef, value: Json, world: World): void {
  const { chart } = ref;
  const type = chartTypeOf(value);
  changeChart(world, ref, () => {
    const { gapWidth, overlap, grouping } = CHART_SHAPES[type];
    Object.assign(chart, { type, gapWidth, overlap });
    for (const { labels } of chart.series) if (labels && !fitsPlace(labels.position, grouping)) labels.position = null;
  });
}

interface LegendRef {
  readonly ref: ChartRef;
}

function legendPosition(value: Json): LegendPosition {
  const position = Object.keys(LEGEND_POSITIONS).find((one) => one === value);
  if (position === undefined) throw invalidArgument(`${JSON.stringify(value)} is no place for a legend`);
  return position as LegendPosition;
}

export const LEGEND_FORMAT = textFormat("ChartLegendFormat");

export const CHART_LEGEND: Kind<LegendRef> = {
  name: "ChartLegend",
  alive: ({ ref }, world) => isChartThere(ref, world),
  properties: {
    Position: chartProperty(({ ref }) => ref.chart.legend.position, legendPosition, ({ ref }, position) => (ref.chart.legend.position = position)),
    Visible: chartProperty(({ ref }) => ref.chart.legend.visible, flagIn, ({ ref }, visible) => (ref.chart.legend.visible = visible)),
  },
  links: { Format: ({ ref }) => bind(LEGEND_FORMAT, { ref, of: ref.chart.legend, usual: USUAL_TEXT }) },
};

export const CHART: Kind<ChartRef> = {
  name: "Chart",
  id: ({ chart }, world) => chartId(world, chart),
  alive: isChartThere,
  properties: {
    ChartType: { get: ({ chart }) => chart.type ?? chart.inFile?.type ?? "", set: setType },
    Height: frameProperty("height"),
    Id: { get: ({ chart }, world) => chartId(world, chart) },
    Left: frameProperty("left"),
    Name: {
      get: ({ chart }) => chart.name,
      set: (ref, value, world) => {
        const name = textIn(value);
        if (name === "") throw invalidArgument("a chart's name is not empty");
        changeChart(world, ref, () => (ref.chart.name = name));
      },
    },
    Top: frameProperty("top"),
    Width: frameProperty("width"),
  },
  links: {
    Axes: (ref) => bind(CHART_AXES, ref),
    Legend: (ref) => bind(CHART_LEGEND, { ref }),
    Series: (ref) => bind(SERIES_COLLECTION, ref),
    Title: (ref) => chartTitle(ref, ref.chart.series.map(seriesName)),
    Worksheet: ({ sheet }) => bind(WORKSHEET, sheet),
  },
  methods: {
    Delete: ({ sheet, chart }, _args, world) => {
      beforeChange(world, sheet);
      sheet.deleteChart(chart);
    },
    SetData: (ref, args, world) => {
      const series = seriesFrom(world, cellsOf(world, args[0], ref.sheet), seriesByOf(args[1]));
      changeChart(world, ref, () => ref.chart.series.splice(0, ref.chart.series.length, ...series));
    },
    SetPosition: (ref, args, world) => setPosition(world, ref, args),
  },
};
