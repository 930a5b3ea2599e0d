import ExcelJS from "exceljs";
import type { Contender } from "./contender";
import { assessPlan, type Cells } from "./work";

function cellsOf(book: ExcelJS.Workbook, name: string): Cells {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`exceljs found no sheet ${name}`);
  return {
    rows: sheet.rowCount,
    value: (row, column) => sheet.getRow(row + 1).findCell(column + 1)?.value,
    write: (row, column, value) => void (sheet.getRow(row + 1).getCell(column + 1).value = value),
  };
}

export const contender: Contender<ExcelJS.Workbook> = {
  open: async (file) => new ExcelJS.Workbook().xlsx.readFile(file),
  recalculate: async (book) => assessPlan(cellsOf(book, "Register"), cellsOf(book, "Delivery Plan")),
  save: async (book, file) => book.xlsx.writeFile(file),
};
