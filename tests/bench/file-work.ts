import { readFile, writeFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";

/**
 * The same work on a file with each library, in a process of its own so that its memory can be measured: open, read all
 * values, write one more column, save. Prints `{ "ms", "peakMB", "sum" }`; the sum shows that all values were read.
 */
type Work = (from: string, to: string) => Promise<number>;

const LABEL = "Checked";

const ours: Work = async (from, to) => {
  const book = await openBook(await readFile(from));
  let sum = 0;
  for (const sheet of book.sheets) {
    const used = sheet.used(true);
    if (used === null) continue;
    const right = used.column + used.columns;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < right; column += 1) sum += sizeOf(sheet.value(row, column));
      sheet.set(row, right, { value: LABEL });
    }
  }
  await writeFile(to, await saveBook(book));
  return sum;
};

const exceljs: Work = async (from, to) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  let sum = 0;
  for (const sheet of book.worksheets) {
    const right = sheet.columnCount + 1;
    sheet.eachRow((row) => {
      row.eachCell((cell) => (sum += sizeOf(cell.value)));
      row.getCell(right).value = LABEL;
    });
  }
  await book.xlsx.writeFile(to);
  return sum;
};

const sheetjs: Work = async (from, to) => {
  const book = XLSX.read(await readFile(from), { cellFormula: true, cellNF: true });
  let sum = 0;
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const area = XLSX.utils.decode_range(sheet?.["!ref"] ?? "A1");
    if (sheet === undefined) continue;
    for (let row = area.s.r; row <= area.e.r; row += 1) {
      for (let column = area.s.c; column <= area.e.c; column += 1) {
        const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
        sum += sizeOf(cell?.v);
      }
      sheet[XLSX.utils.encode_cell({ r: row, c: area.e.c + 1 })] = { t: "s", v: LABEL };
    }
    sheet["!ref"] = XLSX.utils.encode_range({ s: area.s, e: { r: area.e.r, c: area.e.c + 1 } });
  }
  await writeFile(to, XLSX.write(book, { type: "buffer", compression: true }) as Buffer);
  return sum;
};

function sizeOf(value: unknown): number {
  return typeof value === "number" ? value : typeof value === "string" ? value.length : 0;
}

const WORKS: Readonly<Record<string, Work>> = { ours, exceljs, sheetjs };

const [library = "", from = "", to = ""] = process.argv.slice(2);
const work = WORKS[library];
if (work === undefined) throw new Error(`No library ${library}`);
const start = performance.now();
const sum = await work(from, to);
console.log(JSON.stringify({ ms: Math.round(performance.now() - start), peakMB: Math.round(process.resourceUsage().maxRSS / 1024), sum }));
