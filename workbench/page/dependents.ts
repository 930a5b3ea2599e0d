import { overlaps, parseArea } from "../file/areas";
import type { Area, Book, SheetModel } from "../file/book";
import { formulaCells } from "../file/formula-cells";
import { Sheet } from "../file/sheet";
import { speaksOfTable } from "../file/sheet-list";

/** A text, or a sheet's name and "!" (perhaps) before a reference: cells, whole columns or whole rows. */
const REFERENCE = /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?((?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?|(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|(?<![\p{L}\p{N}_.$:])\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])/giu;

/**
 * Whether a formula of the workbook speaks of cells in an area: by reference, by the name of their table, or by a defined name.
 * What formulas work out for themselves (INDIRECT, OFFSET) is not seen.
 */
export function hasDependents(book: Book, sheet: SheetModel, area: Area): boolean {
  const words = [...sheet.tables.filter((table) => overlaps(table.area, area)).map(({ name }) => name), ...namesOver(book, sheet, area)].map(speaksOfTable);
  return book.sheets.some((home) => {
    if (!(home instanceof Sheet)) return false;
    const speaks = (formula: string): boolean => words.some((word) => word(formula)) || refersTo(formula, home.name, sheet.name, area);
    // A shared formula reads otherwise in each of its cells, so those are asked one by one.
    const mayMean = (formula: string): boolean => home === sheet || formula.includes("!") || words.length > 0;
    for (const [, , formula] of formulaCells(home, mayMean)) if (speaks(formula)) return true;
    return false;
  });
}

function namesOver(book: Book, sheet: SheetModel, area: Area): string[] {
  return book.names.filter(({ formula }) => refersTo(formula, "", sheet.name, area)).map(({ name }) => name);
}

/** Whether a formula on the sheet `home` refers to cells of the area. */
function refersTo(formula: string, home: string, name: string, area: Area): boolean {
  for (const [, prefix, reference] of formula.matchAll(REFERENCE)) {
    if (reference === undefined || nameOf(prefix, home).toLowerCase() !== name.toLowerCase()) continue;
    const found = parseArea(reference);
    if (found !== null && overlaps(found, area)) return true;
  }
  return false;
}

function nameOf(prefix: string | undefined, home: string): string {
  if (prefix === undefined) return home;
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}
