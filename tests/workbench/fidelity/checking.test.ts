import { describe, expect, it } from "vitest";
import { faultsOf } from "../../../workbench/fidelity/checking";
import { leanPair } from "../../../workbench/fidelity/lean";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { readZip } from "../../../workbench/file/zip";
import { buildZip } from "../../../workbench/fuzz/zip-making";
import { originalOf } from "../../../workbench/fuzz/damaged-file";
import { buildWorkbook, rowsSheet } from "../file/package-builder";

const rows = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join("");
const before = buildWorkbook({ sheets: [rowsSheet(rows), rowsSheet(rows)], parts: [{ name: "xl/media/a.xml", content: "<a/>" }] });

/** What is found wrong with a change of one cell when the saved file is tampered with. */
async function found(tamper: (name: string, text: string) => string | null): Promise<string[]> {
  const book = await openBook(before);
  book.sheets[0]?.set(0, 0, { value: "changed" });
  const { parts } = await originalOf(await saveBook(book));
  const spoilt = parts.flatMap(({ name, content }) => {
    const text = tamper(name, new TextDecoder().decode(content as Uint8Array));
    return text === null ? [] : [{ name, content: text }];
  });
  const saved = buildZip(spoilt);
  return faultsOf({ book, before, saved, again: await openBook(saved) });
}

describe("what the comparison finds", () => {
  it.each<[string, (name: string, text: string) => string | null, RegExp]>([
    ["a part that was not to change", (name, text) => (name === "xl/media/a.xml" ? "<b/>" : text), /^xl\/media\/a\.xml was not to change$/],
    ["a part that is lost", (name, text) => (name === "xl/media/a.xml" ? null : text), /^xl\/media\/a\.xml is lost$/],
    ["another value in a cell", (_, text) => text.replace("<v>250</v>", "<v>251</v>"), /A251 holds 251 instead of 250/],
    ["a cell too many", (_, text) => text.replace("</sheetData>", '<row r="301"><c r="A301"><v>1</v></c></row></sheetData>'), /A301 holds 1 instead of null/],
  ])("%s", async (_, tamper, words) => expect(await found(tamper)).toContainEqual(expect.stringMatching(words)));
});

describe("the lean pair for the validator", () => {
  it("leaves out rows that both have alike, and keeps the first hundred and those that differ", async () => {
    const book = await openBook(before);
    book.sheets[0]?.set(249, 0, { value: 7 });
    const pair = await leanPair(book, await openBook(await saveBook(book)));
    const counts = await Promise.all(pair.map(async (bytes) => (await openBook(bytes)).sheets.map((sheet) => [sheet.store.rowNumbers.length, sheet.value(249, 0)])));
    expect(counts).toEqual([[[101, 249], [100, null]], [[101, 7], [100, null]]]);
    expect(pair.map((bytes) => readZip(bytes).length)).toEqual([readZip(before).length, readZip(before).length]);
  });
});
