import { describe, expect, it } from "vitest";
import { openBook } from "../../../workbench/file/open";
import { FileProblem } from "../../../workbench/file/problem";
import { buildZip } from "../../../workbench/fuzz/zip-making";
import { buildWorkbook, partsOf, rowsSheet, WORKSHEET } from "./package-builder";

const PLAIN = { sheets: [rowsSheet('<row r="1"><c r="A1"><v>1</v></c></row>')] };

function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(`${stream}\0`, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
}

function without(name: string): Uint8Array {
  return buildZip(partsOf(PLAIN).filter((part) => part.name !== name));
}

function instead(name: string, content: string): Uint8Array {
  return buildZip(partsOf(PLAIN).map((part) => (part.name === name ? { name, content } : part)));
}

function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
}

const whole = buildWorkbook(PLAIN);
const SHEET = "xl/worksheets/sheet1.xml";
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
/** The offset of the first record of the directory. */
const directoryOf = (bytes: Uint8Array): number => new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
/** The offset of the last record, which is the sheet's. */
const lastRecordOf = (bytes: Uint8Array): number => Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));

describe("what is refused, in words", () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ["an empty file", new Uint8Array(), "not-xlsx", /not an Excel workbook.*empty/],
    ["plain text", text("Ref,Action\nR1,Do it\n"), "not-xlsx", /not an Excel workbook \(\.xlsx or \.xlsm\)/],
    ["another zip", buildZip([{ name: "readme.txt", content: "hello" }]), "not-xlsx", /zip file of another kind/],
    ["a Word document", buildZip([{ name: "[Content_Types].xml", content: "<Types/>" }, { name: "_rels/.rels", content: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>' }, { name: "word/document.xml", content: "<w/>" }]), "not-xlsx", /another kind of Office file/],
    ["an old workbook", ole("Workbook"), "old-format", /old Excel format \(\.xls\).*save it as an Excel workbook/],
    ["an encrypted workbook", ole("EncryptedPackage"), "encrypted", /password.*Open it in Excel, remove the password/],
    ["another compound file", ole("WordDocument"), "not-xlsx", /older kind of Office file/],
    ["a binary workbook", instead("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'), "binary-format", /\.xlsb/],
    ["half a file", whole.slice(0, whole.length / 2), "damaged", /end of the file is missing/],
    ["zeros", new Uint8Array(5000), "damaged", /nothing but zeros/],
    ["no list of sheets", without("xl/workbook.xml"), "damaged", /lists its sheets is missing/],
    ["a sheet that is not there", without(SHEET), "damaged", /sheet "Sheet1" is listed but cannot be found/],
    ["an empty list of sheets", instead("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>'), "damaged", /lists no sheets/],
    ["a DOCTYPE in the list of sheets", instead("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'), "damaged", /DOCTYPE/],
    ["a DOCTYPE in a sheet", instead(SHEET, `<!DOCTYPE a>${rowsSheet("")}`), "damaged", /DOCTYPE/],
    ["an entity in a sheet", instead(SHEET, rowsSheet('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>')), "damaged", /entity "&lol;"/],
    ["a cut sheet", instead(SHEET, `${WORKSHEET}<sheetData><row r="1"><c r="A1"><v>1`), "damaged", /cut short or faulty/],
    ["a row too far", instead(SHEET, rowsSheet('<row r="1048577"/>')), "damaged", /row that no sheet can have/],
    ["a column too far", instead(SHEET, rowsSheet('<row r="1"><c r="XFE1"/></row>')), "damaged", /faulty reference in row 1/],
    ["deep nesting", instead("xl/workbook.xml", `<workbook>${"<a>".repeat(5000)}`), "damaged", /deep/],
    ["a part twice", buildZip([...partsOf(PLAIN), { name: SHEET, content: "<x/>" }]), "damaged", /twice/],
    ["a name that climbs out", buildZip([...partsOf(PLAIN), { name: "../../evil", content: "x" }]), "damaged", /impossible name/],
    ["a size that is too small", buildWorkbook(PLAIN, { claimedSize: 10 }), "damaged", /larger than it says/],
    ["a size that is too large", buildWorkbook(PLAIN, { claimedSize: 4000 }), "damaged", /cut short/],
    ["more than any deflate holds", buildWorkbook(PLAIN, { claimedSize: 5_000_000 }), "damaged", /far more than it can hold/],
    ["more than fits in memory", buildZip(Array.from({ length: 6 }, (_, at) => ({ name: `xl/${at}.xml`, content: Buffer.alloc(100_000, at) })), { stored: true, claimedSize: 100_000_000 }), "too-large", /512 MB/],
    ["a wrong checksum", changed(whole, (view) => view.setUint32(lastRecordOf(whole) + 16, 1, true)), "damaged", /sheet1\.xml does not match its checksum/],
    ["a zip with a password", changed(whole, (view) => view.setUint16(directoryOf(whole) + 8, 1, true)), "encrypted", /password as a zip/],
    ["more elements than fit in memory", instead(SHEET, `${WORKSHEET}<sheetData/>${"<a/>".repeat(1_000_001)}</worksheet>`), "too-large", /more than 1,000,000 elements/],
    ["a text longer than any cell", instead(SHEET, rowsSheet(`<row r="1"><c r="A1" t="str"><v>${"&amp;".repeat(300_000)}</v></c></row>`)), "damaged", /longer than a cell can hold/],
    ["more rows than a sheet has", instead(SHEET, rowsSheet('<row r="1"/>'.repeat(1_048_577))), "damaged", /more rows than a sheet/],
    ["a bomb", buildZip([...partsOf(PLAIN).filter(({ name }) => name !== SHEET), { name: SHEET, content: Buffer.alloc(30_000_000, "<a>") }]), "damaged", /not a worksheet/],
  ])("%s", async (_, bytes, code, sentence) => {
    const problem = await openBook(bytes).then(() => null, (error: unknown) => error);
    expect(problem).toBeInstanceOf(FileProblem);
    expect((problem as FileProblem).message).toMatch(sentence);
    expect((problem as FileProblem).code).toBe(code);
  });
});
