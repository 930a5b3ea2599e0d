import type { SheetLayout } from "../src/core/layout";
import type { SetupChoices } from "./setup-choices";
import { RoleChoice } from "./setup-role";

interface LeftAloneProps {
  readonly sheets: readonly SheetLayout[];
  readonly choices: SetupChoices;
}

/** The sheets that are neither register nor plan, each with a way to say that it is one. */
export function LeftAlone({ sheets, choices }: LeftAloneProps) {
  if (sheets.length === 0) return null;
  return (
    <section aria-labelledby="other-sheets">
      <h2 id="other-sheets">Sheets that are left alone</h2>
      <ul className="rows">
        {sheets.map(({ sheet, role }) => (
          <li key={sheet} className="row">
            <bdi>{sheet}</bdi>
            <RoleChoice sheet={sheet} role={role} choices={choices} />
          </li>
        ))}
      </ul>
    </section>
  );
}
