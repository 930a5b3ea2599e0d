import { describe, expect, it } from "vitest";
import { fieldLineOf, fieldNamed, type ItemField } from "../../../src/core/intake/field-line";

describe("Fields of an item", () => {
  it.each<[words: string, field: ItemField | null]>([
    ["Recommendation", "text"], ["RECOMMENDATIONS", "text"], ["Recommendation(s)", "text"], ["Audit recommendation", "text"], ["Rec", "number"], ["Recommendation no.", "number"], ["Number of recommendations", null],
    ["Owner", "owner"], ["Owner :", "owner"], ["Owner **", "owner"], ["Owner(s).:", "owner"], ["Action owner", "owner"], ["Who?", "owner"], ["Owner of vans", null],
    ["Agreed action date", "deadline"], ["By when?", "deadline"], ["Timescale(s)", "deadline"], ["Type of finding", "kind"], ["Category", "kind"], ["Force’s response", "other"], ["Priority", "other"], ["Vans", null], ["", null],
    [`Agreed responsible organisation (${"a".repeat(26)})`, "owner"], [`Agreed responsible organisation (${"a".repeat(27)})`, null],
  ])("“%s” names %s", (words, field) => expect(fieldNamed(words)).toBe(field));

  it.each<[line: string, field: ItemField, value: string]>([
    ["Owner: Head of Fleet", "owner", "Head of Fleet"], ["Owner:Head of Fleet", "owner", "Head of Fleet"], ["Owner : Head of Fleet ", "owner", "Head of Fleet"], ["Owner – Head of Fleet", "owner", "Head of Fleet"], ["Owner:", "owner", ""],
    ["Target date: 31 March 2027: at noon", "deadline", "31 March 2027: at noon"], ["Response: Yes.\nAnd no.", "other", "Yes.\nAnd no."],
  ])("%j gives the %s “%s”", (line, field, value) => expect(fieldLineOf(line)).toEqual({ field, value }));

  it.each(["Recommendation: buy vans.", "Type: urgent", "Vans: Head of Fleet", "Owner Head of Fleet", "owner: Head of Fleet", "The owner: Head of Fleet", "Owner-occupiers", ""])("“%s” is no line of a field", (line) => expect(fieldLineOf(line)).toBeNull());
});
