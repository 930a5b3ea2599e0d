import fc from "fast-check";
import type { SheetLayout } from "../../src/core/layout";
import type { CellValue, Sheet } from "../../src/core/workbook";

/** How a sheet is changed so that a person would still see the same list in it. */
export interface Rearrangement {
  /** The columns of the used range from left to right: places in the original, -1 and less for a column of no interest. */
  readonly order: readonly number[];
  /** Blank rows on top. */
  readonly blank: number;
  /** How each heading is typed. */
  readonly type: (heading: string) => string;
}

const TYPINGS: readonly ((heading: string) => string)[] = [
  (heading) => heading,
  (heading) => heading.toUpperCase(),
  (heading) => heading.toLowerCase(),
  (heading) => `  ${heading} `,
  (heading) => heading.replace(" ", "\n"),
  (heading) => `${heading}:`,
  (heading) => heading.replace(" ", "\u00a0"),
];

const JUNK: readonly (readonly CellValue[])[] = [["Widget", "x", "y", "z"], ["Colour of folder", "Teal", "Pink", "Teal"], ["Zone", 7, 8, 9], ["", "", "", ""]];

/** Any rearrangement of so many columns, moved down by no more than so many rows; in their order where `shuffled` is false. */
export function rearrangements(columns: number, rows: number, shuffled: boolean): fc.Arbitrary<Rearrangement> {
  const inOrder = Array.from({ length: columns }, (_, place) => place);
  const order = shuffled ? fc.shuffledSubarray(inOrder, { minLength: columns }) : fc.constant(inOrder);
  // Each once: a heading that stands twice is a question of its own.
  const junk = fc.uniqueArray(fc.record({ kind: fc.nat(JUNK.length - 1), at: fc.nat(columns) }), { maxLength: 4, selector: ({ kind }) => kind });
  return fc.record({ order, junk, blank: fc.nat(rows), type: fc.constantFrom(...TYPINGS) }).map(({ order: own, junk: inserted, blank, type }) => {
    const all = [...own];
    // In their order a column may be put only beyond the others: between two it could part a heading from its group heading.
    for (const { kind, at } of inserted) all.splice(shuffled ? at : all.length, 0, -1 - kind);
    return { order: all, blank, type };
  });
}

/**
 * The sheet with its list rearranged from the heading row down; what stands above only moves down. Rows are counted on the
 * sheet, from 0. Tables are left out: their columns cannot change places without the table.
 */
export function rearranged(sheet: Sheet, { headingRow, firstRow }: Pick<SheetLayout, "headingRow" | "firstRow">, { order, blank, type }: Rearrangement): Sheet {
  const { used } = sheet;
  const heading = headingRow - used.row;
  const columns = Math.max(used.columns, order.length);
  const blanks = Array.from({ length: blank }, () => [] as CellValue[]);
  const values = sheet.values.map((row, place) => {
    if (place < heading) return row;
    const data = place - (firstRow - used.row);
    const cells = order.map((column) => (column < 0 ? junkAt(-1 - column, place === heading ? 0 : data < 0 ? -1 : data + 1) : (row[column] ?? "")));
    return place === heading ? cells.map((cell) => (typeof cell === "string" && cell !== "" ? type(cell) : cell)) : cells;
  });
  const padded = [...blanks, ...values].map((row) => Array.from({ length: columns }, (_, place) => row[place] ?? ""));
  return { ...sheet, values: padded, formats: [], tables: [], used: { ...used, rows: used.rows + blank, columns } };
}

/** Its heading at 0, then its first cells; none before the data (-1 and less) and none after. */
const junkAt = (kind: number, place: number): CellValue => JUNK[kind]?.[place] ?? "";
