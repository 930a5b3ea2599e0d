import { readFile, writeFile } from "node:fs/promises";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { LABEL, Tally, type Counts } from "./tally";

/** The work with the workbench's own file core. */
export async function work(from: string, to: string): Promise<Counts> {
  const tally = new Tally();
  const book = await openBook(await readFile(from));
  for (const sheet of book.sheets) {
    const used = sheet.used(true);
    if (used === null) continue;
    const right = used.column + used.columns;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < right; column += 1) tally.read(sheet.value(row, column));
      sheet.set(row, right, { value: LABEL });
      tally.written += 1;
    }
  }
  await writeFile(to, await saveBook(book));
  return tally.counts();
}
