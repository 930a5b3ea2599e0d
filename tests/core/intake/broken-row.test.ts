import { describe, expect, it } from "vitest";
import { brokenRows } from "../../../src/core/intake/broken-row";
import { linesOf } from "../../../src/core/intake/line";

/** A text of lines parted by "/" with cells parted by "|", and its rows as "1-2: cell | cell": a cell's lines are parted by "/" again. */
function rowsOf(text: string, furniture: readonly number[] = []): string[] {
  const rows = [...brokenRows(linesOf(text.replaceAll("/", "\n").replaceAll("|", "\t")), new Set(furniture))];
  for (const [first, { lines }] of rows) expect(lines[0]).toBe(first);
  return rows.map(([, { cells, lines }]) => `${lines.map((at) => at + 1).join(" ")}: ${cells.join(" | ").replaceAll("\n", "/")}`);
}

const lines = (count: number): string => "/of vans".repeat(count);

describe("Rows of cells with several lines", () => {
  it.each<[what: string, text: string, rows: readonly string[]]>([
    ["in quotation marks", 'Vans|"Buy:/- vans/- boats"|Fleet', ["1 2 3: Vans | Buy:/- vans/- boats | Fleet"]],
    ["in quotation marks, with a blank line", 'Vans|"Buy://- vans"|Fleet', ["1 2 3: Vans | Buy:/- vans | Fleet"]],
    ["in quotation marks, with such marks inside", 'Vans|"Buy ""good""/vans"|Fleet', ['1 2: Vans | Buy "good"/vans | Fleet']],
    ["in quotation marks, one after the other", '"Buy/vans"|"Sell/boats"|Fleet', ["1 2 3: Buy/vans | Sell/boats | Fleet"]],
    ["whose quotation mark is not closed", 'Vans|"Buy/vans|Fleet', []],
    ["whose quotation mark is closed after 60 lines", `Vans|"Buy${lines(58)}/vans"|Fleet`, [`${Array.from({ length: 60 }, (_, at) => at + 1).join(" ")}: Vans | Buy${lines(58)}/vans | Fleet`]],
    ["whose quotation mark is closed after 61 lines", `Vans|"Buy${lines(59)}/vans"|Fleet`, []],
    ["that are a quotation", '"We buy/vans"/Vans|Fleet', []],
    ["on one line", 'Vans|"Buy vans"|Fleet', []],
    ["below headings", "No.|Recommendation|Owner/1|Buy vans/and boats.|Head of/Fleet/2|Sell vans.|Fleet", ["2 3: 1 | Buy vans/and boats. | Head of"]],
    ["below headings, with an end in small letters", "No.|Recommendation|Owner/1|Buy vans.|Head of/the fleet/2|Sell vans.|Fleet", ["2 3: 1 | Buy vans. | Head of/the fleet"]],
    ["below headings, with a date at the end", "No.|Recommendation|Owner and date/1|Buy vans.|Fleet/31 March 2027/Vans in towns/2|Sell vans.|Fleet", ["2 3: 1 | Buy vans. | Fleet/31 March 2027"]],
    ["below headings, at a gap", "No.|Recommendation|Owner/1|Buy vans//and boats.|Fleet", []],
    ["below headings, before a label", "No.|Recommendation|Owner/1|Buy vans/Recommendation 2|Fleet", []],
    ["that are too few", "No.|Recommendation|Owner/1|Buy vans./2|Sell vans.|Fleet", []],
    ["that are too many", "No.|Recommendation|Owner/1|Buy vans/and boats.|Fleet|High", []],
    ["below headings without a number first", "Recommendation|No.|Owner/Buy vans|1|Fleet/and boats", []],
    ["below no headings", "1|Buy vans|Fleet/and boats", []],
    ["below headings of another table", "No.|Recommendation|Owner/Recommendation|No.|Owner/1|Buy vans|Fleet/and boats", []],
    ["below headings of several lines", 'No.|Recommendation|"Who/owns it"|Owner/1|Buy vans.|Fleet|Head/of it', ["1 2: No. | Recommendation | Who/owns it | Owner", "3 4: 1 | Buy vans. | Fleet | Head/of it"]],
  ])("%s", (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

  it("are read past a page's furniture", () => expect(rowsOf("No.|Recommendation|Owner/1|Buy vans/12/and boats.|Fleet", [2])).toEqual(["2 4: 1 | Buy vans/and boats. | Fleet"]));
});
