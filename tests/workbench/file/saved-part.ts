import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { decodeXml } from "../../../workbench/file/text";
import type { Workbook } from "../../../workbench/file/workbook";
import { readEntry, readZip } from "../../../workbench/file/zip";
import { buildWorkbook, rowsSheet, type BuiltWorkbook } from "./package-builder";

/** The text of a part in the bytes of a workbook; null where it has none of that name. */
export async function partIn(bytes: Uint8Array, name: string): Promise<string | null> {
  const entry = readZip(bytes).find((one) => one.name === name);
  return entry ? decodeXml(await readEntry(entry)) : null;
}

/** Opens a workbook made by hand, changes it, saves it: the saved bytes. */
export async function saved(workbook: BuiltWorkbook, change: (book: Workbook) => void): Promise<Uint8Array> {
  const book = await openBook(buildWorkbook(workbook));
  change(book);
  return saveBook(book);
}

/** The rows of the first sheet after a change, as XML. */
export async function savedRows(rows: string, change: (book: Workbook) => void): Promise<string> {
  const sheet = await partIn(await saved({ sheets: [rowsSheet(rows)] }, change), "xl/worksheets/sheet1.xml");
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheet ?? "")?.[1] ?? "";
}

export function firstSheet(book: Workbook): Workbook["sheets"][number] {
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("The workbook has no sheet");
  return sheet;
}
