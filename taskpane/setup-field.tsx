import { useId } from "react";
import { sampleOf } from "../src/core/column-sample";
import { FIELD_NAMES, type Field } from "../src/core/fields";
import type { SheetLayout } from "../src/core/layout";
import type { HeadedPlace } from "../src/core/setup-draft";
import { columnLetters } from "../src/core/workbook";
import type { SetupChoices } from "./setup-choices";
import { ColumnChoice } from "./setup-column";

interface SetupFieldProps {
  readonly layout: SheetLayout;
  readonly field: Field;
  readonly columns: readonly HeadedPlace[];
  readonly choices: SetupChoices;
}

/** A field of a sheet: its column, how sure that is, and what stands in it. */
export function SetupField({ layout, field, columns, choices }: SetupFieldProps) {
  const about = useId();
  const column = layout.columns[field];
  const question = questionOf(layout, field);
  return (
    <li className="row setup-field">
      <span aria-hidden>{FIELD_NAMES[field]}</span>
      <ColumnChoice sheet={layout.sheet} field={field} columns={columns} value={column ?? (question === null ? null : "open")} choices={choices} describedBy={about} />
      <p id={about} className="quiet setup-about">
        {question !== null && <strong>{question}</strong>}
        {column !== undefined && (
          <>
            {layout.sureness[field] === "likely" && <strong>Likely, please check. </strong>}
            <Samples layout={layout} column={column} choices={choices} />
          </>
        )}
      </p>
    </li>
  );
}

/** Nothing is chosen in silence where two answers fit; null where nothing is asked. */
function questionOf({ ambiguities, columns }: SheetLayout, field: Field): string | null {
  const asked = ambiguities.find(({ fields }) => fields.includes(field));
  if (!asked || columns[field] !== undefined) return null;
  const letters = asked.columns.map(columnLetters);
  if (asked.kind === "field-fits-two") return `${letters.length === 2 ? "Two" : letters.length} columns fit, ${letters.join(" and ")}: choose.`;
  const others = asked.fields.filter((one) => one !== field).map((one) => FIELD_NAMES[one]);
  return `Column ${letters.join()} may be this, or ${others.join(" or ")}: choose.`;
}

interface SamplesProps {
  readonly layout: SheetLayout;
  readonly column: number;
  readonly choices: SetupChoices;
}

function Samples({ layout, column, choices: { workbook } }: SamplesProps) {
  const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
  const samples = sheet ? sampleOf(sheet, layout, column, workbook.date1904) : [];
  if (samples.length === 0) return "Nothing stands in it yet.";
  return (
    <>
      <span className="for-ears">For example: </span>
      {samples.map((text, at) => (
        <span key={at}>
          {at > 0 && " · "}
          <bdi>{text}</bdi>
        </span>
      ))}
    </>
  );
}
