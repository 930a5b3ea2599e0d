import type { ChartData, DrawnSeries } from "./chart-data";
import { scaleOf, stretches, type Scale, type Stretch } from "./chart-scale";

/** What a chart is drawn from. Places in CSS pixels from its top left corner. */
export type Mark =
  | { readonly kind: "bar"; readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly colour: string }
  | { readonly kind: "line"; readonly points: readonly Place[]; readonly colour: string; readonly weight: number }
  | { readonly kind: "dot"; readonly at: Place; readonly colour: string }
  | { readonly kind: "text"; readonly at: Place; readonly text: string; readonly anchor: "start" | "middle" | "end"; readonly size: number; readonly turned?: boolean; readonly colour?: string };

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width of a text in CSS pixels at a size. */
export type Measure = (text: string, size: number) => number;

const TEXT = 12;
const TITLE = 18;
const MARGIN = 10;
const LINE = 18;
const KEY = 10;
const GREY = "#D9D9D9";
const DARK = "#404040";

/** All that is drawn of a chart of a size. */
export function chartMarks(data: ChartData, width: number, height: number, measure: Measure): Mark[] {
  const whole: Box = { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN };
  const titled = data.title === null ? { marks: [], rest: whole } : title(data.title, whole);
  const keyed = data.legend === null ? { marks: [], rest: titled.rest } : legend(data, titled.rest, measure);
  return [...titled.marks, ...keyed.marks, ...plot(data, keyed.rest, measure)];
}

interface Part {
  readonly marks: readonly Mark[];
  /** What is left of the room. */
  readonly rest: Box;
}

function title(text: string, box: Box): Part {
  const at = { x: (box.left + box.right) / 2, y: box.top + TITLE };
  return { marks: [{ kind: "text", at, text, anchor: "middle", size: TITLE, colour: DARK }], rest: { ...box, top: box.top + TITLE + MARGIN } };
}

/** One line of keys above or below, or a column of them beside. */
function legend({ series, legend: position }: ChartData, box: Box, measure: Measure): Part {
  const widths = series.map(({ name }) => KEY + 6 + measure(name, TEXT) + 14);
  if (position === "Top" || position === "Bottom") {
    const total = widths.reduce((sum, width) => sum + width, 0);
    const y = position === "Top" ? box.top : box.bottom - LINE;
    let left = Math.max(box.left, (box.left + box.right - total) / 2);
    const marks = series.flatMap((one, at) => {
      const x = left;
      left += widths[at] ?? 0;
      return key(one, x, y);
    });
    return { marks, rest: position === "Top" ? { ...box, top: box.top + LINE + 6 } : { ...box, bottom: box.bottom - LINE - 6 } };
  }
  const wide = Math.min((box.right - box.left) * 0.4, Math.max(...widths));
  const x = position === "Left" ? box.left : box.right - wide + 6;
  const first = position === "Corner" ? box.top : (box.top + box.bottom - series.length * LINE) / 2;
  const marks = series.flatMap((one, at) => key(one, x, first + at * LINE));
  return { marks, rest: position === "Left" ? { ...box, left: box.left + wide } : { ...box, right: box.right - wide } };
}

function key({ name, colour }: DrawnSeries, left: number, top: number): Mark[] {
  return [
    { kind: "bar", left, top: top + 4, width: KEY, height: KEY, colour },
    { kind: "text", at: { x: left + KEY + 6, y: top + 13 }, text: name, anchor: "start", size: TEXT },
  ];
}

/** Where values and categories lie in the plot, whichever way the bars go. */
interface Frame {
  readonly box: Box;
  readonly isSideways: boolean;
  /** Pixels along the value axis. */
  value(value: number): number;
  /** Pixels along the category axis, of the place between 0 and the number of categories. */
  category(place: number): number;
}

function plot(data: ChartData, room: Box, measure: Measure): Mark[] {
  const lying = stretches(data);
  const scale = scaleOf(data, lying);
  const frame = frameFor(data, scale, axisTitles(data, room).rest, measure);
  const series = data.series.flatMap((one, at) => (data.shape.element === "lineChart" ? lineMarks(data, frame, one, lying[at] ?? []) : barMarks(data, frame, one, at, lying[at] ?? [])));
  return [...axisTitles(data, room).marks, ...gridMarks(data, frame, scale), ...categoryMarks(data, frame, measure), ...series];
}

