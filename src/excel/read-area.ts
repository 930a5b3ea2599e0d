import type { Area, CellValue } from "../core/workbook";
import type { Line } from "./connection";
import { PAYLOAD } from "./payload";
import { Refusal } from "./refusal";

/** The values of an area, in blocks of about 1.5 MB each, of which a row is taken to have so many bytes; smaller ones where Excel finds that too much. */
export async function readArea(line: Line, sheet: string, area: Area, bytesPerRow: number): Promise<CellValue[][]> {
  const values: CellValue[][] = [];
  let block = Math.max(1, Math.floor(PAYLOAD / bytesPerRow));
  while (values.length < area.rows) {
    const rows = Math.min(block, area.rows - values.length);
    try {
      for (const row of await readBlock(line, sheet, { ...area, row: area.row + values.length, rows })) values.push(row);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "too-large" && rows > 1)) throw error;
      block = Math.ceil(rows / 2);
    }
  }
  return values;
}

function readBlock(line: Line, sheet: string, { row, column, rows, columns }: Area): Promise<CellValue[][]> {
  return line.ask(
    (context) => {
      const block = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      block.load("values");
      return block;
    },
    (block) => block.values as CellValue[][],
  );
}
