import { type Accents, chartXml } from "./chart-writing";
import type { ChartInFile, ChartModel } from "./charts";
import { relationshipsPart, readRelationships } from "./package";
import type { PackageChanges } from "./package-changes";
import { EMU, type Marker } from "./placing";
import { unsupportedChange } from "./problem";
import { appended } from "./schema-order";
import type { Sheet } from "./sheet";
import { readAnchors } from "./drawings";
import type { Workbook } from "./workbook";
import { attribute, descendants, parseXml } from "./xml";
import { escapeXml, spliced } from "./xml-writing";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NAMESPACES = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CONTENT = "application/vnd.openxmlformats-officedocument.drawing";
const NO_DRAWINGS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}></xdr:wsDr>`;

export function isChartsChanged(sheet: Sheet): boolean {
  return addedCharts(sheet).length > 0 || lostCharts(sheet).length > 0;
}

function addedCharts(sheet: Sheet): ChartModel[] {
  return sheet.charts.filter(({ inFile }) => inFile === null);
}

function lostCharts(sheet: Sheet): ChartInFile[] {
  return sheet.facts.charts.flatMap((chart) => (chart.inFile === null || sheet.charts.includes(chart) ? [] : [chart.inFile]));
}

/**
 * Writes the charts that were added and takes out those that were deleted. `part`: the sheet's own. Gives the relationship of the
 * drawing where the sheet has none yet, for its `<drawing>`.
 */
export async function changeCharts(book: Workbook, sheet: Sheet, part: string, changes: PackageChanges): Promise<string | null> {
  if (!isChartsChanged(sheet)) return null;
  const known = sheet.facts.drawingPart;
  const drawing = known ?? (await changes.freeName((number) => `xl/drawings/drawing${number}.xml`));
  const relationship = known === null ? await changes.add(drawing, NO_DRAWINGS, `${CONTENT}+xml`, part, `${OFFICE}/drawing`) : null;
  for (const chart of lostCharts(sheet)) await removeChart(chart, drawing, changes);
  for (const chart of addedCharts(sheet)) await addChart(book, chart, drawing, changes);
  return relationship;
}

async function removeChart({ part, companions, relationship }: ChartInFile, drawing: string, changes: PackageChanges): Promise<void> {
  await changes.change(drawing, (text) => {
    const anchor = readAnchors(text).find((one) => one.chart === relationship)?.element;
    return anchor ? spliced(text, [{ start: anchor.start, end: anchor.end, text: "" }]) : text;
  });
  const related = await changes.text(relationshipsPart(part));
  for (const companion of companions) await changes.remove(companion, part);
  if (related !== null) await changes.remove(relationshipsPart(part), part);
  await changes.remove(part, drawing);
}

async function addChart(book: Workbook, chart: ChartModel, drawing: string, changes: PackageChanges): Promise<void> {
  const name = await changes.freeName((number) => `xl/charts/chart${number}.xml`);
  const id = await changes.add(name, chartXml(book, chart, accentsOf(book)), `${CONTENT}ml.chart+xml`, drawing, `${OFFICE}/chart`);
  await changes.change(drawing, (text) => {
    const root = parseXml(text, "the drawings of a sheet");
    if (root.name !== "xdr:wsDr") throw unsupportedChange("The drawings of the sheet have another form than Excel's, so no chart can be added to them. Open the workbook in Excel, save it and try again.");
    const ids = descendants(root, "xdr:cNvPr").map((one) => Number(attribute(one, "id")) || 0);
    return spliced(text, [appended(text, root, anchorXml(chart, id, Math.max(1, ...ids) + 1))]);
  });
}

/** A theme has two pairs of text and background before its accents. */
function accentsOf({ source, formats }: Workbook): Accents {
  const hasTheme = [...source.parts.keys()].some((name) => /(^|\/)theme\d*\.xml$/.test(name));
  return hasTheme ? "theme" : formats.styleSheet.theme.slice(4);
}

/** Namespaces are declared on the anchor, since the drawing may have other prefixes for them. */
function anchorXml({ name, from, to }: ChartModel, relationship: string, id: number): string {
  const frame = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
  const graphic = `<a:graphic><a:graphicData uri="${CHARTS}"><c:chart xmlns:c="${CHARTS}" xmlns:r="${OFFICE}" r:id="${relationship}"/></a:graphicData></a:graphic>`;
  return `<xdr:twoCellAnchor ${NAMESPACES}>${markerXml("from", from)}${markerXml("to", to)}<xdr:graphicFrame macro="">${frame}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function markerXml(name: string, { row, column, down, across }: Marker): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(across * EMU)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * EMU)}</xdr:rowOff></xdr:${name}>`;
}

/** The parts that belong to a chart alone, or null where it is bound to more than that. */
export function companionsOf(relationships: string | null, part: string): string[] | null {
  if (relationships === null) return [];
  const own = ["chartStyle", "chartColorStyle", "themeOverride"];
  const all = readRelationships(relationships, part);
  return all.every(({ type, external }) => own.includes(type) && !external) ? all.map(({ target }) => target) : null;
}
