import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { editEverything, moveAndTakeAway } from "../../../workbench/fidelity/edits";
import { findingsOf, newFindings } from "../../../workbench/fidelity/schema";
import { newBook } from "../../../workbench/file/new";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { originalOf } from "../../../workbench/fuzz/damaged-file";
import { buildZip } from "../../../workbench/fuzz/zip-making";

const wholly = async (bytes: Uint8Array): Promise<string[]> => newFindings(new Map(), await findingsOf(bytes));

/** A new workbook with some rows and then a change of every kind. */
async function bookWithEverything(): Promise<Uint8Array> {
  const book = newBook(["Register", "Plan"]);
  book.sheets.forEach((sheet) => ["Ref", "Done", "Due"].forEach((heading, column) => [heading, 1, 2, 3].forEach((value, row) => sheet.set(row, column, { value }))));
  editEverything(book);
  return saveBook(book);
}

describe("what Microsoft's validator says", () => {
  it.each(["delivery-plan.xlsx", "messy-plan.xlsx"])("nothing of the sample %s", async (name) => {
    expect(await wholly(new Uint8Array(await readFile(new URL(`../../../samples/${name}`, import.meta.url))))).toEqual([]);
  });

  it("nothing of a new workbook", async () => expect(await wholly(await saveBook(newBook()))).toEqual([]));

  it("nothing of a new workbook with charts, tables, rules, formats, links and pages of every kind, nor when they are taken away", async () => {
    const bytes = await bookWithEverything();
    expect(await wholly(bytes)).toEqual([]);
    const again = await openBook(bytes);
    moveAndTakeAway(again);
    expect(await wholly(await saveBook(again))).toEqual([]);
  });

  it("what is wrong, with its part and its place", async () => {
    const { parts } = await originalOf(await saveBook(newBook()));
    const columnsLast = (text: string): string => text.replace("<sheetData/>", '<sheetData/><cols><col min="1" max="1" width="9"/></cols>');
    const bytes = buildZip(parts.map(({ name, content }) => ({ name, content: columnsLast(new TextDecoder().decode(content as Uint8Array)) })));
    expect(await wholly(bytes)).toEqual([expect.stringMatching(/^1 × Sch_UnexpectedElement\w* in \/xl\/worksheets\/sheet1\.xml \/x:worksheet: .*cols/)]);
  });
});

describe("new findings", () => {
  it("are those that are there more often than before", () => {
    expect(newFindings(new Map([["a", 2], ["b", 1]]), new Map([["a", 3], ["b", 1], ["c", 4]]))).toEqual(["1 × a", "4 × c"]);
  });
});
