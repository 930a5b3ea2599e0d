import { describe, expect, it } from "vitest";
import { sideBySide } from "../../src/core/side-by-side";
import { sheet, type Rows } from "./workbook-builder";

const PLAN: Rows = [["Ref", "Action", "Status"], ["R1", "Buy vans", "Open"], ["R2", "Sell boats", "Open"], ["R3", "Count cats", "Shut"], ["R4", "Feed dogs", "Open"]];
/** The other list to the right of the plan, with a blank column between. */
const beside = (other: Rows, left: Rows = PLAN): Rows => Array.from({ length: Math.max(left.length, other.length) }, (_, row) => [0, 1, 2].map((column) => left[row]?.[column] ?? "").concat("", [...(other[row] ?? [])]));
const lists = (rows: Rows): [first: number, last: number][] => {
  const one = sheet("Plan", rows);
  return sideBySide(one, { headingRow: 0, table: null, firstColumn: 0, lastColumn: one.used.columns - 1, lastRow: rows.length - 1 }).map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn]);
};
const longer = (headings: readonly string[], rows: number): Rows => [headings, ...Array.from({ length: rows }, (_, at) => headings.map((heading) => `${heading} ${at + 1}`))];

describe("lists that stand beside each other", () => {
  it.each<[what: string, rows: Rows, found: [number, number][]]>([
    ["one list is one", PLAN, [[0, 2]]],
    ["a blank column alone parts nothing", beside([["Lead", "Evidence"], ["Ann", "Seen"], ["Bob", ""], ["Cat", ""], ["Dan", "Seen"]]), [[0, 5]]],
    ["headings again, over other rows, are another list", beside([["Ref", "Lead"], ["R1", "Ann"]]), [[0, 2], [4, 5]]],
    ["headings again in another case are another list", beside([["STATUS", "Lead"], ["Open", "Ann"]]), [[0, 2], [4, 5]]],
    ["headings again, over the same rows, are of the same list", beside([["Ref", "Lead"], ["R1", "Ann"], ["R2", "Bob"], ["R3", "Cat"], ["R4", "Dan"]]), [[0, 5]]],
    ["headings that mean the same and go on below are another list", beside(longer(["Reference", "Lead"], 7)), [[0, 2], [4, 5]]],
    ["headings that mean the same and end with the list are of the same", beside(longer(["Reference", "Lead"], 4)), [[0, 5]]],
    ["one row more is not enough to go on", beside(longer(["Reference", "Lead"], 5)), [[0, 5]]],
    ["rows of one cell do not go on", beside([...longer(["Reference", "Lead"], 4), ["R5"], ["R6"], ["R7"]]), [[0, 5]]],
    ["headings that mean something else do not part", beside(longer(["Evidence", "Lead"], 7)), [[0, 5]]],
    ["headings that mean nothing do not part", beside(longer(["Xyzzy", "Plugh"], 7)), [[0, 5]]],
    ["beside a list of three rows nothing parts by going on", beside(longer(["Reference", "Lead"], 7), PLAN.slice(0, 4)), [[0, 5]]],
    ["beside a list with gaps nothing parts by going on", beside(longer(["Reference", "Lead"], 12), [...PLAN.slice(0, 3), [], [], ...PLAN.slice(3)]), [[0, 5]]],
    ["one row in five may be a gap", beside(longer(["Reference", "Lead"], 12), [...PLAN.slice(0, 3), [], ...PLAN.slice(3)]), [[0, 2], [4, 5]]],
    ["words to choose from stand apart", beside([["Words"], ["Open"], ["Shut"]]), [[0, 2], [4, 4]]],
    ["words that stand there twice are no words to choose from", beside([["Words"], ["Open"], ["Open"]]), [[0, 4]]],
    ["long words are none to choose from", beside([["Words"], ["Open"], ["O".repeat(26)]]), [[0, 4]]],
    ["words that go on to nearly the end of the list are none", beside([["Words"], ["Open"], ["Shut"], ["Late"]]), [[0, 4]]],
    ["the list goes on behind words", beside([["Words", "", "Lead"], ["Open", "", "Ann"], ["Shut", "", "Bob"], ["", "", "Cat"], ["", "", "Dan"]]), [[0, 6]]],
    ["a list of one heading is not parted", [["Ref", "", "Ref", "Lead"], ["R1", "", "R9", "Ann"], ["R2"], ["R3"]], [[0, 3]]],
  ])("%s", (_, rows, found) => expect(lists(rows)).toEqual(found));
});
