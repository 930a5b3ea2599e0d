import type { SheetModel } from "../../file/book";
import { CHART_SHAPES, type ChartModel, type ChartType } from "../../file/charts";
import type { Json } from "../json";
import type { Property } from "../object";
import { invalidArgument, notImplemented, Refusal } from "../refusal";
import { beforeChange, isAlive, type World } from "../world";

/** A chart and the sheet that it is on. */
export interface ChartRef {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

export function isChartThere({ sheet, chart }: ChartRef, world: World): boolean {
  return isAlive(world, sheet) && sheet.charts.includes(chart);
}

/** To be called before anything of a chart is changed. */
export function beforeChartChange(world: World, { sheet, chart }: ChartRef): void {
  beforeChange(world, sheet);
  if (chart.inFile !== null) throw new Refusal("UnsupportedOperation", `The chart "${chart.name}" came with the file: the stand-in for Excel can show and delete it, and change only charts that were added since.`);
}

export function chartTypeOf(value: unknown): ChartType {
  if (typeof value !== "string") throw invalidArgument("a chart's type is a text");
  if (!(value in CHART_SHAPES)) throw notImplemented(`charts of the type "${value}"`);
  return value as ChartType;
}

/** A property of something in a chart: `read` from it, and `write` after its value has been looked at. */
export function chartProperty<T extends { readonly ref: ChartRef }, V extends Json>(read: (target: T) => Json, taken: (value: Json, target: T) => V, write: (target: T, value: V) => void): Property<T> {
  return {
    get: read,
    set: (target, value, world) => {
      const wanted = taken(value, target);
      beforeChartChange(world, target.ref);
      write(target, wanted);
    },
  };
}

export function flagIn(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
  return value;
}

export function textIn(value: Json): string {
  if (typeof value !== "string") throw invalidArgument("a text was expected");
  return value;
}

/** A number from one to another; fractions are allowed. */
export function numberIn(least: number, most: number): (value: Json) => number {
  return (value) => {
    if (typeof value !== "number" || value < least || value > most) throw invalidArgument(`${JSON.stringify(value)} is not between ${least} and ${most}`);
    return value;
  };
}
