import { chartsOf, type PlanChart, type SheetPlan } from "../../core/sheet-plan";
import { RANGE_BYTES } from "../payload";
import { rangeOf, type Step, step } from "./step";

const TYPES = { "stacked-bar": "BarStacked", line: "LineMarkers" } as const;
const SERIES_BY = { columns: "Columns", rows: "Rows" } as const;
/** A series without a figure shows nothing where its nought would stand. */
const NO_NOUGHTS = "#,##0;-#,##0;;";

/** The plan's charts that have something to show. How the series lie is always said: Excel's own choice differs between platforms (office-js #1830). */
export function chartSteps(plan: SheetPlan): Step[] {
  return chartsOf(plan).map((chart) => step(RANGE_BYTES * (6 + 4 * chart.series.length), (sheet) => queueChart(sheet, chart)));
}

function queueChart(sheet: Excel.Worksheet, plan: PlanChart): void {
  const { name, title, kind, figures, at } = plan;
  const chart = sheet.charts.add(TYPES[kind], rangeOf(sheet, plan.source), SERIES_BY[plan.seriesBy]);
  chart.name = name;
  chart.title.text = title;
  chart.title.visible = true;
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  chart.setPosition(sheet.getRangeByIndexes(at.row, at.column, 1, 1), sheet.getRangeByIndexes(at.row + at.rows - 1, at.column + at.columns - 1, 1, 1));
  // Bars in the order of the table's rows, from the top. That would put the axis there too: the figures serve for it.
  if (kind === "stacked-bar") chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.numberFormat = "0";
  if (plan.majorUnit !== null) chart.axes.valueAxis.majorUnit = plan.majorUnit;
  if (figures) {
    chart.axes.valueAxis.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = false;
  }
  plan.series.forEach((look, place) => queueSeries(chart.series.getItemAt(place), plan, look));
}

function queueSeries(series: Excel.ChartSeries, { kind, figures }: PlanChart, { colour, font }: PlanChart["series"][number]): void {
  if (kind === "line") series.format.line.color = colour;
  else {
    series.format.fill.setSolidColor(colour);
    series.gapWidth = 50;
    series.overlap = 100;
  }
  if (!figures) return;
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = NO_NOUGHTS;
  if (kind === "stacked-bar") series.dataLabels.format.font.color = font;
}
