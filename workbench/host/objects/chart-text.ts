import type { Colour } from "../../file/book";
import type { ChartHeading, TextLook } from "../../file/charts";
import { colourOf } from "../cells/colour";
import { bind, type HostObject, type Kind, type Property } from "../object";
import type { Json } from "../json";
import type { World } from "../world";
import { beforeChartChange, chartProperty, type ChartRef, flagIn, isChartThere, numberIn, textIn } from "./chart-ref";

/** Something in a chart that has a look of its text. */
interface Worded {
  look: TextLook;
}

export interface TextRef {
  readonly ref: ChartRef;
  readonly of: Worded;
  /** What Excel gives text of this kind (assumed: those of its usual chart style). */
  readonly usual: { readonly size: number; readonly colour: Colour };
}

export const USUAL_TEXT = { size: 9, colour: "#595959" } as const;
const USUAL_TITLE = { size: 14, colour: "#595959" } as const;
const USUAL_AXIS_TITLE = { size: 10, colour: "#595959" } as const;

function fontProperty<V extends Json>(read: (target: TextRef) => Json, taken: (value: Json) => V, look: (value: V) => TextLook): Property<TextRef> {
  return chartProperty(read, taken, ({ of }, value) => (of.look = { ...of.look, ...look(value) }));
}

export const CHART_FONT: Kind<TextRef> = {
  name: "ChartFont",
  alive: ({ ref }, world) => isChartThere(ref, world),
  properties: {
    Bold: fontProperty(({ of }) => of.look.bold ?? false, flagIn, (bold) => ({ bold })),
    Color: fontProperty(({ of, usual }) => of.look.colour ?? usual.colour, colourOf, (colour) => ({ colour })),
    Italic: fontProperty(({ of }) => of.look.italic ?? false, flagIn, (italic) => ({ italic })),
    Name: fontProperty(({ of }) => of.look.name ?? "Calibri", textIn, (name) => ({ name })),
    Size: fontProperty(({ of, usual }) => of.look.size ?? usual.size, numberIn(1, 409), (size) => ({ size })),
  },
};

/** The format of something in a chart of which only the font is known, by the client's name for its class. */
export function textFormat(name: string): Kind<TextRef> {
  return { name, alive: ({ ref }, world) => isChartThere(ref, world), properties: {}, links: { Font: (target) => bind(CHART_FONT, target) } };
}

interface HeadingRef {
  readonly ref: ChartRef;
  readonly heading: ChartHeading;
  /** The words that stand there where none were given. */
  readonly usual: string;
}

/** A title; giving it words shows it (assumed). */
function headingKind(name: string, format: Kind<TextRef>, usual: TextRef["usual"]): Kind<HeadingRef> {
  return {
    name,
    alive: ({ ref }, world) => isChartThere(ref, world),
    properties: {
      Text: chartProperty(({ heading, usual: words }) => heading.text ?? words, textIn, ({ heading }, text) => {
        heading.text = text;
        heading.visible = true;
      }),
      Visible: chartProperty(({ heading }) => heading.visible, flagIn, ({ heading }, visible) => (heading.visible = visible)),
    },
    links: { Format: ({ ref, heading }) => bind(format, { ref, of: heading, usual }) },
  };
}

export const TITLE_FORMAT = textFormat("ChartTitleFormat");
export const CHART_TITLE = headingKind("ChartTitle", TITLE_FORMAT, USUAL_TITLE);
export const AXIS_TITLE_FORMAT = textFormat("ChartAxisTitleFormat");
export const AXIS_TITLE = headingKind("ChartAxisTitle", AXIS_TITLE_FORMAT, USUAL_AXIS_TITLE);

export function axisTitle(ref: ChartRef, heading: ChartHeading): HostObject {
  return bind(AXIS_TITLE, { ref, heading, usual: "Axis Title" });
}

/** Excel's own words for a chart's title: a single series' name (assumed). */
export function chartTitle(ref: ChartRef, seriesNames: readonly string[]): HostObject {
  const [only] = seriesNames;
  return bind(CHART_TITLE, { ref, heading: ref.chart.title, usual: seriesNames.length === 1 && only !== undefined ? only : "Chart Title" });
}

/** Changes what a method is for, after the chart has been found changeable. */
export function changeChart(world: World, ref: ChartRef, change: () => void): void {
  beforeChartChange(world, ref);
  change();
}
