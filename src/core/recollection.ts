import { chooseColumns, EXACT, type Choice, type HeadedColumn } from "./column-choice";
import { fitOf, type ColumnProfile } from "./column-profile";
import type { Field } from "./fields";
import type { FieldColumns, GoneColumn, SheetLayout } from "./layout";
import { goneColumns } from "./likeliest-column";
import { recallColumns } from "./recalled-columns";
import type { RememberedSheet } from "./remembered";
import { VOCABULARY } from "./vocabulary";

/** What is remembered of a sheet, held against the headings that it has now. */
export interface Recollection {
  readonly columns: FieldColumns;
  readonly without: readonly Field[];
  readonly gone: readonly GoneColumn[];
}

/** Finds the remembered columns of a sheet among its headings. `profileOf` describes the cells of a column. */
export function recollect(remembered: RememberedSheet | null, headed: readonly HeadedColumn[], profileOf: (column: number) => ColumnProfile): Recollection {
  if (!remembered) return { columns: {}, without: [], gone: [] };
  const recalled = recallColumns(remembered.columns, headed);
  const claimed = new Set(recalled.values());
  const lacking = remembered.columns.filter((column) => !recalled.has(column));
  return {
    columns: Object.fromEntries([...recalled].map(([{ field }, column]) => [field, column])),
    without: remembered.without,
    gone: goneColumns(lacking, recalled, headed.filter(({ column }) => !claimed.has(column)), profileOf),
  };
}

/**
 * What was recognised, with what is remembered in its place. Where recognition comes to the same it stands, questions and
 * all; else the other columns are chosen anew beside the remembered ones. Nothing is chosen for a field whose column has
 * gone, and no other field has the column that may have taken its place.
 */
export function withRecollection(choice: Choice, headed: readonly HeadedColumn[], { columns, without, gone }: Recollection): Choice {
  const fields = Object.keys(columns) as Field[];
  const isSame = fields.every((field) => columns[field] === choice.columns[field]) && [...without, ...gone.map(({ field }) => field)].length === 0;
  if (isSame) return choice;
  return chooseColumns(headed, {
    columns,
    without: [...without, ...gone.map(({ field }) => field)],
    left: gone.flatMap(({ likeliest }) => (likeliest ? [likeliest.column] : [])),
  });
}

/** How far each mapped column can be relied on: remembered, or named by a sure heading that its cells do not contradict. */
export function surenessOf(columns: FieldColumns, headed: readonly HeadedColumn[], remembered: FieldColumns): SheetLayout["sureness"] {
  const sureness: Partial<Record<Field, "sure" | "likely">> = {};
  for (const [field, column] of Object.entries(columns) as [Field, number][]) {
    const own = headed.find((one) => one.column === column);
    const isExact = own !== undefined && (own.scores[field] ?? 0) >= EXACT && fitOf(VOCABULARY[field].holds, own.profile) >= 1;
    sureness[field] = remembered[field] === column || isExact ? "sure" : "likely";
  }
  return sureness;
}
