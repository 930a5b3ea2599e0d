import type { CellAt } from "../core/workbook";
import { addressOf } from "../core/workbook";
import type { Line } from "./connection";

/** Brings a cell before the user: its sheet in front, the cell selected. */
export function showCell(line: Line, at: CellAt): Promise<void> {
  return line.ask(
    (context) => {
      const sheet = context.workbook.worksheets.getItem(at.sheet);
      sheet.activate();
      sheet.getRange(addressOf(at)).select();
    },
    () => undefined,
  );
}
