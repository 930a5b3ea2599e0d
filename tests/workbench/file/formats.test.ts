import { describe, expect, it } from "vitest";
import type { FormatChange } from "../../../workbench/file/book";
import { OFFICE_THEME } from "../../../workbench/file/colours";
import { FormatStore } from "../../../workbench/file/formats";
import { stylesWith } from "../../../workbench/file/style-additions";
import { readStyleSheet } from "../../../workbench/file/style-sheet";
import { rowsSheet } from "./package-builder";
import { firstSheet, partIn, saved } from "./saved-part";

const STYLES = `<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:numFmts count="1"><x:numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></x:numFmts><x:fonts count="2"><x:font><x:sz val="10"/><x:name val="Arial"/></x:font><x:font><x:b/><x:sz val="10"/><x:color theme="4" tint="-0.25"/><x:name val="Arial"/></x:font></x:fonts><x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFFF0000"/><x:bgColor indexed="64"/></x:patternFill></x:fill></x:fills><x:borders count="1"><x:border><x:left style="thin"><x:color indexed="64"/></x:left><x:right/><x:top/><x:bottom/><x:diagonal/></x:border></x:borders><x:cellXfs count="2"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><x:xf numFmtId="170" fontId="1" fillId="1" borderId="0" quotePrefix="1" applyFont="1"><x:alignment horizontal="center" wrapText="1" textRotation="90"/><x:protection locked="0"/></x:xf></x:cellXfs><x:dxfs count="0"/></x:styleSheet>`;

function store(): FormatStore {
  return new FormatStore(readStyleSheet(STYLES, OFFICE_THEME));
}

describe("looks", () => {
  it("are resolved", () => {
    expect(store().get(1)).toEqual({
      numberFormat: "dd/mm/yyyy",
      font: { name: "Arial", size: 10, bold: true, italic: false, underline: false, strike: false, colour: "#376092" },
      fill: "#FF0000",
      horizontal: "center",
      vertical: "bottom",
      wrap: true,
      indent: 0,
      borders: { left: { style: "thin", colour: null }, right: null, top: null, bottom: null },
      quotePrefix: true,
      locked: false,
    });
  });

  it("are plain for an index that the file lacks", () => expect(store().get(99)).toEqual(store().get(0)));

  const changes: [string, FormatChange][] = [
    ["a fill", { fill: "#00FF00" }],
    ["no fill", { fill: null }],
    ["a font", { font: { name: "Calibri", size: 14, bold: false, italic: true, underline: true, strike: true, colour: "#0000FF" } }],
    ["no font colour", { font: { colour: null } }],
    ["a number format", { numberFormat: '0.0 "days"' }],
    ["a built-in number format", { numberFormat: "0%" }],
    ["alignment", { horizontal: "left", vertical: "top", wrap: false, indent: 2 }],
    ["borders", { borders: { left: null, bottom: { style: "medium", colour: "#FF00FF" } } }],
    ["protection", { locked: true }],
    ["a text mark", { quotePrefix: false }],
  ];

  it.each(changes)("take on %s, and nothing else changes; the same again is the same style, also after saving", (_, change) => {
    const formats = store();
    const before = formats.get(1);
    const style = formats.with(1, change);
    const wanted = { ...before, ...change, font: { ...before.font, ...change.font }, borders: { ...before.borders, ...change.borders } };
    expect(formats.get(style)).toEqual(wanted);
    expect(formats.with(1, change)).toBe(style);
    expect(formats.with(style, change)).toBe(style);
    const again = new FormatStore(readStyleSheet(stylesWith(STYLES, formats.additions()), OFFICE_THEME));
    expect(again.get(style)).toEqual(wanted);
    expect(again.with(1, change)).toBe(style);
  });

  it("share what is equal with the file and with one another", () => {
    const formats = store();
    expect(formats.with(1, { fill: "#FF0000" })).toBe(1);
    const style = formats.with(0, { fill: "#FF0000" });
    expect(formats.with(formats.with(0, { fill: "#00FF00" }), { fill: "#FF0000" })).toBe(style);
    expect(formats.additions().fills).toHaveLength(1);
    expect(formats.with(0, { numberFormat: "dd/mm/yyyy" })).toBe(formats.with(0, { numberFormat: "dd/mm/yyyy" }));
    expect(formats.additions().numFmts).toEqual([]);
  });

  it("keep what is not modelled", () => {
    const formats = store();
    formats.with(1, { fill: null });
    expect(formats.additions().cellXfs[0]).toContain('textRotation="90"');
  });

  it("do not point to a named style that the file lacks, as the validator would find", () => {
    const lacking = new FormatStore(readStyleSheet(STYLES.replace('<x:xf numFmtId="0"', '<x:xf xfId="0" numFmtId="0"'), OFFICE_THEME));
    lacking.with(0, { fill: "#00FF00" });
    expect(lacking.additions().cellXfs).toEqual([expect.not.stringContaining("xfId")]);
  });

  it("are written with the part's prefix and right counts", () => {
    const formats = store();
    formats.with(0, { fill: "#00FF00", numberFormat: "0.000" });
    formats.withDifferential({ fill: "#FF0000" });
    const text = stylesWith(STYLES, formats.additions());
    for (const part of ['<x:fills count="3">', '<x:cellXfs count="3">', '<x:dxfs count="1"><x:dxf>', '<x:numFmts count="2">', '<x:numFmt numFmtId="171" formatCode="0.000"/>', "</x:dxfs></x:styleSheet>"]) expect(text).toContain(part);
  });
});

describe("a workbook without styles", () => {
  it("is given them with a relationship and a content type", async () => {
    const bytes = await saved({ sheets: [rowsSheet("")] }, (book) => firstSheet(book).set(0, 0, { value: 1, style: book.formats.with(0, { font: { bold: true } }) }));
    expect(await partIn(bytes, "xl/styles.xml")).toContain('<cellXfs count="2">');
    expect(await partIn(bytes, "xl/_rels/workbook.xml.rels")).toContain('Target="styles.xml"');
    expect(await partIn(bytes, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
  });
});
