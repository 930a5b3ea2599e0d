import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/core/intake/line";
import { stackedRows } from "../../../src/core/intake/stacked-table";

/** A text of lines parted by "/", and its rows as "1: cell | cell", each with the number of its first line. */
function rowsOf(text: string): string[] {
  const rows = [...stackedRows(linesOf(text.replaceAll("/", "\n")))];
  for (const [first, { lines }] of rows) expect(lines[0]).toBe(first);
  return rows.map(([first, { cells }]) => `${first + 1}: ${cells.join(" | ")}`);
}

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `/A line of prose ${"abcdefghij"[at % 10]}`).join("");

describe("Tables whose cells stand one to a line", () => {
  it.each<[what: string, text: string, rows: readonly string[]]>([
    ["a number first", "No./Recommendation/Owner/1/Buy vans./Fleet/2/Sell vans./Sales", ["1: No. | Recommendation | Owner", "4: 1 | Buy vans. | Fleet", "7: 2 | Sell vans. | Sales"]],
    ["the number in the text", "Recommendation/Owner/Date/1. Buy vans./Fleet/TBC/2. Sell vans./Sales/TBC", ["1: Recommendation | Owner | Date", "4: 1. Buy vans. | Fleet | TBC", "7: 2. Sell vans. | Sales | TBC"]],
    ["two columns are no table", "No./Recommendation/1/Buy vans./2/Sell vans.", []],
    ["an owner first is no table", "Owner/Recommendation/Date/Fleet/Buy vans./TBC", []],
    ["without a text it is no table", "No./Owner/Date/1/Fleet/TBC", []],
    ["headings that end the text", "Vans/No./Recommendation/Owner", ["2: No. | Recommendation | Owner"]],
    ["eight columns", "No./Recommendation/Owner/Date/Priority/Status/Response/Notes/1/Buy vans./Fleet/TBC/High/Open/Yes/None", ["1: No. | Recommendation | Owner | Date | Priority | Status | Response | Notes", "9: 1 | Buy vans. | Fleet | TBC | High | Open | Yes | None"]],
    ["no row but headings where the first line below is no number", "No./Recommendation/Owner/Fleet/1", ["1: No. | Recommendation | Owner"]],
    ["a text broken into three lines", "No./Recommendation/Owner/1/Buy vans/and keep/them clean./Fleet/2/Sell vans./Sales", ["1: No. | Recommendation | Owner", "4: 1 | Buy vans and keep them clean. | Fleet", "9: 2 | Sell vans. | Sales"]],
    ["a broken text that stands first", "Recommendation/Owner/Date/1. Buy vans/and boats./Fleet/TBC/2. Sell vans./Sales/TBC", ["1: Recommendation | Owner | Date", "4: 1. Buy vans and boats. | Fleet | TBC", "8: 2. Sell vans. | Sales | TBC"]],
    ["a number in a column of its own is no next row", "No./Recommendation/Page/1/Buy vans./12/2/Sell vans./14", ["1: No. | Recommendation | Page", "4: 1 | Buy vans. | 12", "7: 2 | Sell vans. | 14"]],
    ["lines with cells of their own are none of it", "No./Recommendation/Owner/1/Buy vans.\tnow/Buy boats./Fleet", ["1: No. | Recommendation | Owner", "4: 1 | Buy boats. | Fleet"]],
    ["gaps between the cells", "No.//Recommendation//Owner//1//Buy vans.//Fleet//2//Sell vans.//Sales", ["1: No. | Recommendation | Owner", "7: 1 | Buy vans. | Fleet", "13: 2 | Sell vans. | Sales"]],
    ["a last row that lacks its end", "No./Recommendation/Owner/1/Buy vans./Fleet/2/Sell vans.", ["1: No. | Recommendation | Owner", "4: 1 | Buy vans. | Fleet", "7: 2 | Sell vans."]],
    ["a last row with four lines more, and a gap", "No./Recommendation/Owner/1/Buy/some/more/new/vans./Fleet//Vans are old.", ["1: No. | Recommendation | Owner", "4: 1 | Buy some more new vans. | Fleet"]],
    ["a last row with five lines more: no gap was near", "No./Recommendation/Owner/1/Buy/some/more/new/blue/vans./Fleet//Vans are old.", ["1: No. | Recommendation | Owner", "4: 1 | Buy | some"]],
    ["a last row that ends the text, four lines long", "No./Recommendation/Owner/1/Buy/vans./Fleet", ["1: No. | Recommendation | Owner", "4: 1 | Buy vans. | Fleet"]],
    ["much prose after the last row, and then a number", `No./Recommendation/Owner/1/Buy vans./Fleet${lines(70)}/2`, ["1: No. | Recommendation | Owner", "4: 1 | Buy vans. | Fleet"]],
    ["a row of 59 lines", `No./Recommendation/Owner/1${lines(58)}/2/Sell vans./Sales`, ["1: No. | Recommendation | Owner", `4: 1 | ${lines(57).slice(1).replaceAll("/", " ")} | A line of prose h`, "63: 2 | Sell vans. | Sales"]],
    ["headings again on the next page", "No./Recommendation/Owner/1/Buy/vans./Fleet/No./Recommendation/Owner/2/Sell vans./Sales", ["1: No. | Recommendation | Owner", "4: 1 | Buy vans. | Fleet", "8: No. | Recommendation | Owner", "11: 2 | Sell vans. | Sales"]],
    ["two tables, one straight below the other", "No./Recommendation/Owner/1/Buy vans./Fleet//No./Recommendation/Date/1/Sell vans./TBC", ["1: No. | Recommendation | Owner", "4: 1 | Buy vans. | Fleet", "8: No. | Recommendation | Date", "11: 1 | Sell vans. | TBC"]],
  ])("%s", (_, text, rows) => expect(rowsOf(text)).toEqual(rows));
});
