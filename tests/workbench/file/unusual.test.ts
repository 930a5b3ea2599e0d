import { describe, expect, it } from "vitest";
import { check } from "../../../workbench/fidelity/checking";
import { buildZip, type BuiltPart } from "../../../workbench/fuzz/zip-making";
import { buildWorkbook, partsOf, R, rowsSheet, WORKSHEET, type BuiltWorkbook } from "./package-builder";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>Done</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>R1</t></is></c><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>R2</t></is></c><c r="B3"><v>2</v></c></row>';
const PLAIN: BuiltWorkbook = { sheets: [rowsSheet(ROWS)] };

const sheetWith = (before: string, after: string, rows = ROWS): string => `${WORKSHEET}${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The plain workbook with the text of its parts changed, and with more parts. */
function changed(change: (text: string, name: string) => string, more: readonly BuiltPart[] = []): Uint8Array {
  return buildZip([...partsOf(PLAIN).map(({ name, content }) => ({ name, content: change(String(content), name) })), ...more]);
}

/** With a part that the workbook, or its first sheet, refers to and this code leaves alone. */
const bearing = (type: string, name: string, content: string, workbook = ""): Uint8Array => buildWorkbook({ ...PLAIN, workbook, relationships: [["rId70", type, name]], parts: [{ name: `xl/${name}`, content }] });
const sheetBearing = (type: string, name: string, content: string, after = ""): Uint8Array => buildWorkbook({ sheets: [sheetWith("", after)], sheetRelationships: [["rId1", type, `../${name}`]], parts: [{ name: `xl/${name}`, content }] });

function table(attributes: string, columns: string, rows = ROWS): Uint8Array {
  const xml = `<table xmlns="${MAIN}" id="1" name="Plan" displayName="Plan" ${attributes}><tableColumns count="2">${columns}</tableColumns></table>`;
  return buildWorkbook({ sheets: [sheetWith("", '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', rows)], sheetRelationships: [["rId1", "table", "../tables/table1.xml"]], parts: [{ name: "xl/tables/table1.xml", content: xml }] });
}

/** With a second sheet of another kind. */
function besides(type: string, content: string, attributes = ""): Uint8Array {
  const listed = `<sheet name="Other" sheetId="9" ${attributes} r:id="rId60"/></sheets>`;
  const relationship = `<Relationship Id="rId60" Type="${R}/${type}" Target="other/sheet1.xml"/></Relationships>`;
  return changed((text, name) => (name === "xl/_rels/workbook.xml.rels" ? text.replace("</Relationships>", relationship) : text.replace("</sheets>", listed)), [{ name: "xl/other/sheet1.xml", content }]);
}

const prefixed = (text: string): string => text.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`).replace(/<(\/?)(?=[a-z]\w*[\s/>])/gi, "<$1x:");
const inSheet = (name: string): boolean => name.startsWith("xl/worksheets/sheet");
const headings = (heading: string): string => ROWS.replace("<t>Done</t>", `<t xml:space="preserve">${heading}</t>`);

