import { FIELD_NAMES, type Field } from "../src/core/fields";
import { type HeadedPlace, withColumn } from "../src/core/setup-draft";
import { columnLetters } from "../src/core/workbook";
import { columnId, type SetupChoices } from "./setup-choices";

/** "C · Target date". */
export const columnWords = ({ column, heading }: HeadedPlace): string => `${columnLetters(column)} · ${heading}`;

/** Stands for "no column", and for nothing chosen yet. */
const NONE = "none";
const OPEN = "";

interface ColumnChoiceProps {
  readonly sheet: string;
  readonly field: Field;
  readonly columns: readonly HeadedPlace[];
  /** The column that holds the field; null where none does, "open" where somebody has yet to say. */
  readonly value: number | null | "open";
  readonly choices: SetupChoices;
  readonly describedBy?: string;
}

/** Says which column of a sheet holds a field. */
export function ColumnChoice({ sheet, field, columns, value, choices: { remembered, choose }, describedBy }: ColumnChoiceProps) {
  const id = columnId(sheet, field);
  const take = (chosen: string) => {
    const place = columns.find(({ column }) => String(column) === chosen) ?? null;
    choose(withColumn(remembered, sheet, field, place), id);
  };
  return (
    <select
      id={id}
      aria-label={`Column for ${FIELD_NAMES[field]}, sheet ${sheet}`}
      aria-describedby={describedBy}
      value={value === "open" ? OPEN : (value ?? NONE)}
      onChange={({ target }) => take(target.value)}
    >
      {value === "open" && (
        <option value={OPEN} disabled>
          Choose…
        </option>
      )}
      {columns.map((place) => (
        <option key={place.column} value={place.column}>
          {columnWords(place)}
        </option>
      ))}
      <option value={NONE}>No such column</option>
    </select>
  );
}
