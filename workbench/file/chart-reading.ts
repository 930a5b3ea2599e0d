import { parseArea } from "./areas";
import type { Colour, SheetModel } from "./book";
import { CHART_SHAPES, LEGEND_POSITIONS, newAxis, newHeading, newSeries, type ChartInFile, type ChartLabels, type ChartModel, type ChartSeries, type ChartShape, type ChartType, type CellSource, type LegendPosition, type SeriesSources } from "./charts";
import type { Anchor } from "./drawings";
import { EMU } from "./placing";
import { attribute, child, childrenOf, descendants, flagAt, numberAt, parseXml, type Element } from "./xml";

/** The client's names for kinds of chart that are listed and not made here. */
const OTHER_TYPES: Readonly<Record<string, string>> = { pieChart: "Pie", doughnutChart: "Doughnut", areaChart: "Area", scatterChart: "XYScatter", radarChart: "Radar", bubbleChart: "Bubble", pie3DChart: "3DPie", line3DChart: "3DLine", area3DChart: "3DArea" };

/** Its data come from a pivot table, which only Excel can change. */
export function isPivotChart(text: string): boolean {
  return child(parseXml(text, "a chart"), "c:pivotSource") !== undefined;
}

export function stuckChart(name: string): string {
  return `The chart "${name}" cannot be deleted here, since more belongs to it than its own part. Delete it in Excel.`;
}

/** A chart of the file, as far as it is modelled: it is there to be looked at. The names of its series are their last texts; `linkChart` finds the cells. */
export function readChart(text: string, anchor: Anchor, inFile: Omit<ChartInFile, "type" | "sources">): ChartModel {
  const chart = child(parseXml(text, "a chart"), "c:chart");
  const plot = child(chart, "c:plotArea");
  const groups = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [group] = groups;
  const type = groups.length === 1 && group ? typeOf(group) : null;
  const title = child(chart, "c:title");
  const legend = child(chart, "c:legend");
  const series = groups.flatMap((one) => childrenOf(one, "c:ser"));
  return {
    name: anchor.name,
    type,
    title: { ...newHeading(title !== undefined), text: wordsOf(title) },
    legend: { visible: legend !== undefined, position: legendPosition(legend), look: {} },
    series: series.map(readSeries),
    axes: { category: readAxis(plot, ["c:catAx", "c:dateAx"]), value: readAxis(plot, ["c:valAx"]) },
    gapWidth: numberAt(child(group, "c:gapWidth"), "val") ?? 150,
    overlap: numberAt(child(group, "c:overlap"), "val") ?? 0,
    from: anchor.from,
    to: anchor.to,
    inFile: { ...inFile, type: type ?? OTHER_TYPES[group?.name.replace("c:", "") ?? ""] ?? "", sources: series.map(sourcesOf) },
  };
}

/** Most cells that a series is followed to: whole columns are not drawn. */
const MOST_POINTS = 10_000;

/** Finds the cells that a chart of the file is drawn from, once all sheets are read. A source that is no plain area stays unknown. */
export function linkChart({ series, inFile }: ChartModel, sheets: readonly SheetModel[]): void {
  for (const [at, one] of series.entries()) {
    const sources = inFile?.sources[at];
    one.values = sourceOf(sources?.values, sheets);
    one.categories = sourceOf(sources?.categories, sheets);
    one.name = sourceOf(sources?.name, sheets) ?? one.name;
  }
}

function sourceOf(formula: string | null | undefined, sheets: readonly SheetModel[]): CellSource | null {
  const [, quoted, plain, cells] = /^(?:'((?:[^']|'')*)'|([^'![\]()]+))!([$A-Z0-9:]+)$/i.exec(formula?.trim() ?? "") ?? [];
  const name = (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase();
  const sheet = sheets.find((one) => one.name.toLowerCase() === name);
  const area = parseArea(cells ?? "");
  return sheet && area && area.rows * area.columns <= MOST_POINTS ? { sheet, area } : null;
}

function wordsOf(title: Element | undefined): string | null {
  if (!title) return null;
  const lines = descendants(title, "a:p").map((line) => descendants(line, "a:t").map(({ text }) => text).join(""));
  const cached = descendants(title, "c:v").map(({ text }) => text);
  const words = [...lines, ...cached].join("\n");
  return words === "" ? null : words;
}

function typeOf(group: Element): ChartType | null {
  const direction = attribute(child(group, "c:barDir"), "val");
  const grouping = attribute(child(group, "c:grouping"), "val") ?? (group.name === "c:barChart" ? "clustered" : "standard");
  const hidden = childrenOf(group, "c:ser").every((one) => attribute(child(child(one, "c:marker"), "c:symbol"), "val") === "none");
  const fits = ({ element, direction: wanted, grouping: kind, markers }: ChartShape): boolean =>
    group.name === `c:${element}` && kind === grouping && (element === "lineChart" ? markers === true !== hidden : wanted === (direction ?? "col"));
  const found = (Object.entries(CHART_SHAPES) as [ChartType, ChartShape][]).find(([, shape]) => fits(shape));
  return found?.[0] ?? null;
}

function legendPosition(legend: Element | undefined): LegendPosition {
  const code = attribute(child(legend, "c:legendPos"), "val") ?? "r";
  const found = (Object.entries(LEGEND_POSITIONS) as [LegendPosition, string][]).find(([, value]) => value === code);
  return found?.[0] ?? "Right";
}

function readSeries(series: Element): ChartSeries {
  const look = child(series, "c:spPr");
  const line = colourOf(child(look, "a:ln"));
  const width = numberAt(child(look, "a:ln"), "w");
  return {
    ...newSeries(wordsOf(child(series, "c:tx"))),
    fill: colourOf(look),
    line: { ...(line === null ? {} : { colour: line }), ...(width === undefined ? {} : { weight: width / EMU }) },
    labels: readLabels(child(series, "c:dLbls")),
  };
}

/** A fill that is written as a plain colour; null for one of the theme's or none. */
function colourOf(look: Element | undefined): Colour | null {
  const code = attribute(child(child(look, "a:solidFill"), "a:srgbClr"), "val");
  return code !== undefined && /^[0-9a-f]{6}$/i.test(code) ? `#${code.toUpperCase()}` : null;
}

function sourcesOf(series: Element): SeriesSources {
  const formula = (name: string): string | null => childrenOf(series, name).flatMap((one) => descendants(one, "c:f"))[0]?.text ?? null;
  return { name: formula("c:tx"), values: formula("c:val"), categories: formula("c:cat") };
}

function readLabels(labels: Element | undefined): ChartLabels | null {
  const shows = (name: string): boolean => flagAt(child(labels, name), "val");
  const shown = { value: shows("c:showVal"), seriesName: shows("c:showSerName"), categoryName: shows("c:showCatName") };
  return Object.values(shown).some(Boolean) ? { ...shown, position: null, numberFormat: null, look: {} } : null;
}

function readAxis(plot: Element | undefined, names: readonly string[]): ChartModel["axes"]["category"] {
  const axis = plot?.children.find(({ name }) => names.includes(name));
  const scaling = child(axis, "c:scaling");
  const title = child(axis, "c:title");
  return {
    ...newAxis(child(axis, "c:majorGridlines") !== undefined),
    title: { ...newHeading(title !== undefined), text: wordsOf(title) },
    visible: axis !== undefined && !flagAt(child(axis, "c:delete"), "val"),
    minimum: numberAt(child(scaling, "c:min"), "val") ?? null,
    maximum: numberAt(child(scaling, "c:max"), "val") ?? null,
    reversed: attribute(child(scaling, "c:orientation"), "val") === "maxMin",
  };
}
