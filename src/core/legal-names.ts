import type { Workbook } from "./workbook";

const LONGEST_SHEET_NAME = 31;
const LONGEST_TABLE_NAME = 255;

/** Excel keeps this name for its own use. */
const RESERVED = "history";

/** The first of "Name", "Name 2", "Name 3" … that is not taken, cut to the limit in front of its number. */
function firstFree(name: string, gap: string, limit: number, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? "" : `${gap}${number}`;
    const one = `${name.slice(0, limit - tail.length).trimEnd()}${tail}`;
    if (!taken.has(one.toLowerCase())) return one;
  }
}

const lowered = (names: Iterable<string>): Set<string> => new Set(Array.from(names, (name) => name.toLowerCase()));

/**
 * A name that Excel allows for a sheet, as like the wanted one as can be: 31 characters, none of `: \ / ? * [ ]`, no
 * apostrophe at either end, not "History", and no other sheet's (without regard to case).
 */
export function legalSheetName(wanted: string, taken: Iterable<string>): string {
  const plain = wanted.replace(/[:\\/?*[\]]/g, "-").replace(/[\p{Cc}\s]+/gu, " ").replace(/\p{Surrogate}/gu, "");
  const cut = plain.trim().slice(0, LONGEST_SHEET_NAME).replace(/\p{Surrogate}/gu, "").replace(/^['\s]+|['\s]+$/g, "");
  return firstFree(cut === "" ? "Sheet" : cut, " ", LONGEST_SHEET_NAME, lowered([...taken, RESERVED]));
}

/** "AB12" and "R1C1" are cells, and "R" and "C" mean a row and a column. */
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;

/**
 * A name that Excel allows for a table: letters, digits and underscores, the first no digit, not like a cell's address, 255
 * characters, and no other table's in the workbook (without regard to case).
 */
export function legalTableName(wanted: string, taken: Iterable<string>): string {
  const plain = wanted.normalize("NFC").replace(/[^\p{L}\p{N}_]+/gu, "_").replace(/^_+|_+$/g, "").slice(0, LONGEST_TABLE_NAME);
  const named = plain === "" ? "Table" : /^\p{L}/u.test(plain) ? plain : `_${plain}`;
  return firstFree(LIKE_A_CELL.test(named) ? `${named}_` : named, "_", LONGEST_TABLE_NAME, lowered(taken));
}

/** The names of all sheets of a workbook, of those too that nobody sees. */
export const takenSheetNames = ({ sheets, hidden = [] }: Workbook): string[] => [...sheets, ...hidden].map(({ name }) => name);

/** The names of all tables of a workbook. */
export const takenTableNames = ({ sheets, hidden = [] }: Workbook): string[] => [...sheets.flatMap(({ tables }) => tables.map(({ name }) => name)), ...hidden.flatMap(({ tables }) => tables)];
