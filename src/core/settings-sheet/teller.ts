import { isErrorValue, plainSpaces, textOf } from "../cell-text";
import type { ProblemFound } from "../problem";
import type { CellValue } from "../workbook";
import type { FoundRow, FoundTable } from "./find";
import { keyText, tableOf, type TableId } from "./tables";

/** A table that is being read: its rows, and what is wrong with them. Columns are counted along its headings. */
export interface TableReader {
  readonly rows: readonly FoundRow[];
  /** A cell's text; an error value is not the text of anything. */
  text(row: FoundRow, column: number): string;
  /** Says that a cell cannot be what it should be. `setting` is the heading unless another name is given. */
  broken(row: FoundRow, column: number, expected: string, used: string, setting?: string): void;
  /** The rows with different things to say, the first of each; those that contradict an earlier one are told. */
  unlikeFirst<Item>(items: readonly { readonly row: FoundRow; readonly key: string; readonly item: Item }[], column: number, same: (one: Item, other: Item) => boolean): Item[];
}

/** A cell's text with plain spaces and none round it. */
export const plainText = (value: CellValue | undefined): string => plainSpaces(textOf(value ?? ""));

/** Reads one table of the settings sheet, and adds what is wrong with it to `problems`. */
export function tableReader(id: TableId, sheet: string, table: FoundTable, problems: ProblemFound[]): TableReader {
  const { headings } = tableOf(id);
  const at = (row: FoundRow, column: number) => ({ sheet, row: row.row, column: table.columns[column] ?? 0 });
  return {
    rows: table.rows,
    text: ({ cells }, column) => (isErrorValue(cells[column] ?? "") ? "" : plainText(cells[column])),
    broken: (row, column, expected, used, setting = headings[column] ?? "") =>
      problems.push({ code: "setting-broken", at: at(row, column), reference: "", setting, found: plainText(row.cells[column]), expected, used }),
    unlikeFirst: (items, column, same) => {
      const first = new Map<string, (typeof items)[number]>();
      for (const one of items) {
        const earlier = first.get(one.key);
        if (earlier === undefined) first.set(one.key, one);
        else if (!same(earlier.item, one.item)) problems.push({ code: "setting-repeated", at: at(one.row, column), reference: "", setting: headings[column] ?? "", found: plainText(one.row.cells[column]), firstAt: at(earlier.row, column) });
      }
      // What says the same twice is kept once for each spelling, so that nothing is lost when it is written again.
      return items.filter(({ key, item }) => same(first.get(key)?.item ?? item, item)).map(({ item }) => item);
    },
  };
}

/** What a word of a list means: by its shown name, with what that has in brackets or without, in any case and spacing; undefined where it is none of them. */
export function wordReader<Meaning extends string>(names: Readonly<Record<Meaning, string>>): (text: string) => Meaning | undefined {
  const meanings = new Map((Object.entries(names) as [Meaning, string][]).flatMap(([meaning, name]) => [name, name.replace(/ \(.*/, "")].map((word) => [keyText(word), meaning] as const)));
  return (text) => meanings.get(keyText(text));
}

/** "Red, Amber or Green". */
export const oneOf = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
