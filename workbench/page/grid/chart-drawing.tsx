import { memo } from "react";
import type { ChartData } from "./chart-data";
import { chartMarks, type Mark } from "./chart-marks";
import { textWidth } from "./text-width";

interface ChartDrawingProps {
  readonly data: ChartData;
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const FONT = 'Calibri, Carlito, "Segoe UI", sans-serif';
const GREY = "#595959";

/** A chart, drawn plainly: bars, stacked bars, columns and lines, with what is written round them. */
export const ChartDrawing = memo(function ChartDrawing({ data, name, width, height }: ChartDrawingProps) {
  const marks = chartMarks(data, width, height, (text, size) => textWidth(text, { fontSize: size, fontFamily: FONT }));
  return (
    <svg className="chart" role="img" aria-label={name} width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily={FONT}>
      {marks.map((mark, index) => (
        <MarkView key={index} mark={mark} />
      ))}
    </svg>
  );
});

function MarkView({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case "bar":
      return <rect x={mark.left} y={mark.top} width={mark.width} height={mark.height} fill={mark.colour} />;
    case "line":
      return <polyline points={mark.points.map(({ x, y }) => `${x},${y}`).join(" ")} fill="none" stroke={mark.colour} strokeWidth={mark.weight} strokeLinejoin="round" />;
    case "dot":
      return <circle cx={mark.at.x} cy={mark.at.y} r={4} fill={mark.colour} />;
    case "text":
      return (
        <text x={mark.at.x} y={mark.at.y} fontSize={mark.size} textAnchor={mark.anchor} fill={mark.colour ?? GREY} {...(mark.turned === true ? { transform: `rotate(-90 ${mark.at.x} ${mark.at.y})` } : {})}>
          {mark.text}
        </text>
      );
  }
}
