import { describe, expect, it } from "vitest";
import { isBlankLine, linesOf } from "../../../src/core/intake/line";

const SHY = "\u00AD";

describe("A line of pasted text", () => {
  it.each<[given: string, text: string]>([
    ["  The \t force\u00A0 acts ", "The force acts"], [`Co${SHY}operate`, "Cooperate"], [`vehi${SHY}`, `vehi${SHY}`], [`ve${SHY}hi${SHY} `, `vehi${SHY}`], ["Chief\u200B \uFEFFcon\u0007stables", "Chief constables"], ["oﬃce, ﬁrst, ﬂeet, ﬀ, ﬄ", "office, first, fleet, ff, ffl"],
    ["> Act", "Act"], [">Act", "Act"], [">> > Act", "Act"], ["a > b", "a > b"], ["## Act", "Act"], ["###### Act", "Act"], ["#Act", "#Act"], ["No ## 3", "No ## 3"], ["> # Act", "Act"],
    ["**Act** now", "Act now"], ["** Act", "Act"], ["__Act__ now", "Act now"], ["Buy *green* vans", "Buy green vans"], ["*“Green” vans*", "“Green” vans"], ["_'Green' vans_ now", "'Green' vans now"], ["_Act!_", "Act!"], ["* Act", "* Act"], ["snake_case", "snake_case"], ["2 * 3", "2 * 3"], ["a* b_", "a b"], ["*3", "*3"],
  ])("%j is %j", (given, text) => expect(linesOf(given).map((line) => line.text)).toEqual([text]));

  it.each<[given: string, cells: string[]]>([
    ["Vans\t12", ["Vans", "12"]], ["Vans\t\t **12** ", ["Vans", "", "12"]], ["\tVans\t12", ["", "Vans", "12"]], ["Vans\t", []], ["\tVans", []], ["Vans 12", []],
    ["| Vans | 12 |", ["Vans", "12"]], ["|Vans|12", ["Vans", "12"]], ["  | Vans | 12 |  ", ["Vans", "12"]], ["Vans | 12 | 13", ["Vans", "12", "13"]], ["Vans | 12", []], ["12 | Vans", []], ["Vans | 12 |", []], ["Vans|12|13", []], ["  | Vans |12", ["Vans", "12"]], ["| Vans |", []], ["| Vans\tand boats | 12 |", ["Vans and boats", "12"]],
    ['"Vans"\t12', ["Vans", "12"]], ['"The ""best"" vans"\t12', ['The "best" vans', "12"]], ['"Vans" and "boats"\t12', ['"Vans" and "boats"', "12"]], ['"Vans\t12', ['"Vans', "12"]], ['Vans "and" boats\t12', ['Vans "and" boats', "12"]],
  ])("%j has the cells %j", (given, cells) => expect(linesOf(given).map((line) => line.cells)).toEqual([cells]));

  it("has its number, its words as pasted, and whether a page begins", () => {
    const said = linesOf("One\r\n two  > *three* \rfour \t 4\vfive\u2028six\n\fseven\feight\t\f9\n").map(({ number, raw, newPage }) => [number, raw, newPage]);
    expect(said).toEqual([[1, "One", false], [2, "two > *three*", false], [3, "four\t4", false], [3, "five", false], [3, "six", false], [4, "seven", true], [4, "eight", true], [4, "9", true], [5, "", false]]);
  });

  it.each([["", true], [" \t", true], [SHY, true], ["\u200B", true], ["-", false], [`a${SHY}`, false]])("%j is blank: %s", (text, blank) => expect(linesOf(text).map(isBlankLine)).toEqual([blank]));
});
