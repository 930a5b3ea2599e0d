import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { NOTHING_ALLOWED, OURS_ALLOWED, type Allowance } from "../../../workbench/fidelity/untouched/allowance";
import { BookReader } from "../../../workbench/fidelity/untouched/book-reader";
import { checkUntouched } from "../../../workbench/fidelity/untouched/checking";
import { compareBooks } from "../../../workbench/fidelity/untouched/compare-books";
import { sayDifference, type DifferenceKind } from "../../../workbench/fidelity/untouched/difference";
import { blocksOf, coverSame, placeOf } from "../../../workbench/fidelity/untouched/places";
import { compareTold, readWithExceljs } from "../../../workbench/fidelity/untouched/second-reader";
import { buildWorkbook, R, WORKSHEET } from "../file/package-builder";

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="170" formatCode="dd mmm yyyy"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>
<borders count="2"><border><left/></border><border><left style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf xfId="0"/><xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="left"/><protection locked="0"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="2"><dxf><font><b/></font></dxf><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>
</styleSheet>`;

const SHEET = `${WORKSHEET}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>
<cols><col min="2" max="2" width="20" customWidth="1"/></cols>
<sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2" ht="30" customHeight="1"><c r="A2" s="1" t="s"><v>2</v></c><c r="B2" s="1"><v>46000</v></c></row>
<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3"><f t="shared" ref="B3:B4" si="0">B2+1</f><v>46001</v></c></row>
<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4"><f t="shared" si="0"/><v>46002</v></c></row>
<row r="6"><c r="A6" s="1"/></row>
</sheetData>
<autoFilter ref="A10:B12"/>
<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>
<conditionalFormatting sqref="A2:A4"><cfRule type="duplicateValues" dxfId="0" priority="1" stopIfTrue="1"/></conditionalFormatting>
<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="1" priority="2" operator="lessThan"><formula>46000</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" sqref="A2:A4"><formula1>"Open,Closed"</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A2" r:id="rId3"/></hyperlinks>
<drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="3" id="{1}"><x14:iconSet iconSet="3Stars"/></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>
</worksheet>`;

const part = (name: string, content: string) => ({ name, content });
const relationships = (list: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;

/** A workbook with something of every kind that is compared. */
const BEFORE = buildWorkbook({
  sheets: [SHEET, `${WORKSHEET}<sheetData/><sheetProtection sheet="1"/></worksheet>`],
  sharedStrings: "<si><t>Action</t></si><si><t>Due</t></si><si><t>Train staff</t></si><si><r><rPr><b/></rPr><t>Bold</t></r><r><t> and not</t></r></si>",
  styles: STYLES,
  workbook: '<definedNames><definedName name="Due">Sheet1!$B$2:$B$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$B$9</definedName></definedNames>',
  contentTypes: '<Override PartName="/xl/charts/chart1.xml" ContentType="c"/>',
  sheetRelationships: [["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "comments", "../comments1.xml"], ["rId3", "hyperlink", "https://example.org/"], ["rId4", "table", "../tables/table1.xml"]],
  parts: [
    part("xl/comments1.xml", "<comments><authors><author>Ann</author></authors><commentList><comment ref=\"A2\" authorId=\"0\"><text><t>Ask Bob</t></text></comment></commentList></comments>"),
    part("xl/tables/table1.xml", '<table id="1" name="Plan" displayName="Plan" ref="A10:B12"><autoFilter ref="A10:B12"/><tableColumns count="2"><tableColumn id="1" name="Ref"/><tableColumn id="2" name="State"/></tableColumns></table>'),
    part("xl/drawings/drawing1.xml", `<d xmlns:r="${R}"><anchor row="3"/><chart r:id="rId1"/></d>`),
    part("xl/drawings/_rels/drawing1.xml.rels", relationships(`<Relationship Id="rId1" Type="${R}/chart" Target="../charts/chart1.xml"/>`)),
    part("xl/charts/chart1.xml", "<chart><ser>Sheet1!$B$2:$B$4</ser></chart>"),
  ],
});

/** The workbook with a text of one of its parts replaced. */
function changed(name: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(BEFORE);
  const text = new TextDecoder().decode(parts[name]);
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  return zipSync({ ...parts, [name]: strToU8(text.replace(from, to)) });
}

const found = (after: Uint8Array, allowed: Allowance = OURS_ALLOWED) => compareBooks(new BookReader(BEFORE), new BookReader(after), allowed).differences;

const ONE = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";

describe("what is found when just one thing is changed", () => {
  it.each<[what: string, kind: DifferenceKind, name: string, from: string, to: string]>([
    ["a number", "value", ONE, "<v>46000</v>", "<v>46001</v>"],
    ["a text", "value", "xl/sharedStrings.xml", "Train staff", "Train nobody"],
    ["bold within a text", "value", "xl/sharedStrings.xml", "<b/>", "<i/>"],
    ["what a formula shows", "value", ONE, "<v>46002</v>", "<v>1</v>"],
    ["a value gone", "value", ONE, '<c r="A4" t="b"><v>1</v></c>', ""],
    ["a value that came", "value", ONE, '<c r="A6" s="1"/>', '<c r="A6" s="1"><v>1</v></c>'],
    ["a formula", "formula", ONE, "B2+1", "B2+2"],
    ["a formula that became its value", "formula", ONE, '<f t="shared" si="0"/>', ""],
    ["a number format", "number format", "xl/styles.xml", "dd mmm yyyy", "yyyy-mm-dd"],
    ["an apostrophe in front", "number format", "xl/styles.xml", 'borderId="1" xfId="0"', 'borderId="1" xfId="0" quotePrefix="1"'],
    ["a font", "font", "xl/styles.xml", "<font><b/><sz", "<font><i/><sz"],
    ["a fill", "fill", "xl/styles.xml", "FFFFFF00", "FFFF0000"],
    ["a border", "border", "xl/styles.xml", 'left style="thin"', 'left style="thick"'],
    ["an alignment", "alignment", "xl/styles.xml", 'horizontal="left"', 'horizontal="right"'],
    ["the alignment of a blank cell", "alignment", ONE, '<c r="A6" s="1"/>', '<c r="A6"/>'],
    ["a protection", "protection", "xl/styles.xml", 'locked="0"', 'locked="1"'],
    ["a comment", "comment", "xl/comments1.xml", "Ask Bob", "Ask Eve"],
    ["a link's address", "link", "xl/worksheets/_rels/sheet1.xml.rels", "https://example.org/", "https://example.com/"],
    ["a link's place", "link", ONE, 'hyperlink ref="A2"', 'hyperlink ref="A3"'],
    ["a validation's range", "validation", ONE, 'type="list" sqref="A2:A4"', 'type="list" sqref="A2:A3"'],
    ["a validation's list", "validation", ONE, "Open,Closed", "Open,Shut"],
    ["a merge", "merge", ONE, "A8:B8", "A8:C8"],
    ["a conditional format's range", "range of a conditional format", ONE, 'sqref="B2:B4"><cf', 'sqref="B2:B5"><cf'],
    ["the range of one that is an extension", "range of a conditional format", ONE, "<xm:sqref>B2:B4", "<xm:sqref>B2:B9"],
    ["a conditional format gone", "conditional format", ONE, '<cfRule type="duplicateValues" dxfId="0" priority="1" stopIfTrue="1"/>', ""],
    ["a conditional format's rule", "conditional format", ONE, "lessThan", "greaterThan"],
    ["stopIfTrue", "stopIfTrue", ONE, ' stopIfTrue="1"', ""],
    ["a conditional format's effect", "effect of a conditional format", "xl/styles.xml", "<bgColor rgb=\"FFFF0000\"", "<bgColor rgb=\"FF00FF00\""],
    ["the order of conditional formats", "order of conditional formats", ONE, 'priority="1"', 'priority="9"'],
    ["a conditional format too many", "conditional format", ONE, "<hyperlinks>", '<conditionalFormatting sqref="A2"><cfRule type="uniqueValues" priority="9"/></conditionalFormatting><hyperlinks>'],
    ["a table's name", "table", "xl/tables/table1.xml", 'displayName="Plan"', 'displayName="Plan2"'],
    ["a table's area", "table", "xl/tables/table1.xml", 'ref="A10:B12"><auto', 'ref="A10:B13"><auto'],
    ["a table's column", "table", "xl/tables/table1.xml", "State", "Status"],
    ["a name", "name", BOOK, "$B$2:$B$4", "$B$2:$B$5"],
    ["a name of a sheet", "name", BOOK, "$A$1:$B$9", "$A$1:$C$9"],
    ["a chart", "chart", "xl/charts/chart1.xml", "$B$4", "$B$5"],
    ["a drawing", "drawing", "xl/drawings/drawing1.xml", 'row="3"', 'row="4"'],
    ["a row's height", "row", ONE, 'ht="30"', 'ht="31"'],
    ["a column's width", "column", ONE, 'width="20"', 'width="21"'],
    ["frozen panes", "sheet", ONE, 'ySplit="1"', 'ySplit="2"'],
    ["a filter", "sheet", ONE, 'autoFilter ref="A10:B12"', 'autoFilter ref="A10:B11"'],
    ["a sheet's protection", "sheet", "xl/worksheets/sheet2.xml", '<sheetProtection sheet="1"/>', ""],
    ["a sheet hidden", "sheet", BOOK, 'name="Sheet2"', 'name="Sheet2" state="hidden"'],
    ["a sheet's name", "sheet", BOOK, 'name="Sheet2"', 'name="Sheet3"'],
    ["the workbook's protection", "workbook", BOOK, "<sheets>", '<workbookProtection lockStructure="1"/><sheets>'],
    ["a part without a content type", "package", "[Content_Types].xml", 'Extension="rels"', 'Extension="relations"'],
  ])("%s", (_, kind, name, from, to) => {
    const differences = found(changed(name, from, to));
    expect(differences.map((one) => one.kind), differences.map(sayDifference).join("\n")).toContain(kind);
  });

  it("the order of sheets", () => {
    const text = new TextDecoder().decode(unzipSync(BEFORE)[BOOK]);
    const [first = "", second = ""] = text.match(/<sheet [^>]*>/g) ?? [];
    expect(found(changed(BOOK, first + second, second + first)).map(({ kind }) => kind)).toContain("sheet");
  });

  it("a part that is lost, and one that nothing leads to any more", () => {
    const { "xl/charts/chart1.xml": _, ...rest } = unzipSync(BEFORE);
    expect(found(zipSync(rest)).map(({ kind }) => kind)).toContain("chart");
    expect(found(changed("xl/drawings/_rels/drawing1.xml.rels", '<Relationship Id="rId1"', '<Relationship Id="rId1" TargetMode="External"')).map(({ kind }) => kind)).toContain("chart");
  });
});

const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe("what is ours", () => {
  it.each<[what: string, name: string, from: string, to: string]>([
    ["another way to write the same", ONE, "<v>46000</v>", "<v>46000.0</v>"],
    ["a format of the same look", "xl/styles.xml", '<cellXfs count="2"><xf xfId="0"/>', '<cellXfs count="2"><xf numFmtId="0" fontId="0" xfId="0" applyFont="1"/>'],
    ["a shared formula written out", ONE, '<f t="shared" si="0"/>', "<f>B3+1</f>"],
    ["a range in two pieces", ONE, 'sqref="B2:B4"><cf', 'sqref="B2 B3:B4"><cf'],
    ["priorities with gaps", ONE, 'priority="3"', 'priority="30"'],
    ["a column of ours", ONE, '<c r="B1" t="s"><v>1</v></c></row>', `<c r="B1" t="s"><v>1</v></c>${text("C1", "Calculated RAG")}</row>`],
    ["calculating anew on opening", BOOK, "<sheets>", '<calcPr fullCalcOnLoad="1"/><sheets>'],
  ])("%s is no change of the user's", (_, name, from, to) => expect(found(changed(name, from, to)).map(sayDifference)).toEqual([]));

  const withColumn = (cell: string, more = ""): Uint8Array => {
    const parts = unzipSync(changed(ONE, '<c r="B1" t="s"><v>1</v></c></row>', `<c r="B1" t="s"><v>1</v></c>${text("C1", "Calculated RAG")}</row>`));
    const sheet = new TextDecoder().decode(parts[ONE]).replace('<c r="B2" s="1"><v>46000</v></c>', `$&${cell}`).replace("<hyperlinks>", `${more}<hyperlinks>`);
    return zipSync({ ...parts, [ONE]: strToU8(sheet) });
  };
  const rule = (priority: number, range: string): string => `<conditionalFormatting sqref="${range}"><cfRule type="cellIs" operator="equal" priority="${priority}"><formula>"Red"</formula></cfRule></conditionalFormatting>`;

  it("a word with a colour below our heading may come, but not before the user's rules", () => {
    expect(found(withColumn(text("C2", "Red"), rule(4, "C2:C4"))).map(sayDifference)).toEqual([]);
    expect(found(withColumn(text("C2", "Red"), rule(0, "C2:C4"))).map(({ kind }) => kind)).toEqual(["order of conditional formats"]);
  });

  it("nothing of it is allowed to Undo, and cells without our heading are nobody's but the user's", () => {
    expect(found(withColumn(text("C2", "Red")), NOTHING_ALLOWED).map(({ at }) => at)).toEqual(["Sheet1!C1", "Sheet1!C2"]);
    expect(found(withColumn(text("D2", "Red"))).map(({ at }) => at)).toEqual(["Sheet1!D2"]);
  });

  it("a column of ours in a column of the user's is found by what it has overwritten and stands in", () => {
    const differences = found(changed(ONE, '<c r="B1" t="s"><v>1</v></c>', text("B1", "Calculated RAG")));
    expect(differences.map(({ kind, at }) => `${kind} ${at}`)).toEqual(expect.arrayContaining(["value Sheet1!B1", "place Sheet1!B1:B4"]));
  });

  it("a table of the user's may grow by a column of ours, and by no other", () => {
    const grown = (heading: string): Uint8Array => {
      const parts = unzipSync(changed(ONE, "</sheetData>", `<row r="10">${text("C10", heading)}</row></sheetData>`));
      const table = new TextDecoder().decode(parts["xl/tables/table1.xml"]).replaceAll("A10:B12", "A10:C12").replace("</tableColumns>", `<tableColumn id="3" name="${heading}"/></tableColumns>`);
      return zipSync({ ...parts, "xl/tables/table1.xml": strToU8(table) });
    };
    expect(found(grown("Calculated RAG")).map(sayDifference)).toEqual([]);
    expect(found(grown("Remarks")).map(({ kind }) => kind)).toContain("table");
    expect(found(grown("Calculated RAG"), NOTHING_ALLOWED).map(({ kind }) => kind)).toContain("table");
  });

  it("a sheet of ours may come, and does not stay after Undo", () => {
    const parts = unzipSync(changed(BOOK, "</sheets>", '<sheet name="RAG history" sheetId="9" r:id="rId99"/></sheets>'));
    const rels = new TextDecoder().decode(parts["xl/_rels/workbook.xml.rels"]).replace("</Relationships>", `<Relationship Id="rId99" Type="${R}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`);
    const after = zipSync({ ...parts, "xl/_rels/workbook.xml.rels": strToU8(rels), "xl/worksheets/sheet9.xml": strToU8(`${WORKSHEET}<sheetData/></worksheet>`) });
    expect(found(after).map(sayDifference)).toEqual([]);
    expect(found(after, NOTHING_ALLOWED).map(({ kind, at }) => `${kind} ${at}`)).toEqual(["sheet RAG history"]);
  });

  it("a cell that the user told us to fix may get another value and number format, and nothing else", () => {
    const told: Allowance = { ...OURS_ALLOWED, told: new Map([["Sheet1", new Set([placeOf(2, 2)])]]) };
    expect(found(changed(ONE, "<v>46000</v>", "<v>46001</v>"), told)).toEqual([]);
    expect(found(changed(ONE, '<c r="B2" s="1"', '<c r="B2"'), told).map(({ kind }) => kind)).toEqual(["font", "fill", "border", "alignment", "protection"]);
  });

  it("a new row may take formats, validations and conditional formats of the row above; a cell that was filled stays", () => {
    const added: Allowance = { ...OURS_ALLOWED, added: new Map([["Sheet1", blocksOf("A5:B5")]]) };
    expect(found(changed(ONE, 'type="list" sqref="A2:A4"', 'type="list" sqref="A2:A5"'), added)).toEqual([]);
    expect(found(changed(ONE, 'sqref="B2:B4"><cf', 'sqref="B2:B5"><cf'), added)).toEqual([]);
    expect(found(changed(ONE, '<row r="6">', `<row r="5" ht="30">${text("A5", "New")}</row><row r="6">`), added)).toEqual([]);
    const wide: Allowance = { ...OURS_ALLOWED, added: new Map([["Sheet1", blocksOf("A4:B5")]]) };
    expect(found(changed(ONE, "<v>46002</v>", "<v>1</v>"), wide).map(({ kind }) => kind)).toEqual(["value"]);
  });
});

