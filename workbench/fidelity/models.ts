import { areaName, cellName } from "../file/areas";
import type { Book, Scalar, SheetModel } from "../file/book";
import { MAX_COLUMNS } from "../file/limits";
import type { Sheet } from "../file/sheet";

/** Faults of one kind that are listed; the rest are counted. */
const MANY = 5;

/** What differs between a book in memory and the same book saved and opened again; nothing where all is as it should be. */
export function compareBooks(wanted: Book, found: Book): string[] {
  if (wanted.sheets.length !== found.sheets.length) return [`${found.sheets.length} sheets instead of ${wanted.sheets.length}`];
  const faults = [...differing("names", sortedNames(wanted), sortedNames(found)), ...differing("the workbook's protection", wanted.protection, found.protection)];
  wanted.sheets.forEach((sheet, index) => {
    const other = found.sheets[index];
    if (other) faults.push(...compareSheets(wanted, sheet, found, other).map((fault) => `${sheet.name}: ${fault}`));
  });
  return faults;
}

/** But for the names of filters, which are made anew when the book is saved. */
function sortedNames({ names }: Book): string[] {
  return names.filter(({ name }) => !/^_xlnm\._FilterDatabase$/i.test(name)).map(({ name, formula, sheet, hidden, comment }) => JSON.stringify([name, sheet, formula, hidden, comment])).sort();
}

const FACTS = ["protection", "name", "kind", "visibility", "tabColour", "showGridlines", "merges", "freeze", "pageSetup", "autoFilter", "protected", "comments", "drawings", "validations"] as const;

function compareSheets(wantedBook: Book, wanted: SheetModel, foundBook: Book, found: SheetModel): string[] {
  const faults = FACTS.flatMap((fact) => differing(fact, wanted[fact], found[fact]));
  faults.push(...differing("links", linkFacts(wanted), linkFacts(found)), ...differing("charts", chartFacts(wanted), chartFacts(found)));
  faults.push(...differing("properties", [...(wanted.customProperties ?? [])], [...(found.customProperties ?? [])]));
  faults.push(...differing("rules of entry", wanted.validationRules.map(ruleFacts), found.validationRules.map(ruleFacts)));
  faults.push(...differing("tables", wanted.tables.map(tableFacts), found.tables.map(tableFacts)));
  faults.push(...differing("conditional formats", sorted(wanted.conditionalFormats), sorted(found.conditionalFormats)));
  return [...faults, ...compareCells(wantedBook, wanted, foundBook, found), ...compareLooks(wanted, found)];
}

/** In any order: links have none that counts. */
function linkFacts({ links }: SheetModel): string[] {
  return links.map(({ area, address, place, tip }) => JSON.stringify([areaName(area), address, place, tip])).sort();
}

function chartFacts({ charts }: SheetModel): unknown {
  return charts.map(({ name, type, title, legend, from, to, series }) => [name, type, title.text, legend.visible, from, to, series.length]);
}

/** A rule but for its place in the file. */
function ruleFacts(rule: SheetModel["validationRules"][number]): unknown {
  return { ...rule, inFile: null };
}

function tableFacts({ name, area, columns, style, headings, totals, banded, filterButtons }: SheetModel["tables"][number]): unknown {
  return { name, area: areaName(area), columns, style, headings, totals, banded, filterButtons };
}

function sorted(formats: SheetModel["conditionalFormats"]): string[] {
  return formats.map(({ areas, priority, rule, format, stopIfTrue }) => JSON.stringify([areas, priority, rule, format.fill, format.font, format.bold, stopIfTrue])).sort();
}

function differing(what: string, wanted: unknown, found: unknown): string[] {
  return JSON.stringify(wanted) === JSON.stringify(found) ? [] : [`${what} differ: ${JSON.stringify(found).slice(0, 120)} instead of ${JSON.stringify(wanted).slice(0, 120)}`];
}

function compareCells(wantedBook: Book, wanted: SheetModel, foundBook: Book, found: SheetModel): string[] {
  const faults: string[] = [];
  if (JSON.stringify(wanted.used(false)) !== JSON.stringify(found.used(false))) faults.push("the used area differs");
  for (const [row, column] of placesIn([wanted as Sheet, found as Sheet])) {
    const fault = compareCell(wantedBook, wanted, foundBook, found, row, column);
    if (fault) faults.push(`${cellName(row, column)} ${fault}`);
  }
  return faults.length > MANY ? [...faults.slice(0, MANY), `and ${faults.length - MANY} cells more`] : faults;
}

/** Every cell that one of the sheets has in its file or by an edit, each once: a used area may be all of a sheet and hold two cells. */
function* placesIn(sheets: readonly Sheet[]): Generator<[row: number, column: number]> {
  const seen = new Set<number>();
  for (const sheet of sheets) {
    for (const [row, column] of cellsOf(sheet)) {
      const place = row * MAX_COLUMNS + column;
      if (seen.has(place)) continue;
      seen.add(place);
      yield [row, column];
    }
  }
}

function* cellsOf({ store, edits }: Sheet): Generator<[row: number, column: number]> {
  for (const [at, row] of store.rowNumbers.entries()) {
    for (let cell = store.rowFirst[at] ?? 0; cell < (store.rowFirst[at + 1] ?? 0); cell++) yield [row, store.columns[cell] ?? 0];
  }
  for (const [row, column] of edits) yield [row, column];
}

function compareCell(wantedBook: Book, wanted: SheetModel, foundBook: Book, found: SheetModel, row: number, column: number): string | null {
  const [a, b] = [wanted.cell(row, column), found.cell(row, column)];
  if (!isSame(a.value, b.value)) return `holds ${JSON.stringify(b.value)} instead of ${JSON.stringify(a.value)}`;
  if (a.formula !== b.formula) return `has the formula ${b.formula} instead of ${a.formula}`;
  const looksAlike = a.style === b.style || JSON.stringify(wantedBook.formats.get(a.style)) === JSON.stringify(foundBook.formats.get(b.style));
  return looksAlike ? null : "looks different";
}

function isSame(a: Scalar, b: Scalar): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function compareLooks(wanted: SheetModel, found: SheetModel): string[] {
  const used = wanted.used(false);
  const columns = Array.from({ length: (used?.column ?? 0) + (used?.columns ?? 0) + 2 }, (_, column) => column);
  const rows = Array.from({ length: Math.min(5000, (used?.row ?? 0) + (used?.rows ?? 0) + 2) }, (_, row) => row);
  return [
    ...columns.flatMap((column) => differing(`the look of column ${column + 1}`, lookOf(wanted.columnLook(column)), lookOf(found.columnLook(column)))).slice(0, MANY),
    ...rows.flatMap((row) => differing(`the look of row ${row + 1}`, lookOf(wanted.rowLook(row)), lookOf(found.rowLook(row)))).slice(0, MANY),
  ];
}

function lookOf(look: object): unknown {
  return Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Cells with content, for a report. */
export function countCells(book: Book): number {
  return (book.sheets as readonly Sheet[]).reduce((sum, sheet) => sum + sheet.store.columns.length, 0);
}
