import type { SheetModel } from "../../file/book";
import { CHART_SHAPES, type ChartModel, newAxis, newHeading } from "../../file/charts";
import { markerAt } from "../../file/placing";
import { seriesByOf, seriesFrom } from "../cells/chart-source";
import { type Argument, bind, type HostObject, type Kind, targetOf, textOf, wholeOf } from "../object";
import { invalidArgument, itemNotFound } from "../refusal";
import { beforeChange, isAlive, type World } from "../world";
import { CHART, chartId } from "./chart";
import { chartTypeOf } from "./chart-ref";
import { RANGE } from "./range";

/** Where a new chart comes to lie, in points (assumed: Excel puts it in the middle of the window). Its size is Excel's. */
const NEW_CHART = { left: 150, top: 75, width: 360, height: 216 } as const;

/** With a title; with a legend where there is more than one series (assumed, as in Excel's ribbon). */
function add(world: World, sheet: SheetModel, args: readonly Argument[]): HostObject {
  const type = chartTypeOf(args[0]);
  const cells = targetOf(RANGE, args[1]);
  if (cells === null) throw invalidArgument("the source of a chart is a range");
  const series = seriesFrom(world, cells, seriesByOf(args[2]));
  beforeChange(world, sheet);
  const { gapWidth, overlap } = CHART_SHAPES[type];
  const { left, top, width, height } = NEW_CHART;
  const chart: ChartModel = {
    name: freeName(sheet),
    type,
    title: newHeading(true),
    legend: { visible: series.length > 1, position: "Bottom", look: {} },
    series,
    axes: { category: newAxis(false), value: newAxis(true) },
    gapWidth,
    overlap,
    from: markerAt(sheet, { left, top }),
    to: markerAt(sheet, { left: left + width, top: top + height }),
    inFile: null,
  };
  sheet.addChart(chart);
  return bind(CHART, { sheet, chart });
}

function freeName(sheet: SheetModel): string {
  const taken = new Set(sheet.charts.map(({ name }) => name));
  let number = sheet.charts.length + 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** By its name, without regard to case (the first of several: documentation), or its id. */
function withKey(world: World, sheet: SheetModel, key: Argument | undefined): HostObject | null {
  const wanted = textOf(key, "name").toLowerCase();
  const chart = sheet.charts.find((one) => one.name.toLowerCase() === wanted) ?? sheet.charts.find((one) => chartId(world, one).toLowerCase() === wanted);
  return chart === undefined ? null : bind(CHART, { sheet, chart });
}

function found(chart: HostObject | null, key: Argument | undefined): HostObject {
  if (chart === null) throw itemNotFound(`the chart ${String(key)}`);
  return chart;
}

function chartAt(sheet: SheetModel, index: number): HostObject {
  const chart = sheet.charts[index];
  if (chart === undefined) throw invalidArgument(`the sheet has no chart ${index}`);
  return bind(CHART, { sheet, chart });
}

export const CHARTS: Kind<SheetModel> = {
  name: "ChartCollection",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: { Count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => bind(CHART, { sheet, chart })),
  item: (sheet, key, world) => found(withKey(world, sheet, key), key),
  finders: {
    Add: (sheet, args, world) => add(world, sheet, args),
    GetItem: (sheet, args, world) => found(withKey(world, sheet, args[0]), args[0]),
    GetItemAt: (sheet, args) => chartAt(sheet, wholeOf(args[0], "index")),
    GetItemOrNullObject: (sheet, args, world) => withKey(world, sheet, args[0]),
  },
  methods: { GetCount: ({ charts }) => charts.length },
};
