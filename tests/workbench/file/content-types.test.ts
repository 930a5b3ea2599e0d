import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { buildZip } from "../../../workbench/fuzz/zip-making";
import { partsOf, rowsSheet } from "./package-builder";

const RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";
const OVERRIDE = (name: string): string => `<Override PartName="/${name}" ContentType="${RELATIONSHIPS}"/>`;

/** The parts of a plain workbook whose lists of relationships are typed one by one, where `oneByOne` says so. */
function workbook(oneByOne: boolean): Uint8Array {
  const parts = partsOf({ sheets: [rowsSheet('<row r="1"><c r="A1"><v>1</v></c></row>'), rowsSheet("")] });
  const names = parts.map(({ name }) => name).filter((name) => name.endsWith(".rels"));
  const typed = parts.map((part) => {
    if (part.name !== "[Content_Types].xml" || !oneByOne) return part;
    const without = String(part.content).replace(/<Default Extension="rels"[^>]*>/, "");
    return { ...part, content: without.replace("</Types>", `${names.map(OVERRIDE).join("")}</Types>`) };
  });
  return buildZip(typed);
}

describe.each([true, false])("a package whose lists of relationships are typed one by one: %s", (oneByOne) => {
  it("has a content type for every part that is added, once, and what every relationship leads to", async () => {
    const book = await openBook(workbook(oneByOne));
    const [first] = book.sheets;
    first?.setLinks([{ area: { row: 0, column: 0, rows: 1, columns: 1 }, target: "", address: "https://example.org/" }]);
    book.addSheet?.("Added")?.set(0, 0, { value: "x" });
    const parts = unzipSync(await saveBook(book));
    const textOf = (name: string): string => new TextDecoder().decode(parts[name]);
    const types = textOf("[Content_Types].xml");
    for (const name of Object.keys(parts).filter((one) => one !== "[Content_Types].xml")) {
      const overrides = types.split(`PartName="/${name}"`).length - 1;
      const hasDefault = types.includes(`<Default Extension="${name.slice(name.lastIndexOf(".") + 1)}"`);
      expect({ name, isTyped: overrides === 1 || (overrides === 0 && hasDefault) }).toEqual({ name, isTyped: true });
    }
    expect(textOf("xl/worksheets/_rels/sheet1.xml.rels")).toContain("https://example.org/");
    for (const [, target = ""] of textOf("xl/_rels/workbook.xml.rels").matchAll(/Target="([^"]*)"/g)) expect(Object.keys(parts)).toContain(`xl/${target}`);
    // Saved again from the file, nothing is typed twice.
    expect((await openBook(await saveBook(book))).sheets).toHaveLength(3);
  });
});
