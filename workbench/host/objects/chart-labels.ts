import { CHART_SHAPES, type ChartLabels, type ChartSeries, LABEL_POSITIONS, type LabelPosition } from "../../file/charts";
import type { Json } from "../json";
import { bind, type Kind, type Property } from "../object";
import { invalidArgument } from "../refusal";
import { chartProperty, type ChartRef, flagIn, isChartThere, textIn } from "./chart-ref";
import { textFormat, USUAL_TEXT } from "./chart-text";

/** A series of a chart. */
export interface SeriesRef {
  readonly ref: ChartRef;
  readonly series: ChartSeries;
}

/** Places that labels have in charts of each kind: another one makes Excel call the file damaged (ECMA-376 part 1, 21.2.2.48). */
const PLACES: Readonly<Record<string, readonly LabelPosition[]>> = {
  clustered: ["Center", "InsideEnd", "InsideBase", "OutsideEnd"],
  stacked: ["Center", "InsideEnd", "InsideBase"],
  percentStacked: ["Center", "InsideEnd", "InsideBase"],
  standard: ["Center", "Left", "Right", "Top", "Bottom"],
};

/** Where Excel puts labels by itself (assumed). */
const USUAL_PLACES: Readonly<Record<string, LabelPosition>> = { clustered: "OutsideEnd", standard: "Right" };

export function newLabels(): ChartLabels {
  return { value: true, seriesName: false, categoryName: false, position: null, numberFormat: null, look: {} };
}

const groupingOf = ({ ref }: SeriesRef): string => CHART_SHAPES[ref.chart.type ?? "ColumnClustered"].grouping;

/** Whether labels that were put there may stay in a chart of another kind. */
export function fitsPlace(position: LabelPosition | null, grouping: string): boolean {
  return position === null || (PLACES[grouping] ?? []).includes(position);
}

function place(value: Json, target: SeriesRef): LabelPosition {
  const wanted = Object.keys(LABEL_POSITIONS).find((one) => one === value) as LabelPosition | undefined;
  if (wanted === undefined || !fitsPlace(wanted, groupingOf(target))) throw invalidArgument(`${JSON.stringify(value)} is no place for labels in a chart of the type ${target.ref.chart.type ?? ""}`);
  return wanted;
}

/** The labels of a series, which come into being when one of their properties is set. */
function labelsOf({ series }: SeriesRef): ChartLabels {
  return (series.labels ??= { ...newLabels(), value: false });
}

function shown(name: "value" | "seriesName" | "categoryName"): Property<SeriesRef> {
  return chartProperty(({ series }) => series.labels?.[name] ?? false, flagIn, (target, value) => (labelsOf(target)[name] = value));
}

export const LABEL_FORMAT = textFormat("ChartDataLabelFormat");

export const DATA_LABELS: Kind<SeriesRef> = {
  name: "ChartDataLabels",
  alive: ({ ref, series }, world) => isChartThere(ref, world) && ref.chart.series.includes(series),
  properties: {
    NumberFormat: chartProperty(({ series }) => series.labels?.numberFormat ?? "General", textIn, (target, format) => (labelsOf(target).numberFormat = format)),
    Position: chartProperty((target) => target.series.labels?.position ?? USUAL_PLACES[groupingOf(target)] ?? "Center", place, (target, position) => (labelsOf(target).position = position)),
    ShowCategoryName: shown("categoryName"),
    ShowSeriesName: shown("seriesName"),
    ShowValue: shown("value"),
  },
  links: {
    Format: (target) => {
      // The look of labels that are not there yet is kept with those that come.
      const worded = { get look() { return target.series.labels?.look ?? {}; }, set look(look) { labelsOf(target).look = look; } };
      return bind(LABEL_FORMAT, { ref: target.ref, of: worded, usual: USUAL_TEXT });
    },
  },
};
