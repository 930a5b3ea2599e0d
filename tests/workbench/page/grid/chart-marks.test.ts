import { describe, expect, it } from "vitest";
import { CHART_SHAPES, newAxis, newHeading, newSeries, type ChartModel, type ChartType } from "../../../../workbench/file/charts";
import { newBook } from "../../../../workbench/file/new";
import { chartData, chartTitle } from "../../../../workbench/page/grid/chart-data";
import { chartMarks, type Mark } from "../../../../workbench/page/grid/chart-marks";
import { scaleOf, stretches } from "../../../../workbench/page/grid/chart-scale";

const book = newBook(["Data"]);
const [sheet] = book.sheets;
const cells = [["Board", "Red", "Amber"], ["Crime", 2, 3], ["Custody", 4, null], ["Vetting", 0, 5]];
cells.forEach((line, row) => line.forEach((value, column) => sheet?.set(row, column, { value })));

function source(row: number, column: number, rows: number) {
  if (sheet === undefined) throw new Error("The book has no sheet.");
  return { sheet, area: { row, column, rows, columns: 1 } };
}

function chart(type: ChartType | null, more: Partial<ChartModel> = {}): ChartModel {
  const series = [1, 2].map((column) => ({ ...newSeries(source(0, column, 1)), values: source(1, column, 3), categories: source(1, 0, 3), fill: column === 1 ? ("#C00000" as const) : null }));
  const place = { row: 0, column: 0, down: 0, across: 0 };
  const shape = CHART_SHAPES[type ?? "BarStacked"];
  return {
    name: "Chart 1",
    type,
    title: { ...newHeading(true), text: "Actions by board" },
    legend: { visible: true, position: "Bottom", look: {} },
    series,
    axes: { category: newAxis(false), value: newAxis(true) },
    gapWidth: shape.gapWidth,
    overlap: shape.overlap,
    from: place,
    to: place,
    inFile: null,
    ...more,
  };
}

function dataOf(model: ChartModel) {
  const data = chartData(book, model);
  if (data === null) throw new Error("The chart is not drawn.");
  return data;
}

function drawn(model: ChartModel): readonly Mark[] {
  return chartMarks(dataOf(model), 480, 300, (text, size) => text.length * size * 0.5);
}

const texts = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
/** The bars of a colour, without its key in the legend. */
const bars = (marks: readonly Mark[], colour: string) => marks.flatMap((mark) => (mark.kind === "bar" && mark.colour === colour ? [mark] : [])).slice(1);

describe("what is written", () => {
  it("is the title, the series, the categories and the ticks", () => {
    expect(texts(drawn(chart("ColumnClustered")))).toEqual(["Actions by board", "Red", "Amber", "0", "1", "2", "3", "4", "5", "Crime", "Custody", "Vetting"]);
  });

  it("has labels where a series wants them", () => {
    const [first, ...others] = chart("BarStacked").series;
    if (first === undefined) throw new Error("The chart has no series.");
    const labels = { value: true, seriesName: false, categoryName: false, position: null, numberFormat: '0" actions"', look: {} };
    expect(texts(drawn(chart("BarStacked", { series: [{ ...first, labels }, ...others] })))).toContain("4 actions");
  });

  it("leaves out what is not to be seen", () => {
    const hidden = chart("ColumnStacked", { title: newHeading(false), legend: { visible: false, position: "Right", look: {} } });
    expect(texts(drawn(hidden))).not.toContain("Actions by board");
    expect(texts(drawn(hidden))).not.toContain("Red");
  });

  it("is a single series' name where the title's words are left to Excel", () => {
    const model = chart("Line", { title: newHeading(true) });
    expect(chartTitle(model)).toBe("Chart Title");
    expect(chartTitle({ ...model, series: model.series.slice(0, 1) })).toBe("Red");
  });
});

describe("bars", () => {
  it("have lengths in proportion, and the series' colour", () => {
    const [crime, custody, vetting] = bars(drawn(chart("BarClustered")), "#C00000");
    expect(custody?.width).toBeCloseTo((crime?.width ?? 0) * 2);
    expect(vetting?.width).toBe(0);
  });

  it("lie one behind the other where they are stacked", () => {
    const marks = drawn(chart("BarStacked"));
    const [red] = bars(marks, "#C00000");
    const [amber] = bars(marks, "#ED7D31");
    expect(amber?.left).toBeCloseTo((red?.left ?? 0) + (red?.width ?? 0));
    expect(amber?.top).toBe(red?.top);
  });

  it("begin with the first category at the bottom sideways, and at the top where the axis is turned round", () => {
    const tops = (model: ChartModel) => bars(drawn(model), "#C00000").map(({ top }) => top);
    const [first = 0, second = 0] = tops(chart("BarStacked"));
    expect(first).toBeGreaterThan(second);
    const [turned = 0, next = 0] = tops(chart("BarStacked", { axes: { category: { ...newAxis(false), reversed: true }, value: newAxis(true) } }));
    expect(turned).toBeLessThan(next);
  });

  it("fill the whole height where they are parts of a hundred", () => {
    const scale = scaleOf(dataOf(chart("ColumnStacked100")), stretches(dataOf(chart("ColumnStacked100"))));
    expect(scale).toEqual({ from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
    expect(texts(drawn(chart("ColumnStacked100")))).toContain("100%");
  });
});

it("a line has a gap where a value is missing", () => {
  const lines = drawn(chart("LineMarkers")).flatMap((mark) => (mark.kind === "line" && mark.colour === "#ED7D31" ? [mark] : []));
  expect(lines).toEqual([]);
  const dots = drawn(chart("LineMarkers")).filter((mark) => mark.kind === "dot" && mark.colour === "#ED7D31");
  expect(dots.length).toBe(2);
});

it.each([
  [{ minimum: 0, maximum: 10, majorUnit: 5 }, { from: 0, to: 10, ticks: [0, 5, 10] }],
  [{}, { from: 0, to: 5, ticks: [0, 1, 2, 3, 4, 5] }],
])("an axis that says %j goes %j", (said, scale) => {
  const data = dataOf(chart("ColumnClustered", { axes: { category: newAxis(false), value: { ...newAxis(true), ...said } } }));
  expect(scaleOf(data, stretches(data))).toEqual(scale);
});

it("other kinds, and charts whose cells are not known, are not drawn", () => {
  expect(chartData(book, chart(null))).toBeNull();
  expect(chartData(book, chart("BarStacked", { series: [newSeries("Red")] }))).toBeNull();
  expect(chartData(book, chart("BarStacked", { series: [] }))).toBeNull();
});
