import { describe, expect, it } from "vitest";
import { newAxis, newHeading, newSeries, type ChartModel } from "../../../workbench/file/charts";
import type { SheetModel } from "../../../workbench/file/book";
import { newBook } from "../../../workbench/file/new";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { readZip } from "../../../workbench/file/zip";
import { chartData } from "../../../workbench/page/grid/chart-data";
import { buildWorkbook, R, WORKSHEET, type BuiltWorkbook } from "./package-builder";
import { firstSheet, partIn } from "./saved-part";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PR = "http://schemas.openxmlformats.org/package/2006/relationships";
const at = (row: number, column: number) => ({ row, column, down: 0, across: 0 });

/** A chart of the first two columns, whose first row holds the heading. */
function chartOf(sheet: SheetModel, more: Partial<ChartModel> = {}): ChartModel {
  const column = (number: number) => ({ sheet, area: { row: 1, column: number, rows: 2, columns: 1 } });
  const series = { ...newSeries({ sheet, area: { row: 0, column: 1, rows: 1, columns: 1 } }), values: column(1), categories: column(0) };
  const axes = { category: newAxis(false), value: newAxis(true) };
  return { name: "RAG by report", type: "BarStacked", title: newHeading(true), legend: { visible: true, position: "Bottom", look: {} }, series: [series], axes, gapWidth: 50, overlap: 100, from: at(4, 0), to: at(20, 6), inFile: null, ...more };
}

function filled(): ReturnType<typeof newBook> {
  const book = newBook(["Bob's plan"]);
  const values = [["Report", "Red & <late>"], ["Child \"protection\"", 3], ["Custody", 5.5]];
  values.forEach((line, row) => line.forEach((value, column) => firstSheet(book).set(row, column, { value })));
  return book;
}

/** A sheet with a picture, and a chart that has a style part of its own, or what `chartRelationships` says. */
function withDrawing({ anchor = "", chart = "", chartRelationship = "chartStyle" } = {}): BuiltWorkbook {
  const frame = `<g:graphicFrame macro=""><g:nvGraphicFramePr><g:cNvPr id="7" name="Old chart"/><g:cNvGraphicFramePr/></g:nvGraphicFramePr><g:xfrm/><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId4"/></a:graphicData></a:graphic></g:graphicFrame>`;
  const place = "<g:from><g:col>1</g:col><g:colOff>0</g:colOff><g:row>2</g:row><g:rowOff>0</g:rowOff></g:from><g:to><g:col>5</g:col><g:colOff>0</g:colOff><g:row>9</g:row><g:rowOff>0</g:rowOff></g:to>";
  const charted = anchor === "" ? `<g:twoCellAnchor>${place}${frame}<g:clientData/></g:twoCellAnchor>` : anchor.replace("FRAME", `${place}${frame}`);
  const picture = `<g:twoCellAnchor>${place}<g:sp><g:nvSpPr><g:cNvPr id="9" name="Arrow"/></g:nvSpPr></g:sp><g:clientData/></g:twoCellAnchor>`;
  const rels = (owner: string, list: string) => ({ name: owner, content: `<Relationships xmlns="${PR}">${list}</Relationships>` });
  return {
    sheets: [`${WORKSHEET}<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><drawing r:id="rId3"/></worksheet>`],
    sheetRelationships: [["rId3", "drawing", "../drawings/drawing1.xml"]],
    contentTypes: '<Override PartName="/xl/charts/chart1.xml" ContentType="x/chart"/><Override PartName="/xl/charts/style1.xml" ContentType="x/style"/>',
    parts: [
      { name: "xl/drawings/drawing1.xml", content: `<g:wsDr xmlns:g="${XDR}" xmlns:a="${A}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${picture}${charted}</g:wsDr>` },
      rels("xl/drawings/_rels/drawing1.xml.rels", `<Relationship Id="rId4" Type="${R}/chart" Target="../charts/chart1.xml"/>`),
      { name: "xl/charts/chart1.xml", content: `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}">${chart}<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>By month</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:ser><c:tx><c:strRef><c:f>Gone!A1</c:f><c:strCache><c:pt idx="0"><c:v>Red</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>` },
      rels("xl/charts/_rels/chart1.xml.rels", `<Relationship Id="rId1" Type="${R}/${chartRelationship}" Target="style1.xml"/>`),
      { name: "xl/charts/style1.xml", content: "<style/>" },
    ],
  };
}

