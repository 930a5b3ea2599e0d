import { describe, expect, it } from "vitest";
import type { Ambiguity } from "../../src/core/layout";
import { knownWords, profileOf } from "../../src/core/column-profile";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { scoreHeading } from "../../src/core/heading";
import { tellReferencesApart } from "../../src/core/reference-columns";
import type { Field } from "../../src/core/fields";
import type { CellValue } from "../../src/core/workbook";

const REGISTER = new Set(["r1", "r2", "r3", "1", "2", "3"]);
const NUMBERED = ["R1", "R1", "R2", "R3", "R3"];
const OWN = ["A1", "A2", "A3", "A4", "A5"];

interface Given {
  /** Each column's heading, and its cells. */
  readonly columns: readonly (readonly [heading: string, cells: readonly CellValue[]])[];
  readonly chosen?: Partial<Record<Field, number>>;
  /** The columns that are asked about as the reference. */
  readonly asked?: readonly number[];
  readonly register?: ReadonlySet<string>;
}

function told({ columns, chosen = {}, asked, register = REGISTER }: Given): string {
  const profile = profileOf([], knownWords(DEFAULT_SETTINGS));
  const headed = columns.map(([heading], column) => ({ column, own: heading, group: "", heading, scores: scoreHeading(heading), profile }));
  const ambiguities: Ambiguity[] = asked ? [{ kind: "field-fits-two", fields: ["reference"], columns: asked, headings: asked.map((at) => columns[at]?.[0] ?? "") }] : [];
  const found = tellReferencesApart({ columns: chosen, ambiguities, total: 1 }, headed, (column) => columns[column]?.[1] ?? [], register);
  const places = (Object.entries(found.columns) as [Field, number][]).sort(([one], [other]) => (one < other ? -1 : 1)).map(([field, column]) => `${field} ${column}`);
  return [...places, ...found.ambiguities.map(({ columns: open }) => `asked ${open.join(" ")}`)].join(", ");
}

describe("which column is the recommendation's reference", () => {
  it.each<[what: string, given: Given, expected: string]>([
    ["the one that is full of the register's", { columns: [["No.", OWN], ["Linked to", NUMBERED]], chosen: { reference: 0 } }, "actionReference 0, reference 1"],
    ["where none was chosen, too", { columns: [["Notes", OWN], ["Linked to", NUMBERED]] }, "reference 1"],
    ["which then means nothing else", { columns: [["No.", OWN], ["Linked to", NUMBERED]], chosen: { reference: 0, evidence: 1 } }, "actionReference 0, reference 1"],
    ["and leaves an action's reference that is known", { columns: [["No.", OWN], ["Linked to", NUMBERED], ["Action ref", OWN]], chosen: { reference: 0, actionReference: 2 } }, "actionReference 2, reference 1"],
    ["not where the chosen one knows a third of them", { columns: [["No.", ["R1", "A2", "A3"]], ["Linked to", NUMBERED]], chosen: { reference: 0 } }, "reference 0"],
    ["but where it knows a quarter", { columns: [["No.", ["R1", "A2", "A3", "A4"]], ["Linked to", NUMBERED]], chosen: { reference: 0 } }, "actionReference 0, reference 1"],
    ["with six of ten", { columns: [["No.", OWN], ["Linked to", ["R1", "R2", "R3", "x", "y"]]], chosen: { reference: 0 } }, "actionReference 0, reference 1"],
    ["not with half", { columns: [["No.", OWN], ["Linked to", ["R1", "R2", "x", "y"]]], chosen: { reference: 0 } }, "reference 0"],
    ["blank cells do not count", { columns: [["No.", OWN], ["Linked to", ["R1", "", " ", "R2", ""]]], chosen: { reference: 0 } }, "actionReference 0, reference 1"],
    ["nor is a blank column full", { columns: [["No.", OWN], ["Linked to", ["", ""]]], chosen: { reference: 0 } }, "reference 0"],
    ["not where two are full", { columns: [["No.", OWN], ["Linked to", NUMBERED], ["Again", NUMBERED]], chosen: { reference: 0 } }, "reference 0"],
    ["not by numbers alone", { columns: [["No.", OWN], ["Level", [1, 2, 3, 2, 1]]], chosen: { reference: 0 } }, "reference 0"],
    ["but by numbers whose heading speaks of references", { columns: [["Notes", OWN], ["Rec ref", [1, 2, 3, 2, 1]]] }, "reference 1"],
    ["not without a register", { columns: [["No.", OWN], ["Linked to", NUMBERED]], chosen: { reference: 0 }, register: new Set() }, "reference 0"],
    ["of two that are asked about, the one that the register knows", { columns: [["Ref", ["R1", "R2", "A3", "A4"]], ["Ref", OWN]], asked: [0, 1] }, "actionReference 1, reference 0"],
    ["whichever stands first", { columns: [["Ref", OWN], ["Ref", ["R1", "R2", "A3", "A4"]]], asked: [0, 1] }, "actionReference 0, reference 1"],
    ["the full one of two that are asked about", { columns: [["Ref", OWN], ["Ref", NUMBERED]], asked: [0, 1] }, "actionReference 0, reference 1"],
    ["without a register the one that repeats itself", { columns: [["Ref", ["X1", "X1", "X2", "X2"]], ["Ref", ["Y1", "Y2", "Y3", "Y4"]]], asked: [0, 1], register: new Set() }, "actionReference 1, reference 0"],
    ["and asked about where neither does", { columns: [["Ref", ["X1", "X2"]], ["Ref", ["Y1", "Y2"]]], asked: [0, 1], register: new Set() }, "asked 0 1"],
    ["or where three are", { columns: [["Ref", ["X1", "X1"]], ["Ref", ["Y1", "Y2"]], ["Ref", ["Z1", "Z2"]]], asked: [0, 1, 2], register: new Set() }, "asked 0 1 2"],
  ])("is %s", (_, given, expected) => expect(told(given)).toBe(expected));
});
