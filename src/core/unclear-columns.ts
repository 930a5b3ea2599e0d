import { cannotBeRead, dayRead, type DateReading } from "./date-reading";
import type { Field } from "./fields";
import type { SheetLayout } from "./layout";
import type { ActionRow, StatusReading } from "./rows";
import { addressOf } from "./workbook";

/** Reads one data row after another, as a layout has it. */
type RowReader = (place: number) => ActionRow;

/** The fields of `byWhenUnclear`: what is read from their columns is a date. */
type ByWhenField = "target" | "deadline" | "revisedTarget" | "originalTarget";

/** The row with the earliest date in a field; before it one whose date cannot be read, as that may be earlier still. */
function earliest(rows: readonly ActionRow[], field: ByWhenField): ActionRow | undefined {
  const reading = (row: ActionRow): DateReading => row[field];
  const unread = rows.find((row) => cannotBeRead(reading(row)));
  if (unread) return unread;
  return [...rows].sort((one, other) => (dayRead(reading(one)) ?? Infinity) - (dayRead(reading(other)) ?? Infinity))[0];
}

/** A row with a date as another reading of the row has it. */
function withDate(row: ActionRow, other: ActionRow, field: ByWhenField): ActionRow {
  const errors = [...row.errors, ...other.errors.filter((error) => error.field === field)];
  return { ...row, columns: { ...row.columns, [field]: other.columns[field] }, errors, [field]: other[field] };
}

const BLANK: StatusReading = { how: "blank" };

/** What a row's status is by all columns that could be it: known only where several agree, as then it does not matter which is meant. */
function jointStatus(rows: readonly ActionRow[], columns: readonly number[]): StatusReading {
  const [first = BLANK, ...others] = rows.map(({ status }) => status);
  const agree = others.length > 0 && others.every((other) => other.how === "known" && first.how === "known" && other.means === first.means);
  if (agree || rows.every(({ status }) => status.how === "blank")) return first;
  const told = rows.flatMap(({ row, status }, place) => ("text" in status ? [`${status.text} (${addressOf({ row, column: columns[place] ?? 0 })})`] : []));
  return { how: "unknown", text: told.join(", ") };
}

/**
 * Reads the rows of a sheet in which more columns than one could be the status, or the date by which something is to be done. Of
 * such dates the earliest counts, in its own column; such a status is known only where all the columns agree. `readerFor` gives
 * the reader for a layout in which one of the columns has been chosen.
 */
export function readUnclear(layout: SheetLayout, readerFor: (layout: SheetLayout) => RowReader): RowReader {
  const { statusUnclear, byWhenUnclear = {} } = layout;
  const readersOf = (field: Field, columns: readonly number[]): RowReader[] =>
    columns.map((column) => readerFor({ ...layout, columns: { ...layout.columns, [field]: column } }));
  const dates = (Object.entries(byWhenUnclear) as [ByWhenField, readonly number[]][]).map(([field, columns]) => ({ field, readers: readersOf(field, columns) }));
  const statuses = statusUnclear ? readersOf("status", statusUnclear) : [];
  const read = readerFor(layout);
  if (dates.length === 0 && statuses.length === 0) return read;
  return (place) => {
    let row = read(place);
    for (const { field, readers } of dates) {
      const other = earliest(readers.map((reader) => reader(place)), field);
      if (other) row = withDate(row, other, field);
    }
    return statusUnclear ? { ...row, status: jointStatus(statuses.map((reader) => reader(place)), statusUnclear) } : row;
  };
}
