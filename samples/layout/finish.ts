import type ExcelJS from "exceljs";
import { FONT_ORDER } from "../../workbench/file/style-writing";
import { chartXml, drawingXml } from "./chart";
import type { Chart } from "./chart";
import { pack, unpack } from "./parts";
import type { Parts } from "./parts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * The workbook's file: what the library writes, with the charts that it cannot write and with its slips mended
 * (notes signed "Author" in boxes that grow with the rows, a table listed before the notes' drawing, which the
 * schema forbids, fonts whose settings stand in an order that it forbids too, and a table said to have had totals). The same workbook gives the same bytes.
 */
export async function finish(workbook: ExcelJS.Workbook, notes: { readonly author: string }, charts: readonly Chart[] = []): Promise<Uint8Array> {
  const parts = await unpack(new Uint8Array(await workbook.xlsx.writeBuffer()));
  for (const [name, text] of parts) parts.set(name, mended(name, text, notes.author));
  if (charts.length > 0) addCharts(parts, charts);
  return pack(parts);
}

function mended(name: string, text: string, author: string): string {
  if (/^xl\/comments\d+\.xml$/.test(name)) return text.replace("<author>Author</author>", `<author>${author}</author>`);
  if (/^xl\/drawings\/vmlDrawing\d+\.vml$/.test(name)) return boxBesideCell(text);
  if (/^xl\/tables\/table\d+\.xml$/.test(name)) return text.replace('totalsRowShown="1"', 'totalsRowShown="0"');
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return notesBeforeTables(text);
  if (name === "xl/styles.xml") return text.replace(/(<font>)(.*?)(?=<\/font>)/gs, (_, open: string, settings: string) => open + inOrder(settings));
  return text;
}

/** A note's box: two columns wide at most, beside its cell and the two rows below. */
function boxBesideCell(text: string): string {
  const sized = text.replaceAll("width:97.8pt;height:59.1pt", "width:180pt;height:84pt");
  return sized.replace(
    /<x:Anchor>(\d+), \d+, (\d+), \d+, [^<]*<\/x:Anchor>/g,
    (_, column: string, row: string) => `<x:Anchor>${column}, 10, ${row}, 6, ${Number(column) + 2}, 40, ${Number(row) + 2}, 50</x:Anchor>`,
  );
}

function notesBeforeTables(text: string): string {
  return text.replace(/(<tableParts.*<\/tableParts>)(<legacyDrawing [^>]*\/>)/s, "$2$1");
}

/** Each setting of a font is an element without content. */
function inOrder(settings: string): string {
  const rank = (setting: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(setting)?.[1] ?? "");
  return (settings.match(/<[^>]*>/g) ?? []).sort((a, b) => rank(a) - rank(b)).join("");
}

/** Charts go on the workbook's first sheet, which has no drawing of its own. */
function addCharts(parts: Parts, charts: readonly Chart[]): void {
  charts.forEach((chart, index) => parts.set(`xl/charts/chart${index + 1}.xml`, chartXml(chart)));
  parts.set("xl/drawings/drawing1.xml", drawingXml(charts));
  parts.set("xl/drawings/_rels/drawing1.xml.rels", links(charts.map((_, index) => link(`rId${index + 1}`, "chart", `../charts/chart${index + 1}.xml`))));
  linkDrawing(parts);
  const types = charts.map((_, index) => `<Override PartName="/xl/charts/chart${index + 1}.xml" ContentType="${CHART_TYPE}"/>`).join("");
  change(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${DRAWING_TYPE}"/>${types}</Types>`);
}

function linkDrawing(parts: Parts): void {
  const name = "xl/worksheets/_rels/sheet1.xml.rels";
  const drawing = link("rIdCharts", "drawing", "../drawings/drawing1.xml");
  if (parts.has(name)) change(parts, name, "</Relationships>", `${drawing}</Relationships>`);
  else parts.set(name, links([drawing]));
  change(parts, "xl/worksheets/sheet1.xml", /(<legacyDrawing |<tableParts |<\/worksheet>)/, '<drawing r:id="rIdCharts"/>$1');
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function links(each: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${each.join("")}</Relationships>`;
}

function change(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const before = parts.get(name);
  const after = before?.replace(from, to);
  if (after === undefined || after === before) throw new Error(`The library wrote no ${name} that a chart can be added to.`);
  parts.set(name, after);
}
