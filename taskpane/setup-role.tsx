import type { SheetRole } from "../src/core/layout";
import { withRole } from "../src/core/setup-draft";
import { roleId, type SetupChoices } from "./setup-choices";

const ROLES: Readonly<Record<SheetRole, string>> = { register: "Register", plan: "Delivery plan", neither: "Left alone" };

const isRole = (value: string): value is SheetRole => value in ROLES;

interface RoleChoiceProps {
  readonly sheet: string;
  readonly role: SheetRole;
  readonly choices: SetupChoices;
}

/** Says what a sheet is. */
export function RoleChoice({ sheet, role, choices: { remembered, choose } }: RoleChoiceProps) {
  const id = roleId(sheet);
  const take = (value: string) => {
    if (isRole(value)) choose(withRole(remembered, sheet, value), id);
  };
  return (
    <select id={id} aria-label={`What the sheet ${sheet} is`} value={role} onChange={({ target }) => take(target.value)}>
      {Object.entries(ROLES).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