function axisTitles(data: ChartData, room: Box): Part {
  const isSideways = data.shape.direction === "bar";
  const [below, beside] = isSideways ? [data.valueAxis, data.categoryAxis] : [data.categoryAxis, data.valueAxis];
  const middle = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 };
  const marks: Mark[] = [];
  if (below.title.visible) marks.push({ kind: "text", at: { x: middle.x, y: room.bottom - 3 }, text: below.title.text ?? "Axis Title", anchor: "middle", size: TEXT });
  if (beside.title.visible) marks.push({ kind: "text", at: { x: room.left + TEXT, y: middle.y }, text: beside.title.text ?? "Axis Title", anchor: "middle", size: TEXT, turned: true });
  return { marks, rest: { ...room, bottom: room.bottom - (below.title.visible ? LINE : 0), left: room.left + (beside.title.visible ? LINE + 4 : 0) } };
}

function frameFor(data: ChartData, scale: Scale, room: Box, measure: Measure): Frame {
  const isSideways = data.shape.direction === "bar";
  const beside = isSideways ? data.categories : scale.ticks.map(data.say);
  const shown = isSideways ? data.categoryAxis.visible : data.valueAxis.visible;
  const wide = shown ? Math.min((room.right - room.left) * 0.45, Math.max(0, ...beside.map((text) => measure(text, TEXT))) + 8) : 0;
  const below = (isSideways ? data.valueAxis : data.categoryAxis).visible ? LINE : 0;
  const box = { left: room.left + wide, top: room.top + 4, right: room.right - 8, bottom: room.bottom - below };
  const [start, end] = isSideways ? [box.left, box.right] : [box.bottom, box.top];
  // Sideways the first category is at the bottom, unless the axis is turned round.
  const fromStart = isSideways ? data.categoryAxis.reversed : !data.categoryAxis.reversed;
  const [first, last] = isSideways ? [box.top, box.bottom] : [box.left, box.right];
  const part = (value: number): number => (value - scale.from) / (scale.to - scale.from || 1);
  return {
    box,
    isSideways,
    value: (value) => start + (end - start) * Math.min(1, Math.max(0, data.valueAxis.reversed ? 1 - part(value) : part(value))),
    category: (place) => {
      const share = place / Math.max(1, data.categories.length);
      return first + (last - first) * (fromStart ? share : 1 - share);
    },
  };
}

function gridMarks(data: ChartData, { box, isSideways, value }: Frame, scale: Scale): Mark[] {
  return scale.ticks.flatMap((tick): Mark[] => {
    const at = value(tick);
    const line = isSideways ? [{ x: at, y: box.top }, { x: at, y: box.bottom }] : [{ x: box.left, y: at }, { x: box.right, y: at }];
    const place = isSideways ? { x: at, y: box.bottom + 14 } : { x: box.left - 6, y: at + 4 };
    const drawn = data.valueAxis.gridlines || tick === 0;
    return [
      ...(drawn ? [{ kind: "line", points: line, colour: GREY, weight: 1 } as const] : []),
      ...(data.valueAxis.visible ? [{ kind: "text", at: place, text: data.say(tick), anchor: isSideways ? "middle" : "end", size: TEXT } as const] : []),
    ];
  });
}

/** Texts that would run into each other are left out, and long ones cut. */
function categoryMarks(data: ChartData, { box, isSideways, category }: Frame, measure: Measure): Mark[] {
  if (!data.categoryAxis.visible) return [];
  const room = Math.abs(category(1) - category(0));
  const every = Math.max(1, Math.ceil((isSideways ? LINE - 4 : 34) / room));
  return data.categories.flatMap((text, at): Mark[] => {
    if (at % every !== 0) return [];
    const middle = category(at + 0.5);
    if (isSideways) return [{ kind: "text", at: { x: box.left - 6, y: middle + 4 }, text: cut(text, box.left - MARGIN - 6, measure), anchor: "end", size: TEXT }];
    return [{ kind: "text", at: { x: middle, y: box.bottom + 14 }, text: cut(text, room * every - 4, measure), anchor: "middle", size: TEXT }];
  });
}

