import { parseArea } from "../../../workbench/file/areas";
import type { Area, Scalar } from "../../../workbench/file/book";
import { newBook } from "../../../workbench/file/new";
import { saveBook } from "../../../workbench/file/save";
import { openDesk, type Desk } from "../../../workbench/page/desk";
import { ends } from "../../../workbench/page/selection";

/** A desk with a new workbook: a sheet "Plan" with these values from A1, and an empty sheet "Other". */
export async function deskWith(values: readonly (readonly Scalar[])[], name = "plan.xlsx"): Promise<Desk> {
  const book = newBook(["Plan", "Other"]);
  values.forEach((line, row) => line.forEach((value, column) => value !== null && book.sheets[0]?.set(row, column, { value })));
  return openDesk(name, await saveBook(book));
}

export function area(reference: string): Area {
  const found = parseArea(reference);
  if (found === null) throw new Error(`${reference} is no reference.`);
  return found;
}

export function select(desk: Desk, reference: string): void {
  desk.select(area(reference), ends(area(reference)));
}

/** Types into a cell; gives the refusal or null. */
export function typeAt(desk: Desk, reference: string, text: string): string | null {
  return desk.enter(area(reference), [[text]]);
}

export function valueAt(desk: Desk, reference: string): Scalar {
  const { row, column } = area(reference);
  return desk.sheet().value(row, column);
}

/** The values of the first column of the shown sheet, as far as it goes. */
export function firstColumn(desk: Desk): Scalar[] {
  const used = desk.sheet().used(true);
  return Array.from({ length: used === null ? 0 : used.row + used.rows }, (_, row) => desk.sheet().value(row, 0));
}
