import { FIELD_NAMES, type Field } from "../fields";
import type { SheetRole } from "../layout";
import type { Remembered, RememberedSheet } from "../remembered";
import type { FoundRow } from "./find";
import { keyText, NO_HEADING, ROLE_NAMES } from "./tables";
import { oneOf, wordReader, type TableReader } from "./teller";

const roleOf = wordReader(ROLE_NAMES);
const fieldOf = wordReader(FIELD_NAMES);

/** The last column of a sheet is XFD. */
const COLUMNS = 16_384;

/** "F" as 5, in any case; null for what is no column. */
function columnOf(letters: string): number | null {
  if (!/^[a-z]{1,3}$/i.test(letters)) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < COLUMNS ? column : null;
}

interface SheetRows {
  readonly name: string;
  readonly rows: FoundRow[];
}

/** The rows of each sheet, in the order in which the sheets are first named. */
function bySheet(table: TableReader): SheetRows[] {
  const sheets = new Map<string, SheetRows>();
  for (const row of table.rows) {
    const name = table.text(row, 0);
    if (name === "") table.broken(row, 0, "a sheet's name", "the row is left out");
    else if (sheets.has(keyText(name))) sheets.get(keyText(name))?.rows.push(row);
    else sheets.set(keyText(name), { name, rows: [row] });
  }
  return [...sheets.values()];
}

const ROLES = oneOf(Object.values(ROLE_NAMES));

/** What the sheet is: what its first row says that says something that can be. A later row may leave it blank. */
function roleIn(table: TableReader, { rows }: SheetRows): SheetRole | null {
  const said = rows.flatMap((row) => {
    const text = table.text(row, 1);
    const role = roleOf(text);
    if (role === undefined && text !== "") table.broken(row, 1, ROLES, "the sheet's other rows say what it is");
    return role === undefined ? [] : [{ row, key: "", item: role }];
  });
  const [role] = table.unlikeFirst(said, 1, (one, other) => one === other);
  const [first] = rows;
  if (role === undefined && first) table.broken(first, 1, ROLES, "the sheet is recognised by its headings");
  return role ?? null;
}

interface ColumnSaid {
  readonly field: Field;
  /** null: the sheet has no column for it. */
  readonly heading: string | null;
  readonly column: number;
}

function columnIn(table: TableReader, row: FoundRow): ColumnSaid | null {
  const [name, heading, letters] = [table.text(row, 2), table.text(row, 3), table.text(row, 4)];
  if (name === "" && heading === "") return null;
  const field = fieldOf(name);
  if (field === undefined) table.broken(row, 2, "one of the words in the list beside it", "the column is recognised by its heading");
  else if (heading === "") table.broken(row, 3, `a heading, or ${NO_HEADING},`, "the column is recognised by its heading");
  if (field === undefined || heading === "") return null;
  if (keyText(heading) === NO_HEADING) return { field, heading: null, column: -1 };
  const column = letters === "" ? -1 : columnOf(letters);
  if (column === null) table.broken(row, 4, "a column's letter", "the heading alone says which column it is");
  return { field, heading, column: column ?? -1 };
}

const isSame = (one: ColumnSaid, other: ColumnSaid): boolean => one.heading === other.heading && one.column === other.column;

function readSheet(table: TableReader, sheet: SheetRows): RememberedSheet[] {
  const role = roleIn(table, sheet);
  const items = sheet.rows.flatMap((row) => {
    const item = columnIn(table, row);
    return item === null ? [] : [{ row, key: item.field, item }];
  });
  const said = new Map(table.unlikeFirst(items, 2, isSame).map((item) => [item.field, item]));
  if (role === null) return [];
  const columns = [...said.values()].flatMap(({ field, heading, column }) => (heading === null ? [] : [{ field, heading, column }]));
  const without = [...said.values()].flatMap(({ field, heading }) => (heading === null ? [field] : []));
  return [{ sheet: sheet.name, role, columns, without }];
}

/** What the sheets and their columns are, as it was remembered. A column whose letter is not given is in column -1. */
export function readRemembered(table: TableReader): Remembered {
  return { sheets: bySheet(table).flatMap((sheet) => readSheet(table, sheet)) };
}