const FILES: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ["absolute targets", changed((text, name) => (name.endsWith("workbook.xml.rels") ? text.replace('Target="worksheets', 'Target="/xl/worksheets') : text))],
  ["prefixes throughout", changed((text, name) => (inSheet(name) || name === "xl/workbook.xml" ? prefixed(text) : text))],
  ["byte order marks", changed((text) => `\ufeff${text}`)],
  ["lines and tabs between tags", changed((text, name) => (inSheet(name) ? text.replaceAll("><", ">\r\n\t<").replace(/<t>\r\n\t/g, "<t>") : text.replaceAll("><", ">\r\n<")))],
  ["comments and instructions", changed((text) => text.replaceAll("><", "><!-- <a> & --><?x y?><"))],
  ["CDATA", changed((text) => text.replace("<t>Ref</t>", "<t><![CDATA[R&<f>]]></t>"))],
  ["single quotes", changed((text) => text.replace(/="([^"']*)"/g, "='$1'"))],
  ["alternative content", buildWorkbook({ sheets: [sheetWith("", '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>')] })],
  ["no references at rows and cells", changed((text, name) => (inSheet(name) ? text.replace(/ r="[A-Z]?\d"/g, "") : text))],
  ["a wrong dimension", buildWorkbook({ sheets: [sheetWith('<dimension ref="Q99:Z120"/>', "")] })],
  ["phonetics and runs in shared texts", buildWorkbook({ sheets: [rowsSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')], sharedStrings: '<si><r><rPr><b/></rPr><t>課</t></r><r><t>題</t></r><rPh sb="0" eb="2"><t>カダイ</t></rPh><phoneticPr fontId="1"/></si>' })],
  ["dates from 1904", buildWorkbook({ ...PLAIN, workbookProperties: '<workbookPr date1904="1"/>' })],
  ["a very hidden sheet", besides("worksheet", rowsSheet(ROWS), 'state="veryHidden"')],
  ["a chart sheet", besides("chartsheet", `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`)],
  ["a dialogue sheet", besides("dialogsheet", `<dialogsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></dialogsheet>`)],
  ["empty parts", buildWorkbook({ ...PLAIN, parts: [{ name: "xl/media/image1.png", content: "" }, { name: "customXml/item1.xml", content: "" }] })],
  ["macros", bearing("vbaProject", "vbaProject.bin", "not for us")],
  ["an external link", bearing("externalLink", "externalLinks/externalLink1.xml", `<externalLink xmlns="${MAIN}"/>`, '<externalReferences><externalReference r:id="rId70"/></externalReferences>')],
  ["rich values and metadata", bearing("sheetMetadata", "metadata.xml", `<metadata xmlns="${MAIN}"/>`)],
  ["persons of threaded comments", bearing("person", "persons/person.xml", '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>')],
  ["a slicer cache", bearing("slicerCache", "slicerCaches/slicerCache1.xml", "<slicerCacheDefinition/>")],
  ["a timeline cache", bearing("timelineCache", "timelineCaches/timelineCache1.xml", "<timelineCacheDefinition/>")],
  ["connections", bearing("connections", "connections.xml", `<connections xmlns="${MAIN}"/>`)],
  ["custom XML", buildWorkbook({ ...PLAIN, parts: [{ name: "customXml/item1.xml", content: "<any><thing/></any>" }] })],
  ["a sensitivity label", buildWorkbook({ ...PLAIN, parts: [{ name: "docMetadata/LabelInfo.xml", content: '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>' }] })],
  ["an embedded object", sheetBearing("oleObject", "embeddings/oleObject1.bin", "bytes", '<oleObjects><oleObject progId="Word.Document" shapeId="1025" r:id="rId1"/></oleObjects>')],
  ["a threaded comment", sheetBearing("threadedComment", "threadedComments/threadedComment1.xml", '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" id="{1}"><text>Why?</text></threadedComment></ThreadedComments>')],
  ["a printer's settings", sheetBearing("printerSettings", "printerSettings/printerSettings1.bin", "bytes", '<pageSetup r:id="rId1"/>')],
  ["a table without headings", table('ref="A2:B3" headerRowCount="0"', '<tableColumn id="1" name="Ref"/><tableColumn id="2" name="Done"/>')],
  ["a table with totals", table('ref="A1:B3" totalsRowCount="1"', '<tableColumn id="1" name="Ref" totalsRowLabel="R2"/><tableColumn id="2" name="Done" totalsRowFunction="custom"><totalsRowFormula>1+1</totalsRowFormula></tableColumn>')],
  ["a calculated column", table('ref="A1:B3"', '<tableColumn id="1" name="Ref"/><tableColumn id="2" name="Done"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>', ROWS.replace(/<v>(\d)<\/v>/g, "<f>1+1</f><v>$1</v>"))],
  ["headings of two lines", table('ref="A1:B3"', '<tableColumn id="1" name="Ref"/><tableColumn id="2" name="Done_x000a_% &amp; why"/>', headings("Done\n% &amp; why"))],
  ["a relationship that is lost", buildWorkbook({ sheets: [sheetWith("", '<legacyDrawing r:id="rId1"/>')] })],
  ["a relationship to a part that is lost", buildWorkbook({ sheets: [sheetWith("", '<drawing r:id="rId1"/>')], sheetRelationships: [["rId1", "drawing", "../drawings/drawing1.xml"]] })],
  ["a table's part that is lost", buildWorkbook({ sheets: [rowsSheet(ROWS), rowsSheet(ROWS)], sheetRelationships: [["rId1", "table", "../tables/table1.xml"]] })],
  ["columns that overlap and lack sense", buildWorkbook({ sheets: [sheetWith('<cols><col min="1" max="4294967295" width="28"/><col min="2" max="9" width="12"/><col min="5" max="-5" width="3"/><col min="x" max="3"/></cols>', "")] })],
  ["a link and a relationship without an id", buildWorkbook({ sheets: [sheetWith("", '<hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks>')], sheetRelationships: [["", "printerSettings", "../printerSettings/printerSettings1.bin"]] })],
  ["two sheets of one number", changed((text, name) => (name === "xl/workbook.xml" ? text.replace("</sheets>", '<sheet name="Other" sheetId="1" r:id="rId60"/></sheets>') : name.endsWith("workbook.xml.rels") ? text.replace("</Relationships>", `<Relationship Id="rId60" Type="${R}/worksheet" Target="worksheets/other.xml"/></Relationships>`) : text), [{ name: "xl/worksheets/other.xml", content: rowsSheet("") }])],
  ["a cell at the far end", buildWorkbook({ sheets: [rowsSheet(`${ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)] })],
  ["rows that are formatted to the end of the sheet", buildWorkbook({ sheets: [rowsSheet(`${ROWS}${[1_048_574, 1_048_575, 1_048_576].map((row) => `<row r="${row}" ht="20" customHeight="1"/>`).join("")}`)] })],
  ["a font nested beyond sense", buildWorkbook({ ...PLAIN, styles: `<styleSheet xmlns="${MAIN}"><fonts><font>${"<b>".repeat(200)}${"</b>".repeat(200)}</font></fonts><fills/><borders/><cellXfs><xf fontId="0"/></cellXfs></styleSheet>` })],
];

describe("workbooks of unusual make", () => {
  it.each(FILES)("%s: changed in every way, saved and read again, it is whole", async (_, bytes) => {
    const { outcome, words } = await check(bytes, { witnesses: [], tell: () => undefined });
    expect(`${outcome}: ${words}`).toMatch(/^whole: /);
  });

  it.each([
    ["signed", buildWorkbook({ ...PLAIN, parts: [{ name: "_xmlsignatures/sig1.xml", content: "<Signature/>" }] }), /digitally signed, and any change would break the signature/],
    ["strict", changed((text) => text.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll(R, "http://purl.oclc.org/ooxml/officeDocument/relationships")), /strict Open XML format.*Save it as an Excel workbook/],
    ["one sheet listed twice", changed((text) => text.replace("</sheets>", '<sheet name="Again" sheetId="2" r:id="rId1"/></sheets>')), /the sheet "Again" is listed twice/],
  ])("%s: it says why not", async (_, bytes, sentence) => {
    const { outcome, words } = await check(bytes, { witnesses: [], tell: () => undefined });
    expect([outcome, words]).toEqual(["refused", expect.stringMatching(sentence)]);
  });
});
