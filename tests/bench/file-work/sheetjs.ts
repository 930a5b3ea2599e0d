import { readFile, writeFile } from "node:fs/promises";
import * as XLSX from "xlsx";
import { LABEL, Tally, type Counts } from "./tally";

/** The work with SheetJS. */
export async function work(from: string, to: string): Promise<Counts> {
  const tally = new Tally();
  const book = XLSX.read(await readFile(from), { cellFormula: true, cellNF: true });
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const area = XLSX.utils.decode_range(sheet?.["!ref"] ?? "A1");
    if (sheet === undefined) continue;
    for (let row = area.s.r; row <= area.e.r; row += 1) {
      for (let column = area.s.c; column <= area.e.c; column += 1) {
        const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
        tally.read(cell?.v);
      }
      sheet[XLSX.utils.encode_cell({ r: row, c: area.e.c + 1 })] = { t: "s", v: LABEL };
      tally.written += 1;
    }
    sheet["!ref"] = XLSX.utils.encode_range({ s: area.s, e: { r: area.e.r, c: area.e.c + 1 } });
  }
  await writeFile(to, XLSX.write(book, { type: "buffer", compression: true }) as Buffer);
  return tally.counts();
}
