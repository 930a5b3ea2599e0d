import { Button } from "@fluentui/react-button";
import type { Layout } from "../src/core/layout";
import { useActions, useChange, useSession } from "./pane-context";

/** What a person reads where no sheet is a delivery plan: what was looked at, and what is looked for. */
export function NoPlan({ layout }: { readonly layout: Layout }) {
  const change = useChange();
  const { running } = useSession();
  const { blankStart } = useActions();
  const registers = layout.sheets.filter(({ role }) => role === "register");
  return (
    <section aria-labelledby="no-plan">
      <h2 id="no-plan">No delivery plan in this workbook yet</h2>
      <p>These sheets were looked at:</p>
      <ul>
        {layout.sheets.map(({ sheet, role }) => (
          <li key={sheet}>
            <bdi>{sheet}</bdi>
            {role === "register" ? " (the register)" : ""}
          </li>
        ))}
      </ul>
      <p>
        A plan is a list with one row for each action, under headings such as Reference, Action, Lead, Target date and Status. The headings
        may stand below a title, within the first 40 rows.
      </p>
      {registers.length > 0 && <p>The register was found and read, but with no plan there are no actions to assess.</p>}
      <p>Nothing to begin with? These are made as empty tables, with drop-downs and the page set up, and Undo takes them back:</p>
      <Button disabledFocusable={running !== null} onClick={() => void blankStart()}>
        {registers.length > 0 ? "Create a plan" : "Create register and plan"}
      </Button>
      <p>
        <button type="button" className="link" onClick={() => change({ view: "setup" })}>
          See how each sheet was understood
        </button>
      </p>
    </section>
  );
}
