import type { Area, SheetModel } from "./book";
import { attribute, child, descendants, numberAt, parseXml, type Element } from "./xml";

type Drawing = SheetModel["drawings"][number];

/** A drawing, and for a chart the relationship that leads to its part. */
export interface FoundDrawing extends Drawing {
  readonly chart: string | undefined;
}

/** English Metric Units in a usual column and row: 64 and 20 pixels. */
const COLUMN_EMU = 64 * 9525;
const ROW_EMU = 20 * 9525;

const ANCHORS = ["xdr:twoCellAnchor", "xdr:oneCellAnchor", "xdr:absoluteAnchor"];

/** What lies on a sheet by its drawing part. Sizes that are not given in cells are reckoned in usual ones. */
export function readDrawings(text: string): FoundDrawing[] {
  const root = parseXml(text, "the drawings of a sheet");
  return ANCHORS.flatMap((name) => descendants(root, name)).map((anchor) => {
    const frame = descendants(anchor, "xdr:graphicFrame")[0];
    const picture = descendants(anchor, "xdr:pic")[0];
    const named = descendants(anchor, "xdr:cNvPr")[0];
    const chart = frame ? attribute(descendants(frame, "c:chart")[0], "r:id") : undefined;
    const title = attribute(named, "title") ?? attribute(named, "descr") ?? attribute(named, "name") ?? "";
    return { kind: frame ? "chart" : picture ? "picture" : "shape", title, area: anchorArea(anchor), chart };
  });
}

function anchorArea(anchor: Element): Area {
  const from = cellOf(child(anchor, "xdr:from")) ?? position(child(anchor, "xdr:pos"));
  const to = cellOf(child(anchor, "xdr:to"));
  if (to) return { ...from, rows: Math.max(1, to.row - from.row + 1), columns: Math.max(1, to.column - from.column + 1) };
  const size = child(anchor, "xdr:ext");
  return { ...from, rows: Math.max(1, Math.ceil((numberAt(size, "cy") ?? 0) / ROW_EMU)), columns: Math.max(1, Math.ceil((numberAt(size, "cx") ?? 0) / COLUMN_EMU)) };
}

function cellOf(marker: Element | undefined): { row: number; column: number } | null {
  if (!marker) return null;
  const at = (name: string): number => Math.max(0, Math.trunc(Number(child(marker, name)?.text ?? "0")) || 0);
  return { row: at("xdr:row"), column: at("xdr:col") };
}

function position(pos: Element | undefined): { row: number; column: number } {
  return { row: Math.max(0, Math.floor((numberAt(pos, "y") ?? 0) / ROW_EMU)), column: Math.max(0, Math.floor((numberAt(pos, "x") ?? 0) / COLUMN_EMU)) };
}

/** The title of a chart part as it was last shown; null where it has none of its own. */
export function readChartTitle(text: string): string | null {
  const title = child(child(parseXml(text, "a chart"), "c:chart"), "c:title");
  const words = title ? [...descendants(title, "a:t"), ...descendants(title, "c:v")].map((one) => one.text).join("") : "";
  return words === "" ? null : words;
}
