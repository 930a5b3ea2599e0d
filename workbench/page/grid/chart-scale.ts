import type { ChartData } from "./chart-data";

/** From where to where the value axis goes, and its ticks. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** A bar, or a point of a line: from the axis or the bar below it to its value. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const WANTED_TICKS = 5;
const MOST_TICKS = 100;

/** Where each value of each series lies on the value axis: stacked values one upon the other, negative ones downwards. */
export function stretches({ shape, series, categories }: ChartData): (Stretch | null)[][] {
  const stacked = shape.grouping === "stacked" || shape.grouping === "percentStacked";
  const totals = categories.map((_, at) => series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0));
  const up = categories.map(() => 0);
  const down = categories.map(() => 0);
  return series.map(({ values }) =>
    categories.map((_, at) => {
      const value = values[at] ?? null;
      if (value === null) return null;
      const size = shape.grouping === "percentStacked" ? value / (totals[at] || 1) : value;
      if (!stacked) return { from: 0, to: size };
      const pile = size < 0 ? down : up;
      const from = pile[at] ?? 0;
      pile[at] = from + size;
      return { from, to: from + size };
    }),
  );
}

/** Round ticks round all that is to be seen; what the axis says itself goes before. */
export function scaleOf(data: ChartData, lying: readonly (readonly (Stretch | null)[])[]): Scale {
  const { valueAxis, shape } = data;
  const ends = lying.flat().flatMap((one) => (one === null ? [] : [one.from, one.to]));
  const least = Math.min(0, ...ends);
  const most = shape.grouping === "percentStacked" ? 1 : Math.max(least === 0 && ends.every((end) => end === 0) ? 1 : 0, ...ends);
  const step = valueAxis.majorUnit ?? roundStep((valueAxis.maximum ?? most) - (valueAxis.minimum ?? least));
  const from = valueAxis.minimum ?? Math.floor(least / step) * step;
  const to = valueAxis.maximum ?? Math.ceil(most / step) * step;
  const count = Math.min(MOST_TICKS, Math.floor((to - from) / step + 1e-9));
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, at) => Number((from + at * step).toPrecision(12))) };
}

/** 1, 2 or 5 times a power of ten, so that there are about five steps. */
function roundStep(span: number): number {
  const raw = (span > 0 ? span : 1) / WANTED_TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * ([1, 2, 5, 10].find((step) => step * power >= raw) ?? 10);
}
