import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCell, formulaOf, valueOf } from "../../../workbench/file/cell-store";
import { readCells, SheetScanner, type SheetScan } from "../../../workbench/file/sheet-reader";
import { TextStore } from "../../../workbench/file/texts";
import { Windows } from "../../../workbench/file/windows";
import { rowsSheet } from "./package-builder";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything that a sheet can say in several ways, and places that look like the end of a row and are not. */
const ROWS = [
  '<row r="1" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1.5</v></c></row>',
  '<row r="2"><c r="A2" t="inlineStr"><is><t>In progress</t></is></c><c r="B2"><f t="shared" ref="B2:B3" si="0">B1*2</f><v>3</v></c></row>',
  '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
  '<row r="4"/>',
  '<row r="5"><c r="A5" t="inlineStr"><is><t><![CDATA[</row>]]></t></is></c><!-- </row> --><c r="C5" t="b"><v>1</v></c></row>',
  '<row r="6"><c r="A6" t="str"><v>é_x000D_ü</v></c><c r="B6" t="e"><v>#N/A</v></c><c r="C6" t="inlineStr"><is><t>In progress</t></is></c></row>',
];
const SHEET = rowsSheet(Array.from({ length: 20 }, (_, at) => ROWS.map((row) => row.replace(/(?<=r="[A-C]?)(\d+)(?=")/g, (number) => String(Number(number) + at * ROWS.length))).join("")).join(""));

function context(): Parameters<typeof readCells>[1] {
  const sharedTexts = new TextStore();
  sharedTexts.push("shared");
  return { sharedTexts, date1904: false, cellsLeft: 10_000, what: "the sheet" };
}

/** Read from pieces of these lengths, in turn, through windows of that size. */
function readCut(bytes: Uint8Array, lengths: readonly number[], size: number): SheetScan {
  const scanner = new SheetScanner(bytes.length, context());
  const windows = new Windows((window, isLast) => scanner.read(window, isLast), size);
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = from + (lengths[turn % lengths.length] ?? 1);
    windows.take(bytes.slice(from, to));
    from = to;
  }
  windows.end();
  return scanner.finish();
}

function told({ store, skeleton }: SheetScan): unknown {
  const cells: unknown[] = [];
  for (let row = 0; row < 130; row++) {
    for (let column = 0; column < 4; column++) {
      const cell = findCell(store, row, column);
      if (cell >= 0) cells.push([row, column, valueOf(store, cell), store.styles[cell], formulaOf(store, cell, row, column)]);
    }
  }
  const { rowNumbers, rowStart, rowEnd, rowHeights, patchable } = store;
  return { cells, skeleton, patchable, rows: [rowNumbers, rowStart, rowEnd, rowHeights].map((list) => [...list]) };
}

describe("a sheet that is read piece by piece", () => {
  it("says what it says when it is read as a whole, however it is cut", () => {
    const bytes = encode(SHEET);
    const whole = told(readCells(bytes, context()));
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 2000 }), (lengths, size) => {
      expect(told(readCut(bytes, lengths, size))).toEqual(whole);
    }), { numRuns: 200 });
  });

  it("may be in UTF-16", () => {
    const text = `\ufeff${SHEET}`;
    const wide = Uint8Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at >> 1) & 255 : text.charCodeAt(at >> 1) >> 8));
    const { store } = readCut(wide, [100], 256);
    expect(valueOf(store, findCell(store, 5, 0))).toBe("é\rü");
  });

  it.each([
    ["cut short", SHEET.slice(0, SHEET.length - 200), /cut short or faulty/],
    ["with a faulty row in the middle", SHEET.replace('<row r="50"', '<row r="9999999"'), /row that no sheet can have/],
    ["with a DOCTYPE", `<!DOCTYPE a>${SHEET}`, /DOCTYPE/],
  ])("is refused %s", (_, xml, sentence) => {
    expect(() => readCut(encode(xml), [64], 128)).toThrow(sentence);
  });
});
