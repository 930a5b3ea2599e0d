import { Button } from "@fluentui/react-button";
import { FIELD_NAMES } from "../src/core/fields";
import type { GoneColumn, LostSheet, SheetLayout } from "../src/core/layout";
import { usersSheets, withColumn, withInstead } from "../src/core/setup-draft";
import { columnLetters } from "../src/core/workbook";
import { columnId, insteadId, roleId, type SetupChoices } from "./setup-choices";
import { ColumnChoice } from "./setup-column";
import { useHeadedColumns } from "./setup-sheet";
import { VIEW_PANEL } from "./view-tabs";

/** What the workbook was set up with and that has gone: nothing is saved before somebody has said what is to take its place. */
export function ToBeSettled({ choices }: { readonly choices: SetupChoices }) {
  const { lost, sheets } = choices.layout;
  return (
    <section aria-labelledby="to-be-settled" className="questions">
      <h2 id="to-be-settled">To be settled</h2>
      <ul className="rows">
        {lost.map((one) => (
          <Lost key={one.sheet} lost={one} choices={choices} />
        ))}
        {sheets.flatMap((layout) => layout.gone.map((gone) => <Gone key={`${layout.sheet} ${gone.field}`} layout={layout} gone={gone} choices={choices} />))}
      </ul>
    </section>
  );
}

interface GoneProps {
  readonly layout: SheetLayout;
  readonly gone: GoneColumn;
  readonly choices: SetupChoices;
}

function Gone({ layout, gone: { field, heading, was, likeliest }, choices }: GoneProps) {
  const { sheet } = layout;
  const columns = useHeadedColumns(layout, choices);
  const take = () => choices.choose(withColumn(choices.remembered, sheet, field, likeliest), columnId(sheet, field));
  return (
    <li className="row">
      <p>
        <strong>{FIELD_NAMES[field]}</strong> was column {columnLetters(was)}, “<bdi>{heading}</bdi>”, on the sheet <bdi>{sheet}</bdi>. That heading has gone.
      </p>
      {likeliest && (
        <Button size="small" onClick={take}>
          <span>
            Use column {columnLetters(likeliest.column)} · <bdi>{likeliest.heading}</bdi>
            <span className="for-ears"> for {FIELD_NAMES[field]}</span>
          </span>
        </Button>
      )}
      <ColumnChoice sheet={sheet} field={field} columns={columns} value="open" choices={choices} />
    </li>
  );
}

/** Stands for "no sheet"; sheets have a place in the list. */
const NONE = "none";

function Lost({ lost, choices: { layout, workbook, remembered, choose } }: { readonly lost: LostSheet; readonly choices: SetupChoices }) {
  const take = (instead: string | null) => choose(withInstead(remembered, lost, instead), instead === null ? VIEW_PANEL : roleId(instead));
  const { likeliest } = lost;
  const sheets = usersSheets(layout, workbook);
  return (
    <li className="row">
      <p>
        The sheet “<bdi>{lost.sheet}</bdi>”, {lost.role === "register" ? "the register" : "a delivery plan"}, is not there any more, or is hidden.
      </p>
      {likeliest !== null && (
        <Button size="small" onClick={() => take(likeliest)}>
          <span>
            Use the sheet <bdi>{likeliest}</bdi>
          </span>
        </Button>
      )}
      <select
        id={insteadId(lost.sheet)}
        aria-label={`Sheet in the place of ${lost.sheet}`}
        value=""
        onChange={({ target }) => take(sheets[Number(target.value)]?.sheet ?? null)}
      >
        <option value="" disabled>
          Choose…
        </option>
        {sheets.map(({ sheet }, at) => (
          <option key={sheet} value={at}>
            {sheet}
          </option>
        ))}
        <option value={NONE}>No sheet takes its place</option>
      </select>
    </li>
  );
}
