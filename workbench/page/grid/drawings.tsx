import { useMemo } from "react";
import { sameArea } from "../../file/areas";
import type { Area, Book, SheetModel } from "../../file/book";
import type { Marker } from "../../file/placing";
import type { ChartModel } from "../../file/charts";
import { ends } from "../selection";
import { chartData, chartTitle, type ChartData } from "./chart-data";
import { ChartDrawing } from "./chart-drawing";
import { HEADING } from "./grid-row";
import type { Axis } from "./axis";
import type { Axes } from "./keyboard";

interface DrawingsProps {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly axes: Axes;
  /** Counts the changes to what the workbook holds: charts are drawn anew for each. */
  readonly contents: number;
}

const NAMES = { chart: "Chart", picture: "Picture", shape: "Shape" } as const;
const PIXELS_PER_POINT = 4 / 3;

/** The sheet's charts as far as they are drawn here, and boxes where other charts, pictures and shapes lie. */
export function Drawings({ book, sheet, axes, contents }: DrawingsProps) {
  const charts = useMemo(() => drawable(book, sheet), [book, sheet, contents]);
  const boxes = sheet.drawings.filter(({ kind, area }) => kind !== "chart" || !charts.some(({ chart }) => sameArea(areaOf(chart), area)));
  return (
    <>
      {boxes.map(({ kind, title, area }, index) => (
        <div key={`${kind} ${index}`} className={`drawing${frozenClass(axes, area.column)}`} style={boxOver(axes, area)}>
          <strong>{title === "" ? NAMES[kind] : `${NAMES[kind]}: ${title}`}</strong>
          <span>Kept in the file; Excel draws it.</span>
        </div>
      ))}
      {charts.map(({ chart, data }, index) => {
        const box = boxBetween(axes, chart);
        return (
          <div key={`chart ${index}`} className={`drawing drawn${frozenClass(axes, chart.from.column)}`} style={box}>
            <ChartDrawing data={data} name={chartTitle(chart)} width={box.width} height={box.height} />
          </div>
        );
      })}
    </>
  );
}

function drawable(book: Book, sheet: SheetModel): { readonly chart: ChartModel; readonly data: ChartData }[] {
  return sheet.charts.flatMap((chart) => {
    const data = chartData(book, chart);
    return data === null ? [] : [{ chart, data }];
  });
}

/** The cells that a chart lies over, as the sheet lists them. */
function areaOf({ from, to }: ChartModel): Area {
  return { row: from.row, column: from.column, rows: Math.max(1, to.row - from.row + 1), columns: Math.max(1, to.column - from.column + 1) };
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOver(axes: Axes, area: Area): PixelBox {
  const last = ends(area);
  const left = HEADING.width + axes.columns.before(area.column);
  const top = HEADING.height + axes.rows.before(area.row);
  return { left, top, width: HEADING.width + axes.columns.before(last.column + 1) - left, height: HEADING.height + axes.rows.before(last.row + 1) - top };
}

function boxBetween(axes: Axes, { from, to }: ChartModel): PixelBox {
  const [start, end] = [pointAt(axes, from), pointAt(axes, to)];
  return { left: HEADING.width + start.x, top: HEADING.height + start.y, width: Math.max(1, end.x - start.x), height: Math.max(1, end.y - start.y) };
}

/** A cell that is hidden has no inside. */
function pointAt({ rows, columns }: Axes, { row, column, down, across }: Marker): { readonly x: number; readonly y: number } {
  const inside = (axis: Axis, line: number, points: number): number => axis.before(line) + Math.min(axis.size(line), points * PIXELS_PER_POINT);
  return { x: inside(columns, column, across), y: inside(rows, row, down) };
}

/** What begins on frozen columns lies over them. */
function frozenClass(axes: Axes, column: number): string {
  return axes.columns.indexOf(column) < axes.columns.frozen ? " on-frozen" : "";
}
