import type { Book, Colour } from "./book";
import { labelsXml, numbersXml, sourceFormat, textsXml } from "./chart-data";
import { textPropertiesXml, titleXml } from "./chart-text";
import { CHART_SHAPES, LABEL_POSITIONS, LEGEND_POSITIONS, type ChartAxis, type ChartLabels, type ChartModel, type ChartSeries, type ChartShape } from "./charts";
import { EMU } from "./placing";
import { escapeXml } from "./xml-writing";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
/** Any two different numbers. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** Colours of a theme that series take in turn. */
const ACCENTS = 6;
/** Points; Excel's own for new lines. */
const LINE_WEIGHT = 2.25;

/** The colours that series take in turn where they have none of their own: the theme's by name, or as they are where the workbook has no theme. */
export type Accents = "theme" | readonly Colour[];

/** A chart part, its children in schema order (ECMA-376 part 1, 21.2). The cells' values of this moment are kept in it. */
export function chartXml(book: Book, chart: ChartModel, accents: Accents): string {
  const shape: ChartShape = CHART_SHAPES[chart.type ?? "ColumnClustered"];
  const { title, legend, axes } = chart;
  const plot = `<c:plotArea><c:layout/>${groupXml(book, chart, shape, accents)}${axisXml("cat", axes.category, shape, formatOf(book, chart, "categories"))}${axisXml("val", axes.value, shape, formatOf(book, chart, "values"))}</c:plotArea>`;
  const legendXml = legend.visible ? `<c:legend><c:legendPos val="${LEGEND_POSITIONS[legend.position]}"/><c:overlay val="0"/>${textPropertiesXml(legend.look)}</c:legend>` : "";
  const content = `${titleXml(title)}<c:autoTitleDeleted val="${title.visible ? 0 : 1}"/>${plot}${legendXml}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`;
  return `${HEAD}<c:date1904 val="${book.date1904 ? 1 : 0}"/><c:roundedCorners val="0"/><c:chart>${content}</c:chart></c:chartSpace>`;
}

function groupXml(book: Book, { series, gapWidth, overlap }: ChartModel, shape: ChartShape, accents: Accents): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const inner = series.map((one, at) => seriesXml(book, one, at, shape, accentXml(accents, at))).join("");
  const common = `<c:grouping val="${shape.grouping}"/><c:varyColors val="0"/>${inner}`;
  if (shape.element === "lineChart") return `<c:lineChart>${common}<c:marker val="1"/>${axes}</c:lineChart>`;
  return `<c:barChart><c:barDir val="${shape.direction ?? "col"}"/>${common}<c:gapWidth val="${gapWidth}"/><c:overlap val="${overlap}"/>${axes}</c:barChart>`;
}

function seriesXml(book: Book, series: ChartSeries, at: number, shape: ChartShape, accent: string): string {
  const { name, values, categories, labels } = series;
  const title = name === null ? "" : `<c:tx>${typeof name === "string" ? `<c:v>${escapeXml(name)}</c:v>` : textsXml(book, name)}</c:tx>`;
  const isLine = shape.element === "lineChart";
  const head = `<c:idx val="${at}"/><c:order val="${at}"/>${title}${isLine ? lineLookXml(series, accent) + markerXml(series, accent, shape) : barLookXml(series, accent)}`;
  const data = `${labels ? dataLabelsXml(labels) : ""}${categories ? `<c:cat>${labelsXml(book, categories)}</c:cat>` : ""}${values ? `<c:val>${numbersXml(book, values)}</c:val>` : ""}`;
  return `<c:ser>${head}${data}${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

function accentXml(accents: Accents, at: number): string {
  const place = at % ACCENTS;
  return accents === "theme" ? `<a:schemeClr val="accent${place + 1}"/>` : `<a:srgbClr val="${(accents[place] ?? "#000000").slice(1)}"/>`;
}

function fillXml(colour: Colour | null | undefined, accent: string): string {
  return `<a:solidFill>${colour ? `<a:srgbClr val="${colour.slice(1)}"/>` : accent}</a:solidFill>`;
}

/** The number format that an axis takes over from the cells. */
function formatOf(book: Book, { series }: ChartModel, from: "categories" | "values"): string {
  const source = series.find((one) => one[from] !== null)?.[from];
  return source ? sourceFormat(book, source) : "General";
}

function barLookXml({ fill, line }: ChartSeries, accent: string): string {
  const outline = line.colour === undefined ? "" : `<a:ln w="${Math.round((line.weight ?? 0.75) * EMU)}">${fillXml(line.colour, accent)}</a:ln>`;
  return `<c:spPr>${fillXml(fill, accent)}${outline}</c:spPr><c:invertIfNegative val="0"/>`;
}

/** A line's colour is its own, or that of its fill. */
function lineLookXml({ fill, line }: ChartSeries, accent: string): string {
  const weight = Math.round((line.weight ?? LINE_WEIGHT) * EMU);
  return `<c:spPr><a:ln w="${weight}" cap="rnd">${fillXml(line.colour ?? fill, accent)}<a:round/></a:ln></c:spPr>`;
}

function markerXml({ fill, line }: ChartSeries, accent: string, { markers }: ChartShape): string {
  if (markers !== true) return '<c:marker><c:symbol val="none"/></c:marker>';
  const look = fillXml(fill ?? line.colour, accent);
  return `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${look}<a:ln w="9525">${look}</a:ln></c:spPr></c:marker>`;
}

function dataLabelsXml({ value, seriesName, categoryName, position, numberFormat, look }: ChartLabels): string {
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`;
  const format = numberFormat === null ? "" : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`;
  const place = position === null ? "" : `<c:dLblPos val="${LABEL_POSITIONS[position]}"/>`;
  const shown = [flag("showLegendKey", false), flag("showVal", value), flag("showCatName", categoryName), flag("showSerName", seriesName), flag("showPercent", false), flag("showBubbleSize", false)];
  return `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textPropertiesXml(look)}${place}${shown.join("")}</c:dLbls>`;
}

function axisXml(kind: "cat" | "val", axis: ChartAxis, shape: ChartShape, source: string): string {
  const isCategory = kind === "cat";
  const [own, other] = isCategory ? [CATEGORY_AXIS, VALUE_AXIS] : [VALUE_AXIS, CATEGORY_AXIS];
  const isUpright = isCategory === (shape.direction === "bar");
  const limits = `<c:orientation val="${axis.reversed ? "maxMin" : "minMax"}"/>${axis.maximum === null ? "" : `<c:max val="${axis.maximum}"/>`}${axis.minimum === null ? "" : `<c:min val="${axis.minimum}"/>`}`;
  const grid = axis.gridlines ? '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' : "";
  const format = `<c:numFmt formatCode="${escapeXml(axis.numberFormat ?? (kind === "val" && shape.grouping === "percentStacked" ? "0%" : source))}" sourceLinked="${axis.numberFormat === null ? 1 : 0}"/>`;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const head = `<c:axId val="${own}"/><c:scaling>${limits}</c:scaling><c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${isUpright ? "l" : "b"}"/>`;
  const tail = isCategory ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>' : `<c:crossBetween val="between"/>${axis.majorUnit === null ? "" : `<c:majorUnit val="${axis.majorUnit}"/>`}`;
  return `<c:${kind}Ax>${head}${grid}${titleXml(axis.title)}${format}${ticks}${textPropertiesXml(axis.look)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>${tail}</c:${kind}Ax>`;
}
