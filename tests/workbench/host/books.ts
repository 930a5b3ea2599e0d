import type { Book, Scalar } from "../../../workbench/file/book";
import { newBook } from "../../../workbench/file/new";
import { PLAIN_PROTECTION } from "../../../workbench/file/protection";
import { Sheet } from "../../../workbench/file/sheet";
import { plainFacts, type SheetFacts } from "../../../workbench/file/sheet-facts";
import { type Connection, connect } from "../../../workbench/client";
import type { Host, HostOptions } from "../../../workbench/host/host";
import { createHost } from "../../excel-level";

/** A sheet for a test: its facts where they are not plain, and its values from A1. */
export interface SheetWanted extends Partial<SheetFacts> {
  readonly name: string;
  readonly protected?: boolean;
  readonly values?: readonly (readonly Scalar[])[];
}

/** A book with these sheets, as if it had been read from a file with such facts. */
export function bookOf(wanted: readonly SheetWanted[], facts: Partial<Book> = {}): Book {
  const sheets = wanted.map(({ name, values = [], protected: isProtected = false, ...rest }, index) => {
    const sheet = new Sheet({ ...plainFacts(`{sheet-${index + 1}}`, name), protection: isProtected ? PLAIN_PROTECTION : null, ...rest });
    values.forEach((line, row) => line.forEach((value, column) => value !== null && sheet.set(row, column, { value })));
    return sheet;
  });
  return { ...newBook(["Sheet1"], facts.date1904), ...facts, sheets };
}

/** A host over such a book, joined to the real client. */
export function joined(wanted: readonly SheetWanted[], options: HostOptions = {}, facts: Partial<Book> = {}): { host: Host; excel: Connection } {
  const host = createHost(bookOf(wanted, facts), options);
  return { host, excel: connect(host) };
}

/** A table over an area, with the headings that its first row holds. */
export function table(name: string, row: number, column: number, rows: number, columns: readonly string[], more: Partial<SheetFacts["tables"][number]> = {}): SheetFacts["tables"][number] {
  return { id: 1, name, area: { row, column, rows, columns: columns.length }, headings: true, totals: false, columns: [...columns], style: "TableStyleMedium2", filtered: false, banded: true, filterButtons: true, ...more } as SheetFacts["tables"][number];
}

/** The error that a batch ends with, as the client throws it; fails where there is none. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string; debugInfo: { errorLocation?: string; statement?: string } }> {
  try {
    await work;
  } catch (error) {
    return error as { code: string; message: string; debugInfo: { errorLocation?: string } };
  }
  throw new Error("The batch was not refused.");
}

/** The values of a range, read through the client. */
export function valuesAt(excel: Connection, sheet: string, address: string): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

/** Writes values through the client. */
export function write(excel: Connection, sheet: string, address: string, values: unknown): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values as unknown[][];
    await context.sync();
  });
}
