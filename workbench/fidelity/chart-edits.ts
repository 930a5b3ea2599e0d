import type { Area, SheetModel } from "../file/book";
import { newAxis, newHeading, newSeries, type ChartModel, type ChartType } from "../file/charts";

const at = (row: number, column: number): ChartModel["from"] => ({ row, column, down: 0, across: 0 });

/** Draws a chart of the values that stand in an area of one column. */
export function drawChart(sheet: SheetModel, values: Area, type: ChartType): void {
  const { row, column } = values;
  sheet.addChart({
    name: `Chart of ${type}`,
    type,
    title: { ...newHeading(true), text: "Checked & \"kept\"", look: { size: 12, colour: "#1F4E79" } },
    legend: { visible: true, position: "Right", look: {} },
    series: [{ ...newSeries("Värden"), values: { sheet, area: values }, fill: "#C00000", labels: { value: true, seriesName: false, categoryName: false, position: null, numberFormat: "0", look: {} } }],
    axes: { category: { ...newAxis(false), reversed: true }, value: { ...newAxis(true), minimum: 0 } },
    gapWidth: 60,
    overlap: 100,
    from: at(row, column + 2),
    to: at(row + 12, column + 8),
    inFile: null,
  });
}
