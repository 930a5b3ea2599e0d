import type { ChartAxis } from "../../file/charts";
import type { Json } from "../json";
import { bind, type HostObject, type Kind, type Property } from "../object";
import { invalidArgument, invalidOperation, notImplemented } from "../refusal";
import { beforeChartChange, chartProperty, type ChartRef, flagIn, isChartThere, textIn } from "./chart-ref";
import { axisTitle, textFormat, USUAL_TEXT } from "./chart-text";

interface AxisRef {
  readonly ref: ChartRef;
  readonly type: "Category" | "Value";
}

const axisOf = ({ ref, type }: AxisRef): ChartAxis => (type === "Value" ? ref.chart.axes.value : ref.chart.axes.category);
const alive = ({ ref }: AxisRef, world: Parameters<typeof isChartThere>[1]): boolean => isChartThere(ref, world);

export const AXIS_FORMAT = textFormat("ChartAxisFormat");

export const GRIDLINES: Kind<AxisRef> = {
  name: "ChartGridlines",
  alive,
  properties: { Visible: chartProperty((axis) => axisOf(axis).gridlines, flagIn, (axis, visible) => (axisOf(axis).gridlines = visible)) },
};

/** A limit of the value axis: "" leaves it to Excel, and what Excel makes of it then only Excel knows (documentation: the returned value is always a number). */
function limit(name: "minimum" | "maximum" | "majorUnit"): Property<AxisRef> {
  return {
    get: (axis) => {
      const value = axisOf(axis)[name];
      if (axis.type === "Category") return "";
      if (value === null) throw notImplemented(`ChartAxis.${name} where Excel works it out`);
      return value;
    },
    set: (axis, value, world) => {
      const wanted = limitOf(value);
      if (axis.type === "Category") throw invalidOperation(`a category axis has no ${name}`);
      beforeChartChange(world, axis.ref);
      axisOf(axis)[name] = wanted;
    },
  };
}

function limitOf(value: Json): number | null {
  if (value === "") return null;
  if (typeof value !== "number") throw invalidArgument("a limit of an axis is a number, or empty");
  return value;
}

export const CHART_AXIS: Kind<AxisRef> = {
  name: "ChartAxis",
  alive,
  properties: {
    MajorUnit: limit("majorUnit"),
    Maximum: limit("maximum"),
    Minimum: limit("minimum"),
    NumberFormat: chartProperty((axis) => axisOf(axis).numberFormat ?? "General", textIn, (axis, format) => (axisOf(axis).numberFormat = format)),
    ReversePlotOrder: chartProperty((axis) => axisOf(axis).reversed, flagIn, (axis, reversed) => (axisOf(axis).reversed = reversed)),
    Type: { get: ({ type }) => type },
    Visible: chartProperty((axis) => axisOf(axis).visible, flagIn, (axis, visible) => (axisOf(axis).visible = visible)),
  },
  links: {
    Format: (axis) => bind(AXIS_FORMAT, { ref: axis.ref, of: axisOf(axis), usual: USUAL_TEXT }),
    MajorGridlines: (axis) => bind(GRIDLINES, axis),
    Title: (axis) => axisTitle(axis.ref, axisOf(axis).title),
  },
};

function axis(ref: ChartRef, type: unknown): HostObject {
  if (type !== "Category" && type !== "Value") throw notImplemented(`the axis "${String(type)}"`);
  return bind(CHART_AXIS, { ref, type });
}

export const CHART_AXES: Kind<ChartRef> = {
  name: "ChartAxes",
  alive: isChartThere,
  properties: {},
  links: { CategoryAxis: (ref) => axis(ref, "Category"), ValueAxis: (ref) => axis(ref, "Value") },
  finders: {
    GetItem: (ref, args) => {
      if ((args[1] ?? "Primary") !== "Primary") throw notImplemented("secondary axes");
      return axis(ref, args[0]);
    },
  },
};
