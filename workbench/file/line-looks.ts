import type { Sheet } from "./sheet";
import type { LineShift } from "./line-shift";

/**
 * The lines put in look as the line before them: its cells' formats, and its height or width (documentation of inserting cells: "Format same
 * as above" and "as left"). What is hidden there is not hidden in them; the first line of a sheet has none before it.
 */
export function inheritLooks(sheet: Sheet, shift: LineShift): void {
  if (shift.count <= 0 || shift.at === 0) return;
  if (shift.axis === "rows") inheritRow(sheet, shift);
  else inheritColumn(sheet, shift);
}

function inheritRow(sheet: Sheet, { at, count }: LineShift): void {
  const { height } = sheet.rowLook(at - 1);
  const used = sheet.used(false);
  for (let row = at; row < at + count; row++) {
    if (height !== undefined) sheet.setRowLook(row, { height });
    for (let column = used?.column ?? 0; column < (used?.column ?? 0) + (used?.columns ?? 0); column++) inheritStyle(sheet, at - 1, column, row, column);
  }
}

function inheritColumn(sheet: Sheet, { at, count }: LineShift): void {
  const { width, style } = sheet.columnLook(at - 1);
  const used = sheet.used(false);
  for (let column = at; column < at + count; column++) {
    if (width !== undefined || style !== 0) sheet.setColumnLook(column, { ...(width === undefined ? {} : { width }), hidden: false, style });
    for (let row = used?.row ?? 0; row < (used?.row ?? 0) + (used?.rows ?? 0); row++) inheritStyle(sheet, row, at - 1, row, column);
  }
}

function inheritStyle(sheet: Sheet, row: number, column: number, toRow: number, toColumn: number): void {
  const style = sheet.style(row, column);
  if (style !== sheet.style(toRow, toColumn)) sheet.set(toRow, toColumn, { style });
}

/** The names of the columns that tables gain where columns are put into them: "Column1" and on, as far as they are free. */
export function newHeadings(sheet: Sheet, { axis, at, count }: LineShift): Map<number, string[]> {
  const headings = new Map<number, string[]>();
  if (axis === "rows" || count <= 0) return headings;
  for (const { id, area, columns } of sheet.tables) {
    if (at <= area.column || at >= area.column + area.columns) continue;
    const inFile = sheet.facts.tables.find((one) => one.id === id)?.columns ?? [];
    const taken = new Set([...columns, ...inFile].map((name) => name.toLowerCase()));
    headings.set(id, freeNames(taken, count));
  }
  return headings;
}

function freeNames(taken: ReadonlySet<string>, count: number): string[] {
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) if (!taken.has(`column${number}`)) names.push(`Column${number}`);
  return names;
}
