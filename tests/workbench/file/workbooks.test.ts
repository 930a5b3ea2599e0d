import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { editEverything } from "../../../workbench/fidelity/edits";
import { compareEntries } from "../../../workbench/fidelity/entries";
import { compareBooks } from "../../../workbench/fidelity/models";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";

const FOLDER = "../shared/workbooks";
const names = existsSync(FOLDER) ? (await readdir(FOLDER, { recursive: true })).filter((name) => /\.xls[xm]$/i.test(name)).sort() : [];

describe.skipIf(names.length === 0)(names.length === 0 ? `real workbooks: skipped, since there is no folder ${FOLDER}` : "real workbooks", () => {
  it.each(names)("%s is saved to itself, and stays whole under edits of every kind", async (name) => {
    const bytes = new Uint8Array(await readFile(`${FOLDER}/${name}`));
    const book = await openBook(bytes);
    expect(Buffer.from(await saveBook(book)).equals(bytes)).toBe(true);
    expect(editEverything(book).done).toBeGreaterThan(10);
    const saved = await saveBook(book);
    expect(await compareEntries(book, bytes, saved)).toEqual([]);
    expect(compareBooks(book, await openBook(saved))).toEqual([]);
  });
});
