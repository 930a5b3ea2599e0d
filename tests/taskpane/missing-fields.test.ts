import { describe, expect, it } from "vitest";
import type { Field } from "../../src/core/fields";
import type { SheetLayout, SheetRole } from "../../src/core/layout";
import { missingFields } from "../../taskpane/missing-fields";

const PLAN: readonly Field[] = ["reference", "status", "target", "percentComplete", "start", "lastUpdated", "deliveryLead", "evidence", "closed"];
const REGISTER: readonly Field[] = ["reference", "deadline", "addressee", "published", "level", "responded"];

function layoutWith(role: SheetRole, fields: readonly Field[], asked: readonly Field[] = []): SheetLayout {
  const columns = Object.fromEntries(fields.map((field, at) => [field, at]));
  const ambiguities = asked.map((field) => ({ kind: "field-fits-two" as const, fields: [field], columns: [8, 9], headings: ["Ref", "Ref"] }));
  return { sheet: "S", role, headingRow: 0, firstRow: 1, lastRow: 9, columns, ambiguities, unmapped: [], ours: {}, table: null, allAre: null, gone: [], sureness: {} };
}

describe("what a sheet has no column for", () => {
  it.each<[string, SheetLayout, readonly string[]]>([
    ["a whole plan", layoutWith("plan", PLAN), []],
    ["a whole register", layoutWith("register", REGISTER), []],
    ["a sheet that is neither", layoutWith("neither", []), []],
    ["no last update", layoutWith("plan", PLAN.filter((field) => field !== "lastUpdated")), ["No Last updated column: stale actions cannot be found."]],
    ["a count instead of a percentage", layoutWith("plan", [...PLAN.filter((field) => field !== "percentComplete"), "required"]), []],
    [
      "no lead of either kind",
      layoutWith("plan", PLAN.filter((field) => field !== "deliveryLead")),
      ["No Executive lead or Delivery lead column: nobody can be named for an action."],
    ],
    ["a field that is asked about", layoutWith("plan", PLAN.filter((field) => field !== "reference"), ["reference"]), []],
    ["no addressee", layoutWith("register", REGISTER.filter((field) => field !== "addressee")), ["No Addressed to column: every recommendation is taken to be for the force."]],
  ])("%s", (_what, layout, expected) => {
    expect(missingFields(layout)).toEqual(expected);
  });
});
