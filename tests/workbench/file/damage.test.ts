import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../workbench/file/open";
import { FileProblem } from "../../../workbench/file/problem";
import { saveBook } from "../../../workbench/file/save";
import { damagedFile, originalOf } from "../../../workbench/fuzz/damaged-file";
import { tried } from "../../../workbench/fuzz/trying";
import { buildWorkbook, rowsSheet } from "./package-builder";

const source = buildWorkbook({
  sheets: [rowsSheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>'), rowsSheet("")],
  sharedStrings: "<si><t>text</t></si>",
});
/** The same without packing: damage then reaches the XML itself, past the checksum where that is mended. */
const open = buildWorkbook({ sheets: [rowsSheet('<row r="1"><c r="A1"><v>1</v></c></row>')] }, { stored: true });

/** Opened, changed and saved, or refused with a sentence: nothing else may come of any bytes. */
async function outcome(bytes: Uint8Array): Promise<"whole" | "refused"> {
  try {
    const book = await openBook(bytes);
    book.sheets[0]?.set(5, 5, { value: "x" });
    await saveBook(book);
    return "whole";
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\.$/s);
    return "refused";
  }
}

describe("damaged files", () => {
  it.each([["packed", source], ["stored", open]])("a flipped byte anywhere is survived (%s)", async (_, whole) => {
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = whole.slice();
      bytes[at] = byte;
      expect(await outcome(bytes)).toMatch(/whole|refused/);
    }), { numRuns: 400 });
  });

  it("a cut anywhere is refused", async () => {
    await fc.assert(fc.asyncProperty(fc.nat(source.length - 1), async (length) => {
      expect(await outcome(source.slice(0, length))).toBe("refused");
    }), { numRuns: 200 });
  });

  it("any rows are survived", async () => {
    const pieces = fc.constantFrom('<row r="1">', "<row>", "</row>", '<c r="A1">', '<c r="B9" t="s">', "<c>", "</c>", "<v>", "</v>", "1", "<f>", '<f t="shared" si="0"/>', "</f>", "<is>", "</is>", "<t>", "</t>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&", "<", ">", "\"", "<c/>", '<row r="99999999"/>', "<?a?>");
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (xml) => {
      expect(await outcome(buildWorkbook({ sheets: [rowsSheet(xml.join(""))] }))).toMatch(/whole|refused/);
    }), { numRuns: 400 });
  });
});

describe("a sample workbook damaged by chance, as by npm run fuzz", async () => {
  const sample = await originalOf(new Uint8Array(await readFile(new URL("../../../samples/messy-plan.xlsx", import.meta.url))));

  it.each(Array.from({ length: 40 }, (_, at) => at + 20_001))("seed %i: refused in a sentence, or changed, saved and read again", async (seed) => {
    const { kind, words } = await tried(damagedFile(sample, seed).bytes);
    expect([kind, words]).toEqual([expect.stringMatching(/^(opened|refused|saving refused)$/), words]);
  });

  it("is damaged in the same way by the same seed", () => expect(damagedFile(sample, 7)).toEqual(damagedFile(sample, 7)));
});
