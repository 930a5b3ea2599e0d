import type { Area, Colour, SheetModel } from "./book";
import type { Marker } from "./placing";

/** How a type of chart is drawn: its element in a chart part, its direction and its grouping, and Excel's own gap and overlap for new ones. */
export interface ChartShape {
  readonly element: "barChart" | "lineChart";
  readonly direction?: "col" | "bar";
  readonly grouping: "clustered" | "stacked" | "percentStacked" | "standard";
  readonly markers?: boolean;
  readonly gapWidth: number;
  readonly overlap: number;
}

/** The types that can be made, by the Excel client's names. Gaps and overlaps are those that Excel 2013 and later give new charts (assumed). */
export const CHART_SHAPES = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered", gapWidth: 219, overlap: -27 },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked", gapWidth: 150, overlap: 100 },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked", gapWidth: 150, overlap: 100 },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered", gapWidth: 182, overlap: 0 },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked", gapWidth: 150, overlap: 100 },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked", gapWidth: 150, overlap: 100 },
  Line: { element: "lineChart", grouping: "standard", gapWidth: 150, overlap: 0 },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true, gapWidth: 150, overlap: 0 },
} as const satisfies Readonly<Record<string, ChartShape>>;

export type ChartType = keyof typeof CHART_SHAPES;

/** Cells that a chart draws from. The sheet itself, so that its name may change. */
export interface CellSource {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** What is not named is left to Excel. Sizes in points. */
export interface TextLook {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: Colour;
}

export interface ChartHeading {
  /** null is Excel's own words: a single series' name, "Chart Title", "Axis Title". */
  text: string | null;
  visible: boolean;
  look: TextLook;
}

export const LABEL_POSITIONS = { Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd", Left: "l", Right: "r", Top: "t", Bottom: "b" } as const;
export type LabelPosition = keyof typeof LABEL_POSITIONS;

export interface ChartLabels {
  value: boolean;
  seriesName: boolean;
  categoryName: boolean;
  /** null is Excel's own place for the type. */
  position: LabelPosition | null;
  numberFormat: string | null;
  look: TextLook;
}

export interface ChartSeries {
  /** Cells, a text, or none ("Series1"). */
  name: CellSource | string | null;
  values: CellSource | null;
  categories: CellSource | null;
  /** null is the theme's colour for the series' place. */
  fill: Colour | null;
  line: { readonly colour?: Colour; readonly weight?: number };
  labels: ChartLabels | null;
}

export interface ChartAxis {
  title: ChartHeading;
  visible: boolean;
  gridlines: boolean;
  /** null is worked out by Excel. */
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  numberFormat: string | null;
  reversed: boolean;
  look: TextLook;
}

export const LEGEND_POSITIONS = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;
export type LegendPosition = keyof typeof LEGEND_POSITIONS;

/** A chart on a sheet. */
export interface ChartModel {
  name: string;
  /** null for a kind that cannot be made here; the client's name for it, where it is known, is in `inFile`. */
  type: ChartType | null;
  title: ChartHeading;
  legend: { visible: boolean; position: LegendPosition; look: TextLook };
  series: ChartSeries[];
  axes: { readonly category: ChartAxis; readonly value: ChartAxis };
  /** Per cent of a bar's width. */
  gapWidth: number;
  /** Per cent by which the bars of a category lie over each other, from -100 to 100. */
  overlap: number;
  from: Marker;
  to: Marker;
  /** Where the file has it; null for one that was added. One that came with the file can be looked at and taken away, no more. */
  readonly inFile: ChartInFile | null;
}

export interface ChartInFile {
  readonly part: string;
  /** The client's type, "" where it is not known. */
  readonly type: string;
  /** The sentence for whoever wants to delete it where that cannot be done without loss. */
  readonly stuck: string | null;
  /** The other parts that belong to it alone. */
  readonly companions: readonly string[];
  /** Its id in the drawing: the relationship by which the drawing names it. */
  readonly relationship: string;
  /** For each series what the file says that it is drawn from: "'My plan'!$B$2:$B$9"; null where it says nothing. */
  readonly sources: readonly SeriesSources[];
}

export interface SeriesSources {
  readonly name: string | null;
  readonly values: string | null;
  readonly categories: string | null;
}

export const newHeading = (visible: boolean): ChartHeading => ({ text: null, visible, look: {} });

export function newAxis(gridlines: boolean): ChartAxis {
  return { title: newHeading(false), visible: true, gridlines, minimum: null, maximum: null, majorUnit: null, numberFormat: null, reversed: false, look: {} };
}

export function newSeries(name: ChartSeries["name"] = null): ChartSeries {
  return { name, values: null, categories: null, fill: null, line: {}, labels: null };
}