describe("the second reader", () => {
  const told = async (after: Uint8Array) => compareTold(await readWithExceljs(PLAIN), await readWithExceljs(after), ["Sheet1"], () => "user");
  const book = (cells: string, styles = STYLES): Uint8Array => buildWorkbook({ sheets: [`${WORKSHEET}<sheetData><row r="1">${cells}</row></sheetData></worksheet>`], styles });
  const PLAIN = book('<c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c>');

  it.each<[DifferenceKind, Uint8Array]>([
    ["value", book('<c r="A1" s="1"><v>3</v></c><c r="B1"><f>A1+1</f><v>2</v></c>')],
    ["formula", book('<c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1+2</f><v>2</v></c>')],
    ["number format", book('<c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c>', STYLES.replace("dd mmm", "dd mm"))],
    ["font", book('<c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c>', STYLES.replace("<font><b/><sz", "<font><i/><sz"))],
    ["fill", book('<c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c>', STYLES.replace("FFFFFF00", "FFFF0000"))],
  ])("sees a %s that is changed", async (kind, after) => expect((await told(after)).map((one) => one.kind)).toContain(kind));

  it("sees nothing in the same", async () => expect(await told(PLAIN)).toEqual([]));
});

describe("a workbook under every command", () => {
  it("that is no package is not compared, and says why", async () => {
    const verdict = await checkUntouched(new TextEncoder().encode("not a workbook"), () => undefined);
    expect(verdict).toMatchObject({ outcome: "not compared", commands: 0 });
    expect(verdict.words).toMatch(/invalid zip data/);
  });

  it("without a plan is whole, and says what wrote nothing", async () => {
    const verdict = await checkUntouched(buildWorkbook({ sheets: [`${WORKSHEET}<sheetData>${`<row r="1">${text("A1", "Hello")}</row>`}</sheetData></worksheet>`] }), () => undefined);
    expect(verdict).toMatchObject({ outcome: "whole", commands: 1, cells: 1, changedCells: 0 });
    expect(verdict.words).toMatch(/Recalculate wrote nothing: No delivery plan was found/);
  });
});

describe("rectangles", () => {
  it.each<[string, string, boolean]>([["A1:B4", "A1:A4 B1:B4", true], ["A1:B4", "A1:B2 A3:B4", true], ["A1:B4", "A1:B3", false], ["A:A", "A1:A1048576", true], ["A1", "A1 B1", false]])("%s and %s", (a, b, same) => expect(coverSame(blocksOf(a), blocksOf(b))).toBe(same));
});
