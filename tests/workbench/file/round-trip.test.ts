import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book, FormatChange, Scalar } from "../../../workbench/file/book";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { buildWorkbook, rowsSheet } from "./package-builder";
import { firstSheet } from "./saved-part";

const ROWS = '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1+$C$2</f><v>1</v></c><c r="D1" s="1"/></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="4" ht="20" customHeight="1"><c r="B4"><f t="shared" si="0"/><v>4</v></c><c r="E4" t="b"><v>1</v></c></row><row r="7"/>';
const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';
const source = buildWorkbook({ sheets: [rowsSheet(ROWS)], sharedStrings: "<si><r><t>ri</t></r><r><t>ch</t></r></si>", styles: STYLES });
const SIZE = 9;

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("_x0041_", " a", "a\r\nb", "\u0001", "=1", "'x", "]]>", "&amp;"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#N/A", "#REF!", "#DIV/0!").map((error) => ({ error })),
);

const change: fc.Arbitrary<FormatChange> = fc.constantFrom<FormatChange>({ fill: "#FF0000" }, { font: { bold: true } }, { numberFormat: "dd/mm/yyyy" }, { fill: null, horizontal: "center" });
const place = { row: fc.nat(SIZE), column: fc.nat(SIZE) };

type Step = (book: Book) => void;
const sheetOf = (book: Book): Book["sheets"][number] => book.sheets[0] as Book["sheets"][number];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ...place, value: scalar }).map(({ row, column, value }): Step => (book) => sheetOf(book).set(row, column, { value })),
  fc.record({ ...place, value: scalar }).map(({ row, column, value }): Step => (book) => sheetOf(book).set(row, column, { value, formula: "A1<$B$2" })),
  fc.record({ ...place, change }).map(({ row, column, change: look }): Step => (book) => sheetOf(book).set(row, column, { style: book.formats.with(sheetOf(book).style(row, column), look) })),
  fc.record({ ...place }).map(({ row, column }): Step => (book) => sheetOf(book).set(row, column, { formula: null })),
  fc.record({ row: place.row, hidden: fc.boolean() }).map(({ row, hidden }): Step => (book) => sheetOf(book).setRowLook(row, { hidden })),
  fc.record({ column: place.column, width: fc.integer({ min: 1, max: 200 }) }).map(({ column, width }): Step => (book) => sheetOf(book).setColumnLook(column, { width })),
);

function seen(book: Book): unknown {
  const sheet = sheetOf(book);
  const cells = Array.from({ length: SIZE + 2 }, (_, row) => Array.from({ length: SIZE + 2 }, (__, column) => {
    const { value, formula, style } = sheet.cell(row, column);
    return { value, formula, look: book.formats.get(style) };
  }));
  const looks = Array.from({ length: SIZE + 2 }, (_, at) => [sheet.rowLook(at), sheet.columnLook(at)]);
  return { cells, looks, used: sheet.used(false), content: sheet.used(true) };
}

describe("any edits", () => {
  it("are there when the saved file is opened again, and nothing else has changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(step, { maxLength: 5 }), async (first, then) => {
        const book = await openBook(source);
        first.forEach((one) => one(book));
        expect(seen(await openBook(await saveBook(book)))).toEqual(seen(book));
        then.forEach((one) => one(book));
        const again = await openBook(await saveBook(book));
        expect(seen(again)).toEqual(seen(book));
        then.forEach((one) => one(again));
        expect(seen(await openBook(await saveBook(again)))).toEqual(seen(again));
      }),
      { numRuns: 150 },
    );
  });

  it("leave a saved file that opens and saves to itself", async () => {
    const book = await openBook(source);
    firstSheet(book).set(3, 1, { value: "x" });
    const saved = await saveBook(book);
    expect(await saveBook(await openBook(saved))).toEqual(saved);
  });
});
