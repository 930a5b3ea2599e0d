import type { CellsEdit } from "../edit";
import { sayDay, type Day } from "../day";
import { valueAt, type CellValue, type Workbook } from "../workbook";

/** The blank row below the title and the description. */
const ROW = 2;
const BEGINNING = "Last run, ";

const edit = (sheet: string, from: CellValue, to: CellValue): CellsEdit => ({ kind: "cells", sheet, row: ROW, column: 0, from: [from], to: [to] });

/** The edit that says on the settings sheet how a run went, where nothing else could say it. */
export const lastWord = (sheet: string, today: Day, message: string): CellsEdit => edit(sheet, "", `${BEGINNING}${sayDay(today)}: ${message}`);

/** The edit that takes such a word away again, once a run has gone well; none where there is none. */
export function withoutLastWord({ sheets }: Workbook, name: string | null): CellsEdit[] {
  const sheet = sheets.find((one) => one.name === name);
  const said = sheet ? valueAt(sheet, ROW, 0) : "";
  return sheet && String(said).startsWith(BEGINNING) ? [edit(sheet.name, said, "")] : [];
}
