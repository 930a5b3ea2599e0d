import { describe, expect, it } from "vitest";
import type { ConditionalFormat } from "../../../workbench/file/book";
import { openBook } from "../../../workbench/file/open";
import { buildWorkbook, rowsSheet, WORKSHEET } from "./package-builder";
import { firstSheet, partIn, saved } from "./saved-part";

const KEPT = '<conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="1"><colorScale/></cfRule></conditionalFormatting>';
const RED = '<cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>"Red"</formula></cfRule>';
const TEXT = '<cfRule type="notContainsText" dxfId="0" priority="3" operator="notContains" text="x"><formula>ISERROR(SEARCH("x",B1))</formula></cfRule>';
const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><font><b/><i val="0"/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill><border/></dxf></dxfs></styleSheet>';
const sheet = `${WORKSHEET}<sheetData/>${KEPT}<conditionalFormatting sqref="B1:B9">${RED}${TEXT}</conditionalFormatting><pageMargins left="1"/></worksheet>`;

async function after(change: (formats: readonly ConditionalFormat[]) => readonly ConditionalFormat[], text = sheet): Promise<{ part: string; styles: string; formats: readonly ConditionalFormat[] }> {
  const bytes = await saved({ sheets: [text], styles: STYLES }, (book) => firstSheet(book).setConditionalFormats(change(firstSheet(book).conditionalFormats)));
  return { part: (await partIn(bytes, "xl/worksheets/sheet1.xml")) ?? "", styles: (await partIn(bytes, "xl/styles.xml")) ?? "", formats: firstSheet(await openBook(bytes)).conditionalFormats };
}

const added: ConditionalFormat = { areas: [{ row: 0, column: 2, rows: 1_048_576, columns: 1 }], priority: 9, rule: { kind: "expression", formula: 'C1<"x"' }, format: { fill: "#00FF00", font: "#FFFFFF" }, stopIfTrue: true };

describe("conditional formats", () => {
  it("are read with their look", async () => {
    const { formats } = await after((all) => all);
    expect(formats[1]).toEqual({ areas: [{ row: 0, column: 1, rows: 9, columns: 1 }], priority: 2, rule: { kind: "cellIs", operator: "equal", formulas: ['"Red"'] }, format: { fill: "#FF0000", bold: true }, stopIfTrue: false });
    expect(formats[2]?.rule).toEqual({ kind: "containsText", operator: "notContains", text: "x", formula: 'ISERROR(SEARCH("x",B1))' });
  });

  it("leave the part as it is where they are the same", async () => expect((await after((all) => all)).part).toBe(sheet));

  it("are added behind the others, with a look of their own", async () => {
    const { part, styles, formats } = await after((all) => [...all, added]);
    expect(part).toBe(sheet.replace("<pageMargins", '<conditionalFormatting sqref="C1:C1048576"><cfRule type="expression" dxfId="1" priority="9" stopIfTrue="1"><formula>C1&lt;&quot;x&quot;</formula></cfRule></conditionalFormatting><pageMargins'));
    expect(styles).toContain('<dxfs count="2">');
    expect(formats.at(-1)).toEqual(added);
  });

  it("share a look that the workbook has", async () => {
    const { styles, part } = await after((all) => [...all, { ...added, format: { fill: "#00FF00" } }, { ...added, priority: 10, format: { fill: "#00FF00" } }]);
    expect(styles).toContain('<dxfs count="2">');
    expect(part.match(/dxfId="1"/g)).toHaveLength(2);
  });

  it("go where they are not wanted, but for those that are not modelled", async () => {
    expect((await after(() => [])).part).toBe(`${WORKSHEET}<sheetData/>${KEPT}<pageMargins left="1"/></worksheet>`);
    expect((await after((all) => all.filter(({ priority }) => priority !== 2))).part).toBe(sheet.replace(RED, ""));
  });

  it("keep what is not modelled of their look where the priority or the area changes", async () => {
    const shifted = await after((all) => all.map((format) => ({ ...format, priority: format.priority + 1 })));
    expect(shifted.part).toBe(sheet.replace('dxfId="0" priority="3"', 'dxfId="0" priority="4"').replace('dxfId="0" priority="2"', 'dxfId="0" priority="3"').replace('"colorScale" priority="1"', '"colorScale" priority="2"'));
    const moved = await after((all) => all.map((format) => (format.priority === 2 ? { ...format, areas: added.areas } : format)));
    expect(moved.part).toContain(`<conditionalFormatting sqref="C1:C1048576">${RED}</conditionalFormatting>`);
    expect(moved.styles).toBe(STYLES);
  });

  it("stand where the schema has them in a sheet with none", async () => {
    const plain = `${WORKSHEET}<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><dataValidations/><extLst/></worksheet>`;
    expect((await after(() => [added], plain)).part).toMatch(/<\/mergeCells><conditionalFormatting .*<\/conditionalFormatting><dataValidations\/>/);
  });
});

describe("the look of a conditional format", () => {
  const DXF = '<dxf><font><b/><i/><strike/><u/><color rgb="FF9C0006"/></font><numFmt numFmtId="164" formatCode="0.0"/><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"><color auto="1"/></left></border></dxf>';
  const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs count="1">${DXF}</dxfs></styleSheet>`;
  const RULED = rowsSheet("").replace("</sheetData>", '</sheetData><conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>');

  it("is read with all of its font, and what is not modelled is kept with it", async () => {
    const [format] = firstSheet(await openBook(buildWorkbook({ sheets: [RULED], styles: STYLES }))).conditionalFormats;
    expect(format?.format).toMatchObject({ fill: "#FFC7CE", font: "#9C0006", bold: true, italic: true, underline: true, strike: true });
  });

  it("that is changed keeps its border and number format", async () => {
    const bytes = await saved({ sheets: [RULED], styles: STYLES }, (book) => {
      const sheet = firstSheet(book);
      sheet.setConditionalFormats(sheet.conditionalFormats.map((one) => ({ ...one, format: { ...one.format, fill: "#00FF00" as const } })));
    });
    expect(await partIn(bytes, "xl/styles.xml")).toContain(DXF.replace("FFFFC7CE", "FF00FF00"));
    expect(firstSheet(await openBook(bytes)).conditionalFormats.map(({ format }) => format.fill)).toEqual(["#00FF00"]);
  });
});