describe("new charts", () => {
  it("are a part, a drawing, relationships, content types and a place in schema order", async () => {
    const book = filled();
    const sheet = firstSheet(book);
    sheet.addChart(chartOf(sheet));
    sheet.addChart(chartOf(sheet, { name: "Trend", type: "LineMarkers" }));
    const bytes = await saveBook(book);
    expect(await partIn(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<\/sheetData><drawing r:id="rId1"\/><\/worksheet>$/);
    expect(await partIn(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="../drawings/drawing1.xml"');
    expect(await partIn(bytes, "xl/drawings/_rels/drawing1.xml.rels")).toMatch(/Id="rId1"[^>]*Target="..\/charts\/chart1.xml"\/>.*Id="rId2"[^>]*Target="..\/charts\/chart2.xml"/);
    expect(await partIn(bytes, "[Content_Types].xml")).toMatch(/drawing1\.xml" ContentType="application\/vnd\.openxmlformats-officedocument\.drawing\+xml".*chart2\.xml" ContentType="application\/vnd\.openxmlformats-officedocument\.drawingml\.chart\+xml"/);
    expect(await partIn(bytes, "xl/drawings/drawing1.xml")).toMatch(/<xdr:cNvPr id="2" name="RAG by report"\/>.*<xdr:cNvPr id="3" name="Trend"\/>/);
    expect(await saveBook(book)).toEqual(bytes);
  });

  it("keep the cells' values in their series", async () => {
    const book = filled();
    firstSheet(book).addChart(chartOf(firstSheet(book)));
    const chart = (await partIn(await saveBook(book), "xl/charts/chart1.xml")) ?? "";
    expect(chart).toContain("<c:tx><c:strRef><c:f>'Bob''s plan'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Red &amp; &lt;late&gt;</c:v></c:pt></c:strCache></c:strRef></c:tx>");
    expect(chart).toContain("<c:val><c:numRef><c:f>'Bob''s plan'!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>3</c:v></c:pt><c:pt idx=\"1\"><c:v>5.5</c:v></c:pt></c:numCache></c:numRef></c:val>");
    expect(chart).toContain('<c:gapWidth val="50"/><c:overlap val="100"/>');
  });

  it("read back with name, type, title, legend and series", async () => {
    const book = filled();
    const sheet = firstSheet(book);
    sheet.addChart(chartOf(sheet, { title: { text: "RAG\nby report", visible: true, look: { size: 12, bold: true, colour: "#112233" } }, legend: { visible: true, position: "Corner", look: {} } }));
    const [read] = firstSheet(await openBook(await saveBook(book))).charts;
    expect(read).toMatchObject({ name: "RAG by report", type: "BarStacked", title: { text: "RAG\nby report" }, legend: { position: "Corner" }, gapWidth: 50, overlap: 100, from: at(4, 0), to: at(20, 6), inFile: { part: "xl/charts/chart1.xml", stuck: null } });
  });

  it("drawn from the cells again once they are read back, as the cells are now", async () => {
    const book = filled();
    const sheet = firstSheet(book);
    sheet.addChart(chartOf(sheet));
    const [own] = sheet.charts[0]?.series ?? [];
    if (own) Object.assign(own, { fill: "#C00000" });
    const reopened = await openBook(await saveBook(book));
    const there = firstSheet(reopened);
    const drawn = () => there.charts.map((chart) => chartData(reopened, chart));
    expect(drawn()).toMatchObject([{ categories: ['Child "protection"', "Custody"], series: [{ name: "Red & <late>", colour: "#C00000", values: [3, 5.5] }] }]);
    there.set(2, 1, { value: 8 });
    reopened.insertRows?.(there.id, 1, 1);
    expect(drawn()).toMatchObject([{ series: [{ name: "Red & <late>", values: [3, 8] }] }]);
  });

  it.each(["Gone!$B$2:$B$3", "[1]Plan!$B$2", "rag", "Plan!$B:$B", "(Plan!$B$2,Plan!$B$3)", ""])("drawn as a box where their cells cannot be told: %j", async (formula) => {
    const values = `<c:val><c:numRef><c:f>${formula}</c:f></c:numRef></c:val>`;
    const drawing = withDrawing();
    const parts = drawing.parts?.map((part) => ({ ...part, content: String(part.content).replace("</c:ser>", `${values}</c:ser>`) })) ?? [];
    const book = await openBook(buildWorkbook({ ...drawing, parts }));
    expect(firstSheet(book).charts.map((chart) => chartData(book, chart))).toEqual([null]);
    expect(firstSheet(book).drawings.map(({ title }) => title)).toEqual(["Arrow", "By month"]);
  });

  it("in a workbook that has drawings, what is there stays", async () => {
    const book = await openBook(buildWorkbook(withDrawing()));
    const sheet = firstSheet(book);
    sheet.addChart(chartOf(sheet, { name: "New" }));
    const bytes = await saveBook(book);
    expect(await partIn(bytes, "xl/worksheets/sheet1.xml")).toBe(withDrawing().sheets[0]);
    const drawing = (await partIn(bytes, "xl/drawings/drawing1.xml")) ?? "";
    const before = withDrawing().parts?.find(({ name }) => name === "xl/drawings/drawing1.xml")?.content as string;
    expect(drawing.startsWith(before.replace("</g:wsDr>", ""))).toBe(true);
    expect(drawing).toContain('<xdr:cNvPr id="10" name="New"/>');
    expect(await partIn(bytes, "xl/charts/chart2.xml")).toContain("barChart");
    expect(firstSheet(await openBook(bytes)).drawings.map(({ kind, title }) => [kind, title])).toEqual([["shape", "Arrow"], ["chart", "By month"], ["chart", "New"]]);
  });

  it("from a sheet that has gone have no reference", async () => {
    const book = filled();
    const sheet = firstSheet(book);
    const gone = firstSheet(newBook(["Gone"]));
    const { series, ...rest } = chartOf(sheet);
    sheet.addChart({ ...rest, series: series.map((one) => ({ ...one, values: { sheet: gone, area: { row: 0, column: 0, rows: 1, columns: 1 } } })) });
    expect(await partIn(await saveBook(book), "xl/charts/chart1.xml")).toContain("<c:val><c:numRef><c:f>#REF!</c:f>");
  });
});

describe("charts of the file", () => {
  it("are listed, and go with the parts that belong to them alone", async () => {
    const book = await openBook(buildWorkbook(withDrawing()));
    const sheet = firstSheet(book);
    const [chart] = sheet.charts;
    expect(chart).toMatchObject({ name: "Old chart", type: "BarStacked", title: { text: "By month" }, legend: { visible: false } });
    if (chart) sheet.deleteChart(chart);
    expect(sheet.drawings.map(({ title }) => title)).toEqual(["Arrow"]);
    const bytes = await saveBook(book);
    expect(readZip(bytes).map(({ name }) => name).filter((name) => name.includes("charts"))).toEqual([]);
    expect(await partIn(bytes, "[Content_Types].xml")).not.toContain("charts");
    expect(await partIn(bytes, "xl/drawings/_rels/drawing1.xml.rels")).not.toContain("rId4");
    const reopened = firstSheet(await openBook(bytes));
    expect([reopened.charts, reopened.drawings.map(({ title }) => title)]).toEqual([[], ["Arrow"]]);
  });

  it.each([
    ["in a group", withDrawing({ anchor: "<g:twoCellAnchor><g:grpSp>FRAME</g:grpSp></g:twoCellAnchor>" })],
    ["one of two forms", withDrawing({ anchor: '<mc:AlternateContent><mc:Choice Requires="c14"><g:twoCellAnchor>FRAME</g:twoCellAnchor></mc:Choice></mc:AlternateContent>' })],
    ["with shapes of its own", withDrawing({ chartRelationship: "chartUserShapes" })],
    ["of a pivot table", withDrawing({ chart: "<c:pivotSource><c:name>x</c:name></c:pivotSource>" })],
  ])("%s cannot be deleted, and it is said by name", async (_what, workbook) => {
    const sheet = firstSheet(await openBook(buildWorkbook(workbook)));
    const [chart] = sheet.charts;
    expect(() => chart && sheet.deleteChart(chart)).toThrow('The chart "Old chart" cannot be deleted here');
    expect(sheet.charts).toHaveLength(1);
  });
});
