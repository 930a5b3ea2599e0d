import { readFile, writeFile } from "node:fs/promises";
import * as XLSX from "xlsx";
import type { Contender } from "./contender";
import { assessPlan, type Cells } from "./work";

function cellsOf(book: XLSX.WorkBook, name: string): Cells {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`SheetJS found no sheet ${name}`);
  const area = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
  return {
    rows: area.e.r + 1,
    value: (row, column) => (sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined)?.v,
    write: (row, column, value) => {
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] = { t: typeof value === "number" ? "n" : "s", v: value };
      if (column <= area.e.c) return;
      area.e.c = column;
      sheet["!ref"] = XLSX.utils.encode_range(area);
    },
  };
}

export const contender: Contender<XLSX.WorkBook> = {
  open: async (file) => XLSX.read(await readFile(file), { cellFormula: true, cellNF: true }),
  recalculate: async (book) => assessPlan(cellsOf(book, "Register"), cellsOf(book, "Delivery Plan")),
  save: async (book, file) => writeFile(file, XLSX.write(book, { type: "buffer", compression: true }) as Buffer),
};
