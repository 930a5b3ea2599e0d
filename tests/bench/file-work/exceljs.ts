import ExcelJS from "exceljs";
import { LABEL, Tally, type Counts } from "./tally";

/** The work with exceljs. */
export async function work(from: string, to: string): Promise<Counts> {
  const tally = new Tally();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  for (const sheet of book.worksheets) {
    const right = sheet.columnCount + 1;
    sheet.eachRow((row) => {
      row.eachCell((cell) => tally.read(cell.value));
      row.getCell(right).value = LABEL;
      tally.written += 1;
    });
  }
  await book.xlsx.writeFile(to);
  return tally.counts();
}
