import { describe, expect, it } from "vitest";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import type { Link } from "../../../workbench/file/book";
import { buildWorkbook, rowsSheet, WORKSHEET } from "./package-builder";
import { firstSheet, partIn, saved } from "./saved-part";

const SHEET = "xl/worksheets/sheet1.xml";
const RELS = "xl/worksheets/_rels/sheet1.xml.rels";
const LINKED = {
  sheets: [`${WORKSHEET}<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A1:B4" r:id="rId7" display="kept" xr:uid="{1}" xmlns:xr="urn:x"/><hyperlink ref="C1" location="Sheet1!A9"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>`],
  parts: [{ name: RELS, content: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/></Relationships>' }],
};

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const link = (at: Link["area"], more: Partial<Link>): Link => ({ area: at, target: "", ...more });

describe("links", () => {
  it("are read with address, place and tip", async () => {
    const sheet = firstSheet(await openBook(buildWorkbook(LINKED)));
    expect(sheet.links).toEqual([
      { area: area(0, 0, 4, 2), target: "https://example.org/a?b=1&c=2", address: "https://example.org/a?b=1&c=2", place: undefined, tip: undefined, relationship: "rId7" },
      { area: area(0, 2), target: "#Sheet1!A9", address: undefined, place: "Sheet1!A9", tip: undefined, relationship: undefined },
    ]);
  });

  it("new ones stand in schema order, with a relationship for an address", async () => {
    const bytes = await saved({ sheets: [rowsSheet('<row r="1"/>').replace("</worksheet>", '<conditionalFormatting sqref="A1"/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>')] }, (book) => {
      firstSheet(book).setLinks([link(area(0, 0), { address: "https://example.org/a b?x=1&y=<2>", tip: 'Say "yes"' }), link(area(1, 1, 2, 1), { place: "'My plan'!A1" })]);
    });
    expect(await partIn(bytes, SHEET)).toContain('<conditionalFormatting sqref="A1"/><hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="Say &quot;yes&quot;"/><hyperlink ref="B2:B3" location="\'My plan\'!A1"/></hyperlinks><pageMargins');
    expect(await partIn(bytes, RELS)).toContain('Target="https://example.org/a%20b?x=1&amp;y=%3C2%3E" TargetMode="External"/>');
    expect(firstSheet(await openBook(bytes)).links.map(({ address, place, tip }) => ({ address, place, tip }))).toEqual([
      { address: "https://example.org/a%20b?x=1&y=%3C2%3E", place: undefined, tip: 'Say "yes"' },
      { address: undefined, place: "'My plan'!A1", tip: undefined },
    ]);
  });

  it("follow a sheet that is renamed, in memory as in the file", async () => {
    const book = await openBook(buildWorkbook(LINKED));
    firstSheet(book).setLinks([...firstSheet(book).links, link(area(5, 5), { place: "Sheet1!B2" })]);
    book.renameSheet?.(firstSheet(book).id, "My plan");
    const seen = firstSheet(book).links.map(({ address, place, target }) => ({ address, place, target }));
    expect(seen.map(({ place }) => place)).toEqual([undefined, "'My plan'!A9", "'My plan'!B2"]);
    const again = firstSheet(await openBook(await saveBook(book))).links.map(({ address, place, target }) => ({ address, place, target }));
    expect(again).toEqual(seen);
  });

  it("one that is moved to fewer cells keeps its XML and its relationship; one that goes takes its relationship along", async () => {
    const moved = await saved(LINKED, (book) => {
      const [first, second] = firstSheet(book).links;
      if (first && second) firstSheet(book).setLinks([second, { ...first, area: area(0, 0, 2, 2) }, { ...first, area: area(3, 0, 1, 2) }]);
    });
    expect(await partIn(moved, SHEET)).toContain('<hyperlinks><hyperlink ref="C1" location="Sheet1!A9"/><hyperlink ref="A1:B2" r:id="rId7" display="kept" xr:uid="{1}" xmlns:xr="urn:x"/><hyperlink ref="A4:B4" r:id="rId7" display="kept"');
    expect(await partIn(moved, RELS)).toContain('Id="rId7"');
    const gone = await saved(LINKED, (book) => firstSheet(book).setLinks(firstSheet(book).links.slice(1)));
    expect(await partIn(gone, SHEET)).toContain('<hyperlinks><hyperlink ref="C1" location="Sheet1!A9"/></hyperlinks>');
    expect(await partIn(gone, RELS)).not.toContain("rId7");
    const none = await saved(LINKED, (book) => firstSheet(book).setLinks([]));
    expect(await partIn(none, SHEET)).not.toContain("hyperlink");
  });

  it("a book with new links can be saved twice with the same result", async () => {
    const book = await openBook(buildWorkbook(LINKED));
    firstSheet(book).setLinks([...firstSheet(book).links, link(area(8, 8), { address: "mailto:a@example.org" })]);
    expect(await saveBook(book)).toEqual(await saveBook(book));
  });

  it("the strict form is refused in words", async () => {
    const strict = rowsSheet("").replace(/http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    await expect(saved({ sheets: [strict] }, (book) => firstSheet(book).setLinks([link(area(0, 0), { address: "https://example.org" })]))).rejects.toThrow(/strict Open XML format/);
  });
});
