import { FIELD_NAMES, type Field } from "../src/core/fields";
import type { SheetLayout } from "../src/core/layout";

interface Cost {
  /** The cost falls where none of these has a column. */
  readonly anyOf: readonly Field[];
  readonly cost: string;
}

const COSTS: Readonly<Record<"plan" | "register", readonly Cost[]>> = {
  plan: [
    { anyOf: ["reference"], cost: "actions cannot be matched with the register" },
    { anyOf: ["status"], cost: "finished actions cannot be told from open ones" },
    { anyOf: ["target", "revisedTarget", "deadline"], cost: "only the register’s deadlines are known" },
    { anyOf: ["percentComplete", "required"], cost: "actions that fall behind cannot be found" },
    { anyOf: ["start"], cost: "actions that fall behind or start late cannot be found" },
    { anyOf: ["lastUpdated"], cost: "stale actions cannot be found" },
    { anyOf: ["executiveLead", "deliveryLead"], cost: "nobody can be named for an action" },
    { anyOf: ["evidence"], cost: "completed actions are not checked for evidence" },
    { anyOf: ["closed"], cost: "how long an action has awaited sign-off is not known" },
  ],
  register: [
    { anyOf: ["reference"], cost: "recommendations cannot be matched with the plan" },
    { anyOf: ["deadline"], cost: "only the plan’s own dates are known" },
    { anyOf: ["addressee"], cost: "every recommendation is taken to be for the force" },
    { anyOf: ["published"], cost: "deadlines that count from publication cannot be worked out" },
    { anyOf: ["level"], cost: "what closure takes cannot be looked up" },
    { anyOf: ["responded"], cost: "whether a response to a report was published in time is not known" },
  ],
};

/** What a sheet has no column for, and what that costs: "No Last updated column: stale actions cannot be found." */
export function missingFields({ role, columns, ambiguities }: SheetLayout): string[] {
  if (role === "neither") return [];
  // A column that is asked about is not missing.
  const asked = new Set(ambiguities.flatMap(({ fields }) => fields));
  const isMissing = ({ anyOf }: Cost) => anyOf.every((field) => columns[field] === undefined && !asked.has(field));
  return COSTS[role].filter(isMissing).map(({ anyOf, cost }) => `No ${anyOf.map((field) => FIELD_NAMES[field]).join(" or ")} column: ${cost}.`);
}