function cut(text: string, room: number, measure: Measure): string {
  if (measure(text, TEXT) <= room) return text;
  let kept = text;
  while (kept.length > 1 && measure(`${kept}…`, TEXT) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function barMarks(data: ChartData, frame: Frame, { colour, labels }: DrawnSeries, at: number, lying: readonly (Stretch | null)[]): Mark[] {
  const { from, size } = barPlace(data, at);
  return lying.flatMap((one, category): Mark[] => {
    if (one === null) return [];
    const [a, b] = [frame.category(category + from), frame.category(category + from + size)];
    const [c, d] = [frame.value(one.from), frame.value(one.to)];
    const [along, across] = [{ start: Math.min(a, b), length: Math.abs(b - a) }, { start: Math.min(c, d), length: Math.abs(d - c) }];
    const bar = frame.isSideways ? { left: across.start, top: along.start, width: across.length, height: along.length } : { left: along.start, top: across.start, width: along.length, height: across.length };
    return [{ kind: "bar", ...bar, colour }, ...barLabel(data, frame, bar, labels[category] ?? null, colour)];
  });
}

/** The place of a series' bars within a category, as parts of it: gap and overlap are per cent of a bar's width. */
function barPlace({ shape, series, gapWidth, overlap }: ChartData, at: number): { readonly from: number; readonly size: number } {
  const count = shape.grouping === "clustered" ? series.length : 1;
  const shift = 1 - overlap / 100;
  const size = 1 / (1 + (count - 1) * shift + gapWidth / 100);
  return { from: (size * gapWidth) / 200 + (shape.grouping === "clustered" ? at * size * shift : 0), size };
}

type Bar = Pick<Extract<Mark, { kind: "bar" }>, "left" | "top" | "width" | "height">;

/** In the middle of a stacked bar, where it has room; behind the end of one that stands alone. */
function barLabel({ shape }: ChartData, { isSideways }: Frame, { left, top, width, height }: Bar, text: string | null, colour: string): Mark[] {
  if (text === null || text === "") return [];
  if (shape.grouping === "clustered") {
    const at = isSideways ? { x: left + width + 4, y: top + height / 2 + 4 } : { x: left + width / 2, y: top - 4 };
    return [{ kind: "text", at, text, anchor: isSideways ? "start" : "middle", size: TEXT }];
  }
  if ((isSideways ? width : height) < TEXT - 2) return [];
  return [{ kind: "text", at: { x: left + width / 2, y: top + height / 2 + 4 }, text, anchor: "middle", size: TEXT, colour: isDark(colour) ? "#FFFFFF" : "#000000" }];
}

/** Perceived lightness by the weights of ITU-R BT.601. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 150;
}

/** A gap in the values is a gap in the line. */
function lineMarks({ shape }: ChartData, frame: Frame, { colour, weight, labels }: DrawnSeries, lying: readonly (Stretch | null)[]): Mark[] {
  const places = lying.map((one, at) => (one === null ? null : { x: frame.category(at + 0.5), y: frame.value(one.to) }));
  const runs: Place[][] = [[]];
  for (const place of places) {
    if (place === null) runs.push([]);
    else runs.at(-1)?.push(place);
  }
  const lines = runs.filter((run) => run.length > 1).map((points): Mark => ({ kind: "line", points, colour, weight }));
  const dots = places.flatMap((at): Mark[] => (at !== null && shape.markers === true ? [{ kind: "dot", at, colour }] : []));
  const texts = places.flatMap((at, index): Mark[] => {
    const text = labels[index] ?? null;
    return at === null || text === null || text === "" ? [] : [{ kind: "text", at: { x: at.x, y: at.y - 8 }, text, anchor: "middle", size: TEXT }];
  });
  return [...lines, ...dots, ...texts];
}
