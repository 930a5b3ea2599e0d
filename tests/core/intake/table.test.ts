import { describe, expect, it } from "vitest";
import type { ItemKind } from "../../../src/core/intake/intake";
import { bareRowOf, columnsOf, rowOf } from "../../../src/core/intake/table";

const cellsOf = (row: string): string[] => row.split("|").map((cell) => cell.trim());
/** The fields of a row of headings, as "number, text, -". */
const columns = (row: string): string | null => columnsOf({ cells: cellsOf(row) })?.map((field) => field ?? "-").join(", ") ?? null;

/** What the row says of its item: "recommendation 2: text; owner; deadline; other cells". */
function said(row: ReturnType<typeof rowOf>): string | null {
  return row && [`${row.kind} ${row.number ?? "-"}: ${row.text}`, row.owner, row.deadline, row.rest.join(" + ")].map((part) => part || "-").join("; ");
}

const under = (headings: string, row: string, kind: ItemKind = "recommendation"): string | null => said(rowOf(cellsOf(row), columnsOf({ cells: cellsOf(headings) }) ?? [], kind));
const bare = (row: string): string | null => said(bareRowOf(cellsOf(row), "recommendation"));

const LONG_OWNER = `Head of ${"Vans".repeat(18)}`;

describe("Rows of tables", () => {
  it.each<[what: string, headings: string, fields: string | null]>([
    ["a text and one more", "Recommendation | Owner", "text, owner"],
    ["a text alone", "Recommendation | Vans", null],
    ["a text and an action: the action is beside it", "Ref | Recommendation | Agreed action | Owner", "number, text, other, owner"],
    ["an action among three is the text", "Ref | Action | Owner", "number, text, owner"],
    ["wherever it stands", "Required actions | Owner | Deadline", "text, owner, deadline"],
    ["an action and one more are too few", "Action | Owner", null],
    ["and so they are among others", "Action | Owner | Vans", null],
    ["what the management does is no text", "Ref | Management action | Owner", null],
    ["what was done is no text", "Ref | Actions taken | Owner", null],
    ["neither text nor action", "Ref | Owner | Deadline", null],
  ])("headings: %s", (_, headings, fields) => expect(columns(headings)).toBe(fields));

  const HEADINGS = "No. | Recommendation | Owner | Due date | Vans";
  it.each<[what: string, headings: string, row: string, says: string | null]>([
    ["all of it", HEADINGS, "3 | Buy vans. | Head of Fleet | TBC | Two", "recommendation 3: Buy vans.; Head of Fleet; TBC; Two"],
    ["text alone", HEADINGS, "| Buy vans. | | |", "recommendation -: Buy vans.; -; -; -"],
    ["words of two letters", HEADINGS, "3 | Go on. | | |", "recommendation 3: Go on.; -; -; -"],
    ["one word is no text", HEADINGS, "3 | Vans. | Head of Fleet | |", null],
    ["a letter and a number are no text", HEADINGS, "3 | A 1 | Head of Fleet | |", null],
    ["a label alone is no text", HEADINGS, "3 | Recommendation 3 | Head of Fleet | |", null],
    ["a label before the text", "Recommendation | Owner", "Area for improvement 4: Buy vans. | Head of Fleet", "area-for-improvement 4: Buy vans.; Head of Fleet; -; -"],
    ["a number before the text", "Recommendation | Owner", "4. Buy vans. | Head of Fleet", "recommendation 4: Buy vans.; Head of Fleet; -; -"],
    ["a bullet before the text", "Recommendation | Owner", "• Buy vans. | Head of Fleet", "recommendation -: • Buy vans.; Head of Fleet; -; -"],
    ["a number in its column, and one in the text", HEADINGS, "3 | 4. Buy vans. | | |", "recommendation 3: 4. Buy vans.; -; -; -"],
    ["a bracket after the number", HEADINGS, "4) | Buy vans. | | |", "recommendation 4: Buy vans.; -; -; -"],
    ["the kind in the number", HEADINGS, "AFI 2 | Buy vans. | | |", "area-for-improvement 2: Buy vans.; -; -; -"],
    ["another kind in the number", HEADINGS, "CoC 2 | Buy vans. | | |", "cause-of-concern 2: Buy vans.; -; -; -"],
    ["the kind in a column", "No. | Type | Recommendation", "AFI 2 | Recommendation | Buy vans.", "recommendation 2: Buy vans.; -; -; -"],
    ["two owners", "Recommendation | Owner | Responsible officer", "Buy vans. | Head of Fleet | Inspector Lee", "recommendation -: Buy vans.; Head of Fleet, Inspector Lee; -; -"],
    ["two dates", "Recommendation | Original date | Due date", "Buy vans. | May 2027 | June 2027", "recommendation -: Buy vans.; -; May 2027; -"],
    ["cells beyond the headings", "Recommendation | Priority", "Buy vans. | High | Late | ", "recommendation -: Buy vans.; -; -; High + Late"],
  ])("under headings: %s", (_, headings, row, says) => expect(under(headings, row)).toBe(says));

  it("under headings: the kind of the section where the row names none", () => {
    expect(under(HEADINGS, "3 | Buy vans. | | |", "cause-of-concern")).toBe("cause-of-concern 3: Buy vans.; -; -; -");
  });

  it.each<[what: string, row: string, says: string | null]>([
    ["all of it", "AFI 2 | The force should buy some vans. | High | Head of Fleet | TBC | May 2027", "area-for-improvement 2: The force should buy some vans.; Head of Fleet; TBC; High + May 2027"],
    ["a number that could be a date", "1.2.26 | The force should buy some vans.", "recommendation 1.2.26: The force should buy some vans.; -; -; -"],
    ["a date and no owner", "2 | The force should buy some vans. | May 2027", "recommendation 2: The force should buy some vans.; -; May 2027; -"],
    ["a priority of one letter, and no heading for it", "1 | The force should buy some vans. | H | Head of Fleet | 31/12/2026", "recommendation 1: The force should buy some vans.; Head of Fleet; 31/12/2026; H"],
    ["a priority in figures", "1 | The force should buy some vans. | 2 | P1 | IT | 31/12/2026", "recommendation 1: The force should buy some vans.; IT; 31/12/2026; 2 + P1"],
    ["no number", "The force should buy some vans. | Head of Fleet", null],
    ["the number behind the text", "The force should buy some vans. | 2 | Head of Fleet", null],
    ["words before the number", "The force should know its own vans. | 2 | The force should buy some vans.", "recommendation 2: The force should buy some vans.; The force should know its own vans.; -; -"],
    ["a text of 26 letters", "2 | The force should buy vans!", "recommendation 2: The force should buy vans!; -; -; -"],
    ["a text of 25 letters is too short", "2 | The force should buy vans", null],
    ["a text that tells nobody", "2 | The vans of the force are dirty. | Head of Fleet", null],
    ["an owner whose name holds such words", "2 | The force should buy some vans. | Head of Innovation", "recommendation 2: The force should buy some vans.; Head of Innovation; -; -"],
    ["an owner whose name begins with such letters", "2 | The force should buy some vans. | Northshire Police", "recommendation 2: The force should buy some vans.; Northshire Police; -; -"],
    ["how far it is", "2 | The force should buy some vans. | Completed | Open", "recommendation 2: The force should buy some vans.; -; -; Completed + Open"],
    ["a remark that begins small", "2 | The force should buy some vans. | see page A4", "recommendation 2: The force should buy some vans.; -; -; see page A4"],
    ["an owner of 80 letters", `2 | The force should buy some vans. | ${LONG_OWNER}`, `recommendation 2: The force should buy some vans.; ${LONG_OWNER}; -; -`],
    ["a remark of 81", `2 | The force should buy some vans. | ${LONG_OWNER}s`, `recommendation 2: The force should buy some vans.; -; -; ${LONG_OWNER}s`],
  ])("without headings: %s", (_, row, says) => expect(bare(row)).toBe(says));
});
