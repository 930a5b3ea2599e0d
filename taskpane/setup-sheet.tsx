import { useMemo } from "react";
import { FIELD_NAMES, type Field } from "../src/core/fields";
import { firstMappedColumn, type SheetLayout } from "../src/core/layout";
import { shownHeadings } from "../src/core/remembered";
import type { HeadedPlace } from "../src/core/setup-draft";
import { missingFields } from "./missing-fields";
import { useActions } from "./pane-context";
import type { SetupChoices } from "./setup-choices";
import { columnWords } from "./setup-column";
import { SetupField } from "./setup-field";
import { RoleChoice } from "./setup-role";

interface SetupSheetProps {
  readonly layout: SheetLayout;
  readonly choices: SetupChoices;
}

/** The headed columns of a sheet, from left to right. */
export function useHeadedColumns(layout: SheetLayout | undefined, { workbook }: SetupChoices): readonly HeadedPlace[] {
  return useMemo(() => {
    const sheet = workbook.sheets.find(({ name }) => name === layout?.sheet);
    return layout && sheet ? shownHeadings(sheet, layout) : [];
  }, [layout, workbook]);
}

/** A register or a plan: what it is, and which of its columns holds what. */
export function SetupSheet({ layout, choices }: SetupSheetProps) {
  const { sheet, role, unmapped } = layout;
  const columns = useHeadedColumns(layout, choices);
  const { main, others } = fieldsOf(layout, choices);
  const field = (one: Field) => <SetupField key={one} layout={layout} field={one} columns={columns} choices={choices} />;
  return (
    <section aria-label={sheet}>
      <h2>
        <bdi>{sheet}</bdi>
      </h2>
      <RoleChoice sheet={sheet} role={role} choices={choices} />
      <Headings layout={layout} />
      <ul className="rows">{main.map(field)}</ul>
      <Missing layout={layout} />
      <details>
        <summary>Add a column for another field</summary>
        <ul className="rows">{others.map(field)}</ul>
      </details>
      {unmapped.length > 0 && <Unmapped columns={unmapped} />}
    </section>
  );
}

/** The fields that have a column or could have one, and those that somebody has said have none; and all others. In one order, so that none jumps when it is changed. */
function fieldsOf({ sheet, columns, ambiguities, gone }: SheetLayout, { remembered }: SetupChoices): { main: Field[]; others: Field[] } {
  const without = remembered.sheets.find((one) => one.sheet === sheet)?.without ?? [];
  const asked = ambiguities.flatMap(({ fields }) => fields);
  const open = (Object.keys(FIELD_NAMES) as Field[]).filter((field) => gone.every((one) => one.field !== field));
  const isMain = (field: Field): boolean => columns[field] !== undefined || asked.includes(field) || without.includes(field);
  return { main: open.filter(isMain), others: open.filter((field) => !isMain(field)) };
}

function Headings({ layout }: { readonly layout: SheetLayout }) {
  const { show } = useActions();
  if (layout.headingRow < 0) return null;
  const at = { sheet: layout.sheet, row: layout.headingRow, column: firstMappedColumn(layout) };
  return (
    <p>
      <button type="button" className="link" onClick={() => void show(at)}>
        Headings in row {layout.headingRow + 1}
      </button>
    </p>
  );
}

function Missing({ layout }: { readonly layout: SheetLayout }) {
  const missing = missingFields(layout);
  if (missing.length === 0) return null;
  return (
    <>
      <h3>Missing, and what it costs</h3>
      <ul>
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Unmapped({ columns }: { readonly columns: SheetLayout["unmapped"] }) {
  return (
    <details>
      <summary>{columns.length === 1 ? "1 column that is not used" : `${columns.length} columns that are not used`}</summary>
      <ul>
        {columns.map((place) => (
          <li key={place.column}>
            <bdi>{columnWords(place)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
