import type { Area, SheetModel } from "./book";
import type { ChartModel } from "./charts";
import type { Following } from "./line-shift";
import { EMU, type Marker } from "./placing";
import type { DrawingInFile } from "./sheet-facts";
import { attribute, child, descendants, numberAt, parseXml, type Element } from "./xml";

type Drawing = SheetModel["drawings"][number];

/** A drawing as it lies on a sheet. */
export interface Anchor extends Drawing {
  readonly element: Element;
  /** The name by which the client finds a chart. */
  readonly name: string;
  /** For a chart the relationship that leads to its part. */
  readonly chart: string | undefined;
  /** It stands in the drawing by itself: neither in a group nor as one of several forms. */
  readonly isPlain: boolean;
  readonly from: Marker;
  readonly to: Marker;
  readonly follows: Following;
}

/** English Metric Units in a usual column and row: 64 and 20 pixels. */
const COLUMN_EMU = 64 * 9525;
const ROW_EMU = 20 * 9525;

const ANCHORS = ["xdr:twoCellAnchor", "xdr:oneCellAnchor", "xdr:absoluteAnchor"];

/** What lies on a sheet by its drawing part, in the order of the part. Sizes that are not given in cells are reckoned in usual ones. */
export function readAnchors(text: string): Anchor[] {
  const root = parseXml(text, "the drawings of a sheet");
  const anchors = ANCHORS.flatMap((name) => descendants(root, name)).sort((a, b) => a.start - b.start);
  return anchors.map((element) => {
    const frame = descendants(element, "xdr:graphicFrame")[0];
    const picture = descendants(element, "xdr:pic")[0];
    const named = descendants(element, "xdr:cNvPr")[0];
    const chart = frame ? attribute(descendants(frame, "c:chart")[0], "r:id") : undefined;
    const name = attribute(named, "name") ?? "";
    const title = attribute(named, "title") ?? attribute(named, "descr") ?? name;
    const isPlain = root.children.includes(element) && frame !== undefined && element.children.includes(frame);
    return { element, kind: frame ? "chart" : picture ? "picture" : "shape", name, title, chart, isPlain, ...placeOf(element), follows: followingOf(element) };
  });
}

/** Without a word of its own a drawing between two cells follows both (20.5.2.33). */
export function followingOf(anchor: Element): Following {
  if (anchor.name !== "xdr:twoCellAnchor") return anchor.name === "xdr:oneCellAnchor" ? "oneCell" : "absolute";
  const said = attribute(anchor, "editAs");
  return said === "oneCell" || said === "absolute" ? said : "twoCell";
}

function placeOf(anchor: Element): { area: Area; from: Marker; to: Marker } {
  const from = markerOf(child(anchor, "xdr:from")) ?? position(child(anchor, "xdr:pos"));
  const to = markerOf(child(anchor, "xdr:to"));
  const { row, column } = from;
  if (to) return { area: areaBetween(from, to), from, to };
  const size = child(anchor, "xdr:ext");
  const area = { row, column, rows: Math.max(1, Math.ceil((numberAt(size, "cy") ?? 0) / ROW_EMU)), columns: Math.max(1, Math.ceil((numberAt(size, "cx") ?? 0) / COLUMN_EMU)) };
  return { area, from, to: { row: row + area.rows, column: column + area.columns, down: 0, across: 0 } };
}

function markerOf(marker: Element | undefined): Marker | null {
  if (!marker) return null;
  const at = (name: string): number => Math.max(0, Math.trunc(Number(child(marker, name)?.text ?? "0")) || 0);
  return { row: at("xdr:row"), column: at("xdr:col"), down: at("xdr:rowOff") / EMU, across: at("xdr:colOff") / EMU };
}

function position(pos: Element | undefined): Marker {
  return { row: Math.max(0, Math.floor((numberAt(pos, "y") ?? 0) / ROW_EMU)), column: Math.max(0, Math.floor((numberAt(pos, "x") ?? 0) / COLUMN_EMU)), down: 0, across: 0 };
}

/** What lies on a sheet now: what the file has, without charts that were deleted, and those that were added. */
export function drawingsOf(inFile: readonly DrawingInFile[], charts: readonly ChartModel[]): Drawing[] {
  const kept = inFile.filter(({ chart }) => chart === undefined || charts.includes(chart));
  const added = charts.filter((chart) => chart.inFile === null);
  return [...kept.map(({ kind, title, area }) => ({ kind, title, area })), ...added.map(({ name, title, from, to }): Drawing => ({ kind: "chart", title: title.text ?? name, area: areaBetween(from, to) }))];
}

function areaBetween({ row, column }: Marker, to: Marker): Area {
  return { row, column, rows: Math.max(1, to.row - row + 1), columns: Math.max(1, to.column - column + 1) };
}
